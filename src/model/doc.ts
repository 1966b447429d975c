import type { Actor } from './actor.ts';
import type { Attribution } from './attribution.ts';
import type { Quantity } from './quantity.ts';
import type { Report } from './report.ts';
import type { Span } from './span.ts';
import type { TimeExpression } from './time.ts';

/** Universal POS tags, in the order of their codes in {@link Tags.upos}. */
export const UPOS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;
export type Upos = (typeof UPOS)[number];

/** Morphological features as bits of {@link Tags.feats}; names follow UD (`Number=Plur` → `NumberPlur`). */
export const FEATS = {
  NumberSing: 1 << 0,
  NumberPlur: 1 << 1,
  TensePast: 1 << 2,
  TensePres: 1 << 3,
  VerbFormFin: 1 << 4,
  VerbFormInf: 1 << 5,
  VerbFormPart: 1 << 6,
  VerbFormGer: 1 << 7,
  VoicePass: 1 << 8,
  MoodInd: 1 << 9,
  MoodImp: 1 << 10,
  Person1: 1 << 11,
  Person2: 1 << 12,
  Person3: 1 << 13,
  DegreeCmp: 1 << 14,
  DegreeSup: 1 << 15,
  Poss: 1 << 16,
  PronTypePrs: 1 << 17,
  PronTypeRel: 1 << 18,
  NumTypeOrd: 1 << 19,
} as const;

/** UD v2 relations without subtypes except the few that later stages need; codes of {@link Dependencies.deprel}. */
export const DEPRELS = [
  'root',
  'acl',
  'acl:relcl',
  'advcl',
  'advmod',
  'amod',
  'appos',
  'aux',
  'aux:pass',
  'case',
  'cc',
  'ccomp',
  'clf',
  'compound',
  'compound:prt',
  'conj',
  'cop',
  'csubj',
  'csubj:pass',
  'dep',
  'det',
  'discourse',
  'dislocated',
  'expl',
  'fixed',
  'flat',
  'goeswith',
  'iobj',
  'list',
  'mark',
  'nmod',
  'nmod:poss',
  'nsubj',
  'nsubj:pass',
  'nummod',
  'obj',
  'obl',
  'obl:agent',
  'orphan',
  'parataxis',
  'punct',
  'reparandum',
  'vocative',
  'xcomp',
] as const;
export type Deprel = (typeof DEPRELS)[number];

/** Columnar token table; index = token number in the report, in text order, all arrays of `length`. */
export interface TokenTable {
  readonly length: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** Sentence number of each token. */
  readonly sentence: Uint32Array;
}

export interface Sentence extends Span {
  /** Tokens `[firstToken, endToken)`. */
  readonly firstToken: number;
  readonly endToken: number;
  /** Paragraph number, from 0. */
  readonly paragraph: number;
  /** True when the sentence lies in the report's boilerplate: later stages skip it. */
  readonly boilerplate: boolean;
}

export interface Tags {
  /** Codes into {@link UPOS}. */
  readonly upos: Uint8Array;
  /** Bit sets of {@link FEATS}. */
  readonly feats: Uint32Array;
}

export interface Dependencies {
  /** Token index of the head, -1 for the root of a sentence. */
  readonly head: Int32Array;
  /** Codes into {@link DEPRELS}. */
  readonly deprel: Uint8Array;
}

export const ENTITY_KINDS = [
  'person',
  'organisation',
  'place',
  'armed-group',
  'nationality',
  'event',
  'product',
  'other',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

export interface Entity extends Span {
  readonly kind: EntityKind;
  readonly firstToken: number;
  readonly endToken: number;
}

/** Words in quotation marks. `span` is without the marks; a quote that runs on over paragraphs is several spans. */
export interface Quotation {
  readonly spans: readonly Span[];
}

/** Everything a document can carry. Each stage declares which layers it needs: `Doc<'tokens' | 'tags'>`. */
export interface Layers {
  readonly tokens: TokenTable;
  readonly sentences: readonly Sentence[];
  readonly tags: Tags;
  readonly lemmas: readonly string[];
  readonly dependencies: Dependencies;
  readonly entities: readonly Entity[];
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
  readonly quotations: readonly Quotation[];
  readonly attributions: readonly Attribution[];
  /** Actors of this one report with their mentions (coreference within the report). */
  readonly actors: readonly Actor[];
}
export type Layer = keyof Layers;

/** One annotated document over untouched text; the type says which layers it carries. */
export type Doc<L extends Layer = Layer> = { readonly report: Report } & Pick<Layers, L>;

const UPOS_CODE = Object.fromEntries(UPOS.map((tag, code) => [tag, code])) as Record<Upos, number>;
const DEPREL_CODE = Object.fromEntries(DEPRELS.map((relation, code) => [relation, code])) as Record<Deprel, number>;

/** Code of a tag name in {@link Tags.upos}. */
export function uposCode(tag: Upos): number {
  return UPOS_CODE[tag];
}

/** Code of a relation name in {@link Dependencies.deprel}. */
export function deprelCode(relation: Deprel): number {
  return DEPREL_CODE[relation];
}

/** The verbatim words of a token. */
export function tokenText(doc: Doc<'tokens'>, token: number): string {
  return doc.report.text.slice(doc.tokens.start[token], doc.tokens.end[token]);
}
