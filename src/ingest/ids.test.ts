import { expect, test } from 'vitest';
import { type Draft, settle, slug } from './ids.ts';
import { reportFrom } from './report.ts';

const draft = (text: string, fields: Record<string, string> = {}): Draft => ({
  report: reportFrom({ text, ...fields }),
  given: fields.id ?? null,
});
const ids = (...drafts: Draft[]): string[] => settle(drafts).reports.map(({ id }) => id);

test.each([
  ['The Express Tribune', 'express-tribune'],
  ['www.dawn.com', 'dawn-com'],
  ['Le Monde – Édition', 'le-monde-edition'],
  ['report 3 (final)', 'report-3-final'],
  ['日本', null],
  ['', null],
])('%j becomes %j', (name, id) => {
  expect(slug(name)).toBe(id);
});

test('long names are cut at a word', () => {
  expect(slug('the quite extraordinarily long name of a newspaper')).toBe('quite-extraordinarily-long-name');
});

test('given ids stay; derived ids give way; all of a clash are told apart', () => {
  expect(ids(draft('A.', { id: 'Dawn 1' }), draft('B.', { outlet: 'Dawn' }))).toEqual(['Dawn 1', 'dawn']);
  const [given, derived] = ids(draft('A.', { id: 'dawn' }), draft('B.', { outlet: 'Dawn' }));
  expect(given).toBe('dawn');
  expect(derived).toMatch(/^dawn-[0-9a-f]{4}$/);
  const both = ids(draft('A.', { id: 'a' }), draft('B.', { id: 'a' }));
  expect(both[0]).toMatch(/^a-[0-9a-f]{4}$/);
  expect(new Set(both).size).toBe(2);
});

test('ids do not depend on the order', () => {
  const drafts = ['A.', 'B.', 'C.'].map((text) => draft(text, { outlet: 'Dawn' }));
  const forwards = ids(...drafts);
  expect(ids(...drafts.toReversed()).toReversed()).toEqual(forwards);
});

test('the same report twice; a copy by another outlet stays', () => {
  const twice = settle([
    draft('A.', { outlet: 'Dawn', origin: 'a.txt' }),
    draft('A.', { outlet: 'Dawn', origin: 'b.txt', published: '2025-05-21' }),
  ]);
  expect(twice.reports.map(({ origin }) => origin)).toEqual(['b.txt']);
  expect(twice.skipped).toMatchObject([{ origin: 'a.txt', code: 'duplicate' }]);
  expect(settle([draft('A.', { outlet: 'Dawn' }), draft('A.', { outlet: 'Geo' })]).reports).toHaveLength(2);
  expect(settle([draft('A.', { id: 'a' }), draft('A.', { id: 'b' })]).reports).toHaveLength(2);
});
