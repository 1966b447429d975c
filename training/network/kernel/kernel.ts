// @ts-nocheck: AssemblyScript, compiled by build.mjs into src/analyse/network/kernel-bytes.ts
/**
 * The arithmetic of the analyser's network over one linear memory. In: byte offsets and sizes. Out: results in place.
 * The same bits on every machine: products of 16-bit numbers are summed as integers, floats go through IEEE single operations in
 * a fixed order (no fused multiply-add, no library exp). Widths are multiples of 8, row counts are rounded up to 4 by the buffers.
 */

// biome-ignore lint/suspicious/noApproximativeNumericConstant: single precision, the same bits everywhere
const LOG2E: f32 = 1.44269504;
/** Activations are whole numbers up to this size; weights too, so that 512 products fit 31 bits. */
const TOP: f32 = 2047.0;

/** e^-|x|, four lanes. */
function decay(x: v128): v128 {
  const t = f32x4.mul(f32x4.min(f32x4.abs(x), f32x4.splat(80.0)), f32x4.splat(-LOG2E));
  const whole = f32x4.floor(t);
  const f = f32x4.sub(t, whole);
  let p = f32x4.splat(0.0018775767);
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(0.0089893397));
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(0.055826318));
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(0.240153685));
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(0.6931530732));
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(0.9999999404));
  return f32x4.mul(p, i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(whole), i32x4.splat(127)), 23));
}

function sigmoid(x: v128): v128 {
  const e = decay(x);
  const one = f32x4.splat(1.0);
  const small = f32x4.div(e, f32x4.add(one, e));
  return v128.bitselect(small, f32x4.sub(one, small), f32x4.lt(x, f32x4.splat(0.0)));
}

function tanh4(x: v128): v128 {
  const e = decay(f32x4.add(x, x));
  const one = f32x4.splat(1.0);
  const size = f32x4.div(f32x4.sub(one, e), f32x4.add(one, e));
  const sign = f32x4.splat(-0.0);
  return v128.or(size, v128.and(x, sign));
}

/** Sum of the four lanes, always (0 + 1) + (2 + 3). */
function sum4(x: v128): f32 {
  return f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1) + (f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3));
}

function max4(x: v128): f32 {
  return max(max(f32x4.extract_lane(x, 0), f32x4.extract_lane(x, 1)), max(f32x4.extract_lane(x, 2), f32x4.extract_lane(x, 3)));
}

/** out[t] = max(0, bias + left part of the word before + middle part of the word + right part of the word after). */
export function window(before: usize, here: usize, after: usize, bias: usize, out: usize, rows: i32, width: i32): void {
  const span = (<usize>width) << 2;
  for (let t = 0; t < rows; t++) {
    const a = <usize>load<u32>(before);
    const b = <usize>load<u32>(here) + span;
    const c = <usize>load<u32>(after) + span + span;
    for (let p: usize = 0; p < span; p += 16) {
      const s = f32x4.add(f32x4.add(v128.load(bias + p), v128.load(a + p)), f32x4.add(v128.load(b + p), v128.load(c + p)));
      v128.store(out + p, f32x4.max(s, f32x4.splat(0.0)));
    }
    out += span;
    before += 4;
    here += 4;
    after += 4;
  }
}

/** Rows of floats to rows of 16-bit numbers with a scale each; with `norm` each row is first brought to mean 0, variance 1. */
export function quantise(x: usize, rows: i32, width: i32, out: usize, scales: usize, norm: i32): void {
  const span = (<usize>width) << 2;
  for (let r = 0; r < rows; r++) {
    let mean: f32 = 0.0;
    let spread: f32 = 1.0;
    if (norm) {
      let total = f32x4.splat(0.0);
      for (let p: usize = 0; p < span; p += 16) total = f32x4.add(total, v128.load(x + p));
      mean = sum4(total) / <f32>width;
      const m = f32x4.splat(mean);
      total = f32x4.splat(0.0);
      for (let p: usize = 0; p < span; p += 16) {
        const d = f32x4.sub(v128.load(x + p), m);
        total = f32x4.add(total, f32x4.mul(d, d));
      }
      spread = <f32>1.0 / sqrt<f32>(sum4(total) / <f32>width + <f32>1e-5);
    }
    const m = f32x4.splat(mean);
    let top = f32x4.splat(0.0);
    for (let p: usize = 0; p < span; p += 16) top = f32x4.max(top, f32x4.abs(f32x4.sub(v128.load(x + p), m)));
    const size: f32 = max(max4(top), <f32>1e-20);
    const inverse = f32x4.splat(TOP / size);
    for (let p: usize = 0; p < span; p += 32) {
      const a = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(f32x4.sub(v128.load(x + p), m), inverse)));
      const b = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(f32x4.sub(v128.load(x + p, 16), m), inverse)));
      v128.store(out, i16x8.narrow_i32x4_s(a, b));
      out += 16;
    }
    store<f32>(scales, (size / TOP) * spread);
    scales += 4;
    x += span;
  }
}

