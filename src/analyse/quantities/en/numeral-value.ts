/**
 * The value of a written number. In: the words of one numeral ("1,200", "twenty-four", "2 1/2", "a hundred and thirty").
 * Out: its value, or null where the words are no numeral. Refuses years said in pairs ("nineteen ninety-six"): see `spokenYear`.
 */
import { FRACTION_SIGNS, NUMBER_WORDS, ORDINAL_WORDS, SCALE_WORDS } from './numerals.ts';

/**
 * Value of a numeral in digits or words.
 * @example numeralValue('2 1/2') // 2.5
 * @example numeralValue('a hundred and thirty') // 130
 */
export function numeralValue(words: string): number | null {
  return /[\d½¼¾⅓⅔⅛⅜⅝⅞]/.test(words) ? digitValue(words) : wordValue(words);
}

/** Value of an ordinal, "third", "21st", "twenty-first"; null for anything else. */
export function ordinalValue(words: string): number | null {
  const digits = /^(\d{1,6})(?:st|nd|rd|th)$/i.exec(words);
  if (digits) return Number(digits[1]);
  const parts = words.toLowerCase().split(/[\s-]+/);
  const last = ORDINAL_WORDS.get(parts.at(-1)!);
  if (last === undefined) return null;
  if (parts.length === 1) return last;
  const head = wordValue(parts.slice(0, -1).join(' '));
  if (head === null) return null;
  return last >= 100 ? head * last : head + last;
}

/** A year said as two pairs: "nineteen ninety-six" → 1996, "twenty twenty-five" → 2025, "two thousand" → 2000; else null. */
export function spokenYear(words: string): number | null {
  const parts = words.toLowerCase().split(/[\s-]+/);
  if (parts[0] === 'two' && parts[1] === 'thousand') {
    const rest = parts.slice(2).filter((part) => part !== 'and');
    const tail = rest.length === 0 ? 0 : wordValue(rest.join(' '));
    return tail === null || tail > 99 ? null : 2000 + tail;
  }
  const century = NUMBER_WORDS.get(parts[0]);
  if (century === undefined || century < 15 || century > 20 || parts.length < 2 || parts.length > 3) return null;
  if (parts.length === 2 && parts[1] === 'hundred') return century * 100;
  const tail = wordValue(parts.slice(1).join(' '));
  return tail === null || tail < 10 || tail > 99 ? null : century * 100 + tail;
}

function digitValue(words: string): number | null {
  const match = /^([\d,]*(?:\.\d+)?)[ -]?(?:(\d{1,2})\/(\d{1,2})|([½¼¾⅓⅔⅛⅜⅝⅞]))?(?:\s+(.*))?$/s.exec(words.trim());
  if (!match) return null;
  let value = match[1] ? Number(match[1].replaceAll(',', '')) : 0;
  if (match[2]) value += Number(match[2]) / Number(match[3]);
  if (match[4]) value += FRACTION_SIGNS.get(match[4])!;
  for (const word of (match[5] ?? '').toLowerCase().split(/\s+/)) {
    if (!word) continue;
    const scale = SCALE_WORDS.get(word);
    if (scale === undefined) return null;
    value *= scale;
  }
  return Number.isFinite(value) ? value : null;
}

function wordValue(words: string): number | null {
  const point = /^(.+?)\s+point\s+(.+)$/i.exec(words.trim());
  if (point) {
    const whole = wordValue(point[1]);
    const digits = point[2]
      .toLowerCase()
      .split(/\s+/)
      .map((digit) => NUMBER_WORDS.get(digit));
    return whole === null || digits.some((digit) => digit === undefined || digit > 9)
      ? null
      : Number(`${whole}.${digits.join('')}`);
  }
  let total = 0;
  let group = 0;
  let seen = false;
  let halves = 0;
  const parts = words
    .toLowerCase()
    .trim()
    .split(/[\s-]+/);
  for (const part of parts) {
    const unit = NUMBER_WORDS.get(part);
    const scale = SCALE_WORDS.get(part);
    if (unit !== undefined) {
      // "seventy twelve" or "five six" is a list, not a number
      if (group % 100 !== 0 && !(group % 10 === 0 && group % 100 >= 20 && unit < 10)) return null;
      group += unit;
      seen = true;
    } else if (scale === 100) {
      group = (group || 1) * 100;
      seen = true;
    } else if (scale !== undefined) {
      total += (group || 1) * scale;
      group = 0;
      seen = true;
    } else if (part === 'half') {
      halves = 1;
    } else if (part !== 'and' && part !== 'a' && part !== 'an') {
      return null;
    }
  }
  if (!seen) return null;
  return total + group + halves / 2;
}
