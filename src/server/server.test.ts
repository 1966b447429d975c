/** The workbench over HTTP: what it gives, what it refuses, and what survives. Most tests call the app without a socket. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleComparison } from '../../test/sample-comparison.ts';
import { openMemory, openSqlite, pack, reportKey, type Store, summarise } from '../store/index.ts';
import { version } from '../version.ts';
import { apiPage } from './api-page.ts';
import { workbenchApp } from './app.ts';
import type { Asset } from './assets.ts';
import { Jobs } from './jobs.ts';
import { OpenStories } from './opened.ts';
import { ROUTES, type Workbench } from './routes.ts';
import { serve } from './serve.ts';

const sample = sampleComparison();
const SLOW = new URL('../../test/slow-worker.ts', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'crossread-server-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
const asset = (type: string, text: string): Asset => ({
  type,
  body: bytes(text),
  packed: { br: bytes('br'), gzip: bytes('gz') },
  lasting: false,
});
const ASSETS = new Map([
  ['/index.html', asset('text/html; charset=utf-8', '<!doctype html><title>shell</title>')],
  ['/assets/a.js', { ...asset('text/javascript', '1'), lasting: true }],
]);

function benchOf(store: Store, worker?: URL): Workbench {
  const jobs = new Jobs(store, worker && { worker });
  return { store, jobs, open: new OpenStories(store, jobs) };
}

/** A story with the sample comparison in it. */
async function filled(store: Store): Promise<string> {
  const story = await store.createStory('The ferry Merle');
  await store.addReports(story.id, sample.reports, null);
  await store.putComparison({
    story: story.id,
    version: '0.1.0',
    reportKeys: sample.reports.map(reportKey),
    summary: summarise(sample),
    packed: pack(sample),
  });
  return story.id;
}

let store: Store;
let bench: Workbench;
let app: ReturnType<typeof workbenchApp>;
beforeEach(() => {
  store = openMemory();
  bench = benchOf(store, SLOW);
  app = workbenchApp({ bench, guard: { hosts: [], port: () => 4680, token: null }, assets: ASSETS });
});
afterEach(() => bench.jobs.close());

const ask = (path: string, init: RequestInit = {}, headers: Record<string, string> = {}) =>
  app.request(`http://localhost:4680${path}`, { ...init, headers: { host: 'localhost:4680', ...headers } });
const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(path, { method, body: JSON.stringify(body) }, { 'content-type': 'application/json', ...headers });
// biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely here.
const json = async (response: Response | Promise<Response>): Promise<any> => (await response).json();

