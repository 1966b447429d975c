/**
 * Reads amounts as matched by the AMOUNT pattern. In: words. Out: the value and the magnitude word in it. Refuses lists ("five six"): null.
 */

import { numeralValue } from './numeral-value.ts';
import { SCALE_WORDS } from './numerals.ts';

export interface Amount {
  readonly value: number;
  /** Product of the magnitude words after digits: 1e6 for "2.5 million"; 1 for "two million", whose value needs no lending. */
  readonly scale: number;
}

export function amount(words: string): Amount | null {
  const plain = words.replace(/-(?=[a-z])/gi, ' ').replace(/\s+/g, ' ');
  const half = /^half a (\w+)$/i.exec(plain);
  const value = half ? SCALE_WORDS.get(half[1].toLowerCase())! / 2 : (numeralValue(plain) ?? numeralValue(words));
  if (value === null) return null;
  let scale = 1;
  for (const word of plain.toLowerCase().split(' ').slice(1)) scale *= SCALE_WORDS.get(word) ?? 1;
  return { value, scale };
}
