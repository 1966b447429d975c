/** The laws of the whole reading, over random and half-random reports. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CrossreadError } from '../src/errors.ts';
import { reportFrom } from '../src/ingest/index.ts';
import type { Report } from '../src/model/index.ts';
import { read } from '../src/pipeline.ts';
import { toExplanation } from '../src/report/explain.ts';
import { toHtml } from '../src/report/html.ts';
import { toJson } from '../src/report/json.ts';
import { toMarkdown } from '../src/report/markdown.ts';
import { toTerminal } from '../src/report/terminal.ts';
import { comparisonSchema } from '../src/schema.ts';
import { breaches } from './laws.ts';

/** Sentences that meet each stage: counts, dates, sources, denials, hedges, quotes, labels, firsts, outcomes. */
const SENTENCES = [
  'At least nine people were killed when a ferry sank near Port Lessen on Tuesday, police said.',
  'Nineteen people died and 30 were injured when the ferry sank near Port Lessen, hospital officials said on Wednesday.',
  'More than 70 militants were detained in raids across Oruvan province, the governor, Halim Torvat, said.',
  'Some 70 fighters were hiding in the hills of Oruvan. All were killed.',
  'The company, Orvex, denied that it had dumped acid into the river Tamm.',
  '“We did not expect this,” said Greta Holm, the transport minister. “It will not happen again.”',
  'The visit is the first by a foreign minister since the takeover of 2021.',
  'China is believed to have played a role in the talks, according to two officials who asked not to be named.',
  'Shares of Castel fell 12.5% to $82.40 on 4 March 2024, a loss of about $1.2bn.',
  'The board may accept the offer if regulators agree, sources familiar with the matter told Reuters.',
  'The pipeline, 1,180 km (730 miles) long, reopened at 4.30am GMT on Friday.',
  'The mayor did not sign the contract, he said.',
  'VARDEN (AP) — The council cancelled the vote; dozens protested.',
  'Photo: Reuters',
  'Scroll to Top',
  'Of the 12 suspects, three were released, two escaped and the rest are being held.',
];
const NOISE = [
  '—',
  '“',
  '”',
  '"',
  '‘',
  ')',
  '(',
  '…',
  '\u202e',
  '\u200f',
  '\u200b',
  '\u0000',
  '\u001b[31m',
  '\ud800',
  '\udc00',
  '\ufeff',
  '\u2028',
  '\t',
  '\r\n',
  '\n\n\n',
  '👩‍👩‍👧',
  '🇩🇪',
  'مرحبا بالعالم',
  '你好。',
  'e\u0301\u0301\u0301',
  '<script>',
  '&amp;',
  '1,2,3.4.5',
  '$',
  '%',
  '№ 7',
  'U.S.A.',
  '...',
  "n't",
  '0',
  '99999999999999999999999',
  '-1',
  '31 February 2023',
  'http://a.example/b?c=d',
  '@x',
  '#y',
  '{"text":1}',
];

const sentence = fc.constantFrom(...SENTENCES);
const noise = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NOISE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
/** A sentence with something thrown into the middle, cut short or in capitals. */
const bent = fc.tuple(sentence, noise, fc.nat(120), fc.nat(3)).map(([text, junk, at, how]) => {
  if (how === 0) return text.slice(0, at);
  if (how === 1) return text.toUpperCase();
  return `${text.slice(0, at)}${junk}${text.slice(at)}`;
});
const text = fc
  .tuple(
    fc.array(fc.oneof({ weight: 5, arbitrary: sentence }, { weight: 3, arbitrary: bent }, { weight: 2, arbitrary: noise }), {
      minLength: 1,
      maxLength: 7,
    }),
    fc.constantFrom(' ', '\n\n', '\n', ''),
  )
  .map(([parts, glue]) => parts.join(glue));
const stamp = fc.constantFrom(
  null,
  '2024-03-05',
  '2024-03-05T08:00:00Z',
  '2024-03-06T20:00:00+05:30',
  '0000-01-01',
  '9999-12-31',
  'soon',
);

