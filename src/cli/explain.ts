/** `crossread explain`: which rule made a finding, from which evidence, and what would turn it. */
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { CrossreadError } from '../errors.ts';
import type { Comparison } from '../model/index.ts';
import { toExplanation } from '../report/explain.ts';
import { colour, columns, compareFiles } from './compare.ts';

export function explainCommand(): Command {
  return new Command('explain')
    .description('say which rule made a finding, from which evidence, and what would turn it')
    .argument('<finding>', 'its id, as `compare` shows it: d1, d2 …')
    .argument('[report...]', 'the reports it was found in, as for `compare`')
    .option('--from <comparison.json>', 'read the comparison from a file made by `compare --format json` instead')
    .addHelpText('after', '\nExamples:\n  $ crossread explain d1 monday/\n  $ crossread explain d1 --from monday.json')
    .action(async (finding: string, inputs: string[], options: { from?: string }) => {
      if (options.from === undefined && inputs.length === 0) throw new CrossreadError('usage', 'Name the reports, or a comparison with --from FILE.');
      const comparison = options.from === undefined ? await compareFiles(inputs, true) : fromFile(options.from);
      if (!comparison.findings.some(({ id }) => id === finding))
        throw new CrossreadError('no-such-finding', `There is no finding ${JSON.stringify(finding)}: this comparison has d1 to d${comparison.findings.length}.`);
      process.stdout.write(`${toExplanation(comparison, finding, { columns: columns(), colour: colour() })}\n`);
    });
}

function fromFile(path: string): Comparison {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new CrossreadError('bad-document', `Can't read ${path} as a comparison: ${(cause as Error).message}`, { cause });
  }
  const document = parsed as Partial<Comparison> | null;
  if (document === null || typeof document !== 'object' || document.version !== 1 || !Array.isArray(document.findings) || !Array.isArray(document.reports))
    throw new CrossreadError('bad-document', `${path} is not a comparison document of version 1.`);
  return document as Comparison;
}
