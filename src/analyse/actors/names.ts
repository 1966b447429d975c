/**
 * In: a parsed doc with entities. Out: its name mentions: the words of each, the titles before it, what the gazetteer knows of
 * it and what its surroundings say of its kind. Refuses: days and months, words capitalised only because a sentence or a
 * headline begins, nationality adjectives.
 */
import type { ActorKind } from '../../model/actor.ts';
import type { Doc, Entity } from '../../model/doc.ts';
import { MEDIA_NAME_WORDS } from '../attributions/en/nouns.ts';
import { feat, hasTag, isRelation, type Tree } from '../attributions/tree.ts';
import { FEMALE_NAMES, MALE_NAMES } from './en/given-names.ts';
import { MONTH_NAMES, SAID_FORMS, TITLE_LINKS } from './en/grammar.ts';
import {
  ARMED_ROLES,
  BODY_ROLES,
  COMPANY_THINGS,
  COMPOUND_ENDS,
  FEMALE_WORDS,
  GOVERNMENT_WORDS,
  HONORIFICS,
  MALE_WORDS,
  NAME_CONNECTORS,
  NAME_PARTICLES,
  NOT_ACTORS,
  NOT_NAMES,
  ORGANISATION_WORDS,
  PERSON_ROLES,
  PLACE_WORDS,
  TITLE_WORDS,
  WEAK_TITLES,
} from './en/titles.ts';
import { type Known, known, longestFrom, stateOfDemonym } from './gazetteer.ts';

export type Gender = 'male' | 'female' | null;

export interface NameMention {
  /** Tokens of the whole mention, titles included, and of the name alone. */
  readonly first: number;
  readonly nameFirst: number;
  readonly end: number;
  /** Words of the name without titles, as written. */
  readonly words: readonly string[];
  /** Lower-case title and role words before it. */
  readonly titles: readonly string[];
  readonly known: Known | null;
  /** What surroundings and form say of its kind. */
  readonly votes: Readonly<Partial<Record<ActorKind, number>>>;
  /** What the name finder says of its kind. */
  readonly finder: ActorKind | null;
  readonly gender: Gender;
  /** State that owns it ("China's Ministry of …", "Chinese Ministry of …"), or null. */
  readonly owner: string | null;
  /** False in headlines, where capitals say nothing. */
  readonly trusted: boolean;
}

type Read = Doc<'tokens' | 'sentences' | 'tags' | 'lemmas' | 'dependencies' | 'entities'>;

const FINDER_KINDS: Readonly<Record<Entity['kind'], ActorKind | null>> = {
  person: 'person',
  organisation: 'organisation',
  place: 'place',
  'armed-group': 'armed-group',
  nationality: null,
  event: 'other',
  product: 'other',
  other: 'other',
};

