/**
 * Every address of the API: method, path, what it takes and gives, and what it does. The server and `/openapi.json` are both
 * made from this table, so the description can't fall behind.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { z } from 'zod';
import { CrossreadError } from '../errors.ts';
import { toHtml } from '../report/html.ts';
import { toJson } from '../report/json.ts';
import { toMarkdown } from '../report/markdown.ts';
import type { Job, Store, StoryReport } from '../store/index.ts';
import { version } from '../version.ts';
import { decide, REPLACED } from './decide.ts';
import type { Jobs } from './jobs.ts';
import type { OpenStories } from './opened.ts';
import {
  actorsPage,
  factDetail,
  factsPage,
  findingsPage,
  findingView,
  headOf,
  type Opened,
  originsPage,
  readerPage,
  type StoriesPage,
  sourcesPage,
  timelinePage,
  verdictsPage,
} from './pages.ts';
import * as shape from './schemas.ts';
import { runTask } from './threads.ts';
import type { Item } from './worker.ts';

export interface Workbench {
  readonly store: Store;
  readonly jobs: Jobs;
  readonly open: OpenStories;
  readonly worker?: URL;
}

/** What a route's work is given: path parameters as text, query and body as their schemas left them. */
export interface Asked<Q, B> {
  readonly c: Context;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Q;
  readonly body: B;
  readonly bench: Workbench;
}

export interface Route {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  /** With {parameters}, as OpenAPI writes them. */
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Media type of the body; JSON unless said. */
  readonly takes?: 'multipart/form-data';
  readonly largest: number;
  readonly gives: z.ZodType | { readonly type: string };
  readonly status: 200 | 201 | 202 | 204;
  readonly work: (asked: Asked<never, never>) => Promise<unknown>;
}

const SMALL = 256 * 1024;
const LARGE = 64 * 1024 * 1024;
const MOST_FILES = 1000;
const INGEST_MS = 120_000;
const ANALYSE_MS = 60_000;
const SSE_BEAT_MS = 15_000;

interface Spec<Q extends z.ZodType, B extends z.ZodType> {
  readonly query?: Q;
  readonly body?: B;
  readonly takes?: 'multipart/form-data';
  readonly largest?: number;
  readonly gives: z.ZodType | { readonly type: string };
  readonly status?: Route['status'];
  readonly work: (asked: Asked<z.infer<Q>, z.infer<B>>) => Promise<unknown>;
}

function route<Q extends z.ZodType, B extends z.ZodType>(at: string, summary: string, spec: Spec<Q, B>): Route {
  const [method, path] = at.split(' ') as [Route['method'], string];
  return { largest: SMALL, status: 200, ...spec, method, path, summary } as Route;
}

const page = (part: keyof typeof shape.PAGES, summary: string, make: (opened: Opened) => unknown): Route =>
  route(`get /stories/{story}/${part}.json`, summary, {
    gives: shape.PAGES[part],
    work: ({ c, params, bench }) => body(c, bench, params.story!, make),
  });

