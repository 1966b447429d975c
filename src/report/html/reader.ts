/**
 * The reports themselves, every text once, with its statements marked. In: the page's digest. Out: HTML in which a marked
 * stretch is a link to the same fact in another report, so that it also works where no script runs. The words are verbatim;
 * boilerplate is dimmed, not cut. Very long texts are cut at `TEXT_CAP`.
 */
import type { Statement } from '../../model/index.ts';
import { type Digest, type ReportView, sidesOf } from '../digest.ts';
import { count, STANDING_KIND, STANDING_WORDS, type Standing } from '../en.ts';
import { abridge } from '../safe-text.ts';
import { attributes, type Html, html, joined, type Piece } from './markup.ts';
import { type Page, reportName, when } from './parts.ts';

/** Code units of one report that the page holds: some 8,000 words. With many reports together no more than `ALL_CAP`. */
const TEXT_CAP = 60_000;
const ALL_CAP = 4_000_000;

const PRECEDENCE: readonly Standing[] = ['contradicted', 'updated', 'differing', 'agreed', 'alone'];

/** How much of each report's text the page shows. */
export function textCap(d: Digest): number {
  return Math.min(TEXT_CAP, Math.max(2_000, Math.floor(ALL_CAP / Math.max(1, d.reports.length))));
}

/** A statement that the reader marks, with what it is coloured by. */
interface Marked {
  readonly statement: Statement;
  readonly standing: Standing;
  readonly number: number;
  /** Number of its fact, or null when it stands alone. */
  readonly fact: number | null;
}

export function reader(page: Page): Html {
  const { d } = page;
  const marked = markedByReport(page);
  const others = counterparts(page, marked);
  const options = d.reports.map((view) => html`<option value="${view.index}">${view.letter} ${abridge(view.name, 40)}</option>`);
  return html`<section id="reader" aria-labelledby="h-reader">
<h2 id="h-reader">Side by side</h2>
<p class="meaning">The reports, word for word. A marked passage leads to the same point in the other report. <span class="legend">${PRECEDENCE.map(
    (standing) => html`<span class="m ${STANDING_KIND[standing]}">${STANDING_WORDS[standing]}</span> `,
  )}<span class="set-aside">set aside as not part of the article</span></span></p>
<form class="pair needs-script" aria-label="Choose two reports">
<label>Left <select id="left">${options}</select></label>
<button type="button" id="swap" class="plain-button">Swap</button>
<label>Right <select id="right">${options}</select></label>
</form>
<div class="panes" id="panes" data-pair="${firstPair(page).join(' ')}">${d.reports.map((view) => pane(page, view, marked.get(view.report.id) ?? [], others))}</div>
<aside class="point needs-script" id="point" aria-live="polite" aria-label="What the reports say on this point" hidden></aside>
</section>`;
}

/** The two reports to open with: those that the weightiest finding sets against each other, else the first two. */
function firstPair({ d }: Page): readonly [number, number] {
  const sided = [...d.byKind.contradiction, ...d.byKind.update, ...d.byKind.difference];
  for (const finding of sided) {
    const [a, b] = new Set(sidesOf(d, finding).flatMap((side) => d.report(side.evidence[0]!.report)?.index ?? []));
    if (a !== undefined && b !== undefined) return [Math.min(a, b), Math.max(a, b)];
  }
  return [0, Math.min(1, d.reports.length - 1)];
}

/** Statement ids whose words the reader shows. */
export function readableStatements(d: Digest): ReadonlySet<string> {
  const cap = textCap(d);
  const alone = aloneIds(d);
  const inFacts = new Set(d.comparison.facts.flatMap((fact) => fact.statements));
  return new Set(
    d.comparison.statements
      .filter((statement) => statement.start < cap && (inFacts.has(statement.id) || alone.has(statement.id)))
      .map((statement) => statement.id),
  );
}

function aloneIds(d: Digest): ReadonlySet<string> {
  return new Set(d.byKind['only-in'].flatMap((finding) => finding.evidence.map((evidence) => evidence.statement)));
}

function markedByReport(page: Page): ReadonlyMap<string, readonly Marked[]> {
  const { d } = page;
  const byReport = new Map<string, Marked[]>();
  const put = (id: string, standing: Standing, fact: number | null): void => {
    const statement = d.statement(id);
    const number = page.statementNumber.get(id);
    if (!statement || number === undefined || !page.readable.has(id)) return;
    const list = byReport.get(statement.report);
    const entry = { statement, standing, number, fact };
    if (list) list.push(entry);
    else byReport.set(statement.report, [entry]);
  };
  for (const fact of d.comparison.facts) {
    for (const id of fact.statements) put(id, fact.status, page.factNumber.get(fact.id)!);
  }
  for (const id of aloneIds(d)) put(id, 'alone', null);
  for (const list of byReport.values()) {
    list.sort((a, b) => a.statement.start - b.statement.start || b.statement.end - a.statement.end || a.number - b.number);
  }
  return byReport;
}

