/**
 * One file to reports. In: its bytes and its name. Out: reports and what was skipped, with codes and reasons. Pure and
 * synchronous, for the command line, the server and tests alike. Refuses by skipping; never throws on any bytes.
 */
import type { Report, SkipCode, Skipped } from '../model/report.ts';
import { decode } from './decode.ts';
import { readHtml } from './html.ts';
import { type Draft, settle } from './ids.ts';
import { type Entry, readJson, readJsonLines } from './json.ts';
import { readMarkdown } from './markdown.ts';
import { type PartialReport, reportFrom } from './report.ts';

export interface Limits {
  /** Largest file read, in bytes. */
  readonly maxBytes: number;
  /** Longest text of one report, in characters. */
  readonly maxText: number;
  /** Most files taken from all folders and globs together. */
  readonly maxFiles: number;
}
export const LIMITS: Limits = { maxBytes: 20_000_000, maxText: 2_000_000, maxFiles: 10_000 };

/** What is known of bytes besides themselves. */
export interface Hint {
  /** File name or path: its ending says the kind, its stem may become the id, and it is the `origin`. */
  readonly name: string;
  /** Media type as the transport gives it: "text/html; charset=utf-8". */
  readonly type?: string | null;
  /** Where it was fetched from. */
  readonly url?: string | null;
  readonly limits?: Partial<Limits>;
}

export interface Read {
  readonly reports: Report[];
  readonly skipped: Skipped[];
}

export const KINDS = ['text', 'markdown', 'html', 'json', 'jsonl', 'feed', 'other'] as const;
export type Kind = (typeof KINDS)[number];

const ENDINGS: ReadonlyMap<string, Kind> = new Map([
  ...(['txt', 'text'] as const).map((ending) => [ending, 'text'] as const),
  ...(['md', 'markdown', 'mdown', 'mkd'] as const).map((ending) => [ending, 'markdown'] as const),
  ...(['html', 'htm', 'xhtml', 'shtml', 'asp', 'aspx', 'php', 'jsp'] as const).map((ending) => [ending, 'html'] as const),
  ['json', 'json'],
  ...(['jsonl', 'ndjson', 'jsonlines'] as const).map((ending) => [ending, 'jsonl'] as const),
  ...(['rss', 'atom', 'rdf'] as const).map((ending) => [ending, 'feed'] as const),
  ...('css js mjs ts map csv tsv yaml yml toml ini log svg sh py lock'.split(' ') as string[]).map(
    (ending) => [ending, 'other'] as const,
  ),
]);
const TYPES: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:text\/html|application\/xhtml)/i, 'html'],
  [/^text\/markdown/i, 'markdown'],
  [/^application\/(?:x-ndjson|jsonl|json-lines)/i, 'jsonl'],
  [/^application\/(?:ld\+)?json/i, 'json'],
  [/^application\/(?:rss|atom)\+xml/i, 'feed'],
];

/**
 * @returns reports with ids unique among themselves; `settle` makes them unique over several files
 * @example parseBytes(new TextEncoder().encode('The council met on Monday.'), { name: 'dawn.txt' }).reports[0].id // 'dawn'
 */
export function parseBytes(bytes: Uint8Array, hint: Hint): Read {
  const { drafts, skipped } = draftsOf(bytes, hint);
  const settled = settle(drafts);
  return { reports: settled.reports, skipped: [...skipped, ...settled.skipped] };
}

