/**
 * In: the actors of each report. Out: the actors of the story, and which of them each report's own actor is. Joined by known
 * names, full names, acronyms, and parts of names where only one actor fits. The order of the reports changes nothing.
 * Refuses: joining persons whose given names differ, a person with a body, a bare family name that fits two people, and
 * described actors ("officials", "a witness"), who may be other people in another report.
 */
import { HE_OR_SHE } from '../analyse/actors/en/grammar.ts';
import { known } from '../analyse/actors/gazetteer.ts';
import { initials, keyOf, sameBody, samePerson } from '../analyse/actors/groups.ts';
import type { Actor, ActorKind, Mention } from '../model/actor.ts';
import type { Statement } from '../model/statement.ts';

export interface MergedActors {
  /** Ids "A1", "A2" …, most mentioned first, then by name. */
  readonly actors: readonly Actor[];
  /** Id of the merged actor of a report's own actor; the local id itself when it is not known. */
  readonly idOf: (report: string, actor: string) => string;
}

/** A statement whose agent, patient and source are actors of the story instead of its report's. */
export function withActors(statement: Statement, idOf: MergedActors['idOf']): Statement {
  const global = (actor: string | null) => (actor === null ? null : idOf(statement.report, actor));
  return {
    ...statement,
    agent: global(statement.agent),
    patient: global(statement.patient),
    source: statement.source && { ...statement.source, actor: global(statement.source.actor) },
  };
}

interface Local {
  readonly report: string;
  readonly actor: Actor;
  readonly key: readonly string[];
  readonly canonical: string | null;
  readonly named: boolean;
}

interface Cluster {
  readonly members: Local[];
  readonly kind: 'person' | 'body' | 'place' | 'other';
}

const BODY_KINDS: ReadonlySet<ActorKind> = new Set(['organisation', 'government', 'armed-group', 'media', 'state']);
/** Described bodies of which a story has one: the same words in two reports mean the same. */
const SINGULAR_BODIES: ReadonlySet<ActorKind> = new Set(['government']);

/**
 * Actors over all reports of a story.
 * @example mergeActors(new Map([['a', [dar]], ['b', [ishaqDar]]])).idOf('a', 'A1') // 'A1'
 */
export function mergeActors(perReport: ReadonlyMap<string, readonly Actor[]>): MergedActors {
  const locals: Local[] = [];
  for (const [report, list] of perReport) {
    for (const actor of list) {
      const named = actor.mentions.some((mention) => mention.form === 'name');
      locals.push({ report, actor, key: keyOf(actor.name.split(/[\s-]+/)), canonical: canonicalOf(actor), named });
    }
  }
  // Fullest names first; the rest of the order is by content alone, so that the order of reports does not matter.
  locals.sort(
    (a, b) =>
      Number(b.canonical !== null) - Number(a.canonical !== null) ||
      b.key.length - a.key.length ||
      compare(a.key.join(' '), b.key.join(' ')) ||
      compare(a.actor.kind, b.actor.kind) ||
      b.actor.mentions.length - a.actor.mentions.length ||
      compare(a.report, b.report),
  );
  const clusters: Cluster[] = [];
  const index = new Map<string, Set<Cluster>>();
  for (const local of locals) {
    const kind = broad(local.actor.kind);
    const near = new Set<Cluster>();
    for (const term of termsOf(local)) for (const cluster of index.get(term) ?? []) near.add(cluster);
    const fitting = [...near].filter((cluster) => fits(cluster, local, kind));
    const exact = fitting.filter((cluster) => cluster.members.some((member) => sameKey(member, local)));
    const chosen = exact.length > 0 ? exact : fitting;
    let home = chosen.length === 1 || exact.length > 1 ? chosen[0] : undefined;
    if (home === undefined) {
      home = { members: [], kind };
      clusters.push(home);
    }
    home.members.push(local);
    for (const term of termsOf(local)) {
      const entry = index.get(term);
      if (entry === undefined) index.set(term, new Set([home]));
      else entry.add(home);
    }
  }
  return number(clusters);
}

/** What two actors must share to be looked at together: a word at an end of the name, another name, or an acronym. */
function termsOf(local: Local): Set<string> {
  const terms = new Set<string>([`w ${local.key[0]}`, `w ${local.key.at(-1)}`]);
  if (local.canonical !== null) terms.add(`c ${local.canonical}`);
  for (const name of surfaces(local)) terms.add(`n ${name.toLowerCase().replace(/\./g, '')}`);
  const letters = initials(local.actor.name.split(/[\s-]+/));
  if (letters.length >= 2) terms.add(`n ${letters.toLowerCase()}`);
  return terms;
}

function canonicalOf(actor: Actor): string | null {
  for (const name of [actor.name, ...actor.aliases]) {
    const hit = known(name);
    // A seat of government may stand for a place or for its state: its actor's kind says which.
    if (hit !== undefined && (hit.kind === actor.kind || (hit.seatOf !== null && actor.kind === 'place')))
      return `${hit.kind}:${hit.name}`;
  }
  return null;
}

function broad(kind: ActorKind): Cluster['kind'] {
  if (kind === 'person') return 'person';
  if (kind === 'place') return 'place';
  return BODY_KINDS.has(kind) ? 'body' : 'other';
}

function sameKey(a: Local, b: Local): boolean {
  return a.canonical !== null ? a.canonical === b.canonical : b.canonical === null && a.key.join(' ') === b.key.join(' ');
}

