/**
 * In: scores of every word for every head. Out: the best tree with one root (Chu, Liu and Edmonds). Refuses nothing.
 * Scores lie row by row: `scores[d * (n + 1) + h]`, head 0 the root, head k + 1 word k.
 */

/** Writes the head of each of `n` words to `heads` (0 root, k + 1 word k). */
export function bestTree(scores: Float32Array, at: number, n: number, heads: Int32Array): void {
  const stride = n + 1;
  let roots = 0;
  for (let d = 0; d < n; d++) {
    const row = at + d * stride;
    let best = d === 0 && n > 1 ? 2 : d === 0 ? 0 : 1;
    for (let h = 0; h <= n; h++) if (h !== d + 1 && scores[row + h] > scores[row + best]) best = h;
    heads[d] = best;
    if (best === 0) roots++;
  }
  if (roots === 1 && isTree(heads, n)) return;
  // One root: of the words that want it (or all), the one that loses most by another head.
  let root = 0;
  let gain = Number.NEGATIVE_INFINITY;
  for (let d = 0; d < n; d++) {
    if (roots > 0 && heads[d] !== 0) continue;
    const row = at + d * stride;
    let other = Number.NEGATIVE_INFINITY;
    for (let h = 1; h <= n; h++) if (h !== d + 1 && scores[row + h] > other) other = scores[row + h];
    const g = scores[row] - other;
    if (g > gain) {
      gain = g;
      root = d;
    }
  }
  for (let d = 0; d < n; d++) {
    if (d === root) {
      heads[d] = 0;
      continue;
    }
    const row = at + d * stride;
    let best = d === 0 ? 2 : 1;
    for (let h = 1; h <= n; h++) if (h !== d + 1 && scores[row + h] > scores[row + best]) best = h;
    heads[d] = best;
  }
  if (isTree(heads, n)) return;
  edmonds(scores, at, n, root, heads);
}

/** True when every word reaches the root. */
function isTree(heads: Int32Array, n: number): boolean {
  const state = new Uint8Array(n + 1);
  state[0] = 2;
  for (let d = 1; d <= n; d++) {
    let k = d;
    while (state[k] === 0) {
      state[k] = 1;
      k = heads[k - 1];
    }
    const good = state[k] === 2;
    if (!good) return false;
    k = d;
    while (state[k] === 1) {
      state[k] = 2;
      k = heads[k - 1];
    }
  }
  return true;
}

/** Chu-Liu/Edmonds by contracting one cycle after another; `root` is the only word under the root. */
function edmonds(scores: Float32Array, at: number, n: number, root: number, heads: Int32Array): void {
  const stride = n + 1;
  // Node k stands for word k; score[d][h], -Infinity where no arc is allowed.
  const score: Float64Array[] = [];
  for (let d = 0; d < n; d++) {
    const row = new Float64Array(n).fill(Number.NEGATIVE_INFINITY);
    if (d !== root) for (let h = 0; h < n; h++) if (h !== d) row[h] = scores[at + d * stride + h + 1];
    score.push(row);
  }
  const parent = solve(score, root, 0) ?? grow(score, root);
  for (let d = 0; d < n; d++) heads[d] = d === root ? 0 : parent[d] + 1;
}

/** Cycles contracted one inside another at most: real sentences need three, a hostile text would need hundreds. */
const DEEPEST = 12;

/** A good tree, not always the best: the strongest arc from the tree to a word outside it, again and again. */
function grow(score: readonly Float64Array[], root: number): Int32Array {
  const n = score.length;
  const parent = new Int32Array(n).fill(root);
  const inside = new Uint8Array(n);
  inside[root] = 1;
  for (let step = 1; step < n; step++) {
    let next = -1;
    for (let d = 0; d < n; d++) if (!inside[d] && (next < 0 || score[d][parent[d]] > score[next][parent[next]])) next = d;
    inside[next] = 1;
    for (let d = 0; d < n; d++) if (!inside[d] && score[d][next] > score[d][parent[d]]) parent[d] = next;
  }
  return parent;
}

/** Null when cycles lie too deep. */
function solve(score: Float64Array[], root: number, depth: number): Int32Array | null {
  const n = score.length;
  const parent = new Int32Array(n).fill(-1);
  for (let d = 0; d < n; d++) {
    if (d === root) continue;
    let best = d === root ? -1 : root;
    for (let h = 0; h < n; h++) if (h !== d && score[d][h] > score[d][best]) best = h;
    parent[d] = best;
  }
  const cycle = findCycle(parent, root);
  if (!cycle) return parent;
  if (depth === DEEPEST) return null;
  const inside = new Uint8Array(n);
  for (const k of cycle) inside[k] = 1;
  const outer: number[] = [];
  for (let k = 0; k < n; k++) if (!inside[k]) outer.push(k);
  const m = outer.length;
  // Contracted graph: outer nodes, then the cycle as node m.
  const small: Float64Array[] = [];
  const enter = new Int32Array(m);
  const leave = new Int32Array(m);
  for (let i = 0; i <= m; i++) small.push(new Float64Array(m + 1).fill(Number.NEGATIVE_INFINITY));
  for (let i = 0; i < m; i++) {
    const k = outer[i];
    for (let j = 0; j < m; j++) if (i !== j) small[i][j] = score[k][outer[j]];
    let best = cycle[0];
    for (const c of cycle) if (score[k][c] > score[k][best]) best = c;
    leave[i] = best;
    small[i][m] = score[k][best];
    let into = cycle[0];
    let value = Number.NEGATIVE_INFINITY;
    for (const c of cycle) {
      const v = score[c][k] - score[c][parent[c]];
      if (v > value) {
        value = v;
        into = c;
      }
    }
    enter[i] = into;
    small[m][i] = value;
  }
  const solved = solve(small, outer.indexOf(root), depth + 1);
  if (!solved) return null;
  for (let i = 0; i < m; i++) {
    if (outer[i] === root) continue;
    parent[outer[i]] = solved[i] === m ? leave[i] : outer[solved[i]];
  }
  const from = solved[m];
  parent[enter[from]] = outer[from];
  return parent;
}

function findCycle(parent: Int32Array, root: number): number[] | null {
  const seen = new Int32Array(parent.length).fill(-1);
  for (let d = 0; d < parent.length; d++) {
    let k = d;
    while (k !== root && k >= 0 && seen[k] < 0) {
      seen[k] = d;
      k = parent[k];
    }
    if (k !== root && k >= 0 && seen[k] === d) {
      const cycle = [k];
      for (let c = parent[k]; c !== k; c = parent[c]) cycle.push(c);
      return cycle;
    }
  }
  return null;
}
