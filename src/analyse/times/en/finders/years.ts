/**
 * Years, decades, centuries. In: a sentence. Out: "1998", "the 1990s", "the mid-'80s", "the 19th century", "fiscal 1990", "500 BC", "1995-96".
 * Refuses four digits that count or name something else: "$1990", "2000 miles", "No. 1984", "1990 Main Street".
 */
import { numeralValue, ordinalValue, spokenYear } from '../../../quantities/en/numeral-value.ts';
import { type Finder, rule, wordsBefore } from '../../candidate.ts';
import { CUE } from '../cues.ts';
import { GAP, ORDINAL } from '../words.ts';
import { COUNTED_AFTER_YEAR, DECADE_WORDS, YEAR_PREPOSITION } from '../years.ts';
import { fullYear } from './dates.ts';

const ONES = '(?:one|two|three|four|five|six|seven|eight|nine)';
const TEENS = '(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)';
const TENS = `(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\\s-]${ONES}(?![a-z]))?`;
/** Years as they are said: "nineteen ninety-six", "twenty twenty-five". */
const SPOKEN_PAIR = `(?:sixteen|seventeen|eighteen|nineteen|twenty)[\\s-](?:${TEENS}|${TENS})(?![a-z])`;
const SPOKEN = `(?:${SPOKEN_PAIR}|two${GAP}thousand(?:${GAP}(?:and${GAP})?(?:${TEENS}|${TENS}|${ONES})(?![a-z]))?)`;
const MODERN = '(?:19\\d\\d|20[0-4]\\d)';

export const years: Finder = {
  name: 'year',
  needs: CUE.digit | CUE.year | CUE.unit,
  rules: [
    rule(
      `(?:the${GAP})?(?:fiscal|financial|FY)${GAP}?(?:year${GAP})?(?<year>(?:19|20)\\d\\d|\\d\\d)(?:[-/]\\d\\d)?`,
      (match) => ({
        type: 'DATE',
        reading: { kind: 'date', year: fullYear(match.groups!.year) },
      }),
    ),
    // the 1990s, the '90s, the mid-1990s (the modifier is added by the refiner)
    rule(`(?:the${GAP})?(?<year>1[0-9]\\d0|20\\d0)[’']?s`, (match) => ({
      type: 'DATE',
      reading: { kind: 'date', decade: Number(match.groups!.year) / 10 },
    })),
    rule(`(?:the${GAP})?[’'‘](?<year>[2-9]0)s`, (match) => ({
      type: 'DATE',
      reading: { kind: 'date', decade: 190 + Number(match.groups!.year) / 10 },
    })),
    rule(
      `(?<=\\b(?:the|early|late|mid)[\\s-]{1,3})(?:nineteen${GAP})?(?<name>${[...DECADE_WORDS.keys()].join('|')})`,
      (match, window) => {
        const text = wordsBefore(window, match.index);
        if (/\bin\s+(?:his|her|their)\s+(?:\w+\s+)?$/.test(text)) return null;
        const the = /\bthe\s+$/i.exec(text);
        return {
          type: 'DATE',
          reading: { kind: 'date', decade: DECADE_WORDS.get(match.groups!.name.toLowerCase())! },
          ...(the ? { start: the.index } : {}),
        };
      },
    ),
    rule(
      `(?:the${GAP})?(?<ordinal>${ORDINAL})[\\s-]{1,3}century(?:${GAP}(?<bc>B\\.?C\\.?(?:E\\.?)?|A\\.?D\\.?|C\\.?E\\.?))?`,
      (match, window) => {
        const number = ordinalValue(match.groups!.ordinal.toLowerCase());
        if (number === null || number < 1 || number > 30 || match.groups!.bc?.startsWith('B')) return null;
        // attributive: "an 11th century temple" is "11th century"
        const start =
          /^the\b/i.test(match[0]) &&
          /^\s[a-z]/.test(window.text.slice(match.index + match[0].length)) &&
          !/^\s(?:and|or|to|was|were|is|as|when|that|until|by|in|with|the|of)\b/.test(
            window.text.slice(match.index + match[0].length),
          )
            ? match.index + /^the\s+/i.exec(match[0])![0].length
            : match.index;
        return { type: 'DATE', reading: { kind: 'date', century: number - 1 }, start };
      },
    ),
    rule(`(?<year>\\d{1,4})${GAP}(?:B\\.C\\.|BCE?|B\\.C\\.E\\.)`, (match) => ({
      type: 'DATE',
      reading: { kind: 'fixed', value: `BC${match.groups!.year.padStart(4, '0')}` },
    })),
    // 1995-96, 1939-1945: the two ends
    rule(`(?<from>${MODERN}|1[5-8]\\d\\d)(?=[-–/](?:\\d\\d|${MODERN}|1[5-8]\\d\\d)(?![\\d-]))`, (match) => ({
      type: 'DATE',
      reading: { kind: 'date', year: Number(match.groups!.from) },
    })),
    rule(`(?<=(?<from>${MODERN}|1[5-8]\\d\\d)[-–/])(?<to>\\d\\d|${MODERN}|1[5-8]\\d\\d)(?!-)`, (match) => {
      const { from, to } = match.groups!;
      const year = to.length === 2 ? Number(from.slice(0, 2) + to) : Number(to);
      return year > Number(from) ? { type: 'DATE', reading: { kind: 'date', year } } : null;
    }),
    rule(`the${GAP}year${GAP}(?<words>${SPOKEN}|\\d{4})`, (match) => {
      const year = yearOf(match.groups!.words);
      return year === null ? null : { type: 'DATE', reading: { kind: 'date', year } };
    }),
    rule(SPOKEN_PAIR, (match) => {
      const year = spokenYear(match[0]);
      return year === null || year > 2049 ? null : { type: 'DATE', reading: { kind: 'date', year } };
    }),
    rule(
      `(?<year>1[0-9]\\d\\d|20[0-9]\\d)(?![\\d%°]|[.,:/]\\d|[-–](?:\\d|foot|feet|mile|metre|meter|pound|member|seat|point|year|strong))`,
      (match, window) => {
        const year = Number(match.groups!.year);
        const before = wordsBefore(window, match.index);
        const after = window.text.slice(match.index + 4, match.index + 40);
        if (
          /(?:[\d.,][-–/]?|[$€£¥#]|(?<!\b(?:mid|pre|post|late|early))-|\b(?:US|C|A|Rs)\.?|\b(?:No|Nos|Flight|flight|Route|Highway|Room|Building|Resolution|resolution|Boeing|Airbus|Section|Article|number|MHz|FM|AM)\.?\s?)$/.test(
            before,
          )
        )
          return null;
        if (COUNTED_AFTER_YEAR.test(after)) return null;
        if ((year < 1900 || year > 2049) && !YEAR_PREPOSITION.test(before)) return null;
        return { type: 'DATE', reading: { kind: 'date', year } };
      },
    ),
    // the class of '98
    rule(`(?:(?<=[\\s(])|^)[’'‘](?<year>\\d\\d)(?![\\ds])`, (match) => ({
      type: 'DATE',
      reading: { kind: 'date', year: fullYear(match.groups!.year) },
    })),
  ],
};

function yearOf(words: string): number | null {
  return /^\d{4}$/.test(words) ? numeralValue(words) : spokenYear(words);
}
