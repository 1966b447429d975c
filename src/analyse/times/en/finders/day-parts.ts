/**
 * Parts of the day by themselves. In: a sentence. Out: "the morning", "mid-afternoon", "overnight", "the early hours"; the refiner joins them to a
 * date beside ("Tuesday morning", "the evening of 3 May"). Refuses "good morning", "morning-after", "night club".
 */
import { type Finder, rule, wordsBefore } from '../../candidate.ts';
import { CUE } from '../cues.ts';
import { DAY_PART, GAP } from '../words.ts';
import { partOf } from './deictic.ts';

export const dayParts: Finder = {
  name: 'day-part',
  needs: CUE.part | CUE.deictic | CUE.unit,
  rules: [
    rule(`(?:the${GAP})?(?:(?:early|late|small|predawn|pre-dawn|wee)${GAP})hours`, () => ({
      type: 'TIME',
      reading: { kind: 'date', clock: { part: 'MO' } },
    })),
    rule(`(?:the${GAP}|(?<all>all)${GAP})?(?<part>${DAY_PART}|overnight)(?<plural>s)?`, (match, window) => {
      const { part } = match.groups!;
      const before = wordsBefore(window, match.index);
      const after = window.text.slice(match.index + match[0].length, match.index + match[0].length + 12);
      if (
        !/\b(?:in|by|during|until|till|before|after|at|since|through|for|on|of|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|\d(?:st|nd|rd|th)?)\s(?:early\s|late\s|mid-)?$/i.test(
          before,
        ) ||
        /^[-\w]|^\s(?:club|life|shift|market|sky|school|train|bus|stand|mare|vision|meeting|show|briefing|rush|commute|prayer|service|news|edition|paper|session|traffic)/i.test(
          after,
        )
      )
        return null;
      return { type: 'TIME', reading: { kind: 'date', clock: { part: partOf(part) } } };
    }),
  ],
};
