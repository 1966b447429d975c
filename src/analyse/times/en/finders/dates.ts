/**
 * Calendar dates. In: a sentence. Out: "May 21, 2025", "21 May", "the fifth of May", "2025-05-21", "21/5/2025", "May 2025", "last May", "May".
 * Refuses "may" the verb, "march" the walk, days that no month has, and month names that are a person's ("April said").
 */
import { ordinalValue } from '../../../quantities/en/numeral-value.ts';
import { type DateReading, type Finder, type Relation, rule, wordsBefore } from '../../candidate.ts';
import { CUE } from '../cues.ts';
import { GAP, MONTH, monthOf, ORDINAL, YEAR } from '../words.ts';

const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d%]|[.,:]\\d|-\\w)';
const AND_DAY = `(?:\\s?[-–—]\\s?|\\s{1,3}(?:and|or|to|through|until)\\s{1,3})`;
const FIRST_OF_PAIR = new RegExp(`(${MONTH})${GAP}\\d{1,2}(?:st|nd|rd|th)?${AND_DAY}$`, 'i');

export const dates: Finder = {
  name: 'date',
  needs: CUE.month | CUE.digit,
  rules: [
    // May 21, 2025; May 21
    rule(
      `(?<month>${MONTH})${GAP}(?:the${GAP})?(?<day>${DAY}|${ORDINAL})(?:(?:\\s?,\\s{0,3}|${GAP})(?<year>${YEAR})(?!\\d|,\\d{3}))?`,
      (match, window) => {
        const { month, day, year } = match.groups!;
        // "on 5 May 12 boats": the day stands before
        if (!capital(month) || (!year && /\b(?:[12]?\d|3[01])\s$/.test(wordsBefore(window, match.index)))) return null;
        return dated({ month: monthOf(month), day: dayOf(day), ...(year ? { year: Number(year) } : {}) });
      },
    ),
    // the second day of a pair: May 21 and 22, May 21-23
    rule(
      `(?<=${MONTH}${GAP}\\d{1,2}(?:st|nd|rd|th)?${AND_DAY})(?<day>${DAY})(?:(?:\\s?,\\s{0,3}|${GAP})(?<year>${YEAR}))?`,
      (match, window) => {
        const { day, year } = match.groups!;
        const before = FIRST_OF_PAIR.exec(wordsBefore(window, match.index));
        if (
          !before ||
          !capital(before[1]) ||
          /^\s(?:people|years?|hours?|minutes?|days?|percent|per cent|of|killed|dead)/.test(
            window.text.slice(match.index + day.length),
          )
        )
          return null;
        return dated({ month: monthOf(before[1]), day: dayOf(day), ...(year ? { year: Number(year) } : {}) });
      },
    ),
    // 21 May 2025; 21st of May; the fifth of May
    rule(
      `(?:the${GAP})?(?<day>${DAY}|${ORDINAL})(?:${GAP}day)?${GAP}(?:of${GAP})?(?<month>${MONTH})(?:(?:,\\s{0,3}|${GAP})(?<year>${YEAR})(?!\\d|,\\d{3}))?`,
      (match) => {
        const { month, day, year } = match.groups!;
        if (!capital(month)) return null;
        return dated({ month: monthOf(month), day: dayOf(day), ...(year ? { year: Number(year) } : {}) });
      },
    ),
    // 2025-05-21, 2025-05-21T14:30
    rule(
      `(?<year>${YEAR})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])(?:[T ](?<hour>[01]\\d|2[0-3]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?<zone>Z)?)?(?!-?\\d)`,
      (match) => {
        const { year, month, day, hour, minute, zone } = match.groups!;
        const date = { year: Number(year), month: Number(month), day: Number(day) };
        if (hour === undefined) return dated(date);
        const clock = { hour: Number(hour), minute: Number(minute), ...(zone ? { zone } : {}) };
        return { type: 'TIME', reading: { kind: 'date', ...date, clock } };
      },
    ),
    // 5/21/2025, 21.5.2025, 21/05/25: month first as in the United States, unless the numbers say otherwise
    rule(
      `(?<![\\d./-])(?<a>\\d{1,2})(?<mark>[/.])(?<b>\\d{1,2})\\k<mark>(?<year>(?:19|20)\\d\\d|\\d\\d)(?![\\d/]|\\.\\d)`,
      (match) => {
        const { mark, year } = match.groups!;
        const [a, b] = [Number(match.groups!.a), Number(match.groups!.b)];
        if (mark === '.' && year.length === 2) return null;
        const [month, day] = mark === '.' || a > 12 ? [b, a] : [a, b];
        return dated({ year: fullYear(year), month, day });
      },
    ),
    // May 2025; October of last year
    rule(`(?<month>${MONTH})(?:,?${GAP}(?:of${GAP})?|-|\\s?,\\s?)(?<year>${YEAR})(?!\\d|,\\d{3})`, (match) => {
      const { month, year } = match.groups!;
      if (!capital(month)) return null;
      return { type: 'DATE', reading: { kind: 'date', month: monthOf(month), year: Number(year) } };
    }),
    rule(
      `(?<month>${MONTH})(?:${GAP}(?<day>${DAY}))?,?${GAP}(?:of${GAP})?(?<which>last|this|next|that)${GAP}year(?!-)`,
      (match) => {
        const { month, day, which } = match.groups!;
        if (!capital(month)) return null;
        const yearShift = which.toLowerCase() === 'last' ? -1 : which.toLowerCase() === 'next' ? 1 : 0;
        return { type: 'DATE', reading: { kind: 'date', month: monthOf(month), ...(day ? { day: dayOf(day) } : {}), yearShift } };
      },
    ),
    // last May, this coming May
    rule(
      `(?<which>last|this(?:${GAP}(?:past|coming))?|next|the${GAP}(?:previous|following))${GAP}(?<month>${MONTH})(?![’']?s?${GAP}\\d)`,
      (match) => {
        const { which, month } = match.groups!;
        if (!capital(month)) return null;
        return { type: 'DATE', reading: { kind: 'date', month: monthOf(month), relation: relationOf(which) } };
      },
    ),
    rule(`(?<month>${MONTH})`, (match, window) => {
      const { month } = match.groups!;
      if (!capital(month) || !standsAlone(month, match.index, window.text)) return null;
      return { type: 'DATE', reading: { kind: 'date', month: monthOf(month) } };
    }),
    // 17 to 18 March: the first of the two
    rule(`(?<day>${DAY})(?=${AND_DAY}\\d{1,2}(?:st|nd|rd|th)?${GAP}(?:of${GAP})?(?<month>${MONTH}))`, (match) => {
      const { day, month } = match.groups!;
      return capital(month) ? dated({ month: monthOf(month), day: dayOf(day) }) : null;
    }),
    // on the 15th; the 12th of the month
    rule(
      `(?:(?<=\\b(?:on|by|until|from|since)${GAP})the${GAP}(?<day>\\d{1,2}(?:st|nd|rd|th))(?=$|[.,;]|${GAP}(?:and|when)(?!\\w))|the${GAP}(?<whole>\\d{1,2}(?:st|nd|rd|th))${GAP}of${GAP}(?:the|this)${GAP}month)`,
      (match) => dated({ day: dayOf(match.groups!.day ?? match.groups!.whole) }),
    ),
  ],
};

