/**
 * Units in base units of their dimension. In: a canonical unit name and an interval. Out: dimension and the interval converted, or null for what is
 * only counted. Base units: metre, square metre, kilogram, litre, degree Celsius, metre per second, watt, joule, one unit of the currency,
 * proportion (1 = all), percentage point, year of age. Refuses to convert between currencies: rates change, so each is a dimension of its own.
 */

interface Unit {
  readonly dimension: string;
  /** Base units in one of it. */
  readonly factor: number;
  /** Added after scaling (temperatures). */
  readonly offset?: number;
}

const UNITS: Readonly<Record<string, Unit>> = {
  metre: { dimension: 'length', factor: 1 },
  kilometre: { dimension: 'length', factor: 1000 },
  centimetre: { dimension: 'length', factor: 0.01 },
  millimetre: { dimension: 'length', factor: 0.001 },
  mile: { dimension: 'length', factor: 1609.344 },
  'nautical mile': { dimension: 'length', factor: 1852 },
  yard: { dimension: 'length', factor: 0.9144 },
  foot: { dimension: 'length', factor: 0.3048 },
  inch: { dimension: 'length', factor: 0.0254 },
  'square metre': { dimension: 'area', factor: 1 },
  'square kilometre': { dimension: 'area', factor: 1e6 },
  'square mile': { dimension: 'area', factor: 2_589_988.110336 },
  'square foot': { dimension: 'area', factor: 0.09290304 },
  acre: { dimension: 'area', factor: 4046.8564224 },
  hectare: { dimension: 'area', factor: 10_000 },
  kilogram: { dimension: 'mass', factor: 1 },
  gram: { dimension: 'mass', factor: 0.001 },
  milligram: { dimension: 'mass', factor: 1e-6 },
  tonne: { dimension: 'mass', factor: 1000 },
  // the short ton of American papers; British and Australian ones mean a tonne, 10 % more
  ton: { dimension: 'mass', factor: 907.18474 },
  pound: { dimension: 'mass', factor: 0.45359237 },
  ounce: { dimension: 'mass', factor: 0.028349523125 },
  'troy ounce': { dimension: 'mass', factor: 0.0311034768 },
  litre: { dimension: 'volume', factor: 1 },
  gallon: { dimension: 'volume', factor: 3.785411784 },
  barrel: { dimension: 'volume', factor: 158.987294928 },
  'cubic metre': { dimension: 'volume', factor: 1000 },
  'cubic foot': { dimension: 'volume', factor: 28.316846592 },
  'degree Celsius': { dimension: 'temperature', factor: 1 },
  'degree Fahrenheit': { dimension: 'temperature', factor: 5 / 9, offset: -160 / 9 },
  'metre per second': { dimension: 'speed', factor: 1 },
  'kilometre per hour': { dimension: 'speed', factor: 1 / 3.6 },
  'mile per hour': { dimension: 'speed', factor: 0.44704 },
  knot: { dimension: 'speed', factor: 1852 / 3600 },
  watt: { dimension: 'power', factor: 1 },
  kilowatt: { dimension: 'power', factor: 1e3 },
  megawatt: { dimension: 'power', factor: 1e6 },
  gigawatt: { dimension: 'power', factor: 1e9 },
  'kilowatt-hour': { dimension: 'energy', factor: 3.6e6 },
  'megawatt-hour': { dimension: 'energy', factor: 3.6e9 },
  'gigawatt-hour': { dimension: 'energy', factor: 3.6e12 },
  calorie: { dimension: 'energy', factor: 4.184 },
  percent: { dimension: 'proportion', factor: 0.01 },
  'percentage point': { dimension: 'percentage-points', factor: 1 },
  'basis point': { dimension: 'percentage-points', factor: 0.01 },
  magnitude: { dimension: 'magnitude', factor: 1 },
  dollar: { dimension: 'money:USD', factor: 1 },
  cent: { dimension: 'money:USD', factor: 0.01 },
  'Canadian dollar': { dimension: 'money:CAD', factor: 1 },
  'Australian dollar': { dimension: 'money:AUD', factor: 1 },
  'New Zealand dollar': { dimension: 'money:NZD', factor: 1 },
  'Hong Kong dollar': { dimension: 'money:HKD', factor: 1 },
  'Singapore dollar': { dimension: 'money:SGD', factor: 1 },
  'Taiwan dollar': { dimension: 'money:TWD', factor: 1 },
  euro: { dimension: 'money:EUR', factor: 1 },
  'pound sterling': { dimension: 'money:GBP', factor: 1 },
  penny: { dimension: 'money:GBP', factor: 0.01 },
  yen: { dimension: 'money:JPY', factor: 1 },
  yuan: { dimension: 'money:CNY', factor: 1 },
  won: { dimension: 'money:KRW', factor: 1 },
  rupee: { dimension: 'money:INR', factor: 1 },
  'Pakistani rupee': { dimension: 'money:PKR', factor: 1 },
  'Swiss franc': { dimension: 'money:CHF', factor: 1 },
  rouble: { dimension: 'money:RUB', factor: 1 },
  shekel: { dimension: 'money:ILS', factor: 1 },
  zloty: { dimension: 'money:PLN', factor: 1 },
  real: { dimension: 'money:BRL', factor: 1 },
  lira: { dimension: 'money:TRY', factor: 1 },
  rand: { dimension: 'money:ZAR', factor: 1 },
  baht: { dimension: 'money:THB', factor: 1 },
  ringgit: { dimension: 'money:MYR', factor: 1 },
  naira: { dimension: 'money:NGN', factor: 1 },
  riyal: { dimension: 'money:SAR', factor: 1 },
  dirham: { dimension: 'money:AED', factor: 1 },
  rial: { dimension: 'money:IRR', factor: 1 },
  // currencies of several states: comparable with themselves only
  franc: { dimension: 'money:franc', factor: 1 },
  peso: { dimension: 'money:peso', factor: 1 },
  krona: { dimension: 'money:krona', factor: 1 },
  mark: { dimension: 'money:DEM', factor: 1 },
};

export interface Measure {
  readonly dimension: string;
  readonly low: number;
  readonly high: number | null;
}

/**
 * An interval in base units; null where the unit is a thing counted.
 * @param unit canonical name: "mile", "dollar", "percent"
 * @param high null = no upper bound
 * @example measure('mile', 10, 10) // { dimension: 'length', low: 16093.44, high: 16093.44 }
 */
export function measure(unit: string | null, low: number, high: number | null): Measure | null {
  const found = unit === null || !Object.hasOwn(UNITS, unit) ? undefined : UNITS[unit];
  if (!found) return null;
  const { dimension, factor, offset = 0 } = found;
  return { dimension, low: tidy(low * factor + offset), high: high === null ? null : tidy(high * factor + offset) };
}

/** Ages are years, but no lengths of time. */
export function age(low: number, high: number | null): Measure {
  return { dimension: 'age', low, high };
}

/** A share of a whole, 1 = all: "half", "one in five". */
export function proportion(low: number, high: number | null): Measure {
  return { dimension: 'proportion', low: tidy(low), high: high === null ? null : tidy(high) };
}

/** Twelve significant digits: the noise of binary fractions must not tell 0.07 from 7 × 0.01. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
