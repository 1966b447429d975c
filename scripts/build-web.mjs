// The web pages of the workbench → dist/web (or the folder given): one script, one style sheet, named by content, nothing from elsewhere. Called by
// scripts/build.mjs after the compiler, or alone while working on web/.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { STYLE } from '../src/report/html/style.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = process.argv[2] ?? join(root, 'dist', 'web');
/** What a page may weigh, gzipped, without the reports' texts. The bar is 500 kB; this notices a mistake sooner. */
const MOST = 150_000;

/** The style sheet of the shared page is the workbench's too: one family, kept in one place. */
const REPORT_STYLE = 'virtual:report.css';
const reportStyle = {
  name: 'report-style',
  resolveId: (id) => (id === REPORT_STYLE ? `\0${REPORT_STYLE}` : null),
  load: (id) => (id === `\0${REPORT_STYLE}` ? STYLE : null),
};

// Whoever calls this (a test does): what ships is what is built.
process.env.NODE_ENV = 'production';
await build({
  mode: 'production',
  configFile: false,
  root: join(root, 'web'),
  logLevel: 'warn',
  plugins: [reportStyle],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: out, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
});
const weight = readdirSync(out, { recursive: true })
  .map((name) => join(out, name))
  .filter((path) => statSync(path).isFile())
  .reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0);
console.log(`web pages: ${(weight / 1000).toFixed(1)} kB gzipped`);
if (weight > MOST) {
  console.error(`The pages weigh more than ${MOST / 1000} kB: what came in?`);
  process.exit(1);
}
