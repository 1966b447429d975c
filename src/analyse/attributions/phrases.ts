/**
 * In: a parsed doc. Out: drafts for phrases that attribute without a verb: "according to …", "in his view", "per the report",
 * "reportedly", "allegedly", and the speaker's name before a colon. Linear first, the tree only to find how far the content goes.
 */
import type { Draft } from './draft.ts';
import { SOURCE_ADVERBS, SOURCE_PREPOSITIONS, TEXT_NOUNS, VIEW_NOUNS } from './en/phrases.ts';
import {
  childOf,
  codes,
  hasTag,
  isNominal,
  isOpenComplement,
  isPunct,
  isRelation,
  isVerb,
  isVerbal,
  type Range,
  subtree,
  type Tree,
  without,
} from './tree.ts';

const POSSESSOR = codes('nmod:poss');
const SUBJECT = codes('nsubj', 'nsubj:pass');

/** Drafts for attributing phrases of one sentence. */
export function phraseDrafts(tree: Tree, sentence: Range, quoted: Uint8Array): Draft[] {
  const drafts: Draft[] = [];
  for (let token = sentence.first; token < sentence.end; token += 1) {
    if (quoted[token] === 1) continue;
    const draft =
      prepositionDraft(tree, token, sentence) ?? viewDraft(tree, token, sentence) ?? adverbDraft(tree, token, sentence);
    if (draft !== null) drafts.push(draft);
  }
  const signed = signedDraft(tree, sentence);
  if (signed !== null) drafts.push(signed);
  const named = colonDraft(tree, sentence);
  if (named !== null) drafts.push(named);
  return drafts;
}

/** The clause around a phrase: what its governor spans, without the phrase. */
function clauseAround(tree: Tree, phrase: Range, sentence: Range): Range[] {
  if (phrase.first - sentence.first <= 1) {
    // Sentence-initial: everything after the comma.
    const rest = { first: phrase.end, end: sentence.end };
    return rest.first < rest.end ? [rest] : [];
  }
  // Sentence-final after a comma: everything before it, back to a semicolon.
  if (sentence.end - phrase.end <= 1 && tree.lower[phrase.first - 1] === ',') {
    let first = sentence.first;
    for (let token = sentence.first; token < phrase.first; token += 1) if (tree.lower[token] === ';') first = token + 1;
    return [{ first, end: phrase.first - 1 }];
  }
  let governor = -1;
  for (let token = phrase.first; token < phrase.end; token += 1) {
    const head = tree.head[token] ?? -1;
    if (head >= 0 && (head < phrase.first || head >= phrase.end)) governor = head;
  }
  if (governor < 0) return without(sentence, phrase);
  // Up to the clause: a noun governor stands for the clause it is in.
  for (let steps = 0; steps < 40; steps += 1) {
    const head = tree.head[governor] ?? -1;
    if (head < 0) break;
    if (isVerb(tree, governor) || childOf(tree, governor, SUBJECT) >= 0) {
      if (
        !isOpenComplement(tree, governor) &&
        !isRelation(tree, governor, 'acl') &&
        !isRelation(tree, governor, 'acl:relcl') &&
        !isRelation(tree, governor, 'advcl') &&
        !isRelation(tree, governor, 'ccomp')
      )
        break;
    }
    governor = head;
  }
  const parts = without(subtree(tree, governor), phrase);
  // A phrase at the end speaks for what stands before it; a coordinated clause after it is the writer's again.
  return parts.length > 0 ? parts : without(sentence, phrase);
}

function prepositionDraft(tree: Tree, token: number, sentence: Range): Draft | null {
  for (const words of SOURCE_PREPOSITIONS) {
    if (!words.every((word, offset) => tree.lower[token + offset] === word)) continue;
    const from = token + words.length;
    if (
      words[0] === 'per' &&
      (hasTag(tree, token - 1, 'NUM') || hasTag(tree, token - 1, 'NOUN') || !isNominal(tree, from) || tree.lower[from] === 'cent')
    )
      return null;
    const end = nounPhraseEnd(tree, from, sentence.end);
    if (end <= from) return null;
    const head = nounPhraseHead(tree, from, end);
    return {
      type: 'assertion',
      force: 'says',
      anchor: token,
      cue: [{ first: token, end: from }],
      source: [{ first: from, end }],
      sourceHead: head,
      content: clauseAround(tree, { first: token, end }, sentence),
      quotes: true,
      touching: false,
      rule: 'according',
    };
  }
  return null;
}

