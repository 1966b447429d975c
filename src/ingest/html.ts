/**
 * A news page. In: HTML text. Out: a partial report: the article's text in paragraphs, and what the page says of itself
 * (metadata.ts). Refuses (null): a page without an article. Scripts never run, nothing is fetched; pages too large or too deep for
 * the tree builder are read by a plain scanner instead.
 */
import { boilerplate } from './boilerplate.ts';
import { ORIGIN_LINES } from './en/boilerplate.ts';
import { ASIDES, BOXES } from './en/markup.ts';
import { unescaped } from './entities.ts';
import { headerLine } from './header.ts';
import { languageOf } from './language.ts';
import { type PageLibraries, pageLibraries } from './libraries.ts';
import { type Metadata, metadataOf } from './metadata.ts';
import type { PartialReport } from './report.ts';
import type { Tree, TreeElement, TreeNode } from './tree.ts';

/** Beyond these the page isn't built as a tree: a page of an outlet has 1,000 to 8,000 elements, 30 deep. */
const MOST_CHARACTERS = 6_000_000;
const MOST_ELEMENTS = 30_000;
const MOST_FRAGMENTS = 200_000;
const DEEPEST = 400;

/** @param url where the page was fetched from, when known */
export function readHtml(html: string, url: string | null = null): PartialReport | null {
  const cleaned = whole(withoutScripts(html));
  if (!isBuildable(cleaned)) return plainScan(cleaned);
  const libraries = pageLibraries();
  try {
    return readTree(cleaned, url, libraries);
  } catch {
    // linkedom implements a part of the DOM; what falls outside it must not cost the page.
    return plainScan(cleaned);
  }
}

function readTree(html: string, url: string | null, { parseHTML, Readability }: PageLibraries): PartialReport | null {
  const { document } = parseHTML(html);
  if (!document.documentElement) return plainScan(html);
  const metadata = metadataOf(document, url);
  const page = document.querySelector('body');
  if (page) dropAsides(page, BOXES);
  let content: TreeElement | null = null;
  try {
    content =
      new Readability(document, { serializer: (node: TreeElement) => node, disableJSONLD: true, keepClasses: true }).parse()
        ?.content ?? null;
  } catch {
    content = null;
  }
  const article = content ? articleOf(content, metadata.title) : '';
  const text = /\p{L}\P{L}{0,3}\p{L}/u.test(article) ? article : '';
  const found = text === '' ? (bodyText(parseHTML(html).document) ?? plainScan(html)?.text ?? '') : text;
  // What a page says of its language is the language of the site's furniture; the text knows better.
  return found === '' ? null : { ...definedOnly(metadata), language: languageOf(found) ?? metadata.language, text: found };
}

/** The builder takes the first element for the root: a fragment needs its `html` and `body`. */
function whole(html: string): string {
  const body = /<body\b/i.test(html)
    ? html
    : /<\/head\s{0,10}>/i.test(html)
      ? html.replace(/<\/head\s{0,10}>/i, '</head><body>')
      : `<body>${html}`;
  return /<html\b/i.test(html) ? body : `<!doctype html><html>${body}`;
}

