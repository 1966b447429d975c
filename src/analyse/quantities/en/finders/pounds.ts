/**
 * Whether a pound weighs or pays. In: a match with groups `join` and `unit`, its window. Out: true for "30 pounds of cocaine", "a 500-pound bomb",
 * "weighed 90 pounds"; false elsewhere, where pounds pay. Refuses nothing.
 */
import { type Window, wordsBefore } from '../../candidate.ts';
import { WEIGHED_AFTER, WEIGHING_BEFORE } from '../units.ts';

export function weighs(match: RegExpExecArray, window: Window): boolean {
  const { unit, join } = match.groups!;
  const end = match.index + match[0].length;
  if (unit.toLowerCase().startsWith('l') || join === '-') return true;
  return WEIGHED_AFTER.test(window.text.slice(end, end + 12)) || WEIGHING_BEFORE.test(wordsBefore(window, match.index));
}
