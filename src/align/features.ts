/**
 * What speaks for and against two sentences being about the same fact, as numbers. In: views and candidate pairs of a
 * story. Out: one row a pair, in the order of {@link FEATURES}. Symmetric: swapping the sentences changes nothing.
 */
import type { Quantity, TimeExpression } from '../model/index.ts';
import type { Candidate } from './block.ts';
import type { SentenceView, Views } from './view.ts';

export const FEATURES = [
  'lexical',
  'semantic',
  'contextual',
  'containMin',
  'containMax',
  'sharedWeight',
  'sharedCount',
  'maxShared',
  'nameShared',
  'nameContain',
  'nameJaccard',
  'verbShared',
  'numberShared',
  'numberClash',
  'dayShared',
  'dayClash',
  'quoteShared',
  'bothQuote',
  'oneQuote',
  'speakerSame',
  'speakerDiffer',
  'speakerOne',
  'bigrams',
  'characters',
  'rankMin',
  'rankMax',
  'mutual',
  'marginMin',
  'marginMax',
  'positionGap',
  'positionFirst',
  'bothLead',
  'neighbourBefore',
  'neighbourAfter',
  'neighbourMax',
  'wordsMin',
  'wordsMax',
  'wordsRatio',
  'reports',
  'sentences',
  'choiceMin',
  'choiceMax',
  'choiceRankMin',
  'choiceRankMax',
  'choiceMarginMin',
  'choiceMarginMax',
  'choiceNeighbour',
  'choiceBeside',
  'choiceThird',
] as const;

const similarity = (candidate: Candidate) => candidate.lexical + Math.max(0, candidate.semantic);

function shared(a: Int32Array, b: Int32Array, weight: Float64Array): { sum: number; count: number; max: number } {
  let sum = 0;
  let count = 0;
  let max = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      const w = weight[a[i]];
      sum += w;
      count++;
      if (w > max) max = w;
      i++;
      j++;
    } else if (a[i] < b[j]) i++;
    else j++;
  }
  return { sum, count, max };
}

const total = (terms: Iterable<number>, weight: Float64Array) => {
  let sum = 0;
  for (const id of terms) sum += weight[id];
  return sum;
};
const intersection = (a: ReadonlySet<number>, b: ReadonlySet<number>, weight: Float64Array) => {
  let sum = 0;
  for (const id of a) if (b.has(id)) sum += weight[id];
  return sum;
};

function numbers(a: readonly Quantity[], b: readonly Quantity[]): { shared: number; clash: number } {
  let same = 0;
  let clash = 0;
  for (const x of a)
    for (const y of b) {
      if (x.low === y.low && x.high === y.high && x.ordinal === y.ordinal) same++;
      else if (x.unit !== null && x.unit === y.unit && x.ordinal === y.ordinal) clash++;
    }
  return { shared: same, clash };
}

function days(a: readonly TimeExpression[], b: readonly TimeExpression[]): { shared: number; clash: number } {
  let same = 0;
  let clash = 0;
  for (const x of a)
    for (const y of b) {
      if (x.earliest === null || y.earliest === null || x.latest === null || y.latest === null) {
        if (x.value === y.value) same++;
        continue;
      }
      if (x.earliest <= y.latest && y.earliest <= x.latest) same++;
      else clash++;
    }
  return { shared: same, clash };
}

const STOP_SPEAKER = /[\s.,'"“”’]+/;
function speakersMeet(a: string, b: string): boolean {
  const words = new Set(a.split(STOP_SPEAKER).filter((word) => word.length > 2 && word !== 'the'));
  return b.split(STOP_SPEAKER).some((word) => words.has(word));
}

const gramCache = new WeakMap<SentenceView, { bigrams: Set<string>; characters: Set<string> }>();
function grams(view: SentenceView) {
  let found = gramCache.get(view);
  if (!found) {
    const low = view.text.toLowerCase();
    const parts = low.match(/[\p{L}\p{N}]+/gu) ?? [];
    const bigrams = new Set<string>();
    for (let index = 0; index + 1 < parts.length; index++) bigrams.add(`${parts[index]} ${parts[index + 1]}`);
    const characters = new Set<string>();
    for (const part of parts)
      if (part.length > 3) for (let index = 0; index + 4 <= part.length; index++) characters.add(part.slice(index, index + 4));
    found = { bigrams, characters };
    gramCache.set(view, found);
  }
  return found;
}
function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const item of a) if (b.has(item)) both++;
  return both === 0 ? 0 : both / Math.min(a.size, b.size);
}

