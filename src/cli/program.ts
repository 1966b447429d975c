/**
 * `crossread <command>`: the list of commands and what happens when one fails. In: argv. Out: an exit code. A failure is one
 * line on standard error with its code, never a stack trace (set CROSSREAD_DEBUG=1 for one).
 */
import { Command, CommanderError } from 'commander';
import { CrossreadError } from '../errors.ts';
import { version } from '../version.ts';

/** Each command with its file, loaded only when it is called (or all of them for the help). */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  compare: async () => (await import('./compare.ts')).compareCommand(),
  explain: async () => (await import('./explain.ts')).explainCommand(),
  analyse: async () => (await import('./analyse.ts')).analyseCommand(),
  ingest: async () => (await import('./ingest.ts')).ingestCommand(),
};

const EXAMPLES = `
Examples:
  $ crossread compare reports/*.txt                 read the reports in a folder against each other
  $ crossread compare a.html b.html --format html --out story.html
  $ crossread explain d1 reports/                   why finding d1 was made, and what would turn it
  $ crossread analyse report.txt --format pretty    how one report was read
  $ cat reports.jsonl | crossread compare - --format json

Exit codes: 0 done · 1 done, but something was skipped (the output says what and why) · 2 failed.
Nothing is sent anywhere: crossread opens no network connection.`;

export async function program(named: string | undefined): Promise<Command> {
  const load = named !== undefined && Object.hasOwn(COMMANDS, named) ? [COMMANDS[named]] : Object.values(COMMANDS);
  const root = new Command('crossread')
    .description('Reads news reports of one story against each other: what they agree on, where they contradict each other,\naccording to whom, and how independent they are. Every finding quotes the reports word for word.')
    .version(version(), '-V, --version')
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('(crossread --help shows what it can do)');
  for (const command of await Promise.all(load.map((make) => make()))) root.addCommand(command);
  return root;
}

export async function main(argv: readonly string[]): Promise<number> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A closed pipe (`| head`) is no failure.
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const root = await program(argv[2]);
  for (const command of [root, ...root.commands]) command.exitOverride();
  try {
    await root.parseAsync([...argv]);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const known = error instanceof CrossreadError;
    process.stderr.write(`crossread: ${known ? error.message : `unexpected failure: ${error instanceof Error ? error.message : String(error)}`} [${known ? error.code : 'internal'}]\n`);
    if (process.env['CROSSREAD_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    return 2;
  }
}
