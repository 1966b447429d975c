/** One task in a thread of its own. In: a task, what to do on progress, a signal that stops it. Out: its last message. Refuses by rejecting with a {@link CrossreadError}. */
import { Worker } from 'node:worker_threads';
import { CrossreadError, ERROR_CODES, type ErrorCode } from '../errors.ts';
import type { Task, Told } from './worker.ts';

/** Sources run as they are; the built package has .js beside this file. */
export const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);
const MOST_MEMORY_MB = 4096;

export interface RunOptions {
  readonly worker?: URL;
  readonly onProgress?: (stage: string, done: number, total: number) => void;
  readonly signal?: AbortSignal;
  readonly limitMs: number;
}

export function runTask<K extends 'compared' | 'ingested' | 'analysed'>(
  task: Task,
  wanted: K,
  { worker = WORKER, onProgress, signal, limitMs }: RunOptions,
): Promise<Extract<Told, { kind: K }>> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
    const end = (work: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      void thread.terminate();
      work();
    };
    const fail = (code: ErrorCode, message: string, cause?: unknown): void =>
      end(() => reject(new CrossreadError(code, message, { cause })));
    const stop = (): void => fail('cancelled', 'It was cancelled.');
    const timer = setTimeout(
      () => fail('cancelled', `It took longer than ${Math.round(limitMs / 1000)} seconds and was stopped.`),
      limitMs,
    );
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop);
    thread.on('message', (told: Told) => {
      if (told.kind === 'progress') onProgress?.(told.stage, told.done, told.total);
      else if (told.kind === 'failed') {
        const known = (ERROR_CODES as readonly string[]).includes(told.code);
        if (known) fail(told.code as ErrorCode, told.message);
        else {
          const failure = new Error(told.message);
          if (told.insides !== null) failure.stack = told.insides;
          end(() => reject(failure));
        }
      } else if (told.kind === wanted) end(() => resolve(told as Extract<Told, { kind: K }>));
    });
    thread.on('error', (error) => end(() => reject(error)));
    thread.on('exit', () => end(() => reject(new Error('The worker ended before its work was done.'))));
  });
}
