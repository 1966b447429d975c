/**
 * Percentages. In: a sentence. Out: "12.5%", "five percent", "20 per cent", "3 percentage points", "25 basis points".
 * Refuses bare "points": an index and a game have them too, so they are counted as a noun.
 */
import { amount } from '../amounts.ts';
import { exact, type Finder, rule } from '../candidate.ts';
import { AMOUNT } from '../en/numerals.ts';

export const percentages: Finder = {
  name: 'percentage',
  rules: [
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
