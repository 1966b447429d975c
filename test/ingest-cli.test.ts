/** `crossread ingest` as a person runs it: lines out, reasons on standard error, exit code. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const command = new URL('../src/cli/ingest.ts', import.meta.url).href;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossread-'));
  writeFileSync(join(folder, 'a.txt'), 'KABUL – The bridge was closed on Monday after two lorries collided, the police said.');
  writeFileSync(join(folder, 'b.bin'), new Uint8Array([0, 1, 2, 3]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], input = ''): { code: number | null; lines: Record<string, unknown>[]; errors: string } {
  const script = `import { ingestCommand } from ${JSON.stringify(command)}; await ingestCommand().parseAsync(process.argv.slice(1), { from: 'user' });`;
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', script, '--', ...args], { input, encoding: 'utf8' });
  return {
    code: done.status,
    lines: done.stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>),
    errors: done.stderr,
  };
}

test('one report a line', () => {
  const { code, lines, errors } = run([join(folder, 'a.txt')]);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(lines).toHaveLength(1);
  expect(Object.keys(lines[0])).toEqual([
    'id',
    'url',
    'outlet',
    'title',
    'byline',
    'dateline',
    'published',
    'modified',
    'language',
    'text',
    'boilerplate',
    'source',
  ]);
  expect(lines[0]).toMatchObject({ id: 'a', dateline: 'KABUL', source: join(folder, 'a.txt') });
});

test('done with skips', () => {
  const { code, lines, errors } = run([folder]);
  expect(code).toBe(1);
  expect(lines[1]).toEqual({ source: join(folder, 'b.bin'), skipped: { code: 'binary', reason: expect.any(String) } });
  expect(errors).toMatch(/^skipped .*b\.bin: .* \[binary\]\n$/);
});

test('nothing read is a failure; control characters of a name do not reach the terminal', () => {
  const { code, errors } = run([join(folder, 'no\nsuch\u001b[31m.txt')]);
  expect(code).toBe(2);
  expect(errors.split('\n')).toHaveLength(2);
  expect(errors).not.toContain('\u001b');
});

test('standard input', () => {
  expect(run(['-'], '{"text":"The mayor resigned."}').lines).toMatchObject([{ text: 'The mayor resigned.', source: 'stdin' }]);
});
