/**
 * The store: what it can be asked, whatever engine answers. Every method resolves after the change is safe on disk (for
 * engines that have one); a method that rejects has changed nothing. Refuses with {@link CrossreadError}: `not-found`,
 * `store-busy` (another process), `store-unreadable` (damaged, foreign, or from a later release).
 */
import type { Report, Skipped } from '../model/index.ts';
import type {
  ArchiveLine,
  AuditEntry,
  Decision,
  Job,
  StoredComparison,
  StoredReport,
  Story,
  StoryLine,
  StoryReport,
  Summary,
  Verdict,
} from './model.ts';

/** Who acts and what time it is; tests give their own. */
export interface StoreOptions {
  readonly now?: () => string;
  readonly who?: string;
  /** How long a write waits for another process, in milliseconds. */
  readonly waitMs?: number;
}

export interface StoryQuery {
  /** Words that must all stand in the story's title, or in its reports' titles, outlets and texts. */
  readonly words?: string;
  readonly from?: number;
  readonly count?: number;
}

export interface Page<T> {
  readonly total: number;
  readonly items: readonly T[];
}

export interface Joined {
  readonly added: readonly StoryReport[];
  /** Reports that were in the story already. */
  readonly present: readonly StoryReport[];
}

export interface Restored {
  readonly restored: number;
  /** Rows whose key the store had already; they stay as they are. */
  readonly kept: number;
}

export interface Store {
  readonly engine: 'memory' | 'sqlite';

  createStory(title: string): Promise<Story>;
  story(id: string): Promise<Story | null>;
  /** Newest change first. */
  stories(query?: StoryQuery): Promise<Page<StoryLine>>;
  renameStory(id: string, title: string): Promise<Story>;
  /** Takes the story with its comparisons, verdicts and jobs, and those of its reports that no other story has. */
  removeStory(id: string): Promise<void>;

  /** Adds reports, verbatim; what could not be read is noted with the story. */
  addReports(story: string, reports: readonly Report[], from: string | null, skipped?: readonly Skipped[]): Promise<Joined>;
  removeReport(story: string, id: string): Promise<void>;
  /** In the order they were added. */
  reports(story: string): Promise<readonly StoryReport[]>;
  /** Their keys alone, in the same order. */
  reportKeys(story: string): Promise<readonly string[]>;
  skipped(story: string): Promise<readonly Skipped[]>;
  report(key: string): Promise<StoredReport | null>;

  /** What one version of the analyser made of one report, as bytes it can read back. */
  putAnalysis(key: string, version: string, bytes: Uint8Array): Promise<void>;
  analysis(key: string, version: string): Promise<Uint8Array | null>;

  putComparison(comparison: Omit<StoredComparison, 'id' | 'created'>): Promise<StoredComparison>;
  /** Counts that lists show change when a person dismisses what the machine found; the document stays. */
  changeSummary(comparison: string, summary: Summary): Promise<void>;
  /** The newest of a story. */
  comparison(story: string): Promise<StoredComparison | null>;
  /** Without their documents, newest first; all unless `count` says how many. */
  comparisons(story: string, count?: number): Promise<readonly Omit<StoredComparison, 'packed'>[]>;

  addVerdict(story: string | null, decision: Decision, note: string): Promise<Verdict>;
  /** Those of the story and those that hold in every story, oldest first, undone ones too. */
  verdicts(story: string): Promise<readonly Verdict[]>;
  undoVerdict(id: string): Promise<Verdict>;

  createJob(story: string): Promise<Job>;
  job(id: string): Promise<Job | null>;
  changeJob(id: string, change: Partial<Omit<Job, 'id' | 'story' | 'created'>>): Promise<Job>;
  /** Oldest first. */
  jobs(states: readonly Job['state'][], story?: string): Promise<readonly Job[]>;

  audit(query?: { readonly story?: string; readonly count?: number }): Promise<readonly AuditEntry[]>;

  /** Sentences about what is wrong; none when all is well. Reads everything. */
  check(): Promise<readonly string[]>;
  lines(): AsyncIterable<ArchiveLine>;
  /** All or nothing. */
  restore(lines: AsyncIterable<ArchiveLine> | Iterable<ArchiveLine>): Promise<Restored>;
  close(): Promise<void>;
}
