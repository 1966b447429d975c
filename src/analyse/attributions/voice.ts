/**
 * In: a passage of a report with attributions. Out: the attribution in whose source's voice the passage stands, or null for the
 * report's own voice. Only what is said or believed carries a voice: "plans to", "condemned", "wants" report the writer's
 * own reading of an act. Refuses: attributions without a source, and sources that only head a small part of the passage.
 */
import type { Attribution } from '../../model/attribution.ts';
import type { Doc } from '../../model/doc.ts';
import type { Source } from '../../model/statement.ts';
import { UNNAMED_NOUNS } from './en/nouns.ts';
import {
  CITING,
  CLAUSE_OR_QUOTE,
  EVIDENCE,
  OWN_PRONOUNS,
  PERSONAL_PRONOUNS,
  POSSESSIVES,
  RELATIVE_PRONOUNS,
  RELAYING,
  SPOKEN_WILL,
  THOUGHTS,
  TOLD_ACTS,
} from './en/phrases.ts';

/** Words of a source: verbatim, without relative pronouns; for a pronoun the name it resolves to, where one is known. */
export function sourceText(doc: Doc<'tokens'>, attribution: Attribution): string {
  const words = attribution.source
    .map((span) => doc.report.text.slice(span.start, span.end))
    .filter((part) => !RELATIVE_PRONOUNS.has(part.toLowerCase()));
  const text = words.join(' ');
  if (PERSONAL_PRONOUNS.has(text.toLowerCase()) || POSSESSIVES.has(text.toLowerCase()) || text === '')
    return attribution.resolved ?? text;
  return text;
}

/**
 * The source a passage stands under, as a statement holds it; null for the report's own voice. Of several that speak through
 * one another it is the one the report itself cites ("Roe said the board decided to …": Roe), but a medium that only passes on
 * what somebody said steps back ("Roe said …, according to the agency": Roe).
 */
export function sourceOf(
  doc: Doc<'tokens' | 'attributions'>,
  start: number,
  end: number,
  at: number | null = null,
): Source | null {
  const candidates = voices(doc, start, end, at);
  let attribution = innermost(candidates);
  if (attribution === null) return null;
  for (let steps = 0; steps < candidates.length; steps += 1) {
    const inner: Attribution = attribution.attribution;
    const cue = inner.cue[0]?.start ?? -1;
    const outer = candidates.find(({ attribution: other }) => other !== inner && holds(other.content, cue));
    if (outer === undefined || (inner.type === 'assertion' && passesOn(doc, outer.attribution))) break;
    attribution = outer;
  }
  const { kind, actor, resolved } = attribution.attribution;
  return { text: sourceText(doc, attribution.attribution), kind: kind ?? 'unnamed', actor, resolved };
}

/** A medium, or a text cited at the edge of a sentence: "according to the agency's reports". */
function passesOn(doc: Doc<'tokens'>, { kind, cue }: Attribution): boolean {
  if (kind === 'media') return true;
  const words = cue.map((span) => doc.report.text.slice(span.start, span.end)).join(' ');
  return (kind === 'document' && CITING.test(words)) || (kind === 'named-organisation' && RELAYING.test(words));
}

/** True for attributions that lend a statement their source's voice: something said, or a thought put as a clause. */
export function carriesVoice(doc: Doc<'tokens'>, attribution: Attribution): boolean {
  if (attribution.source.length === 0 || attribution.content.length === 0) return false;
  const [who] = attribution.source;
  // Outside quotation marks "we" and "you" are the writer and the reader.
  if (
    attribution.source.length === 1 &&
    who !== undefined &&
    OWN_PRONOUNS.has(doc.report.text.slice(who.start, who.end).toLowerCase())
  )
    return false;
  const cue = attribution.cue.map((span) => doc.report.text.slice(span.start, span.end)).join(' ');
  switch (attribution.type) {
    case 'assertion':
      if (EVIDENCE.test(cue) && isThing(doc, attribution)) return false;
      return !TOLD_ACTS.test(cue) || opensClause(doc, attribution);
    case 'belief':
      return THOUGHTS.test(cue);
    case 'eventuality':
      return SPOKEN_WILL.test(cue) || opensClause(doc, attribution);
    case 'fact':
      return false;
    default: {
      const never: never = attribution.type;
      return never;
    }
  }
}

/** Neither a person, a body nor a text: "the removal suggests", "the drop shows" are the writer's own reading. */
function isThing(doc: Doc<'tokens'>, { kind, actor, source }: Attribution): boolean {
  if (kind !== 'unnamed' || actor !== null) return false;
  const words = source.map((span) => doc.report.text.slice(span.start, span.end).toLowerCase()).join(' ');
  return !words.split(/\s+/).some((word) => UNNAMED_NOUNS.has(word) || UNNAMED_NOUNS.has(word.replace(/e?s$/, '')));
}

/** The content is a clause or words in quotation marks, not a thing or act. */
function opensClause(doc: Doc<'tokens'>, attribution: Attribution): boolean {
  const [first] = attribution.content;
  return first !== undefined && CLAUSE_OR_QUOTE.test(doc.report.text.slice(first.start, first.end));
}

interface Voice {
  readonly attribution: Attribution;
  /** Characters of the passage its content covers, and of the content as a whole. */
  readonly covered: number;
  readonly length: number;
}

/**
 * The attribution a passage stands under: the one that covers most of it, the innermost of equals.
 * @param at offset of the passage's main word, when known: it must lie in the content
 * @example voiceOf(doc, statement.start, statement.end)?.resolved // "Ishaq Dar"
 */
export function voiceOf(
  doc: Doc<'tokens' | 'attributions'>,
  start: number,
  end: number,
  at: number | null = null,
): Attribution | null {
  return innermost(voices(doc, start, end, at))?.attribution ?? null;
}

/** Coverages that differ by less are equal: a conjunction, a comma, a mark. */
const NEARLY = 12;

/** Attributions that cover the passage about as well as any. */
function voices(doc: Doc<'tokens' | 'attributions'>, start: number, end: number, at: number | null): Voice[] {
  const found: Voice[] = [];
  for (const attribution of doc.attributions) {
    if (!carriesVoice(doc, attribution)) continue;
    if (at !== null && !holds(attribution.content, at) && !(isSaid(doc, attribution) && holds(attribution.cue, at))) continue;
    let covered = 0;
    let length = 0;
    for (const span of attribution.content) {
      covered += Math.max(0, Math.min(end, span.end) - Math.max(start, span.start));
      length += span.end - span.start;
    }
    if (covered === 0 || (covered * 2 < end - start && covered * 2 < length)) continue;
    found.push({ attribution, covered, length });
  }
  const most = found.reduce((least, { covered }) => Math.max(least, covered), 0);
  return found.filter(({ covered }) => covered > most - NEARLY);
}

function innermost(candidates: readonly Voice[]): Voice | null {
  return candidates.reduce<Voice | null>((best, voice) => (best === null || voice.length < best.length ? voice : best), null);
}

function holds(spans: Attribution['content'], at: number): boolean {
  return spans.some((span) => at >= span.start && at < span.end);
}

/** Said aloud: an assertion, or a will that was spoken ("pledged to", "refused to", "urged them to"). */
function isSaid(doc: Doc<'tokens'>, attribution: Attribution): boolean {
  const cue = attribution.cue.map((span) => doc.report.text.slice(span.start, span.end)).join(' ');
  if (attribution.type === 'assertion') return !TOLD_ACTS.test(cue);
  return attribution.type === 'eventuality' && SPOKEN_WILL.test(cue);
}
