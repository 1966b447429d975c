/**
 * In: the head and the words of a source. Out: its anonymity class, the name it resolves to and its actor.
 * A pronoun or role takes the class of the actor it points to; what points nowhere is classed by its own words.
 */
import type { Actor } from '../../model/actor.ts';
import type { SourceKind } from '../../model/attribution.ts';
import type { Doc, Layer } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import { OFFICIAL_WORDS } from './en/grammar.ts';
import { DOCUMENT_NOUNS, MEDIA_NAME_WORDS, MEDIA_NOUNS, OFFICIAL_NOUNS, ORGANISATION_NOUNS, SPOKES_NOUNS } from './en/nouns.ts';
import { hasTag, isRelation, type Tree } from './tree.ts';

export interface SourceReading {
  readonly kind: SourceKind | null;
  readonly resolved: string | null;
  readonly actor: string | null;
}

/** Nobody is named. */
export const NOTHING: SourceReading = { kind: null, resolved: null, actor: null };

/** A reader of sources for one doc; the index over mentions is built once. */
export function sourceReader(
  doc: Doc<Exclude<Layer, 'attributions'>>,
  tree: Tree,
): (head: number, source: readonly Span[]) => SourceReading {
  const mentions = doc.actors
    .flatMap((actor) => actor.mentions.map((mention) => ({ actor, start: mention.start, end: mention.end, form: mention.form })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return (head, source) => {
    if (head < 0 || source.length === 0) return NOTHING;
    const at = doc.tokens.start[head] ?? 0;
    const words = source.map((span) => doc.report.text.slice(span.start, span.end)).join(' ');
    let found: (typeof mentions)[number] | undefined;
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((mentions[middle]?.start ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    for (let index = low - 1; index >= 0 && index >= low - 6; index -= 1) {
      const mention = mentions[index];
      if (mention !== undefined && mention.start <= at && at < mention.end) {
        found = mention;
        break;
      }
    }
    const actor = found?.actor;
    const inside: Actor[] = [];
    for (const span of source) {
      // Mentions are sorted by start: a few before the head are enough to see every name in the source.
      for (let index = Math.max(0, low - 12); index < mentions.length && (mentions[index]?.start ?? 0) < span.end; index += 1) {
        const mention = mentions[index];
        if (mention !== undefined && mention.form === 'name' && mention.start >= span.start && mention.end <= span.end)
          inside.push(mention.actor);
      }
    }
    return {
      kind: kindOf(tree, head, words, actor, inside),
      resolved: actor !== undefined && (hasName(actor) || hasTag(tree, head, 'PRON')) ? actor.name : words,
      actor: actor?.id ?? null,
    };
  };
}

function hasName(actor: Actor): boolean {
  return actor.mentions.some((mention) => mention.form === 'name');
}

function kindOf(tree: Tree, head: number, words: string, actor: Actor | undefined, inside: readonly Actor[]): SourceKind {
  const lemma = tree.doc.lemmas[head] ?? '';
  const lower = tree.lower[head] ?? '';
  const noun = hasTag(tree, head, 'NOUN');
  const named = actor !== undefined && hasName(actor);
  // A named person in apposition names the source: "the spokesman, John Smith"; "a letter to Smith" does not.
  const person = inside.find((other) => other.kind === 'person' && hasName(other));
  if (named && actor.kind === 'person') return 'named-person';
  if (person !== undefined && !(noun && DOCUMENT_NOUNS.has(lemma)) && !isOwned(tree, head)) return 'named-person';
  if (SPOKES_NOUNS.has(lemma)) {
    const body = inside.find((other) => other.kind === 'organisation' || other.kind === 'armed-group' || other.kind === 'media');
    return body === undefined ? 'unnamed-official' : 'named-organisation';
  }
  if (noun && MEDIA_NOUNS.has(lemma) && !ORGANISATION_NOUNS.has(lemma)) return 'media';
  if (named && !noun) {
    if (actor.kind === 'media' || isMediaName(words)) return 'media';
    if (DOCUMENT_NOUNS.has(lower) && !hasTag(tree, head, 'PRON')) return 'document';
    if (actor.kind === 'other' || actor.kind === 'place')
      return ORGANISATION_NOUNS.has(lower) || actor.kind === 'place' ? 'named-organisation' : 'named-person';
    return 'named-organisation';
  }
  if (hasTag(tree, head, 'PROPN')) {
    if (isMediaName(words)) return 'media';
    if (DOCUMENT_NOUNS.has(lower)) return 'document';
    if (ORGANISATION_NOUNS.has(lower)) return 'named-organisation';
    return OFFICIAL_NOUNS.has(lower) ? 'unnamed-official' : 'named-person';
  }
  if (DOCUMENT_NOUNS.has(lemma) || DOCUMENT_NOUNS.has(lower)) return 'document';
  if (named && actor.kind === 'media') return 'media';
  // A body is named by what it is: the police, the company; officials are not.
  if (ORGANISATION_NOUNS.has(lemma) || ORGANISATION_NOUNS.has(lower)) return 'named-organisation';
  if (OFFICIAL_NOUNS.has(lemma) || OFFICIAL_NOUNS.has(lower) || OFFICIAL_WORDS.test(words)) return 'unnamed-official';
  if (named && actor.kind !== 'other') return 'named-organisation';
  return 'unnamed';
}

/** "Smith's lawyer": the person inside owns the source and is not it. */
function isOwned(tree: Tree, head: number): boolean {
  for (let child = tree.firstChild[head] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
    if (isRelation(tree, child, 'nmod:poss') || (isRelation(tree, child, 'nmod') && child > head)) return true;
  }
  return false;
}

function isMediaName(words: string): boolean {
  const parts = words.toLowerCase().split(/\s+/);
  const last = parts.at(-1) ?? '';
  return parts.length > 1 && MEDIA_NAME_WORDS.has(last);
}
