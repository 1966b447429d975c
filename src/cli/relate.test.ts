import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readPair, relateCommand } from './relate.ts';

const folder = mkdtempSync(join(tmpdir(), 'relate-'));

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** Runs the command on a file of these lines; its output, its complaints, its exit code. */
async function run(lines: readonly string[], ...options: string[]) {
  const path = join(folder, 'pairs.jsonl');
  writeFileSync(path, lines.join('\n'));
  const out: string[] = [];
  const err: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0);
  await relateCommand().parseAsync([path, ...options], { from: 'user' });
  const code = process.exitCode;
  vi.restoreAllMocks();
  return {
    rows: out
      .join('')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
    err: err.join(''),
    code,
  };
}

describe('readPair', () => {
  it.each([
    ['{"id":1,"a":{"text":"x"},"b":{"text":"y","published":null}}', true],
    ['{"a":{"text":"x","published":"2026-01-01"},"b":{"text":""}}', true],
    ['{"id":1,"a":{"text":"x"}}', false],
    ['{"id":1,"a":{"text":3},"b":{"text":"y"}}', false],
    ['{"id":1,"a":{"text":"x","published":5},"b":{"text":"y"}}', false],
    ['[1]', false],
    ['null', false],
    ['{"id":', false],
  ])('%s', (line, good) => {
    expect(readPair(line) !== null).toBe(good);
  });
});

describe('crossread relate', () => {
  it('prints a line a pair, in order', async () => {
    const { rows, code } = await run([
      '{"id":"p","a":{"text":"The mill closed in May."},"b":{"text":"In May the mill shut its doors."}}',
      '',
      '{"id":7,"a":{"text":"The mill closed in May.","published":"2026-05-03"},"b":{"text":"Rain is expected."}}',
    ]);
    expect(rows.map(({ id }) => id)).toEqual(['p', 7]);
    expect(Object.keys(rows[0])).toEqual(['id', 'relation', 'aspect', 'strength', 'score']);
    expect(code).toBeUndefined();
  });

  it('adds probabilities when asked', async () => {
    const { rows } = await run(['{"id":1,"a":{"text":"One."},"b":{"text":"Two."}}'], '--probabilities');
    expect(Object.keys(rows[0].probabilities)).toContain('contradicts');
  });

  it('skips what is no pair, says so, and exits with 1', async () => {
    const { rows, err, code } = await run(['nonsense', '{"id":1,"a":{"text":"One."},"b":{"text":"Two."}}']);
    expect([rows.length, code]).toEqual([1, 1]);
    expect(err).toContain('line 1');
  });

  it('fails on a file that is not there', async () => {
    await expect(relateCommand().parseAsync([join(folder, 'none.jsonl')], { from: 'user' })).rejects.toMatchObject({
      code: 'no-input',
    });
    rmSync(folder, { recursive: true });
  });
});
