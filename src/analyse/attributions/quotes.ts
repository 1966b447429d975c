/**
 * In: drafts of a doc and its quotations. Out: the same drafts with the quotations they introduce: one that the content
 * touches is taken whole, one beside a speech verb becomes its content, and a free quotation (no cue in its sentence) goes to
 * the speaker of the quotation before it in its paragraph, after it, or of the paragraph before.
 * Refuses: words in quotation marks that no speech verb stands near ("scare quotes").
 */
import type { Quotation } from '../../model/doc.ts';
import type { Draft } from './draft.ts';
import { isRelation, type Range, type Tree } from './tree.ts';

export interface QuoteRange {
  /** Token ranges of its parts, marks included. */
  readonly parts: readonly Range[];
  readonly first: number;
  readonly end: number;
  /** Sentences it begins and ends in. */
  readonly firstSentence: number;
  readonly lastSentence: number;
}

/** Outermost quotations as token ranges, in text order. */
export function quoteRanges(tree: Tree, quotations: readonly Quotation[]): QuoteRange[] {
  const { tokens } = tree.doc;
  const ranges: QuoteRange[] = [];
  let reached = -1;
  for (const quotation of quotations) {
    const finish = quotation.spans.at(-1)?.end ?? 0;
    if (finish <= reached) continue;
    reached = finish;
    const parts: Range[] = [];
    for (const span of quotation.spans) {
      let first = firstTokenFrom(tree, span.start);
      let end = firstTokenFrom(tree, span.end);
      if (first >= end) continue;
      if (first > 0 && (tokens.end[first - 1] ?? 0) === span.start && isMark(tree, first - 1)) first -= 1;
      if (end < tokens.length && (tokens.start[end] ?? 0) === span.end && isMark(tree, end)) end += 1;
      parts.push({ first, end });
    }
    const head = parts[0];
    const tail = parts.at(-1);
    if (head === undefined || tail === undefined) continue;
    ranges.push({
      parts,
      first: head.first,
      end: tail.end,
      firstSentence: tokens.sentence[head.first] ?? 0,
      lastSentence: tokens.sentence[tail.end - 1] ?? 0,
    });
  }
  return ranges;
}

