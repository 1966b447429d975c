/**
 * One reading for each stretch of text. In: candidates in the order of the finders, spans that belong to times. Out: those that don't overlap, in text
 * order: labels and times first, then the longer, then the family listed first.
 */
import type { Span } from '../../../model/span.ts';
import type { NumberCandidate } from '../candidate.ts';

export function dropOverlapped(candidates: readonly NumberCandidate[], taken: readonly Span[]): NumberCandidate[] {
  const order = [...candidates].sort((a, b) => rank(a) - rank(b) || b.end - b.start - (a.end - a.start));
  const kept: NumberCandidate[] = [];
  for (const candidate of order) {
    if (taken.some((span) => span.start < candidate.end && candidate.start < span.end)) continue;
    if (kept.every((other) => candidate.end <= other.start || candidate.start >= other.end)) kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function rank(candidate: NumberCandidate): number {
  return candidate.kind === 'label' ? 0 : 1;
}