/** "last" of "this past May" is last; "this coming" is next. */
export function relationOf(words: string): Relation {
  const which = words.toLowerCase().replace(/\s+/g, ' ');
  if (which.endsWith('past')) return 'last';
  if (which.endsWith('coming')) return 'next';
  if (which.endsWith('previous')) return 'previous';
  if (which.endsWith('following')) return 'following';
  if (which === 'that') return 'same';
  return which as Relation;
}

/** A two-digit year after a slash: 00–49 this century, 50–99 the last (POSIX uses 68; news about births needs less). */
export function fullYear(year: string): number {
  const value = Number(year);
  return year.length > 2 ? value : value < 50 ? 2000 + value : 1900 + value;
}

function dated(date: Omit<DateReading, 'kind'>): { type: 'DATE'; reading: DateReading } | null {
  if (date.day !== undefined && (date.day < 1 || date.day > 31)) return null;
  if (date.month !== undefined && (date.month < 1 || date.month > 12)) return null;
  if (date.day === 31 && [2, 4, 6, 9, 11].includes(date.month ?? 1)) return null;
  if (date.day === 30 && date.month === 2) return null;
  return { type: 'DATE', reading: { kind: 'date', ...date } };
}

function dayOf(word: string): number {
  return ordinalValue(word) ?? Number.parseInt(word, 10);
}

function capital(word: string): boolean {
  return word[0] === word[0].toUpperCase();
}

/**
 * A month name with no day or year beside it: "March" and "May" are also words and names, and abbreviations are also others'
 * ("Mar. 3" is a date, "Mar" alone is not).
 */
function standsAlone(month: string, index: number, text: string): boolean {
  const before = text.slice(Math.max(0, index - 24), index);
  const after = text.slice(index + month.length, index + month.length + 24);
  const name = month.toLowerCase().replace('.', '');
  if (name.length <= 4 && name !== 'may' && name !== 'june' && name !== 'july') return false;
  const temporal =
    /(?:\b(?:in|of|since|until|till|by|from|to|during|for|through|before|after|between|late|early|mid|every|each|and|last|until|month of|around|about|was|were|on)|[(,]|[Mm]id-|[Ll]ate-|[Ee]arly-|\b(?:[Tt]he|[Tt]his|[Ll]ast|[Nn]ext|[Aa]))\s*$/.test(
      before,
    );
  if (name === 'may' || name === 'march' || name === 'april' || name === 'june' || name === 'august') {
    // a person's or a street's name: Theresa May, April Jones
    if (/^\s(?:St\b|Street|Avenue|Road)/.test(after)) return false;
    if (!temporal && (/(?:^|\s)[A-Z][a-z]+\s$/.test(before) || /^\s[A-Z][a-z]/.test(after))) return false;
    if (name === 'may' && !temporal && !/^[’']s\b/.test(after)) return false;
  }
  return true;
}
