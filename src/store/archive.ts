/**
 * A whole store as JSON Lines, and back. In: an engine's rows, or the lines of a file. Out: lines in an order in which each
 * needs only those before it. Refuses (`store-unreadable`): foreign files, later versions, files that were cut short or changed.
 */
import { CrossreadError } from '../errors.ts';
import { reportKey, textHash } from './keys.ts';
import type { ArchiveLine, AuditEntry, StoredComparison, StoredReport, Verdict } from './model.ts';
import { unpack } from './pack.ts';

interface Rows {
  readonly now: string;
  readonly reports: () => Iterable<StoredReport>;
  readonly stories: () => Iterable<Omit<Extract<ArchiveLine, { type: 'story' }>, 'type'>>;
  readonly comparisons: () => Iterable<StoredComparison>;
  readonly verdicts: () => Iterable<Verdict>;
  readonly audit: () => Iterable<AuditEntry>;
}

export function* archiveOf(rows: Rows): Iterable<ArchiveLine> {
  let lines = 1;
  yield { type: 'crossread-store', version: 1, made: rows.now };
  for (const row of rows.reports()) {
    yield { type: 'report', row };
    lines += 1;
  }
  for (const story of rows.stories()) {
    yield { type: 'story', ...story };
    lines += 1;
  }
  for (const { packed, ...row } of rows.comparisons()) {
    yield { type: 'comparison', row, document: unpack(packed) };
    lines += 1;
  }
  for (const row of rows.verdicts()) {
    yield { type: 'verdict', row };
    lines += 1;
  }
  for (const row of rows.audit()) {
    yield { type: 'audit', row: { ...row } };
    lines += 1;
  }
  yield { type: 'end', lines };
}

const TYPES: ReadonlySet<string> = new Set(['crossread-store', 'report', 'story', 'comparison', 'verdict', 'audit', 'end']);

/**
 * Reads exported lines, checking each.
 * @throws {CrossreadError} `store-unreadable` with the number of the line
 */
export async function* readArchive(source: AsyncIterable<string> | Iterable<string>): AsyncIterable<ArchiveLine> {
  let number = 0;
  let ended = false;
  const refuse = (why: string): CrossreadError =>
    new CrossreadError('store-unreadable', `Line ${number} ${why}. Nothing was imported.`);
  for await (const text of source) {
    if (text.trim() === '') continue;
    number += 1;
    if (ended) throw refuse('comes after the end');
    const line = parseLine(text);
    if (line === null) throw refuse('is not a line of an exported store');
    if (number === 1 && line.type !== 'crossread-store') throw refuse('should say that this is an exported store of crossread');
    if (line.type === 'crossread-store' && line.version !== 1)
      throw refuse('says that a later release of crossread made this: update crossread');
    if (
      line.type === 'report' &&
      (reportKey(line.row.report) !== line.row.key || textHash(line.row.report.text) !== line.row.textHash)
    ) {
      throw refuse(`holds report ${line.row.key}, but not as it was exported`);
    }
    if (line.type === 'end') {
      if (line.lines !== number - 1) throw refuse(`ends a file of ${line.lines} lines, but ${number - 1} came`);
      ended = true;
    }
    yield line;
  }
  if (!ended) throw refuse('is the last one, but the file goes on: it was cut short');
}

function parseLine(text: string): ArchiveLine | null {
  try {
    const line = JSON.parse(text) as { type?: unknown; row?: unknown };
    if (typeof line.type !== 'string' || !TYPES.has(line.type)) return null;
    const bare = line.type === 'crossread-store' || line.type === 'end';
    return bare || (typeof line.row === 'object' && line.row !== null) ? (line as ArchiveLine) : null;
  } catch {
    return null;
  }
}
