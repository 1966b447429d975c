/**
 * Statements → facts: which statements of different reports speak to the same thing. In: the docs of a story in order, their
 * statements in order. Out: groups of statements, and how sure each pair of sentences is. Refuses nothing: a story whose
 * reports share no fact has none.
 */
import { encodeFacts } from '../analyse/meaning/index.ts';
import type { Doc, Statement } from '../model/index.ts';
import { dot } from '../text/vectors.ts';
import { weights } from '../weights.ts';
import { aloneFeatures } from './alone.ts';
import { block, type Candidate } from './block.ts';
import { cluster, type Link } from './cluster.ts';
import { FEATURES, features } from './features.ts';
import { joinNouns } from './nouns.ts';
import { score, type Trees } from './trees.ts';
import { type Views, views } from './view.ts';

/** Thresholds chosen by leave-one-story-out over the hand-read stories; `training/align.ts` writes them beside the trees. */
export type Encode = (sentences: readonly string[]) => Float32Array[];

export interface AlignModel extends Trees {
  readonly link: number;
  readonly mean: number;
  /** Pairs at least this likely are compared for clashes even where no fact was made of them. */
  readonly near: number;
  /** Judges whether a sentence says something that stands nowhere else; see `alone.ts`. */
  readonly alone: Trees;
  /** Sentences less likely to than this are not called alone. */
  readonly aloneLeast: number;
  /** Vectors in place of the shipped encoder's: evaluation reads a story with an encoder that was not tuned on it. */
  readonly encode?: Encode;
}

let model: AlignModel | null = null;
export function alignModel(): AlignModel {
  model ??= JSON.parse(new TextDecoder().decode(weights('align', 'trees.json'))) as AlignModel;
  return model;
}

export interface ScoredPair {
  /** Views (sentences), a before b. */
  readonly a: number;
  readonly b: number;
  readonly probability: number;
}

/** Stories with more different sentences than this are aligned by static vectors alone: the encoder would take most of the time. */
const ENCODED_SENTENCES = 700;

/** Cosine of contextual vectors, or, in large stories, what lexical and static likeness make of it. */
function contextual(story: Views, pairs: readonly Candidate[], encode: Encode): (pair: Candidate) => number {
  const idOf = new Map<string, number>();
  const id = new Int32Array(story.sentences.length).fill(-1);
  const read = (view: number) => {
    if (id[view] >= 0) return;
    const { text } = story.sentences[view];
    const known = idOf.get(text) ?? idOf.size;
    idOf.set(text, known);
    id[view] = known;
  };
  for (const { a, b } of pairs) {
    read(a);
    read(b);
  }
  const count = idOf.size;
  // Birthplace: least squares over the 14,062 candidate pairs of the hand-read stories, 2026-11-26, r² .61.
  if (count > ENCODED_SENTENCES) return ({ lexical, semantic }) => 0.03 + 0.55 * lexical + 0.44 * semantic;
  const vectors = encode([...idOf.keys()]);
  // Copies share their vectors: each pair of different sentences is multiplied once.
  const known = new Float64Array(count * count).fill(Number.NaN);
  return ({ a, b }) => {
    const at = id[a] < id[b] ? id[a] * count + id[b] : id[b] * count + id[a];
    if (Number.isNaN(known[at])) known[at] = dot(vectors[id[a]], vectors[id[b]]);
    return known[at];
  };
}

/** Candidate pairs with their features: what training and alignment both see. */
export function candidatePairs(
  docs: readonly Doc[],
  encode: Encode = encodeFacts,
): { views: Views; pairs: { a: number; b: number }[]; rows: Float32Array[] } {
  const story = views(docs);
  const pairs = block(story);
  const rows = features(story, pairs, contextual(story, pairs, encode));
  return { views: story, pairs, rows };
}

export interface Alignment {
  /** Groups of indices into the statements given. */
  readonly groups: readonly (readonly number[])[];
  /** Probability that two sentences (by report and sentence number) speak to one fact; 0 where never scored. */
  readonly pair: (a: Statement, b: Statement) => number;
  /** Highest probability a sentence has with any of another report. */
  readonly best: (statement: Statement) => number;
  /** Probability that a sentence says something no other report says. */
  readonly alone: (statement: Statement) => number;
  /** The clause pairs of sentences that may share a fact, also below the threshold for linking, strongest first. */
  readonly near: readonly { readonly a: Statement; readonly b: Statement; readonly probability: number }[];
}

export function align(docs: readonly Doc[], statements: readonly Statement[], trees: AlignModel = alignModel()): Alignment {
  const { views: story, pairs, rows } = candidatePairs(docs, trees.encode);
  const probabilities = Float64Array.from(rows, (row) => score(trees, row));
  const scored = pairs.map(({ a, b }, index) => ({ a, b, probability: probabilities[index] }));
  const alone = aloneFeatures(story, pairs, rows, FEATURES, probabilities).map((row) => score(trees.alone, row));
  return alignScored(docs, statements, story, scored, trees, alone);
}

