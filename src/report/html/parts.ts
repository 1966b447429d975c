/**
 * Small pieces that every part of the page uses: report badges, signs of a kind, quotes in context, notes on the source.
 * In: views of the digest. Out: HTML. Addresses inside the page are numbers only, never ids or names that came with a report.
 */
import type { Evidence, FindingKind, Statement } from '../../model/index.ts';
import { type Digest, excerpt, type ReportView, sourceName } from '../digest.ts';
import { dateWords, inQuotes, KIND_WORDS, SOURCE_WORDS, STANCE_WORDS } from '../en.ts';
import { type Html, html, joined, type Piece } from './markup.ts';

/** The digest with numbers for statements, facts and findings, from which addresses in the page are made. */
export interface Page {
  readonly d: Digest;
  readonly statementNumber: ReadonlyMap<string, number>;
  readonly factNumber: ReadonlyMap<string, number>;
  /** Statements whose words stand in the reader, so that a link to them leads somewhere. */
  readonly readable: ReadonlySet<string>;
}

export function badge(view: ReportView): Html {
  return html`<span class="badge">${view.letter}</span>`;
}

/** Letter and name; the name may be any text, so it is kept apart from the direction of the words round it. */
export function reportName(view: ReportView): Html {
  return html`${badge(view)} <bdi class="outlet">${view.name}</bdi>`;
}

export function badges(views: readonly ReportView[], limit = 12): Html {
  const rest = views.length - limit;
  return html`<span class="badges">${joined(
    views.slice(0, limit).map((view) => html`<a class="badge" href="#r${view.index}" title="${view.name}">${view.letter}</a>`),
    ' ',
  )}${rest > 0 && html` <span class="more">and ${rest} more</span>`}</span>`;
}

/** Badges without links, for places that act themselves. */
export function letters(views: readonly ReportView[], limit = 12): Html {
  const rest = views.length - limit;
  return html`<span class="badges">${joined(views.slice(0, limit).map(badge), ' ')}${rest > 0 && html` <span class="more">and ${rest} more</span>`}</span>`;
}

export function when(iso: string | null): Html {
  return iso === null ? html`<span class="quiet">no date</span>` : html`<time>${dateWords(iso)}</time>`;
}

export function sign(kind: FindingKind): Html {
  return html`<span class="sign k-${kind}" aria-hidden="true">${KIND_WORDS[kind].sign}</span>`;
}

/** A quote with the words round it; the quote itself is marked. */
export function quote(view: ReportView, evidence: Evidence, reach = 150): Html {
  const { before, quote: words, after } = excerpt(view.report.text, evidence, reach);
  const whole = before.trim() === '' && after.trim() === '';
  const text = `${before}${words}${after}`;
  const marks = inQuotes(text) !== text;
  return html`<blockquote dir="auto">${marks && '“'}${before}${whole ? words : html`<mark>${words}</mark>`}${after}${marks && '”'}</blockquote>`;
}

/** Who is said to say it, of which class, and how sure they are. */
export function sourceLine(statement: Statement | undefined): Piece {
  if (!statement) return null;
  const stance = STANCE_WORDS[statement.stance];
  const { source } = statement;
  const who =
    source === null
      ? html`<span class="quiet">in the report’s own voice</span>`
      : html`according to <bdi>${sourceName(statement)}</bdi> <span class="tag s-${source.kind}">${SOURCE_WORDS[source.kind]}</span>`;
  return html`<p class="source">${who}${stance !== null && html` <span class="tag t-${statement.stance}">${stance}</span>`}</p>`;
}

/** A link into the reader, where the statement stands there. */
export function readerLink(page: Page, statement: string, words: string): Piece {
  const n = page.statementNumber.get(statement);
  return n === undefined || !page.readable.has(statement) ? null : html`<a class="to-reader" href="#s${n}">${words}</a>`;
}

export interface Share {
  readonly className: string;
  readonly n: number;
  readonly words: string;
}

/** A bar of shares; the words say the same for those who do not see it. */
export function bar(shares: readonly Share[]): Html {
  const total = shares.reduce((sum, share) => sum + share.n, 0);
  if (total === 0) return html``;
  let x = 0;
  const pieces = shares
    .filter((share) => share.n > 0)
    .map((share) => {
      const width = (share.n / total) * 1000;
      const piece = html`<rect class="${share.className}" x="${round(x)}" y="0" width="${round(Math.max(1, width - 3))}" height="10"><title>${share.words}</title></rect>`;
      x += width;
      return piece;
    });
  const label = shares
    .filter((share) => share.n > 0)
    .map((share) => share.words)
    .join(', ');
  return html`<svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" aria-label="${label}">${pieces}</svg>`;
}

function round(n: number): string {
  return String(Math.round(n * 10) / 10);
}
