/**
 * English words of time. In: nothing. Out: word → value tables and the pattern sources made of them.
 * Abbreviations are those of the AP and Reuters style books.
 */
import type { DayPart, Season, Unit } from '../candidate.ts';

const table = <T>(entries: Record<string, T>): ReadonlyMap<string, T> => new Map(Object.entries(entries));

export const MONTHS = table({
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
});

export const WEEKDAYS = table({
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  weds: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
  sun: 7,
});

export const SEASONS = table<Season>({ spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' });

export const DAY_PARTS = table<DayPart>({
  morning: 'MO',
  dawn: 'MO',
  sunrise: 'MO',
  'mid morning': 'MO',
  'mid-morning': 'MO',
  midmorning: 'MO',
  midday: 'MI',
  lunchtime: 'MI',
  afternoon: 'AF',
  midafternoon: 'AF',
  'mid afternoon': 'AF',
  'mid-afternoon': 'AF',
  evening: 'EV',
  dusk: 'EV',
  nightfall: 'EV',
  sunset: 'EV',
  night: 'NI',
  nighttime: 'NI',
  overnight: 'NI',
  daytime: 'DT',
});

export const UNIT_NAMES = table<Unit>({
  second: 'second',
  minute: 'minute',
  min: 'minute',
  hour: 'hour',
  day: 'day',
  week: 'week',
  weekend: 'weekend',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'decade',
  century: 'century',
  centurie: 'century',
});

/** Units of one name and several days or years: "a fortnight" = 2 weeks. */
export const COMPOUND_UNITS = table<readonly [number, Unit]>({ fortnight: [2, 'week'] });

/** Words before a unit that say which one. Sign of the shift; `anchor`: counted from the date named before, not from publication. */
export const WHICH = table<{ readonly amount: number; readonly from: 'publication' | 'anchor' }>({
  last: { amount: -1, from: 'publication' },
  past: { amount: -1, from: 'publication' },
  'this past': { amount: -1, from: 'publication' },
  previous: { amount: -1, from: 'anchor' },
  preceding: { amount: -1, from: 'anchor' },
  prior: { amount: -1, from: 'anchor' },
  this: { amount: 0, from: 'publication' },
  current: { amount: 0, from: 'publication' },
  'that same': { amount: 0, from: 'anchor' },
  that: { amount: 0, from: 'anchor' },
  same: { amount: 0, from: 'anchor' },
  next: { amount: 1, from: 'publication' },
  coming: { amount: 1, from: 'publication' },
  'this coming': { amount: 1, from: 'publication' },
  upcoming: { amount: 1, from: 'publication' },
  following: { amount: 1, from: 'anchor' },
  ensuing: { amount: 1, from: 'anchor' },
});

/** Amount words that are no numbers; null = the words don't say. */
export const AMOUNT_WORDS = table<number | null>({
  a: 1,
  an: 1,
  'a single': 1,
  another: 1,
  'an additional': 1,
  'a full': 1,
  'a whole': 1,
  'an entire': 1,
  'a couple of': 2,
  'a couple': 2,
  'couple of': 2,
  'a pair of': 2,
  several: null,
  'a few': null,
  few: null,
  'a number of': null,
  many: null,
  'many more': null,
  'a dozen': 12,
  'half a': 0.5,
  'half an': 0.5,
  'a half': 0.5,
  dozens: null,
  'dozens of': null,
  'hundreds of': null,
  'thousands of': null,
  some: null,
  'a quarter of an': 0.25,
});

/** Abbreviations of time zones and names news gives them, with minutes east of Greenwich; null where the words fix no offset. */
export const ZONES: ReadonlyMap<string, number | null> = new Map(
  Object.entries({
    gmt: 0,
    utc: 0,
    z: 0,
    bst: 60,
    cet: 60,
    cest: 120,
    eet: 120,
    eest: 180,
    msk: 180,
    ist: 330,
    pkt: 300,
    jst: 540,
    kst: 540,
    aest: 600,
    aedt: 660,
    est: -300,
    edt: -240,
    cst: -360,
    cdt: -300,
    mst: -420,
    mdt: -360,
    pst: -480,
    pdt: -420,
    et: null,
    ct: null,
    mt: null,
    pt: null,
    eastern: null,
    central: null,
    mountain: null,
    pacific: null,
    'local time': null,
  }),
);

export const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?![a-z])\\.?)';
export const WEEKDAY =
  '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:mon|tues?|weds?|thurs?|thu|fri|sat|sun)(?![a-z])\\.?)';
export const SEASON = '(?:spring|summer|autumn|fall|winter)';
export const DAY_PART =
  '(?:(?:mid[\\s-]?)?morning|daybreak|dawn|sunrise|midday|lunchtime|(?:mid[\\s-]?)?afternoon|evening|dusk|nightfall|sunset|night(?:time)?|daytime)';
export const UNIT = '(?:second|minute|hour|day|weekend|week|fortnight|month|quarter|year|decade|century)';
export const UNITS_PLURAL = '(?:seconds|minutes|hours|days|weekends|weeks|fortnights|months|quarters|years|decades|centuries)';
export const ORDINAL =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|twenty-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty-first|\\d{1,2}(?:st|nd|rd|th))';
export const ZONE =
  '(?:gmt|utc|bst|cest|cet|eest|eet|msk|ist|pkt|jst|kst|aest|aedt|[ecmp][sd]?t|(?:eastern|central|mountain|pacific)(?: (?:standard|daylight))?(?: time)?|local time)';
/** A year in four digits that a newspaper is likely to write. */
export const YEAR = '(?:1[0-9]\\d\\d|20\\d\\d)';
/** Whitespace between words of one expression; lines may be wrapped. */
export const GAP = '\\s{1,4}';

/** Month number of a name or abbreviation as matched by {@link MONTH}. */
export function monthOf(word: string): number {
  return MONTHS.get(word.toLowerCase().replace('.', ''))!;
}

/** ISO weekday of a name or abbreviation as matched by {@link WEEKDAY}. */
export function weekdayOfName(word: string): number {
  return WEEKDAYS.get(word.toLowerCase().replace('.', ''))!;
}

/** Unit and multiple named by a word in singular or plural: "years", "fortnight" → 2 weeks. */
export function unitOf(word: string): { readonly unit: Unit; readonly times: number } {
  const name = word.toLowerCase().replace(/s$/, '');
  const compound = COMPOUND_UNITS.get(name);
  return compound ? { unit: compound[1], times: compound[0] } : { unit: UNIT_NAMES.get(name)!, times: 1 };
}
