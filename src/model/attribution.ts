import type { Span } from './span.ts';

export const SOURCE_KINDS = ['named-person', 'named-organisation', 'unnamed-official', 'unnamed', 'document', 'media'] as const;
/** Anonymity class of a source. */
export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * What kind of thing is attributed (Pareti 2015, after the Penn Discourse Treebank's Comm, PAtt, Ftv, Ctrl): words said,
 * something believed, something known, something wanted or intended ("plans to", "urged them to").
 */
export const ATTRIBUTION_TYPES = ['assertion', 'belief', 'fact', 'eventuality'] as const;
export type AttributionType = (typeof ATTRIBUTION_TYPES)[number];

/** Who is said to say what (PARC 3 / PolNeAR): each part may be broken into several spans. */
export interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly manner: 'direct' | 'indirect' | 'mixed';
  readonly type: AttributionType;
  /** Null when no source is named ("it was reported", "reportedly"). */
  readonly kind: SourceKind | null;
  /** What the cue does: says, denies, hedges (believes, reportedly, claims), questions. */
  readonly force: 'says' | 'denies' | 'hedges' | 'questions';
  /** Full name or description the source resolves to ("he" → "Ishaq Dar"); the source's own words when nothing better is known. */
  readonly resolved: string | null;
  /** Actor id within the report, when the source is one. */
  readonly actor: string | null;
  /** Index of the attribution this one is inside of ("sources said officials believe …"), or null. */
  readonly within: number | null;
}
