/**
 * English number words. In: nothing. Out: values of the words and the pattern sources built from them.
 * Refuses nothing; spelling variants only where news uses them.
 */

/** Words below a hundred and the scale words, with their values. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fourty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
);

/** Scale words and their abbreviations after digits; "crore" and "lakh" are Indian English, "bn" and "m" British. */
export const SCALE_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 100,
    thousand: 1_000,
    lakh: 100_000,
    lakhs: 100_000,
    million: 1_000_000,
    crore: 10_000_000,
    crores: 10_000_000,
    billion: 1_000_000_000,
    trillion: 1_000_000_000_000,
  }),
);

export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
    thirteenth: 13,
    fourteenth: 14,
    fifteenth: 15,
    sixteenth: 16,
    seventeenth: 17,
    eighteenth: 18,
    nineteenth: 19,
    twentieth: 20,
    thirtieth: 30,
    fortieth: 40,
    fiftieth: 50,
    sixtieth: 60,
    seventieth: 70,
    eightieth: 80,
    ninetieth: 90,
    hundredth: 100,
    thousandth: 1000,
    millionth: 1_000_000,
  }),
);

/** Denominators of spelt fractions. */
export const FRACTION_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 2,
    halves: 2,
    third: 3,
    thirds: 3,
    quarter: 4,
    quarters: 4,
    fourth: 4,
    fourths: 4,
    fifth: 5,
    fifths: 5,
    sixth: 6,
    sixths: 6,
    seventh: 7,
    sevenths: 7,
    eighth: 8,
    eighths: 8,
    ninth: 9,
    ninths: 9,
    tenth: 10,
    tenths: 10,
  }),
);

/** Fraction characters. */
export const FRACTION_SIGNS: ReadonlyMap<string, number> = new Map(
  Object.entries({ '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3, '⅛': 0.125, '⅜': 0.375, '⅝': 0.625, '⅞': 0.875 }),
);

const UNIT_WORD = [...NUMBER_WORDS.keys()].sort((a, b) => b.length - a.length).join('|');
const SCALE_WORD = '(?:hundred|thousand|million|billion|trillion|lakhs?|crores?)';
const DIGITS = '\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15}';

/** Digits with thousands commas, a decimal part, or a following fraction: "1,200", "2.5", "2 1/2", "3½". Use inside a larger pattern. */
export const DIGIT_NUMBER = `(?:(?:${DIGITS})(?:\\.\\d{1,6})?(?:[ -]\\d{1,2}\\/\\d{1,2}(?!\\d)|[½¼¾⅓⅔⅛⅜⅝⅞])?|[½¼¾⅓⅔⅛⅜⅝⅞])`;

/** Spelt cardinals: "twenty-four", "a hundred and thirty", "two thousand", "two and a half", "six point eight". At most eight words. */
export const WORD_NUMBER = `(?:(?:(?:a|an)\\s{1,3}${SCALE_WORD}|(?:${UNIT_WORD}))(?![a-z])(?:(?:\\s{1,3}and\\s{1,3}|[\\s-]{1,3})(?:${UNIT_WORD}|${SCALE_WORD})(?![a-z])){0,7}(?:\\s{1,3}and\\s{1,3}a\\s{1,3}half(?![a-z])|\\s{1,3}point(?:\\s{1,3}(?:zero|one|two|three|four|five|six|seven|eight|nine)(?![a-z])){1,3})?)`;

/** Either kind. */
export const NUMBER = `(?:${DIGIT_NUMBER}|${WORD_NUMBER})`;

const SCALES = '(?:hundred|thousand|million|billion|trillion|lakhs?|crores?)(?![a-z])';

/** A number with its magnitude words: "2.5 million", "two hundred thousand", "1,200". */
export const AMOUNT = `(?:${DIGIT_NUMBER}(?:[\\s-]{1,2}${SCALES}){0,2}|half\\sa\\s(?:million|billion|trillion)(?![a-z])|${WORD_NUMBER})`;
