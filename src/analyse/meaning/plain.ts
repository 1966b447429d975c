/**
 * The kernel's twin in plain JavaScript: slow, for machines without relaxed SIMD and for the test that both give the same bits.
 * Every float operation is rounded to single precision, and sums run in the kernel's order (four lanes, then (0+1)+(2+3)).
 */
import type { Arithmetic } from './kernel.ts';

const round = Math.fround;
const LOG2E = round(Math.LOG2E);
const POLYNOMIAL = [0.0018775767, 0.0089893397, 0.055826318, 0.240153685, 0.6931530732, 0.9999999404].map(round);
const GELU = round(1.5957691216);
const CUBE = round(0.044715);
const HEAD = 32;
const HEAD_SCALE = round(0.1767766953);

/** e^x for x <= 0, as the kernel rounds it. */
export function exponential(x: number): number {
  const t = round(Math.max(x, -87) * LOG2E);
  const whole = Math.floor(t);
  const f = round(t - whole);
  let p = POLYNOMIAL[0]!;
  for (let n = 1; n < POLYNOMIAL.length; n++) p = round(round(p * f) + POLYNOMIAL[n]!);
  return round(p * 2 ** whole);
}

/** Nearest whole number, halves to even. */
function nearest(x: number): number {
  const low = Math.floor(x);
  const rest = x - low;
  if (rest !== 0.5) return rest < 0.5 ? low : low + 1;
  return low % 2 === 0 ? low : low + 1;
}

function sum4(lanes: readonly number[] | Float32Array): number {
  return round(round(lanes[0]! + lanes[1]!) + round(lanes[2]! + lanes[3]!));
}

/** The five functions over `memory`. */
export function plainKernel(memory: ArrayBuffer): Arithmetic {
  const f = new Float32Array(memory);
  const u8 = new Uint8Array(memory);
  const i8 = new Int8Array(memory);
  return {
    quantise(x, rows, width, bytes, scales, lows) {
      for (let r = 0; r < rows; r++) {
        const at = x / 4 + r * width;
        let low = f[at]!;
        let high = low;
        for (let n = 1; n < width; n++) {
          low = Math.min(low, f[at + n]!);
          high = Math.max(high, f[at + n]!);
        }
        const range = Math.max(round(high - low), round(1e-20));
        const inverse = round(127 / range);
        for (let n = 0; n < width; n++) u8[bytes + r * width + n] = nearest(round(round(f[at + n]! - low) * inverse)) & 127;
        f[scales / 4 + r] = range / 127;
        f[lows / 4 + r] = low;
      }
    },
    multiply(bytes, scales, lows, weights, weightScales, weightSums, biases, out, rows, depth, columns) {
      for (let r = 0; r < rows; r++) {
        const row = bytes + r * depth;
        const scale = f[scales / 4 + r]!;
        const low = f[lows / 4 + r]!;
        for (let c = 0; c < columns; c++) {
          let w = weights + (c >> 3) * depth * 8 + (c & 7) * 4;
          let sum = 0;
          for (let k = 0; k < depth; k += 4, w += 32) {
            sum +=
              u8[row + k]! * i8[w]! +
              u8[row + k + 1]! * i8[w + 1]! +
              u8[row + k + 2]! * i8[w + 2]! +
              u8[row + k + 3]! * i8[w + 3]!;
          }
          const value = round(round(scale * round(sum)) + round(low * f[weightSums / 4 + c]!));
          f[out / 4 + r * columns + c] = round(value * f[weightScales / 4 + c]!) + f[biases / 4 + c]!;
        }
      }
    },
    gelu(x, count) {
      for (let n = x / 4; n < x / 4 + count; n++) {
        const v = f[n]!;
        const cube = round(round(v * v) * v);
        const u = round(GELU * round(v + round(CUBE * cube)));
        const e = exponential(-Math.abs(u));
        f[n] = v * round((u >= 0 ? 1 : e) / round(1 + e));
      }
    },
    addNorm(x, y, rows, width, gain, shift) {
      const lanes = new Float32Array(4);
      for (let r = 0; r < rows; r++) {
        const at = x / 4 + r * width;
        lanes.fill(0);
        for (let n = 0; n < width; n++) {
          f[at + n] = f[at + n]! + f[y / 4 + r * width + n]!;
          lanes[n & 3]! += f[at + n]!;
        }
        const mean = round(sum4(lanes) / width);
        lanes.fill(0);
        for (let n = 0; n < width; n++) {
          const v = round(f[at + n]! - mean);
          lanes[n & 3]! += round(v * v);
        }
        const inverse = round(1 / round(Math.sqrt(round(round(sum4(lanes) / width) + round(1e-12)))));
        for (let n = 0; n < width; n++) {
          const v = round(round(f[at + n]! - mean) * inverse);
          f[at + n] = round(v * f[gain / 4 + n]!) + f[shift / 4 + n]!;
        }
      }
    },
    attend(qkv, out, _scratch, tokens, heads) {
      const width = heads * HEAD;
      const line = new Float32Array(tokens);
      const lanes = new Float32Array(4);
      for (let h = 0; h < heads; h++) {
        const base = qkv / 4 + h * HEAD;
        for (let q = 0; q < tokens; q++) {
          let most = round(-3e38);
          for (let t = 0; t < tokens; t++) {
            let sum = 0;
            for (let d = 0; d < HEAD; d++) {
              sum = round(sum + round(f[base + q * 3 * width + d]! * f[base + width + t * 3 * width + d]!));
            }
            line[t] = sum * HEAD_SCALE;
            most = Math.max(most, line[t]!);
          }
          lanes.fill(0);
          for (let t = 0; t < tokens; t++) {
            line[t] = exponential(round(line[t]! - most));
            lanes[t & 3]! += line[t]!;
          }
          // the kernel also adds e^-87 for each of the up to three padded lanes
          for (let t = tokens; t % 4 !== 0; t++) lanes[t & 3]! += exponential(-87);
          const inverse = round(1 / sum4(lanes));
          for (let d = 0; d < HEAD; d++) {
            let sum = 0;
            for (let t = 0; t < tokens; t++) {
              sum = round(sum + round(round(line[t]! * inverse) * f[base + 2 * width + t * 3 * width + d]!));
            }
            f[out / 4 + q * width + h * HEAD + d] = sum;
          }
        }
      }
    },
  };
}
