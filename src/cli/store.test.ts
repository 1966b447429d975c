/** `crossread store` as a person types it: out, in, checked; and what it refuses. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleComparison } from '../../test/sample-comparison.ts';
import { openSqlite } from '../store/index.ts';
import { storeCommand } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossread-cli-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
const run = (...args: string[]) => storeCommand().exitOverride().parseAsync(args, { from: 'user' });

describe('crossread store', () => {
  let said = '';
  beforeEach(() => {
    said = '';
    for (const stream of [process.stdout, process.stderr]) {
      vi.spyOn(stream, 'write').mockImplementation((text) => {
        said += String(text);
        return true;
      });
    }
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('exports, imports and checks', async () => {
    const store = openSqlite(at('a.sqlite'));
    const story = await store.createStory('Ferry');
    await store.addReports(story.id, sampleComparison().reports, null);
    await store.close();
    await run('export', at('a.jsonl'), '--store', at('a.sqlite'));
    expect(existsSync(at('a.jsonl.part'))).toBe(false);
    await run('import', at('a.jsonl'), '--store', at('b.sqlite'));
    expect(said).toMatch(/rows imported, 0 were there already/);
    await run('import', at('a.jsonl'), '--store', at('b.sqlite'));
    expect(said).toMatch(/0 rows imported/);
    await run('check', '--store', at('b.sqlite'));
    expect(said).toContain('The store is in order.');
    const copy = openSqlite(at('b.sqlite'));
    expect((await copy.stories()).items[0]).toMatchObject({ id: story.id, reports: sampleComparison().reports.length });
    await copy.close();
  });

  it('refuses what is not there or not whole', async () => {
    await expect(run('check', '--store', at('none.sqlite'))).rejects.toMatchObject({ code: 'no-input' });
    await expect(run('export', at('x.jsonl'), '--store', at('none.sqlite'))).rejects.toMatchObject({ code: 'no-input' });
    await expect(run('import', at('none.jsonl'), '--store', at('c.sqlite'))).rejects.toMatchObject({ code: 'no-input' });
    writeFileSync(at('cut.jsonl'), readFileSync(at('a.jsonl'), 'utf8').split('\n').slice(0, 3).join('\n'));
    await expect(run('import', at('cut.jsonl'), '--store', at('c.sqlite'))).rejects.toMatchObject({ code: 'store-unreadable' });
    expect(existsSync(at('none.sqlite'))).toBe(false);
  });
});
