/**
 * `crossread <command>`: the list of commands and what happens when one fails. In: argv. Out: an exit code. A failure is one
 * line on standard error with its code, never a stack trace (set CROSSREAD_DEBUG=1 for one).
 */
import { Command, CommanderError } from 'commander';
import { CrossreadError } from '../errors.ts';
import { plain } from '../report/safe-text.ts';
import { version } from '../version.ts';

/** Each command with its file, loaded only when it is called (or all of them for the help). */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  compare: async () => (await import('./compare.ts')).compareCommand(),
  explain: async () => (await import('./explain.ts')).explainCommand(),
  analyse: async () => (await import('./analyse.ts')).analyseCommand(),
  relate: async () => (await import('./relate.ts')).relateCommand(),
  ingest: async () => (await import('./ingest.ts')).ingestCommand(),
  serve: async () => (await import('./serve.ts')).serveCommand(),
  store: async () => (await import('./store.ts')).storeCommand(),
};

const EXAMPLES = `
Examples:
  $ crossread compare reports/*.txt                 read the reports in a folder against each other
  $ crossread compare a.html b.html --format html --out story.html
  $ crossread explain d1 reports/                   why finding d1 was made, and what would turn it
  $ crossread analyse report.txt --format pretty    how one report was read
  $ cat reports.jsonl | crossread compare - --format json

Exit codes: 0 done · 1 done, but something was skipped (the output says what and why) · 2 failed.
Nothing is sent anywhere: crossread opens no network connection; only "serve" listens, on this machine.`;

export async function program(named: string | undefined): Promise<Command> {
  const load = named !== undefined && Object.hasOwn(COMMANDS, named) ? [COMMANDS[named]] : Object.values(COMMANDS);
  const root = new Command('crossread')
    .description(
      'Reads news reports of one story against each other: what they agree on, where they contradict each other, according to whom, and how independent they are. Every finding quotes the reports word for word.',
    )
    .version(version(), '-V, --version')
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('(crossread --help shows what it can do)');
  for (const command of await Promise.all(load.map((make) => make())))
    root.addCommand(command.showHelpAfterError(`(crossread ${command.name()} --help shows how it is used)`));
  return root;
}

/** Runs one command line. Out: its exit code; what went wrong stands on standard error, one line. */
export async function main(argv: readonly string[]): Promise<number> {
  process.exitCode = 0;
  const root = await program(argv[2]);
  for (const command of [root, ...root.commands]) command.exitOverride();
  try {
    await root.parseAsync([...argv]);
    return Number(process.exitCode);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    fail(error);
    return 2;
  }
}

/** What a pipe or a full disk does to the output: a reader that has seen enough (`| head`) is no failure, anything else is. */
export function mindStreams(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    fail(new CrossreadError('cannot-write', `Can't write to standard output: ${error.message}`, { cause: error }));
    process.exit(2);
  });
  // Nobody is left to tell.
  process.stderr.on('error', () => {});
}

/** Messages name files, and names hold anything: no escape sequence and no line break of theirs reaches the terminal. */
function fail(error: unknown): void {
  const known = error instanceof CrossreadError;
  const message = known ? error.message : `unexpected failure: ${error instanceof Error ? error.message : String(error)}`;
  process.stderr.write(`crossread: ${plain(message)} [${known ? error.code : 'internal'}]\n`);
  if (process.env.CROSSREAD_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
}
