/**
 * The comparing network: each piece of a passage is put beside what the other passage has at its place, and what comes of that is
 * pooled and judged. In: two read sentences, their interaction, the counted features. Out: logits of the relations, then of the
 * aspects; the same for (a, b) and (b, a). Refuses nothing.
 */
import type { Interaction, Sentence } from './interaction.ts';
import { MOST_PIECES } from './interaction.ts';
import { openMatrices } from './matrices.ts';
import { gelu, softmax } from './small.ts';
import { floats, type Model } from './tensors.ts';

/** How sharply a piece is aligned to the other passage's pieces, and how much an unmatched one is looked at, as in training. */
const SHARP = 8;
const LOST = 1;
/** The statistics are given to this network at this scale. */
const STATISTICS = 3;

export interface Comparer {
  /** The narrow rows of a sentence, [count, width]; they do not depend on what it is compared with. */
  narrow(sentence: Sentence): Float32Array;
  compare(a: Compared, b: Compared, seen: Interaction, features: Float64Array): Float64Array;
}

export interface Compared {
  readonly sentence: Sentence;
  readonly rows: Float32Array;
}

/** Opens the network whose tensors are called `<name>.*`. */
export function openComparer(from: Model, name: string): Comparer {
  const matrices = openMatrices(from, [`${name}.in`, `${name}.pair`], 2 * MOST_PIECES);
  const [gain, shift, score] = ['gain', 'shift', 'score'].map((part) => floats(from, `${name}.${part}`)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const [h1, c1, out, bias, skip] = ['h1', 'c1', 'out', 'bias', 'skip'].map((part) => floats(from, `${name}.${part}`)) as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const width = gain.length;
  const hidden = c1.length;
  const outputs = bias.length;

  return {
    narrow({ count, width: from, middle, top }) {
      const raw = new Float32Array(count * from * 2);
      for (let t = 0; t < count; t++) {
        raw.set(middle.subarray(t * from, (t + 1) * from), t * from * 2);
        raw.set(top.subarray(t * from, (t + 1) * from), t * from * 2 + from);
      }
      const rows = matrices.product(`${name}.in`, raw, count);
      for (let t = 0; t < count; t++) normalise(rows.subarray(t * width, (t + 1) * width), gain, shift);
      return rows;
    },
    compare(a, b, seen, features) {
      const both = a.sentence.count + b.sentence.count;
      const input = new Float32Array(both * width * 4);
      fill(input, 0, a, b, (i, j) => seen.near[i * b.sentence.count + j]!, width);
      fill(input, a.sentence.count, b, a, (j, i) => seen.near[i * b.sentence.count + j]!, width);
      const rows = matrices.product(`${name}.pair`, input, both);
      for (let n = 0; n < rows.length; n++) rows[n] = gelu(rows[n]!);
      const sides = [
        pool(rows.subarray(0, a.sentence.count * width), seen.bestA, score, width),
        pool(rows.subarray(a.sentence.count * width), seen.bestB, score, width),
      ] as const;
      const [p, q] = sides;
      const pooled = new Float64Array(width * 5 + features.length + seen.statistics.length);
      for (let d = 0; d < width; d++) {
        const [x, y] = [p.attended[d]!, q.attended[d]!];
        pooled[d] = x + y;
        pooled[width + d] = Math.abs(x - y);
        pooled[2 * width + d] = x * y;
        pooled[3 * width + d] = p.mean[d]! + q.mean[d]!;
        pooled[4 * width + d] = Math.max(p.most[d]!, q.most[d]!);
      }
      pooled.set(features, width * 5);
      seen.statistics.forEach((v, n) => {
        pooled[width * 5 + features.length + n] = v * STATISTICS;
      });
      const h = Float64Array.from(c1);
      for (let i = 0; i < pooled.length; i++) {
        const v = pooled[i]!;
        for (let n = 0; n < hidden; n++) h[n]! += v * h1[i * hidden + n]!;
      }
      const logits = Float64Array.from(bias);
      for (let n = 0; n < hidden; n++) {
        const v = gelu(h[n]!);
        for (let o = 0; o < outputs; o++) logits[o]! += v * out[n * outputs + o]!;
      }
      for (let i = width * 5; i < pooled.length; i++) {
        for (let o = 0; o < outputs; o++) logits[o]! += pooled[i]! * skip[(i - width * 5) * outputs + o]!;
      }
      return logits;
    },
  };
}

function normalise(row: Float32Array, gain: Float32Array, shift: Float32Array): void {
  let sum = 0;
  for (const v of row) sum += v;
  const mean = sum / row.length;
  let square = 0;
  for (const v of row) square += (v - mean) ** 2;
  const scale = 1 / Math.sqrt(square / row.length + 1e-12);
  for (let d = 0; d < row.length; d++) row[d] = (row[d]! - mean) * scale * gain[d]! + shift[d]!;
}

/** Rows [x, y, |x - y|, x * y] of one side, y being the other side's rows weighted by how near they are. */
function fill(
  to: Float32Array,
  first: number,
  x: Compared,
  y: Compared,
  near: (i: number, j: number) => number,
  width: number,
): void {
  const others = y.sentence.count;
  const line = new Float64Array(others);
  const aligned = new Float64Array(width);
  for (let i = 0; i < x.sentence.count; i++) {
    for (let j = 0; j < others; j++) line[j] = SHARP * near(i, j);
    const weights = softmax(line);
    aligned.fill(0);
    for (let j = 0; j < others; j++) {
      const w = weights[j]!;
      for (let d = 0; d < width; d++) aligned[d]! += w * y.rows[j * width + d]!;
    }
    const at = (first + i) * width * 4;
    for (let d = 0; d < width; d++) {
      const [u, v] = [x.rows[i * width + d]!, aligned[d]!];
      to[at + d] = u;
      to[at + width + d] = v;
      to[at + 2 * width + d] = Math.abs(u - v);
      to[at + 3 * width + d] = u * v;
    }
  }
}

interface Pooled {
  readonly attended: Float64Array;
  readonly mean: Float64Array;
  readonly most: Float64Array;
}

function pool(rows: Float32Array, best: Float64Array, score: Float32Array, width: number): Pooled {
  const count = best.length;
  const weights = softmax(
    best.map((v, t) => {
      let sum = LOST * (1 - v);
      for (let d = 0; d < width; d++) sum += rows[t * width + d]! * score[d]!;
      return sum;
    }),
  );
  const attended = new Float64Array(width);
  const mean = new Float64Array(width);
  const most = new Float64Array(width).fill(-Infinity);
  for (let t = 0; t < count; t++) {
    for (let d = 0; d < width; d++) {
      const v = rows[t * width + d]!;
      attended[d]! += weights[t]! * v;
      mean[d]! += v / count;
      most[d] = Math.max(most[d]!, v);
    }
  }
  return { attended, mean, most };
}
