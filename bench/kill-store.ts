/**
 * `node bench/kill-store.ts [times]`: kills a writing process with SIGKILL (100 times unless told) and prints what was
 * acknowledged and lost. Exit code 1 when anything was. The test suite does the same five times.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killDuringWrites } from '../test/kill-during-writes.ts';

const times = Number(process.argv[2] ?? 100);
const folder = mkdtempSync(join(tmpdir(), 'crossread-kill-'));
const { acknowledged, lost, unopened } = await killDuringWrites({ path: join(folder, 'store.sqlite'), times, seed: 7 });
rmSync(folder, { recursive: true });
console.log(
  `killed ${times} times: ${acknowledged} writes acknowledged, ${lost} lost, the store failed to open ${unopened} times`,
);
process.exit(lost + unopened === 0 ? 0 : 1);
