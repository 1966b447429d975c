/**
 * Ordinals. In: a sentence. Out: "the third attack", "21st", "the 100th day". Refuses "first" as an adverb ("first reported"), "second" of time,
 * fractions and centuries (times), "First Lady" and other titles.
 */

import { exact, type Finder, rule, wordsBefore } from '../../candidate.ts';
import { ordinalValue } from '../numeral-value.ts';

const WORD =
  '(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|fortieth|fiftieth|hundredth';

export const ordinals: Finder = {
  name: 'ordinal',
  rules: [
    rule(`(?<ordinal>\\d{1,4}(?:st|nd|rd|th)|${WORD})`, (match, window) => {
      const word = match.groups!.ordinal;
      const value = ordinalValue(word);
      if (value === null) return null;
      const before = wordsBefore(window, match.index);
      const after = window.text.slice(match.index + match[0].length, match.index + match[0].length + 16);
      // a determiner before and a noun after; "first said", "at first" and "First Lady" have neither or a capital
      if (/^[A-Z]/.test(word) && match.index > 0) return null;
      if (
        !/\b(?:the|a|an|his|her|its|their|our|my|this|that|for\sthe|[a-z]+[’']s|every|in)\s(?:very\s|only\s|just\s)?$/i.test(
          before,
        ) &&
        !/^\d/.test(word)
      )
        return null;
      if (
        !/^[\s-][a-z]/.test(after) ||
        /^\s(?:of|in|by|to|and|or|said|times?|place|instance|glance|sight|hand|step)\b/.test(after)
      )
        return null;
      if (/^-/.test(after)) return null;
      return exact(value, { kind: 'ordinal' });
    }),
  ],
};
