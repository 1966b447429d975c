/**
 * Cue words: a sentence that holds none of a finder's cues is never shown to its patterns. In: nothing. Out: word → bits.
 * The table only saves time: a missing word costs recall, a needless one costs microseconds.
 */
import { NUMBER_WORDS } from '../../quantities/en/numerals.ts';
import { DAY_PARTS, MONTHS, SEASONS, WEEKDAYS } from './words.ts';

export const CUE = {
  month: 1 << 0,
  weekday: 1 << 1,
  unit: 1 << 2,
  year: 1 << 3,
  digit: 1 << 4,
  season: 1 << 5,
  quarter: 1 << 6,
  part: 1 << 7,
  deictic: 1 << 8,
  reference: 1 << 9,
  set: 1 << 10,
  holiday: 1 << 11,
  number: 1 << 12,
  clock: 1 << 13,
} as const;

const WORDS: Record<keyof typeof CUE, readonly string[]> = {
  month: [...MONTHS.keys()],
  weekday: [...WEEKDAYS.keys(), ...[...WEEKDAYS.keys()].map((day) => `${day}s`)],
  unit: 'second seconds minute minutes hour hours day days week weeks weekend weekends fortnight fortnights month months year years decade decades century centuries term period while season'.split(
    ' ',
  ),
  year: [
    'ad',
    'bc',
    'bce',
    'nineties',
    'eighties',
    'seventies',
    'sixties',
    'fifties',
    'forties',
    'thirties',
    'twenties',
    'fiscal',
    'nineteen',
    'twenty',
  ],
  digit: [],
  season: [...SEASONS.keys(), 'summers', 'winters', 'springs'],
  quarter: ['quarter', 'quarters', 'half', 'q', 'period'],
  part: [...DAY_PARTS.keys(), 'mornings', 'afternoons', 'evenings', 'nights', 'daybreak'],
  deictic: ['today', 'tonight', 'yesterday', 'tomorrow', 'overnight', 'midnight', 'noon'],
  reference:
    'now currently current recently recent lately nowadays soon previously future past present presently moment time date once long ago earlier later'.split(
      ' ',
    ),
  set: 'daily weekly monthly quarterly yearly annual annually hourly nightly biweekly fortnightly every each per'.split(' '),
  holiday:
    'christmas easter thanksgiving halloween new independence memorial labor labour veterans valentine boxing good july ramadan eve holiday'.split(
      ' ',
    ),
  number: [...NUMBER_WORDS.keys()],
  clock: ['noon', 'midnight', 'midday', 'gmt', 'utc', 'clock', 'am', 'pm'],
};

/** Lower-case word → union of its cue bits. */
export const CUE_WORDS: ReadonlyMap<string, number> = (() => {
  const bits = new Map<string, number>();
  for (const [name, words] of Object.entries(WORDS)) {
    for (const word of words) bits.set(word, (bits.get(word) ?? 0) | CUE[name as keyof typeof CUE]);
  }
  return bits;
})();
