/**
 * What alignment looks at in one sentence. In: the docs of a story. Out: one view a sentence (boilerplate left out) over a
 * term table shared by the story: content lemmas, names, numbers, days, quoted words, speaker, vectors. Refuses nothing.
 */
import { rarity, staticVectors } from '../analyse/meaning/index.ts';
import { type Doc, FEATS, type Quantity, type TimeExpression, uposCode } from '../model/index.ts';

const CONTENT = new Uint8Array(32);
for (const tag of ['ADJ', 'ADV', 'NOUN', 'NUM', 'PROPN', 'VERB', 'X', 'SYM'] as const) CONTENT[uposCode(tag)] = 1;
const VERB = uposCode('VERB');
const PROPN = uposCode('PROPN');
const NUM = uposCode('NUM');

export interface SentenceView {
  /** Index of the report in the story, of the sentence in its doc, and of the view in {@link Views.sentences}. */
  readonly report: number;
  readonly sentence: number;
  readonly index: number;
  /** Unique term ids, ascending; `weight[i]` belongs to `terms[i]`. */
  readonly terms: Int32Array;
  readonly verbs: ReadonlySet<number>;
  readonly names: ReadonlySet<number>;
  readonly quoted: ReadonlySet<number>;
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeExpression[];
  /** Name or words of whoever the sentence is attributed to, lower case; null in the report's own voice. */
  readonly speaker: string | null;
  readonly quotes: boolean;
  /** Place in the report, 0 first to 1 last. */
  readonly position: number;
  readonly order: number;
  readonly words: number;
  readonly text: string;
}

export interface Views {
  readonly sentences: readonly SentenceView[];
  /** First view of each report, and one past the last at the end. */
  readonly first: Int32Array;
  readonly terms: readonly string[];
  /** Weight of each term: rare in English and rare in the story weighs most. */
  readonly weight: Float64Array;
  /** Sentences of the story that hold each term. */
  readonly frequency: Int32Array;
  readonly vectors: readonly Float32Array[];
}

/** Sentences cap: what lies beyond in one report is not aligned (a report of this length is a book). */
const MOST_SENTENCES = 2000;

export function views(docs: readonly Doc[]): Views {
  const ids = new Map<string, number>();
  const terms: string[] = [];
  const term = (word: string) => {
    let id = ids.get(word);
    if (id === undefined) {
      id = terms.length;
      ids.set(word, id);
      terms.push(word);
    }
    return id;
  };
  const sentences: SentenceView[] = [];
  const first = new Int32Array(docs.length + 1);
  docs.forEach((doc, report) => {
    first[report] = sentences.length;
    const usable = doc.sentences
      .map((sentence, index) => ({ sentence, index }))
      .filter(({ sentence }) => !sentence.boilerplate && sentence.endToken > sentence.firstToken)
      .slice(0, MOST_SENTENCES);
    usable.forEach(({ sentence, index }, order) => {
      const own = new Set<number>();
      const verbs = new Set<number>();
      const names = new Set<number>();
      const quoted = new Set<number>();
      let count = 0;
      const quotes = doc.quotations
        .flatMap((quotation) => quotation.spans)
        .filter((span) => span.start < sentence.end && span.end > sentence.start);
      for (let token = sentence.firstToken; token < sentence.endToken; token++) {
        const upos = doc.tags.upos[token];
        const lemma = doc.lemmas[token].toLowerCase();
        if (/[\p{L}\p{N}]/u.test(lemma)) count++;
        if (!CONTENT[upos] || !/[\p{L}\p{N}]/u.test(lemma)) continue;
        const id = term(lemma);
        own.add(id);
        if (upos === VERB) verbs.add(id);
        if (
          upos === PROPN ||
          (upos !== NUM &&
            (doc.tags.feats[token] & FEATS.NumTypeOrd) === 0 &&
            /^\p{Lu}/u.test(doc.report.text.slice(doc.tokens.start[token], doc.tokens.end[token])) &&
            token > sentence.firstToken)
        )
          names.add(id);
        if (quotes.some((span) => doc.tokens.start[token] >= span.start && doc.tokens.end[token] <= span.end)) quoted.add(id);
      }
      const attribution = doc.attributions.find(
        (candidate) =>
          candidate.source.length > 0 && candidate.content.some((span) => span.start < sentence.end && span.end > sentence.start),
      );
      const speaker = attribution
        ? (
            attribution.resolved ?? attribution.source.map((span) => doc.report.text.slice(span.start, span.end)).join(' ')
          ).toLowerCase()
        : null;
      sentences.push({
        report,
        sentence: index,
        index: sentences.length,
        order,
        terms: Int32Array.from(own).sort(),
        verbs,
        names,
        quoted,
        quantities: doc.quantities.filter((quantity) => quantity.start >= sentence.start && quantity.end <= sentence.end),
        times: doc.times.filter((time) => time.start >= sentence.start && time.end <= sentence.end),
        speaker,
        quotes: quotes.length > 0,
        position: usable.length > 1 ? order / (usable.length - 1) : 0,
        words: count,
        text: doc.report.text.slice(sentence.start, sentence.end),
      });
    });
  });
  first[docs.length] = sentences.length;
  const frequency = new Int32Array(terms.length);
  for (const view of sentences) for (const id of view.terms) frequency[id]++;
  const weight = new Float64Array(terms.length);
  for (let id = 0; id < terms.length; id++) {
    // Rare in the story (its own subject words say little), tempered by rarity in English.
    const local = Math.log((sentences.length + 1) / (frequency[id] + 0.5)) / Math.log(sentences.length + 2);
    weight[id] = (0.25 + local) * rarity(terms[id]);
  }
  return { sentences, first, terms, weight, frequency, vectors: staticVectors(sentences.map((view) => view.text)) };
}
