/**
 * What stands behind the findings: the timeline, who is quoted, which reports come from one text, and the wording.
 * In: the page's digest. Out: HTML; a part with nothing in it is left out.
 */
import { type Framing, SOURCE_KINDS } from '../../model/index.ts';
import { quotedIn, type ReportView, sharedOrigins, timelineWords } from '../digest.ts';
import { count, DEPENDENCE_WORDS, dateWords, FRAMING_WORDS, inQuotes, SOURCE_PLURALS } from '../en.ts';
import { abridge } from '../safe-text.ts';
import { type Html, html, joined, type Piece } from './markup.ts';
import { badges, bar, type Page, readerLink, reportName } from './parts.ts';

const DATES_OPEN = 40;
const DATES_HELD = 200;

/** Days on which things are said to have happened, beside the days on which the reports came out. */
export function timeline(page: Page): Piece {
  const { d } = page;
  const days = new Map<string, { happened: Html[]; reported: ReportView[] }>();
  const dayOf = (date: string) => {
    const day = days.get(date) ?? { happened: [], reported: [] };
    days.set(date, day);
    return day;
  };
  for (const entry of d.comparison.timeline) {
    const statements = entry.statements.flatMap((id) => d.statement(id) ?? []);
    const first = statements[0];
    if (!first) continue;
    const views = d.reports.filter((view) => statements.some((statement) => statement.report === view.report.id));
    const words = abridge(timelineWords(d, entry) ?? '', 240);
    dayOf(entry.date).happened.push(
      html`<li><span dir="auto">${words}</span> ${badges(views)} ${readerLink(page, first.id, 'in the text')}</li>`,
    );
  }
  if (days.size === 0) return null;
  for (const view of d.reports) if (view.report.published !== null) dayOf(view.report.published.slice(0, 10)).reported.push(view);
  const rows = [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, day]) => timelineRow(date, day));
  return html`<section id="timeline" aria-labelledby="h-timeline">
<h2 id="h-timeline">Timeline</h2>
<p class="meaning">What is said to have happened, beside the days on which the reports came out.</p>
<ol class="timeline">${rows.slice(0, DATES_OPEN)}</ol>
${rows.length > DATES_OPEN && html`<details class="fold"><summary>${count(rows.length - DATES_OPEN, 'more date')}</summary><ol class="timeline">${rows.slice(DATES_OPEN, DATES_HELD)}</ol></details>`}
</section>`;
}

function timelineRow(date: string, day: { readonly happened: readonly Html[]; readonly reported: readonly ReportView[] }): Html {
  const shown = 6;
  return html`<li class="${day.happened.length > 0 ? 'happened' : 'reported-only'}"><p class="date">${dateWords(date)}</p>
<div>${day.happened.length > 0 && html`<ul>${day.happened.slice(0, shown)}</ul>`}${day.happened.length > shown && html`<details class="fold"><summary>${day.happened.length - shown} more on this date</summary><ul>${day.happened.slice(shown, 60)}</ul></details>`}</div>
<p class="reported">${day.reported.length > 0 && html`<span class="quiet">reported by</span> ${badges(day.reported, 8)}`}</p></li>`;
}

const NAMES = 6;
const REPORTS_OPEN = 12;

export function quoted(page: Page): Piece {
  const { d } = page;
  if (d.comparison.statements.length === 0) return null;
  const blocks = d.reports.map((view) => quotedBlock(page, view));
  return html`<section id="quoted" aria-labelledby="h-quoted">
<h2 id="h-quoted">Who is quoted</h2>
<p class="meaning">How many statements of each report rest on whom. <span class="legend">${[...SOURCE_KINDS, null].map(
    (kind) => html`<span><i class="swatch s-${kind ?? 'own'}"></i>${kind === null ? 'Own voice' : SOURCE_PLURALS[kind]}</span> `,
  )}</span></p>
<ul class="quoted-list">${blocks.slice(0, REPORTS_OPEN)}</ul>
${blocks.length > REPORTS_OPEN && html`<details class="fold"><summary>${blocks.length - REPORTS_OPEN} more reports</summary><ul class="quoted-list">${blocks.slice(REPORTS_OPEN)}</ul></details>`}
</section>`;
}

