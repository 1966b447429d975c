/**
 * In: a verb that reports a clause. Out: the tokens of that clause, read mostly along the line, because where a reported
 * clause ends is what parsers get wrong most often: it runs to the end of the sentence unless something shows that the writer
 * speaks again ("…, adding that", "… and called for", ", according to"). Refuses: verbs nothing clausal stands beside.
 */
import { DAY_OR_PERIOD, DAYS } from './en/grammar.ts';
import {
  ADJUNCT_OPENERS,
  CLAUSE_FIRST,
  CLAUSE_OPENERS,
  MOVED_SUBJECTS,
  RELATIVE_PRONOUNS,
  SUBORDINATORS,
  TIME_WORDS,
} from './en/phrases.ts';
import { verbCues } from './en/verbs.ts';
import {
  childOf,
  childrenOf,
  codes,
  feat,
  hasTag,
  isNominal,
  isPunct,
  isRelation,
  isVerb,
  isVerbal,
  type Range,
  type Tree,
} from './tree.ts';

const CCOMP = codes('ccomp', 'csubj');
const ASIDE = codes('parataxis');
const ADJUNCT = codes('obl', 'advmod', 'obl:agent', 'obj', 'iobj', 'nmod', 'advcl');
const SUBJECT = codes('nsubj', 'nsubj:pass');
const OBJECT = codes('obj', 'iobj');
const MARK = codes('mark');

export interface ReportedClause {
  readonly ranges: Range[];
  /** Head of a subject that follows the verb ("…, said the minister"); -1 when it stands before or is missing. */
  readonly inverted: number;
}

/** Tokens between which and the sentence's end the verb's clause lies. */
function limitOf(tree: Tree, verb: number, sentence: Range): number {
  // "…, adding that …", "…, with its chief arguing that …": nothing of the writer's follows.
  if (feat(tree, verb, 'VerbFormGer') && (tree.lower[verb - 1] === ',' || tree.lower[childOf(tree, verb, MARK)] === 'with'))
    return sentence.end;
  let token = verb;
  for (let steps = 0; steps < 20; steps += 1) {
    const embedded =
      isRelation(tree, token, 'acl:relcl') ||
      isRelation(tree, token, 'acl') ||
      isRelation(tree, token, 'advcl') ||
      isRelation(tree, token, 'csubj');
    if (embedded) {
      // Parsers like to hang the reported clause on the noun before the relative clause: its extent counts as well.
      const host = tree.head[token] ?? -1;
      return Math.min(
        sentence.end,
        Math.max(
          tree.right[token] ?? sentence.end,
          tree.right[verb] ?? 0,
          host >= 0 && host < token && !isVerbal(tree, host) ? (tree.right[host] ?? 0) : 0,
        ),
      );
    }
    const head = tree.head[token] ?? -1;
    if (head < 0 || head > token) break;
    token = head;
  }
  return sentence.end;
}

/**
 * What `verb` reports, or null.
 * @param groupFirst first token of the verb group; @param end one past its last (particle, preposition)
 */
export function reportedClause(
  tree: Tree,
  verb: number,
  groupFirst: number,
  end: number,
  subject: number,
  sentence: Range,
  quoted: Uint8Array,
): ReportedClause | null {
  const gap = clauseWithGap(tree, groupFirst, end, sentence, quoted);
  if (gap !== null) return { ranges: [gap], inverted: -1 };
  let first =
    subject >= 0 && subject < verb && verb - subject < 40 ? Math.min(tree.left[subject] ?? subject, groupFirst) : groupFirst;
  while (first > sentence.first && first < groupFirst && hasTag(tree, first - 1, 'PROPN') && quoted[first - 1] !== 1) first -= 1;
  // A subject outside quotation marks does not begin inside them.
  for (let token = first; token < groupFirst; token += 1) if (quoted[token] === 1) first = token + 1;
  while (first < groupFirst && isPunct(tree, first)) first += 1;
  if (subject >= 0 && subject < verb && mayInvert(tree, verb, groupFirst, end, quoted)) {
    const turned = parenthetical(tree, verb, groupFirst, end, -1, sentence, quoted, groupFirst);
    if (turned !== null && turned.inverted >= 0) return turned;
  }
  const aside = parenthetical(tree, verb, first, end, subject, sentence, quoted, groupFirst);
  if (aside !== null) return aside;
  const limit = limitOf(tree, verb, sentence);
  // "…, he said, adding that …": the participle reports for itself.
  if (tree.lower[end] === ',' && feat(tree, end + 1, 'VerbFormGer') && verbCues(tree.doc.lemmas[end + 1] ?? '') !== undefined)
    return null;
  const start = clauseStart(tree, verb, end, limit, quoted);
  if (start < 0) return null;
  const stop = clauseEnd(tree, verb, start, limit, quoted);
  // "said in a statement", "told the network": no clause without a verb, and none that a conjunction begins.
  if (stop <= start || hasTag(tree, start, 'CCONJ') || !hasFinite(tree, start, stop, quoted)) return null;
  return { ranges: [{ first: start, end: stop }], inverted: -1 };
}

