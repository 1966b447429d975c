/** `crossread store`: a store out to a file of JSON Lines, back in, and checked. */
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync, renameSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { CrossreadError } from '../errors.ts';
import { openSqlite, readArchive } from '../store/index.ts';
import { defaultStore } from './serve.ts';

const HELP = `
An exported store is JSON Lines: reports word for word, stories, comparisons, verdicts and the log of changes. Importing
adds what is not there yet and changes nothing that is; a file that was cut short or changed is refused as a whole.

Examples:
  $ crossread store export backup.jsonl
  $ crossread store import backup.jsonl --store other.sqlite
  $ crossread store check`;

export function storeCommand(): Command {
  const command = new Command('store')
    .description('exports, imports and checks the workbench’s store')
    .addHelpText('after', HELP);
  const sub = (name: string, description: string): Command =>
    command.command(name).description(description).option('--store <file>', 'the store', defaultStore()).exitOverride();
  sub('export', 'writes everything to a file (or to standard output)')
    .argument('[file]', 'where to; - for standard output', '-')
    .action(async (file: string, { store: path }: { store: string }) => {
      const store = openSqlite(existing(path));
      // Under another name first: a file of the name that was asked for is always whole.
      const out = file === '-' ? process.stdout : createWriteStream(`${file}.part`);
      try {
        let failed: Error | null = null;
        out.on('error', (error) => {
          failed = error;
        });
        let lines = 0;
        for await (const line of store.lines()) {
          if (!out.write(`${JSON.stringify(line)}\n`)) await Promise.race([once(out, 'drain'), once(out, 'error')]);
          if (failed) throw new CrossreadError('cannot-write', `${file} can't be written: ${(failed as Error).message}.`);
          lines += 1;
        }
        if (file === '-') return;
        await new Promise<void>((resolve, reject) => out.end((error?: Error | null) => (error ? reject(error) : resolve())));
        renameSync(`${file}.part`, file);
        process.stderr.write(`${lines} lines written to ${file}\n`);
      } finally {
        await store.close();
      }
    });
  sub('import', 'adds what a file holds')
    .argument('<file>', 'an exported store; - for standard input')
    .action(async (file: string, { store: path }: { store: string }) => {
      if (file !== '-' && !existsSync(file)) throw new CrossreadError('no-input', `There is no file ${file}.`);
      const store = openSqlite(path);
      try {
        const lines = createInterface({
          input: file === '-' ? process.stdin : createReadStream(file),
          crlfDelay: Number.POSITIVE_INFINITY,
        });
        const { restored, kept } = await store.restore(readArchive(lines));
        process.stdout.write(`${restored} rows imported, ${kept} were there already\n`);
      } finally {
        await store.close();
      }
    });
  sub('check', 'reads everything and says what is wrong; exit code 2 when anything is').action(
    async ({ store: path }: { store: string }) => {
      const store = openSqlite(existing(path));
      const problems = await store.check().finally(() => store.close());
      for (const problem of problems) process.stderr.write(`${problem}\n`);
      if (problems.length > 0) throw new CrossreadError('store-unreadable', `${problems.length} problem(s) found in ${path}.`);
      process.stdout.write('The store is in order.\n');
    },
  );
  return command;
}

function existing(path: string): string {
  if (!existsSync(path)) throw new CrossreadError('no-input', `There is no store at ${path}. Give one with --store.`);
  return path;
}
