import type { Actor } from './actor.ts';
import type { Dependence } from './dependence.ts';
import type { Fact } from './fact.ts';
import type { Finding } from './finding.ts';
import type { Report, Skipped } from './report.ts';
import type { Passage } from './span.ts';
import type { Statement } from './statement.ts';

export const FRAMING_KINDS = [
  'loaded-word',
  'label',
  'hedge',
  'unnamed-source',
  'boost',
  'missing-denial',
  'agentless-passive',
] as const;
export type FramingKind = (typeof FRAMING_KINDS)[number];

export interface Framing extends Passage {
  readonly report: string;
  readonly kind: FramingKind;
  readonly note: string | null;
}

export interface TimelineEntry {
  /** ISO date or month or year; sorts as text. */
  readonly date: string;
  readonly precision: 'day' | 'week' | 'month' | 'year';
  readonly statements: readonly string[];
  readonly fact: string | null;
}

/** The comparison document, version 1: everything `crossread compare` knows. See docs/comparison.md. */
export interface Comparison {
  readonly version: 1;
  readonly story: { readonly title: string; readonly from: string | null; readonly to: string | null };
  readonly reports: readonly Report[];
  readonly skipped: readonly Skipped[];
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
  readonly dependence: readonly Dependence[];
  /** Groups of reports that rest on one text; every report is in exactly one. */
  readonly lineages: readonly (readonly string[])[];
  readonly framing: readonly Framing[];
  readonly timeline: readonly TimelineEntry[];
}
