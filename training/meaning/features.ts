// Feature vectors of pairs for the training. usage: node training/meaning/features.ts PAIRS.jsonl… > features.jsonl
import { readFileSync } from 'node:fs';
import { pairFeatures } from '../../src/analyse/meaning/features.ts';

for (const path of process.argv.slice(2)) {
  const out: string[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const { id, a, b } = JSON.parse(line);
    out.push(JSON.stringify({ id, features: pairFeatures(a, b).map((v) => Math.round(v * 1e5) / 1e5) }));
  }
  process.stdout.write(`${out.join('\n')}\n`);
}
