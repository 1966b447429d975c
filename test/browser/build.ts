/** Builds the pages once before the browser tests, and says when there is no browser to run them in. */
import { buildPages, chromiumPath, NO_CHROMIUM } from './browser.ts';

export function setup(): void {
  if (chromiumPath() === null) console.warn(NO_CHROMIUM);
  else buildPages();
}
