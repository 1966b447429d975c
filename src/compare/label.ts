/**
 * Labels. In: a pair of sides. Out: a difference where the same actor or act goes under words that carry another judgement
 * (militant / terrorist, punch / slap), a contradiction where two words name things of one kind that exclude each other
 * (a car / a truck). A word that both use is no difference.
 */
import { type Upos, uposCode } from '../model/index.ts';
import { EXCLUSIVE_KINDS, LABELS } from './en.ts';
import { type AspectRule, type Judgement, nameOf, type Side } from './judgement.ts';
import { frameOf, likeness } from './number-frame.ts';

const index = (sets: readonly (readonly string[])[]) => {
  const found = new Map<string, number[]>();
  sets.forEach((set, number) => {
    for (const word of set) found.set(word, [...(found.get(word) ?? []), number]);
  });
  return found;
};
const LABEL_SETS = index(LABELS);
const KIND_SETS = index(EXCLUSIVE_KINDS.map((kinds) => kinds.flat()));
/** Word → the first of its synonyms: a truck is a lorry. */
const SYNONYM = new Map(EXCLUSIVE_KINDS.flat().flatMap((words) => words.map((word) => [word, words[0]] as const)));
const kindOf = (word: string) => SYNONYM.get(word) ?? word;
const OPEN = new Set((['NOUN', 'VERB', 'ADJ', 'PROPN'] as Upos[]).map(uposCode));

/** Set number → the token that carries a word of it, and the words of the sentence in it. */
function labels(
  { doc, statement }: Side,
  sets: ReadonlyMap<string, number[]>,
): Map<number, { token: number; words: Set<string> }> {
  const found = new Map<number, { token: number; words: Set<string> }>();
  const sentence = doc.sentences[statement.sentence];
  for (let token = sentence.firstToken; token < sentence.endToken; token++) {
    if (!OPEN.has(doc.tags.upos[token])) continue;
    const lemma = doc.lemmas[token].toLowerCase();
    const pair = token + 1 < sentence.endToken ? `${lemma} ${doc.lemmas[token + 1].toLowerCase()}` : lemma;
    for (const word of sets.has(pair) ? [pair, lemma] : [lemma])
      for (const set of sets.get(word) ?? []) {
        const entry = found.get(set);
        if (entry) entry.words.add(word);
        else if (token >= statement.firstToken && token < statement.endToken) found.set(set, { token, words: new Set([word]) });
      }
  }
  return found;
}

const around = ({ doc, statement }: Side, token: number) =>
  frameOf(doc, doc.sentences[statement.sentence], { start: doc.tokens.start[token], end: doc.tokens.end[token] });

export const label: AspectRule = (pair) => {
  if (!pair.linked) return [];
  const found: Judgement[] = [];
  for (const [sets, exclusive] of [
    [KIND_SETS, true],
    [LABEL_SETS, false],
  ] as const) {
    const left = labels(pair.a, sets);
    const right = labels(pair.b, sets);
    for (const [set, x] of left) {
      const y = right.get(set);
      if (!y || [...x.words].some((word) => y.words.has(word))) continue;
      if (exclusive && [...x.words].some((word) => [...y.words].some((other) => kindOf(word) === kindOf(other)))) continue;
      const word = (side: Side, token: number) =>
        side.doc.report.text.slice(side.doc.tokens.start[token], side.doc.tokens.end[token]);
      const a = word(pair.a, x.token);
      const b = word(pair.b, y.token);
      const names = [nameOf(pair.a.doc.report), nameOf(pair.b.doc.report)];
      found.push(
        exclusive
          ? {
              kind: 'contradiction',
              relation: 'contradicts',
              aspect: 'other',
              strength: pair.probability >= 0.7 ? 'fair' : 'weak',
              rule: 'label/one-of-a-kind',
              clues: {
                fewest: Math.min(x.words.size, y.words.size),
                most: Math.max(x.words.size, y.words.size),
                likeness: likeness(around(pair.a, x.token), around(pair.b, y.token), new Set()),
              },
              weight: 0.5,
              clash: [...x.words, ...y.words].sort().join('/'),
              explanation: `${names[0]} has “${a}”, ${names[1]} “${b}”: one thing is not both.`,
              turns: 'falls away if the reports speak of two things',
              reasons: [
                `“${a}” and “${b}” are different things of one kind`,
                'neither report uses the other’s word in this sentence',
              ],
              voices: [
                { side: pair.a, value: a },
                { side: pair.b, value: b },
              ],
            }
          : {
              kind: 'difference',
              relation: 'labels-differ',
              aspect: 'label',
              strength: pair.probability >= 0.6 ? 'fair' : 'weak',
              rule: 'label/judgement',
              weight: 0.4,
              explanation: `${names[0]} says “${a}”, ${names[1]} “${b}” for the same ${x.token >= 0 ? 'thing' : 'act'}.`,
              turns: 'falls away if the two words are for different people or acts',
              reasons: [`“${a}” and “${b}” stand in one set of labels`, 'neither report uses the other’s word in this sentence'],
              voices: [
                { side: pair.a, value: a },
                { side: pair.b, value: b },
              ],
            },
      );
    }
  }
  return found;
};
