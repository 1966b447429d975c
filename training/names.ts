/**
 * Trains the name finder: `node training/names.ts` (after the tagger). In: the corpora of `convert/names.ts`. Out: `models/en/names`.
 */
import { listBits, NAME_CLASSES, NAME_FEATURES, nameFeatures } from '../src/analyse/entities.ts';
import { fineTags, wordShapes } from '../src/analyse/tags.ts';
import { trainingNames } from './convert/names.ts';
import { seeded, shuffle } from './data.ts';
import { save, scoreFloat, trainer, update } from './perceptron.ts';

const random = seeded(13);
const prepared = trainingNames().map((s) => {
  const shapes = wordShapes(s.words);
  const gold = new Uint8Array(s.words.length);
  for (const { first, end, kind } of s.names) {
    const begin = NAME_CLASSES.indexOf(`B-${kind}`);
    for (let k = first; k < end; k++) gold[k] = k === first ? begin : begin + 1;
  }
  return { shapes, gold, lists: listBits(shapes.lower), fine: fineTags(shapes, [{ firstToken: 0, endToken: gold.length }]) };
});
const t = trainer(NAME_CLASSES.length, 1 << 17);
const features = new Int32Array(NAME_FEATURES);
const scores = new Float64Array(NAME_CLASSES.length);
for (let epoch = 0; epoch < 8; epoch++) {
  shuffle(prepared, random);
  let wrong = 0;
  for (const { shapes, gold, lists, fine } of prepared) {
    const classes = new Uint8Array(gold.length);
    for (let k = 0; k < gold.length; k++) {
      t.step++;
      const count = nameFeatures(shapes, lists, fine, k, 0, gold.length, classes, features);
      scoreFloat(t, features, count, scores);
      let best = 0;
      for (let c = 1; c < scores.length; c++) if (scores[c] > scores[best]) best = c;
      if (best !== gold[k]) {
        update(t, features, count, gold[k], best);
        wrong++;
      }
      classes[k] = best;
    }
  }
  console.log(`epoch ${epoch + 1}: ${wrong} words wrong`);
}
save(t, 'names', {
  data: 'wikigold, WNUT 2017, MEANTIME (CC BY 4.0), GUM 2.16 train, open genres (CC BY 4.0)',
  command: 'node training/names.ts',
});
