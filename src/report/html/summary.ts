/**
 * The head of the page: the story, the strip of counts, the reports and how many origins stand behind them.
 * In: the page's digest. Out: HTML.
 */
import { type ReportView, sharedOrigins } from '../digest.ts';
import { count, listWords, STANDING_KIND, STANDING_WORDS, type Standing, spanWords } from '../en.ts';
import { abridge, baseName } from '../safe-text.ts';
import { type Html, html, joined, type Piece } from './markup.ts';
import { badge, bar, type Page, sign, when } from './parts.ts';

const STANDING_ORDER: readonly Standing[] = ['contradicted', 'updated', 'differing', 'agreed', 'alone'];
const TILES: readonly (readonly [
  kind: 'contradiction' | 'update' | 'difference' | 'agreement' | 'only-in',
  one: string,
  many: string,
])[] = [
  ['contradiction', 'contradiction', 'contradictions'],
  ['update', 'update', 'updates'],
  ['difference', 'difference', 'differences'],
  ['agreement', 'agreed', 'agreed'],
  ['only-in', 'in one report only', 'in one report only'],
];

const TITLE_CAP = 240;

export function masthead(page: Page): Html {
  const { d } = page;
  const { story } = d.comparison;
  const span = spanWords(story.from, story.to);
  return html`<header class="masthead">
<p class="kicker">${count(d.reports.length, 'report')} read against each other</p>
<h1 dir="auto">${abridge(story.title, TITLE_CAP)}</h1>
${span !== null && html`<p class="span">${span}</p>`}
</header>`;
}

export function strip(page: Page): Html {
  const { d } = page;
  const tiles = TILES.map(([kind, one, many]) => {
    const n = d.byKind[kind].length;
    return html`<li><a class="tile k-${kind}${n === 0 && ' none'}" href="#${kind}" data-kind="${kind}"><span class="figure">${n}</span> <span class="what">${sign(kind)} ${n === 1 ? one : many}</span></a></li>`;
  });
  const shares = STANDING_ORDER.map((standing) => ({
    className: `k-${STANDING_KIND[standing]}`,
    n: d.standings[standing],
    words: `${d.standings[standing]} ${STANDING_WORDS[standing].toLowerCase()}`,
  }));
  const shared = d.comparison.facts.length;
  return html`<section class="strip" aria-labelledby="h-strip">
<h2 id="h-strip" class="unseen-heading">At a glance</h2>
<ul class="tiles">${tiles}</ul>
${bar(shares)}
<p class="origins"><strong>${count(d.reports.length, 'report')}, ${count(d.origins, 'independent origin')}.</strong> ${originWords(page)} ${count(shared, 'fact')} told by two or more reports.</p>
</section>`;
}

function originWords(page: Page): Piece {
  const groups = sharedOrigins(page.d);
  if (groups.length === 0) return page.d.reports.length > 1 ? 'No report was found to be a copy of another.' : null;
  return joined(
    groups.slice(0, 4).map((group) => `${listWords(lettersOf(group))} rest on one text and count once.`),
    ' ',
  );
}

function lettersOf(group: readonly ReportView[]): string[] {
  const letters = group.map((view) => view.letter);
  return letters.length > 8 ? [...letters.slice(0, 7), `${letters.length - 7} more`] : letters;
}

/** The key to the letters. Long lists fold. */
export function reportKey(page: Page): Html {
  const cards = page.d.reports.map((view) => reportCard(view));
  const shown = 12;
  return html`<section class="reports" id="reports" aria-labelledby="h-reports">
<h2 id="h-reports">The reports</h2>
<ol class="report-list">${cards.slice(0, shown)}</ol>
${cards.length > shown && html`<details class="fold"><summary>${cards.length - shown} more reports</summary><ol class="report-list">${cards.slice(shown)}</ol></details>`}
${skippedList(page)}
</section>`;
}

function reportCard(view: ReportView): Html {
  const { report } = view;
  const facts: Piece[] = [when(report.published), count(view.words, 'word')];
  if (report.byline !== null) facts.push(html`<bdi>${abridge(report.byline, 120)}</bdi>`);
  if (report.language !== null && report.language !== 'en') facts.push(`language ${report.language}`);
  const title = abridge(report.title ?? `${report.text.trimStart().slice(0, 90).trimEnd()} …`, TITLE_CAP);
  const named = report.outlet === null && report.title !== null && report.origin !== null ? baseName(report.origin) : view.name;
  return html`<li>${badge(view)} <bdi class="outlet">${named}</bdi>
<p class="title" dir="auto"><a href="#r${view.index}">${title}</a></p>
<p class="meta">${joined(facts, ' · ')}${link(report.url)}</p></li>`;
}

/** Only web addresses become links; anything else that a report calls its address stays text. */
function link(url: string | null): Piece {
  if (url === null || !/^https?:\/\/[^\s]{1,2000}$/i.test(url)) return null;
  return html` · <a href="${url}" rel="noopener noreferrer nofollow external">original</a>`;
}

function skippedList({ d }: Page): Piece {
  const { skipped } = d.comparison;
  if (skipped.length === 0) return null;
  const shown = 100;
  return html`<details class="fold skipped"><summary>${count(skipped.length, 'file')} could not be read</summary>
<ul>${skipped.slice(0, shown).map((entry) => html`<li><bdi>${baseName(entry.origin)}</bdi>: ${entry.reason} <span class="quiet">(${entry.code})</span></li>`)}</ul>
${skipped.length > shown && html`<p class="quiet">and ${skipped.length - shown} more</p>`}
</details>`;
}
