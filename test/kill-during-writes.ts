/**
 * Kills a writing process with SIGKILL at moments nobody chose, again and again, and counts what was acknowledged and is not
 * there afterwards. In: the path of a store to make, and how many times. Out: counts. The moments come from a seed.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openSqlite } from '../src/store/sqlite.ts';

export interface Killed {
  readonly acknowledged: number;
  readonly lost: number;
  /** How often the store did not open, or was found damaged. */
  readonly unopened: number;
}

export async function killDuringWrites({
  path,
  times,
  seed = 1,
}: {
  path: string;
  times: number;
  seed?: number;
}): Promise<Killed> {
  let store = openSqlite(path);
  const story = await store.createStory('Written to while it was killed');
  await store.close();
  const acknowledged: string[] = [];
  let unopened = 0;
  let random = seed;
  for (let n = 0; n < times; n++) {
    random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
    acknowledged.push(...(await writeAndKill(path, story.id, 1 + (random % 120))));
    try {
      store = openSqlite(path);
      if ((await store.check()).length > 0) unopened += 1;
      await store.close();
    } catch {
      unopened += 1;
    }
  }
  store = openSqlite(path);
  const there = new Set((await store.verdicts(story.id)).map(({ id }) => id));
  await store.close();
  return { acknowledged: acknowledged.length, lost: acknowledged.filter((id) => !there.has(id)).length, unopened };
}

/** Kills `after` milliseconds after the first acknowledged write. */
async function writeAndKill(path: string, story: string, after: number): Promise<string[]> {
  const script = fileURLToPath(new URL('./store-writer.ts', import.meta.url));
  const child = spawn(process.execPath, [script, path, story, '0'], { stdio: ['ignore', 'pipe', 'ignore'] });
  let told = '';
  let armed = false;
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString();
    if (!armed) {
      armed = true;
      setTimeout(() => child.kill('SIGKILL'), after);
    }
  });
  await new Promise((resolve) => child.on('close', resolve));
  // The last line may be cut off; only whole ones were acknowledged.
  return told.split('\n').slice(0, -1);
}
