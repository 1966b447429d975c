import { describe, expect, test } from 'vitest';
import { analyse } from '../analyse/index.ts';
import { reportFrom } from '../ingest/index.ts';
import type { Dependence, Fact, Source, Statement } from '../model/index.ts';
import { copies } from './copies.ts';
import { assess, lineages, sharedSources } from './index.ts';

const TEXT =
  'A passenger train left the rails near the town of Sollen on Thursday. Rescuers cut through two overturned carriages to reach survivors. The line, opened in 1998, carries commuters between Sollen and the coast. The transport ministry promised an inquiry into the signals along the whole valley.';
const OTHER =
  'Twelve people died when a commuter service jumped the track at a bend, the railway said. Grief spread through the coastal suburbs. Hospitals called in surgeons from their holidays, and the mayor opened the sports hall to families who waited for news.';
const doc = (id: string, text: string) => analyse(reportFrom({ id, text, outlet: id }));
const found = (a: string, b: string) => copies([doc('a', a), doc('b', b)]).map(({ kind, score }) => [kind, score] as const);

describe('copies', () => {
  test('the same text', () => {
    expect(found(TEXT, TEXT)).toEqual([['copy', 1]]);
  });

  test('the same text in a longer one, in other capitals and quotes', () => {
    expect(found(TEXT, `${OTHER}\n\n${TEXT.toUpperCase()}`)).toEqual([['copy', 1]]);
  });

  test('half of it in other words is a rewrite', () => {
    const [[kind, score]] = found(
      TEXT,
      TEXT.replace(
        'Rescuers cut through two overturned carriages to reach survivors.',
        'It took crews with cutting gear hours to open the two carriages that lay on their side.',
      ).replace(
        'The transport ministry promised an inquiry into the signals along the whole valley.',
        'What went wrong with the signals will be looked into, said the ministry.',
      ),
    );
    expect(kind).toBe('rewrite');
    expect(score).toBeGreaterThan(0.3);
    expect(score).toBeLessThan(0.87);
  });

  test.each([
    ['two reports of one event', TEXT, OTHER],
    ['texts too short to tell', 'The bridge at Sollen was closed on Monday.', 'The bridge at Sollen was closed on Monday.'],
    [
      'one long quotation in both',
      `The minister spoke. “${TEXT}” ${OTHER}`,
      `Here is what was said: “${TEXT}” The rest of the evening was quiet, the streets were empty and nobody in the town wanted to speak to strangers about what they had seen.`,
    ],
    [
      'two leads of thirty words that share a phrase',
      'Security forces detained more than 70 militants in raids across Oruvan province on Monday. The governor said the raids will continue. Roads into the town of Kesh were closed.',
      'More than 70 militants were killed in raids by security forces across Oruvan province on Monday. A market in Kesh stayed shut. Shopkeepers complained of losses they could not bear.',
    ],
    [
      'a phrase that one of them says over and over',
      `${OTHER} ${'Read our live page for all the news. '.repeat(20)}`,
      `${TEXT} Read our live page for all the news.`,
    ],
  ])('not: %s', (_, a, b) => {
    expect(found(a, b)).toEqual([]);
  });

  test('boilerplate in both is no shared text', () => {
    const junk = TEXT;
    const with_ = (text: string) =>
      analyse({
        ...reportFrom({ id: text.slice(0, 3), text: `${text}\n\n${junk}` }),
        boilerplate: [{ start: text.length, end: text.length + 2 + junk.length }],
      });
    expect(
      copies([
        with_(OTHER),
        with_(
          'Buses replaced the trains and the fare was lowered for a month, a step that the commuters of the valley had asked for since the spring of last year.',
        ),
      ]),
    ).toEqual([]);
  });

  test('the evidence is the longest run, verbatim on both sides', () => {
    const [{ evidence }] = copies([doc('a', TEXT), doc('b', `Breaking. ${TEXT}`)]);
    expect(evidence.map(({ report, quote }) => [report, quote])).toEqual([
      ['a', TEXT.slice(0, -1)],
      ['b', TEXT.slice(0, -1)],
    ]);
  });

  test('all pairs of several prints', () => {
    expect(copies(['a', 'b', 'c', 'd'].map((id) => doc(id, TEXT)))).toHaveLength(6);
  });
});

