/**
 * Dates. In: a pair of sides. Out: a contradiction when the same act is put on days that cannot be the same. Days are
 * compared at the precision both share: "Tuesday" fits inside "last week". A date is the act's own only when it stands in the
 * clause of the same predicate.
 */

import { differ } from '../analyse/times/differ.ts';
import { deprelCode, type TimeExpression } from '../model/index.ts';
import { AGO, BOUNDED, DEADLINE, LONGER } from './en.ts';
import { type Clues, windowLikeness } from './judge.ts';
import { type AspectRule, daysBetween, lemmasOf, nameOf, type Pair, type Side } from './judgement.ts';
import { frameOf, likeness } from './number-frame.ts';

/** Dates and times of the clause; not "since X", "until X", "ahead of X", which say when something else was. */
function clauseTimes({ doc, statement }: Side): TimeExpression[] {
  return doc.times.filter(
    (time) =>
      time.start >= statement.start &&
      time.end <= statement.end &&
      (time.type === 'DATE' || time.type === 'TIME') &&
      !/_REF$/.test(time.value) &&
      (DEADLINE.test(before(doc, time)) || !BOUNDED.test(before(doc, time))) &&
      !aside(doc, statement, time),
  );
}

const RELATIVE = deprelCode('acl:relcl');
/** Heads climbed from a date to its clause; longer chains are misread trees. */
const CLIMB = 12;

/** "The founder, who joined in 1987, will retire": a date in a relative clause is of another act than the one told. */
function aside({ tokens, dependencies }: Side['doc'], statement: Side['statement'], time: TimeExpression): boolean {
  let token = statement.firstToken;
  while (token < statement.endToken && tokens.end[token] <= time.start) token++;
  for (let step = 0; step < CLIMB && token >= 0 && token !== statement.headToken; step++) {
    if (dependencies.deprel[token] === RELATIVE) return true;
    token = dependencies.head[token];
  }
  return false;
}

const inRelative = ({ doc, statement }: Side) => doc.dependencies.deprel[statement.headToken] === RELATIVE;

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

const overlap = (x: TimeExpression, y: TimeExpression) =>
  (x.earliest as string) <= (y.latest as string) && (y.earliest as string) <= (x.latest as string);
const dated = ({ earliest, latest }: TimeExpression) => earliest !== null && latest !== null;
/** Whether the two can be the same time; where a report has no date of its own, by the components that both name. */
const meets = (x: TimeExpression, y: TimeExpression) =>
  dated(x) && dated(y) ? overlap(x, y) : differ(x.value, y.value) !== true;
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
/** Below it two dates belong to different acts, unless the predicate is the same; birthplace: hand-read and written stories, 2026-11-26. */
const LEAST_LIKENESS = 0.12;
/** A clause with more dates than this is a list: which date is whose is a guess. */
const MOST_DATES = 2;

/** "By the end of June" is anything up to then; "two years ago" may be two and a half. */
function loosened({ doc }: Side, time: TimeExpression): TimeExpression {
  if (!dated(time)) return time;
  if (DEADLINE.test(before(doc, time))) return { ...time, earliest: '0000-01-01' };
  const text = doc.report.text.slice(time.start, time.end);
  if (!AGO.test(text) || time.value.length > 7) return time;
  if (LONGER.test(text)) return { ...time, earliest: '0000-01-01' };
  const slack = time.value.length === 4 ? 366 : 31;
  const moved = (day: string, by: number) => new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10);
  return { ...time, earliest: moved(time.earliest as string, -slack), latest: moved(time.latest as string, slack) };
}

export const time: AspectRule = (pair) => {
  const left = clauseTimes(pair.a);
  const right = clauseTimes(pair.b);
  if (left.length > MOST_DATES || right.length > MOST_DATES) return [];
  return left.flatMap((x) =>
    right.flatMap((y) => compareTimes(pair, loosened(pair.a, x), loosened(pair.b, y), [left.length, right.length])),
  );
};

/** "At dawn" has no day of its own: the one it was given is a guess. */
const dayless = (expression: TimeExpression) => expression.type === 'TIME' && expression.inferred.includes('day');
/** "today" in two reports a month apart: each means its own day. */
const own = (expression: TimeExpression) => expression.inferred.includes('day');

