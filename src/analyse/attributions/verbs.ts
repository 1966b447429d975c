/**
 * In: a parsed doc. Out: drafts for verbs that say, believe, know or want: "said that …", "…, police said", "told reporters …",
 * "urged them to …", "described it as …", "called for …", "condemned …", "is believed to …", "X, who said …".
 * Refuses: verbs inside quotations (they are the speaker's own words) and verbs with nothing that could be their content.
 */

import { isDay, phraseEnd, reportedClause, type Trailing, trailingReport } from './clauses.ts';
import { agentOf, type Draft, followsWhat, isNegated, isPassive, phraseOf, type Subject, subjectOf, verbGroup } from './draft.ts';
import { REFLEXIVES } from './en/grammar.ts';
import { DOCUMENT_NOUNS, LIGHT_VERBS, nounCues } from './en/nouns.ts';
import {
  ADJECTIVE_CUES,
  CARRIER_VERBS,
  LINKING_VERBS,
  NAME_ENDS,
  NAMED_OPENERS,
  PERSONAL_RELATIVES,
  PHRASAL_CUES,
  QUANTIFIERS,
  RELATIVE_PRONOUNS,
  SECOND_OPENERS,
  SUBORDINATORS,
  TIME_WORDS,
} from './en/phrases.ts';
import { ACT_OR_DENIAL, DENIABLE_NOUNS, HEDGE_VERBS, NEGATIONS } from './en/stance.ts';
import { type VerbCue, verbCues } from './en/verbs.ts';
import {
  childOf,
  childrenOf,
  codes,
  feat,
  hasTag,
  isNominal,
  isOpenComplement,
  isPunct,
  isRelation,
  isUnder,
  isVerb,
  isVerbal,
  OPEN_COMPLEMENT,
  type Range,
  subtree,
  type Tree,
  without,
} from './tree.ts';

const CCOMP = codes('ccomp');
const AUX_PASS = codes('aux:pass');
const CSUBJ = codes('csubj', 'csubj:pass');
const XCOMP = OPEN_COMPLEMENT;
const OBJ = codes('obj', 'iobj');
const IOBJ = codes('iobj');
const OBL = [...codes('obl', 'nmod', 'advcl'), ...OPEN_COMPLEMENT];
const CASE = codes('case', 'mark');
const PARATAXIS = codes('parataxis');
const SUBJECT = codes('nsubj', 'nsubj:pass');
const MARK = codes('mark', 'advmod', 'case');
const COP = codes('cop');

interface Content {
  readonly ranges: Range[];
  readonly frame: string;
  /** Preposition taken into the cue. */
  readonly preposition: number;
}

/** Drafts for verb (and predicate adjective) cues of the tokens `[first, end)`; `quoted[token]` is true inside quotations. */
export function verbDrafts(tree: Tree, sentence: Range, quoted: Uint8Array): Draft[] {
  const drafts: Draft[] = [];
  for (let token = sentence.first; token < sentence.end; token += 1) {
    if (quoted[token] === 1) continue;
    const lemma = tree.doc.lemmas[token] ?? '';
    if (isVerb(tree, token) || isMistagged(tree, token, lemma, sentence)) {
      if (HEDGE_VERBS.has(lemma)) {
        const draft = seemDraft(tree, token);
        if (draft !== null) drafts.push(draft);
        continue;
      }
      const phrasal = phrasalCue(tree, token, lemma);
      const cues = phrasal?.cues ?? verbCues(lemma);
      if (cues === undefined) continue;
      const draft =
        (isPassive(tree, token) || isCitedBy(tree, token) || (isFronted(tree, token, sentence) && agentOf(tree, token) >= 0)) &&
        !isMisreadParticiple(tree, token, cues, sentence, quoted)
          ? passiveDraft(tree, token, cues, sentence)
          : activeDraft(tree, token, cues, phrasal?.end ?? token + 1, sentence, quoted);
      if (draft !== null) {
        inherit(tree, token, draft, drafts, quoted);
        drafts.push(draft);
      }
    } else if (hasTag(tree, token, 'ADJ') && ADJECTIVE_CUES.has(lemma)) {
      const draft = adjectiveDraft(tree, token);
      if (draft !== null) drafts.push(draft);
    }
  }
  cutAtTrailing(drafts);
  return drafts;
}

/** "…," he said, adding that …: a participle without a subject of its own speaks for the source before it. */
function inherit(tree: Tree, verb: number, draft: Draft, drafts: readonly Draft[], quoted: Uint8Array): void {
  if (draft.sourceHead >= 0 && quoted[draft.sourceHead] !== 1) return;
  if (!feat(tree, verb, 'VerbFormGer') || draft.content.length === 0) return;
  const before = drafts.findLast((other) => other.sourceHead >= 0 && other.anchor >= 0 && !other.rule.startsWith('passive'));
  if (before === undefined) return;
  draft.sourceHead = before.sourceHead;
  draft.source = before.source;
}

/** "Media outlets report that …", "…, ABC News reports.": a verb that the tagger took for a noun. */
/**
 * "called | the hostile bid its “best offer”", "calls | such drills a rehearsal for war", read along the line: a noun phrase of a
 * few words and a second one that opens with an article, a possessive or a quotation mark. Null where there is no second one.
 */
function namedRange(tree: Tree, from: number, sentence: Range, quoted: Uint8Array | null): Range | null {
  if (!(hasTag(tree, from, 'DET') || hasTag(tree, from, 'PRON') || NAMED_OPENERS.has(tree.lower[from] ?? ''))) return null;
  if (RELATIVE_PRONOUNS.has(tree.lower[from] ?? '') || quoted?.[from] === 1) return null;
  let second = from + 1;
  for (; second < sentence.end && second - from <= 6; second += 1) {
    if (SECOND_OPENERS.has(tree.lower[second] ?? '') || quoted?.[second] === 1) break;
    // The last word before the second phrase may have been read as a verb ("the bid its").
    if (!isNominal(tree, second) && !(isVerb(tree, second) && SECOND_OPENERS.has(tree.lower[second + 1] ?? ''))) return null;
  }
  if (second >= sentence.end || second - from > 6 || tree.lower[second] === tree.lower[from]) return null;
  let end = second + 1;
  for (; end < sentence.end; end += 1) {
    if (quoted?.[end] === 1) continue;
    const word = tree.lower[end] ?? '';
    if (isPunct(tree, end) && word !== '-') break;
    if (hasTag(tree, end, 'CCONJ') && isVerbalAhead(tree, end, sentence)) break;
    if (hasTag(tree, end, 'SCONJ') || RELATIVE_PRONOUNS.has(word)) break;
  }
  if (TIME_WORDS.has(tree.lower[end - 1] ?? '')) return null;
  return end - second >= 2 || quoted?.[second] === 1 ? { first: from, end } : null;
}

