/** Addresses of the workbench. In: the browser's location. Out: which page, of which story, with which filters; and a way to go elsewhere without loading anew. */
import { useEffect, useState } from 'preact/hooks';

export const STORY_PAGES = [
  'findings',
  'facts',
  'reader',
  'timeline',
  'actors',
  'sources',
  'origins',
  'verdicts',
  'add',
] as const;
export type StoryPage = (typeof STORY_PAGES)[number];

export type Route =
  | { readonly page: 'stories' | 'add' | 'unknown'; readonly query: URLSearchParams }
  | { readonly page: 'story'; readonly story: string; readonly part: StoryPage; readonly query: URLSearchParams };

export function routeOf({ pathname, search }: { readonly pathname: string; readonly search: string }): Route {
  const query = new URLSearchParams(search);
  if (pathname === '/' || pathname === '/stories') return { page: 'stories', query };
  if (pathname === '/add') return { page: 'add', query };
  const match = /^\/stories\/([a-z0-9-]+)(?:\/([a-z]+))?$/.exec(pathname);
  const part = match?.[2] ?? 'findings';
  if (match && (STORY_PAGES as readonly string[]).includes(part)) {
    return { page: 'story', story: match[1]!, part: part as StoryPage, query };
  }
  return { page: 'unknown', query };
}

/** @example addressOf('ferry-1a2b3c', 'reader', { reports: '0,2' }) // '/stories/ferry-1a2b3c/reader?reports=0%2C2' */
export function addressOf(
  story: string,
  part: StoryPage,
  query: Readonly<Record<string, string | number | null | undefined>> = {},
): string {
  const wanted = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    if (value !== null && value !== undefined && value !== '') wanted.set(key, String(value));
  const search = wanted.size > 0 ? `?${wanted}` : '';
  return `/stories/${story}${part === 'findings' ? '' : `/${part}`}${search}`;
}

/** The data of a page stands at its own address with .json. */
export function dataAddress(address: string): string {
  return address.replace(/^([^?]*)/, '$1.json');
}

const CHANGED = 'crossread:went';

export function go(address: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  dispatchEvent(new Event(CHANGED));
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location));
  useEffect(() => {
    const look = () => setRoute(routeOf(location));
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (
        !link ||
        event.defaultPrevented ||
        event.button !== 0 ||
        event.metaKey ||
        event.ctrlKey ||
        event.shiftKey ||
        event.altKey
      )
        return;
      if (
        link.origin !== location.origin ||
        link.hasAttribute('download') ||
        link.target !== '' ||
        link.getAttribute('href')?.startsWith('#')
      )
        return;
      if (routeOf(link).page === 'unknown') return;
      event.preventDefault();
      const elsewhere = link.pathname !== location.pathname;
      go(link.pathname + link.search);
      if (!elsewhere) return;
      scrollTo(0, 0);
      // Those who listen hear the new page begin; Tab goes on from its top.
      requestAnimationFrame(() => document.getElementById('main')?.focus({ preventScroll: true }));
    };
    addEventListener('popstate', look);
    addEventListener(CHANGED, look);
    document.addEventListener('click', follow);
    return () => {
      removeEventListener('popstate', look);
      removeEventListener(CHANGED, look);
      document.removeEventListener('click', follow);
    };
  }, []);
  return route;
}
