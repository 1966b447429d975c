/**
 * Averaged perceptron over hashed features, trained in 32-bit floats and stored as int8. In: feature hashes, scores, right and
 * guessed class. Out: rows for {@link Linear}.
 */

import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODELS } from './data.ts';

export interface Trainer {
  readonly classes: number;
  readonly buckets: number;
  readonly w: Float32Array;
  readonly total: Float64Array;
  step: number;
}

export function trainer(classes: number, buckets: number): Trainer {
  return { classes, buckets, w: new Float32Array(classes * buckets), total: new Float64Array(classes * buckets), step: 0 };
}

export function scoreFloat(t: Trainer, features: Int32Array, count: number, scores: Float64Array): void {
  const mask = t.buckets - 1;
  scores.fill(0);
  for (let f = 0; f < count; f++) {
    const row = (features[f] & mask) * t.classes;
    for (let c = 0; c < t.classes; c++) scores[c] += t.w[row + c];
  }
}

export function update(t: Trainer, features: Int32Array, count: number, right: number, guess: number): void {
  const mask = t.buckets - 1;
  for (let f = 0; f < count; f++) {
    const row = (features[f] & mask) * t.classes;
    t.w[row + right]++;
    t.total[row + right] += t.step;
    t.w[row + guess]--;
    t.total[row + guess] -= t.step;
  }
}

/** Averages, quantises and writes `models/en/<name>`. */
export function save(t: Trainer, name: string, card: Record<string, unknown>): void {
  const average = new Float64Array(t.w.length);
  const sizes: number[] = [];
  for (let i = 0; i < t.w.length; i++) {
    average[i] = t.w[i] - t.total[i] / t.step;
    if (average[i] !== 0) sizes.push(Math.abs(average[i]));
  }
  sizes.sort((a, b) => a - b);
  const scale = 127 / sizes[Math.floor(sizes.length * 0.9995)];
  const rows = new Int8Array(average.length);
  for (let i = 0; i < rows.length; i++) rows[i] = Math.max(-127, Math.min(127, Math.round(average[i] * scale)));
  const folder = join(MODELS, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'weights.bin'), rows);
  const sha256 = createHash('sha256').update(rows).digest('hex');
  writeFileSync(
    join(folder, 'model.json'),
    `${JSON.stringify({ name, version: 1, ...card, buckets: t.buckets, classes: t.classes, bytes: rows.length, sha256 }, null, 2)}\n`,
  );
}
