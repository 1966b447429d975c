/**
 * Trains the tagger: `node training/tagger.ts`. In: EWT and open GUM training documents. Out: `models/en/tagger`.
 */
import { FINE, FINE_UPOS, fineCode, TAG_FEATURES, tagFeatures, wordShapes } from '../src/analyse/tags.ts';
import { seeded, shuffle, treebank } from './data.ts';
import { save, scoreFloat, trainer, update } from './perceptron.ts';

const random = seeded(7);
const sentences = [...treebank('ewt-train'), ...treebank('gum-train')].flatMap((d) => d.sentences);
const prepared = sentences.map((s) => ({
  shapes: wordShapes(s.words.map((w) => w.form)),
  gold: Uint8Array.from(s.words, (w) => fineCode(w.upos, w.xpos)),
}));
const t = trainer(FINE.length, 1 << 17);
const features = new Int32Array(TAG_FEATURES);
const scores = new Float64Array(FINE.length);
for (let epoch = 0; epoch < 6; epoch++) {
  shuffle(prepared, random);
  let wrong = 0;
  let all = 0;
  for (const { shapes, gold } of prepared) {
    const tags = new Uint8Array(gold.length);
    for (let k = 0; k < gold.length; k++) {
      t.step++;
      const count = tagFeatures(shapes, k, 0, gold.length, tags, features);
      scoreFloat(t, features, count, scores);
      let best = 0;
      for (let c = 1; c < scores.length; c++) if (scores[c] > scores[best]) best = c;
      if (best !== gold[k]) update(t, features, count, gold[k], best);
      tags[k] = best;
      all++;
      if (FINE_UPOS[best] !== FINE_UPOS[gold[k]]) wrong++;
    }
  }
  console.log(`epoch ${epoch + 1}: training UPOS ${(1 - wrong / all).toFixed(4)}`);
}
save(t, 'tagger', {
  data: 'UD English EWT 2.16 train (CC BY-SA 4.0), UD English GUM 2.16 train, open genres (CC BY 4.0)',
  command: 'node training/tagger.ts',
});