function isMark(tree: Tree, token: number): boolean {
  return /^["“”„«»'‘’`]+$/.test(tree.lower[token] ?? '');
}

/** First token that starts at or after `offset`. */
export function firstTokenFrom(tree: Tree, offset: number): number {
  const { start } = tree.doc.tokens;
  let low = 0;
  let high = tree.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((start[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 1 for every token inside an outermost quotation, marks included. */
export function quotedTokens(tree: Tree, quotes: readonly QuoteRange[]): Uint8Array {
  const quoted = new Uint8Array(tree.length);
  for (const quote of quotes) for (const part of quote.parts) quoted.fill(1, part.first, part.end);
  return quoted;
}

function overlap(a: Range, b: Range): number {
  return Math.min(a.end, b.end) - Math.max(a.first, b.first);
}

/** Adds `range` to a draft's content, growing what it touches. */
function take(draft: Draft, range: Range): void {
  let { first, end } = range;
  const kept: Range[] = [];
  for (const part of draft.content) {
    if (part.end >= first && part.first <= end) {
      first = Math.min(first, part.first);
      end = Math.max(end, part.end);
    } else kept.push(part);
  }
  kept.push({ first, end });
  kept.sort((a, b) => a.first - b.first);
  draft.content = kept;
}

/** Gives each quotation to the draft that introduces it. Drafts are changed in place. */
export function attachQuotes(tree: Tree, drafts: readonly Draft[], quotes: readonly QuoteRange[]): void {
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const token = draft.anchor >= 0 ? draft.anchor : (draft.cue[0]?.first ?? 0);
    const sentence = tree.doc.tokens.sentence[token] ?? 0;
    const list = bySentence.get(sentence);
    if (list === undefined) bySentence.set(sentence, [draft]);
    else list.push(draft);
  }
  const near = (sentence: number) => bySentence.get(sentence) ?? [];
  const owner = new Map<QuoteRange, Draft>();
  for (const quote of quotes) {
    const candidates = new Set<Draft>();
    for (let sentence = quote.firstSentence; sentence <= quote.lastSentence; sentence += 1)
      for (const draft of near(sentence)) candidates.add(draft);
    const chosen = touching(candidates, quote) ?? beside(candidates, quote) ?? acrossSentence(tree, near, quote);
    if (chosen === null) continue;
    if (chosen.quotes) {
      for (const part of quote.parts) take(chosen, part);
      owner.set(quote, chosen);
    }
  }
  chainFree(tree, quotes, owner, bySentence);
}

function touching(candidates: Iterable<Draft>, quote: QuoteRange): Draft | null {
  let best: Draft | null = null;
  let most = 0;
  for (const draft of candidates) {
    for (const range of draft.content) {
      for (const part of quote.parts) {
        const shared = overlap(range, part);
        if (shared > most || (shared === most && shared > 0 && draft.quotes && best !== null && !best.quotes)) {
          most = shared;
          best = draft;
        }
      }
    }
  }
  return best;
}

/** A speech verb of the quotation's own sentence that has no content yet; the nearest one. */
function beside(candidates: Iterable<Draft>, quote: QuoteRange): Draft | null {
  let best: Draft | null = null;
  let least = 40;
  for (const draft of candidates) {
    if (!draft.quotes || draft.content.length > 0) continue;
    const cue = draft.cue[0];
    if (cue === undefined) continue;
    const from = Math.min(cue.first, ...draft.source.filter((range) => range.first >= quote.end).map((range) => range.first));
    const distance = cue.first >= quote.end ? cue.first - quote.end : quote.first - cue.end;
    if (draft.touching && (cue.first >= quote.end ? from - quote.end > 1 : distance > 1)) continue;
    if (distance > 12 && quote.end - quote.first < 6) continue;
    if (distance < 0 || distance >= least) continue;
    least = distance;
    best = draft;
  }
  return best;
}

/** "He said this:" / "…" on its own, or a "he said." cut off from its quotation by the sentence splitter. */
function acrossSentence(tree: Tree, near: (sentence: number) => readonly Draft[], quote: QuoteRange): Draft | null {
  for (const draft of near(quote.lastSentence + 1)) {
    const cue = draft.cue[0];
    // "“…” The clerk laughed." is the writer's next sentence.
    if (draft.touching) continue;
    if (draft.quotes && draft.content.length === 0 && cue !== undefined && cue.first - quote.end <= 8) return draft;
  }
  const before = quote.first - 1;
  if (before >= 0 && tree.lower[before] === ':') {
    const drafts = near(quote.firstSentence - 1).filter((draft) => draft.quotes);
    const empty = drafts.filter((draft) => draft.content.length === 0).at(-1);
    if (empty !== undefined) return empty;
  }
  return null;
}

/** A free quotation looks this many sentences back for its speaker. */
const REACH = 12;

function sentenceLike(tree: Tree, quote: QuoteRange): boolean {
  if (quote.lastSentence > quote.firstSentence) return true;
  const part = quote.parts[0];
  if (part === undefined) return false;
  const sentence = tree.doc.sentences[quote.firstSentence];
  if (sentence === undefined) return false;
  // All of its sentence but a few tokens, or it closes with a full stop and opens the sentence.
  const length = sentence.endToken - sentence.firstToken;
  if (length < 3) return false;
  return (
    part.end - part.first >= length - 2 || (part.first - sentence.firstToken <= 1 && (part.end - part.first) * 5 >= length * 3)
  );
}

/** Quoted words fewer than this may be a name or a word held at arm's length. */
const LEAST_QUOTED = 2;

/**
 * 'Roe said the firm would pay. It would also "look again" at the price.' Words are quoted, nobody is named in their sentence, and
 * the sentence before it in the paragraph reports what somebody said: they go on speaking, with all of the sentence.
 */
function speakerBefore(tree: Tree, quote: QuoteRange, bySentence: ReadonlyMap<number, readonly Draft[]>): Draft | null {
  const { sentences } = tree.doc;
  const at = quote.firstSentence;
  const sentence = sentences[at];
  if (sentence === undefined || sentence.paragraph !== sentences[at - 1]?.paragraph) return null;
  if ((bySentence.get(at) ?? []).length > 0 || quote.end - quote.first - 2 < LEAST_QUOTED) return null;
  const speakers = (bySentence.get(at - 1) ?? []).filter(
    (draft) =>
      draft.quotes &&
      draft.type === 'assertion' &&
      draft.content.length > 0 &&
      draft.source.length === 1 &&
      !(draft.anchor >= 0 && (isRelation(tree, draft.anchor, 'acl') || isRelation(tree, draft.anchor, 'acl:relcl'))),
  );
  return speakers.length === 1 ? (speakers[0] ?? null) : null;
}

function chainFree(
  tree: Tree,
  quotes: readonly QuoteRange[],
  owner: Map<QuoteRange, Draft>,
  bySentence: ReadonlyMap<number, readonly Draft[]>,
): void {
  const paragraphOf = (sentence: number) => tree.doc.sentences[sentence]?.paragraph ?? -1;
  for (const [index, quote] of quotes.entries()) {
    if (owner.has(quote)) continue;
    const paragraph = paragraphOf(quote.firstSentence);
    const previous = quotes[index - 1];
    // “A,” she said, “but B.”
    const running = previous === undefined ? undefined : owner.get(previous);
    const cue = running?.cue[0];
    if (
      running !== undefined &&
      previous !== undefined &&
      cue !== undefined &&
      cue.first >= previous.end &&
      quote.first > cue.end &&
      previous.lastSentence === quote.firstSentence
    ) {
      if (quote.first - Math.max(cue.end, ...running.source.map((range) => range.end)) <= 3) {
        for (const part of quote.parts) take(running, part);
        owner.set(quote, running);
        continue;
      }
    }
    if (!sentenceLike(tree, quote)) {
      const speaker = speakerBefore(tree, quote, bySentence);
      const sentence = tree.doc.sentences[quote.firstSentence];
      if (speaker !== null && sentence !== undefined) {
        take(speaker, { first: sentence.firstToken, end: sentence.endToken });
        owner.set(quote, speaker);
      }
      continue;
    }
    const next = quotes[index + 1];
    const before = previous === undefined ? undefined : owner.get(previous);
    let chosen: Draft | undefined;
    if (before !== undefined && previous !== undefined && paragraphOf(previous.lastSentence) === paragraph) chosen = before;
    if (chosen === undefined) {
      // The speaker of an indirect report just before it in the paragraph goes on speaking.
      for (
        let sentence = quote.firstSentence - 1;
        sentence >= 0 && quote.firstSentence - sentence <= REACH && paragraphOf(sentence) === paragraph;
        sentence -= 1
      ) {
        const drafts = (bySentence.get(sentence) ?? []).filter(
          (draft) => draft.quotes && draft.content.length > 0 && draft.source.length > 0,
        );
        if (drafts.length > 0) {
          chosen = drafts.at(-1);
          break;
        }
      }
    }
    if (chosen === undefined && next !== undefined && paragraphOf(next.firstSentence) === paragraph) chosen = owner.get(next);
    if (
      chosen === undefined &&
      before !== undefined &&
      previous !== undefined &&
      paragraph - paragraphOf(previous.lastSentence) === 1
    )
      chosen = before;
    if (chosen === undefined) {
      for (
        let sentence = quote.firstSentence - 1;
        sentence >= 0 && quote.firstSentence - sentence <= REACH && paragraph - paragraphOf(sentence) <= 1;
        sentence -= 1
      ) {
        const drafts = (bySentence.get(sentence) ?? []).filter((draft) => draft.quotes && draft.source.length > 0);
        if (drafts.length > 0) {
          chosen = drafts.at(-1);
          break;
        }
      }
    }
    if (chosen === undefined) continue;
    for (const part of quote.parts) take(chosen, part);
    owner.set(quote, chosen);
  }
}
