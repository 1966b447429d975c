/** Builds the pages once before the browser tests, and says when there is no browser to run them in. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromiumPath, NO_CHROMIUM } from './browser.ts';

export function setup(): void {
  if (chromiumPath() === null) {
    console.warn(NO_CHROMIUM);
    return;
  }
  const script = fileURLToPath(new URL('../../scripts/build-web.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The pages could not be built.');
}