function quotedBlock({ d }: Page, view: ReportView): Html {
  const classes = quotedIn(d, view.report.id);
  const shares = classes.map(({ kind, statements }) => ({
    className: `s-${kind ?? 'own'}`,
    n: statements,
    words: `${kind === null ? 'Own voice' : SOURCE_PLURALS[kind]}: ${statements}`,
  }));
  const lists = classes.map(({ kind, names, statements }) => {
    if (kind === null) return html`<div><dt>Own voice</dt><dd>${count(statements, 'statement')}</dd></div>`;
    const rest = names.length - NAMES;
    return html`<div><dt>${SOURCE_PLURALS[kind]}</dt><dd>${joined(
      names
        .slice(0, NAMES)
        .map(
          ({ name, statements: n }) => html`<bdi>${abridge(name, 100)}</bdi>${n > 1 && html` <span class="quiet">×${n}</span>`}`,
        ),
      ', ',
    )}${rest > 0 && ` and ${rest} more`}</dd></div>`;
  });
  return html`<li><p class="pane-name">${reportName(view)}</p>${bar(shares)}<dl>${lists}</dl></li>`;
}

const PAIRS = 30;

export function independence(page: Page): Piece {
  const { d } = page;
  if (d.reports.length < 2) return null;
  const groups = sharedOrigins(d);
  const single = d.reports.filter((view) => !groups.some((group) => group.includes(view)));
  const pairs = [...d.comparison.dependence].sort((a, b) => b.score - a.score);
  return html`<section id="independence" aria-labelledby="h-independence">
<h2 id="h-independence">Which reports come from one text</h2>
<p class="meaning">${count(d.reports.length, 'report')}, ${count(d.origins, 'independent origin')}. However many print one text, it counts once.</p>
<ul class="origins-list">${groups.map((group) => html`<li class="one-text"><span class="what">One text</span> ${badges(group, 40)}</li>`)}
${single.length > 0 && html`<li><span class="what">A text of its own</span> ${badges(single, 40)}</li>`}</ul>
${pairs.length > 0 && html`<ul class="pairs">${pairs.slice(0, PAIRS).map((pair) => pairItem(page, pair))}</ul>`}
${pairs.length > PAIRS && html`<p class="quiet">and ${count(pairs.length - PAIRS, 'more pair')} in the JSON document</p>`}
</section>`;
}

function pairItem({ d }: Page, pair: Page['d']['comparison']['dependence'][number]): Piece {
  const [a, b] = pair.reports.map((id) => d.report(id));
  if (!a || !b) return null;
  const percent = Math.round(pair.score * 100);
  const shared =
    pair.kind === 'copy' || pair.kind === 'rewrite'
      ? `${percent}% of the shorter text stands in the other`
      : 'counted as separate origins';
  const evidence = pair.evidence.slice(0, 2).flatMap((each) => {
    const view = d.report(each.report);
    return view ? html`<blockquote dir="auto">${badges([view])} ${inQuotes(abridge(each.quote, 320))}</blockquote>` : [];
  });
  return html`<li><p><strong>${DEPENDENCE_WORDS[pair.kind]}</strong> ${badges([a, b])} <span class="quiet">${shared}</span></p>${evidence.length > 0 && html`<details class="why"><summary>What shows it</summary>${evidence}</details>`}</li>`;
}

const WORDS_HELD = 40;

/** Words that colour the telling, report by report; absent until something was found. */
export function wording({ d }: Page): Piece {
  if (d.comparison.framing.length === 0) return null;
  const blocks = d.reports.flatMap((view) => {
    const own = d.comparison.framing.filter((framing) => framing.report === view.report.id);
    if (own.length === 0) return [];
    return html`<li><p class="pane-name">${reportName(view)}</p><dl>${framingGroups(own)}</dl></li>`;
  });
  return html`<section id="wording" aria-labelledby="h-wording">
<h2 id="h-wording">How it is worded</h2>
<p class="meaning">Words that carry a judgement, careful words, and what is left unsaid.</p>
<ul class="quoted-list">${blocks.slice(0, WORDS_HELD)}</ul>
</section>`;
}

function framingGroups(own: readonly Framing[]): readonly Html[] {
  const kinds = [...new Set(own.map((framing) => framing.kind))];
  return kinds.map((kind) => {
    const list = own.filter((framing) => framing.kind === kind);
    const notes = new Set(list.map((framing) => framing.note));
    const shared = notes.size === 1 ? [...notes][0]! : null;
    const rest = list.length - 10;
    return html`<div><dt>${FRAMING_WORDS[kind]}${shared !== null && `: ${abridge(shared, 80)}`}</dt><dd>${joined(
      list.slice(0, 10).map((framing) => framingItem(framing, shared === null)),
      ', ',
    )}${rest > 0 && ` and ${rest} more`}</dd></div>`;
  });
}

function framingItem(framing: Framing, withNote: boolean): Html {
  const note = withNote && framing.note !== null && html` <span class="quiet">(${abridge(framing.note, 80)})</span>`;
  return html`<q dir="auto">${abridge(framing.quote, 120)}</q>${note}`;
}
