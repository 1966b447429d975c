/**
 * The nouns of the store: plain readonly data, the same for every engine. In: what the pipeline and people make. Out: rows with
 * keys that do not depend on the order things came in. Times are ISO 8601 in UTC.
 */
import type { Aspect, Comparison, FindingKind, Report, Skipped } from '../model/index.ts';

/** A report as it is kept: verbatim, named by its content. */
export interface StoredReport {
  /** Hash of the text and of what names the report: the same text under another outlet is another report. */
  readonly key: string;
  /** SHA-256 of the text alone: what a person's verdict is anchored to. */
  readonly textHash: string;
  readonly report: Report;
  readonly added: string;
  /** Where it came from: a file name, an address, "pasted". */
  readonly from: string | null;
}

/** A report as a member of a story, under an id that is unique there. */
export interface StoryReport extends StoredReport {
  readonly id: string;
}

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly created: string;
  readonly changed: string;
}

/** Counts of a comparison that lists show without opening it. */
export interface Summary {
  readonly reports: number;
  readonly origins: number;
  readonly statements: number;
  readonly facts: number;
  readonly findings: Readonly<Record<FindingKind, number>>;
  readonly from: string | null;
  readonly to: string | null;
}

export interface StoryLine extends Story {
  readonly reports: number;
  /** Of the newest comparison; null before the first. */
  readonly summary: Summary | null;
}

/** One reading of a story. `packed` is the comparison document, gzipped JSON: see {@link pack}. */
export interface StoredComparison {
  readonly id: string;
  readonly story: string;
  readonly created: string;
  /** Version of crossread that made it. */
  readonly version: string;
  /** Keys of the reports it read, in the order of its `reports`. */
  readonly reportKeys: readonly string[];
  readonly summary: Summary;
  readonly packed: Uint8Array;
}

export const JOB_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** A comparison that was asked for. It outlives the process: what was running when a server died is queued again. */
export interface Job {
  readonly id: string;
  readonly story: string;
  readonly state: JobState;
  readonly created: string;
  readonly ended: string | null;
  readonly stage: string | null;
  readonly done: number;
  readonly total: number;
  readonly error: { readonly code: string; readonly message: string } | null;
  /** The comparison it made. */
  readonly comparison: string | null;
}

/** A verbatim span of a text that is known by its hash: it means the same in every run. */
export interface Anchor {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export const JUDGEMENTS = ['right', 'wrong', 'unsure'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** NATO AJP-2.1, reliability of a source: A completely reliable … E unreliable, F cannot be judged (not: worst). */
export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Letter = (typeof LETTERS)[number];

/** An actor in a story, by the words that name it. */
export interface ActorTarget {
  readonly name: string;
  readonly mentions: readonly Anchor[];
}

/** What a person decided. It is anchored to words, never to ids of one run. */
export type Decision =
  | {
      readonly kind: 'finding';
      readonly judgement: Judgement;
      readonly finding: FindingKind;
      readonly aspect: Aspect | null;
      readonly anchors: readonly Anchor[];
      readonly explanation: string;
    }
  | {
      readonly kind: 'fact';
      readonly judgement: Judgement;
      readonly anchors: readonly Anchor[];
      readonly proposition: string;
    }
  /** The statements of these facts speak to one thing. */
  | { readonly kind: 'merge-facts'; readonly facts: readonly (readonly Anchor[])[]; readonly propositions: readonly string[] }
  /** These statements do not speak to what the rest of their fact speaks to. */
  | {
      readonly kind: 'split-fact';
      readonly stay: readonly Anchor[];
      readonly leave: readonly Anchor[];
      readonly proposition: string;
    }
  | { readonly kind: 'rename-actor'; readonly actor: ActorTarget; readonly name: string }
  /** The first is the one the others become. */
  | { readonly kind: 'merge-actors'; readonly actors: readonly ActorTarget[] }
  /** A source's reliability, in every story. */
  | { readonly kind: 'source'; readonly source: string; readonly letter: Letter };
export type DecisionKind = Decision['kind'];

export interface Verdict {
  readonly id: string;
  /** Null for what holds in every story: a source's letter. */
  readonly story: string | null;
  readonly decision: Decision;
  readonly note: string;
  readonly who: string;
  readonly when: string;
  /** When it was taken back; it stays in the record. */
  readonly undone: string | null;
}

export interface AuditEntry {
  readonly seq: number;
  readonly when: string;
  readonly who: string;
  readonly action: string;
  readonly story: string | null;
  readonly detail: string;
}

/** One line of an exported store. The last one counts the others, so that a file cut short is noticed. */
export type ArchiveLine =
  | { readonly type: 'crossread-store'; readonly version: 1; readonly made: string }
  | { readonly type: 'report'; readonly row: StoredReport }
  | {
      readonly type: 'story';
      readonly row: Story;
      readonly reports: readonly { readonly key: string; readonly id: string }[];
      readonly skipped: readonly Skipped[];
    }
  | { readonly type: 'comparison'; readonly row: Omit<StoredComparison, 'packed'>; readonly document: Comparison }
  | { readonly type: 'verdict'; readonly row: Verdict }
  | { readonly type: 'audit'; readonly row: AuditEntry }
  | { readonly type: 'end'; readonly lines: number };
