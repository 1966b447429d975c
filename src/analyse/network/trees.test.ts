import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestTree } from './trees.ts';

/** Best single-root tree by trying all. */
function bruteForce(scores: Float32Array, n: number): number {
  let best = Number.NEGATIVE_INFINITY;
  const heads = new Array<number>(n).fill(0);
  const reaches = (d: number): boolean => {
    let k = d + 1;
    for (let steps = 0; steps <= n; steps++) {
      k = heads[k - 1];
      if (k === 0) return true;
    }
    return false;
  };
  const go = (d: number, sum: number) => {
    if (d === n) {
      if (heads.filter((h) => h === 0).length === 1 && heads.every((_, k) => reaches(k))) best = Math.max(best, sum);
      return;
    }
    for (let h = 0; h <= n; h++) {
      if (h === d + 1) continue;
      heads[d] = h;
      go(d + 1, sum + scores[d * (n + 1) + h]);
    }
  };
  go(0, 0);
  return best;
}

describe('bestTree', () => {
  it('gives one word the root', () => {
    const heads = new Int32Array(1);
    bestTree(Float32Array.of(0.3, 9), 0, 1, heads);
    expect([...heads]).toEqual([0]);
  });

  it('always gives a tree with one root, as good as the best with that root', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5 }), fc.infiniteStream(fc.integer({ min: -50, max: 50 })), (n, stream) => {
        const scores = new Float32Array(n * (n + 1));
        for (let i = 0; i < scores.length; i++) scores[i] = stream.next().value;
        const heads = new Int32Array(n);
        bestTree(scores, 0, n, heads);
        const roots = [...heads].flatMap((h, d) => (h === 0 ? [d] : []));
        expect(roots).toHaveLength(1);
        let sum = 0;
        for (let d = 0; d < n; d++) {
          sum += scores[d * (n + 1) + heads[d]];
          let k = d + 1;
          for (let steps = 0; steps <= n && k !== 0; steps++) k = heads[k - 1];
          expect(k).toBe(0);
        }
        // The root is chosen first (the best that a word loses least by): compare with the best tree under that root.
        const forced = scores.slice();
        for (let d = 0; d < n; d++) if (d !== roots[0]) forced[d * (n + 1)] = -10_000;
        expect(sum).toBeCloseTo(bruteForce(forced, n), 3);
      }),
      { numRuns: 300 },
    );
  });
});
