/**
 * Amount words that are no numerals. In: nothing. Out: pattern, interval, contexts. The intervals are the project's convention (terms of the
 * comparison document): dozens [24, 99], scores [40, 199], hundreds [200, 999]; the rest follow the same scheme, twice the unit to just under the next.
 */
export interface VagueCount {
  readonly words: string;
  readonly low: number;
  readonly high: number;
  readonly unlessBefore?: RegExp;
  readonly onlyBefore?: RegExp;
}

export const VAGUE_COUNTS: readonly VagueCount[] = [
  { words: 'hundreds\\sof\\s(?:thousands)', low: 200_000, high: 999_999 },
  { words: 'hundreds\\sof\\smillions', low: 2e8, high: 999_999_999 },
  { words: 'tens\\sof\\sthousands', low: 20_000, high: 99_999 },
  { words: 'tens\\sof\\smillions', low: 2e7, high: 99_999_999 },
  { words: '(?:several|a\\sfew|a\\scouple\\sof|many)\\shundred\\sthousand', low: 200_000, high: 999_999 },
  { words: '(?:several|a\\sfew|many)\\shundred\\smillion', low: 2e8, high: 999_999_999 },
  { words: '(?:several|a\\sfew|many)\\shundred', low: 200, high: 999 },
  { words: 'a\\scouple\\s(?:of\\s)?hundred', low: 200, high: 200 },
  { words: '(?:several|a\\sfew|many)\\sthousand', low: 2000, high: 9999 },
  { words: '(?:several|a\\sfew|many)\\smillion', low: 2e6, high: 9_999_999 },
  { words: '(?:several|a\\sfew|many)\\sdozen', low: 24, high: 99 },
  { words: 'dozens', low: 24, high: 99 },
  {
    words: 'scores(?=\\sof\\b|\\smore\\b|\\sothers\\b|\\swere\\b|\\shave\\b|\\sdead\\b|\\skilled\\b|\\sinjured\\b|\\swounded\\b)',
    low: 40,
    high: 199,
    unlessBefore: /\b(?:test|exam|his|her|their|the|its|credit|box|high|low)\s$/i,
  },
  { words: 'hundreds', low: 200, high: 999 },
  { words: 'thousands', low: 2000, high: 9999 },
  { words: 'millions', low: 2e6, high: 9_999_999 },
  { words: 'billions', low: 2e9, high: 9_999_999_999 },
  { words: 'a\\shandful', low: 3, high: 9 },
  { words: 'several', low: 3, high: 9 },
  { words: 'a\\sfew', low: 3, high: 9, unlessBefore: /\b(?:quite|only|just)\s$/i },
  { words: 'a\\s(?:couple|pair)', low: 2, high: 2, onlyBefore: /^\sof\b/i },
];

/** None of what is counted: "no casualties", "no one was killed", "nobody was hurt". The span is the word of nothing. */
export const NOTHING =
  '(?<=\\b(?:kill(?:ed|ing|s)|injur(?:ed|ing|es)|hurt|wound(?:ed|ing)|harm(?:ed|ing))\\s)(?:nobody|no[\\s-]{1,3}one)|(?:no|zero)(?=\\s(?:(?:immediate|reported|confirmed|civilian|other|further|known)\\s(?:reports\\sof\\s)?)?(?:casualties|deaths|fatalities|injuries|arrests|survivors|victims)\\b)|(?:nobody|no[\\s-]{1,3}one)(?=\\s(?:else\\s)?(?:was|has\\sbeen|had\\sbeen|is)\\s(?:\\w+\\s)?(?:killed|hurt|injured|wounded|arrested|detained|missing|dead)\\b)';
