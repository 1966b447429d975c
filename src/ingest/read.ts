/**
 * The door of ingest to the file system. In: files, folders, globs, "-" for standard input. Out: reports in input order, ids
 * settled, and everything that was skipped with its code and reason. Refuses by skipping: one bad file never sinks a batch.
 */
import { constants } from 'node:fs';
import { glob, open, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SkipCode, Skipped } from '../model/report.ts';
import { type Draft, settle } from './ids.ts';
import { draftsOf, LIMITS, type Limits, megabytes, type Read, tooLarge } from './parse.ts';

export { type Hint, LIMITS, type Limits, parseBytes, type Read } from './parse.ts';
export { type PartialReport, reportFrom } from './report.ts';

export interface ReadOptions {
  /** Called before each file is read. `total` grows while folders are walked. */
  readonly onProgress?:
    | ((progress: { readonly done: number; readonly total: number; readonly origin: string }) => void)
    | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** What "-" reads; `process.stdin` by default. */
  readonly stdin?: AsyncIterable<Uint8Array | string> | undefined;
}

/** Inputs to files, in order. */
interface Found {
  readonly files: string[];
  readonly skipped: Skipped[];
}

const GLOB = /[*?[\]{}]/;
const DEEPEST_FOLDER = 32;
const NO_FILE = 'This is neither a file nor a folder.';

/**
 * @param inputs paths of files and folders (walked recursively, in sorted order), globs, "-"
 * @example const { reports, skipped } = await readReports(['story/', 'wire.html']);
 */
export async function readReports(inputs: readonly string[], options: ReadOptions = {}): Promise<Read> {
  const limits = { ...LIMITS, ...options.limits };
  const files: string[] = [];
  const skipped: Skipped[] = [];
  for (const input of inputs) {
    const found = await filesOf(input, limits.maxFiles - files.length);
    for (const file of found.files) files.push(file);
    for (const skip of found.skipped) skipped.push(skip);
  }
  const drafts: Draft[] = [];
  for (const [done, origin] of files.entries()) {
    options.onProgress?.({ done, total: files.length, origin });
    const read = await bytesOf(origin, limits.maxBytes, options.stdin);
    if ('code' in read) {
      skipped.push({ origin: nameOf(origin), ...read });
      continue;
    }
    const parsed = draftsOf(read.bytes, { name: nameOf(origin), limits });
    for (const draft of parsed.drafts) drafts.push(draft);
    for (const skip of parsed.skipped) skipped.push(skip);
  }
  const settled = settle(drafts);
  return { reports: settled.reports, skipped: [...skipped, ...settled.skipped] };
}

function nameOf(input: string): string {
  return input === '-' ? 'stdin' : input;
}

async function filesOf(input: string, most: number): Promise<Found> {
  if (input === '-') return { files: ['-'], skipped: [] };
  const skip = (code: SkipCode, reason: string): Found => ({ files: [], skipped: [{ origin: input, code, reason }] });
  if (/^(?:https?|ftp|file):\/\//i.test(input)) {
    return skip('unsupported', 'Addresses are not fetched yet: save the page and give the file.');
  }
  if (input === '' || input.includes('\0')) return skip('not-found', 'An empty name, or one with a NUL in it, names no file.');
  try {
    const found = await stat(input);
    if (!found.isDirectory()) return { files: [input], skipped: [] };
    const walk: Walk = { files: [], skipped: [], visited: new Set(), most };
    await walkFolder(input, walk, 0);
    if (walk.files.length === 0 && walk.skipped.length === 0) return skip('empty', 'The folder holds no files.');
    return walk;
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT' && codeOf(cause) !== 'ENOTDIR') return skip('unreadable', because(cause));
  }
  if (!GLOB.test(input)) return skip('not-found', 'There is no such file or folder.');
  const matched: string[] = [];
  for await (const path of glob(input)) {
    matched.push(path);
    if (matched.length > 10 * LIMITS.maxFiles) break;
  }
  if (matched.length === 0) return skip('not-found', 'No file matches this pattern.');
  const walk: Walk = { files: [], skipped: [], visited: new Set(), most };
  for (const path of matched.sort(byCodeUnits)) {
    const found = await stat(path).catch(() => null);
    // "story/*" matches the files; its folders are taken only when they are named.
    if (found?.isFile()) addFile(path, walk);
  }
  return walk.files.length + walk.skipped.length > 0 ? walk : skip('not-found', 'No file matches this pattern, only folders.');
}

