/** What may stand between two parts of one time expression, or between the ends of a range. In: nothing. Out: patterns over the text between. */

/** "Friday, May 21", "Friday the 16th". */
export const BETWEEN_DAY_AND_DATE = /^(?:,?\s{1,3}|,?\s\(|,?\sthe\s|\s?,\s?)$/i;
/** "3 p.m. on Tuesday", "the night of 3 May". */
export const BETWEEN_CLOCK_AND_DATE = /^(?:,?\s{1,3}|,?\son\s{1,3}(?:the\s)?|\sof\s(?:the\s)?)$/i;
/** "Tuesday at 3 p.m.", "Tuesday morning". */
export const BETWEEN_DATE_AND_CLOCK = /^(?:,?\s{1,3}|,?\sat\s(?:about\s|around\s)?)$/i;
/** "the winter of 1994", "January, 1994". */
export const BETWEEN_MONTH_AND_YEAR = /^,?\s(?:of\s)?$/;
/** "from 3 March to 5 April 1995". */
export const BETWEEN_ENDS = /^\s?(?:,?\s(?:to|and|or|through|until|till|thru)\s|[-–—])\s?(?:the\s)?$/i;
/** "at" before a clock time. */
export const AT = /\bat\b/;
/** Starts of durations that name a stretch of the calendar: before them "over" is a preposition. */
export const STRETCH = /^(?:the|this|these|those|last|past|next|recent|coming)\b/i;