/** As a program would hand them over: no help from `reportFrom`, so nothing is guessed or tidied. */
const raw = (text: string, index: number, published: string | null): Report => ({
  id: `r${index}`,
  outlet: index % 2 ? `Outlet ${index}` : null,
  title: null,
  byline: null,
  dateline: null,
  published,
  modified: null,
  url: null,
  language: 'en',
  text,
  boilerplate: [],
  origin: null,
});
const story = fc
  .array(fc.tuple(text, stamp), { minLength: 2, maxLength: 4 })
  .map((parts) => parts.map(([words, published], index) => raw(words, index, published)));

/** Few by default, so that the suite stays quick; `LAW_RUNS=40 npx vitest run test/laws.test.ts` looks forty times harder. */
const HARDER = Number(process.env.LAW_RUNS ?? 1);
const runs = (count: number) => ({ numRuns: count * HARDER });
const LONGEST = 20_000 * HARDER;

describe('every reading', () => {
  test(
    'quotes verbatim, links well, fits the schema, and depends on neither order nor luck',
    () => {
      fc.assert(
        fc.property(story, fc.nat(), (reports, seed) => {
          if (reports.filter((report) => report.text.trim() !== '').length < 2) return;
          const comparison = read(reports);
          expect(breaches(comparison)).toEqual([]);
          const json = toJson(comparison);
          expect(comparisonSchema.safeParse(JSON.parse(json)).error).toBeUndefined();
          const fresh = structuredClone(reports);
          const turned = seed % 2 ? fresh.reverse() : [...fresh.slice(1), fresh[0]];
          expect(toJson(read(turned))).toBe(json);
        }),
        runs(25),
      );
    },
    LONGEST,
  );

  test(
    'can be shown in every form',
    () => {
      fc.assert(
        fc.property(story, (reports) => {
          if (reports.filter((report) => report.text.trim() !== '').length < 2) return;
          const comparison = read(reports);
          const screen = toTerminal(comparison, { columns: 80, colour: false });
          expect(screen).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
          expect(toMarkdown(comparison)).not.toBe('');
          expect(toHtml(comparison)).not.toMatch(/<script>(?!\s*[(/'"])/);
          for (const { id } of comparison.findings.slice(0, 3))
            expect(toExplanation(comparison, id, { columns: 80, colour: false })).toContain(id);
        }),
        runs(12),
      );
    },
    LONGEST,
  );

  test(
    'refuses with a code or reads, whatever the text',
    () => {
      const any = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.array(noise, { maxLength: 40 }).map((parts) => parts.join('')),
        text,
      );
      fc.assert(
        fc.property(fc.array(any, { maxLength: 3 }), fc.boolean(), (texts, tidied) => {
          try {
            const reports = texts.map((each, index) =>
              tidied ? reportFrom({ id: `r${index}`, text: each }) : raw(each, index, null),
            );
            expect(breaches(read(reports))).toEqual([]);
          } catch (error) {
            if (!(error instanceof CrossreadError)) throw error;
            expect(['too-few-reports', 'bad-document']).toContain(error.code);
          }
        }),
        runs(60),
      );
    },
    LONGEST,
  );
});

describe('a story that was read before', () => {
  const reports = SENTENCES.slice(0, 4).map((each, index) =>
    raw(`${each} ${SENTENCES[index + 8]} ${SENTENCES[index + 4]}`, index, '2024-03-05'),
  );

  test('changes nothing in what is read next', () => {
    const alone = toJson(read(reports));
    read(SENTENCES.slice(4).map((each, index) => raw(each, index, null)));
    expect(toJson(read(structuredClone(reports)))).toBe(alone);
  });

  test('leaves what was given as it was', () => {
    const before = structuredClone(reports);
    const freeze = (value: object): void => {
      Object.freeze(value);
      for (const each of Object.values(value)) if (each !== null && typeof each === 'object') freeze(each);
    };
    freeze(reports);
    read(reports);
    expect(reports).toEqual(before);
  });

  test('tells how far it is, and a throw from there stops it', () => {
    const stages: string[] = [];
    read(reports, {
      onProgress: (stage, done, total) => {
        expect(done).toBeLessThan(total);
        if (stages.at(-1) !== stage) stages.push(stage);
      },
    });
    expect(stages).toEqual(['analyse', 'extract', 'align', 'assess', 'compare']);
    expect(() =>
      read(reports, {
        onProgress: () => {
          throw new CrossreadError('cancelled', 'Stopped.');
        },
      }),
    ).toThrow('Stopped.');
  });
});