describe('pages and their data', () => {
  it('every page has its data at its own address with .json', async () => {
    const id = await filled(store);
    for (const page of ['', '/facts', '/reader', '/timeline', '/actors', '/sources', '/origins', '/verdicts']) {
      const shell = await ask(`/stories/${id}${page}`);
      expect(shell.status, page).toBe(200);
      expect(shell.headers.get('content-type'), page).toMatch(/^text\/html/);
      const data = await ask(`/stories/${id}${page}.json`);
      expect(data.status, page).toBe(200);
      expect((await json(data)).head).toMatchObject({ id, title: 'The ferry Merle', stale: false });
    }
    expect((await ask('/')).headers.get('location')).toBe('/stories');
    expect((await json(ask('/stories.json'))).stories[0]).toMatchObject({ id, reports: sample.reports.length });
  });

  it('quotes are verbatim slices of their reports', async () => {
    const id = await filled(store);
    const { findings, total } = await json(ask(`/stories/${id}.json?count=200`));
    expect(total).toBe(sample.findings.length);
    for (const { sides } of findings) {
      for (const { quotes } of sides) {
        for (const { report, start, end, quote } of quotes) expect(sample.reports[report]!.text.slice(start, end)).toBe(quote);
      }
    }
    const { panes } = await json(ask(`/stories/${id}/reader.json?reports=2,0`));
    expect(panes.map(({ index, text }: { index: number; text: string }) => [index, text])).toEqual(
      [2, 0].map((index) => [index, sample.reports[index]!.text]),
    );
  });

  it('findings are filtered and paged, contradictions first', async () => {
    const id = await filled(store);
    const all = await json(ask(`/stories/${id}.json`));
    expect(all.findings[0].kind).toBe('contradiction');
    for (const kind of ['contradiction', 'only-in'] as const) {
      const { findings } = await json(ask(`/stories/${id}.json?kind=${kind}`));
      expect(findings).toHaveLength(sample.findings.filter((finding) => finding.kind === kind).length);
    }
    const page = await json(ask(`/stories/${id}.json?from=1&count=2`));
    expect(page.findings.map(({ id: finding }: { id: string }) => finding)).toEqual(
      all.findings.slice(1, 3).map(({ id: finding }: { id: string }) => finding),
    );
    expect((await ask(`/stories/${id}.json?kind=nonsense`)).status).toBe(400);
    expect((await ask(`/stories/${id}.json?count=100000`)).status).toBe(400);
  });

  it('a row of facts compares like with like, and leaves out what was dismissed', async () => {
    const id = await filled(store);
    const finding = sample.findings.find(({ kind }) => kind === 'contradiction')!;
    const mixed = {
      ...finding,
      id: 'other',
      kind: 'difference' as const,
      aspect: 'attribution' as const,
      evidence: finding.evidence.map((each) => ({ ...each, value: 'own voice' })),
    };
    const more = { ...sample, findings: [mixed, ...sample.findings] };
    await store.putComparison({
      story: id,
      version: '0.1.0',
      reportKeys: sample.reports.map(reportKey),
      summary: summarise(more),
      packed: pack(more),
    });
    const values = async (): Promise<string[]> => {
      const { facts } = await json(ask(`/stories/${id}/facts.json`));
      return facts
        .find((fact: { id: string }) => fact.id === finding.fact)
        .cells.map(([, , value]: [number, string, string]) => value);
    };
    expect(await values()).toEqual(expect.arrayContaining(finding.evidence.map(({ value }) => value)));
    expect(await values()).not.toContain('own voice');
    await send('POST', `/api/stories/${id}/verdicts`, { kind: 'finding', finding: finding.id, judgement: 'wrong' });
    expect(await values()).toContain('own voice');
  });

  it('a story that was not compared yet has pages all the same', async () => {
    const { id } = await json(send('POST', '/api/stories', { title: 'New' }));
    for (const page of ['', '/facts', '/reader', '/timeline', '/actors', '/sources', '/origins', '/verdicts']) {
      expect((await json(ask(`/stories/${id}${page}.json`))).head.comparison, page).toBeNull();
    }
    expect((await ask(`/stories/${id}/share.html`)).status).toBe(409);
  });

  it('gives the analysis of a report, made once', async () => {
    const id = await filled(store);
    await bench.jobs.close();
    bench = benchOf(store);
    app = workbenchApp({ bench, guard: { hosts: [], port: () => 4680, token: null }, assets: ASSETS });
    const [first] = await store.reports(id);
    const made = await json(ask(`/stories/${id}/reports/${first!.id}/analysis.json`));
    expect(made).toMatchObject({ version: 1, id: first!.id });
    expect(await store.analysis(first!.key, version())).not.toBeNull();
    expect(await json(ask(`/stories/${id}/reports/${first!.id}/analysis.json`))).toEqual(made);
    expect((await ask(`/stories/${id}/reports/none/analysis.json`)).status).toBe(404);
    expect(await json(ask('/add.json'))).toMatchObject({ mostFiles: expect.any(Number) });
    expect((await json(ask(`/stories/${id}/add.json`))).head.id).toBe(id);
  }, 30_000);

  it('shares the story as one file, without what was dismissed', async () => {
    const id = await filled(store);
    const finding = sample.findings.find(({ kind }) => kind === 'contradiction')!;
    const shared = await ask(`/stories/${id}/share.html`);
    expect(shared.headers.get('content-disposition')).toBe(`attachment; filename="${id}.html"`);
    const before = await shared.text();
    expect(before).toMatch(/^<!doctype html>/);
    await send('POST', `/api/stories/${id}/verdicts`, { kind: 'finding', finding: finding.id, judgement: 'wrong' });
    const after = await (await ask(`/stories/${id}/share.html`)).text();
    expect(before.length).toBeGreaterThan(after.length);
    expect((await json(ask(`/stories/${id}/comparison.json`))).findings).toHaveLength(sample.findings.length);
    expect(await (await ask(`/stories/${id}/share.md`)).text()).toMatch(/^# /);
  });
});

describe('adding reports', () => {
  it('takes pasted text with what is known of it, and files, and says what was skipped', async () => {
    await bench.jobs.close();
    bench = benchOf(store);
    app = workbenchApp({ bench, guard: { hosts: [], port: () => 4680, token: null }, assets: ASSETS });
    const { id } = await json(send('POST', '/api/stories', { title: 'New' }));
    const text = 'A fire broke out on the ferry Merle on Tuesday, the coastguard said. At least 12 people were killed.';
    const pasted = await json(
      send('POST', `/api/stories/${id}/reports`, {
        items: [{ text, outlet: 'Harbour Post', published: '2025-05-21', title: '' }],
      }),
    );
    expect(pasted).toMatchObject({ added: [{ id: 'harbour-post', name: 'Harbour Post' }], present: [], skipped: [] });
    const form = new FormData();
    form.append('files', new File([`<p>${text}`], '../../../etc/passwd.txt'));
    form.append('files', new File([new Uint8Array([0, 1, 2, 255, 0, 3])], 'picture.bin'));
    const files = await json(ask(`/api/stories/${id}/files`, { method: 'POST', body: form }));
    expect(files.added).toHaveLength(1);
    expect(files.skipped).toMatchObject([{ origin: 'picture.bin' }]);
    expect((await store.reports(id))[0]!.report).toMatchObject({ outlet: 'Harbour Post', text, published: '2025-05-21' });
    const { head } = await json(ask(`/stories/${id}.json`));
    expect(head.skipped).toHaveLength(1);
    expect(head.members).toHaveLength(2);
    const again = await json(
      send('POST', `/api/stories/${id}/reports`, { items: [{ text, outlet: 'Harbour Post', published: '2025-05-21' }] }),
    );
    expect(again).toMatchObject({ added: [], present: [{ id: 'harbour-post' }] });
    expect((await ask(`/api/stories/${id}/reports/harbour-post`, { method: 'DELETE' })).status).toBe(204);
    expect((await ask(`/api/stories/${id}/reports/harbour-post`, { method: 'DELETE' })).status).toBe(404);
  }, 20_000);
});

describe('verdicts', () => {
  it('stand on the finding, dismiss it, and can be taken back', async () => {
    const id = await filled(store);
    const finding = sample.findings.find(({ kind }) => kind === 'contradiction')!;
    const { head: before } = await json(ask(`/stories/${id}.json`));
    const made = await json(
      send('POST', `/api/stories/${id}/verdicts`, {
        kind: 'finding',
        finding: finding.id,
        judgement: 'wrong',
        note: 'Two different ships.',
      }),
    );
    expect(made).toMatchObject({ note: 'Two different ships.', finding: { id: finding.id, dismissed: true } });
    const after = await json(ask(`/stories/${id}.json`));
    expect(after.head.counts.contradiction).toBe(before.counts.contradiction - 1);
    expect(after.head.dismissed).toBe(1);
    expect(made.head.counts).toEqual(after.head.counts);
    expect((await json(ask('/stories.json'))).stories[0].summary.findings).toEqual(after.head.counts);
    expect(after.findings.every(({ id: each }: { id: string }) => each !== finding.id)).toBe(true);
    expect((await json(ask(`/stories/${id}.json?verdict=dismissed`))).findings).toMatchObject([{ id: finding.id }]);
    expect(await json(send('POST', `/api/verdicts/${made.id}/undo`, {}))).toMatchObject({
      undone: expect.any(String),
      head: { counts: before.counts },
    });
    expect((await json(ask('/stories.json'))).stories[0].summary.findings).toEqual(before.counts);
    expect((await json(ask(`/stories/${id}.json`))).head.counts).toEqual(before.counts);
  });

  it('on a finding are all taken back at once, or one by one', async () => {
    const id = await filled(store);
    const { id: finding } = sample.findings[0]!;
    const judged = (judgement: string) =>
      json(send('POST', `/api/stories/${id}/verdicts`, { kind: 'finding', finding, judgement }));
    await judged('right');
    const second = await judged('wrong');
    await send('POST', `/api/verdicts/${second.id}/undo`, {});
    expect((await json(ask(`/stories/${id}.json?verdict=right`))).findings).toMatchObject([{ id: finding }]);
    await judged('unsure');
    expect((await ask(`/api/stories/${id}/findings/${finding}/verdict?comparison=cold`, { method: 'DELETE' })).status).toBe(409);
    const bare = await json(ask(`/api/stories/${id}/findings/${finding}/verdict`, { method: 'DELETE' }));
    expect(bare).toMatchObject({ finding: { id: finding, verdict: null }, head: { verdicts: 0 } });
    expect((await store.verdicts(id)).every(({ undone }) => undone !== null)).toBe(true);
  });

  it('merge, split, rename, rate, judge a fact', async () => {
    const id = await filled(store);
    const post = (body: unknown) => send('POST', `/api/stories/${id}/verdicts`, body);
    const { facts } = await json(ask(`/stories/${id}/facts.json`));
    expect((await post({ kind: 'fact', fact: facts[0].id, judgement: 'right' })).status).toBe(201);
    expect((await post({ kind: 'merge-facts', facts: [facts[0].id, facts[1].id] })).status).toBe(201);
    const merged = (await json(ask(`/stories/${id}/facts.json`))).facts;
    expect(merged).toHaveLength(facts.length - 1);
    const wide = merged.find(({ reshaped }: { reshaped: boolean }) => reshaped);
    expect((await post({ kind: 'split-fact', fact: wide.id, leave: [wide.cells[0][3]] })).status).toBe(201);
    expect((await post({ kind: 'source', source: 'halden coastguard', letter: 'B', note: 'on the scene' })).status).toBe(201);
    const { sources } = await json(ask(`/stories/${id}/sources.json`));
    expect(sources.find(({ name }: { name: string }) => /coastguard/i.test(name))).toMatchObject({
      letter: 'B',
      note: 'on the scene',
    });
    const { verdicts } = await json(ask(`/stories/${id}/verdicts.json`));
    expect(verdicts.map(({ decision }: { decision: { kind: string } }) => decision.kind)).toEqual([
      'source',
      'split-fact',
      'merge-facts',
      'fact',
    ]);
  });

  it('are refused for what is not there, or was compared anew', async () => {
    const id = await filled(store);
    const post = (body: unknown) => send('POST', `/api/stories/${id}/verdicts`, body);
    expect((await post({ kind: 'finding', finding: 'd999', judgement: 'wrong' })).status).toBe(404);
    expect((await post({ kind: 'finding', finding: 'd1', judgement: 'wrong', comparison: 'cold' })).status).toBe(409);
    expect((await post({ kind: 'finding', finding: 'd1', judgement: 'perhaps' })).status).toBe(400);
    expect((await post({ kind: 'merge-facts', facts: ['f1', 'f1'] })).status).toBe(400);
    expect((await store.verdicts(id)).length).toBe(0);
  });

  it('hold when the story is compared again under other ids', async () => {
    const id = await filled(store);
    const finding = sample.findings.find(({ kind }) => kind === 'contradiction')!;
    await send('POST', `/api/stories/${id}/verdicts`, { kind: 'finding', finding: finding.id, judgement: 'wrong' });
    const again = { ...sample, findings: sample.findings.map((each, k) => ({ ...each, id: `n${k}` })).reverse() };
    await store.putComparison({
      story: id,
      version: '0.2.0',
      reportKeys: sample.reports.map(reportKey),
      summary: summarise(again),
      packed: pack(again),
    });
    const { findings, head } = await json(ask(`/stories/${id}.json`));
    expect(head.dismissed).toBe(1);
    expect(findings.some(({ explanation }: { explanation: string }) => explanation === finding.explanation)).toBe(false);
  });
});

describe('what is refused', () => {
  it('other hosts, so that no name that points here reaches it', async () => {
    for (const host of ['evil.example', 'localhost.evil.example:4680', 'localhost:80', '127.0.0.1', 'localhost:4680@evil', '']) {
      const response = await ask('/stories.json', {}, { host });
      expect(response.status, host).toBe(421);
    }
    for (const host of ['localhost:4680', '127.0.0.1:4680', '[::1]:4680', 'LOCALHOST:4680']) {
      expect((await ask('/stories.json', {}, { host })).status, host).toBe(200);
    }
  });

  it('changes from other pages', async () => {
    const body = { title: 'x' };
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost:9999' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ] as Record<string, string>[]) {
      expect((await send('POST', '/api/stories', body, headers)).status, JSON.stringify(headers)).toBe(403);
    }
    expect(
      (await send('POST', '/api/stories', body, { origin: 'http://localhost:4680', 'sec-fetch-site': 'same-origin' })).status,
    ).toBe(201);
    expect(
      (await ask('/api/stories', { method: 'POST', body: JSON.stringify(body) }, { 'content-type': 'text/plain' })).status,
    ).toBe(400);
  });

  it('everybody without the token, where there is one', async () => {
    app = workbenchApp({ bench, guard: { hosts: ['box'], port: () => 4680, token: 'secret-token' }, assets: ASSETS });
    expect((await ask('/stories.json')).status).toBe(401);
    expect((await ask('/stories.json', {}, { authorization: 'Bearer wrong' })).status).toBe(401);
    expect((await ask('/stories.json', {}, { host: 'box:4680', authorization: 'Bearer secret-token' })).status).toBe(200);
    const first = await ask('/stories?token=secret-token');
    expect(first.status).toBe(302);
    expect(first.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Strict/i);
    expect((await ask('/stories', {}, { cookie: 'crossread-token=secret-token' })).status).toBe(200);
    await expect(serve({ store, host: '0.0.0.0' })).rejects.toMatchObject({ code: 'usage' });
  });

  it('addresses that leave the folder, and all that is not there, in one shape', async () => {
    for (const path of [
      '/../package.json',
      '/assets/../../package.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/assets/..%2f..%2fpackage.json',
      '/none',
      '/stories/x/none',
      '/api/none',
    ]) {
      const response = await ask(path);
      expect(response.status, path).toBe(404);
      expect(await json(response), path).toEqual({ error: { code: 'not-found', message: expect.any(String) } });
    }
    expect(await json(ask('/stories/none.json'))).toMatchObject({ error: { code: 'not-found' } });
    expect(await json(ask('/api/jobs/none'))).toMatchObject({ error: { code: 'not-found' } });
    expect(await json(ask('/api/stories', { method: 'POST', body: '{' }, { 'content-type': 'application/json' }))).toMatchObject({
      error: { code: 'bad-document' },
    });
  });

  it('bodies that are too large', async () => {
    const response = await send('POST', '/api/stories', { title: 'x'.repeat(300 * 1024) });
    expect(response.status).toBe(413);
    expect(await json(response)).toMatchObject({ error: { code: 'too-large' } });
  });

  it('scripts that are not its own', async () => {
    const response = await ask('/stories');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await ask('/assets/a.js')).headers.get('cache-control')).toContain('immutable');
  });
});

