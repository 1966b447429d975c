/**
 * Dates. In: a pair of sides. Out: a contradiction when the same act is put on days that cannot be the same. Days are
 * compared at the precision both share: "Tuesday" fits inside "last week". A date is the act's own only when it stands in the
 * clause of the same predicate.
 */
import type { TimeExpression } from '../model/index.ts';
import { BOUNDED, DEADLINE } from './en.ts';
import { type AspectRule, daysBetween, lemmasOf, nameOf, type Pair, type Side } from './judgement.ts';
import { frameOf, likeness } from './number-frame.ts';

/** Dates of the act itself: not "since X", "until X", "ahead of X", which say when something else was; not those inside quotes. */
function clauseTimes({ doc, statement }: Side): TimeExpression[] {
  return doc.times.filter(
    (time) =>
      time.start >= statement.start &&
      time.end <= statement.end &&
      (time.type === 'DATE' || time.type === 'TIME') &&
      time.earliest !== null &&
      time.latest !== null &&
      (DEADLINE.test(before(doc, time)) || !BOUNDED.test(before(doc, time))) &&
      !doc.quotations.some(({ spans }) => spans.some((span) => time.start >= span.start && time.end <= span.end)),
  );
}
function sentenceTimes({ doc, statement }: Side): TimeExpression[] {
  const sentence = doc.sentences[statement.sentence];
  return doc.times.filter(
    (time) => time.start >= sentence.start && time.end <= sentence.end && time.earliest !== null && time.latest !== null,
  );
}

const before = (doc: Side['doc'], time: TimeExpression) => doc.report.text.slice(Math.max(0, time.start - 60), time.start);

