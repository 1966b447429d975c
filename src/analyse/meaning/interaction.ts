/**
 * How the piece states of two passages lie to each other, with nothing learned: each piece's nearest in the other passage, what is
 * left over, means, differences and products. In: two read sentences. Out: statistics and blocks of `width` numbers, the same for
 * (a, b) and (b, a). The training reads them from this file, so their order is part of the pair model. Refuses nothing.
 */
import { exponential } from './plain.ts';

/** A sentence's piece states at two depths of the encoder, [count, width] each, with their unit rows. */
export interface Sentence {
  readonly count: number;
  readonly width: number;
  readonly middle: Float32Array;
  readonly top: Float32Array;
  /** Unit rows of both depths side by side, [count, 2 * width], themselves of norm 1. */
  readonly units: Float32Array;
}

/** Pieces of a passage that a pair looks at. */
export const MOST_PIECES = 72;

/** How sharply left-over pieces outweigh matched ones in the "gap" means. */
const GAPS = [4, 12] as const;
/** How sharply a piece is aligned to its nearest ones. */
const SHARP = 12;

/** Keeps the states of one sentence; rows are copied. */
export function sentence(middle: Float32Array, top: Float32Array, width: number): Sentence {
  const count = Math.min(MOST_PIECES, top.length / width);
  const units = new Float32Array(count * width * 2);
  for (let t = 0; t < count; t++) {
    for (const [rows, to] of [
      [middle, 0],
      [top, width],
    ] as const) {
      let square = 0;
      for (let d = 0; d < width; d++) square += rows[t * width + d]! ** 2;
      const scale = Math.SQRT1_2 / (Math.sqrt(square) + 1e-6);
      for (let d = 0; d < width; d++) units[t * width * 2 + to + d] = rows[t * width + d]! * scale;
    }
  }
  return { count, width, middle: middle.slice(0, count * width), top: top.slice(0, count * width), units };
}

export interface Interaction {
  /** Cosines of the pieces of a (rows) and b (columns). */
  readonly near: Float64Array;
  /** Nearest of the other passage, for each piece. */
  readonly bestA: Float64Array;
  readonly bestB: Float64Array;
  readonly statistics: readonly number[];
  readonly blocks: Float32Array;
}

function cosines(a: Sentence, b: Sentence): Float64Array {
  const depth = a.width * 2;
  const near = new Float64Array(a.count * b.count);
  for (let i = 0; i < a.count; i++) {
    for (let j = 0; j < b.count; j++) {
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      const x = i * depth;
      const y = j * depth;
      for (let d = 0; d < depth; d += 4) {
        s0 += a.units[x + d]! * b.units[y + d]!;
        s1 += a.units[x + d + 1]! * b.units[y + d + 1]!;
        s2 += a.units[x + d + 2]! * b.units[y + d + 2]!;
        s3 += a.units[x + d + 3]! * b.units[y + d + 3]!;
      }
      near[i * b.count + j] = s0 + s1 + (s2 + s3);
    }
  }
  return near;
}

/** Softmax of sharp * values; used for weights over pieces. */
function weights(values: Float64Array, sharp: number): Float64Array {
  let most = -Infinity;
  for (const v of values) most = Math.max(most, v);
  let total = 0;
  const out = values.map((v) => {
    const e = exponential(Math.fround(sharp * (v - most)));
    total += e;
    return e;
  });
  return out.map((e) => e / total);
}

function blend(rows: Float32Array | Float64Array, by: ArrayLike<number>, count: number, width: number): Float64Array {
  const out = new Float64Array(width);
  for (let t = 0; t < count; t++) {
    const w = by[t]!;
    for (let d = 0; d < width; d++) out[d]! += w * rows[t * width + d]!;
  }
  return out;
}

function unit(v: Float64Array): Float64Array {
  let square = 0;
  for (const x of v) square += x * x;
  const scale = 1 / (Math.sqrt(square) + 1e-6);
  return v.map((x) => x * scale);
}

/** Rows of x less what the other passage has at their place. */
function residual(x: Float32Array, y: Float32Array, align: Float64Array, xs: number, ys: number, width: number): Float64Array {
  const out = Float64Array.from(x);
  for (let i = 0; i < xs; i++) {
    for (let j = 0; j < ys; j++) {
      const w = align[i * ys + j]!;
      if (w < 1e-4) continue;
      for (let d = 0; d < width; d++) out[i * width + d]! -= w * y[j * width + d]!;
    }
  }
  return out;
}

