/**
 * In: text. Out: its tokens as offsets, lossless (every character that is no white space lies in exactly one token), in the way
 * of the English treebanks: do|n't, Ahmed|'s, ten|-|year|-|old, anti-tank, U.S., $|5. Refuses nothing.
 */
import { ABBREVIATIONS, AFTER_ITS, ALSO_WORDS, CLITICS, CONTRACTIONS, PREFIXES, SUFFIXES } from './en/tokens.ts';

/** Growing columns of offsets. */
export interface TokenOffsets {
  readonly length: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

const CHUNK = /\S+/g;
const LONGEST_CHUNK = 1024;
const WHOLE =
  /^(?:https?:\/\/\S*[\w/=-]|www\.\S*[\w/=-]|[\w.+-]+@[\w-]+(?:\.[\w-]+)*|\+\d+|[@#][A-Za-z_]\w*|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|info|co\.uk|htm|html|doc|pdf|xls|ppt|txt|jpg|png|gif|zip)(?:\/\S*[\w/])?|[:;=]['-]?[)(DPp/|]+|[<>]3+|\^_*\^)$/i;
/** Shorthand with a stroke that is one word. */
const STROKE = /^(?:b\/c|w\/o?|n\/a|c\/o|l\/c|a\/c)$/i;
const DOTTED = /^[a-z]{2,}(?:\.[a-z-]{2,}){2,}$/;
const WORD = /[\p{L}\p{M}\p{N}]/u;
const PIECE =
  /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.:/]\d+)+|\d+(?:-\d+){2,}|\d{3}-\d{4}(?!\d)|\d-\d{4}(?!\d)|\d+(?:st|nd|rd|th|s)(?![\p{L}\p{N}])|\.\d+|\d+|(?:\p{L}\.){2,}|(?:\p{L}\.)+\p{L}(?!\p{L})|\d{2,4}['’]s(?!\p{L})|\p{Lu}{1,2}(?:&\p{Lu}{1,2})+(?![\p{L}])|<{2,}|>{2,}|\p{Lu}{1,3}\$|(?:\p{L}\p{M}*)+(?:['’`](?=\p{L})(?:\p{L}\p{M}*)+){0,2}|\.{2,}|-{2,}|([!?])[!?]*|([*=_~#$])\2*|[\s\S]/uy;

/**
 * Splits text into tokens.
 *
 * @example tokenise("They don't.").length // 4: They do n't .
 */
export function tokenise(text: string): TokenOffsets {
  let start = new Uint32Array(Math.max(16, text.length >> 2));
  let end = new Uint32Array(start.length);
  let length = 0;
  const push = (from: number, to: number) => {
    if (to <= from) return;
    if (length === start.length) {
      start = grown(start);
      end = grown(end);
    }
    start[length] = from;
    end[length++] = to;
  };
  CHUNK.lastIndex = 0;
  for (let match = CHUNK.exec(text); match; match = CHUNK.exec(text)) {
    const stop = match.index + match[0].length;
    // Beyond this no chunk is language, and the work on one must stay bounded.
    for (let from = match.index; from < stop; from += LONGEST_CHUNK)
      splitChunk(text, from, Math.min(stop, from + LONGEST_CHUNK), push);
  }
  return { length, start: start.slice(0, length), end: end.slice(0, length) };
}

function grown(column: Uint32Array): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(column.length * 2);
  wider.set(column);
  return wider;
}

type Push = (from: number, to: number) => void;

const OPENING = '"\'`“‘„«([{<¿¡*_~…';
const CLOSING = '"\'`”’»)]}>.,;:!?*_~…';

/** True for a run of plain letters, the commonest chunk by far. */
function isPlainWord(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i) | 32;
    if (c < 97 || c > 122) return false;
  }
  return true;
}

function splitChunk(text: string, from: number, to: number, push: Push): void {
  if (isPlainWord(text, from, to)) {
    splitWord(text, from, to, push);
    return;
  }
  let left = from;
  let right = to;
  // Opening marks, one token each (dots and stars in runs).
  while (left < right && OPENING.includes(text[left]) && !WHOLE.test(text.slice(left, right))) {
    let next = left + 1;
    if (text[left] === "'" && isElision(text, left, right)) break;
    if ('*_~.`<'.includes(text[left]) || text[left] === "'") while (next < right && text[next] === text[left]) next++;
    push(left, next);
    left = next;
  }
  const tail: [number, number][] = [];
  while (right > left && CLOSING.includes(text[right - 1])) {
    const chunk = text.slice(left, right);
    if (WHOLE.test(chunk)) break;
    const mark = text[right - 1];
    if (mark === '.' && !chunk.endsWith('..') && keepsStop(text, left, right)) break;
    let next = right - 1;
    if (".!?*_~`>'’".includes(mark)) {
      const same = mark === '!' || mark === '?' ? '!?' : mark;
      while (next > left && same.includes(text[next - 1])) next--;
      // Inc.. is an abbreviation and the end of the sentence.
      if (mark === '.' && right - next === 2 && keepsStop(text, left, right - 1)) next = right - 1;
      // ".?" and ":?" are one mark: what mail programs leave of a sign they did not know.
      if (
        mark === '?' &&
        right - next === 1 &&
        next - 1 > left &&
        /[^.:][.:]$/.test(text.slice(next - 2, next)) &&
        !keepsStop(text, left, next)
      )
        next--;
    }
    tail.push([next, right]);
    right = next;
  }
  splitCore(text, left, right, push);
  for (let i = tail.length - 1; i >= 0; i--) push(tail[i][0], tail[i][1]);
}

/** 'em, '90s, 'cause: the apostrophe belongs to the word. */
function isElision(text: string, from: number, to: number): boolean {
  return /^['’](?:\d\ds?|em|til|cause|bout|n|tis|twas)(?![\p{L}\p{N}])/iu.test(text.slice(from, Math.min(to, from + 8)));
}

function keepsStop(text: string, from: number, to: number): boolean {
  const word = text.slice(from, to - 1);
  const last = /(?:^|[-/(])([\p{L}.]+)$/u.exec(word)?.[1];
  if (!last) return false;
  const low = last.toLowerCase();
  if (/^(?:\p{L}\.)+\p{L}{1,2}$/u.test(last)) return true;
  const ends = /^["”’')]*\s*(?:\n|$)/.test(text.slice(to, to + 8));
  if (low === 'etc') return !ends && !/^\s+["“]?\p{Lu}/u.test(text.slice(to, to + 4));
  if (/^\p{Lu}$/u.test(last)) return !ends && (last !== 'I' || /^\s+\p{Lu}/u.test(text.slice(to, to + 4)));
  if (!ABBREVIATIONS.has(low)) return false;
  if (!ALSO_WORDS.has(low)) return true;
  if (low === 'no') return /^\s?\d/.test(text.slice(to, to + 2));
  return /^\p{Lu}/u.test(last) && /^\s+[\p{Lu}\d]/u.test(text.slice(to, to + 3));
}

/** A chunk without its outer marks. */
function splitCore(text: string, from: number, to: number, push: Push): void {
  if (from >= to) return;
  if (isPlainWord(text, from, to)) {
    splitWord(text, from, to, push);
    return;
  }
  const core = text.slice(from, to);
  if (WHOLE.test(core) || DOTTED.test(core) || STROKE.test(core)) {
    push(from, to);
    return;
  }
  // A word with full stops inside or at the end that the caller kept: U.S., Ph.D., Mr.
  if (/^[\p{L}.]+\.$/u.test(core) && !/\.\./.test(core)) {
    push(from, to);
    return;
  }
  let at = from;
  while (at < to) {
    const c = text[at];
    if (WORD.test(c) || c === "'" || c === '’' || c === '.') {
      const stop = hyphenated(text, at, to);
      if (stop > at) {
        splitWord(text, at, stop, push);
        at = stop;
        continue;
      }
    }
    PIECE.lastIndex = at;
    const piece = PIECE.exec(text)?.[0] ?? c;
    const stop = Math.min(to, at + piece.length);
    splitWord(text, at, stop, push);
    at = stop;
  }
}

const HYPHENATED = /([\p{L}]+)-([\p{L}]+)/uy;
const DIGITS_LETTERS = /[\p{L}]+\d[\p{L}\d]*(?:-\d+)?|\d+(?:-\d+){2,}/uy;

/** End of a hyphenated word that stays whole at `at`, or `at`. */
function hyphenated(text: string, at: number, to: number): number {
  HYPHENATED.lastIndex = at;
  const match = HYPHENATED.exec(text);
  if (match && at + match[0].length <= to) {
    const first = match[1].toLowerCase();
    if (PREFIXES.has(first) || SUFFIXES.has(match[2].toLowerCase())) return at + match[0].length;
  }
  DIGITS_LETTERS.lastIndex = at;
  const code = DIGITS_LETTERS.exec(text);
  if (code && at + code[0].length <= to) return at + code[0].length;
  return at;
}

/** One word: splits clitics and contractions. */
function splitWord(text: string, from: number, to: number, push: Push): void {
  const length = to - from;
  if (length >= 2 && length <= 20) {
    const word = text.slice(from, to).toLowerCase().replaceAll('’', "'").replaceAll('`', "'");
    const apostrophe = word.lastIndexOf("'");
    if (apostrophe > 0) {
      if (word.endsWith("n't") && length > 3) {
        push(from, to - 3);
        push(to - 3, to);
        return;
      }
      const clitic = word.slice(apostrophe);
      if (CLITICS.has(clitic) && !(clitic === "'s" && /^\d\d(?:\d0)?'s$/.test(word))) {
        splitWord(text, from, from + apostrophe, push);
        push(from + apostrophe, to);
        return;
      }
    } else if (length <= 7) {
      if (word === 'its' && AFTER_ITS.has(/^ ([a-z]+)(?![\w-])/.exec(text.slice(to, to + 10))?.[1] ?? '')) {
        push(from, to - 1);
        push(to - 1, to);
        return;
      }
      const first = CONTRACTIONS.get(word);
      if (first !== undefined && (first > 1 || text[from] !== text[from].toUpperCase() || word === 'im' || word === 'ive')) {
        push(from, from + first);
        push(from + first, to);
        return;
      }
    }
  }
  push(from, to);
}

/** True when the token continues the one before it inside one written word (n't, 's, not of cannot). */
export function continuesWord(text: string, previousStart: number, previousEnd: number, start: number, end: number): boolean {
  if (previousEnd !== start) return false;
  const word = text.slice(start, end).toLowerCase().replaceAll('’', "'").replaceAll('`', "'");
  if (word === "n't" || CLITICS.has(word)) return WORD.test(text[start - 1]);
  if (word === "'") return /[sxzSXZ]/.test(text[start - 1]);
  const whole = text.slice(previousStart, end).toLowerCase();
  return CONTRACTIONS.get(whole) === start - previousStart || (whole === 'its' && word === 's');
}
