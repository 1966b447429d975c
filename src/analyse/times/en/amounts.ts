/**
 * How many units: numerals and amount words before a unit of time. In: words. Out: a number, null ("several"), undefined (not an amount).
 */

import { numeralValue } from '../../quantities/en/numeral-value.ts';
import { DIGIT_NUMBER, WORD_NUMBER } from '../../quantities/en/numerals.ts';
import { AMOUNT_WORDS, GAP } from './words.ts';

const WORDS = [...AMOUNT_WORDS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((words) => words.replaceAll(' ', GAP))
  .join('|');

/** Pattern of an amount: "three", "2 1/2", "a couple of", "several". */
export const QUANTITY = `(?:${DIGIT_NUMBER}|${WORD_NUMBER}|(?:${WORDS})(?![a-z]))`;

/** Value of words matched by {@link QUANTITY}. */
export function amountOf(words: string): number | null | undefined {
  const plain = words.toLowerCase().replace(/\s+/g, ' ');
  const word = AMOUNT_WORDS.get(plain);
  if (word !== undefined) return word;
  return numeralValue(plain) ?? undefined;
}
