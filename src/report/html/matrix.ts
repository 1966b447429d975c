/**
 * Facts against reports: who says what on each fact, who hedges, who is silent. In: the page's digest. Out: a table while
 * there are few enough reports to be columns, else one line a fact with the reports gathered by what they say.
 */
import type { Fact, Finding, Stance, Statement } from '../../model/index.ts';
import { clause, type ReportView } from '../digest.ts';
import { STANDING_KIND, STANDING_WORDS } from '../en.ts';
import { type Html, html, type Piece } from './markup.ts';
import { badges, type Page, sign } from './parts.ts';

/** More reports than this do not fit as columns; facts beyond `OPEN` fold; `HELD` bounds the size of the page. */
const COLUMNS = 20;
const OPEN = 30;
const HELD = 240;

const STATUS_ORDER = ['contradicted', 'updated', 'differing', 'agreed'] as const;
const STANCE_SIGNS: Readonly<Record<Stance, readonly [string, string]>> = {
  asserts: ['●', 'says so'],
  hedges: ['◐', 'says so with a hedge'],
  denies: ['⊘', 'denies it'],
  questions: ['?', 'questions it'],
};
/** When a report speaks to a fact more than once, the plainest stance stands in its cell. */
const STANCE_ORDER: readonly Stance[] = ['denies', 'asserts', 'hedges', 'questions'];

interface Cell {
  readonly view: ReportView;
  readonly statement: Statement;
  readonly value: string | null;
}

export function matrix(page: Page): Piece {
  const { d } = page;
  if (d.comparison.facts.length === 0) return null;
  const findings = findingsByFact(page);
  const facts = [...d.comparison.facts].sort(
    (a, b) =>
      STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) ||
      b.independentReports - a.independentReports ||
      b.reports.length - a.reports.length,
  );
  const held = facts.slice(0, HELD);
  const asTable = d.reports.length <= COLUMNS;
  const render = (list: readonly Fact[]): Html => (asTable ? table(page, list, findings) : lines(page, list, findings));
  return html`<section id="matrix" aria-labelledby="h-matrix">
<h2 id="h-matrix">Facts and reports</h2>
<p class="meaning">What each report says on every fact that two or more of them tell. <span class="legend">${Object.values(
    STANCE_SIGNS,
  ).map(([glyph, words]) => html`<span><b>${glyph}</b> ${words}</span> `)}<span>blank: silent</span></span></p>
${render(held.slice(0, OPEN))}
${held.length > OPEN && html`<details class="fold"><summary>${held.length - OPEN} more facts</summary>${render(held.slice(OPEN))}</details>`}
${facts.length > held.length && html`<p class="quiet">and ${facts.length - held.length} more in the JSON document</p>`}
</section>`;
}

function findingsByFact({ d }: Page): ReadonlyMap<string, readonly Finding[]> {
  const byFact = new Map<string, Finding[]>();
  for (const finding of d.comparison.findings) {
    if (finding.fact === null || finding.kind === 'only-in') continue;
    const list = byFact.get(finding.fact);
    if (list) list.push(finding);
    else byFact.set(finding.fact, [finding]);
  }
  return byFact;
}

/** One cell a report: its plainest statement on the fact, with its value from the weightiest finding that gives one. */
function cellsOf({ d }: Page, fact: Fact, findings: readonly Finding[]): ReadonlyMap<number, Cell> {
  const cells = new Map<number, Cell>();
  for (const id of fact.statements) {
    const statement = d.statement(id);
    const view = statement && d.report(statement.report);
    if (!view) continue;
    const held = cells.get(view.index);
    if (held && STANCE_ORDER.indexOf(held.statement.stance) <= STANCE_ORDER.indexOf(statement.stance)) continue;
    cells.set(view.index, { view, statement, value: null });
  }
  const telling = findings.find((finding) => finding.evidence.some((evidence) => evidence.value !== null));
  for (const evidence of telling?.evidence ?? []) {
    const view = d.report(evidence.report);
    const cell = view && cells.get(view.index);
    if (cell && cell.value === null && evidence.value !== null) {
      cells.set(view.index, { ...cell, statement: d.statement(evidence.statement) ?? cell.statement, value: evidence.value });
    }
  }
  return cells;
}

function table(page: Page, facts: readonly Fact[], findings: ReadonlyMap<string, readonly Finding[]>): Html {
  const { reports } = page.d;
  return html`<div class="scroll" role="region" aria-label="Table of facts by report" tabindex="0"><table class="matrix">
<thead><tr><th scope="col" class="fact-head">Fact</th>${reports.map(
    (view) =>
      html`<th scope="col" title="${view.name}"><a class="badge" href="#r${view.index}">${view.letter}</a><span class="outlet" dir="auto">${view.name}</span></th>`,
  )}<th scope="col" class="origin-count" title="Independent origins behind this fact">Origins</th></tr></thead>
<tbody>${facts.map((fact) => {
    const cells = cellsOf(page, fact, findings.get(fact.id) ?? []);
    return html`<tr><th scope="row">${status(fact)}<span class="proposition" dir="auto">${shorten(clause(fact.proposition))}</span></th>${reports.map((view) => tableCell(page, fact, cells.get(view.index)))}<td class="origin-count">${fact.independentReports}</td></tr>`;
  })}</tbody></table></div>`;
}

function tableCell(page: Page, fact: Fact, cell: Cell | undefined): Html {
  if (!cell) return html`<td></td>`;
  const [glyph, words] = STANCE_SIGNS[cell.statement.stance];
  const kind = STANDING_KIND[fact.status];
  const content = cell.value === null ? glyph : shorten(cell.value, 28);
  const label = `${cell.view.name}: ${cell.value ?? words}`;
  const n = page.statementNumber.get(cell.statement.id);
  if (n === undefined || !page.readable.has(cell.statement.id))
    return html`<td class="k-${kind}"><span title="${label}">${content}</span></td>`;
  return html`<td class="k-${kind}"><a href="#s${n}" aria-label="${label}" title="${label}">${content}</a></td>`;
}

function lines(page: Page, facts: readonly Fact[], findings: ReadonlyMap<string, readonly Finding[]>): Html {
  return html`<ul class="fact-lines">${facts.map((fact) => {
    const groups = new Map<string, ReportView[]>();
    for (const cell of cellsOf(page, fact, findings.get(fact.id) ?? []).values()) {
      const key = cell.value ?? STANCE_SIGNS[cell.statement.stance][1];
      const group = groups.get(key);
      if (group) group.push(cell.view);
      else groups.set(key, [cell.view]);
    }
    const list = [...groups].sort((a, b) => b[1].length - a[1].length);
    return html`<li>${status(fact)}<span class="proposition" dir="auto">${shorten(clause(fact.proposition))}</span>
<ul>${list.map(([words, views]) => html`<li><span class="value" dir="auto">${words}</span> ${badges(views, 16)}</li>`)}</ul></li>`;
  })}</ul>`;
}

function status(fact: Fact): Html {
  return html`${sign(STANDING_KIND[fact.status])}<span class="unseen-heading">${STANDING_WORDS[fact.status]}: </span>`;
}

function shorten(text: string, length = 150): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length >> 1))} …`;
}
