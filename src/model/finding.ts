import type { Passage } from './span.ts';

export const FINDING_KINDS = ['contradiction', 'update', 'difference', 'only-in', 'agreement'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** How two statements of one fact relate. Only `contradicts` is a contradiction. */
export const RELATIONS = [
  'same',
  'refines',
  'rounds',
  'subset',
  'scope-differs',
  'indicator-differs',
  'independent-estimates',
  'list-valued',
  'distinct-referent',
  'conditional',
  'attributes-differently',
  'modality-differs',
  'labels-differ',
  'updates',
  'corrects',
  'contradicts',
  'only-in',
] as const;
export type Relation = (typeof RELATIONS)[number];

export const ASPECTS = [
  'number',
  'date',
  'place',
  'actor',
  'outcome',
  'cause',
  'modality',
  'attribution',
  'order',
  'label',
  'other',
] as const;
export type Aspect = (typeof ASPECTS)[number];

export type Strength = 'strong' | 'fair' | 'weak';

/** A verbatim span that a finding rests on. */
export interface Evidence extends Passage {
  readonly report: string;
  readonly statement: string;
  /** What the span says on the aspect at hand, short: "detained", "more than 70". */
  readonly value: string | null;
}

/** What an editor is shown. */
export interface Finding {
  readonly id: string;
  readonly kind: FindingKind;
  readonly relation: Relation;
  /** Fact id; null for a statement that stands alone. */
  readonly fact: string | null;
  readonly aspect: Aspect | null;
  /** 0..1, orders findings; not a probability. */
  readonly importance: number;
  readonly strength: Strength;
  /** One plain sentence: what differs, or what is agreed. */
  readonly explanation: string;
  /** The condition that would turn it into another relation, or null. */
  readonly turns: string | null;
  /** Name of the rule that decided (a file of `compare/`, then the rule). */
  readonly rule: string;
  /** What the rule weighed, in words, strongest first. */
  readonly reasons: readonly string[];
  readonly evidence: readonly Evidence[];
}
