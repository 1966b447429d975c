/**
 * In: name mentions. Out: groups of mentions that name the same actor, each with its kind, gender and roles. Full names are
 * grouped first; shorter ones ("Dar"), acronyms and headline words join a fuller one or stand alone.
 * Refuses: joining two full names whose given names differ, or a person with a body.
 */
import type { ActorKind } from '../../model/actor.ts';
import { BODY_SUFFIXES, GOVERNMENT_WORDS, NAME_PARTICLES, NAME_SUFFIXES, ORGANISATION_WORDS } from './en/titles.ts';
import type { Gender, NameMention } from './names.ts';

export interface Group {
  readonly mentions: NameMention[];
  /** Words of its fullest name, lower case, without suffixes. */
  key: readonly string[];
  kind: ActorKind;
  gender: Gender;
  readonly roles: Set<string>;
  readonly acronyms: Set<string>;
  readonly canonical: string | null;
  readonly owner: string | null;
  /** First tokens of its first mention, and of its first with more than one word. */
  earliest: number;
  earliestFull: number;
}

/** Comparable words of a name: lower case, diacritics, "the" and company or family suffixes gone. */
export function keyOf(words: readonly string[]): string[] {
  const plain = words.map((word) => loose(fold(word))).filter((word) => word !== '' && word !== 'the');
  while (plain.length > 1 && (BODY_SUFFIXES.has(plain.at(-1) ?? '') || NAME_SUFFIXES.has(plain.at(-1) ?? ''))) plain.pop();
  return plain;
}

/** One spelling for names that come from other scripts: doubled letters once, "el-" as "al-" (Mohammed, Mohamed; el-Sissi, al-Sisi). */
function loose(word: string): string {
  if (word === 'el' || word === 'ul') return 'al';
  return word.length < 5 ? word : word.replace(/(\p{L})\1/gu, '$1');
}

export function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f.’']/g, '')
    .toLowerCase();
}

/** Initials of the capitalised words of a name: "Tehreek-e-Taliban Pakistan" → "TTP". */
export function initials(words: readonly string[]): string {
  return words
    .filter((word) => /^\p{Lu}/u.test(word) && !word.includes('.'))
    .map((word) => word.charAt(0))
    .join('');
}

const PERSON_LIKE: ReadonlySet<ActorKind> = new Set(['person', 'other']);
const BODY_LIKE: ReadonlySet<ActorKind> = new Set(['organisation', 'government', 'armed-group', 'media', 'state', 'other']);

/** The name finder is asked at every mention and makes the same mistake each time: all its votes together weigh this much. */
const FINDER_WEIGHT = 4;
/** Mentions after which a group's kind is asked again only at the end. */
const SETTLED = 12;
/** Likewise for one kind of evidence. */
const MOST_EVIDENCE = 12;

/** Kind by the evidence of all mentions and the name finder's share of votes; the gazetteer outranks them. */
export function kindOf(mentions: readonly NameMention[]): ActorKind {
  const sum = new Map<ActorKind, number>();
  let asked = 0;
  for (const mention of mentions) {
    if (mention.known !== null) return mention.known.kind;
    for (const [kind, weight] of Object.entries(mention.votes)) {
      sum.set(kind as ActorKind, Math.min(MOST_EVIDENCE, (sum.get(kind as ActorKind) ?? 0) + (weight ?? 0)));
    }
    if (mention.finder !== null) asked += 1;
  }
  // News gives people in full once: a name that is only ever one word, with no title, is seldom a person's.
  const bare = mentions.length > 1 && !sum.has('person') && mentions.every((mention) => mention.words.length === 1);
  for (const { finder } of mentions) {
    if (finder === null) continue;
    const trust = finder === 'other' || (bare && finder === 'person') ? 0.5 : 1;
    sum.set(finder, (sum.get(finder) ?? 0) + (trust * FINDER_WEIGHT) / asked);
  }
  let best: ActorKind = 'other';
  let most = 0;
  for (const [kind, weight] of sum) {
    if (weight > most) {
      most = weight;
      best = kind;
    }
  }
  return best;
}

