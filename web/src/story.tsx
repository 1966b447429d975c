/** The frame of a story: its name, its pages, how far a running comparison is, and what can be done with it. */
import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { count, spanWords } from '../../src/report/en.ts';
import type { Head } from '../../src/server/pages.ts';
import type { Job, Story } from '../../src/store/model.ts';
import { Actors } from './actors.tsx';
import { Add } from './add.tsx';
import { ApiError, send, useData, useJob } from './api.ts';
import { Facts } from './facts.tsx';
import { Findings } from './findings.tsx';
import { Origins } from './origins.tsx';
import { Dialog, Notice } from './parts.tsx';
import { Reader } from './reader.tsx';
import { addressOf, dataAddress, type StoryPage } from './route.ts';
import { Sources } from './sources.tsx';
import { shown } from './text.tsx';
import { Timeline } from './timeline.tsx';
import { useTray } from './tray.ts';
import { Tell, useDecide } from './verdict.tsx';
import { Verdicts } from './verdicts.tsx';

const NAMES: readonly (readonly [StoryPage, string])[] = [
  ['findings', 'Findings'],
  ['facts', 'Facts'],
  ['reader', 'Side by side'],
  ['timeline', 'Timeline'],
  ['actors', 'Actors'],
  ['sources', 'Who is quoted'],
  ['origins', 'Origins'],
  ['verdicts', 'Verdicts'],
];

const STAGE_WORDS: Readonly<Record<string, string>> = {
  start: 'starting',
  analyse: 'reading each report',
  extract: 'finding statements',
  align: 'matching statements',
  compare: 'comparing',
  assess: 'looking for copies',
};

export interface PartProps<T> {
  readonly data: T;
  readonly query: URLSearchParams;
  /** The data is still that of another query. */
  readonly loading: boolean;
  /** Fetches the page's data again. */
  readonly reload: () => void;
}

/** Which part of the query the data depends on; the rest is the page's own affair. */
function dataQuery(part: StoryPage, query: URLSearchParams): Record<string, string | null> {
  if (part === 'findings')
    return Object.fromEntries(['kind', 'aspect', 'report', 'verdict', 'fact'].map((key) => [key, query.get(key)]));
  if (part === 'reader') return { reports: query.get('reports') };
  return {};
}

