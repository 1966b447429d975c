/** The workbench in a real browser: its flows, by mouse and by keyboard alone, with friendly and with hostile reports. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/model/index.ts';
import { inventedComparison } from '../invented-story.ts';
import { sampleComparison } from '../sample-comparison.ts';
import { type Bench, chromiumPath, launch, watch, workbench } from './browser.ts';

const path = chromiumPath();
const sample = sampleComparison();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SLOW = new URL('../slow-worker.ts', import.meta.url);
const PARTS = ['', '/facts', '/reader', '/timeline', '/actors', '/sources', '/origins', '/verdicts', '/add'];

describe.skipIf(path === null)('the workbench in a browser', () => {
  let browser: Browser;
  let bench: Bench;
  let context: BrowserContext;
  let page: Page;
  let wrong: string[];
  beforeAll(async () => {
    browser = await launch(path!);
  });
  afterAll(async () => {
    await browser?.close();
  });
  beforeEach(async () => {
    bench = await workbench();
    context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      acceptDownloads: true,
    });
    page = await context.newPage();
    page.setDefaultTimeout(8_000);
    wrong = watch(page, bench.address);
  });
  afterEach(async () => {
    await context.close();
    await bench.stop();
    expect(wrong).toEqual([]);
  });
  const open = async (address: string) => {
    await page.goto(bench.address + address);
    await page.waitForSelector('main h1');
  };
  const main = () => page.locator('main');

  it('pasting and dropping reports makes a story, says what was skipped, compares, and shows the findings', async () => {
    await open('/stories');
    await page.getByText('Nothing here yet').waitFor();
    await page.getByRole('link', { name: 'Start a story' }).first().click();
    await page.getByLabel('Title of the story').fill('Fire on the Merle');
    const add = page.getByRole('button', { name: 'Add this report' });
    await page
      .getByLabel('Its words')
      .fill(
        'A fire broke out on the ferry Merle on Tuesday. At least 12 people were killed, the coastguard said. The captain was arrested on Wednesday.',
      );
    await page.getByLabel('Outlet').fill('Harbour Post');
    await page.getByLabel('Published').fill('2025-05-21');
    await add.click();
    await page.getByText('1 report added').waitFor();
    await page.setInputFiles('input[type=file]', [
      {
        name: 'ledger.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(
          'Fourteen people were killed when fire broke out on the ferry Merle on Tuesday, officials said. The captain was not arrested.',
        ),
      },
      { name: 'photo.bin', mimeType: 'application/octet-stream', buffer: Buffer.from([0, 1, 2, 3, 0, 255, 254, 0]) },
    ]);
    await page.getByText('2 reports added').waitFor();
    await page.getByText('1 input skipped').waitFor();
    expect(await main().getByText('photo.bin').count()).toBe(1);
    await page.getByRole('button', { name: 'Compare 2 reports' }).click();
    await page.getByRole('heading', { name: 'Findings', exact: true }).waitFor({ timeout: 25_000 });
    expect(await page.title()).toContain('Fire on the Merle');
    await page.getByRole('link', { name: 'Stories' }).click();
    await page.getByRole('link', { name: 'Fire on the Merle' }).waitFor();
    await page.getByLabel(/^Search/).fill('coastguard');
    await page.getByText('1 story with these words').waitFor();
    await page.getByLabel(/^Search/).fill('zeppelin');
    await page.getByText('0 stories with these words').waitFor();
  });

  it('findings are filtered, explained, judged and stay judged', async () => {
    const id = await bench.put(sample);
    await open(`/stories/${id}`);
    const cards = page.locator('[data-finding]');
    await cards.first().waitFor();
    expect(await cards.count()).toBe(sample.findings.length);
    expect(await cards.first().getAttribute('class')).toContain('k-contradiction');
    await page.getByRole('button', { name: /^≠? ?Contradictions/ }).click();
    await page.getByText(/^\d+ findings? shown$/).waitFor();
    expect(await cards.count()).toBe(sample.findings.filter(({ kind }) => kind === 'contradiction').length);
    expect(page.url()).toContain('kind=contradiction');
    await cards.first().getByText('Why this is shown').click();
    await cards.first().getByText('What would turn it').waitFor();
    const words = await cards.first().locator('h4').textContent();
    await cards.first().getByRole('button', { name: 'Wrong' }).click();
    await page.getByText('Dismissed. It will not come back.').waitFor();
    await cards.first().getByRole('button', { name: 'Add a note' }).click();
    await page.getByLabel('Note').fill('Two different ships.');
    await page.getByRole('button', { name: 'Keep the note' }).click();
    await cards.first().getByText('Two different ships.').waitFor();
    await page.reload();
    await cards.first().waitFor();
    expect(await page.getByText(words).count()).toBe(0);
    await page.locator('select').nth(2).selectOption('dismissed');
    await page.goto(`${bench.address}/stories/${id}?verdict=dismissed`);
    await page.getByText(words).waitFor();
    // The machine reads the story again: other ids, the same words. The dismissed finding does not come back.
    const again: Comparison = { ...sample, findings: sample.findings.map((finding, k) => ({ ...finding, id: `again${k}` })) };
    const { pack, reportKey, summarise } = await import('../../src/store/index.ts');
    await bench.store.putComparison({
      story: id,
      version: '0.2.0',
      reportKeys: sample.reports.map(reportKey),
      summary: summarise(again),
      packed: pack(again),
    });
    await open(`/stories/${id}`);
    await cards.first().waitFor();
    expect(await page.getByText(words).count()).toBe(0);
    await page.getByRole('link', { name: 'Verdicts' }).click();
    await page.getByText('Two different ships.').first().waitFor();
    await page.getByRole('button', { name: 'take back', exact: true }).first().click();
    await page.getByText('Taken back.').waitFor();
    await page.getByRole('button', { name: 'Take back the last one' }).click();
    await page.locator('.verdict-list li:not(.undone)').first().waitFor({ state: 'detached' });
    await open(`/stories/${id}`);
    await page.getByText(words).first().waitFor();
  });

  it('everything can be done by the keyboard alone', async () => {
    const id = await bench.put(sample);
    await open(`/stories/${id}`);
    await page.locator('[data-finding]').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Skip to the content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('j');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-finding'));
    const first = await focused();
    expect(first).not.toBeNull();
    await page.keyboard.press('j');
    expect(await focused()).not.toBe(first);
    await page.keyboard.press('k');
    expect(await focused()).toBe(first);
    await page.keyboard.press('r');
    await page.locator(`[data-finding="${first}"] [data-judge=right][aria-pressed=true]`).waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('Seen.');
    await page.keyboard.press('Control+Enter');
    await page.locator(`[data-finding="${first}"]`).getByText('Seen.').waitFor();
    await page.locator(`[data-finding="${first}"]`).focus();
    await page.keyboard.press('e');
    await page.locator(`[data-finding="${first}"] .why[open]`).waitFor();
    await page.keyboard.press('z');
    await page.getByText('Taken back.').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    await page.waitForURL('**/stories');
  });

  it('side by side: a passage lights its counterpart, lists the point, and the panes scroll together', async () => {
    const id = await bench.put(inventedComparison({ reports: 4, facts: 40 }));
    await open(`/stories/${id}/reader?reports=0,1`);
    const panes = page.locator('.pane');
    await panes.nth(1).waitFor();
    const shared = await page.evaluate(() => {
      const facts = (k: number) =>
        [...document.querySelectorAll<HTMLElement>('.pane')][k]!.querySelectorAll<HTMLElement>('[data-f]');
      const right = new Set([...facts(1)].map((element) => element.dataset.f));
      return [...facts(0)].map((element) => element.dataset.f!).find((fact) => right.has(fact)) ?? null;
    });
    expect(shared).not.toBeNull();
    await panes.nth(0).locator(`[data-f="${shared}"]`).first().click();
    await panes.nth(1).locator(`[data-f="${shared}"].lit`).first().waitFor();
    await page.getByLabel('What the reports say on this point').waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('What the reports say on this point').waitFor({ state: 'detached' });
    const right = () => panes.nth(1).evaluate((pane) => pane.scrollTop);
    await panes.nth(0).evaluate((pane) => pane.scrollTo(0, 0));
    await page.waitForTimeout(100);
    const before = await right();
    await panes.nth(0).hover();
    await page.mouse.wheel(0, 700);
    await page.waitForFunction((was) => Math.abs(document.querySelectorAll('.pane')[1]!.scrollTop - was) > 20, before);
    await page.getByRole('button', { name: 'One more' }).click();
    await panes.nth(2).waitFor();
    expect(await panes.nth(0).locator('.text').textContent()).toContain('of the inquiry');
  });

  it('facts are merged and split, actors renamed and merged, sources rated', async () => {
    const comparison = inventedComparison({ reports: 5, facts: 12 });
    const id = await bench.put(comparison);
    await open(`/stories/${id}/facts`);
    const rows = page.locator('.matrix tbody tr:not(.space)');
    await rows.first().waitFor();
    await rows.nth(0).getByRole('checkbox').check();
    await rows.nth(1).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Merge into one fact' }).click();
    await page.getByText('Merged into one fact.').waitFor();
    await page.getByText('11 facts').waitFor();
    await page.getByText('your doing').first().waitFor();
    await rows.filter({ hasText: 'your doing' }).first().locator('a.proposition').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Right' }).first().click();
    await dialog.locator('.judge [aria-pressed=true]').first().waitFor();
    await dialog.getByRole('checkbox').first().check();
    await dialog.getByRole('button', { name: 'Split off 1 statement' }).click();
    await page.getByText('Split off.').waitFor();
    await page.getByRole('link', { name: 'Actors' }).click();
    await page.getByRole('button', { name: 'Rename Ada Brandt' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Captain Brandt');
    await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
    await page.locator('.actor-list').getByText('Captain Brandt').waitFor();
    await page.getByLabel('Pick to merge: Captain Brandt').check();
    await page.getByLabel('Pick to merge: Ivo Lindqvist').check();
    await page.getByRole('button', { name: 'Merge 2 into one' }).click();
    await page
      .getByRole('button', { name: 'Rename Ivo Lindqvist' })
      .or(page.getByRole('button', { name: 'Rename Captain Brandt' }))
      .first()
      .waitFor();
    await page.waitForFunction(() => document.querySelectorAll('.actor-list > li').length === 9);
    await page.getByRole('link', { name: 'Who is quoted' }).click();
    await page.getByLabel('Reliability of the coastguard').selectOption('B');
    await page.getByText('Kept: B, usually reliable.').waitFor();
    await page.getByRole('link', { name: 'Verdicts' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.verdict-list > li').length === 6);
  });

  it('a comparison tells how far it is and is cancelled', async () => {
    await bench.stop();
    bench = await workbench(SLOW);
    wrong.length = 0;
    wrong = watch(page, bench.address);
    const id = await bench.put(sample);
    await open(`/stories/${id}`);
    await page.getByRole('button', { name: 'Compare again' }).click();
    await page.getByText(/reading each report \(\d+ of 1000\)/).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Compare again' }).waitFor();
  });

  it('shares the story as one page that loads nothing and works alone', async () => {
    const id = await bench.put(sample);
    await open(`/stories/${id}`);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Share as one page' }).click();
    const file = await (await download).path();
    const alone = await context.newPage();
    const asked: string[] = [];
    alone.on('request', (request) => asked.push(request.url()));
    await alone.setContent(readFileSync(file, 'utf8'));
    await alone.getByRole('heading', { level: 1, name: sample.story.title }).waitFor();
    expect(asked.filter((url) => url.startsWith('http'))).toEqual([]);
  });

  it('hostile reports are words, and nothing else', async () => {
    const hostile = [
      '<script>window.owned = 1</script><img src=x onerror="window.owned=2"><svg onload="window.owned=3">',
      '"><iframe src="javascript:window.parent.owned=4"></iframe><a href="javascript:window.owned=5">click</a>',
      'safe \u202etxet desrever\u202c and \u2066isolated\u2069 and \u0000 a nul',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: hostile on purpose.
      '{{constructor.constructor("window.owned=6")()}} ${window.owned=7} </textarea></script>',
      `${'<b onmouseover=alert(1)>'.repeat(200)}`,
    ];
    const base = inventedComparison({ reports: 5, facts: 10 });
    const evil = (index: number) => hostile[index % hostile.length]!;
    const comparison: Comparison = {
      ...base,
      story: { ...base.story, title: `Evil ${hostile[0]}` },
      reports: base.reports.map((report, index) => ({
        ...report,
        outlet: evil(index),
        title: evil(index + 1),
        byline: evil(index + 2),
        url:
          index === 0
            ? 'javascript:window.owned=8'
            : index === 1
              ? 'https://a.example/"onmouseover="window.owned=9'
              : 'data:text/html,<script>1</script>',
        text: `${report.text}\n${evil(index)}\n${'x'.repeat(index === 0 ? 1_000_000 : 10)} <script>window.owned=10</script>`,
      })),
      actors: base.actors.map((actor, k) => ({ ...actor, name: evil(k), aliases: [evil(k + 1)] })),
      statements: base.statements.map((statement, k) => ({
        ...statement,
        source: statement.source && { ...statement.source, text: evil(k), resolved: evil(k) },
      })),
      findings: base.findings.map((finding, k) => ({
        ...finding,
        explanation: evil(k),
        reasons: [evil(k)],
        turns: evil(k),
        evidence: finding.evidence.map((each) => ({ ...each, value: evil(k) })),
      })),
      facts: base.facts.map((fact, k) => ({ ...fact, proposition: evil(k) })),
      dependence: base.dependence.map((each) => ({ ...each, evidence: [{ report: 'r0', start: 0, end: 5, quote: evil(0) }] })),
      skipped: [{ origin: evil(0), code: 'empty', reason: evil(1) }],
    };
    const id = await bench.put(comparison);
    for (const part of [
      '',
      '/facts',
      '/reader?reports=0,1,2',
      '/timeline',
      '/actors',
      '/sources',
      '/origins',
      '/verdicts',
      '/add',
      '/facts?fact=f1',
    ]) {
      await open(`/stories/${id}${part}`);
      await page.waitForTimeout(60);
      expect(await page.evaluate(() => (window as { owned?: unknown }).owned), part).toBeUndefined();
      const acting = await page.evaluate(() => ({
        scripts: [
          ...document.querySelectorAll(
            '#app script, #app iframe, #app img, #app object, #app embed, #app base, #app link, #app form[action]',
          ),
        ].length,
        handlers: [...document.querySelectorAll('#app *')].filter((element) =>
          [...element.attributes].some(({ name }) => name.startsWith('on')),
        ).length,
        links: [...document.querySelectorAll<HTMLAnchorElement>('#app a[href]')].filter(
          ({ protocol }) => protocol !== 'http:' && protocol !== 'https:',
        ).length,
        overrides: /[\u202a-\u202e\u2066-\u2069\u0000]/.test(document.body.textContent ?? ''),
      }));
      expect(acting, part).toEqual({ scripts: 0, handlers: 0, links: 0, overrides: false });
    }
    await open('/stories');
    expect(await page.getByText('Evil <script>').count()).toBeGreaterThan(0);
    const pasted = await fetch(`${bench.address}/api/stories/${id}/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ items: [{ text: `${'A very long line without an end '.repeat(33_000)}`, outlet: hostile[0] }] }),
    });
    expect(pasted.status).toBe(200);
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)(
    'axe finds nothing serious: %s, %i wide; no page is wider than its window',
    async (colorScheme, width) => {
      const id = await bench.put(sample);
      await page.setViewportSize({ width, height: 850 });
      await page.emulateMedia({ colorScheme });
      for (const address of [
        '/stories',
        '/add',
        ...PARTS.map((part) => `/stories/${id}${part}`),
        `/stories/${id}/facts?fact=f1`,
      ]) {
        await open(address);
        await page.waitForTimeout(80);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), address).toBeLessThanOrEqual(0);
        await page.evaluate(AXE);
        const found = await page.evaluate(async () => {
          const { axe } = window as unknown as {
            axe: {
              run: (options: object) => Promise<{
                violations: { id: string; impact: string; nodes: { target: unknown; failureSummary: string }[] }[];
              }>;
            };
          };
          const { violations } = await axe.run({ resultTypes: ['violations'] });
          return violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .map(
              ({ id: rule, nodes }) =>
                `${rule}: ${nodes
                  .slice(0, 3)
                  .map(({ target, failureSummary }) => `${String(target)} ${failureSummary}`)
                  .join(' | ')}`,
            );
        });
        expect(found, address).toEqual([]);
      }
    },
    60_000,
  );

  it('a story of 20 reports paints in under a second; 200 reports scroll', async () => {
    const twenty = await bench.put(inventedComparison({ reports: 20, facts: 120 }));
    await open('/stories');
    const paints: number[] = [];
    for (let run = 0; run < 3; run++) {
      const fresh = await context.newPage();
      await fresh.goto(`${bench.address}/stories/${twenty}`);
      await fresh.locator('[data-finding]').first().waitFor();
      const ready = await fresh.evaluate(
        () =>
          new Promise<number>((resolve) => {
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
          }),
      );
      paints.push(ready);
      await fresh.close();
    }
    console.log(`first paint of findings, 20 reports: ${paints.map((ms) => `${Math.round(ms)} ms`).join(', ')}`);
    expect(Math.min(...paints)).toBeLessThan(1_000);
    const weight = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .reduce((sum, entry) => sum + ((entry as PerformanceResourceTiming).encodedBodySize || 0), 0),
    );
    expect(weight).toBeLessThan(500_000);

    const many = await bench.put(inventedComparison({ reports: 200, facts: 600 }));
    await open(`/stories/${many}/facts`);
    await page.locator('.matrix tbody tr').first().waitFor();
    expect(await page.locator('.matrix td').count()).toBeLessThan(1_000);
    const box = page.locator('section.scroll');
    await box.evaluate((element) => element.scrollTo(element.scrollWidth, element.scrollHeight));
    await page.waitForFunction(() => document.querySelector('.matrix tbody tr:last-child th') !== null);
    expect(await page.locator('.matrix thead th').last().getAttribute('aria-colindex')).toBe('201');
    expect(await page.locator('.matrix tbody tr[aria-rowindex]').last().getAttribute('aria-rowindex')).toBe('601');
    await open(`/stories/${many}`);
    const cards = page.locator('[data-finding]');
    await cards.first().waitFor();
    expect(await cards.count()).toBeLessThan(100);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForFunction(() => document.querySelectorAll('[data-finding]').length > 40);
  });
});
