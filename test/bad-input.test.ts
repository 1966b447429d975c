/** What people feed it by accident: each is skipped with a code, or read; the rest goes on; never a stack trace. */
import { closeSync, ftruncateSync, openSync, symlinkSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Comparison } from '../src/model/index.ts';
import { breaches } from './laws.ts';
import { crossread, folderOf, type Ran } from './run-cli.ts';

const GOOD =
  'SOLLEN – At least 12 people were killed when a passenger train left the rails near Sollen on Thursday, the railway operator said. Crews cut two carriages open.';
const ALSO =
  'Nine people died when a passenger train left the rails near Sollen on Thursday, hospital officials said. The mayor, Greta Holm, spoke of a black day.';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);

const GERMAN =
  'Bei einem Zugunglück in der Nähe von Sollen sind am Donnerstag mindestens zwölf Menschen ums Leben gekommen. Die Rettungskräfte suchten bis in die Nacht nach Überlebenden, wie die Bahn mitteilte.';
const ARABIC =
  'قتل اثنا عشر شخصا على الأقل عندما خرج قطار للركاب عن القضبان بالقرب من المدينة يوم الخميس، بحسب ما أعلنته شركة السكك الحديدية. وواصلت فرق الإنقاذ البحث عن ناجين طوال الليل.';
const CHINESE =
  '铁路公司表示，星期四一列客运列车在该市附近脱轨，造成至少十二人死亡。救援人员彻夜搜寻幸存者，交通部长承诺将展开调查。';

