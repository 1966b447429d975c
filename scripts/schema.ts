/** Writes docs/comparison.schema.json from src/schema.ts; `--check` fails when the file is stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { jsonSchema } from '../src/schema.ts';

const path = new URL('../docs/comparison.schema.json', import.meta.url);
const text = `${JSON.stringify(jsonSchema(), null, 2)}\n`;
if (process.argv.includes('--check')) {
  let stands = '';
  try {
    stands = readFileSync(path, 'utf8');
  } catch {}
  if (stands !== text) {
    console.error('docs/comparison.schema.json is stale: run node scripts/schema.ts');
    process.exit(1);
  }
} else writeFileSync(path, text);