/** A finite verb within the next two words: "and often lashes out". */
function isVerbalAhead(tree: Tree, at: number, sentence: Range): boolean {
  for (let token = at + 1; token < Math.min(sentence.end, at + 3); token += 1)
    if (isVerbal(tree, token) && feat(tree, token, 'VerbFormFin')) return true;
  return false;
}

function isMistagged(tree: Tree, token: number, lemma: string, sentence: Range): boolean {
  if (!hasTag(tree, token, 'NOUN') || token === sentence.first) return false;
  const cues = verbCues(lemma);
  if (cues === undefined) return false;
  // "Acme plans to open …" read as a bare noun phrase.
  const root = (tree.head[token] ?? -1) < 0;
  if (root && tree.lower[token + 1] === 'to' && hasTag(tree, token - 1, 'PROPN') && pick(cues, 'i') !== undefined) return true;
  // "The North calls the drills a rehearsal": a noun has no object.
  if (
    pick(cues, 'a') !== undefined &&
    feat(tree, token, 'NumberPlur') &&
    (childOf(tree, token, OBJ) > token || namedRange(tree, token + 1, sentence, null) !== null) &&
    (hasTag(tree, token - 1, 'PROPN') || hasTag(tree, token - 1, 'NOUN'))
  )
    return true;
  if (pick(cues, 'q') === undefined) return false;
  const plural = feat(tree, token, 'NumberPlur');
  const before = token - 1;
  // "…, reports Acme News."
  if (plural && tree.lower[before] === ',' && hasTag(tree, token + 1, 'PROPN') && sentence.end - token <= 7) return true;
  if (!hasTag(tree, before, 'PROPN') && !(hasTag(tree, before, 'NOUN') && feat(tree, before, 'NumberPlur') && !plural))
    return false;
  const after = tree.lower[token + 1] ?? '.';
  if (after === 'that') return true;
  if (!plural || !(after === '.' || after === ',' || token + 1 >= sentence.end)) return false;
  let comma = before;
  while (comma > sentence.first && (hasTag(tree, comma, 'PROPN') || hasTag(tree, comma, 'DET') || hasTag(tree, comma, 'NOUN')))
    comma -= 1;
  return comma > sentence.first && (tree.lower[comma] === ',' || isClosingMark(tree, comma));
}

/**
 * "The army confirmed shells had been used": a main verb right after its subject, read as the participle of the noun after it.
 * A participle in a noun phrase stands before the nouns, not after one.
 */
function isMisreadParticiple(tree: Tree, verb: number, cues: readonly VerbCue[], sentence: Range, quoted: Uint8Array): boolean {
  if (isVerb(tree, verb) && pick(cues, 'a')?.type === 'assertion' && childOf(tree, verb, AUX_PASS) < 0) {
    if (namedRange(tree, verb + 1, sentence, quoted) !== null) return true;
  }
  if (closesReport(tree, verb, quoted)) return pick(cues, 'q') !== undefined;
  if (!isRelation(tree, verb, 'amod') || (tree.head[verb] ?? -1) < verb || pick(cues, 'c') === undefined) return false;
  const before = verb - 1;
  if (quoted[before] === 1 || quoted[verb + 1] === 1) return false;
  return hasTag(tree, before, 'NOUN') || hasTag(tree, before, 'PROPN') || hasTag(tree, before, 'PRON');
}

/** "…,” Acme confirmed.": a name between the end of a quotation and the verb, and nothing after it that the verb could govern. */
function closesReport(tree: Tree, verb: number, quoted: Uint8Array): boolean {
  if (!isRelation(tree, verb, 'acl') || tree.head[verb] !== verb - 1 || !hasTag(tree, verb - 1, 'PROPN')) return false;
  if (!isPunct(tree, verb + 1) || quoted[verb - 1] === 1) return false;
  let before = verb - 2;
  while (before > 0 && hasTag(tree, before, 'PROPN')) before -= 1;
  return quoted[before] === 1;
}

function phrasalCue(tree: Tree, verb: number, lemma: string): { cues: readonly VerbCue[]; end: number } | null {
  for (const [head, particle, frames, force] of PHRASAL_CUES) {
    if (head !== lemma) continue;
    for (let next = verb + 1; next <= verb + 3 && next < tree.length; next += 1) {
      if (tree.lower[next] === particle && (next === verb + 1 || tree.head[next] === verb)) {
        return { cues: [{ type: 'assertion', force, frames, prepositions: [] }], end: next + 1 };
      }
      if (isVerb(tree, next) || isPunct(tree, next)) break;
    }
  }
  return null;
}

function pick(cues: readonly VerbCue[], frame: string): VerbCue | undefined {
  return cues.find((cue) => cue.frames.includes(frame));
}

/** The verb through which a cue gets its subject: "went on to say", "plans to announce", "declined to confirm". */
function carrierOf(tree: Tree, verb: number): number {
  if (!isOpenComplement(tree, verb)) return -1;
  const head = tree.head[verb] ?? -1;
  if (head < 0 || head > verb) return -1;
  const lemma = tree.doc.lemmas[head] ?? '';
  return CARRIER_VERBS.has(lemma) || (verbCues(lemma)?.some((cue) => cue.frames.includes('i')) ?? false) ? head : -1;
}

