/** Words of a search, the same for every engine. In: what a person typed, or a text that is searched. Out: plain words, without case and accents. */

/** Further words of a query would only make it slower. */
const MOST_WORDS = 32;

/** What is looked for: all must occur, the last may be cut short. @example queryWords('Port  HALDÉN fer') // ['port', 'halden', 'fer'] */
export function queryWords(text: string): string[] {
  return plainWords(text).slice(0, MOST_WORDS);
}

/** Words as the index has them. */
export function plainWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
