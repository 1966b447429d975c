/**
 * In: the dependency layer of a doc. Out: the same tree with children, siblings and subtree extents, as typed arrays, and the
 * few walks that attribution and actors share. Built once a doc; every walk is bounded by the sentence.
 */
import { DEPRELS, type Deprel, type Doc, deprelCode, FEATS, type Upos, uposCode } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';

export type Parsed = Doc<'tokens' | 'sentences' | 'tags' | 'lemmas' | 'dependencies'>;

export interface Tree {
  readonly doc: Parsed;
  readonly text: string;
  readonly length: number;
  readonly head: Int32Array;
  /** First child and next sibling, in text order; -1 for none. */
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  /** First token of the subtree, and one past its last. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Verbatim words in lower case. */
  readonly lower: readonly string[];
}

/** Half-open range of tokens. */
export interface Range {
  readonly first: number;
  readonly end: number;
}

/** The tree of a doc with subtree extents. */
export function treeOf(doc: Parsed): Tree {
  const { length } = doc.tokens;
  const { head } = doc.dependencies;
  const { text } = doc.report;
  const firstChild = new Int32Array(length).fill(-1);
  const nextSibling = new Int32Array(length).fill(-1);
  const left = new Int32Array(length);
  const right = new Int32Array(length);
  const lower: string[] = new Array(length);
  for (let token = length - 1; token >= 0; token -= 1) {
    left[token] = token;
    right[token] = token + 1;
    lower[token] = text.slice(doc.tokens.start[token], doc.tokens.end[token]).toLowerCase();
    const parent = head[token] ?? -1;
    if (parent < 0) continue;
    nextSibling[token] = firstChild[parent] ?? -1;
    firstChild[parent] = token;
  }
  for (let token = 0; token < length; token += 1) {
    // A malformed tree (a cycle) must not hang: no path is longer than its sentence, and 200 steps are enough for any.
    let parent = head[token] ?? -1;
    for (let steps = 0; parent >= 0 && steps < 200; steps += 1) {
      let grown = false;
      if (token < (left[parent] ?? 0)) {
        left[parent] = token;
        grown = true;
      }
      if (token + 1 > (right[parent] ?? 0)) {
        right[parent] = token + 1;
        grown = true;
      }
      if (!grown) break;
      parent = head[parent] ?? -1;
    }
  }
  return { doc, text, length, head, firstChild, nextSibling, left, right, lower };
}

const TAG = (tag: Upos) => uposCode(tag);
const NOUN = TAG('NOUN');
const PROPN = TAG('PROPN');
const PRON = TAG('PRON');
const NUM = TAG('NUM');
const DET = TAG('DET');
const VERB = TAG('VERB');
const AUX = TAG('AUX');
const PUNCT = TAG('PUNCT');
const ADJ = TAG('ADJ');

export function hasTag(tree: Tree, token: number, tag: Upos): boolean {
  return tree.doc.tags.upos[token] === uposCode(tag);
}

export function isVerb(tree: Tree, token: number): boolean {
  return tree.doc.tags.upos[token] === VERB;
}

export function isVerbal(tree: Tree, token: number): boolean {
  const tag = tree.doc.tags.upos[token];
  return tag === VERB || tag === AUX;
}

export function isPunct(tree: Tree, token: number): boolean {
  return tree.doc.tags.upos[token] === PUNCT;
}

/** Noun, name, pronoun, or the numerals, determiners and adjectives that stand for one ("many", "the wounded"). */
export function isNominal(tree: Tree, token: number): boolean {
  const tag = tree.doc.tags.upos[token];
  return tag === NOUN || tag === PROPN || tag === PRON || tag === NUM || tag === DET || tag === ADJ;
}

export function isNoun(tree: Tree, token: number): boolean {
  const tag = tree.doc.tags.upos[token];
  return tag === NOUN || tag === PROPN;
}

export function feat(tree: Tree, token: number, name: keyof typeof FEATS): boolean {
  return ((tree.doc.tags.feats[token] ?? 0) & FEATS[name]) !== 0;
}

export function relation(tree: Tree, token: number): number {
  return tree.doc.dependencies.deprel[token] ?? 0;
}

export function isRelation(tree: Tree, token: number, name: Deprel): boolean {
  return tree.doc.dependencies.deprel[token] === deprelCode(name);
}

/** First child (in text order) whose relation is one of `names`; -1 for none. */
export function childOf(tree: Tree, token: number, names: readonly number[]): number {
  for (let child = tree.firstChild[token] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
    if (names.includes(relation(tree, child))) return child;
  }
  return -1;
}

/** Children whose relation is one of `names`, in text order. */
export function childrenOf(tree: Tree, token: number, names: readonly number[]): number[] {
  const found: number[] = [];
  for (let child = tree.firstChild[token] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
    if (names.includes(relation(tree, child))) found.push(child);
  }
  return found;
}

export function codes(...names: Deprel[]): readonly number[] {
  return names.map((name) => deprelCode(name));
}

/**
 * Open complements ("plans to leave"). The label set calls them `xcomp` where it has that name and `dep` where it has not.
 */
export const OPEN_COMPLEMENT: readonly number[] = ['xcomp', 'dep']
  .map((name) => (DEPRELS as readonly string[]).indexOf(name))
  .filter((code) => code >= 0);

export function isOpenComplement(tree: Tree, token: number): boolean {
  return OPEN_COMPLEMENT.includes(relation(tree, token));
}

/** True when `token` lies under `ancestor` (or is it). */
export function isUnder(tree: Tree, token: number, ancestor: number): boolean {
  let at = token;
  for (let steps = 0; at >= 0 && steps < 200; steps += 1) {
    if (at === ancestor) return true;
    at = tree.head[at] ?? -1;
  }
  return false;
}

export function subtree(tree: Tree, token: number): Range {
  return { first: tree.left[token] ?? token, end: tree.right[token] ?? token + 1 };
}

/** What is left of `range` without `hole`. */
export function without(range: Range, hole: Range): Range[] {
  if (hole.end <= range.first || hole.first >= range.end) return range.first < range.end ? [range] : [];
  const parts: Range[] = [];
  if (hole.first > range.first) parts.push({ first: range.first, end: hole.first });
  if (hole.end < range.end) parts.push({ first: hole.end, end: range.end });
  return parts;
}

const OPENING = new Set(['“', '‘', '«', '„', '``', '(', '[']);
const CLOSING = new Set(['”', '’', '»', "''", ')', ']', '"', "'", '%']);

/** The characters of a range without commas, stops and dashes at its edges; quotation marks stay. Null when nothing is left. */
export function spanOf(tree: Tree, range: Range): Span | null {
  let { first, end } = range;
  const { lower } = tree;
  while (first < end && isPunct(tree, first) && !OPENING.has(lower[first] ?? '') && !CLOSING.has(lower[first] ?? '')) first += 1;
  while (end > first && isPunct(tree, end - 1) && !CLOSING.has(lower[end - 1] ?? '') && !OPENING.has(lower[end - 1] ?? ''))
    end -= 1;
  if (first >= end) return null;
  return { start: tree.doc.tokens.start[first] ?? 0, end: tree.doc.tokens.end[end - 1] ?? 0 };
}