/** Logit of a cosine, and of "the other report does not state it": where `training/meaning/facts.py` began; trees only need the order. */
const COSINE = 12;
const NONE = 6;

/** What the vectors say of a pair beside its own cosine: how it stands among the others each sentence could choose. */
function choices(views: Views, candidates: readonly Candidate[], cosine: Float64Array): (pair: number) => number[] {
  const { sentences, first } = views;
  const n = sentences.length;
  const reports = first.length;
  const lists = new Map<number, number[]>();
  const partners = new Map<number, Map<number, number>>();
  const value = new Map<number, number>();
  candidates.forEach(({ a, b }, pair) => {
    value.set(a * n + b, cosine[pair]);
    for (const [x, y] of [
      [a, b],
      [b, a],
    ]) {
      const key = x * reports + sentences[y].report;
      const list = lists.get(key);
      if (list) list.push(cosine[pair]);
      else lists.set(key, [cosine[pair]]);
      const known = partners.get(x);
      if (known) known.set(y, cosine[pair]);
      else partners.set(x, new Map([[y, cosine[pair]]]));
    }
  });
  const mass = new Map<number, number>();
  for (const [key, list] of lists) {
    list.sort((x, y) => y - x);
    mass.set(
      key,
      list.reduce((sum, each) => sum + Math.exp(COSINE * each), Math.exp(NONE)),
    );
  }
  const between = (a: number, b: number): number => {
    const x = sentences[a];
    const y = sentences[b];
    if (!x || !y) return 0;
    return value.get(Math.min(a, b) * n + Math.max(a, b)) ?? 0;
  };
  const near = (a: number, b: number, stepA: number, stepB: number): number => {
    const sameReports =
      sentences[a + stepA]?.report === sentences[a].report && sentences[b + stepB]?.report === sentences[b].report;
    return sameReports ? between(a + stepA, b + stepB) : 0;
  };
  return (pair) => {
    const { a, b } = candidates[pair];
    const own = cosine[pair];
    const keyA = a * reports + sentences[b].report;
    const keyB = b * reports + sentences[a].report;
    const listA = lists.get(keyA) as number[];
    const listB = lists.get(keyB) as number[];
    const choiceA = Math.exp(COSINE * own) / (mass.get(keyA) as number);
    const choiceB = Math.exp(COSINE * own) / (mass.get(keyB) as number);
    const rankA = listA.indexOf(own);
    const rankB = listB.indexOf(own);
    const marginA = rankA === 0 ? own - (listA[1] ?? 0) : own - listA[0];
    const marginB = rankB === 0 ? own - (listB[1] ?? 0) : own - listB[0];
    let third = -1;
    const ofB = partners.get(b) as Map<number, number>;
    for (const [other, x] of partners.get(a) as Map<number, number>) {
      const y = ofB.get(other);
      if (y !== undefined && Math.min(x, y) > third) third = Math.min(x, y);
    }
    return [
      Math.min(choiceA, choiceB),
      Math.max(choiceA, choiceB),
      Math.min(rankA, rankB),
      Math.max(rankA, rankB),
      Math.min(marginA, marginB),
      Math.max(marginA, marginB),
      Math.max(near(a, b, -1, -1), near(a, b, 1, 1)),
      Math.max(near(a, b, 0, -1), near(a, b, 0, 1), near(a, b, -1, 0), near(a, b, 1, 0)),
      third,
    ];
  };
}

