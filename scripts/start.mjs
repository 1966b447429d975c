// `npm start`: builds when sources are newer than dist/, compares the first example story, shows the summary and writes the page.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const newest = (folder) => Math.max(0, ...readdirSync(folder, { withFileTypes: true }).map((entry) => (entry.isDirectory() ? newest(join(folder, entry.name)) : statSync(join(folder, entry.name)).mtimeMs)));
const cli = join(root, 'dist', 'cli', 'main.js');
const run = (args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });

if (!existsSync(cli) || statSync(cli).mtimeMs < newest(join(root, 'src'))) {
  console.error('Building …');
  const built = run([join(root, 'scripts', 'build.mjs')]);
  if (built.status !== 0) process.exit(built.status ?? 1);
}
const example = join('examples', 'kabul-crackdown');
const page = join('dist', 'example.html');
mkdirSync(join(root, 'dist'), { recursive: true });
const shown = run([cli, 'compare', example]);
if (shown.status === null || shown.status > 1) process.exit(shown.status ?? 1);
const written = run([cli, 'compare', example, '--format', 'html', '--out', page]);
if (written.status === null || written.status > 1) process.exit(written.status ?? 1);
console.log(`\nThe same story as a page: ${join(root, page)}\nYour own reports:          npx crossread compare FOLDER   (or: node dist/cli/main.js compare FOLDER)`);
