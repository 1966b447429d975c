import type { Passage } from './span.ts';

export const DEPENDENCE_KINDS = ['copy', 'rewrite', 'shared-agency', 'shared-source'] as const;
export type DependenceKind = (typeof DEPENDENCE_KINDS)[number];

/** Two reports that are not independent of each other, and what shows it. */
export interface Dependence {
  readonly reports: readonly [string, string];
  readonly kind: DependenceKind;
  /** 0..1: share of the smaller report's words that stand in the other (copy, rewrite), or weight of the shared source. */
  readonly score: number;
  readonly evidence: readonly (Passage & { readonly report: string })[];
}