/**
 * "what the army said was a rocket", "the plan, which he says is safe": the subject of what is said has been moved in front of
 * who says it, so the clause begins with its verb. Trees hang that verb anywhere.
 */
function clauseWithGap(tree: Tree, groupFirst: number, end: number, sentence: Range, quoted: Uint8Array): Range | null {
  if (end >= sentence.end || !isVerbal(tree, end) || !feat(tree, end, 'VerbFormFin')) return null;
  let opener = groupFirst - 1;
  while (opener > sentence.first && isNominal(tree, opener) && !MOVED_SUBJECTS.has(tree.lower[opener] ?? '')) opener -= 1;
  if (opener === groupFirst - 1 || !MOVED_SUBJECTS.has(tree.lower[opener] ?? '')) return null;
  let stop = end + 1;
  while (stop < sentence.end && (quoted[stop] === 1 || !isPunct(tree, stop) || tree.lower[stop] === '-')) stop += 1;
  return { first: end, end: stop };
}

export interface Trailing {
  readonly content: Range;
  readonly source: Range;
  readonly head: number;
}

/** Longest source and longest adjunct of a report that closes its sentence. */
const TRAILING_SOURCE = 25;
const TRAILING_ADJUNCT = 10;

/**
 * "A, two of the people said.", "A, the fire chief, Ann Roe, said on Monday.": read along the line. The noun phrase between the
 * last comma and the verb speaks (or the one before it, when a comma stands right before the verb), all before that is said.
 * @param addressed the verb may name who is told: "…, the mayor told reporters."
 */
export function trailingReport(
  tree: Tree,
  groupFirst: number,
  end: number,
  addressed: boolean,
  sentence: Range,
  quoted: Uint8Array,
): Trailing | null {
  if (sentence.end - end > TRAILING_ADJUNCT) return null;
  for (let token = end; token < sentence.end; token += 1) {
    const word = tree.lower[token] ?? '';
    if (quoted[token] === 1 || (isVerbal(tree, token) && !hasTag(tree, token - 1, 'DET')) || CLAUSE_OPENERS.has(word))
      return null;
    if (isPunct(tree, token) && token < sentence.end - 1) return null;
    if (
      token === end &&
      !addressed &&
      !isPunct(tree, token) &&
      !hasTag(tree, token, 'ADP') &&
      !hasTag(tree, token, 'ADV') &&
      !TIME_WORDS.has(word)
    )
      return null;
  }
  const apposed = tree.lower[groupFirst - 1] === ',';
  let commas = apposed ? 2 : 1;
  let token = groupFirst - (apposed ? 2 : 1);
  for (; token > sentence.first; token -= 1) {
    if (quoted[token] === 1 || groupFirst - token > TRAILING_SOURCE) return null;
    if (tree.lower[token] === ',') {
      commas -= 1;
      if (commas === 0) break;
      continue;
    }
    if (hasTag(tree, token, 'SCONJ') || hasTag(tree, token, 'AUX') || (isVerb(tree, token) && feat(tree, token, 'VerbFormFin')))
      return null;
  }
  if (commas > 0 || quoted[token - 1] === 1) return null;
  // "…,” Ann Roe, a teacher told reporters": the second comma is missing.
  if (!apposed && hasTag(tree, token + 1, 'DET')) token = beforeName(tree, token, sentence, quoted);
  const source = { first: token + 1, end: apposed ? groupFirst - 1 : groupFirst };
  if (source.first >= source.end || !opensNounPhrase(tree, source.first)) return null;
  if (!hasMainVerb(tree, sentence.first, token, quoted)) return null;
  if (SUBORDINATORS.has(tree.lower[sentence.first] ?? '') && !commaWithin(tree, sentence.first, token)) return null;
  let head = -1;
  for (let at = source.first; at < source.end; at += 1) {
    if (hasTag(tree, at, 'ADP') || (isPunct(tree, at) && tree.lower[at] !== '-') || (isVerb(tree, at) && head >= 0)) {
      if (head >= 0) break;
      return null;
    }
    if (isHeadNoun(tree, at)) head = at;
  }
  return head < 0 ? null : { content: { first: sentence.first, end: quoted[token] === 1 ? token + 1 : token }, source, head };
}

