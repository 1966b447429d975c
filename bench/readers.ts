/**
 * `node bench/readers.ts [readers] [reports]`: so many people read a story at once while a comparison of many reports runs.
 * Prints the median and the slowest answers; exit code 1 when a request failed or the median is over 100 ms.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../src/server/serve.ts';
import { openSqlite, pack, reportKey, summarise } from '../src/store/index.ts';
import { inventedComparison } from '../test/invented-story.ts';

const readers = Number(process.argv[2] ?? 50);
const reports = Number(process.argv[3] ?? 40);
const BAR_MS = 100;
const PAUSE_MS = 500;
const PARTS = [
  '.json',
  '/facts.json',
  '/reader.json?reports=0,1',
  '/timeline.json',
  '/actors.json',
  '/sources.json',
  '/origins.json',
];

const folder = mkdtempSync(join(tmpdir(), 'crossread-readers-'));
const store = openSqlite(join(folder, 'store.sqlite'));
const { address, bench, stop } = await serve({ store });
const read = inventedComparison({ reports: 20, facts: 120 });
const story = await store.createStory('Read by many');
await store.addReports(story.id, read.reports, null);
await store.putComparison({
  story: story.id,
  version: '0',
  reportKeys: read.reports.map(reportKey),
  summary: summarise(read),
  packed: pack(read),
});
const heavy = await store.createStory('Compared meanwhile');
await store.addReports(heavy.id, inventedComparison({ reports, facts: 10 * reports, seed: 3 }).reports, null);
const job = await bench.jobs.ask(heavy.id);

const agent = new Agent({ keepAlive: true, maxSockets: readers });
const times: number[] = [];
let failed = 0;
let running = true;
const started = performance.now();
bench.jobs.watch(job.id, ({ state }) => {
  if (state !== 'running') running = false;
});

const fetchOnce = (path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(`${address}${path}`, { agent }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    }).on('error', reject);
  });
async function reader(number: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, (number * PAUSE_MS) / readers));
  for (let k = number; running && performance.now() - started < 20_000; k++) {
    const before = performance.now();
    const status = await fetchOnce(`/stories/${story.id}${PARTS[k % PARTS.length]}`).catch((error: Error) => {
      console.error(error.message);
      return 0;
    });
    times.push(performance.now() - before);
    if (status !== 200) failed += 1;
    // Nobody turns pages faster than this.
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
await Promise.all(Array.from({ length: readers }, (_, number) => reader(number)));
const seconds = (performance.now() - started) / 1000;
const state = (await bench.jobs.job(job.id)).state;
agent.destroy();
await stop();
await store.close();
rmSync(folder, { recursive: true });
times.sort((a, b) => a - b);
const at = (share: number): string => `${(times[Math.floor(times.length * share)] ?? times.at(-1) ?? 0).toFixed(1)} ms`;
console.log(
  `${readers} readers for ${seconds.toFixed(1)} s beside a comparison of ${reports} reports (${state}): ${times.length} requests, ${failed} failed, median ${at(0.5)}, 95th per cent ${at(0.95)}, slowest ${at(1)}`,
);
process.exit(failed === 0 && times[Math.floor(times.length / 2)]! < BAR_MS ? 0 : 1);
