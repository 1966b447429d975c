/**
 * Causes. In: a pair of sides. Out: a contradiction when cause and effect change places ("the fire caused an explosion" / "an
 * explosion sparked the fire"). Only nouns that stand on opposite sides of a causal verb in both sentences count.
 */
import { type Deprel, deprelCode, type Upos, uposCode } from '../model/index.ts';
import { CAUSAL } from './en.ts';
import { type AspectRule, nameOf, type Side } from './judgement.ts';

const NOUN = new Set((['NOUN', 'PROPN'] as Upos[]).map(uposCode));
const PASSIVE = deprelCode('aux:pass' satisfies Deprel);

interface Causation {
  readonly cause: ReadonlySet<string>;
  readonly effect: ReadonlySet<string>;
  readonly verb: string;
}

const known = new WeakMap<Side['doc'], Map<number, Causation | null>>();

/** {@link readCausation}, once a sentence. */
function causation(side: Side): Causation | null {
  let sentences = known.get(side.doc);
  if (!sentences) {
    sentences = new Map();
    known.set(side.doc, sentences);
  }
  let found = sentences.get(side.statement.sentence);
  if (found === undefined) {
    found = readCausation(side);
    sentences.set(side.statement.sentence, found);
  }
  return found;
}

/** Nouns before and after the one causal verb of a sentence; a passive turns them round. Null with none or several. */
function readCausation({ doc, statement }: Side): Causation | null {
  const sentence = doc.sentences[statement.sentence];
  const before = new Set<string>();
  const after = new Set<string>();
  let verb = -1;
  let passive = false;
  for (let token = sentence.firstToken; token < sentence.endToken; token++) {
    const lemma = doc.lemmas[token].toLowerCase();
    const next = token + 1 < sentence.endToken ? `${lemma} ${doc.lemmas[token + 1].toLowerCase()}` : lemma;
    if (CAUSAL.has(next) || CAUSAL.has(lemma)) {
      if (verb >= 0) return null;
      verb = token;
      for (let other = sentence.firstToken; other < token; other++)
        if (doc.dependencies.head[other] === token && doc.dependencies.deprel[other] === PASSIVE) passive = true;
    } else if (NOUN.has(doc.tags.upos[token])) (verb < 0 ? before : after).add(lemma);
  }
  if (verb < 0) return null;
  return { cause: passive ? after : before, effect: passive ? before : after, verb: doc.lemmas[verb] };
}

export const cause: AspectRule = (pair) => {
  if (!pair.linked) return [];
  const x = causation(pair.a);
  const y = causation(pair.b);
  if (!x || !y) return [];
  // The nouns next to the verb say it best.
  const there = [...x.cause].reverse().find((word) => y.effect.has(word) && !y.cause.has(word));
  const back = [...x.effect].find((word) => y.cause.has(word) && !x.cause.has(word));
  if (there === undefined || back === undefined) return [];
  return [
    {
      kind: 'contradiction',
      relation: 'contradicts',
      aspect: 'cause',
      strength: pair.probability >= 0.6 ? 'fair' : 'weak',
      rule: 'cause/turned-round',
      weight: 0.7,
      clash: `cause ${[there, back].sort().join('/')}`,
      explanation: `Cause and effect change places: in ${nameOf(pair.a.doc.report)} the ${there} comes first and brings the ${back}, in ${nameOf(pair.b.doc.report)} the ${back} brings the ${there}.`,
      turns: 'falls away if the two reports speak of two such happenings',
      reasons: [`${there} before “${x.verb}”, ${back} after it`, `${back} before “${y.verb}”, ${there} after it`],
      voices: [
        { side: pair.a, value: `${there} → ${back}` },
        { side: pair.b, value: `${back} → ${there}` },
      ],
    },
  ];
};