/** What is wrong with a file, and what becomes of it: the code of the skip, or null where it can be read all the same. */
const FILES: readonly (readonly [name: string, content: string | Uint8Array, code: string | null])[] = [
  ['empty.txt', '', 'empty'],
  ['blank.md', ' \n\t\n\u00a0\n', 'empty'],
  ['picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3, 0, 255, 254, 0, 7]), 'binary'],
  ['archive.html', new Uint8Array(4096).map((_, index) => (index * 73) % 256), 'binary'],
  ['cut.json', `[{"id":"a","text":"${GOOD.slice(0, 60)}`, 'bad-json'],
  ['cut.jsonl', `{"id":"a","te`, 'bad-json'],
  ['numbers.json', '[1,2,3]', 'no-text'],
  ['no-text.json', '{"id":"a","title":"A title"}', 'no-text'],
  ['null.json', 'null', 'no-text'],
  ['menu.html', '<html><body><nav><a href="/">Home</a></nav></body></html>', 'no-text'],
  [
    'cut.html',
    `<html><head><title>Train off the rails</title></head><body><article><p>${GOOD}</p><p>${ALSO.slice(0, 70)}<div><sp`,
    null,
  ],
  ['table.csv', 'a,b,c\n1,2,3\n', 'unsupported'],
  ['feed.xml', '<?xml version="1.0"?><rss version="2.0"><channel><item><title>x</title></item></channel></rss>', 'unsupported'],
  ['german.txt', GERMAN, 'other-language'],
  ['arabic.txt', ARABIC, 'other-language'],
  ['chinese.txt', CHINESE, 'other-language'],
  [
    'latin1.txt',
    new Uint8Array(Buffer.from(`${GOOD} The caf\u00e9 stayed shut, Mayor Jos\u00e9 Mu\u00f1oz said.`, 'latin1')),
    null,
  ],
  ['utf16.txt', utf16(`${GOOD} The café stayed shut.`), null],
  [
    'declared-wrong.html',
    encode(
      `<html><head><meta charset="utf-16"><title>T</title></head><body><article><p>${GOOD}</p><p>${ALSO}</p></article></body></html>`,
    ),
    null,
  ],
];

/** Seconds of work since: the machine may be busy with other things. */
function cpu(): () => number {
  const start = process.cpuUsage();
  return () => process.cpuUsage(start).user / 1e6;
}

const json = (ran: Ran): Comparison => JSON.parse(ran.out) as Comparison;
let files: ReturnType<typeof folderOf>;
beforeAll(() => {
  files = folderOf({
    'a.txt': GOOD,
    'b.txt': ALSO,
    'other/a.txt': GOOD,
    ...Object.fromEntries(FILES.map(([name, content]) => [`bad/${name}`, content])),
  });
});
afterAll(() => files.remove());

describe('one bad file among good ones', () => {
  let comparison: Comparison;
  let ran: Ran;
  beforeAll(async () => {
    ran = await crossread(['compare', files.at('a.txt'), files.at('b.txt'), files.at('bad'), '-f', 'json']);
    comparison = json(ran);
  });

  test('the comparison is made, code 1, and sound', () => {
    expect(ran.code).toBe(1);
    expect(breaches(comparison)).toEqual([]);
    expect(comparison.findings[0].kind).toBe('contradiction');
  });

  test.each(FILES)('%s', (name, _, code) => {
    const skips = comparison.skipped.filter(({ origin }) => origin.startsWith(files.at(`bad/${name}`)));
    if (code === null) {
      expect(skips).toEqual([]);
      expect(comparison.reports.some(({ origin }) => origin?.startsWith(files.at(`bad/${name}`)))).toBe(true);
    } else {
      expect(skips.map((skip) => skip.code)).toContain(code);
      for (const { reason } of skips) expect(reason).toMatch(/\.$/);
    }
  });

  test('a text in an old encoding keeps its letters', () => {
    expect(comparison.reports.find(({ id }) => id === 'latin1')?.text).toContain('José Muñoz');
    expect(comparison.reports.find(({ id }) => id === 'utf16')?.text).toContain('café');
  });
});

describe('too little to compare', () => {
  test.each([
    ['one report', () => ['a.txt']],
    ['the same file twice', () => ['a.txt', 'a.txt']],
    ['an empty file and a good one', () => ['bad/empty.txt', 'a.txt']],
    ['reports in other languages', () => ['bad/german.txt', 'bad/arabic.txt', 'bad/chinese.txt', 'a.txt']],
    ['nothing that can be read', () => ['bad/picture.txt', 'bad/cut.json']],
    ['names that lead nowhere', () => ['no.txt', 'no/*.txt', '']],
    ['an address', () => ['https://example.org/a']],
  ])('%s is code 2 and says why', async (_, names) => {
    const { code, out, err } = await crossread([
      'compare',
      ...names().map((name) => (name === '' || name.startsWith('https') ? name : files.at(name))),
    ]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(
      /^crossread: A comparison needs two readable reports or more; there (?:is one|are none)\..*\[too-few-reports\]\n$/,
    );
    if (names().length > 1) expect(err).toContain('Set aside: ');
  });

  test('the same report in two places is one report; the twin is named', async () => {
    const ran = await crossread(['compare', files.at('a.txt'), files.at('other/a.txt'), files.at('b.txt'), '-f', 'json']);
    expect(ran.code).toBe(1);
    expect(json(ran).reports).toHaveLength(2);
    expect(json(ran).skipped).toMatchObject([{ code: 'duplicate' }]);
  });
});

describe('dates', () => {
  const STAMPS = [
    'soon',
    '',
    '0000-00-00',
    '9999-99-99',
    '2023-02-31',
    '-1',
    '1e999',
    '2024-03-05T99:99:99Z',
    '20240305',
    'Tue, 5 Mar 2024 08:00:00 GMT',
    null,
    5,
    { year: 2024 },
    '+275760-09-13',
    '1700-01-01',
  ];

  test('missing, absurd or of another kind: read, at worst undated', async () => {
    const reports = folderOf({
      'r.jsonl': STAMPS.map((published, index) =>
        JSON.stringify({ id: `r${index}`, text: `${index % 2 ? GOOD : ALSO} Note ${index} of the desk.`, published }),
      ).join('\n'),
    });
    const ran = await crossread(['compare', reports.at('r.jsonl'), '-f', 'json']);
    reports.remove();
    expect(breaches(json(ran))).toEqual([]);
    for (const { published } of json(ran).reports)
      if (published !== null) expect(published).toMatch(/^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}.*)?)?)?$/);
  });
});