function activeDraft(
  tree: Tree,
  verb: number,
  cues: readonly VerbCue[],
  end: number,
  sentence: Range,
  quoted: Uint8Array,
): Draft | null {
  let carrier = carrierOf(tree, verb);
  while (carrier >= 0 && carrierOf(tree, carrier) >= 0) carrier = carrierOf(tree, carrier);
  const group = verbGroup(tree, verb, carrier);
  let subject = nearestSubject(tree, subjectOf(tree, verb), group.first, sentence, quoted);
  const clausal = cues.some((cue) => cue.frames.includes('c'));
  const trailing =
    carrier < 0 && pick(cues, 'c')?.type === 'assertion'
      ? trailingReport(tree, group.first, end, pick(cues, 'o') !== undefined, sentence, quoted)
      : null;
  if (trailing !== null) return trailingDraft(tree, verb, group, end, cues, trailing);
  const clause = clausal ? reportedClause(tree, verb, group.first, end, subject.head, sentence, quoted) : null;
  const content: Content | null =
    clause !== null
      ? { ranges: clause.ranges, frame: pick(cues, 'c') !== undefined ? 'c' : 'q', preposition: -1 }
      : activeContent(tree, verb, cues, end, sentence, quoted);
  if (clause !== null && clause.inverted >= 0) subject = { head: clause.inverted, relative: -1 };
  const issuing = feat(tree, verb, 'VerbFormGer') ? issuingVerb(tree, subject.head) : -1;
  if (issuing >= 0)
    subject = nearestSubject(tree, subjectOf(tree, issuing), verbGroup(tree, issuing, -1).first, sentence, quoted);
  let sourceHead = subject.head;
  if (sourceHead < 0) sourceHead = invertedSubject(tree, verb, content);
  // "Asked about the fire, Roe said …": who asks takes no words in quotation marks.
  const canQuote = cues.some((cue) => cue.frames.includes('q')) && !isFronted(tree, verb, sentence);
  if (content === null && !canQuote) return null;
  const frame = content?.frame ?? 'q';
  const cue = pick(cues, frame) ?? (frame === 'p' ? cues.find((entry) => entry.prepositions.length > 0) : undefined) ?? cues[0];
  if (cue === undefined) return null;
  const cueEnd = content !== null && content.preposition >= 0 && content.preposition - end <= 1 ? content.preposition + 1 : end;
  const cueRange: Range = { first: group.first, end: Math.max(group.end, cueEnd) };
  const negated = isNegated(tree, verb, NEGATIONS) || (carrier >= 0 && isNegated(tree, carrier, NEGATIONS));
  const source: Range[] = [];
  if (sourceHead >= 0) {
    const before = issuing >= 0 ? verbGroup(tree, issuing, -1).first : group.first;
    const clauseStart = subject.relative >= 0 ? Math.min(tree.left[verb] ?? verb, subject.relative) : before;
    const cut: Range = sourceHead < verb ? { first: clauseStart, end: cueRange.end } : cueRange;
    let phrase = unquoted(phraseOf(tree, sourceHead, cut), sourceHead, quoted);
    if (sourceHead < verb && subject.relative < 0) {
      let first = phrase.first;
      while (
        first > sentence.first &&
        !hasTag(tree, sourceHead, 'PRON') &&
        hasTag(tree, first - 1, 'PROPN') &&
        quoted[first - 1] !== 1 &&
        !TIME_WORDS.has(tree.lower[first - 1] ?? '')
      )
        first -= 1;
      phrase = { first: subject.first ?? first, end: subject.first === undefined ? phrase.end : before };
      // "the company's chief, Ann Roe, said": what stands between commas belongs to the source.
      if (tree.lower[before - 1] === ',' && isApposed(tree, phrase.end, before, quoted))
        phrase = { first: phrase.first, end: before - 1 };
      const reached = nounsUpTo(tree, phrase.end, before);
      if (reached >= 0) {
        phrase = { first: phrase.first, end: before };
        if (hasTag(tree, reached, 'PROPN') && !hasTag(tree, sourceHead, 'PROPN')) sourceHead = reached;
      }
    }
    if (sourceHead > verb) phrase = { first: phrase.first, end: nameEnd(tree, phrase.end, sentence, quoted) };
    else if (subject.relative >= 0) phrase = { first: afterVerb(tree, phrase.first, sourceHead), end: phrase.end };
    // ", and the crew say": what joins the clause to the one before is no part of the source.
    while (
      phrase.first < sourceHead &&
      (hasTag(tree, phrase.first, 'CCONJ') || hasTag(tree, phrase.first, 'SCONJ') || tree.lower[phrase.first] === ',')
    )
      phrase = { first: phrase.first + 1, end: phrase.end };
    for (const range of content?.ranges ?? []) {
      if (range.first > sourceHead && range.first < phrase.end) phrase = { first: phrase.first, end: range.first };
      if (range.end <= sourceHead && range.end > phrase.first) phrase = { first: range.end, end: phrase.end };
    }
    source.push(phrase);
    if (subject.relative >= 0) source.push({ first: subject.relative, end: subject.relative + 1 });
  }
  return {
    type: carrier >= 0 && verbCues(tree.doc.lemmas[carrier] ?? '')?.[0]?.type === 'eventuality' ? 'eventuality' : cue.type,
    force: forceOf(tree, verb, cue, frame, negated, content?.ranges ?? []),
    anchor: verb,
    cue: [cueRange],
    source,
    sourceHead,
    content: content === null ? [] : content.ranges.flatMap((range) => without(range, cueRange)),
    quotes: canQuote,
    touching: !clausal,
    rule: `verb:${frame}:${cue.type}`,
  };
}

/**
 * The subject the tree gives, unless the line knows better: it lies inside a quotation the verb is outside of, or something
 * else than adverbs and an apposition stands between it and the verb while another noun stands right before the verb.
 */
function nearestSubject(tree: Tree, found: Subject, groupFirst: number, sentence: Range, quoted: Uint8Array): Subject {
  const last = beforeTime(tree, beforeBracket(tree, groupFirst - 1, sentence.first), sentence.first);
  if (isMisreadName(tree, last, groupFirst, sentence)) return { head: last, relative: -1, first: last };
  const free =
    last >= sentence.first &&
    quoted[last] !== 1 &&
    isNominal(tree, last) &&
    !REFLEXIVES.has(tree.lower[last] ?? '') &&
    ((!hasTag(tree, last, 'ADJ') && !hasTag(tree, last, 'DET') && !hasTag(tree, last, 'NUM')) ||
      (QUANTIFIERS.has(tree.lower[last] ?? '') && last === groupFirst - 1 && opensClause(tree, last, sentence)));
  const speaker = afterQuote(tree, groupFirst, sentence, quoted);
  if (
    speaker >= 0 &&
    found.head < groupFirst &&
    (found.head < 0 || quoted[found.head] === 1 || found.head < speaker || tree.right[found.head] !== groupFirst)
  ) {
    return { head: speaker, relative: -1 };
  }
  if (found.head >= 0 && TIME_WORDS.has(tree.lower[found.head] ?? ''))
    return { head: free ? last : opener(tree, groupFirst, sentence, quoted), relative: -1 };
  if (!free) {
    if (found.head < 0) {
      const named = apposed(tree, groupFirst, sentence, quoted);
      if (named !== null) return named;
      const first = opener(tree, groupFirst, sentence, quoted);
      const stray = first >= 0 ? first : strayed(tree, groupFirst, sentence, quoted);
      return stray >= 0 ? { head: stray, relative: -1 } : sharedOpening(tree, groupFirst, sentence, quoted);
    }
    return quoted[found.head] === 1 && found.head < groupFirst ? NOBODY : found;
  }
  const start = nounPhraseStart(tree, last, sentence.first, quoted);
  // "the tape, which Roe says she made": the relative pronoun stands for what is said of, the noun before the verb says it.
  if (
    RELATIVE_PRONOUNS.has(tree.lower[start - 1] ?? '') &&
    hasTag(tree, start - 1, 'PRON') &&
    !isRelativeSubject(tree, start - 1, last)
  )
    return { head: last, relative: -1, first: start };
  if (found.head >= 0 && (found.head > groupFirst || quoted[found.head] !== 1)) {
    const later = secondSubject(tree, found.head, last);
    if (found.head >= start && later >= 0) return { head: later, relative: -1, first: start };
    if (found.head > groupFirst || found.relative >= 0 || found.head >= start) return found;
    const before = tree.lower[start - 1] ?? '';
    const reaches = (tree.right[found.head] ?? 0) >= groupFirst;
    // "Later, in Ohio, Smith said", "…, founder Ann Roe said": a comma that nothing closes.
    if (isUnbroken(tree, found.head, start))
      return { head: found.head, relative: -1, first: phraseOf(tree, found.head, null).first };
    const comma = (before === ',' || DASHES.has(before)) && !(last === start && NAME_ENDS.has(tree.lower[last] ?? ''));
    const coordinated = hasTag(tree, start - 1, 'CCONJ') && !reaches;
    if (!comma && !coordinated && !(isVerbal(tree, start - 1) && !reaches)) return found;
    return { head: last, relative: -1, first: start };
  }
  // Climb to the head of the noun phrase that ends here.
  let head = last;
  for (let steps = 0; steps < 12; steps += 1) {
    const up = tree.head[head] ?? -1;
    if (up < sentence.first || up >= groupFirst || !isNominal(tree, up) || quoted[up] === 1 || (tree.right[up] ?? 0) > groupFirst)
      break;
    head = up;
  }
  return { head, relative: -1 };
}

