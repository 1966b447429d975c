/**
 * Speed and tagging of the analyser beside compromise and wink-nlp: one run, a fresh process for each measurement, order alternated.
 *
 *   npm install --prefix DIR compromise wink-nlp wink-eng-lite-web-model
 *   CROSSREAD_BENCH=DIR node bench/analyse.ts
 *
 * Text for speed: the first megabyte of news in `../shared/data/clustering` (or CROSSREAD_DATA). Tags: the dev sets of Universal
 * Dependencies, from raw text, F1 over words that stand on the same characters and have the same tag. Rates are tokens of *our* tokeniser a
 * second for all, after one warm-up pass over a tenth. What it does not measure: other languages, memory in long runs, other machines.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { annotate } from '../src/analyse/annotate.ts';
import { tokenise } from '../src/analyse/tokens.ts';
import { reportFrom } from '../src/ingest/index.ts';
import { UPOS } from '../src/model/index.ts';
import { DATA, treebank } from '../training/data.ts';

const ENGINES = ['crossread', 'compromise', 'wink-nlp'] as const;
type Engine = (typeof ENGINES)[number];
/** A word's characters and its universal tag. */
type Tagged = [start: number, end: number, tag: string];
type Reader = (text: string) => Tagged[];

const COMPROMISE_TAGS: readonly (readonly [string, string])[] = [
  ['Auxiliary', 'AUX'],
  ['Copula', 'AUX'],
  ['Modal', 'AUX'],
  ['Pronoun', 'PRON'],
  ['Possessive', 'PRON'],
  ['ProperNoun', 'PROPN'],
  ['Verb', 'VERB'],
  ['Value', 'NUM'],
  ['Noun', 'NOUN'],
  ['Adjective', 'ADJ'],
  ['Negative', 'PART'],
  ['Adverb', 'ADV'],
  ['Determiner', 'DET'],
  ['Conjunction', 'CCONJ'],
  ['Preposition', 'ADP'],
  ['QuestionWord', 'PRON'],
  ['Expression', 'INTJ'],
];

async function reader(engine: Engine): Promise<Reader> {
  if (engine === 'crossread') {
    return (text) => {
      const { tokens, tags } = annotate({ ...reportFrom({ id: 'bench', text: 'x' }), text });
      return Array.from(tags.upos, (tag, k): Tagged => [tokens.start[k], tokens.end[k], UPOS[tag]]);
    };
  }
  const folder = process.env.CROSSREAD_BENCH;
  if (!folder)
    throw new Error('CROSSREAD_BENCH must name a folder with compromise, wink-nlp and wink-eng-lite-web-model installed');
  const require = createRequire(join(resolve(folder), 'package.json'));
  if (engine === 'wink-nlp') {
    const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'));
    const { its } = nlp;
    return (text) => {
      const doc = nlp.readDoc(text);
      const tags = doc.tokens().out(its.pos) as string[];
      const gaps = doc.tokens().out(its.precedingSpaces) as string[];
      const words = doc.tokens().out() as string[];
      let at = 0;
      return words.map((word, k): Tagged => {
        at += gaps[k].length;
        const start = at;
        at += word.length;
        return [start, at, tags[k]];
      });
    };
  }
  const nlp = require('compromise');
  return (text) => {
    const out: Tagged[] = [];
    let at = 0;
    for (const sentence of nlp(text).json({ offset: false }) as {
      terms: { text: string; pre: string; post: string; tags: string[] }[];
    }[]) {
      for (const { text: word, pre, post, tags } of sentence.terms) {
        for (const mark of pre.matchAll(/\S/g)) out.push([at + mark.index, at + mark.index + 1, 'PUNCT']);
        at += pre.length;
        if (word) out.push([at, at + word.length, COMPROMISE_TAGS.find(([tag]) => tags.includes(tag))?.[1] ?? 'X']);
        at += word.length;
        for (const mark of post.matchAll(/\S/g)) out.push([at + mark.index, at + mark.index + 1, 'PUNCT']);
        at += post.length;
      }
    }
    return out;
  };
}

function news(): string[] {
  const folder = join(DATA, 'clustering');
  const out: string[] = [];
  let size = 0;
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()) {
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      if (line === '' || size > 1_000_000) continue;
      const { text } = JSON.parse(line) as { text?: string };
      if (!text) continue;
      out.push(text);
      size += text.length;
    }
  }
  return out;
}

async function speed(engine: Engine): Promise<void> {
  const texts = news();
  const tokens = texts.reduce((sum, text) => sum + tokenise(text).length, 0);
  const began = performance.now();
  const read = await reader(engine);
  read('Loaded.');
  const loaded = performance.now();
  for (const text of texts.slice(0, Math.ceil(texts.length / 10))) read(text);
  const from = performance.now();
  const cpu = process.cpuUsage();
  for (const text of texts) read(text);
  const seconds = (performance.now() - from) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  process.stdout.write(
    `${JSON.stringify({ tokens, seconds, cpu: (user + system) / 1e6, load: loaded - began, memory: process.memoryUsage.rss() })}\n`,
  );
}

async function tagging(engine: Engine): Promise<void> {
  const read = await reader(engine);
  const scores: Record<string, number> = {};
  for (const name of ['ewt-dev', 'gum-dev'] as const) {
    let gold = 0;
    let found = 0;
    let right = 0;
    for (const { text, sentences } of treebank(name)) {
      const tags = new Map<string, string>();
      for (const { words } of sentences) for (const { start, end, upos } of words) tags.set(`${start} ${end}`, upos);
      gold += tags.size;
      for (const [start, end, tag] of read(text)) {
        found++;
        if (tags.get(`${start} ${end}`) === tag) right++;
      }
    }
    scores[name] = (2 * right) / (gold + found);
  }
  process.stdout.write(`${JSON.stringify(scores)}\n`);
}

function child(task: 'speed' | 'tagging', engine: Engine): Record<string, number> {
  const run = spawnSync(process.execPath, [fileURLToPath(import.meta.url), task, engine], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${engine}: ${run.stderr}`);
  return JSON.parse(run.stdout) as Record<string, number>;
}

const ROUNDS = 3;

function compare(): void {
  const best = new Map<Engine, Record<string, number>>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const engine of round % 2 === 0 ? ENGINES : [...ENGINES].reverse()) {
      const result = child('speed', engine);
      const known = best.get(engine);
      if (!known || result.cpu < known.cpu) best.set(engine, result);
    }
  }
  console.log('engine      tokens/s (best of 3)  by CPU time  load ms  memory MB  UPOS EWT  UPOS GUM');
  for (const engine of ENGINES) {
    const { tokens, seconds, cpu, load, memory } = best.get(engine)!;
    const tags = child('tagging', engine);
    console.log(
      [
        engine.padEnd(11),
        Math.round(tokens / seconds)
          .toLocaleString('en')
          .padStart(20),
        Math.round(tokens / cpu)
          .toLocaleString('en')
          .padStart(12),
        load.toFixed(0).padStart(8),
        (memory / 1e6).toFixed(0).padStart(10),
        tags['ewt-dev'].toFixed(3).padStart(9),
        tags['gum-dev'].toFixed(3).padStart(9),
      ].join(' '),
    );
  }
}

const [task, engine] = process.argv.slice(2);
if (task === 'speed') await speed(engine as Engine);
else if (task === 'tagging') await tagging(engine as Engine);
else compare();
