/**
 * The static tier: a sentence's vector is the sum of its word pieces' vectors, from a table of int8 rows whose weights (rarity)
 * are multiplied in. In: sentences or words. Out: unit vectors (all zero where no piece is known). Tens of thousands a second;
 * for blocking and clustering. Word order and negation are not seen. Refuses nothing.
 */
import { pieces } from './pieces.ts';
import { floats, model, shorts, signedBytes } from './tensors.ts';

interface Table {
  readonly rows: Int8Array;
  readonly scales: Float32Array;
  readonly ranks: Uint16Array;
  readonly dimensions: number;
}

let loaded: Table | undefined;

function table(): Table {
  if (!loaded) {
    const from = model('meaning-static');
    loaded = {
      rows: signedBytes(from, 'table'),
      scales: floats(from, 'table.scale'),
      ranks: shorts(from, 'rank'),
      dimensions: from.card.dimensions as number,
    };
  }
  return loaded;
}

/**
 * Vector of a text, or of words taken as one text. Length `dimensions` of the model, norm 1, or all zero for an empty text.
 * The dot product of two vectors is their cosine.
 * @example staticVector('The blast shattered windows.')
 */
export function staticVector(words: readonly string[] | string): Float32Array {
  const { rows, scales, dimensions } = table();
  const sum = new Float64Array(dimensions);
  for (const id of pieces(typeof words === 'string' ? words : words.join(' '))) {
    const scale = scales[id]!;
    const base = id * dimensions;
    for (let d = 0; d < dimensions; d++) sum[d]! += rows[base + d]! * scale;
  }
  let square = 0;
  for (let d = 0; d < dimensions; d++) square += sum[d]! * sum[d]!;
  const out = new Float32Array(dimensions);
  if (square > 0) {
    const length = Math.sqrt(square);
    for (let d = 0; d < dimensions; d++) out[d] = sum[d]! / length;
  }
  return out;
}

/** Vector of one word, norm 1; null where no piece of it is known. For how near two words are in meaning. */
export function wordVector(word: string): Float32Array | null {
  const vector = staticVector(word);
  return vector.some((v) => v !== 0) ? vector : null;
}

/** {@link staticVector} of each sentence. */
export function staticVectors(sentences: readonly string[]): Float32Array[] {
  return sentences.map(staticVector);
}

/** BERT's vocabulary begins with marks and single characters; words ordered by frequency start here. */
const FIRST_WORD = 1996;
const VOCABULARY = 30_522;
/** A single digit stands among the single characters there; as a word it is about as common as "seven". */
const DIGIT = 5;

/**
 * How rare a word is in general English, about ln(1 / frequency) of Zipf's law by its rank in BERT's vocabulary (English Wikipedia
 * and books): 0 for "the", 10.3 for the rarest whole word, 10.3 and half a point a further piece (at most 12) for words it lacks.
 * @example rarity('the') < rarity('minister') // true
 */
export function rarity(word: string): number {
  const ids = pieces(word);
  if (ids.length === 0) return 0;
  const { ranks } = table();
  if (ids.length === 1) {
    const rank = ranks[ids[0]!]!;
    if (rank >= FIRST_WORD) return Math.log(rank - FIRST_WORD + 1);
    return /\d/.test(word) ? DIGIT : 0;
  }
  return Math.min(12, Math.log(VOCABULARY - FIRST_WORD) + 0.5 * (ids.length - 1));
}
