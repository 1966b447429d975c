/** An attribution while it is being found: token ranges, before they become spans and sources are resolved. */
import type { Attribution } from '../../model/attribution.ts';
import { RELATIVE_PRONOUNS } from './en/phrases.ts';
import { childOf, codes, feat, hasTag, isNominal, isOpenComplement, isRelation, isVerb, type Range, type Tree } from './tree.ts';

export interface Draft {
  type: Attribution['type'];
  force: Attribution['force'];
  /** Token the cue stands on; -1 where the cue is punctuation only. */
  readonly anchor: number;
  cue: Range[];
  source: Range[];
  /** Head token of the source, for resolving it; -1 for none. */
  sourceHead: number;
  content: Range[];
  /** May take up a quotation beside it. */
  quotes: boolean;
  /** Takes a quotation only when it touches it: "…," he continued. */
  readonly touching: boolean;
  /** Which finder made it, for tests and tracing. */
  readonly rule: string;
}

const SUBJECT = codes('nsubj', 'nsubj:pass');
const ACTIVE_SUBJECT = codes('nsubj');
const PASSIVE_SUBJECT = codes('nsubj:pass');
const AUX_PASS = codes('aux:pass');
const AUX = codes('aux', 'aux:pass');
const OBJECT = codes('obj', 'iobj');
const AGENT = codes('obl:agent', 'obl', 'nmod');
const CASE = codes('case');

export interface Subject {
  /** Head token, -1 when none is found. */
  readonly head: number;
  /** The relative pronoun through which it was found ("X, who said"), else -1. */
  readonly relative: number;
  /** First token of its phrase, where the line and not the tree found it. */
  readonly first?: number;
}

const NONE: Subject = { head: -1, relative: -1 };

/** Who does what `verb` says: its own subject, or the one it shares by coordination, control or modification. */
export function subjectOf(tree: Tree, verb: number, depth = 0): Subject {
  if (depth > 6) return NONE;
  const own = childOf(tree, verb, depth === 0 ? ACTIVE_SUBJECT : SUBJECT);
  if (own >= 0) {
    if (RELATIVE_PRONOUNS.has(tree.lower[own] ?? '') && isRelation(tree, verb, 'acl:relcl')) {
      const antecedent = tree.head[verb] ?? -1;
      if (antecedent >= 0 && antecedent < verb && isNominal(tree, antecedent)) return { head: antecedent, relative: own };
    }
    return { head: own, relative: -1 };
  }
  const head = tree.head[verb] ?? -1;
  if (head < 0) return NONE;
  if (isRelation(tree, verb, 'acl') && feat(tree, verb, 'VerbFormGer') && tree.lower[verb - 1] === ',') {
    // "She left the firm, saying that …": said of the clause's subject, wherever the parser hung it.
    let above = head;
    for (let steps = 0; steps < 12 && above >= 0 && !isVerb(tree, above); steps += 1) above = tree.head[above] ?? -1;
    if (above >= 0) return subjectOf(tree, above, depth + 1);
  }
  if (isRelation(tree, verb, 'acl') || isRelation(tree, verb, 'acl:relcl')) {
    if (isNominal(tree, head) && head < verb) return { head, relative: -1 };
    return NONE;
  }
  if (isRelation(tree, verb, 'conj')) return subjectOf(tree, head, depth + 1);
  if (isOpenComplement(tree, verb)) {
    const object = childOf(tree, head, OBJECT);
    if (object >= 0 && object < verb) return { head: object, relative: -1 };
    return subjectOf(tree, head, depth + 1);
  }
  if (isRelation(tree, verb, 'advcl') || isRelation(tree, verb, 'parataxis') || isRelation(tree, verb, 'dep')) {
    const finite = feat(tree, verb, 'VerbFormFin');
    if (finite && isRelation(tree, verb, 'advcl')) return NONE;
    return subjectOf(tree, head, depth + 1);
  }
  return NONE;
}

