/**
 * Ages. In: a sentence. Out: "aged 12", "a 42-year-old man", "12 years old", "Lena Weiss, 42,", "in his 40s", "ages 5 to 12".
 * Refuses numbers between commas that follow no name.
 */
import { amount } from '../amounts.ts';
import { exact, type Finder, rule } from '../candidate.ts';
import { AMOUNT } from '../en/numerals.ts';

const MONTHS_IN: Record<string, number> = { year: 1, month: 1 / 12, week: 1 / 52, day: 1 / 365 };

export const ages: Finder = {
  name: 'age',
  rules: [
    rule(
      `(?<amount>${AMOUNT})(?:(?:\\s?[-–]\\s?|[\\s-]to[\\s-])(?<to>${AMOUNT}))?[\\s-](?<unit>year|month|week|day)s?[\\s-]olds?`,
      (match) => {
        const [from, to] = [amount(match.groups!.amount), match.groups!.to ? amount(match.groups!.to) : null];
        if (!from) return null;
        const years = MONTHS_IN[match.groups!.unit.toLowerCase()];
        return aged(from.value * years, (to?.value ?? from.value) * years);
      },
    ),
    rule(
      `(?:aged?|ages)\\s(?:(?:between|of|from)\\s)?(?<amount>${AMOUNT})(?:(?:\\s?[-–]\\s?|\\s(?:to|and)\\s)(?<to>${AMOUNT}))?`,
      (match) => {
        const [from, to] = [amount(match.groups!.amount), match.groups!.to ? amount(match.groups!.to) : null];
        return from && from.value < 130 ? aged(from.value, to?.value ?? from.value) : null;
      },
    ),
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
