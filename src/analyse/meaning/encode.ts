/**
 * The contextual tier: a sentence's vector from the transformer (mean over its pieces, norm 1). In: sentences. Out: vectors of 384
 * floats, the same on every machine; the dot product of two is their cosine. Refuses nothing; a sentence is read up to 126 pieces.
 */
import { type Network, openNetwork, type Segment } from './network.ts';
import { END, pieces, START } from './pieces.ts';
import { type Model, model } from './tensors.ts';

/** Pieces of one text that are read, without the two marks: about 100 words. */
export const LONGEST = 126;
/** Rows a batch fills before it is run: enough to keep the arithmetic busy, small enough for the cache. */
const BATCH = 128;
export const LAYERS: readonly string[] = ['layer0', 'layer1', 'layer2', 'layer3', 'layer4', 'layer5'];
/** The same lower half under an upper half tuned on stories (`training/meaning/facts.py`). */
const FACT_LAYERS: readonly string[] = ['layer0', 'layer1', 'layer2', 'facts3', 'facts4', 'facts5'];

let whole: Network | undefined;
let facts: Network | undefined;

function factModel(): Model {
  const { card, tensors } = model('meaning');
  return { card, tensors: new Map([...tensors, ...model('meaning-facts').tensors]) };
}

/**
 * Runs the network over sentences, in batches, and after each of `depths` layers (ascending) hands each sentence's rows of `width`
 * floats to `visit`, which must not keep `rows`: it is the network's memory.
 */
export function readSentences(
  sentences: readonly string[],
  depths: readonly number[],
  visit: (sentence: number, depth: number, rows: Float32Array, width: number) => void,
): void {
  whole ??= openNetwork(model('meaning'), LAYERS);
  readThrough(whole, LAYERS, sentences, depths, visit);
}

function readThrough(
  { f, rows, width, begin, run, embed }: Network,
  layers: readonly string[],
  sentences: readonly string[],
  depths: readonly number[],
  visit: (sentence: number, depth: number, rows: Float32Array, width: number) => void,
): void {
  let batch: (Segment & { readonly sentence: number })[] = [];
  let count = 0;
  const flush = (): void => {
    if (count === 0) return;
    begin(count);
    let done = 0;
    for (const depth of depths) {
      run(layers.slice(done, depth), count, batch);
      done = depth;
      for (const { start, length, sentence } of batch) {
        visit(sentence, depth, f.subarray(rows / 4 + start * width, rows / 4 + (start + length) * width), width);
      }
    }
    batch = [];
    count = 0;
  };
  sentences.forEach((text, sentence) => {
    const ids = [START, ...pieces(text).slice(0, LONGEST), END];
    if (count + ids.length > BATCH) flush();
    for (let position = 0; position < ids.length; position++) embed(count + position, ids[position]!, position);
    batch.push({ start: count, length: ids.length, sentence });
    count += ids.length;
  });
  flush();
}

/**
 * Vectors of sentences, in their order. An empty sentence has a vector too (that of the two marks).
 * @example
 * const [a, b] = encode(['Windows were blown out.', 'The blast shattered windows.']);
 * // dot(a, b) is about .7
 */
export function encode(sentences: readonly string[]): Float32Array[] {
  const out = new Array<Float32Array>(sentences.length);
  readSentences(sentences, [LAYERS.length], (sentence, _depth, rows, width) => {
    out[sentence] = mean(rows, rows.length / width, width);
  });
  return out;
}

/**
 * Vectors of sentences that lie near each other when the sentences state one fact, as `encode` gives them otherwise. Sentences that
 * speak of one subject and say different things of it lie further apart than under `encode`.
 * @example
 * const [a, b] = encodeFacts(['Nine died.', 'Rescuers counted nine bodies.']);
 */
export function encodeFacts(sentences: readonly string[]): Float32Array[] {
  facts ??= openNetwork(factModel(), FACT_LAYERS);
  const out = new Array<Float32Array>(sentences.length);
  readThrough(facts, FACT_LAYERS, sentences, [FACT_LAYERS.length], (sentence, _depth, rows, width) => {
    out[sentence] = mean(rows, rows.length / width, width);
  });
  return out;
}

/** Mean of rows, to norm 1. */
export function mean(rows: Float32Array, count: number, width: number): Float32Array {
  const sum = new Float64Array(width);
  for (let t = 0; t < count; t++) {
    for (let d = 0; d < width; d++) sum[d]! += rows[t * width + d]!;
  }
  let square = 0;
  for (let d = 0; d < width; d++) square += sum[d]! * sum[d]!;
  const scale = Math.sqrt(square) || 1;
  return Float32Array.from(sum, (v) => v / scale);
}
