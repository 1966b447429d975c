/**
 * Takes in the words that bend a value: "early", "at least", "the end of", "or so". In: candidates of a sentence in text order, the sentence.
 * Out: the same with wider spans and a mod. Refuses modifiers that belong to the neighbour on the left.
 */

import type { Candidate, Window } from '../candidate.ts';
import { STRETCH } from '../en/joins.ts';
import { DEGREES, type Modifier, PHASES, TRAILERS, VAGUENESS } from '../en/modifiers.ts';

/** Longest modifier: "the early months of " and the like. */
const REACH = 28;

export function modify(candidates: readonly Candidate[], window: Window): Candidate[] {
  return candidates.map((candidate, index) => {
    const floor = Math.max(index > 0 ? candidates[index - 1].end : 0, candidate.start - REACH);
    const before = window.text.slice(floor, candidate.start);
    const found = leading(candidate, window.text.slice(candidate.start, candidate.end)).find(({ pattern }) =>
      pattern.test(before),
    );
    const trailing =
      candidate.mod === null || candidate.type === 'DURATION'
        ? TRAILERS.find(({ pattern }) => pattern.test(window.text.slice(candidate.end, candidate.end + 12)))
        : undefined;
    if (!found && !trailing) return candidate;
    const start = found ? floor + found.pattern.exec(before)!.index : candidate.start;
    const end = trailing ? candidate.end + trailing.pattern.exec(window.text.slice(candidate.end))![0].length : candidate.end;
    return { ...candidate, start, end, mod: found?.mod ?? trailing?.mod ?? candidate.mod };
  });
}

const MEASURED = DEGREES.filter(({ mod }) => mod === 'EQUAL_OR_MORE' || mod === 'EQUAL_OR_LESS');

function leading(candidate: Candidate, words: string): readonly Modifier[] {
  const { reading } = candidate;
  // "over the past year": there "over" is a preposition
  if (candidate.type === 'DURATION') return STRETCH.test(words) ? MEASURED : DEGREES;
  if (candidate.type === 'SET' || reading.kind === 'fixed') return [];
  if (reading.kind === 'shift') {
    const counted = reading.amount === null || Math.abs(reading.amount) > 1 || candidate.family === 'offset';
    return counted ? DEGREES : [...PHASES, ...VAGUENESS];
  }
  if (reading.weekday !== undefined && reading.day === undefined) return PHASES;
  return reading.clock?.hour !== undefined ? [...VAGUENESS, ...PHASES] : [...PHASES, ...VAGUENESS];
}
