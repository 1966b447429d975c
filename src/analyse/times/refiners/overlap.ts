/**
 * One reading for each stretch of text. In: candidates of a sentence in the order of the finders. Out: those that don't overlap, in text order:
 * the longer wins, of equals the one whose family is listed first. Time grows with the number of candidates and the letters they cover.
 */
import type { Candidate } from '../candidate.ts';

export function dropOverlapped(candidates: readonly Candidate[]): Candidate[] {
  if (candidates.length < 2) return [...candidates];
  const byLength = [...candidates].sort((a, b) => b.end - b.start - (a.end - a.start));
  const covered = new Uint8Array(candidates.reduce((end, candidate) => Math.max(end, candidate.end), 0));
  const kept: Candidate[] = [];
  for (const candidate of byLength) {
    // what was kept is no shorter, so it covers the start or the end of whatever it overlaps
    if (covered[candidate.start] || covered[candidate.end - 1]) continue;
    covered.fill(1, candidate.start, candidate.end);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}