/** "the Army of the North and the South said": nothing but nouns and what joins them between the head and the last noun. */
function isUnbroken(tree: Tree, head: number, start: number): boolean {
  if (start - head > 10) return false;
  let joined = false;
  for (let token = head + 1; token < start; token += 1) {
    if (hasTag(tree, token, 'ADP') || hasTag(tree, token, 'CCONJ')) joined = true;
    else if (!isNominal(tree, token)) return false;
  }
  return joined;
}

/** "said Ms | Roe", "said union official Ann | Roe": the rest of a name that the parser hung elsewhere. */
function nameEnd(tree: Tree, from: number, sentence: Range, quoted: Uint8Array): number {
  let end = from;
  if (!hasTag(tree, end - 1, 'PROPN') && !hasTag(tree, end - 1, 'NOUN')) return from;
  while (end < sentence.end && hasTag(tree, end, 'PROPN') && quoted[end] !== 1 && !TIME_WORDS.has(tree.lower[end] ?? ''))
    end += 1;
  return end;
}

/** "One of them is | Ann Roe, who says": a predicate's phrase in the tree holds its whole clause. */
function afterVerb(tree: Tree, first: number, head: number): number {
  for (let token = head - 1; token >= first; token -= 1)
    if (isVerbal(tree, token) && feat(tree, token, 'VerbFormFin')) return hasTag(tree, token + 1, 'PART') ? token + 2 : token + 1;
  return first;
}

/** "Acme Air chief executive Ann Roe said" read as two subjects of one verb: the second one, -1 where there is none. */
function secondSubject(tree: Tree, first: number, last: number): number {
  for (let token = Math.max(first + 1, tree.right[first] ?? 0); token <= last; token += 1)
    if (tree.head[token] === tree.head[first] && isRelation(tree, token, 'nsubj') && hasTag(tree, token, 'PROPN')) return token;
  return -1;
}

/** "issued a statement saying …": the verb that brings out the text which speaks, -1 where the source is no such text. */
function issuingVerb(tree: Tree, text: number): number {
  const verb = text < 0 ? -1 : (tree.head[text] ?? -1);
  if (verb < 0 || verb > text || !isRelation(tree, text, 'obj') || !LIGHT_VERBS.has(tree.doc.lemmas[verb] ?? '')) return -1;
  return DOCUMENT_NOUNS.has(tree.doc.lemmas[text] ?? '') || nounCues(tree.doc.lemmas[text] ?? '') !== undefined ? verb : -1;
}

/** First token of the unbroken noun phrase that ends at `last`. */
function nounPhraseStart(tree: Tree, last: number, limit: number, quoted: Uint8Array): number {
  let first = last;
  // "in Varden they say": a pronoun is a phrase of its own.
  if (hasTag(tree, last, 'PRON')) return last;
  while (
    first > limit &&
    quoted[first - 1] !== 1 &&
    (isNominal(tree, first - 1) || isPossessiveMark(tree, first - 1)) &&
    !(hasTag(tree, first - 1, 'PRON') && RELATIVE_PRONOUNS.has(tree.lower[first - 1] ?? ''))
  )
    first -= 1;
  return first;
}

/** First in its sentence, or after a comma or conjunction. */
function opensClause(tree: Tree, token: number, sentence: Range): boolean {
  return token === sentence.first || tree.lower[token - 1] === ',' || hasTag(tree, token - 1, 'CCONJ');
}

/** "who on Monday said", "who himself said": what stands between the pronoun and the verb is no subject. */
function isRelativeSubject(tree: Tree, relative: number, last: number): boolean {
  for (let token = relative + 1; token <= last; token += 1)
    if (TIME_WORDS.has(tree.lower[token] ?? '') || REFLEXIVES.has(tree.lower[token] ?? '')) return true;
  return false;
}

function trailingDraft(
  tree: Tree,
  verb: number,
  group: Range,
  end: number,
  cues: readonly VerbCue[],
  { content, source, head }: Trailing,
): Draft {
  const cue = pick(cues, 'c') as VerbCue;
  return {
    type: cue.type,
    force: forceOf(tree, verb, cue, 'c', isNegated(tree, verb, NEGATIONS), [content]),
    anchor: verb,
    cue: [{ first: group.first, end: Math.max(group.end, end) }],
    source: [source],
    sourceHead: head,
    content: [content],
    quotes: pick(cues, 'q') !== undefined,
    touching: false,
    rule: 'verb:c:trailing',
  };
}

/** "Police said A, the agency reported.": what police said ends where the agency begins. */
function cutAtTrailing(drafts: readonly Draft[]): void {
  const trailing = drafts.find(({ rule }) => rule === 'verb:c:trailing');
  const end = trailing?.content[0]?.end;
  if (trailing === undefined || end === undefined) return;
  for (const draft of drafts) {
    if (draft === trailing || draft.anchor >= end) continue;
    draft.content = draft.content
      .filter((range) => range.first < end)
      .map((range) => ({ first: range.first, end: Math.min(range.end, end) }));
  }
}

