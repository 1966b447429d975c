import { expect, test } from 'vitest';
import type { Fact, Statement } from '../model/index.ts';
import { timeline } from './timeline.ts';

const statement = (id: string, value: string | null, earliest: string | null = null) =>
  ({ id, time: value === null ? null : { value, earliest } }) as unknown as Statement;
const fact = (id: string, statements: readonly string[]) => ({ id, statements }) as unknown as Fact;
const dates = (...values: [string, string?][]) =>
  timeline(
    values.map(([value, earliest], index) => statement(`s${index}`, value, earliest ?? null)),
    [],
  ).map(({ date, precision }) => `${date} ${precision}`);

test('days, hours, weeks, months and years', () => {
  expect(dates(['2024'], ['2024-03'], ['2024-W10', '2024-03-04'], ['2024-03-05'], ['2024-03-06T08:30'])).toEqual([
    '2024 year',
    '2024-03 month',
    '2024-W10 week',
    '2024-03-05 day',
    '2024-03-06 day',
  ]);
});

test('a week stands where its first day does', () => {
  expect(dates(['2024-12-01', '2024-12-01'], ['2024-W10', '2024-03-04'], ['2024-02', '2024-02-01'])).toEqual([
    '2024-02 month',
    '2024-W10 week',
    '2024-12-01 day',
  ]);
});

test.each(['P3D', 'PRESENT_REF', 'XXXX-05-21', '2024-SP', 'T08:30', ''])('%j is on no calendar', (value) => {
  expect(dates([value])).toEqual([]);
});

test('statements of one fact on one day are one entry; on two days they are two', () => {
  const statements = [
    statement('s1', '2024-03-05'),
    statement('s2', '2024-03-05T08:00'),
    statement('s3', '2024-03-06'),
    statement('s4', null),
    statement('s5', '2024-03-05'),
  ];
  expect(timeline(statements, [fact('f1', ['s1', 's2', 's3', 's4'])])).toEqual([
    { date: '2024-03-05', precision: 'day', statements: ['s1', 's2'], fact: 'f1' },
    { date: '2024-03-05', precision: 'day', statements: ['s5'], fact: null },
    { date: '2024-03-06', precision: 'day', statements: ['s3'], fact: 'f1' },
  ]);
});
