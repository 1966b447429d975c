/**
 * What a page says of itself. In: the tree of a page. Out: title, outlet, byline, times, address, language, from JSON-LD, then
 * OpenGraph and meta tags, then `<time>` and headings. Refuses to guess: what no tag says is null.
 */
import { parseDate } from './dates.ts';
import { AFTER_NAME, BEFORE_NAME, SECTIONS } from './en/metadata.ts';
import { unescaped } from './entities.ts';
import { hostOf } from './report.ts';
import type { Tree } from './tree.ts';

export interface Metadata {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

const MOST_LINKED_DATA = 400_000;
const ARTICLE = /(?:News|Blog|Report|Analysis|Opinion|Background|Review|Live|Social)?(?:Article|Posting|BlogPosting)$/;

type Json = Record<string, unknown>;

export function metadataOf(document: Tree, givenUrl: string | null = null): Metadata {
  const meta = metaTags(document);
  const linked = linkedArticle(document);
  const get = (...names: string[]): string | null => {
    for (const name of names) {
      const value = meta.get(name);
      if (value !== undefined) return value;
    }
    return null;
  };
  const url =
    addressOf(attribute(document, 'link[rel~="canonical"]', 'href'), givenUrl) ??
    addressOf(get('og:url', 'twitter:url'), givenUrl) ??
    addressOf(stringOf(linked?.url) ?? stringOf(linked?.['@id']), givenUrl) ??
    givenUrl;
  // The site before the publisher: on a page with an agency's text the publisher is often given as the agency.
  const outlet =
    outletOf(get('og:site_name')) ??
    outletOf(nameOf(linked?.publisher)) ??
    outletOf(get('application-name', 'publisher', 'dc.publisher', 'cre', 'twitter:app:name:iphone')) ??
    hostOf(url);
  const title =
    stringOf(linked?.headline) ??
    get('og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title', 'headline') ??
    (clean(document.querySelector('h1')?.textContent) || clean(document.title));
  return {
    title: title === null ? null : withoutSite(unescaped(title), outlet),
    outlet,
    byline: bylineOf(
      namesOf(linked?.author) ??
        get(
          'author',
          'article:author',
          'parsely-author',
          'sailthru.author',
          'byl',
          'dc.creator',
          'dcterms.creator',
          'cXenseParse:author',
          'article:author_name',
        ) ??
        clean(
          document.querySelector(
            '[rel~="author"], [itemprop~="author"] [itemprop~="name"], [itemprop~="author"], .byline, .author-name, .author',
          )?.textContent,
        ),
    ),
    published:
      date(stringOf(linked?.datePublished)) ??
      firstDate(get, [
        'article:published_time',
        'og:article:published_time',
        'article:published',
        'og:published_time',
        'datepublished',
        'parsely-pub-date',
        'sailthru.date',
        'pubdate',
        'publishdate',
        'publish-date',
        'publication_date',
        'date.issued',
        'dc.date.issued',
        'dcterms.created',
        'dc.date',
        'dcterms.date',
        'cxenseparse:recs:publishtime',
        'originalpublicationdate',
        'date',
      ]) ??
      date(
        attribute(document, 'time[itemprop~="datePublished"]', 'datetime') ??
          attribute(document, '[itemprop~="datePublished"]', 'content'),
      ) ??
      date(attribute(document, 'article time[datetime], header time[datetime], time[pubdate]', 'datetime')),
    modified:
      date(stringOf(linked?.dateModified)) ??
      firstDate(get, [
        'article:modified_time',
        'og:updated_time',
        'og:modified_time',
        'article:updated',
        'datemodified',
        'lastmod',
        'last-modified',
        'dcterms.modified',
        'dc.date.modified',
        'revision_date',
      ]) ??
      date(
        attribute(document, 'time[itemprop~="dateModified"]', 'datetime') ??
          attribute(document, '[itemprop~="dateModified"]', 'content'),
      ),
    url,
    language:
      document.documentElement?.getAttribute('lang') ||
      get('og:locale', 'content-language', 'language') ||
      stringOf(linked?.inLanguage),
  };
}

function metaTags(document: Tree): Map<string, string> {
  const found = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta')) {
    const name =
      tag.getAttribute('property') || tag.getAttribute('name') || tag.getAttribute('itemprop') || tag.getAttribute('http-equiv');
    const content = clean(tag.getAttribute('content'));
    if (!name || content === null) continue;
    for (const part of name.toLowerCase().split(/\s+/)) if (!found.has(part)) found.set(part, content);
  }
  return found;
}

