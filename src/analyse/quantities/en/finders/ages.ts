/**
 * Ages. In: a sentence. Out: "aged 12", "a 42-year-old man", "12 years old", "Lena Weiss, 42,", "in his 40s", "ages 5 to 12".
 * Refuses numbers between commas that follow no name.
 */

import { exact, type Finder, rule } from '../../candidate.ts';
import { amount } from '../amount.ts';
import { AMOUNT } from '../numerals.ts';

const MONTHS_IN: Record<string, number> = { year: 1, month: 1 / 12, week: 1 / 52, day: 1 / 365 };

export const ages: Finder = {
  name: 'age',
  rules: [
    rule(
      `(?<amount>${AMOUNT})(?:(?:\\s?[-–]\\s?|[\\s-]to[\\s-])(?<to>${AMOUNT}))?[\\s-]{1,3}(?<unit>year|month|week|day)s?[\\s-]{1,3}olds?`,
      (match) => {
        const [from, to] = [amount(match.groups!.amount), match.groups!.to ? amount(match.groups!.to) : null];
        if (!from) return null;
        const years = MONTHS_IN[match.groups!.unit.toLowerCase()];
        return aged(from.value * years, (to?.value ?? from.value) * years);
      },
    ),
    rule(
      `(?:aged?|ages)\\s(?:(?:between|of|from)\\s)?(?<amount>${AMOUNT})(?:(?:\\s?[-–]\\s?|\\sto\\s|(?<=between\\s\\S{1,12})\\sand\\s)(?<to>${AMOUNT}))?`,
      (match) => {
        const [from, to] = [amount(match.groups!.amount), match.groups!.to ? amount(match.groups!.to) : null];
        return from && from.value < 130 ? aged(from.value, to?.value ?? from.value) : null;
      },
    ),
    {
      pattern: /(?<=\bages\s\d{1,3}(?:,\s\d{1,3}){0,4},?\s(?:and\s)?)\d{1,3}\b/gi,
      read: (match) => aged(Number(match[0]), Number(match[0])),
    },
    {
      pattern: /\b(?<side>older|younger)\sthan\s(?<age>[1-9]\d?)\b(?!\s(?:days|weeks|months|minutes|hours))/gi,
      read: (match) => {
        const years = Number(match.groups!.age);
        return match.groups!.side.toLowerCase() === 'younger'
          ? { ...aged(0, years), comparator: 'at-most' as const }
          : { ...aged(years, years), high: null, comparator: 'at-least' as const };
      },
    },
    // people under 30, children over the age of 12
    {
      pattern:
        /(?<=\b(?:people|persons|those|anyone|children|adults|voters|girls|boys|men|women)\s)(?<side>under|below|younger\sthan|over|above|older\sthan)\s(?:the\sage\sof\s)?(?<age>\d{1,3})\b(?![\s-]*(?:per|%|[a-z]*(?:miles|km|kilomet|pounds|feet)))/gi,
      read: (match) => {
        const years = Number(match.groups!.age);
        if (years > 120) return null;
        return /^(?:under|below|younger)/i.test(match.groups!.side)
          ? { ...aged(0, years), comparator: 'at-most' as const }
          : { ...aged(years, years), high: null, comparator: 'at-least' as const };
      },
    },
    // the driver, 33, was; both 51,
    {
      pattern:
        /(?<=\b(?:[a-z]{3,},|both|turned)\s)[1-9]\d(?=,\s(?:of|from|who|whose|was|were|is|had|has|died|told|said|and|a|an|the|with|reportedly|in|then|now|also)\b|,?$)/g,
      read: (match) => aged(Number(match[0]), Number(match[0])),
    },
    {
      pattern: /(?<=\b[Dd](?:ies|ied|ead)\s(?:[A-Z]\w+\s)?[Aa]t\s)[1-9]\d\b/g,
      read: (match) => aged(Number(match[0]), Number(match[0])),
    },
    {
      pattern: /(?<=\b[A-Z][\p{L}'’-]+,\s)(?<amount>[1-9]\d?|10\d)(?=,|\sand\s[A-Z]|\.?$)/gu,
      read: (match) => aged(Number(match[0]), Number(match[0])),
    },
    {
      pattern: /(?<=\b(?:his|her|their)\s(?:(?:early|mid|late)[\s-])?)(?<decade>[2-9]0)s\b/gi,
      read: (match) => aged(Number(match.groups!.decade), Number(match.groups!.decade) + 9),
    },
  ],
};

function aged(low: number, high: number) {
  return { ...exact(low, { kind: 'age', unit: 'year' }), high, ...(high === low ? {} : { comparator: 'range' as const }) };
}
