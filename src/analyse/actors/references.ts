/**
 * In: a parsed doc and its named groups. Out: what its pronouns and role nouns point to: a named group, or a described one
 * ("the organisers … they"). Candidates are ranked by nearness, syntactic prominence and how often they are spoken of, after
 * number, gender and kind have been checked. Refuses: "it" without a referent ("it is likely that"), pronouns whose candidates
 * all conflict, role nouns that carry a complement of their own ("the minister of health").
 */
import type { ActorKind } from '../../model/actor.ts';
import type { Doc } from '../../model/doc.ts';
import { REFLEXIVES } from '../attributions/en/grammar.ts';
import { OFFICIAL_NOUNS, UNNAMED_NOUNS } from '../attributions/en/nouns.ts';
import { verbCues } from '../attributions/en/verbs.ts';
import { childOf, childrenOf, codes, feat, hasTag, isRelation, type Tree } from '../attributions/tree.ts';
import { EMPTY_IT_VERBS, PARTICULAR_BODIES, STATE_BODIES } from './en/grammar.ts';
import {
  ARMED_ROLES,
  BODY_ROLES,
  FEMALE_WORDS,
  MALE_WORDS,
  MEDIA_ROLES,
  PERSON_ROLES,
  PRONOUNS,
  STATE_ROLES,
} from './en/titles.ts';
import type { Gender } from './names.ts';

type Read = Doc<'tokens' | 'sentences' | 'tags' | 'lemmas' | 'dependencies' | 'entities'>;

export interface Reference {
  readonly first: number;
  readonly end: number;
  readonly form: 'nominal' | 'pronoun';
}

/** Something a pronoun may point to. */
export interface Candidate {
  readonly kind: ActorKind;
  gender: Gender;
  readonly plural: boolean;
  readonly roles: ReadonlySet<string>;
  /** Head tokens of its mentions so far, ascending. */
  readonly heads: number[];
  readonly references: Reference[];
  /** Index of the named group, or -1 for a described one. */
  readonly group: number;
  /** Words of a described one. */
  readonly description: { readonly first: number; readonly end: number } | null;
}

const DETERMINER = codes('det');
const COMPLEMENT = codes('nmod', 'acl', 'acl:relcl', 'appos');
const COMPOUND = codes('compound', 'nmod:poss', 'flat');
/** Sentences a pronoun reaches back over; sentences inside quotations do not count. */
const PRONOUN_REACH = 4;
const NOMINAL_REACH = 6;

/**
 * Resolves references in text order.
 */
export function resolveReferences(
  doc: Read,
  tree: Tree,
  nameHead: ReadonlyMap<number, Candidate>,
  quoted: Uint8Array,
): Candidate[] {
  const described: Candidate[] = [];
  const told = toldSentences(doc, quoted);
  const recent: { candidate: Candidate; head: number }[] = [];
  const inName = new Set<number>(nameHead.keys());
  for (const sentence of doc.sentences) {
    if (sentence.boilerplate) continue;
    for (let token = sentence.firstToken; token < sentence.endToken; token += 1) {
      const name = nameHead.get(token);
      if (name !== undefined) {
        recent.push({ candidate: name, head: token });
        continue;
      }
      const word = tree.lower[token] ?? '';
      const pronoun = PRONOUNS[word];
      if (pronoun !== undefined && hasTag(tree, token, 'PRON')) {
        if (isRelation(tree, token, 'expl') || quoted[token] === 1 || (pronoun === 'it' && isEmptyIt(tree, token))) continue;
        const found = rank(doc, tree, recent, token, pronoun, told);
        if (found !== null) {
          found.references.push({ first: token, end: token + 1, form: 'pronoun' });
          if (found.gender === null && found.kind === 'person' && pronoun !== 'they' && pronoun !== 'it')
            found.gender = pronoun === 'he' ? 'male' : 'female';
          recent.push({ candidate: found, head: token });
        }
        continue;
      }
      if (!hasTag(tree, token, 'NOUN') || inName.has(token)) continue;
      const lemma = doc.lemmas[token] ?? '';
      const role = PERSON_ROLES.has(lemma) || BODY_ROLES.has(lemma) || STATE_ROLES.has(lemma);
      const human = OFFICIAL_NOUNS.has(lemma) || UNNAMED_NOUNS.has(lemma) || role;
      if (!human) continue;
      const found = role && quoted[token] !== 1 ? nominal(doc, tree, recent, token, lemma) : null;
      if (found !== null) {
        found.references.push({ first: phraseFirst(tree, token), end: token + 1, form: 'nominal' });
        recent.push({ candidate: found, head: token });
        continue;
      }
      if (
        !isRelation(tree, token, 'nsubj') &&
        !isRelation(tree, token, 'nsubj:pass') &&
        !isRelation(tree, token, 'obj') &&
        !isRelation(tree, token, 'obl:agent')
      )
        continue;
      const fresh = describe(tree, token, lemma, described);
      recent.push({ candidate: fresh, head: token });
      fresh.heads.push(token);
      fresh.references.push({ first: phraseFirst(tree, token), end: token + 1, form: 'nominal' });
    }
    if (recent.length > 400) recent.splice(0, recent.length - 200);
  }
  return described;
}