/** Too little for Readability to weigh: all of the page but its furniture, if that reads like a sentence. */
function bodyText(document: Tree): string | null {
  const body = document.querySelector('body');
  if (!body) return null;
  for (const element of [...body.querySelectorAll('nav, header, footer, aside, form, [role="navigation"], title')])
    element.remove();
  const text = articleOf(body, null);
  return text.split('\n').some((line) => line.split(' ').length >= 4 && (/[.!?]["'”’)]?$/.test(line) || line.length > 80))
    ? text
    : null;
}

function dropAsides(root: TreeElement, named: RegExp): void {
  const length = (root.textContent ?? '').length;
  for (const element of [...root.querySelectorAll('[class], [id], [role]')]) {
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('role') ?? ''}`;
    if (named.test(names) && (element.textContent ?? '').length < length * LARGEST_ASIDE) element.remove();
  }
}

/** Text of the article's element without what its class names or its words show to be something else. */
function articleOf(content: TreeElement, title: string | null): string {
  dropAsides(content, ASIDES);
  for (const block of [...content.querySelectorAll('p, li, h2, h3, h4, h5, h6')]) if (isLink(block)) block.remove();
  const text = textOf(content);
  const marked = boilerplate(text, title);
  const paragraphs: string[] = [];
  let at = 0;
  let next = 0;
  for (const [index, paragraph] of text.split('\n\n').entries()) {
    const end = at + paragraph.length;
    const start = at;
    at = end + 2;
    while (next < marked.length && marked[next].start < end) next++;
    const last = next > 0 && marked[next - 1].end > start ? marked[next - 1] : undefined;
    const junk =
      last !== undefined &&
      (last.start <= start || (last.end >= end && paragraph.length < LONGEST_CAPTION && !text.startsWith('http', last.start)));
    if (junk && ORIGIN_LINES.test(paragraph)) paragraphs.push(paragraph);
    else if (!junk && !(index < HEADER_PARAGRAPHS && headerLine(paragraph) !== null)) paragraphs.push(paragraph);
  }
  return paragraphs.join('\n\n');
}

/** A paragraph that is a link and no sentence leads to another story. */
function isLink(block: TreeElement): boolean {
  const text = (block.textContent ?? '').trim();
  if (text === '' || text.length > 300 || /[.!?]["'”’)]?$/.test(text)) return false;
  let linked = 0;
  for (const link of block.querySelectorAll('a')) linked += (link.textContent ?? '').trim().length;
  return linked >= text.length * 0.9;
}

/** Byline, date and share lines stand in the first paragraphs. */
const HEADER_PARAGRAPHS = 8;
/** A shorter paragraph that ends in a photo credit is a caption. */
const LONGEST_CAPTION = 300;
/** An "aside" with a larger part of the text is the article under a misleading name. */
const LARGEST_ASIDE = 0.25;

function definedOnly(metadata: Metadata): Partial<PartialReport> {
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== null));
}

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGURE FIGCAPTION FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI ' +
    'MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY THEAD TFOOT TR UL'
  ).split(' '),
);
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG CANVAS AUDIO VIDEO BUTTON SELECT TEXTAREA INPUT FIGCAPTION HEAD'.split(
    ' ',
  ),
);

/** Text of an element: paragraphs parted by an empty line, `<br>` by a line end. Walks without recursion. */
export function textOf(root: TreeElement): string {
  const paragraphs: string[] = [];
  let run = '';
  const flush = (): void => {
    // Soft hyphens and zero-width spaces stand inside words.
    const lines = run
      .replace(/[\u00ad\u200b\ufeff]/g, '')
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim());
    const paragraph = lines.filter((line) => line !== '').join('\n');
    if (paragraph !== '') paragraphs.push(paragraph);
    run = '';
  };
  let node: TreeNode | null = root;
  while (node) {
    let down = false;
    if (node.nodeType === 3) {
      run += (node.nodeValue ?? '').replace(/[\r\n]+/g, ' ');
    } else if (node.nodeType === 1) {
      const name = (node as TreeElement).tagName.toUpperCase();
      if (name === 'BR') run += '\n';
      else if (!SILENT.has(name)) {
        if (BLOCKS.has(name)) flush();
        else if (name === 'TD' || name === 'TH') run += ' ';
        down = node.firstChild !== null;
      }
    }
    if (down) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && node.nodeType === 1 && BLOCKS.has((node as TreeElement).tagName.toUpperCase())) flush();
    }
    if (!node || node === root) break;
    node = node.nextSibling;
  }
  flush();
  return paragraphs.join('\n\n');
}

/** Takes out scripts and styles, but for linked data, by a linear scan: they are half of most pages and none of the article. */
function withoutScripts(html: string): string {
  const opening = /<(script|style)\b([^>]{0,2000})>/gi;
  let out = '';
  let from = 0;
  for (let found = opening.exec(html); found; found = opening.exec(html)) {
    const closing = new RegExp(`</${found[1]}\\s{0,20}>`, 'gi');
    closing.lastIndex = opening.lastIndex;
    const end = closing.exec(html);
    if (found[1].toLowerCase() === 'script' && /ld\+json/i.test(found[2])) {
      if (!end) break;
      opening.lastIndex = closing.lastIndex;
      continue;
    }
    out += html.slice(from, found.index);
    from = end ? closing.lastIndex : html.length;
    opening.lastIndex = from;
    if (!end) break;
  }
  return out + html.slice(from);
}

function isBuildable(html: string): boolean {
  if (html.length > MOST_CHARACTERS) return false;
  let depth = 0;
  let elements = 0;
  const tag = /<(\/?)([a-z][a-z0-9]*)/gi;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    if (!found[1]) elements++;
    if (!UNNESTED.has(found[2].toLowerCase())) depth = Math.max(0, depth + (found[1] ? -1 : 1));
    if (depth > DEEPEST || elements > MOST_ELEMENTS) return false;
  }
  // The tree builder makes a text node of every entity and of every stray "<".
  return count(html, '&', MOST_FRAGMENTS) + count(html, '<', MOST_FRAGMENTS) < MOST_FRAGMENTS;
}

/** Occurrences of a character, counted no further than `most`. */
function count(text: string, character: string, most: number): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0 && found < most; at = text.indexOf(character, at + 1)) found++;
  return found;
}

/** Elements that hold nothing, or are so often left open that counting them says nothing. */
const UNNESTED = new Set(
  'area base br col embed hr img input link meta param source track wbr p li td tr th dd dt option'.split(' '),
);

/** Without a tree: tags off, block tags become line ends; keeps runs that read like paragraphs. One pass, whatever the input. */
function plainScan(html: string): PartialReport | null {
  const limited = html.slice(0, MOST_CHARACTERS);
  const title = /<title[^>]{0,200}>([^<]{1,500})</i.exec(limited);
  const paragraphs: string[] = [];
  let run: string[] = [];
  const flush = (): void => {
    const paragraph = unescaped(run.join('')).replace(/\s+/g, ' ').trim();
    if (paragraph.length > 60 && /[.!?]["'”’)]?$/.test(paragraph)) paragraphs.push(paragraph);
    run = [];
  };
  let at = 0;
  while (at < limited.length) {
    const open = limited.indexOf('<', at);
    if (open < 0) break;
    run.push(limited.slice(at, open));
    const comment = limited.startsWith('<!--', open);
    const close = limited.indexOf(comment ? '-->' : '>', open + 1);
    at = close < 0 ? limited.length : close + (comment ? 3 : 1);
    const name = comment ? null : TAG_NAME.exec(limited.slice(open, open + 14));
    if (name && (BLOCKS.has(name[1].toUpperCase()) || BREAKS.has(name[1].toUpperCase()))) flush();
    else run.push(' ');
  }
  run.push(limited.slice(at));
  flush();
  return paragraphs.length === 0 ? null : { text: paragraphs.join('\n\n'), title: title ? unescaped(title[1]).trim() : null };
}
const TAG_NAME = /^<\/?([a-z][a-z0-9]*)/i;
const BREAKS = new Set('BR TD TH TITLE HEAD'.split(' '));