function compareTimes(
  pair: Pair,
  x: TimeExpression,
  y: TimeExpression,
  counts: readonly [number, number],
): ReturnType<AspectRule> {
  const near = likeness(frameOf(pair.a.doc, sentenceOf(pair.a), x), frameOf(pair.b.doc, sentenceOf(pair.b), y), new Set());
  const others = [
    sentenceTimes(pair.a).filter((other) => meets(other, y)),
    sentenceTimes(pair.b).filter((other) => meets(other, x)),
  ];
  const measured: Clues = {
    likeness: near,
    window: windowLikeness(pair.a, x, pair.b, y),
    common: Number(samePredicate(pair)),
    fewest: Math.min(...counts),
    most: Math.max(...counts),
    loose: x.inferred.length + y.inferred.length,
    precision: Math.min(10, x.value.length, 10) + Math.min(10, y.value.length),
    otherMode: Number(pair.a.statement.mode !== pair.b.statement.mode),
    known: Number(elsewhere(pair.a, y)) + Number(elsewhere(pair.b, x)),
  };
  if (measured.common === 0 && (near < LEAST_LIKENESS || inRelative(pair.a) || inRelative(pair.b))) return [];
  if (meets(x, y)) return clocks(pair, x, y, measured);
  if (others.some((list) => list.length > 0)) return [];
  if (dayless(x) || dayless(y)) return [];
  // "October" in two reports: only the year that was guessed for it differs.
  if (textOf(pair.a, x) === textOf(pair.b, y)) return [];
  if (own(x) && own(y) && daysBetween(pair) > 2) return [];
  // A weekday reckoned from a stamp near midnight, or across the date line, may be a week off.
  if (dated(x) && dated(y) && weekApart(x, y) && (own(x) || own(y))) return [];
  const apart = dated(x) && dated(y) ? daysApart(x, y) : 1;
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
      clues: { ...measured, apart: Math.log10(1 + apart) },
      weight: apart <= 1 ? 0.5 : 0.7,
      explanation: `${nameOf(pair.a.doc.report)} dates it “${a}”, ${nameOf(pair.b.doc.report)} “${b}”: the two do not overlap.`,
      turns: inferred
        ? 'becomes agreement if one date was reckoned from another publication time'
        : 'becomes two happenings if each date belongs to another one',
      reasons: [
        `${a} = ${x.earliest ?? x.value} … ${x.latest ?? x.value}`,
        `${b} = ${y.earliest ?? y.value} … ${y.latest ?? y.value}`,
        ...(dated(x) && dated(y) ? [`${apart} day(s) apart`] : []),
        `likeness of the words around the two dates: ${Math.round(near * 100)} of 100`,
      ],
      voices: [
        { side: pair.a, value: a },
        { side: pair.b, value: b },
      ],
    },
  ];
}

const textOf = ({ doc }: Side, { start, end }: TimeExpression) => doc.report.text.slice(start, end).toLowerCase();

/** The report names that very time somewhere: it knows of two. */
const elsewhere = ({ doc }: Side, other: TimeExpression) =>
  doc.times.some(
    (time) => time.value === other.value || (dated(time) && time.earliest === other.earliest && time.latest === other.latest),
  );

/** True when moving one of the dates by a week makes them meet. */
function weekApart(x: TimeExpression, y: TimeExpression): boolean {
  const gap = Math.abs(Date.parse(x.earliest as string) - Date.parse(y.earliest as string)) / DAY;
  return gap >= 6 && gap <= 8;
}

/** Clock times of one day further apart than this differ; "about", "shortly after" allow for the same. */
const LEAST_MINUTES = 20;
const LOOSE_MINUTES = 45;

const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  MO: [0, 750],
  AF: [690, 1110],
  EV: [1000, 1440],
  NI: [1080, 1740],
};

/** The stretch of the day in minutes that a time can mean, or null. */
function stretch(side: Side, time: TimeExpression): readonly [number, number] | null {
  const part = /T(MO|AF|EV|NI)/.exec(time.value)?.[1];
  if (part) return PARTS[part];
  const minutes = clock(time);
  if (minutes === null) return null;
  // "3.40 this afternoon"
  const next = side.doc.times.find(({ start, type }) => type === 'TIME' && start >= time.end && start <= time.end + 2);
  const of = next && /T(AF|EV|NI)/.exec(next.value) && minutes < 720 ? minutes + 720 : minutes;
  return [of, of];
}

/** The same day, another hour. */
function clocks(pair: Pair, x: TimeExpression, y: TimeExpression, measured: Clues): ReturnType<AspectRule> {
  const p = stretch(pair.a, x);
  const q = stretch(pair.b, y);
  if (!p || !q || !x.value.includes('T') || !y.value.includes('T') || x.value.slice(0, 10) !== y.value.slice(0, 10)) return [];
  const exact = p[0] === p[1] && q[0] === q[1];
  // The small hours are the end of the night before.
  const apart = Math.max(0, p[0] - q[1], q[0] - p[1]);
  const early = (range: readonly [number, number]) => range[1] <= 360;
  if (!exact && ((early(p) && q[1] > 1440) || (early(q) && p[1] > 1440))) return [];
  const loose = x.mod !== null || y.mod !== null;
  if (apart < (loose || !exact ? LOOSE_MINUTES : LEAST_MINUTES)) return [];
  // Twelve hours and whole hours apart smell of another zone or of a.m. for p.m.
  const zone = exact && apart % 60 === 0 && apart > 60;
  const a = pair.a.doc.report.text.slice(x.start, x.end);
  const b = pair.b.doc.report.text.slice(y.start, y.end);
  return [
    {
      kind: 'contradiction',
      relation: 'contradicts',
      aspect: 'date',
      strength: zone ? 'weak' : pair.probability >= 0.7 ? 'fair' : 'weak',
      rule: exact ? 'time/clock' : 'time/part-of-day',
      clash: `clock ${[x.value, y.value].sort().join(' ')}`,
      clues: { ...measured, apart: Math.min(600, apart) / 600, small: Number(zone) },
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
