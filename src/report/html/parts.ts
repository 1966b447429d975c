/**
 * Small pieces that every part of the page uses: report badges, signs of a kind, quotes in context, notes on the source.
 * In: views of the digest. Out: HTML. Addresses inside the page are numbers only, never ids or names that came with a report.
 */
import { type Evidence, FINDING_KINDS, type FindingKind, type Statement } from '../../model/index.ts';
import { type Digest, excerpt, type ReportView, sourceName, valueWithin } from '../digest.ts';
import { inQuotes, SOURCE_WORDS, STANCE_WORDS, shortDate } from '../en.ts';
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
  return iso === null ? html`<span class="quiet">no date</span>` : html`<time>${shortDate(iso)}</time>`;
}

/** The sign of a kind, drawn, because fonts draw ≠ and ≈ too differently to be told apart at this size. */
export function sign(kind: FindingKind): Html {
  return html`<svg class="sign k-${kind}" aria-hidden="true" focusable="false"><use href="#sign-${kind}"/></svg>`;
}

const SIGN_PATHS: Readonly<Record<FindingKind, string>> = {
  contradiction: 'M2.5 5.8h11M2.5 10.2h11M10.6 2 5.4 14',
  update: 'M2 8h11.5M9 3.5 13.5 8 9 12.5',
  difference: 'M2 6.4c2-2.4 4-2.4 6 0s4 2.4 6 0M2 11c2-2.4 4-2.4 6 0s4 2.4 6 0',
  'only-in': 'M8 2.2 13.8 8 8 13.8 2.2 8z',
  agreement: 'M2.5 5.8h11M2.5 10.2h11',
};

/** The drawings that {@link sign} points at; once in the page. */
export function signSheet(): Html {
  return html`<svg class="sheet" aria-hidden="true" width="0" height="0">${FINDING_KINDS.map(
    (kind) => html`<symbol id="sign-${kind}" viewBox="0 0 16 16"><path d="${SIGN_PATHS[kind]}"/></symbol>`,
  )}</svg>`;
}

/** A quote with the words round it; marked is the value where its words stand in the quote, else the quote. */
export function quote(view: ReportView, evidence: Evidence, reach = 150): Html {
  const { before, quote: words, after } = excerpt(view.report.text, evidence, reach);
  const value = valueWithin(words, evidence.value);
  const marked = words.slice(value.start, value.end);
  const whole = `${before}${words}${after}`;
  const [open, close] = inQuotes(whole).split(whole);
  return html`<blockquote dir="auto">${open ?? ''}${before}${words.slice(0, value.start)}${
    marked === whole.trim() ? marked : html`<mark>${marked}</mark>`
  }${words.slice(value.end)}${after}${close ?? ''}</blockquote>`;
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
