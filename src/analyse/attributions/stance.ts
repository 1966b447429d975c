/**
 * In: a range of tokens (a clause). Out: whether its words assert, hedge, deny or question it, the words that say so, and the
 * likelihood band they state. Looks at the clause's own words and at the verbs that govern it ("is believed to have …").
 * Attribution alone is no hedge: "police said he fled" asserts. A plain negation denies nothing that anyone said: "nobody was
 * hurt" asserts, with negative polarity, which a statement keeps apart. Refuses nothing; plain words assert.
 */
import { type Doc, deprelCode, FEATS, uposCode } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import type { Likelihood, Stance } from '../../model/statement.ts';
import { BE_FORMS } from './en/grammar.ts';
import { likelihood } from './en/likelihood.ts';
import {
  ACT_OR_DENIAL,
  DENIABLE_NOUNS,
  DENIAL_VERBS,
  HEDGE_ACTIVES,
  HEDGE_MODALS,
  HEDGE_PASSIVES,
  HEDGE_VERBS,
  HEDGE_WORDS,
  QUESTION_VERBS,
} from './en/stance.ts';

export interface StanceReading {
  readonly stance: Stance;
  /** The words that hedge, deny or ask; null when it simply asserts. */
  readonly cue: Span | null;
  readonly likelihood: Likelihood | null;
}

type Read = Doc<'tokens' | 'tags' | 'lemmas' | 'dependencies'>;

const VERB = uposCode('VERB');
const AUX = uposCode('AUX');
const ADJ = uposCode('ADJ');
const PROPN = uposCode('PROPN');
const AUX_PASS = deprelCode('aux:pass');
const SUBJECT_PASS = deprelCode('nsubj:pass');
const ACL = deprelCode('acl');
const ACL_RELCL = deprelCode('acl:relcl');
const ADVCL = deprelCode('advcl');
const CONJ = deprelCode('conj');
const PARATAXIS = deprelCode('parataxis');

/** Words more than this far above the clause do not colour it. */
const GOVERNORS = 3;

/**
 * Stance of the tokens `[first, end)`.
 * @example stance(doc, 0, 6) // "He is believed to have fled" → { stance: 'hedges', cue: { start: 6, end: 14 }, likelihood: null }
 */
export function stance(doc: Read, first: number, end: number): StanceReading {
  const { tokens, tags, lemmas, dependencies } = doc;
  const { text } = doc.report;
  const word = (token: number) => text.slice(tokens.start[token], tokens.end[token]).toLowerCase();
  const span = (token: number): Span => ({ start: tokens.start[token] ?? 0, end: tokens.end[token] ?? 0 });
  const words = text.slice(tokens.start[first] ?? 0, tokens.end[end - 1] ?? 0);
  const band = likelihood(words);
  const read = (kind: Stance, token: number): StanceReading => ({ stance: kind, cue: span(token), likelihood: band });

  let root = -1;
  for (let token = first; token < end; token += 1) {
    const head = dependencies.head[token] ?? -1;
    if ((head < first || head >= end) && tags.upos[token] !== uposCode('PUNCT')) {
      root = token;
      break;
    }
  }

  // Denials: a verb of denying in the clause's main line or above it, or the main verb negated.
  let hedge = -1;
  let question = -1;
  for (let token = first; token < end; token += 1) {
    const tag = tags.upos[token];
    const lemma = lemmas[token] ?? '';
    const lower = word(token);
    if (tag === VERB && DENIAL_VERBS.has(lemma) && onMainLine(doc, token, root) && refusesWords(doc, token, end))
      return read('denies', token);
    if (hedge >= 0) continue;
    if (HEDGE_WORDS.has(lower) && (tag !== VERB || lower.endsWith('ed')) && tag !== PROPN) {
      const fixed = lower === 'possible' && word(Math.max(0, token - 1)) === 'as';
      if (!fixed && (tag !== VERB || (isPassive(doc, token, first, word) && reachesOn(word, token, end)))) hedge = token;
    } else if (tag === AUX && HEDGE_MODALS.has(lemma) && sameLine(doc, token, root)) hedge = token;
    else if (tag === VERB && HEDGE_VERBS.has(lemma) && hasComplement(doc, token, end, word)) hedge = token;
    else if (tag === VERB && HEDGE_PASSIVES.has(lemma) && isPassive(doc, token, first, word) && reachesOn(word, token, end))
      hedge = token;
    else if (tag === VERB && HEDGE_ACTIVES.has(lemma) && onMainLine(doc, token, root) && governsClause(doc, token, end))
      hedge = token;
  }

  // What governs the clause: "appears to have …", "police believe …", "asked whether …", "denied that …".
  let above = root;
  for (let steps = 0; steps < GOVERNORS && above >= 0; steps += 1) {
    const relation = dependencies.deprel[above];
    if (relation === ADVCL || relation === ACL_RELCL || relation === CONJ || relation === PARATAXIS) break;
    above = dependencies.head[above] ?? -1;
    if (above < 0) break;
    const lemma = lemmas[above] ?? '';
    const tag = tags.upos[above];
    if (above >= first && above < end) continue;
    if (tag !== VERB && tag !== ADJ && relation !== ACL) break;
    if (DENIAL_VERBS.has(lemma) && tag === VERB) return read('denies', above);
    if (QUESTION_VERBS.has(lemma) && asksWhether(word, first)) question = above;
    if (hedge < 0 && tag === VERB) {
      if (HEDGE_VERBS.has(lemma) || HEDGE_ACTIVES.has(lemma)) hedge = above;
      else if (HEDGE_PASSIVES.has(lemma) && isPassive(doc, above, above - 6, word)) hedge = above;
    }
  }

  if (question < 0 && asksWhether(word, first)) question = first;
  if (
    question < 0 &&
    (word(end - 1).startsWith('?') ||
      (end < tokens.length && tokens.sentence[end] === tokens.sentence[end - 1] && word(end).startsWith('?')))
  ) {
    question = end - 1;
  }
  if (question >= 0) return read('questions', question);
  if (hedge >= 0) return read('hedges', hedge);
  if (band !== null && band.high < 95) return { stance: 'hedges', cue: null, likelihood: band };
  return { stance: 'asserts', cue: null, likelihood: band };
}