/** Minutes of the day of a clock time ("2024-09-14T04:30"), or null. */
function clock({ value }: TimeExpression): number | null {
  const match = /T(\d{2}):(\d{2})/.exec(value);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

const meets = (x: TimeExpression, y: TimeExpression) =>
  (x.earliest as string) <= (y.latest as string) && (y.earliest as string) <= (x.latest as string);
const DAY = 86_400_000;
const daysApart = (x: TimeExpression, y: TimeExpression) =>
  Math.round(
    Math.max(
      Date.parse(x.earliest as string) - Date.parse(y.latest as string),
      Date.parse(y.earliest as string) - Date.parse(x.latest as string),
    ) / DAY,
  );

/** "said on Tuesday", "reported on Monday": the day of the telling, not of the act. */
function samePredicate(pair: Pair): boolean {
  const { a, b } = pair;
  if (a.statement.predicate === b.statement.predicate) return true;
  if (a.statement.event && b.statement.event && a.statement.event.type === b.statement.event.type) return true;
  const left = lemmasOf(a);
  return left.includes(b.statement.predicate) || lemmasOf(b).includes(a.statement.predicate);
}

const sentenceOf = ({ doc, statement }: Side) => doc.sentences[statement.sentence];
/** Birthplace: hand-read stories, 2026-11-25. Below it the two dates belong to different acts, unless the predicate is the same. */
const LEAST_LIKENESS = 0.4;

export const time: AspectRule = (pair) => {
  const left = clauseTimes(pair.a);
  const right = clauseTimes(pair.b);
  // More than one date in a clause: which one is the act's is a guess.
  if (left.length !== 1 || right.length !== 1) return [];
  const open = (side: Side, time: TimeExpression): TimeExpression =>
    DEADLINE.test(before(side.doc, time)) ? { ...time, earliest: '0000-01-01' } : time;
  const x = open(pair.a, left[0]);
  const y = open(pair.b, right[0]);
  if (!pair.linked) return [];
  if (meets(x, y)) return clocks(pair, x, y);
  const near = likeness(frameOf(pair.a.doc, sentenceOf(pair.a), x), frameOf(pair.b.doc, sentenceOf(pair.b), y), new Set());
  if (near < (pair.probability >= 0.9 ? 0.2 : samePredicate(pair) || pair.probability >= 0.8 ? 0.3 : LEAST_LIKENESS)) return [];
  if (sentenceTimes(pair.a).some((other) => meets(other, y)) || sentenceTimes(pair.b).some((other) => meets(other, x))) return [];
  // "At dawn" has no day of its own: the one it was given is a guess.
  const dayless = (expression: TimeExpression) => expression.type === 'TIME' && expression.inferred.includes('day');
  if (dayless(x) || dayless(y)) return [];
  const apart = daysApart(x, y);
  // "today" in two reports a month apart: each means its own day.
  const own = (expression: TimeExpression) => expression.inferred.includes('day');
  if (own(x) && own(y) && daysBetween(pair) > 2) return [];
  // A weekday reckoned from a stamp near midnight, or across the date line, may be a week off.
  if (weekApart(x, y) && (own(x) || own(y))) return [];
  const inferred = x.inferred.length > 0 || y.inferred.length > 0;
  const a = pair.a.doc.report.text.slice(x.start, x.end);
  const b = pair.b.doc.report.text.slice(y.start, y.end);
  return [
    {
      kind: 'contradiction',
      relation: 'contradicts',
      aspect: 'date',
      strength: apart <= 1 && inferred ? 'weak' : pair.probability >= 0.6 ? 'strong' : 'fair',
      rule: 'time/disjoint',
      clash: `date ${[x.value, y.value].sort().join(' ')}`,
      weight: apart <= 1 ? 0.5 : 0.7,
      explanation: `${nameOf(pair.a.doc.report)} dates it “${a}”, ${nameOf(pair.b.doc.report)} “${b}”: the two do not overlap.`,
      turns: inferred
        ? 'becomes agreement if one date was reckoned from another publication time'
        : 'becomes two happenings if each date belongs to another one',
      reasons: [
        `${a} = ${x.earliest} … ${x.latest}`,
        `${b} = ${y.earliest} … ${y.latest}`,
        `${apart} day(s) apart`,
        `likeness of the words around the two dates: ${Math.round(near * 100)} of 100`,
      ],
      voices: [
        { side: pair.a, value: a },
        { side: pair.b, value: b },
      ],
    },
  ];
};

/** True when moving one of the dates by a week makes them meet. */
function weekApart(x: TimeExpression, y: TimeExpression): boolean {
  const gap = Math.abs(Date.parse(x.earliest as string) - Date.parse(y.earliest as string)) / DAY;
  return gap >= 6 && gap <= 8;
}

/** Clock times of one day further apart than this differ; "about", "shortly after" allow for the same. */
const LEAST_MINUTES = 20;
const LOOSE_MINUTES = 45;

/** The same day, another hour. */
function clocks(pair: Pair, x: TimeExpression, y: TimeExpression): ReturnType<AspectRule> {
  const p = clock(x);
  const q = clock(y);
  if (p === null || q === null || x.value.slice(0, 10) !== y.value.slice(0, 10)) return [];
  const apart = Math.abs(p - q);
  const loose = x.mod !== null || y.mod !== null;
  if (apart < (loose ? LOOSE_MINUTES : LEAST_MINUTES) || (!samePredicate(pair) && pair.probability < 0.7)) return [];
  // Twelve hours and whole hours apart smell of another zone or of a.m. for p.m.
  const zone = apart % 60 === 0 && apart > 60;
  const a = pair.a.doc.report.text.slice(x.start, x.end);
  const b = pair.b.doc.report.text.slice(y.start, y.end);
  return [
    {
      kind: 'contradiction',
      relation: 'contradicts',
      aspect: 'date',
      strength: zone ? 'weak' : pair.probability >= 0.7 ? 'fair' : 'weak',
      rule: 'time/clock',
      clash: `clock ${[x.value, y.value].sort().join(' ')}`,
      weight: 0.35,
      explanation: `${nameOf(pair.a.doc.report)} puts it at “${a}”, ${nameOf(pair.b.doc.report)} at “${b}” of the same day.`,
      turns: 'becomes agreement if the two clocks stand in different time zones',
      reasons: [`${a} = ${x.value}`, `${b} = ${y.value}`, `${apart} minutes apart`],
      voices: [
        { side: pair.a, value: a },
        { side: pair.b, value: b },
      ],
    },
  ];
}
