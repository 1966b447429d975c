/**
 * In: a parsed doc. Out: drafts for nouns that stand for words, beliefs or wishes: "its claim that …", "the announcement by
 * police that …", "criticism of …", "expressed concern about …". Refuses: nouns with nothing that could be their content.
 */
import { type Draft, phraseOf, subjectOf } from './draft.ts';
import { LIGHT_VERBS, type NounCue, nounCues } from './en/nouns.ts';
import { childOf, childrenOf, codes, hasTag, isRelation, isVerb, type Range, subtree, type Tree } from './tree.ts';

const CLAUSE = codes('acl', 'ccomp', 'acl:relcl', 'advcl');
const MARK = codes('mark');
const POSSESSOR = codes('nmod:poss');
const MODIFIER = codes('nmod', 'obl');
const CASE = codes('case', 'mark');
const PRENOMINAL = codes('compound', 'amod');

/** Drafts for noun cues of one sentence. */
export function nounDrafts(tree: Tree, sentence: Range, quoted: Uint8Array): Draft[] {
  const drafts: Draft[] = [];
  for (let token = sentence.first; token < sentence.end; token += 1) {
    if (quoted[token] === 1 || !hasTag(tree, token, 'NOUN')) continue;
    const cues = nounCues(tree.doc.lemmas[token] ?? '');
    if (cues === undefined) continue;
    const draft = nounDraft(tree, token, cues);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

function nounDraft(tree: Tree, noun: number, cues: readonly NounCue[]): Draft | null {
  const found = contentOf(tree, noun, cues);
  if (found === null) return null;
  const light = lightVerbOf(tree, noun);
  let sourceHead = childOf(tree, noun, POSSESSOR);
  let preposed = sourceHead >= 0;
  if (sourceHead < 0) sourceHead = modifierWith(tree, noun, found.content.first, ['by', 'from', 'among']);
  if (sourceHead < 0 && light >= 0) {
    sourceHead = subjectOf(tree, light).head;
    preposed = true;
  }
  if (sourceHead < 0 && !found.clause) {
    const modifier = childrenOf(tree, noun, PRENOMINAL).find((child) => hasTag(tree, child, 'PROPN'));
    if (modifier !== undefined) sourceHead = modifier;
  }
  if (sourceHead < 0 && found.weak) return null;
  const cueFirst = light >= 0 && noun - light <= 4 ? light : noun;
  const cue: Range = { first: cueFirst, end: noun + 1 };
  const source = sourceHead < 0 ? [] : [phraseOf(tree, sourceHead, preposed && light < 0 ? { first: noun, end: noun + 1 } : cue)];
  return {
    type: found.cue.type,
    force: found.cue.force,
    anchor: noun,
    cue: [cue],
    source,
    sourceHead,
    content: [found.content],
    quotes: false,
    touching: false,
    rule: 'noun',
  };
}

interface NounContent {
  readonly cue: NounCue;
  readonly content: Range;
  readonly clause: boolean;
  /** Emitted only with a source: a phrase rather than a clause. */
  readonly weak: boolean;
}

function contentOf(tree: Tree, noun: number, cues: readonly NounCue[]): NounContent | null {
  for (const child of childrenOf(tree, noun, CLAUSE)) {
    if (child < noun) continue;
    const mark = childOf(tree, child, MARK);
    const word = mark >= 0 ? tree.lower[mark] : '';
    if (word === 'that' || word === 'whether') {
      const cue = cues.find((entry) => entry.frames.includes('c'));
      if (cue !== undefined) return { cue, content: subtree(tree, child), clause: true, weak: false };
    }
    if (isVerb(tree, child) && (word === 'to' || tree.lower[child - 1] === 'to')) {
      const cue = cues.find((entry) => entry.frames.includes('i'));
      if (cue !== undefined) return { cue, content: subtree(tree, child), clause: true, weak: true };
    }
  }
  // "its announcement last month that …": the clause hung elsewhere.
  const clausal = cues.find((entry) => entry.frames.includes('c'));
  if (clausal !== undefined) {
    for (let token = noun + 1; token <= noun + 4 && token < tree.length; token += 1) {
      if (tree.lower[token] === 'that' && (hasTag(tree, token, 'SCONJ') || isRelation(tree, token, 'mark'))) {
        const sentence = tree.doc.sentences[tree.doc.tokens.sentence[token] ?? 0];
        let end = sentence?.endToken ?? token + 1;
        for (let at = token + 1; at < end; at += 1)
          if (tree.lower[at] === ';' || (tree.lower[at] === ',' && hasTag(tree, at + 1, 'CCONJ'))) end = at;
        return { cue: clausal, content: { first: token, end }, clause: true, weak: false };
      }
      if (isVerb(tree, token) || hasTag(tree, token, 'PUNCT')) break;
    }
  }
  for (const cue of cues) {
    if (cue.prepositions.length === 0) continue;
    for (const child of childrenOf(tree, noun, [...MODIFIER, ...CLAUSE])) {
      if (child < noun) continue;
      const preposition = childOf(tree, child, CASE);
      if (preposition > noun && cue.prepositions.includes(tree.lower[preposition] ?? '')) {
        return { cue, content: { first: preposition + 1, end: tree.right[child] ?? child + 1 }, clause: false, weak: true };
      }
    }
  }
  return null;
}

function lightVerbOf(tree: Tree, noun: number): number {
  const head = tree.head[noun] ?? -1;
  if (head < 0 || !isRelation(tree, noun, 'obj')) return -1;
  return isVerb(tree, head) && LIGHT_VERBS.has(tree.doc.lemmas[head] ?? '') ? head : -1;
}

function modifierWith(tree: Tree, noun: number, limit: number, prepositions: readonly string[]): number {
  for (const child of childrenOf(tree, noun, MODIFIER)) {
    if (child < noun || child >= limit) continue;
    const preposition = childOf(tree, child, CASE);
    if (preposition >= 0 && prepositions.includes(tree.lower[preposition] ?? '')) return child;
  }
  return -1;
}
