/**
 * In: the data folder (`CROSSREAD_DATA`, else `../shared/data` beside the repository). Out: the treebank documents that may be
 * trained on. Refuses: a missing folder. Only documents whose licence lets weights ship: all of EWT (CC BY-SA 4.0), and of GUM the
 * genres its licence file states to be CC BY or public domain; never wikiHow or fiction (CC BY-NC-SA).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type GoldDocument, readConllu } from './convert/conllu.ts';

export const DATA = process.env.CROSSREAD_DATA ?? fileURLToPath(new URL('../../shared/data', import.meta.url));
export const MODELS = fileURLToPath(new URL('../models/en', import.meta.url));

export const GUM_OPEN_GENRES = ['news', 'interview', 'bio', 'voyage', 'speech', 'textbook', 'vlog'] as const;

/** Documents of one treebank split; `gum-train` is cut to the openly licensed genres. */
export function treebank(name: 'ewt-train' | 'ewt-dev' | 'gum-train' | 'gum-dev'): GoldDocument[] {
  const documents = readConllu(readFileSync(join(DATA, 'ud', `${name}.conllu`), 'utf8'));
  if (name !== 'gum-train') return documents;
  const open = openGumDocuments();
  return documents.filter((document) => open.has(document.id));
}

/** Ids of the GUM training documents whose licence lets weights ship. */
export function openGumDocuments(): Set<string> {
  const rows = readFileSync(join(DATA, 'ud', 'gum-train.docs.tsv'), 'utf8')
    .split('\n')
    .slice(1);
  return new Set(
    rows
      .map((row) => row.split('\t'))
      .filter(([, genre]) => (GUM_OPEN_GENRES as readonly string[]).includes(genre))
      .map(([id]) => id),
  );
}

/** Pseudo-random numbers in [0, 1) from a seed (mulberry32): training is the same each time. */
export function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle<T>(items: T[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j], items[i]];
  }
}