/** "Asked …,", "When asked …,": a participle without a subject at the head of its sentence. */
function isFronted(tree: Tree, verb: number, sentence: Range): boolean {
  if (!feat(tree, verb, 'VerbFormPart') || childOf(tree, verb, SUBJECT) >= 0) return false;
  return verb === sentence.first || (verb === sentence.first + 1 && SUBORDINATORS.has(tree.lower[sentence.first] ?? ''));
}

function isPossessiveMark(tree: Tree, token: number): boolean {
  const word = tree.lower[token] ?? '';
  return word === "'s" || word === '’s';
}

const DASHES = new Set(['—', '–', '--', ':']);

const NOBODY: Subject = { head: -1, relative: -1 };

/** The noun phrase between a quotation and the verb: "…," Jane Roe, a visitor, told us. -1 when another verb or clause is there. */
function afterQuote(tree: Tree, groupFirst: number, sentence: Range, quoted: Uint8Array): number {
  let from = groupFirst - 1;
  let head = -1;
  for (; from >= sentence.first && quoted[from] !== 1; from -= 1) {
    if (groupFirst - from > 30 || hasTag(tree, from, 'SCONJ')) return -1;
    // "Ann Roe, one of those suing the state, said"
    if (isVerb(tree, from) && !feat(tree, from, 'VerbFormGer')) return -1;
    if (hasTag(tree, from, 'NOUN') || hasTag(tree, from, 'PROPN') || hasTag(tree, from, 'PRON')) head = from;
  }
  if (from < sentence.first || head < 0) return -1;
  // Direct speech ends with a comma, stop or mark inside its quotation marks, or a comma after them; quoted words do not.
  const comma = tree.lower[from + 1] === ',';
  if (!comma && !/^[,.?!…]+$/.test(tree.lower[from - 1] ?? '') && !/^[,.?!…]+$/.test(tree.lower[from] ?? '')) return -1;
  const first = comma ? from + 2 : from + 1;
  if (first >= groupFirst || hasTag(tree, first, 'ADP') || hasTag(tree, first, 'CCONJ')) return -1;
  // The head is the last noun before anything that is added to it.
  for (let at = first; at < groupFirst; at += 1) {
    if (hasTag(tree, at, 'ADP') || (hasTag(tree, at, 'PUNCT') && tree.lower[at] !== '-') || tree.lower[at] === 'who') break;
    if (hasTag(tree, at, 'NOUN') || hasTag(tree, at, 'PROPN') || hasTag(tree, at, 'PRON')) head = at;
  }
  return head;
}

/** Steps left over "(R-Ohio)". */
function beforeBracket(tree: Tree, from: number, limit: number): number {
  if (tree.lower[from] !== ')') return from;
  for (let token = from; token > limit && from - token < 12; token -= 1) if (tree.lower[token] === '(') return token - 1;
  return from;
}

/** Steps left over "on Tuesday", "this month", "on Nov. 2". */
function beforeTime(tree: Tree, from: number, limit: number): number {
  let last = from;
  while (
    last > limit &&
    (TIME_WORDS.has(tree.lower[last] ?? '') ||
      TIME_WORDS.has(tree.doc.lemmas[last] ?? '') ||
      (last < from && (hasTag(tree, last, 'ADP') || hasTag(tree, last, 'DET') || hasTag(tree, last, 'ADJ'))))
  )
    last -= 1;
  return last;
}

/** "Jane Roe, a lawyer for the family, said": the noun phrase that opens the sentence, when a comma stands before the verb. */
function opener(tree: Tree, groupFirst: number, sentence: Range, quoted: Uint8Array): number {
  if (tree.lower[groupFirst - 1] !== ',' || groupFirst - sentence.first > 40) return -1;
  let token = sentence.first;
  let head = -1;
  for (; token < groupFirst - 1 && tree.lower[token] !== ','; token += 1) {
    if (quoted[token] === 1 || hasTag(tree, token, 'SCONJ') || hasTag(tree, token, 'AUX')) return -1;
    if (hasTag(tree, token, 'ADP')) {
      if (head < 0) return -1;
      break;
    }
    if (hasTag(tree, token, 'PROPN') || (hasTag(tree, token, 'NOUN') && head < 0)) head = token;
  }
  return head;
}

/** A subject to the left that the tree gave to no verb of its own, or shares with the verb before: the nearest one. */
function strayed(tree: Tree, groupFirst: number, sentence: Range, quoted: Uint8Array): number {
  for (let token = groupFirst - 1; token >= Math.max(sentence.first, groupFirst - 30); token -= 1) {
    if (quoted[token] === 1 || hasTag(tree, token, 'SCONJ')) return -1;
    if (
      (isRelation(tree, token, 'nsubj') || isRelation(tree, token, 'nsubj:pass')) &&
      !RELATIVE_PRONOUNS.has(tree.lower[token] ?? '')
    )
      return token;
  }
  return -1;
}

/** "…, Ann Roe, a senior adviser to the court, called": the name before an apposition that a comma closes before the verb. */
function apposed(tree: Tree, groupFirst: number, sentence: Range, quoted: Uint8Array): Subject | null {
  if (tree.lower[groupFirst - 1] !== ',') return null;
  let token = groupFirst - 2;
  let finite = false;
  for (; token > sentence.first && tree.lower[token] !== ','; token -= 1) {
    if (groupFirst - token > 30 || quoted[token] === 1 || hasTag(tree, token, 'SCONJ')) return null;
    if (isVerbal(tree, token) && feat(tree, token, 'VerbFormFin')) finite = true;
  }
  const head = token - 1;
  if (tree.lower[token] !== ',' || head < sentence.first || quoted[head] === 1 || !hasTag(tree, head, 'PROPN')) return null;
  if (TIME_WORDS.has(tree.lower[head] ?? '')) return null;
  // A clause only where it is a relative one: "Ann Roe, who lost her house, told".
  const next = tree.lower[token + 1] ?? '';
  if (finite ? !PERSONAL_RELATIVES.has(next) : !(hasTag(tree, token + 1, 'DET') || hasTag(tree, token + 1, 'PRON'))) return null;
  let first = head;
  while (first > sentence.first && quoted[first - 1] !== 1 && hasTag(tree, first - 1, 'PROPN')) first -= 1;
  // "in Berlin, the capital, said": a place after a preposition is no speaker.
  return hasTag(tree, first - 1, 'ADP') ? null : { head, relative: -1 };
}

