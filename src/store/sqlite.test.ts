/** What only a store on a disk can promise: earlier releases open, two processes, kill -9, damage that is noticed. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { killDuringWrites } from '../../test/kill-during-writes.ts';
import { sampleComparison } from '../../test/sample-comparison.ts';
import { reportKey, textHash } from './keys.ts';
import { MIGRATIONS } from './migrations.ts';
import { openSqlite } from './sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossread-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const sample = sampleComparison();

describe('stores of earlier releases', () => {
  it.each(MIGRATIONS.map((_, taken) => taken + 1))('a store of schema %i opens with everything in it', async (taken) => {
    const path = join(folder, `schema-${taken}.sqlite`);
    const old = new DatabaseSync(path);
    for (const step of MIGRATIONS.slice(0, taken)) old.exec(step);
    old.exec(`PRAGMA user_version = ${taken}; PRAGMA application_id = ${0x63787264};`);
    const report = sample.reports[0]!;
    old
      .prepare('INSERT INTO reports VALUES (?, ?, ?, ?, ?)')
      .run(reportKey(report), textHash(report.text), JSON.stringify(report), 't', null);
    old.exec("INSERT INTO stories(id, title, created, changed) VALUES ('ferry', 'Ferry', 't', 't')");
    old.prepare("INSERT INTO story_reports VALUES ('ferry', ?, 'a', 1)").run(reportKey(report));
    old.exec(`INSERT INTO verdicts VALUES ('v1', 'ferry', '{"kind":"source","source":"x","letter":"B"}', 'n', 'ada', 't', NULL)`);
    old.close();
    const store = openSqlite(path);
    expect((await store.reports('ferry'))[0]?.report).toEqual(report);
    expect((await store.verdicts('ferry'))[0]?.note).toBe('n');
    expect(await store.skipped('ferry')).toEqual([]);
    if (taken < 3) expect((await store.stories({ words: 'coastguard' })).total).toBe(1);
    expect(await store.check()).toEqual([]);
    await store.close();
  });

  it('refuses a store of a later release, and files that are no store', () => {
    const path = join(folder, 'later.sqlite');
    openSqlite(path).close();
    const db = new DatabaseSync(path);
    db.exec('PRAGMA user_version = 999');
    db.close();
    expect(() => openSqlite(path)).toThrow(/later release/);
    const foreign = join(folder, 'foreign.sqlite');
    const other = new DatabaseSync(foreign);
    other.exec('CREATE TABLE mine (x)');
    other.close();
    expect(() => openSqlite(foreign)).toThrow(/not a crossread store/);
    const text = join(folder, 'text.sqlite');
    writeFileSync(text, 'This is a text, and long enough to be taken for the header of a database file. '.repeat(20));
    expect(() => openSqlite(text)).toThrow(/no crossread store/);
    expect(() => openSqlite(join(folder, 'no', 'such', 'folder.sqlite'))).toThrow(/can't be opened/);
  });
});

describe('damage', () => {
  it('is said by check', async () => {
    const path = join(folder, 'damaged.sqlite');
    const store = openSqlite(path);
    const story = await store.createStory('a');
    await store.addReports(story.id, sample.reports, null);
    await store.close();
    const db = new DatabaseSync(path);
    db.exec("UPDATE reports SET report = json_set(report, '$.text', 'other words') WHERE rowid = 1");
    db.close();
    const again = openSqlite(path);
    expect(await again.check()).toEqual([expect.stringMatching(/is not what it was/)]);
    await again.close();
    const bytes = readFileSync(path);
    bytes.fill(0xff, 4096, 3 * 4096);
    writeFileSync(path, bytes);
    let said: readonly string[] = [];
    try {
      const broken = openSqlite(path);
      said = await broken.check().finally(() => broken.close());
    } catch (error) {
      said = [String(error)];
    }
    expect(said.length).toBeGreaterThan(0);
  });
});

describe('two processes', () => {
  it('write at once without losing anything', async () => {
    const path = join(folder, 'two.sqlite');
    const store = openSqlite(path);
    const story = await store.createStory('shared');
    const script = fileURLToPath(new URL('../../test/store-writer.ts', import.meta.url));
    const child = spawn(process.execPath, [script, path, story.id, '40'], { stdio: ['ignore', 'pipe', 'inherit'] });
    let told = '';
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString();
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    for (let n = 0; n < 40; n++) {
      await store.addVerdict(story.id, { kind: 'source', source: `mine ${n}`, letter: 'C' }, '');
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect(await ended).toBe(0);
    const verdicts = await store.verdicts(story.id);
    expect(verdicts).toHaveLength(40 + told.trim().split('\n').length);
    await store.close();
  });

  it('say so when the other does not let go', async () => {
    const path = join(folder, 'held.sqlite');
    const store = openSqlite(path, { waitMs: 200 });
    const story = await store.createStory('a');
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    await expect(store.addVerdict(story.id, { kind: 'source', source: 'x', letter: 'C' }, '')).rejects.toMatchObject({
      code: 'store-busy',
    });
    other.exec('ROLLBACK');
    other.close();
    await store.close();
  });
});

describe('kill -9', () => {
  it('loses nothing that was acknowledged', async () => {
    const { acknowledged, lost, unopened } = await killDuringWrites({ path: join(folder, 'killed.sqlite'), times: 5 });
    expect(acknowledged).toBeGreaterThan(0);
    expect({ lost, unopened }).toEqual({ lost: 0, unopened: 0 });
  }, 30_000);
});
