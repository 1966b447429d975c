/**
 * The arithmetic of the contextual encoder over one linear memory. In: byte offsets and sizes. Out: results in place.
 * Every function gives the same bits on every machine: products of bytes are summed as integers, and floats go through
 * IEEE single operations in a fixed order only (no fused multiply-add, no library exp). `plain.ts` is its twin in JavaScript.
 *
 * Activations are bytes 0..127 with a scale and a lowest value a row, so that the relaxed dot product (signed byte times
 * seven-bit byte) is exact whatever instruction the machine has for it. Weights are signed bytes with a scale a column,
 * packed in panels of 8 columns: for each 4 rows of the matrix, 8 columns times 4 bytes.
 */

const LOG2E: f32 = 1.44269504;

/** e^x for x <= 0, four lanes; below -87 it is 0 or the smallest normal number. */
@inline
function exp4(x: v128): v128 {
  const t = f32x4.mul(f32x4.max(x, f32x4.splat(-87.0)), f32x4.splat(LOG2E));
  const whole = f32x4.floor(t);
  const f = f32x4.sub(t, whole);
  let p = f32x4.splat(0.0018775767);
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(0.0089893397));
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(0.0558263180));
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(0.2401536850));
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(0.6931530732));
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(0.9999999404));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(whole), i32x4.splat(127)), 23);
  return f32x4.mul(p, power);
}

/** Sum of the four lanes, always (0 + 1) + (2 + 3). */
@inline
function sum4(x: v128): f32 {
  return f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1) + (f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3));
}

/** Rows of floats to rows of bytes 0..127; writes the scale and the lowest value of each row. `width` is a multiple of 16. */
export function quantise(x: usize, rows: i32, width: i32, bytes: usize, scales: usize, lows: usize): void {
  for (let r = 0; r < rows; r++) {
    let low4 = v128.load(x);
    let high4 = low4;
    const end = x + ((<usize>width) << 2);
    for (let p = x; p < end; p += 16) {
      const v = v128.load(p);
      low4 = f32x4.min(low4, v);
      high4 = f32x4.max(high4, v);
    }
    const low: f32 = min(min(f32x4.extract_lane(low4, 0), f32x4.extract_lane(low4, 1)), min(f32x4.extract_lane(low4, 2), f32x4.extract_lane(low4, 3)));
    const high: f32 = max(max(f32x4.extract_lane(high4, 0), f32x4.extract_lane(high4, 1)), max(f32x4.extract_lane(high4, 2), f32x4.extract_lane(high4, 3)));
    const range: f32 = max(high - low, <f32>1e-20);
    const inverse = f32x4.splat(<f32>127.0 / range);
    const floor4 = f32x4.splat(low);
    for (let p = x; p < end; p += 64) {
      const a = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(f32x4.sub(v128.load(p), floor4), inverse)));
      const b = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(f32x4.sub(v128.load(p, 16), floor4), inverse)));
      const c = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(f32x4.sub(v128.load(p, 32), floor4), inverse)));
      const d = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(f32x4.sub(v128.load(p, 48), floor4), inverse)));
      const low16 = i16x8.narrow_i32x4_s(a, b);
      const high16 = i16x8.narrow_i32x4_s(c, d);
      v128.store(bytes, v128.and(i8x16.narrow_i16x8_u(low16, high16), i8x16.splat(127)));
      bytes += 16;
    }
    store<f32>(scales, range / <f32>127.0);
    store<f32>(lows, low);
    scales += 4;
    lows += 4;
    x = end;
  }
}

@inline
function finish(acc: v128, scale: f32, low: f32, wScale: v128, wSum: v128, bias: v128, out: usize): void {
  const v = f32x4.add(f32x4.mul(f32x4.splat(scale), f32x4.convert_i32x4_s(acc)), f32x4.mul(f32x4.splat(low), wSum));
  v128.store(out, f32x4.add(f32x4.mul(v, wScale), bias));
}

