/**
 * Parts of a whole. In: a sentence. Out: "half of", "two-thirds", "a quarter of", "one in five", "nine out of 10"; and "10 of the 12", whose whole is kept.
 * Refuses "a third man", "the second half", "half-brother", "one of the men" and fractions of time.
 */

import { exact, type Finder, rule, wordsBefore } from '../../candidate.ts';
import { amount } from '../amount.ts';
import { AMOUNT, FRACTION_WORDS } from '../numerals.ts';

const PART = '(?:halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)';
/** Before "a third" where it is a share. */
const SHARE_BEFORE = /\b(?:by|about|nearly|almost|than|over|under|least|some|around|roughly|only|just|another|up|down|to)\s$/i;

export const fractions: Finder = {
  name: 'fraction',
  rules: [
    rule(`(?<count>one|two|three|four|five|six|seven|eight|nine)[\\s-](?<part>${PART})(?=$|[^\\w-])`, (match, window) => {
      const count = amount(match.groups!.count)!.value;
      const part = match.groups!.part.toLowerCase();
      // "one third man"? "one fifth" is a share only in the plural or before "of" and the like
      if (count > 1 !== part.endsWith('s')) return null;
      if (
        /^quarters?$/.test(part) &&
        /^\s(?:of\s(?:growth|losses|profit)|ended|later|ago)/.test(window.text.slice(match.index + match[0].length))
      )
        return null;
      const value = count / FRACTION_WORDS.get(part)!;
      return value < 1 ? exact(value, { kind: 'fraction' }) : null;
    }),
    rule(`(?:a|an)[\\s-](?<part>third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)`, (match, window) => {
      const end = match.index + match[0].length;
      const share =
        /^\sof\b/i.test(window.text.slice(end)) ||
        (SHARE_BEFORE.test(wordsBefore(window, match.index)) &&
          /^(?:[.,;:]|$|\s(?:since|from|in|on|over|compared|this|last))/.test(window.text.slice(end)));
      return share ? exact(1 / FRACTION_WORDS.get(match.groups!.part.toLowerCase())!, { kind: 'fraction' }) : null;
    }),
    rule(`half(?=\\s(?:of|the|its|their|his|her|our|all|those|these|that)\\b)`, (match, window) => {
      if (/\b(?:first|second|last|top|bottom|other|a|the|this|and\sa|next)\s$/i.test(wordsBefore(window, match.index)))
        return null;
      return /^\sthe\s(?:time|battle|day|night|year|month)\b/i.test(window.text.slice(match.index + 4))
        ? null
        : exact(0.5, { kind: 'fraction' });
    }),
    rule(`half(?=[.,;]|$|\\s(?:were|are|was|is|in|a\\smillion|a\\sbillion))`, (match, window) => {
      const scale = /^\sa\s(million|billion)\b/i.exec(window.text.slice(match.index + 4));
      if (scale)
        return exact(scale[1].toLowerCase() === 'million' ? 5e5 : 5e8, { kind: 'count', end: match.index + 4 + scale[0].length });
      return /\b(?:by|about|nearly|almost|than|over|least|some|around|roughly|in)\s$/i.test(wordsBefore(window, match.index))
        ? exact(0.5, { kind: 'fraction' })
        : null;
    }),
    // one in five, nine out of 10
    rule(
      `(?<part>one|two|three|four|five|six|seven|eight|nine|\\d{1,2})[\\s-](?:in|out[\\s-]of)[\\s-](?:every\\s)?(?<whole>two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\\d{1,4}(?:,\\d{3})?|(?:a\\s)?(?:hundred|thousand|million))`,
      (match, window) => {
        const [part, whole] = [amount(match.groups!.part), amount(match.groups!.whole)];
        if (!part || !whole || part.value >= whole.value || (whole.value >= 1900 && whole.value < 2050)) return null;
        if (
          /^[\s-](?:days?|weeks?|months?|years?|hours?|minutes?|decades?|places?|cities|towns|villages|provinces|districts|countries|states|incidents|attacks|separate)\b/i.test(
            window.text.slice(match.index + match[0].length),
          )
        )
          return null;
        return exact(part.value / whole.value, { kind: 'fraction' });
      },
    ),
    // 10 of the 12
    rule(
      `(?<part>${AMOUNT})\\s(?:out\\s)?of\\s(?<which>the|its|their|his|her|those|these|our|some|about)\\s(?:other\\s|remaining\\s)?(?<whole>${AMOUNT})`,
      (match, window) => {
        const [part, whole] = [amount(match.groups!.part), amount(match.groups!.whole)];
        if (!part || !whole || part.value > whole.value) return null;
        const before = wordsBefore(window, match.index);
        // "every one of the 48" is 48; "all but four of the 50" is 46
        if (/\b(?:every|each|not|no)\s$/i.test(before)) return null;
        // "one in four of the 1,610" is a quarter
        if (/\b(?:one|two|three|four|five|six|seven|eight|nine|\d)\s(?:in|out\sof)\s$/i.test(before)) return null;
        const but = /\ball\sbut\s$/i.exec(before);
        if (but) return exact(whole.value - part.value, { kind: 'count', of: whole.value, start: match.index - but[0].length });
        return exact(part.value, { kind: 'count', of: whole.value });
      },
    ),
  ],
};
