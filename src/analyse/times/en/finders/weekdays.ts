/**
 * Weekdays. In: a sentence. Out: "Friday", "last Friday", "next Tuesday", "Mondays", "every Sunday", "the weekend".
 * Refuses names that hold a weekday's ("Sunday Times", "Black Friday", "Bloody Sunday") and "Sun", "Sat", "Wed" in running text.
 */
import { type Finder, rule, wordsBefore } from '../../candidate.ts';
import { CUE } from '../cues.ts';
import { GAP, WEEKDAY, weekdayOfName } from '../words.ts';
import { relationOf } from './dates.ts';

const NOT_A_DAY =
  /^\s(?:Times|Telegraph|Mirror|Mail|Post|Express|Herald|Independent|Tribune|People|Review|Football|Night\s(?:Live|Football|Fever))\b/;
const NAMED_DAY = /\b(?:Black|Bloody|Good|Ash|Palm|Super|Cyber|Holy|Easter|Mardi|Ruby|Giving)\s$/;

export const weekdays: Finder = {
  name: 'weekday',
  needs: CUE.weekday | CUE.unit,
  rules: [
    rule(`(?:every|each)${GAP}(?:(?<other>other)${GAP})?(?<day>${WEEKDAY})`, (match) => ({
      type: 'SET',
      reading: { kind: 'fixed', value: `XXXX-WXX-${weekdayOfName(match.groups!.day)}` },
    })),
    rule(`(?<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday)s`, (match) => {
      if (match[0][0] !== match[0][0].toUpperCase()) return null;
      return { type: 'SET', reading: { kind: 'fixed', value: `XXXX-WXX-${weekdayOfName(match.groups!.day)}` } };
    }),
    rule(
      `(?:(?<which>last|this(?:${GAP}(?:past|coming))?|(?:this${GAP})?next|the${GAP}(?:previous|following)|(?:the${GAP})?same|that)${GAP})?(?<day>${WEEKDAY})`,
      (match, window) => {
        const { which, day } = match.groups!;
        if (day[0] !== day[0].toUpperCase()) return null;
        const after = window.text.slice(match.index + match[0].length, match.index + match[0].length + 24);
        const before = wordsBefore(window, match.index);
        if (NOT_A_DAY.test(after) || (!which && NAMED_DAY.test(before))) return null;
        // abbreviations only where a date follows: "Sun" and "Sat" are words
        const full = day.length > 5;
        if (!full && !/^,?\s(?:[A-Z][a-z]{2,8}\.?\s\d|\d{1,2}\s[A-Z])/.test(after)) return null;
        const relation = which ? relationOf(which.replace(/^(?:the|this)\s+(?=same|next)/i, '')) : undefined;
        return {
          type: 'DATE',
          reading: {
            kind: 'date',
            weekday: weekdayOfName(day),
            ...(relation ? { relation } : {}),
          },
        };
      },
    ),
    rule(
      `(?:(?<which>last|this(?:${GAP}(?:past|coming))?|next|the|that|the${GAP}(?:previous|following|past|coming))${GAP})weekend`,
      (match) => {
        const which = match.groups!.which.toLowerCase();
        if (which === 'the') return { type: 'DATE', reading: { kind: 'date', weekend: true } };
        return {
          type: 'DATE',
          reading: {
            kind: 'date',
            weekend: true,
            relation: relationOf(which.replace('the ', '').replace(/^(past|coming)$/, 'this $1')),
          },
        };
      },
    ),
  ],
};