/** out[rows, columns] = bytes[rows, depth] x packed weights + bias. `rows` is rounded up to 4 by the caller's buffers. */
export function multiply(bytes: usize, scales: usize, lows: usize, weights: usize, wScales: usize, wSums: usize, biases: usize, out: usize, rows: i32, depth: i32, columns: i32): void {
  const panel: usize = (<usize>depth) << 3;
  const row: usize = <usize>depth;
  const outRow: usize = (<usize>columns) << 2;
  for (let r = 0; r < rows; r += 4) {
    const a = bytes + <usize>r * row;
    const s = scales + ((<usize>r) << 2);
    const l = lows + ((<usize>r) << 2);
    for (let c = 0; c < columns; c += 8) {
      let w = weights + ((<usize>c) >> 3) * panel;
      const end = w + panel;
      let a0 = a, a1 = a + row, a2 = a + 2 * row, a3 = a + 3 * row;
      let x00 = i32x4.splat(0), x01 = i32x4.splat(0), x10 = i32x4.splat(0), x11 = i32x4.splat(0);
      let x20 = i32x4.splat(0), x21 = i32x4.splat(0), x30 = i32x4.splat(0), x31 = i32x4.splat(0);
      while (w < end) {
        let w0 = v128.load(w), w1 = v128.load(w, 16);
        let b = v128.load32_splat(a0);
        x00 = v128.relaxed_dot_add<i32>(w0, b, x00);
        x01 = v128.relaxed_dot_add<i32>(w1, b, x01);
        b = v128.load32_splat(a1);
        x10 = v128.relaxed_dot_add<i32>(w0, b, x10);
        x11 = v128.relaxed_dot_add<i32>(w1, b, x11);
        b = v128.load32_splat(a2);
        x20 = v128.relaxed_dot_add<i32>(w0, b, x20);
        x21 = v128.relaxed_dot_add<i32>(w1, b, x21);
        b = v128.load32_splat(a3);
        x30 = v128.relaxed_dot_add<i32>(w0, b, x30);
        x31 = v128.relaxed_dot_add<i32>(w1, b, x31);
        w0 = v128.load(w, 32), w1 = v128.load(w, 48);
        b = v128.load32_splat(a0, 4);
        x00 = v128.relaxed_dot_add<i32>(w0, b, x00);
        x01 = v128.relaxed_dot_add<i32>(w1, b, x01);
        b = v128.load32_splat(a1, 4);
        x10 = v128.relaxed_dot_add<i32>(w0, b, x10);
        x11 = v128.relaxed_dot_add<i32>(w1, b, x11);
        b = v128.load32_splat(a2, 4);
        x20 = v128.relaxed_dot_add<i32>(w0, b, x20);
        x21 = v128.relaxed_dot_add<i32>(w1, b, x21);
        b = v128.load32_splat(a3, 4);
        x30 = v128.relaxed_dot_add<i32>(w0, b, x30);
        x31 = v128.relaxed_dot_add<i32>(w1, b, x31);
        w += 64, a0 += 8, a1 += 8, a2 += 8, a3 += 8;
      }
      const at = (<usize>c) << 2;
      const ws0 = v128.load(wScales + at), ws1 = v128.load(wScales + at, 16);
      const sum0 = v128.load(wSums + at), sum1 = v128.load(wSums + at, 16);
      const b0 = v128.load(biases + at), b1 = v128.load(biases + at, 16);
      let o = out + <usize>r * outRow + at;
      finish(x00, load<f32>(s), load<f32>(l), ws0, sum0, b0, o);
      finish(x01, load<f32>(s), load<f32>(l), ws1, sum1, b1, o + 16);
      o += outRow;
      finish(x10, load<f32>(s, 4), load<f32>(l, 4), ws0, sum0, b0, o);
      finish(x11, load<f32>(s, 4), load<f32>(l, 4), ws1, sum1, b1, o + 16);
      o += outRow;
      finish(x20, load<f32>(s, 8), load<f32>(l, 8), ws0, sum0, b0, o);
      finish(x21, load<f32>(s, 8), load<f32>(l, 8), ws1, sum1, b1, o + 16);
      o += outRow;
      finish(x30, load<f32>(s, 12), load<f32>(l, 12), ws0, sum0, b0, o);
      finish(x31, load<f32>(s, 12), load<f32>(l, 12), ws1, sum1, b1, o + 16);
    }
  }
}

/** GELU in place over `count` floats (a multiple of 4): x / (1 + e^-2u), u = 0.7978845608 (x + 0.044715 x^3). */
export function gelu(x: usize, count: i32): void {
  const one = f32x4.splat(1.0);
  for (let end = x + ((<usize>count) << 2); x < end; x += 16) {
    const v = v128.load(x);
    const cube = f32x4.mul(f32x4.mul(v, v), v);
    const u = f32x4.mul(f32x4.splat(1.5957691216), f32x4.add(v, f32x4.mul(f32x4.splat(0.044715), cube)));
    const e = exp4(f32x4.neg(f32x4.abs(u)));
    // sigmoid(u) is 1 / (1 + e^-|u|) for u >= 0 and e^-|u| / (1 + e^-|u|) below
    const top = v128.bitselect(one, e, f32x4.ge(u, f32x4.splat(0.0)));
    v128.store(x, f32x4.mul(v, f32x4.div(top, f32x4.add(one, e))));
  }
}

