/**
 * The findings, most important first, each with its sides next to one another and the reasons folded under it.
 * In: the page's digest. Out: HTML that reads without a script; the filters are shown only where one runs.
 */
import { ASPECTS, type Evidence, FINDING_KINDS, type Finding, type FindingKind } from '../../model/index.ts';
import { explanationOf, onlyWord, propositionOf, type Side, sidesOf } from '../digest.ts';
import {
  ASPECT_WORDS,
  count,
  KIND_WORDS,
  ONLY_WORDS,
  RELATION_WORDS,
  STRENGTH_MEANING,
  STRENGTH_WORDS,
  turnsWords,
} from '../en.ts';
import { abridge } from '../safe-text.ts';
import { attributes, type Html, html, type Piece } from './markup.ts';
import { badges, letters, type Page, quote, readerLink, reportName, sign, sourceLine, when } from './parts.ts';

/** How many of a kind stand open, and how many the page holds at all; the JSON document has every one. */
const OPEN = 20;
const HELD: Readonly<Record<FindingKind, number>> = {
  contradiction: 200,
  update: 120,
  difference: 120,
  'only-in': 600,
  agreement: 200,
};
const OPEN_ALONE = 5;
const OPEN_AGREED = 15;
const QUOTES_EACH_SIDE = 3;
const SIDES = 8;
const VALUE_CAP = 120;
const WORDS_CAP = 400;

export function findings(page: Page): Html {
  const { d } = page;
  if (d.comparison.findings.length === 0) {
    return html`<section id="findings" aria-labelledby="h-findings"><h2 id="h-findings">Findings</h2>
<p class="empty">Nothing in these reports could be set against anything else.</p></section>`;
  }
  return html`<section id="findings" aria-labelledby="h-findings">
<h2 id="h-findings">Findings</h2>
${filters(page)}
${sidedGroup(page, 'contradiction')}
${sidedGroup(page, 'update')}
${sidedGroup(page, 'difference')}
${alone(page)}
${agreed(page)}
<p class="empty" id="none-left" hidden>No finding fits these filters.</p>
</section>`;
}

function filters({ d }: Page): Html {
  const kinds = FINDING_KINDS.filter((kind) => d.byKind[kind].length > 0);
  const aspects = ASPECTS.filter((aspect) => d.comparison.findings.some((finding) => finding.aspect === aspect));
  return html`<form class="filters needs-script" aria-label="Filter the findings">
<fieldset class="kinds"><legend>Show</legend>${kinds.map(
    (kind) =>
      html`<button type="button" class="chip k-${kind}" data-kind="${kind}" aria-pressed="false">${sign(kind)} ${KIND_WORDS[kind].plural} <span class="n">${d.byKind[kind].length}</span></button>`,
  )}</fieldset>
<label>About <select id="by-aspect"><option value="">everything</option>${aspects.map(
    (aspect) => html`<option value="${aspect}">${ASPECT_WORDS[aspect].toLowerCase()}</option>`,
  )}</select></label>
<label>In <select id="by-report"><option value="">any report</option>${d.reports.map(
    (view) => html`<option value="${view.index}">${view.letter} ${abridge(view.name, 40)}</option>`,
  )}</select></label>
<button type="button" id="all-findings" class="plain-button">Show all</button>
<output id="shown-findings" aria-live="polite"></output>
</form>`;
}

function sidedGroup(page: Page, kind: 'contradiction' | 'update' | 'difference'): Piece {
  const all = page.d.byKind[kind];
  if (all.length === 0) return null;
  const held = all.slice(0, HELD[kind]);
  const cards = held.map((finding) => card(page, finding));
  return html`<section class="group" id="${kind}" aria-labelledby="h-${kind}">
<h3 id="h-${kind}" class="k-${kind}">${sign(kind)} ${KIND_WORDS[kind].plural} <span class="n">${all.length}</span></h3>
<p class="meaning">${KIND_WORDS[kind].meaning}</p>
${cards.slice(0, OPEN)}
${fold(cards.slice(OPEN), kind)}
${leftOut(all.length - held.length)}
</section>`;
}