/** The comma or quotation mark before a name that ends at `comma`, or `comma` itself. */
function beforeName(tree: Tree, comma: number, sentence: Range, quoted: Uint8Array): number {
  let token = comma - 1;
  while (token > sentence.first && quoted[token] !== 1 && hasTag(tree, token, 'PROPN')) token -= 1;
  return token < comma - 1 && (quoted[token] === 1 || tree.lower[token] === ',') ? token : comma;
}

function opensNounPhrase(tree: Tree, token: number): boolean {
  return isNominal(tree, token) && !RELATIVE_PRONOUNS.has(tree.lower[token] ?? '') && !TIME_WORDS.has(tree.lower[token] ?? '');
}

/** A verb that is not the participle a fronted phrase opens with ("Speaking in Berlin, …"). */
function hasMainVerb(tree: Tree, from: number, to: number, quoted: Uint8Array): boolean {
  if (isVerb(tree, from) && !feat(tree, from, 'VerbFormFin') && quoted[from] !== 1) return false;
  return hasFinite(tree, from, to, quoted);
}

/** "…, reports Acme News": a comma before a verb of saying and a name after it, whatever subject the tree gave. */
function mayInvert(tree: Tree, verb: number, groupFirst: number, end: number, quoted: Uint8Array): boolean {
  const before = tree.lower[groupFirst - 1] ?? '';
  if (!(before === ',' || quoted[groupFirst - 1] === 1) || end >= tree.length || quoted[end] === 1) return false;
  if (verbCues(tree.doc.lemmas[verb] ?? '')?.some((cue) => cue.frames.includes('o'))) return false;
  if (TIME_WORDS.has(tree.lower[end] ?? '')) return false;
  if (hasTag(tree, end, 'PROPN')) return true;
  if (groupFirst !== verb || !CLAUSE_FIRST.has(tree.doc.lemmas[verb] ?? '')) return false;
  return hasTag(tree, end, 'DET') || (hasTag(tree, end, 'NOUN') && feat(tree, end, 'NumberPlur'));
}

const CLOSERS = new Set([',', '”', '"', "''", '’', "'", '—', '–', '-', '--', '?', '!']);