/** True for "was told", "is expected", "labelled" after its noun; false for "has said". */
export function isPassive(tree: Tree, verb: number): boolean {
  if (childOf(tree, verb, AUX_PASS) >= 0) return true;
  if (followsWhat(tree, verb)) return false;
  // A passive subject right before a past form without "be" is the parser's slip: "what officials described as …".
  const passive = childOf(tree, verb, PASSIVE_SUBJECT);
  if (passive >= 0) return (tree.right[passive] ?? 0) < verb || passive > verb;
  if (!feat(tree, verb, 'VerbFormPart') || feat(tree, verb, 'VerbFormGer')) return false;
  if (feat(tree, verb, 'TensePres')) return false;
  if (childOf(tree, verb, ACTIVE_SUBJECT) >= 0 || childOf(tree, verb, AUX) >= 0) return false;
  return isRelation(tree, verb, 'acl') || isRelation(tree, verb, 'amod') || feat(tree, verb, 'VoicePass');
}

/** "what officials described as …": the noun between "what" and the verb is its subject. */
export function followsWhat(tree: Tree, verb: number): boolean {
  let token = verb - 1;
  if (token < 1 || !isNominal(tree, token)) return false;
  while (token > 0 && verb - token < 6 && isNominal(tree, token) && tree.lower[token] !== 'what') token -= 1;
  return tree.lower[token] === 'what';
}

/** Head of the "by" phrase of a passive, -1 for none. */
export function agentOf(tree: Tree, verb: number): number {
  for (let child = tree.firstChild[verb] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
    if (child <= verb) continue;
    if (isRelation(tree, child, 'obl:agent')) return child;
    if (AGENT.includes(tree.doc.dependencies.deprel[child] ?? 0)) {
      const preposition = childOf(tree, child, CASE);
      if (preposition >= 0 && tree.lower[preposition] === 'by' && !isDateLike(tree, child)) return child;
    }
  }
  return -1;
}

/** "by 2019", "by ten"; a name that begins with a figure is none. */
function isDateLike(tree: Tree, token: number): boolean {
  return hasTag(tree, token, 'NUM') && !/^\d.*\p{L}{2}/u.test(tree.lower[token] ?? '');
}

/**
 * The noun phrase of a source head: its subtree, cut where it runs into the cue's own clause (`cut`), without a leading
 * preposition. Attached appositions and relative clauses belong to it.
 */
export function phraseOf(tree: Tree, head: number, cut: Range | null): Range {
  let first = tree.left[head] ?? head;
  let end = tree.right[head] ?? head + 1;
  if (cut !== null) {
    if (cut.first > head) end = Math.min(end, cut.first);
    else if (cut.end <= head) first = Math.max(first, cut.end);
  }
  const preposition = childOf(tree, head, CASE);
  if (preposition >= 0 && preposition < head && preposition - first <= 1) first = preposition + 1;
  // The possessive mark belongs to the grammar, not to the name.
  if (
    end - 1 > head &&
    (tree.lower[end - 1] === "'s" || tree.lower[end - 1] === '’s' || tree.lower[end - 1] === "'" || tree.lower[end - 1] === '’')
  ) {
    end -= 1;
  }
  return { first, end };
}

/** "did not say", "has never said", "cannot confirm". */
export function isNegated(tree: Tree, verb: number, negations: ReadonlySet<string>): boolean {
  for (let child = tree.firstChild[verb] ?? -1; child >= 0 && child < verb; child = tree.nextSibling[child] ?? -1) {
    if (child >= verb - 4 && negations.has(tree.lower[child] ?? '')) return true;
  }
  return false;
}

/** The verb with its auxiliaries, negation and adverbs before it, and carriers ("went on to say") when close. */
export function verbGroup(tree: Tree, verb: number, carrier: number): Range {
  let first = carrier >= 0 && verb - carrier <= 6 ? carrier : verb;
  while (first > 0) {
    const before = first - 1;
    const attached = tree.head[before] === first || tree.head[before] === verb || tree.head[before] === carrier;
    if (!attached) break;
    if (!hasTag(tree, before, 'AUX') && !hasTag(tree, before, 'ADV') && !hasTag(tree, before, 'PART')) break;
    first = before;
  }
  return { first, end: verb + 1 };
}