function finish(acc: v128, scale: f32, weight: v128, bias: v128, out: usize): void {
  v128.store(out, f32x4.add(f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(acc), f32x4.splat(scale)), weight), bias));
}

/**
 * out[rows, columns] = a[rows, depth] x weights + bias. Weights are packed in panels of 8 columns: for each 2 rows of the matrix,
 * 8 columns times 2 numbers. `rows` is rounded up to 4, `columns` is a multiple of 8.
 */
export function multiply(
  a: usize,
  scales: usize,
  weights: usize,
  wScales: usize,
  biases: usize,
  out: usize,
  rows: i32,
  depth: i32,
  columns: i32,
): void {
  const row = (<usize>depth) << 1;
  const panel = row << 3;
  const outRow = (<usize>columns) << 2;
  for (let c = 0; c < columns; c += 8) {
    const begin = weights + (<usize>c >> 3) * panel;
    const end = begin + panel;
    const at = (<usize>c) << 2;
    const s0 = v128.load(wScales + at);
    const s1 = v128.load(wScales + at, 16);
    const b0 = v128.load(biases + at);
    const b1 = v128.load(biases + at, 16);
    for (let r = 0; r < rows; r += 4) {
      let p0 = a + <usize>r * row;
      let p1 = p0 + row;
      let p2 = p1 + row;
      let p3 = p2 + row;
      let x00 = i32x4.splat(0);
      let x01 = i32x4.splat(0);
      let x10 = i32x4.splat(0);
      let x11 = i32x4.splat(0);
      let x20 = i32x4.splat(0);
      let x21 = i32x4.splat(0);
      let x30 = i32x4.splat(0);
      let x31 = i32x4.splat(0);
      for (let w = begin; w < end; w += 32) {
        const w0 = v128.load(w);
        const w1 = v128.load(w, 16);
        let b = v128.load32_splat(p0);
        x00 = i32x4.add(x00, i32x4.dot_i16x8_s(w0, b));
        x01 = i32x4.add(x01, i32x4.dot_i16x8_s(w1, b));
        b = v128.load32_splat(p1);
        x10 = i32x4.add(x10, i32x4.dot_i16x8_s(w0, b));
        x11 = i32x4.add(x11, i32x4.dot_i16x8_s(w1, b));
        b = v128.load32_splat(p2);
        x20 = i32x4.add(x20, i32x4.dot_i16x8_s(w0, b));
        x21 = i32x4.add(x21, i32x4.dot_i16x8_s(w1, b));
        b = v128.load32_splat(p3);
        x30 = i32x4.add(x30, i32x4.dot_i16x8_s(w0, b));
        x31 = i32x4.add(x31, i32x4.dot_i16x8_s(w1, b));
        p0 += 4;
        p1 += 4;
        p2 += 4;
        p3 += 4;
      }
      let o = out + <usize>r * outRow + at;
      const s = scales + ((<usize>r) << 2);
      finish(x00, load<f32>(s), s0, b0, o);
      finish(x01, load<f32>(s), s1, b1, o + 16);
      o += outRow;
      finish(x10, load<f32>(s, 4), s0, b0, o);
      finish(x11, load<f32>(s, 4), s1, b1, o + 16);
      o += outRow;
      finish(x20, load<f32>(s, 8), s0, b0, o);
      finish(x21, load<f32>(s, 8), s1, b1, o + 16);
      o += outRow;
      finish(x30, load<f32>(s, 12), s0, b0, o);
      finish(x31, load<f32>(s, 12), s1, b1, o + 16);
    }
  }
}

