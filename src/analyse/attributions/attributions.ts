/**
 * In: a report with all layers but attributions. Out: who is said to say (believe, know, want) what: source, cue and content
 * as PARC 3 and PolNeAR define them, with manner, type, anonymity class, force, the actor a source resolves to, and nesting.
 * Refuses: boilerplate; words inside quotations as cues (what a speaker says others say is the speaker's content).
 */
import type { Attribution } from '../../model/attribution.ts';
import type { Doc, Layer } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import type { Draft } from './draft.ts';
import { nounDrafts } from './nouns.ts';
import { documentDrafts, phraseDrafts } from './phrases.ts';
import { attachQuotes, quotedTokens, quoteRanges } from './quotes.ts';
import { NOTHING, sourceReader } from './source.ts';
import { continueSpeakers } from './speakers.ts';
import { hasTag, isPunct, type Range, spanOf, type Tree, treeOf } from './tree.ts';
import { verbDrafts } from './verbs.ts';

/**
 * Attributions of a report in text order; `within` is an index into the result.
 * @example attributions(doc) // "Police said two men fled." → source "Police", cue "said", content "two men fled"
 */
export function attributions(doc: Doc<Exclude<Layer, 'attributions'>>): readonly Attribution[] {
  const tree = treeOf(doc);
  const quotes = quoteRanges(tree, doc.quotations);
  const quoted = quotedTokens(tree, quotes);
  const drafts = draftsOf(tree, quoted);
  attachQuotes(tree, drafts, quotes);
  // Content that is nothing but punctuation is none.
  const worded = drafts.filter((draft) => draft.content.some((range) => spanOf(tree, withoutConjunction(tree, range)) !== null));
  return finish(doc, tree, settle(worded), quoted);
}

/** Drafts of all sentences, before quotations are given out. */
export function draftsOf(tree: Tree, quoted: Uint8Array): Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of tree.doc.sentences) {
    if (sentence.boilerplate) continue;
    const range: Range = { first: sentence.firstToken, end: sentence.endToken };
    const found = [...verbDrafts(tree, range, quoted), ...nounDrafts(tree, range, quoted), ...phraseDrafts(tree, range, quoted)];
    if (found.every((draft) => draft.content.length === 0)) found.push(...documentDrafts(tree, range, quoted));
    drafts.push(...found);
  }
  return drafts;
}

/** Drafts are in text order: only so many neighbours can report the same words or hold one another. */
const NEIGHBOURS = 60;

function size(ranges: readonly Range[]): number {
  let total = 0;
  for (const range of ranges) total += range.end - range.first;
  return total;
}

function shared(a: readonly Range[], b: readonly Range[]): number {
  let total = 0;
  for (const x of a) for (const y of b) total += Math.max(0, Math.min(x.end, y.end) - Math.max(x.first, y.first));
  return total;
}

/** Drops drafts without content and, of two that report the same words, the weaker one. */
export function settle(drafts: readonly Draft[]): Draft[] {
  const anchors = new Map(drafts.filter((draft) => draft.content.length > 0).map((draft) => [draft.anchor, draft]));
  const full = drafts.filter((draft) => draft.content.length > 0 && !isLinkOfChain(draft, anchors));
  full.sort((a, b) => (a.cue[0]?.first ?? 0) - (b.cue[0]?.first ?? 0));
  const kept: Draft[] = [];
  for (const draft of full) {
    const rival = kept.findLastIndex((other, index) => {
      if (index < kept.length - NEIGHBOURS) return false;
      const common = shared(other.content, draft.content);
      if (holdsCue(other, draft) || holdsCue(draft, other)) return false;
      return common * 5 >= size(other.content) * 4 && common * 5 >= size(draft.content) * 4;
    });
    if (rival < 0) {
      kept.push(draft);
      continue;
    }
    const other = kept[rival];
    if (other !== undefined && weight(draft) > weight(other)) kept[rival] = draft;
  }
  return kept;
}

