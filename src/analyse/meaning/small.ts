/** The two curves that the small networks need, on the package's own exponential, so that they are the same on every machine. */
import { exponential } from './plain.ts';

/** GELU, tanh form. */
export function gelu(x: number): number {
  const u = 1.5957691216 * (x + 0.044715 * x * x * x);
  const e = exponential(Math.fround(-Math.abs(u)));
  return (x * (u >= 0 ? 1 : e)) / (1 + e);
}

/** Softmax; sums to 1. */
export function softmax(values: Float64Array): Float64Array {
  let most = -Infinity;
  for (const v of values) most = Math.max(most, v);
  let total = 0;
  const out = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    out[i] = exponential(Math.fround(values[i]! - most));
    total += out[i]!;
  }
  for (let i = 0; i < out.length; i++) out[i]! /= total;
  return out;
}
