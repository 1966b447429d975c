/**
 * Numbers. In: a pair of sides. Out: contradictions, updates and differences between what they count. Numbers are intervals:
 * "at least 7" and "nine" agree. Two numbers are compared only when they count the same thing: the same unit or fate, in
 * clauses that share words beside the numbers, and when neither report also gives the other's number.
 */
import { type Quantity, type Upos, uposCode } from '../model/index.ts';
import { BOUNDED, CORRECTS, EARLIER, EARLIER_AFTER, GROWING, PEOPLE, SPEAKERS } from './en.ts';
import {
  type AspectRule,
  daysBetween,
  earlierFirst,
  type Judgement,
  nameOf,
  type Pair,
  type Side,
  sentenceText,
} from './judgement.ts';
import { frameOf, likeness } from './number-frame.ts';
import { statesOf } from './outcome-states.ts';

/** Units that say little about what is counted: the words around must do it. */
const GENERIC = new Set([
  'year',
  'percent',
  'day',
  'month',
  'week',
  'hour',
  'minute',
  'time',
  'percentage point',
  'dollar',
  'pound',
  'euro',
  'kilometre',
  'metre',
  'mile',
  'foot',
  'point',
  'second',
  'decade',
]);

type Num = Quantity;

const THING = new Set((['NOUN', 'PROPN'] as Upos[]).map(uposCode));

/** Birthplace of these: the hand-read stories, 2026-11-25, by the clashes and false clashes of `npm run evaluate -- stories`. */
const LEAST_LIKENESS = 0.3;
/** Where alignment is sure and the unit says what is counted, or the two numbers are close to each other. */
const LEAST_SURE = 0.2;
/** Where alignment made no fact of the two sentences, or they were published more than a week apart (two happenings of one kind?). */
const LEAST_UNLINKED = 0.6;
const FAR_DAYS = 7;
const MOST_RATIO = 2.2;
const MOST_RATIO_PEOPLE = 6;

function sentenceQuantities(side: Side): Num[] {
  const sentence = side.doc.sentences[side.statement.sentence];
  return side.doc.quantities.filter(
    (quantity) => quantity.start >= sentence.start && quantity.end <= sentence.end && !quantity.ordinal,
  );
}

function sameThing(x: Num, y: Num): boolean {
  if (x.measure && y.measure)
    return (
      x.measure.dimension === y.measure.dimension &&
      (x.unit === y.unit || !GENERIC.has(x.unit ?? '') || x.measure.dimension !== 'ratio')
    );
  if (x.indicator && y.indicator && x.indicator !== y.indicator) return false;
  const people = (quantity: Num) => quantity.unit === null || PEOPLE.has(quantity.unit);
  if (x.indicator && x.indicator === y.indicator) return x.unit === y.unit || (people(x) && people(y));
  if (x.indicator || y.indicator) return false;
  return x.unit !== null && (x.unit === y.unit || (y.unit !== null && people(x) && people(y)));
}

/** In base units where both are measures, so that 1,180 km and 730 miles can meet. */
function interval(x: Num, y: Num): [number, number, number, number] {
  const a = x.measure && y.measure ? x.measure : x;
  const b = x.measure && y.measure ? y.measure : y;
  return [a.low, a.high ?? Number.POSITIVE_INFINITY, b.low, b.high ?? Number.POSITIVE_INFINITY];
}

/** Step of the last significant digit a number is given to: 1,180 → 10, 700 → 100, 2.5 million → 100,000. */
export function roundness(value: number): number {
  if (!Number.isFinite(value) || value === 0) return 0;
  let step = 10 ** Math.floor(Math.log10(Math.abs(value)));
  for (let digits = 0; digits < 12; digits++) {
    const units = value / step;
    if (Math.abs(units - Math.round(units)) < 1e-9 * Math.max(1, Math.abs(units))) return step;
    step /= 10;
  }
  return step;
}

/** "some 70" and 68, 2.7 million and 2.68 million: equal once both are rounded as the rounder one is. */
export function equalAfterRounding(a: number, b: number, vague: boolean): boolean {
  const far = Math.abs(a - b);
  const scale = Math.max(Math.abs(a), Math.abs(b));
  if (far <= 1e-9 * scale) return true;
  const step = Math.max(roundness(a), roundness(b));
  if (scale >= 10 && step > Math.min(roundness(a), roundness(b)) && far <= step / 2 + 1e-9 * scale && far / scale < 0.06)
    return true;
  return vague && far / scale <= 0.1;
}

