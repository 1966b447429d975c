import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { hostileComparison } from '../../test/hostile-comparison.ts';
import { sampleComparison } from '../../test/sample-comparison.ts';
import { toHtml } from './html.ts';

const page = toHtml(sampleComparison());
const { document } = parseHTML(page);

/** What these tests ask of an element; the project is built without the DOM's types. */
interface Node {
  readonly id: string;
  readonly textContent: string;
  getAttribute(name: string): string | null;
  getAttributeNames(): string[];
  querySelectorAll(selector: string): Iterable<Node>;
  closest(selector: string): Node | null;
}
const all = (selector: string, root: Pick<Node, 'querySelectorAll'> = document): Node[] => [...root.querySelectorAll(selector)];

describe('the page', () => {
  test('holds every part', () => {
    for (const id of ['reports', 'findings', 'contradiction', 'update', 'difference', 'only-in', 'agreement']) {
      expect(document.getElementById(id), id).not.toBeNull();
    }
    for (const id of ['matrix', 'reader', 'timeline', 'quoted', 'independence', 'wording']) {
      expect(document.getElementById(id), id).not.toBeNull();
      expect(all(`nav a[href="#${id}"]`), id).toHaveLength(1);
    }
  });

  test('loads nothing and may run no script but its own', () => {
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')!.getAttribute('content')!;
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain(`script-src ${hash(/<script>([\s\S]*)<\/script>/.exec(page)![1]!)}`);
    expect(policy).toContain(`style-src ${hash(/<style>([\s\S]*?)<\/style>/.exec(page)![1]!)}`);
    expect(all('[src], link, iframe, object, embed, base, form[action]')).toHaveLength(0);
    expect(all('[style]')).toHaveLength(0);
    expect(/<style>([\s\S]*?)<\/style>/.exec(page)![1]).not.toMatch(/url\(|@import/);
  });

  test('every address inside the page leads somewhere, and every id stands once', () => {
    const ids = all('[id]').map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set(ids);
    for (const link of all('a[href^="#"], use[href^="#"]')) expect(known.has(link.getAttribute('href')!.slice(1))).toBe(true);
    for (const labelled of all('[aria-labelledby], [aria-describedby]')) {
      const id = labelled.getAttribute('aria-labelledby') ?? labelled.getAttribute('aria-describedby');
      expect(known.has(id!)).toBe(true);
    }
  });

  test('the reader has every text word for word', () => {
    for (const [index, report] of sampleComparison().reports.entries()) {
      const paragraphs = all(`#r${index} .text p`).map((paragraph) => paragraph.textContent);
      expect(paragraphs.join('\n')).toBe(report.text);
    }
  });

  test('passages are marked by standing and lead to another report', () => {
    const passage = all('#r0 a.m').find((each) => each.textContent.startsWith('A fire broke out'))!;
    expect(passage.getAttribute('class')).toBe('m contradiction');
    expect(document.querySelector(passage.getAttribute('href')!)!.closest('.pane')!.id).not.toBe('r0');
    expect(all('#r0 .set-aside').map((each) => each.textContent)).toEqual(['MORE FROM THIS SECTION']);
    expect(all('#r2 .m.only-in').map((each) => each.textContent)).toEqual(['the sprinklers had been switched off']);
  });

  test('the reader opens with the reports of the weightiest finding', () => {
    expect(document.getElementById('panes')!.getAttribute('data-pair')).toBe('0 2');
  });

  test('sides stand next to each other, copies under one of them', () => {
    const first = document.querySelector('.finding')!;
    expect(all('.side .value', first).map((each) => each.textContent)).toEqual(['shortly before 4am', 'about 5.30am']);
    expect(all('mark', first).map((each) => each.textContent)).toEqual(['shortly before 4am', 'about 5.30am']);
    expect(document.querySelector('.finding .also')!.textContent).toContain('same origin');
  });

  test('reads without a script: nothing is hidden that only a script shows', () => {
    const hidden = all('main [hidden]').map((element) => element.id);
    expect(hidden.sort()).toEqual(['none-left', 'point']);
  });

  test('the same comparison gives the same bytes', () => {
    expect(toHtml(sampleComparison())).toBe(page);
  });

  test('an unhappy comparison still makes a page', () => {
    const empty = {
      ...sampleComparison(),
      statements: [],
      facts: [],
      findings: [],
      timeline: [],
      framing: [],
      dependence: [],
      lineages: [],
    };
    expect(toHtml(empty)).toContain('Nothing in these reports could be set against anything else.');
  });
});

describe('hostile reports', () => {
  const hostile = toHtml(hostileComparison());
  const { document: attacked } = parseHTML(hostile);

  test('add no element and no attribute', () => {
    expect(all('script', attacked)).toHaveLength(1);
    expect(all('style', attacked)).toHaveLength(1);
    expect(all('img, base, iframe', attacked)).toHaveLength(0);
    for (const element of all('*', attacked)) {
      for (const name of element.getAttributeNames()) expect(name.startsWith('on')).toBe(false);
    }
    for (const link of all('[href]', attacked)) expect(link.getAttribute('href')).toMatch(/^#/);
  });

  test('cannot turn the reading direction or hide characters', () => {
    expect(hostile).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(hostile).toContain('U+202E');
    expect(hostile.isWellFormed()).toBe(true);
  });
});

test('two hundred reports make a page of bounded size', () => {
  const sample = sampleComparison();
  const [first] = sample.reports;
  const reports = Array.from({ length: 200 }, (_, k) => ({
    ...first!,
    id: `r${k}`,
    outlet: `Outlet ${k}`,
    text: `${first!.text}\n`.repeat(8),
  }));
  const facts = Array.from({ length: 600 }, (_, k) => ({ ...sample.facts[0]!, id: `f${k}` }));
  const findings = Array.from({ length: 2000 }, (_, k) => ({ ...sample.findings[k % 8]!, id: `d${k}` }));
  const big = toHtml({ ...sample, reports, facts, findings, lineages: reports.map((report) => [report.id]) });
  expect(big.length).toBeLessThan(3_000_000);
});
