/**
 * Trains the scorer of sentence pairs that alignment uses: `node training/align.ts`. In: the hand-read stories (ours; they may
 * shape what ships). Out: `models/en/align/trees.json` and its `model.json`, with figures by leave-one-story-out. The
 * thresholds for linking and for joining groups are chosen on the pooled left-out scores.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { goldPairs, pairsOf, type Story, sentencesOf } from '../evaluation/score-stories.ts';
import { ALONE_FEATURES, aloneFeatures } from '../src/align/alone.ts';
import { FEATURES } from '../src/align/features.ts';
import { type AlignModel, alignScored, candidatePairs } from '../src/align/index.ts';
import { score, type Trees } from '../src/align/trees.ts';
import type { Views } from '../src/align/view.ts';
import { analyse } from '../src/analyse/index.ts';
import { extract } from '../src/extract/index.ts';
import { reportFrom } from '../src/ingest/index.ts';
import type { Doc, Statement } from '../src/model/index.ts';
import { bag, boost } from './gbdt.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
export const STORIES = process.env.CROSSREAD_STORIES ?? join(root, '..', 'shared', 'stories');

export function loadStories(folder = STORIES): Story[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Story);
}

interface Prepared {
  readonly story: Story;
  readonly docs: readonly Doc[];
  readonly statements: readonly Statement[];
  readonly views: Views;
  readonly pairs: readonly { a: number; b: number }[];
  readonly rows: readonly Float64Array[];
  readonly labels: readonly number[];
  readonly gold: ReadonlySet<string>;
  /** Sentences of the story file that each view covers, and whether it says something of its own (1) or only what others say too (0). */
  readonly covers: readonly (readonly string[])[];
  readonly aloneLabels: readonly number[];
}

export function prepare(story: Story): Prepared {
  const docs = story.reports.map((report) => analyse(reportFrom(report)));
  const statements = docs.flatMap((doc) => extract(doc)).map((statement, index) => ({ ...statement, id: `s${index + 1}` }));
  const { views, pairs, rows } = candidatePairs(docs);
  const gold = goldPairs(story);
  const own = views.sentences.map((view) => {
    const { start, end } = docs[view.report].sentences[view.sentence];
    return sentencesOf(story.reports[view.report], start, end).map((index) => `${story.reports[view.report].id} ${index}`);
  });
  const labels = pairs.map(({ a, b }) =>
    Number(own[a].some((x) => own[b].some((y) => gold.has(x < y ? `${x}|${y}` : `${y}|${x}`)))),
  );
  const byId = new Map(story.reports.map((report) => [report.id, report]));
  const alone = new Set(
    story.onlyIn.flatMap(({ report, start, end }) =>
      sentencesOf(byId.get(report) as Story['reports'][number], start, end).map((index) => `${report} ${index}`),
    ),
  );
  const shared = new Set([...gold].flatMap((pair) => pair.split('|')));
  const aloneLabels = own.map((ids) => Number(ids.length === 0 || ids.some((id) => alone.has(id) || !shared.has(id))));
  return { story, docs, statements, views, pairs, rows, labels, gold, covers: own, aloneLabels };
}

const OPTIONS = { trees: 150, leaves: 12, rate: 0.06, columns: 0.5, lambda: 5, leastRows: 25 } as const;

const SEEDS = [1, 2, 3] as const;

export function train(data: readonly Prepared[], leftOut = -1): Trees {
  const rows: Float64Array[] = [];
  const labels: number[] = [];
  data.forEach((each, index) => {
    if (index === leftOut) return;
    rows.push(...each.rows);
    labels.push(...each.labels);
  });
  return bag(SEEDS.map((seed) => boost(FEATURES, rows, labels, { ...OPTIONS, seed })));
}

const ALONE_OPTIONS = { trees: 80, leaves: 6, rate: 0.06, columns: 0.4, lambda: 5, leastRows: 20 } as const;

/** Trees that judge whether a sentence stands alone, from left-out probabilities of pairs. */
export function trainAlone(data: readonly Prepared[], probabilities: readonly ArrayLike<number>[], leftOut = -1): Trees {
  const rows: Float64Array[] = [];
  const labels: number[] = [];
  data.forEach((each, index) => {
    if (index === leftOut) return;
    rows.push(...aloneFeatures(each.views, each.pairs, each.rows, FEATURES, probabilities[index]));
    labels.push(...each.aloneLabels);
  });
  return bag(SEEDS.map((seed) => boost(ALONE_FEATURES, rows, labels, { ...ALONE_OPTIONS, seed })));
}

