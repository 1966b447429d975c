/**
 * The thread that does the heavy work, one task each: reading files into reports, a report's analysis, reading reports
 * against each other. In:
 * `workerData`, a {@link Task}. Out: messages ({@link Told}), the last of them `done` or `failed`.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { CrossreadError } from '../errors.ts';
import type { Report, Skipped } from '../model/index.ts';
import type { Summary } from '../store/model.ts';

/** Something to be read: a file's bytes, or words that were pasted, with what is known of them. */
export interface Item {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type: string | null;
  readonly outlet?: string | undefined;
  readonly title?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
}

export type Task =
  | { readonly kind: 'compare'; readonly reports: readonly Report[]; readonly skipped: readonly Skipped[] }
  | { readonly kind: 'ingest'; readonly items: readonly Item[] }
  | { readonly kind: 'analyse'; readonly report: Report };

export type Told =
  | { readonly kind: 'progress'; readonly stage: string; readonly done: number; readonly total: number }
  | { readonly kind: 'compared'; readonly packed: Uint8Array; readonly summary: Summary }
  | { readonly kind: 'ingested'; readonly reports: readonly Report[]; readonly skipped: readonly Skipped[] }
  | { readonly kind: 'analysed'; readonly text: string }
  /** `insides` is for the terminal, not for people who look at the page. */
  | { readonly kind: 'failed'; readonly code: string; readonly message: string; readonly insides: string | null };

const tell = (told: Told): void => parentPort?.postMessage(told);

async function compare({ reports, skipped }: Extract<Task, { kind: 'compare' }>): Promise<void> {
  const { read } = await import('../pipeline.ts');
  const { pack, summarise } = await import('../store/pack.ts');
  const comparison = read(reports, {
    skipped,
    onProgress: (stage, done, total) => tell({ kind: 'progress', stage, done, total }),
  });
  tell({ kind: 'compared', packed: pack(comparison), summary: summarise(comparison) });
}

async function ingest({ items }: Extract<Task, { kind: 'ingest' }>): Promise<void> {
  const { parseBytes, reportFrom } = await import('../ingest/index.ts');
  const reports: Report[] = [];
  const skipped: Skipped[] = [];
  for (const [done, item] of items.entries()) {
    tell({ kind: 'progress', stage: 'ingest', done, total: items.length });
    const read = parseBytes(item.bytes, { name: item.name, type: item.type, url: item.url ?? null });
    skipped.push(...read.skipped);
    const { outlet, title, published, url } = item;
    const told = outlet ?? title ?? published ?? url;
    // What a person typed beside a text outranks what the text was guessed to say; a list of reports has its own.
    if (told !== undefined && read.reports.length === 1) {
      const found = read.reports[0]!;
      const { id: _, ...rest } = found;
      reports.push(
        reportFrom({
          ...rest,
          name: item.name,
          outlet: outlet ?? rest.outlet,
          title: title ?? rest.title,
          published: published ?? rest.published,
          url: url ?? rest.url,
        }),
      );
    } else reports.push(...read.reports);
  }
  tell({ kind: 'ingested', reports, skipped });
}

async function analyseOne({ report }: Extract<Task, { kind: 'analyse' }>): Promise<void> {
  const { analyse } = await import('../analyse/index.ts');
  const { extract } = await import('../extract/index.ts');
  const { framing } = await import('../frame/index.ts');
  const { toAnalysis } = await import('../report/analysis.ts');
  const doc = analyse(report);
  tell({ kind: 'analysed', text: JSON.stringify(toAnalysis(doc, extract(doc), framing(doc), false)) });
}

async function work(task: Task): Promise<void> {
  switch (task.kind) {
    case 'compare':
      return compare(task);
    case 'ingest':
      return ingest(task);
    case 'analyse':
      return analyseOne(task);
    default:
      task satisfies never;
  }
}

try {
  await work(workerData as Task);
} catch (error) {
  const known = error instanceof CrossreadError;
  tell({
    kind: 'failed',
    code: known ? error.code : 'internal',
    message: known ? error.message : 'It failed inside. The terminal of the workbench says more.',
    insides: known ? null : error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
}
