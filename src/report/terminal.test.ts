import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { hostileComparison } from '../../test/hostile-comparison.ts';
import { sampleComparison } from '../../test/sample-comparison.ts';
import { toExplanation } from './explain.ts';
import { toMarkdown } from './markdown.ts';
import { toTerminal } from './terminal.ts';
import { columnsOf } from './terminal-layout.ts';

const HIDDEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2028\u2029\u2066-\u2069]/;

describe('toTerminal', () => {
  const text = toTerminal(sampleComparison(), { columns: 80, colour: false });

  test('shows the story, its reports and what an editor needs first', () => {
    expect(text).toMatchSnapshot();
  });

  test.each([40, 60, 80, 132])('fits %d columns', (columns) => {
    for (const comparison of [sampleComparison(), hostileComparison()]) {
      for (const line of toTerminal(comparison, { columns, colour: false }).split('\n')) {
        expect(columnsOf(line)).toBeLessThanOrEqual(columns);
      }
    }
  });

  test('colours change nothing but colour', () => {
    expect(stripVTControlCharacters(toTerminal(sampleComparison(), { columns: 80, colour: true }))).toBe(text);
  });

  test('no escape, control or direction override of a report gets through', () => {
    expect(toTerminal(hostileComparison(), { columns: 80, colour: false })).not.toMatch(HIDDEN);
    const coloured = toTerminal(hostileComparison(), { columns: 80, colour: true });
    expect(coloured.replaceAll(/\u001b\[\d{1,2}m/g, '')).not.toMatch(HIDDEN);
    expect(coloured).not.toContain('owned');
  });

  test('long lists are capped and say so', () => {
    const sample = sampleComparison();
    const findings = Array.from({ length: 30 }, (_, k) => ({ ...sample.findings[0]!, id: `d${k}` }));
    const capped = toTerminal({ ...sample, findings }, { columns: 80, colour: false });
    expect(capped).toContain('… and 22 more (--format html)');
    expect(capped.split('\n').length).toBeLessThan(160);
  });

  test('says who is a copy of whom', () => {
    expect(text).toContain('A and B rest on one text');
    expect(text).toContain('3 independent origins');
  });
});

describe('toExplanation', () => {
  test('names rule, evidence, reasons and what would turn it', () => {
    expect(toExplanation(sampleComparison(), 'd1', { columns: 80, colour: false })).toMatchSnapshot();
  });

  test('an unknown finding is refused with those that exist', () => {
    expect(() => toExplanation(sampleComparison(), 'd99', { columns: 80, colour: false })).toThrow(
      expect.objectContaining({ code: 'no-such-finding', message: expect.stringContaining('d1, d2') }),
    );
  });

  test('hostile text stays text', () => {
    const comparison = hostileComparison();
    const explanation = toExplanation(comparison, comparison.findings[0]!.id, { columns: 80, colour: false });
    expect(explanation).not.toMatch(HIDDEN);
  });
});

describe('toMarkdown', () => {
  test('reads well', () => {
    expect(toMarkdown(sampleComparison())).toMatchSnapshot();
  });

  test('nothing of a report becomes markup', () => {
    const markdown = toMarkdown(hostileComparison());
    expect(markdown).not.toMatch(HIDDEN);
    expect(markdown).not.toMatch(/(?<!\\)<|(?<!\\)!\[|(?<!\\)\]\(|(?<!\\):\/\//);
    const tables = markdown.split('\n').filter((line) => line.startsWith('|'));
    for (const row of tables) expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
  });
});
