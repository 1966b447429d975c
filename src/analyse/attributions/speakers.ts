/**
 * In: drafts in text order and what their sources were read as. Out: the readings with pronouns given to the speaker who goes on
 * speaking: "Roe said A. He added B." A pronoun that says something most often stands for whoever spoke last; coreference over the
 * whole text weighs every name. Refuses: speakers of another number or gender, and those more than a few sentences back.
 */
import type { Actor } from '../../model/actor.ts';
import type { Doc, Layer } from '../../model/doc.ts';
import { FEMALE_NAMES, MALE_NAMES } from '../actors/en/given-names.ts';
import type { Draft } from './draft.ts';
import { OFFICIAL_NOUNS, SPOKES_NOUNS, UNNAMED_NOUNS } from './en/nouns.ts';
import { FEMALE_PRONOUNS, MALE_PRONOUNS, PERSONAL_PRONOUNS, PLURAL_PRONOUNS } from './en/phrases.ts';
import type { SourceReading } from './source.ts';
import { feat, hasTag, isNoun, type Tree } from './tree.ts';

/** Sentences told by the writer between a speaker and the pronoun that goes on for it. */
const REACH = 2;
/** A pronoun that points to nobody named looks this far for a named speaker. */
const NAMED_REACH = 12;

/** Drafts are in text order: only so many neighbours can hold one another. */
const NEIGHBOURS = 20;

interface Speaker {
  readonly reading: SourceReading;
  readonly head: number;
  readonly sentence: number;
  readonly pronoun: boolean;
  /** It is or begins with a name. */
  readonly capital: boolean;
  /** Its words say that it is somebody: "a 29-year-old teacher". */
  readonly human: boolean;
}

/** @example continueSpeakers(doc, tree, drafts, readings, quoted)[1].resolved // "Ann Roe" for "She added" after "Ann Roe said" */
export function continueSpeakers(
  doc: Doc<Exclude<Layer, 'attributions'>>,
  tree: Tree,
  drafts: readonly Draft[],
  readings: readonly SourceReading[],
  quoted: Uint8Array,
): SourceReading[] {
  const actors = new Map(doc.actors.map((actor) => [actor.id, actor]));
  const genders = new Map<string, 'male' | 'female' | null>();
  const genderOf = (actor: Actor) => {
    if (!genders.has(actor.id)) genders.set(actor.id, gender(actor));
    return genders.get(actor.id) ?? null;
  };
  const told = toldSentences(tree, quoted);
  const found = [...readings];
  const spoken: Speaker[] = [];
  for (const [index, draft] of drafts.entries()) {
    const { sourceHead } = draft;
    if (draft.type !== 'assertion' || sourceHead < 0 || draft.source.length === 0 || quoted[sourceHead] === 1) continue;
    const word = tree.lower[sourceHead] ?? '';
    const sentence = doc.tokens.sentence[sourceHead] ?? 0;
    const pronoun = hasTag(tree, sourceHead, 'PRON') && PERSONAL_PRONOUNS.has(word);
    let reading = found[index] as SourceReading;
    if (pronoun) {
      const own = reading.actor === null ? undefined : actors.get(reading.actor);
      const fits = (speaker: Speaker, reach: number) => {
        const distance = (told[sentence] ?? 0) - (told[speaker.sentence] ?? 0);
        if (distance > reach || speaker.sentence >= sentence) return false;
        const actor = speaker.reading.actor === null ? undefined : actors.get(speaker.reading.actor);
        return agrees(tree, word, speaker, actor, actor === undefined ? null : genderOf(actor));
      };
      const last = spoken.at(-1);
      const named = (speaker: Speaker) =>
        speaker.reading.kind === 'named-person' || speaker.reading.kind === 'named-organisation';
      const next =
        last !== undefined &&
        !isNearer(tree, own, last, sourceHead) &&
        fits(last, REACH) &&
        (!last.pronoun || last.reading.actor !== null)
          ? last
          : undefined;
      const nobody = own === undefined ? reading.actor === null : !own.mentions.some(({ form }) => form === 'name');
      // Somebody named stays, when the last speaker has no name.
      const person = MALE_PRONOUNS.has(word) || FEMALE_PRONOUNS.has(word);
      const weaker = person && next !== undefined && !nobody && next.reading.actor === null && !named(next) && !next.capital;
      if (next !== undefined && !weaker && (next.reading.actor === null || next.reading.actor !== reading.actor))
        reading = next.reading;
      const beside = own?.mentions.some(({ start, form }) => form !== 'pronoun' && isInSentence(doc, sentence, start)) ?? false;
      if (next === undefined && nobody && !beside) {
        const other = spoken.findLast((speaker) => named(speaker) && fits(speaker, NAMED_REACH));
        if (other !== undefined) reading = other.reading;
      }
      found[index] = reading;
    }
    if (speaksUp(drafts, draft, index))
      spoken.push({
        reading,
        head: sourceHead,
        sentence,
        pronoun,
        capital: beginsWithName(tree, draft),
        human: isHuman(tree, draft),
      });
  }
  return found;
}

