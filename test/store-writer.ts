/**
 * A process that writes to a store until it is killed (or so many times), and says each write once it is acknowledged.
 * Arguments: path of the store, story, number of writes (0: for ever). Prints the verdict's id, a line each.
 */
import { writeSync } from 'node:fs';
import { openSqlite } from '../src/store/sqlite.ts';

const [path, story, times] = process.argv.slice(2) as [string, string, string];
const store = openSqlite(path);
for (let n = 0; times === '0' || n < Number(times); n++) {
  const { id } = await store.addVerdict(story, { kind: 'source', source: `source ${n}`, letter: 'B' }, 'x'.repeat(n % 3000));
  // Straight to the pipe: a buffered line could be lost with the process, and the count would be too kind.
  writeSync(1, `${id}\n`);
}
await store.close();