function asksWhether(word: (token: number) => string, first: number): boolean {
  return word(first) === 'whether' || (first > 0 && word(first - 1) === 'whether');
}

/** The clause's root itself, or a verb the root is coordinated under or complements: not one inside a relative clause. */
function onMainLine(doc: Read, token: number, root: number): boolean {
  if (token === root || root < 0) return true;
  let at = token;
  for (let steps = 0; steps < 6; steps += 1) {
    const relation = doc.dependencies.deprel[at];
    if (relation === ACL || relation === ACL_RELCL || relation === ADVCL) return false;
    at = doc.dependencies.head[at] ?? -1;
    if (at === root) return true;
    if (at < 0) return false;
  }
  return false;
}

/** A modal or negation counts when what it stands with is the clause's own verb or a complement of it. */
function sameLine(doc: Read, token: number, root: number): boolean {
  const head = doc.dependencies.head[token] ?? -1;
  return head === root || token === root || (head >= 0 && onMainLine(doc, head, root));
}

/** "rejected the claim" denies; "rejected the offer" is an act. "Deny", "refute" and their like always deny words. */
function refusesWords(doc: Read, verb: number, end: number): boolean {
  if (!ACT_OR_DENIAL.has(doc.lemmas[verb] ?? '')) return true;
  for (let token = verb + 1; token < Math.min(end, verb + 8); token += 1)
    if (DENIABLE_NOUNS.has(doc.lemmas[token] ?? '')) return true;
  return false;
}

/** "believed to have", "reported that": the passive goes on to what is held back; "reported across the state" does not. */
function reachesOn(word: (token: number) => string, verb: number, end: number): boolean {
  if (verb + 1 >= end) return true;
  const next = word(verb + 1);
  return next === 'to' || next === 'that' || next === ',';
}

/** "claims it needs", "believe he fled"; not "claimed responsibility". */
function governsClause(doc: Read, verb: number, end: number): boolean {
  for (let token = verb + 1; token < Math.min(end, verb + 12); token += 1) {
    const tag = doc.tags.upos[token];
    if (tag === VERB || tag === AUX) return true;
  }
  return false;
}

function isPassive(doc: Read, verb: number, first: number, word: (token: number) => string): boolean {
  if (((doc.tags.feats[verb] ?? 0) & FEATS.VoicePass) !== 0) return true;
  for (let token = verb - 1; token >= Math.max(0, first, verb - 6); token -= 1) {
    if (
      doc.dependencies.head[token] === verb &&
      (doc.dependencies.deprel[token] === AUX_PASS || doc.dependencies.deprel[token] === SUBJECT_PASS)
    )
      return true;
    const lower = word(token);
    if (BE_FORMS.has(lower)) return true;
    if (doc.tags.upos[token] !== uposCode('ADV') && doc.tags.upos[token] !== uposCode('PART')) break;
  }
  return false;
}

/** "appears to have", "seems that", "appears likely"; not "he appeared in court", "appeared before". */
function hasComplement(doc: Read, verb: number, end: number, word: (token: number) => string): boolean {
  const next = verb + 1;
  if (next >= end) return false;
  const lower = word(next);
  return (
    lower === 'to' ||
    lower === 'that' ||
    lower === 'as' ||
    doc.tags.upos[next] === ADJ ||
    (doc.lemmas[verb] === 'seem' && lower !== 'in')
  );
}