function fold(items: readonly Html[], kind: FindingKind): Piece {
  return items.length === 0
    ? null
    : html`<details class="fold"><summary>${items.length} more: ${KIND_WORDS[kind].plural.toLowerCase()}</summary>${items}</details>`;
}

function leftOut(n: number): Piece {
  return n <= 0 ? null : html`<p class="quiet">and ${n} more in the JSON document</p>`;
}

function card(page: Page, finding: Finding): Html {
  const sides = sidesOf(page.d, finding);
  return html`<article class="finding k-${finding.kind}" ${filterData(page, finding)}>
<header><p class="label">${sign(finding.kind)} ${KIND_WORDS[finding.kind].label}${finding.aspect !== null && html` <span class="aspect">${ASPECT_WORDS[finding.aspect]}</span>`}</p>
<p class="strength">${STRENGTH_WORDS[finding.strength]}</p></header>
<h4 dir="auto">${abridge(explanationOf(page.d, finding), WORDS_CAP)}</h4>
<div class="sides n-${Math.min(sides.length, 4)}">${sides.slice(0, SIDES).map((side) => sideColumn(page, side))}</div>
${sides.length > SIDES && html`<p class="quiet">and ${sides.length - SIDES} more versions</p>`}
${why(page, finding)}
</article>`;
}

function filterData({ d }: Page, finding: Finding): Html {
  const indices = [...new Set(finding.evidence.flatMap((evidence) => d.report(evidence.report)?.index ?? []))];
  return attributes({ 'data-kind': finding.kind, 'data-aspect': finding.aspect ?? '', 'data-reports': indices.join(' ') });
}

function sideColumn(page: Page, side: Side): Html {
  const { d } = page;
  const first = new Map<number, Evidence>();
  const copies: Evidence[] = [];
  for (const evidence of side.evidence) {
    if (!d.report(evidence.report)) continue;
    const origin = d.originOf(evidence.report);
    const held = first.get(origin);
    if (held === undefined) first.set(origin, evidence);
    else if (held.report !== evidence.report) copies.push(evidence);
  }
  const quotes = [...first.values()];
  const others = [...quotes.slice(QUOTES_EACH_SIDE), ...copies];
  const views = [...new Set(others.flatMap((evidence) => d.report(evidence.report) ?? []))];
  return html`<div class="side">
${side.value !== null && html`<p class="value" dir="auto">${abridge(side.value, VALUE_CAP)}</p>`}
${quotes.slice(0, QUOTES_EACH_SIDE).map((evidence) => figure(page, evidence))}
${views.length > 0 && html`<p class="also">Also in ${badges(views)}${copies.length > 0 && quotes.length <= QUOTES_EACH_SIDE && html` <span class="quiet">(same origin)</span>`}</p>`}
</div>`;
}

function figure(page: Page, evidence: Evidence): Piece {
  const view = page.d.report(evidence.report);
  if (!view) return null;
  return html`<figure><figcaption>${reportName(view)} ${when(view.report.published)}</figcaption>
${quote(view, evidence)}
${sourceLine(page.d.statement(evidence.statement))}</figure>`;
}

/** What `crossread explain` says, folded. */
function why(page: Page, finding: Finding): Html {
  const first = finding.evidence[0];
  return html`<details class="why"><summary>Why this is shown</summary>
<dl>
<dt>In general</dt><dd>${RELATION_WORDS[finding.relation]}</dd>
${finding.reasons.length > 0 && html`<dt>What was weighed</dt><dd><ul>${finding.reasons.map((reason) => html`<li>${reason}</li>`)}</ul></dd>`}
<dt>What would turn it</dt><dd>${turnsWords(finding.turns)}</dd>
<dt>Strength</dt><dd>${STRENGTH_WORDS[finding.strength]}: ${STRENGTH_MEANING[finding.strength]}</dd>
<dt>Rule</dt><dd><code>${finding.rule}</code> <span class="quiet">finding <code>${finding.id}</code></span></dd>
</dl>
${first !== undefined && readerLink(page, first.statement, 'Read it side by side')}
</details>`;
}