interface Walk extends Found {
  readonly visited: Set<string>;
  readonly most: number;
}

async function walkFolder(folder: string, walk: Walk, depth: number): Promise<void> {
  if (depth > DEEPEST_FOLDER) {
    walk.skipped.push({ origin: folder, code: 'unreadable', reason: `The folder lies more than ${DEEPEST_FOLDER} levels deep.` });
    return;
  }
  try {
    // A link back up would be walked for ever.
    const real = await realpath(folder);
    if (walk.visited.has(real)) return;
    walk.visited.add(real);
    const entries = (await readdir(folder)).sort(byCodeUnits);
    for (const name of entries) {
      if (name.startsWith('.') || isPageAssets(name, entries)) continue;
      const path = join(folder, name);
      const found = await stat(path).catch((cause: unknown) => {
        walk.skipped.push({ origin: path, code: 'unreadable', reason: because(cause) });
        return null;
      });
      if (found?.isDirectory()) await walkFolder(path, walk, depth + 1);
      else if (found?.isFile()) addFile(path, walk);
      else if (found) walk.skipped.push({ origin: path, code: 'unreadable', reason: NO_FILE });
    }
  } catch (cause) {
    walk.skipped.push({ origin: folder, code: 'unreadable', reason: because(cause) });
  }
}

function addFile(path: string, walk: Walk): void {
  if (walk.files.length < walk.most) walk.files.push(path);
  else walk.skipped.push({ origin: path, code: 'too-large', reason: 'There are more files than one run takes.' });
}

/** Browsers save "page.html" with its pictures and scripts in "page_files". */
function isPageAssets(name: string, siblings: readonly string[]): boolean {
  const stem = /^(.+)_files$/.exec(name)?.[1];
  return stem !== undefined && (siblings.includes(`${stem}.html`) || siblings.includes(`${stem}.htm`));
}

async function bytesOf(
  path: string,
  maxBytes: number,
  stdin: AsyncIterable<Uint8Array | string> | undefined,
): Promise<{ bytes: Uint8Array } | { code: SkipCode; reason: string }> {
  try {
    if (path === '-') return await collected(stdin ?? process.stdin, maxBytes);
    const found = await stat(path);
    // A shell's `<(command)` is a pipe under /dev/fd; any other pipe or device could block for ever.
    if (!found.isFile() && !/^\/(?:dev\/(?:fd\/\d+|stdin)|proc\/self\/fd\/\d+)$/.test(path)) {
      return { code: 'unreadable', reason: NO_FILE };
    }
    if (found.size > maxBytes) return { code: 'too-large', reason: tooLarge(found.size, maxBytes) };
    const file = await open(path, constants.O_RDONLY);
    return await collected(file.createReadStream({ highWaterMark: 1 << 18 }), maxBytes);
  } catch (cause) {
    const code = codeOf(cause);
    return code === 'ENOENT'
      ? { code: 'not-found', reason: 'The file is gone.' }
      : { code: 'unreadable', reason: because(cause) };
  }
}

/** Whole content, or a refusal as soon as it is longer than the limit: never more than the limit in memory. */
async function collected(
  source: AsyncIterable<Uint8Array | string>,
  maxBytes: number,
): Promise<{ bytes: Uint8Array } | { code: SkipCode; reason: string }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    size += bytes.length;
    if (size > maxBytes) return { code: 'too-large', reason: `It goes on past the limit of ${megabytes(maxBytes)}.` };
    chunks.push(bytes);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { bytes };
}

function codeOf(cause: unknown): string | null {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
}

function because(cause: unknown): string {
  switch (codeOf(cause)) {
    case 'EACCES':
    case 'EPERM':
      return 'The permission to read it is missing.';
    case 'ELOOP':
      return 'Links lead in a circle.';
    case 'ENOENT':
      return 'The link leads nowhere.';
    case 'ENAMETOOLONG':
      return 'The name is too long.';
    case 'EMFILE':
    case 'ENFILE':
      return 'Too many files are open.';
    default:
      return `It could not be read (${codeOf(cause) ?? 'unknown cause'}).`;
  }
}

/** The same order on every machine. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
