/**
 * Quantities. In: an annotated document and its time expressions. Out: every number as an interval with comparator, unit, indicator, measure, whole and
 * noun phrase. Find, refine, look up: `find.ts` lists the families, `refiners/` join and bound, `counted.ts` and `indicators.ts` read the tree.
 * Refuses what names instead of counting (channels, flights, addresses, telephones, scores, list numbers), everything inside a time expression,
 * and boilerplate. Parts of a sum stay parts.
 */
import type { Sentence } from '../../model/doc.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Span } from '../../model/span.ts';
import type { TimeExpression } from '../../model/time.ts';
import { tokenAt } from '../times/token-at.ts';
import type { NumberCandidate, Window } from './candidate.ts';
import { type Counted, counted, type Parsed } from './en/counted.ts';
import { PERSON_INDICATORS } from './en/indicator-words.ts';
import { indicator } from './en/indicators.ts';
import { namesSomething } from './en/naming.ts';
import { find, hasNumber } from './find.ts';
import { bounds } from './refiners/bounds.ts';
import { dropOverlapped } from './refiners/overlap.ts';
import { ranges } from './refiners/ranges.ts';
import { ofWhole, sharingFate } from './relate.ts';
import { age, measure, proportion } from './units.ts';

/** Time expressions that can stand between a number and its noun. */
const TIMES_WITHIN_REACH = 4;

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
    for (; time < times.length && times[time].start < sentence.end; time++) {
      if (times[time].end > sentence.start) taken.push(times[time]);
    }
    if (!hasNumber(text, sentence.start, sentence.end)) continue;
    const window: Window = { text: text.slice(sentence.start, sentence.end), offset: sentence.start };
    const local = taken.map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start }));
    const candidates = bounds(ranges(dropOverlapped(find(window), local), window), window);
    const read: Quantity[] = [];
    let near = 0;
    for (const candidate of candidates) {
      while (near < taken.length && taken[near].end <= sentence.start + candidate.start) near++;
      const quantity =
        candidate.kind === 'label' ? null : quantityOf(doc, candidate, sentence, taken.slice(near, near + TIMES_WITHIN_REACH));
      if (quantity) read.push(quantity);
    }
    out.push(...sharingFate(ofWhole(read, window), text));
  }
  return out;
}

function quantityOf(doc: Parsed, candidate: NumberCandidate, sentence: Sentence, times: readonly Span[]): Quantity | null {
  const start = sentence.start + candidate.start;
  const end = sentence.start + candidate.end;
  const first = Math.min(tokenAt(doc.tokens, start, sentence.firstToken, sentence.endToken), sentence.endToken - 1);
  const last = Math.min(tokenAt(doc.tokens, end - 1, first, sentence.endToken), sentence.endToken - 1);
  const { kind, low, high, comparator, of } = candidate;
  const bare = kind === 'money' || kind === 'measure' || kind === 'age';
  const noun = bare ? null : counted(doc, first, last, sentence.endToken, times);
  const place = { first, last, noun: noun?.noun ?? null, from: sentence.firstToken, to: sentence.endToken };
  const happened = kind === 'count' || kind === 'fraction' || kind === 'percent' ? indicator(doc, place) : null;
  if ((kind === 'count' || kind === 'ordinal') && namesSomething(doc, candidate, { first, noun, happened }, sentence))
    return null;
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