export const ROUTES: readonly Route[] = [
  route('get /stories.json', 'Stories, the last changed first; with `q`, those that hold these words', {
    query: shape.StoryQueryShape,
    gives: shape.StoriesShape,
    work: async ({ query, bench }): Promise<StoriesPage> => {
      const { total, items } = await bench.store.stories({ words: query.q, from: query.from, count: query.count });
      return { query: query.q, total, from: query.from, stories: items };
    },
  }),
  route('get /stories/{story}.json', 'A story: what it is made of, and its findings, what an editor needs first at the top', {
    query: shape.FindingQueryShape,
    gives: shape.PAGES.findings,
    work: ({ c, params, query, bench }) => body(c, bench, params.story!, (opened) => findingsPage(opened, query)),
  }),
  page('facts', 'Facts against reports: who says what, who is silent', factsPage),
  route('get /stories/{story}/facts/{fact}.json', 'One fact: all its statements, word for word, and its findings', {
    gives: shape.FactShape,
    work: async ({ params, bench }) => {
      const detail = factDetail(await bench.open.open(params.story!), params.fact!);
      if (detail === null) throw new CrossreadError('not-found', 'There is no such fact in this comparison.');
      return detail;
    },
  }),
  route('get /stories/{story}/reader.json', 'Reports word for word, with their statements marked and linked', {
    query: shape.ReaderQueryShape,
    gives: shape.PAGES.reader,
    work: ({ c, params, query, bench }) =>
      body(c, bench, params.story!, (opened) => readerPage(opened, query.reports.split(',').map(Number))),
  }),
  page('timeline', 'What is said to have happened, and when it was reported', timelinePage),
  page('actors', 'Actors, and what is said to pass between them', actorsPage),
  page('sources', 'Who is quoted, by report; sources with their letters', sourcesPage),
  page('origins', 'Which reports rest on one text', originsPage),
  page('verdicts', 'What a person decided on this story, undone verdicts too', verdictsPage),

  route('get /add.json', 'What may be given', {
    gives: shape.LimitsShape,
    work: async () => ({
      formats: ['text', 'Markdown', 'HTML', 'JSON', 'JSON Lines'],
      largestBytes: LARGE,
      mostFiles: MOST_FILES,
    }),
  }),
  page('add', 'What a story is made of, for adding to it', (opened) => ({ head: headOf(opened) })),
  route('get /stories/{story}/reports/{report}/analysis.json', 'How one report was read: the analysis document', {
    gives: shape.AnalysisShape,
    work: async ({ c, params, bench }) => {
      const member = (await bench.store.reports(params.story!)).find(({ id }) => id === params.report);
      if (!member) throw new CrossreadError('not-found', 'There is no such report in this story.');
      return c.body(await analysisOf(bench, member), 200, { 'Content-Type': 'application/json' });
    },
  }),

  route('post /api/stories', 'Starts a story', {
    body: shape.NewStoryShape,
    gives: shape.StoryShape,
    status: 201,
    work: ({ body, bench }) => bench.store.createStory(body.title),
  }),
  route('patch /api/stories/{story}', 'Gives a story another title', {
    body: shape.NewStoryShape,
    gives: shape.StoryShape,
    work: ({ params, body, bench }) => bench.store.renameStory(params.story!, body.title),
  }),
  route(
    'delete /api/stories/{story}',
    'Removes a story, its comparisons and verdicts, and its reports unless another story has them',
    {
      gives: { type: 'nothing' },
      status: 204,
      work: async ({ params, bench }) => {
        const job = await bench.jobs.of(params.story!);
        if (job?.state === 'queued' || job?.state === 'running') await bench.jobs.cancel(job.id);
        await bench.store.removeStory(params.story!);
      },
    },
  ),
  route('post /api/stories/{story}/reports', 'Adds reports that were pasted, each with what is known of it', {
    body: shape.PastedShape,
    largest: LARGE,
    gives: shape.AddedShape,
    work: ({ params, body, bench }) =>
      add(
        bench,
        params.story!,
        body.items.map(({ text, ...known }) => ({
          name: 'pasted',
          bytes: new TextEncoder().encode(text),
          type: null,
          outlet: known.outlet || undefined,
          title: known.title || undefined,
          published: known.published || undefined,
          url: known.url || undefined,
        })),
        'pasted',
      ),
  }),
  route(
    'post /api/stories/{story}/files',
    'Adds reports from files (form field `files`, once a file): text, Markdown, HTML, JSON, JSON Lines',
    {
      body: shape.FilesShape,
      takes: 'multipart/form-data',
      largest: LARGE,
      gives: shape.AddedShape,
      work: async ({ c, params, bench }) => {
        const form = await c.req.formData().catch(() => null);
        const files = (form?.getAll('files') ?? []).filter((file) => file instanceof File);
        if (files.length === 0) throw new CrossreadError('no-input', 'No file came. Send them as the form field “files”.');
        if (files.length > MOST_FILES) throw new CrossreadError('usage', `At most ${MOST_FILES} files at once.`);
        const items = await Promise.all(
          files.map(async (file) => ({
            name: file.name.slice(-300) || 'file',
            bytes: new Uint8Array(await file.arrayBuffer()),
            type: null,
          })),
        );
        return add(bench, params.story!, items, null);
      },
    },
  ),
  route('delete /api/stories/{story}/reports/{report}', 'Takes a report out of a story', {
    gives: { type: 'nothing' },
    status: 204,
    work: ({ params, bench }) => bench.store.removeReport(params.story!, params.report!),
  }),

  route('post /api/stories/{story}/comparisons', 'Asks for a comparison; it runs on its own, see its job', {
    gives: shape.JobShape,
    status: 202,
    work: ({ params, bench }) => bench.jobs.ask(params.story!),
  }),
  route('get /api/jobs/{job}', 'How far a comparison is', {
    gives: shape.JobShape,
    work: ({ params, bench }) => bench.jobs.job(params.job!),
  }),
  route('get /api/jobs/{job}/events', 'Server-sent events `job`, each a job, until it ends', {
    gives: { type: 'text/event-stream' },
    work: ({ c, params, bench }) => events(c, bench.jobs, params.job!),
  }),
  route('delete /api/jobs/{job}', 'Cancels a comparison', {
    gives: shape.JobShape,
    work: ({ params, bench }) => bench.jobs.cancel(params.job!),
  }),

  route(
    'post /api/stories/{story}/verdicts',
    'Keeps what a person decided; the answer is the verdict, and the finding as it is shown now',
    {
      body: shape.DecisionRequest,
      gives: shape.VerdictShape,
      status: 201,
      work: async ({ params, body, bench }) => {
        const opened = await bench.open.open(params.story!);
        const decision = decide(opened, body);
        const verdict = await bench.store.addVerdict(decision.kind === 'source' ? null : params.story!, decision, body.note);
        await bench.open.recount(params.story!);
        return { ...verdict, ...(await shownNow(bench, params.story!, body.kind === 'finding' ? body.finding : null)) };
      },
    },
  ),
  route('delete /api/stories/{story}/findings/{finding}/verdict', 'Takes back every verdict that stands on a finding', {
    query: shape.RunQueryShape,
    gives: shape.ShownShape,
    work: async ({ params, query, bench }) => {
      const { reading } = await bench.open.open(params.story!);
      if (query.comparison !== undefined && query.comparison !== reading?.id) throw new CrossreadError('conflict', REPLACED);
      const found = reading?.judged.findings.get(params.finding!);
      for (const { id } of found ? [...found.earlier, found.verdict] : []) await bench.store.undoVerdict(id);
      await bench.open.recount(params.story!);
      return shownNow(bench, params.story!, params.finding!);
    },
  }),
  route('post /api/verdicts/{verdict}/undo', 'Takes a verdict back; it stays in the record', {
    gives: shape.VerdictShape,
    work: async ({ params, bench }) => {
      const verdict = await bench.store.undoVerdict(params.verdict!);
      if (verdict.story === null) return { ...verdict, head: null };
      await bench.open.recount(verdict.story);
      return { ...verdict, head: headOf(await bench.open.open(verdict.story)) };
    },
  }),

  route('get /stories/{story}/comparison.json', 'The comparison document as the machine made it', {
    gives: shape.DocumentShape,
    work: async ({ c, params, bench }) =>
      file(c, await shared(bench, params.story!, toJson), 'application/json', `${params.story}.json`),
  }),
  route('get /stories/{story}/share.html', 'The story as one self-contained page, as the person sees it', {
    gives: { type: 'text/html' },
    work: async ({ c, params, bench }) =>
      file(c, await shared(bench, params.story!, toHtml, true), 'text/html; charset=utf-8', `${params.story}.html`),
  }),
  route('get /stories/{story}/share.md', 'The story as Markdown, as the person sees it', {
    gives: { type: 'text/markdown' },
    work: async ({ c, params, bench }) =>
      file(c, await shared(bench, params.story!, toMarkdown, true), 'text/markdown; charset=utf-8', `${params.story}.md`),
  }),
];

