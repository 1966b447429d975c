/**
 * `crossread relate FILE.jsonl`: how pairs of passages relate. In: lines {id, a: {text, published}, b: {text, published}}; `-` reads
 * standard input. Out: a line {id, relation, aspect, strength, score} for each, in order. A line that is no such pair is reported on
 * standard error with its number and skipped (exit code 1); a file that cannot be read is `no-input` (exit code 2).
 */
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { type Passage, relatePairs } from '../analyse/meaning/index.ts';
import { CrossreadError } from '../errors.ts';

/** Pairs related at once: bounds the memory whatever the file's size. */
const CHUNK = 500;

interface Pair {
  readonly id: unknown;
  readonly a: Passage;
  readonly b: Passage;
}

/** One line of the file, or null where it is not a pair. */
export function readPair(line: string): Pair | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { id, a, b } = value as Record<string, unknown>;
  const left = passage(a);
  const right = passage(b);
  return left && right ? { id, a: left, b: right } : null;
}

function passage(value: unknown): Passage | null {
  if (typeof value !== 'object' || value === null) return null;
  const { text, published } = value as Record<string, unknown>;
  if (typeof text !== 'string') return null;
  if (published !== undefined && published !== null && typeof published !== 'string') return null;
  return { text, published: published ?? null };
}

/** The `relate` command. */
export function relateCommand(): Command {
  return new Command('relate')
    .description('say how pairs of passages relate (same, updates, contradicts …), one JSON line a pair')
    .argument('<file>', 'JSONL of {id, a: {text, published}, b: {text, published}}; - for standard input')
    .option('--probabilities', 'add the probability of every relation')
    .addHelpText('after', '\nExample:\n  $ crossread relate pairs.jsonl > relations.jsonl')
    .action((file: string, options: { readonly probabilities?: true }) => {
      let content: string;
      try {
        content = readFileSync(file === '-' ? 0 : file, 'utf8');
      } catch (cause) {
        throw new CrossreadError('no-input', `${file} cannot be read: ${(cause as Error).message}`, { cause });
      }
      let pending: Pair[] = [];
      const flush = (): void => {
        const related = relatePairs(pending);
        pending.forEach(({ id }, i) => {
          const { probabilities, ...rest } = related[i]!;
          process.stdout.write(`${JSON.stringify({ id, ...rest, ...(options.probabilities ? { probabilities } : {}) })}\n`);
        });
        pending = [];
      };
      content.split('\n').forEach((line, index) => {
        if (line.trim() === '') return;
        const pair = readPair(line);
        if (pair) pending.push(pair);
        else {
          process.stderr.write(
            `skipped line ${index + 1}: it is not a pair {id, a: {text, published}, b: {text, published}} [not-a-pair]\n`,
          );
          process.exitCode = 1;
        }
        if (pending.length >= CHUNK) flush();
      });
      flush();
    });
}
