/**
 * The lines before the first paragraph of a plain text: title, byline, date, outlet. In: the text and what is known already.
 * Out: what the lines say, and their spans, so that later stages don't read them as prose. Refuses whatever could be prose.
 */
import type { Span } from '../model/span.ts';
import { isJunkLine, phrasesIn } from './boilerplate.ts';
import { type Dateline, dateline } from './dateline.ts';
import { parseDate } from './dates.ts';
import { AGENCIES } from './en/agencies.ts';
import { ABBREVIATION, BYLINE, DATE_LABEL, DATE_REMARK, FIELDS, MODIFIED_LABEL, SMALL_WORDS, TIME_WORDS } from './en/header.ts';
import { type Line, linesOf, plainWords } from './lines.ts';

export interface Header {
  readonly title: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly url: string | null;
  readonly dateline: Dateline | null;
  /** Lines that are not prose, and the dateline. */
  readonly spans: readonly Span[];
}

/** Lines looked at; headers of scraped pages have up to six. */
const MOST_LINES = 12;
const LONGEST_TITLE = 180;
const AGENCY_NAMES = new Set(AGENCIES.map((name) => name.toLowerCase()));

type Found = { -readonly [K in Exclude<keyof Header, 'dateline' | 'spans'>]: string | null };

/**
 * @example header('Bridge Closed After Crash\nBy Jane Doe\n21 May 2025\n\nThe bridge was closed on Monday.').title // 'Bridge Closed After Crash'
 */
export function header(text: string, knownTitle: string | null = null): Header {
  const lines = linesOf(text, MOST_LINES);
  const found: Found = { title: null, byline: null, outlet: null, published: null, modified: null, url: null };
  const spans: Span[] = [];
  let body = 0;
  const knownWords = knownTitle === null ? '' : plainWords(knownTitle);
  for (; body < lines.length - 1; body++) {
    const line = lines[body];
    if (knownWords !== '' && plainWords(line.text) === knownWords) {
      spans.push(line);
      continue;
    }
    const read = headerLine(line.text);
    if (read) {
      for (const [key, value] of Object.entries(read) as [keyof Found, string][]) found[key] ??= value;
      spans.push(line);
      continue;
    }
    if (isJunkLine(line.text)) continue;
    if (found.title === null && knownTitle === null && isTitle(lines, body)) {
      found.title = line.text;
      spans.push(line);
      continue;
    }
    break;
  }
  const opening = openingDateline(text, lines, body);
  if (opening) spans.push(opening);
  return { ...found, dateline: opening, spans: spans.map(({ start, end }) => ({ start, end })) };
}

/** A photo caption may stand before the paragraph with the dateline. */
function openingDateline(text: string, lines: readonly Line[], body: number): Dateline | null {
  for (const line of lines.slice(body, body + 3)) {
    const label = phrasesIn(line).find(({ start }) => start === line.start);
    const start = label ? label.end + (/^\s*/.exec(text.slice(label.end, line.end)) as RegExpExecArray)[0].length : line.start;
    const found = dateline(text, start);
    if (found && found.end < line.end) return found;
  }
  return null;
}

/** What one line says when it can be nothing but a byline, date line or field; else null. */
export function headerLine(line: string): Partial<Found> | null {
  if (line.length > 200) return null;
  const field = /^([A-Za-z ]{2,20}?)\s?:\s?(\S.{0,180})$/.exec(line);
  const key = field && FIELDS.get(field[1].toLowerCase());
  if (field && key) {
    if (key === 'published' || key === 'modified') {
      const date = parseDate(field[2]) ?? dateIn(field[2]);
      return date === null ? null : { [key]: date };
    }
    if (key === 'url' && !/^https?:\/\/\S+$/.test(field[2])) return null;
    return { [key]: field[2].trim() };
  }
  const parts = line.split(/\s+[|•·–—]\s+|\s\|\s?/).map((part) => part.trim());
  if (parts.length > 5) return null;
  const read: Partial<Found> = {};
  const left: string[] = [];
  for (const part of parts) {
    const dated = dateLine(part);
    const by = dated ? null : byline(part);
    if (dated && read[dated.key] === undefined) read[dated.key] = dated.date;
    else if (by !== null && read.byline === undefined) read.byline = by;
    else left.push(part);
  }
  if (read.published === undefined && read.modified === undefined && read.byline === undefined) return null;
  if (left.length > 1) return null;
  if (left.length === 1) {
    if (!isName(left[0], 5)) return null;
    read.outlet = left[0];
  }
  return read;
}

