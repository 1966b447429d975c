/**
 * Measures. In: a sentence. Out: "10 kilometres", "a 5-mile road", "200 square feet", "40C", "70 mph", "30 pounds of cocaine", "a 6.2-magnitude quake".
 * Refuses "30m" unless what follows is about distance (elsewhere it is 30 million).
 */

import { exact, type Finder, rule } from '../../candidate.ts';
import { type Amount, amount } from '../amount.ts';
import { AMOUNT, DIGIT_NUMBER } from '../numerals.ts';
import { MEASURE_FORMS } from '../units.ts';
import { weighs } from './pounds.ts';

const FORM = [...MEASURE_FORMS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((form) => form.replace(/[./]/g, '\\$&').replaceAll(' ', '[\\s-]'))
  .join('|');

/** "a tonne", "half a mile": only before whole words that measure and do little else. */
const ARTICLE =
  'half\\san?|an?(?=\\s(?:(?:square|cubic|nautical|metric)\\s)?(?:mile|kilomet(?:re|er)|met(?:re|er)|acre|hectare|tonne|ton|litre|liter|gallon|barrel|kilo(?:gram(?:me)?)?)\\b)';

export const measures: Finder = {
  name: 'measure',
  rules: [
    // six foot eight, 6ft 2in, five feet eleven inches
    rule(
      `(?<feet>${AMOUNT})[\\s-]?(?:feet|foot|ft)(?:[\\s-]|,\\s)(?:and\\s)?(?<inches>${AMOUNT})(?:[\\s-]?(?:inch(?:es)?|ins?)|(?=[.,;]|$|\\stall))`,
      (match) => {
        const [feet, inches] = [amount(match.groups!.feet), amount(match.groups!.inches)];
        return feet && inches && inches.value < 12
          ? exact(feet.value + inches.value / 12, { kind: 'measure', unit: 'foot' })
          : null;
      },
    ),
    rule(`(?<sign>minus\\s|-)?(?<amount>${AMOUNT}|${ARTICLE})[\\s-]{0,2}(?<unit>${FORM})`, (match) => {
      const number = articleOr(match.groups!.amount);
      const unit =
        MEASURE_FORMS.get(match.groups!.unit.toLowerCase().replace(/[\s-]/g, ' ')) ??
        MEASURE_FORMS.get(match.groups!.unit.toLowerCase());
      if (!number || !unit) return null;
      const negative = unit.startsWith('degree') && match.groups!.sign !== undefined;
      const start = match.groups!.sign && !negative ? match.index + match.groups!.sign.length : match.index;
      return exact(negative ? -number.value : number.value, { kind: 'measure', unit, scale: number.scale, start });
    }),
    {
      pattern: new RegExp(
        `(?<![\\w.,])(?<sign>minus\\s|[-−])?(?<amount>${DIGIT_NUMBER})\\s?(?:°\\s?(?<a>[CF])|(?<b>[CF]))(?![\\w])`,
        'g',
      ),
      read: (match) => {
        const number = amount(match.groups!.amount);
        if (!number || number.value > 200) return null;
        const unit = (match.groups!.a ?? match.groups!.b) === 'C' ? 'degree Celsius' : 'degree Fahrenheit';
        return exact(match.groups!.sign ? -number.value : number.value, { kind: 'measure', unit });
      },
    },
    rule(`(?<amount>${AMOUNT})(?<join>[\\s-]{0,2})(?<unit>pounds?|lbs?)`, (match, window) => {
      if (!weighs(match, window)) return null;
      const number = amount(match.groups!.amount);
      return number && number.value < 1e6 ? exact(number.value, { kind: 'measure', unit: 'pound', scale: number.scale }) : null;
    }),
    rule(
      `(?<amount>${DIGIT_NUMBER})\\s?m(?=\\s(?:deep|wide|high|tall|long|away|from|below|above|down|north|south|east|west|of\\s(?:rain|snow|water)|waves?))`,
      (match) => {
        const number = amount(match.groups!.amount);
        return number && exact(number.value, { kind: 'measure', unit: 'metre' });
      },
    ),
    rule(`(?<amount>${DIGIT_NUMBER})[\\s-]magnitude`, (match) => {
      const number = amount(match.groups!.amount);
      return number && number.value <= 10 ? exact(number.value, { kind: 'measure', unit: 'magnitude' }) : null;
    }),
    rule(`magnitude[\\s-](?:of\\s)?(?<amount>${DIGIT_NUMBER})`, (match) => {
      const number = amount(match.groups!.amount);
      return number && number.value <= 10 ? exact(number.value, { kind: 'measure', unit: 'magnitude' }) : null;
    }),
  ],
};

/** "a tonne" is one, "half a mile" a half. */
function articleOr(words: string): Amount | null {
  if (/^an?$/i.test(words)) return { value: 1, scale: 1 };
  return /^half\san?$/i.test(words) ? { value: 0.5, scale: 1 } : amount(words);
}
