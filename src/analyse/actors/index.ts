/**
 * In: a parsed doc with entities. Out: the actors of this one report with all their mentions: names, aliases, acronyms, titles
 * and parts of names, role nouns, pronouns, and seats of government where they act ("Islamabad accuses …").
 * Refuses: boilerplate, nationalities ("Pakistani" is no mention of Pakistan), described people nobody refers back to.
 */
import type { Actor, ActorKind, Mention } from '../../model/actor.ts';
import type { Doc } from '../../model/doc.ts';
import { childOf, codes, feat, hasTag, isRelation, isVerbal, type Tree, treeOf } from '../attributions/tree.ts';
import { quotations } from '../quotations/quotations.ts';
import { LEADING_DETERMINER } from './en/grammar.ts';
import { PLACE_PREPOSITIONS, PLACE_VERBS } from './en/places.ts';
import { stateOfDemonym } from './gazetteer.ts';
import { type Group, groupNames } from './groups.ts';
import { type NameMention, nameMentions } from './names.ts';
import { type Candidate, resolveReferences } from './references.ts';

export { known } from './gazetteer.ts';

type Read = Doc<'tokens' | 'sentences' | 'tags' | 'lemmas' | 'dependencies' | 'entities'>;

/**
 * Actors of one report, most mentioned first, ids "A1", "A2" …
 * @example actors(doc) // "Ann Lee resigned. She left." → [{ id: 'A1', name: 'Ann Lee', mentions: ['Ann Lee', 'She'], … }]
 */
export function actors(doc: Read): readonly Actor[] {
  const tree = treeOf(doc);
  const names = nameMentions(doc, tree).map((mention) => asActor(tree, mention));
  const groups = groupNames(names);
  const quoted = quotedTokens(doc, tree);
  const candidates: Candidate[] = groups.map((group, index) => ({
    kind: group.kind,
    gender: group.gender,
    plural: group.kind === 'armed-group',
    roles: group.roles,
    heads: [],
    references: [],
    group: index,
    description: null,
  }));
  const nameHead = new Map<number, Candidate>();
  for (const [index, group] of groups.entries()) {
    const candidate = candidates[index];
    if (candidate === undefined) continue;
    for (const mention of group.mentions) {
      addApposition(doc, tree, mention, group);
      nameHead.set(headToken(tree, mention), candidate);
    }
  }
  const described = resolveReferences(doc, tree, nameHead, quoted);
  const found: Omit<Actor, 'id'>[] = [];
  for (const [index, group] of groups.entries()) {
    const actor = namedActor(doc, group, candidates[index]);
    if (actor !== null) found.push(actor);
  }
  for (const candidate of described) {
    const actor = describedActor(doc, candidate);
    if (actor !== null) found.push(actor);
  }
  found.sort(
    (a, b) =>
      b.mentions.length - a.mentions.length ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) ||
      (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
  );
  return found.map((actor, index) => ({ id: `A${index + 1}`, ...actor }));
}

/** The token other words hang on: the one whose governor lies outside the mention. */
function headToken(tree: Tree, mention: NameMention): number {
  for (let token = mention.first; token < mention.end; token += 1) {
    const head = tree.head[token] ?? -1;
    if ((head < mention.first || head >= mention.end) && !hasTag(tree, token, 'PUNCT') && !hasTag(tree, token, 'ADP'))
      return token;
  }
  return mention.end - 1;
}

