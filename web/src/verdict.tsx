/** Judging: three buttons and a note, on findings and facts alike; undoing; and saying that it worked. */
import { createContext } from 'preact';
import { useContext, useId, useState } from 'preact/hooks';
import type { DecisionRequest } from '../../src/server/schemas.ts';
import type { Judgement } from '../../src/store/model.ts';
import { ApiError, type Decided, send } from './api.ts';

export const JUDGEMENT_WORDS: Readonly<Record<Judgement, string>> = { right: 'Right', wrong: 'Wrong', unsure: 'Unsure' };
const KEYS: Readonly<Record<Judgement, string>> = { right: 'r', wrong: 'w', unsure: 'u' };
const ORDER: readonly Judgement[] = ['right', 'wrong', 'unsure'];

export interface Told {
  readonly words: string;
  readonly bad?: boolean;
  readonly undo?: () => void;
}

/** Says something at the foot of the window, with a way to undo it. */
export const Tell = createContext<(told: Told) => void>(() => {});

/** Sends a decision and says so; gives null, and says why, when it was refused. */
export function useDecide(
  story: string,
  after: () => void,
): (request: DecisionRequest | Omit<DecisionRequest, 'note'>, words: string) => Promise<Decided | null> {
  const tell = useContext(Tell);
  return async (request, words) => {
    try {
      const made = await send<Decided>('POST', `/api/stories/${story}/verdicts`, request);
      const undo = async () => {
        try {
          await send('POST', `/api/verdicts/${made.id}/undo`);
          tell({ words: 'Taken back.' });
        } catch (error) {
          tell({ words: error instanceof ApiError ? error.message : String(error), bad: true });
        }
        after();
      };
      tell({ words, undo });
      return made;
    } catch (error) {
      tell({ words: error instanceof ApiError ? error.message : String(error), bad: true });
      return null;
    }
  };
}

interface Props {
  /** What is judged, for those who only hear it. */
  readonly of: string;
  readonly judgement: Judgement | null;
  readonly note: string;
  readonly onJudge: (judgement: Judgement, note: string) => void;
  readonly onUndo?: (() => void) | undefined;
  readonly shortcuts?: boolean;
}

export function JudgeButtons({ of, judgement, note, onJudge, onUndo, shortcuts = false }: Props) {
  const [writing, setWriting] = useState(false);
  const id = useId();
  return (
    <div class="judge">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't stand in this row. */}
      <div role="group" aria-label={`Your verdict on: ${of}`}>
        {ORDER.map((each) => (
          <button
            key={each}
            type="button"
            class={`verdict v-${each}`}
            data-judge={each}
            aria-pressed={judgement === each}
            {...(shortcuts && { 'aria-keyshortcuts': KEYS[each] })}
            onClick={() => (judgement === each && onUndo ? onUndo() : onJudge(each, note))}
          >
            {JUDGEMENT_WORDS[each]}
          </button>
        ))}
      </div>
      {judgement !== null && !writing && (
        <button type="button" class="plain-button note-button" data-note onClick={() => setWriting(true)}>
          {note === '' ? 'Add a note' : 'Change the note'}
        </button>
      )}
      {note !== '' && !writing && <p class="note">{note}</p>}
      {writing && judgement !== null && (
        <form
          class="note-form"
          onSubmit={(event) => {
            event.preventDefault();
            const words = new FormData(event.currentTarget).get('note');
            setWriting(false);
            onJudge(judgement, String(words ?? ''));
          }}
        >
          <label for={id}>Note</label>
          <textarea
            id={id}
            name="note"
            rows={2}
            maxLength={4000}
            defaultValue={note}
            ref={(element) => element?.focus()}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setWriting(false);
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
              event.stopPropagation();
            }}
          />
          <button type="submit">Keep the note</button>
          <button type="button" class="plain-button" onClick={() => setWriting(false)}>
            Leave it
          </button>
        </form>
      )}
    </div>
  );
}
