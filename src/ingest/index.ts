/** Bytes to reports: the public names of ingest. */
export { boilerplate } from './boilerplate.ts';
export { type Dateline, dateline } from './dateline.ts';
export { parseDate } from './dates.ts';
export { languageOf } from './language.ts';
export {
  type Hint,
  LIMITS,
  type Limits,
  type PartialReport,
  parseBytes,
  type Read,
  type ReadOptions,
  readReports,
  reportFrom,
} from './read.ts';
