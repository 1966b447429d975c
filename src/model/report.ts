import type { Span } from './span.ts';

/**
 * One published text on a story, by one outlet. What can't be known is `null`, never guessed.
 * `text` is verbatim: boilerplate inside it is marked, not cut, so offsets always hold.
 */
export interface Report {
  readonly id: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  /** The place words before the first sentence: "KABUL, AFGHANISTAN". */
  readonly dateline: string | null;
  /** ISO 8601 date or date-time, as precise as it was given. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly url: string | null;
  /** BCP 47 primary tag ("en"), or null when the text is too short to tell. */
  readonly language: string | null;
  readonly text: string;
  /** Spans of `text` that are not the article (share lines, captions, "Scroll to Top"), sorted, disjoint. */
  readonly boilerplate: readonly Span[];
  /** The file, folder entry or URL it came from; null when built by the caller. */
  readonly origin: string | null;
}

/** What was given but could not be read, and why. Nothing is lost silently. */
export interface Skipped {
  readonly origin: string;
  readonly code: SkipCode;
  readonly reason: string;
}

export const SKIP_CODES = [
  'empty',
  'binary',
  'too-large',
  'unreadable',
  'not-found',
  'bad-json',
  'no-text',
  'other-language',
  'duplicate',
  'unsupported',
] as const;
export type SkipCode = (typeof SKIP_CODES)[number];
