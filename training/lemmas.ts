/**
 * Learns the lemma table: `node training/lemmas.ts`. In: EWT and open GUM training documents. Out: `models/en/lemmas/table.tsv`,
 * the commonest lemma of each form and fine class that the rules get wrong.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  if (n > (ruled.get(id) ?? 0)) lines.push(`${id}\t${lemma}`);
}
lines.sort();
const bytes = `${lines.join('\n')}\n`;
mkdirSync(join(MODELS, 'lemmas'), { recursive: true });
writeFileSync(join(MODELS, 'lemmas', 'table.tsv'), bytes);
const card = {
  name: 'lemmas',
  version: 1,
  data: 'UD English EWT 2.16 train (CC BY-SA 4.0), UD English GUM 2.16 train, open genres (CC BY 4.0)',
  command: 'node training/lemmas.ts',
  entries: lines.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
};
writeFileSync(join(MODELS, 'lemmas', 'model.json'), `${JSON.stringify(card, null, 2)}\n`);
console.log(`${lines.length} entries, ${bytes.length} bytes`);