function fits(cluster: Cluster, local: Local, kind: Cluster['kind']): boolean {
  const head = cluster.members[0];
  if (head === undefined) return false;
  if (!local.named || !head.named) {
    return (
      !local.named &&
      !head.named &&
      SINGULAR_BODIES.has(local.actor.kind) &&
      head.actor.kind === local.actor.kind &&
      sameKey(head, local)
    );
  }
  if (local.canonical !== null || head.canonical !== null) {
    if (local.canonical === head.canonical) return true;
    return cluster.kind === 'body' && kind === 'body' && sharesAlias(cluster, local);
  }
  // "Acme" taken for a person where nothing but the name finder said so.
  if ((cluster.kind === 'person') !== (kind === 'person') && local.key.length === 1 && sameKey(head, local)) {
    const people = kind === 'person' ? [local] : cluster.members;
    return people.every((member) => !isCertainlyPerson(member.actor));
  }
  if (cluster.kind !== kind && cluster.kind !== 'other' && kind !== 'other')
    return sameKey(head, local) && local.key.length > 1 && cluster.kind !== 'person' && kind !== 'person';
  // One report tells its own actors apart: two of them are never one.
  if (
    cluster.members.some((member) => member.report === local.report) &&
    !cluster.members.some((member) => sameKey(member, local))
  )
    return false;
  if (sameKey(head, local)) return true;
  if (cluster.kind === 'person' && (kind === 'person' || kind === 'other')) {
    return cluster.members.every((member) => samePerson(member.key, local.key));
  }
  if (cluster.kind === 'body' && (kind === 'body' || kind === 'other')) {
    return sharesAlias(cluster, local) || cluster.members.every((member) => sameBody(member.key, local.key));
  }
  return false;
}

/** Called he or she, or by a title. */
function isCertainlyPerson(actor: Actor): boolean {
  if (actor.kind !== 'person') return false;
  const names = new Set([actor.name, ...actor.aliases]);
  return actor.mentions.some(
    (mention) =>
      (mention.form === 'pronoun' && HE_OR_SHE.has(mention.quote.toLowerCase())) ||
      (mention.form === 'name' && !names.has(mention.quote)),
  );
}

function surfaces(local: Local): string[] {
  return [local.actor.name, ...local.actor.aliases];
}

/** An acronym or other name both use, or one that abbreviates the other's name. */
function sharesAlias(cluster: Cluster, local: Local): boolean {
  const mine = new Set(surfaces(local).map((name) => name.toLowerCase()));
  for (const member of cluster.members) {
    for (const name of surfaces(member)) if (mine.has(name.toLowerCase())) return true;
    for (const [a, b] of [
      [member, local],
      [local, member],
    ] as const) {
      const letters = initials(a.actor.name.split(/[\s-]+/));
      if (letters.length >= 2 && surfaces(b).some((name) => name.replace(/\./g, '') === letters)) return true;
    }
  }
  return false;
}

function number(clusters: readonly Cluster[]): MergedActors {
  const built = clusters.map((cluster) => {
    const mentions = cluster.members.flatMap((member) => member.actor.mentions).sort(byPlace);
    const name = bestName(cluster);
    const aliases = [...new Set(cluster.members.flatMap(surfaces))].filter((alias) => alias !== name).sort(compare);
    return { cluster, name, aliases, kind: bestKind(cluster), mentions };
  });
  built.sort(
    (a, b) =>
      b.mentions.length - a.mentions.length ||
      compare(a.name, b.name) ||
      compare(a.kind, b.kind) ||
      byPlace(a.mentions[0], b.mentions[0]),
  );
  const ids = new Map<string, string>();
  const actors = built.map(({ cluster, name, aliases, kind, mentions }, index): Actor => {
    const id = `A${index + 1}`;
    for (const member of cluster.members) ids.set(`${member.report}\u0000${member.actor.id}`, id);
    return { id, name, aliases, kind, mentions };
  });
  return { actors, idOf: (report, actor) => ids.get(`${report}\u0000${actor}`) ?? actor };
}

/** The canonical name; else the fullest, of equals the most used, of equals the first in the alphabet. */
function bestName(cluster: Cluster): string {
  const canonical = cluster.members.find((member) => member.canonical !== null)?.canonical;
  if (canonical != null) return canonical.slice(canonical.indexOf(':') + 1);
  const counts = new Map<string, { words: number; count: number }>();
  for (const member of cluster.members) {
    const entry = counts.get(member.actor.name) ?? { words: member.key.length, count: 0 };
    entry.count += member.actor.mentions.length;
    counts.set(member.actor.name, entry);
  }
  return [...counts].sort((a, b) => b[1].words - a[1].words || b[1].count - a[1].count || compare(a[0], b[0]))[0]?.[0] ?? '';
}

function bestKind(cluster: Cluster): ActorKind {
  const counts = new Map<ActorKind, number>();
  for (const member of cluster.members) {
    if (member.canonical !== null) return member.canonical.slice(0, member.canonical.indexOf(':')) as ActorKind;
    const weight = member.actor.kind === 'other' ? 0.1 : 1;
    counts.set(member.actor.kind, (counts.get(member.actor.kind) ?? 0) + weight * member.actor.mentions.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0] ?? 'other';
}

function byPlace(a: Mention | undefined, b: Mention | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compare(a.report, b.report) || a.start - b.start || a.end - b.end;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
