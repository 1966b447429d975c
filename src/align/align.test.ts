/** Alignment on stories of a few sentences, and its parts on made-up numbers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../analyse/index.ts';
import { extract } from '../extract/index.ts';
import { reportFrom } from '../ingest/index.ts';
import type { Statement } from '../model/index.ts';
import { block } from './block.ts';
import { cluster, type Link } from './cluster.ts';
import { align, alignModel, candidatePairs } from './index.ts';
import { score } from './trees.ts';
import { views } from './view.ts';

const docsOf = (...texts: string[]) => texts.map((text, index) => analyse(reportFrom({ id: `r${index}`, text })));
const story = (...texts: string[]) => {
  const docs = docsOf(...texts);
  const statements: Statement[] = docs.flatMap((doc) => extract(doc));
  return { docs, statements, alignment: align(docs, statements) };
};

describe('aligned', () => {
  test.each([
    [
      'the same words',
      'The mayor of Varden signed the contract for the new bridge.',
      'The mayor of Varden signed the contract for the new bridge.',
    ],
    [
      'active and passive',
      'The mayor of Varden signed the contract for the new bridge.',
      'The contract for the new bridge was signed by the mayor of Varden.',
    ],
    [
      'other words',
      'Twelve people were killed when a passenger train derailed near Sollen on Thursday.',
      'Twelve people died in a train crash close to Sollen on Thursday.',
    ],
  ])('%s', (_, a, b) => {
    const { statements, alignment } = story(`${a} Rain fell in the hills.`, `${b} The shops were shut.`);
    expect(alignment.groups.length).toBeGreaterThan(0);
    const [group] = alignment.groups;
    expect(new Set(group.map((index) => statements[index].report))).toEqual(new Set(['r0', 'r1']));
    expect(alignment.pair(statements[group[0]], statements[group[1]])).toBeGreaterThan(0.5);
  });

  test('three reports meet in one group', () => {
    const { statements, alignment } = story(
      'The mayor of Varden signed the contract for the new bridge.',
      'The contract for the new bridge was signed by the mayor of Varden.',
      'In Varden the mayor has signed the contract for the new bridge.',
    );
    expect(new Set(alignment.groups[0].map((index) => statements[index].report)).size).toBe(3);
  });
});

describe('not aligned', () => {
  test('two stories', () => {
    expect(
      story(
        'Rain flooded the old town on Monday. Traders moved their goods upstairs.',
        'A new tram will open next week. It has twelve stops.',
      ).alignment.groups,
    ).toEqual([]);
  });

  test('sentences of one report with each other', () => {
    const { statements, alignment } = story(
      'The mayor signed the contract for the bridge. The mayor signed the contract for the bridge.',
      'A new tram will open next week.',
    );
    expect(alignment.groups).toEqual([]);
    expect(alignment.pair(statements[0], statements[1])).toBe(0);
  });

  test('a statement that nobody knows has no partner', () => {
    const { statements, alignment } = story('The mayor signed the contract.', 'The mayor signed the contract.');
    const stranger = { ...statements[0], report: 'elsewhere' };
    expect(alignment.pair(stranger, statements[1])).toBe(0);
  });
});

test('reports without a sentence are no trouble', () => {
  expect(story('…', '—').alignment.groups).toEqual([]);
  expect(story('The mayor signed the contract.', '…').alignment.groups).toEqual([]);
});

describe('pairs worth scoring', () => {
  test('are of two reports, each once, and have as many features as the trees know', () => {
    const {
      pairs,
      rows,
      views: seen,
    } = candidatePairs(
      docsOf(
        'The mayor signed the contract. Rain fell.',
        'The contract was signed. The mayor left.',
        'Rain fell in the hills. It was cold.',
      ),
    );
    const keys = pairs.map(({ a, b }) => `${a} ${b}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { a, b } of pairs) {
      expect(a).toBeLessThan(b);
      expect(seen.sentences[a].report).not.toBe(seen.sentences[b].report);
    }
    for (const row of rows) {
      expect(row).toHaveLength(alignModel().features.length);
      expect([...row].every(Number.isFinite)).toBe(true);
    }
  });

  test('copies always meet', () => {
    const text = Array.from(
      { length: 12 },
      (_, day) => `On day ${day + 1} the ferry took ${70 + day} passengers to pier ${day}.`,
    ).join(' ');
    const found = new Set(block(views(docsOf(text, text))).map(({ a, b }) => `${a} ${b}`));
    for (let index = 0; index < 12; index++) expect(found.has(`${index} ${index + 12}`)).toBe(true);
  });

  test('boilerplate is not looked at', () => {
    const text = 'The mayor signed the contract.\n\nRead all our reports here.';
    const report = { ...reportFrom({ id: 'a', text }), boilerplate: [{ start: 32, end: text.length }] };
    expect(views([analyse(report)]).sentences.map((view) => view.text)).toEqual(['The mayor signed the contract.']);
  });
});

describe('clusters', () => {
  /** Statements 0 to 9 of report 0, 10 to 19 of report 1, and so on. */
  const report = (statement: number) => Math.floor(statement / 10);
  const link = (a: number, b: number, probability = 0.9): Link => ({ a, b, probability });
  const from = (links: readonly Link[], mean = 0.3) => {
    const known = new Map(
      links.flatMap(({ a, b, probability }) => [[`${a} ${b}`, probability] as const, [`${b} ${a}`, probability] as const]),
    );
    return cluster(links, report, (a, b) => known.get(`${a} ${b}`) ?? 0, 0.5, mean);
  };

  test.each<[string, Link[], number[][]]>([
    ['nothing', [], []],
    ['one link', [link(0, 10)], [[0, 10]]],
    ['a link below the threshold', [link(0, 10, 0.4)], []],
    ['a triangle', [link(0, 10), link(10, 20), link(0, 20)], [[0, 10, 20]]],
    [
      'two groups',
      [link(0, 10), link(1, 11)],
      [
        [0, 10],
        [1, 11],
      ],
    ],
  ])('%s', (_, links, expected) => {
    expect(from(links)).toEqual(expected);
  });

  test('a lead that says two things stands in two groups, where the average does not hold them together', () => {
    const groups = from([link(0, 10, 0.9), link(0, 11, 0.6), link(11, 20, 0.95)], 0.6);
    const together = (a: number, b: number) => groups.some((group) => group.includes(a) && group.includes(b));
    expect([together(0, 10), together(0, 11), together(11, 20), together(0, 20)]).toEqual([true, true, true, false]);
  });

  test('every group is of two reports or more, every strong link is held by one, and the order of links changes nothing', () => {
    const links = fc.uniqueArray(
      fc.record({
        a: fc.integer({ min: 0, max: 9 }),
        b: fc.integer({ min: 10, max: 29 }),
        probability: fc.constantFrom(0.4, 0.55, 0.7, 0.9),
      }),
      { maxLength: 20, selector: ({ a, b }) => `${a} ${b}` },
    );
    fc.assert(
      fc.property(links, (given) => {
        const groups = from(given);
        for (const group of groups) expect(new Set(group.map(report)).size).toBeGreaterThan(1);
        for (const { a, b, probability } of given)
          if (probability >= 0.5) expect(groups.some((group) => group.includes(a) && group.includes(b))).toBe(true);
        expect(from([...given].reverse())).toEqual(groups);
      }),
      { numRuns: 150 },
    );
  });
});

describe('trees', () => {
  const stump = { feature: [0, -1, -1], threshold: [0.5, 0, 0], left: [1, 0, 0], right: [2, 0, 0], value: [0, -1, 2] };

  test('a leaf by the threshold, summed as log-odds', () => {
    const model = { features: ['x'], base: 0, trees: [stump] };
    expect(score(model, [0.5])).toBeCloseTo(1 / (1 + Math.E), 12);
    expect(score(model, [0.6])).toBeCloseTo(1 / (1 + Math.exp(-2)), 12);
    expect(score({ ...model, trees: [] }, [1])).toBe(0.5);
    expect(score({ ...model, base: 1, trees: [stump, stump] }, [0])).toBeCloseTo(1 / (1 + Math.exp(1)), 12);
  });

  test('the trees that ship ask only for features they name', () => {
    const { features, trees } = alignModel();
    for (const tree of trees) expect(Math.max(...tree.feature)).toBeLessThan(features.length);
  });
});
