/**
 * Trains the judge of proposed clashes: `node training/judge.ts`. In: the stories read by hand and those we wrote, with alignment
 * trained without the story at hand. Out: `models/en/judge/trees.json`, its `model.json` with figures on left-out stories, and
 * `judge-rows.jsonl`, the measured numbers that evaluation trains left-out judges from. `least` was chosen on the findings of the
 * left-out hand-read stories: the most recall at a precision of .6.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Story, sentencesOf } from '../evaluation/score-stories.ts';
import { mergeActors, withActors } from '../src/align/actors.ts';
import { type Alignment, alignModel, alignScored } from '../src/align/index.ts';
import { score, type Trees } from '../src/align/trees.ts';
import { assess } from '../src/assess/index.ts';
import { compare } from '../src/compare/index.ts';
import { JUDGE_FEATURES, type JudgeModel, judgeModel, rowOf } from '../src/compare/judge.ts';
import { type Judgement, type Pair, sentenceText } from '../src/compare/judgement.ts';
import type { Dependence, Doc, Statement } from '../src/model/index.ts';
import { inOrder } from '../src/pipeline.ts';
import { loadStories, prepare, train } from './align.ts';
import { bag, boost } from './gbdt.ts';
import { leftOutEncoder } from './meaning/left-out.ts';
import { writtenStories } from './stories.ts';

/** A story read as far as the rules need it. */
export interface Aligned {
  readonly story: Story;
  readonly docs: readonly Doc[];
  readonly statements: readonly Statement[];
  readonly alignment: Alignment;
  readonly dependence: readonly Dependence[];
  readonly near: number;
}

export interface Proposals {
  readonly rows: readonly Float64Array[];
  /** 1 right, 0 wrong. */
  readonly labels: readonly number[];
  readonly weights: readonly number[];
  readonly rules: readonly string[];
  /** The two sentences with their values, to read what was proposed. */
  readonly texts: readonly (readonly [string, string])[];
}

const ALL: JudgeModel = { features: [], base: 99, trees: [], least: 0, strong: 0, fair: 0 };