function isInSentence(doc: Doc<'sentences'>, sentence: number, at: number): boolean {
  const { start, end } = doc.sentences[sentence] ?? { start: 0, end: 0 };
  return at >= start && at < end;
}

/** Whom the pronoun points to was spoken of after the last speaker spoke: "Roe said A. Smith left. He said B." */
function isNearer(tree: Tree, own: Actor | undefined, last: Speaker, pronoun: number): boolean {
  if (own === undefined) return false;
  const from = tree.doc.sentences[last.sentence]?.end ?? 0;
  const to = tree.doc.tokens.start[pronoun] ?? 0;
  return own.mentions.some(({ start, form }) => start >= from && start < to && form !== 'pronoun');
}

/** A reporting verb or phrase of the writer's own, not one inside what somebody else says. */
function speaksUp(drafts: readonly Draft[], draft: Draft, at: number): boolean {
  if (!/^(?:verb:[cqo]|according|colon)/.test(draft.rule)) return false;
  const cue = draft.cue[0]?.first ?? -1;
  return !drafts
    .slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS)
    .some((other) => other !== draft && other.content.some((range) => cue >= range.first && cue < range.end));
}

function beginsWithName(tree: Tree, { source, sourceHead }: Draft): boolean {
  return hasTag(tree, sourceHead, 'PROPN') || hasTag(tree, source[0]?.first ?? sourceHead, 'PROPN');
}

function isHuman(tree: Tree, draft: Draft): boolean {
  return draft.source.some((range) => {
    for (let token = range.first; token < range.end; token += 1) {
      const lemma = tree.doc.lemmas[token] ?? '';
      const word = tree.lower[token] ?? '';
      // What follows "of", "at", "from" is somebody else: "the store of a teacher".
      if (hasTag(tree, token, 'ADP')) return false;
      if (OFFICIAL_NOUNS.has(lemma) || OFFICIAL_NOUNS.has(word) || UNNAMED_NOUNS.has(lemma) || SPOKES_NOUNS.has(lemma))
        return true;
    }
    return false;
  });
}

/** Number and gender: "they" for several or a body, "it" for a body or a text, "he" and "she" for one person. */
function agrees(
  tree: Tree,
  pronoun: string,
  speaker: Speaker,
  actor: Actor | undefined,
  known: 'male' | 'female' | null,
): boolean {
  const { kind } = speaker.reading;
  const word = tree.lower[speaker.head] ?? '';
  if (speaker.pronoun) {
    const same = (set: ReadonlySet<string>) => set.has(pronoun) === set.has(word);
    return same(MALE_PRONOUNS) && same(FEMALE_PRONOUNS) && same(PLURAL_PRONOUNS);
  }
  const plural = isNoun(tree, speaker.head) && feat(tree, speaker.head, 'NumberPlur') && !hasTag(tree, speaker.head, 'PROPN');
  const person = actor?.kind === 'person' || kind === 'named-person';
  if (PLURAL_PRONOUNS.has(pronoun)) return plural || (!person && kind === 'named-organisation');
  if (plural) return false;
  const human = person || speaker.human;
  if (MALE_PRONOUNS.has(pronoun)) return human && known !== 'female';
  if (FEMALE_PRONOUNS.has(pronoun)) return human && known !== 'male';
  return pronoun === 'it' && !person && (kind === 'named-organisation' || kind === 'media' || kind === 'document');
}

function gender(actor: Actor): 'male' | 'female' | null {
  let balance = 0;
  for (const { form, quote } of actor.mentions) {
    if (form !== 'pronoun') continue;
    if (MALE_PRONOUNS.has(quote.toLowerCase())) balance += 1;
    if (FEMALE_PRONOUNS.has(quote.toLowerCase())) balance -= 1;
  }
  if (balance !== 0) return balance > 0 ? 'male' : 'female';
  const given = actor.name.split(' ', 1)[0]?.toLowerCase() ?? '';
  if (FEMALE_NAMES.has(given) === MALE_NAMES.has(given)) return null;
  return FEMALE_NAMES.has(given) ? 'female' : 'male';
}

/** For each sentence how many sentences up to it are not wholly quoted. */
function toldSentences(tree: Tree, quoted: Uint8Array): Int32Array {
  const told = new Int32Array(tree.doc.sentences.length);
  let count = 0;
  for (const [index, { firstToken, endToken }] of tree.doc.sentences.entries()) {
    let free = 0;
    for (let token = firstToken; token < endToken; token += 1) free += 1 - (quoted[token] ?? 0);
    if (free > 2) count += 1;
    told[index] = count;
  }
  return told;
}
