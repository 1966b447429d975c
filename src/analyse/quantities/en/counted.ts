/**
 * What a number counts. In: an annotated document, the number's characters. Out: the head noun (token), its singular, and the noun phrase.
 * Uses the dependency tree where it agrees with the word order, else the next noun. Refuses to reach over verbs and clause punctuation: null.
 */
import { type Doc, deprelCode, FEATS, uposCode } from '../../../model/doc.ts';
import type { Span } from '../../../model/span.ts';
import { COUNTED_NAMES } from './indicator-words.ts';

export type Parsed = Doc<'tokens' | 'sentences' | 'tags' | 'lemmas' | 'dependencies'>;

export interface Counted {
  /** Token of the head noun. */
  readonly noun: number;
  readonly unit: string;
  readonly phrase: Span;
}

const NOUN = uposCode('NOUN');
const PROPN = uposCode('PROPN');
const ADJ = uposCode('ADJ');
const ADV = uposCode('ADV');
const NUM = uposCode('NUM');
const DET = uposCode('DET');
const VERB = uposCode('VERB');
const PUNCT = uposCode('PUNCT');
const SYM = uposCode('SYM');
const CCONJ = uposCode('CCONJ');
const X = uposCode('X');

/** Relations that leave the noun phrase. */
const OUTSIDE = new Set(
  ['acl', 'acl:relcl', 'appos', 'conj', 'cc', 'punct', 'parataxis', 'advcl', 'cop', 'aux', 'nsubj', 'case', 'mark', 'dep'].map(
    (name) => deprelCode(name as Parameters<typeof deprelCode>[0]),
  ),
);

/** Tokens a phrase may reach on either side. */
const WIDTH = 40;

/** Words between a number and its noun, at most. */
const REACH = 7;

/**
 * @param first first token of the number
 * @param last last token of the number
 * @param end end of the sentence in tokens
 * @param times time expressions of the sentence: "12 people Friday" counts people, not Fridays
 */
export function counted(doc: Parsed, first: number, last: number, end: number, times: readonly Span[]): Counted | null {
  const noun = nextNoun(doc, last, end, times);
  if (noun === null) return null;
  return { noun, unit: unitName(doc, noun, last), phrase: phraseOf(doc, first, last, noun) };
}