/** x = layer norm of (x + y), row by row; `width` is a multiple of 4. */
export function addNorm(x: usize, y: usize, rows: i32, width: i32, gain: usize, shift: usize): void {
  const bytes: usize = (<usize>width) << 2;
  const n: f32 = <f32>width;
  for (let r = 0; r < rows; r++) {
    let total = f32x4.splat(0.0);
    for (let p: usize = 0; p < bytes; p += 16) {
      const v = f32x4.add(v128.load(x + p), v128.load(y + p));
      v128.store(x + p, v);
      total = f32x4.add(total, v);
    }
    const mean = f32x4.splat(sum4(total) / n);
    total = f32x4.splat(0.0);
    for (let p: usize = 0; p < bytes; p += 16) {
      const v = f32x4.sub(v128.load(x + p), mean);
      total = f32x4.add(total, f32x4.mul(v, v));
    }
    const inverse = f32x4.splat(<f32>1.0 / sqrt<f32>(sum4(total) / n + <f32>1e-12));
    for (let p: usize = 0; p < bytes; p += 16) {
      const v = f32x4.mul(f32x4.sub(v128.load(x + p), mean), inverse);
      v128.store(x + p, f32x4.add(f32x4.mul(v, v128.load(gain + p)), v128.load(shift + p)));
    }
    x += bytes;
    y += bytes;
  }
}

/**
 * Self-attention of one segment of `tokens` rows of qkv [tokens, 3 * heads * 32]; writes out [tokens, heads * 32].
 * `scratch` holds (32 + 1) * tokens floats, tokens rounded up to 4.
 */
export function attend(qkv: usize, out: usize, scratch: usize, tokens: i32, heads: i32): void {
  const row: usize = (<usize>heads) * 32 * 3 * 4;
  const part: usize = (<usize>heads) * 32 * 4;
  const padded: usize = (<usize>tokens + 3) & ~3;
  const keys = scratch;
  const line = scratch + padded * 32 * 4;
  const scale = f32x4.splat(0.1767766953);
  for (let h: usize = 0; h < <usize>heads; h++) {
    const base = qkv + h * 128;
    for (let t: usize = 0; t < padded; t++) {
      const from = base + part + t * row;
      for (let d: usize = 0; d < 32; d++) store<f32>(keys + ((d * padded + t) << 2), t < <usize>tokens ? load<f32>(from + (d << 2)) : <f32>0.0);
    }
    for (let q: usize = 0; q < <usize>tokens; q++) {
      const query = base + q * row;
      let most = f32x4.splat(-3.0e38);
      for (let t: usize = 0; t < padded; t += 4) {
        let acc = f32x4.splat(0.0);
        let k = keys + (t << 2);
        for (let d: usize = 0; d < 32; d++) {
          acc = f32x4.add(acc, f32x4.mul(v128.load32_splat(query + (d << 2)), v128.load(k)));
          k += padded << 2;
        }
        acc = f32x4.mul(acc, scale);
        v128.store(line + (t << 2), acc);
      }
      for (let t: usize = <usize>tokens; t < padded; t++) store<f32>(line + (t << 2), <f32>-3.0e38);
      for (let t: usize = 0; t < padded; t += 4) most = f32x4.max(most, v128.load(line + (t << 2)));
      const top = f32x4.splat(max(max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)), max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3))));
      let total = f32x4.splat(0.0);
      for (let t: usize = 0; t < padded; t += 4) {
        const e = exp4(f32x4.sub(v128.load(line + (t << 2)), top));
        v128.store(line + (t << 2), e);
        total = f32x4.add(total, e);
      }
      const inverse: f32 = <f32>1.0 / sum4(total);
      const o = out + q * part + h * 128;
      let y0 = f32x4.splat(0.0), y1 = y0, y2 = y0, y3 = y0, y4 = y0, y5 = y0, y6 = y0, y7 = y0;
      for (let t: usize = 0; t < <usize>tokens; t++) {
        const p = f32x4.splat(load<f32>(line + (t << 2)) * inverse);
        const v = base + 2 * part + t * row;
        y0 = f32x4.add(y0, f32x4.mul(p, v128.load(v)));
        y1 = f32x4.add(y1, f32x4.mul(p, v128.load(v, 16)));
        y2 = f32x4.add(y2, f32x4.mul(p, v128.load(v, 32)));
        y3 = f32x4.add(y3, f32x4.mul(p, v128.load(v, 48)));
        y4 = f32x4.add(y4, f32x4.mul(p, v128.load(v, 64)));
        y5 = f32x4.add(y5, f32x4.mul(p, v128.load(v, 80)));
        y6 = f32x4.add(y6, f32x4.mul(p, v128.load(v, 96)));
        y7 = f32x4.add(y7, f32x4.mul(p, v128.load(v, 112)));
      }
      v128.store(o, y0), v128.store(o, y1, 16), v128.store(o, y2, 32), v128.store(o, y3, 48);
      v128.store(o, y4, 64), v128.store(o, y5, 80), v128.store(o, y6, 96), v128.store(o, y7, 112);
    }
  }
}
