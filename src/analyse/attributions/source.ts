/**
 * In: the head and the words of a source. Out: its anonymity class, the name it resolves to and its actor.
 * A pronoun or role takes the class of the actor it points to; what points nowhere is classed by its own words.
 */
import type { Actor } from '../../model/actor.ts';
import type { SourceKind } from '../../model/attribution.ts';
import type { Doc, Entity, Layer } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import { DOCUMENT_NOUNS, MEDIA_NAME_WORDS, MEDIA_NOUNS, OFFICIAL_NOUNS, ORGANISATION_NOUNS } from './en/nouns.ts';
import { hasTag, type Tree } from './tree.ts';

export interface SourceReading {
  readonly kind: SourceKind | null;
  readonly resolved: string | null;
  readonly actor: string | null;
}

const NOTHING: SourceReading = { kind: null, resolved: null, actor: null };

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
    const entity = entityAt(doc.entities, at);
    return {
      kind: kindOf(tree, head, source, words, actor, entity),
      resolved: actor !== undefined && (hasName(actor) || hasTag(tree, head, 'PRON')) ? actor.name : words,
      actor: actor?.id ?? null,
    };
  };
}

function hasName(actor: Actor): boolean {
  return actor.mentions.some((mention) => mention.form === 'name');
}

function entityAt(entities: readonly Entity[], offset: number): Entity | undefined {
  let low = 0;
  let high = entities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entities[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0 && index >= low - 3; index -= 1) {
    const entity = entities[index];
    if (entity !== undefined && entity.start <= offset && offset < entity.end) return entity;
  }
  return undefined;
}

function kindOf(
  tree: Tree,
  head: number,
  source: readonly Span[],
  words: string,
  actor: Actor | undefined,
  entity: Entity | undefined,
): SourceKind {
  const lemma = tree.doc.lemmas[head] ?? '';
  const lower = tree.lower[head] ?? '';
  // A named person in apposition names the source: "the spokesman, John Smith".
  const within = (other: Entity) => source.some((span) => other.start >= span.start && other.end <= span.end);
  const named = actor !== undefined && hasName(actor);
  if (hasTag(tree, head, 'PROPN') || entity !== undefined || (hasTag(tree, head, 'PRON') && named)) {
    if (actor?.kind === 'person' || (actor === undefined && entity?.kind === 'person')) return 'named-person';
    if (actor?.kind === 'media') return 'media';
    if (hasTag(tree, head, 'PROPN') && isMediaName(words)) return 'media';
    if (actor !== undefined && named && actor.kind !== 'other') return 'named-organisation';
    if (entity !== undefined && entity.kind !== 'other') return 'named-organisation';
    if (hasTag(tree, head, 'PROPN') && !OFFICIAL_NOUNS.has(lower))
      return ORGANISATION_NOUNS.has(lower) ? 'named-organisation' : 'named-person';
  }
  const appositive = (tree.doc as Doc<'tokens' | 'entities'> & typeof tree.doc).entities?.find(
    (other) => other.kind === 'person' && within(other),
  );
  if (appositive !== undefined && (OFFICIAL_NOUNS.has(lemma) || !DOCUMENT_NOUNS.has(lemma))) return 'named-person';
  if (named && actor !== undefined) {
    if (actor.kind === 'person') return 'named-person';
    if (actor.kind === 'media') return 'media';
    if (ORGANISATION_NOUNS.has(lemma) || hasTag(tree, head, 'PRON')) return 'named-organisation';
  }
  if (MEDIA_NOUNS.has(lemma) && !OFFICIAL_NOUNS.has(lemma)) return 'media';
  if (DOCUMENT_NOUNS.has(lemma) || DOCUMENT_NOUNS.has(lower)) return 'document';
  if (OFFICIAL_NOUNS.has(lemma) || OFFICIAL_NOUNS.has(lower) || /\bofficials?\b/i.test(words)) return 'unnamed-official';
  return 'unnamed';
}

function isMediaName(words: string): boolean {
  const parts = words.toLowerCase().split(/\s+/);
  const last = parts.at(-1) ?? '';
  return parts.length > 1 && MEDIA_NAME_WORDS.has(last);
}
