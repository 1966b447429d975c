/**
 * The whole reading, on one screen. In: reports of one story, in any order. Out: the comparison document. Refuses: fewer than
 * two readable reports (`too-few-reports`). Pure and synchronous: the same reports give the same document, whatever their order.
 *
 *   Report → analyse → Doc → extract → Statement[] → align → Fact[] → compare → Finding[]
 *                       └──────────────── assess → Dependence[] ──────────┘
 */
import { mergeActors, withActors } from './align/actors.ts';
import { type AlignModel, align, alignModel } from './align/index.ts';
import { analyse } from './analyse/index.ts';
import { assess, lineages, sharedSources } from './assess/index.ts';
import { compare } from './compare/index.ts';
import type { JudgeModel } from './compare/judge.ts';
import { CrossreadError } from './errors.ts';
import { extract } from './extract/index.ts';
import { framing } from './frame/index.ts';
import type { Comparison, Doc, Report, Skipped } from './model/index.ts';
import { timeline } from './story/timeline.ts';

export const STAGES = ['analyse', 'extract', 'align', 'compare', 'assess'] as const;
export type Stage = (typeof STAGES)[number];

export interface ReadOptions {
  /** Reports that could not be read before the pipeline, listed in the document. */
  readonly skipped?: readonly Skipped[];
  /** Called before each unit of work: `done` of `total` of the stage. Throwing stops the reading. */
  readonly onProgress?: (stage: Stage, done: number, total: number) => void;
  /** Scorer of pairs in place of the one that ships: for cross-validation. */
  readonly alignModel?: AlignModel;
  /** Judge of proposed clashes in place of the one that ships: for cross-validation. */
  readonly judge?: JudgeModel;
}

/**
 * Reads the reports of one story against each other.
 * @throws {CrossreadError} `too-few-reports` when fewer than two reports are in English and have text, `usage` when two have one id.
 * @example
 * const comparison = read([reportFrom({ id: 'a', text }), reportFrom({ id: 'b', text: other })]);
 * comparison.findings[0].explanation;
 */
export function read(reports: readonly Report[], options: ReadOptions = {}): Comparison {
  const tell = options.onProgress ?? (() => {});
  const { usable, skipped } = sift(reports, options.skipped ?? []);
  if (usable.length < 2) throw tooFew(usable, skipped);

  const docs = usable.map((report, index) => {
    tell('analyse', index, usable.length);
    return analyse(report);
  });
  tell('extract', 0, 1);
  const { actors, idOf } = mergeActors(new Map(docs.map((doc) => [doc.report.id, doc.actors])));
  const statements = docs
    .flatMap((doc) => extract(doc).map((statement) => withActors(statement, idOf)))
    .map((statement, index) => ({ ...statement, id: `s${index + 1}` }));
  tell('align', 0, 1);
  const model = options.alignModel ?? alignModel();
  const alignment = align(docs, statements, model);
  tell('assess', 0, 1);
  const textual = assess(docs);
  const groups = lineages(
    usable.map((report) => report.id),
    textual,
  );
  tell('compare', 0, 1);
  const { facts, findings } = compare(docs, statements, alignment, textual, groups, {
    aloneLeast: model.aloneLeast,
    nearLeast: model.near,
    near: alignment.near,
    ...(options.judge ? { judge: options.judge } : {}),
  });
  const known = new Set(textual.map((dependence) => [...dependence.reports].sort().join('\n')));
  return {
    version: 1,
    story: storyOf(docs),
    reports: usable,
    skipped,
    actors,
    statements,
    facts,
    findings,
    dependence: [...textual, ...sharedSources(facts, statements, known)],
    lineages: groups,
    framing: docs.flatMap((doc) => framing(doc)),
    timeline: timeline(statements, facts),
  };
}

/** Reports in a fixed order, those that can't be read against the others set aside with a reason. */
function sift(reports: readonly Report[], before: readonly Skipped[]): { usable: Report[]; skipped: Skipped[] } {
  const skipped: Skipped[] = [...before];
  const usable: Report[] = [];
  const ids = new Set<string>();
  for (const report of [...reports].sort(inOrder)) {
    if (ids.has(report.id))
      throw new CrossreadError('usage', `Two reports have the id ${JSON.stringify(report.id)}: give each its own.`);
    ids.add(report.id);
    const origin = report.origin ?? report.id;
    if (report.text.trim() === '') skipped.push({ origin, code: 'no-text', reason: 'The report has no text.' });
    else if (report.language !== null && report.language !== 'en')
      skipped.push({
        origin,
        code: 'other-language',
        reason: `The report is not in English (it looks like “${report.language}”).`,
      });
    else usable.push(report);
  }
  return { usable, skipped };
}

/** By publication time, unknown ones last, then by id: not by the order they were given in. */
export function inOrder(a: Pick<Report, 'published' | 'id'>, b: Pick<Report, 'published' | 'id'>): number {
  if (a.published !== b.published) {
    if (a.published === null) return 1;
    if (b.published === null) return -1;
    return a.published < b.published ? -1 : 1;
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function tooFew(usable: readonly Report[], skipped: readonly Skipped[]): CrossreadError {
  const why =
    skipped.length > 0
      ? ` Set aside: ${skipped
          .slice(0, 5)
          .map(({ origin, reason }) => `${origin} (${reason})`)
          .join('; ')}`
      : '';
  return new CrossreadError(
    'too-few-reports',
    `A comparison needs two readable reports or more; there ${usable.length === 1 ? 'is one' : 'are none'}.${why}`,
  );
}

function storyOf(docs: readonly Doc[]): Comparison['story'] {
  const titled = docs.find((doc) => doc.report.title)?.report.title;
  const first = docs[0].sentences.find((sentence) => !sentence.boilerplate);
  const title =
    titled ?? (first ? docs[0].report.text.slice(first.start, Math.min(first.end, first.start + 120)) : 'Untitled story');
  const dates = docs.flatMap((doc) => (doc.report.published ? [doc.report.published.slice(0, 10)] : [])).sort();
  return { title, from: dates[0] ?? null, to: dates.at(-1) ?? null };
}
