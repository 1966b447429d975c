/**
 * Whether a proposed clash is one. The rules propose generously; few stories can't tell thirty thresholds, so trees fitted on stories
 * read by hand weigh what the rules measured. In: a pair and a judgement with its clues. Out: a probability. The trees are
 * data (`models/en/judge/`), trained by `training/judge.ts`. Judgements without clues are not judged.
 */
import { score, type Trees } from '../align/trees.ts';
import { staticVector } from '../analyse/meaning/index.ts';
import type { Doc, Span } from '../model/index.ts';
import { dot } from '../text/vectors.ts';
import { weights } from '../weights.ts';
import { closeness, daysBetween, earlierFirst, type Judgement, type Pair, type Side } from './judgement.ts';

/** Rules that propose: one column each. */
export const PROPOSERS = [
  'number/disjoint',
  'number/toll',
  'number/age',
  'number/corrected',
  'number/none-and-some',
  'time/disjoint',
  'time/clock',
  'time/part-of-day',
  'order/ordinal',
  'order/first-since',
  'outcome/exclusive',
  'outcome/polarity',
  'outcome/denied',
  'label/one-of-a-kind',
  'other',
] as const;

/** What rules and the pair itself measure. -1 where a rule doesn't. */
export const CLUES = [
  // of the pair
  'probability',
  'lead',
  'linked',
  'closeness',
  'days',
  'dates',
  'ordered',
  'samePredicate',
  'predicates',
  'agents',
  'patients',
  'sameAgent',
  'samePatient',
  'sources',
  'shortest',
  'longest',
  'latest',
  'sharedNames',
  'clauses',
  'sentences',
  'ownNames',
  // of the values
  'likeness',
  'window',
  'kin',
  'units',
  'dimension',
  'ratio',
  'loose',
  'known',
  'fewest',
  'most',
  'sameFate',
  'samePlace',
  'otherTime',
  'otherMode',
  'earlier',
  'others',
  'small',
  'none',
  'apart',
  'common',
  'precision',
] as const;
export type Clue = (typeof CLUES)[number];
export type Clues = Readonly<Partial<Record<Clue, number>>>;

export interface JudgeModel extends Trees {
  /** Proposals less likely than this are dropped. */
  readonly least: number;
  /** From this on a clash is called strong, fair; below it weak. */
  readonly strong: number;
  readonly fair: number;
}

export const JUDGE_FEATURES: readonly string[] = [...CLUES, ...PROPOSERS];

let model: JudgeModel | null = null;
/** The judge that ships. */
export function judgeModel(): JudgeModel {
  model ??= JSON.parse(new TextDecoder().decode(weights('judge', 'trees.json'))) as JudgeModel;
  return model;
}

const position = ({ statement, doc }: Side) => (doc.sentences.length > 1 ? statement.sentence / (doc.sentences.length - 1) : 0);
const length = ({ statement, doc }: Side) =>
  doc.sentences[statement.sentence].endToken - doc.sentences[statement.sentence].firstToken;

/** Names (by their last word) that a sentence holds. */
function names({ statement, doc }: Side): Set<string> {
  const sentence = doc.sentences[statement.sentence];
  const found = new Set<string>();
  for (const entity of doc.entities)
    if (entity.start >= sentence.start && entity.end <= sentence.end)
      found.add(
        (
          doc.report.text
            .slice(entity.start, entity.end)
            .toLowerCase()
            .match(/[\p{L}\p{N}]+/gu) ?? ['']
        ).at(-1) as string,
      );
  return found;
}

const vectors = new WeakMap<Doc, Map<string, Float32Array>>();

/** Static vector of a stretch of a report, reckoned once. */
export function vectorOf(doc: Doc, { start, end }: Span): Float32Array {
  let known = vectors.get(doc);
  if (!known) {
    known = new Map();
    vectors.set(doc, known);
  }
  const key = `${start} ${end}`;
  let vector = known.get(key);
  if (!vector) {
    vector = staticVector(doc.report.text.slice(start, end));
    known.set(key, vector);
  }
  return vector;
}

/** Words taken on each side of a value. */
const BESIDE = 6;

