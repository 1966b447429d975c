import { describe, expect, test } from 'vitest';
import { sides } from '../../test/pair.ts';
import { CLUES, convincing, JUDGE_FEATURES, judgeModel, rowOf, windowLikeness } from './judge.ts';
import type { Judgement, Pair } from './judgement.ts';
import { number } from './number.ts';

const pairOf = (a: string, b: string, probability: number): Pair => {
  const [left] = sides('a', { text: a, published: '2024-03-05' });
  const [right] = sides('b', { text: b, published: '2024-03-05' });
  return { a: left, b: right, probability, linked: probability > 0.3, rival: 0.1 };
};
const FERRY = (count: string) => `${count} people were killed when a ferry sank near Port Lessen on Monday, police said.`;
const proposal = (pair: Pair) => number(pair).find(({ clues }) => clues !== undefined) as Judgement;

describe('the judge', () => {
  test('believes two counts of the dead in two sentences on one thing more than two of two things', () => {
    const one = pairOf(FERRY('Nine'), FERRY('Nineteen'), 0.95);
    const two = pairOf(
      'The firm, which has nine lorries in Varden, said on Monday that it would buy no more.',
      'Most of its drivers live in Kesh, where it sold 25 lorries in 2021 and 2022.',
      0.16,
    );
    const sure = convincing(one, proposal(one), judgeModel());
    expect(sure).toBeGreaterThan(judgeModel().fair);
    expect(convincing(two, proposal(two), judgeModel())).toBeLessThan(sure / 2);
  });

  test('leaves alone what proposes nothing', () => {
    const pair = pairOf(FERRY('Nine'), FERRY('Nineteen'), 0.95);
    const { clues: _, ...judgement } = proposal(pair);
    expect(convincing(pair, judgement, judgeModel())).toBe(1);
  });

  test('its model has the columns of its rows', () => {
    expect(judgeModel().features).toEqual(JUDGE_FEATURES);
  });

  test('a row is the same for the pair turned round, and says which rule proposed', () => {
    const pair = pairOf(FERRY('Nine'), FERRY('Nineteen'), 0.95);
    const turned: Pair = { ...pair, a: pair.b, b: pair.a };
    expect([...rowOf(turned, proposal(turned))]).toEqual([...rowOf(pair, proposal(pair))]);
    const row = rowOf(pair, proposal(pair));
    expect(row[JUDGE_FEATURES.indexOf('number/disjoint')]).toBe(1);
    expect(row[JUDGE_FEATURES.indexOf('probability')]).toBe(0.95);
    expect(row[CLUES.indexOf('lead')]).toBeCloseTo(0.85);
  });
});

test('the words beside two values, the values left out', () => {
  const { a, b } = pairOf(FERRY('Nine'), FERRY('Nineteen'), 1);
  expect(windowLikeness(a, { start: 0, end: 4 }, b, { start: 0, end: 8 })).toBeCloseTo(1, 5);
});