describe('openapi.json', () => {
  it('and docs/api.md is made of the same table (node scripts/api-docs.mjs)', () => {
    expect(readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8')).toBe(apiPage(ROUTES));
  });

  it('describes every route', async () => {
    const document = await json(ask('/openapi.json'));
    expect(document.openapi).toBe('3.1.0');
    for (const { method, path } of ROUTES)
      expect(document.paths[path]?.[method], `${method} ${path}`).toMatchObject({ summary: expect.any(String) });
    const ids = Object.values(document.paths as Record<string, Record<string, { operationId: string }>>).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(JSON.stringify(document)).not.toContain('$defs');
  });
});

describe('comparisons', () => {
  it('tell their progress and are cancelled', async () => {
    const id = await filled(store);
    const job = await json(send('POST', `/api/stories/${id}/comparisons`, {}));
    expect(job).toMatchObject({ story: id });
    const twice = await Promise.all([1, 2, 3].map(() => json(send('POST', `/api/stories/${id}/comparisons`, {}))));
    expect(twice.map((each) => each.id)).toEqual([job.id, job.id, job.id]);
    const events = await ask(`/api/jobs/${job.id}/events`);
    expect(events.headers.get('content-type')).toContain('text/event-stream');
    const reader = events.body!.pipeThrough(new TextDecoderStream() as never).getReader() as ReadableStreamDefaultReader<string>;
    let told = '';
    while (!told.includes('"stage":"analyse"')) told += (await reader.read()).value ?? '';
    expect((await json(ask(`/stories/${id}.json`))).head.job).toMatchObject({ state: 'running' });
    expect(await json(ask(`/api/jobs/${job.id}`, { method: 'DELETE' }))).toMatchObject({ state: 'cancelled' });
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      told += value;
    }
    expect(told).toContain('"state":"cancelled"');
    expect((await ask(`/api/jobs/${job.id}`, { method: 'DELETE' })).status).toBe(409);
    expect((await json(ask(`/stories/${id}.json`))).head).toMatchObject({ job: null, comparison: { version: '0.1.0' } });
  });

  it('are taken up again after a restart, and made by the pipeline', async () => {
    const path = join(folder, 'restart.sqlite');
    const first = openSqlite(path);
    const story = await first.createStory('Restarted');
    const twin = sample.reports[0]!;
    await first.addReports(
      story.id,
      [twin, { ...twin, id: 'other', outlet: 'Other', text: `${twin.text}\nAt least 14 people were killed, police said.` }],
      null,
    );
    const one = await serve({ store: first, worker: SLOW });
    const job = await one.bench.jobs.ask(story.id);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await one.bench.jobs.job(job.id)).state).toBe('running');
    await one.stop();
    await first.close();

    const second = openSqlite(path);
    const two = await serve({ store: second });
    const end = await new Promise<{ state: string; comparison: string | null }>((resolve) => {
      const look = setInterval(async () => {
        const now = await two.bench.jobs.job(job.id);
        if (now.state === 'queued' || now.state === 'running') return;
        clearInterval(look);
        resolve(now);
      }, 50);
    });
    expect(end).toMatchObject({ state: 'done', comparison: expect.any(String) });
    const response = await fetch(`${two.address}/stories/${story.id}.json`);
    expect((await response.json()) as object).toMatchObject({
      head: { reports: [{ letter: 'A' }, { letter: 'B' }], stale: false },
    });
    await two.stop();
    await second.close();
  }, 60_000);

  it('say why they failed', async () => {
    const { id } = await store.createStory('Empty');
    await bench.jobs.close();
    bench = benchOf(store);
    const job = await bench.jobs.ask(id);
    await new Promise<void>((resolve) => bench.jobs.watch(job.id, ({ state }) => state === 'failed' && resolve()));
    expect(await bench.jobs.of(id)).toMatchObject({ state: 'failed', error: { code: 'too-few-reports' } });
  }, 30_000);

  it('a change without a body, and one whose length is not said, work over a real socket', async () => {
    const { address, bench: served, stop } = await serve({ store, worker: SLOW });
    const { port } = new URL(address);
    const over = (method: string, path: string, pieces: readonly string[]) =>
      new Promise<number>((resolve, reject) => {
        const asked = request(
          { host: '127.0.0.1', port, path, method, headers: { 'content-type': 'application/json' } },
          (response) => {
            response.resume();
            resolve(response.statusCode ?? 0);
          },
        ).on('error', reject);
        for (const piece of pieces) asked.write(piece);
        asked.end();
      });
    const id = await filled(store);
    const job = await served.jobs.ask(id);
    expect(await over('DELETE', `/api/jobs/${job.id}`, [])).toBe(200);
    expect(await over('POST', '/api/stories', ['{"title"', ':"in pieces"}'])).toBe(201);
    expect(await over('POST', '/api/stories', ['{"title":"', 'x'.repeat(200_000), 'x'.repeat(200_000), '"}'])).toBe(413);
    await stop();
  });

  it('a path that climbs stays inside, on a real socket too', async () => {
    const { address, stop } = await serve({ store });
    const { port } = new URL(address);
    const status = await new Promise<number>((resolve, reject) => {
      request(
        { host: '127.0.0.1', port, path: '/assets/../../../../etc/passwd', headers: { host: `localhost:${port}` } },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        },
      )
        .on('error', reject)
        .end();
    });
    expect(status).toBe(404);
    await stop();
  });
});
