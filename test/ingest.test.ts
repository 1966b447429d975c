/** Laws of ingest: what goes in comes out verbatim or is skipped with a code; nothing throws; order changes nothing. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { boilerplate } from '../src/ingest/boilerplate.ts';
import { dateline } from '../src/ingest/dateline.ts';
import { parseDate } from '../src/ingest/dates.ts';
import { header } from '../src/ingest/header.ts';
import { parseBytes, readReports, reportFrom } from '../src/ingest/read.ts';
import type { Report } from '../src/model/report.ts';
import { SKIP_CODES } from '../src/model/report.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const PROSE =
  'The bridge was closed on Monday after two lorries collided, and the mayor said that it will stay closed until June.';

/** Words and lines that meet the patterns half-way, so that random texts reach them. */
const WORDS =
  'Advertisement|Image copyright|Image caption|Read more:|Scroll to Top|Photo|(AP Photo/|Getty Images|KABUL|(Reuters)|—|By Jane Doe|21 May 2025|©|2018|\n|\n\n|\r\n|The mayor|said.|"|https://t.co/abcdefghij|Newsletter Sign Up|SHARE|\u2028|\ud800|é|日本|😀'.split(
    '|',
  );
const newsy = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    ),
    { maxLength: 60 },
  )
  .chain((parts) => fc.constantFrom(' ', '', '\n').map((glue) => parts.join(glue)));

function sound(report: Report): void {
  let last = 0;
  for (const { start, end } of report.boilerplate) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(report.text.length);
  expect(report.id).not.toBe('');
  for (const key of ['outlet', 'title', 'byline', 'dateline', 'published', 'modified', 'url', 'language', 'origin'] as const) {
    expect(report[key] === null || (typeof report[key] === 'string' && report[key] !== '')).toBe(true);
  }
}

