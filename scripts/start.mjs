// `npm start`: builds when sources are newer than dist/, compares the first example story, shows the summary, writes the page, and
// opens the workbench with the example stories in it. `npm start -- --once` stops before the workbench.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const newest = (folder) =>
  Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? newest(join(folder, entry.name)) : statSync(join(folder, entry.name)).mtimeMs,
    ),
  );
const cli = join(root, 'dist', 'cli', 'main.js');
const run = (args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
const must = ({ status }, most = 0) => {
  if (status === null || status > most) process.exit(status ?? 1);
};

if (
  !existsSync(cli) ||
  !existsSync(join(root, 'dist', 'web', 'index.html')) ||
  statSync(cli).mtimeMs < Math.max(newest(join(root, 'src')), newest(join(root, 'web')))
) {
  console.error('Building …');
  must(run([join(root, 'scripts', 'build.mjs')]));
}
const example = join('examples', 'kabul-crackdown');
const page = join('dist', 'example.html');
must(run([cli, 'compare', example]), 1);
must(run([cli, 'compare', example, '--format', 'html', '--out', page]), 1);
console.log(`\nThe same story as a page: ${join(root, page)}\nYour own reports:          node dist/cli/main.js compare FOLDER`);

if (!process.argv.includes('--once')) {
  const port = await new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve('0'))
      .listen(4680, '127.0.0.1', () => probe.close(() => resolve('4680')));
  });
  mkdirSync(join(root, '.tmp'), { recursive: true });
  console.log('\nThe workbench, with the example stories (Ctrl-C ends it):');
  const bench = spawn(
    process.execPath,
    [cli, 'serve', '--store', join(root, '.tmp', 'examples.sqlite'), '--examples', join(root, 'examples'), '--port', port],
    { cwd: root, stdio: 'inherit' },
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => bench.kill(signal));
  bench.on('exit', (code) => process.exit(code ?? 0));
}
