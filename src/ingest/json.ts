/**
 * JSON and JSON Lines of reports. In: the text of a file: one report, an array of reports, an object with `reports`, or one
 * report a line. Out: partial reports, each with its place in the file, and what could not be used. Refuses: malformed JSON
 * (with line and column), records without a text. Reads own keys only: `__proto__` is a key like any other.
 */
import type { SkipCode } from '../model/report.ts';
import { SKIP_CODES } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import type { PartialReport } from './report.ts';

export interface Entry {
  /** "" for the only report of a file, "#3" for the third entry of a list or line of JSON Lines. */
  readonly at: string;
  readonly found: { readonly partial: PartialReport } | { readonly code: SkipCode; readonly reason: string };
}

/** Names a field goes by in the files of crawlers and in schema.org, best first. */
const NAMES = {
  id: ['id'],
  text: ['text', 'articleBody', 'maintext', 'body', 'content'],
  title: ['title', 'headline'],
  outlet: ['outlet', 'publisher', 'sitename', 'siteName', 'source_domain'],
  byline: ['byline', 'author', 'authors'],
  dateline: ['dateline'],
  published: ['published', 'datePublished', 'date_publish', 'published_at', 'publishedAt', 'date'],
  modified: ['modified', 'dateModified', 'date_modify', 'updated_at', 'updatedAt'],
  url: ['url', 'link'],
  language: ['language', 'lang', 'inLanguage'],
} as const;

export function readJson(text: string): Entry[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const lines = jsonLines(text);
    return lines ?? [{ at: '', found: { code: 'bad-json', reason: complaint(text) } }];
  }
  if (isRecord(value) && Array.isArray(own(value, 'reports'))) value = own(value, 'reports');
  if (!Array.isArray(value)) return [{ at: '', found: entry(value) }];
  if (value.length === 0) return [{ at: '', found: { code: 'no-text', reason: 'The list of reports is empty.' } }];
  return value.map((item, index) => ({ at: value.length === 1 ? '' : `#${index + 1}`, found: entry(item) }));
}

export function readJsonLines(text: string): Entry[] {
  const entries: Entry[] = [];
  let number = 0;
  for (const line of text.split('\n')) {
    number++;
    if (line.trim() === '') continue;
    try {
      entries.push({ at: `#${number}`, found: entry(JSON.parse(line)) });
    } catch {
      entries.push({ at: `#${number}`, found: { code: 'bad-json', reason: complaint(line, number) } });
    }
  }
  return entries;
}

/** JSON Lines under another name: the first line is a whole object of its own. */
function jsonLines(text: string): Entry[] | null {
  const trimmed = text.trimStart();
  const end = trimmed.indexOf('\n');
  if (end < 0 || !trimmed.startsWith('{')) return null;
  try {
    JSON.parse(trimmed.slice(0, end));
  } catch {
    return null;
  }
  return readJsonLines(text);
}

function entry(value: unknown): Entry['found'] {
  if (!isRecord(value)) return { code: 'no-text', reason: 'This is not a report: an object with a `text` was expected.' };
  const skipped = own(value, 'skipped');
  if (isRecord(skipped)) {
    const code = own(skipped, 'code');
    const known = SKIP_CODES.find((name) => name === code) ?? 'no-text';
    return { code: known, reason: stringOf(own(skipped, 'reason')) ?? 'It was skipped when it was first read.' };
  }
  const text = NAMES.text
    .map((name) => own(value, name))
    .find((candidate) => typeof candidate === 'string' && candidate.trim() !== '');
  if (typeof text !== 'string') return { code: 'no-text', reason: 'The report has no `text`, or an empty one.' };
  const partial = {
    text,
    boilerplate: spansOf(own(value, 'boilerplate'), text.length),
    ...Object.fromEntries(
      (Object.keys(NAMES) as (keyof typeof NAMES)[])
        .filter((key) => key !== 'text')
        .map((key) => [key, first(value, NAMES[key])]),
    ),
  };
  return { partial };
}

function first(record: Record<string, unknown>, names: readonly string[]): string | null {
  for (const name of names) {
    const value = stringOf(own(record, name));
    if (value !== null) return value;
  }
  return null;
}

/** A string, a number, the name of a schema.org thing, or a list of them; else null. */
function stringOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (isRecord(value)) return typeof own(value, 'name') === 'string' ? stringOf(own(value, 'name')) : null;
  if (!Array.isArray(value) || value.length === 0 || value.length > 50) return null;
  const parts = value.map((item) => (Array.isArray(item) ? null : stringOf(item))).filter((part) => part !== null);
  return parts.length > 0 ? parts.join(', ') : null;
}

function spansOf(value: unknown, length: number): Span[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const spans: Span[] = [];
  for (const item of value) {
    if (!isRecord(item)) return undefined;
    const start = own(item, 'start');
    const end = own(item, 'end');
    if (!Number.isInteger(start) || !Number.isInteger(end)) return undefined;
    if ((start as number) < 0 || (end as number) > length || (start as number) >= (end as number)) return undefined;
    spans.push({ start: start as number, end: end as number });
  }
  return spans;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Where and how the text stops being JSON: the engine's own messages often give no position. */
function complaint(text: string, line?: number): string {
  const position = faultOf(text);
  const before = text.slice(0, position);
  const row = line ?? before.split('\n').length;
  const column = position - (before.lastIndexOf('\n') + 1) + 1;
  const what = position >= text.trimEnd().length ? 'the JSON breaks off' : 'this is not valid JSON';
  return `At line ${row}, column ${column} ${what}.`;
}

const SPACE = /[ \t\n\r]*/y;
const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\d.])|true\b|false\b|null\b/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Position of the first thing that no JSON has there; the length of the text when it only breaks off. */
function faultOf(text: string): number {
  let at = 0;
  const open: ('{' | '[')[] = [];
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found !== null;
  };
  // A loop, not an expression: strings may be megabytes long.
  const takeString = (): boolean => {
    if (text[at] !== '"') return false;
    for (at++; at < text.length; ) {
      const unit = text.charCodeAt(at);
      if (unit === 0x22) {
        at++;
        return true;
      }
      if (unit < 0x20) return false;
      if (unit !== 0x5c) at++;
      else if (!take(ESCAPE)) {
        if (text.length - at < 6) at = text.length;
        return false;
      }
    }
    return false;
  };
  const takeKey = (): boolean => {
    if (!takeString()) return false;
    take(SPACE);
    if (text[at] !== ':') return false;
    at++;
    return true;
  };
  for (let wantsValue = true; ; ) {
    take(SPACE);
    if (at >= text.length) return text.length;
    const inside = open.at(-1);
    const character = text[at];
    if (wantsValue && (character === '{' || character === '[')) {
      at++;
      take(SPACE);
      if (text[at] === (character === '{' ? '}' : ']')) {
        at++;
        wantsValue = false;
      } else {
        open.push(character);
        if (character === '{' && !takeKey()) return at;
      }
    } else if (wantsValue) {
      if (!takeString() && !(character !== '"' && take(LITERAL))) return at;
      wantsValue = false;
    } else if (inside !== undefined && character === ',') {
      at++;
      take(SPACE);
      if (inside === '{' && !takeKey()) return at;
      wantsValue = true;
    } else if (inside !== undefined && character === (inside === '{' ? '}' : ']')) {
      at++;
      open.pop();
    } else return at;
  }
}
