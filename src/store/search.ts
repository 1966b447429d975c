/** Words of a search, the same for every engine. In: what a person typed. Out: plain words; all must occur, the last may be cut short. */

/** @example searchWords('Port  HALDÉN fer') // ['port', 'halden', 'fer'] */
export function searchWords(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
