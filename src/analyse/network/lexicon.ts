/** In: `models/en/network/lexicon.txt`. Out: the lexicon as a map. Refuses nothing; a missing file is a broken installation. */
import { weights } from '../../weights.ts';
import type { Lexicon } from './forms.ts';

/** Reads the lexicon: three blocks of words (own row; vector only; lists only), list bits in hex after a tab. */
export function readLexicon(): Lexicon {
  const [trained, vectors, extra] = new TextDecoder().decode(weights('network', 'lexicon.txt')).trimEnd().split('\n\n');
  const index = new Map<string, number>();
  const bits: number[] = [];
  const sizes = [trained, vectors, extra].map((block) => {
    for (const line of block.split('\n')) {
      const tab = line.indexOf('\t');
      index.set(tab < 0 ? line : line.slice(0, tab), bits.length);
      bits.push(tab < 0 ? 0 : Number.parseInt(line.slice(tab + 1), 16));
    }
    return bits.length;
  });
  return { trained: sizes[0], size: sizes[1], index, lists: Uint8Array.from(bits) };
}
