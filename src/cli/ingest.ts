/**
 * `crossread ingest`: files in, one report a line out. In: paths, globs, "-". Out on standard output: JSON Lines; on standard
 * error: what was skipped, and a count. Exit code 0 done, 1 done with skips, 2 failed.
 */
import { Command, InvalidArgumentError, Option } from 'commander';
import { readReports } from '../ingest/read.ts';
import type { Report, Skipped } from '../model/report.ts';

export function ingestCommand(): Command {
  return new Command('ingest')
    .summary('read files into reports, one a line')
    .description(
      'Reads news reports from files, folders (with all they hold), patterns and standard input ("-"): plain text, Markdown, HTML, ' +
        'JSON and JSON Lines. Prints each as one line of JSON: id, outlet, title, byline, dateline, published, language, text … ' +
        'What cannot be read becomes a line with `skipped`, a code and a reason.',
    )
    .argument('<input...>', 'files, folders, patterns such as "story/*.html", or - for standard input')
    .addOption(new Option('--format <format>', 'how to print').choices(['jsonl', 'json']).default('jsonl'))
    .addOption(new Option('--max-size <megabytes>', 'largest file that is read').argParser(megabytes))
    .addHelpText(
      'after',
      '\nExamples:\n  crossread ingest story/ > reports.jsonl\n  crossread ingest page.html --format json\n  curl -s https://example.com/report | crossread ingest -\n\n' +
        'Exit code: 0 done, 1 done but something was skipped, 2 failed.',
    )
    .action(async (inputs: string[], options: { format: 'jsonl' | 'json'; maxSize?: number }) => {
      const { reports, skipped } = await readReports(
        inputs,
        options.maxSize === undefined ? {} : { limits: { maxBytes: options.maxSize * 1e6 } },
      );
      const lines = [...reports.map(lineOf), ...skipped.map(skippedLine)];
      if (options.format === 'json') await write(process.stdout, `${JSON.stringify(lines, null, 2)}\n`);
      else for (const line of lines) await write(process.stdout, `${JSON.stringify(line)}\n`);
      for (const skip of skipped) await write(process.stderr, `skipped ${oneLine(skip.origin)}: ${skip.reason} [${skip.code}]\n`);
      process.exitCode = reports.length === 0 ? 2 : skipped.length > 0 ? 1 : 0;
    });
}

/** A report as the format document lists its keys, and the spans that are not the article. */
function lineOf(report: Report): Record<string, unknown> {
  const { id, url, outlet, title, byline, dateline, published, modified, language, text, boilerplate, origin } = report;
  return { id, url, outlet, title, byline, dateline, published, modified, language, text, boilerplate, source: origin };
}

function skippedLine({ origin, code, reason }: Skipped): Record<string, unknown> {
  return { source: origin, skipped: { code, reason } };
}

/** File names may hold line ends and escape codes; a terminal must not act on them. */
function oneLine(name: string): string {
  return name.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '�');
}

function megabytes(value: string): number {
  const number = Number(value);
  // A string in JavaScript holds no more than 512 MB.
  if (!(number > 0 && number <= 400)) throw new InvalidArgumentError('A number of megabytes between 0 and 400 is needed.');
  return number;
}

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (cause) => {
      // A reader that has seen enough (head) is no failure.
      if (cause && (cause as NodeJS.ErrnoException).code !== 'EPIPE') reject(cause);
      else resolve();
    });
  });
}