describe('pure parts', () => {
  test('boilerplate spans are sorted, disjoint and within the text', () => {
    fc.assert(
      fc.property(newsy, fc.option(newsy), (text, title) => {
        let last = -1;
        for (const { start, end } of boilerplate(text, title)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a given text is kept code unit for code unit, and its dateline is a quote', () => {
    fc.assert(
      fc.property(newsy, (text) => {
        fc.pre(text.trim() !== '');
        const report = reportFrom({ text });
        expect(report.text).toBe(text);
        sound(report);
        if (report.dateline !== null) expect(text).toContain(report.dateline);
        if (report.title !== null) expect(text).toContain(report.title);
        expect(reportFrom({ text })).toEqual(report);
      }),
      { numRuns: 400 },
    );
  });

  test('JSON keeps lone surrogates', () => {
    const text = `A ${PROSE} \ud800 and \udc00.`;
    const [report] = parseBytes(encode(JSON.stringify({ text })), { name: 'a.json' }).reports;
    expect(report.text).toBe(text);
  });

  test('no words make dates, datelines or headers throw', () => {
    fc.assert(
      fc.property(newsy, fc.nat(50), (text, from) => {
        parseDate(text);
        dateline(text, from);
        for (const { start, end } of header(text).spans) expect(text.slice(start, end)).not.toBe('');
      }),
      { numRuns: 400 },
    );
  });

  test('random bytes under any name are read or skipped', () => {
    const names = ['a', 'a.txt', 'a.md', 'a.html', 'a.json', 'a.jsonl', 'a.rss', 'a.png', 'b/a b\n.txt', '日本.txt', ''];
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      newsy.map(encode),
      newsy.map((text) => encode(`<html><body><p>${text}</p>`)),
      fc.json().map(encode),
      fc.array(fc.record({ text: newsy, id: fc.option(fc.string()) })).map((list) => encode(JSON.stringify(list))),
    );
    fc.assert(
      fc.property(content, fc.constantFrom(...names), (bytes, name) => {
        const { reports, skipped } = parseBytes(bytes, { name });
        for (const report of reports) sound(report);
        for (const skip of skipped) {
          expect(SKIP_CODES).toContain(skip.code);
          expect(skip.reason).toMatch(/\.$/);
        }
        expect(new Set(reports.map(({ id }) => id)).size).toBe(reports.length);
        if (!['a.json', 'a.jsonl', 'a'].includes(name)) expect(reports.length + skipped.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('broken HTML is read or skipped', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div class="ad">',
      '<article>',
      '</div>',
      '<!--',
      '-->',
      '<![CDATA[',
      '<script>',
      '</script>',
      '<br',
      '&#x0;',
      '&amp',
      '<a href="',
      '">',
      '<svg>',
      '<template>',
      '<table><td>',
      '<frameset>',
      PROSE,
      '\0',
      '<html>',
      '<body>',
      '<head>',
      '<title>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        for (const report of parseBytes(encode(pieces.join('')), { name: 'a.html' }).reports) sound(report);
      }),
      { numRuns: 150 },
    );
  });
});

describe('kinds', () => {
  test.each([
    ['a.txt', PROSE],
    ['a.md', `# Bridge closed\n\n${PROSE}`],
    ['a.html', `<html><body><p>${PROSE}</p></body></html>`],
    ['a.json', JSON.stringify({ reports: [{ text: PROSE }] })],
    ['a.jsonl', `${JSON.stringify({ text: PROSE })}\n`],
    ['noending', PROSE],
    ['noending', `<!DOCTYPE html>\n<html><body><p>${PROSE}</p></body></html>`],
    ['saved.txt', `<!doctype html><html><body><p>${PROSE}</p></body></html>`],
    ['noending', JSON.stringify([{ text: PROSE }])],
    ['noending', `${JSON.stringify({ text: PROSE })}\n${JSON.stringify({ text: 'B.' })}`],
    ['noending', `---\ntitle: A\n---\n${PROSE}`],
  ])('%s', (name, content) => {
    const { reports } = parseBytes(encode(content), { name });
    expect(reports[0].text).toBe(PROSE);
    expect(reports[0].language).toBe('en');
  });

  test.each([
    ['a.txt', '', 'empty'],
    ['a.txt', ' \n\t', 'empty'],
    ['a.txt', '\ufeff', 'empty'],
    ['a.json', '{"text": "A', 'bad-json'],
    ['a.json', '{}', 'no-text'],
    ['a.html', '<html><body></body></html>', 'no-text'],
    ['a.md', '---\ntitle: A\n---\n', 'no-text'],
    ['a.html', '<html><body><p>Please enable JavaScript to read this page.</p></body></html>', 'no-text'],
    ['a.txt', 'Advertisement\n\nShare', 'no-text'],
    ['a.css', 'p { color: red }', 'unsupported'],
    ['a.xml', '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>', 'unsupported'],
    ['a.pdf', '%PDF-1.4', 'unsupported'],
    ['a.txt', 'a\0b\0\0\u0001', 'binary'],
  ])('%s %j is skipped', (name, content, code) => {
    expect(parseBytes(encode(content), { name })).toMatchObject({ reports: [], skipped: [{ origin: name, code }] });
  });

  test('a plain text with header, dateline and tail', () => {
    const text = `Bridge Closed After Crash\nBy Jane Doe\n21 May 2025\n\nKABUL (AFP) – ${PROSE}\n\nScroll to Top`;
    const [report] = parseBytes(encode(text), { name: 'dawn.txt' }).reports;
    expect(report).toMatchObject({
      id: 'dawn',
      title: 'Bridge Closed After Crash',
      byline: 'Jane Doe',
      dateline: 'KABUL',
      published: '2025-05-21',
      text,
    });
    let rest = '';
    let at = 0;
    for (const { start, end } of [...report.boilerplate, { start: text.length, end: text.length }]) {
      rest += text.slice(at, start);
      at = end;
    }
    expect(rest.trim()).toBe(PROSE);
  });

  test('a report in another language is returned with its language', () => {
    const text = 'Der Bürgermeister erklärte am Montag, dass die Brücke wegen der Schäden bis zum Sommer gesperrt bleibe.';
    expect(parseBytes(encode(text), { name: 'a.txt' }).reports[0].language).toBe('de');
  });

  test('reading what was written gives the same reports', () => {
    const { reports } = parseBytes(encode(`Bridge Closed After Crash\n\nKABUL – ${PROSE}`), { name: 'dawn.txt' });
    const again = parseBytes(encode(JSON.stringify({ reports })), { name: 'x.json' });
    expect(again.reports.map((report) => ({ ...report, origin: 'dawn.txt' }))).toEqual(reports);
  });

  test('reportFrom refuses no text', () => {
    expect(() => reportFrom({ text: ' ' })).toThrow(/needs a `text`/);
    expect(() => reportFrom({} as { text: string })).toThrow(/needs a `text`/);
  });
});

describe('files', () => {
  let folder: string;
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crossread-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('folders are walked in sorted order; hidden files and the pictures of saved pages are left', async () => {
    mkdirSync(join(folder, 'b'));
    mkdirSync(join(folder, 'c_files'));
    file('b/2.txt', `Two. ${PROSE}`);
    file('a.txt', `One. ${PROSE}`);
    file('c.html', `<p>Three. ${PROSE}</p>`);
    file('c_files/x.js', 'x');
    file('.hidden', 'x');
    file('d.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]));
    const { reports, skipped } = await readReports([folder]);
    expect(reports.map(({ text }) => text.slice(0, 4))).toEqual(['One.', 'Two.', 'Thre']);
    expect(skipped).toMatchObject([{ origin: join(folder, 'd.png'), code: 'binary' }]);
  });

  test('names with spaces, line ends, brackets and other scripts', async () => {
    const names = ['a b.txt', 'a\nb.txt', 'a[1].txt', '日本 – é.txt', '-dash.txt'];
    for (const name of names) file(name, `${name} ${PROSE}`);
    const { reports, skipped } = await readReports(names.map((name) => join(folder, name)));
    expect(skipped).toEqual([]);
    expect(reports).toHaveLength(names.length);
  });

  test('globs', async () => {
    file('a.txt', `A. ${PROSE}`);
    file('b.md', `B. ${PROSE}`);
    const { reports, skipped } = await readReports([join(folder, '*.txt'), join(folder, '*.nothing')]);
    expect(reports.map(({ id }) => id)).toEqual(['a']);
    expect(skipped).toMatchObject([{ code: 'not-found' }]);
  });

  test('standard input', async () => {
    const stdin = async function* (): AsyncGenerator<Uint8Array> {
      yield encode(PROSE.slice(0, 40));
      yield encode(PROSE.slice(40));
    };
    const { reports } = await readReports(['-'], { stdin: stdin() });
    expect(reports).toMatchObject([{ id: 'stdin', text: PROSE, origin: 'stdin' }]);
  });

  test('what cannot be read is skipped with a code, the rest is read', async () => {
    file('good.txt', PROSE);
    file('large.txt', '');
    truncateSync(join(folder, 'large.txt'), 100_000_000);
    symlinkSync(join(folder, 'loop'), join(folder, 'loop'));
    mkdirSync(join(folder, 'empty'));
    const inputs = ['good.txt', 'large.txt', 'missing.txt', 'loop', 'empty', 'good.txt/x'].map((name) => join(folder, name));
    const { reports, skipped } = await readReports([...inputs, 'https://example.com/a', '', 'a\0b']);
    expect(reports).toHaveLength(1);
    expect(skipped.map(({ code }) => code)).toEqual([
      'not-found',
      'unreadable',
      'empty',
      'not-found',
      'unsupported',
      'not-found',
      'not-found',
      'too-large',
    ]);
    expect(skipped.find(({ code }) => code === 'too-large')?.reason).toBe('It has 100 MB; the limit is 20 MB.');
  });

  test.skipIf(process.getuid?.() === 0)('a file without permission', async () => {
    chmodSync(file('secret.txt', PROSE), 0);
    expect((await readReports([join(folder, 'secret.txt')])).skipped).toMatchObject([{ code: 'unreadable' }]);
  });

  test('links that lead in a circle end', async () => {
    file('a.txt', PROSE);
    symlinkSync(folder, join(folder, 'self'));
    const { reports } = await readReports([folder]);
    expect(reports).toHaveLength(1);
  });

  test('the limit holds on input that does not tell its size', async () => {
    const stdin = async function* (): AsyncGenerator<Uint8Array> {
      for (;;) yield new Uint8Array(1000).fill(65);
    };
    const { skipped } = await readReports(['-'], { stdin: stdin(), limits: { maxBytes: 5000 } });
    expect(skipped).toMatchObject([{ code: 'too-large' }]);
  });

  test('hundreds of files; ids and duplicates do not depend on the order', async () => {
    const paths = Array.from({ length: 300 }, (_, i) =>
      file(`${i % 150}-${i < 150 ? 'x' : 'y'}.txt`, `Report ${i % 150}. ${PROSE}`),
    );
    const seen: number[] = [];
    const forwards = await readReports(paths, { onProgress: ({ done, total }) => seen.push(done / total) });
    const backwards = await readReports(paths.toReversed());
    expect(forwards.reports).toHaveLength(150);
    expect(forwards.skipped).toHaveLength(150);
    expect(seen).toHaveLength(300);
    const byId = (reports: readonly Report[]): Report[] => reports.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(backwards.reports)).toEqual(byId(forwards.reports));
  });
});
