/**
 * Past, present and future without a date. In: a sentence. Out: "now", "currently", "recently", "the future", "these days", "soon".
 * Refuses "now that", "the past" before a noun ("the past president"), "as soon as", "current" of water or electricity.
 */
import { type Finder, rule, wordsBefore } from '../../candidate.ts';
import { CUE } from '../cues.ts';
import { REFERENCES } from '../references.ts';

export const references: Finder = {
  name: 'reference',
  needs: CUE.reference | CUE.unit | CUE.deictic,
  rules: REFERENCES.map(({ words, value, unlessBefore, unlessAfter }) =>
    rule(words, (match, window) => {
      const end = match.index + match[0].length;
      if (unlessAfter?.test(window.text.slice(end, end + 24)) || unlessBefore?.test(wordsBefore(window, match.index)))
        return null;
      return { type: 'DATE', reading: { kind: 'fixed', value } };
    }),
  ),
};