/** "A, he said.", "A, he said, B", "A, said the minister on Monday." */
function parenthetical(
  tree: Tree,
  verb: number,
  first: number,
  end: number,
  subject: number,
  sentence: Range,
  quoted: Uint8Array,
  groupFirst: number,
): ReportedClause | null {
  const before = first - 1;
  const leftClause = childrenOf(tree, verb, [...CCOMP, ...ASIDE]).some((child) => child < first);
  const host = tree.head[verb] ?? -1;
  const hangs = host >= 0 && host < first && isRelation(tree, verb, 'parataxis');
  if (before < sentence.first + 1) return null;
  if (!CLOSERS.has(tree.lower[before] ?? '') && !leftClause && !hangs) return null;
  const embedded = isRelation(tree, verb, 'acl:relcl') || isRelation(tree, verb, 'acl') || isRelation(tree, verb, 'advcl');
  // A relative clause is none of it; but "…, a spokesman in Berlin said." is often parsed as one.
  if (
    embedded &&
    !(
      end >= sentence.end - 1 &&
      subject >= 0 &&
      subject < verb &&
      tree.head[verb] !== subject &&
      !RELATIVE_PRONOUNS.has(tree.lower[groupFirst - 1] ?? '')
    )
  )
    return null;
  let inverted = -1;
  let after = end;
  // "…, Ann Roe told the paper": whoever follows "told" is told.
  const addressed = verbCues(tree.doc.lemmas[verb] ?? '')?.some((cue) => cue.frames.includes('o')) ?? false;
  if ((subject < 0 || subject > verb) && !addressed && after < sentence.end && isNominal(tree, after) && quoted[after] !== 1) {
    // The noun phrase after the verb: its head is the child of the verb among the next tokens.
    for (let token = after; token < Math.min(sentence.end, after + 10); token += 1) {
      if (isVerbal(tree, token)) break;
      const head = tree.head[token] ?? -1;
      if (
        isHeadNoun(tree, token) &&
        (head < after || (head >= (tree.right[token] ?? token + 1) && !isNominal(tree, head))) &&
        (tree.left[token] ?? token) <= after
      ) {
        inverted = token;
        break;
      }
    }
    if (inverted < 0) {
      // No head found: the last noun of the unbroken phrase.
      let token = after;
      while (token < sentence.end && isNominal(tree, token)) token += 1;
      if (token > after && isHeadNoun(tree, token - 1)) inverted = token - 1;
    }
    if (inverted < 0) return null;
    // A finite clause right after it means that the noun is the subject of what follows.
    const next = inverted + 1;
    if (next < sentence.end && isVerbal(tree, next) && feat(tree, next, 'VerbFormFin')) return null;
    const head = tree.head[inverted] ?? -1;
    if (isRelation(tree, inverted, 'nsubj') && head !== verb && head > inverted && tree.lower[inverted + 1] !== ',') return null;
    after = tree.right[inverted] ?? after;
    if (tree.head[inverted] !== verb && after > inverted + 12) after = inverted + 1;
  } else {
    // Adjuncts of the verb: "on Monday", "in a statement".
    for (const child of childrenOf(tree, verb, ADJUNCT)) {
      if (!addressed && isRelation(tree, child, 'obj')) continue;
      if (child > verb && (tree.left[child] ?? child) <= after && (tree.right[child] ?? child) - after < 12)
        after = Math.max(after, tree.right[child] ?? child + 1);
    }
  }
  const closed = after >= sentence.end || isPunct(tree, after) || (inverted >= 0 && quoted[sentence.first] === 1);
  if (!closed || tree.lower[after] === ':') return null;
  // "Many of them, he said, have left": a parenthesis between a subject and its verb.
  const split =
    tree.lower[before] === ',' && tree.lower[after] === ',' && isVerbal(tree, after + 1) && feat(tree, after + 1, 'VerbFormFin');
  // "As he spoke, the mood changed": a fronted clause of time or reason is not what the verb reports.
  const opening = hasTag(tree, sentence.first, 'CCONJ') ? sentence.first + 1 : sentence.first;
  if (
    SUBORDINATORS.has(tree.lower[opening] ?? '') &&
    tree.lower[before] === ',' &&
    quoted[before - 1] !== 1 &&
    !commaWithin(tree, sentence.first, before)
  )
    return null;
  // "Asked about the fire, Roe said it …": neither is a participle, when the sentence goes on after the verb.
  if (
    isVerb(tree, sentence.first) &&
    feat(tree, sentence.first, 'VerbFormPart') &&
    quoted[sentence.first] !== 1 &&
    tree.lower[before] === ',' &&
    quoted[before - 1] !== 1 &&
    (quoted[after] === 1 || !isPunct(tree, after))
  )
    return null;
  if (!leftClause && !hangs && inverted < 0 && !hasFinite(tree, sentence.first, before, quoted) && !split) return null;
  const ranges: Range[] = [{ first: sentence.first, end: before + (isPunct(tree, before) && quoted[before] !== 1 ? 0 : 1) }];
  // What follows the parenthesis goes on: "A, he said, B". Not: "A, he said, adding B".
  if (
    tree.lower[after] === ',' &&
    after + 2 < sentence.end &&
    !startsAnew(tree, after + 1) &&
    quoted[after + 1] !== 1 &&
    quoted[before] !== 1
  ) {
    ranges.push({ first: after + 1, end: clauseEnd(tree, verb, after + 1, sentence.end, quoted) });
  }
  return { ranges: ranges.filter((range) => range.first < range.end), inverted };
}