/** One attribution reports the other: "estimates suggest …, according to an envoy". */
function holdsCue(outer: Draft, inner: Draft): boolean {
  const cue = inner.cue[0]?.first ?? -1;
  return (
    outer.rule === 'according' &&
    inner.source.length > 0 &&
    outer.source.length > 0 &&
    outer.content.some((range) => cue >= range.first && cue < range.end)
  );
}

/** "declined" of "declined to say whether …": its own content is only the rest of a chain that another draft holds whole. */
function isLinkOfChain(draft: Draft, anchors: ReadonlyMap<number, Draft>): boolean {
  const first = draft.content[0]?.first ?? -1;
  if (draft.anchor < 0 || first < draft.anchor) return false;
  for (let token = first; token <= first + 2; token += 1) {
    const other = anchors.get(token);
    const cue = other?.cue[0];
    if (other !== draft && cue !== undefined && cue.first <= draft.anchor && cue.end > draft.anchor) return true;
  }
  return false;
}

function weight(draft: Draft): number {
  return (draft.source.length > 0 ? 4 : 0) + (draft.quotes ? 2 : 0) + (draft.rule === 'noun' ? 0 : 1);
}

function finish(
  doc: Doc<Exclude<Layer, 'attributions'>>,
  tree: Tree,
  drafts: readonly Draft[],
  quoted: Uint8Array,
): Attribution[] {
  const read = sourceReader(doc, tree);
  const sources = drafts.map((draft) => spans(tree, draft.source));
  const readings = continueSpeakers(
    doc,
    tree,
    drafts,
    drafts.map((draft, index) => read(draft.sourceHead, sources[index] ?? [])),
    quoted,
  );
  return drafts.map((draft, index) => {
    const { kind, resolved, actor } = readings[index] ?? NOTHING;
    return {
      source: sources[index] ?? [],
      cue: spans(tree, draft.cue, true),
      content: spans(
        tree,
        draft.content.map((range) => withoutConjunction(tree, range)),
      ),
      manner: manner(draft, quoted),
      type: draft.type,
      kind,
      force: draft.force,
      resolved,
      actor,
      within: withinOf(draft, drafts, index),
    };
  });
}

/** Spans of ranges in text order; ranges of nothing but punctuation only where that is the cue (":", "—"). */
function spans(tree: Tree, ranges: readonly Range[], bare = false): Span[] {
  const found: Span[] = [];
  for (const range of [...ranges].sort((a, b) => a.first - b.first)) {
    const span = spanOf(tree, range);
    if (span !== null) found.push(span);
    else if (bare && range.first < range.end)
      found.push({ start: tree.doc.tokens.start[range.first] ?? 0, end: tree.doc.tokens.end[range.end - 1] ?? 0 });
  }
  return found;
}

/** "and", "but" at the beginning of a content join it to what stands before and are no part of it. */
function withoutConjunction(tree: Tree, range: Range): Range {
  let { first } = range;
  while (
    first + 1 < range.end &&
    (isPunct(tree, first) || hasTag(tree, first, 'CCONJ')) &&
    !/["“‘'«]/.test(tree.lower[first] ?? '')
  )
    first += 1;
  return { first, end: range.end };
}

function manner(draft: Draft, quoted: Uint8Array): Attribution['manner'] {
  let inside = 0;
  for (const range of draft.content) for (let token = range.first; token < range.end; token += 1) inside += quoted[token] ?? 0;
  if (inside === 0) return 'indirect';
  // Commas and "that" around a quotation do not make it mixed.
  return inside >= size(draft.content) - 2 ? 'direct' : 'mixed';
}

/** The innermost draft whose content holds this one's cue. */
function withinOf(draft: Draft, drafts: readonly Draft[], at: number): number | null {
  const anchor = draft.cue[0]?.first ?? -1;
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let index = Math.max(0, at - NEIGHBOURS); index < Math.min(drafts.length, at + NEIGHBOURS); index += 1) {
    const other = drafts[index];
    if (other === undefined || other === draft) continue;
    const extent = size(other.content);
    if (extent < least && other.content.some((range) => anchor >= range.first && anchor < range.end)) {
      least = extent;
      best = index;
    }
  }
  return best;
}