/** For each sentence how many sentences up to it are not wholly quoted. */
function toldSentences(doc: Read, quoted: Uint8Array): Int32Array {
  const told = new Int32Array(doc.sentences.length);
  let count = 0;
  for (const [index, sentence] of doc.sentences.entries()) {
    let free = 0;
    for (let token = sentence.firstToken; token < sentence.endToken; token += 1) if (quoted[token] !== 1) free += 1;
    if (free > 2) count += 1;
    told[index] = count;
  }
  return told;
}

function phraseFirst(tree: Tree, token: number): number {
  let first = token;
  while (
    first > 0 &&
    tree.head[first - 1] !== undefined &&
    (tree.head[first - 1] === token || (tree.left[token] ?? token) < first) &&
    token - first < 6
  ) {
    if (
      hasTag(tree, first - 1, 'PUNCT') ||
      hasTag(tree, first - 1, 'ADP') ||
      hasTag(tree, first - 1, 'VERB') ||
      hasTag(tree, first - 1, 'CCONJ')
    )
      break;
    if ((tree.left[token] ?? token) > first - 1) break;
    first -= 1;
  }
  return first;
}

/** A group without a name; the same words again are the same one. */
function describe(tree: Tree, token: number, lemma: string, described: Candidate[]): Candidate {
  const plural = feat(tree, token, 'NumberPlur') || lemma === 'police' || lemma === 'people';
  const first = phraseFirst(tree, token);
  const words = (from: number, to: number) =>
    tree.lower
      .slice(from, to)
      .filter((word) => word !== 'the' && word !== 'a' && word !== 'an')
      .join(' ');
  const mine = words(first, token + 1);
  const definite = tree.lower[first] === 'the' || lemma === 'police' || plural;
  if (definite) {
    for (let index = described.length - 1; index >= 0 && index >= described.length - 40; index -= 1) {
      const other = described[index];
      if (other?.description !== null && other !== undefined && words(other.description.first, other.description.end) === mine)
        return other;
    }
  }
  const kind: ActorKind =
    PERSON_ROLES.has(lemma) || UNNAMED_NOUNS.has(lemma) ? 'person' : BODY_ROLES.has(lemma) ? bodyKind(lemma) : 'other';
  const gender: Gender = MALE_WORDS.has(lemma) ? 'male' : FEMALE_WORDS.has(lemma) ? 'female' : null;
  const fresh: Candidate = {
    kind,
    gender,
    plural,
    roles: new Set([lemma]),
    heads: [],
    references: [],
    group: -1,
    description: { first, end: token + 1 },
  };
  described.push(fresh);
  return fresh;
}

function bodyKind(lemma: string): ActorKind {
  if (STATE_BODIES.has(lemma)) return 'government';
  return 'organisation';
}

/** "It is likely that", "it rained", "it seems": no referent. */
function isEmptyIt(tree: Tree, token: number): boolean {
  const head = tree.head[token] ?? -1;
  if (head < 0 || tree.lower[token] !== 'it') return false;
  const lemma = tree.doc.lemmas[head] ?? '';
  if (EMPTY_IT_VERBS.has(lemma)) return true;
  const clause = childOf(tree, head, codes('ccomp', 'csubj', 'csubj:pass'));
  return clause >= 0 && (hasTag(tree, head, 'ADJ') || childOf(tree, head, codes('aux:pass', 'cop')) >= 0);
}

