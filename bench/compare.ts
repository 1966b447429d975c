/**
 * How long the whole process takes, cold: `node bench/compare.ts` after `npm run build`. Two example reports, then 50 and 200 reports
 * of about 600 words made by mixing the sentences of the example stories (seeded, the same every time). Sizes in turn, three
 * rounds, fresh processes; prints seconds (least, median) and peak memory. On a busy machine trust ratios.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadStories } from '../training/align.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'crossread-bench-'));
const stories = loadStories(join(root, 'evaluation', 'stories'));
const sentences = stories.flatMap(({ reports }) =>
  reports.flatMap(({ text, sentences: spans }) => spans.map(([start, end]) => text.slice(start, end))),
);

let state = 20261126;
const next = (below: number) => {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0;
  return (state >>> 8) % below;
};

function mixed(count: number): string {
  const reports = Array.from({ length: count }, (_, index) => {
    const chosen: string[] = [];
    let words = 0;
    while (words < 600) {
      const sentence = sentences[next(sentences.length)];
      chosen.push(sentence);
      words += sentence.split(/\s+/).length;
    }
    return {
      id: `r${index}`,
      outlet: `Outlet ${index}`,
      published: `2025-05-${String(1 + (index % 28)).padStart(2, '0')}`,
      text: chosen.join('\n'),
    };
  });
  const path = join(folder, `${count}.json`);
  writeFileSync(path, JSON.stringify(reports));
  return path;
}

const two = join(folder, '2.json');
writeFileSync(
  two,
  JSON.stringify(
    stories[0].reports.slice(0, 2).map(({ id, outlet, published, title, text }) => ({ id, outlet, published, title, text })),
  ),
);
const inputs = [
  ['2 reports', two],
  ['50 reports', mixed(50)],
  ['200 reports', mixed(200)],
] as const;

const seconds = new Map<string, number[]>(inputs.map(([name]) => [name, []]));
const memory = new Map<string, number>();
const probe = `process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS + '\\n'))`;
for (let round = 0; round < 3; round++)
  for (const [name, path] of inputs) {
    const start = performance.now();
    const run = spawnSync(
      process.execPath,
      [
        '--import',
        `data:text/javascript,${encodeURIComponent(probe)}`,
        join(root, 'dist', 'cli', 'main.js'),
        'compare',
        path,
        '--format',
        'json',
      ],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 30,
      },
    );
    if (run.status !== 0) throw new Error(`${name}: ${run.stderr}`);
    seconds.get(name)?.push((performance.now() - start) / 1000);
    memory.set(name, Math.max(memory.get(name) ?? 0, Number(/peak (\d+)/.exec(run.stderr)?.[1] ?? 0)));
  }
rmSync(folder, { recursive: true });
for (const [name, list] of seconds) {
  list.sort((a, b) => a - b);
  console.log(
    `${name.padEnd(12)} least ${list[0].toFixed(2)} s   median ${list[1].toFixed(2)} s   peak ${Math.round((memory.get(name) ?? 0) / 1024)} MB`,
  );
}
