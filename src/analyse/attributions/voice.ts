/**
 * In: a passage of a report with attributions. Out: the attribution in whose source's voice the passage stands, or null for the
 * report's own voice. Only what is said or believed carries a voice: "plans to", "condemned", "wants" report the writer's
 * own reading of an act. Refuses: attributions without a source, and sources that only head a small part of the passage.
 */
import type { Attribution } from '../../model/attribution.ts';
import type { Doc } from '../../model/doc.ts';

/** Verbatim words of a source, in text order. */
export function sourceText(doc: Doc<'tokens'>, attribution: Attribution): string {
  return attribution.source.map((span) => doc.report.text.slice(span.start, span.end)).join(' ');
}

/** True for attributions that lend a statement their source's voice. */
export function carriesVoice(attribution: Attribution): boolean {
  return attribution.source.length > 0 && (attribution.type === 'assertion' || attribution.type === 'belief');
}

/**
 * The attribution a passage stands under: the one that covers most of it, the innermost of equals.
 * @example voiceOf(doc, statement.start, statement.end)?.resolved // "Ishaq Dar"
 */
export function voiceOf(doc: Doc<'tokens' | 'attributions'>, start: number, end: number): Attribution | null {
  let best: Attribution | null = null;
  let most = 0;
  let size = Number.POSITIVE_INFINITY;
  for (const attribution of doc.attributions) {
    if (!carriesVoice(attribution)) continue;
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
