import { describe, expect, test } from 'vitest';
import { judge, kinds, sides } from '../../test/pair.ts';
import { equalAfterRounding, number, roundness, unhurt } from './number.ts';

describe('roundness', () => {
  test.each([
    [1180, 10],
    [700, 100],
    [2_500_000, 100_000],
    [19, 1],
    [0.5, 0.1],
    [-40, 10],
    [0, 0],
  ])('%d is given to %d', (value, step) => {
    expect(roundness(value)).toBeCloseTo(step, 9);
  });

  test('no number', () => {
    expect(roundness(Number.POSITIVE_INFINITY)).toBe(0);
    expect(roundness(Number.NaN)).toBe(0);
  });
});

describe('equal after rounding', () => {
  test.each([
    [70, 68, true, true],
    [2_700_000, 2_680_000, false, true],
    [1180, 1175, false, true],
    [70, 60, true, false],
    [7, 9, false, false],
    [70, 68, false, true],
    [1200, 1280, false, false],
    [0, 0, false, true],
    [0, 1, false, false],
  ])('%d and %d (loose: %s): %s', (a, b, loose, expected) => {
    expect(equalAfterRounding(a, b, loose)).toBe(expected);
    expect(equalAfterRounding(b, a, loose)).toBe(expected);
  });
});

const DEAD = (count: string) => `${count} people were killed when a ferry sank near Port Lessen, police said.`;

describe('contradicts', () => {
  test.each([
    ['the dead', DEAD('Nine'), DEAD('Nineteen')],
    [
      'the injured',
      'Twenty-five people were hurt when the stand collapsed in Varden.',
      'Twenty-seven people were hurt when the stand collapsed in Varden.',
    ],
    ['a price', 'Orvex offered $82 a share for Castel on Friday.', 'Orvex offered $91 a share for Castel on Friday.'],
    ['at least / fewer', DEAD('At least 20'), DEAD('Twelve')],
    ['more than / up to', DEAD('More than 40'), DEAD('Up to 30')],
    [
      'a share',
      'Unemployment in the valley rose to 12 percent in May, the office said.',
      'Unemployment in the valley rose to 9 percent in May, the office said.',
    ],
    [
      'people under two names',
      'The ferry carried 90 passengers when it sank near Port Lessen.',
      'The ferry carried 75 people when it sank near Port Lessen.',
    ],
    [
      'how long it took',
      'The talks in Varden went on for three days before the truce.',
      'The talks in Varden went on for five days before the truce.',
    ],
    [
      'an amount given to three digits',
      'The dam at Varden cost some $146 million to build.',
      'The dam at Varden cost $148.9 million to build.',
    ],
    ['an age', 'A 34-year-old nurse was freed in Varden on Friday.', 'A 43-year-old nurse was freed in Varden on Friday.'],
  ])('%s', (_, a, b) => {
    expect(kinds(judge(number, a, b))).toEqual(['contradiction contradicts number']);
  });
});

describe('does not contradict', () => {
  test.each([
    ['the same', DEAD('Nine'), DEAD('9')],
    ['at least', DEAD('At least 7'), DEAD('Nine')],
    ['about', DEAD('About 70'), DEAD('68')],
    ['up to', DEAD('Up to 10'), DEAD('Seven')],
    ['dozens', DEAD('Dozens of'), DEAD('46')],
    ['two fates', DEAD('Nine'), 'Nineteen people were injured when a ferry sank near Port Lessen, police said.'],
    [
      'two things',
      'The ferry carried 90 passengers when it sank near Port Lessen.',
      'The ferry carried 30 cars when it sank near Port Lessen.',
    ],
    [
      'both numbers in one of them',
      'Nine people were killed on Monday and nineteen people were killed on Tuesday, police said.',
      DEAD('Nineteen'),
    ],
    [
      'miles and kilometres',
      'The pipeline is 1,180 kilometres long and ends at Port Lessen.',
      'The pipeline is about 730 miles long and ends at Port Lessen.',
    ],
    [
      'a price a share and a price for all',
      'Orvex offered $82 a share for Castel on Friday.',
      'Orvex offered $121 billion for Castel on Friday.',
    ],
    [
      'some of those counted',
      '21 people were injured in Varden, two of them seriously.',
      '21 people were injured in Varden, including four children.',
    ],
    [
      'metres and feet',
      'The waves off Port Lessen were four metres high on Tuesday.',
      'The waves off Port Lessen were 13 feet high on Tuesday.',
    ],
    [
      'ages of two named people',
      'Petra Valk, 34, was freed in Varden on Friday.',
      'Karel Dunn, 43, was freed in Varden on Friday.',
    ],
    ['more than 60 and 64', DEAD('More than 60'), DEAD('64')],
    ['no numbers', 'The ferry sank near Port Lessen.', 'A ferry sank near Port Lessen.'],
  ])('%s', (_, a, b) => {
    expect(kinds(judge(number, a, b)).filter((kind) => !kind.startsWith('difference'))).toEqual([]);
  });
});

