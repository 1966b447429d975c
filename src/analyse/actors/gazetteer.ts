/**
 * In: words. Out: the state, seat of government or known body they name. Matches whole names, longest first; case decides where
 * the name is also a word ("US" / "us", "IS" / "is", "Time" / "time"). Refuses: parts of names.
 */
import type { ActorKind } from '../../model/actor.ts';
import { BODIES } from './en/bodies.ts';
import { STATES } from './en/states.ts';

export interface Known {
  /** Canonical name: the same for every alias. */
  readonly name: string;
  readonly kind: ActorKind;
  /** For a seat of government: the state it can stand for. */
  readonly seatOf: string | null;
}

const BY_NAME = new Map<string, Known>();
const LONGEST = new Map<string, number>();
/** Lower-case demonym (also plural) → state. */
const DEMONYM = new Map<string, string>();

function put(name: string, known: Known): void {
  if (!BY_NAME.has(name)) BY_NAME.set(name, known);
  const first = firstWord(name);
  LONGEST.set(first, Math.max(LONGEST.get(first) ?? 0, name.length));
}

function firstWord(name: string): string {
  return /^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? name;
}

for (const state of STATES) {
  const known: Known = { name: state.name, kind: 'state', seatOf: null };
  for (const name of [state.name, ...state.aliases]) put(name, known);
  for (const demonym of state.demonyms) {
    const lower = demonym.toLowerCase();
    if (!DEMONYM.has(lower)) DEMONYM.set(lower, state.name);
    if (!/(?:ese|ish|ch|ss|i)$/.test(lower)) DEMONYM.set(`${lower}s`, state.name);
    else if (lower.endsWith('i')) DEMONYM.set(`${lower}s`, state.name);
  }
}
for (const state of STATES) {
  for (const seat of state.seats) put(seat, { name: seat, kind: 'place', seatOf: state.name });
}
for (const body of BODIES) {
  const known: Known = { name: body.name, kind: body.kind, seatOf: null };
  for (const name of [body.name, ...body.aliases]) put(name, known);
}

/** What a whole name stands for, or undefined. Names in capitals ("PAKISTAN") are tried in title case as well. */
export function known(name: string): Known | undefined {
  const found = BY_NAME.get(name);
  if (found !== undefined || name !== name.toUpperCase() || name.length < 5) return found;
  return BY_NAME.get(name.toLowerCase().replace(/(?:^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase()));
}

/** Length of the longest known name that begins with this word; 0 when none does. */
export function longestFrom(word: string): number {
  return LONGEST.get(word) ?? LONGEST.get(word.charAt(0) + word.slice(1).toLowerCase()) ?? 0;
}

/** State of a demonym ("Pakistani", "Pakistanis"), or undefined. */
export function stateOfDemonym(word: string): string | undefined {
  return DEMONYM.get(word.toLowerCase());
}
