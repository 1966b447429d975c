/**
 * The command line without a process for each call. In: arguments and what the environment says. Out: exit code and what was
 * written. A throw out of `main` is a failed test: the command line may end with a code, never with a stack.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { main } from '../src/cli/program.ts';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const COLOUR = ['NO_COLOR', 'FORCE_COLOR'] as const;

/** Runs a command in this process. */
export async function crossread(
  args: readonly string[],
  env: Partial<Record<(typeof COLOUR)[number], string>> = {},
): Promise<Ran> {
  const written = { out: '', err: '' };
  const real = { out: process.stdout.write, err: process.stderr.write, env: COLOUR.map((name) => process.env[name]) };
  const into = (stream: 'out' | 'err') =>
    ((chunk: string | Uint8Array) => {
      written[stream] += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
      return true;
    }) as typeof process.stdout.write;
  process.stdout.write = into('out');
  process.stderr.write = into('err');
  for (const name of COLOUR) {
    if (env[name] === undefined) delete process.env[name];
    else process.env[name] = env[name];
  }
  try {
    const code = await main(['node', 'crossread', ...args]);
    return calm({ code, ...written });
  } finally {
    process.stdout.write = real.out;
    process.stderr.write = real.err;
    process.exitCode = undefined;
    for (const [index, name] of COLOUR.entries()) {
      const value = real.env[index];
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** Runs the real thing: half a second each, so only where a process is the point. */
export function spawnCrossread(
  args: readonly string[],
  options: { readonly input?: string; readonly node?: readonly string[]; readonly cwd?: string } = {},
): Ran {
  const done = spawnSync(process.execPath, [...(options.node ?? []), MAIN, ...args], {
    input: options.input ?? '',
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    env: withoutColour(),
  });
  return calm({ code: done.status, out: done.stdout, err: done.stderr });
}

/** Runs a line of a shell in which `crossread` is the command line. */
export function shell(line: string, cwd: string): Ran {
  const done = spawnSync('bash', ['-c', `crossread() { "$NODE" "$MAIN" "$@"; }; ${line}`], {
    cwd,
    encoding: 'utf8',
    env: { ...withoutColour(), NODE: process.execPath, MAIN },
  });
  return calm({ code: done.status, out: done.stdout, err: done.stderr });
}

export const MAIN_FILE = MAIN;

export function withoutColour(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  for (const name of COLOUR) delete env[name];
  return env;
}

/** No stack, no internal failure, whatever happened. */
function calm(ran: Ran): Ran {
  expect(ran.err).not.toMatch(/^\s+at .*[:(]\d+|\[internal\]|node:internal|UnhandledPromise|MaxListeners/m);
  return ran;
}

/** A folder with files, gone when the test is. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): {
  readonly path: string;
  readonly at: (name: string) => string;
  readonly remove: () => void;
} {
  const path = mkdtempSync(join(tmpdir(), 'crossread-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return { path, at: (name) => join(path, name), remove: () => rmSync(path, { recursive: true, force: true }) };
}
