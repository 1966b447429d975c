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

/** Probability of the positive class for one row of features. */
export function score(model: Trees, row: ArrayLike<number>): number {
  let sum = model.base;
  for (const { feature, threshold, left, right, value } of model.trees) {
    let node = 0;
    while (feature[node] >= 0) node = row[feature[node]] <= threshold[node] ? left[node] : right[node];
    sum += value[node];
  }
  return 1 / (1 + Math.exp(-sum));
}