/** One past the noun phrase that begins at `from`: its head's subtree, no further than the clause's end. */
function nounPhraseEnd(tree: Tree, from: number, limit: number): number {
  // The head is the token of the run whose governor lies outside it and whose subtree begins here.
  let best = from;
  for (let token = from; token < Math.min(limit, from + 12); token += 1) {
    if (isVerbal(tree, token) && !isRelation(tree, token, 'amod') && !isRelation(tree, token, 'acl')) break;
    if (isNominal(tree, token) && (tree.left[token] ?? token) <= from)
      best = Math.max(best, Math.min(limit, tree.right[token] ?? token + 1));
    if (isPunct(tree, token) && token > from && best > from) break;
  }
  // A subtree that swallowed the main clause (the phrase stands first) is cut at the first comma before a later subject.
  for (let token = from; token < best; token += 1) {
    if (tree.lower[token] === ',' && startsClause(tree, token + 1, best)) return token;
  }
  while (best > from && isPunct(tree, best - 1) && tree.lower[best - 1] !== ')') best -= 1;
  return best;
}

function startsClause(tree: Tree, from: number, limit: number): boolean {
  for (let token = from; token < limit; token += 1) {
    if (tree.lower[token] === 'who' || tree.lower[token] === 'which' || tree.lower[token] === 'whose') return false;
    if (isRelation(tree, token, 'nsubj') || isRelation(tree, token, 'nsubj:pass')) return true;
  }
  return false;
}

function nounPhraseHead(tree: Tree, from: number, end: number): number {
  for (let token = from; token < end; token += 1) {
    const head = tree.head[token] ?? -1;
    if (isNominal(tree, token) && (head < from || head >= end)) return token;
  }
  for (let token = end - 1; token >= from; token -= 1) if (isNominal(tree, token)) return token;
  return from;
}

/** "In his view, …", "by her own account". */
function viewDraft(tree: Tree, token: number, sentence: Range): Draft | null {
  const word = tree.lower[token];
  if (word !== 'in' && word !== 'by') return null;
  for (let noun = token + 2; noun <= token + 6 && noun < sentence.end; noun += 1) {
    if (isVerbal(tree, noun) || isPunct(tree, noun)) return null;
    if (!VIEW_NOUNS.has(tree.doc.lemmas[noun] ?? '') && !VIEW_NOUNS.has(tree.lower[noun] ?? '')) continue;
    const owner = childOf(tree, noun, POSSESSOR);
    if (owner <= token || owner >= noun) return null;
    const phrase: Range = { first: token, end: noun + 1 };
    return {
      type: 'belief',
      force: 'says',
      anchor: noun,
      cue: [
        { first: token, end: token + 1 },
        { first: noun, end: noun + 1 },
      ],
      source: [{ first: token + 1, end: Math.max(owner + 1, Math.min(noun, tree.right[owner] ?? owner + 1)) }],
      sourceHead: owner,
      content: clauseAround(tree, phrase, sentence),
      quotes: true,
      touching: false,
      rule: 'view',
    };
  }
  return null;
}

function adverbDraft(tree: Tree, token: number, sentence: Range): Draft | null {
  if (!SOURCE_ADVERBS.has(tree.lower[token] ?? '')) return null;
  const head = tree.head[token] ?? -1;
  const range = head >= 0 ? subtree(tree, head) : sentence;
  const content = without(range, { first: token, end: token + 1 });
  if (content.length === 0) return null;
  return {
    type: 'assertion',
    force: 'hedges',
    anchor: token,
    cue: [{ first: token, end: token + 1 }],
    source: [],
    sourceHead: -1,
    content,
    quotes: false,
    touching: false,
    rule: 'adverb',
  };
}

