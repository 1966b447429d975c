/**
 * Numbers of a passage, roughly read: value, kind and the word that follows, enough to say whether two passages give the same
 * ones. In: lower-case words. Out: mentions in order. The careful reading of quantities is `analyse/quantities`; this one is
 * cheap, works on any text, and feeds the pair model only. Refuses nothing.
 */
import { MULTIPLIERS, NUMBER_WORDS, VAGUE } from './en/cues.ts';

export type NumberKind = 'count' | 'money' | 'percent' | 'year' | 'clock';

export interface NumberMention {
  readonly value: number;
  readonly kind: NumberKind;
  /** Index of the first word, and one past the last. */
  readonly start: number;
  readonly end: number;
  readonly vague: boolean;
}

const DIGITS = /^[$£€]?(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d{1,6})?(bn|m|k|tn)?(%|st|nd|rd|th|s|am|pm)?$/;

function readWord(word: string): { value: number; money: boolean; percent: boolean; ordinal: boolean; clock: boolean } | null {
  const match = DIGITS.exec(word);
  if (match) {
    const value = Number(match[1]!.replaceAll(',', '') + (match[2] ?? '')) * (match[3] ? (MULTIPLIERS.get(match[3]) ?? 1e12) : 1);
    return {
      value,
      money: /^[$£€]/.test(word),
      percent: match[4] === '%',
      ordinal: /^(st|nd|rd|th)$/.test(match[4] ?? ''),
      clock: /^(am|pm)$/.test(match[4] ?? ''),
    };
  }
  const parts = word.split('-');
  let value = 0;
  for (const part of parts) {
    const n = NUMBER_WORDS.get(part) ?? NUMBER_WORDS.get(part.replace(/s$/, ''));
    if (n === undefined) return null;
    value += n;
  }
  return { value, money: false, percent: false, ordinal: false, clock: false };
}

/** Number mentions of the words of a passage, in order. */
export function numbersOf(words: readonly string[]): NumberMention[] {
  const out: NumberMention[] = [];
  for (let i = 0; i < words.length; i++) {
    const read = readWord(words[i]!);
    if (!read) continue;
    const start = i;
    let total = 0;
    let current = read.value;
    let { money, percent } = read;
    while (i + 1 < words.length) {
      const next = words[i + 1]!;
      const factor = MULTIPLIERS.get(next.replace(/s$/, '')) ?? MULTIPLIERS.get(next);
      if (factor !== undefined) {
        current *= factor;
        if (factor >= 1000) {
          total += current;
          current = 0;
        }
        i++;
      } else if (
        next === 'and' &&
        (total > 0 || current >= 100) &&
        i + 2 < words.length &&
        NUMBER_WORDS.has(words[i + 2]!.split('-')[0]!)
      ) {
        current += readWord(words[i + 2]!)?.value ?? 0;
        i += 2;
      } else if (total > 0 && current === 0 && readWord(next)) {
        current = readWord(next)!.value;
        i++;
      } else break;
    }
    const value = total + current;
    const after = words[i + 1] ?? '';
    if (after === 'percent' || (after === 'per' && words[i + 2] === 'cent')) percent = true;
    if (/^(dollars?|euros?|pounds?|crowns?|francs?|marks?|yen|roubles?|rupees?|pence|cents?)$/.test(after)) money = true;
    const year = !money && !percent && /^\d{4}$/.test(words[start]!) && value >= 1500 && value < 2100;
    const clock = read.clock || /^(am|pm|o)$/.test(after);
    const vague = VAGUE.has(words[start - 1] ?? '') || VAGUE.has(words[start - 2] ?? '');
    out.push({
      value,
      kind: money ? 'money' : percent ? 'percent' : year ? 'year' : clock ? 'clock' : 'count',
      start,
      end: i + 1,
      vague,
    });
  }
  return out;
}
