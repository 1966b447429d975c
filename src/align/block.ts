/**
 * Which sentences are worth scoring against each other. In: the views of a story. Out: pairs across reports, found by an
 * inverted index of weighty terms and by vectors, so that 200 reports stay far from all pairs. Copies always meet.
 */
import { dot } from '../text/vectors.ts';
import type { Views } from './view.ts';

export interface Candidate {
  readonly a: number;
  readonly b: number;
  /** Cosine over weighted terms, and of the sentence vectors. */
  readonly lexical: number;
  readonly semantic: number;
}

/** Candidates kept for a sentence in each other report, and over all reports. */
const PER_REPORT = 6;
const IN_ALL = 48;
/** Stories with more sentences than this are blocked by terms alone: all-pairs vectors would be quadratic. */
const DENSE_SENTENCES = 2500;
/** Terms that stand in more sentences than this, and in more than an eighth of them (a sixteenth in large stories), find nobody. */
const COMMON = 60;

export function block(views: Views): Candidate[] {
  const { sentences, weight, frequency, vectors } = views;
  const n = sentences.length;
  const dense = n <= DENSE_SENTENCES;
  const common = Math.max(COMMON, dense ? n / 8 : n / 16);
  const postings = new Map<number, number[]>();
  const norm = new Float64Array(n);
  for (const view of sentences) {
    let sum = 0;
    for (const id of view.terms) {
      sum += weight[id] * weight[id];
      if (frequency[id] < 2 || frequency[id] > common) continue;
      const list = postings.get(id);
      if (list) list.push(view.index);
      else postings.set(id, [view.index]);
    }
    norm[view.index] = Math.sqrt(sum) || 1;
  }
  const lexical = new Float64Array(n);
  const kept = new Map<number, Candidate>();
  const keep = (i: number, j: number, lex: number, sem: number) => {
    const a = Math.min(i, j);
    const b = Math.max(i, j);
    const key = a * n + b;
    if (!kept.has(key)) kept.set(key, { a, b, lexical: lex, semantic: sem });
  };
  for (const view of sentences) {
    lexical.fill(0);
    const met: number[] = [];
    for (const id of view.terms)
      for (const other of postings.get(id) ?? []) {
        if (lexical[other] === 0) met.push(other);
        lexical[other] += weight[id] * weight[id];
      }
    const perReport = new Map<number, { other: number; lex: number; sem: number; rank: number }[]>();
    const consider = (other: number) => {
      const { report } = sentences[other];
      if (report === view.report) return;
      const lex = lexical[other] / (norm[view.index] * norm[other]);
      const sem = dot(vectors[view.index], vectors[other]);
      const rank = lex + Math.max(0, sem);
      const list = perReport.get(report);
      if (list) list.push({ other, lex, sem, rank });
      else perReport.set(report, [{ other, lex, sem, rank }]);
    };
    if (dense) for (let other = 0; other < n; other++) consider(other);
    else for (const other of met) consider(other);
    const chosen: { other: number; lex: number; sem: number; rank: number }[] = [];
    for (const list of perReport.values()) {
      list.sort((x, y) => y.rank - x.rank || x.other - y.other);
      chosen.push(...list.slice(0, PER_REPORT));
    }
    chosen.sort((x, y) => y.rank - x.rank || x.other - y.other);
    for (const { other, lex, sem } of chosen.slice(0, IN_ALL)) keep(view.index, other, lex, sem);
  }
  return [...kept.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}
