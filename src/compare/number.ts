/**
 * Numbers. In: a pair of sides. Out: contradictions, updates and differences between what they count. Numbers are intervals:
 * "at least 7" and "nine" agree. Two numbers are compared only when they count the same thing: the same unit or fate, in
 * clauses that share words beside the numbers, and when neither report also gives the other's number.
 */
import { staticVector } from '../analyse/meaning/index.ts';
import { type Doc, type Quantity, type Span, type Statement, type TimeExpression, type Upos, uposCode } from '../model/index.ts';
import { dot } from '../text/vectors.ts';
import { clashOfAges, nameBeside, samePerson } from './age.ts';
import {
  ANYBODY,
  BOUNDED,
  CLOCK_BEFORE,
  CORRECTS,
  DURATION_GOES_ON,
  EARLIER,
  EARLIER_AFTER,
  GROWING,
  INDICATOR_OF_NOUN,
  PART_AFTER,
  PART_BEFORE,
  PEOPLE,
  ROUND_SPAN,
  SPEAKERS,
} from './en.ts';
import { type Clues, windowLikeness } from './judge.ts';
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

type Num = Quantity;

const THING = new Set((['NOUN', 'PROPN'] as Upos[]).map(uposCode));

/** Likeness of the words around two amounts from which they are rounded, or loosely worded, the same. Hand-read stories, 2026-11-25. */
const LEAST_LIKENESS = 0.3;
const FAR_DAYS = 7;
/** Values from which a number without its noun is known by itself: two may count anything, 2,000 hardly. */
const LEAST_TELLING = 20;
/** Two counts of people whose sentences have no thing in common are of one happening only where alignment is this sure. By eye, 2026-11-26. */
const LEAST_WITHOUT_PLACE = 0.65;
/** Wider apart than this two numbers measure different things, whatever the words. By eye over the hand-read stories, 2026-11-25. */
const MOST_RATIO = 3.2;
const MOST_RATIO_PEOPLE = 6;
/** Words of units at least this near in meaning may name one thing (crew / sailors). Above it the judge decides. */
const NEAR_UNITS = 0.45;

/** "More than 60" and 64 are one count; "at least 7" and nine are two. By eye over the written stories, 2026-11-26. */
const LEAST_GROWTH = 1.15;

const DAYS_IN: Readonly<Record<string, number>> = { Y: 365, M: 30, W: 7, D: 1 };
const HOURS_IN: Readonly<Record<string, number>> = { H: 1 / 24, M: 1 / 1440, S: 1 / 86_400 };

/** "three days" as a quantity in days, or null where the length is not told. */
function duration(doc: Doc, time: TimeExpression): Num | null {
  // "two years and four months" stands as two
  if (DURATION_GOES_ON.test(doc.report.text.slice(time.end, time.end + 25))) return null;
  const match = /^P(?:(\d+(?:\.\d+)?)([YMWD])|T(\d+(?:\.\d+)?)([HMS]))$/.exec(time.value);
  if (time.type !== 'DURATION' || !match) return null;
  const days = match[1] ? Number(match[1]) * DAYS_IN[match[2]] : Number(match[3]) * HOURS_IN[match[4]];
  const least = time.mod === 'MORE_THAN' || time.mod === 'EQUAL_OR_MORE';
  const most = time.mod === 'LESS_THAN' || time.mod === 'EQUAL_OR_LESS';
  // "a decade", "half a century" are round words
  const round = ROUND_SPAN.test(doc.report.text.slice(time.start, time.end));
  const spread = time.mod === 'APPROX' || round ? 0.15 : 0;
  const low = most ? 0 : days * (1 - spread);
  const high = least ? null : days * (1 + spread);
  return {
    start: time.start,
    end: time.end,
    low,
    high,
    comparator: least ? 'at-least' : most ? 'at-most' : spread > 0 ? 'approximate' : 'exact',
    unit: 'day',
    indicator: null,
    measure: { dimension: 'duration', low, high },
    of: null,
    ordinal: false,
    phrase: null,
  };
}

/** "nine convictions" are nine convicted. */
function withIndicator(quantity: Num): Num {
  const { unit, indicator } = quantity;
  const own = indicator === null && unit !== null ? INDICATOR_OF_NOUN[unit] : undefined;
  return own === undefined ? quantity : { ...quantity, indicator: own };
}

const ofSentence = new WeakMap<Doc, Map<number, readonly Num[]>>();

