/**
 * Report → Doc: the whole analysis of one report, stage by stage. In: a report in English. Out: a doc with every layer over
 * untouched text. Refuses: nothing; another language is the caller's to skip (`language`), an empty text gives empty layers.
 *
 * @example
 * import { analyse } from 'crossread/analyse';
 * import { reportFrom } from 'crossread';
 * const doc = analyse(reportFrom({ id: 'a', text: 'Police said ten men were held on Monday.' }));
 * doc.attributions[0].kind; // 'named-organisation'
 */
import type { Doc, Report } from '../model/index.ts';
import { actors } from './actors/index.ts';
import { annotate } from './annotate.ts';
import { attributions } from './attributions/attributions.ts';
import { quantities } from './quantities/index.ts';
import { quotations } from './quotations/quotations.ts';
import { times } from './times/index.ts';

export { annotate } from './annotate.ts';
export { encode, encodeFacts, pairScores, rarity, relatePairs, staticVector, staticVectors } from './meaning/index.ts';

/** Everything crossread knows of one report by itself. Pure: the same report gives the same doc. */
export function analyse(report: Report): Doc {
  return enrich(annotate(report));
}

/** The layers above the syntax, for a doc that already has tokens to entities (for instance from given tokens). */
export function enrich(base: ReturnType<typeof annotate>): Doc {
  const timed = { ...base, times: times(base) };
  const counted = { ...timed, quantities: quantities(timed, timed.times) };
  const quoted = { ...counted, quotations: quotations(counted) };
  const acted = { ...quoted, actors: actors(quoted) };
  return { ...acted, attributions: attributions(acted) };
}