function columnsMost(rows: Float32Array, count: number, width: number): Float64Array {
  const out = new Float64Array(width).fill(-Infinity);
  for (let t = 0; t < count; t++) for (let d = 0; d < width; d++) out[d] = Math.max(out[d]!, rows[t * width + d]!);
  return out;
}

function absolute(rows: Float64Array, count: number, width: number): [mean: Float64Array, most: Float64Array] {
  const mean = new Float64Array(width);
  const most = new Float64Array(width);
  for (let t = 0; t < count; t++) {
    for (let d = 0; d < width; d++) {
      const v = Math.abs(rows[t * width + d]!);
      mean[d]! += v / count;
      most[d] = Math.max(most[d]!, v);
    }
  }
  return [mean, most];
}

const least = (a: number, b: number): [number, number] => (a < b ? [a, b] : [b, a]);

/** The interaction of two sentences. */
export function interact(a: Sentence, b: Sentence): Interaction {
  const { width } = a;
  const near = cosines(a, b);
  const bestA = new Float64Array(a.count).fill(-1);
  const bestB = new Float64Array(b.count).fill(-1);
  for (let i = 0; i < a.count; i++) {
    for (let j = 0; j < b.count; j++) {
      const v = near[i * b.count + j]!;
      bestA[i] = Math.max(bestA[i]!, v);
      bestB[j] = Math.max(bestB[j]!, v);
    }
  }
  const alignA = new Float64Array(near.length);
  const alignB = new Float64Array(near.length);
  for (let i = 0; i < a.count; i++) alignA.set(weights(near.subarray(i * b.count, (i + 1) * b.count), SHARP), i * b.count);
  for (let j = 0; j < b.count; j++) {
    alignB.set(
      weights(
        Float64Array.from({ length: a.count }, (_, i) => near[i * b.count + j]!),
        SHARP,
      ),
      j * a.count,
    );
  }
  const gapsA = GAPS.map((sharp) =>
    weights(
      bestA.map((v) => 1 - v),
      sharp,
    ),
  );
  const gapsB = GAPS.map((sharp) =>
    weights(
      bestB.map((v) => 1 - v),
      sharp,
    ),
  );

  const parts: Float64Array[] = [];
  const three = (u: Float64Array, v: Float64Array): void => {
    parts.push(
      u.map((x, d) => Math.abs(x - v[d]!)),
      u.map((x, d) => x * v[d]!),
      u.map((x, d) => x + v[d]!),
    );
  };
  const evenA = new Float64Array(a.count).fill(1 / a.count);
  const evenB = new Float64Array(b.count).fill(1 / b.count);
  const whole: number[] = [];
  for (const depth of ['middle', 'top'] as const) {
    const x = a[depth];
    const y = b[depth];
    const u = unit(blend(x, evenA, a.count, width));
    const v = unit(blend(y, evenB, b.count, width));
    whole.push(u.reduce((sum, value, d) => sum + value * v[d]!, 0));
    three(u, v);
    GAPS.forEach((_, g) => {
      three(unit(blend(x, gapsA[g]!, a.count, width)), unit(blend(y, gapsB[g]!, b.count, width)));
    });
    const leftA = residual(x, y, alignA, a.count, b.count, width);
    const leftB = residual(y, x, alignB, b.count, a.count, width);
    const [meanA, mostA] = absolute(leftA, a.count, width);
    const [meanB, mostB] = absolute(leftB, b.count, width);
    parts.push(
      meanA.map((m, d) => m + meanB[d]!),
      mostA.map((m, d) => Math.max(m, mostB[d]!)),
    );
    three(blend(leftA, gapsA[0]!, a.count, width), blend(leftB, gapsB[0]!, b.count, width));
    three(unit(Float64Array.from(x.subarray(0, width))), unit(Float64Array.from(y.subarray(0, width))));
    const highA = columnsMost(x, a.count, width);
    const highB = columnsMost(y, b.count, width);
    parts.push(
      highA.map((m, d) => m + highB[d]!),
      highA.map((m, d) => Math.abs(m - highB[d]!)),
    );
  }
  const share = (best: Float64Array): number => best.filter((v) => v < 0.5).length / best.length;
  const average = (best: Float64Array): number => best.reduce((sum, v) => sum + v, 0) / best.length;
  const statistics = [
    ...whole,
    ...least(average(bestA), average(bestB)),
    ...least(Math.min(...bestA), Math.min(...bestB)),
    ...least(share(bestA), share(bestB)),
  ];
  const blocks = new Float32Array(parts.length * width);
  for (let n = 0; n < parts.length; n++) blocks.set(parts[n]!, n * width);
  return { near, bestA, bestB, statistics, blocks };
}
