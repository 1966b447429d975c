/**
 * One report from whatever is known of it. In: a text, and any of the other fields. Out: a `Report` whose gaps are filled from
 * the text where it says so unambiguously; the rest is null. The text is kept code unit for code unit. Refuses: no text.
 */
import { CrossreadError } from '../errors.ts';
import type { Report } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import { boilerplate } from './boilerplate.ts';
import { parseDate } from './dates.ts';
import { header } from './header.ts';
import { contentHash, slug } from './ids.ts';
import { languageOf } from './language.ts';
import { mergeSpans } from './lines.ts';

/** What a caller may know of a report. Only `text` is required; empty strings count as unknown. */
export interface PartialReport {
  readonly text: string;
  readonly id?: string | null | undefined;
  readonly outlet?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly byline?: string | null | undefined;
  readonly dateline?: string | null | undefined;
  readonly published?: string | null | undefined;
  readonly modified?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly boilerplate?: readonly Span[] | undefined;
  readonly origin?: string | null | undefined;
  /** Name the id is made from when neither id nor outlet is known: a file name without its ending. */
  readonly name?: string | null | undefined;
}

const LONGEST_FIELD = 2000;

/**
 * @throws CrossreadError `bad-document` when `text` is no string or holds nothing but white space
 * @example reportFrom({ text: 'KABUL – The council met on Monday.', outlet: 'Example' }).dateline // 'KABUL'
 */
export function reportFrom(partial: PartialReport): Report {
  const { text } = partial;
  if (typeof text !== 'string' || text.trim() === '') {
    throw new CrossreadError('bad-document', 'A report needs a `text` that is not empty.');
  }
  const given = field(partial.title);
  const head = header(text, given);
  const title = given ?? head.title;
  const url = field(partial.url) ?? head.url;
  const outlet = field(partial.outlet) ?? head.outlet ?? hostOf(url);
  const spans = partial.boilerplate === undefined ? [...head.spans, ...boilerplate(text, title)] : partial.boilerplate;
  return {
    id: field(partial.id) ?? slug(outlet ?? '') ?? slug(partial.name ?? '') ?? `report-${contentHash(text).slice(0, 6)}`,
    outlet,
    title,
    byline: field(partial.byline) ?? head.byline ?? head.dateline?.agency ?? null,
    dateline: field(partial.dateline) ?? head.dateline?.place ?? null,
    published: dateField(partial.published) ?? head.published,
    modified: dateField(partial.modified) ?? head.modified,
    url,
    language: tagOf(partial.language) ?? languageOf(text),
    text,
    boilerplate: mergeSpans(spans, text.length),
    origin: partial.origin ?? null,
  };
}

/** The name of a site as its address gives it: "www.dawn.com" → "dawn.com"; null when the address is none. */
export function hostOf(url: string | null): string | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  try {
    return new URL(url).hostname.replace(/^www\d?\./, '') || null;
  } catch {
    return null;
  }
}

function field(value: string | null | undefined): string | null {
  if (typeof value !== 'string') return null;
  const trimmed = value.trim();
  return trimmed === '' ? null : trimmed.slice(0, LONGEST_FIELD);
}

function dateField(value: string | null | undefined): string | null {
  const words = field(value);
  return words === null ? null : parseDate(words);
}

function tagOf(value: string | null | undefined): string | null {
  const found = /^([a-z]{2,3})(?:[-_]|$)/i.exec(field(value) ?? '');
  return found ? found[1].toLowerCase() : null;
}