/** The first thing in the page's linked data that is an article. */
function linkedArticle(document: Tree): Json | null {
  const seen: Json[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) {
    const source = script.textContent ?? '';
    if (source.length > MOST_LINKED_DATA) continue;
    try {
      // Line ends inside strings are the commonest fault of linked data in the wild.
      const value: unknown = JSON.parse(
        source
          .trim()
          .replace(/^<!--|-->$|^\s*\/\*.{0,80}\*\/|;\s*$/g, '')
          .replace(/[\r\n\t]+/g, ' '),
      );
      collect(value, seen, 0);
    } catch {
      // A page with broken linked data still has meta tags.
    }
  }
  return (
    seen.find(
      (thing) =>
        ARTICLE.test(String([thing['@type']].flat()[0] ?? '')) ||
        [thing['@type']].flat().some((type) => ARTICLE.test(String(type))),
    ) ?? null
  );
}

function collect(value: unknown, into: Json[], depth: number): void {
  if (depth > 6 || into.length > 500 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 200)) collect(item, into, depth + 1);
    return;
  }
  const thing = value as Json;
  into.push(thing);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement'])
    if (Object.hasOwn(thing, key)) collect(thing[key], into, depth + 1);
}

function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.length > 0 ? nameOf(value[0]) : null;
  return typeof value === 'object' && value !== null ? stringOf((value as Json).name) : null;
}

function namesOf(value: unknown): string | null {
  if (!Array.isArray(value)) return nameOf(value);
  const names = [
    ...new Set(
      value
        .slice(0, 20)
        .map(nameOf)
        .filter((name) => name !== null),
    ),
  ];
  return names.length > 0 ? names.join(', ') : null;
}

function stringOf(value: unknown): string | null {
  if (Array.isArray(value)) return value.length > 0 ? stringOf(value[0]) : null;
  return typeof value === 'string' ? clean(value) : null;
}

function clean(value: string | null | undefined): string | null {
  const text = (value ?? '').replace(/\s+/g, ' ').trim();
  return text === '' ? null : text.slice(0, 1000);
}

function outletOf(name: string | null): string | null {
  return name === null || SECTIONS.test(name) || name.length > 100 ? null : unescaped(name);
}

/** "By Jane Doe" → "Jane Doe"; what follows the name (handle, date, reading time) goes, an address or a paragraph is no byline. */
function bylineOf(value: string | null): string | null {
  if (value === null) return null;
  const name = unescaped(value).replace(BEFORE_NAME, '').replace(AFTER_NAME, '').trim();
  return name === '' || name.length > 160 || /^(?:https?:|www\.)|@.*\.\w{2,}$/.test(name) ? null : name;
}

function date(value: string | null): string | null {
  return value === null ? null : parseDate(value);
}

function firstDate(get: (...names: string[]) => string | null, names: readonly string[]): string | null {
  for (const name of names) {
    const found = date(get(name));
    if (found !== null) return found;
  }
  return null;
}

function attribute(document: Tree, selector: string, name: string): string | null {
  return clean(document.querySelector(selector)?.getAttribute(name));
}

function addressOf(href: string | null, base: string | null): string | null {
  if (href === null) return null;
  try {
    const url = new URL(href, base ?? undefined);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

/** "Bridge closed - The Example" → "Bridge closed" when the end names the outlet. */
function withoutSite(title: string, outlet: string | null): string {
  const found = /^(.{10,}?)\s+[-|–—•·:»]\s+([^|]{2,60})$/u.exec(title);
  if (!found || outlet === null) return title;
  const site = found[2].toLowerCase().replace(/[^a-z0-9]+/g, '');
  const house = outlet.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return site !== '' && house !== '' && (site.includes(house) || house.includes(site)) ? found[1] : title;
}