/** Stands beside a verb that goes with quotations: "Roe said", "said Roe". */
function speaks(tree: Tree, head: number): boolean {
  const governor = tree.head[head] ?? -1;
  if (governor < 0 || Math.abs(governor - head) > 12) return false;
  if (!isRelation(tree, head, 'nsubj') && !isRelation(tree, head, 'obj')) return false;
  return verbCues(tree.doc.lemmas[governor] ?? '')?.some((cue) => cue.frames.includes('q')) ?? false;
}

function prominence(tree: Tree, head: number): number {
  const before = tree.lower[tree.left[head] ?? head] ?? '';
  if (before === 'on' || before === 'in' || before === 'at') return 0;
  if (isRelation(tree, head, 'nsubj') || isRelation(tree, head, 'nsubj:pass')) return 8;
  if (isRelation(tree, head, 'obj') || isRelation(tree, head, 'iobj')) return 4;
  if (isRelation(tree, head, 'nmod:poss')) return 2;
  if (isRelation(tree, head, 'appos') || isRelation(tree, head, 'compound') || isRelation(tree, head, 'flat')) return 1;
  return 2;
}

function rank(
  doc: Read,
  tree: Tree,
  recent: readonly { candidate: Candidate; head: number }[],
  token: number,
  pronoun: 'he' | 'she' | 'they' | 'it',
  told: Int32Array,
): Candidate | null {
  const sentence = doc.tokens.sentence[token] ?? 0;
  const paragraph = doc.sentences[sentence]?.paragraph ?? 0;
  const governor = tree.head[token] ?? -1;
  const speaking = speaks(tree, token);
  const possessive = isRelation(tree, token, 'nmod:poss');
  const reflexive = REFLEXIVES.has(tree.lower[token] ?? '');
  let best: Candidate | null = null;
  let most = Number.NEGATIVE_INFINITY;
  const seen = new Map<Candidate, number>();
  for (let index = recent.length - 1; index >= 0; index -= 1) {
    const entry = recent[index];
    if (entry === undefined) break;
    const at = doc.tokens.sentence[entry.head] ?? 0;
    const distance = (told[sentence] ?? 0) - (told[at] ?? 0);
    if (distance > PRONOUN_REACH) break;
    const { candidate } = entry;
    if (!agrees(candidate, pronoun)) continue;
    // Subject and object of one verb are two actors.
    if (!possessive && !reflexive && governor >= 0 && tree.head[entry.head] === governor) continue;
    const own = doc.sentences[at]?.paragraph ?? 0;
    let score = prominence(tree, entry.head) - distance * 5 - (paragraph - own) * 2;
    if (isRelation(tree, token, 'nsubj') && prominence(tree, entry.head) === 8) score += 2;
    if (entry.head > token) score -= 20;
    score -= Math.min(3, (token - entry.head) / 60);
    // Who speaks goes on speaking: "…, said Roe. “…,” he added."
    if (speaking && speaks(tree, entry.head)) score += 5;
    if (candidate.group >= 0) score += 1;
    if (pronoun === 'they' && candidate.plural) score += 4;
    if (distance === 0 && possessive) score += 3;
    const again = seen.get(candidate) ?? 0;
    seen.set(candidate, again + 1);
    score += Math.min(3, again);
    if (score > most) {
      most = score;
      best = candidate;
    }
  }
  return best;
}

function agrees(candidate: Candidate, pronoun: 'he' | 'she' | 'they' | 'it'): boolean {
  switch (pronoun) {
    case 'he':
      return (
        !candidate.plural &&
        (candidate.kind === 'person' || (candidate.kind === 'other' && candidate.group < 0)) &&
        candidate.gender !== 'female'
      );
    case 'she':
      return (
        !candidate.plural &&
        (candidate.kind === 'person' || (candidate.kind === 'other' && candidate.group < 0)) &&
        candidate.gender !== 'male'
      );
    case 'they':
      return (
        candidate.plural ||
        (candidate.kind !== 'person' && candidate.kind !== 'place' && (candidate.kind !== 'other' || candidate.group < 0))
      );
    case 'it':
      return (
        !candidate.plural &&
        candidate.kind !== 'person' &&
        candidate.kind !== 'place' &&
        (candidate.kind !== 'other' || candidate.group < 0)
      );
    default: {
      const never: never = pronoun;
      return never;
    }
  }
}

