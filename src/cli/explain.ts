/** `crossread explain`: which rule made a finding, from which evidence, and what would turn it. */
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { CrossreadError } from '../errors.ts';
import type { Comparison } from '../model/index.ts';
import { toExplanation } from '../report/explain.ts';
import { colour, columns, compareFiles, noteSkips } from './compare.ts';

export function explainCommand(): Command {
  return new Command('explain')
    .description('say which rule made a finding, from which evidence, and what would turn it')
    .argument('<finding>', 'its id, as `compare` shows it: d1, d2 …')
    .argument('[report...]', 'the reports it was found in, as for `compare`')
    .option(
      '--from <comparison.json>',
      'read the comparison from a file made by `compare --format json` (- for standard input) instead',
    )
    .addHelpText('after', '\nExamples:\n  $ crossread explain d1 monday/\n  $ crossread explain d1 --from monday.json')
    .action(async (finding: string, inputs: string[], options: { from?: string }) => {
      if (options.from === undefined && inputs.length === 0)
        throw new CrossreadError('usage', 'Name the reports, or a comparison with --from FILE.');
      const fromReports = options.from === undefined;
      const comparison = options.from === undefined ? await compareFiles(inputs, true) : await fromFile(options.from);
      process.stdout.write(toExplanation(comparison, finding, { columns: columns(), colour: colour() }));
      if (fromReports) noteSkips(comparison, false);
    });
}

async function fromFile(path: string): Promise<Comparison> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(path === '-' ? 0 : path, 'utf8'));
  } catch (cause) {
    throw new CrossreadError('bad-document', `Can't read ${path} as a comparison: ${(cause as Error).message}`, { cause });
  }
  // Here alone: the schema's library takes longer to load than a finding to explain.
  const { comparisonSchema } = await import('../schema.ts');
  const { error } = comparisonSchema.safeParse(parsed);
  if (error) {
    const [first] = error.issues;
    const where = first.path.length > 0 ? `at ${first.path.join('.')}: ` : '';
    throw new CrossreadError(
      'bad-document',
      `${path} is not a comparison document of version 1 (${where}${first.message}). \`crossread compare … --format json\` makes one.`,
    );
  }
  return parsed as Comparison;
}
