/** What stands between and before two numbers that belong together. In: nothing. Out: patterns over the text there. */

/** "20 to 30", "20-30", "two or three". */
export const BETWEEN_ENDS = /^\s?(?:[-–—]|to|or)\s?$/i;
/** "between 20 and 30". */
export const OPENER = /\bbetween\s$/i;
export const BETWEEN_OPENED = /^\sand\s$/i;
/** "from 20 to 30" is a change. */
export const CHANGE = /\bfrom\s$/i;
/** "two women and one man". */
export const COORDINATION = /^\s*(?:,|and|,\s*and)\s*$/;
/** "Of the 612 houses, 309 …": the words before the first number of the sentence. */
export const WHOLE_FIRST = /^Of\s(?:the\s|its\s|their\s|all\s)?$/;
