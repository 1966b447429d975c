/** Stories of a few sentences for tests. In: texts by report. Out: their comparison, and short forms of what was found. */
import { expect } from 'vitest';
import { reportFrom } from '../src/ingest/index.ts';
import type { Comparison, Finding } from '../src/model/index.ts';
import { read } from '../src/pipeline.ts';
import { breaches } from './laws.ts';

/** A report: its text alone, or with the time it was published. */
export type Mini =
  | string
  | { readonly text: string; readonly published?: string; readonly byline?: string; readonly outlet?: string };

/** Reads them against each other; the id of a report is its name here. Every law of the document is checked on the way. */
export function readStory(reports: Readonly<Record<string, Mini>>): Comparison {
  const comparison = read(
    Object.entries(reports).map(([id, mini]) => reportFrom({ id, ...(typeof mini === 'string' ? { text: mini } : mini) })),
  );
  expect(breaches(comparison)).toEqual([]);
  return comparison;
}

export const ofKind = ({ findings }: Comparison, kind: Finding['kind']): readonly Finding[] =>
  findings.filter((finding) => finding.kind === kind);

/** Kind, relation and aspect of what differs, each once, most important first: agreements and lone statements left out. */
export function clashes({ findings }: Comparison): string[] {
  const differing = findings.filter(({ kind }) => kind !== 'agreement' && kind !== 'only-in');
  return [...new Set(differing.map(({ kind, relation, aspect }) => `${kind} ${relation} ${aspect}`))];
}

/** What each report says on a finding: "north: detained". */
export const values = (finding: Finding | undefined): string[] =>
  (finding?.evidence ?? []).map(({ report, value }) => `${report}: ${value}`);
