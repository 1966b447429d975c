/**
 * A headless Chromium of the system, driven by playwright-core, before a workbench on a free port. In: nothing, or
 * CROSSREAD_CHROMIUM (the program's path). Out: a browser, or null where there is none; a workbench with stories in it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Comparison } from '../../src/model/index.ts';
import { type Serving, serve } from '../../src/server/serve.ts';
import { openMemory, pack, reportKey, type Store, summarise } from '../../src/store/index.ts';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];

export function chromiumPath(): string | null {
  const named = process.env.CROSSREAD_CHROMIUM;
  if (named) return named;
  return PLACES.find((path) => existsSync(path)) ?? null;
}

export const NO_CHROMIUM = `No Chromium found (${PLACES.join(', ')}): the browser tests are skipped. Install it (apt-get install chromium) or set CROSSREAD_CHROMIUM.`;

export function launch(path: string): Promise<Browser> {
  // Containers run as root and without a sandbox of their own; the pages are our own, on loopback.
  return chromium.launch({
    executablePath: path,
    headless: true,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  });
}

/** Where the pages are built for these tests: apart from dist/, which others may be building at the same time. */
export const PAGES = fileURLToPath(new URL('../../.tmp/web', import.meta.url));

export interface Bench extends Serving {
  readonly store: Store;
  /** Puts a comparison into the store as a story; gives its id. */
  put(comparison: Comparison, title?: string): Promise<string>;
}

export function buildPages(): void {
  const script = fileURLToPath(new URL('../../scripts/build-web.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [script, PAGES], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The pages could not be built.');
}

export async function workbench(worker?: URL): Promise<Bench> {
  const store = openMemory({ who: 'ada' });
  const serving = await serve({ store, pages: PAGES, ...(worker && { worker }) });
  return {
    ...serving,
    store,
    put: async (comparison, title = comparison.story.title) => {
      const story = await store.createStory(title);
      const { added } = await store.addReports(story.id, comparison.reports, null, comparison.skipped);
      const ids = new Map(comparison.reports.map(({ id }, k) => [id, added[k]!.id]));
      for (const [id, given] of ids)
        if (id !== given) throw new Error(`The report ${id} was renamed ${given}: give ids that are free.`);
      await store.putComparison({
        story: story.id,
        version: '0.1.0',
        reportKeys: comparison.reports.map(reportKey),
        summary: summarise(comparison),
        packed: pack(comparison),
      });
      return story.id;
    },
  };
}

/** What went wrong in a page: errors, refused scripts, anything it asked of another host. */
export function watch(page: Page, home: string): string[] {
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/40[49] \(/.test(message.text())) wrong.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !url.startsWith('blob:') && !url.startsWith('data:')) wrong.push(`asked for ${url}`);
  });
  page.on('dialog', (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return wrong;
}