/** Rows of features, parallel to `candidates`. `contextual` gives the cosine of the contextual vectors of a pair. */
export function features(
  views: Views,
  candidates: readonly Candidate[],
  contextual: (pair: Candidate) => number,
): Float64Array[] {
  const { sentences, weight, first } = views;
  const n = sentences.length;
  const quick = new Map<number, number>();
  // Best and second best partner of each sentence in each other report.
  const order = new Map<number, number[]>();
  const slot = (sentence: number, report: number) => sentence * first.length + report;
  for (const candidate of candidates) {
    const value = similarity(candidate);
    quick.set(candidate.a * n + candidate.b, value);
    for (const [x, y] of [
      [candidate.a, candidate.b],
      [candidate.b, candidate.a],
    ]) {
      const key = slot(x, sentences[y].report);
      const list = order.get(key);
      if (list) list.push(value);
      else order.set(key, [value]);
    }
  }
  for (const list of order.values()) list.sort((x, y) => y - x);
  const near = (a: number, b: number, step: number): number => {
    const x = sentences[a + step];
    const y = sentences[b + step];
    if (!x || !y || x.report !== sentences[a].report || y.report !== sentences[b].report) return 0;
    return quick.get(Math.min(x.index, y.index) * n + Math.max(x.index, y.index)) ?? 0;
  };
  const cosine = Float64Array.from(candidates, contextual);
  const chosen = choices(views, candidates, cosine);
  return candidates.map((candidate, pair) => {
    const a = sentences[candidate.a];
    const b = sentences[candidate.b];
    const value = similarity(candidate);
    const common = shared(a.terms, b.terms, weight);
    const totalA = total(a.terms, weight) || 1;
    const totalB = total(b.terms, weight) || 1;
    const nameShared = intersection(a.names, b.names, weight);
    const nameA = total(a.names, weight);
    const nameB = total(b.names, weight);
    const number = numbers(a.quantities, b.quantities);
    const day = days(a.times, b.times);
    const listA = order.get(slot(a.index, b.report)) as number[];
    const listB = order.get(slot(b.index, a.report)) as number[];
    const rankA = listA.indexOf(value);
    const rankB = listB.indexOf(value);
    const marginA = rankA === 0 ? value - (listA[1] ?? 0) : value - listA[0];
    const marginB = rankB === 0 ? value - (listB[1] ?? 0) : value - listB[0];
    const before = near(a.index, b.index, -1);
    const after = near(a.index, b.index, 1);
    const gramsA = grams(a);
    const gramsB = grams(b);
    return Float64Array.of(
      candidate.lexical,
      candidate.semantic,
      cosine[pair],
      Math.min(common.sum / totalA, common.sum / totalB),
      Math.max(common.sum / totalA, common.sum / totalB),
      common.sum,
      common.count,
      common.max,
      nameShared,
      nameShared / (Math.min(nameA, nameB) || 1),
      nameShared / (nameA + nameB - nameShared || 1),
      intersection(a.verbs, b.verbs, weight),
      number.shared,
      number.clash,
      day.shared,
      day.clash,
      intersection(a.quoted, b.quoted, weight),
      Number(a.quotes && b.quotes),
      Number(a.quotes !== b.quotes),
      Number(a.speaker !== null && b.speaker !== null && speakersMeet(a.speaker, b.speaker)),
      Number(a.speaker !== null && b.speaker !== null && !speakersMeet(a.speaker, b.speaker)),
      Number((a.speaker === null) !== (b.speaker === null)),
      jaccard(gramsA.bigrams, gramsB.bigrams),
      jaccard(gramsA.characters, gramsB.characters),
      Math.min(rankA, rankB),
      Math.max(rankA, rankB),
      Number(rankA === 0 && rankB === 0),
      Math.min(marginA, marginB),
      Math.max(marginA, marginB),
      Math.abs(a.position - b.position),
      Math.min(a.position, b.position),
      Number(a.order < 2 && b.order < 2),
      before,
      after,
      Math.max(before, after),
      Math.min(a.words, b.words),
      Math.max(a.words, b.words),
      Math.min(a.words, b.words) / Math.max(1, a.words, b.words),
      first.length - 1,
      n,
      ...chosen(pair),
    );
  });
}
