import { describe, expect, it } from 'vitest';
import { type Pair, pairScores, relatePairs } from './index.ts';

const pair = (a: string, b: string): Pair => ({ a: { text: a }, b: { text: b } });

const ROWS: readonly (readonly [relation: readonly string[], a: string, b: string])[] = [
  [['same'], 'Two climbers were rescued from the north face.', 'Rescuers brought two mountaineers down from the north face.'],
  [['rounds'], 'About 70 houses were flooded.', 'Floodwater entered 68 houses.'],
  [['attributes-differently'], 'The army said rebels shelled the town.', 'Rebels shelled the town.'],
  [['contradicts'], 'The pilot survived the crash, the airline said.', 'The pilot died in the crash, the airline said.'],
  [
    ['unrelated', 'distinct-referent'],
    'The minister told parliament that the dam was safe.',
    'The minister told parliament that he would not run again.',
  ],
  [
    ['corrects'],
    'The library holds 40,000 books.',
    'Correction: an earlier report wrongly said that the library holds 40,000 books; it holds 4,000.',
  ],
  [['modality-differs'], 'The fire was started by a faulty heater.', 'The fire may have been started by a faulty heater.'],
];

describe('relatePairs', () => {
  it.each(ROWS)('%s: %s / %s', (relations, a, b) => {
    expect(relations).toContain(relatePairs([pair(a, b)])[0]!.relation);
  });

  it('gives the same answer for (a, b) and (b, a), alone and among others', () => {
    const pairs = ROWS.map(([, a, b]) => pair(a, b));
    const turned = pairs.map(({ a, b }) => ({ a: b, b: a }));
    const together = relatePairs(pairs);
    expect(relatePairs(turned)).toEqual(together);
    expect(pairs.map((one) => relatePairs([one])[0])).toEqual(together);
  });

  it('takes empty, long and strange passages, and stamps that are no dates', () => {
    const odd = ['', '…', 'x'.repeat(5000), 'word '.repeat(300_000), 'another one, '.repeat(100_000), '\u0000\ud800'];
    for (const { score, probabilities } of relatePairs(
      odd.map((text) => ({ a: { text, published: 'soon' }, b: { text: 'It rained.', published: null } })),
    )) {
      expect(score).toBeGreaterThan(0);
      expect(Object.values(probabilities).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 2);
    }
    expect(relatePairs([])).toEqual([]);
  });
});

describe('pairScores', () => {
  it('finds a paraphrase to be the same fact more than another statement', () => {
    const [same, other] = pairScores([
      pair('Nine people were killed in the fire.', 'The blaze left nine dead.'),
      pair('Nine people were killed in the fire.', 'The fire chief asked for a larger budget.'),
    ]);
    expect(same!.sameFact).toBeGreaterThan(other!.sameFact);
  });
});
