/**
 * Quantities. In: an annotated document and its time expressions. Out: every number as an interval with comparator, unit, indicator, measure, whole and
 * noun phrase. Find, refine, look up: `find.ts` lists the families, `refiners/` join and bound, `counted.ts` and `indicators.ts` read the tree.
 * Refuses what names instead of counting (channels, flights, addresses, telephones, scores, list numbers), everything inside a time expression,
 * and boilerplate. Parts of a sum stay parts.
 */
import type { Quantity } from '../../model/quantity.ts';
import type { Span } from '../../model/span.ts';
import type { TimeExpression } from '../../model/time.ts';
import type { NumberCandidate, Window } from './candidate.ts';
import { type Counted, counted, type Parsed } from './counted.ts';
import { PERSON_INDICATORS } from './en/indicators.ts';
import { find, hasNumber } from './find.ts';
import { indicator } from './indicators.ts';
import { namesSomething } from './naming.ts';
import { bounds } from './refiners/bounds.ts';
import { dropOverlapped } from './refiners/overlap.ts';
import { ranges } from './refiners/ranges.ts';
import { age, measure, proportion } from './units.ts';

/**
 * Quantities of a report in text order; disjoint; `text.slice(start, end)` is the number with its bound and unit words.
 * @param times the report's time expressions, sorted: numbers inside them are no quantities
 * @example quantities(doc, times)[0] // { low: 71, high: null, comparator: 'at-least', unit: 'militant', indicator: 'dead', … }
 */
export function quantities(doc: Parsed, times: readonly TimeExpression[]): readonly Quantity[] {
  const { text } = doc.report;
  const out: Quantity[] = [];
  let time = 0;
  for (const sentence of doc.sentences) {
    if (sentence.boilerplate) continue;
    const taken: Span[] = [];
    while (time < times.length && times[time].start < sentence.end) {
      if (times[time].end > sentence.start)
        taken.push({ start: times[time].start - sentence.start, end: times[time].end - sentence.start });
      time++;
    }
    if (!hasNumber(text, sentence.start, sentence.end)) continue;
    const window: Window = { text: text.slice(sentence.start, sentence.end), offset: sentence.start };
    const candidates = bounds(ranges(dropOverlapped(find(window), taken), window), window);
    for (const candidate of candidates) {
      if (candidate.kind === 'label') continue;
      const quantity = looked(doc, candidate, sentence);
      if (quantity) out.push(quantity);
    }
  }
  return out;
}

function looked(doc: Parsed, candidate: NumberCandidate, sentence: Parsed['sentences'][number]): Quantity | null {
  const start = sentence.start + candidate.start;
  const end = sentence.start + candidate.end;
  const first = tokenAt(doc, start, sentence.firstToken, sentence.endToken);
  const last = tokenAt(doc, end - 1, first, sentence.endToken);
  const { kind, low, high, comparator, of } = candidate;
  const noun = kind === 'money' || kind === 'measure' || kind === 'age' ? null : counted(doc, first, last, sentence.endToken);
  if ((kind === 'count' || kind === 'ordinal') && namesSomething(doc, candidate, { first, last, noun }, sentence)) return null;
  const place = { first, last, noun: noun?.noun ?? null, from: sentence.firstToken, to: sentence.endToken };
  const happened = kind === 'count' || kind === 'fraction' || kind === 'percent' ? indicator(doc, place) : null;
  return {
    start,
    end,
    low,
    high,
    comparator,
    unit: unitOf(candidate, noun, happened),
    indicator: happened,
    measure: measured(candidate),
    of,
    ordinal: kind === 'ordinal',
    phrase: noun?.phrase ?? null,
  };
}

function unitOf(candidate: NumberCandidate, noun: Counted | null, happened: string | null): string | null {
  if (candidate.unit !== null) return candidate.unit;
  if (noun) return noun.unit;
  return candidate.kind === 'count' && happened !== null && PERSON_INDICATORS.has(happened) ? 'person' : null;
}

function measured(candidate: NumberCandidate): Quantity['measure'] {
  const { kind, low, high, unit } = candidate;
  if (kind === 'age') return age(low, high);
  if (kind === 'fraction') return proportion(low, high);
  return measure(unit, low, high);
}

/** The token that holds a character, or the nearest after it. */
function tokenAt(doc: Parsed, character: number, from: number, to: number): number {
  let token = from;
  while (token < to - 1 && doc.tokens.end[token] <= character) token++;
  return token;
}