const CAPITAL = /^[\p{Lu}]/u;
const APOSTROPHE = /^['’]/;

/** Name mentions in text order. */
export function nameMentions(doc: Read, tree: Tree): NameMention[] {
  const { text } = doc.report;
  const { tokens } = doc;
  const entityOf = new Int32Array(tokens.length).fill(-1);
  for (const [index, entity] of doc.entities.entries()) entityOf.fill(index, entity.firstToken, entity.endToken);
  const word = (token: number) => text.slice(tokens.start[token], tokens.end[token]);
  const found: NameMention[] = [];

  for (const sentence of doc.sentences) {
    if (sentence.boilerplate) continue;
    const titled = isTitleCase(tree, word, sentence.firstToken, sentence.endToken);
    for (let token = sentence.firstToken; token < sentence.endToken; token += 1) {
      const here = word(token);
      if (!CAPITAL.test(here)) continue;
      const match = gazetteerAt(doc, token, sentence.endToken);
      if (match !== null && !continuesName(doc, tree, word, match.end, sentence.endToken, match.known)) {
        found.push(mention(doc, tree, word, token, token, match.end, [], match.known, entityOf, !titled));
        token = match.end - 1;
        continue;
      }
      if (match !== null && (match.known.kind !== 'state' || startsTitle(word(match.end)))) {
        // "Taliban Foreign Minister Amir Khan Muttaqi": the body, then the person.
        if (startsTitle(word(match.end))) {
          found.push(mention(doc, tree, word, token, token, match.end, [], match.known, entityOf, !titled));
          token = match.end - 1;
          continue;
        }
      }
      if (
        !isNameToken(tree, entityOf, doc.entities, token, here) &&
        !(token > sentence.firstToken && !titled && isCapitalised(tree, token, here) && CAPITAL.test(word(token + 1)))
      )
        continue;
      // "Tranquilising Rex": a participle that opens the sentence.
      if (token === sentence.firstToken && /ing$/.test(here) && !isGivenName(here)) continue;
      const end = runEnd(doc, tree, word, entityOf, token, sentence.endToken);
      // "Acme Director Jane Roe": the body before the title is a name of its own.
      const role = titleInside(word, token, end);
      if (role > token) {
        const body = known(text.slice(tokens.start[token], tokens.end[role - 1])) ?? null;
        if (body !== null || (token > sentence.firstToken && stateOfDemonym(here) === undefined)) {
          found.push(mention(doc, tree, word, token, token, role, [], body, entityOf, !titled));
        }
        token = role - 1;
        continue;
      }
      let nameFirst = token;
      const titles: string[] = [];
      while (
        nameFirst < end &&
        (startsTitle(word(nameFirst)) ||
          word(nameFirst) === '.' ||
          word(nameFirst) === '-' ||
          (titles.length > 0 && TITLE_LINKS.has(word(nameFirst))))
      ) {
        const lower = bare(word(nameFirst));
        if (/\p{L}/u.test(lower)) titles.push(lower);
        nameFirst += 1;
      }
      // "Security Council": weak title words count only before a real title.
      if (nameFirst > token) {
        const strong = titles.findLastIndex((title) => !WEAK_TITLES.has(title));
        if (strong < 0 || (end - nameFirst === 1 && isBodyWord(bare(word(nameFirst))))) {
          nameFirst = token;
          titles.length = 0;
        }
      }
      if (nameFirst >= end) {
        token = end - 1;
        continue;
      }
      if (
        (end - nameFirst === 1 && word(nameFirst).length < 2) ||
        NOT_ACTORS.test(text.slice(tokens.start[nameFirst], tokens.end[end - 1]))
      ) {
        token = end - 1;
        continue;
      }
      if (stateOfDemonym(text.slice(tokens.start[nameFirst], tokens.end[end - 1])) !== undefined) {
        token = end - 1;
        continue;
      }
      // "South Korean President Moon": two words of nationality, then the name.
      if (nameFirst === token && end - token > 2 && stateOfDemonym(`${here} ${word(token + 1)}`) !== undefined) {
        token += 1;
        continue;
      }
      // A demonym inside the run belongs to the title: "Chinese President Hu".
      if (
        nameFirst === token &&
        stateOfDemonym(here) !== undefined &&
        end - token > 1 &&
        !ORGANISATION_WORDS.has(bare(word(end - 1)))
      ) {
        continue;
      }
      let roleFirst = nameFirst;
      // Lower-case roles before the name: "actress Jane Roe", "spokesman for X" is none.
      while (roleFirst === nameFirst && nameFirst === token && token - 1 >= sentence.firstToken) {
        const before = tree.lower[token - 1] ?? '';
        if (!PERSON_ROLES.has(before)) break;
        titles.push(before);
        roleFirst -= 1;
      }
      const words = end - nameFirst;
      const single = words === 1 ? tree.lower[nameFirst] : undefined;
      if (single !== undefined && (NOT_NAMES.has(single) || (titles.length === 0 && stateOfDemonym(single) !== undefined))) {
        token = end - 1;
        continue;
      }
      const whole = known(text.slice(tokens.start[nameFirst], tokens.end[end - 1])) ?? null;
      const sure = !titled || whole !== null;
      // "Deputy | Prime Minister": a title word that was tagged as no name.
      let from = Math.min(token, nameFirst);
      while (titles.length > 0 && from > sentence.firstToken && startsTitle(word(from - 1))) {
        from -= 1;
        titles.push(bare(word(from)));
      }
      found.push(mention(doc, tree, word, from, nameFirst, end, titles, whole, entityOf, sure));
      token = end - 1;
    }
  }
  return northAndSouth(tree, found);
}

/** "the North" after "North Korea": the half name of a state that the report names in full. */
function northAndSouth(tree: Tree, mentions: readonly NameMention[]): NameMention[] {
  const halves = new Map<string, Known>();
  for (const { known: hit, words } of mentions) {
    if (hit?.kind === 'state' && words.length === 2 && (words[0] === 'North' || words[0] === 'South')) halves.set(words[0], hit);
  }
  if (halves.size === 0) return [...mentions];
  return mentions.map((entry) => {
    const half = entry.words.length === 1 ? halves.get(entry.words[0] ?? '') : undefined;
    return half !== undefined && tree.lower[entry.first - 1] === 'the' ? { ...entry, known: half } : entry;
  });
}

function bare(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}

function startsTitle(word: string): boolean {
  return TITLE_WORDS.has(bare(word)) && CAPITAL.test(word);
}

/** Where a title begins inside a run of capitals that goes on after it; -1 for none. */
function titleInside(word: (token: number) => string, first: number, end: number): number {
  if (startsTitle(word(first))) return -1;
  for (let token = first + 1; token < end - 1; token += 1) {
    const here = word(token);
    if (startsTitle(here) && CAPITAL.test(word(end - 1)) && !isBodyWord(bare(word(end - 1)))) {
      // Weak words count when a real title follows: "Acme Vice President Jane Roe".
      for (let at = token; at < end - 1; at += 1) {
        if (!startsTitle(word(at))) break;
        if (!WEAK_TITLES.has(bare(word(at)))) return token;
      }
    }
  }
  return -1;
}

/** Headlines: nearly every content word is capitalised. */
function isTitleCase(tree: Tree, word: (token: number) => string, first: number, end: number): boolean {
  let content = 0;
  let capital = 0;
  for (let token = first; token < end; token += 1) {
    if (
      !hasTag(tree, token, 'NOUN') &&
      !hasTag(tree, token, 'PROPN') &&
      !hasTag(tree, token, 'VERB') &&
      !hasTag(tree, token, 'ADJ')
    )
      continue;
    content += 1;
    if (CAPITAL.test(word(token))) capital += 1;
  }
  return content >= 4 && capital * 10 >= content * 9;
}

function gazetteerAt(doc: Read, token: number, limit: number): { known: Known; end: number } | null {
  const { text } = doc.report;
  const { tokens } = doc;
  const start = tokens.start[token] ?? 0;
  const reach = longestFrom(/^[\p{L}\p{N}]+/u.exec(text.slice(start, tokens.end[token]))?.[0] ?? '');
  if (reach === 0) return null;
  let best: { known: Known; end: number } | null = null;
  for (let end = token + 1; end <= limit && (tokens.end[end - 1] ?? 0) - start <= reach + 2; end += 1) {
    const hit = known(text.slice(start, tokens.end[end - 1]).replace(/’/g, "'"));
    if (hit !== undefined) best = { known: hit, end };
  }
  return best;
}

/** "Washington Redskins", "Jordan Smith": a known name that is only the beginning of a longer one. */
function continuesName(doc: Read, tree: Tree, word: (token: number) => string, end: number, limit: number, hit: Known): boolean {
  if (end >= limit) return false;
  const next = word(end);
  if (!CAPITAL.test(next) || !hasTag(tree, end, 'PROPN')) return false;
  if (NOT_NAMES.has(next.toLowerCase()) || stateOfDemonym(next) !== undefined) return false;
  if (known(next) !== undefined) return false;
  if (
    /\s/.test(hit.name) &&
    end - 2 >= 0 &&
    CAPITAL.test(word(end - 2)) &&
    !isBodyWord(next.toLowerCase()) &&
    !PLACE_WORDS.has(next.toLowerCase())
  )
    return false;
  if (startsTitle(next)) return hit.kind !== 'state';
  // Text must go on without a break.
  return (doc.tokens.start[end] ?? 0) - (doc.tokens.end[end - 1] ?? 0) <= 1;
}

function isNameToken(tree: Tree, entityOf: Int32Array, entities: readonly Entity[], token: number, word: string): boolean {
  if (NOT_NAMES.has(bare(word))) return false;
  if (hasTag(tree, token, 'PROPN')) return true;
  const entity = entities[entityOf[token] ?? -1];
  return (
    entity !== undefined &&
    entity.kind !== 'nationality' &&
    entity.kind !== 'product' &&
    !hasTag(tree, token, 'PRON') &&
    !hasTag(tree, token, 'DET')
  );
}

/** A capitalised content word that no sentence start explains. */
function isCapitalised(tree: Tree, token: number, word: string): boolean {
  if (!CAPITAL.test(word) || NOT_NAMES.has(word.toLowerCase()) || word.length < 2) return false;
  return (
    hasTag(tree, token, 'NOUN') ||
    hasTag(tree, token, 'ADJ') ||
    hasTag(tree, token, 'VERB') ||
    hasTag(tree, token, 'PROPN') ||
    hasTag(tree, token, 'X')
  );
}

function runEnd(
  doc: Read,
  tree: Tree,
  word: (token: number) => string,
  entityOf: Int32Array,
  first: number,
  limit: number,
): number {
  const { tokens } = doc;
  let end = first + 1;
  while (end < limit) {
    const here = word(end);
    const tight = (tokens.start[end] ?? 0) === (tokens.end[end - 1] ?? 0);
    if (APOSTROPHE.test(here)) break;
    // "Abdel Fattah al-Sisi": a small particle joined to the family name by a hyphen.
    if (
      NAME_PARTICLES.has(here) &&
      word(end + 1) === '-' &&
      CAPITAL.test(word(end + 2)) &&
      (tokens.start[end + 2] ?? 0) === (tokens.end[end] ?? 0) + 1
    ) {
      end += 3;
      continue;
    }
    // "Theresa May": a month that is a family name.
    if (
      CAPITAL.test(here) &&
      NOT_NAMES.has(here.toLowerCase()) &&
      isGivenName(word(end - 1)) &&
      hasTag(tree, end, 'PROPN') &&
      MONTH_NAMES.has(here)
    ) {
      end += 1;
      continue;
    }
    if (CAPITAL.test(here) && isNameToken(tree, entityOf, doc.entities, end, here)) {
      // A known body or state after a finished name begins its own: only in apposition-free runs like "Apple India", which stay together.
      end += 1;
      continue;
    }
    if (CAPITAL.test(here) && (tight || isCapitalised(tree, end, here))) {
      end += 1;
      continue;
    }
    const next = end + 1 < limit ? word(end + 1) : '';
    const nextIsName =
      CAPITAL.test(next) &&
      (hasTag(tree, end + 1, 'PROPN') || (entityOf[end + 1] ?? -1) >= 0) &&
      !NOT_NAMES.has(next.toLowerCase());
    if (!nextIsName) {
      const joined = here === '-' && tight && (tokens.start[end + 1] ?? 0) === (tokens.end[end] ?? 0);
      // "Moon Jae-in": the second half of a given name in small letters.
      if (joined && end - first >= 2 && /^\p{Ll}{1,5}$/u.test(next) && !COMPOUND_ENDS.has(next)) {
        end += 2;
        continue;
      }
      // "e" in Tehreek-e-Taliban: a hyphen chain.
      if (
        here === '-' &&
        tight &&
        (tokens.start[end + 1] ?? 0) === (tokens.end[end] ?? 0) &&
        end + 3 < limit &&
        word(end + 2) === '-' &&
        CAPITAL.test(word(end + 3))
      ) {
        end += 4;
        continue;
      }
      break;
    }
    if (here === '-' && tight && (tokens.start[end + 1] ?? 0) === (tokens.end[end] ?? 0)) {
      end += 2;
      continue;
    }
    if (here === '.' && tight && (word(end - 1).length <= 3 || HONORIFICS.has(bare(word(end - 1))))) {
      end += 2;
      continue;
    }
    if (here === '&' || NAME_PARTICLES.has(here)) {
      end += 2;
      continue;
    }
    if (here === 'of' && isBodyWord(bare(word(end - 1)))) {
      end += 2;
      continue;
    }
    if (here === 'and' && NAME_CONNECTORS.has(here) && sameEntity(entityOf, end - 1, end + 1)) {
      end += 2;
      continue;
    }
    break;
  }
  return end;
}

function isGivenName(word: string): boolean {
  const lower = word.toLowerCase();
  return MALE_NAMES.has(lower) || FEMALE_NAMES.has(lower);
}

function sameEntity(entityOf: Int32Array, a: number, b: number): boolean {
  return (entityOf[a] ?? -1) >= 0 && entityOf[a] === entityOf[b];
}

function isBodyWord(word: string): boolean {
  return GOVERNMENT_WORDS.has(word) || ORGANISATION_WORDS.has(word) || word === 'bank' || word === 'republic' || word === 'house';
}

function mention(
  doc: Read,
  tree: Tree,
  word: (token: number) => string,
  first: number,
  nameFirst: number,
  end: number,
  titles: readonly string[],
  hit: Known | null,
  entityOf: Int32Array,
  trusted: boolean,
): NameMention {
  const words: string[] = [];
  for (let token = nameFirst; token < end; token += 1) {
    const here = word(token);
    if (/[\p{L}\p{N}]/u.test(here)) words.push(here.replace(/\.$/, ''));
  }
  const votes: Partial<Record<ActorKind, number>> = {};
  const vote = (kind: ActorKind, weight: number) => {
    votes[kind] = (votes[kind] ?? 0) + weight;
  };
  const last = (words.at(-1) ?? '').toLowerCase();
  const start = (words[0] ?? '').toLowerCase();
  let gender: Gender = null;
  if (titles.length > 0) vote('person', 4);
  for (const title of titles) {
    if (MALE_WORDS.has(title)) gender = 'male';
    if (FEMALE_WORDS.has(title)) gender = 'female';
  }
  const entity = doc.entities[entityOf[nameFirst] ?? -1];
  const finder = entity === undefined ? null : FINDER_KINDS[entity.kind];
  if (words.length > 1) {
    if (MALE_NAMES.has(start)) {
      vote('person', 3);
      gender ??= FEMALE_NAMES.has(start) ? null : 'male';
    } else if (FEMALE_NAMES.has(start)) {
      vote('person', 3);
      gender ??= 'female';
    }
    if (GOVERNMENT_WORDS.has(last) || GOVERNMENT_WORDS.has(start)) vote('government', 4);
    else if (ORGANISATION_WORDS.has(last)) vote('organisation', 4);
    else if (MEDIA_NAME_WORDS.has(last)) vote('media', 3);
    else if (PLACE_WORDS.has(last) || PLACE_WORDS.has(start)) vote('place', 2);
    for (const part of words) if (ARMED_ROLES.has(part.toLowerCase()) && part.length > 5) vote('armed-group', 2);
  }
  const next = tree.lower[end] ?? '';
  if (next === 'who' || (next === ',' && tree.lower[end + 1] === 'who')) vote('person', 3);
  if (next === ',' && hasTag(tree, end + 1, 'NUM') && tree.lower[end + 2] === ',') vote('person', 3);
  if (next === ',' && PERSON_ROLES.has(headLemma(doc, tree, end + 1))) vote('person', 2);
  // "Acme CEO Jane Roe", "Acme's shares", "Acme said it": a body.
  if (startsTitle(word(end)) && !/^(?:Jr|Sr)/.test(word(end))) vote('organisation', 3);
  if (APOSTROPHE.test(word(end)) && COMPANY_THINGS.has(tree.lower[end + 1] ?? '')) vote('organisation', 3);
  if (SAID_FORMS.has(next) && (tree.lower[end + 1] === 'it' || tree.lower[end + 1] === 'its' || tree.lower[end + 2] === 'it'))
    vote('organisation', 3);
  // "Acme raised its offer".
  if (isRelation(tree, end - 1, 'nsubj'))
    for (let token = end; token < end + 7; token += 1)
      if (tree.lower[token] === 'its' || tree.lower[token] === 'itself') vote('organisation', 1);
  if (next === '(' && word(end + 2) === ')' && /^[A-Z]{2,6}$/.test(word(end + 1))) vote('organisation', 3);
  const before = tree.lower[first - 1] ?? '';
  if (BODY_ROLES.has(before) && titles.length === 0) vote('organisation', 3);
  // "the Eagles": teams and peoples come in the plural.
  if (before === 'the' && words.length === 1 && /s$/.test(last) && feat(tree, nameFirst, 'NumberPlur')) vote('organisation', 3);
  if ((before === 'in' || before === 'near' || before === 'across') && titles.length === 0) vote('place', 2);
  if (
    words.length === 1 &&
    words[0] !== undefined &&
    words[0].length >= 2 &&
    words[0] === words[0].toUpperCase() &&
    /^\p{Lu}+$/u.test(words[0])
  )
    vote('organisation', 2);
  return {
    first,
    nameFirst,
    end,
    words,
    titles,
    known: hit,
    votes,
    finder,
    gender,
    owner: ownerOf(doc, word, first),
    trusted,
  };
}

/** Head of the noun phrase that begins at `token`: "the minister of …". */
function headLemma(doc: Read, tree: Tree, token: number): string {
  for (let at = token; at < Math.min(tree.length, token + 8); at += 1) {
    if (isRelation(tree, at, 'appos')) return doc.lemmas[at] ?? '';
    if (hasTag(tree, at, 'NOUN') && !hasTag(tree, at + 1, 'NOUN')) return doc.lemmas[at] ?? '';
    if (hasTag(tree, at, 'PUNCT') || hasTag(tree, at, 'VERB')) return '';
  }
  return '';
}

function ownerOf(doc: Read, word: (token: number) => string, first: number): string | null {
  let token = first - 1;
  if (token < 0) return null;
  if (APOSTROPHE.test(word(token))) token -= 1;
  const here = token >= 0 ? word(token) : '';
  const demonym = stateOfDemonym(here);
  if (demonym !== undefined && token === first - 1) return demonym;
  if (token === first - 1) return null;
  // "South Korea's": one word is mostly enough; two are tried.
  const two = token > 0 ? known(doc.report.text.slice(doc.tokens.start[token - 1], doc.tokens.end[token])) : undefined;
  const one = known(here);
  const owner = two ?? one;
  return owner === undefined ? null : (owner.seatOf ?? owner.name);
}
