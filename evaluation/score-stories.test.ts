import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '../src/model/index.ts';
import { checkStory } from './check-stories.ts';
import { goldPairs, pairsOf, rates, type Story, scoreStory, sentencesOf, sum } from './score-stories.ts';
import { readFloors, storiesThatShip, TASKS } from './tasks.ts';

/** Two reports of three sentences: the first clash, the second agree, the third stand alone. */
const A = 'Nine people died. The line was shut. Cranes came.';
const B = 'Ten people died. The line was closed. The mayor, said to be ill, stayed away.';
const at = (text: string, quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
const cut = (text: string): [number, number][] =>
  [...text.matchAll(/[^.]+\./g)].map((match) => [
    match.index + (match[0].startsWith(' ') ? 1 : 0),
    match.index + match[0].length,
  ]);
const report = (id: string, text: string) => ({ id, outlet: null, published: null, title: null, text, sentences: cut(text) });
const in_ = (id: string, quote: string) => ({ report: id, ...at(id === 'a' ? A : B, quote), quote });

const STORY: Story = {
  story: 'line',
  reports: [report('a', A), report('b', B)],
  facts: [
    {
      id: 'f1',
      proposition: 'deaths',
      mentions: [
        { ...in_('a', 'Nine people died'), source: null, stance: 'asserts' },
        { ...in_('b', 'Ten people died'), source: null, stance: 'asserts' },
      ],
    },
    {
      id: 'f2',
      proposition: 'line',
      mentions: [
        { ...in_('a', 'The line was shut'), source: null, stance: 'asserts' },
        { ...in_('b', 'The line was closed'), source: null, stance: 'asserts' },
      ],
    },
  ],
  disagreements: [
    {
      aspect: 'number',
      verdict: 'contradiction',
      sides: [
        { ...in_('a', 'Nine people died'), value: '9' },
        { ...in_('b', 'Ten people died'), value: '10' },
      ],
    },
  ],
  onlyIn: [in_('a', 'Cranes came')],
  dependence: [{ reports: ['a', 'b'], kind: 'rewrite' }],
};

type Given = {
  readonly facts?: readonly (readonly string[])[];
  readonly findings?: readonly object[];
  readonly dependence?: readonly object[];
};
const ids = {
  s1: in_('a', 'Nine people died'),
  s2: in_('b', 'Ten people died'),
  s3: in_('a', 'The line was shut'),
  s4: in_('b', 'The line was closed'),
  s5: in_('a', 'Cranes came'),
};
const comparison = ({ facts = [], findings = [], dependence = [] }: Given) =>
  ({
    statements: Object.entries(ids).map(([id, span]) => ({ id, ...span, source: null })),
    facts: facts.map((statements, index) => ({ id: `f${index}`, statements })),
    findings: findings.map((finding, index) => ({ id: `d${index}`, ...finding })),
    dependence,
  }) as unknown as Comparison;
const rate = (given: Given) => rates(scoreStory(STORY, comparison(given)));
const clash = (kind: string, aspect: string, ...evidence: object[]) => ({ kind, aspect, evidence });

describe('scores', () => {
  test('all found', () => {
    const all = rate({
      facts: [
        ['s1', 's2'],
        ['s3', 's4'],
      ],
      findings: [clash('contradiction', 'number', ids.s1, ids.s2), { kind: 'only-in', aspect: null, evidence: [ids.s5] }],
      dependence: [{ reports: ['b', 'a'], kind: 'copy' }],
    });
    expect(all).toMatchObject({
      'align.f1': 1,
      'conflict.f1': 1,
      'typed.f1': 1,
      'onlyin.r': 1,
      'onlyin.right': 1,
      'depend.f1': 1,
      'source.accuracy': 1,
      'source.held': 1,
    });
  });

  test('nothing found', () => {
    expect(rate({})).toMatchObject({ 'align.f1': 0, 'conflict.f1': 0, 'onlyin.r': 0, 'depend.f1': 0 });
  });

  test('a clash of the wrong aspect counts as found but not as typed; a wrong one costs precision', () => {
    expect(
      rate({ findings: [clash('contradiction', 'date', ids.s1, ids.s2), clash('update', 'date', ids.s3, ids.s4)] }),
    ).toMatchObject({ 'conflict.p': 0.5, 'conflict.r': 1, 'typed.r': 0 });
  });

  test('one side alone, or a mere difference, is no clash found', () => {
    expect(
      rate({ findings: [clash('contradiction', 'number', ids.s1, ids.s3), clash('difference', 'number', ids.s1, ids.s2)] }),
    ).toMatchObject({ 'conflict.r': 0, 'conflict.p': 0 });
  });

  test('what both have, called alone, is wrong; what was not read by hand is not', () => {
    expect(
      rate({
        findings: [
          { kind: 'only-in', aspect: null, evidence: [ids.s1] },
          { kind: 'only-in', aspect: null, evidence: [in_('b', 'stayed away')] },
        ],
      })['onlyin.right'],
    ).toBe(0.5);
  });

  test('a shared source is no dependence of texts', () => {
    expect(rate({ dependence: [{ reports: ['a', 'b'], kind: 'shared-source' }] })['depend.r']).toBe(0);
  });

  test('stories add up', () => {
    const counts = scoreStory(STORY, comparison({ facts: [['s1', 's2']] }));
    expect(sum([counts, counts]).align).toEqual([2, 2, 4]);
    expect(rates(sum([]))).toMatchObject({ 'align.f1': 0, 'source.accuracy': 0 });
  });
});

test('a span is of the sentences it shares three characters with', () => {
  const [first] = STORY.reports;
  expect(sentencesOf(first, 0, A.length)).toEqual([0, 1, 2]);
  expect(sentencesOf(first, 0, 19)).toEqual([0]);
  expect(sentencesOf(first, 5, 5)).toEqual([]);
});

test('pairs are of two reports, each once', () => {
  expect([...pairsOf([['a 1', 'b 2', 'a 3', 'b 2']])]).toEqual(['a 1|b 2', 'a 3|b 2']);
  expect([...goldPairs(STORY)]).toEqual(['a 0|b 0', 'a 1|b 1']);
});

describe('the stories that ship', () => {
  const load = (name: string) =>
    JSON.parse(readFileSync(new URL(`stories/${name}`, import.meta.url), 'utf8')) as Parameters<typeof checkStory>[0];

  test.each(storiesThatShip())('%s is as the check wants it', (name) => {
    expect(checkStory(load(name))).toEqual([]);
  });

  test('the check names what is wrong', () => {
    const story = load(storiesThatShip()[0]);
    story.facts[0].mentions[0].quote = 'words that no report has';
    story.disagreements[0].aspect = 'colour';
    story.dependence.push({ reports: ['nobody'], kind: 'copy', evidence: '' });
    expect(checkStory(story).map((line) => line.replace(/:.*/s, '').replace(/\d+/g, 'N'))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^f/), expect.stringMatching(/^d/), 'dependence']),
    );
  });
});

test('every floor is of a task there is, and a rate', () => {
  for (const [task, floors] of Object.entries(readFloors())) {
    expect(TASKS.map(({ name }) => name)).toContain(task);
    for (const floor of Object.values(floors)) {
      expect(floor).toBeGreaterThanOrEqual(0);
      expect(floor).toBeLessThanOrEqual(1);
    }
  }
});
