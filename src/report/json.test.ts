import { expect, test } from 'vitest';
import { sampleComparison } from '../../test/sample-comparison.ts';
import { toJson } from './json.ts';

const document = JSON.parse(toJson(sampleComparison()));

test('the same comparison gives the same bytes', () => {
  expect(toJson(sampleComparison())).toBe(toJson(sampleComparison()));
});

test('keys stand in the order of the format', () => {
  expect(Object.keys(document)).toEqual([
    'version',
    'story',
    'reports',
    'skipped',
    'actors',
    'statements',
    'facts',
    'findings',
    'dependence',
    'lineages',
    'framing',
    'timeline',
  ]);
  expect(Object.keys(document.findings[0])).toEqual([
    'id',
    'kind',
    'relation',
    'fact',
    'aspect',
    'importance',
    'strength',
    'explanation',
    'turns',
    'rule',
    'reasons',
    'evidence',
  ]);
  expect(Object.keys(document.findings[0].evidence[0])).toEqual(['report', 'statement', 'start', 'end', 'quote', 'value']);
});

test('key order does not hang on how the comparison was built', () => {
  const reversed = JSON.parse(JSON.stringify(sampleComparison()), (_, value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  );
  expect(toJson(reversed)).toBe(toJson(sampleComparison()));
});

test('everything but token numbers is kept', () => {
  const given = sampleComparison();
  expect(document.findings).toEqual(given.findings);
  expect(document.facts).toEqual(given.facts);
  expect(document.lineages).toEqual(given.lineages);
  const { sentence, firstToken, endToken, headToken, ...kept } = given.statements[0]!;
  expect(document.statements[0]).toEqual(kept);
});

test('one entry a line', () => {
  const lines = toJson(sampleComparison()).split('\n');
  expect(lines.filter((line) => line.startsWith('{"id":"d'))).toHaveLength(8);
});

test('an empty comparison is still a document', () => {
  const empty = { ...sampleComparison(), reports: [], statements: [], facts: [], findings: [], timeline: [], skipped: [] };
  expect(JSON.parse(toJson(empty)).findings).toEqual([]);
});