function commaWithin(tree: Tree, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1) if (tree.lower[token] === ',') return true;
  return false;
}

function isHeadNoun(tree: Tree, token: number): boolean {
  return hasTag(tree, token, 'NOUN') || hasTag(tree, token, 'PROPN') || hasTag(tree, token, 'PRON') || hasTag(tree, token, 'NUM');
}

function hasFinite(tree: Tree, from: number, to: number, quoted: Uint8Array): boolean {
  for (let token = from; token < to; token += 1) {
    if (isVerbal(tree, token) || quoted[token] === 1) return true;
  }
  return false;
}

/** A participle, a relative pronoun, a coordination or a preposition: the writer goes on, not the source. */
function startsAnew(tree: Tree, start: number): boolean {
  const token = hasTag(tree, start, 'ADV') ? start + 1 : start;
  const word = tree.lower[token] ?? '';
  if (feat(tree, token, 'VerbFormGer') || feat(tree, token, 'VerbFormPart')) return true;
  return (
    hasTag(tree, token, 'CCONJ') ||
    word === 'who' ||
    word === 'which' ||
    word === 'whose' ||
    word === 'according' ||
    hasTag(tree, token, 'ADP') ||
    hasTag(tree, token, 'SCONJ')
  );
}

function clauseStart(tree: Tree, verb: number, end: number, limit: number, quoted: Uint8Array): number {
  const clause = childrenOf(tree, verb, CCOMP).find((child) => child > verb) ?? -1;
  // "said on Monday that …", "told the panel whether …": the opener, when no verb stands before it.
  for (let token = end; token < Math.min(limit, end + 14); token += 1) {
    const word = tree.lower[token] ?? '';
    if (
      CLAUSE_OPENERS.has(word) &&
      (token === end || word === 'that' || word === 'whether' || word === 'if' || word === 'how' || word === 'why')
    ) {
      if (word !== 'that' || token === end || !isNominal(tree, token + 1) || clause >= 0 || !hasTag(tree, token, 'DET')) {
        if (word === 'that' && token > end && isNounBefore(tree, token) && clause < 0 && !isAddressee(tree, verb, token))
          return -1;
        return token;
      }
    }
    if (isVerbal(tree, token)) break;
    if (isPunct(tree, token) && quoted[token] !== 1 && word !== ',' && word !== ':') break;
  }
  // "said of the plan, “…”": the quotation, not what stands before it.
  for (let token = end; token < Math.min(limit, end + 12); token += 1) {
    if (quoted[token] === 1) {
      const mark = tree.lower[token - 1] ?? '';
      if (token > end && (mark === ',' || mark === ':')) return token;
      break;
    }
    if (isVerbal(tree, token)) break;
  }
  const lemma = tree.doc.lemmas[verb] ?? '';
  if (clause < 0 && !(CLAUSE_FIRST.has(lemma) && finiteAhead(tree, end, limit))) return -1;
  // No opener: right after the verb and whatever belongs to the verb alone.
  let start = end;
  const left = clause >= 0 ? (tree.left[clause] ?? clause) : limit;
  for (const child of childrenOf(tree, verb, ADJUNCT)) {
    if (child <= verb || child >= left) continue;
    const object = OBJECT.includes(tree.doc.dependencies.deprel[child] ?? 0);
    if (object && !(verbCues(lemma)?.some((cue) => cue.frames.includes('o')) ?? false)) continue;
    if ((tree.left[child] ?? child) > start + 1) continue;
    const first = tree.left[child] ?? child;
    // "up to 6,000 people" is no adjunct.
    if (tree.lower[first - 1] === 'up' || hasTag(tree, first + 1, 'NUM')) continue;
    if (!object && !ADJUNCT_OPENERS.has(tree.lower[first] ?? '') && !TIME_WORDS.has(tree.lower[child] ?? '')) continue;
    const right = containsFinite(tree, child) ? child + 1 : (tree.right[child] ?? child + 1);
    if (right < left || clause < 0) start = Math.max(start, right);
  }
  while (start < limit && isPunct(tree, start) && quoted[start] !== 1) start += 1;
  return start;
}

