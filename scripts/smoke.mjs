// The built command line, as a user has it: each command once on an example, bad input once, exit codes checked. Fails loudly.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
let failed = 0;
const expect = (name, args, status, check = () => true, input = '') => {
  const run = spawnSync(process.execPath, ['dist/cli/main.js', ...args], {
    cwd: root,
    encoding: 'utf8',
    input,
    maxBuffer: 1 << 28,
  });
  const good = run.status === status && !/\n\s+at /.test(run.stderr) && check(run.stdout, run.stderr);
  if (!good) {
    failed++;
    console.error(
      `FAILED ${name}: exit ${run.status} (wanted ${status})\n${run.stdout.slice(0, 400)}\n${run.stderr.slice(0, 400)}`,
    );
  } else console.log(`ok ${name}`);
};
const story = 'examples/kabul-crackdown';
expect('help', ['--help'], 0, (out) => out.includes('compare'));
expect('terminal', ['compare', story], 0, (out) => out.length > 500);
expect('json', ['compare', story, '--format', 'json'], 0, (out) => {
  const document = JSON.parse(out);
  return (
    document.version === 1 &&
    document.findings.length > 0 &&
    document.statements.every((s) => document.reports.find((r) => r.id === s.report).text.slice(s.start, s.end) === s.quote)
  );
});
expect(
  'html',
  ['compare', story, '--format', 'html'],
  0,
  (out) => out.startsWith('<!doctype html') && !/https?:\/\/[^"' ]+\.(?:js|css)/.test(out),
);
expect('markdown', ['compare', story, '--format', 'markdown'], 0);
expect('explain', ['explain', 'd1', story], 0, (out) => out.length > 100);
expect('no such finding', ['explain', 'd99999', story], 2, (_, error) => error.includes('[no-such-finding]'));
expect('analyse', ['analyse', story, '--format', 'jsonl'], 0, (out) => JSON.parse(out.split('\n')[0]).version === 1);
expect('ingest', ['ingest', story], 0, (out) => JSON.parse(out.split('\n')[0]).text.length > 0);
expect(
  'one report',
  ['compare', '-'],
  2,
  (_, error) => error.includes('[too-few-reports]'),
  'Only one report here, and it says that ten men were held.',
);
expect('nothing there', ['compare', 'no-such-file.txt'], 2, (_, error) => error.includes('no-such-file.txt'));
expect('no command', ['frobnicate'], 2);
process.exit(failed === 0 ? 0 : 1);
