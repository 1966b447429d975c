/**
 * What lies in a sentence. In: a doc. Out: for each sentence the same doc with only those times, quantities, names, actors'
 * mentions and attributions that touch it, in their order; so a sentence of a long report costs no more than one of a short one.
 */
import type { Actor, Doc, Mention, Sentence, Span } from '../model/index.ts';

/** @example nearby(doc)(3).quantities // those of the fourth sentence */
export function nearby(doc: Doc): (sentence: number) => Doc {
  const { sentences } = doc;
  const times = bySentence(sentences, doc.times, (time) => [time]);
  const quantities = bySentence(sentences, doc.quantities, (quantity) => [quantity]);
  const entities = bySentence(sentences, doc.entities, (entity) => [entity]);
  const attributions = bySentence(sentences, doc.attributions, ({ source, cue, content }) => [...source, ...cue, ...content]);
  const mentions = bySentence(
    sentences,
    doc.actors.flatMap((actor) => actor.mentions.map((mention) => ({ actor, mention }))),
    ({ mention }) => [mention],
  );
  return (sentence) => ({
    ...doc,
    times: times[sentence],
    quantities: quantities[sentence],
    entities: entities[sentence],
    attributions: attributions[sentence],
    actors: actorsOf(mentions[sentence]),
  });
}

function actorsOf(entries: readonly { readonly actor: Actor; readonly mention: Mention }[]): Actor[] {
  const found = new Map<Actor, Mention[]>();
  for (const { actor, mention } of entries) {
    const list = found.get(actor);
    if (list) list.push(mention);
    else found.set(actor, [mention]);
  }
  return [...found].map(([actor, mentions]) => ({ ...actor, mentions }));
}

function bySentence<T>(sentences: readonly Sentence[], items: readonly T[], spansOf: (item: T) => readonly Span[]): T[][] {
  const found: T[][] = sentences.map(() => []);
  for (const item of items)
    for (const { start, end } of spansOf(item))
      for (let index = firstEndingAfter(sentences, start); index < sentences.length && sentences[index].start < end; index++)
        if (found[index].at(-1) !== item) found[index].push(item);
  return found;
}

/** Number of the first sentence that ends after an offset. */
function firstEndingAfter(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
