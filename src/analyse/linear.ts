/**
 * A linear classifier over hashed features with int8 weights: one row of class weights a bucket. In: bucket numbers. Out: scores.
 * Features are hashed by the caller with {@link mix}; weights come from `models/en/<name>`.
 */
import { CrossreadError } from '../errors.ts';
import { modelCard, weights } from '../weights.ts';

export interface Linear {
  readonly classes: number;
  /** Number of buckets, a power of two. */
  readonly buckets: number;
  readonly rows: Int8Array;
}

/** Loads a linear model; `classes` must match what the model card says. */
export function loadLinear(name: string, classes: number): Linear {
  const card = modelCard(name);
  const bytes = weights(name);
  const buckets = card.buckets as number;
  if (bytes.length !== buckets * classes)
    throw new CrossreadError(
      'broken-installation',
      `models/en/${name} has ${bytes.length} weights, not ${buckets * classes}: install crossread again.`,
    );
  return { classes, buckets, rows: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length) };
}

/** Hash of a string; 0 is never returned. */
export function hashString(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return h | 1;
}

/** Mixes a feature's number with up to three values into one hash. */
export function mix(feature: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(feature + 0x9e37, 0x85ebca6b) ^ a;
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) ^ b;
  h = Math.imul(h ^ (h >>> 13), 0x297a2d39) ^ c;
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  return h ^ (h >>> 15);
}

/** Adds the rows of `count` feature hashes into `scores`. */
export function score(model: Linear, features: Int32Array, count: number, scores: Float64Array | Int32Array): void {
  const { classes, rows } = model;
  const mask = model.buckets - 1;
  scores.fill(0);
  for (let f = 0; f < count; f++) {
    const row = (features[f] & mask) * classes;
    for (let c = 0; c < classes; c++) scores[c] += rows[row + c];
  }
}
