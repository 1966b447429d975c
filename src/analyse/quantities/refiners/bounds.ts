/**
 * Takes in the words that open or blur a number: "at least 7" = [7, ∞), "more than 70" = [71, ∞), "up to 6,000" = [0, 6000], "about 70" = [65, 75].
 * In: candidates of a sentence in text order. Out: the same with wider spans and intervals. Refuses "over" and "under" as prepositions.
 */
import type { NumberCandidate, Window } from '../candidate.ts';
import { type Bound, type BoundWords, LEADING, TRAILING } from '../en/bounds.ts';

/** Longest wording: "a maximum of an additional ". */
const REACH = 32;

export function bounds(candidates: readonly NumberCandidate[], window: Window): NumberCandidate[] {
  return candidates.map((candidate, index) => {
    if (candidate.kind === 'label' || candidate.kind === 'ordinal') return candidate;
    const floor = Math.max(index > 0 ? candidates[index - 1].end : 0, candidate.start - REACH);
    const before = window.text.slice(floor, candidate.start);
    const leading = LEADING.find((words) => words.pattern.test(before) && believable(words, candidate, window));
    const trailing = TRAILING.find(({ pattern }) => pattern.test(window.text.slice(candidate.end, candidate.end + 16)));
    if (!leading && !trailing) return candidate;
    const start = leading ? floor + leading.pattern.exec(before)!.index : candidate.start;
    const end = trailing ? candidate.end + trailing.pattern.exec(window.text.slice(candidate.end))![0].length : candidate.end;
    return { ...candidate, start, end, ...bounded(candidate, (leading ?? trailing)!.bound) };
  });
}

function believable(words: BoundWords, candidate: NumberCandidate, window: Window): boolean {
  if (!words.preposition || candidate.kind !== 'count') return true;
  const spelt = !/\d/.test(window.text.slice(candidate.start, candidate.end));
  return candidate.low >= 10 || !spelt;
}

function bounded(candidate: NumberCandidate, bound: Bound): Pick<NumberCandidate, 'low' | 'high' | 'comparator'> {
  const { low, high } = candidate;
  // people come in ones: "more than 70" is 71 and up; money and miles are continuous
  const whole = candidate.kind === 'count' && Number.isInteger(low);
  switch (bound) {
    case 'at-least':
      return { low, high: null, comparator: 'at-least' };
    case 'more-than':
      return { low: whole ? low + 1 : low, high: null, comparator: 'at-least' };
    case 'at-most':
      return { low: 0, high: high ?? low, comparator: 'at-most' };
    case 'less-than':
      return { low: 0, high: whole ? (high ?? low) - 1 : (high ?? low), comparator: 'at-most' };
    case 'approximate':
    case 'nearly': {
      if (high === null) return candidate;
      if (candidate.comparator === 'vague') return { low, high, comparator: 'vague' };
      if (low !== high) return { low, high, comparator: 'approximate' };
      const slack = slackOf(low, whole);
      const reach = (value: number) => Number(value.toPrecision(12));
      return {
        low: Math.max(0, reach(low - slack)),
        high: bound === 'nearly' ? high : reach(high + slack),
        comparator: 'approximate',
      };
    }
    default:
      return bound satisfies never;
  }
}

/**
 * How far "about" reaches: half the last digit that is not zero ("about 70" is 65 to 75, "about 250" is 245 to 255), but at least a twentieth and at
 * most three twentieths of the number ("about 200" is 170 to 230). A convention; no corpus says what writers mean.
 */
function slackOf(value: number, whole: boolean): number {
  if (value === 0) return 0;
  let place = 1;
  if (Number.isInteger(value)) {
    while (Number.isInteger(value / (place * 10))) place *= 10;
  } else {
    while (!Number.isInteger(Math.round(value * 1e6) / (place * 1e6)) && place > 1e-6) place /= 10;
  }
  const size = Math.abs(value);
  const slack = Math.min(Math.max(place > 1 || !whole ? place / 2 : 0, size / 20), (size * 3) / 20);
  return whole ? Math.ceil(slack) : Number(slack.toPrecision(12));
}
