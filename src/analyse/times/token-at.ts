/**
 * From characters to tokens. In: a token table, a character, a range of tokens. Out: the first token of the range that ends after the character
 * (the one that holds it, or the next), or the end of the range. Binary search: sentences without full stops can be very long.
 */
import type { TokenTable } from '../../model/doc.ts';

/** @example tokenAt(doc.tokens, quantity.start, sentence.firstToken, sentence.endToken) */
export function tokenAt(tokens: TokenTable, character: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens.end[middle] <= character) low = middle + 1;
    else high = middle;
  }
  return low;
}
