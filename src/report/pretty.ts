/**
 * In: an annotated doc and a width. Out: each sentence for a person's eyes: tags under the words, the tree, the names. Refuses nothing;
 * control characters of the text never reach the terminal.
 */
import { DEPRELS, type Doc, UPOS } from '../model/index.ts';
import { plain } from './safe-text.ts';

type Annotated = Doc<'tokens' | 'sentences' | 'tags' | 'lemmas' | 'dependencies' | 'entities'>;

/** Deepest indentation of a tree that is drawn; deeper words stand at this depth. */
const DEEPEST = 24;

/** The doc, sentence by sentence, ending in a newline. */
export function toPretty(doc: Annotated, columns: number): string {
  const out: string[] = [];
  const { report, tokens, tags, lemmas, dependencies } = doc;
  const words = Array.from({ length: tokens.length }, (_, k) => plain(report.text.slice(tokens.start[k], tokens.end[k])) || '·');
  let entity = 0;
  doc.sentences.forEach((sentence, n) => {
    const { firstToken, endToken } = sentence;
    const where = `${report.id} · sentence ${n + 1} · ${sentence.start}–${sentence.end}${sentence.boilerplate ? ' · boilerplate' : ''}`;
    out.push(plain(where));
    let top = '';
    let below = '';
    const flush = () => {
      if (top !== '') out.push(`  ${top.trimEnd()}`, `  ${below.trimEnd()}`);
      top = '';
      below = '';
    };
    for (let k = firstToken; k < endToken; k++) {
      const tag = UPOS[tags.upos[k]];
      const width = Math.max(words[k].length, tag.length) + 1;
      if (top !== '' && top.length + width > columns - 2) flush();
      top += words[k].padEnd(width);
      below += tag.padEnd(width);
    }
    flush();
    out.push('');
    const children = new Map<number, number[]>();
    const roots: number[] = [];
    for (let k = firstToken; k < endToken; k++) {
      const head = dependencies.head[k];
      if (head < 0) roots.push(k);
      else {
        const list = children.get(head);
        if (list) list.push(k);
        else children.set(head, [k]);
      }
    }
    // By hand, not by recursion: a hostile text may hang thousands of words in one chain.
    const todo = roots.reverse().map((k) => ({ k, indent: '', branch: '' }));
    for (let item = todo.pop(); item; item = todo.pop()) {
      const { k, indent, branch } = item;
      const lemma = plain(lemmas[k]);
      const base = lemma.toLowerCase() === words[k].toLowerCase() ? '' : ` (${lemma})`;
      out.push(`  ${indent}${branch}${words[k]}${base}  ${UPOS[tags.upos[k]]} ${DEPRELS[dependencies.deprel[k]]}`);
      const below = children.get(k) ?? [];
      const deeper = branch === '' ? indent : `${indent}${branch === '└─ ' ? '   ' : '│  '}`;
      for (let i = below.length - 1; i >= 0; i--) {
        todo.push({ k: below[i], indent: deeper.slice(0, DEEPEST * 3), branch: i === below.length - 1 ? '└─ ' : '├─ ' });
      }
    }
    const names: string[] = [];
    for (; entity < doc.entities.length && doc.entities[entity].start < sentence.end; entity++) {
      const { start, end, kind } = doc.entities[entity];
      names.push(`[${plain(report.text.slice(start, end))}] ${kind}`);
    }
    if (names.length > 0) out.push('', `  ${names.join('  ')}`);
    out.push('');
  });
  return `${out.join('\n')}\n`;
}
