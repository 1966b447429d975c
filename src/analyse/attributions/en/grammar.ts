/** English forms that the readers of attribution test for as a class. Function words with one use ("that", "as", "by") are named where they are tested. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const DAYS = words('monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow');

/** What may stand between a reporting verb and "that": "said on Monday that", "said last week that". */
export const DAY_OR_PERIOD = /day$|today|yesterday|week|month|year/;

export const BE_FORMS = words('is are was were be been being');

export const REFLEXIVES = words('myself yourself himself herself itself ourselves yourselves themselves');

/** Words anywhere in a source that make it official though nobody is named. */
export const OFFICIAL_WORDS = /\b(?:officials?|diplomatic|authorities)\b/i;
