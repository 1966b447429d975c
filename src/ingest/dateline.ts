/**
 * Datelines. In: the text of a report, or the part of it from its first paragraph on. Out: place words, agency credit, date
 * words, and the span of all of it up to and with the dash. Refuses (null) what only looks like one: "BREAKING —", "GREENE:"
 * in a transcript, a capitalised word before a dash with neither agency nor date behind it.
 */
import type { Span } from '../model/span.ts';
import { AGENCIES, NOT_PLACES } from './en/agencies.ts';
import { MONTH, ORDINAL, WEEKDAY } from './en/dates.ts';
import { CAPITAL, LETTER } from './letters.ts';

export interface Dateline extends Span {
  /** Place words as written: "KABUL, AFGHANISTAN"; null for a bare credit "(CNN)". */
  readonly place: string | null;
  /** "Reuters", "AP/AFP"; null when none is credited. */
  readonly agency: string | null;
  /** Date words as written: "21 May"; null when none. */
  readonly date: string | null;
}

/** How much of a paragraph is looked at. */
const WINDOW = 160;

const UPPER = `[${CAPITAL}][${CAPITAL}.'’-]*`;
/** KABUL · NEW YORK · TOKYO/SEOUL · ST. LOUIS */
const UPPER_PLACE = `${UPPER}(?:[ /]${UPPER}){0,4}`;
/** Kabul · New York · Port-au-Prince · Rostov-on-Don */
const TITLE_PLACE = `[${CAPITAL}][${LETTER}.'’-]+(?:[ /][${CAPITAL}][${LETTER}.'’-]+){0,3}`;
/** ", AFGHANISTAN" · ", West Bank" · ", Pa." */
const REGION = `(?:, ?[${CAPITAL}][${LETTER}.'’-]*(?: (?:of |and |the )?[${CAPITAL}][${LETTER}.'’-]*){0,3}){0,2}`;
const DAY = String.raw`(?:${WEEKDAY},? )?(?:${MONTH}\.? \d{1,2}|\d{1,2}${ORDINAL} ${MONTH})(?:,? \d{4})?`;
const CREDIT = String.raw`\(\s?([${LETTER}][${LETTER}\d.&'’ /,-]{0,38})\s?\)`;
const DASH = String.raw`(?:\s?[–—―]+|\s-{1,3}(?=\s)|\s?--)`;

const FULL = new RegExp(String.raw`^(${UPPER_PLACE}${REGION})(?:,? (${DAY}))?(?:,? ?${CREDIT})?(?:(${DASH})|(:)(?=\s))`);
const MIXED = new RegExp(String.raw`^(${TITLE_PLACE}${REGION})(?:(?:, | )(${DAY}))?(?:,? ?${CREDIT})?(?:(${DASH})|(:)(?=\s))?`);
const BARE = new RegExp(String.raw`^${CREDIT}\s?(?:[–—―]+|-{1,3}(?=\s)|:(?=\s))?`);
const MONTH_WORD = new RegExp(String.raw`\b(?:${MONTH}|${WEEKDAY})\b`, 'gi');
const SPEAKER = new RegExp(String.raw`(?:^|\n)[ \t]*[${CAPITAL}][${CAPITAL}.'’ -]{2,30}(?:, [${CAPITAL} ]{2,20})?:\s`);

const KNOWN = new Set(AGENCIES.map((name) => name.toLowerCase()));

/**
 * The dateline that opens the text at `from`, or null.
 *
 * @example dateline('KABUL, AFGHANISTAN – The council met.') // { place: 'KABUL, AFGHANISTAN', agency: null, date: null, start: 0, end: 20 }
 * @example dateline('(CNN) The council met.') // { place: null, agency: 'CNN', date: null, start: 0, end: 5 }
 */
export function dateline(text: string, from = 0): Dateline | null {
  const head = text.slice(from, from + WINDOW);
  const bare = BARE.exec(head);
  if (bare) return isAgency(bare[1]) ? at(from, bare[0], null, bare[1], undefined) : null;

  // Place words keep their case, month names are written in any: tried once with the months lowered, once as it stands.
  const lowered = head.replace(MONTH_WORD, (month) => month.toLowerCase());
  return placed(text, from, head, lowered) ?? (lowered === head ? null : placed(text, from, head, head));
}

function placed(text: string, from: number, head: string, cased: string): Dateline | null {
  const full = FULL.exec(cased);
  if (full) {
    const [whole, place, date, credit, dash] = full;
    const certain = credit !== undefined || date !== undefined;
    if (isPlace(place, certain) && (dash !== undefined || certain || colonOpens(text, from + whole.length))) {
      return at(from, head.slice(0, whole.length), place, credit, date);
    }
    return null;
  }
  const mixed = MIXED.exec(cased);
  if (!mixed) return null;
  const [whole, place, date, credit, dash, colon] = mixed;
  const closed = dash !== undefined || colon !== undefined;
  if (!isPlace(place, true)) return null;
  const credited = credit !== undefined && isAgency(credit) && (closed || date !== undefined);
  return credited || (date !== undefined && dash !== undefined)
    ? at(from, head.slice(0, whole.length), place, credit, date)
    : null;
}

function at(from: number, whole: string, place: string | null, credit: string | undefined, date: string | undefined): Dateline {
  const day = date === undefined ? -1 : whole.toLowerCase().indexOf(date.toLowerCase());
  return {
    place,
    agency: credit?.trim() ?? null,
    date: date === undefined ? null : whole.slice(day, day + date.length),
    start: from,
    end: from + whole.trimEnd().length,
  };
}

function isAgency(credit: string): boolean {
  const parts = credit.split(/[/,&]| and /).map((part) => part.trim().toLowerCase());
  return parts.some((part) => KNOWN.has(part));
}

function isPlace(place: string, certain: boolean): boolean {
  const words = place.split(/[\s,/]+/);
  if (words.some((word) => NOT_PLACES.has(word.replace(/[.:]$/, '').toUpperCase()))) return false;
  if (certain) return true;
  // A lone short word before a dash is an acronym more often than a town.
  return place.length >= 4 && words.length <= 7;
}

/** "ISLAMABAD: Pakistan has …" opens a report; where other lines open the same way the colon follows a speaker. */
function colonOpens(text: string, from: number): boolean {
  return !/^\s*\n/.test(text.slice(from, from + 8)) && !SPEAKER.test(text.slice(from, from + 20_000));
}
