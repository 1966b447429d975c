/**
 * Percentages. In: a sentence. Out: "12.5%", "five percent", "20 per cent", "3 percentage points", "25 basis points".
 * Refuses bare "points": an index and a game have them too, so they are counted as a noun.
 */

import { exact, type Finder, rule } from '../../candidate.ts';
import { amount } from '../amount.ts';
import { AMOUNT } from '../numerals.ts';

export const percentages: Finder = {
  name: 'percentage',
  rules: [
    // half a percentage point, a quarter of a percent
    rule(
      `(?<part>half|a\\squarter\\sof|three[\\s-]quarters\\sof|a\\sthird\\sof)\\sa\\s(?<what>percentage\\spoint|percent|per\\scent)`,
      (match) => {
        const part = match.groups!.part.toLowerCase();
        const value = part === 'half' ? 0.5 : part.startsWith('three') ? 0.75 : part.includes('third') ? 1 / 3 : 0.25;
        return exact(value, { kind: 'percent', unit: /point/i.test(match.groups!.what) ? 'percentage point' : 'percent' });
      },
    ),
    rule(`(?<amount>${AMOUNT})[\\s-]{1,2}(?<what>percentage|basis)[\\s-]points?`, (match) => {
      const number = amount(match.groups!.amount);
      const unit = match.groups!.what.toLowerCase() === 'basis' ? 'basis point' : 'percentage point';
      return number && exact(number.value, { kind: 'percent', unit, scale: number.scale });
    }),
    rule(`(?<amount>${AMOUNT})(?:[\\s-]{0,2}(?:percent|per[\\s-]cent|pct|pc)(?![a-z])|\\s?%)`, (match) => {
      const number = amount(match.groups!.amount);
      return number && exact(number.value, { kind: 'percent', unit: 'percent', scale: number.scale });
    }),
  ],
};
