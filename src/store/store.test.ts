/** One suite for every engine: what a store promises, whoever keeps it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleComparison } from '../../test/sample-comparison.ts';
import { readArchive } from './archive.ts';
import { openMemory } from './memory.ts';
import type { ArchiveLine } from './model.ts';
import { pack, summarise, unpack } from './pack.ts';
import { openSqlite } from './sqlite.ts';
import type { Store, StoreOptions } from './store.ts';

const sample = sampleComparison();
const folder = mkdtempSync(join(tmpdir(), 'crossread-store-'));
let files = 0;

const ENGINES: readonly (readonly [string, (options: StoreOptions) => Store])[] = [
  ['memory', (options) => openMemory(options)],
  ['sqlite', (options) => openSqlite(join(folder, `${++files}.sqlite`), options)],
];

async function all(lines: AsyncIterable<ArchiveLine>): Promise<ArchiveLine[]> {
  const list: ArchiveLine[] = [];
  for await (const line of lines) list.push(line);
  return list;
}

describe.each(ENGINES)('store: %s', (_name, open) => {
  let store: Store;
  let clock: number;
  const now = (): string => new Date(Date.UTC(2026, 0, 1) + 1000 * clock++).toISOString();
  beforeEach(() => {
    clock = 0;
    store = open({ now, who: 'ada' });
  });
  afterEach(async () => {
    await store.close();
    if (files > 40) rmSync(folder, { recursive: true, force: true });
  });

  it('keeps reports verbatim, under a key made of their content', async () => {
    const story = await store.createStory('The ferry Merle');
    expect(story.id).toMatch(/^ferry-merle-[0-9a-f]{6}$/);
    const odd = { ...sample.reports[0]!, id: 'odd', text: 'a\ud800\u0000\r\n\u202eb 👩‍🚒 <script>' };
    const { added } = await store.addReports(story.id, [...sample.reports, odd], 'pasted');
    expect(added.map(({ report }) => report)).toEqual([...sample.reports, odd]);
    const back = await store.reports(story.id);
    expect(back.map(({ report }) => report.text)).toEqual([...sample.reports, odd].map(({ text }) => text));
    expect((await store.report(back[0]!.key))?.report).toEqual(sample.reports[0]);
    expect(await store.reportKeys(story.id)).toEqual(back.map(({ key }) => key));
    expect(back[0]!.textHash).toMatch(/^[0-9a-f]{64}$/);
    expect(back[0]!.from).toBe(sample.reports[0]!.origin);
  });

  it('takes a report once, and gives another of the same name another id', async () => {
    const story = await store.createStory('x');
    const first = await store.addReports(story.id, [sample.reports[0]!], null);
    const again = await store.addReports(story.id, [sample.reports[0]!], null);
    expect(again.added).toEqual([]);
    expect(again.present).toEqual(first.added);
    const other = await store.addReports(story.id, [{ ...sample.reports[0]!, text: 'Another text under the same name.' }], null);
    expect(other.added[0]!.id).toMatch(new RegExp(`^${first.added[0]!.id}-[0-9a-f]{4}$`));
  });

  it('lists stories by their last change, with counts, and finds them by words of titles and texts', async () => {
    const ferry = await store.createStory('Fire at sea');
    const other = await store.createStory('Élection in Port Halden');
    await store.addReports(ferry.id, sample.reports, null);
    const newest = (await store.stories()).items;
    expect(newest.map(({ id }) => id)).toEqual([ferry.id, other.id]);
    expect(newest[0]!.reports).toBe(sample.reports.length);
    expect(newest[0]!.summary).toBeNull();
    await store.putComparison({
      story: ferry.id,
      version: '1',
      reportKeys: [],
      summary: summarise(sample),
      packed: pack(sample),
    });
    expect((await store.stories()).items[0]!.summary).toEqual(summarise(sample));
    const found = async (words: string): Promise<string[]> => (await store.stories({ words })).items.map(({ id }) => id);
    expect(await found('norrland sprinklers')).toEqual([ferry.id]);
    expect(await found('fire SPRINK')).toEqual([ferry.id]);
    expect(await found('ELECTION')).toEqual([other.id]);
    expect(await found('halden')).toEqual([ferry.id, other.id]);
    expect(await found('halden zeppelin')).toEqual([]);
    expect(await found('"*) OR (')).toEqual([]);
    expect(await found('  ')).toHaveLength(2);
    expect(await store.stories({ from: 1, count: 1 })).toMatchObject({ total: 2, items: [{ id: other.id }] });
  });

  it('renames and removes stories; reports that another story has stay', async () => {
    const a = await store.createStory('a');
    const b = await store.createStory('b');
    const [first, second] = (await store.addReports(a.id, sample.reports.slice(0, 2), null)).added;
    await store.addReports(b.id, [sample.reports[0]!], null);
    expect((await store.renameStory(a.id, 'Quite another name')).title).toBe('Quite another name');
    expect((await store.stories({ words: 'quite' })).items).toHaveLength(1);
    await store.addVerdict(a.id, { kind: 'source', source: 'x', letter: 'B' }, '');
    await store.removeStory(a.id);
    expect(await store.story(a.id)).toBeNull();
    expect(await store.report(first!.key)).not.toBeNull();
    expect(await store.report(second!.key)).toBeNull();
    expect(await store.verdicts(b.id)).toEqual([]);
    await expect(store.removeStory(a.id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await store.check()).toEqual([]);
  });

  it('removes one report from a story', async () => {
    const story = await store.createStory('a');
    const { added } = await store.addReports(story.id, sample.reports, null);
    await store.removeReport(story.id, added[1]!.id);
    expect((await store.reports(story.id)).map(({ id }) => id)).toEqual(added.filter((_, k) => k !== 1).map(({ id }) => id));
    await expect(store.removeReport(story.id, 'nobody')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keeps what was skipped, and why', async () => {
    const story = await store.createStory('a');
    const skipped = [{ origin: 'x.bin', code: 'binary', reason: 'It is no text.' }] as const;
    await store.addReports(story.id, [], null, skipped);
    expect(await store.skipped(story.id)).toEqual(skipped);
  });

  it('keeps each comparison, and gives the newest', async () => {
    const story = await store.createStory('a');
    expect(await store.comparison(story.id)).toBeNull();
    const put = { story: story.id, version: '1.0.0', reportKeys: ['k'], summary: summarise(sample), packed: pack(sample) };
    const one = await store.putComparison(put);
    const two = await store.putComparison({ ...put, version: '1.1.0' });
    expect((await store.comparison(story.id))?.id).toBe(two.id);
    expect(unpack((await store.comparison(story.id))!.packed)).toEqual(sample);
    expect((await store.comparisons(story.id)).map(({ id }) => id)).toEqual([two.id, one.id]);
    expect((await store.comparisons(story.id, 1)).map(({ id }) => id)).toEqual([two.id]);
  });

  it('takes new counts for a comparison, and leaves its document', async () => {
    const story = await store.createStory('a');
    const { id } = await store.putComparison({
      story: story.id,
      version: '1',
      reportKeys: [],
      summary: summarise(sample),
      packed: pack(sample),
    });
    const summary = { ...summarise(sample), facts: 99 };
    await store.changeSummary(id, summary);
    expect((await store.stories()).items[0]!.summary).toEqual(summary);
    expect(unpack((await store.comparison(story.id))!.packed)).toEqual(sample);
    await expect(store.changeSummary('none', summary)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keeps analyses by version', async () => {
    const story = await store.createStory('a');
    const { added } = await store.addReports(story.id, sample.reports.slice(0, 1), null);
    const { key } = added[0]!;
    await store.putAnalysis(key, '1', new Uint8Array([1, 2]));
    await store.putAnalysis(key, '2', new Uint8Array([3]));
    expect([...(await store.analysis(key, '1'))!]).toEqual([1, 2]);
    expect(await store.analysis(key, '3')).toBeNull();
    await expect(store.putAnalysis('none', '1', new Uint8Array())).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keeps verdicts in order; an undone one stays in the record', async () => {
    const a = await store.createStory('a');
    const b = await store.createStory('b');
    const one = await store.addVerdict(
      a.id,
      { kind: 'rename-actor', actor: { name: 'TTP', mentions: [] }, name: 'X' },
      'as in b',
    );
    const two = await store.addVerdict(null, { kind: 'source', source: 'Coastguard', letter: 'B' }, '');
    expect(one).toMatchObject({ who: 'ada', undone: null, note: 'as in b' });
    expect((await store.verdicts(a.id)).map(({ id }) => id)).toEqual([one.id, two.id]);
    expect((await store.verdicts(b.id)).map(({ id }) => id)).toEqual([two.id]);
    const undone = await store.undoVerdict(one.id);
    expect(undone.undone).not.toBeNull();
    expect(await store.undoVerdict(one.id)).toEqual(undone);
    expect((await store.verdicts(a.id))[0]).toEqual(undone);
    await expect(store.undoVerdict('v0')).rejects.toMatchObject({ code: 'not-found' });
    await expect(store.addVerdict('none', { kind: 'source', source: 'x', letter: 'A' }, '')).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('keeps jobs by state', async () => {
    const story = await store.createStory('a');
    const job = await store.createJob(story.id);
    expect(job).toMatchObject({ state: 'queued', done: 0 });
    await store.changeJob(job.id, { state: 'running', stage: 'analyse', done: 1, total: 4 });
    expect(await store.jobs(['running'])).toMatchObject([{ id: job.id, stage: 'analyse', total: 4 }]);
    const failed = await store.changeJob(job.id, {
      state: 'failed',
      error: { code: 'too-few-reports', message: 'Two or more.' },
      ended: now(),
    });
    expect(await store.job(job.id)).toEqual(failed);
    expect(await store.jobs(['queued', 'running'], story.id)).toEqual([]);
  });

  it('writes an audit log of every change', async () => {
    const story = await store.createStory('a');
    await store.addReports(story.id, sample.reports, null);
    const verdict = await store.addVerdict(story.id, { kind: 'rename-actor', actor: { name: 'T', mentions: [] }, name: 'X' }, '');
    await store.undoVerdict(verdict.id);
    const entries = await store.audit({ story: story.id });
    expect(entries.map(({ action }) => action)).toEqual(['undo', 'verdict', 'add-reports', 'create-story']);
    expect(entries[0]).toMatchObject({ who: 'ada', story: story.id });
  });

  it('goes out as lines and comes back whole, into any engine', async () => {
    const story = await store.createStory('a');
    await store.addReports(story.id, sample.reports, null, [{ origin: 'x', code: 'empty', reason: 'Nothing in it.' }]);
    await store.putComparison({
      story: story.id,
      version: '1',
      reportKeys: [],
      summary: summarise(sample),
      packed: pack(sample),
    });
    await store.addVerdict(story.id, { kind: 'rename-actor', actor: { name: 'T', mentions: [] }, name: 'X' }, '');
    const lines = (await all(store.lines())).map((line) => JSON.stringify(line));
    for (const [, reopen] of ENGINES) {
      const copy = reopen({ now });
      const { restored, kept } = await copy.restore(readArchive(lines));
      expect(kept).toBe(0);
      expect(restored).toBe(lines.length - 2);
      expect(await copy.reports(story.id)).toEqual(await store.reports(story.id));
      expect(await copy.verdicts(story.id)).toEqual(await store.verdicts(story.id));
      expect(await copy.skipped(story.id)).toEqual(await store.skipped(story.id));
      expect(unpack((await copy.comparison(story.id))!.packed)).toEqual(sample);
      expect((await copy.stories({ words: 'sprinklers' })).total).toBe(1);
      expect((await copy.restore(readArchive(lines))).restored).toBe(0);
      expect(await copy.check()).toEqual([]);
      await copy.close();
    }
  });

  it('imports nothing of a file that is cut short, changed or foreign', async () => {
    const story = await store.createStory('a');
    await store.addReports(story.id, sample.reports, null);
    const lines = (await all(store.lines())).map((line) => JSON.stringify(line));
    const broken: readonly (readonly [string, readonly string[], RegExp])[] = [
      ['cut short', lines.slice(0, -1), /cut short/],
      ['a line lost', [...lines.slice(0, 1), ...lines.slice(2)], /lines, but/],
      ['a text changed', lines.map((line) => line.replace('ferry Merle', 'ferry Berle')), /not as it was exported/],
      ['foreign', ['{"some":"json"}'], /not a line/],
      ['no JSON', ['<html>'], /not a line/],
      ['later release', ['{"type":"crossread-store","version":2}'], /later release/],
      ['empty', [], /cut short/],
    ];
    for (const [name, bad, why] of broken) {
      const copy = open({ now });
      await expect(copy.restore(readArchive(bad)), name).rejects.toThrow(why);
      expect((await copy.stories()).total, name).toBe(0);
      await copy.close();
    }
  });
});