/** The second half of {@link align}: from scored pairs of sentences to groups of statements. */
export function alignScored(
  docs: readonly Doc[],
  statements: readonly Statement[],
  story: Views,
  scored: readonly ScoredPair[],
  { link, mean, near: least }: Pick<AlignModel, 'link' | 'mean' | 'near'>,
  alone: ArrayLike<number> = [],
): Alignment {
  const n = story.sentences.length;
  const reportOf = new Map(docs.map((doc, index) => [doc.report.id, index]));
  const viewAt = new Map<string, number>();
  for (const view of story.sentences) viewAt.set(`${view.report} ${view.sentence}`, view.index);
  const viewOf = Int32Array.from(
    statements,
    (statement) => viewAt.get(`${reportOf.get(statement.report)} ${statement.sentence}`) ?? -1,
  );
  const inView = new Map<number, number[]>();
  viewOf.forEach((view, index) => {
    // Clauses are linked; what nouns tell joins their facts afterwards.
    if (view < 0 || statements[index].form === 'noun') return;
    const list = inView.get(view);
    if (list) list.push(index);
    else inView.set(view, [index]);
  });
  const probability = new Map<number, number>();
  const best = new Float64Array(n);
  for (const pair of scored) {
    probability.set(pair.a * n + pair.b, pair.probability);
    best[pair.a] = Math.max(best[pair.a], pair.probability);
    best[pair.b] = Math.max(best[pair.b], pair.probability);
  }
  const between = (x: number, y: number) => (x < 0 || y < 0 ? 0 : (probability.get(Math.min(x, y) * n + Math.max(x, y)) ?? 0));
  const clauseTerms = statements.map((statement) => terms(docs[reportOf.get(statement.report) as number], statement));
  const weightOf = new Map(story.terms.map((term, id) => [term, story.weight[id]]));
  const links: Link[] = [];
  const near: { a: Statement; b: Statement; probability: number }[] = [];
  for (const pair of scored) {
    if (pair.probability < Math.min(link, least)) continue;
    for (const [x, y] of clausePairs(inView.get(pair.a) ?? [], inView.get(pair.b) ?? [], (x, y) =>
      clauseSimilarity(clauseTerms[x], clauseTerms[y], weightOf),
    )) {
      if (pair.probability >= link) links.push({ a: x, b: y, probability: pair.probability });
      near.push({ a: statements[x], b: statements[y], probability: pair.probability });
    }
  }
  near.sort((x, y) => y.probability - x.probability);
  const groups = cluster(
    links,
    (statement) => reportOf.get(statements[statement].report) as number,
    (x, y) => between(viewOf[x], viewOf[y]),
    link,
    mean,
  );
  const indexOf = new Map(statements.map((statement, index) => [statement, index]));
  const view = (statement: Statement) => viewOf[indexOf.get(statement) as number] ?? -1;
  return {
    groups: joinNouns(groups, statements).sort((x, y) => x[0] - y[0]),
    pair: (a, b) => between(view(a), view(b)),
    best: (statement) => (view(statement) < 0 ? 0 : best[view(statement)]),
    alone: (statement) => (view(statement) < 0 ? 1 : (alone[view(statement)] ?? 0)),
    near,
  };
}

function terms(doc: Doc, statement: Statement): string[] {
  const found = new Set<string>();
  for (let token = statement.firstToken; token < statement.endToken; token++) found.add(doc.lemmas[token].toLowerCase());
  return [...found];
}

/** Weight (of about one rare word) that keeps scraps ("being used for attacks") from beating the clauses that carry the fact. */
const SHORT_CLAUSE = 8;

function clauseSimilarity(a: readonly string[], b: readonly string[], weight: ReadonlyMap<string, number>): number {
  let both = 0;
  let all = 0;
  const set = new Set(b);
  for (const term of a) {
    const w = weight.get(term) ?? 0;
    all += w;
    if (set.has(term)) both += w;
  }
  let other = 0;
  for (const term of b) other += weight.get(term) ?? 0;
  return both / (Math.sqrt((all || 1) * (other || 1)) + SHORT_CLAUSE);
}

/** Of two aligned sentences the clauses that meet: the best pair always, further ones when each is the other's best. */
function clausePairs(
  left: readonly number[],
  right: readonly number[],
  similarity: (x: number, y: number) => number,
): [number, number][] {
  const all: { x: number; y: number; value: number }[] = [];
  for (const x of left) for (const y of right) all.push({ x, y, value: similarity(x, y) });
  all.sort((p, q) => q.value - p.value || p.x - q.x || p.y - q.y);
  const usedX = new Set<number>();
  const usedY = new Set<number>();
  const chosen: [number, number][] = [];
  for (const { x, y, value } of all) {
    if (usedX.has(x) || usedY.has(y)) continue;
    // Birthplace: by eye over the stories, 2026-11-25; below it clauses share a name at most.
    if (chosen.length > 0 && value < 0.35) break;
    usedX.add(x);
    usedY.add(y);
    chosen.push([x, y]);
  }
  return chosen;
}
