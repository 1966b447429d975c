/** `crossread compare`: reports in, the comparison out. */
import { realpathSync, writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { CrossreadError } from '../errors.ts';
import { readReports } from '../ingest/index.ts';
import type { Comparison } from '../model/index.ts';
import { read } from '../pipeline.ts';
import { toHtml } from '../report/html.ts';
import { toJson } from '../report/json.ts';
import { toMarkdown } from '../report/markdown.ts';
import { plain } from '../report/safe-text.ts';
import { toTerminal } from '../report/terminal.ts';
import { progress } from './progress.ts';

const FORMATS = ['terminal', 'json', 'markdown', 'html'] as const;
type Format = (typeof FORMATS)[number];

/** Skips named on standard error; the document has them all. */
const MOST_SKIPS = 20;

const HELP = `
REPORT is a file, a folder, a glob in quotes, or - for standard input. Read are plain text, Markdown, HTML, JSON (one
report, a list, or {"reports": […]}) and JSON Lines; a JSON report has "text" and, if known, "id", "outlet", "title",
"byline", "dateline", "published", "url". What can't be read is listed as skipped, with the reason, and the rest goes on.

Examples:
  $ crossread compare monday/                        a summary for the terminal
  $ crossread compare monday/ --format html --out monday.html
  $ crossread compare a.txt b.html c.jsonl --format json | jq '.findings[0]'`;

export function compareCommand(): Command {
  return new Command('compare')
    .description('read reports of one story against each other')
    .argument('<report...>', 'files, folders, globs, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'what to print').choices([...FORMATS]).default('terminal'))
    .option('-o, --out <file>', 'write to a file instead of standard output')
    .option('--no-progress', 'no progress line on standard error')
    .addHelpText('after', HELP)
    .action(async (inputs: string[], options: { format: Format; out?: string; progress: boolean }) => {
      const comparison = await compareFiles(inputs, options.progress);
      const rendered = render(comparison, options.format, options.out === undefined);
      const text = rendered.endsWith('\n') ? rendered : `${rendered}\n`;
      if (options.out === undefined) process.stdout.write(text);
      else {
        save(options.out, text, comparison);
        process.stderr.write(`Wrote ${plain(options.out)}\n`);
      }
      noteSkips(comparison, options.format === 'terminal' && options.out === undefined);
    });
}

/** Writes the output, but never over a report that was read: `compare *.txt --out all.txt` would feed on itself. */
function save(path: string, text: string, { reports, skipped }: Comparison): void {
  const place = realPath(path);
  if (place !== null && [...reports, ...skipped].some(({ origin }) => origin !== null && realPath(origin) === place))
    throw new CrossreadError('cannot-write', `${path} is one of the files that were read. Name another with --out.`);
  try {
    writeFileSync(path, text);
  } catch (cause) {
    throw new CrossreadError('cannot-write', `Can't write ${path}: ${(cause as Error).message}`, { cause });
  }
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

/** Says on standard error what was skipped, unless the output does, and makes the exit code 1. */
export function noteSkips({ skipped }: Comparison, shown: boolean): void {
  if (skipped.length === 0) return;
  process.exitCode = 1;
  if (shown) return;
  for (const { origin, code, reason } of skipped.slice(0, MOST_SKIPS))
    process.stderr.write(`skipped ${JSON.stringify(plain(origin))}: ${plain(reason)} [${code}]\n`);
  if (skipped.length > MOST_SKIPS) process.stderr.write(`skipped ${skipped.length - MOST_SKIPS} more\n`);
}

/** Reads files and compares them; shared with `explain`. */
export async function compareFiles(inputs: readonly string[], showProgress: boolean): Promise<Comparison> {
  const line = progress(showProgress);
  try {
    const { reports, skipped } = await readReports(inputs, {
      onProgress: ({ done, total }) => line.tell('reading files', done, total),
    });
    return read(reports, { skipped, onProgress: (stage, done, total) => line.tell(stage, done, total) });
  } finally {
    line.end();
  }
}

function render(comparison: Comparison, format: Format, toScreen: boolean): string {
  switch (format) {
    case 'terminal':
      return toTerminal(comparison, { columns: columns(), colour: toScreen && colour() });
    case 'json':
      return toJson(comparison);
    case 'markdown':
      return toMarkdown(comparison);
    case 'html':
      return toHtml(comparison);
    default:
      return format satisfies never;
  }
}

/** Width of the terminal, 80 into a pipe, never wider than a line one can read. */
export function columns(): number {
  return Math.max(40, Math.min(110, process.stdout.columns ?? 80));
}

/** Colour when a person is looking and has not said no (https://no-color.org); FORCE_COLOR turns it on into a pipe. */
export function colour(): boolean {
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== '0';
  return process.stdout.isTTY === true && process.env.TERM !== 'dumb';
}
