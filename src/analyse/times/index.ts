/**
 * Time expressions (TIMEX3). In: a document with sentences. Out: every DATE, TIME, DURATION and SET with its value, resolved against the publication
 * time and the dates named before it. Find, refine, resolve: `find.ts` lists the families, `refiners/` joins and widens, `resolve.ts` gives values.
 * Refuses ages, scores, flight numbers, and anything in boilerplate; never guesses a year without a publication time.
 */
import type { Doc } from '../../model/doc.ts';
import type { TimeExpression } from '../../model/time.ts';
import type { Candidate, Window } from './candidate.ts';
import { direction } from './en/tense.ts';
import { ZONES } from './en/words.ts';
import { countFromEvents } from './events.ts';
import { cuesIn, find } from './find.ts';
import { dayOfIso, interval } from './interval.ts';
import { join } from './refiners/join.ts';
import { modify } from './refiners/modify.ts';
import { dropOverlapped } from './refiners/overlap.ts';
import { ranges } from './refiners/ranges.ts';
import { type Anchor, resolve } from './resolve.ts';

/** A quarter named that many sentences ago still colours "a year earlier". */
const QUARTER_REACH = 4;

/**
 * Time expressions of a report in text order; disjoint; `text.slice(start, end)` is the quote.
 * @example times(doc)[0] // { start: 0, end: 6, type: 'DATE', value: '1998-02-13', mod: null, … } for "Friday"
 */
export function times(doc: Doc<'tokens' | 'sentences' | 'tags' | 'lemmas'>): readonly TimeExpression[] {
  const { text, published } = doc.report;
  const publishedDay = dayOfIso(published);
  const out: TimeExpression[] = [];
  let anchor: Anchor | null = null;
  let anchored = -2;
  let quarter: { readonly at: Anchor; readonly sentence: number } | null = null;
  for (let number = 0; number < doc.sentences.length; number++) {
    const sentence = doc.sentences[number];
    if (sentence.boilerplate) continue;
    const cues = cuesIn(text, sentence.start, sentence.end);
    if (cues === 0) continue;
    const window: Window = { text: text.slice(sentence.start, sentence.end), offset: sentence.start, cues };
    for (const candidate of refined(window)) {
      const reach = quarter && number - quarter.sentence <= QUARTER_REACH ? quarter.at : null;
      const pointing = direction(doc, sentence, sentence.start + candidate.start, sentence.start + candidate.end);
      const {
        value,
        inferred,
        anchor: next,
      } = resolve(candidate.reading, { published: publishedDay, anchor, near: number - anchored <= 1, quarter: reach }, pointing);
      if (next) {
        anchor = next;
        anchored = number;
      }
      if (next?.unit === 'quarter') quarter = { at: next, sentence: number };
      out.push({
        start: sentence.start + candidate.start,
        end: sentence.start + candidate.end,
        type: candidate.type,
        value,
        mod: candidate.mod,
        ...interval(value, candidate.mod),
        inferred,
        ...zoneOf(candidate),
      });
    }
  }
  return countFromEvents(doc, out);
}

function refined(window: Window): Candidate[] {
  const found = find(window);
  if (found.length === 0) return found;
  return ranges(modify(join(dropOverlapped(found), window), window), window);
}

function zoneOf(candidate: Candidate): { readonly zone: string } | null {
  const zone = candidate.reading.kind === 'fixed' ? undefined : candidate.reading.clock?.zone;
  const minutes = zone === undefined ? undefined : ZONES.get(zone);
  if (minutes === undefined || minutes === null) return null;
  if (minutes === 0) return { zone: 'Z' };
  const size = Math.abs(minutes);
  return {
    zone: `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`,
  };
}
