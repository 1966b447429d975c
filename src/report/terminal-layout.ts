/**
 * Laying out text in terminal columns. In: plain text (already made safe) and a width. Out: lines that fit, with wide
 * characters counted as two columns. Refuses: nothing; a word longer than the line is cut.
 */

/** East Asian wide and full-width forms and emoji: two columns each. */
const WIDE =
  /^(?:[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation})$/u;
const NARROW_NONE = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Columns that the text takes; combining marks take none. */
export function columnsOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let columns = 0;
  for (const c of text) columns += columnsOfCharacter(c);
  return columns;
}

function columnsOfCharacter(c: string): number {
  if (c < '\u0300') return 1;
  if (NARROW_NONE.test(c)) return 0;
  return WIDE.test(c) ? 2 : 1;
}

/** Lines of at most `width` columns, broken at spaces; a longer word is broken where the line ends. */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(1, width);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    if (word === '') continue;
    const columns = columnsOf(word);
    if (used > 0 && used + 1 + columns <= room) {
      line += ` ${word}`;
      used += 1 + columns;
      continue;
    }
    if (used > 0) lines.push(line);
    line = '';
    used = 0;
    if (columns <= room) {
      line = word;
      used = columns;
      continue;
    }
    for (const c of word) {
      const next = columnsOfCharacter(c);
      if (used > 0 && used + next > room) {
        lines.push(line);
        line = '';
        used = 0;
      }
      line += c;
      used += next;
    }
  }
  if (used > 0) lines.push(line);
  return lines;
}

/** At most `width` columns, cut with an ellipsis. */
export function fit(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const c of text) {
    const next = columnsOfCharacter(c);
    if (used + next > width - 1) break;
    kept += c;
    used += next;
  }
  return `${kept.trimEnd()}…`;
}

/** Filled up with spaces to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)));
}

export const INKS = ['bold', 'dim', 'red', 'yellow', 'green', 'blue', 'magenta', 'underline'] as const;
export type Ink = (typeof INKS)[number];

const CODES: Readonly<Record<Ink, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
};

/** Puts terminal colours round text, or leaves it alone when colour is off. */
export type Paint = (text: string, ...inks: readonly Ink[]) => string;

export function painter(colour: boolean): Paint {
  if (!colour) return (text) => text;
  return (text, ...inks) =>
    text === ''
      ? text
      : `${inks.map((ink) => `\u001b[${CODES[ink][0]}m`).join('')}${text}${[...inks]
          .reverse()
          .map((ink) => `\u001b[${CODES[ink][1]}m`)
          .join('')}`;
}
