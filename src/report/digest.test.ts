import { expect, test } from 'vitest';
import { sampleComparison } from '../../test/sample-comparison.ts';
import { digest, excerpt, explanationOf, letterOf, quotedIn, sharedOrigins, sidesOf, valueWithin } from './digest.ts';

const comparison = sampleComparison();
const d = digest(comparison);

test('the sample quotes verbatim', () => {
  const texts = new Map(comparison.reports.map((report) => [report.id, report.text]));
  const quoted = [
    ...comparison.statements,
    ...comparison.findings.flatMap((finding) => finding.evidence),
    ...comparison.framing,
    ...comparison.dependence.flatMap((pair) => pair.evidence),
  ];
  for (const { report, start, end, quote } of quoted) expect(texts.get(report)?.slice(start, end)).toBe(quote);
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [27, 'AB'],
  [199, 'GR'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('letterOf(%d)', (index, letter) => {
  expect(letterOf(index)).toBe(letter);
});

test('a report is named after its outlet, its site, its title, its file, or its letter', () => {
  const [first] = comparison.reports;
  const named = (fields: object) => digest({ ...comparison, reports: [{ ...first!, ...fields }] }).reports[0]!.name;
  expect(named({})).toBe('Coast Dispatch');
  expect(named({ outlet: 'www.coast.example' })).toBe('coast.example');
  expect(named({ outlet: null, url: 'https://www.ledger.example/x' })).toBe('ledger.example');
  expect(named({ outlet: null })).toBe('At least 12 dead in ferry fire');
  expect(named({ outlet: null, title: null, origin: '/stories/me/a.txt' })).toBe('a.txt');
  expect(named({ outlet: null, title: null, origin: null })).toBe('Report A');
});

test('sides gather the reports that give the same value', () => {
  const sides = sidesOf(d, comparison.findings[0]!);
  expect(sides.map((side) => [side.value, side.evidence.map((each) => each.report)])).toEqual([
    ['shortly before 4am', ['coast', 'bulletin']],
    ['about 5.30am', ['courier']],
  ]);
});

test('who is quoted, class by class', () => {
  expect(quotedIn(d, 'ledger').map(({ kind, statements }) => [kind, statements])).toEqual([
    ['named-person', 1],
    ['named-organisation', 1],
    ['unnamed-official', 1],
    [null, 2],
  ]);
});

test('reports that rest on one text are one origin', () => {
  expect(sharedOrigins(d).map((group) => group.map((view) => view.letter))).toEqual([['A', 'B']]);
  expect(d.origins).toBe(3);
  expect(d.originOf('coast')).toBe(d.originOf('bulletin'));
  expect(d.originOf('coast')).not.toBe(d.originOf('courier'));
});

const TEXT = 'Rain fell. Mr. Holm saw 12 boats sink at J. Pier, he said. Nobody slept.\nA new day.';
test.each([
  ['12 boats', 80, 'Mr. Holm saw ', ' sink at J. Pier, he said.'],
  ['Rain fell.', 80, '', ''],
  ['Nobody', 80, '', ' slept.'],
  ['new', 80, 'A ', ' day.'],
  ['12 boats', 10, '… Holm saw ', ' sink at …'],
])('excerpt of %s within %d', (quote, reach, before, after) => {
  const start = TEXT.indexOf(quote);
  expect(excerpt(TEXT, { start, end: start + quote.length }, reach)).toEqual({ before, quote, after });
});

test.each([
  ['All 12 were killed', 'killed', 'killed'],
  ['At least 12 people', 'at least 12', 'At least 12'],
  ['the airport', 'port', 'the airport'],
  ['some words', 'own voice', 'some words'],
  ['some words', null, 'some words'],
  ['in 1200 days', '120', 'in 1200 days'],
])('in “%s” the value %s is “%s”', (quote, value, expected) => {
  const { start, end } = valueWithin(quote, value);
  expect(quote.slice(start, end)).toBe(expected);
});

test('a report without an outlet is called by its letter', () => {
  const finding = { ...comparison.findings[1]!, explanation: 'ledger says arrested, courier questioned, not so ledger.' };
  expect(explanationOf(d, finding)).toBe('Report D says arrested, courier questioned, not so report D.');
});
