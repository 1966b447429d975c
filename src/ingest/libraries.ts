/**
 * The door of ingest to its libraries: each is loaded on first use, because a run on plain text needs none of them (linkedom and
 * Readability take 140 ms cold, eld 250 ms). Synchronous, because the stages are. Refuses: a broken installation.
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { CrossreadError } from '../errors.ts';
import type { Tree, TreeElement } from './tree.ts';

export interface PageLibraries {
  parseHTML(html: string): { document: Tree };
  Readability: new (document: Tree, options: object) => { parse(): { content: TreeElement } | null };
}

export interface LanguageIdentifier {
  detect(text: string): { language: string; isReliable(): boolean };
}

const require = createRequire(import.meta.url);
let page: PageLibraries | null = null;
let language: LanguageIdentifier | null = null;

export function pageLibraries(): PageLibraries {
  page ??= installed(() => ({
    parseHTML: require('linkedom').parseHTML,
    Readability: require('@mozilla/readability').Readability,
  }));
  return page;
}

export function languageIdentifier(): LanguageIdentifier {
  // By its file: the package offers itself to `import` only.
  language ??= installed(() => require(fileURLToPath(import.meta.resolve('eld/extrasmall'))).eld as LanguageIdentifier);
  return language;
}

function installed<T>(load: () => T): T {
  try {
    return load();
  } catch (cause) {
    throw new CrossreadError('broken-installation', 'A library of crossread is missing: install crossread again.', { cause });
  }
}
