/**
 * One reading for each stretch of text. In: candidates of a sentence in the order of the finders. Out: those that don't overlap, in text order:
 * the longer wins, of equals the one whose family is listed first.
 */
import type { Candidate } from '../candidate.ts';

export function dropOverlapped(candidates: readonly Candidate[]): Candidate[] {
  if (candidates.length < 2) return [...candidates];
  const byLength = [...candidates].sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: Candidate[] = [];
  for (const candidate of byLength) {
    if (kept.every((other) => candidate.end <= other.start || candidate.start >= other.end)) kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}
