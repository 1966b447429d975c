/**
 * Markdown. In: the text of a file. Out: a partial report: front matter (title, date, author, outlet, url, language), the first
 * heading as title where the front matter has none, and the text without its marks. Refuses nothing; it is not a full parser:
 * it takes off what would stand between words, and leaves every word.
 */
import type { PartialReport } from './report.ts';

type Field = 'id' | 'title' | 'published' | 'modified' | 'byline' | 'outlet' | 'url' | 'dateline' | 'language';

const KEYS: ReadonlyMap<string, Field> = new Map([
  ['id', 'id'],
  ['title', 'title'],
  ['headline', 'title'],
  ['date', 'published'],
  ['published', 'published'],
  ['updated', 'modified'],
  ['modified', 'modified'],
  ['lastmod', 'modified'],
  ['author', 'byline'],
  ['authors', 'byline'],
  ['byline', 'byline'],
  ['outlet', 'outlet'],
  ['publisher', 'outlet'],
  ['source', 'outlet'],
  ['url', 'url'],
  ['link', 'url'],
  ['canonical', 'url'],
  ['dateline', 'dateline'],
  ['language', 'language'],
  ['lang', 'language'],
]);

export function readMarkdown(source: string): PartialReport {
  const fields: { -readonly [K in Field]?: string } = {};
  let body = source;
  const front = /^\s{0,10}---[ \t]*\r?\n([\s\S]{0,8000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(source);
  if (front) {
    body = source.slice(front[0].length);
    for (const line of front[1].split(/\r?\n/)) {
      const found = /^([A-Za-z_]{2,20})\s{0,4}:\s{1,10}(\S.{0,1000})$/.exec(line);
      const key = found && KEYS.get(found[1].toLowerCase());
      if (found && key) fields[key] ??= unquoted(found[2].trim());
    }
    // A site's own address is a `source` too.
    if (fields.outlet && /^https?:\/\//.test(fields.outlet)) {
      fields.url ??= fields.outlet;
      delete fields.outlet;
    }
  }
  const lines = body.split(/\r?\n/);
  if (fields.title === undefined) {
    const first = lines.findIndex((line) => line.trim() !== '');
    const heading = first < 0 ? null : /^#{1,2}\s+(.{1,400}?)\s*#*\s*$/.exec(lines[first]);
    if (heading) {
      fields.title = inline(heading[1]);
      lines.splice(first, 1);
    } else if (first >= 0 && /^=+\s*$/.test(lines[first + 1] ?? '')) {
      fields.title = inline(lines[first].trim());
      lines.splice(first, 2);
    }
  }
  const text = withoutMarks(lines)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { ...fields, text };
}

function withoutMarks(lines: readonly string[]): string {
  let fenced = false;
  const out: string[] = [];
  for (const line of lines) {
    if (/^\s{0,3}(?:```|~~~)/.test(line)) {
      fenced = !fenced;
      continue;
    }
    if (fenced) out.push(line);
    else if (!/^\s{0,3}(?:[-*_]\s*){3,}$/.test(line) && !/^\[[^\]]{1,100}\]:\s+\S+/.test(line)) {
      out.push(
        inline(line.replace(/^\s{0,3}(?:#{1,6}\s+|(?:>\s?){1,5}|[-*+]\s+(?:\[[ xX]\]\s+)?)/, '').replace(/\s+#+\s*$/, '')),
      );
    }
  }
  return out.join('\n');
}

function inline(line: string): string {
  if (line.length > 100_000) return line;
  return line
    .replace(/!\[([^\]]{0,300})\]\([^)]{0,1000}\)/g, '')
    .replace(/\[([^\][]{1,500})\]\([^)\s]{0,1000}(?:\s+"[^"]{0,200}")?\)/g, '$1')
    .replace(/\[([^\][]{1,500})\]\[[^\]]{0,100}\]/g, '$1')
    .replace(/<((?:https?|mailto):[^>\s]{1,500})>/g, '$1')
    .replace(/<!--.{0,2000}?-->/g, '')
    .replace(/<\/?[a-z][a-z0-9]{0,10}(?:\s[^<>]{0,300})?\/?>/gi, '')
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,1000}?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]{1,1000}?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/`([^`\n]{1,500})`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>~|-])/g, '$1')
    .replace(/[ \t]+$/, '');
}

function unquoted(value: string): string {
  const list = /^\[(.{0,900})\]$/.exec(value);
  if (list)
    return list[1]
      .split(',')
      .map((part) => unquoted(part.trim()))
      .join(', ');
  const quoted = /^(["'])(.*)\1$/.exec(value);
  return quoted ? quoted[2] : value;
}