/** "announced a plan that would …": the opener belongs to a noun, not to the verb. */
function isNounBefore(tree: Tree, token: number): boolean {
  return hasTag(tree, token - 1, 'NOUN') || hasTag(tree, token - 1, 'PROPN');
}

/** "told reporters that": the noun before the opener is somebody told, or a day. */
function isAddressee(tree: Tree, verb: number, opener: number): boolean {
  const lemma = tree.doc.lemmas[verb] ?? '';
  if (verbCues(lemma)?.some((cue) => cue.frames.includes('o'))) return true;
  // "said on Monday that", "announced in a letter that": what stands between belongs to the verb.
  if (hasTag(tree, verb + 1, 'ADP')) return true;
  return DAY_OR_PERIOD.test(tree.lower[opener - 1] ?? '');
}

/** A finite verb ahead with its own subject before it: nothing between but a noun phrase and adverbs. */
function finiteAhead(tree: Tree, from: number, limit: number): boolean {
  let nominal = false;
  for (let token = from; token < Math.min(limit, from + 24); token += 1) {
    if (nominal && isVerbal(tree, token) && feat(tree, token, 'VerbFormFin')) return true;
    if (isNominal(tree, token)) nominal = true;
    const word = tree.lower[token] ?? '';
    if (word === 'who' || word === 'which' || word === 'that' || SUBORDINATORS.has(word) || word === ';') return false;
    if (word === ',' && hasTag(tree, token + 1, 'CCONJ')) return false;
    // "confirmed receipt of it and said": the reporting verb's own second verb.
    if (hasTag(tree, token, 'CCONJ') && isVerbal(tree, token + 1) && feat(tree, token + 1, 'VerbFormFin')) return false;
  }
  return false;
}

function containsFinite(tree: Tree, token: number): boolean {
  for (let at = tree.left[token] ?? token; at < (tree.right[token] ?? token + 1); at += 1) {
    if (isVerbal(tree, at) && feat(tree, at, 'VerbFormFin')) return true;
  }
  return false;
}

function clauseEnd(tree: Tree, verb: number, start: number, limit: number, quoted: Uint8Array): number {
  const fronted =
    tree.doc.lemmas[verb] === 'ask' &&
    feat(tree, verb, 'VerbFormPart') &&
    (tree.doc.tokens.sentence[verb - 2] ?? -1) !== tree.doc.tokens.sentence[verb];
  const pronoun = childOf(tree, verb, SUBJECT);
  const aside = pronoun > 0 && RELATIVE_PRONOUNS.has(tree.lower[pronoun] ?? '') && tree.lower[pronoun - 1] === ',';
  for (let token = start + 1; token < limit; token += 1) {
    if (quoted[token] === 1) continue;
    const word = tree.lower[token] ?? '';
    const afterComma = tree.lower[token - 1] === ',';
    // "Smith, who said she was ill, stayed away": the comma closes the relative clause.
    if (aside && afterComma && isVerbal(tree, token) && feat(tree, token, 'VerbFormFin')) return token - 1;
    if (word === ';') return token;
    // "Asked if he would stay, Smith said no": the question ends with its clause.
    if (fronted && word === ',') return token;
    if (word === 'according' && tree.lower[token + 1] === 'to') return afterComma ? token - 1 : token;
    if (afterComma && hasTag(tree, token, 'CCONJ') && reportsAgain(tree, token, limit)) return token - 1;
    if (afterComma && feat(tree, token, 'VerbFormGer') && verbCues(tree.doc.lemmas[token] ?? '') !== undefined) return token - 1;
    if (hasTag(tree, token, 'CCONJ') && resumes(tree, verb, token, limit)) return afterComma ? token - 1 : token;
  }
  return limit;
}

