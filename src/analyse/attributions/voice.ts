/**
 * In: a passage of a report with attributions. Out: the attribution in whose source's voice the passage stands, or null for the
 * report's own voice. Only what is said or believed carries a voice: "plans to", "condemned", "wants" report the writer's
 * own reading of an act. Refuses: attributions without a source, and sources that only head a small part of the passage.
 */
import type { Attribution } from '../../model/attribution.ts';
import type { Doc } from '../../model/doc.ts';
import type { Source } from '../../model/statement.ts';
import { PERSONAL_PRONOUNS, RELATIVE_PRONOUNS, SPOKEN_WILL, TOLD_ACTS } from './en/phrases.ts';

/** Words of a source: verbatim, without relative pronouns; for a pronoun the name it resolves to, where one is known. */
export function sourceText(doc: Doc<'tokens'>, attribution: Attribution): string {
  const words = attribution.source
    .map((span) => doc.report.text.slice(span.start, span.end))
    .filter((part) => !RELATIVE_PRONOUNS.has(part.toLowerCase()));
  const text = words.join(' ');
  if (PERSONAL_PRONOUNS.has(text.toLowerCase()) || text === '') return attribution.resolved ?? text;
  return text;
}

/** The source in whose voice a passage stands, as a statement holds it; null for the report's own voice. */
export function sourceOf(
  doc: Doc<'tokens' | 'attributions'>,
  start: number,
  end: number,
  at: number | null = null,
): Source | null {
  const attribution = voiceOf(doc, start, end, at);
  if (attribution === null) return null;
  return {
    text: sourceText(doc, attribution),
    kind: attribution.kind ?? 'unnamed',
    actor: attribution.actor,
    resolved: attribution.resolved,
  };
}

/** True for attributions that lend a statement their source's voice. */
export function carriesVoice(attribution: Attribution): boolean {
  return (
    attribution.source.length > 0 &&
    (attribution.type === 'assertion' || attribution.type === 'belief' || attribution.type === 'eventuality')
  );
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
  let best: Attribution | null = null;
  let most = 0;
  let size = Number.POSITIVE_INFINITY;
  for (const attribution of doc.attributions) {
    if (!carriesVoice(attribution)) continue;
    if (at !== null && !holds(attribution.content, at) && !(isSaid(doc, attribution) && holds(attribution.cue, at))) continue;
    let covered = 0;
    let length = 0;
    for (const span of attribution.content) {
      covered += Math.max(0, Math.min(end, span.end) - Math.max(start, span.start));
      length += span.end - span.start;
    }
    if (covered * 2 < end - start && covered * 2 < length) continue;
    if (covered > most + 12 || (covered > most - 12 && length < size)) {
      best = attribution;
      most = Math.max(most, covered);
      size = length;
    }
  }
  return best;
}

function holds(spans: Attribution['content'], at: number): boolean {
  return spans.some((span) => at >= span.start && at < span.end);
}

/** Said aloud: an assertion, or a will that was spoken ("pledged to", "refused to", "urged them to"). */
function isSaid(doc: Doc<'tokens'>, attribution: Attribution): boolean {
  const cue = attribution.cue.map((span) => doc.report.text.slice(span.start, span.end)).join(' ');
  if (attribution.type === 'assertion') return !TOLD_ACTS.test(cue);
  if (attribution.type !== 'eventuality') return false;
  return attribution.cue.some((span) => SPOKEN_WILL.test(doc.report.text.slice(span.start, span.end)));
}
