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

/** How a pair stands among what each of its sentences could choose, by one measure of likeness. */
interface Standing {
  readonly rankMin: number;
  readonly rankMax: number;
  readonly marginMin: number;
  readonly marginMax: number;
  /** Share of the choice by {@link COSINE} and {@link NONE}. */
  readonly choiceMin: number;
  readonly choiceMax: number;
}

/**
 * The candidates as a graph whose edges are weighed by one measure, `value` a pair. Candidates come sorted, so each sentence's
 * partners stand in one stretch of flat arrays, ascending, and those of one report side by side.
 */
function neighbourhood({ sentences, first }: Views, candidates: readonly Candidate[], value: Float64Array) {
  const n = sentences.length;
  const start = new Int32Array(n + 1);
  for (const { a, b } of candidates) {
    start[a + 1]++;
    start[b + 1]++;
  }
  for (let index = 0; index < n; index++) start[index + 1] += start[index];
  const filled = start.slice(0, n);
  const partner = new Int32Array(candidates.length * 2);
  const weight = new Float64Array(candidates.length * 2);
  candidates.forEach(({ a, b }, pair) => {
    partner[filled[a]] = b;
    weight[filled[a]++] = value[pair];
    partner[filled[b]] = a;
    weight[filled[b]++] = value[pair];
  });
  const mass = Float64Array.from(weight, (each) => Math.exp(COSINE * each));
  /** First slot of a sentence whose partner is `least` or a later sentence. */
  const slotFrom = (sentence: number, least: number): number => {
    let low = start[sentence];
    let high = start[sentence + 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (partner[middle] < least) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  /** Among what a sentence could choose in a report: its share, its rank, how far it is before the next or behind the first. */
  const among = (sentence: number, report: number, own: number): [share: number, rank: number, margin: number] => {
    const end = slotFrom(sentence, first[report + 1]);
    let sum = Math.exp(NONE);
    let rank = 0;
    let best = 0;
    let second = 0;
    for (let slot = slotFrom(sentence, first[report]); slot < end; slot++) {
      const each = weight[slot];
      sum += mass[slot];
      if (each > own) rank++;
      if (each > best) {
        second = best;
        best = each;
      } else if (each > second) second = each;
    }
    return [Math.exp(COSINE * own) / sum, rank, own - (rank === 0 ? second : best)];
  };
  return {
    standing(pair: number): Standing {
      const { a, b } = candidates[pair];
      const [choiceA, rankA, marginA] = among(a, sentences[b].report, value[pair]);
      const [choiceB, rankB, marginB] = among(b, sentences[a].report, value[pair]);
      return {
        rankMin: Math.min(rankA, rankB),
        rankMax: Math.max(rankA, rankB),
        marginMin: Math.min(marginA, marginB),
        marginMax: Math.max(marginA, marginB),
        choiceMin: Math.min(choiceA, choiceB),
        choiceMax: Math.max(choiceA, choiceB),
      };
    },
    /** The likeness of the sentences so many places after the two of a pair, 0 beyond their reports and where it is no candidate. */
    near(pair: number, stepA: number, stepB: number): number {
      const { a, b } = candidates[pair];
      const x = a + stepA;
      const y = b + stepB;
      if (sentences[x]?.report !== sentences[a].report || sentences[y]?.report !== sentences[b].report) return 0;
      const slot = slotFrom(x, y);
      return slot < start[x + 1] && partner[slot] === y ? weight[slot] : 0;
    },
    /** The best third sentence: the lesser of its likenesses to both, -1 where none is a candidate of both. */
    third(pair: number): number {
      const { a, b } = candidates[pair];
      let best = -1;
      for (let i = start[a], j = start[b]; i < start[a + 1] && j < start[b + 1]; ) {
        if (partner[i] === partner[j]) {
          best = Math.max(best, Math.min(weight[i], weight[j]));
          i++;
          j++;
        } else if (partner[i] < partner[j]) i++;
        else j++;
      }
      return best;
    },
  };
}

/** Rows of features, parallel to `candidates`. `contextual` gives the cosine of the contextual vectors of a pair. */
export function features(
  views: Views,
  candidates: readonly Candidate[],
  contextual: (pair: Candidate) => number,
): Float32Array[] {
  const { sentences, weight, first } = views;
  const n = sentences.length;
  const cosine = Float64Array.from(candidates, contextual);
  const byWords = neighbourhood(views, candidates, Float64Array.from(candidates, similarity));
  const byMeaning = neighbourhood(views, candidates, cosine);
  // One stretch of memory for all rows: a buffer for each would cost more than what it holds.
  const table = new Float32Array(candidates.length * FEATURES.length);
  return candidates.map((candidate, pair) => {
    const row = table.subarray(pair * FEATURES.length, (pair + 1) * FEATURES.length);
    const a = sentences[candidate.a];
    const b = sentences[candidate.b];
    const words = byWords.standing(pair);
    const meaning = byMeaning.standing(pair);
    const common = shared(a.terms, b.terms, weight);
    const totalA = total(a.terms, weight) || 1;
    const totalB = total(b.terms, weight) || 1;
    const nameShared = intersection(a.names, b.names, weight);
    const nameA = total(a.names, weight);
    const nameB = total(b.names, weight);
    const number = numbers(a.quantities, b.quantities);
    const day = days(a.times, b.times);
    const before = byWords.near(pair, -1, -1);
    const after = byWords.near(pair, 1, 1);
    const gramsA = grams(a);
    const gramsB = grams(b);
    row.set([
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
      words.rankMin,
      words.rankMax,
      Number(words.rankMax === 0),
      words.marginMin,
      words.marginMax,
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
      meaning.choiceMin,
      meaning.choiceMax,
      meaning.rankMin,
      meaning.rankMax,
      meaning.marginMin,
      meaning.marginMax,
      Math.max(byMeaning.near(pair, -1, -1), byMeaning.near(pair, 1, 1)),
      Math.max(byMeaning.near(pair, 0, -1), byMeaning.near(pair, 0, 1), byMeaning.near(pair, -1, 0), byMeaning.near(pair, 1, 0)),
      byMeaning.third(pair),
    ]);
    return row;
  });
}
