/**
 * What a number is about: the words that govern it and stand next to it. In: a doc and a quantity (or a date). Out: its frame, and how
 * alike two frames are (0..1), rare words weighing more and near-synonyms counting in part. "$82 a share" and "$121 billion"
 * stand in one sentence and measure different things: the frame tells them apart.
 */
import { rarity, staticVector } from '../analyse/meaning/index.ts';
import { type Deprel, type Doc, deprelCode, type Sentence, type Span, type Upos, uposCode } from '../model/index.ts';
import { dot } from '../text/vectors.ts';

const ARGUMENTS = new Set(
  (['nsubj', 'nsubj:pass', 'obj', 'nmod', 'nmod:poss', 'compound', 'amod', 'obl', 'appos', 'flat'] as Deprel[]).map(deprelCode),
);
const CONTENT = new Set((['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV'] as Upos[]).map(uposCode));
const VERB = uposCode('VERB');
/** Content words taken on each side of the number, whatever the tree says. */
const NEXT_TO = 4;
const LEVELS = 4;

export interface Frame {
  /** Lemma → weight. */
  readonly words: ReadonlyMap<string, number>;
  /** "per share", "a barrel": what the amount is counted by, or null. */
  readonly per: string | null;
}

function add(words: Map<string, number>, doc: Doc, token: number, factor: number): void {
  if (!CONTENT.has(doc.tags.upos[token])) return;
  const lemma = doc.lemmas[token].toLowerCase();
  if (lemma.length < 3 || /\d/.test(lemma)) return;
  words.set(lemma, Math.max(words.get(lemma) ?? 0, factor * Math.max(1, rarity(lemma))));
}

export function frameOf(doc: Doc, sentence: Sentence, quantity: Span): Frame {
  const words = new Map<string, number>();
  const inside = (token: number) => doc.tokens.start[token] >= quantity.start && doc.tokens.end[token] <= quantity.end;
  let first = -1;
  let last = -1;
  for (let token = sentence.firstToken; token < sentence.endToken; token++)
    if (inside(token)) {
      if (first < 0) first = token;
      last = token;
    }
  if (first < 0) return { words, per: null };
  // Words beside it, nearest first and heaviest.
  for (const [from, step] of [
    [first - 1, -1],
    [last + 1, 1],
  ]) {
    let count = 0;
    for (let token = from; token >= sentence.firstToken && token < sentence.endToken && count < NEXT_TO; token += step) {
      if (/[,;:—–]/.test(doc.report.text.slice(doc.tokens.start[token], doc.tokens.end[token])) && count > 0) break;
      if (CONTENT.has(doc.tags.upos[token])) add(words, doc, token, 1 - 0.12 * count++);
    }
  }
  // Words above it in the tree, and what hangs on them.
  let at = first;
  for (let token = first; token <= last; token++)
    if (doc.dependencies.head[token] < first || doc.dependencies.head[token] > last) at = token;
  for (let level = 0; level < LEVELS; level++) {
    const above = doc.dependencies.head[at];
    if (above < sentence.firstToken || above >= sentence.endToken) break;
    add(words, doc, above, 1 - 0.1 * level);
    for (let token = sentence.firstToken; token < sentence.endToken; token++)
      if (doc.dependencies.head[token] === above && token !== at && ARGUMENTS.has(doc.dependencies.deprel[token]))
        add(words, doc, token, 0.7);
    at = above;
    if (doc.tags.upos[above] === VERB) break;
  }
  const after = doc.report.text.slice(quantity.end, quantity.end + 40);
  const before = doc.report.text.slice(Math.max(0, quantity.start - 30), quantity.start);
  const per =
    /^[^.;,]{0,14}?(?:^|[ -])(?:per|an?|each)[ -](\p{L}+)/u.exec(after)?.[1] ?? /\bper-(\p{L}+)/u.exec(before)?.[1] ?? null;
  return { words, per: per?.toLowerCase() ?? null };
}

const vectors = new Map<string, Float32Array>();
const vectorOf = (word: string) => {
  let vector = vectors.get(word);
  if (!vector) {
    if (vectors.size > 20_000) vectors.clear();
    vector = staticVector(word);
    vectors.set(word, vector);
  }
  return vector;
};

function cover(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>, except: ReadonlySet<string>): number {
  let sum = 0;
  let all = 0;
  for (const [word, weight] of a) {
    if (except.has(word)) continue;
    all += weight;
    if (b.has(word)) sum += weight;
    else {
      let best = 0;
      for (const other of b.keys()) if (!except.has(other)) best = Math.max(best, dot(vectorOf(word), vectorOf(other)));
      if (best > 0.5) sum += weight * best * 0.8;
    }
  }
  return all > 0 ? sum / all : 0;
}

/** Likeness of two frames; `except` names words that say nothing here (the unit itself, names the whole story is about). */
export function likeness(a: Frame, b: Frame, except: ReadonlySet<string>): number {
  return Math.max(0, (cover(a.words, b.words, except) + cover(b.words, a.words, except)) / 2);
}
