/** The workbench in the browser: which page stands at this address, what is said at the foot of the window, and the help. */
import { render } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { AddPage } from './add.tsx';
import { Dialog } from './parts.tsx';
import { go, useRoute } from './route.ts';
import { Stories } from './stories.tsx';
import { StoryFrame } from './story.tsx';
import { Tell, type Told } from './verdict.tsx';
import 'virtual:report.css';
import './style.css';

const TOLD_MS = 9_000;
const KEYS: readonly (readonly [string, string])[] = [
  ['/', 'search the stories'],
  ['j, k', 'next and previous finding'],
  ['r, w, u', 'the finding in focus is right, wrong, unsure; again to take it back'],
  ['n', 'a note on the verdict'],
  ['e', 'why the finding is shown'],
  ['z', 'take back what was just done, while it is said below'],
  ['Esc', 'close what is open'],
  ['?', 'this list'],
];

function App() {
  const route = useRoute();
  const [told, setTold] = useState<Told | null>(null);
  const [help, setHelp] = useState(false);
  const undo = useRef<(() => void) | undefined>(undefined);
  undo.current = told?.undo;
  const tell = useCallback((words: Told) => setTold(words), []);
  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(() => setTold(null), TOLD_MS);
    return () => clearTimeout(timer);
  }, [told]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
      if (event.target.closest('input, textarea, select, dialog')) return;
      if (event.key === '?') setHelp(true);
      else if (event.key === 'z' && undo.current) {
        undo.current();
        setTold(null);
      } else if (event.key === '/') {
        const search = document.querySelector<HTMLInputElement>('[data-search]');
        if (search) search.focus();
        else go('/stories');
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <Tell.Provider value={tell}>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header class="bar-top">
        <nav aria-label="Workbench">
          <a class="brand" href="/stories">
            crossread
          </a>
          <a href="/stories" {...(route.page === 'stories' && { 'aria-current': 'page' as const })}>
            Stories
          </a>
          <a href="/add" {...(route.page === 'add' && { 'aria-current': 'page' as const })}>
            Add
          </a>
          <button type="button" class="plain-button small" onClick={() => setHelp(true)}>
            Keys
          </button>
        </nav>
      </header>
      {route.page === 'stories' && <Stories query={route.query} />}
      {route.page === 'add' && <AddPage />}
      {route.page === 'story' && <StoryFrame key={route.story} story={route.story} part={route.part} query={route.query} />}
      {route.page === 'unknown' && (
        <main id="main" tabIndex={-1}>
          <header class="masthead">
            <h1>Nothing here</h1>
          </header>
          <p>
            <a href="/stories">All stories</a>
          </p>
        </main>
      )}
      <div class="told" role="status" aria-live="polite">
        {told && (
          <p class={told.bad ? 'bad' : ''}>
            {told.words}
            {told.undo && (
              <button
                type="button"
                onClick={() => {
                  told.undo?.();
                  setTold(null);
                }}
              >
                Undo
              </button>
            )}
            <button type="button" aria-label="Close this message" onClick={() => setTold(null)}>
              ×
            </button>
          </p>
        )}
      </div>
      {help && (
        <Dialog title="Keys" onClose={() => setHelp(false)}>
          <dl class="keys">
            {KEYS.map(([key, words]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
          <p class="quiet">Everything else is reached with Tab and Enter.</p>
        </Dialog>
      )}
    </Tell.Provider>
  );
}

render(<App />, document.getElementById('app')!);
