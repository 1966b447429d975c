/** `crossread compare`: reports in, the comparison out. */
import { writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { CrossreadError } from '../errors.ts';
import { readReports } from '../ingest/index.ts';
import type { Comparison } from '../model/index.ts';
import { read } from '../pipeline.ts';
import { toHtml } from '../report/html.ts';
import { toJson } from '../report/json.ts';
import { toMarkdown } from '../report/markdown.ts';
import { toTerminal } from '../report/terminal.ts';
import { progress } from './progress.ts';

const FORMATS = ['terminal', 'json', 'markdown', 'html'] as const;
type Format = (typeof FORMATS)[number];

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
      const text = render(comparison, options.format, options.out === undefined);
      if (options.out === undefined) process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
      else {
        try {
          writeFileSync(options.out, text);
        } catch (cause) {
          throw new CrossreadError('cannot-write', `Can't write ${options.out}: ${(cause as Error).message}`, { cause });
        }
        process.stderr.write(`Wrote ${options.out}\n`);
      }
      if (comparison.skipped.length > 0) {
        if (options.format !== 'terminal' || options.out !== undefined)
          for (const { origin, code, reason } of comparison.skipped.slice(0, 20)) process.stderr.write(`skipped ${JSON.stringify(origin)}: ${reason} [${code}]\n`);
        process.exitCode = 1;
      }
    });
}

/** Reads files and compares them; shared with `explain`. */
export async function compareFiles(inputs: readonly string[], showProgress: boolean): Promise<Comparison> {
  const line = progress(showProgress);
  try {
    const { reports, skipped } = await readReports(inputs, { onProgress: ({ done, total }) => line.tell('reading files', done, total) });
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
  if (process.env['NO_COLOR']) return false;
  if (process.env['FORCE_COLOR']) return process.env['FORCE_COLOR'] !== '0';
  return process.stdout.isTTY === true && process.env['TERM'] !== 'dumb';
}