const sentenceOf = (side: Side) => side.doc.sentences[side.statement.sentence];

/** Any number of the report that fits this one, of the same unit: the report knows the other's value too. */
function knows(side: Side, own: Num, other: Num): boolean {
  return side.doc.quantities.some((quantity) => {
    if (quantity === own || quantity.ordinal || !sameThing(quantity, other)) return false;
    const [a, b, c, d] = interval(quantity, other);
    return a === c && b === d;
  });
}

/** The side's statement is the smallest of the sentence that holds the quantity: each number is looked at once. */
const holds = (side: Side, quantity: Num) =>
  side.statement.quantities.some(({ start, end }) => start === quantity.start && end === quantity.end);

export const number: AspectRule = (pair) => {
  const left = sentenceQuantities(pair.a);
  const right = sentenceQuantities(pair.b);
  const found: Judgement[] = [];
  for (const x of left) {
    if (!holds(pair.a, x)) continue;
    for (const y of right) {
      if (!holds(pair.b, y) || !sameThing(x, y)) continue;
      const [lowX, highX, lowY, highY] = interval(x, y);
      const meets = (p: Num, q: Num) => {
        const [a, b, c, d] = interval(p, q);
        return sameThing(p, q) && a <= d && c <= b;
      };
      // Both values stand on one side ("12 and 3 more"), or the other's value is given too: nothing clashes.
      if (left.some((other) => other !== x && meets(other, y)) || right.some((other) => other !== y && meets(other, x))) continue;
      const judgement = judge(pair, x, y, lowX, highX, lowY, highY);
      if (judgement) found.push(judgement);
    }
  }
  return found;
};

