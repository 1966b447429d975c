/**
 * Gradient boosting of small trees on histograms, logistic loss. In: rows of features with labels 0/1. Out: {@link Trees}.
 * Deterministic: no sampling but a seeded one of features; same rows, same trees.
 */
import type { Trees } from '../src/align/trees.ts';

export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  readonly leastRows: number;
  readonly lambda: number;
  /** Share of features each tree may use. */
  readonly columns: number;
  /** Share of rows each tree sees. */
  readonly rows: number;
  readonly seed: number;
  readonly bins: number;
}

export const DEFAULTS: BoostOptions = {
  trees: 150,
  leaves: 12,
  rate: 0.06,
  leastRows: 25,
  lambda: 5,
  columns: 0.5,
  rows: 0.7,
  seed: 7,
  bins: 64,
};

function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Leaf {
  rows: Int32Array;
  node: number;
  gain: number;
  feature: number;
  bin: number;
}

/** Trains on `rows` (each as long as `features`) with `labels` 0/1 and optional row weights. */
export function boost(
  features: readonly string[],
  rows: readonly ArrayLike<number>[],
  labels: ArrayLike<number>,
  options: Partial<BoostOptions> = {},
  weight?: ArrayLike<number>,
): Trees {
  const o = { ...DEFAULTS, ...options };
  const n = rows.length;
  const width = features.length;
  const cuts: Float64Array[] = [];
  const binned: Uint8Array[] = [];
  for (let f = 0; f < width; f++) {
    const values = Float64Array.from(rows, (row) => row[f]).sort();
    const unique: number[] = [];
    for (let b = 1; b < o.bins; b++) {
      const v = values[Math.floor((b * n) / o.bins)];
      if (unique.length === 0 || v > unique[unique.length - 1]) unique.push(v);
    }
    const cut = Float64Array.from(unique);
    const column = new Uint8Array(n);
    for (let i = 0; i < n; i++) {
      let low = 0;
      let high = cut.length;
      while (low < high) {
        const mid = (low + high) >> 1;
        if (rows[i][f] <= cut[mid]) high = mid;
        else low = mid + 1;
      }
      column[i] = low;
    }
    cuts.push(cut);
    binned.push(column);
  }
  let positive = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    const w = weight ? weight[i] : 1;
    positive += labels[i] * w;
    total += w;
  }
  const base = Math.log((positive + 1) / (total - positive + 1));
  const margin = new Float64Array(n).fill(base);
  const gradient = new Float64Array(n);
  const hessian = new Float64Array(n);
  const next = random(o.seed);
  const trees: Trees['trees'][number][] = [];
  for (let t = 0; t < o.trees; t++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-margin[i]));
      const w = weight ? weight[i] : 1;
      gradient[i] = (p - labels[i]) * w;
      hessian[i] = Math.max(1e-6, p * (1 - p)) * w;
    }
    const columns: number[] = [];
    for (let f = 0; f < width; f++) if (next() < o.columns) columns.push(f);
    const sample: number[] = [];
    for (let i = 0; i < n; i++) if (next() < o.rows) sample.push(i);
    const feature = [-1];
    const threshold = [0];
    const left = [0];
    const right = [0];
    const value = [0];
    const best = (leafRows: Int32Array, node: number): Leaf => {
      const leaf: Leaf = { rows: leafRows, node, gain: 0, feature: -1, bin: 0 };
      let G = 0;
      let H = 0;
      for (const i of leafRows) {
        G += gradient[i];
        H += hessian[i];
      }
      value[node] = (-G / (H + o.lambda)) * o.rate;
      if (leafRows.length < 2 * o.leastRows) return leaf;
      const g = new Float64Array(o.bins + 1);
      const h = new Float64Array(o.bins + 1);
      const c = new Int32Array(o.bins + 1);
      for (const f of columns) {
        g.fill(0);
        h.fill(0);
        c.fill(0);
        const column = binned[f];
        for (const i of leafRows) {
          const b = column[i];
          g[b] += gradient[i];
          h[b] += hessian[i];
          c[b]++;
        }
        let gl = 0;
        let hl = 0;
        let cl = 0;
        for (let b = 0; b < cuts[f].length; b++) {
          gl += g[b];
          hl += h[b];
          cl += c[b];
          if (cl < o.leastRows) continue;
          if (leafRows.length - cl < o.leastRows) break;
          const gain = (gl * gl) / (hl + o.lambda) + ((G - gl) * (G - gl)) / (H - hl + o.lambda) - (G * G) / (H + o.lambda);
          if (gain > leaf.gain + 1e-9) {
            leaf.gain = gain;
            leaf.feature = f;
            leaf.bin = b;
          }
        }
      }
      return leaf;
    };
    let leaves = [best(Int32Array.from(sample), 0)];
    while (leaves.length < o.leaves) {
      let top = leaves[0];
      for (const leaf of leaves) if (leaf.gain > top.gain) top = leaf;
      if (top.gain <= 1e-6) break;
      const column = binned[top.feature];
      const l: number[] = [];
      const r: number[] = [];
      for (const i of top.rows) (column[i] <= top.bin ? l : r).push(i);
      const node = top.node;
      feature[node] = top.feature;
      threshold[node] = cuts[top.feature][top.bin];
      left[node] = feature.length;
      right[node] = feature.length + 1;
      for (let k = 0; k < 2; k++) {
        feature.push(-1);
        threshold.push(0);
        left.push(0);
        right.push(0);
        value.push(0);
      }
      leaves = leaves.filter((leaf) => leaf !== top);
      leaves.push(best(Int32Array.from(l), left[node]), best(Int32Array.from(r), right[node]));
    }
    const tree = {
      feature,
      threshold: threshold.map((v) => Number(v.toPrecision(7))),
      left,
      right,
      value: value.map((v) => Number(v.toPrecision(6))),
    };
    trees.push(tree);
    for (let i = 0; i < n; i++) {
      let node = 0;
      while (feature[node] >= 0) node = rows[i][feature[node]] <= threshold[node] ? left[node] : right[node];
      margin[i] += value[node];
    }
  }
  return { features, base: Number(base.toPrecision(7)), trees };
}

/** The mean of several trainings, as one model: log-odds are averaged, which steadies what few stories can teach. */
export function bag(models: readonly Trees[]): Trees {
  const share = 1 / models.length;
  return {
    features: models[0].features,
    base: models.reduce((sum, model) => sum + model.base * share, 0),
    trees: models.flatMap(({ trees }) =>
      trees.map((tree) => ({ ...tree, value: tree.value.map((value) => Number((value * share).toPrecision(6))) })),
    ),
  };
}
