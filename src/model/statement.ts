import type { SourceKind } from './attribution.ts';
import type { EventCode } from './event.ts';
import type { Quantity } from './quantity.ts';
import type { Passage } from './span.ts';

export const STANCES = ['asserts', 'hedges', 'denies', 'questions'] as const;
export type Stance = (typeof STANCES)[number];

/** How the clause stands to what happened: a fact told, or a plan, threat, condition, forecast, demand. */
export const MODES = ['actual', 'plan', 'threat', 'condition', 'forecast', 'demand', 'ability'] as const;
export type Mode = (typeof MODES)[number];

/** The source a statement is attributed to; `null` on the statement means the report's own voice. */
export interface Source {
  readonly text: string;
  readonly kind: SourceKind;
  /** Actor id in the comparison, or null. */
  readonly actor: string | null;
  /** Name the words resolve to when they are a pronoun or role ("he" → "Ishaq Dar"). */
  readonly resolved: string | null;
}

/** ICD 203 likelihood band, where the wording states one; percent. */
export interface Likelihood {
  readonly term: string;
  readonly low: number;
  readonly high: number;
}

export interface StatementTime {
  readonly value: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly earliest: string | null;
  readonly latest: string | null;
}

export interface StatementPlace {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What tells of it: a clause, or a noun's phrase within one ("the arrest of two men by police"). */
export const FORMS = ['clause', 'noun'] as const;
export type Form = (typeof FORMS)[number];

/** One clause-sized claim made in one report. */
export interface Statement extends Passage {
  readonly id: string;
  readonly report: string;
  readonly form: Form;
  /** Lemma of the verb; for a happening noun that of the verb that says the same ("resign" for "resignation"), where there is one. */
  readonly predicate: string;
  /** Actor ids, or null. */
  readonly agent: string | null;
  readonly patient: string | null;
  readonly agentText: string | null;
  readonly patientText: string | null;
  readonly source: Source | null;
  readonly stance: Stance;
  readonly mode: Mode;
  readonly likelihood: Likelihood | null;
  readonly polarity: 'positive' | 'negative';
  readonly time: StatementTime | null;
  readonly place: StatementPlace | null;
  readonly quantities: readonly (Pick<
    Quantity,
    'low' | 'high' | 'comparator' | 'unit' | 'indicator' | 'measure' | 'of' | 'ordinal' | 'start' | 'end'
  > & { readonly text: string })[];
  readonly event: EventCode | null;
  /** Sentence number in the report's doc. */
  readonly sentence: number;
  /** Tokens `[firstToken, endToken)` the span covers, and the token of the predicate. */
  readonly firstToken: number;
  readonly endToken: number;
  readonly headToken: number;
}
