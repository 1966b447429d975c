/**
 * One reading for each stretch of text. In: candidates in the order of the finders, spans that belong to times. Out: those that don't overlap, in text
 * order: times and labels first, then the longer, then the family listed first. Time grows with the number of candidates and the letters they cover.
 */
import type { Span } from '../../../model/span.ts';
import type { NumberCandidate } from '../candidate.ts';

export function dropOverlapped(candidates: readonly NumberCandidate[], taken: readonly Span[]): NumberCandidate[] {
  if (candidates.length === 0) return [];
  const end = [...candidates, ...taken].reduce((most, span) => Math.max(most, span.end), 0);
  const covered = new Uint8Array(end);
  for (const span of taken) covered.fill(1, Math.max(0, span.start), span.end);
  const order = [...candidates].sort((a, b) => rank(a) - rank(b) || b.end - b.start - (a.end - a.start));
  const kept: NumberCandidate[] = [];
  for (const candidate of order) {
    // "161 kilometres an hour" is a speed, though "an hour" is a time expression
    const speed = candidate.unit?.includes(' per ') ?? false;
    if (!speed && covered.subarray(candidate.start, candidate.end).includes(1)) continue;
    covered.fill(1, candidate.start, candidate.end);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function rank(candidate: NumberCandidate): number {
  if (candidate.kind === 'label') return 0;
  return candidate.unit?.includes(' per ') ? 1 : 2;
}