/** The quantities of a sentence, and how long things took. */
function sentenceQuantities({ doc, statement }: Side): readonly Num[] {
  let known = ofSentence.get(doc);
  if (!known) {
    known = new Map();
    ofSentence.set(doc, known);
  }
  let found = known.get(statement.sentence);
  if (!found) {
    const sentence = doc.sentences[statement.sentence];
    const within = ({ start, end }: Span) => start >= sentence.start && end <= sentence.end;
    found = [
      ...doc.quantities.filter((quantity) => within(quantity) && !quantity.ordinal).map(withIndicator),
      ...doc.times.filter(within).flatMap((time) => duration(doc, time) ?? []),
    ];
    known.set(statement.sentence, found);
  }
  return found;
}

const isPeople = (quantity: Num) => quantity.unit !== null && PEOPLE.has(quantity.unit);

/** How surely two quantities count one kind of thing: 1 the same unit, dimension or fate; 0 they don't. */
function kinship(x: Num, y: Num): number {
  if (x.measure || y.measure) {
    if (!x.measure || !y.measure || x.measure.dimension !== y.measure.dimension) return 0;
    return x.unit === y.unit ? 1 : 0.9;
  }
  if (x.indicator && y.indicator && x.indicator !== y.indicator) return 0;
  const people = (quantity: Num) => quantity.unit === null || isPeople(quantity);
  if (x.indicator && y.indicator) return x.unit === y.unit ? 1 : people(x) && people(y) ? 0.95 : 0;
  if (x.unit === null && y.unit === null) return 0;
  const fates = x.indicator || y.indicator ? 0.7 : 1;
  if (x.unit === y.unit) return fates;
  if (x.unit === null || y.unit === null) return isPeople(x) || isPeople(y) ? 0.4 * fates : 0;
  if (isPeople(x) && isPeople(y)) return 0.8 * fates;
  const near = dot(staticVector(x.unit), staticVector(y.unit));
  return near >= NEAR_UNITS ? near * 0.7 * fates : 0;
}

/** Likeness of the two units: hostages and gunmen are people and not one group. -1 where one has none. */
function unitLikeness(x: Num, y: Num): number {
  if (x.unit === null || y.unit === null) return -1;
  if (x.unit === y.unit) return 1;
  if (ANYBODY.has(x.unit) || ANYBODY.has(y.unit)) return 0.8;
  return Math.max(0, dot(staticVector(x.unit), staticVector(y.unit)));
}

/** Surely the same: what a report that has both numbers must count alike. */
const sameThing = (x: Num, y: Num) => kinship(x, y) >= 0.8;

/** In base units where both are measures, so that 1,180 km and 730 miles can meet. */
function interval(x: Num, y: Num): [number, number, number, number] {
  // In the unit that both were given in, where there is one: rounding shows in its digits.
  const convert = x.measure && y.measure && (x.unit !== y.unit || x.measure.dimension === 'duration');
  const a = convert && x.measure ? x.measure : x;
  const b = convert && y.measure ? y.measure : y;
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
  const most = scale >= 1000 && Math.min(digits(a), digits(b)) === 1 ? 0.13 : 0.06;
  if (scale >= 10 && step > Math.min(roundness(a), roundness(b)) && far <= step / 2 + 1e-9 * scale && far / scale < most)
    return true;
  // What is given to three digits is no loose amount: some $146 billion are not $149 billion.
  const digitsGiven = Math.min(digits(a), digits(b));
  return vague && far / scale <= (digitsGiven >= 3 ? 0.015 : 0.1);
}

const sentenceOf = (side: Side) => side.doc.sentences[side.statement.sentence];

/** Any number of the report that fits this one, of the same unit: the report knows the other's value too. */
function knows(side: Side, own: Num, other: Num): boolean {
  return side.doc.quantities.some((quantity) => {
    if (quantity.start === own.start || quantity.ordinal || !sameThing(quantity, other)) return false;
    const [a, b, c, d] = interval(quantity, other);
    return a === c && b === d;
  });
}

/** The side's statement is the smallest of the sentence that holds the quantity: each number is looked at once. */
const holds = ({ statement }: Side, quantity: Num) =>
  quantity.measure?.dimension === 'duration'
    ? quantity.start >= statement.start && quantity.end <= statement.end
    : statement.quantities.some(({ start, end }) => start === quantity.start && end === quantity.end);

