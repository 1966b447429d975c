/**
 * Gradient-boosted trees, the scorer of pairs. In: a row of features. Out: a probability. The trees are data
 * (`models/en/<name>/trees.json`), trained by `training/align.ts`.
 */
export interface Trees {
  /** Feature names, in the order of a row. */
  readonly features: readonly string[];
  /** Log-odds before the first tree. */
  readonly base: number;
  /** Per tree flat arrays; a node with `feature` -1 is a leaf of `value`; else go `left` when `row[feature] <= threshold`. */
  readonly trees: readonly {
    readonly feature: readonly number[];
    readonly threshold: readonly number[];
    readonly left: readonly number[];
    readonly right: readonly number[];
    readonly value: readonly number[];
  }[];
}

/** All trees in flat arrays: a node's children stand at absolute places, so that one loop walks any of them. */
interface Flat {
  readonly roots: Int32Array;
  readonly feature: Int32Array;
  readonly threshold: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly value: Float64Array;
}

const flattened = new WeakMap<Trees, Flat>();

function flatten(model: Trees): Flat {
  let size = 0;
  const roots = Int32Array.from(model.trees, ({ feature }) => {
    const at = size;
    size += feature.length;
    return at;
  });
  const flat: Flat = {
    roots,
    feature: new Int32Array(size),
    threshold: new Float64Array(size),
    left: new Int32Array(size),
    right: new Int32Array(size),
    value: new Float64Array(size),
  };
  model.trees.forEach((tree, index) => {
    const at = roots[index];
    for (let node = 0; node < tree.feature.length; node++) {
      flat.feature[at + node] = tree.feature[node];
      flat.threshold[at + node] = tree.threshold[node];
      flat.left[at + node] = at + tree.left[node];
      flat.right[at + node] = at + tree.right[node];
      flat.value[at + node] = tree.value[node];
    }
  });
  return flat;
}

/** Probability of the positive class for one row of features. */
export function score(model: Trees, row: ArrayLike<number>): number {
  let flat = flattened.get(model);
  if (!flat) {
    flat = flatten(model);
    flattened.set(model, flat);
  }
  const { roots, feature, threshold, left, right, value } = flat;
  let sum = model.base;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree];
    for (let column = feature[node]; column >= 0; column = feature[node])
      node = row[column] <= threshold[node] ? left[node] : right[node];
    sum += value[node];
  }
  return 1 / (1 + Math.exp(-sum));
}
