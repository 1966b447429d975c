/**
 * Money. In: a sentence. Out: "$2.5 billion", "£30m", "2.5bn euros", "US$10", "Rs 500 crore", "50 cents", "3 million pounds".
 * Refuses pounds without a magnitude and a sign (they weigh; see measures) and "won" after a small number (a verb).
 */

import { exact, type Finder, rule } from '../../candidate.ts';
import { amount } from '../amount.ts';
import { AMOUNT } from '../numerals.ts';
import { CURRENCY_FORMS, CURRENCY_SIGNS, SCALE_SUFFIXES } from '../units.ts';
import { weighs } from './pounds.ts';

const escaped = (text: string) => text.replace(/[$.]/g, '\\$&');
const SIGN = [...CURRENCY_SIGNS.keys()]
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|');
const WORD = [...CURRENCY_FORMS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((form) => escaped(form).replaceAll(' ', '\\s'))
  .join('|');
const SUFFIX = '(?:k|mn|mln|m|bn|bln|b|tn|trn)(?![a-z])';

export const money: Finder = {
  name: 'money',
  rules: [
    {
      pattern: new RegExp(
        `(?<![A-Za-z0-9])(?<sign>${SIGN})\\s?(?<amount>${AMOUNT})(?:\\s?(?<suffix>${SUFFIX}))?(?![A-Za-z0-9]|[.,]\\d)`,
        'gi',
      ),
      read: (match) => {
        const { sign, suffix } = match.groups!;
        const unit = CURRENCY_SIGNS.get(sign) ?? CURRENCY_SIGNS.get(sign.toUpperCase());
        const number = amount(match.groups!.amount);
        return unit && number
          ? exact(number.value * factor(suffix), { kind: 'money', unit, scale: number.scale * factor(suffix) })
          : null;
      },
    },
    rule(`(?<amount>${AMOUNT})(?:\\s?(?<suffix>${SUFFIX}))?[\\s-]{1,2}(?:of\\s)?(?<word>${WORD})`, (match) => {
      const { suffix, word } = match.groups!;
      const number = amount(match.groups!.amount);
      if (!number) return null;
      const name = CURRENCY_FORMS.get(word.toLowerCase().replace(/\s/g, ' '))!;
      const value = number.value * factor(suffix);
      // "12 won", "the four real questions": words that pay only in quantity
      if (/^(?:won|rand|real|reais|krona|mark)$/i.test(word) && value < 1000) return null;
      return exact(value, { kind: 'money', unit: name, scale: number.scale * factor(suffix) });
    }),
    rule(`(?<amount>${AMOUNT})(?:\\s?(?<suffix>${SUFFIX}))?(?<join>[\\s-])(?<unit>pounds?)`, (match, window) => {
      const { suffix } = match.groups!;
      const number = amount(match.groups!.amount);
      if (!number || (!suffix && number.value < 1e6 && weighs(match, window))) return null;
      return exact(number.value * factor(suffix), {
        kind: 'money',
        unit: 'pound sterling',
        scale: number.scale * factor(suffix),
      });
    }),
  ],
};

function factor(suffix: string | undefined): number {
  return suffix ? SCALE_SUFFIXES.get(suffix.toLowerCase())! : 1;
}
