/**
 * How two passages relate: the relations of the comparison, or `unrelated`. In: pairs of passages with their stamps, if known. Out:
 * a relation with its aspect, strength, score and the probability of every relation; the same for (a, b) and (b, a), and the same
 * on every machine (probabilities are rounded). It reads passages of up to two or three sentences; it knows nothing of their
 * reports. Refuses nothing: an empty passage is related to nothing.
 *
 * Each passage is read once by the encoder. Two ways of judging are averaged: small networks over what can be said of a pair with
 * nothing learned (interaction.ts on its principal components, features.ts), and a network that compares piece by piece (compare.ts).
 */
import type { Aspect, Relation, Strength } from '../../model/index.ts';
import { type Compared, type Comparer, openComparer } from './compare.ts';
import { LAYERS, readSentences } from './encode.ts';
import { type Passage, pairFeatures } from './features.ts';
import { interact, sentence } from './interaction.ts';
import { type Matrices, openMatrices } from './matrices.ts';
import { gelu, softmax } from './small.ts';
import { floats, model } from './tensors.ts';

export type { Passage } from './features.ts';

/** A relation of two passages: one of the comparison's, or none at all. */
export type PairRelation = Exclude<Relation, 'only-in'> | 'unrelated';

export interface Pair {
  readonly a: Passage;
  readonly b: Passage;
}

export interface Related {
  readonly relation: PairRelation;
  /** What the relation is about; null where the relation has no aspect. */
  readonly aspect: Aspect | 'target' | 'polarity' | null;
  readonly strength: Strength;
  /** Probability of the relation, 0 to 1, four places. */
  readonly score: number;
  readonly probabilities: Readonly<Record<PairRelation, number>>;
}

/** What alignment and comparison use as evidence; probabilities, four places. */
export interface PairScores {
  /** That both speak to the same fact: every relation but `unrelated` and `distinct-referent`. */
  readonly sameFact: number;
  readonly contradiction: number;
  readonly update: number;
  readonly difference: number;
}

const UPDATES: ReadonlySet<PairRelation> = new Set(['updates', 'corrects']);
const NONE: ReadonlySet<PairRelation> = new Set(['unrelated', 'distinct-referent']);
const DIFFERENCES: ReadonlySet<PairRelation> = new Set([
  'scope-differs',
  'indicator-differs',
  'independent-estimates',
  'conditional',
  'attributes-differently',
  'modality-differs',
  'labels-differ',
]);

/** What the card of the model says of its pair part. */
interface Card {
  readonly relations: readonly PairRelation[];
  readonly aspects: readonly Related['aspect'][];
  /** Aspects that a relation takes, as indices of `aspects`. */
  readonly allowed: readonly (readonly number[])[];
  readonly components: number;
  readonly networks: number;
  readonly comparers: number;
  /** Weight of the comparing networks beside the small ones, 0 to 1. */
  readonly comparing: number;
  /** The probability of each relation is multiplied by this before the best is chosen: set for precision, see training/meaning. */
  readonly factor: readonly number[];
  /** Scores from which an answer is called strong, and fair. */
  readonly strong: number;
  readonly fair: number;
}

interface Small {
  readonly w1: Float32Array;
  readonly b1: Float32Array;
  readonly w2: Float32Array;
  readonly b2: Float32Array;
  readonly skip: Float32Array;
}

interface PairModel {
  readonly card: Card;
  readonly mean: Float32Array;
  readonly spread: Float32Array;
  readonly inputMean: Float32Array;
  readonly inputSpread: Float32Array;
  readonly countedMean: Float32Array;
  readonly countedSpread: Float32Array;
  readonly networks: readonly Small[];
  readonly matrices: Matrices;
  readonly comparers: readonly Comparer[];
}

/** Depths of the encoder that pairs are compared at. */
const DEPTHS = [3, LAYERS.length];
/** Pairs whose sentences are held at once. */
const CHUNK = 128;
/** Characters of a passage that are looked at: three long sentences. It bounds the work on hostile text. */
const MOST_CHARACTERS = 1500;
/** Standardised values are cut here, as in training. */
const CUT = 4;

let loaded: PairModel | undefined;

function pairModel(): PairModel {
  if (!loaded) {
    const from = model('meaning');
    const card = from.card.pair as Card;
    const small = (n: number): Small => ({
      w1: floats(from, `pair${n}.w1`),
      b1: floats(from, `pair${n}.b1`),
      w2: floats(from, `pair${n}.w2`),
      b2: floats(from, `pair${n}.b2`),
      skip: floats(from, `pair${n}.skip`),
    });
    loaded = {
      card,
      mean: floats(from, 'pair.mean'),
      spread: floats(from, 'pair.spread'),
      inputMean: floats(from, 'pair.input.mean'),
      inputSpread: floats(from, 'pair.input.spread'),
      countedMean: floats(from, 'compare.counted.mean'),
      countedSpread: floats(from, 'compare.counted.spread'),
      networks: Array.from({ length: card.networks }, (_, n) => small(n)),
      matrices: openMatrices(from, ['pair.axes'], 1),
      comparers: Array.from({ length: card.comparers }, (_, n) => openComparer(from, `compare${n}`)),
    };
  }
  return loaded;
}

