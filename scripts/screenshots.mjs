// Pictures of every page of the workbench, at phone and desktop width, light and dark, from invented stories: `npm run screenshots [folder]`.
// For looking at; nothing compares them. Needs Chromium.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildPages, chromiumPath, launch, NO_CHROMIUM, workbench } from '../test/browser/browser.ts';
import { inventedComparison } from '../test/invented-story.ts';
import { sampleComparison } from '../test/sample-comparison.ts';

const out = process.argv[2] ?? join('dist', 'screenshots');
const only = process.argv[3];
const path = chromiumPath();
if (path === null) {
  console.error(NO_CHROMIUM);
  process.exit(1);
}
mkdirSync(out, { recursive: true });
buildPages();
const bench = await workbench();
const small = await bench.put(sampleComparison());
const large = await bench.put(inventedComparison({ reports: 20, facts: 60 }));
const finding = sampleComparison().findings[1];
await fetch(`${bench.address}/api/stories/${small}/verdicts`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ kind: 'finding', finding: finding.id, judgement: 'right', note: 'Checked with the port.' }),
});
const PAGES = {
  stories: '/stories',
  add: '/add',
  findings: `/stories/${small}`,
  many: `/stories/${large}`,
  facts: `/stories/${large}/facts`,
  fact: `/stories/${small}/facts?fact=f1`,
  reader: `/stories/${small}/reader?reports=0,2&at=s2`,
  timeline: `/stories/${small}/timeline`,
  actors: `/stories/${large}/actors`,
  sources: `/stories/${small}/sources`,
  origins: `/stories/${small}/origins`,
  verdicts: `/stories/${small}/verdicts`,
};
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1360, height: 900 } };

const browser = await launch(path);
for (const [size, viewport] of Object.entries(SIZES)) {
  for (const scheme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport, colorScheme: scheme, reducedMotion: 'reduce' });
    for (const [name, address] of Object.entries(PAGES)) {
      if (only && only !== name) continue;
      const page = await context.newPage();
      await page.goto(bench.address + address);
      await page.waitForSelector('main h1');
      await page.waitForTimeout(150);
      await page.screenshot({ path: join(out, `${name}-${size}-${scheme}.png`) });
      await page.close();
    }
    await context.close();
  }
}
await browser.close();
await bench.stop();
console.log(`Pictures are in ${out}`);
process.exit(0);
