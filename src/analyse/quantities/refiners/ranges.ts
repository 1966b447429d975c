/**
 * Two numbers that are the ends of one interval. In: candidates of a sentence in text order. Out: the same with pairs joined: "between 20 and 30",
 * "20-30", "$2 to $3 billion", "two or three". Refuses "from 20 to 30" (a change: two numbers) and falling pairs.
 */
import type { NumberCandidate, Window } from '../candidate.ts';
import { BETWEEN_ENDS, BETWEEN_OPENED, CHANGE, OPENER } from '../en/joins.ts';

export function ranges(candidates: readonly NumberCandidate[], window: Window): NumberCandidate[] {
  const out: NumberCandidate[] = [];
  for (let index = 0; index < candidates.length; index++) {
    const joined = index + 1 < candidates.length ? joinPair(candidates[index], candidates[index + 1], window) : null;
    if (joined) {
      out.push(joined);
      index++;
    } else {
      out.push(candidates[index]);
    }
  }
  return out;
}

function joinPair(a: NumberCandidate, b: NumberCandidate, window: Window): NumberCandidate | null {
  if (
    a.kind === 'label' ||
    b.kind === 'label' ||
    a.kind === 'ordinal' ||
    b.kind === 'ordinal' ||
    a.kind === 'age' ||
    b.kind === 'age'
  )
    return null;
  const link = window.text.slice(a.end, b.start);
  const before = window.text.slice(Math.max(0, a.start - 12), a.start);
  const opener = OPENER.exec(before);
  if (!(BETWEEN_ENDS.test(link) && !CHANGE.test(before)) && !(opener && BETWEEN_OPENED.test(link))) return null;
  // the unit and the magnitude of the second are the first's: "2 to 3 million", "5 to 10 percent"
  const lends = a.kind === 'count' && a.unit === null;
  if (!lends && (a.kind !== b.kind || a.unit !== b.unit) && !(a.kind === 'money' && b.kind === 'count')) return null;
  if (a.high === null || b.high === null || a.of !== null) return null;
  const scale = a.scale === 1 && b.scale > 1 && a.low < b.low / b.scale ? b.scale : 1;
  const low = a.low * scale;
  const borrowed = a.kind === 'money' && b.kind === 'count' && b.scale === 1 && a.scale > 1 ? a.scale : 1;
  const high = b.high * borrowed;
  if (low >= high) return null;
  const start = opener ? a.start - opener[0].length : a.start;
  const { kind, unit } = a.kind === 'money' ? a : b;
  return {
    start,
    end: b.end,
    kind,
    unit,
    low,
    high,
    comparator: a.comparator === 'vague' || b.comparator === 'vague' ? 'vague' : 'range',
    scale: b.scale,
    of: b.of,
  };
}
