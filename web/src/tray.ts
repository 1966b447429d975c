/** Facts and lone statements picked to be put together, over several pages of one story. In: picks. Out: the list, to whoever looks. Lasts as long as the tab. */
import { useEffect, useState } from 'preact/hooks';

export interface Pick {
  /** A fact's id, or a statement's that stands alone. */
  readonly id: string;
  readonly words: string;
}

let picks: readonly Pick[] = [];
/** Ids are those of one comparison of one story. */
let owner = '';
const watchers = new Set<() => void>();

function change(next: readonly Pick[]): void {
  picks = next;
  for (const tell of watchers) tell();
}

export interface Tray {
  readonly picks: readonly Pick[];
  readonly has: (id: string) => boolean;
  readonly toggle: (pick: Pick) => void;
  readonly clear: () => void;
}

export function useTray(comparison: string): Tray {
  const [, turn] = useState(0);
  useEffect(() => {
    const look = () => turn((n) => n + 1);
    watchers.add(look);
    return () => {
      watchers.delete(look);
    };
  }, []);
  const own = owner === comparison ? picks : [];
  return {
    picks: own,
    has: (id) => own.some((pick) => pick.id === id),
    toggle: (pick) => {
      owner = comparison;
      change(own.some(({ id }) => id === pick.id) ? own.filter(({ id }) => id !== pick.id) : [...own, pick]);
    },
    clear: () => change([]),
  };
}
