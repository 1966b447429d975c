/**
 * Words for outcomes that exclude each other. In: a lemma. Out: the states it names, each on a scale (fate, verdict, answer …);
 * `[]` for any other word.
 */
import { OUTCOMES } from './en.ts';

export interface State {
  readonly scale: string;
  readonly state: string;
}

const STATES = new Map<string, State[]>();
for (const { scale, states } of OUTCOMES)
  for (const [state, words] of Object.entries(states))
    for (const word of words) {
      const list = STATES.get(word) ?? [];
      list.push({ scale, state });
      STATES.set(word, list);
    }

/** The outcome a predicate names, if any. @example stateOf('detain', 'fate') // 'detained' */
export function statesOf(predicate: string): readonly State[] {
  return STATES.get(predicate) ?? STATES.get(predicate.split(' ')[0]) ?? [];
}