/** Made once for each version of the analyser, then kept in the store. */
async function analysisOf({ store, worker }: Workbench, { key, id, report }: StoryReport): Promise<string> {
  const there = await store.analysis(key, version());
  if (there) return gunzipSync(there).toString('utf8');
  const { text } = await runTask({ kind: 'analyse', report: { ...report, id } }, 'analysed', {
    limitMs: ANALYSE_MS,
    ...(worker && { worker }),
  });
  await store.putAnalysis(key, version(), gzipSync(text));
  return text;
}

/** A page's JSON, kept as text for the next reader while nothing changes. */
async function body(c: Context, bench: Workbench, story: string, make: (opened: Opened) => unknown): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const text = await bench.open.body(story, pathname + search, make);
  return c.body(text, 200, { 'Content-Type': 'application/json' });
}

/** What a person sees after a change: the finding, if it was about one, and the story's counts. */
async function shownNow(bench: Workbench, story: string, finding: string | null) {
  const opened = await bench.open.open(story);
  const found = finding === null ? undefined : opened.reading?.digest.finding(finding);
  return {
    finding: found && opened.reading ? findingView(found, opened.reading.digest, opened.reading.judged) : null,
    head: headOf(opened),
  };
}

async function add(bench: Workbench, story: string, items: readonly Item[], from: string | null) {
  if (!(await bench.store.story(story))) throw new CrossreadError('not-found', 'There is no such story.');
  const { reports, skipped } = await runTask({ kind: 'ingest', items }, 'ingested', {
    limitMs: INGEST_MS,
    ...(bench.worker && { worker: bench.worker }),
  });
  const { added, present } = await bench.store.addReports(story, reports, from, skipped);
  const brief = ({ id, report }: StoryReport) => ({ id, name: report.outlet ?? report.title ?? id, title: report.title });
  return { added: added.map(brief), present: present.map(brief), skipped };
}

