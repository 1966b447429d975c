/** `crossread analyse`: how each report is read, layer by layer. In: files of reports, or CoNLL-U. Out on standard output: JSON Lines, CoNLL-U or a drawing. */

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { annotateTokens } from '../analyse/annotate.ts';
import { analyse, annotate, enrich } from '../analyse/index.ts';
import { readPretokenised } from '../analyse/pretokenised.ts';
import { CrossreadError } from '../errors.ts';
import { extract } from '../extract/index.ts';
import { framing } from '../frame/index.ts';
import { readReports, reportFrom } from '../ingest/index.ts';
import type { Doc, Report, Skipped } from '../model/index.ts';
import { toAnalysis } from '../report/analysis.ts';
import { toConllu } from '../report/conllu.ts';
import { toPretty } from '../report/pretty.ts';
import { plain } from '../report/safe-text.ts';
import { columns } from './compare.ts';

const FORMATS = ['pretty', 'jsonl', 'conllu'] as const;

/** Below this many characters a guess at the language is wrong too often to refuse a text (names alone look foreign). */
const SURE_FROM = 80;

interface Options {
  readonly format: (typeof FORMATS)[number];
  readonly tokens: boolean;
  readonly pretokenised: boolean;
}

export function analyseCommand(): Command {
  return new Command('analyse')
    .summary('show how each report is read')
    .description(
      'Reads each report by itself: words, sentences, tags, lemmas, dependency trees and names; with jsonl also times, quantities,\nattributions, statements and framing. Offsets are UTF-16 code units into the text as given.',
    )
    .argument('<file...>', 'files, folders, patterns, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'what to print').choices([...FORMATS]).default('pretty'))
    .option('--tokens', 'with jsonl: every word with lemma, tag, head and relation', false)
    .option('--pretokenised', 'the files are CoNLL-U: keep their words and sentences', false)
    .addHelpText(
      'after',
      '\nExamples:\n  $ crossread analyse report.txt                       tags under the words, and the tree\n  $ crossread analyse reports.jsonl --format jsonl --tokens\n  $ crossread analyse gold.conllu --pretokenised --format conllu',
    )
    .action(async (inputs: string[], options: Options) => {
      if (options.pretokenised) {
        for (const input of inputs) await write(render(...pretokenised(input), options));
        return;
      }
      const { reports, skipped } = await readReports(inputs);
      const left: Skipped[] = [...skipped];
      for (const report of reports) {
        if (report.language !== null && report.language !== 'en' && report.text.length >= SURE_FROM) {
          const reason = `The report is not in English (it looks like “${report.language}”).`;
          left.push({ origin: report.origin ?? report.id, code: 'other-language', reason });
        } else await write(render(report, null, options));
      }
      for (const { origin, code, reason } of left) process.stderr.write(`skipped ${plain(origin)}: ${reason} [${code}]\n`);
      if (left.length > 0) process.exitCode = reports.length === 0 ? 2 : 1;
    });
}

type Base = ReturnType<typeof annotate>;

function pretokenised(path: string): [Report, Base] {
  let source: string;
  try {
    source = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new CrossreadError('not-found', `Can't read ${path}: ${(cause as Error).message}`, { cause });
  }
  const { text, tokens, sentences } = readPretokenised(source);
  const report = { ...reportFrom({ id: path, text }), text };
  return [report, annotateTokens(report, tokens, sentences)];
}

function render(report: Report, given: Base | null, { format, tokens }: Options): string {
  switch (format) {
    case 'conllu':
      return toConllu(given ?? annotate(report));
    case 'pretty':
      return toPretty(given ?? annotate(report), columns());
    case 'jsonl': {
      const doc: Doc = given ? enrich(given) : analyse(report);
      return `${JSON.stringify(toAnalysis(doc, extract(doc), framing(doc), tokens))}\n`;
    }
    default:
      return format satisfies never;
  }
}

/** Waits where the reader is slower than we are. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
