/**
 * Calendar units named by their place. In: a sentence. Out: "last week", "this year", "the following month", "that day", "the fiscal year", "the year".
 * Refuses counted ones ("the last two weeks", see durations), "this time", "the last day of" and "the day" where no date was named.
 */
import { type Finder, type Reading, rule, wordsBefore } from '../../candidate.ts';
import { CUE } from '../cues.ts';
import { GAP, unitOf, WHICH } from '../words.ts';

const STEP = `(?:this${GAP}(?:past|coming)|that${GAP}same|last|past|previous|preceding|prior|this|current|that|same|next|coming|upcoming|following|ensuing)`;

export const calendarUnits: Finder = {
  name: 'calendar-unit',
  needs: CUE.unit | CUE.quarter,
  rules: [
    rule(
      `(?<the>(?:the|that)${GAP})?(?<which>${STEP})${GAP}(?:(?:fiscal|calendar|financial|school|full)${GAP})?(?<unit>day|week|month|quarter|year|decade|century)(?!-)`,
      (match, window) => {
        const { the, which, unit } = match.groups!;
        const { unit: name } = unitOf(unit);
        const word = which.toLowerCase().replace(/\s+/g, ' ');
        const after = window.text.slice(match.index + match[0].length);
        // a title: "This Week", "The Last Decade"
        if (/^[A-Z]/.test(unit) && /^[A-Z]/.test(which)) return null;
        if (name === 'day' && /^(?:last|past|this|current|coming)$/.test(word) && !/^(?:that|the)/i.test(match[0])) return null;
        if (name === 'day' && /^(?:last|past|current)$/.test(word)) return null;
        if (word === 'past' && the && name !== 'day') {
          // "over the past year" measures; "in the past year" too
          return { type: 'DURATION', reading: { kind: 'fixed', value: DURATIONS[name] } };
        }
        if (word === 'past' && !the) return null;
        if (word === 'last' && (the || /\bthe\s$/i.test(wordsBefore(window, match.index))) && /^\sof\b/.test(after)) return null;
        // "the next day" is the one after the day just named; "next week" is the one after this
        const from = word === 'next' && the ? 'anchor' : WHICH.get(word)!.from;
        return { type: 'DATE', reading: { kind: 'shift', unit: name, ...WHICH.get(word)!, from } satisfies Reading };
      },
    ),
    rule(`the${GAP}latest${GAP}(?:fiscal${GAP})?(?<unit>week|month|year)`, (match) => ({
      type: 'DATE',
      reading: { kind: 'shift', unit: unitOf(match.groups!.unit).unit, amount: -1, from: 'publication' },
    })),
    rule(
      `the${GAP}(?:(?:full|fiscal|calendar|whole|entire)${GAP})?(?<unit>day|week|month|year)(?![-\\w]|${GAP}(?:before|after|ended|ending|when|that|of|ago|earlier|later)(?!\\w))`,
      (match, window) => {
        const unit = unitOf(match.groups!.unit).unit;
        if (unit === 'day' && !/(?:\b(?:for|in|of|during|later|earlier)\s+)$/i.test(wordsBefore(window, match.index)))
          return null;
        return { type: 'DATE', reading: { kind: 'shift', unit, amount: 0, from: 'anchor' } };
      },
    ),
    // the year ended 31 March
    rule(`the${GAP}(?:(?:full|fiscal|financial)${GAP})?year(?=${GAP}(?:ended|ending|to)(?!\\w))`, () => ({
      type: 'DURATION',
      reading: { kind: 'fixed', value: 'P1Y' },
    })),
    rule(`(?:the${GAP})?year(?:[’']s)?[-\\s]end`, () => ({
      type: 'DATE',
      mod: 'END',
      reading: { kind: 'shift', unit: 'year', amount: 0, from: 'publication' },
    })),
  ],
};

const DURATIONS: Record<string, string> = {
  day: 'P1D',
  week: 'P1W',
  month: 'P1M',
  quarter: 'P1Q',
  year: 'P1Y',
  decade: 'P10Y',
  century: 'P100Y',
};
