/** One aspect of comparison on two short reports. In: a rule and two texts. Out: what it says of them, and of them turned round. */
import { expect } from 'vitest';
import { analyse } from '../src/analyse/index.ts';
import type { AspectRule, Judgement, Pair, Side } from '../src/compare/judgement.ts';
import { extract } from '../src/extract/index.ts';
import { reportFrom } from '../src/ingest/index.ts';
import type { Mini } from './mini-story.ts';

/** The statements of a report with their doc. */
export function sides(id: string, mini: Mini): Side[] {
  const doc = analyse(reportFrom({ id, outlet: id, ...(typeof mini === 'string' ? { text: mini } : mini) }));
  // Ids of actors are of one report until the pipeline merges them: no two reports share one here.
  const own = (actor: string | null) => actor && `${id}:${actor}`;
  return extract(doc).map((statement) => ({
    statement: {
      ...statement,
      agent: own(statement.agent),
      patient: own(statement.patient),
      source: statement.source && { ...statement.source, actor: own(statement.source.actor) },
    },
    doc,
  }));
}

export interface Held {
  /** That the two sentences speak to one fact. */
  readonly probability?: number;
  readonly linked?: boolean;
}

const judged = (
  rule: AspectRule,
  left: readonly Side[],
  right: readonly Side[],
  { probability = 0.9, linked = true }: Held,
): Judgement[] => left.flatMap((a) => right.flatMap((b) => rule({ a, b, probability, linked })));

/** What a rule says of any two statements of the two reports; it must say the same of them turned round. */
export function judge(rule: AspectRule, a: Mini, b: Mini, held: Held = {}): Judgement[] {
  const left = sides('a', a);
  const right = sides('b', b);
  const found = judged(rule, left, right, held);
  expect(kinds(judged(rule, right, left, held))).toEqual(kinds(found));
  for (const judgement of found) {
    expect(judgement.explanation).toMatch(/\.$/);
    expect(judgement.reasons.length).toBeGreaterThan(0);
    expect(judgement.weight).toBeGreaterThan(0);
  }
  return found;
}

/** "contradiction contradicts number", each once, sorted. */
export const kinds = (found: readonly Judgement[]): string[] =>
  [...new Set(found.map(({ kind, relation, aspect }) => `${kind} ${relation} ${aspect}`))].sort();

/** A pair of two reports that say nothing of note, published when told. */
export function published(a: string | null, b: string | null): Pair {
  const side = (id: string, stamp: string | null): Side => {
    const [first] = sides(id, 'The bridge was closed.');
    return { ...first, doc: { ...first.doc, report: { ...first.doc.report, published: stamp } } };
  };
  return { a: side('a', a), b: side('b', b), probability: 1, linked: true };
}
