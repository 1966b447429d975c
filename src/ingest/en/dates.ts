/** English words of dates, and the zone abbreviations that mean one offset only. Refuses ambiguous ones (IST, CST of China, ET). */

/** Month number by its first three letters. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((name, index) => [name, index + 1]),
);

/** Regular expression source that matches a month name or its abbreviation. */
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** Regular expression source that matches a weekday name or its abbreviation. */
export const WEEKDAY =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';

/** Offset of a zone abbreviation as ISO writes it. Zones with two meanings, or whose offset depends on the season, are left out. */
export const ZONES: ReadonlyMap<string, string> = new Map([
  ['z', 'Z'],
  ['ut', 'Z'],
  ['utc', 'Z'],
  ['gmt', 'Z'],
  ['bst', '+01:00'],
  ['wet', '+00:00'],
  ['west', '+01:00'],
  ['cet', '+01:00'],
  ['cest', '+02:00'],
  ['eet', '+02:00'],
  ['eest', '+03:00'],
  ['msk', '+03:00'],
  ['est', '-05:00'],
  ['edt', '-04:00'],
  ['cdt', '-05:00'],
  ['mst', '-07:00'],
  ['mdt', '-06:00'],
  ['pst', '-08:00'],
  ['pdt', '-07:00'],
  ['pkt', '+05:00'],
  ['aft', '+04:30'],
  ['hkt', '+08:00'],
  ['sgt', '+08:00'],
  ['jst', '+09:00'],
  ['kst', '+09:00'],
  ['aest', '+10:00'],
  ['aedt', '+11:00'],
  ['nzst', '+12:00'],
  ['nzdt', '+13:00'],
]);

/** "6th", "the 6th of May". */
export const ORDINAL = '(?:st|nd|rd|th)?';
export const THE = '(?:the\\s+)?';
export const OF = '(?:of\\s+)?';
/** "at 10:22", "10:22 on 6 May". */
export const AT = '(?:at\\s+)?';
export const ON = 'on';
