/** Giving reports: pasted, dropped, picked, several at once. What was skipped is said with its reason. */
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Skipped } from '../../src/model/index.ts';
import { count } from '../../src/report/en.ts';
import type { Head } from '../../src/server/pages.ts';
import type { Story } from '../../src/store/model.ts';
import { ApiError, send } from './api.ts';
import { Notice } from './parts.tsx';
import { addressOf, go } from './route.ts';
import { shown } from './text.tsx';
import { Tell } from './verdict.tsx';

interface Added {
  readonly added: readonly { readonly id: string; readonly name: string; readonly title: string | null }[];
  readonly present: readonly { readonly id: string; readonly name: string; readonly title: string | null }[];
  readonly skipped: readonly Skipped[];
}

const NOTHING: Added = { added: [], present: [], skipped: [] };

/** For a new story (`head` null) or one that is there. */
export function Add({ head, onChange }: { readonly head: Head | null; readonly onChange?: () => void }) {
  const [story, setStory] = useState<string | null>(head?.id ?? null);
  const [members, setMembers] = useState(head?.members.length ?? 0);
  const [told, setTold] = useState<Added>(NOTHING);
  const [busy, setBusy] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const title = useRef<HTMLInputElement>(null);
  const paste = useRef<HTMLFormElement>(null);
  const tell = useContext(Tell);
  useEffect(() => {
    if (head === null) document.title = 'Add reports · crossread';
  }, [head]);

  const storyFor = async (guess: string): Promise<string> => {
    if (story !== null) return story;
    const name = title.current?.value.trim() || guess;
    const made = await send<Story>('POST', '/api/stories', { title: name.slice(0, 300) });
    setStory(made.id);
    return made.id;
  };
  const give = async (what: string, guess: string, post: (id: string) => Promise<Added>) => {
    setBusy(what);
    setFailed(null);
    try {
      const now = await post(await storyFor(guess));
      setTold((before) => ({
        added: [...before.added, ...now.added],
        present: now.present,
        skipped: [...before.skipped, ...now.skipped],
      }));
      setMembers((n) => n + now.added.length);
      onChange?.();
      return true;
    } catch (error) {
      setFailed(error instanceof ApiError ? error.message : String(error));
      return false;
    } finally {
      setBusy(null);
    }
  };
  const giveFiles = async (files: readonly File[]) => {
    if (files.length === 0) return;
    const form = new FormData();
    for (const file of files) form.append('files', file, file.name);
    const guess = files[0]!.name.replace(/\.[^.]+$/, '').replace(/[-_]+/g, ' ') || 'New story';
    await give(`Reading ${count(files.length, 'file')} …`, guess, (id) => send<Added>('POST', `/api/stories/${id}/files`, form));
  };
  const compare = async () => {
    try {
      await send('POST', `/api/stories/${story}/comparisons`);
      onChange?.();
      go(addressOf(story!, 'findings'));
      scrollTo(0, 0);
    } catch (error) {
      tell({ words: error instanceof ApiError ? error.message : String(error), bad: true });
    }
  };

  return (
    <div class="add">
      {head === null && (
        <p class="field">
          <label for="story-title">Title of the story</label>
          <input
            id="story-title"
            ref={title}
            type="text"
            maxLength={300}
            placeholder="The first report’s headline, unless you give one"
          />
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a help for the mouse; the button inside does the same. */}
      <div
        class={`drop${over ? ' over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void giveFiles([...(event.dataTransfer?.files ?? [])]);
        }}
      >
        <p>
          <strong>Drop files here</strong>, or{' '}
          <label class="button">
            choose files
            <input
              type="file"
              multiple
              class="unseen-heading"
              onChange={(event) => {
                const input = event.currentTarget;
                void giveFiles([...(input.files ?? [])]).then(() => {
                  input.value = '';
                });
              }}
            />
          </label>
        </p>
        <p class="quiet">
          Text, Markdown, saved web pages, JSON and JSON Lines. Several at once; the texts stay on this machine.
        </p>
      </div>
      <form
        ref={paste}
        class="paste"
        onSubmit={async (event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const value = (name: string) => String(form.get(name) ?? '').trim();
          const text = String(form.get('text') ?? '');
          if (text.trim() === '') {
            setFailed('Paste the words of a report first.');
            return;
          }
          const item = {
            text,
            ...Object.fromEntries(
              ['outlet', 'title', 'published', 'url'].flatMap((name) => (value(name) === '' ? [] : [[name, value(name)]])),
            ),
          };
          const guess = value('title') || text.trim().split('\n')[0]!.slice(0, 90);
          const done = await give('Reading …', guess, (id) =>
            send<Added>('POST', `/api/stories/${id}/reports`, { items: [item] }),
          );
          if (done) {
            paste.current?.reset();
            paste.current?.querySelector('textarea')?.focus();
          }
        }}
      >
        <h2>Or paste a report</h2>
        <p class="field">
          <label for="paste-text">Its words</label>
          <textarea id="paste-text" name="text" rows={9} />
        </p>
        <div class="fields">
          <p class="field">
            <label for="paste-outlet">Outlet</label>
            <input id="paste-outlet" name="outlet" type="text" maxLength={200} />
          </p>
          <p class="field">
            <label for="paste-published">Published</label>
            <input id="paste-published" name="published" type="text" maxLength={60} placeholder="2025-05-21" />
          </p>
          <p class="field wide">
            <label for="paste-title">Headline</label>
            <input id="paste-title" name="title" type="text" maxLength={500} />
          </p>
          <p class="field wide">
            <label for="paste-url">Address</label>
            <input id="paste-url" name="url" type="url" maxLength={2000} placeholder="https://" />
          </p>
        </div>
        <p class="actions">
          <button type="submit" disabled={busy !== null}>
            Add this report
          </button>
        </p>
      </form>
      <div aria-live="polite">
        {busy && <Notice>{busy}</Notice>}
        {failed && <Notice kind="bad">{failed}</Notice>}
        {told.present.length > 0 && (
          <Notice>There already: {told.present.map(({ name }) => name).join(', ')}. Nothing was added twice.</Notice>
        )}
        {told.added.length > 0 && (
          <section class="added">
            <h2>{count(told.added.length, 'report')} added</h2>
            <ul>
              {told.added.map(({ id, name, title: headline }) => (
                <li key={id}>
                  <bdi class="outlet">{shown(name)}</bdi>{' '}
                  {headline !== null && headline !== name && <span dir="auto">{shown(headline)}</span>}
                </li>
              ))}
            </ul>
          </section>
        )}
        {told.skipped.length > 0 && <SkippedList skipped={told.skipped} />}
      </div>
      {story !== null && (
        <p class="actions end">
          <button type="button" class="strong" disabled={members < 2 || busy !== null} onClick={compare}>
            Compare {count(members, 'report')}
          </button>
          {members < 2 && <span class="quiet">A comparison needs two reports or more.</span>}
        </p>
      )}
    </div>
  );
}

export function SkippedList({ skipped }: { readonly skipped: readonly Skipped[] }) {
  return (
    <section class="skipped">
      <h2>{count(skipped.length, 'input')} skipped</h2>
      <ul>
        {skipped.slice(0, 200).map(({ origin, reason, code }, k) => (
          <li key={k}>
            <bdi>{shown(origin.split(/[\\/]/).at(-1) ?? origin)}</bdi>: {reason} <span class="quiet">({code})</span>
          </li>
        ))}
      </ul>
      {skipped.length > 200 && <p class="quiet">and {skipped.length - 200} more</p>}
    </section>
  );
}

export function AddPage() {
  return (
    <main id="main" tabIndex={-1}>
      <header class="masthead">
        <h1>Start a story</h1>
        <p class="span">Two or more reports of one happening, read against each other.</p>
      </header>
      <Add head={null} />
    </main>
  );
}
