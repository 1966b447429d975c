/**
 * Words of a text by character class alone: no language knowledge. In: a text. Out: parallel arrays of start, end and a
 * 32-bit hash of each word's lower-cased letters and digits. Refuses nothing; an empty text has no words.
 */
export interface Words {
  readonly length: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly hash: Uint32Array;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)*/gu;

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** Splits a text into words. @example words("Ten men.").length // 2 */
export function words(text: string): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  const hashes: number[] = [];
  for (const match of text.matchAll(WORD)) {
    starts.push(match.index);
    ends.push(match.index + match[0].length);
    hashes.push(hashText(match[0].toLowerCase().replaceAll('’', "'")));
  }
  return { length: starts.length, start: Uint32Array.from(starts), end: Uint32Array.from(ends), hash: Uint32Array.from(hashes) };
}
