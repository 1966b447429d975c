export const FACT_STATUSES = ['agreed', 'contradicted', 'differing', 'updated'] as const;
export type FactStatus = (typeof FACT_STATUSES)[number];

/** Statements of several reports that speak to the same thing. */
export interface Fact {
  readonly id: string;
  /** The clearest of its statements, verbatim. */
  readonly proposition: string;
  readonly statements: readonly string[];
  readonly status: FactStatus;
  /** Lineages, not outlets: copies of one text count once. */
  readonly independentReports: number;
  readonly reports: readonly string[];
}
