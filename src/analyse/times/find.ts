/**
 * Runs the finders over the sentences. In: a text and its sentence spans. Out: for each sentence with a cue word, its window and the raw candidates.
 * Sentences without a cue never meet a pattern: the cue scan is one pass over the letters.
 */
import type { Candidate, Finder, Window } from './candidate.ts';
import { CUE, CUE_WORDS } from './en/cues.ts';
import { calendarUnits } from './en/finders/calendar-units.ts';
import { clock } from './en/finders/clock.ts';
import { dates } from './en/finders/dates.ts';
import { dayParts } from './en/finders/day-parts.ts';
import { deictic } from './en/finders/deictic.ts';
import { durations } from './en/finders/durations.ts';
import { holidays } from './en/finders/holidays.ts';
import { offsets } from './en/finders/offsets.ts';
import { quarters } from './en/finders/quarters.ts';
import { references } from './en/finders/references.ts';
import { seasons } from './en/finders/seasons.ts';
import { sets } from './en/finders/sets.ts';
import { weekdays } from './en/finders/weekdays.ts';
import { years } from './en/finders/years.ts';

/** In order of preference where two find the same words. */
export const FINDERS: readonly Finder[] = [
  dates,
  holidays,
  clock,
  quarters,
  seasons,
  weekdays,
  deictic,
  offsets,
  calendarUnits,
  sets,
  durations,
  years,
  dayParts,
  references,
];

/** Longest word in the cue table. */
const LONGEST = 12;

/** Union of the cue bits of the words between two offsets. */
export function cuesIn(text: string, start: number, end: number): number {
  let cues = 0;
  let word = -1;
  let digits = 0;
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : 32;
    const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    if (letter) {
      if (word < 0) word = at;
    } else {
      if (word >= 0) {
        if (at - word <= LONGEST) cues |= CUE_WORDS.get(text.slice(word, at).toLowerCase()) ?? 0;
        word = -1;
      }
      if (code >= 48 && code <= 57) digits++;
    }
  }
  return digits > 0 ? cues | CUE.digit : cues;
}

/** All matches of all families in a window, in the order of {@link FINDERS}. */
export function find(window: Window): Candidate[] {
  const found: Candidate[] = [];
  for (const finder of FINDERS) {
    if ((finder.needs & window.cues) === 0) continue;
    for (const { pattern, read } of finder.rules) {
      pattern.lastIndex = 0;
      for (let match = pattern.exec(window.text); match; match = pattern.exec(window.text)) {
        const result = read(match, window);
        if (!result) {
          // another reading may start inside what was refused
          pattern.lastIndex = match.index + 1;
          continue;
        }
        const { start = match.index, end = match.index + match[0].length, mod = null, type, reading } = result;
        found.push({ start, end, type, mod, reading, family: finder.name });
      }
    }
  }
  return found;
}