/** "the minister", "the company": to the actor that was called so, else to the only one near that can be. */
function nominal(
  doc: Read,
  tree: Tree,
  recent: readonly { candidate: Candidate; head: number }[],
  token: number,
  lemma: string,
): Candidate | null {
  const determiner = childOf(tree, token, DETERMINER);
  const definite =
    determiner >= 0 &&
    (tree.lower[determiner] === 'the' || tree.lower[determiner] === 'this' || tree.lower[determiner] === 'that');
  if (!definite || feat(tree, token, 'NumberPlur')) return null;
  if (
    childrenOf(tree, token, COMPLEMENT).some(
      (child) => child > token && child - token < 8 && !isRelation(tree, child, 'acl:relcl'),
    )
  )
    return null;
  if (childrenOf(tree, token, COMPOUND).some((child) => hasTag(tree, child, 'PROPN') || hasTag(tree, child, 'PRON'))) return null;
  const sentence = doc.tokens.sentence[token] ?? 0;
  const near = new Set<Candidate>();
  let described: Candidate | null = null;
  for (let index = recent.length - 1; index >= 0; index -= 1) {
    const entry = recent[index];
    if (entry === undefined) break;
    const distance = sentence - (doc.tokens.sentence[entry.head] ?? 0);
    const { candidate } = entry;
    if (candidate.roles.has(lemma) && !candidate.plural && distance <= NOMINAL_REACH * 4) {
      if (candidate.group >= 0 || distance <= 2) return candidate;
      described ??= candidate;
    }
    if (distance > NOMINAL_REACH) continue;
    if (distance <= 2 && fits(candidate, lemma)) near.add(candidate);
  }
  if (described !== null) return described;
  const fitting = [...near].filter((candidate) => candidate.group >= 0);
  if (fitting.length === 0) return null;
  if (!PERSON_ROLES.has(lemma)) return fitting[0] ?? null;
  if (fitting.length === 1) return fitting[0] ?? null;
  return foremost(doc, tree, recent, fitting, sentence);
}

/** Of several people the one the last sentences are about: subject at least twice as often as anyone else. */
function foremost(
  doc: Read,
  tree: Tree,
  recent: readonly { candidate: Candidate; head: number }[],
  fitting: readonly Candidate[],
  sentence: number,
): Candidate | null {
  const counts = new Map<Candidate, number>();
  for (let index = recent.length - 1; index >= 0; index -= 1) {
    const entry = recent[index];
    if (entry === undefined || sentence - (doc.tokens.sentence[entry.head] ?? 0) > NOMINAL_REACH) break;
    if (prominence(tree, entry.head) === 8) counts.set(entry.candidate, (counts.get(entry.candidate) ?? 0) + 1);
  }
  const ranked = fitting.map((candidate) => ({ candidate, count: counts.get(candidate) ?? 0 })).sort((a, b) => b.count - a.count);
  const [first, second] = ranked;
  return first !== undefined && first.count >= 2 && first.count >= 2 * (second?.count ?? 0) ? first.candidate : null;
}

function fits(candidate: Candidate, lemma: string): boolean {
  if (candidate.plural) return false;
  if (PERSON_ROLES.has(lemma)) {
    if (candidate.kind !== 'person') return false;
    if (MALE_WORDS.has(lemma)) return candidate.gender !== 'female';
    if (FEMALE_WORDS.has(lemma)) return candidate.gender !== 'male';
    return true;
  }
  if (STATE_ROLES.has(lemma)) return candidate.kind === 'state';
  if (MEDIA_ROLES.has(lemma) && candidate.kind === 'media') return true;
  if (ARMED_ROLES.has(lemma) && candidate.kind === 'armed-group') return true;
  if (PARTICULAR_BODIES.has(lemma)) return candidate.roles.has(lemma);
  return (
    candidate.kind === 'organisation' || candidate.kind === 'government' || (candidate.kind === 'other' && candidate.group >= 0)
  );
}