/** One step of four channels: returns the new state and writes the new x. */
function advance(z: usize, x: usize, span: usize, c: v128): v128 {
  const u = v128.load(z + span);
  const state = f32x4.add(u, f32x4.mul(sigmoid(v128.load(z)), f32x4.sub(c, u)));
  const old = v128.load(x);
  v128.store(x, f32x4.add(old, f32x4.mul(sigmoid(v128.load(z + span + span)), f32x4.sub(tanh4(state), old))));
  return state;
}

/**
 * One simple recurrent layer over a sentence of `rows` words: z holds forget gate, candidate and read gate of each word; x is
 * changed in place. The first half of the channels runs forwards, the second backwards; 16 channels at a time, so that the four
 * chains of additions overlap. `width` is a multiple of 32.
 */
export function scan(z: usize, x: usize, rows: i32, width: i32): void {
  const span = (<usize>width) << 2;
  const zRow = span * 3;
  const half = span >> 1;
  for (let p: usize = 0; p < span; p += 64) {
    const forwards = p < half;
    let zp = z + p + (forwards ? 0 : zRow * <usize>(rows - 1));
    let xp = x + p + (forwards ? 0 : span * <usize>(rows - 1));
    let c0 = f32x4.splat(0.0);
    let c1 = f32x4.splat(0.0);
    let c2 = f32x4.splat(0.0);
    let c3 = f32x4.splat(0.0);
    for (let t = 0; t < rows; t++) {
      c0 = advance(zp, xp, span, c0);
      c1 = advance(zp + 16, xp + 16, span, c1);
      c2 = advance(zp + 32, xp + 32, span, c2);
      c3 = advance(zp + 48, xp + 48, span, c3);
      if (forwards) {
        zp += zRow;
        xp += span;
      } else {
        zp -= zRow;
        xp -= span;
      }
    }
  }
}

/** Copies `width` floats of each row (stride `stride` bytes) from x to out, negative ones as 0. */
export function rectify(x: usize, stride: usize, rows: i32, width: i32, out: usize): void {
  const span = (<usize>width) << 2;
  for (let r = 0; r < rows; r++) {
    for (let p: usize = 0; p < span; p += 16) v128.store(out + p, f32x4.max(v128.load(x + p), f32x4.splat(0.0)));
    x += stride;
    out += span;
  }
}

/** out[r] = max(0, a[r] + b[index[r]]): `index` holds byte offsets of rows of b. */
export function join(a: usize, aStride: usize, index: usize, rows: i32, width: i32, out: usize): void {
  const span = (<usize>width) << 2;
  for (let r = 0; r < rows; r++) {
    const b = <usize>load<u32>(index);
    for (let p: usize = 0; p < span; p += 16) {
      v128.store(out + p, f32x4.max(f32x4.add(v128.load(a + p), v128.load(b + p)), f32x4.splat(0.0)));
    }
    a += aStride;
    out += span;
    index += 4;
  }
}

/** scores[d, h] = dep[d] . head[h] + bias[h] for one sentence; `heads` counts the root. */
export function arcs(dep: usize, head: usize, bias: usize, out: usize, deps: i32, heads: i32, width: i32): void {
  const span = (<usize>width) << 2;
  for (let d = 0; d < deps; d++) {
    let h = head;
    for (let k = 0; k < heads; k++) {
      let s = f32x4.splat(0.0);
      let s2 = f32x4.splat(0.0);
      for (let p: usize = 0; p < span; p += 32) {
        s = f32x4.add(s, f32x4.mul(v128.load(dep + p), v128.load(h + p)));
        s2 = f32x4.add(s2, f32x4.mul(v128.load(dep + p, 16), v128.load(h + p, 16)));
      }
      store<f32>(out, sum4(f32x4.add(s, s2)) + load<f32>(bias + ((<usize>k) << 2)));
      out += 4;
      h += span;
    }
    dep += span;
  }
}

/** Dot product of each of `rows` rows with one vector. */
export function dots(x: usize, vector: usize, rows: i32, width: i32, out: usize): void {
  const span = (<usize>width) << 2;
  for (let r = 0; r < rows; r++) {
    let s = f32x4.splat(0.0);
    for (let p: usize = 0; p < span; p += 16) s = f32x4.add(s, f32x4.mul(v128.load(x + p), v128.load(vector + p)));
    store<f32>(out, sum4(s));
    x += span;
    out += 4;
  }
}
