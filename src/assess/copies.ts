/**
 * Which reports share running text. In: the docs of one story. Out: copies and rewrites, each with the longest shared run
 * as evidence. Quotations and boilerplate are taken out first: two reporters in one press conference share quotes, not text.
 */
import type { Dependence, Doc } from '../model/index.ts';
import { sharedRuns, shingles } from '../text/shingles.ts';
import { type Words, words } from '../text/words.ts';

/** Words in a shingle. */
const SIZE = 4;
/** Share of the smaller report's own words that stands in the other. Birthplace: the 68 pairs of hand-read stories, 2026-11-25: */
/** rewrites .51 and more, unrelated texts .17 and less (news prose shares 4-word phrases by chance); copies .94 and more. */
const REWRITE = 0.3;
const COPY = 0.87;
/** Reports with fewer own words than this are too short to tell. */
const LEAST_WORDS = 25;
/** Two leads of thirty words on one event share ten of them without being one text: so many must be shared, whatever the share. */
const LEAST_SHARED = 16;

interface Text {
  readonly id: string;
  readonly text: string;
  readonly words: Words;
  readonly shingles: Uint32Array;
  readonly own: number;
}

function prepare(doc: Doc<'quotations'>): Text {
  const { report } = doc;
  const all = words(report.text);
  const mask = new Uint8Array(all.length);
  const out = [...report.boilerplate, ...doc.quotations.flatMap((quotation) => quotation.spans)].sort(
    (a, b) => a.start - b.start,
  );
  let word = 0;
  for (const span of out) {
    while (word > 0 && all.start[word - 1] >= span.start) word--;
    while (word < all.length && all.start[word] < span.start) word++;
    for (let inside = word; inside < all.length && all.end[inside] <= span.end; inside++) mask[inside] = 1;
  }
  let own = 0;
  for (const masked of mask) own += 1 - masked;
  return { id: report.id, text: report.text, words: all, shingles: shingles(all, SIZE, (index) => mask[index] === 1), own };
}

/** Pairs of texts that share at least a tenth of the smaller one's shingles, by an inverted index: never all pairs. */
function candidates(texts: readonly Text[]): [number, number][] {
  const holders = new Map<number, number[]>();
  const sizes = new Uint32Array(texts.length);
  texts.forEach((text, index) => {
    for (const hash of new Set(text.shingles)) {
      if (hash === 0) continue;
      sizes[index]++;
      const list = holders.get(hash);
      if (list) list.push(index);
      else holders.set(hash, [index]);
    }
  });
  const shared = new Map<number, number>();
  for (const list of holders.values())
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length; j++) {
        const key = list[i] * texts.length + list[j];
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
  const pairs: [number, number][] = [];
  for (const [key, count] of shared) {
    const a = Math.floor(key / texts.length);
    const b = key % texts.length;
    if (count >= 0.1 * Math.min(sizes[a], sizes[b])) pairs.push([a, b]);
  }
  return pairs.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

/** Copies and rewrites among the reports of a story, ordered by report. */
export function copies(docs: readonly Doc<'quotations'>[]): Dependence[] {
  const texts = docs.map(prepare);
  const found: Dependence[] = [];
  for (const [i, j] of candidates(texts)) {
    const a = texts[i];
    const b = texts[j];
    if (Math.min(a.own, b.own) < LEAST_WORDS) continue;
    const runs = sharedRuns(a.words, a.shingles, b.words, b.shingles, SIZE);
    let sharedWords = 0;
    let longest = runs[0];
    for (const run of runs) {
      sharedWords += run.length;
      if (run.length > longest.length) longest = run;
    }
    const score = Math.min(1, sharedWords / Math.min(a.own, b.own));
    if (score < REWRITE || sharedWords < LEAST_SHARED || !longest) continue;
    const passage = (text: Text, first: number) => {
      const start = text.words.start[first];
      const end = text.words.end[first + longest.length - 1];
      return { report: text.id, start, end, quote: text.text.slice(start, end) };
    };
    found.push({
      reports: [a.id, b.id],
      kind: score >= COPY ? 'copy' : 'rewrite',
      score: Math.round(score * 1000) / 1000,
      evidence: [passage(a, longest.a), passage(b, longest.b)],
    });
  }
  return found;
}
