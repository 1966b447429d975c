/**
 * Comparisons that were asked for, one after the other, each in a thread of its own. In: a store; its jobs outlive the
 * process. Out: progress for whoever listens. What was running when a server died is run again when the next one starts.
 */
import { EventEmitter } from 'node:events';
import { CrossreadError } from '../errors.ts';
import type { Job, Store } from '../store/index.ts';
import { version } from '../version.ts';
import { runTask } from './threads.ts';

export interface JobsOptions {
  readonly worker?: URL;
  readonly limitMs?: number;
  /** Called with the story of each comparison that was stored, before its job is said to be done. */
  readonly onStored?: (story: string) => Promise<void>;
}

const LIMIT_MS = 30 * 60_000;

export class Jobs {
  readonly #store: Store;
  readonly #options: JobsOptions;
  readonly #events = new EventEmitter().setMaxListeners(0);
  readonly #waiting: string[] = [];
  readonly #asking = new Map<string, Promise<Job>>();
  /** Progress between two writes to the store. */
  readonly #live = new Map<string, Job>();
  #running: { readonly id: string; readonly abort: AbortController; readonly end: Promise<void> } | null = null;
  #closed = false;

  constructor(store: Store, options: JobsOptions = {}) {
    this.#store = store;
    this.#options = options;
  }

  /** Takes up what an earlier process left. */
  async resume(): Promise<void> {
    for (const job of await this.#store.jobs(['running', 'queued'])) {
      if (job.state === 'running') await this.#store.changeJob(job.id, { state: 'queued', stage: null, done: 0, total: 0 });
      this.#waiting.push(job.id);
    }
    this.#next();
  }

  /** Queues a comparison; the one that already waits or runs for this story is given instead of a second one. */
  ask(story: string): Promise<Job> {
    // Two presses of one button come before the first has its job.
    const asking = this.#asking.get(story) ?? this.#ask(story).finally(() => this.#asking.delete(story));
    this.#asking.set(story, asking);
    return asking;
  }

  async #ask(story: string): Promise<Job> {
    const [there] = await this.#store.jobs(['queued', 'running'], story);
    if (there) return this.#live.get(there.id) ?? there;
    const job = await this.#store.createJob(story);
    this.#waiting.push(job.id);
    this.#next();
    return job;
  }

  async job(id: string): Promise<Job> {
    const job = this.#live.get(id) ?? (await this.#store.job(id));
    if (!job) throw new CrossreadError('not-found', `There is no job “${id}”.`);
    return job;
  }

  /** The one that waits or runs for a story, else the last one if it failed. */
  async of(story: string): Promise<Job | null> {
    const jobs = await this.#store.jobs(['queued', 'running', 'failed', 'done', 'cancelled'], story);
    const job = jobs.findLast(({ state }) => state === 'queued' || state === 'running') ?? jobs.at(-1);
    if (!job || job.state === 'done' || job.state === 'cancelled') return null;
    return this.#live.get(job.id) ?? job;
  }

  async cancel(id: string): Promise<Job> {
    const job = await this.job(id);
    if (job.state !== 'queued' && job.state !== 'running')
      throw new CrossreadError('conflict', 'This comparison has ended already.');
    if (this.#running?.id === id) {
      this.#running.abort.abort();
      await this.#running.end;
      return this.job(id);
    }
    const place = this.#waiting.indexOf(id);
    if (place >= 0) this.#waiting.splice(place, 1);
    return this.#change(id, { state: 'cancelled', ended: new Date().toISOString() });
  }

  /** Calls with each change of a job until the returned function is called. */
  watch(id: string, tell: (job: Job) => void): () => void {
    this.#events.on(id, tell);
    return () => this.#events.off(id, tell);
  }

  /** Stops the running comparison; it stays “running” in the store, for the next process to take up. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#running?.abort.abort();
    await this.#running?.end;
  }

  async #change(id: string, change: Partial<Omit<Job, 'id' | 'story' | 'created'>>): Promise<Job> {
    const job = await this.#store.changeJob(id, change);
    this.#live.delete(id);
    this.#events.emit(id, job);
    return job;
  }

  #next(): void {
    if (this.#running || this.#closed) return;
    const id = this.#waiting.shift();
    if (id === undefined) return;
    const abort = new AbortController();
    const end = this.#run(id, abort.signal)
      .catch((error: unknown) => {
        process.stderr.write(`crossread serve: job ${id}: ${error instanceof Error ? error.message : String(error)}\n`);
      })
      .finally(() => {
        this.#running = null;
        this.#next();
      });
    this.#running = { id, abort, end };
  }

  async #run(id: string, signal: AbortSignal): Promise<void> {
    const job = await this.#change(id, { state: 'running', stage: 'start' });
    try {
      const members = await this.#store.reports(job.story);
      const skipped = await this.#store.skipped(job.story);
      const reports = members.map(({ id: reportId, report }) => ({ ...report, id: reportId }));
      const { packed, summary } = await runTask({ kind: 'compare', reports, skipped }, 'compared', {
        ...(this.#options.worker && { worker: this.#options.worker }),
        signal,
        limitMs: this.#options.limitMs ?? LIMIT_MS,
        onProgress: (stage, done, total) => {
          const live: Job = { ...job, stage, done, total };
          this.#live.set(id, live);
          this.#events.emit(id, live);
        },
      });
      const stored = await this.#store.putComparison({
        story: job.story,
        version: version(),
        reportKeys: members.map(({ key }) => key),
        summary,
        packed,
      });
      await this.#options.onStored?.(job.story);
      await this.#change(id, { state: 'done', comparison: stored.id, ended: stored.created, stage: null });
    } catch (error) {
      if (this.#closed) return;
      const ended = new Date().toISOString();
      if (signal.aborted) {
        await this.#change(id, { state: 'cancelled', ended });
        return;
      }
      const known = error instanceof CrossreadError;
      if (!known)
        process.stderr.write(
          `crossread serve: job ${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
        );
      await this.#change(id, {
        state: 'failed',
        ended,
        error: {
          code: known ? error.code : 'internal',
          message: known ? error.message : 'The comparison failed. The terminal of the workbench says more.',
        },
      });
    }
  }
}
