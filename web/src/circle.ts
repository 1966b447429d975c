/**
 * Places for the names of a graph: on an ellipse, in an order in which those who have to do with each other stand close, so
 * that few lines cross. In: how strongly each two belong together. Out: the order. Deterministic.
 */

/** @example order(4, [[0, 2, 5], [1, 3, 1]]) // those tied are neighbours */
export function order(size: number, ties: readonly (readonly [a: number, b: number, weight: number])[]): number[] {
  const places = Array.from({ length: size }, (_, k) => k);
  const at = [...places];
  const length = (): number => {
    let sum = 0;
    for (const [a, b, weight] of ties) {
      const steps = Math.abs(at[a]! - at[b]!);
      sum += weight * Math.min(steps, size - steps);
    }
    return sum;
  };
  let best = length();
  // Swaps that shorten the lines, until none does. A few dozen names: well under a millisecond each round.
  for (let better = true, round = 0; better && round < 20; round++) {
    better = false;
    for (let i = 0; i < size; i++) {
      for (let j = i + 1; j < size; j++) {
        const [a, b] = [places[i]!, places[j]!];
        [places[i], places[j]] = [b, a];
        [at[a], at[b]] = [j, i];
        const now = length();
        if (now < best) {
          best = now;
          better = true;
        } else {
          [places[i], places[j]] = [a, b];
          [at[a], at[b]] = [i, j];
        }
      }
    }
  }
  return places;
}
