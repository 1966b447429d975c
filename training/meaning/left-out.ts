/**
 * The vectors that stories have under encoders which were not tuned on them: of the hand-read ones `left-out.bin`, of the written ones a file
 * that CROSSREAD_LEFT_OUT names (`facts.py` writes both). In: a story's name. Out: an encoder for its sentences; a sentence
 * that the files lack, because its cut has changed since, is read by the shipped encoder. Refuses: stories of which more than a
 * twentieth is lacking: then `facts.py` has to run again.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { encodeFacts } from '../../src/analyse/meaning/index.ts';

const WIDTH = 384;
const KEY = 8;
let table: Map<string, Int8Array> | undefined;

function records(): Map<string, Int8Array> {
  if (!table) {
    table = new Map();
    for (const file of [new URL('left-out.bin', import.meta.url), process.env.CROSSREAD_LEFT_OUT ?? '']) {
      if (file === '') continue;
      const bytes = readFileSync(file);
      for (let at = 0; at < bytes.length; at += KEY + WIDTH)
        table.set(bytes.toString('hex', at, at + KEY), new Int8Array(bytes.buffer, bytes.byteOffset + at + KEY, WIDTH));
    }
  }
  return table;
}

export function leftOutEncoder(story: string): (sentences: readonly string[]) => Float32Array[] {
  return (sentences) => {
    const lacking: number[] = [];
    const vectors = sentences.map((sentence, index): Float32Array => {
      const key = createHash('sha256')
        .update(`${story}\n${sentence}`)
        .digest('hex')
        .slice(0, 2 * KEY);
      const bytes = records().get(key);
      if (!bytes) {
        lacking.push(index);
        return new Float32Array(WIDTH);
      }
      let square = 0;
      for (const byte of bytes) square += byte * byte;
      const scale = 1 / Math.sqrt(square);
      return Float32Array.from(bytes, (byte) => byte * scale);
    });
    if (lacking.length > sentences.length / 20)
      throw new Error(
        `${lacking.length} of ${sentences.length} sentences of ${story} have no left-out vector: run training/meaning/facts.py again`,
      );
    encodeFacts(lacking.map((index) => sentences[index])).forEach((vector, position) => {
      vectors[lacking[position]] = vector;
    });
    return vectors;
  };
}