/** For each fact, one statement of each report that tells it: where links lead. */
function counterparts(
  page: Page,
  marked: ReadonlyMap<string, readonly Marked[]>,
): ReadonlyMap<number, ReadonlyMap<string, number>> {
  const byFact = new Map<number, Map<string, number>>();
  for (const view of page.d.reports) {
    for (const { fact, statement, number } of marked.get(view.report.id) ?? []) {
      if (fact === null) continue;
      const targets = byFact.get(fact) ?? new Map<string, number>();
      if (!targets.has(statement.report)) targets.set(statement.report, number);
      byFact.set(fact, targets);
    }
  }
  return byFact;
}

type Counterparts = ReturnType<typeof counterparts>;

function pane(page: Page, view: ReportView, marked: readonly Marked[], others: Counterparts): Html {
  const { report } = view;
  const cap = textCap(page.d);
  const text = report.text.length > cap ? report.text.slice(0, cap) : report.text;
  const meta: Piece[] = [when(report.published), count(view.words, 'word')];
  const title = abridge(report.title ?? '', 240);
  return html`<article class="pane" id="r${view.index}" data-report="${view.index}" tabindex="-1" aria-labelledby="r${view.index}-name">
<header><p class="pane-name" id="r${view.index}-name">${reportName(view)}</p><p class="meta">${joined(meta, ' · ')}</p></header>
${title.trim() !== '' && !text.trimStart().startsWith(title.trim()) && html`<h3 dir="auto">${title}</h3>`}
<div class="text">${paragraphs(view, text, marked, others)}</div>
${text.length < report.text.length && html`<p class="quiet">The text goes on for ${count(report.text.length - text.length, 'character')} more.</p>`}
</article>`;
}

/** Cuts the text into paragraphs, and each into stretches over which the same statements hold. */
function paragraphs(view: ReportView, text: string, marked: readonly Marked[], others: Counterparts): Piece {
  const out: Html[] = [];
  const anchored = new Set<number>();
  let position = 0;
  let first = 0;
  for (const line of text.split('\n')) {
    const start = position;
    const end = start + line.length;
    position = end + 1;
    if (line.trim() === '') continue;
    while (first < marked.length && marked[first]!.statement.end <= start) first += 1;
    const here = [];
    for (let k = first; k < marked.length && marked[k]!.statement.start < end; k += 1) {
      if (marked[k]!.statement.end > start) here.push(marked[k]!);
    }
    const heading = line.trim() === view.report.title?.trim();
    out.push(
      html`<p dir="auto"${heading && html` class="title-line"`}>${stretches(view, text, start, end, here, anchored, others)}</p>`,
    );
  }
  return out;
}

function stretches(
  view: ReportView,
  text: string,
  start: number,
  end: number,
  here: readonly Marked[],
  anchored: Set<number>,
  others: Counterparts,
): Piece {
  const boilerplate = view.report.boilerplate.filter((span) => span.start < end && span.end > start);
  const cuts = new Set([start, end]);
  for (const span of [...here.map((each) => each.statement), ...boilerplate]) {
    if (span.start > start) cuts.add(span.start);
    if (span.end < end) cuts.add(span.end);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let linked: string | null = null;
  for (let k = 0; k + 1 < edges.length; k += 1) {
    const from = edges[k]!;
    const to = edges[k + 1]!;
    const words = text.slice(from, to);
    const over = here.filter(({ statement }) => statement.start < to && statement.end > from);
    if (over.length === 0) {
      linked = null;
      pieces.push(
        boilerplate.some((span) => span.start < to && span.end > from) ? html`<span class="set-aside">${words}</span>` : words,
      );
      continue;
    }
    const anchors = over.filter(({ number }) => !anchored.has(number)).map(({ number }) => number);
    for (const number of anchors) anchored.add(number);
    const target = targetOf(view, over, others);
    pieces.push(stretch(words, over, anchors, target, target !== null && target === linked));
    linked = target;
  }
  return pieces;
}

function targetOf(view: ReportView, over: readonly Marked[], others: Counterparts): string | null {
  for (const standing of PRECEDENCE) {
    for (const { fact, standing: own } of over) {
      if (own !== standing || fact === null) continue;
      for (const [report, number] of others.get(fact) ?? []) if (report !== view.report.id) return `#s${number}`;
    }
  }
  return null;
}

function stretch(
  words: string,
  over: readonly Marked[],
  anchors: readonly number[],
  target: string | null,
  goesOn: boolean,
): Html {
  const standing = PRECEDENCE.find((each) => over.some(({ standing: own }) => own === each))!;
  const facts = [...new Set(over.flatMap(({ fact }) => fact ?? []))];
  const values: Record<string, string | number> = {
    class: `m ${STANDING_KIND[standing]}`,
    'data-s': over.map(({ number }) => number).join(' '),
  };
  if (facts.length > 0) values['data-f'] = facts.join(' ');
  const spots = anchors.map((number) => html`<span id="s${number}"></span>`);
  if (target === null) return html`${spots}<span ${attributes(values)}>${words}</span>`;
  if (goesOn) values.tabindex = -1;
  return html`${spots}<a ${attributes({ ...values, href: target, 'aria-describedby': `is-${standing}` })}>${words}</a>`;
}

/** What a marked passage is, for those who do not see its line. Hidden, pointed at by `aria-describedby`. */
export function descriptions(): Html {
  return html`<div hidden>${PRECEDENCE.map((standing) => html`<span id="is-${standing}">${STANDING_WORDS[standing]}</span>`)}</div>`;
}
