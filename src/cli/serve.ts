/** `crossread serve`: the workbench in a browser, on this machine alone unless told otherwise. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { CrossreadError } from '../errors.ts';
import { readReports } from '../ingest/index.ts';
import { isLoopback } from '../server/guard.ts';
import { takeLease } from '../server/lease.ts';
import { serve } from '../server/serve.ts';
import { openMemory, openSqlite, type Store } from '../store/index.ts';

const HELP = `
The store is one file; it is made when it is not there. Everything stays on this machine: the workbench listens on
loopback, and its pages load nothing from elsewhere. On another address (--host) it asks for a token, which is in
the address it prints.

Examples:
  $ crossread serve                                  http://127.0.0.1:4680, the store in your home folder
  $ crossread serve --store ferry.sqlite --examples examples
  $ crossread serve --host 0.0.0.0 --name desk.example`;

const PORT = 4680;

/** Where the store is unless told: the XDG data folder. */
export function defaultStore(env: NodeJS.ProcessEnv = process.env): string {
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'crossread', 'crossread.sqlite');
}

interface Options {
  readonly store: string;
  readonly memory?: boolean;
  readonly port: number;
  readonly host: string;
  readonly name?: readonly string[];
  readonly token?: string;
  readonly examples?: string;
  readonly as: string;
}

export function serveCommand(): Command {
  return new Command('serve')
    .description('opens the workbench: stories, findings, facts against reports, and your verdicts, in a browser')
    .option('--store <file>', 'where everything is kept', defaultStore())
    .option('--memory', 'keep nothing: everything is gone when the workbench ends')
    .option('--port <number>', 'port to listen on; 0 takes a free one', portOf, PORT)
    .option('--host <address>', 'address to listen on; off loopback a token is asked for', '127.0.0.1')
    .option('--name <host...>', 'further host names it answers to, when it stands behind one')
    .option('--token <text>', 'the token instead of a drawn one (or set CROSSREAD_TOKEN)')
    .option('--examples <folder>', 'read each folder in it as a story, unless the store has one of that name')
    .option('--as <name>', 'who the verdicts are from', 'local')
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      const { store, release } = openStore(options);
      const token =
        options.token ?? process.env.CROSSREAD_TOKEN ?? (isLoopback(options.host) ? null : randomBytes(24).toString('base64url'));
      const { address, bench, stop } = await serve({
        store,
        host: options.host,
        port: options.port,
        token,
        ...(options.name && { names: options.name }),
      }).catch(async (error: unknown) => {
        await store.close();
        release();
        throw error;
      });
      process.stdout.write(
        `The workbench is at ${address}/${token === null ? '' : `stories?token=${encodeURIComponent(token)}`}\n`,
      );
      if (options.examples !== undefined) {
        for (const story of await addExamples(store, options.examples)) await bench.jobs.ask(story);
      }
      process.stdout.write('It stops with Ctrl+C.\n');
      await new Promise<void>((resolve) => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
      });
      await stop();
      await store.close();
      release();
    });
}

function openStore({ memory, store: path, as }: Options): { store: Store; release: () => void } {
  if (memory) return { store: openMemory({ who: as }), release: () => {} };
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (cause) {
    throw new CrossreadError('cannot-write', `The folder ${dirname(path)} can't be made. Give another with --store.`, { cause });
  }
  // The store first: it refuses what is no store before anything is written beside it.
  const store = openSqlite(path, { who: as });
  try {
    return { store, release: takeLease(path) };
  } catch (error) {
    void store.close();
    throw error;
  }
}

/** Each folder becomes a story of its name, once. Gives those that were made. */
async function addExamples(store: Store, folder: string): Promise<readonly string[]> {
  let names: string[];
  try {
    names = readdirSync(folder)
      .filter((name) => statSync(join(folder, name)).isDirectory())
      .sort();
  } catch (cause) {
    throw new CrossreadError('no-input', `There is no folder ${folder} with examples.`, { cause });
  }
  const made: string[] = [];
  const there = new Set((await store.stories({ count: 10_000 })).items.map(({ title }) => title));
  for (const name of names) {
    const title = titleOf(name);
    if (there.has(title)) continue;
    const { reports, skipped } = await readReports([join(folder, name)]);
    if (reports.length === 0) continue;
    const story = await store.createStory(title);
    await store.addReports(story.id, reports, null, skipped);
    made.push(story.id);
  }
  return made;
}

/** @example titleOf('kabul-crackdown') // 'Kabul crackdown' */
function titleOf(name: string): string {
  const words = basename(name).replace(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
  return port;
}
