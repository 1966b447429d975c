/**
 * Seasons. In: a sentence. Out: "last summer", "the winter of 1994", "spring 2025", "this fall", "in summer".
 * Refuses "fall" the verb, "spring" the water, and sports seasons ("Spring training", "Summer Olympics").
 */
import { type DateReading, type Finder, rule, wordsBefore } from '../../candidate.ts';
import { CUE } from '../cues.ts';
import { GAP, SEASON, SEASONS, YEAR } from '../words.ts';
import { relationOf } from './dates.ts';

export const seasons: Finder = {
  name: 'season',
  needs: CUE.season,
  rules: [
    rule(
      `(?:(?:the|(?<which>last|this(?:${GAP}(?:past|coming))?|next))${GAP})?(?<season>${SEASON})(?:,?${GAP}(?:of${GAP})?(?<year>${YEAR})|(?:${GAP}of)?${GAP}(?<shift>last|this|next)${GAP}year)?`,
      (match, window) => {
        const { which, season, year, shift } = match.groups!;
        const before = wordsBefore(window, match.index);
        const after = window.text.slice(match.index + match[0].length, match.index + match[0].length + 16);
        if (/^[-\w]|^\s(?:Olympics|Games|training|water|break|camp|tide|equinox|house|home|sport|roll)/i.test(after)) return null;
        // "the Winter Palace"
        if (/^[A-Z]/.test(season) && /^\s[A-Z][a-z]/.test(after)) return null;
        if (!which && !year && !shift) {
          const the = /^the\b/i.test(match[0]);
          if (
            the
              ? !/\b(?:in|by|until|since|during|through|over|before|after|for|of)\s$/i.test(before)
              : !/\b(?:in|by|until|since|during|through|early|late|mid|before|after|over|the)[\s-]$/i.test(before)
          )
            return null;
          if (season.toLowerCase() === 'fall' && !/\b(?:in|by|until|since|during|through|early|late|over)\s$/i.test(before))
            return null;
          if (season.toLowerCase() === 'fall' && /^\s(?:of|in|to|from)\b/.test(after)) return null;
        }
        const yearShift = shift?.toLowerCase() === 'last' ? -1 : shift?.toLowerCase() === 'next' ? 1 : 0;
        const reading: DateReading = {
          kind: 'date',
          season: SEASONS.get(season.toLowerCase())!,
          ...(year ? { year: Number(year) } : {}),
          ...(which ? { relation: relationOf(which) } : {}),
          ...(shift ? { yearShift } : {}),
        };
        return { type: 'DATE', reading };
      },
    ),
  ],
};
