/** All stories: the last changed first, found by words, each with what it holds. */
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { count, KIND_WORDS, spanWords } from '../../src/report/en.ts';
import type { StoriesPage } from '../../src/server/pages.ts';
import type { StoryLine } from '../../src/store/model.ts';
import { ApiError, send, useData } from './api.ts';
import { Dialog, Notice, Sign } from './parts.tsx';
import { addressOf, dataAddress, go } from './route.ts';
import { shown } from './text.tsx';
import { Tell } from './verdict.tsx';

const PAGE = 50;

export function Stories({ query }: { readonly query: URLSearchParams }) {
  const words = query.get('q') ?? '';
  const from = Number(query.get('from') ?? 0) || 0;
  const [typed, setTyped] = useState(words);
  const [removing, setRemoving] = useState<StoryLine | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const tell = useContext(Tell);
  const address = (q: string, at: number) =>
    `/stories${q !== '' || at > 0 ? `?${new URLSearchParams({ ...(q !== '' && { q }), ...(at > 0 && { from: String(at) }) })}` : ''}`;
  const { data, error, reload } = useData<StoriesPage>(dataAddress(address(words, from)));
  useEffect(() => {
    document.title = 'Stories · crossread';
  }, []);
  useEffect(() => {
    if (typed === words) return;
    const timer = setTimeout(() => go(address(typed, 0), { replace: true }), 180);
    return () => clearTimeout(timer);
  });
  return (
    <main id="main" tabIndex={-1} class="stories">
      <header class="masthead">
        <h1>Stories</h1>
      </header>
      {/* biome-ignore lint/a11y/useSemanticElements: <search> is not known everywhere yet. */}
      <form role="search" class="search" onSubmit={(event) => event.preventDefault()}>
        <label for="q">Search titles, outlets and texts</label>
        <input
          id="q"
          ref={search}
          type="search"
          value={typed}
          maxLength={400}
          autocomplete="off"
          data-search
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <a class="button" href="/add">
          Start a story
        </a>
      </form>
      {error && <Notice kind="bad">{error.message}</Notice>}
      {data && (
        <p class="quiet" role="status">
          {words === '' ? count(data.total, 'story', 'stories') : `${count(data.total, 'story', 'stories')} with these words`}
        </p>
      )}
      {data?.total === 0 && words === '' && (
        <section class="first">
          <p>
            Nothing here yet. Give two or more reports of one story, and see what they agree on, where they contradict each other,
            and according to whom.
          </p>
          <p>
            <a class="button strong" href="/add">
              Start a story
            </a>
          </p>
        </section>
      )}
      <ol class="story-list">
        {data?.stories.map((story) => (
          <li key={story.id}>
            <Line story={story} onRemove={() => setRemoving(story)} />
          </li>
        ))}
      </ol>
      {data && (from > 0 || from + PAGE < data.total) && (
        <nav class="pages" aria-label="More stories">
          {from > 0 && <a href={address(words, Math.max(0, from - PAGE))}>Earlier in the list</a>}
          {from + PAGE < data.total && <a href={address(words, from + PAGE)}>Later in the list</a>}
        </nav>
      )}
      {removing && (
        <Dialog title="Remove this story?" onClose={() => setRemoving(null)}>
          <p>
            <strong>{shown(removing.title)}</strong> goes with its comparisons and your verdicts on it, and so do its reports that
            no other story has. This can’t be undone.
          </p>
          <p class="actions">
            <button
              type="button"
              class="danger"
              onClick={async () => {
                try {
                  await send('DELETE', `/api/stories/${removing.id}`);
                  tell({ words: 'Removed.' });
                } catch (failure) {
                  tell({ words: failure instanceof ApiError ? failure.message : String(failure), bad: true });
                }
                setRemoving(null);
                reload();
              }}
            >
              Remove it
            </button>
            <button type="button" onClick={() => setRemoving(null)}>
              Keep it
            </button>
          </p>
        </Dialog>
      )}
    </main>
  );
}

function Line({ story, onRemove }: { readonly story: StoryLine; readonly onRemove: () => void }) {
  const { summary } = story;
  const span = summary && spanWords(summary.from, summary.to);
  return (
    <article class="story-line">
      <h2>
        <a href={addressOf(story.id, 'findings')} dir="auto">
          {shown(story.title)}
        </a>
      </h2>
      <p class="meta">
        {count(story.reports, 'report')}
        {summary && <> · {count(summary.origins, 'independent origin')}</>}
        {span && <> · {span}</>}
      </p>
      <p class="counts">
        {summary === null ? (
          <span class="quiet">not compared yet</span>
        ) : (
          (['contradiction', 'update', 'difference', 'agreement'] as const).map((kind) => (
            <a key={kind} class={`k-${kind}`} href={addressOf(story.id, 'findings', { kind })} title={KIND_WORDS[kind].meaning}>
              <Sign kind={kind} /> <strong>{summary.findings[kind]}</strong>{' '}
              {(summary.findings[kind] === 1 ? KIND_WORDS[kind].label : KIND_WORDS[kind].plural).toLowerCase()}
            </a>
          ))
        )}
      </p>
      <p class="meta end">
        <span>
          changed <Ago iso={story.changed} />
        </span>
        <button type="button" class="plain-button small" onClick={onRemove} aria-label={`Remove ${story.title}`}>
          Remove
        </button>
      </p>
    </article>
  );
}

const STEPS: readonly (readonly [limit: number, size: number, unit: Intl.RelativeTimeFormatUnit])[] = [
  [3_600, 60, 'minute'],
  [86_400, 3_600, 'hour'],
  [30 * 86_400, 86_400, 'day'],
];

export function Ago({ iso }: { readonly iso: string }) {
  const seconds = (Date.now() - Date.parse(iso)) / 1000;
  const step = STEPS.find(([limit]) => seconds < limit);
  const words =
    seconds < 60
      ? 'just now'
      : step
        ? new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(-Math.floor(seconds / step[1]), step[2])
        : new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' }).format(new Date(iso));
  return (
    <time dateTime={iso} title={new Date(iso).toLocaleString('en-GB')}>
      {words}
    </time>
  );
}