/** Alignment of one story at given thresholds: hits, predicted, gold pairs of sentences. */
function alignmentCounts(data: Prepared, probabilities: ArrayLike<number>, link: number, mean: number): [number, number, number] {
  const scored = data.pairs.map(({ a, b }, index) => ({ a, b, probability: probabilities[index] }));
  const { groups } = alignScored(data.docs, data.statements, data.views, scored, { link, mean, near: 1 });
  const byId = new Map(data.story.reports.map((report) => [report.id, report]));
  const found = pairsOf(
    groups.map((group) =>
      group.flatMap((index) => {
        const { report, start, end } = data.statements[index];
        return sentencesOf(byId.get(report) as Story['reports'][number], start, end).map((sentence) => `${report} ${sentence}`);
      }),
    ),
  );
  return [[...found].filter((pair) => data.gold.has(pair)).length, found.size, data.gold.size];
}

export interface Validation {
  /** One model a story, trained on the others. */
  readonly folds: readonly Trees[];
  readonly aloneFolds: readonly Trees[];
  readonly probabilities: readonly Float64Array[];
  readonly link: number;
  readonly mean: number;
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** Leave-one-story-out; thresholds are searched, or taken as `given`. */
export function crossValidate(data: readonly Prepared[], given?: { readonly link: number; readonly mean: number }): Validation {
  const folds = data.map((_, index) => train(data, index));
  const probabilities = data.map((each, index) => Float64Array.from(each.rows, (row) => score(folds[index], row)));
  let best = { link: 0.3, mean: 0.4, p: 0, r: 0, f1: 0 };
  for (const link of given ? [given.link] : [0.24, 0.28, 0.32, 0.36])
    for (const mean of given ? [given.mean] : [0.3, 0.35, 0.4, 0.45, 0.5]) {
      const total = [0, 0, 0];
      for (const [index, each] of data.entries()) {
        const counts = alignmentCounts(each, probabilities[index], link, mean);
        for (let position = 0; position < 3; position++) total[position] += counts[position];
      }
      const [hits, predicted, gold] = total;
      const f1 = (2 * hits) / (predicted + gold);
      if (f1 > best.f1) best = { link, mean, p: hits / predicted, r: hits / gold, f1 };
    }
  const aloneFolds = data.map((_, index) => trainAlone(data, probabilities, index));
  return { folds, aloneFolds, probabilities, ...best };
}

/** Thresholds that are not about alignment itself; see `compare/index.ts`. */
export const NEAR = 0.15;
/** Chosen so that a fifth of what is called alone is not, on the left-out stories. */
export const ALONE_LEAST = 0.65;

export function modelOf(trees: Trees, alone: Trees, { link, mean }: Pick<Validation, 'link' | 'mean'>): AlignModel {
  return { ...trees, link, mean, near: NEAR, alone, aloneLeast: ALONE_LEAST };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stories = loadStories();
  console.error(`Reading ${stories.length} stories …`);
  const data = stories.map(prepare);
  const positives = data.reduce((total, each) => total + each.labels.filter(Boolean).length, 0);
  console.error(
    `${data.reduce((total, each) => total + each.pairs.length, 0)} candidate pairs, ${positives} of one fact; training ${stories.length} folds …`,
  );
  const validation = crossValidate(data);
  const { link, mean, p, r, f1 } = validation;
  console.error(
    `leave-one-story-out: precision ${p.toFixed(3)} recall ${r.toFixed(3)} F1 ${f1.toFixed(3)} at link ${link}, mean ${mean}`,
  );
  if (process.argv.includes('--validate-only')) process.exit(0);
  const folder = join(root, 'models', 'en', 'align');
  mkdirSync(folder, { recursive: true });
  const text = `${JSON.stringify(modelOf(train(data), trainAlone(data, validation.probabilities), validation))}\n`;
  writeFileSync(join(folder, 'trees.json'), text);
  const card = {
    name: 'align',
    version: 1,
    what: 'Gradient-boosted trees over features of a pair of sentences: the probability that both speak to one fact.',
    data: 'Stories read by hand for this project (21 stories); no text of theirs is in the weights.',
    licence: 'MIT, as the annotations are ours',
    sha256: createHash('sha256').update(text).digest('hex'),
    scores: {
      method: 'leave-one-story-out, pairs of sentences',
      precision: Number(p.toFixed(3)),
      recall: Number(r.toFixed(3)),
      f1: Number(f1.toFixed(3)),
    },
    thresholds: { link, mean, near: NEAR, aloneLeast: ALONE_LEAST },
    command: 'node training/align.ts',
  };
  writeFileSync(join(folder, 'model.json'), `${JSON.stringify(card, null, 2)}\n`);
  console.error(`Wrote models/en/align (${(text.length / 1024).toFixed(0)} KB).`);
}