/** "Freed said": one capitalised word at the head of a sentence that the tagger took for a verb. */
function isMisreadName(tree: Tree, token: number, groupFirst: number, sentence: Range): boolean {
  if (token !== groupFirst - 1 || token !== sentence.first) return false;
  if (!hasTag(tree, token, 'VERB') && !hasTag(tree, token, 'X') && !hasTag(tree, token, 'INTJ')) return false;
  return /^\p{Lu}\p{Ll}/u.test(tree.text.slice(tree.doc.tokens.start[token], tree.doc.tokens.end[token]));
}

/**
 * "Acme confirmed receipt of the offer and said …" read as a noun phrase ("confirmed" like "revised"): the nouns that open the
 * sentence, when a participle follows them and the cue stands after a conjunction.
 */
function sharedOpening(tree: Tree, groupFirst: number, sentence: Range, quoted: Uint8Array): Subject {
  if (!hasTag(tree, groupFirst - 1, 'CCONJ')) return NOBODY;
  let token = sentence.first;
  let head = -1;
  while (token < groupFirst && quoted[token] !== 1 && isNominal(tree, token)) {
    if (hasTag(tree, token, 'NOUN') || hasTag(tree, token, 'PROPN') || hasTag(tree, token, 'PRON')) head = token;
    token += 1;
  }
  return head === token - 1 && isVerb(tree, token) && head >= 0 ? { head, relative: -1 } : NOBODY;
}

/** Nothing but nouns and prepositions between the source and the comma before its verb. */
function isApposed(tree: Tree, from: number, to: number, quoted: Uint8Array): boolean {
  if (to - from < 2 || to - from > 25) return false;
  for (let token = from; token < to; token += 1)
    if (isVerbal(tree, token) || quoted[token] === 1 || hasTag(tree, token, 'SCONJ')) return false;
  return true;
}

/** "Airline spokesman | Joe Roe said": the rest of a name the parser hung elsewhere. Last of the nouns between, -1 if others are. */
function nounsUpTo(tree: Tree, from: number, to: number): number {
  if (to <= from || to - from > 5) return -1;
  for (let token = from; token < to; token += 1) if (!hasTag(tree, token, 'PROPN') && !hasTag(tree, token, 'NOUN')) return -1;
  return isDay(tree.lower[to - 1] ?? '') ? -1 : to - 1;
}

/** What the cue does. "Did not say that …" denies; "rejected the offer" does not, "rejected the claim" does. */
function forceOf(
  tree: Tree,
  verb: number,
  cue: VerbCue,
  frame: string,
  negated: boolean,
  content: readonly Range[],
): Draft['force'] {
  if (cue.force === 'denies' && ACT_OR_DENIAL.has(tree.doc.lemmas[verb] ?? '')) {
    for (const range of content) {
      for (let token = range.first; token < Math.min(range.end, range.first + 8); token += 1)
        if (DENIABLE_NOUNS.has(tree.doc.lemmas[token] ?? '')) return 'denies';
    }
    return 'says';
  }
  const clause = frame === 'c' || frame === 'o' || frame === 'x';
  if (negated && cue.force === 'says' && clause && (cue.type === 'assertion' || cue.type === 'belief')) return 'denies';
  return cue.force;
}

/** A source that stands outside quotation marks does not reach into them. */
function unquoted(range: Range, head: number, quoted: Uint8Array): Range {
  if (quoted[head] === 1) return range;
  let { first, end } = range;
  for (let token = head; token >= first; token -= 1) if (quoted[token] === 1) first = token + 1;
  for (let token = head; token < end; token += 1) if (quoted[token] === 1) end = token;
  return { first, end };
}

