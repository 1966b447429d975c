/**
 * Trains the sentence splitter: `node training/sentences.ts`. In: EWT and open GUM training documents as running text. Out:
 * `models/en/sentences`.
 */
import { BOUNDARY_FEATURES, boundaryColumns, boundaryFeatures, mayEnd, openAfter } from '../src/analyse/sentences.ts';
import { tokenise } from '../src/analyse/tokens.ts';
import { seeded, shuffle, treebank } from './data.ts';
import { save, scoreFloat, trainer, update } from './perceptron.ts';

const random = seeded(17);
const paragraphs = [...treebank('ewt-train'), ...treebank('gum-train')].flatMap((document) => {
  const { text } = document;
  const tokens = tokenise(text);
  const columns = boundaryColumns(text, tokens);
  const ends = new Set(document.sentences.map((s) => s.words.at(-1)?.end ?? 0));
  const out: { columns: typeof columns; from: number; to: number; ends: Uint8Array }[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (to < tokens.length && !text.slice(tokens.end[to - 1], tokens.start[to]).includes('\n')) to++;
    const gold = new Uint8Array(to - from);
    for (let k = from; k < to; k++) gold[k - from] = ends.has(tokens.end[k]) ? 1 : 0;
    out.push({ columns, from, to, ends: gold });
    from = to;
  }
  return out;
});
const t = trainer(2, 1 << 16);
const features = new Int32Array(BOUNDARY_FEATURES);
const scores = new Float64Array(2);
for (let epoch = 0; epoch < 5; epoch++) {
  shuffle(paragraphs, random);
  let wrong = 0;
  for (const { columns, from, to, ends } of paragraphs) {
    let first = from;
    let open = 0;
    for (let k = from; k + 1 < to; k++) {
      open = openAfter(columns.kind[k], open);
      if (mayEnd(columns, k)) {
        t.step++;
        const count = boundaryFeatures(columns, k, first, open, to - 1, features);
        scoreFloat(t, features, count, scores);
        const guess = scores[1] > scores[0] ? 1 : 0;
        if (guess !== ends[k - from]) {
          update(t, features, count, ends[k - from], guess);
          wrong++;
        }
      } else if (ends[k - from]) wrong++;
      if (ends[k - from]) {
        first = k + 1;
        open = 0;
      }
    }
  }
  console.log(`epoch ${epoch + 1}: ${wrong} wrong`);
}
const data = 'UD English EWT 2.16 train (CC BY-SA 4.0), UD English GUM 2.16 train, open genres (CC BY, public domain)';
save(t, 'sentences', { does: 'where sentences end inside a paragraph', data, command: 'node training/sentences.ts' });