/** As the machine made it, or without what the person dismissed and with what they merged, split and renamed. */
async function shared(bench: Workbench, story: string, write: (comparison: never) => string, judged = false): Promise<string> {
  const { reading, story: named } = await bench.open.open(story);
  if (reading === null) throw new CrossreadError('conflict', 'This story has not been compared yet.');
  if (!judged) {
    return write((await bench.open.machine(story)) as never);
  }
  const { comparison, findings } = reading.judged;
  const kept = comparison.findings.filter(({ id }) => findings.get(id)?.judgement !== 'wrong' || findings.get(id)?.was !== null);
  return write({ ...comparison, story: { ...comparison.story, title: named.title }, findings: kept } as never);
}

function file(c: Context, body: string, type: string, name: string): Response {
  c.header('Content-Type', type);
  c.header('Content-Disposition', `attachment; filename="${name}"`);
  // Should a browser open it all the same: it is then a page of nobody's, and its own policy holds.
  c.header('Content-Security-Policy', 'sandbox allow-scripts');
  return c.body(body);
}

async function events(c: Context, jobs: Jobs, id: string): Promise<Response> {
  const first = await jobs.job(id);
  return streamSSE(c, async (stream) => {
    const ended = (job: Job): boolean => job.state !== 'queued' && job.state !== 'running';
    // One after the other: the stream must not be closed over a message that is still on its way.
    let sent = Promise.resolve();
    const send = (job: Job): Promise<void> => {
      sent = sent.then(() => stream.writeSSE({ event: 'job', data: JSON.stringify(job) }));
      return sent;
    };
    await send(first);
    if (ended(first)) return;
    await new Promise<void>((resolve) => {
      const close = (): void => {
        stop();
        clearInterval(beat);
        void sent.finally(resolve);
      };
      const stop = jobs.watch(id, (job) => {
        void send(job);
        if (ended(job)) close();
      });
      const beat = setInterval(() => void stream.write(': still here\n\n'), SSE_BEAT_MS);
      stream.onAbort(close);
      // It may have ended between the first look and the watch.
      void jobs.job(id).then((job) => {
        if (!ended(job)) return;
        void send(job);
        close();
      });
    });
  });
}