function dateLine(part: string): { key: 'published' | 'modified'; date: string } | null {
  const labelled = DATE_LABEL.exec(part);
  if (labelled) {
    const date = parseDate(labelled[2]) ?? dateIn(labelled[2]);
    return date === null ? null : { key: MODIFIED_LABEL.test(labelled[1]) ? 'modified' : 'published', date };
  }
  const date = parseDate(part);
  // A bare year, or a month and year, may be anything.
  return date !== null && date.length >= 10 ? { key: 'published', date } : null;
}

/** "21 May 2025 10:22 GMT (2 hours ago)": the date without what stands in brackets or after a comma. */
function dateIn(words: string): string | null {
  return parseDate(words.replace(/\([^)]{0,40}\)/g, '').replace(DATE_REMARK, ''));
}

function byline(part: string): string | null {
  const by = BYLINE.exec(part);
  if (by)
    return isName(by[1], 14) && !TIME_WORDS.has(by[1].split(/\s/)[0].toLowerCase().replace(/\W/g, '')) ? by[1].trim() : null;
  // "Jane Doe, example.com" and "Jane Doe, Reuters"
  const credited = /^([^,]{5,60}), ([^,]{2,40})$/.exec(part);
  if (credited && isName(credited[1], 4) && credited[1].includes(' ')) {
    const house = credited[2].trim();
    if (AGENCY_NAMES.has(house.toLowerCase()) || /^[\w-]{2,30}\.(?:com|org|net|ca|co\.uk|in|pk|com\.au)$/i.test(house))
      return part;
  }
  return AGENCY_NAMES.has(part.toLowerCase()) ? part : null;
}

/** Capitalised words only, with the small words that names and outlets carry. */
function isName(words: string, most: number): boolean {
  const parts = words.split(/[\s,/&]+/).filter((part) => part !== '');
  if (parts.length === 0 || parts.length > most || /[!?;:"“”]|\.\s+\p{Lu}\p{Ll}{3}/u.test(words)) return false;
  return parts.every(
    (part) => /^[\p{Lu}\p{N}(@]/u.test(part) || SMALL_WORDS.has(part.toLowerCase()) || /^[\w-]+\.(?:com|org|net)\.?$/.test(part),
  );
}

/** A headline: short, no full stop at its end, and set apart from prose by an empty line or by its capitals. */
function isTitle(lines: readonly Line[], index: number): boolean {
  const line = lines[index].text;
  const next = lines[index + 1];
  if (!next || line.length > LONGEST_TITLE || line.length < 8) return false;
  if (/[,;:.…]["'”’)]?$/.test(line) && !/\b(?:\p{L}\.){2,}$/u.test(line)) return false;
  if (/[.!?]["'”’]?\s+\p{Lu}/u.test(line.replace(ABBREVIATION, ''))) return false;
  if (dateline(line)) return false;
  const words = line.split(/\s+/);
  if (words.length < 3 || words.length > 30) return false;
  // Prose must follow: a later line that ends like a sentence and is longer than a label.
  if (!lines.slice(index + 1).some(({ text }) => text.length > 40 && /[.!?…]["'”’)]?$/.test(text))) return false;
  if (next.opens && !(lines[index].opens && line.length > 140)) return true;
  if (headerLine(next.text)) return true;
  const content = words.filter((word) => /^\p{L}{4,}/u.test(word.replace(/^["'“‘(]/, '')));
  const capital = content.filter((word) => /^["'“‘(]?\p{Lu}/u.test(word)).length;
  return content.length >= 3 && capital >= content.length * 0.7;
}