/** Likeness of the words next to two values, the values themselves left out. */
export function windowLikeness(a: Side, x: Span, b: Side, y: Span): number {
  return dot(beside(a, x), beside(b, y));
}

function beside({ doc, statement }: Side, value: Span): Float32Array {
  const sentence = doc.sentences[statement.sentence];
  const before: string[] = [];
  const after: string[] = [];
  for (let token = sentence.firstToken; token < sentence.endToken; token++) {
    const word = doc.report.text.slice(doc.tokens.start[token], doc.tokens.end[token]);
    if (doc.tokens.end[token] <= value.start) before.push(word);
    else if (doc.tokens.start[token] >= value.end) after.push(word);
  }
  return staticVector([...before.slice(-BESIDE), ...after.slice(0, BESIDE)]);
}

/** Days that both sentences name: 1 where some are the same, 0 where both name days and none is, -1 where one names none. */
function datesMeet(a: Side, b: Side): number {
  const of = ({ statement, doc }: Side) => {
    const { start, end } = doc.sentences[statement.sentence];
    return doc.times.filter((time) => time.start >= start && time.end <= end && time.earliest !== null && time.latest !== null);
  };
  const [left, right] = [of(a), of(b)];
  if (left.length === 0 || right.length === 0) return -1;
  const meets = left.some((x) =>
    right.some((y) => (x.earliest as string) <= (y.latest as string) && (y.earliest as string) <= (x.latest as string)),
  );
  return Number(meets);
}

/** Likeness in meaning of two arguments; -1 where one is absent. */
const near = (x: string | null, y: string | null) =>
  x === null || y === null ? -1 : x === y ? 1 : dot(staticVector(x.slice(0, 200)), staticVector(y.slice(0, 200)));

/** The row the trees see. */
export function rowOf(pair: Pair, judgement: Judgement): Float64Array {
  const { a, b } = pair;
  const [x, y] = [a.statement, b.statement];
  const [left, right] = [names(a), names(b)];
  let shared = 0;
  for (const name of left) if (right.has(name)) shared++;
  const lengths = [length(a), length(b)];
  const clues: Clues = {
    probability: pair.probability,
    lead: pair.probability - (pair.rival ?? 0),
    linked: Number(pair.linked),
    closeness: closeness(pair),
    days: Math.min(400, daysBetween(pair)),
    dates: datesMeet(a, b),
    ordered: Number(earlierFirst(pair) !== null),
    samePredicate: Number(x.predicate === y.predicate),
    predicates: near(x.predicate, y.predicate),
    agents: near(x.agentText, y.agentText),
    patients: near(x.patientText, y.patientText),
    sameAgent: x.agent === null || y.agent === null ? 0 : x.agent === y.agent ? 1 : -1,
    samePatient: x.patient === null || y.patient === null ? 0 : x.patient === y.patient ? 1 : -1,
    sources: Number(x.source !== null) + Number(y.source !== null),
    shortest: Math.min(...lengths),
    longest: Math.max(...lengths),
    latest: Math.max(position(a), position(b)),
    sharedNames: shared,
    ownNames: Math.min(left.size, right.size) - shared,
    clauses: dot(vectorOf(a.doc, x), vectorOf(b.doc, y)),
    sentences: dot(vectorOf(a.doc, a.doc.sentences[x.sentence]), vectorOf(b.doc, b.doc.sentences[y.sentence])),
    ...judgement.clues,
  };
  const rule = (PROPOSERS as readonly string[]).indexOf(judgement.rule);
  const row = new Float64Array(JUDGE_FEATURES.length);
  CLUES.forEach((clue, index) => {
    row[index] = clues[clue] ?? -1;
  });
  row[CLUES.length + (rule < 0 ? PROPOSERS.length - 1 : rule)] = 1;
  return row;
}

/** How likely a proposed clash is one, 0..1; 1 for a judgement that proposes nothing. */
export function convincing(pair: Pair, judgement: Judgement, judge: Trees): number {
  return judgement.clues === undefined ? 1 : score(judge, rowOf(pair, judgement));
}