function judge(pair: Pair, x: Num, y: Num, lowX: number, highX: number, lowY: number, highY: number): Judgement | null {
  const text = (side: Side, quantity: Num) => side.doc.report.text.slice(quantity.start, quantity.end);
  const a = text(pair.a, x);
  const b = text(pair.b, y);
  const names = [nameOf(pair.a.doc.report), nameOf(pair.b.doc.report)];
  const voices = [
    { side: pair.a, value: a },
    { side: pair.b, value: b },
  ] as const;
  const unit = x.unit ?? y.unit ?? 'people';
  const counted = x.indicator ?? y.indicator;
  const what = counted ? `${counted}` : unit;
  const none = (lowX === 0 && highX === 0) !== (lowY === 0 && highY === 0) && Math.max(lowX, lowY) >= 1;
  const approximates = x.comparator === 'approximate' && y.comparator === 'approximate';
  const disjoint = approximates
    ? Math.abs(lowX + highX - lowY - highY) / Math.max(lowX + highX, lowY + highY) > 0.12
    : highX < lowY || highY < lowX;
  const frames = [frameOf(pair.a.doc, sentenceOf(pair.a), x), frameOf(pair.b.doc, sentenceOf(pair.b), y)];
  if (
    frames[0].per !== null &&
    frames[1].per !== null &&
    frames[0].per !== frames[1].per &&
    (x.measure?.dimension.startsWith('money') || y.measure?.dimension.startsWith('money'))
  )
    return null;
  // A shared fate ("killed" / "lost their lives") is likeness enough once the sentences are held to be about one thing.
  const words = likeness(frames[0], frames[1], new Set([unit]));
  const near = counted !== null && x.indicator === y.indicator && pair.linked ? Math.max(words, 0.45) : words;
  const far = daysBetween(pair) > FAR_DAYS;
  const enough =
    near >=
      (!pair.linked || far
        ? LEAST_UNLINKED
        : (pair.probability >= 0.6 && !GENERIC.has(unit)) || nearlyEqual(lowX, highX, lowY, highY)
          ? LEAST_SURE
          : LEAST_LIKENESS) &&
    (!far || pair.probability >= 0.5);
  // Nobody hurt / two hurt is a dispute whoever wrote first; nobody missing any more is news.
  if (counted !== null && pastHappening(pair.a) !== pastHappening(pair.b)) return null;
  if (counted !== null && !sharesPlace(pair, unit)) return null;
  const order = none && counted !== 'missing' ? null : earlierFirst(pair);
  const growing = counted !== null && GROWING.has(counted);
  const early = order?.[0] ?? pair.a;
  const late = order?.[1] ?? pair.b;
  const lowOf = (side: Side) => (side === pair.a ? lowX : lowY);
  const textOf = (side: Side) => (side === pair.a ? a : b);
  const grew = lowOf(late) > lowOf(early);
  if (
    order &&
    growing &&
    enough &&
    lowX !== lowY &&
    (disjoint || (grew && (x.comparator === 'at-least' || y.comparator === 'at-least')))
  ) {
    return {
      kind: 'update',
      relation: 'updates',
      aspect: 'number',
      strength: grew && near >= 0.4 ? 'strong' : 'fair',
      rule: 'number/toll',
      weight: 0.85,
      clash: `toll ${counted}`,
      explanation: `The number of ${what} ${grew ? 'grew' : 'was lowered'}: ${nameOf(early.doc.report)}, written earlier, has “${textOf(early)}”, ${nameOf(late.doc.report)} “${textOf(late)}”.`,
      turns: 'becomes a contradiction if both reports were written at the same time',
      reasons: [
        `${a} = ${show(lowX, highX)} ${unit}`,
        `${b} = ${show(lowY, highY)} ${unit}`,
        `likeness of the words around the two numbers: ${Math.round(near * 100)} of 100`,
        `published ${early.doc.report.published} and ${late.doc.report.published}`,
      ],
      voices,
    };
  }
  if (!disjoint) {
    const vague = x.comparator === 'vague' || y.comparator === 'vague';
    if (!vague || x.comparator === y.comparator || !enough || !pair.linked) return null;
    return {
      kind: 'difference',
      relation: 'refines',
      aspect: 'number',
      strength: 'fair',
      rule: 'number/vague-and-counted',
      weight: 0.35,
      explanation: `${names[0]} has “${a}”, ${names[1]} “${b}” (${what}): one is a loose amount, the other a count; they do not exclude each other.`,
      turns: 'becomes a contradiction if the count fell outside the loose amount',
      reasons: [`${a} = ${show(lowX, highX)}`, `${b} = ${show(lowY, highY)}`, 'the intervals overlap'],
      voices,
    };
  }
  const midX = Number.isFinite(highX) ? (lowX + highX) / 2 : lowX;
  const midY = Number.isFinite(highY) ? (lowY + highY) / 2 : lowY;
  if (x.of !== null || y.of !== null || !enough) return null;
  // What could be and what was, the first offer and the new one: two amounts, not two versions of one.
  if (OPEN.has(pair.a.statement.mode) !== OPEN.has(pair.b.statement.mode)) return null;
  if (isEarlier(pair.a, x) !== isEarlier(pair.b, y)) return null;
  if (daysBetween(pair) > MONTH) return null;
  // Numbers that clash are of one size: 3 and 4, 47 and 38 billion. A thousandfold difference measures something else.
  const ratio = Math.max(Math.abs(midX), Math.abs(midY)) / Math.max(1e-9, Math.min(Math.abs(midX), Math.abs(midY)));
  if (!(none && counted) && ratio > (counted ? MOST_RATIO_PEOPLE : MOST_RATIO)) return null;
  const known = Number(knows(pair.a, x, y)) + Number(knows(pair.b, y, x));
  // A report that also has the other's number tells of two things; when only one does, the frames must be close.
  if (known === 2 || (known === 1 && near < 0.6 && !none)) return null;
  const approximate = x.comparator !== 'exact' || y.comparator !== 'exact';
  const close = Math.min(
    Math.abs(lowX - (Number.isFinite(highY) ? highY : lowY)),
    Math.abs(lowY - (Number.isFinite(highX) ? highX : lowX)),
  );
  if (equalAfterRounding(midX, midY, approximate)) {
    return {
      kind: 'difference',
      relation: 'rounds',
      aspect: 'number',
      strength: 'weak',
      rule: 'number/rounding',
      weight: 0.2,
      explanation: `${names[0]} has “${a}”, ${names[1]} “${b}” (${what}): the same amount, rounded differently.`,
      turns: 'becomes a contradiction if both were given as exact',
      reasons: [`${a} and ${b} differ by no more than the rounder one's rounding`],
      voices,
    };
  }
  const corrected = CORRECTS.test(sentenceText(pair.a)) || CORRECTS.test(sentenceText(pair.b));
  const people = counted !== null;
  const reasons = [
    `${a} = ${show(lowX, highX)} ${unit}`,
    `${b} = ${show(lowY, highY)} ${unit}`,
    'no number fits both',
    `likeness of the words around the two numbers: ${Math.round(near * 100)} of 100`,
  ];
  if (corrected) {
    return {
      kind: 'update',
      relation: 'corrects',
      aspect: 'number',
      strength: 'fair',
      rule: 'number/corrected',
      weight: 0.7,
      clash: clashKey(x, y, counted, unit, [lowX, lowY]),
      explanation: `${names[0]} has “${a}”, ${names[1]} “${b}” (${what}); the wording says that an earlier figure was corrected.`,
      turns: 'becomes a contradiction if the correction concerned another figure',
      reasons,
      voices,
    };
  }
  const gap = close / Math.max(Math.abs(midX), Math.abs(midY), 1);
  const strong = near >= 0.55 && pair.probability >= 0.5 && !approximate;
  return {
    kind: 'contradiction',
    relation: 'contradicts',
    aspect: none ? 'outcome' : 'number',
    strength: strong && known === 0 ? 'strong' : near >= 0.4 && pair.linked && known === 0 ? 'fair' : 'weak',
    rule: 'number/disjoint',
    clash: clashKey(x, y, counted, unit, [lowX, lowY]),
    weight: (people ? 0.9 : 0.6) + Math.min(0.1, gap / 10),
    explanation: `${names[0]} says “${a}”, ${names[1]} “${b}” (${what}): no number fits both.`,
    turns: order
      ? 'becomes an update if the figure moved between the two reports'
      : 'becomes an update if one was written later and the figure had moved',
    reasons,
    voices,
  };
}

