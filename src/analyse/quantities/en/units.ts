/**
 * Names and signs of units and currencies in English news. In: nothing. Out: surface form → canonical name (a key of `units.ts`).
 * "pound" is left out of both tables: whether it weighs or pays is decided in `finders/measures.ts` and `finders/money.ts`.
 */

const forms = (entries: Record<string, string>): ReadonlyMap<string, string> => {
  const map = new Map<string, string>();
  for (const [name, surface] of Object.entries(entries)) for (const form of surface.split('|')) map.set(form, name);
  return map;
};

/** Measures. Forms are lower case; signs that differ only by case ("MW", "mW") are not told apart. */
export const MEASURE_FORMS = forms({
  kilometre: 'kilometre|kilometres|kilometer|kilometers|km|kms|km.',
  metre: 'metre|metres|meter|meters',
  centimetre: 'centimetre|centimetres|centimeter|centimeters|cm',
  millimetre: 'millimetre|millimetres|millimeter|millimeters|mm',
  mile: 'mile|miles',
  'nautical mile': 'nautical mile|nautical miles',
  foot: 'foot|feet|ft',
  inch: 'inch|inches',
  yard: 'yard|yards',
  'square kilometre': 'square kilometre|square kilometres|square kilometer|square kilometers|square km|sq km|sq. km|km²',
  'square metre': 'square metre|square metres|square meter|square meters|sq m|m²',
  'square mile': 'square mile|square miles|sq mi|sq miles',
  'square foot': 'square foot|square feet|sq ft',
  acre: 'acre|acres',
  hectare: 'hectare|hectares',
  kilogram: 'kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos|kg|kgs',
  gram: 'gram|grams|gramme|grammes',
  milligram: 'milligram|milligrams|mg',
  tonne: 'tonne|tonnes|metric ton|metric tons|metric tonnes',
  ton: 'ton|tons',
  ounce: 'ounce|ounces|oz',
  'troy ounce': 'troy ounce|troy ounces',
  litre: 'litre|litres|liter|liters',
  gallon: 'gallon|gallons',
  barrel: 'barrel|barrels|bpd',
  'cubic metre': 'cubic metre|cubic metres|cubic meter|cubic meters',
  'cubic foot': 'cubic foot|cubic feet',
  'degree Celsius': 'degrees celsius|degree celsius|degrees centigrade|degree centigrade|degrees c|celsius|centigrade',
  'degree Fahrenheit': 'degrees fahrenheit|degree fahrenheit|degrees f|fahrenheit',
  'kilometre per hour':
    'km/h|kmh|kph|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour|kilometre per hour|kilometer per hour|km per hour|km an hour',
  'mile per hour': 'mph|miles per hour|miles an hour|mile per hour',
  'metre per second': 'm/s|metres per second|meters per second',
  knot: 'knots|knot',
  watt: 'watt|watts',
  kilowatt: 'kilowatt|kilowatts|kw',
  megawatt: 'megawatt|megawatts|mw',
  gigawatt: 'gigawatt|gigawatts|gw',
  'kilowatt-hour': 'kilowatt-hour|kilowatt-hours|kilowatt hour|kilowatt hours|kwh',
  'megawatt-hour': 'megawatt-hour|megawatt-hours|megawatt hour|megawatt hours|mwh',
  'gigawatt-hour': 'gigawatt-hour|gigawatt-hours|gigawatt hour|gigawatt hours|gwh',
  calorie: 'calorie|calories',
});

/** Currency words after a number. */
export const CURRENCY_FORMS = forms({
  dollar: 'dollar|dollars|usd|us dollars|u.s. dollars|american dollars',
  'Canadian dollar': 'canadian dollar|canadian dollars|cad',
  'Australian dollar': 'australian dollar|australian dollars|aud',
  'Hong Kong dollar': 'hong kong dollars|hkd',
  cent: 'cent|cents',
  euro: 'euro|euros|eur',
  'pound sterling': 'pounds sterling|pound sterling|gbp|british pounds',
  penny: 'pence',
  yen: 'yen|jpy',
  yuan: 'yuan|renminbi|rmb|cny',
  won: 'won|krw',
  rupee: 'rupee|rupees|inr|indian rupees',
  'Pakistani rupee': 'pakistani rupees|pkr',
  'Swiss franc': 'swiss franc|swiss francs|chf',
  franc: 'franc|francs',
  rouble: 'rouble|roubles|ruble|rubles|rub',
  peso: 'peso|pesos',
  real: 'reais',
  lira: 'lira|liras',
  krona: 'krona|kronor|kroner|krone',
  zloty: 'zloty|zlotys|zlotych',
  shekel: 'shekel|shekels',
  rial: 'rial|rials',
  riyal: 'riyal|riyals',
  dirham: 'dirham|dirhams',
  rand: 'rand',
  baht: 'baht',
  ringgit: 'ringgit',
  naira: 'naira',
  mark: 'deutsche marks|deutschemarks|d-marks',
});

/** Signs before a number. Longest first when matched. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    US$: 'dollar',
    $US: 'dollar',
    U$: 'dollar',
    USD: 'dollar',
    C$: 'Canadian dollar',
    CA$: 'Canadian dollar',
    A$: 'Australian dollar',
    $A: 'Australian dollar',
    AU$: 'Australian dollar',
    NZ$: 'New Zealand dollar',
    HK$: 'Hong Kong dollar',
    S$: 'Singapore dollar',
    NT$: 'Taiwan dollar',
    $: 'dollar',
    '€': 'euro',
    EUR: 'euro',
    '£': 'pound sterling',
    GBP: 'pound sterling',
    '¥': 'yen',
    '₹': 'rupee',
    Rs: 'rupee',
    'Rs.': 'rupee',
    INR: 'rupee',
    '₽': 'rouble',
    '₩': 'won',
    '₺': 'lira',
    '₪': 'shekel',
    R$: 'real',
    CHF: 'Swiss franc',
  }),
);

/** Magnitudes set right after digits: "£30m", "2.5bn", "$4tn", "12k". */
export const SCALE_SUFFIXES: ReadonlyMap<string, number> = new Map(
  Object.entries({ k: 1e3, m: 1e6, mn: 1e6, mln: 1e6, mm: 1e6, b: 1e9, bn: 1e9, bln: 1e9, tn: 1e12, trn: 1e12 }),
);

/** Beside a weight in pounds. */
export const WEIGHING_BEFORE =
  /\b(?:weigh(?:s|ed|ing)?|weight|lost|lose|losing|gained?|gaining|shed|lift(?:s|ed|ing)?)\s(?:\w+\s){0,3}$/i;
export const WEIGHED_AFTER = /^\s(?:of\s|heav|light|overweight)/i;