export function StoryFrame({
  story,
  part,
  query,
}: {
  readonly story: string;
  readonly part: StoryPage;
  readonly query: URLSearchParams;
}) {
  const address = dataAddress(addressOf(story, part === 'add' ? 'findings' : part, dataQuery(part, query)));
  // biome-ignore lint/suspicious/noExplicitAny: each part knows the shape of its own data.
  const { data, error, loading, reload } = useData<any>(address);
  const head: Head | null = data?.head ?? null;
  const job = useJob(head?.job ?? null, reload);
  const tabs = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const row = tabs.current;
    const here = row?.querySelector<HTMLElement>('[aria-current]');
    if (row && here) row.scrollLeft = here.offsetLeft - row.clientWidth / 3;
  }, [part]);
  const name = NAMES.find(([each]) => each === part)?.[1] ?? 'Add reports';
  useEffect(() => {
    document.title = head ? `${name} · ${head.title} · crossread` : 'crossread';
  }, [name, head?.title]);

  if (error) {
    return (
      <main id="main" tabIndex={-1}>
        <header class="masthead">
          <h1>{error.status === 404 ? 'No such story' : 'This did not work'}</h1>
        </header>
        <Notice kind="bad">{error.message}</Notice>
        <p>
          <a href="/stories">All stories</a>
        </p>
      </main>
    );
  }
  const Part = {
    findings: Findings,
    facts: Facts,
    reader: Reader,
    timeline: Timeline,
    actors: Actors,
    sources: Sources,
    origins: Origins,
    verdicts: Verdicts,
    add: Findings,
  }[part];
  const busy = job !== null && (job.state === 'queued' || job.state === 'running');
  return (
    <>
      <nav class="parts" aria-label="Pages of this story">
        <ul ref={tabs}>
          {NAMES.map(([each, words]) => (
            <li key={each}>
              <a href={addressOf(story, each)} {...(each === part && { 'aria-current': 'page' as const })}>
                {words}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main id="main" tabIndex={-1} class={`page-${part}`}>
        {head && <StoryHead head={head} part={part} name={name} busy={busy} reload={reload} />}
        {job && <JobNotice job={job} reload={reload} />}
        {head?.stale && !busy && <StaleNotice head={head} reload={reload} />}
        {!data && <p class="quiet loading">Opening …</p>}
        {part === 'add' && head && <Add head={head} onChange={reload} />}
        {head && !head.comparison && part !== 'add' && part !== 'verdicts' && (
          <NotCompared head={head} busy={busy} reload={reload} />
        )}
        {head && part !== 'add' && (head.comparison || part === 'verdicts') && (
          <Part key={story + part} data={data} query={query} loading={loading} reload={reload} />
        )}
        {head?.comparison && <TrayBar head={head} reload={reload} />}
      </main>
    </>
  );
}

function StoryHead({
  head,
  part,
  name,
  busy,
  reload,
}: {
  head: Head;
  part: StoryPage;
  name: string;
  busy: boolean;
  reload: () => void;
}) {
  const [renaming, setRenaming] = useState(false);
  const span = spanWords(head.from, head.to);
  const first = part === 'findings';
  return (
    <header class={`masthead${first ? '' : ' slim'}`}>
      <p class="kicker">
        {count(head.members.length, 'report')}
        {head.comparison && <> · {count(head.origins, 'independent origin')}</>}
        {span !== null && <> · {span}</>}
      </p>
      <h1 dir="auto">{shown(head.title)}</h1>
      <p class="tools">
        <button type="button" class="plain-button" onClick={() => setRenaming(true)}>
          Rename
        </button>
        <a class="button plain-button" href={addressOf(head.id, 'add')}>
          Add reports
        </a>
        {head.comparison && (
          <>
            <RunButton head={head} busy={busy} reload={reload}>
              Compare again
            </RunButton>
            <a class="button plain-button" href={`/stories/${head.id}/share.html`} download={`${head.id}.html`}>
              Share as one page
            </a>
            <a class="button plain-button" href={`/stories/${head.id}/comparison.json`} download={`${head.id}.json`}>
              JSON
            </a>
          </>
        )}
      </p>
      {!first && <h2 class="part-name">{name}</h2>}
      {renaming && <Rename head={head} onClose={() => setRenaming(false)} reload={reload} />}
    </header>
  );
}

function Rename({ head, onClose, reload }: { head: Head; onClose: () => void; reload: () => void }) {
  const tell = useContext(Tell);
  return (
    <Dialog title="Rename this story" onClose={onClose}>
      <form
        onSubmit={async (event) => {
          event.preventDefault();
          const title = String(new FormData(event.currentTarget).get('title') ?? '').trim();
          if (title === '') return;
          try {
            await send<Story>('PATCH', `/api/stories/${head.id}`, { title });
            reload();
            onClose();
          } catch (error) {
            tell({ words: error instanceof ApiError ? error.message : String(error), bad: true });
          }
        }}
      >
        <p class="field">
          <label for="new-title">Title</label>
          <input id="new-title" name="title" type="text" required maxLength={300} defaultValue={head.title} />
        </p>
        <p class="actions">
          <button type="submit" class="strong">
            Rename
          </button>
        </p>
      </form>
    </Dialog>
  );
}

function RunButton({
  head,
  busy,
  reload,
  strong,
  children,
}: {
  head: Head;
  busy: boolean;
  reload: () => void;
  strong?: boolean;
  children: ComponentChildren;
}) {
  const tell = useContext(Tell);
  return (
    <button
      type="button"
      class={strong ? 'strong' : 'plain-button'}
      disabled={busy || head.members.length < 2}
      onClick={async () => {
        try {
          await send<Job>('POST', `/api/stories/${head.id}/comparisons`);
          reload();
        } catch (error) {
          tell({ words: error instanceof ApiError ? error.message : String(error), bad: true });
        }
      }}
    >
      {children}
    </button>
  );
}

function JobNotice({ job, reload }: { job: Job; reload: () => void }) {
  const tell = useContext(Tell);
  if (job.state === 'failed') return <Notice kind="bad">The last comparison failed: {job.error?.message}</Notice>;
  if (job.state !== 'queued' && job.state !== 'running') return null;
  const words = job.state === 'queued' ? 'waiting for another comparison' : (STAGE_WORDS[job.stage ?? 'start'] ?? job.stage);
  return (
    <Notice>
      <div class="job">
        <p>
          Comparing: {words}
          {job.total > 1 && ` (${Math.min(job.done + 1, job.total)} of ${job.total})`} …
        </p>
        <progress aria-label="Progress of the comparison" {...(job.total > 1 && { value: job.done, max: job.total })} />
        <button
          type="button"
          onClick={async () => {
            try {
              await send('DELETE', `/api/jobs/${job.id}`);
            } catch (error) {
              tell({ words: error instanceof ApiError ? error.message : String(error), bad: true });
            }
            reload();
          }}
        >
          Cancel
        </button>
      </div>
    </Notice>
  );
}

function StaleNotice({ head, reload }: { head: Head; reload: () => void }) {
  const read = new Set(head.reports.map(({ id }) => id));
  const fresh = head.members.filter(({ id }) => !read.has(id));
  return (
    <Notice>
      <div class="job">
        <p>
          Reports were added or taken out since this comparison.
          {fresh.length > 0 && (
            <span class="quiet">
              {' '}
              Not read yet:{' '}
              {shown(
                fresh
                  .slice(0, 8)
                  .map(({ name }) => name)
                  .join(', '),
              )}
              {fresh.length > 8 && ` and ${fresh.length - 8} more`}.
            </span>
          )}
        </p>
        <RunButton head={head} busy={false} reload={reload} strong>
          Compare again
        </RunButton>
      </div>
    </Notice>
  );
}

function NotCompared({ head, busy, reload }: { head: Head; busy: boolean; reload: () => void }) {
  if (busy) return null;
  return (
    <section class="first">
      <p>
        {head.members.length < 2
          ? 'A comparison needs two reports or more.'
          : 'These reports have not been read against each other yet.'}
      </p>
      <p class="actions">
        {head.members.length < 2 ? (
          <a class="button strong" href={addressOf(head.id, 'add')}>
            Add reports
          </a>
        ) : (
          <RunButton head={head} busy={busy} reload={reload} strong>
            Compare {count(head.members.length, 'report')}
          </RunButton>
        )}
      </p>
    </section>
  );
}

function TrayBar({ head, reload }: { head: Head; reload: () => void }) {
  const tray = useTray(head.comparison!.id);
  const decide = useDecide(head.id, reload);
  if (tray.picks.length === 0) return null;
  return (
    <aside class="tray" aria-label="Picked, to be put together">
      <p>
        <strong>{count(tray.picks.length, 'fact')} picked.</strong>{' '}
        {tray.picks.length < 2 ? 'Pick another that speaks of the same thing.' : 'They speak of the same thing?'}
      </p>
      <ul>
        {tray.picks.map((pick) => (
          <li key={pick.id} dir="auto">
            {shown(pick.words.slice(0, 140))}
          </li>
        ))}
      </ul>
      <p class="actions">
        <button
          type="button"
          class="strong"
          disabled={tray.picks.length < 2}
          onClick={async () => {
            const made = await decide(
              { kind: 'merge-facts', facts: tray.picks.map(({ id }) => id), comparison: head.comparison!.id },
              'Merged into one fact.',
            );
            if (!made) return;
            tray.clear();
            reload();
          }}
        >
          Merge into one fact
        </button>
        <button type="button" onClick={tray.clear}>
          Put them back
        </button>
      </p>
    </aside>
  );
}