function alone(page: Page): Piece {
  const { d } = page;
  const all = d.byKind['only-in'];
  if (all.length === 0) return null;
  const held = all.slice(0, HELD['only-in']);
  const blocks = d.reports.flatMap((view) => {
    const own = held.filter((finding) => finding.evidence[0]?.report === view.report.id);
    if (own.length === 0) return [];
    const items = own.map((finding) => aloneItem(page, finding));
    return html`<div class="alone-block"><h4>${reportName(view)} <span class="n">${own.length}</span></h4>
<ul class="alone-list">${items.slice(0, OPEN_ALONE)}</ul>
${items.length > OPEN_ALONE && html`<details class="fold"><summary>${items.length - OPEN_ALONE} more only here</summary><ul class="alone-list">${items.slice(OPEN_ALONE)}</ul></details>`}</div>`;
  });
  return html`<section class="group" id="only-in" aria-labelledby="h-only-in">
<h3 id="h-only-in" class="k-only-in">${sign('only-in')} ${KIND_WORDS['only-in'].plural} <span class="n">${all.length}</span></h3>
<p class="meaning">${KIND_WORDS['only-in'].meaning}</p>
<div class="alone-blocks">${blocks}</div>
${leftOut(all.length - held.length)}
</section>`;
}

function aloneItem(page: Page, finding: Finding): Piece {
  const evidence = finding.evidence[0];
  const view = evidence && page.d.report(evidence.report);
  if (!view) return null;
  const statement = page.d.statement(evidence.statement);
  const word = onlyWord(finding);
  const denial = word === ONLY_WORDS.denial;
  return html`<li class="finding-line${denial && ' denial'}" ${filterData(page, finding)}>${quote(view, evidence, 90)}
<div class="foot">${word !== null && html`<strong>${word}</strong>`}${statement !== undefined && statement.source !== null && sourceLine(statement)}${readerLink(page, evidence.statement, 'in the text')} <code>${finding.id}</code></div></li>`;
}

function agreed(page: Page): Piece {
  const { d } = page;
  const all = d.byKind.agreement;
  if (all.length === 0) return null;
  const held = all.slice(0, HELD.agreement);
  const items = held.map((finding) => agreedItem(page, finding));
  return html`<section class="group" id="agreement" aria-labelledby="h-agreement">
<h3 id="h-agreement" class="k-agreement">${sign('agreement')} ${KIND_WORDS.agreement.plural} <span class="n">${all.length}</span></h3>
<p class="meaning">${KIND_WORDS.agreement.meaning}</p>
<ul class="agreed-list">${items.slice(0, OPEN_AGREED)}</ul>
${items.length > OPEN_AGREED && html`<details class="fold"><summary>${items.length - OPEN_AGREED} more that reports agree on</summary><ul class="agreed-list">${items.slice(OPEN_AGREED)}</ul></details>`}
${leftOut(all.length - held.length)}
</section>`;
}

function agreedItem(page: Page, finding: Finding): Html {
  const { d } = page;
  const fact = d.fact(finding.fact);
  const views = d.reports.filter((view) => finding.evidence.some((evidence) => evidence.report === view.report.id));
  const origins = fact?.independentReports ?? views.length;
  const quotes = finding.evidence.slice(0, 6).map((evidence) => figure(page, evidence));
  return html`<li class="finding-line" ${filterData(page, finding)}><details><summary><span class="proposition" dir="auto">${abridge(propositionOf(d, finding), WORDS_CAP)}</span> <span class="whom">${letters(views)}${origins < views.length && html` <span class="quiet">${count(origins, 'origin')}</span>`}</span></summary>
<p class="explanation">${explanationOf(d, finding)}</p>
<div class="sides n-2">${quotes.map((piece) => html`<div class="side">${piece}</div>`)}</div>
<p class="foot"><code>${finding.id}</code> ${RELATION_WORDS[finding.relation]} <span class="quiet">Rule <code>${finding.rule}</code></span></p></details></li>`;
}
