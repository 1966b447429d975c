// What the pair model reads of each pair, from the shipped int8 encoder: statistics and interaction blocks, piece states.
// usage: node training/meaning/states.ts OUT PAIRS.jsonl…
// writes OUT.json (ids, statistics, counts of pieces), OUT.blocks (float16, a row a pair) and OUT.bin (float16: of a, then of b, the
// rows at depth 3, then those at depth 6)
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { readSentences } from '../../src/analyse/meaning/encode.ts';
import { interact, type Sentence, sentence } from '../../src/analyse/meaning/interaction.ts';

const DEPTHS = [3, 6];
const CHUNK = 200;
const [out, ...paths] = process.argv.slice(2) as [string, ...string[]];
const pairs: { id: string; a: { text: string }; b: { text: string } }[] = [];
for (const path of paths) {
  for (const line of readFileSync(path, 'utf8').split('\n')) if (line.trim() !== '') pairs.push(JSON.parse(line));
}
const index: { id: string; counts: number[]; statistics: readonly number[] }[] = [];
const states = openSync(`${out}.bin`, 'w');
const blocks = openSync(`${out}.blocks`, 'w');
const half = (values: Float32Array): Uint8Array => new Uint8Array(new Float16Array(values).buffer);
for (let start = 0; start < pairs.length; start += CHUNK) {
  const part = pairs.slice(start, start + CHUNK);
  const read: Sentence[] = [];
  let middle: Float32Array[] = [];
  readSentences(
    part.flatMap(({ a, b }) => [a.text, b.text]),
    DEPTHS,
    (n, depth, rows, width) => {
      if (depth === DEPTHS[0]) middle[n] = rows.slice();
      else read[n] = sentence(middle[n]!, rows, width);
    },
  );
  middle = [];
  part.forEach(({ id }, n) => {
    const [a, b] = [read[2 * n]!, read[2 * n + 1]!];
    const { statistics, blocks: row } = interact(a, b);
    index.push({ id, counts: [a.count, b.count], statistics });
    writeSync(blocks, half(row));
    for (const { middle: at3, top: at6 } of [a, b]) {
      writeSync(states, half(at3));
      writeSync(states, half(at6));
    }
  });
}
closeSync(states);
closeSync(blocks);
writeFileSync(`${out}.json`, JSON.stringify(index));
