/**
 * Names for stored things. In: reports, titles. Out: hashes that are the same on every machine, ids that read. The only
 * place of the store that draws random numbers.
 */
import { createHash, randomBytes } from 'node:crypto';
import { slug } from '../ingest/ids.ts';
import type { Report } from '../model/index.ts';

/** SHA-256 of a text's UTF-8 bytes, hexadecimal. A lone surrogate counts as U+FFFD. */
export function textHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** @example reportKey(report) // '5f1c…', 32 hexadecimal digits */
export function reportKey(report: Report): string {
  const { text, outlet, title, byline, published, url } = report;
  // JSON keeps lone surrogates apart ("\ud800"), UTF-8 alone would not.
  return createHash('sha256')
    .update(JSON.stringify([text, outlet, title, byline, published, url]))
    .digest('hex')
    .slice(0, 32);
}

/** 12 random hexadecimal digits behind a letter that says of what. */
export function freshId(letter: string): string {
  return letter + randomBytes(6).toString('hex');
}

/** @example storyId('The ferry Merle') // 'ferry-merle-3fa9c2' */
export function storyId(title: string): string {
  return `${slug(title) ?? 'story'}-${randomBytes(3).toString('hex')}`;
}

/** Ids for reports that join a story: the given one where it is free, else with a piece of the key. */
export function idIn(taken: ReadonlySet<string>, report: Report, key: string): string {
  const plain = slug(report.id) ?? 'report';
  if (!taken.has(plain)) return plain;
  for (let length = 4; length < key.length; length += 2) {
    const id = `${plain}-${key.slice(0, length)}`;
    if (!taken.has(id)) return id;
  }
  return `${plain}-${key}`;
}
