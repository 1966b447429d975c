/**
 * Trains the parser: `node training/parser.ts`. In: EWT and open GUM training documents, tags by the shipped tagger on gold tokens
 * (gold for half of the epochs). Out: `models/en/parser-arcs` and `models/en/parser-labels`.
 */
import {
  ARC_FEATURES,
  arcFeatures,
  LABEL_FEATURES,
  LEFT,
  labelFeatures,
  mayLeft,
  mayRight,
  mayShift,
  parserState,
  RIGHT,
  relationCode,
  SHIFT,
  step,
} from '../src/analyse/dependencies.ts';
import { fineCode, wordShapes } from '../src/analyse/tags.ts';
import { DEPRELS } from '../src/model/index.ts';
import { seeded, shuffle, treebank } from './data.ts';
import { save, scoreFloat, trainer, update } from './perceptron.ts';

const random = seeded(11);
const sentences = [...treebank('ewt-train'), ...treebank('gum-train')].flatMap((d) => d.sentences);
const prepared = sentences.map((s) => ({
  shapes: wordShapes(s.words.map((w) => w.form)),
  tags: Uint8Array.from(s.words, (w) => fineCode(w.upos, w.xpos)),
  head: Int32Array.from(s.words, (w) => w.head),
  label: Uint8Array.from(s.words, (w) => relationCode(w.deprel)),
}));
const arcs = trainer(3, 1 << 19);
const labels = trainer(DEPRELS.length, 1 << 16);
const features = new Int32Array(Math.max(ARC_FEATURES, LABEL_FEATURES));
const moves = new Float64Array(3);
const names = new Float64Array(DEPRELS.length);
const cost = new Int32Array(3);
const EPOCHS = 7;

for (let epoch = 0; epoch < EPOCHS; epoch++) {
  shuffle(prepared, random);
  let right = 0;
  let all = 0;
  for (const { shapes, tags, head, label } of prepared) {
    const size = head.length;
    const s = parserState(size);
    while (s.next < s.size || s.depth > 1) {
      arcs.step++;
      const count = arcFeatures(s, 0, shapes, tags, features);
      scoreFloat(arcs, features, count, moves);
      const s0 = s.depth > 0 ? s.stack[s.depth - 1] : -1;
      const s1 = s.depth > 1 ? s.stack[s.depth - 2] : -1;
      cost.fill(1000);
      if (mayShift(s)) {
        let lost = 0;
        for (let i = 0; i < s.depth; i++) {
          const k = s.stack[i];
          if (head[k] === s.next) lost++;
          if (head[s.next] === k && i < s.depth - 1) lost++;
        }
        cost[SHIFT] = lost;
      }
      if (mayLeft(s)) {
        let lost = s1 >= 0 && head[s0] === s1 ? 1 : 0;
        if (head[s0] > s.next) lost++;
        for (let k = s.next; k < size; k++) if (head[k] === s0) lost++;
        if (head[s0] === -1) lost++;
        cost[LEFT] = lost;
      }
      if (mayRight(s)) {
        let lost = head[s0] >= s.next ? 1 : 0;
        for (let k = s.next; k < size; k++) if (head[k] === s0) lost++;
        if (head[s0] === -1) lost++;
        cost[RIGHT] = lost;
      }
      let guess = -1;
      let oracle = -1;
      const least = Math.min(cost[0], cost[1], cost[2]);
      for (let c = 0; c < 3; c++) {
        if (cost[c] === 1000) continue;
        if (guess < 0 || moves[c] > moves[guess]) guess = c;
        if (cost[c] === least && (oracle < 0 || moves[c] > moves[oracle])) oracle = c;
      }
      if (cost[guess] > least) update(arcs, features, count, oracle, guess);
      step(s, epoch >= 1 && random() < 0.9 ? guess : oracle);
    }
    // Labels on the gold tree, walked by the same code as at run time.
    const gold = parserState(size);
    for (let k = 0; k < size; k++) if (s.head[k] === head[k]) right++;
    all += size;
    for (let k = 0; k < size; k++) {
      const h = head[k];
      gold.head[k] = h;
      if (h < 0) continue;
      if (k > h) {
        gold.rightmost2[h] = gold.rightmost[h];
        gold.rightmost[h] = k;
      }
    }
    for (let k = size - 1; k >= 0; k--) {
      const h = head[k];
      if (h > k) {
        gold.leftmost2[h] = gold.leftmost[h];
        gold.leftmost[h] = k;
      }
    }
    for (let k = 0; k < size; k++) {
      if (head[k] < 0) continue;
      labels.step++;
      const count = labelFeatures(k, gold, 0, shapes, tags, features);
      scoreFloat(labels, features, count, names);
      let best = 1;
      for (let c = 2; c < names.length; c++) if (names[c] > names[best]) best = c;
      if (best !== label[k]) update(labels, features, count, label[k], best);
    }
  }
  console.log(`epoch ${epoch + 1}: training UAS ${(right / all).toFixed(4)}`);
}
const data = 'UD English EWT 2.16 train (CC BY-SA 4.0), UD English GUM 2.16 train, open genres (CC BY 4.0)';
save(arcs, 'parser-arcs', { data, command: 'node training/parser.ts' });
save(labels, 'parser-labels', { data, command: 'node training/parser.ts' });