describe('updates', () => {
  const at = (text: string, published: string) => ({ text, published });

  test('a toll that grew, and one that was lowered', () => {
    const [grew] = judge(number, at(DEAD('Nine'), '2024-03-05T08:00:00Z'), at(DEAD('Nineteen'), '2024-03-06T08:00:00Z'));
    expect(grew).toMatchObject({ kind: 'update', relation: 'updates', aspect: 'number' });
    expect(grew.explanation).toContain('grew');
    const [fell] = judge(number, at(DEAD('Nineteen'), '2024-03-05T08:00:00Z'), at(DEAD('Nine'), '2024-03-06T08:00:00Z'));
    expect(fell.explanation).toContain('lowered');
  });

  test('a price does not grow: two prices on two days of one week contradict each other', () => {
    const found = judge(
      number,
      at('Orvex offered $82 a share for Castel.', '2024-03-05'),
      at('Orvex offered $91 a share for Castel.', '2024-03-06'),
    );
    expect(kinds(found)).toEqual(['contradiction contradicts number']);
    expect(found[0].turns).toMatch(/update/);
  });

  test('a correction that says so', () => {
    expect(
      kinds(
        judge(
          number,
          'Four people were hurt when a wall fell at the Varden mill.',
          'Three people were hurt when a wall fell at the Varden mill; police initially said five but later corrected the figure.',
        ),
      ),
    ).toContain('update corrects number');
  });
});

describe('nobody and some', () => {
  const report = (id: string, text: string, published = '2024-03-05T08:00:00Z') => {
    const all = sides(id, { text, published });
    return { doc: all[0].doc, statements: all.map(({ statement }) => statement) };
  };
  const found = (...reports: ReturnType<typeof report>[]) =>
    unhurt(reports, (a, b) => ({ a, b, probability: 0, linked: false })).map(({ judgement }) => judgement);

  test('nobody hurt here, two hurt there, wherever they stand', () => {
    const one = report('a', 'A crane fell at the Varden mill. No one was injured.');
    const two = report('b', 'Two people were injured when a crane fell at the Varden mill.');
    expect(kinds(found(one, two))).toEqual(['contradiction contradicts outcome']);
    expect(kinds(found(two, one))).toEqual(['contradiction contradicts outcome']);
  });

  test('nobody missing any more is an update', () => {
    const late = report('a', 'No one is missing after the flood in Varden.', '2024-03-07T08:00:00Z');
    expect(kinds(found(report('b', 'Three people are missing after the flood in Varden.'), late))).toEqual([
      'update updates number',
    ]);
  });

  test('not for two fates, nor for an earlier happening', () => {
    const one = report('a', 'A crane fell at the Varden mill. No one was killed.');
    expect(found(one, report('b', 'Two people were injured when a crane fell at the Varden mill.'))).toEqual([]);
    expect(found(one, report('b', 'Two people were killed when a crane fell there in 2011.'))).toEqual([]);
  });
});

test('a loose amount and a count within it', () => {
  expect(
    kinds(
      judge(
        number,
        'The army carried out dozens of missile tests this year.',
        'The army carried out 83 missile tests this year.',
      ),
    ),
  ).toEqual(['difference refines number']);
});