/** Two person names that may be one person: same family name and no given names that differ. */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (short.length === 0) return false;
  if (short.length === 1) return long.at(-1) === short[0] || (long.length > 1 && long[0] === short[0]);
  if (long.at(-1) !== short.at(-1)) {
    // "Wang Yi" in either order is rare; "Muhammad bin Salman" / "bin Salman" shares its tail.
    return false;
  }
  // Every given name of the shorter one stands in the longer one, in order, as itself or as its initial.
  let at = 0;
  for (const given of short.slice(0, -1)) {
    if (NAME_PARTICLES.has(given)) continue;
    let hit = -1;
    for (let index = at; index < long.length - 1; index += 1) {
      const other = long[index] ?? '';
      if (other === given || (given.length === 1 && other.startsWith(given)) || (other.length === 1 && given.startsWith(other))) {
        hit = index;
        break;
      }
    }
    if (hit < 0) return false;
    at = hit + 1;
  }
  return true;
}

/** Two names of bodies that may be one body: equal, or one the beginning of the other ("Acme" / "Acme Software"). */
export function sameBody(a: readonly string[], b: readonly string[]): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (short.length === 0) return false;
  if (short.length === 1 && (short[0]?.length ?? 0) < 3) return long.length === 1 && long[0] === short[0];
  // "Rovers" of "Blackford Rovers", not "Bank" of "Acme Bank".
  const last = short[0] ?? '';
  if (
    short.length === 1 &&
    long.length > 1 &&
    long.length <= 3 &&
    last.endsWith('s') &&
    long.at(-1) === last &&
    !ORGANISATION_WORDS.has(last) &&
    !GOVERNMENT_WORDS.has(last)
  )
    return true;
  return short.every((word, index) => long[index] === word);
}

function compatible(group: Group, mention: NameMention, key: readonly string[], kind: ActorKind): boolean {
  if (mention.known !== null || group.canonical !== null)
    return mention.known !== null && group.canonical === canonicalOf(mention);
  if (mention.owner !== null && group.owner !== null && mention.owner !== group.owner && group.kind !== 'person') return false;
  if (mention.gender !== null && group.gender !== null && mention.gender !== group.gender) return false;
  if (key.join(' ') === group.key.join(' '))
    return mention.titles.length === 0 || group.kind === 'person' || group.kind === 'other' || key.length > 1;
  // A short form refers back: a given name, or the beginning of a body's name, never announces a full name still to come.
  const introduced = group.earliest < mention.first;
  const shorter = key.length < group.key.length;
  if (group.kind === 'person' && (PERSON_LIKE.has(kind) || key.length === 1)) {
    if (shorter && key.length === 1 && group.key.at(-1) !== key[0] && !introduced) return false;
    if (group.key.length === 1 && key.length > 1 && key.at(-1) !== group.key[0]) return false;
    return samePerson(group.key, key);
  }
  if (BODY_LIKE.has(group.kind) && (BODY_LIKE.has(kind) || (key.length === 1 && kind !== 'place'))) {
    if (shorter && !introduced && group.key.at(-1) !== key[0]) return false;
    return group.kind !== 'state' && sameBody(group.key, key);
  }
  return false;
}

export function canonicalOf(mention: NameMention): string | null {
  return mention.known === null ? null : `${mention.known.kind}:${mention.known.name}`;
}