export const number: AspectRule = (pair) => {
  const left = sentenceQuantities(pair.a);
  const right = sentenceQuantities(pair.b);
  const corrected = CORRECTS.test(sentenceText(pair.a)) || CORRECTS.test(sentenceText(pair.b));
  const found: Judgement[] = [];
  for (const x of left) {
    if (!holds(pair.a, x)) continue;
    for (const y of right) {
      if (!holds(pair.b, y) || kinship(x, y) === 0) continue;
      const [lowX, highX, lowY, highY] = interval(x, y);
      const meets = (p: Num, q: Num) => {
        const [a, b, c, d] = interval(p, q);
        // "police put the number at 2,000": without its noun a number is known by its value.
        if (sameThing(p, q)) return a <= d && c <= b;
        return !corrected && a === c && b === d && a >= LEAST_TELLING && (p.unit === null || q.unit === null);
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
  if ((x.unit === null && looseEnd(pair.a, x)) || (y.unit === null && looseEnd(pair.b, y))) return null;
  if (x.measure?.dimension === 'age' && y.measure) {
    const [left, right] = [nameBeside(pair.a.doc, x), nameBeside(pair.b.doc, y)];
    if (left.length > 0 && right.length > 0 && !samePerson(left, right)) return null;
  }
  const narrow = narrowed(x, lowX, highX, y, lowY, highY);
  const disjoint = approximates
    ? Math.abs(lowX + highX - lowY - highY) / Math.max(lowX + highX, lowY + highY) > 0.12
    : narrow[1] < narrow[2] || narrow[3] < narrow[0];
  const growing = counted !== null && GROWING.has(counted);
  const either = (comparator: Num['comparator']) => x.comparator === comparator || y.comparator === comparator;
  if (!disjoint && !(growing && either('at-least')) && !either('vague')) return null;
  // A part of those counted is no count of them all.
  if (x.of !== null || y.of !== null || isPart(pair.a, x) || isPart(pair.b, y)) return null;
  const frames = [frameOf(pair.a.doc, sentenceOf(pair.a), x), frameOf(pair.b.doc, sentenceOf(pair.b), y)];
  const money = x.measure?.dimension.startsWith('money') ?? false;
  if (frames[0].per !== null && frames[1].per !== null && frames[0].per !== frames[1].per && money) return null;
  const near = likeness(frames[0], frames[1], new Set([unit]));
  const far = daysBetween(pair) > FAR_DAYS;
  const kin = kinship(x, y);
  // What is only loosely worded is compared where the sentences surely share a fact: nothing judges these after.
  const sure = kin >= 0.8 && pair.linked && !far && near >= LEAST_LIKENESS;
  // Nobody hurt / two hurt is a dispute whoever wrote first; nobody missing any more is news.
  const otherTime = pastHappening(pair.a) !== pastHappening(pair.b);
  const samePlace = sharesPlace(pair, unit);
  if (counted !== null && (otherTime || (!samePlace && pair.probability < LEAST_WITHOUT_PLACE))) return null;
  const order = none && counted !== 'missing' ? null : earlierFirst(pair);
  const midX = Number.isFinite(highX) ? (lowX + highX) / 2 : lowX;
  const midY = Number.isFinite(highY) ? (lowY + highY) / 2 : lowY;
  const ratio = Math.max(Math.abs(midX), Math.abs(midY)) / Math.max(1e-9, Math.min(Math.abs(midX), Math.abs(midY)));
  const known = Number(knows(pair.a, x, y)) + Number(knows(pair.b, y, x));
  const alike = (all: readonly Num[], one: Num) => all.filter((other) => kinship(other, one) >= 0.4).length;
  const counts = [alike(sentenceQuantities(pair.a), x), alike(sentenceQuantities(pair.b), y)];
  const clues: Clues = {
    likeness: near,
    window: windowLikeness(pair.a, x, pair.b, y),
    kin,
    units: unitLikeness(x, y),
    dimension: dimensionOf(x, y),
    ratio: Math.min(10, ratio),
    loose: Number(x.comparator !== 'exact') + Number(y.comparator !== 'exact'),
    known,
    fewest: Math.min(...counts),
    most: Math.max(...counts),
    sameFate: counted === null ? -1 : Number(x.indicator === y.indicator),
    samePlace: Number(samePlace),
    otherTime: Number(otherTime),
    otherMode: Number(OPEN.has(pair.a.statement.mode) !== OPEN.has(pair.b.statement.mode)),
    earlier: Number(isEarlier(pair.a, x)) + Number(isEarlier(pair.b, y)),
    others: Math.min(5, agreeing(pair, x, y)),
    small: Math.min(20, Math.min(Math.abs(midX), Math.abs(midY))),
    none: Number(none),
    precision: digits(midX) + digits(midY),
  };
  const early = order?.[0] ?? pair.a;
  const late = order?.[1] ?? pair.b;
  const lowOf = (side: Side) => (side === pair.a ? lowX : lowY);
  const textOf = (side: Side) => (side === pair.a ? a : b);
  const grew = lowOf(late) > lowOf(early);
  if (
    order &&
    growing &&
    lowX !== lowY &&
    (disjoint || (grew && either('at-least'))) &&
    (ratio >= LEAST_GROWTH || (x.comparator === 'exact' && y.comparator === 'exact'))
  ) {
    return {
      kind: 'update',
      relation: 'updates',
      aspect: 'number',
      strength: grew && near >= 0.4 ? 'strong' : 'fair',
      rule: 'number/toll',
      weight: 0.85,
      clash: `toll ${counted}${grew ? '' : ' lowered'}`,
      clues,
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
    if (!either('vague') || x.comparator === y.comparator || !sure) return null;
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
  // Numbers that clash are of one size: 3 and 4, 47 and 38 billion. A thousandfold difference measures something else.
  if (!(none && counted) && ratio > (counted ? MOST_RATIO_PEOPLE : MOST_RATIO)) return null;
  // A report that also has the other's number tells of two things; the first offer and the new one are two amounts.
  if (known === 2 || isEarlier(pair.a, x) !== isEarlier(pair.b, y)) return null;
  const approximate = x.comparator !== 'exact' || y.comparator !== 'exact';
  const close = Math.min(
    Math.abs(lowX - (Number.isFinite(highY) ? highY : lowY)),
    Math.abs(lowY - (Number.isFinite(highX) ? highX : lowX)),
  );
  const converted =
    x.unit !== y.unit && x.measure !== null && Math.abs(midX - midY) <= 0.05 * Math.max(Math.abs(midX), Math.abs(midY));
  if (converted || equalAfterRounding(midX, midY, approximate)) {
    if (!sure) return null;
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
      clash: clashKey(x, y, counted, unit),
      clues,
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
    rule: x.measure?.dimension === 'age' ? 'number/age' : 'number/disjoint',
    clash: clashKey(x, y, counted, unit),
    clues,
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

/** "the initial $103 billion offer", "up from $70": an amount that the report itself calls an earlier one. */
function isEarlier(side: Side, quantity: Num): boolean {
  const { text } = side.doc.report;
  return (
    EARLIER.test(text.slice(Math.max(0, quantity.start - 40), quantity.start)) ||
    EARLIER_AFTER.test(text.slice(quantity.end, quantity.end + 25))
  );
}

/** "Some $146 billion" is given to three digits: it is no $149 billion. Bounds of an approximate amount beside an exact one. */
function narrowed(x: Num, lowX: number, highX: number, y: Num, lowY: number, highY: number): [number, number, number, number] {
  const tight = (quantity: Num, low: number, high: number): [number, number] => {
    const middle = Number(((low + high) / 2).toPrecision(6));
    if (quantity.comparator !== 'approximate' || digits(middle) < 3) return [low, high];
    return [middle - roundness(middle), middle + roundness(middle)];
  };
  return [...tight(x, lowX, highX), ...tight(y, lowY, highY)];
}

/** People, ages, money, shares, lengths of time, measures, things: a column for the judge. */
function dimensionOf(x: Num, y: Num): number {
  const dimension = x.measure?.dimension ?? null;
  if (dimension === null) return x.indicator || y.indicator ? 0 : isPeople(x) || isPeople(y) ? 1 : 2;
  if (dimension === 'age') return 3;
  if (dimension.startsWith('money')) return 4;
  if (dimension === 'duration') return 6;
  return dimension === 'proportion' || dimension === 'percentage-points' ? 5 : 7;
}

const MOST_HOURS = 24;

/** "before three", "eight-stone": a number without a unit that is no count. */
function looseEnd(side: Side, quantity: Num): boolean {
  const { text } = side.doc.report;
  return (
    text[quantity.end] === '-' ||
    (quantity.low <= MOST_HOURS && CLOCK_BEFORE.test(text.slice(Math.max(0, quantity.start - 25), quantity.start)))
  );
}

/** "two of them seriously", "including four children": some of those counted before. */
function isPart(side: Side, quantity: Num): boolean {
  const { text } = side.doc.report;
  return (
    PART_AFTER.test(text.slice(quantity.end, quantity.end + 30)) ||
    PART_BEFORE.test(text.slice(Math.max(0, quantity.start - 25), quantity.start))
  );
}

/** Digits that a number is given to: 7,265 has four, 1,200 two. */
function digits(value: number): number {
  if (!Number.isFinite(value) || value === 0) return 0;
  return Math.min(6, Math.round(Math.log10(Math.abs(value) / roundness(value))) + 1);
}

/** Other numbers that both sentences give alike: what says that they tell of one thing. */
function agreeing(pair: Pair, x: Num, y: Num): number {
  let found = 0;
  for (const p of sentenceQuantities(pair.a)) {
    if (p === x) continue;
    if (sentenceQuantities(pair.b).some((q) => q !== y && sameThing(p, q) && p.low === q.low && p.high === q.high)) found++;
  }
  return found;
}

const middleOf = (quantity: Num) => {
  const { low, high } = quantity.measure ?? quantity;
  return high === null ? low : (low + high) / 2;
};

/** Key of a clash of two values: kilometres and miles of one distance fall together. */
function clashKey(x: Num, y: Num, counted: string | null, unit: string): string {
  if (x.measure?.dimension === 'age' && y.measure) return clashOfAges(x.measure.low, y.measure.low);
  const about = x.measure && y.measure ? x.measure.dimension : `${counted ?? ''} ${unit}`;
  return `${about} ${[middleOf(x), middleOf(y)]
    .map((value) => value.toPrecision(2))
    .sort()
    .join(' ')}`;
}

const show = (low: number, high: number) =>
  low === high ? `${low}` : Number.isFinite(high) ? `${low} to ${high}` : `${low} or more`;

/** People of whom one report says that none came to harm while another counts some. */
const HARMED = new Set(['dead', 'injured', 'missing']);

/** "No one was hurt" here, two hurt there: said of the whole happening, wherever the two sentences stand. The judge decides. */
export function unhurt(
  sides: readonly { doc: Doc; statements: readonly Statement[] }[],
  pairOf: (a: Side, b: Side) => Pair,
): { pair: Pair; judgement: Judgement }[] {
  const harmed = sides.map(({ doc, statements }) =>
    doc.quantities.flatMap((quantity) => {
      const { indicator, low, high, ordinal } = quantity;
      if (ordinal || indicator === null || !HARMED.has(indicator) || (high !== 0 && low < 1)) return [];
      const holding = statements.filter(({ start, end }) => start <= quantity.start && end >= quantity.end);
      if (holding.length === 0) return [];
      const statement = holding.reduce((x, y) => (y.end - y.start < x.end - x.start ? y : x));
      const side = { doc, statement };
      return pastHappening(side) ? [] : [{ side, quantity, none: high === 0 }];
    }),
  );
  const found: { pair: Pair; judgement: Judgement }[] = [];
  for (const quiet of harmed)
    for (const no of quiet) {
      const { indicator } = no.quantity;
      const alike = (list: typeof quiet, none: boolean) =>
        list.find((each) => each.none === none && each.quantity.indicator === indicator);
      if (!no.none || alike(quiet, false)) continue;
      for (const other of harmed) {
        const some = alike(other, false);
        if (other === quiet || !some || alike(other, true)) continue;
        const pair = pairOf(no.side, some.side);
        const value = ({ side, quantity }: typeof some) => side.doc.report.text.slice(quantity.start, quantity.end);
        const inOrder = pair.a.doc === no.side.doc ? [no, some] : [some, no];
        // Nobody missing any more is news, not a dispute.
        const moved = indicator === 'missing' && earlierFirst(pair)?.[0].doc === some.side.doc;
        found.push({
          pair,
          judgement: {
            kind: moved ? 'update' : 'contradiction',
            relation: moved ? 'updates' : 'contradicts',
            aspect: moved ? 'number' : 'outcome',
            strength: 'fair',
            rule: 'number/none-and-some',
            clues: { small: Math.min(20, some.quantity.low), samePlace: Number(sharesPlace(pair, 'person')), kin: 1 },
            weight: 0.8,
            clash: `none ${indicator}`,
            explanation: `${nameOf(no.side.doc.report)} says “${value(no)}” ${indicator}, ${nameOf(some.side.doc.report)} “${value(some)}”.`,
            turns: moved
              ? 'becomes a contradiction if both reports were written at the same time'
              : 'becomes an update if they were found later',
            reasons: [`“${value(no)}” = none ${indicator}`, `“${value(some)}” = ${some.quantity.low} or more`],
            voices: [
              { side: pair.a, value: value(inOrder[0]) },
              { side: pair.b, value: value(inOrder[1]) },
            ],
          },
        });
      }
    }
  return found;
}
