/**
 * Digits that name, not count. In: a sentence. Out: `label` candidates, so that no other finder takes them: "Channel 4", "Boeing 737", "AK-47",
 * telephone numbers, street addresses, list numbers, scores and votes, web addresses. Dropped after refinement.
 */
import { type Finder, rule, wordsBefore } from '../../candidate.ts';
import { ADDRESS_AFTER, NAMING_WORDS, SCORE_AFTER, SCORE_BEFORE } from '../labels.ts';

const label = () => ({ kind: 'label' as const, low: 0, high: 0, comparator: 'exact' as const });

export const labels: Finder = {
  name: 'label',
  rules: [
    { pattern: /(?:https?:\/\/|www\.)\S{1,300}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gi, read: label },
    // AK-47, COVID-19, F-16s, Su-35
    {
      pattern: /\b[A-Za-z]+-\d+[A-Za-z]?s?\b/g,
      read: (match) =>
        /^(?:mid|late|early|pre|post|under|over|sub|aged|top|nearly|about)-/i.test(match[0])
          ? null
          : /^magnitude-/i.test(match[0])
            ? null
            : label(),
    },
    // Boeing 737, Channel 4, Article 370, No. 10, Flight MH 17
    {
      pattern: new RegExp(
        `\\b(?:${NAMING_WORDS})(?:\\s(?:No\\.?|number))?[\\s-](?:\\d[\\d,.]*[A-Z]?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|I{1,3}|IV|V)\\b(?!\\s(?:percent|per cent|million|billion))`,
        'g',
      ),
      read: label,
    },
    // No. 10; "No one" is nobody
    { pattern: /\bNos?\.?\s\d[\d,.]*\b/g, read: label },
    // the 1200 block of a street
    { pattern: /(?<![\w.,])\d{2,5}(?=\sblock\sof\b)/g, read: label },
    // telephone numbers
    {
      pattern:
        /(?<![\w.,])(?:\+\d{1,3}[\s.-]?)?(?:\(\d{2,5}\)[\s.-]?)?\d{2,5}[\s.-]\d{3,4}(?:[\s.-]\d{3,4})+(?!\d)|(?<![\w.,$€£])(?:\(\d{3}\)\s?)?\d{3}-\d{4}(?!\d)|\+\d[\d\s-]{7,15}\d/g,
      read: label,
    },
    { pattern: /\b(?:call(?:ed|ing|s)?|dial(?:l?ed|l?ing|s)?)\s(?:9-1-1|\d{3})\b/gi, read: label },
    { pattern: new RegExp(`(?<![\\w$€£.,])\\d{1,5}[A-Z]?\\s${ADDRESS_AFTER}`, 'g'), read: label },
    // "1. Who", "(2) That"
    { pattern: /^\s*\(?\d{1,2}[.)](?=\s)/g, read: label },
    // won 3-1, a 5-4 ruling, voted 52 to 48
    rule(`\\d{1,3}\\s?(?:[-–]\\s?|\\sto\\s)\\d{1,3}(?:\\s?[-–]\\s?\\d{1,3})?`, (match, window) => {
      const before = wordsBefore(window, match.index);
      const after = window.text.slice(match.index + match[0].length, match.index + match[0].length + 24);
      // a range rises: 88-72 is a score
      const [high, low] = match[0].split(/[^\d]+/).map(Number);
      const falls = /^\d+[-–]\d+$/.test(match[0]) && high >= low;
      return falls || SCORE_AFTER.test(after) || SCORE_BEFORE.test(before) ? label() : null;
    }),
    // 24/7, 50-50, fractions of dates
    { pattern: /\b(?:24\s?\/\s?7|50[-/]50|20\/20|9\s?\/\s?11|7\/7)\b/g, read: label },
    // a two-time winner, a two-way race
    rule('(?:one|two|three|four|five|six|seven|\\d{1,2})-(?:time|way|fold|sided|pronged)', label),
  ],
};
