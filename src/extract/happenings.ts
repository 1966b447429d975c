/**
 * Nouns that tell of a happening: "the arrest of two men by police", "talks between A and B". In: a parsed sentence. Out: for
 * each such noun its phrase and the tokens of who did it to whom, and how the noun stands to the world (told, planned, feared,
 * denied). Refuses: nouns that say nothing of their own (no party, time, place or number), set phrases ("in response to", "on
 * trial"), and nouns a verb has lent its clause ("carried out an attack"), which `roles.ts` folds into the verb's clause.
 */
import { type Deprel, type Doc, deprelCode, type Mode, type Sentence, type Stance, uposCode } from '../model/index.ts';
import type { ParsedDoc } from './clauses.ts';
import { MODE_VERBS } from './en/clauses.ts';
import * as en from './en/happenings.ts';

/** Agent and patient of a happening, as head tokens; -1 where its phrase names none. */
export interface Parties {
  readonly agent: number;
  readonly patient: number;
}

/** A noun's phrase: the tokens that are its own, and those of the clauses that hang from it ("an attack that killed five"). */
export interface NounPhrase extends Parties {
  readonly token: number;
  readonly predicate: string;
  readonly first: number;
  readonly end: number;
  /** Tokens of the phrase itself, without clauses that hang from it. */
  readonly core: ReadonlySet<number>;
}

type Children = readonly (readonly number[])[];
export type NamedDoc = ParsedDoc & Doc<'times' | 'quantities' | 'entities' | 'actors'>;

const codes = (...relations: Deprel[]) => new Set(relations.map(deprelCode));
const NOUN = uposCode('NOUN');
const VERB = uposCode('VERB');
const PUNCT = uposCode('PUNCT');
const ADP = uposCode('ADP');
const NMOD = codes('nmod', 'obl', 'obl:agent');
const POSSESSOR = deprelCode('nmod:poss');
const CASE = deprelCode('case');
const COMPOUND = deprelCode('compound');
const CONJ = deprelCode('conj');
const ACL = deprelCode('acl');
const NSUBJ = deprelCode('nsubj');
const NSUBJ_PASS = deprelCode('nsubj:pass');
const DETERMINER = deprelCode('det');
const BEFORE = codes('amod', 'compound');
const PART_OF_WORD = codes('compound', 'flat', 'fixed');
const CLAUSAL = codes('acl', 'acl:relcl', 'advcl', 'ccomp', 'xcomp');
const APART = codes(
  'conj',
  'cc',
  'parataxis',
  'case',
  'mark',
  'cop',
  'nsubj',
  'nsubj:pass',
  'expl',
  'aux',
  'list',
  'dep',
  'discourse',
  'punct',
);
const OBJECT = codes('obj', 'nsubj:pass', 'iobj');
const ARGUMENT = codes('obj', 'obl', 'nsubj', 'nsubj:pass', 'iobj', 'nmod');

/** Phrases longer than this are shown without the clauses that hang from them. */
const LONGEST = 40;
const ACTORS = new Set(['person', 'organisation', 'armed-group', 'nationality']);
const STATES = new Set(['state', 'government']);

/** The happening a token names, if it is a noun on the list. */
export function happeningAt(doc: ParsedDoc, token: number): en.Happening | undefined {
  return doc.tags.upos[token] === NOUN ? en.HAPPENINGS.get(doc.lemmas[token].toLowerCase()) : undefined;
}

/**
 * Who did it to whom, as a happening's phrase says. `beside`: further phrases that speak of it although they hang elsewhere,
 * those of a verb that lends it its clause.
 * @example parties(doc, arrest, …) // "the arrest of two men by police" → { agent: police, patient: men }
 */