/** Days before publication from which a date in the sentence makes it the story of an earlier happening. */
const PAST_DAYS = 60;

/** The sentence dates what it counts well before the report: "in another crash in 2011". */
function pastHappening(side: Side): boolean {
  const { published } = side.doc.report;
  const sentence = sentenceOf(side);
  return side.doc.times.some((time) => {
    if (time.type !== 'DATE' || time.latest === null || time.start < sentence.start || time.end > sentence.end) return false;
    if (BOUNDED.test(side.doc.report.text.slice(Math.max(0, time.start - 60), time.start))) return false;
    if (published === null) return /^\d{4}$/.test(time.value);
    return Date.parse(time.latest) < Date.parse(published.slice(0, 10)) - PAST_DAYS * 86_400_000;
  });
}

/**
 * Dead of one happening and dead of another are told in the same words. So two counts of people need something else in common:
 * a name or a thing, beside people and what befell them. Copied figures alone ("nine were killed") pass when neither names any.
 */
function sharesPlace(pair: Pair, unit: string): boolean {
  const things = (side: Side) => {
    const found = new Set<string>();
    const sentence = sentenceOf(side);
    for (let token = sentence.firstToken; token < sentence.endToken; token++) {
      const lemma = side.doc.lemmas[token].toLowerCase();
      if (!THING.has(side.doc.tags.upos[token]) || lemma.length < 3 || lemma === unit || PEOPLE.has(lemma) || SPEAKERS.has(lemma))
        continue;
      if (statesOf(lemma).length === 0) found.add(lemma);
    }
    return found;
  };
  const a = things(pair.a);
  const b = things(pair.b);
  if (a.size === 0 || b.size === 0) return true;
  for (const word of a) if (b.has(word)) return true;
  return false;
}

const OPEN = new Set(['ability', 'condition', 'plan', 'threat']);
const MONTH = 30;

/** "the initial $103 billion offer", "up from $70": an amount that the report itself calls an earlier one. */
function isEarlier(side: Side, quantity: Num): boolean {
  const { text } = side.doc.report;
  return (
    EARLIER.test(text.slice(Math.max(0, quantity.start - 40), quantity.start)) ||
    EARLIER_AFTER.test(text.slice(quantity.end, quantity.end + 25))
  );
}

/** Within a seventh of each other: two numbers so close in sentences that share a fact seldom measure different things. */
function nearlyEqual(lowX: number, highX: number, lowY: number, highY: number): boolean {
  const x = Number.isFinite(highX) ? (lowX + highX) / 2 : lowX;
  const y = Number.isFinite(highY) ? (lowY + highY) / 2 : lowY;
  return Math.max(x, y) / Math.max(1e-9, Math.min(x, y)) <= 1.15;
}

/** Key of a clash of two values: kilometres and miles of one distance fall together. */
function clashKey(x: Num, y: Num, counted: string | null, unit: string, values: readonly number[]): string {
  const about = x.measure && y.measure ? x.measure.dimension : `${counted ?? ''} ${unit}`;
  return `${about} ${values
    .map((value) => value.toPrecision(2))
    .sort()
    .join(' ')}`;
}

const show = (low: number, high: number) =>
  low === high ? `${low}` : Number.isFinite(high) ? `${low} to ${high}` : `${low} or more`;
