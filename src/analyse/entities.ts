/**
 * In: the network's name classes. Out: names with their kind, sorted, disjoint. Word lists part nationalities from other names and
 * armed groups from organisations. Refuses nothing.
 */
import type { Entity, EntityKind } from '../model/index.ts';
import { ARMED_WORDS, CALENDAR, DEMONYMS } from './en/entities.ts';

/** Classes of the network: outside, and begin and go on for each kind. */
export const NAME_CLASSES = [
  'O',
  'B-person',
  'I-person',
  'B-organisation',
  'I-organisation',
  'B-place',
  'I-place',
  'B-nationality',
  'I-nationality',
  'B-event',
  'I-event',
  'B-product',
  'I-product',
  'B-other',
  'I-other',
] as const;

/** Names of a token table whose words have the given classes and lower-case forms. */
export function entities(
  tokens: { readonly start: Uint32Array; readonly end: Uint32Array },
  classes: Uint8Array,
  lower: readonly string[],
  sentences: readonly { readonly firstToken: number; readonly endToken: number }[],
): Entity[] {
  const out: Entity[] = [];
  for (const { firstToken, endToken } of sentences) {
    for (let k = firstToken; k < endToken; k++) {
      if (classes[k] === 0) continue;
      let end = k + 1;
      while (end < endToken && classes[end] !== 0 && classes[end] % 2 === 0) end++;
      const kind = kindOf(NAME_CLASSES[classes[k]].slice(2) as EntityKind, lower, k, end);
      if (kind) out.push({ start: tokens.start[k], end: tokens.end[end - 1], kind, firstToken: k, endToken: end });
      k = end - 1;
    }
  }
  return out;
}

/** Refines the kind the network gave; null for what is no name after all. */
function kindOf(kind: EntityKind, lower: readonly string[], first: number, end: number): EntityKind | null {
  const single = end - first === 1;
  const word = lower[first];
  if (single && CALENDAR.has(word)) return null;
  if (single && (DEMONYMS.has(word) || (word.endsWith('s') && DEMONYMS.has(word.slice(0, -1))))) return 'nationality';
  if (single ? ARMED_WORDS.has(word) : kind === 'organisation' || kind === 'other') {
    for (let k = first; k < end; k++) if (ARMED_WORDS.has(lower[k])) return 'armed-group';
  }
  return kind;
}