describe('shared agencies', () => {
  test('a pair that is a copy is not listed again', () => {
    expect(assess([doc('a', `SOLLEN (AP) — ${TEXT}`), doc('b', `SOLLEN (AP) — ${TEXT}`)]).map(({ kind }) => kind)).toEqual([
      'copy',
    ]);
  });

  test('credited in both, once for the pair', () => {
    const [first, ...rest] = assess([
      doc('a', `SOLLEN (AP) — ${TEXT}\n\n© 2024 AFP`),
      doc('b', `SOLLEN (AP) — ${OTHER}\n\n© 2024 AFP`),
    ]);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ kind: 'shared-agency', reports: ['a', 'b'] });
    expect(first.evidence.map(({ quote }) => quote)).toEqual(['(AP) —', '(AP) —']);
  });
});

describe('lineages', () => {
  const dependent = (a: string, b: string, kind: Dependence['kind']): Dependence => ({
    reports: [a, b],
    kind,
    score: 1,
    evidence: [],
  });

  test.each<[string, Dependence[], string[][]]>([
    ['nothing known', [], [['a'], ['b'], ['c'], ['d']]],
    ['one copy', [dependent('b', 'd', 'copy')], [['a'], ['b', 'd'], ['c']]],
    [
      'a chain',
      [dependent('a', 'b', 'copy'), dependent('b', 'c', 'rewrite'), dependent('c', 'd', 'shared-agency')],
      [['a', 'b', 'c', 'd']],
    ],
    [
      'a chain told backwards',
      [dependent('c', 'd', 'copy'), dependent('b', 'c', 'copy'), dependent('a', 'b', 'copy')],
      [['a', 'b', 'c', 'd']],
    ],
    ['a shared source joins nothing', [dependent('a', 'b', 'shared-source')], [['a'], ['b'], ['c'], ['d']]],
    ['twice the same', [dependent('a', 'b', 'copy'), dependent('b', 'a', 'copy')], [['a', 'b'], ['c'], ['d']]],
  ])('%s', (_, dependence, expected) => {
    expect(lineages(['a', 'b', 'c', 'd'], dependence)).toEqual(expected);
  });
});

describe('shared sources', () => {
  const source = (text: string, kind: Source['kind'], actor: string | null = null): Source => ({
    text,
    kind,
    actor,
    resolved: null,
  });
  const statement = (id: string, report: string, from: Source | null) =>
    ({ id, report, source: from, start: 0, end: 4, quote: 'text' }) as unknown as Statement;
  const fact = (id: string, statements: readonly string[]) => ({ id, statements }) as unknown as Fact;
  const holm = source('Holm', 'named-person', 'A1');
  const story = (x: Source | null, y: Source | null, facts = 2) => {
    const statements = Array.from({ length: facts }, (_, n) => [statement(`a${n}`, 'a', x), statement(`b${n}`, 'b', y)]).flat();
    return sharedSources(
      Array.from({ length: facts }, (_, n) => fact(`f${n}`, [`a${n}`, `b${n}`])),
      statements,
      new Set(),
    );
  };

  test('one man behind two facts', () => {
    expect(story(holm, source('she', 'named-person', 'A1'))).toMatchObject([
      { reports: ['a', 'b'], kind: 'shared-source', score: 0.2 },
    ]);
  });

  test('the same words for unnamed people', () => {
    expect(story(source('Two officials', 'unnamed-official'), source('two officials', 'unnamed-official'))).toHaveLength(1);
  });

  test.each<[string, Source | null, Source | null, number]>([
    ['one fact alone', holm, holm, 1],
    ['two men', holm, source('Dunn', 'named-person', 'A2'), 2],
    ['own voice', null, null, 2],
    ['own voice in one', holm, null, 2],
    ['officials and a witness', source('officials', 'unnamed-official'), source('a witness', 'unnamed'), 2],
  ])('not: %s', (_, x, y, facts) => {
    expect(story(x, y, facts)).toEqual([]);
  });

  test('a pair that shares its text is left out', () => {
    const statements = ['a', 'b'].flatMap((report) => [
      statement(`${report}0`, report, holm),
      statement(`${report}1`, report, holm),
    ]);
    expect(sharedSources([fact('f1', ['a0', 'b0']), fact('f2', ['a1', 'b1'])], statements, new Set(['a\nb']))).toEqual([]);
  });
});
