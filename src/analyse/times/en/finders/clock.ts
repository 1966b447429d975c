/**
 * Clock times. In: a sentence. Out: "3 p.m.", "10:35 a.m. EST", "14:30 GMT", "1430 GMT", "noon", "midnight", "nine o'clock", "4 in the morning".
 * Refuses scores ("won 3:2"), ratios and verses: a bare 14:30 needs a preposition, a zone or a day part beside it.
 */
import { numeralValue } from '../../../quantities/en/numeral-value.ts';
import { type Clock, type Finder, rule, wordsBefore } from '../../candidate.ts';
import { CUE } from '../cues.ts';
import { GAP, ZONE } from '../words.ts';

const HALF = '(?:a\\.?m\\.?|p\\.?m\\.?)(?![a-z])';
const HOUR_WORD = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const ZONED = `(?:,?${GAP}\\(?(?<zone>${ZONE})(?![a-z])\\)?)?`;

export const clock: Finder = {
  name: 'clock',
  needs: CUE.digit | CUE.clock | CUE.number,
  rules: [
    rule(
      `(?<hour>1[0-2]|0?[1-9]|${HOUR_WORD})(?:[:.](?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))?)?\\s{0,2}(?<half>${HALF})${ZONED}`,
      (match, window) => {
        const { half } = match.groups!;
        // "am" the verb: only after digits, and never "I am"
        if (/^am$/i.test(half) && (half === 'Am' || !/^\d/.test(match[0]))) return null;
        const hour = numeralValue(match.groups!.hour)! % 12;
        return timed(match, (half[0].toLowerCase() === 'p' ? 12 : 0) + hour, trimmed(match, window.text));
      },
    ),
    rule(
      `(?<hour>[01]?\\d|2[0-3])[:.](?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))?(?:${GAP}(?:hours|hrs|h))?,?${GAP}\\(?(?<zone>${ZONE})(?![a-z])\\)?`,
      (match, window) => timed(match, Number(match.groups!.hour), trimmed(match, window.text)),
    ),
    rule(
      `(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)(?:${GAP}(?:hours|hrs))?${GAP}\\(?(?<zone>gmt|utc|${ZONE})(?![a-z])`,
      (match) => timed(match, Number(match.groups!.hour)),
    ),
    rule(`(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)${GAP}(?:hours|hrs)`, (match) => timed(match, Number(match.groups!.hour))),
    rule(
      `(?<=\\b(?:at|by|until|till|from|since|before|after|around|about|between|and|to)${GAP})(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)(?![:\\d])`,
      (match) => timed(match, Number(match.groups!.hour)),
    ),
    // British papers: at 9.42 on Wednesday
    rule(
      `(?<=\\bat${GAP})(?<hour>[01]?\\d|2[0-3])\\.(?<minute>[0-5]\\d)(?=,|${GAP}(?:on|this|yesterday|today|local)(?!\\w))`,
      (match) => timed(match, Number(match.groups!.hour)),
    ),
    rule(
      `(?<hour>1[0-2]|[1-9]|${HOUR_WORD})${GAP}o[’']clock(?:${GAP}in${GAP}the${GAP}(?<part>morning|afternoon|evening))?${ZONED}`,
      (match) => {
        const hour = numeralValue(match.groups!.hour)!;
        return timed(match, /afternoon|evening/i.test(match.groups!.part ?? '') && hour < 12 ? hour + 12 : hour);
      },
    ),
    rule(
      `(?<hour>1[0-2]|[1-9]|${HOUR_WORD})(?::(?<minute>[0-5]\\d))?${GAP}(?:in${GAP}the${GAP}(?<part>morning|afternoon|evening)|at${GAP}(?<night>night))`,
      (match, window) => {
        if (
          !/\b(?:at|by|until|till|from|since|before|after|around|about|nearly|almost|past)\s$/i.test(
            wordsBefore(window, match.index),
          )
        )
          return null;
        const hour = numeralValue(match.groups!.hour)!;
        return timed(
          match,
          (match.groups!.night || /afternoon|evening/i.test(match.groups!.part)) && hour < 12 ? hour + 12 : hour % 12,
        );
      },
    ),
    rule(`(?<word>noon|midday|midnight)${ZONED}`, (match) => {
      const after = match.input.slice(match.index + match[0].length, match.index + match[0].length + 12);
      if (/^[-\w]/.test(after)) return null;
      return timed(match, match.groups!.word.toLowerCase() === 'midnight' ? 24 : 12);
    }),
  ],
};

function timed(match: RegExpExecArray, hour: number, end = match.index + match[0].length) {
  const { minute, second, zone } = match.groups!;
  if (hour > 24) return null;
  const reading: Clock = {
    hour,
    minute: minute ? Number(minute) : 0,
    ...(second ? { second: Number(second) } : {}),
    ...(zone ? { zone: zone.toLowerCase() } : {}),
  };
  return { type: 'TIME' as const, reading: { kind: 'date' as const, clock: reading }, end };
}

/** The full stop of "p.m." belongs to the time unless it also ends the sentence after a bare "pm". */
function trimmed(match: RegExpExecArray, text: string): number {
  const end = match.index + match[0].length;
  return /[ap]m\.$/i.test(match[0]) && end === text.trimEnd().length ? end - 1 : end;
}