export function parties(
  doc: NamedDoc,
  noun: number,
  happening: en.Happening,
  children: Children,
  offset: number,
  beside: readonly number[] = [],
): Parties {
  const { deprel } = doc.dependencies;
  const kids = (token: number) => children[token - offset] ?? [];
  const { frame, targets } = happening;
  const marked = (token: number, word: string) => kids(token).some((mark) => deprel[mark] === CASE && doc.lemmas[mark] === word);
  let by = -1;
  let of = -1;
  let target = -1;
  let first = -1;
  let second = -1;
  let possessor = -1;
  let doer = -1;
  let compound = -1;
  const read = (child: number) => {
    const relation = deprel[child];
    if (relation === POSSESSOR) {
      if (!isTime(doc, child)) possessor = child;
    } else if (NMOD.has(relation) || relation === NSUBJ) {
      if (isTime(doc, child) || isAmount(doc, child)) return;
      const preposition = kids(child).find((mark) => deprel[mark] === CASE);
      if (preposition === undefined) return;
      const word = doc.lemmas[preposition].toLowerCase();
      if (word === 'by' || (word === 'from' && frame === 'target')) by = by < 0 ? child : by;
      else if (word === 'between') {
        first = child;
        second = kids(child).find((other) => deprel[other] === CONJ && doc.tags.upos[other] !== VERB) ?? -1;
      } else if (targets.has(word)) {
        if (target < 0) target = child;
      } else if (word === 'of' && of < 0) of = child;
    } else if (BEFORE.has(relation) && isDoer(doc, child)) {
      if (doer < 0) doer = child;
    } else if (relation === COMPOUND && doc.tags.upos[child] === NOUN && en.TAKES_COMPOUND.has(doc.lemmas[noun]))
      compound = child;
  };
  for (const child of kids(noun)) read(child);
  for (const child of beside) read(child);
  // "an attack carried out by the group on the base"
  for (const child of kids(noun))
    if (deprel[child] === ACL && doc.tags.upos[child] === VERB) for (const grandchild of kids(child)) read(grandchild);
  // "the visit to Kesh by the queen", the last phrase read as one of Kesh.
  for (const child of [of, target])
    if (by < 0 && child >= 0)
      by =
        kids(child).find((inner) => inner > child && NMOD.has(deprel[inner]) && marked(inner, 'by') && !isTime(doc, inner)) ?? -1;
  // "the visit of the minister to Kesh"
  if (target < 0 && of >= 0 && (frame === 'target' || frame === 'mutual'))
    target =
      kids(of).find(
        (inner) =>
          inner > of && NMOD.has(deprel[inner]) && !isTime(doc, inner) && [...targets].some((word) => marked(inner, word)),
      ) ?? -1;
  // "the killing by police of a student"
  if (of < 0 && by >= 0 && en.DOERS.has(doc.lemmas[by]))
    of = kids(by).find((inner) => inner > by && NMOD.has(deprel[inner]) && marked(inner, 'of')) ?? -1;
  const either = (...tokens: readonly number[]) => tokens.find((token) => token >= 0) ?? -1;
  switch (frame) {
    case 'undergoer': {
      const patient = either(of, compound, possessor);
      return { patient, agent: either(by, patient === possessor ? -1 : possessor, doer) };
    }
    case 'target':
      return { agent: either(by, possessor, of === target ? -1 : of, doer), patient: target };
    case 'mutual':
      return first >= 0
        ? { agent: first, patient: either(second, target) }
        : { agent: either(by, possessor, of, doer), patient: target };
    case 'subject':
      return by >= 0 ? { agent: by, patient: either(of, possessor) } : { agent: either(of, compound, possessor), patient: -1 };
    case 'change':
      return { agent: either(target, of, compound, possessor), patient: -1 };
  }
}