/** As parseBytes, with ids not settled: for callers that read several files. */
export function draftsOf(bytes: Uint8Array, given: Hint): { drafts: Draft[]; skipped: Skipped[] } {
  const hint = given.name === '' ? { ...given, name: 'input' } : given;
  const skip = (code: SkipCode, reason: string): { drafts: Draft[]; skipped: Skipped[] } => ({
    drafts: [],
    skipped: [{ origin: hint.name, code, reason }],
  });
  const maxBytes = hint.limits?.maxBytes ?? LIMITS.maxBytes;
  if (bytes.length > maxBytes) return skip('too-large', tooLarge(bytes.length, maxBytes));
  const decoded = decode(bytes, /charset\s{0,3}=\s{0,3}["']?([\w.:-]+)/i.exec(hint.type ?? '')?.[1]);
  if ('refused' in decoded) return skip(decoded.refused, decoded.reason);
  const { text } = decoded;
  if (text.trim() === '') return skip('empty', 'The file holds nothing but white space.');

  const kind = kindOf(text, hint);
  switch (kind) {
    case 'feed':
      return skip('unsupported', 'This is a news feed; feeds are not read yet. Give the reports themselves.');
    case 'other':
      return skip('unsupported', 'Files of this kind are not read. Text, Markdown, HTML, JSON and JSON Lines are.');
    case 'json':
      return fromEntries(readJson(text), hint, true);
    case 'jsonl':
      return fromEntries(readJsonLines(text), hint, true);
    case 'html': {
      const partial = readHtml(text, hint.url ?? null);
      return partial && partial.text.trim() !== ''
        ? fromEntries([{ at: '', found: { partial } }], hint)
        : skip('no-text', 'No article was found in this page.');
    }
    case 'markdown': {
      const partial = readMarkdown(text);
      return partial.text.trim() !== ''
        ? fromEntries([{ at: '', found: { partial } }], hint)
        : skip('no-text', 'The file has front matter or a heading, but no text.');
    }
    case 'text':
      return fromEntries([{ at: '', found: { partial: { text, url: hint.url ?? null } } }], hint);
    default:
      return kind satisfies never;
  }
}

export function megabytes(bytes: number): string {
  return `${Number((bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0))} MB`;
}

/** Reason for a file above the limit. */
export function tooLarge(bytes: number, maxBytes: number): string {
  return `It has ${megabytes(bytes)}; the limit is ${megabytes(maxBytes)}.`;
}

function fromEntries(entries: readonly Entry[], hint: Hint, asGiven = false): { drafts: Draft[]; skipped: Skipped[] } {
  const drafts: Draft[] = [];
  const skipped: Skipped[] = [];
  for (const { at, found } of entries) {
    const origin = `${hint.name}${at}`;
    if ('partial' in found) {
      const { length } = found.partial.text;
      const maxText = hint.limits?.maxText ?? LIMITS.maxText;
      if (length <= maxText) {
        const made = draft(found.partial, origin, hint);
        // Whoever gives a text as JSON has said that it is one: it is kept even where all of it looks like labels and links.
        if (asGiven || hasBody(made.report)) drafts.push(made);
        else skipped.push({ origin, code: 'no-text', reason: 'It holds labels, links or notices, but no report.' });
      } else
        skipped.push({
          origin,
          code: 'too-large',
          reason: `Its text has ${length} characters; the limit for one report is ${maxText}.`,
        });
    } else skipped.push({ origin, code: found.code, reason: found.reason });
  }
  return { drafts, skipped };
}

/** False for a page that only asks for JavaScript, or a file with nothing but a menu. */
function hasBody({ text, boilerplate }: Report): boolean {
  let at = 0;
  for (const { start, end } of [...boilerplate, { start: text.length, end: text.length }]) {
    if (/\S/.test(text.slice(at, start))) return true;
    at = end;
  }
  return false;
}

function draft(partial: PartialReport, origin: string, hint: Hint): Draft {
  const given = typeof partial.id === 'string' && partial.id.trim() !== '' ? partial.id.trim() : null;
  return { report: reportFrom({ name: stemOf(hint.name), ...partial, origin }), given };
}

/** The ending decides where it is known; else what the text opens with. */
function kindOf(text: string, { name, type }: Hint): Kind {
  const ending = ENDINGS.get(/\.([A-Za-z0-9]{1,10})$/.exec(baseName(name))?.[1].toLowerCase() ?? '');
  const head = text.slice(0, 2000).trimStart();
  if (/^(?:<\?xml[^>]{0,200}\?>\s{0,50})?(?:<!--[^>]{0,500}-->\s{0,50})?<(?:rss|feed|rdf:RDF)\b/i.test(head)) return 'feed';
  const sent = TYPES.find(([pattern]) => pattern.test(type ?? ''))?.[1];
  if (sent) return sent;
  if (ending === 'text' || ending === undefined) {
    // Pages are saved under any name; a news text never opens with a tag.
    if (
      /^(?:<\?xml[^>]{0,200}\?>\s{0,50})?(?:<!--[\s\S]{0,500}?-->\s{0,50})?<(?:!doctype\s{1,10}html|html|head|body|article|div|meta)\b/i.test(
        head,
      )
    )
      return 'html';
    if (ending === 'text') return 'text';
    if (/^\{\s{0,100}"|^\[\s{0,100}\{/.test(head)) return 'json';
    if (/^---[ \t]*\r?\n[A-Za-z_]{2,20}:/.test(head) || /^# \S/.test(head)) return 'markdown';
    return 'text';
  }
  return ending;
}

function baseName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
}

/** The numbers of a shell's pipes ("/dev/fd/63") change from run to run and must not become ids. */
function stemOf(name: string): string {
  if (/^\/(?:dev|proc)\//.test(name)) return '';
  return baseName(name).replace(/\.[A-Za-z0-9]{1,10}$/, '');
}
