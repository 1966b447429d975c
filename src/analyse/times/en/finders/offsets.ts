/**
 * So long before or after a point. In: a sentence. Out: "two years ago", "three days earlier", "a week later", "five years from now", "in two weeks' time".
 * Refuses "two days after the attack": there "two days" is a duration.
 */
import { type Finder, rule } from '../../candidate.ts';
import { amountOf, QUANTITY } from '../amounts.ts';
import { CUE } from '../cues.ts';
import { GAP, UNIT, UNITS_PLURAL, unitOf } from '../words.ts';

export const offsets: Finder = {
  name: 'offset',
  needs: CUE.unit,
  rules: [
    rule(
      `(?:(?<amount>${QUANTITY})[\\s-]{1,3})?(?<unit>${UNITS_PLURAL}|${UNIT})(?<vague>${GAP}or${GAP}(?:so|more))?${GAP}(?<side>ago|earlier|later|from${GAP}now|hence|before(?=[.,;]|$)|previously|afterwards?)`,
      (match) => {
        const { amount: words, unit: name, side, vague } = match.groups!;
        // ten years ago, to the year: "a decade ago" is no decade of the calendar
        const { unit, times } = inYears(unitOf(name));
        if (!words && !/s$/i.test(name)) return null;
        const amount = words ? amountOf(words) : null;
        if (amount === undefined) return null;
        const word = side.toLowerCase();
        const sign = /^(?:ago|earlier|before|previously)$/.test(word) ? -1 : 1;
        const from = /^(?:ago|from|hence)/.test(word) ? 'publication' : 'anchor';
        return {
          type: unit === 'hour' || unit === 'minute' || unit === 'second' ? 'TIME' : 'DATE',
          mod: vague ? 'APPROX' : null,
          reading: {
            kind: 'shift',
            unit,
            amount: amount === null ? null : sign * amount * times,
            from,
            ...(unit === 'year' && amount === 1 && times === 1 && sign === -1 ? { keepsQuarter: true as const } : {}),
            ...(amount === null ? { towards: sign } : {}),
          },
        };
      },
    ),
  ],
};

function inYears(unit: ReturnType<typeof unitOf>): ReturnType<typeof unitOf> {
  if (unit.unit === 'decade') return { unit: 'year', times: 10 };
  return unit.unit === 'century' ? { unit: 'year', times: 100 } : unit;
}