/** "Merkel: No more loans", "SMITH: I was there." A short name, a colon, and words after it. */
function colonDraft(tree: Tree, sentence: Range): Draft | null {
  const limit = Math.min(sentence.first + 6, sentence.end - 2);
  let colon = -1;
  for (let token = sentence.first + 1; token < limit; token += 1) {
    if (tree.lower[token] === ':') {
      colon = token;
      break;
    }
    if (isVerbal(tree, token)) return null;
  }
  if (colon < 0) return null;
  let head = -1;
  for (let token = sentence.first; token < colon; token += 1) {
    if (hasTag(tree, token, 'PROPN')) head = token;
    else if (!isPunct(tree, token) && !hasTag(tree, token, 'NOUN') && !hasTag(tree, token, 'ADJ')) return null;
  }
  if (head !== colon - 1) return null;
  return {
    type: 'assertion',
    force: 'says',
    anchor: -1,
    cue: [{ first: colon, end: colon + 1 }],
    source: [{ first: sentence.first, end: colon }],
    sourceHead: head,
    content: [{ first: colon + 1, end: sentence.end }],
    quotes: true,
    touching: false,
    rule: 'colon',
  };
}

/** "In a letter to investors, …", "In the latest survey, …": a text that opens a sentence in which nobody else speaks. */
export function documentDrafts(tree: Tree, sentence: Range, quoted: Uint8Array): Draft[] {
  const { first } = sentence;
  if (tree.lower[first] !== 'in' || quoted[first] === 1) return [];
  const end = nounPhraseEnd(tree, first + 1, sentence.end);
  if (tree.lower[end] !== ',' || end - first > 16 || end + 3 > sentence.end) return [];
  const head = nounPhraseHead(tree, first + 1, end);
  if (!TEXT_NOUNS.has(tree.doc.lemmas[head] ?? '')) return [];
  return [
    {
      type: 'assertion',
      force: 'says',
      anchor: first,
      cue: [{ first, end: first + 1 }],
      source: [{ first: first + 1, end }],
      sourceHead: head,
      content: [{ first: end + 1, end: sentence.end }],
      quotes: false,
      touching: false,
      rule: 'document',
    },
  ];
}

/** Names on posts: "text — Jane Roe (@janeroe) May 1, 2020". The words before the dash in the paragraph are hers. */
function signedDraft(tree: Tree, sentence: Range): Draft | null {
  const { sentences, tokens } = tree.doc;
  for (let bracket = sentence.first; bracket + 1 < sentence.end; bracket += 1) {
    if (tree.lower[bracket] !== '(' || !(tree.lower[bracket + 1] ?? '').startsWith('@')) continue;
    // The dash may have ended the sentence before.
    let dash = bracket - 2;
    while (dash > 0 && bracket - dash < 10 && !DASHES.has(tree.lower[dash] ?? '')) dash -= 1;
    if (dash <= 0 || !DASHES.has(tree.lower[dash] ?? '')) continue;
    let end = bracket + 2;
    while (end < sentence.end && tree.lower[end - 1] !== ')') end += 1;
    let first = tokens.sentence[dash] ?? 0;
    const { paragraph } = sentences[first] ?? { paragraph: -1 };
    while (first > 0 && sentences[first - 1]?.paragraph === paragraph && !isSigned(tree, first - 1)) first -= 1;
    const start = sentences[first]?.firstToken ?? sentence.first;
    if (start >= dash) continue;
    return {
      type: 'assertion',
      force: 'says',
      anchor: -1,
      cue: [{ first: dash, end: dash + 1 }],
      source: [{ first: dash + 1, end }],
      sourceHead: bracket - 1,
      content: [{ first: start, end: dash }],
      quotes: false,
      touching: false,
      rule: 'signed',
    };
  }
  return null;
}

const DASHES = new Set(['—', '–', '--', '-', '―']);

function isSigned(tree: Tree, sentence: number): boolean {
  const { firstToken, endToken } = tree.doc.sentences[sentence] ?? { firstToken: 0, endToken: 0 };
  for (let token = firstToken; token + 1 < endToken; token += 1) {
    if (tree.lower[token] === '(' && (tree.lower[token + 1] ?? '').startsWith('@')) return true;
  }
  return false;
}