/** Output of one small network: relation logits, then aspect logits. */
function answer({ w1, b1, w2, b2, skip }: Small, input: Float64Array): Float64Array {
  const hidden = b1.length;
  const outputs = b2.length;
  const h = Float64Array.from(b1);
  const out = Float64Array.from(b2);
  for (let i = 0; i < input.length; i++) {
    const v = input[i]!;
    if (v === 0) continue;
    for (let n = 0; n < hidden; n++) h[n]! += v * w1[i * hidden + n]!;
    for (let n = 0; n < outputs; n++) out[n]! += v * skip[i * outputs + n]!;
  }
  for (let n = 0; n < hidden; n++) {
    const v = gelu(h[n]!);
    for (let o = 0; o < outputs; o++) out[o]! += v * w2[n * outputs + o]!;
  }
  return out;
}

interface Probabilities {
  readonly relation: Float64Array;
  readonly aspect: Float64Array;
}

const cut = (v: number): number => Math.max(-CUT, Math.min(CUT, v));

/** Probabilities of the relations and the aspects of each pair. */
function probabilitiesOf(pairs: readonly Pair[]): Probabilities[] {
  const { comparers } = pairModel();
  const out: Probabilities[] = [];
  for (let start = 0; start < pairs.length; start += CHUNK) {
    const part = pairs.slice(start, start + CHUNK).map(({ a, b }) => ({ a: shortened(a), b: shortened(b) }));
    const texts = [...new Set(part.flatMap(({ a, b }) => [a.text, b.text]))];
    const read = new Map<string, readonly Compared[]>();
    const middle: Float32Array[] = [];
    readSentences(texts, DEPTHS, (n, depth, rows, width) => {
      if (depth === DEPTHS[0]) middle[n] = rows.slice();
      else {
        const kept = sentence(middle[n]!, rows, width);
        read.set(
          texts[n]!,
          comparers.map((comparer) => ({ sentence: kept, rows: comparer.narrow(kept) })),
        );
      }
    });
    for (const { a, b } of part) out.push(judge(a, b, read.get(a.text)!, read.get(b.text)!));
  }
  return out;
}

function shortened(passage: Passage): Passage {
  return passage.text.length > MOST_CHARACTERS ? { ...passage, text: passage.text.slice(0, MOST_CHARACTERS) } : passage;
}

/** One pair: the mean of the comparing network and the small ones. */
function judge(first: Passage, second: Passage, a: readonly Compared[], b: readonly Compared[]): Probabilities {
  const { card, mean, spread, inputMean, inputSpread, networks, matrices, comparers, countedMean, countedSpread } = pairModel();
  const seen = interact(a[0]!.sentence, b[0]!.sentence);
  const counted = pairFeatures(first, second);
  const standard = seen.blocks.map((v, d) => cut((v - mean[d]!) / spread[d]!));
  const raw = [...counted, ...seen.statistics, ...matrices.product('pair.axes', standard, 1)];
  const input = Float64Array.from(raw, (v, i) => cut((v - inputMean[i]!) / inputSpread[i]!));
  const features = Float64Array.from(counted, (v, i) => cut((v - countedMean[i]!) / countedSpread[i]!));
  const relation = new Float64Array(card.relations.length);
  const aspect = new Float64Array(card.aspects.length);
  const add = (logits: Float64Array, weight: number): void => {
    softmax(logits.subarray(0, relation.length)).forEach((p, i) => {
      relation[i]! += p * weight;
    });
    softmax(logits.subarray(relation.length)).forEach((p, i) => {
      aspect[i]! += p * weight;
    });
  };
  for (const network of networks) add(answer(network, input), (1 - card.comparing) / networks.length);
  comparers.forEach((comparer, n) => {
    add(comparer.compare(a[n]!, b[n]!, seen, features), card.comparing / comparers.length);
  });
  return { relation, aspect };
}

const rounded = (p: number): number => Math.round(p * 1e4) / 1e4;

function best(values: ArrayLike<number>, among: readonly number[]): number {
  return among.reduce((most, i) => (values[i]! > values[most]! ? i : most), among[0]!);
}

/**
 * How the passages of each pair relate, in order.
 * @example
 * relatePairs([{ a: { text: 'About 70 houses were flooded.' }, b: { text: 'Floodwater entered 68 houses.' } }])[0].relation // 'rounds'
 */
export function relatePairs(pairs: readonly Pair[]): Related[] {
  const { card } = pairModel();
  const every = card.relations.map((_, i) => i);
  return probabilitiesOf(pairs).map(({ relation, aspect }) => {
    // a choice between rounded numbers, so that the last bits of a float never decide
    const chosen = best(
      every.map((i) => rounded(relation[i]!) * card.factor[i]!),
      every,
    );
    const score = rounded(relation[chosen]!);
    return {
      relation: card.relations[chosen]!,
      aspect: card.aspects[best(aspect, card.allowed[chosen]!)]!,
      strength: score >= card.strong ? 'strong' : score >= card.fair ? 'fair' : 'weak',
      score,
      probabilities: Object.fromEntries(
        card.relations.map((name, i) => [name, rounded(relation[i]!)]),
      ) as Related['probabilities'],
    };
  });
}

/**
 * Evidence for alignment and comparison, in the order of the pairs.
 * @example pairScores([{ a: { text: 'Nine died.' }, b: { text: 'Nine people were killed.' } }])[0].sameFact
 */
export function pairScores(pairs: readonly Pair[]): PairScores[] {
  const { relations } = pairModel().card;
  return probabilitiesOf(pairs).map(({ relation }) => {
    const total = (of: (name: PairRelation) => boolean): number =>
      rounded(relations.reduce((sum, name, i) => (of(name) ? sum + relation[i]! : sum), 0));
    return {
      sameFact: rounded(1 - total((name) => NONE.has(name))),
      contradiction: total((name) => name === 'contradicts'),
      update: total((name) => UPDATES.has(name)),
      difference: total((name) => DIFFERENCES.has(name)),
    };
  });
}