/** ", but he said", ", and officials warned": a new report with its own source. */
function reportsAgain(tree: Tree, conjunction: number, limit: number): boolean {
  let nominal = false;
  for (let token = conjunction + 1; token < Math.min(limit, conjunction + 7); token += 1) {
    if (isVerb(tree, token)) {
      if (!nominal || !feat(tree, token, 'VerbFormFin')) return false;
      return verbCues(tree.doc.lemmas[token] ?? '')?.some((cue) => cue.type === 'assertion' && cue.frames.includes('c')) ?? false;
    }
    if (isPunct(tree, token)) return false;
    if (isNominal(tree, token)) nominal = true;
  }
  return false;
}

/** After "and", "but": a verb coordinated with the reporting verb itself. */
function resumes(tree: Tree, verb: number, conjunction: number, limit: number): boolean {
  for (let token = conjunction + 1; token < Math.min(limit, conjunction + 9); token += 1) {
    if (!isVerb(tree, token)) {
      if (isPunct(tree, token)) return false;
      continue;
    }
    if (tree.head[token] !== verb || !isRelation(tree, token, 'conj')) return false;
    const own = childOf(tree, token, SUBJECT);
    if (own >= 0) return tree.lower[conjunction - 1] === ',' || tree.lower[conjunction] === 'but';
    // "said it rose and fell again" goes on; "said it rose and called for calm" does not.
    return (
      verbCues(tree.doc.lemmas[token] ?? '') !== undefined && feat(tree, token, 'VerbFormFin') === feat(tree, verb, 'VerbFormFin')
    );
  }
  return false;
}

/**
 * How far a phrase that begins at `start` goes on: to the end of the verb's own words, no further than a comma that does not
 * close an apposition, a semicolon, or a coordination with the verb itself. Parsers tie the last prepositional phrase of an
 * object to the verb about as often as to the object; readers take it as part of what is reported.
 */
export function phraseEnd(tree: Tree, verb: number, start: number, least: number, sentence: Range, quoted: Uint8Array): number {
  const limit = Math.min(sentence.end, Math.max(least, tree.right[verb] ?? least));
  for (let token = Math.max(start + 1, least); token < limit; token += 1) {
    if (quoted[token] === 1) continue;
    const word = tree.lower[token] ?? '';
    if ((word === ',' || hasTag(tree, token, 'CCONJ')) && listGoesOn(tree, token, limit)) continue;
    if (word === ',' || word === ';' || word === ':' || word === '—' || word === '–' || word === '--' || word === '-')
      return token;
    if (hasTag(tree, token, 'CCONJ') && (resumes(tree, verb, token, limit) || isVerb(tree, token + 1))) return token;
    if (hasTag(tree, token, 'SCONJ') && SUBORDINATORS.has(word)) return token;
    if (word === 'according') return token;
    if (tree.head[token] === verb && isDay(word)) return hasTag(tree, token - 1, 'ADP') ? token - 1 : token;
  }
  // "his brother's “deep faith”": a quotation that touches the phrase belongs to it.
  let end = limit;
  while (end < sentence.end && quoted[end] === 1) end += 1;
  return end;
}

/** "to hire …, train …, and improve …": another bare verb after the comma or "and". */
function listGoesOn(tree: Tree, token: number, limit: number): boolean {
  let next = token + 1;
  if (next < limit && hasTag(tree, next, 'CCONJ')) next += 1;
  if (next < limit && (tree.lower[next] === 'to' || hasTag(tree, next, 'ADV'))) next += 1;
  return (
    next < limit &&
    isVerb(tree, next) &&
    (feat(tree, next, 'VerbFormInf') ||
      !(feat(tree, next, 'VerbFormFin') || feat(tree, next, 'VerbFormGer') || feat(tree, next, 'VerbFormPart')))
  );
}

/** "Monday", "today". */
export function isDay(word: string): boolean {
  return DAYS.has(word);
}