/** What the rules propose of a story, each with whether the readers list it. Proposals of what they call a difference, or of another aspect, are left out. */
export function proposalsOf({ story, docs, statements, alignment, dependence, near }: Aligned): Proposals {
  const byId = new Map(story.reports.map((report) => [report.id, report]));
  const at = (span: { report: string; start: number; end: number }) => {
    const report = byId.get(span.report);
    return report ? sentencesOf(report, span.start, span.end).map((index) => `${span.report} ${index}`) : [];
  };
  const factsAt = new Map<string, Set<string>>();
  for (const fact of story.facts)
    for (const mention of fact.mentions)
      for (const sentence of at(mention)) factsAt.set(sentence, (factsAt.get(sentence) ?? new Set()).add(fact.id));
  const shareFact = (a: string, b: string) => a === b || [...(factsAt.get(a) ?? [])].some((fact) => factsAt.get(b)?.has(fact));
  const gold = chained(story.disagreements).map((each) => ({
    ...each,
    at: each.sides.map((side) => ({ report: side.report, sentences: at(side), text: textOf(story, side).toLowerCase() })),
  }));
  const rows: Float64Array[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  const rules: string[] = [];
  const texts: [string, string][] = [];
  const seen = new Map<string, number>();
  const take = (pair: Pair, judgement: Judgement) => {
    if (judgement.clues === undefined) return;
    const [left, right] = judgement.voices;
    const [p, q] = [at(left.side.statement), at(right.side.statement)];
    const touching = gold.filter(({ at: sides }) =>
      sides.some(
        (x) =>
          x.sentences.some((s) => p.includes(s)) &&
          sides.some((y) => y.report !== x.report && y.sentences.some((s) => q.includes(s))),
      ),
    );
    const same = touching.filter(
      ({ aspect }) => aspect === judgement.aspect || (aspect === 'number' && judgement.aspect === 'outcome'),
    );
    // The same value told elsewhere, in a sentence of the same fact, is the same clash.
    const says = (side: (typeof gold)[number]['at'][number], own: readonly string[], value: string) =>
      side.text.includes(value.toLowerCase()) && side.sentences.some((x) => own.some((y) => shareFact(x, y)));
    const named = gold.find(
      ({ at: sides, aspect }) =>
        (aspect === judgement.aspect || (aspect === 'number' && judgement.aspect === 'outcome')) &&
        sides.some((x) => says(x, p, left.value) && sides.some((y) => y !== x && says(y, q, right.value))),
    );
    const label = judgement.aspect === 'number' || judgement.aspect === 'date' || judgement.aspect === 'order' ? named : same[0];
    const hard = label !== undefined && label.verdict !== 'difference';
    // A clash of another aspect, or a difference, in these very sentences: neither right nor wrong.
    const weight = hard ? 1 : touching.length > 0 ? 0.25 : 1;
    const key = `${judgement.rule} ${p} ${q} ${left.value} ${right.value}`;
    const row = rowOf(pair, judgement);
    const known = seen.get(key);
    if (known !== undefined) return;
    seen.set(key, rows.length);
    rows.push(row);
    labels.push(Number(hard));
    weights.push(weight);
    rules.push(judgement.rule);
    texts.push([`«${left.value}» ${sentenceText(left.side)}`, `«${right.value}» ${sentenceText(right.side)}`]);
  };
  compare(docs, statements, alignment, dependence, [], {
    aloneLeast: 1,
    nearLeast: near,
    near: alignment.near,
    judge: ALL,
    onProposal: take,
  });
  return { rows, labels, weights, rules, texts };
}

/** Clashes of one aspect that have a side in common are one: 12 against 19 and 19 against 23 is also 12 against 23. */
function chained(all: Story['disagreements']): Story['disagreements'] {
  const groups: { aspect: string; verdict: string; sides: Story['disagreements'][number]['sides'] }[] = [];
  for (const each of all) {
    const met = groups.find(
      (group) =>
        group.aspect === each.aspect &&
        group.verdict !== 'difference' &&
        each.verdict !== 'difference' &&
        group.sides.some((x) => each.sides.some((y) => x.report === y.report && x.start < y.end && y.start < x.end)),
    );
    if (met) met.sides = [...met.sides, ...each.sides];
    else groups.push({ aspect: each.aspect, verdict: each.verdict, sides: each.sides });
  }
  return groups;
}

const textOf = (story: Story, { report, start, end }: { report: string; start: number; end: number }) =>
  story.reports.find(({ id }) => id === report)?.text.slice(start, end) ?? '';

const OPTIONS = { trees: 90, leaves: 6, rate: 0.06, columns: 0.4, lambda: 4, leastRows: 8 } as const;
const SEEDS = [1, 2, 3] as const;

/** The proposals of every story by its name, as `judge-rows.jsonl` keeps them: numbers and labels, none of the words. */
export type JudgeRows = Readonly<
  Record<
    string,
    { readonly rows: readonly ArrayLike<number>[]; readonly labels: readonly number[]; readonly weights: readonly number[] }
  >
>;

/** Trees over the proposals of all stories but those named. */
export function trainJudge(data: JudgeRows, without: (story: string) => boolean = () => false): Trees {
  const kept = Object.entries(data).flatMap(([story, each]) => (without(story) ? [] : [each]));
  const all = <T>(of: (each: JudgeRows[string]) => readonly T[]) => kept.flatMap(of);
  return bag(
    SEEDS.map((seed) =>
      boost(
        JUDGE_FEATURES,
        all(({ rows }) => rows),
        all(({ labels }) => labels),
        { ...OPTIONS, seed },
        all(({ weights }) => weights),
      ),
    ),
  );
}

const ROWS = fileURLToPath(new URL('judge-rows.jsonl', import.meta.url));

/** What the shipped judge was trained on. */
export function judgeRows(): JudgeRows {
  const lines = readFileSync(ROWS, 'utf8').trim().split('\n');
  return Object.fromEntries(
    lines.map((line) => {
      const { story, ...rows } = JSON.parse(line) as JudgeRows[string] & { story: string };
      return [story, rows];
    }),
  );
}

/** The judge that ships, trained without one story: for figures on that story. */
export function judgeWithout(story: string, rows: JudgeRows = judgeRows()): JudgeModel {
  const { least, strong, fair } = judgeModel();
  return { ...trainJudge(rows, (name) => name === story), least, strong, fair };
}

/** Folds of stories left out when the judge's threshold is chosen. */
const FOLDS = 6;
/** Pairs this likely are compared: more than the product compares, so that the judge sees the unlikely ones too. */
const NEAR_TRAINED = 0.15;
/**
 * Chosen for precision on left-out findings of the hand-read stories, 2026-11-26: .11 gave P .59 R .39, .13 P .60 R .37, .18 P .71 R .35, .22 P .80
 * R .33; the own stories keep P .83 R .60 from .11 to .18.
 */
const LEAST = 0.18;
const STRONG = 0.5;
const FAIR = 0.3;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stories = [...loadStories(), ...writtenStories()];
  console.error(`Reading ${stories.length} stories …`);
  const data = stories.map((story) =>
    prepare({ ...story, reports: [...story.reports].sort(inOrder) }, leftOutEncoder(story.story)),
  );
  // Alignment learns from the hand-read stories, which come first: what it says of a written one is always left out.
  const read = data.slice(0, loadStories().length);
  const folds = read.map((_, index) => train(read, index));
  const whole = train(read);
  const { link, mean } = alignModel();
  const rows: Record<string, JudgeRows[string]> = {};
  data.forEach((each, index) => {
    const trees = folds[index] ?? whole;
    const scored = each.pairs.map(({ a, b }, pair) => ({ a, b, probability: score(trees, each.rows[pair]) }));
    const { idOf } = mergeActors(new Map(each.docs.map((doc) => [doc.report.id, doc.actors])));
    const statements = each.statements.map((statement) => withActors(statement, idOf));
    const alignment = alignScored(each.docs, statements, each.views, scored, { link, mean, near: NEAR_TRAINED });
    const dependence = assess(each.docs);
    const {
      rows: found,
      labels,
      weights,
    } = proposalsOf({ story: each.story, docs: each.docs, statements, alignment, dependence, near: NEAR_TRAINED });
    rows[each.story.story] = {
      rows: found.map((row) => Float64Array.from(row, (value) => Number(value.toPrecision(4)))),
      labels,
      weights,
    };
  });
  const named = Object.keys(rows);
  const scores: [number, number][] = [];
  named.forEach((_, index) => {
    if (index >= FOLDS) return;
    const without = (story: string) => named.indexOf(story) % FOLDS === index;
    const trees = trainJudge(rows, without);
    for (const story of named)
      if (without(story))
        for (const [at, row] of rows[story].rows.entries()) scores.push([score(trees, row), rows[story].labels[at]]);
  });
  scores.sort((x, y) => y[0] - x[0]);
  let right = 0;
  let precisions = 0;
  scores.forEach(([, label], index) => {
    if (label === 1) precisions += ++right / (index + 1);
  });
  const kept = scores.filter(([likely]) => likely >= LEAST);
  const figures = {
    proposals: scores.length,
    right,
    averagePrecision: Number((precisions / right).toFixed(3)),
    precision: Number((kept.filter(([, label]) => label === 1).length / kept.length).toFixed(3)),
    recall: Number((kept.filter(([, label]) => label === 1).length / right).toFixed(3)),
  };
  console.error(JSON.stringify(figures));
  const lines = Object.entries(rows).map(([story, each]) =>
    JSON.stringify({ story, rows: each.rows.map((row) => Array.from(row)), labels: each.labels, weights: each.weights }),
  );
  writeFileSync(ROWS, `${lines.join('\n')}\n`);
  const folder = fileURLToPath(new URL('../models/en/judge/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const text = `${JSON.stringify({ ...trainJudge(rows), least: LEAST, strong: STRONG, fair: FAIR })}\n`;
  writeFileSync(join(folder, 'trees.json'), text);
  const card = {
    name: 'judge',
    version: 1,
    what: 'Gradient-boosted trees over what the rules of comparison measure: the probability that a proposed clash is one.',
    data: `Stories read by hand and stories written for this project (${stories.length}); no text of theirs is in the weights.`,
    licence: 'MIT, as the annotations and the written stories are ours',
    sha256: createHash('sha256').update(text).digest('hex'),
    scores: { method: `proposals of left-out stories, ${FOLDS} folds`, ...figures },
    thresholds: { least: LEAST, strong: STRONG, fair: FAIR },
    command: 'node training/judge.ts',
  };
  writeFileSync(join(folder, 'model.json'), `${JSON.stringify(card, null, 2)}\n`);
  console.error(`Wrote models/en/judge (${(text.length / 1024).toFixed(0)} KB).`);
}