/** The head of the noun group after the number: past adjectives, participles, "of the", hyphens; to the last noun of a compound. */
function nextNoun(doc: Parsed, last: number, end: number, times: readonly Span[]): number | null {
  for (let token = last + 1, steps = 0; token < end && steps < REACH; token++, steps++) {
    const form = word(doc, token);
    if (NO_NOUNS.has(form) || inside(doc, token, times)) return null;
    if (form === 'others' || form === 'people') return token;
    if (isNoun(doc, token, end)) {
      // "a six-member panel" counts members
      if (doc.report.text[doc.tokens.end[last]] === '-' && steps <= 1) return token;
      const head = groupHead(doc, token, end, times);
      // "a third of the province's schools" counts schools
      if (word(doc, last + 1) !== 'of' || head + 2 >= end || !/^[’']s?$/.test(word(doc, head + 1))) return head;
      token = head + 1;
      continue;
    }
    if (!belongsBeforeNoun(doc, token, end, { steps, afterHalf: word(doc, last) === 'half' })) return null;
  }
  return null;
}

/** The last noun of a compound: "police officers", "Taliban fighters", "part-timers". */
function groupHead(doc: Parsed, first: number, end: number, times: readonly Span[]): number {
  let head = first;
  while (isNoun(doc, head + 1, end) && sameGroup(doc, head) && !inside(doc, head + 1, times)) head++;
  const hyphened =
    isNoun(doc, head + 2, end) && word(doc, head + 1) === '-' && doc.tokens.start[head + 2] === doc.tokens.end[head] + 1;
  return hyphened ? head + 2 : head;
}

/** Whether a token may stand between a number and its noun. */
function belongsBeforeNoun(
  doc: Parsed,
  token: number,
  end: number,
  { steps, afterHalf }: { readonly steps: number; readonly afterHalf: boolean },
): boolean {
  const tag = doc.tags.upos[token];
  const form = word(doc, token);
  const nounNext = isNoun(doc, token + 1, end);
  const adjectiveNext = token + 1 < end && doc.tags.upos[token + 1] === ADJ;
  // "12 dead": the state stands for the people
  if (STATE_NOUNS.has(form) && (tag === ADJ || tag === VERB)) return nounNext || adjectiveNext;
  if (form === 'other') return true;
  if (form === 'more') return nounNext || adjectiveNext;
  if (form === 'of') return steps === 0;
  if (form === '-' || form === '–' || form === "'s" || form === '’s') return true;
  const afterOf = steps === 1 && word(doc, token - 1) === 'of';
  if (POSSESSIVES.has(form) || tag === DET) return afterOf || (steps === 0 && afterHalf);
  switch (tag) {
    case ADJ:
    case NUM:
    case SYM:
    case X:
      return true;
    case ADV:
      return (/ly$/.test(form) || form === 'so') && token + 1 < end && (adjectiveNext || doc.tags.upos[token + 1] === VERB);
    // participles: "armed men", "suspected militants"
    case VERB:
      return /(?:ed|ing|en)$/.test(form) && (nounNext || adjectiveNext);
    case PUNCT:
    case CCONJ:
      return (tag === CCONJ || form === ',') && steps > 0 && doc.tags.upos[token - 1] === ADJ && adjectiveNext;
    default:
      return false;
  }
}

function isNoun(doc: Parsed, token: number, end: number): boolean {
  return token < end && (doc.tags.upos[token] === NOUN || doc.tags.upos[token] === PROPN);
}

function word(doc: Parsed, token: number): string {
  return doc.report.text.slice(doc.tokens.start[token], doc.tokens.end[token]).toLowerCase();
}

const POSSESSIVES: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your']);

/** Verbs of headlines that taggers take for nouns ("Three die in fire"), and words that name nothing counted ("2 billion worth of damage"). */
const NO_NOUNS: ReadonlySet<string> = new Set(['die', 'dies', 'flee', 'worth', 'apiece', 'total', 'p.m.', 'a.m.']);

/** "On the first day residents reported": a unit of time ends its group. */
const TIME_NOUNS: ReadonlySet<string> = new Set([
  'day',
  'days',
  'week',
  'weeks',
  'month',
  'months',
  'year',
  'years',
  'time',
  'times',
  'night',
]);

function inside(doc: Parsed, token: number, times: readonly Span[]): boolean {
  return times.some(({ start, end }) => doc.tokens.start[token] < end && start < doc.tokens.end[token]);
}

/** Adjectives that stand for the people themselves: "12 dead". */
const STATE_NOUNS: ReadonlySet<string> = new Set(['dead', 'wounded', 'injured', 'missing', 'killed', 'hurt']);

/** The next noun continues the compound: no number, no gap, and not a name of its own after a common noun ("12 people Friday"). */
function sameGroup(doc: Parsed, head: number): boolean {
  const { upos } = doc.tags;
  if (upos[head] === NOUN && upos[head + 1] === PROPN) return false;
  if (TIME_NOUNS.has(doc.lemmas[head])) return false;
  // "militiamen answer to him": a plural before a singular is no compound, the second is a verb
  if (doc.tags.feats[head] & FEATS.NumberPlur && !(doc.tags.feats[head + 1] & FEATS.NumberPlur) && upos[head] === NOUN)
    return false;
  return doc.tokens.start[head + 1] - doc.tokens.end[head] <= 1;
}

/** Singular of the counted noun: "militant"; persons under any name of theirs are "person". */
function unitName(doc: Parsed, noun: number, last: number): string {
  const lemma = (doc.lemmas[noun] ?? '').toLowerCase();
  const form = doc.report.text.slice(doc.tokens.start[noun], doc.tokens.end[noun]).toLowerCase();
  // "passers-by", "sit-ins": what hangs on by a hyphen belongs to the word
  const tail =
    /^-(?:by|in|up|out|off|down)s?\b/i.exec(doc.report.text.slice(doc.tokens.end[noun], doc.tokens.end[noun] + 6))?.[0] ?? '';
  // "part-timers"; but the hyphen of "six-member" is the number's
  const hyphened = noun - 2 > last && doc.report.text[doc.tokens.start[noun] - 1] === '-';
  const front = hyphened ? doc.report.text.slice(doc.tokens.start[noun - 2], doc.tokens.start[noun]) : '';
  return (
    COUNTED_NAMES.get(form) ?? COUNTED_NAMES.get(lemma) ?? front.toLowerCase() + lemma + tail.toLowerCase().replace(/s$/, '')
  );
}

/** From the first word of the group (with "the", "at least") to the end of what hangs on the noun without a clause. */
function phraseOf(doc: Parsed, first: number, last: number, noun: number): Span {
  const { head, deprel } = doc.dependencies;
  let from = first;
  let to = Math.max(last, noun);
  const sentence = doc.sentences[doc.tokens.sentence[noun]];
  const within = (token: number): boolean => {
    for (let at = token, steps = 0; steps < 12; steps++) {
      if (at === noun) return true;
      if (OUTSIDE.has(deprel[at]) && head[at] === noun) return false;
      if (deprel[at] === CLAUSE || deprel[at] === RELATIVE) return false;
      at = head[at];
      if (at < 0) return false;
    }
    return false;
  };
  const floor = Math.max(sentence.firstToken, from - WIDTH);
  const ceiling = Math.min(sentence.endToken, to + WIDTH);
  while (from - 1 >= floor && within(from - 1)) from--;
  while (to + 1 < ceiling && within(to + 1)) to++;
  return { start: doc.tokens.start[from], end: doc.tokens.end[to] };
}

const CLAUSE = deprelCode('acl');
const RELATIVE = deprelCode('acl:relcl');
