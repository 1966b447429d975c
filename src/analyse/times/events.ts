/**
 * Dates what is counted from a happening: "two days after the attack", where the attack was dated before. In: an annotated document, its resolved
 * expressions. Out: the same, such durations with the day they lead to as `earliest` and `latest`. Refuses happenings dated more than one way or not to
 * the day; a noun that recurs is taken for the same happening, so the first date stays.
 */
import { type Doc, uposCode } from '../../model/doc.ts';
import type { TimeExpression } from '../../model/time.ts';
import { addMonths, calendarDay, dayNumber, daysInMonth, isoDay } from './calendar.ts';
import { COUNTED_FROM, EVENT_NOUNS } from './en/events.ts';
import { dayOfIso } from './interval.ts';
import { tokenAt } from './token-at.ts';

type Tagged = Doc<'tokens' | 'sentences' | 'tags' | 'lemmas'>;

const NOUN = uposCode('NOUN');

export function countFromEvents(doc: Tagged, times: readonly TimeExpression[]): readonly TimeExpression[] {
  const { text } = doc.report;
  const counted = times.map((time) => (time.type === 'DURATION' ? COUNTED_FROM.exec(text.slice(time.end, time.end + 24)) : null));
  if (counted.every((match) => match === null)) return times;
  const events = datedEvents(doc, times);
  return times.map((time, index) => {
    const match = counted[index];
    if (!match) return time;
    const day = eventDay(doc, time.end + match[0].length, time, events);
    const to = day === null ? null : shifted(day, time.value, match.groups!.side.toLowerCase() === 'before' ? -1 : 1);
    return to === null ? time : { ...time, earliest: isoDay(to), latest: isoDay(to), inferred: ['year', 'month', 'day'] };
  });
}

/** Event noun → day, from sentences that name one day and that noun. */
function datedEvents(
  doc: Tagged,
  times: readonly TimeExpression[],
): ReadonlyMap<string, { readonly day: number; readonly from: number }> {
  const events = new Map<string, { readonly day: number; readonly from: number }>();
  let at = 0;
  for (const sentence of doc.sentences) {
    const days = new Set<string>();
    for (; at < times.length && times[at].start < sentence.end; at++) {
      const { type, earliest, latest } = times[at];
      if ((type === 'DATE' || type === 'TIME') && earliest !== null && earliest === latest) days.add(earliest);
    }
    if (days.size !== 1) continue;
    const day = dayOfIso([...days][0])!;
    for (let token = sentence.firstToken; token < sentence.endToken; token++) {
      const lemma = doc.lemmas[token];
      if (doc.tags.upos[token] === NOUN && EVENT_NOUNS.has(lemma) && !events.has(lemma))
        events.set(lemma, { day, from: sentence.start });
    }
  }
  return events;
}

/** The day of the first event noun among the six tokens after a place; only one dated before, not by the sentence itself. */
function eventDay(
  doc: Tagged,
  place: number,
  time: TimeExpression,
  events: ReadonlyMap<string, { readonly day: number; readonly from: number }>,
): number | null {
  const first = tokenAt(doc.tokens, place, 0, doc.tokens.length);
  for (let token = first; token < Math.min(doc.tokens.length, first + 6); token++) {
    const event = events.get(doc.lemmas[token]);
    if (!event) continue;
    const sentence = doc.sentences[doc.tokens.sentence[token]];
    return event.from < sentence.start && event.from < time.start ? event.day : null;
  }
  return null;
}

/** Whole days, weeks, months or years from a day; null for other durations. */
function shifted(day: number, value: string, sign: number): number | null {
  const parts = /^P(\d{1,4})([DWMY])$/.exec(value);
  if (!parts) return null;
  const count = Number(parts[1]) * sign;
  if (parts[2] === 'D') return day + count;
  if (parts[2] === 'W') return day + count * 7;
  const { year, month, day: date } = calendarDay(day);
  const to = addMonths(year, month, parts[2] === 'M' ? count : count * 12);
  return dayNumber(to.year, to.month, Math.min(date, daysInMonth(to.year, to.month)));
}
