/** Everything a person decided on this story, newest first; taken back where it was wrong, and kept where it fits nothing now. */
import { useContext } from 'preact/hooks';
import { count, KIND_WORDS } from '../../src/report/en.ts';
import type { VerdictsPage } from '../../src/server/pages.ts';
import type { Decision } from '../../src/store/model.ts';
import { ApiError, send } from './api.ts';
import { Ago } from './stories.tsx';
import type { PartProps } from './story.tsx';
import { shown } from './text.tsx';
import { JUDGEMENT_WORDS, Tell } from './verdict.tsx';

export function Verdicts({ data, reload }: PartProps<VerdictsPage>) {
  const { head, verdicts, setAside } = data;
  const tell = useContext(Tell);
  const undo = async (id: string) => {
    try {
      await send('POST', `/api/verdicts/${id}/undo`);
      tell({ words: 'Taken back.' });
    } catch (error) {
      tell({ words: error instanceof ApiError ? error.message : String(error), bad: true });
    }
    reload();
  };
  const newest = verdicts.find(({ undone, story }) => undone === null && story !== null);
  return (
    <>
      <p class="meaning">
        Your verdicts stand beside what the machine found and outrank it. They are anchored to the words they were made on, so
        they hold when the story is compared again.
      </p>
      <p class="actions">
        <button type="button" disabled={!newest} onClick={() => newest && void undo(newest.id)}>
          Take back the last one
        </button>
        <a class="button plain-button" href={`/stories/${head.id}/verdicts.json`} download={`${head.id}-verdicts.json`}>
          Export as JSON
        </a>
      </p>
      {verdicts.length === 0 && <p class="empty">No verdict yet. Findings have three buttons: right, wrong, unsure.</p>}
      <ol class="verdict-list">
        {verdicts.map((verdict) => (
          <li key={verdict.id} class={verdict.undone === null ? '' : 'undone'}>
            <Words decision={verdict.decision} />
            {verdict.note !== '' && <p class="note">{shown(verdict.note)}</p>}
            <p class="meta">
              {shown(verdict.who)}, <Ago iso={verdict.when} />
              {verdict.undone !== null && ' · taken back'}
              {verdict.undone === null && !verdict.fits && ' · fits nothing in this comparison; kept for later ones'}
              {verdict.story === null && ' · holds in every story'}
              {verdict.undone === null && (
                <>
                  {' · '}
                  <button type="button" class="link-button" onClick={() => void undo(verdict.id)}>
                    take back
                  </button>
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
      {setAside.length > 0 && (
        <details class="fold">
          <summary>{count(setAside.length, 'finding')} set aside because facts were merged or split</summary>
          <ul>
            {setAside.map(({ explanation, kind }, k) => (
              <li key={k}>
                {KIND_WORDS[kind].label}: {shown(explanation)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Words({ decision }: { readonly decision: Decision }) {
  switch (decision.kind) {
    case 'finding':
      return (
        <p>
          <strong class={`v-${decision.judgement}`}>{JUDGEMENT_WORDS[decision.judgement]}</strong>
          <span class="quiet"> {KIND_WORDS[decision.finding].label.toLowerCase()}</span>{' '}
          <span dir="auto">{shown(decision.explanation)}</span>
        </p>
      );
    case 'fact':
      return (
        <p>
          <strong class={`v-${decision.judgement}`}>{JUDGEMENT_WORDS[decision.judgement]}</strong>
          <span class="quiet"> as one fact</span> <span dir="auto">{shown(decision.proposition)}</span>
        </p>
      );
    case 'merge-facts':
      return (
        <p>
          <strong>Merged</strong> <span dir="auto">{shown(decision.propositions.join(' + '))}</span>
        </p>
      );
    case 'split-fact':
      return (
        <p>
          <strong>Split</strong> <span dir="auto">{shown(decision.leave.map(({ quote }) => quote).join(' … '))}</span>{' '}
          <span class="quiet">off from</span> <span dir="auto">{shown(decision.proposition)}</span>
        </p>
      );
    case 'rename-actor':
      return (
        <p>
          <strong>Renamed</strong> <bdi>{shown(decision.actor.name)}</bdi> → <bdi>{shown(decision.name)}</bdi>
        </p>
      );
    case 'merge-actors':
      return (
        <p>
          <strong>Merged</strong> <bdi>{shown(decision.actors.map(({ name }) => name).join(' = '))}</bdi>
        </p>
      );
    case 'source':
      return (
        <p>
          <strong>{decision.letter}</strong> <span class="quiet">for the source</span> <bdi>{shown(decision.source)}</bdi>
        </p>
      );
    default:
      return decision satisfies never;
  }
}