/** Groups of the mentions; untrusted ones (headlines) only join. */
export function groupNames(mentions: readonly NameMention[]): Group[] {
  const groups: Group[] = [];
  // Whatever may be joined shares its first word, its last word, or its entry in the gazetteer.
  const index = new Map<string, Set<Group>>();
  const enter = (group: Group, mention: NameMention, key: readonly string[]) => {
    for (const term of terms(mention, key)) {
      const entry = index.get(term);
      if (entry === undefined) index.set(term, new Set([group]));
      else entry.add(group);
    }
  };
  const order = mentions.map((mention, at) => ({ mention, at, key: keyOf(mention.words) }));
  // Fullest names first, then text order: a short name must find the full one whichever comes first.
  order.sort((a, b) => b.key.length - a.key.length || a.at - b.at);
  for (const trusted of [true, false]) {
    for (const { mention, key } of order) {
      if (mention.trusted !== trusted || key.length === 0) continue;
      const kind = kindOf([mention]);
      const near = new Set<Group>();
      for (const term of terms(mention, key)) for (const group of index.get(term) ?? []) near.add(group);
      const candidates = [...near].filter((group) => compatible(group, mention, key, kind));
      const group = choose(candidates, mention, key);
      if (group !== undefined) {
        join(group, mention, key);
        enter(group, mention, key);
      } else if (trusted || mention.known !== null) {
        const made = fresh(mention, key, kind);
        groups.push(made);
        enter(made, mention, key);
      }
    }
  }
  for (const group of groups) group.kind = kindOf(group.mentions);
  return mergeAcronyms(groups);
}

function terms(mention: NameMention, key: readonly string[]): string[] {
  const canonical = canonicalOf(mention);
  return canonical !== null ? [canonical] : [key[0] ?? '', key.at(-1) ?? ''];
}

function fresh(mention: NameMention, key: readonly string[], kind: ActorKind): Group {
  return {
    mentions: [mention],
    key,
    kind,
    gender: mention.gender,
    roles: new Set(mention.titles),
    acronyms: new Set(),
    canonical: canonicalOf(mention),
    owner: mention.owner,
    earliest: mention.first,
    earliestFull: mention.words.length > 1 ? mention.first : Number.POSITIVE_INFINITY,
  };
}

function join(group: Group, mention: NameMention, key: readonly string[]): void {
  group.mentions.push(mention);
  if (key.length > group.key.length) group.key = key;
  for (const title of mention.titles) group.roles.add(title);
  group.gender ??= mention.gender;
  // The kind settles early; asking every mention each time would make long texts slow.
  if (group.mentions.length <= SETTLED) group.kind = kindOf(group.mentions);
  group.earliest = Math.min(group.earliest, mention.first);
  if (mention.words.length > 1) group.earliestFull = Math.min(group.earliestFull, mention.first);
}

/** Of several groups a short name fits: the exact one; of those named before it the family name over the given name, then the latest. */
function choose(candidates: readonly Group[], mention: NameMention, key: readonly string[]): Group | undefined {
  if (candidates.length <= 1) return candidates[0];
  const exact = candidates.filter((group) => group.key.join(' ') === key.join(' '));
  if (exact.length > 0) return exact[0];
  const before = candidates.filter((group) => group.earliestFull < mention.first);
  const pool = before.length > 0 ? before : candidates;
  const family = pool.filter((group) => group.key.at(-1) === key.at(-1));
  let best: Group | undefined;
  let latest = -1;
  for (const group of family.length > 0 ? family : pool) {
    for (const other of group.mentions) {
      if (other.first < mention.first && other.first > latest) {
        latest = other.first;
        best = group;
      }
    }
  }
  return best ?? pool[0];
}

/** "TTP" belongs to the one group whose words it abbreviates. */
function mergeAcronyms(groups: Group[]): Group[] {
  const kept: Group[] = [];
  const byInitials = new Map<string, Group>();
  for (const group of groups) {
    if (group.key.length < 2 || group.kind === 'person') continue;
    for (const mention of group.mentions) {
      const letters = initials(mention.words);
      if (letters.length >= 2 && !byInitials.has(letters)) byInitials.set(letters, group);
    }
  }
  for (const group of groups) {
    const word = group.mentions[0]?.words[0] ?? '';
    const single = group.key.length === 1 && word.length >= 2 && word.length <= 6 && word === word.toUpperCase();
    const full = single && group.canonical === null ? byInitials.get(word.replace(/\./g, '')) : undefined;
    if (full === undefined || full === group) kept.push(group);
    else {
      full.mentions.push(...group.mentions);
      full.acronyms.add(word);
    }
  }
  return kept;
}
