/**
 * How likely a sentence says something no other report says. In: views, scored pairs and their features. Out: a row a
 * sentence for the trees that judge it, in the order of {@link ALONE_FEATURES}. A sentence can share one thing and add another:
 * what its best counterparts leave uncovered is among the features.
 */
import type { Views } from './view.ts';

/** Features of pairs of which a sentence's best value is taken. */
const BEST_OF = ['lexical', 'semantic', 'contextual', 'containMax', 'bigrams', 'choiceMin', 'choiceMax', 'choiceThird'] as const;

export const ALONE_FEATURES = [
  'best',
  'second',
  'third',
  'sum',
  'uncovered',
  'uncoveredShare',
  'uncoveredNames',
  'uncoveredMost',
  'uncoveredLoose',
  'uncoveredShareLoose',
  'uncoveredNamesLoose',
  'uncoveredMostLoose',
  ...BEST_OF.map((name) => `best:${name}`),
  'before',
  'after',
  'reportMean',
  'rivals',
  'position',
  'order',
  'words',
  'quotes',
  'speaker',
  'quantities',
  'times',
  'names',
  'reports',
  'sentences',
];

/** Counterparts at least this likely cover a sentence's words; the loose one also counts unlikely ones. */
const SURE = 0.3;
const LOOSE = 0.1;

export function aloneFeatures(
  views: Views,
  pairs: readonly { a: number; b: number }[],
  rows: readonly Float32Array[],
  pairFeatures: readonly string[],
  probabilities: ArrayLike<number>,
): Float64Array[] {
  const { sentences, weight, first } = views;
  const columns = BEST_OF.map((name) => pairFeatures.indexOf(name));
  const partners: { other: number; pair: number }[][] = sentences.map(() => []);
  pairs.forEach(({ a, b }, pair) => {
    partners[a].push({ other: b, pair });
    partners[b].push({ other: a, pair });
  });
  const best = sentences.map(({ index }) => {
    let most = 0;
    let partner = -1;
    for (const { other, pair } of partners[index])
      if (probabilities[pair] > most) {
        most = probabilities[pair];
        partner = other;
      }
    return { most, with: partner };
  });
  const reportMean = Float64Array.from({ length: first.length - 1 }, (_, report) => {
    let sum = 0;
    for (let index = first[report]; index < first[report + 1]; index++) sum += best[index].most;
    return sum / Math.max(1, first[report + 1] - first[report]);
  });
  const beside = (index: number, report: number) => (sentences[index]?.report === report ? best[index].most : 0);
  /** Sentences of the same report that its best counterpart suits better. */
  const rivals = (index: number) => {
    const { most, with: other } = best[index];
    return other < 0
      ? 0
      : partners[other].filter(
          ({ other: rival, pair }) => sentences[rival].report === sentences[index].report && probabilities[pair] > most,
        ).length;
  };
  return sentences.map((view) => {
    const own = partners[view.index];
    const ranked = own.map(({ pair }) => probabilities[pair]).sort((x, y) => y - x);
    const uncovered = (least: number): [number, number, number, number] => {
      const covered = new Set<number>();
      for (const { other, pair } of own)
        if (probabilities[pair] >= least) for (const term of sentences[other].terms) covered.add(term);
      let all = 0;
      let left = 0;
      let names = 0;
      let most = 0;
      for (const term of view.terms) {
        all += weight[term];
        if (covered.has(term)) continue;
        left += weight[term];
        most = Math.max(most, weight[term]);
        if (view.names.has(term)) names++;
      }
      return [left, left / (all || 1), names, most];
    };
    let sum = 0;
    for (const value of ranked) sum += value;
    return Float64Array.of(
      ranked[0] ?? 0,
      ranked[1] ?? 0,
      ranked[2] ?? 0,
      sum,
      ...uncovered(SURE),
      ...uncovered(LOOSE),
      ...columns.map((column) => own.reduce((most, { pair }) => Math.max(most, rows[pair][column]), 0)),
      beside(view.index - 1, view.report),
      beside(view.index + 1, view.report),
      reportMean[view.report],
      rivals(view.index),
      view.position,
      view.order,
      view.words,
      Number(view.quotes),
      Number(view.speaker !== null),
      view.quantities.length,
      view.times.length,
      view.names.size,
      first.length - 1,
      sentences.length,
    );
  });
}
