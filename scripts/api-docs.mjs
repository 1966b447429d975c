// docs/api.md from the table of routes. A test fails when the page is stale: run this again.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { apiPage } from '../src/server/api-page.ts';
import { ROUTES } from '../src/server/routes.ts';

writeFileSync(fileURLToPath(new URL('../docs/api.md', import.meta.url)), apiPage(ROUTES));
