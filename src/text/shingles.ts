/**
 * Runs of consecutive words as hashes, and the maximal runs two texts share. In: word hashes. Out: shingle hashes, shared
 * runs. A masked word (one to leave out: quotes, boilerplate) breaks every shingle it would stand in.
 */
import type { Words } from './words.ts';

/** Places of one shingle that are tried. */
const MOST_PLACES = 8;

/** Hash of each run of `size` words, by its first word; 0 where the run meets a masked word or the end. */
export function shingles(words: Words, size: number, masked: (word: number) => boolean): Uint32Array {
  const out = new Uint32Array(words.length);
  for (let first = 0; first + size <= words.length; first++) {
    let hash = 0x811c9dc5;
    let open = true;
    for (let word = first; word < first + size; word++) {
      if (masked(word)) {
        open = false;
        break;
      }
      hash = Math.imul(hash ^ words.hash[word], 0x01000193);
      hash ^= hash >>> 15;
    }
    out[first] = open ? hash >>> 0 || 1 : 0;
  }
  return out;
}

/** A maximal run of words two texts share: word numbers in `a` and `b`, and its length in words. */
export interface SharedRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/**
 * Maximal shared runs of at least `size` words, greedily from the start of `a`, each word of either text used once: a phrase
 * that one text says twenty times and the other once is shared once. No run meets a masked word. Linear in the lengths of
 * both texts apart from repeated shingles, of which the longest extension among the first eight is kept.
 */
export function sharedRuns(a: Words, aShingles: Uint32Array, b: Words, bShingles: Uint32Array, size: number): SharedRun[] {
  const places = new Map<number, number[]>();
  for (let index = 0; index < bShingles.length; index++) {
    const hash = bShingles[index];
    if (hash === 0) continue;
    const list = places.get(hash);
    if (!list) places.set(hash, [index]);
    else if (list.length < MOST_PLACES) list.push(index);
  }
  const used = new Uint8Array(b.length);
  const runs: SharedRun[] = [];
  for (let first = 0; first < aShingles.length; ) {
    let best = 0;
    let at = -1;
    for (const place of aShingles[first] === 0 ? [] : (places.get(aShingles[first]) ?? [])) {
      let length = 0;
      while (
        first + length < a.length &&
        place + length < b.length &&
        used[place + length] === 0 &&
        a.hash[first + length] === b.hash[place + length] &&
        (length < size || (aShingles[first + length - size + 1] !== 0 && bShingles[place + length - size + 1] !== 0))
      )
        length++;
      if (length >= size && length > best) {
        best = length;
        at = place;
      }
    }
    if (best > 0) {
      runs.push({ a: first, b: at, length: best });
      used.fill(1, at, at + best);
      first += best;
    } else first++;
  }
  return runs;
}
