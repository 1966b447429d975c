/**
 * Runs the finders over a sentence. In: a window. Out: raw candidates in the order of the finders.
 */
import type { Finder, NumberCandidate, Window } from './candidate.ts';
import { ages } from './en/finders/ages.ts';
import { counts } from './en/finders/counts.ts';
import { fractions } from './en/finders/fractions.ts';
import { labels } from './en/finders/labels.ts';
import { measures } from './en/finders/measures.ts';
import { money } from './en/finders/money.ts';
import { ordinals } from './en/finders/ordinals.ts';
import { percentages } from './en/finders/percentages.ts';
import { NUMBER_WORDS, ORDINAL_WORDS, SCALE_WORDS } from './en/numerals.ts';

/** In order of preference where two find the same words. */
export const FINDERS: readonly Finder[] = [labels, ages, fractions, percentages, money, measures, ordinals, counts];

const CUE_WORDS: ReadonlySet<string> = new Set([
  ...NUMBER_WORDS.keys(),
  ...SCALE_WORDS.keys(),
  ...ORDINAL_WORDS.keys(),
  ...'half quarter quarters thirds dozen dozens scores hundreds thousands millions billions several few couple handful pair no nobody tens single mile kilometre kilometer metre meter acre hectare kilogram tonne ton litre liter gallon barrel kilo'.split(
    ' ',
  ),
]);

const LONGEST = 11;

/** True when the words between two offsets hold a digit or a number word. */
export function hasNumber(text: string, start: number, end: number): boolean {
  let word = -1;
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : 32;
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) {
      if (word < 0) word = at;
      continue;
    }
    if (word >= 0 && at - word <= LONGEST && CUE_WORDS.has(text.slice(word, at).toLowerCase())) return true;
    word = -1;
    if ((code >= 48 && code <= 57) || (code >= 188 && code <= 190)) return true;
  }
  return false;
}

export function find(window: Window): NumberCandidate[] {
  const found: NumberCandidate[] = [];
  for (const finder of FINDERS) {
    for (const { pattern, read } of finder.rules) {
      pattern.lastIndex = 0;
      for (let match = pattern.exec(window.text); match; match = pattern.exec(window.text)) {
        const result = read(match, window);
        if (!result) {
          pattern.lastIndex = match.index + 1;
          continue;
        }
        const whole = { start: match.index, end: match.index + match[0].length, unit: null, scale: 1, of: null };
        found.push({ ...whole, ...result } as NumberCandidate);
      }
    }
  }
  return found;
}