describe('a lot of it', () => {
  test('two hundred tiny reports', async () => {
    const many = folderOf(
      Object.fromEntries(
        Array.from({ length: 200 }, (_, index) => [
          `r${index}.txt`,
          `${['Police', 'Officials', 'The mayor', 'A witness'][index % 4]} said ${index % 7} people were hurt at the mill in Varden on Friday, in case ${index}.`,
        ]),
      ),
    );
    const spent = cpu();
    const ran = await crossread(['compare', many.path, '-f', 'json']);
    many.remove();
    expect(ran.code).toBe(0);
    expect(json(ran).reports).toHaveLength(200);
    expect(breaches(json(ran))).toEqual([]);
    expect(spent()).toBeLessThan(10);
  });

  test('100 MB and 5 MB on one line are refused before they are read', async () => {
    const big = folderOf({
      'line.txt': `${'The mill in Varden burned on Friday. '.repeat(140_000)}`,
      'one.txt': GOOD,
      'two.txt': ALSO,
    });
    const file = openSync(big.at('sparse.txt'), 'w');
    ftruncateSync(file, 100_000_000);
    closeSync(file);
    const spent = cpu();
    const ran = await crossread(['compare', big.path, '-f', 'json']);
    const took = spent();
    big.remove();
    expect(ran.code).toBe(1);
    expect(json(ran).skipped.map(({ code }) => code)).toEqual(['too-large', 'too-large']);
    expect(took).toBeLessThan(2);
  });

  test('a line without a space, a thousand open brackets, one word for ever', async () => {
    const odd = folderOf({
      'a.txt': `${GOOD} ${'x'.repeat(60_000)}`,
      'b.txt': `${ALSO} ${'('.repeat(1000)} ${'“'.repeat(1000)}`,
      'c.txt': `${GOOD} ${'very '.repeat(1500)}late.`,
      'd.txt': `${ALSO} ${'1,'.repeat(1000)} ${'$'.repeat(500)} ${'- '.repeat(1000)}`,
      'e.txt': `${ALSO}${'\n'.repeat(20_000)}${'said '.repeat(800)}`,
    });
    const spent = cpu();
    const ran = await crossread(['compare', odd.path, '-f', 'json']);
    odd.remove();
    expect(ran.code).toBe(0);
    expect(breaches(json(ran))).toEqual([]);
    expect(spent()).toBeLessThan(10);
  });

  test('a folder with junk: hidden files, deep folders, links in a circle and to nowhere', async () => {
    const junk = folderOf({
      'a.txt': GOOD,
      [`${'deep/'.repeat(40)}b.txt`]: ALSO,
      'sub/b.txt': ALSO,
      '.DS_Store': new Uint8Array([0, 1]),
      '.git/config': 'x',
      'Thumbs.db': new Uint8Array([0xd0, 0xcf, 0, 0]),
      'script.js': 'alert(1)',
      'page_files/style.css': 'a{}',
    });
    symlinkSync(junk.path, junk.at('sub/loop'));
    symlinkSync(junk.at('nowhere'), junk.at('lost.txt'));
    const ran = await crossread(['compare', junk.path, '-f', 'json']);
    const { reports, skipped } = json(ran);
    junk.remove();
    expect(ran.code).toBe(1);
    expect(reports.map(({ id }) => id).sort()).toEqual(['a', 'b']);
    expect(skipped.some(({ origin }) => /\.git|DS_Store/.test(origin))).toBe(false);
    expect(new Set(skipped.map(({ code }) => code))).toEqual(new Set(['unreadable', 'binary', 'unsupported']));
  });
});

describe('markup in a report', () => {
  test('stays text in the page', async () => {
    const hostile = folderOf({
      'a.txt': `${GOOD} <img src=x onerror=alert(1)> "><script>alert(2)</script> the crew said.`,
      'b.jsonl': JSON.stringify({
        id: '"><b>x',
        outlet: '<script>alert(3)</script>',
        title: '</title><script>',
        text: `${ALSO} </script><script>alert(4)</script>`,
      }),
    });
    const { out } = await crossread(['compare', hostile.path, '-f', 'html']);
    hostile.remove();
    expect(out).not.toMatch(/<img src=x|<script>alert|<b>x/);
    expect(out).toContain('&lt;script&gt;');
  });
});