/** Happenings told by nouns in a sentence, in text order; `folded` are nouns that a clause has already for its predicate. */
export function nounPhrases(doc: NamedDoc, sentence: Sentence, children: Children, folded: ReadonlySet<number>): NounPhrase[] {
  const found: NounPhrase[] = [];
  for (let token = sentence.firstToken; token < sentence.endToken; token++) {
    const happening = folded.has(token) ? undefined : happeningAt(doc, token);
    if (!happening || PART_OF_WORD.has(doc.dependencies.deprel[token])) continue;
    if (isSetPhrase(doc, token, children, sentence.firstToken)) continue;
    const beside = astray(doc, token, happening, children, sentence.firstToken);
    const who = parties(doc, token, happening, children, sentence.firstToken, beside);
    if (who.patient < 0 && en.NEEDS_TARGET.has(doc.lemmas[token].toLowerCase())) continue;
    found.push({ token, predicate: happening.verb, ...who, ...phrase(doc, token, beside, children, sentence) });
  }
  return found;
}

/**
 * Phrases that speak of a noun though they were read as its verb's: between a subject and its verb ("the strike by nurses would
 * start"), or right behind it with the preposition its target takes ("imposed a ban on the export").
 */
function astray(doc: NamedDoc, token: number, { targets }: en.Happening, children: Children, offset: number): readonly number[] {
  const { deprel, head } = doc.dependencies;
  const governor = head[token];
  if (governor < offset || governor - offset >= children.length || doc.tags.upos[governor] !== VERB) return [];
  return (children[governor - offset] ?? []).filter((child) => {
    if (child <= token || !(NMOD.has(deprel[child]) || deprel[child] === NSUBJ)) return false;
    const preposition = (children[child - offset] ?? []).find((mark) => deprel[mark] === CASE);
    if (preposition === undefined || preposition < token || isTime(doc, child)) return false;
    return child < governor || (ARGUMENT.has(deprel[token]) && preposition === token + 1 && targets.has(doc.lemmas[preposition]));
  });
}

/** "in response to", "on trial", "under attack": no article, right behind a preposition, and no parties of its own but what follows. */
function isSetPhrase(doc: ParsedDoc, token: number, children: Children, offset: number): boolean {
  if (token === offset || doc.tags.upos[token - 1] !== ADP) return false;
  const word = doc.lemmas[token - 1].toLowerCase();
  return (
    en.SET_PHRASE.has(word) &&
    isSingular(doc, token) &&
    !(children[token - offset] ?? []).some((child) => doc.dependencies.deprel[child] === DETERMINER)
  );
}

const isSingular = (doc: ParsedDoc, token: number) =>
  doc.report.text.slice(doc.tokens.start[token], doc.tokens.end[token]).toLowerCase() === doc.lemmas[token].toLowerCase();

function phrase(
  doc: ParsedDoc,
  token: number,
  beside: readonly number[],
  children: Children,
  { firstToken, endToken }: Sentence,
): Pick<NounPhrase, 'first' | 'end' | 'core'> {
  const { deprel } = doc.dependencies;
  const gather = (clauses: boolean): Set<number> => {
    const own = new Set([token, ...beside]);
    const pending = [...own];
    for (let at = pending.pop(); at !== undefined; at = pending.pop())
      for (const child of children[at - firstToken] ?? []) {
        if (own.has(child) || (at === token && APART.has(deprel[child]))) continue;
        if (!clauses && CLAUSAL.has(deprel[child])) continue;
        own.add(child);
        pending.push(child);
      }
    return own;
  };
  const core = gather(false);
  let own = gather(true);
  if (own.size > LONGEST) own = core;
  let first = token;
  while (first > firstToken && (own.has(first - 1) || (doc.tags.upos[first - 1] === PUNCT && own.has(first - 2)))) first--;
  let end = token + 1;
  while (end < endToken && (own.has(end) || (doc.tags.upos[end] === PUNCT && own.has(end + 1)))) end++;
  while (first < token && doc.tags.upos[first] === PUNCT) first++;
  while (end - 1 > token && doc.tags.upos[end - 1] === PUNCT) end--;
  return { first, end, core };
}

function isTime(doc: NamedDoc, token: number): boolean {
  const at = doc.tokens.start[token];
  return doc.times.some(({ start, end }) => at >= start && at < end);
}