function activeContent(
  tree: Tree,
  verb: number,
  cues: readonly VerbCue[],
  end: number,
  sentence: Range,
  quoted: Uint8Array,
): Content | null {
  const has = (frame: string) => pick(cues, frame) !== undefined;
  const made = (frame: string, ranges: Range[], preposition = -1): Content => ({
    ranges: ranges.map((range) =>
      range.first > verb ? { first: range.first, end: phraseEnd(tree, verb, range.first, range.end, sentence, quoted) } : range,
    ),
    frame,
    preposition,
  });

  if (has('o') || has('x')) {
    const clause = childrenOf(tree, verb, CCOMP).find((child) => child > verb);
    if (clause !== undefined) {
      const range = subtree(tree, clause);
      return made(has('o') ? 'o' : 'x', [{ first: Math.max(range.first, end), end: range.end }]);
    }
  }
  let object = childOf(tree, verb, OBJ);
  if (object >= 0 && isBareTime(tree, object)) object = -1;
  const complement = childOf(tree, verb, XCOMP);
  if (complement > verb && isInfinitive(tree, complement)) {
    // A cue under a cue is one chain ("plans to announce"): the inner verb reports.
    const inner = verbCues(tree.doc.lemmas[complement] ?? '');
    const chained = inner !== undefined && has('i') && object < 0 && isVerb(tree, complement) && hasContent(tree, complement);
    if (chained) return null;
    if (object > verb && object < complement && has('x')) return made('x', [span(tree, object, complement)]);
    if (object > verb && object < complement && has('o')) return made('o', [span(tree, object, complement)]);
    if (childOf(tree, verb, IOBJ) > verb && has('o')) return made('o', [subtree(tree, complement)]);
    if (has('i') || has('o') || has('x')) return made(has('i') ? 'i' : has('o') ? 'o' : 'x', [subtree(tree, complement)]);
  }
  if (has('a') && object < 0 && tree.lower[end] === 'as' && followsWhat(tree, verb))
    return made('a', [{ first: end, end: end + 2 }]);
  if (has('a') && object >= 0) {
    const as = childrenOf(tree, verb, OBL).find((child) => child > object && startsWith(tree, child, 'as'));
    if (as !== undefined) return made('a', [span(tree, object, as)]);
    if (complement > object) return made('a', [span(tree, object, complement)]);
    if (object > verb && !has('n') && pick(cues, 'a')?.type === 'assertion' && !isNaming(tree, verb))
      return made('a', [{ first: tree.left[object] ?? object, end: tree.right[object] ?? object + 1 }]);
  }
  const named = has('a') && object < 0 ? namedRange(tree, end, sentence, quoted) : null;
  if (named !== null) return { ranges: [named], frame: 'a', preposition: -1 };
  // "declared his force complete": the tree hangs the object on the complement.
  if (has('a') && object < 0 && complement > end && !isNaming(tree, verb) && complement - end < 20 && isNominal(tree, end))
    return made('a', [{ first: end, end: Math.max(complement + 1, tree.right[complement] ?? 0) }]);
  // "…, police said." the verb hangs on what it reports.
  if (has('c') && complement < 0 && (object < 0 || (tree.lower[object] === 'it' && introducedByAs(tree, verb)))) {
    const host = hostClause(tree, verb, sentence);
    if (host !== null) return made(has('c') ? 'c' : 'q', host);
  }
  const wanted = cues.flatMap((cue) => cue.prepositions);
  if (wanted.length > 0) {
    for (const child of childrenOf(tree, verb, OBL)) {
      if (child < verb) continue;
      const preposition = childOf(tree, child, CASE);
      const mark = preposition >= 0 ? (tree.lower[preposition] ?? '') : '';
      if (preposition > verb && wanted.includes(mark)) {
        const range = subtree(tree, child);
        const body: Range = { first: preposition + 1, end: range.end };
        // "accused him of fraud": who is accused is part of what is said.
        if (object > verb && object < child && mark === 'of')
          return made('p', [{ first: tree.left[object] ?? object, end: range.end }]);
        if (object > verb && object < child && has('n')) {
          return made('n', [{ first: tree.left[object] ?? object, end: range.end }]);
        }
        return made('p', [body], preposition);
      }
    }
  }
  if (complement > verb && has('x')) return made('x', [span(tree, object > verb ? object : complement, complement)]);
  if (object >= 0 && REFLEXIVES.has(tree.lower[object] ?? '')) return null;
  if (has('n') && object < 0) {
    // "allegations India continues to deny": the noun before is what is denied.
    const carried = carrierOf(tree, verb);
    const link = carried >= 0 ? carried : verb;
    const noun = isRelation(tree, link, 'acl:relcl') ? (tree.head[link] ?? -1) : -1;
    const own = childOf(tree, link, SUBJECT);
    if (noun >= 0 && noun < link && own > noun && !RELATIVE_PRONOUNS.has(tree.lower[own] ?? '')) {
      return made('n', [{ first: tree.left[noun] ?? noun, end: tree.left[link] ?? link }]);
    }
  }
  if (has('n') && object >= 0) {
    const range = subtree(tree, object);
    if (object > verb) return made('n', [{ first: Math.max(range.first, end), end: range.end }]);
    if (isRelation(tree, verb, 'acl:relcl') && RELATIVE_PRONOUNS.has(tree.lower[object] ?? '')) {
      const antecedent = tree.head[verb] ?? -1;
      if (antecedent >= 0 && antecedent < verb) return made('n', [{ first: tree.left[antecedent] ?? antecedent, end: object }]);
    }
  }
  // An infinitive right after the verb, whatever the tree made of it.
  if (has('i') && tree.lower[end] === 'to' && end + 1 < sentence.end && isVerb(tree, end + 1)) {
    return made('i', [{ first: end, end: Math.max(end + 2, tree.right[end + 1] ?? end + 2) }]);
  }
  return null;
}

/** "said Monday", "said last week" tell when; "described the time as" tells what. */
function isBareTime(tree: Tree, noun: number): boolean {
  if (!TIME_WORDS.has(tree.lower[noun] ?? '')) return false;
  const before = noun - 1;
  return !(hasTag(tree, before, 'DET') && tree.lower[before] === 'the');
}

/** "a dog called Rex": a participle the tagger took for the main verb. */
function isNaming(tree: Tree, verb: number): boolean {
  const noun = verb - 1;
  if (!hasTag(tree, noun, 'NOUN')) return false;
  if (isRelation(tree, verb, 'acl') && hasTag(tree, verb + 1, 'PROPN')) return true;
  const determiner = tree.lower[tree.left[noun] ?? noun] ?? '';
  return (determiner === 'a' || determiner === 'an') && hasTag(tree, verb + 1, 'PROPN');
}

function hasContent(tree: Tree, verb: number): boolean {
  return childOf(tree, verb, CCOMP) >= 0 || childOf(tree, verb, OBJ) >= 0 || childOf(tree, verb, XCOMP) >= 0;
}

function span(tree: Tree, from: number, to: number): Range {
  return {
    first: Math.min(tree.left[from] ?? from, tree.left[to] ?? to),
    end: Math.max(tree.right[from] ?? from + 1, tree.right[to] ?? to + 1),
  };
}

function startsWith(tree: Tree, token: number, word: string): boolean {
  const first = tree.left[token] ?? token;
  return tree.lower[first] === word;
}

function isInfinitive(tree: Tree, token: number): boolean {
  if (!isVerb(tree, token)) {
    // "wants to be president": the complement is a noun or adjective with a copula.
    return childOf(tree, token, COP) >= 0;
  }
  return true;
}

/** For "A, he said, B" and "As he said, A": the clause the verb hangs on, without the verb's own words. */
function hostClause(tree: Tree, verb: number, sentence: Range): Range[] | null {
  const head = tree.head[verb] ?? -1;
  const own = subtree(tree, verb);
  const introduced = childrenOf(tree, verb, MARK).some((child) => child < verb && tree.lower[child] === 'as');
  const hangs = isRelation(tree, verb, 'parataxis') || (isRelation(tree, verb, 'advcl') && introduced);
  if (head >= 0 && hangs) {
    const host = subtree(tree, head);
    const parts = without(host, own);
    return parts.length > 0 ? parts : null;
  }
  // The other way round: what is reported hangs on the verb.
  for (const child of childrenOf(tree, verb, PARATAXIS)) {
    const range = subtree(tree, child);
    if (range.end <= verb || range.first > verb) return [range];
  }
  if (head < 0) {
    // "…, he said." with the clause attached elsewhere: everything before the comma.
    const subject = childOf(tree, verb, SUBJECT);
    const clauseStart = subject >= 0 && subject < verb ? (tree.left[subject] ?? verb) : verb;
    const tail = sentence.end - verb;
    if (
      clauseStart - sentence.first >= 3 &&
      tail <= 14 &&
      (tree.lower[clauseStart - 1] === ',' || isClosingMark(tree, clauseStart - 1))
    ) {
      return [{ first: sentence.first, end: clauseStart }];
    }
  }
  return null;
}

function isClosingMark(tree: Tree, token: number): boolean {
  const mark = tree.lower[token] ?? '';
  return mark === '”' || mark === '"' || mark === "''" || mark === '’';
}

