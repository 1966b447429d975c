/**
 * Lends the year of the end of a range to its start: "from March 3 to April 5, 1995". In: candidates of a sentence in text order. Out: the same,
 * starts completed. The lent year counts as inferred: it is marked by `lent`. Refuses pairs with anything but a joining word between.
 */
import type { Candidate, Window } from '../candidate.ts';
import { BETWEEN_ENDS } from '../en/joins.ts';

export function ranges(candidates: readonly Candidate[], window: Window): Candidate[] {
  const out = [...candidates];
  for (let index = out.length - 2; index >= 0; index--) {
    const [a, b] = [out[index], out[index + 1]];
    if (a.reading.kind !== 'date' || b.reading.kind !== 'date') continue;
    if (a.reading.year !== undefined || b.reading.year === undefined) continue;
    if (a.reading.month === undefined && a.reading.quarter === undefined) continue;
    if (!BETWEEN_ENDS.test(window.text.slice(a.end, b.start))) continue;
    out[index] = { ...a, reading: { ...a.reading, year: b.reading.year, lent: true } };
  }
  return out;
}
