/** The command line as people and programs meet it: forms of output, files, colours, pipes, exit codes, help. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Comparison } from '../src/model/index.ts';
import { comparisonSchema } from '../src/schema.ts';
import { version } from '../src/version.ts';
import { crossread, folderOf, MAIN_FILE, shell, spawnCrossread, withoutColour } from './run-cli.ts';

const NORTH =
  'SOLLEN – At least 12 people were killed when a passenger train left the rails near Sollen on Thursday, the railway operator said. Crews cut two carriages open.';
const SOUTH =
  'Nine people died when a passenger train left the rails near Sollen on Thursday, hospital officials said. The mayor, Greta Holm, spoke of a black day.';
const ESCAPE = '\u001b[';

let files: ReturnType<typeof folderOf>;
let json: string;
beforeAll(async () => {
  files = folderOf({
    'story/north.txt': NORTH,
    'story/south.txt': SOUTH,
    'odd/two words.txt': NORTH,
    'odd/a\nbreak \u001b[31mred.txt': SOUTH,
    'odd/*[x].txt': `${SOUTH} Schools lowered their flags.`,
  });
  json = (await crossread(['compare', files.at('story'), '--format', 'json'])).out;
});
afterAll(() => files.remove());

describe('compare', () => {
  test('the summary: 80 columns, no colour into a pipe, code 0, nothing on standard error', async () => {
    const { code, out, err } = await crossread(['compare', files.at('story')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).not.toContain(ESCAPE);
    expect(out.endsWith('\n')).toBe(true);
    expect(Math.max(...out.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
    expect(out).toContain('At least 12');
  });

  test('JSON that fits the schema, with the clash found', () => {
    const comparison = comparisonSchema.parse(JSON.parse(json)) as unknown as Comparison;
    expect(comparison.reports.map(({ id }) => id)).toEqual(['north', 'south']);
    expect(comparison.findings[0]).toMatchObject({ kind: 'contradiction', aspect: 'number' });
  });

  test('Markdown and one HTML file that loads nothing', async () => {
    expect((await crossread(['compare', files.at('story'), '-f', 'markdown'])).out).toMatch(/^# /);
    const page = (await crossread(['compare', files.at('story'), '-f', 'html'])).out;
    expect(page).toMatch(/^<!doctype html>/i);
    expect(page).not.toMatch(/\b(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i);
  });

  test('--out writes the file and says so', async () => {
    const { code, out, err } = await crossread(['compare', files.at('story'), '-f', 'json', '--out', files.at('the out.json')]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toBe(`Wrote ${files.at('the out.json')}\n`);
    expect(readFileSync(files.at('the out.json'), 'utf8')).toBe(json);
  });

  test.each([
    ['a folder that is not there', 'no/such/folder/x.json'],
    ['a folder', 'story'],
  ])('--out into %s is one line and code 2', async (_, name) => {
    const { code, out, err } = await crossread(['compare', files.at('story'), '--out', files.at(name)]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^crossread: Can't write .*\[cannot-write\]\n$/);
  });

  test('--out never overwrites a report, also by another way to it', async () => {
    const { code, err } = await crossread(['compare', files.at('story'), '--out', files.at('story/../story/north.txt')]);
    expect(code).toBe(2);
    expect(err).toMatch(/one of the files that were read.*\[cannot-write\]\n$/);
    expect(readFileSync(files.at('story/north.txt'), 'utf8')).toBe(NORTH);
  });

  test('colour only when asked into a pipe, and NO_COLOR wins', async () => {
    const coloured = async (env: Parameters<typeof crossread>[1]) =>
      (await crossread(['compare', files.at('story')], env)).out.includes(ESCAPE);
    expect(await coloured({ FORCE_COLOR: '1' })).toBe(true);
    expect(await coloured({ FORCE_COLOR: '0' })).toBe(false);
    expect(await coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(await coloured({ FORCE_COLOR: '1', NO_COLOR: '' })).toBe(true);
    const saved = await crossread(['compare', files.at('story'), '--out', files.at('plain.txt')], { FORCE_COLOR: '1' });
    expect(saved.code).toBe(0);
    expect(readFileSync(files.at('plain.txt'), 'utf8')).not.toContain(ESCAPE);
  });

  test('names with spaces, line breaks, escapes and the marks of patterns', async () => {
    const names = ['odd/two words.txt', 'odd/a\nbreak \u001b[31mred.txt', 'odd/*[x].txt'];
    const { code, out, err } = await crossread(['compare', ...names.map(files.at)]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).not.toContain(ESCAPE);
    const missing = await crossread(['compare', files.at('odd/two words.txt'), files.at('not\nthere \u001b[31m.txt')]);
    expect(missing.code).toBe(2);
    expect(missing.err.split('\n')).toHaveLength(2);
    expect(missing.err).not.toContain(ESCAPE);
  });

  test('done with skips is code 1 and says what was skipped', async () => {
    const inputs = [files.at('story'), files.at('gone.txt')];
    const screen = await crossread(['compare', ...inputs]);
    expect(screen.code).toBe(1);
    expect(screen.out).toMatch(/gone\.txt/);
    const data = await crossread(['compare', ...inputs, '-f', 'json']);
    expect(data.code).toBe(1);
    expect(data.err).toMatch(/^skipped ".*gone\.txt": .* \[not-found\]\n$/);
    expect((JSON.parse(data.out) as Comparison).skipped).toMatchObject([{ code: 'not-found' }]);
  });
});

describe('explain', () => {
  test('a finding of reports, of a file, and the same of both', async () => {
    const direct = await crossread(['explain', 'd1', files.at('story')]);
    await crossread(['compare', files.at('story'), '-f', 'json', '-o', files.at('c.json')]);
    const stored = await crossread(['explain', 'd1', '--from', files.at('c.json')]);
    expect(direct).toEqual({ code: 0, out: stored.out, err: '' });
    expect(direct.out).toMatch(/At least 12/);
    expect(direct.out).toMatch(/What would turn it/);
  });

  test('a finding that is not there', async () => {
    const { code, out, err } = await crossread(['explain', 'd999', files.at('story')]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^crossread: There is no finding “d999”.*d1.*\[no-such-finding\]\n$/);
  });

  test('neither reports nor a file', async () => {
    const { code, err } = await crossread(['explain', 'd1']);
    expect(code).toBe(2);
    expect(err).toMatch(/--from.*\[usage\]\n$/);
  });

  test.each([
    ['no JSON', '{"version":1,'],
    ['an empty file', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['another version', '{"version":2}'],
    ['only the outline', '{"version":1,"findings":[],"reports":[]}'],
    ['a finding without evidence', () => JSON.stringify({ ...(JSON.parse(json) as Comparison), findings: [{ id: 'd1' }] })],
    ['offsets that are no numbers', () => json.replace(/"start":\d+/, '"start":"x"')],
  ])('a broken document: %s', async (_, content) => {
    const broken = folderOf({ 'c.json': typeof content === 'string' ? content : content() });
    const { code, out, err } = await crossread(['explain', 'd1', '--from', broken.at('c.json')]);
    broken.remove();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^crossread: .*\[bad-document\]\n$/);
    expect(err.split('\n')).toHaveLength(2);
  });

  test('a document whose finding points at a report and a statement it does not have is still shown', async () => {
    const document = JSON.parse(json) as { findings: { evidence: { report: string; statement: string }[] }[] };
    document.findings[0].evidence[0].report = 'nobody';
    document.findings[0].evidence[0].statement = 's999';
    const odd = folderOf({ 'c.json': JSON.stringify(document) });
    expect((await crossread(['explain', 'd1', '--from', odd.at('c.json')])).code).toBe(0);
    odd.remove();
  });

  test('a document that is not there', async () => {
    const { code, err } = await crossread(['explain', 'd1', '--from', files.at('no.json')]);
    expect(code).toBe(2);
    expect(err).toMatch(/\[bad-document\]\n$/);
  });
});

describe('help and misuse', () => {
  test('the first page teaches: commands, examples, exit codes, no network', async () => {
    const { code, out } = await crossread(['--help']);
    expect(code).toBe(0);
    for (const word of ['compare', 'explain', 'analyse', 'ingest', '$ crossread compare', 'Exit codes', 'no network'])
      expect(out).toContain(word);
  });

  test.each(['compare', 'explain', 'analyse', 'ingest'])('%s --help has an example that can be typed', async (command) => {
    const { code, out } = await crossread([command, '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`Examples:[^]*crossread ${command}`));
  });

  test.each([
    [['frobnicate'], /unknown command 'frobnicate'/],
    [['compar'], /Did you mean compare\?/],
    [['compare'], /missing required argument/],
    [['compare', 'x', '--format', 'xml'], /Allowed choices are terminal, json, markdown, html/],
    [['compare', 'x', '--colour'], /unknown option/],
    [['explain'], /missing required argument/],
  ])('%j is code 2 with a hint, nothing on standard output', async (args, hint) => {
    const { code, out, err } = await crossread(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(hint);
    expect(err).toContain('--help');
  });

  test('no command at all shows the help as an error', async () => {
    const { code, out, err } = await crossread([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage: crossread');
  });
});

describe('as a process', () => {
  test('standard input, and the version', () => {
    const lines = [NORTH, SOUTH].map((text, index) => JSON.stringify({ id: `r${index}`, text })).join('\n');
    const { code, out, err } = spawnCrossread(['compare', '-', '--format', 'json'], { input: lines });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect((JSON.parse(out) as Comparison).reports.map(({ id, text }) => [id, text])).toEqual([
      ['r0', NORTH],
      ['r1', SOUTH],
    ]);
    expect(spawnCrossread(['--version'])).toEqual({ code: 0, out: `${version()}\n`, err: '' });
  });

  test('a reader that has seen enough, and a disk that is full', () => {
    // One line is taken, then the pipe is closed under a document larger than its buffer.
    const long = Array.from(
      { length: 150 },
      (_, day) => `On day ${day + 1} the ferry Merle took ${70 + 3 * day} passengers to pier ${day} and came back late.`,
    ).join(' ');
    const piped = folderOf({ 'a.txt': long, 'b.txt': NORTH });
    const { code, out, err } = shell('crossread compare *.txt --format json | head -1; echo $PIPESTATUS', piped.path);
    expect({ code, out, err }).toEqual({ code: 0, out: '{\n0\n', err: '' });
    if (existsSync('/dev/full')) {
      const full = shell('crossread compare story > /dev/full', files.path);
      expect(full.code).toBe(2);
      expect(full.err).toMatch(/^crossread: Can't write to standard output: .*\[cannot-write\]\n$/);
    }
    piped.remove();
  });

  test.each([
    ['while it waits for input', ['compare', '-']],
    ['while it works', ['compare', 'many.jsonl', '--format', 'json']],
  ])('Ctrl-C %s ends it at once, without a word', async (_, args) => {
    const many = folderOf({
      'many.jsonl': Array.from({ length: 300 }, (_, index) =>
        JSON.stringify({ id: `r${index}`, text: `${NORTH} ${SOUTH} Note ${index}.` }),
      ).join('\n'),
    });
    const child = spawn(process.execPath, [MAIN_FILE, ...args], {
      cwd: many.path,
      env: withoutColour(),
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let err = '';
    let out = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    await new Promise((resolve) => setTimeout(resolve, 400));
    const asked = Date.now();
    child.kill('SIGINT');
    const ended = await new Promise<number | string | null>((resolve) =>
      child.on('close', (code, signal) => resolve(signal ?? code)),
    );
    many.remove();
    // A shell turns the signal into 130.
    expect([130, 'SIGINT']).toContain(ended);
    expect(Date.now() - asked).toBeLessThan(2000);
    expect({ err, out }).toEqual({ err: '', out: '' });
  });
});
