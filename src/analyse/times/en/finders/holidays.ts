/**
 * Days with a name. In: a sentence. Out: "Christmas Day", "Easter Sunday", "New Year's Eve", "last Thanksgiving", "the Fourth of July", "9/11".
 * Refuses movable feasts of calendars this file can't compute (Ramadan, Diwali, Lunar New Year): no value is better than a wrong one.
 */
import { type DateReading, type Finder, rule } from '../../candidate.ts';
import { CUE } from '../cues.ts';
import { HOLIDAY_NAMES } from '../holidays.ts';
import { GAP } from '../words.ts';
import { relationOf } from './dates.ts';

export const holidays: Finder = {
  name: 'holiday',
  needs: CUE.holiday | CUE.digit | CUE.month,
  rules: [
    rule(`9/11`, () => ({ type: 'DATE', reading: { kind: 'date', year: 2001, month: 9, day: 11 } })),
    ...HOLIDAY_NAMES.map(({ words, holiday }) =>
      rule(
        `(?:(?<which>last|this(?:${GAP}(?:past|coming))?|next)${GAP})?(?:${words})(?:,?${GAP}(?<year>(?:19|20)\\d\\d))?`,
        (match, window) => {
          if (
            /^\s(?:Island|tree|card|carol|gift|present|shopping|bunny|egg|party)/i.test(
              window.text.slice(match.index + match[0].length, match.index + match[0].length + 12),
            )
          )
            return null;
          const { which, year } = match.groups!;
          const reading: DateReading = {
            kind: 'date',
            holiday,
            ...(year ? { year: Number(year) } : {}),
            ...(which ? { relation: relationOf(which) } : {}),
          };
          return { type: 'DATE', reading };
        },
      ),
    ),
  ],
};
