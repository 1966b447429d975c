/**
 * Days counted from the day of publication. In: a sentence. Out: "today", "yesterday", "tomorrow", "tonight", "last night", "this morning", "overnight".
 * Refuses possessive "today's" only where the word means nowadays, which the resolver decides by what follows.
 */
import { type DayPart, type Finder, rule, wordsBefore } from '../../candidate.ts';
import { CUE } from '../cues.ts';
import { DAY_PART, DAY_PARTS, GAP } from '../words.ts';

const STEPS: Record<string, number> = { yesterday: -1, today: 0, tomorrow: 1 };

export const deictic: Finder = {
  name: 'deictic',
  needs: CUE.deictic | CUE.part | CUE.unit,
  rules: [
    rule(`the${GAP}day${GAP}(?<side>before${GAP}yesterday|after${GAP}tomorrow)`, (match) => ({
      type: 'DATE',
      reading: {
        kind: 'shift',
        unit: 'day',
        amount: match.groups!.side.toLowerCase().startsWith('before') ? -2 : 2,
        from: 'publication',
      },
    })),
    rule(`(?<day>yesterday|tomorrow)(?:${GAP}(?<part>${DAY_PART}))?`, (match) => {
      const { day, part } = match.groups!;
      const amount = STEPS[day.toLowerCase()];
      return part
        ? { type: 'TIME', reading: { kind: 'shift', unit: 'day', amount, from: 'publication', clock: { part: partOf(part) } } }
        : { type: 'DATE', reading: { kind: 'shift', unit: 'day', amount, from: 'publication' } };
    }),
    rule(`today`, (match, window) => {
      // a title: "USA Today"
      if (match[0][0] === 'T' && /[A-Z]\w*\s$/.test(wordsBefore(window, match.index))) return null;
      return { type: 'DATE', reading: { kind: 'shift', unit: 'day', amount: 0, from: 'publication' } };
    }),
    rule(`tonight`, () => ({
      type: 'TIME',
      reading: { kind: 'shift', unit: 'day', amount: 0, from: 'publication', clock: { part: 'NI' } },
    })),
    rule(`last${GAP}(?<part>night|evening)`, (match) => ({
      type: 'TIME',
      reading: { kind: 'shift', unit: 'day', amount: -1, from: 'publication', clock: { part: partOf(match.groups!.part) } },
    })),
    rule(`this${GAP}(?<part>${DAY_PART})`, (match) => ({
      type: 'TIME',
      reading: { kind: 'shift', unit: 'day', amount: 0, from: 'publication', clock: { part: partOf(match.groups!.part) } },
    })),
    rule(`(?:the${GAP})?(?<which>next|following|previous)${GAP}(?<part>${DAY_PART})`, (match) => ({
      type: 'TIME',
      reading: {
        kind: 'shift',
        unit: 'day',
        amount: match.groups!.which.toLowerCase() === 'previous' ? -1 : 1,
        from: 'anchor',
        clock: { part: partOf(match.groups!.part) },
      },
    })),
    rule(`(?:that|the${GAP}same)${GAP}(?<part>${DAY_PART})`, (match) => ({
      type: 'TIME',
      reading: { kind: 'shift', unit: 'day', amount: 0, from: 'anchor', clock: { part: partOf(match.groups!.part) } },
    })),
  ],
};

/** TIMEX3 code of a part of the day. */
export function partOf(word: string): DayPart {
  return DAY_PARTS.get(word.toLowerCase()) ?? 'MO';
}