/** "a loss of $3m": how much, not who. */
function isAmount(doc: NamedDoc, token: number): boolean {
  const at = doc.tokens.start[token];
  return doc.quantities.some(({ start, end, measure }) => measure !== null && at >= start && at < end);
}

/** "police raid", "Israeli strike": an adjective of a people, a name of somebody, or a word for a force. */
function isDoer(doc: NamedDoc, token: number): boolean {
  if (en.DOERS.has(doc.lemmas[token].toLowerCase())) return true;
  if (doc.entities.some(({ kind, firstToken, endToken }) => token >= firstToken && token < endToken && ACTORS.has(kind)))
    return true;
  const at = doc.tokens.start[token];
  return doc.actors.some(
    ({ kind, mentions }) => STATES.has(kind) && mentions.some((mention) => at >= mention.start && at < mention.end),
  );
}

/** How a happening stands to the world, by its own words and what governs it; `null` where they don't say. */
export interface Standing {
  readonly mode: Mode | null;
  readonly stance: Stance | null;
  readonly polarity: 'negative' | null;
  /** "an attack", "attacks": nothing shows that it is known to have happened, so it stands as its clause does. */
  readonly indefinite: boolean;
}

export function standing(doc: ParsedDoc, { token, first, end }: NounPhrase, children: Children, offset: number): Standing {
  const { head, deprel } = doc.dependencies;
  let mode: Mode | null = null;
  let stance: Stance | null = null;
  let polarity: 'negative' | null = null;
  let definite = false;
  for (const child of children[token - offset] ?? []) {
    const word = doc.lemmas[child].toLowerCase();
    const form = doc.report.text.slice(doc.tokens.start[child], doc.tokens.end[child]).toLowerCase();
    const relation = deprel[child];
    if (relation === POSSESSOR || (relation === DETERMINER && en.DEFINITE.has(word))) definite = true;
    if (relation === DETERMINER && word === 'no') polarity = 'negative';
    if (relation === CASE && word === 'without') polarity = 'negative';
    if (child > token) continue;
    if (en.INTENDED.has(form)) mode = 'plan';
    else if (en.FEARED.has(form)) mode = 'forecast';
    else if (en.THREATENED.has(form)) mode = 'threat';
    else if (en.PREVENTED.has(form)) polarity = 'negative';
    else if (en.DOUBTED.has(form)) stance = 'hedges';
  }
  const governor = head[token];
  if (governor >= offset && (governor < first || governor >= end)) {
    const lemma = doc.lemmas[governor].toLowerCase();
    const upos = doc.tags.upos[governor];
    const preposition = (children[token - offset] ?? []).find((child) => deprel[child] === CASE);
    const link = preposition === undefined ? '' : doc.lemmas[preposition].toLowerCase();
    const object = OBJECT.has(deprel[token]);
    if (upos === VERB) {
      const verbMode = object
        ? en.WANTS_FOR.has(lemma) || en.LEAVES_AS_IS.has(lemma)
          ? undefined
          : MODE_VERBS[lemma]
        : link === 'for' || link === 'of'
          ? MODE_VERBS[lemma]
          : undefined;
      mode ??= verbMode ?? null;
      if (object && en.PREVENTS.has(lemma)) polarity = 'negative';
      if (object && en.DENIES.has(lemma)) stance = 'denies';
      if (object && en.DOUBTS.has(lemma)) stance ??= 'hedges';
      // "The attack was averted", "a visit is planned": said of it, so it is not yet told.
      if (deprel[token] === NSUBJ_PASS) definite = true;
    } else if (upos === NOUN && (link === 'for' || link === 'of' || link === 'against')) mode ??= en.OPEN_NOUNS[lemma] ?? null;
  }
  return { mode, stance, polarity, indefinite: !definite && ARGUMENT.has(deprel[token]) };
}
