/**
 * Hedges. In: a pair of sides. Out: a difference where one report hedges, denies or questions what the other asserts, or
 * where one has as a plan or possibility what the other has as done. An attribution alone is no hedge.
 */
import { type AspectRule, closeness, earlierFirst, nameOf } from './judgement.ts';

const SOFT = new Set(['hedges', 'questions']);

/** Share of the clauses' words in common from which they say one thing; below it the hedge may be of something else. By eye over the seeds and examples, 2026-11-26. */
const CLOSE = 0.25;

export const modality: AspectRule = (pair) => {
  if (!pair.linked) return [];
  const close = closeness(pair);
  const { a, b } = pair;
  const names = [nameOf(a.doc.report), nameOf(b.doc.report)];
  const [x, y] = [a.statement, b.statement];
  if (SOFT.has(x.stance) !== SOFT.has(y.stance) && x.stance !== 'denies' && y.stance !== 'denies') {
    const hedged = SOFT.has(x.stance) ? 0 : 1;
    return [
      {
        kind: 'difference',
        relation: 'modality-differs',
        aspect: 'modality',
        strength:
          close >= CLOSE && pair.probability >= 0.6 ? 'strong' : close >= CLOSE || pair.probability >= 0.6 ? 'fair' : 'weak',
        rule: 'modality/hedged-and-asserted',
        weight: 0.55,
        explanation: `${names[hedged]} hedges what ${names[1 - hedged]} states as fact.`,
        turns: 'becomes agreement if the hedge concerns another part of the sentence',
        reasons: [`${names[0]}: ${x.stance}`, `${names[1]}: ${y.stance}`],
        voices: [
          { side: a, value: x.stance === 'asserts' ? 'asserted' : x.stance === 'hedges' ? 'hedged' : 'questioned' },
          { side: b, value: y.stance === 'asserts' ? 'asserted' : y.stance === 'hedges' ? 'hedged' : 'questioned' },
        ],
      },
    ];
  }
  const open = (mode: typeof x.mode) =>
    mode === 'plan' || mode === 'forecast' || mode === 'threat' || mode === 'ability' || mode === 'condition';
  if (open(x.mode) !== open(y.mode) && x.mode !== 'demand' && y.mode !== 'demand' && x.predicate === y.predicate) {
    const planned = open(x.mode) ? 0 : 1;
    const order = earlierFirst(pair);
    const update = order !== null && order[0] === (planned === 0 ? a : b);
    return [
      {
        kind: 'difference',
        relation: 'conditional',
        aspect: 'modality',
        strength: 'fair',
        rule: 'modality/open-and-done',
        weight: update ? 0.5 : 0.45,
        explanation: `${names[planned]} has it as ${planned === 0 ? x.mode : y.mode}, ${names[1 - planned]} as done or under way${update ? ', in a later report' : ''}.`,
        turns: 'becomes an update if the later report tells that it came about',
        reasons: [`${names[0]}: ${x.mode}`, `${names[1]}: ${y.mode}`, `same predicate: ${x.predicate}`],
        voices: [
          { side: a, value: x.mode === 'actual' ? 'done' : x.mode },
          { side: b, value: y.mode === 'actual' ? 'done' : y.mode },
        ],
      },
    ];
  }
  return [];
};
