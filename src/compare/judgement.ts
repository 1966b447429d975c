/** What the aspects of comparison share: the two sides, the context, and the judgement they return. No logic but lookups. */

import type { Aspect, Doc, FindingKind, Relation, Report, Span, Statement, Strength } from '../model/index.ts';
import { EMPTY } from './en.ts';
import type { Clues } from './judge.ts';

export interface Side {
  readonly statement: Statement;
  readonly doc: Doc;
}

/** Two statements of different reports whose sentences are held to speak to one fact. */
export interface Pair {
  readonly a: Side;
  readonly b: Side;
  /** That they do, 0..1. */
  readonly probability: number;
  /** True when they stand in one fact. */
  readonly linked: boolean;
  /** Highest probability that either sentence has with another sentence of the other's report; absent where not known. */
  readonly rival?: number;
}

export interface Voice {
  readonly side: Side;
  readonly value: string;
  /** Narrower span than the statement, where the value stands. */
  readonly span?: Span;
}

export interface Judgement {
  readonly kind: FindingKind;
  readonly relation: Relation;
  readonly aspect: Aspect;
  readonly strength: Strength;
  readonly rule: string;
  /** How much it matters, 0..1, before position and probability are weighed in. */
  readonly weight: number;
  readonly explanation: string;
  readonly turns: string | null;
  readonly reasons: readonly string[];
  readonly voices: readonly [Voice, Voice];
  /** Judgements of one key are one clash told in several facts: they become one finding. Absent: one finding a fact. */
  readonly clash?: string;
  /** What the rule measured, by the names of `CLUES` in judge.ts; what only proposes a clash is kept where the judge finds it likely. */
  readonly clues?: Clues;
}

/** One aspect: a pure function of a pair, blind to order: swapping a and b gives the same judgement. */
export type AspectRule = (pair: Pair) => readonly Judgement[];

/** How a report is called in a sentence. */
export function nameOf(report: Report): string {
  return report.outlet ?? report.id;
}

/** Earlier side first by publication, or null when that can't be told (a missing stamp, the same stamp, or day precision on one day). */
export function earlierFirst(pair: Pair): [Side, Side] | null {
  const a = pair.a.doc.report.published;
  const b = pair.b.doc.report.published;
  if (a === null || b === null) return null;
  // A midnight stamp is a day, not an hour.
  const precise = (stamp: string) => (/T00:00(?::00)?(?:Z|[+-]00:?00)?$/.test(stamp) ? stamp.slice(0, 10) : stamp);
  const x = precise(a);
  const y = precise(b);
  const length = Math.min(x.length, y.length, 10);
  if (x.slice(0, length) !== y.slice(0, length)) return x < y ? [pair.a, pair.b] : [pair.b, pair.a];
  if (x.length <= 10 || y.length <= 10) return null;
  const p = Date.parse(x);
  const q = Date.parse(y);
  if (!Number.isFinite(p) || !Number.isFinite(q) || Math.abs(p - q) < 15 * 60_000) return null;
  return p < q ? [pair.a, pair.b] : [pair.b, pair.a];
}

/** Lower-cased content lemmas of a statement's own words. */
export function lemmasOf({ statement, doc }: Side): string[] {
  const found: string[] = [];
  for (let token = statement.firstToken; token < statement.endToken; token++) found.push(doc.lemmas[token].toLowerCase());
  return found;
}

/** The whole sentence of a side, verbatim. */
export function sentenceText({ statement, doc }: Side): string {
  const sentence = doc.sentences[statement.sentence];
  return doc.report.text.slice(sentence.start, sentence.end);
}

/** Days between the publication of the two reports; 0 where one is unknown. Reports weeks apart often tell of two happenings. */
export function daysBetween(pair: Pair): number {
  const a = pair.a.doc.report.published;
  const b = pair.b.doc.report.published;
  const days = a && b ? Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / 86_400_000 : 0;
  return Number.isFinite(days) ? days : 0;
}

const FEW = 2;

/**
 * How much of the longer clause’s words the two clauses share, 0..1, words of two letters and the predicates of being left out.
 * Two sentences can share a fact while these two clauses of theirs say different things of it.
 */
export function closeness(pair: Pair): number {
  const words = (side: Side) =>
    new Set(lemmasOf(side).filter((lemma) => lemma.length > 2 && /^\p{L}/u.test(lemma) && !EMPTY.has(lemma)));
  const a = words(pair.a);
  const b = words(pair.b);
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both / Math.max(FEW, a.size, b.size);
}