/** "said Martin Smith, a lawyer": the noun after a verb of saying, when the parser took it for an object. */
function invertedSubject(tree: Tree, verb: number, content: Content | null): number {
  const object = childOf(tree, verb, OBJ);
  if (object === verb + 1 || (object > verb && object - verb <= 5)) {
    const inContent = content?.ranges.some((range) => object >= range.first && object < range.end) ?? false;
    const before = content?.ranges.some((range) => range.end <= verb) ?? false;
    if (
      (!inContent || before) &&
      (hasTag(tree, object, 'PROPN') || hasTag(tree, object, 'PRON') || before) &&
      isNominal(tree, object)
    )
      return object;
  }
  return -1;
}

/** "is believed to have …", "was criticised by …", "it was reported that …". */
function passiveDraft(tree: Tree, verb: number, cues: readonly VerbCue[], sentence: Range): Draft | null {
  const has = (frame: string) => pick(cues, frame);
  const agent = agentOf(tree, verb);
  let subject = childOf(tree, verb, SUBJECT);
  let antecedent = false;
  if (subject >= 0 && RELATIVE_PRONOUNS.has(tree.lower[subject] ?? '') && isRelation(tree, verb, 'acl:relcl')) {
    subject = tree.head[verb] ?? -1;
    antecedent = true;
  }
  if (subject < 0 && isRelation(tree, verb, 'acl')) {
    subject = tree.head[verb] ?? -1;
    antecedent = true;
  }
  if (subject < 0 && isRelation(tree, verb, 'conj')) subject = subjectOf(tree, tree.head[verb] ?? -1, 1).head;
  const group = verbGroup(tree, verb, -1);
  const clause = childOf(tree, verb, [...CCOMP, ...CSUBJ]);
  const complement = childOf(tree, verb, XCOMP);
  const as = childrenOf(tree, verb, OBL).find((child) => child > verb && startsWith(tree, child, 'as'));
  const content: Range[] = [];
  let cue: VerbCue | undefined;
  let frame = '';
  const subjectRange = (): Range => {
    if (!antecedent) return subtree(tree, subject);
    return { first: tree.left[subject] ?? subject, end: Math.min(tree.left[verb] ?? verb, verb) };
  };
  if (clause >= 0 && (has('c') || has('o') || has('q'))) {
    cue = has('c') ?? has('o') ?? has('q');
    content.push(...without(subtree(tree, clause), group));
    frame = 'c';
  } else if (complement > verb && subject >= 0) {
    cue = has('x') ?? has('o') ?? has('a') ?? has('c') ?? has('i');
    content.push(subjectRange(), subtree(tree, complement));
    frame = 'x';
  } else if (as !== undefined && subject >= 0 && has('a')) {
    cue = has('a');
    content.push(subjectRange(), subtree(tree, as));
    frame = 'a';
  } else if (subject >= 0 && (has('n') || has('a'))) {
    if (agent < 0) return null;
    cue = has('n') ?? has('a');
    content.push(subjectRange());
    frame = 'n';
  } else if (has('c') && introducedByAs(tree, verb)) {
    cue = has('c');
    const host = hostClause(tree, verb, sentence);
    if (host !== null) content.push(...host);
    frame = 'as';
  } else if (subject >= 0 && agent >= 0 && has('q')) {
    cue = has('q');
    content.push(subjectRange());
    frame = 'q';
  }
  if (cue === undefined || content.length === 0) return null;
  return {
    type: cue.type,
    force: isNegated(tree, verb, NEGATIONS)
      ? 'denies'
      : cue.type === 'assertion' && cue.force === 'says' && agent < 0 && frame === 'x'
        ? 'hedges'
        : cue.force,
    anchor: verb,
    cue: [group],
    source: agent >= 0 ? [phraseOf(tree, agent, group)] : [],
    sourceHead: agent,
    content,
    quotes: has('q') !== undefined,
    touching: false,
    rule: `passive:${frame}`,
  };
}

/** "As noted by the agency, …": the participle has no "be". */
function isCitedBy(tree: Tree, verb: number): boolean {
  return introducedByAs(tree, verb) && childOf(tree, verb, SUBJECT) < 0 && agentOf(tree, verb) > verb;
}

function introducedByAs(tree: Tree, verb: number): boolean {
  return childrenOf(tree, verb, MARK).some((child) => child < verb && tree.lower[child] === 'as');
}

/** "appears to have fled", "seemed accurate": nobody is named, the writer holds back. */
function seemDraft(tree: Tree, verb: number): Draft | null {
  const complement = childOf(tree, verb, [...XCOMP, ...CCOMP]);
  const subject = subjectOf(tree, verb).head;
  if (complement < 0 || complement < verb) return null;
  const content: Range[] = [];
  if (subject >= 0 && subject < verb && tree.lower[subject] !== 'it' && tree.lower[subject] !== 'there') {
    content.push(phraseOf(tree, subject, verbGroup(tree, verb, -1)));
  }
  content.push(subtree(tree, complement));
  return {
    type: 'belief',
    force: isNegated(tree, verb, NEGATIONS) ? 'denies' : 'hedges',
    anchor: verb,
    cue: [verbGroup(tree, verb, -1)],
    source: [],
    sourceHead: -1,
    content,
    quotes: false,
    touching: false,
    rule: 'seem',
  };
}

/** "is confident that …", "was unwilling to …". */
function adjectiveDraft(tree: Tree, adjective: number): Draft | null {
  let copula = childOf(tree, adjective, COP);
  // "remains firm that", "became convinced that".
  const head = tree.head[adjective] ?? -1;
  if (copula < 0 && head >= 0 && head < adjective && LINKING_VERBS.has(tree.doc.lemmas[head] ?? '')) copula = head;
  if (copula < 0) return null;
  const clause = childrenOf(tree, adjective, [...CCOMP, ...XCOMP, ...codes('advcl')]).find((child) => child > adjective);
  if (clause === undefined) return null;
  const marked = childOf(tree, clause, codes('mark'));
  if (!isRelation(tree, clause, 'ccomp') && !(marked >= 0 && (tree.lower[marked] === 'that' || tree.lower[marked] === 'to')))
    return null;
  const subject = subjectOf(tree, adjective);
  if (subject.head < 0 || tree.lower[subject.head] === 'it' || !feat(tree, copula, 'VerbFormFin')) return null;
  if (isUnder(tree, subject.head, clause)) return null;
  return {
    type: 'belief',
    force: isNegated(tree, adjective, NEGATIONS) ? 'denies' : 'says',
    anchor: adjective,
    cue: [{ first: Math.min(copula, adjective), end: adjective + 1 }],
    source: [phraseOf(tree, subject.head, { first: copula, end: adjective + 1 })],
    sourceHead: subject.head,
    content: [subtree(tree, clause)],
    quotes: false,
    touching: false,
    rule: 'adjective',
  };
}
