/**
 * Which way a bare "Friday" or "March" points. In: an annotated document, one of its sentences, the expression's characters. Out: 'past' or 'future'.
 * News reports what happened, so past is the default; the verb group nearest before the expression decides, then the first after it.
 * A wrong tag moves one date by a week or a year; it never loses the expression.
 */
import { type Doc, FEATS, type Sentence, uposCode } from '../../../model/doc.ts';
import { tokenAt } from '../token-at.ts';
import { BEFORE_FUTURE, BEFORE_PAST, FORWARD_VERBS, FUTURE_MODALS, SCHEDULED_VERBS } from './tense-words.ts';

export type Direction = 'past' | 'future';
type Tagged = Doc<'tokens' | 'sentences' | 'tags' | 'lemmas'>;

const VERB = uposCode('VERB');
const AUX = uposCode('AUX');
const ADJ = uposCode('ADJ');
const PART = uposCode('PART');

/** Tokens looked at on either side. */
const REACH = 18;

/**
 * @param start first character of the expression in the report's text
 * @param end the character after its last
 */
export function direction(doc: Tagged, sentence: Sentence, start: number, end: number): Direction {
  const { text } = doc.report;
  const before = text.slice(Math.max(sentence.start, start - 40), start);
  if (BEFORE_PAST.test(before)) return 'past';
  if (BEFORE_FUTURE.test(before)) return 'future';
  const attributive = /^[’']s?\s/.test(text.slice(end, end + 3));
  const first = tokenAt(doc.tokens, start, sentence.firstToken, sentence.endToken);
  const after = tokenAt(doc.tokens, end - 1, first, sentence.endToken) + 1;
  if (!attributive) {
    for (let token = first - 1; token >= Math.max(sentence.firstToken, first - REACH); token--) {
      const pointing = pointsAt(doc, token, sentence.firstToken);
      if (pointing) return pointing;
    }
  }
  for (let token = after; token < Math.min(sentence.endToken, after + REACH); token++) {
    const pointing = pointsAt(doc, token, after);
    if (pointing) return pointing;
  }
  return 'past';
}

/** What one token says: null for what is no finite verb and no part of a verb group that settles it. */
function pointsAt(doc: Tagged, token: number, floor: number): Direction | null {
  const tag = doc.tags.upos[token];
  const lemma = doc.lemmas[token];
  if (tag !== VERB && tag !== AUX) return tag === ADJ && lemma === 'due' ? 'future' : null;
  const feats = doc.tags.feats[token];
  if (tag === AUX && FUTURE_MODALS.has(wordAt(doc, token))) return 'future';
  const modal = auxiliary(doc, token, floor);
  if (modal === 'future') return 'future';
  if (feats & FEATS.VerbFormInf) {
    // "to meet": the verb above says whether it lies ahead
    for (let above = token - 1; above >= Math.max(floor, token - 6); above--) {
      if (doc.tags.upos[above] !== VERB && doc.tags.upos[above] !== AUX && doc.tags.upos[above] !== ADJ) continue;
      if (FORWARD_VERBS.has(doc.lemmas[above])) return 'future';
      if (doc.lemmas[above] === 'be' && above === token - 2) return 'future';
      return null;
    }
    return null;
  }
  if (feats & FEATS.VerbFormGer) return null;
  if (feats & FEATS.VerbFormPart) {
    if (modal === 'present') return FORWARD_VERBS.has(lemma) || SCHEDULED_VERBS.has(lemma) ? 'future' : null;
    if (modal !== null) return modal;
    // "the injunction issued Thursday", "the meeting planned for May"
    return FORWARD_VERBS.has(lemma) ? 'future' : 'past';
  }
  if (feats & FEATS.TensePast) return 'past';
  if (feats & FEATS.TensePres) {
    if (tag === AUX) return null;
    return FORWARD_VERBS.has(lemma) || SCHEDULED_VERBS.has(lemma) ? 'future' : 'past';
  }
  return null;
}

/** The auxiliary of a verb within its group: modals look ahead, "has" and "was" back, "is" neither. */
function auxiliary(doc: Tagged, token: number, floor: number): Direction | 'present' | null {
  for (let at = token - 1; at >= Math.max(floor, token - 5); at--) {
    const tag = doc.tags.upos[at];
    if (tag === AUX) {
      const word = wordAt(doc, at);
      if (FUTURE_MODALS.has(word)) return 'future';
      if (doc.lemmas[at] === 'have' || word === 'was' || word === 'were') return 'past';
      if (word === 'is' || word === 'are') return 'present';
      // "rules to be published in May"
      if (word === 'be' && at > floor && wordAt(doc, at - 1) === 'to') return 'future';
      continue;
    }
    if (tag === VERB || (tag === PART && wordAt(doc, at) === 'to')) return null;
  }
  return null;
}

function wordAt(doc: Tagged, token: number): string {
  return doc.report.text.slice(doc.tokens.start[token], doc.tokens.end[token]).toLowerCase();
}
