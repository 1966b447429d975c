import { expect, test } from 'vitest';
import cases from '../../../evaluation/quantities/cases.json' with { type: 'json' };
import type { Report } from '../../model/report.ts';
import { annotate } from '../annotate.ts';
import { times } from '../times/index.ts';
import { quantities } from './index.ts';

interface Expected {
  readonly quote: string;
  readonly low: number;
  readonly high: number | null;
  readonly comparator: string;
  readonly unit: string | null;
  readonly indicator: string | null;
  readonly dimension?: string;
  readonly of?: number;
  readonly ordinal?: boolean;
}

function read(text: string) {
  const report: Report = {
    id: 'r',
    outlet: null,
    title: null,
    byline: null,
    dateline: null,
    published: '2025-05-21',
    modified: null,
    url: null,
    language: 'en',
    text,
    boilerplate: [],
    origin: null,
  };
  const doc = annotate(report);
  return quantities(doc, times(doc));
}

function shown(text: string): Expected[] {
  return read(text).map(({ start, end, low, high, comparator, unit, indicator, measure, of, ordinal }) => ({
    quote: text.slice(start, end),
    low,
    high,
    comparator,
    unit,
    indicator,
    ...(measure ? { dimension: measure.dimension } : {}),
    ...(of === null ? {} : { of }),
    ...(ordinal ? { ordinal } : {}),
  }));
}

test.each(cases as readonly { text: string; expect: Expected[] }[])('$text', ({ text, expect: expected }) => {
  expect(shown(text)).toEqual(expected);
});

test('the phrase is the whole of what is counted', () => {
  const text = 'Rebels killed at least 12 heavily armed police officers from the capital.';
  const { phrase } = read(text)[0];
  expect(text.slice(phrase!.start, phrase!.end)).toMatch(/^at least 12 heavily armed police officers/);
});

test('a sentence in boilerplate is skipped', () => {
  const text = 'Read 5 more stories.';
  const report = {
    ...({} as Report),
    id: 'r',
    text,
    title: null,
    published: null,
    boilerplate: [{ start: 0, end: text.length }],
  };
  const doc = annotate(report);
  expect(quantities(doc, times(doc))).toEqual([]);
});
