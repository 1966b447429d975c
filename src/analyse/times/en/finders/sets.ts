/**
 * What recurs. In: a sentence. Out: "every day", "each year", "daily", "annually", "twice a week", "$5 a year", "every two weeks", "each July".
 * Refuses "a year" that is a length ("for a year") and newspapers named Daily.
 */
import { type Finder, rule, wordsBefore } from '../../candidate.ts';
import { durationValue } from '../../duration.ts';
import { amountOf, QUANTITY } from '../amounts.ts';
import { CUE } from '../cues.ts';
import { ADVERB_SETS, RATE_BEFORE } from '../sets.ts';
import { DAY_PART, GAP, MONTH, monthOf, SEASON, SEASONS, UNIT, UNITS_PLURAL, unitOf } from '../words.ts';
import { partOf } from './deictic.ts';

export const sets: Finder = {
  name: 'set',
  needs: CUE.set | CUE.unit,
  rules: [
    rule(`(?:every|each)${GAP}(?:single${GAP}|other${GAP})?(?<unit>${UNIT})(?!-)`, (match) => {
      if (/^second$/i.test(match.groups!.unit)) return null;
      const { unit, times } = unitOf(match.groups!.unit);
      return { type: 'SET', reading: { kind: 'fixed', value: durationValue(unit, times * (/other/i.test(match[0]) ? 2 : 1)) } };
    }),
    rule(`every${GAP}(?<amount>${QUANTITY})${GAP}(?<unit>${UNITS_PLURAL})`, (match) => {
      const amount = amountOf(match.groups!.amount);
      if (amount === undefined) return null;
      const { unit, times } = unitOf(match.groups!.unit);
      return { type: 'SET', reading: { kind: 'fixed', value: durationValue(unit, amount === null ? null : amount * times) } };
    }),
    rule(`(?:every|each)${GAP}(?<part>${DAY_PART})`, (match) => ({
      type: 'SET',
      reading: { kind: 'fixed', value: `XXXX-XX-XXT${partOf(match.groups!.part)}` },
    })),
    rule(`(?:every|each)${GAP}(?<month>${MONTH})`, (match) => ({
      type: 'SET',
      reading: { kind: 'fixed', value: `XXXX-${String(monthOf(match.groups!.month)).padStart(2, '0')}` },
    })),
    rule(`(?:every|each)${GAP}(?<season>${SEASON})`, (match) => ({
      type: 'SET',
      reading: { kind: 'fixed', value: `XXXX-${SEASONS.get(match.groups!.season.toLowerCase())}` },
    })),
    // a rate: "twice a week", "$5 a year", "300 people a day"
    rule(`(?:a|an|per)${GAP}(?<unit>minute|hour|day|week|month|quarter|year)(?!-)`, (match, window) => {
      const before = wordsBefore(window, match.index);
      if (!/^per/i.test(match[0]) && !RATE_BEFORE.test(before)) return null;
      return { type: 'SET', reading: { kind: 'fixed', value: durationValue(unitOf(match.groups!.unit).unit, 1) } };
    }),
    rule(`(?<adverb>${[...ADVERB_SETS.keys()].join('|')})`, (match, window) => {
      const word = match.groups!.adverb;
      const after = window.text.slice(match.index + word.length, match.index + word.length + 12);
      // newspapers: "Daily News", "the Daily Mail", "China Daily"
      if (word[0] === word[0].toUpperCase() && (match.index > 0 || /^\s[A-Z]/.test(after))) return null;
      return { type: 'SET', reading: { kind: 'fixed', value: ADVERB_SETS.get(word.toLowerCase())! } };
    }),
  ],
};
