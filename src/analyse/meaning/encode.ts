/**
 * The contextual tier: a sentence's vector from the transformer (mean over its pieces, norm 1). In: sentences. Out: vectors of 384
 * floats, the same on every machine; the dot product of two is their cosine. Refuses nothing; a sentence is read up to 126 pieces.
 */
import { type Network, openNetwork, type Segment } from './network.ts';
import { END, pieces, START } from './pieces.ts';
import { model } from './tensors.ts';

/** Pieces of one text that are read, without the two marks: about 100 words. */
export const LONGEST = 126;
/** Rows a batch fills before it is run: enough to keep the arithmetic busy, small enough for the cache. */
const BATCH = 128;
const LAYERS = ['layer0', 'layer1', 'layer2', 'layer3', 'layer4', 'layer5'];

let network: Network | undefined;

/**
 * Vectors of sentences, in their order. An empty sentence has a vector too (that of the two marks).
 * @example
 * const [a, b] = encode(['Windows were blown out.', 'The blast shattered windows.']);
 * // dot(a, b) is about .7
 */
export function encode(sentences: readonly string[]): Float32Array[] {
  network ??= openNetwork(model('meaning'), LAYERS);
  const out = new Array<Float32Array>(sentences.length);
  let segments: (Segment & { readonly sentence: number })[] = [];
  let count = 0;
  const flush = (): void => {
    if (count === 0) return;
    const { f, rows, width } = network!;
    network!.begin(count);
    network!.run(LAYERS, count, segments);
    for (const { start, length, sentence } of segments) out[sentence] = mean(f, rows / 4 + start * width, length, width);
    segments = [];
    count = 0;
  };
  sentences.forEach((sentence, index) => {
    const ids = [START, ...pieces(sentence).slice(0, LONGEST), END];
    if (count > 0 && count + ids.length > BATCH) flush();
    segments.push({ start: count, length: ids.length, sentence: index });
    for (let position = 0; position < ids.length; position++) network!.embed(count + position, ids[position]!, position);
    count += ids.length;
  });
  flush();
  return out;
}

function mean(f: Float32Array, at: number, length: number, width: number): Float32Array {
  const sum = new Float64Array(width);
  for (let t = 0; t < length; t++) {
    for (let d = 0; d < width; d++) sum[d]! += f[at + t * width + d]!;
  }
  let square = 0;
  for (let d = 0; d < width; d++) square += sum[d]! * sum[d]!;
  const scale = Math.sqrt(square) || 1;
  return Float32Array.from(sum, (v) => v / scale);
}
