/**
 * Quarters and halves of a year. In: a sentence. Out: "the third quarter", "third-quarter" before a noun, "the first half of 1990", "Q3 2024",
 * "the 1988 third quarter", "the quarter", "the latest quarter". Refuses a quarter of a game or of a town: "the Latin quarter", "quarter-final".
 */
import { ordinalValue } from '../../../quantities/en/numeral-value.ts';
import { type DateReading, type Finder, rule, wordsBefore } from '../../candidate.ts';
import { CUE } from '../cues.ts';
import { GAP } from '../words.ts';

const NUMBER = '(?:first|second|third|fourth|last|1st|2nd|3rd|4th)';
const OF_YEAR = `(?:,?${GAP}(?:of${GAP}|in${GAP})?(?:(?:fiscal|the${GAP}fiscal${GAP}year)${GAP})?(?<year>(?:19|20)\\d\\d)|${GAP}(?:of${GAP})?(?<which>last|this|next)${GAP}year)?`;

export const quarters: Finder = {
  name: 'quarter',
  needs: CUE.quarter | CUE.digit | CUE.unit,
  rules: [
    rule(
      `(?:(?<the>the)${GAP})?(?:(?:(?<before>(?:19|20)\\d\\d)|(?<whose>this|last|next)${GAP}year[’']s|year-(?<ago>ago|earlier)|(?:latest|current)|fiscal)[\\s-]{1,3}){0,2}(?<number>${NUMBER})(?<join>[\\s-]{1,3})(?:fiscal[\\s-])?(?<what>quarter|half)(?![-\\w])${OF_YEAR}`,
      (match) => {
        const { the, before, year, which, whose, what, join } = match.groups!;
        const ago = match.groups!.ago !== undefined;
        if (what.toLowerCase() === 'half' && !year && !which && !whose && !before && !the && join !== '-') return null;
        const word = match.groups!.number.toLowerCase();
        const number = word === 'last' ? (what.toLowerCase() === 'half' ? 2 : 4) : ordinalValue(word)!;
        if (what.toLowerCase() === 'half' && number > 2) return null;
        const shift = (which ?? whose)?.toLowerCase();
        const reading: DateReading = {
          kind: 'date',
          ...(what.toLowerCase() === 'half' ? { half: number } : { quarter: number }),
          ...((year ?? before) ? { year: Number(year ?? before) } : {}),
          ...(shift ? { yearShift: shift === 'last' ? -1 : shift === 'next' ? 1 : 0 } : ago ? { yearShift: -1 } : {}),
        };
        // a hyphen makes it an adjective, and the article the noun's: "the third-quarter loss"
        const start = the && join === '-' && !before && !whose ? match.index + /^the\s+/i.exec(match[0])![0].length : match.index;
        return { type: 'DATE', reading, start };
      },
    ),
    rule(`(?:the${GAP})?Q(?<number>[1-4])(?:,?${GAP}(?:of${GAP})?(?<year>(?:19|20)\\d\\d))?`, (match) => ({
      type: 'DATE',
      reading: {
        kind: 'date',
        quarter: Number(match.groups!.number),
        ...(match.groups!.year ? { year: Number(match.groups!.year) } : {}),
      },
    })),
    rule(`the${GAP}(?<year>(?:19|20)\\d\\d)${GAP}(?<what>quarter|period)`, (match) => ({
      type: 'DATE',
      reading: { kind: 'shift', unit: 'year', amount: 0, from: 'anchor', keepsQuarter: true, toYear: Number(match.groups!.year) },
    })),
    rule(
      `the${GAP}(?:latest${GAP}|most${GAP}recent${GAP})?(?:fiscal${GAP})?(?<what>quarter|period)(?![-\\w])(?!${GAP}(?:of|from|between|before|after|when|in)(?!\\w))`,
      (match) => {
        if (match.groups!.what.toLowerCase() === 'period' && !/latest|recent/i.test(match[0])) return null;
        return { type: 'DATE', reading: { kind: 'shift', unit: 'quarter', amount: 0, from: 'anchor' } };
      },
    ),
    rule(`(?:the${GAP})?year[\\s-](?:ago|earlier)(?:[\\s-]{1,3}(?:quarter|period))?`, (match, window) => {
      const bare = !/quarter|period/i.test(match[0]);
      const start = bare && /^the/i.test(match[0]) ? match.index + /^the\s+/i.exec(match[0])![0].length : match.index;
      if (bare && !/year-/i.test(match[0])) return null;
      if (bare && /(?:\b(?:a|one|\d+)[\s-])$/.test(wordsBefore(window, match.index))) return null;
      return {
        type: 'DATE',
        reading: { kind: 'shift', unit: 'year', amount: -1, from: 'publication', keepsQuarter: true },
        start,
      };
    }),
  ],
};