/** A seat of government stands for its state where it acts, owns or is dealt with, not where something happens in it. */
function asActor(tree: Tree, mention: NameMention): NameMention {
  const { known } = mention;
  if (known === null || known.seatOf === null) return mention;
  const state: NameMention = { ...mention, known: { name: known.seatOf, kind: 'state', seatOf: null } };
  const before = tree.lower[mention.first - 1] ?? '';
  if (PLACE_PREPOSITIONS.has(before)) return mention;
  const head = headToken(tree, mention);
  const governor = tree.head[head] ?? -1;
  if (governor >= 0 && PLACE_VERBS.has(tree.doc.lemmas[governor] ?? '')) return mention;
  // Right before a finite verb it is the subject, whatever the tree says.
  if (isVerbal(tree, mention.end) && feat(tree, mention.end, 'VerbFormFin')) return state;
  if (isRelation(tree, head, 'nsubj') || isRelation(tree, head, 'obl:agent') || isRelation(tree, head, 'nmod:poss')) return state;
  // A following possessive mark the parser missed: "Islamabad's accusations".
  if (/^['’]s$/.test(tree.lower[mention.end] ?? '')) return state;
  if (before === 'with' || before === 'between' || before === 'by' || before === 'against') return state;
  // "with Islamabad and Kabul", "both Kabul and Islamabad", "between Kabul and Islamabad".
  if (isRelation(tree, head, 'conj') && governor >= 0) {
    const case_ = childOf(tree, governor, codes('case'));
    const word = case_ >= 0 ? (tree.lower[case_] ?? '') : '';
    if (isRelation(tree, governor, 'nsubj') || word === 'with' || word === 'between' || word === 'against') return state;
  }
  if (before === 'both') return state;
  if (isRelation(tree, head, 'obj') || isRelation(tree, head, 'iobj')) return state;
  return mention;
}

function addApposition(doc: Read, tree: Tree, mention: NameMention, group: Group): void {
  const head = headToken(tree, mention);
  for (let child = tree.firstChild[head] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
    if (isRelation(tree, child, 'appos') && hasTag(tree, child, 'NOUN')) group.roles.add(doc.lemmas[child] ?? '');
    if (isRelation(tree, child, 'compound') && hasTag(tree, child, 'NOUN') && child < mention.nameFirst)
      group.roles.add(doc.lemmas[child] ?? '');
  }
  const governor = tree.head[head] ?? -1;
  if (governor >= 0 && isRelation(tree, head, 'appos') && hasTag(tree, governor, 'NOUN'))
    group.roles.add(doc.lemmas[governor] ?? '');
}

function quotedTokens(doc: Read, tree: Tree): Uint8Array {
  const quoted = new Uint8Array(tree.length);
  let token = 0;
  for (const quotation of quotations(doc)) {
    for (const span of quotation.spans) {
      while (token > 0 && (doc.tokens.start[token - 1] ?? 0) >= span.start) token -= 1;
      while (token < tree.length && (doc.tokens.start[token] ?? 0) < span.start) token += 1;
      for (let at = token; at < tree.length && (doc.tokens.start[at] ?? 0) < span.end; at += 1) quoted[at] = 1;
    }
  }
  return quoted;
}

function passage(doc: Read, first: number, end: number, form: Mention['form']): Mention {
  const start = doc.tokens.start[first] ?? 0;
  const stop = doc.tokens.end[end - 1] ?? start;
  return { report: doc.report.id, start, end: stop, quote: doc.report.text.slice(start, stop), form };
}

function byStart(a: Mention, b: Mention): number {
  return a.start - b.start || a.end - b.end;
}

function namedActor(doc: Read, group: Group, candidate: Candidate | undefined): Omit<Actor, 'id'> | null {
  const mentions = group.mentions.map((mention) => passage(doc, mention.first, mention.end, 'name'));
  for (const reference of candidate?.references ?? [])
    mentions.push(passage(doc, reference.first, reference.end, reference.form));
  mentions.sort(byStart);
  const forms = new Map<string, number>();
  for (const mention of group.mentions) {
    const start = doc.tokens.start[mention.nameFirst] ?? 0;
    const words = doc.report.text.slice(start, doc.tokens.end[mention.end - 1]);
    forms.set(words, (forms.get(words) ?? 0) + 1);
  }
  const known = group.mentions.find((mention) => mention.known !== null)?.known ?? null;
  const name = known?.name ?? fullest(forms);
  const aliases = [...forms.keys()].filter((form) => form !== name).sort();
  return { name: ownedName(name, group), aliases, kind: group.kind, mentions };
}

/** The longest form; of equals the most frequent, then the first in the alphabet. */
function fullest(forms: ReadonlyMap<string, number>): string {
  let best = '';
  let words = -1;
  let count = -1;
  for (const [form, times] of [...forms].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const size = form.split(/\s+/).length;
    if (size > words || (size === words && times > count)) {
      best = form;
      words = size;
      count = times;
    }
  }
  return best;
}

/** "Ministry of Foreign Affairs" says whose only with its owner. */
function ownedName(name: string, group: Group): string {
  if (group.owner === null || group.kind !== 'government' || stateOfDemonym(name.split(' ')[0] ?? '') !== undefined) return name;
  return group.canonical === null ? `${name} of ${group.owner}` : name;
}

const LEAST_REFERENCES = 2;

function describedActor(doc: Read, candidate: Candidate): Omit<Actor, 'id'> | null {
  const { description } = candidate;
  if (description === null || candidate.references.length < LEAST_REFERENCES) return null;
  const mentions = candidate.references
    .map((reference) => passage(doc, reference.first, reference.end, reference.form))
    .sort(byStart);
  const name = passage(doc, description.first, description.end, 'nominal').quote.replace(LEADING_DETERMINER, '');
  const kind: ActorKind = candidate.kind;
  return { name, aliases: [], kind, mentions };
}
