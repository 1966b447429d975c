/**
 * Publication times. In: the words of a date as pages, feeds and files write them. Out: ISO 8601, as precise as given, with
 * the offset that was given. Refuses (null): anything ambiguous (03/04/2025), relative ("2 hours ago"), impossible
 * (31 February) or absurd (before 1800, after 2200).
 */
import { AT, MONTH, MONTHS, OF, ON, ORDINAL, THE, WEEKDAY, ZONES } from './en/dates.ts';

const FIRST_YEAR = 1800;
const LAST_YEAR = 2200;
/** Longer strings are not dates; keeps every expression below linear in something small. */
const LONGEST = 80;

const TIME = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?\s*([ap])?\.?\s?(?:m\b\.?)?`;
const BARE_HOUR = String.raw`(\d{1,2})\s*([ap])\.?\s?m\b\.?`;
const ZONE = String.raw`\(?([a-z]{1,4}|[+-]\d{1,2}(?::?\d{2})?|(?:gmt|utc)\s?[+-]\d{1,2}(?::?\d{2})?)\)?`;

const ISO =
  /^([+-]?\d{4,6})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:(?:T|t|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/;
const BASIC = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/;
const EPOCH = /^\d{10}(?:\d{3})?$/;
const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[,\s]+(.+))?$/;
const DAY_FIRST = new RegExp(
  String.raw`^(?:${WEEKDAY}\.?,?\s+)?${THE}(\d{1,2})${ORDINAL}[\s-]+${OF}(${MONTH})\.?,?[\s-]+(\d{4})(.*)$`,
  'i',
);
const MONTH_FIRST = new RegExp(String.raw`^(?:${WEEKDAY}\.?,?\s+)?(${MONTH})\.?\s+(\d{1,2})${ORDINAL},?\s+(\d{4})(.*)$`, 'i');
/** "Tue Feb 06 10:25:30 EST 2018" and what Date prints. */
const CTIME = new RegExp(
  String.raw`^${WEEKDAY}\s+(${MONTH})\s+(\d{1,2})\s+(\d{1,2}:\d{2}(?::\d{2})?)(?:\s+(\w{1,4}))?\s+(\d{4})$`,
  'i',
);
const MONTH_YEAR = new RegExp(String.raw`^(${MONTH})\.?,?\s+(\d{4})$`, 'i');
const TIME_FIRST = new RegExp(String.raw`^${TIME}\s*(?:${ZONE})?\s*(?:,|${ON}|[|·•–—-])?\s+(.+)$`, 'i');
const REST_TIME = new RegExp(String.raw`^[\s,|·•–—-]*${AT}T?${TIME}\s*(?:${ZONE})?$`, 'i');
const REST_HOUR = new RegExp(String.raw`^[\s,|·•–—-]*${AT}${BARE_HOUR}\s*(?:${ZONE})?$`, 'i');

/**
 * ISO 8601 of a date in words or numbers, or null.
 *
 * @example parseDate('Tuesday, 6 Feb. 2018 10:22 GMT') // '2018-02-06T10:22Z'
 * @example parseDate('May 21, 2025') // '2025-05-21'
 */
export function parseDate(words: string): string | null {
  const text = words.trim().replace(/\s+/g, ' ');
  if (text.length < 4 || text.length > LONGEST) return null;
  if (EPOCH.test(text)) return fromEpoch(text.length === 10 ? Number(text) * 1000 : Number(text));

  let found = ISO.exec(text) ?? BASIC.exec(text);
  if (found) return compose(found[1], found[2], found[3], found[4], found[5], found[6], found[7]);

  found = DAY_FIRST.exec(text);
  if (found) return withRest(found[3], monthOf(found[2]), found[1], found[4]);
  found = MONTH_FIRST.exec(text);
  if (found) return withRest(found[3], monthOf(found[1]), found[2], found[4]);
  found = CTIME.exec(text);
  if (found) return withRest(found[5], monthOf(found[1]), found[2], ` ${found[3]} ${found[4] ?? ''}`.trimEnd());
  found = MONTH_YEAR.exec(text);
  if (found) return compose(found[2], monthOf(found[1]));
  found = NUMERIC.exec(text);
  if (found) return numeric(found[1], found[2], found[3], found[4], found[5] ?? '');
  found = TIME_FIRST.exec(text);
  if (found) {
    const date = parseDate(found[6]);
    if (date === null || date.length !== 10) return null;
    return compose(date.slice(0, 4), date.slice(5, 7), date.slice(8), hour24(found[1], found[4]), found[2], found[3], found[5]);
  }
  return null;
}

/** ISO 8601 in UTC of a number of milliseconds since 1970, or null when absurd. */
export function fromEpoch(milliseconds: number): string | null {
  if (!Number.isFinite(milliseconds) || Math.abs(milliseconds) > 8.64e15) return null;
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  return year < FIRST_YEAR || year > LAST_YEAR ? null : date.toISOString().replace(/\.\d+Z$/, 'Z');
}

function numeric(first: string, separator: string, second: string, year: string, rest: string): string | null {
  const a = Number(first);
  const b = Number(second);
  // 30.12.2017 is written day first wherever dots are used; with slashes only a number above twelve tells.
  if (separator === '.' || a > 12 || a === b) return withRest(year, second, first, rest && ` ${rest}`);
  return b > 12 ? withRest(year, first, second, rest && ` ${rest}`) : null;
}

function withRest(year: string, month: string, day: string, rest: string): string | null {
  const tail = rest.trim();
  if (tail === '' || tail === '.') return compose(year, month, day);
  let found = REST_TIME.exec(rest);
  if (found) return compose(year, month, day, hour24(found[1], found[4]), found[2], found[3], found[5]);
  found = REST_HOUR.exec(rest);
  if (found) return compose(year, month, day, hour24(found[1], found[2]), '00', undefined, found[3]);
  return null;
}

function monthOf(name: string): string {
  return String(MONTHS.get(name.slice(0, 3).toLowerCase()) ?? 0);
}

function hour24(hour: string, half: string | undefined): string {
  if (!half) return hour;
  const number = Number(hour);
  if (number < 1 || number > 12) return '99';
  return String((number % 12) + (half.toLowerCase() === 'p' ? 12 : 0));
}

function compose(
  year: string,
  month?: string,
  day?: string,
  hour?: string,
  minute?: string,
  second?: string,
  zone?: string,
): string | null {
  const y = Number(year);
  if (!(y >= FIRST_YEAR && y <= LAST_YEAR)) return null;
  const parts = [String(y).padStart(4, '0')];
  if (month !== undefined) {
    const m = Number(month);
    if (m < 1 || m > 12) return null;
    parts.push(two(m));
    if (day !== undefined) {
      const d = Number(day);
      if (d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null;
      parts.push(two(d));
    }
  }
  const date = parts.join('-');
  if (hour === undefined || minute === undefined) return date;
  const h = Number(hour);
  const min = Number(minute);
  const s = second === undefined ? null : Number(second);
  if (parts.length < 3 || h > 23 || min > 59 || (s !== null && s > 59)) return null;
  const offset = zone === undefined ? '' : offsetOf(zone);
  return `${date}T${two(h)}:${two(min)}${s === null ? '' : `:${two(s)}`}${offset}`;
}

/** Offset as ISO writes it; '' for a zone that is unknown or has several meanings: the time is kept, the zone is not guessed. */
function offsetOf(zone: string): string {
  const name = zone.toLowerCase().replace(/\s/g, '');
  const named = ZONES.get(name);
  if (named !== undefined) return named;
  const found = /^(?:gmt|utc)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(name);
  if (!found) return '';
  const hours = Number(found[2]);
  const minutes = Number(found[3] ?? 0);
  return hours > 14 || minutes > 59 ? '' : `${found[1]}${two(hours)}:${two(minutes)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
