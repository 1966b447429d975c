import type { Span } from './span.ts';

export const ACTOR_KINDS = ['armed-group', 'state', 'government', 'organisation', 'person', 'place', 'media', 'other'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export interface Mention extends Span {
  readonly report: string;
  readonly quote: string;
  /** name: a proper name or acronym; nominal: "the minister"; pronoun: "he". */
  readonly form: 'name' | 'nominal' | 'pronoun';
}

/** Person, organisation, state, armed group … that does or undergoes things. */
export interface Actor {
  readonly id: string;
  /** Fullest name met. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: ActorKind;
  readonly mentions: readonly Mention[];
}
