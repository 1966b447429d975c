/**
 * Plain and vague counts. In: a sentence. Out: "27", "twenty-seven", "a dozen", "two dozen", "half a dozen", "dozens", "hundreds of thousands",
 * "several", "no casualties". Refuses "one" as a pronoun here only where the words around settle it; tags settle the rest in `counted.ts`.
 */

import { exact, type Finder, rule, wordsBefore } from '../../candidate.ts';
import { amount } from '../amount.ts';
import { AMOUNT, DIGIT_NUMBER } from '../numerals.ts';
import { SCALE_SUFFIXES } from '../units.ts';
import { NOTHING, VAGUE_COUNTS } from '../vague.ts';

export const counts: Finder = {
  name: 'count',
  rules: [
    ...VAGUE_COUNTS.map(({ words, low, high, unlessBefore, onlyBefore }) =>
      rule(words, (match, window) => {
        const end = match.index + match[0].length;
        if (
          unlessBefore?.test(wordsBefore(window, match.index)) ||
          (onlyBefore && !onlyBefore.test(window.text.slice(end, end + 24)))
        )
          return null;
        return { ...exact(low, { kind: 'count' }), high, comparator: low === high ? 'exact' : 'vague' };
      }),
    ),
    rule(`(?<amount>${AMOUNT}|a|half\\sa|half(?=-))[\\s-](?:dozen)`, (match) => {
      const words = match.groups!.amount.toLowerCase();
      const count = words === 'a' ? 1 : words.startsWith('half') ? 0.5 : amount(words)?.value;
      return count === undefined ? null : exact(count * 12, { kind: 'count' });
    }),
    // British papers: 1.2m people, 3bn users
    rule(`(?<amount>${DIGIT_NUMBER})\\s?(?<suffix>k|m|bn|tn)(?=\\s[a-z])`, (match, window) => {
      const after = window.text.slice(match.index + match[0].length);
      if (
        match.groups!.suffix.toLowerCase() === 'm' &&
        /^\s(?:deep|wide|high|tall|long|away|from|below|above|down|of|race|final|sprint|hurdles|freestyle|relay)\b/.test(after)
      )
        return null;
      const number = amount(match.groups!.amount);
      const scale = SCALE_SUFFIXES.get(match.groups!.suffix.toLowerCase())!;
      return number && exact(number.value * scale, { kind: 'count', scale });
    }),
    rule('a\\ssingle(?=\\s[a-z])', () => exact(1, { kind: 'count' })),
    rule(NOTHING, () => exact(0, { kind: 'count' })),
    rule(`(?<amount>${AMOUNT})`, (match, window) => {
      const number = amount(match.groups!.amount);
      // "all but four" leaves an unknown number
      if (!number || /\ball\sbut\s$/i.test(wordsBefore(window, match.index))) return null;
      // "Big Three", "Gang of Four": a capital inside a sentence names
      if (
        /^[A-Z]/.test(match[0]) &&
        wordsBefore(window, match.index).trim() !== '' &&
        !/[“"‘'—:(]\s*$/.test(wordsBefore(window, match.index))
      )
        return null;
      return exact(number.value, { kind: 'count', scale: number.scale });
    }),
  ],
};
