/**
 * crossread, the library: the public surface on one screen.
 *
 * @example
 * import { parseBytes, read, toTerminal } from 'crossread';
 * const { reports } = parseBytes(bytes, { name: 'reports.jsonl' });
 * console.log(toTerminal(read(reports), { columns: 80, colour: false }));
 */
export { CrossreadError, type ErrorCode } from './errors.ts';
export { parseBytes, readReports, reportFrom } from './ingest/index.ts';
export * from './model/index.ts';
export { type ReadOptions, read, type Stage } from './pipeline.ts';
export { toExplanation } from './report/explain.ts';
export { toHtml } from './report/html.ts';
export { toJson } from './report/json.ts';
export { toMarkdown } from './report/markdown.ts';
export { toTerminal } from './report/terminal.ts';
