/**
 * In: the text of a report, cut into sentences and paragraphs. Out: its quotations in text order, each the words between
 * the marks; a quotation that runs on over paragraphs (the opening mark repeated, the closing mark only at the end) is
 * several spans. Reads straight, curly, doubled single (''…'') and single (British) marks, nested ones as well.
 * Refuses: apostrophes, inch and minute marks after digits, elisions ('em, '90s), a single mark that nothing closes.
 */
import type { Doc, Quotation } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import { ELISIONS } from './en.ts';

const DOUBLE = 1;
const SINGLE = 2;

/** A single mark looks this far for its partner: longer single-quoted passages are not seen, and the scan stays linear. */
const SINGLE_REACH = 1500;

interface Open {
  readonly level: typeof DOUBLE | typeof SINGLE;
  /** Spans of earlier paragraphs, when the quotation runs on. */
  readonly before: Span[];
  /** First code unit after the opening mark. */
  start: number;
  readonly nested: boolean;
}

const SPACE = /\s/;
const WORD = /[\p{L}\p{N}]/u;
const LETTER = /\p{L}/u;
const DIGIT = /\d/;

function isSpace(mark: string): boolean {
  return mark === '' || SPACE.test(mark);
}

function opensBefore(previous: string): boolean {
  return isSpace(previous) || '([{—–-/“‘"\'«…:.,'.includes(previous);
}

/**
 * Quotations of a report.
 * @returns spans without the quotation marks, in text order; empty array when there are none
 * @example quotations(doc) // “Stop,” he said. → [{ spans: [{ start: 1, end: 6 }] }]
 */
export function quotations(doc: Doc<'tokens' | 'sentences'>): readonly Quotation[] {
  const { text } = doc.report;
  const found: Quotation[] = [];
  let stack: Open[] = [];
  const paragraphs = paragraphSpans(doc);
  for (const [index, paragraph] of paragraphs.entries()) {
    stack = scanParagraph(text, paragraph, stack, found);
    const outer = stack[0];
    if (outer === undefined) continue;
    // Only a double (or sole single) mark runs on, and only when the next paragraph repeats the opening mark.
    const next = paragraphs[index + 1];
    const end = trimEnd(text, outer.start, paragraph.end);
    const runsOn = next !== undefined && opensWith(text, next.start) === outer.level;
    if (end > outer.start) outer.before.push({ start: outer.start, end });
    if (runsOn) {
      stack = [{ ...outer, start: -1 }];
    } else {
      if (outer.before.length > 0) found.push({ spans: outer.before });
      stack = [];
    }
  }
  found.sort((a, b) => start(a) - start(b) || end(b) - end(a));
  return found;
}

function start(quotation: Quotation): number {
  return quotation.spans[0]?.start ?? 0;
}

function end(quotation: Quotation): number {
  return quotation.spans.at(-1)?.end ?? 0;
}

function paragraphSpans(doc: Doc<'tokens' | 'sentences'>): Span[] {
  const spans: { start: number; end: number }[] = [];
  let number = -1;
  for (const sentence of doc.sentences) {
    const last = spans.at(-1);
    if (last !== undefined && sentence.paragraph === number) last.end = sentence.end;
    else spans.push({ start: sentence.start, end: sentence.end });
    number = sentence.paragraph;
  }
  // A mark may be left outside every sentence; each paragraph reaches to the next one's start.
  for (const [index, span] of spans.entries()) {
    const next = spans[index + 1];
    span.end = trimEnd(doc.report.text, span.start, next === undefined ? doc.report.text.length : next.start);
  }
  return spans;
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && SPACE.test(text.charAt(end - 1))) end -= 1;
  return end;
}

function opensWith(text: string, at: number): number {
  const mark = text.charAt(at);
  if (mark === '“' || mark === '"' || mark === '«' || mark === '„' || mark === '”') return DOUBLE;
  if ((mark === "'" && text.charAt(at + 1) === "'") || (mark === '`' && text.charAt(at + 1) === '`')) return DOUBLE;
  if (mark === '‘' || mark === "'") return SINGLE;
  return 0;
}

/** Reads one paragraph; `stack` holds what was open before it. Returns what is still open at its end. */
function scanParagraph(text: string, paragraph: Span, before: Open[], found: Quotation[]): Open[] {
  const stack: Open[] = before;
  let at = paragraph.start;
  if (stack[0] !== undefined && stack[0].start < 0) {
    at += text.charAt(at) === text.charAt(at + 1) ? 2 : 1;
    stack[0].start = at;
  }
  const open = (level: Open['level'], from: number) => {
    stack.push({ level, before: [], start: from, nested: stack.length > 0 });
  };
  const close = (level: Open['level'], to: number) => {
    let depth = stack.length - 1;
    while (depth >= 0 && stack[depth]?.level !== level) depth -= 1;
    if (depth < 0) return;
    const [top] = stack.splice(depth);
    if (top === undefined || to <= top.start) return;
    found.push({ spans: [...top.before, { start: top.start, end: to }] });
  };
  const holds = (level: Open['level']) => stack.some((entry) => entry.level === level);

  for (; at < paragraph.end; at += 1) {
    const code = text.charCodeAt(at);
    // Everything but the marks is left behind at once.
    if (code !== 0x22 && code !== 0x27 && code !== 0x60 && code !== 0xab && code !== 0xbb && (code < 0x2018 || code > 0x201f)) {
      continue;
    }
    const mark = text.charAt(at);
    const previous = at > paragraph.start ? text.charAt(at - 1) : '';
    const doubled = (mark === "'" || mark === '`' || mark === '’' || mark === '‘') && text.charAt(at + 1) === mark;
    const width = doubled ? 2 : 1;
    const following = at + width < paragraph.end ? text.charAt(at + width) : '';
    if (doubled || mark === '"' || mark === '“' || mark === '”' || mark === '„' || mark === '«' || mark === '»' || mark === '‟') {
      if (opensDouble(mark, previous, following, holds(DOUBLE))) {
        if (holds(DOUBLE)) close(DOUBLE, trimEnd(text, paragraph.start, at));
        open(DOUBLE, at + width);
      } else if (holds(DOUBLE)) {
        close(DOUBLE, at);
      }
      at += width - 1;
    } else if (mark === '‘' || mark === '’' || mark === "'") {
      const inside = holds(SINGLE);
      if (opensSingle(text, at, mark, previous, following, paragraph.end)) {
        if (!inside) open(SINGLE, at + 1);
      } else if (inside && !WORD.test(following) && !isSpace(previous) && !isPossessive(text, at, paragraph.end)) {
        close(SINGLE, at);
      }
    }
  }
  // A single mark that nothing closed in its paragraph was no quotation, unless it is the outermost and may run on.
  while (stack.length > 1) stack.pop();
  if (stack[0]?.level === SINGLE && stack[0].before.length === 0 && text.charAt(stack[0].start - 1) !== '‘') stack.pop();
  return stack;
}

function opensDouble(mark: string, previous: string, following: string, inside: boolean): boolean {
  if (mark === '„' || mark === '‟' || mark === '«' || mark === '`') return true;
  if (mark === '»') return false;
  if (mark === '“') return !(inside && !opensBefore(previous) && !WORD.test(following));
  if (mark === '”') return !inside && isSpace(previous) && !isSpace(following);
  // Straight marks: the white space around decides; where it can't, the state does. 6'2" and 12" open nothing.
  if (isSpace(following)) return false;
  if (isSpace(previous)) return true;
  if (inside) return false;
  return !DIGIT.test(previous) && (opensBefore(previous) || WORD.test(following));
}

/** A single mark opens when it stands before a word, is no elision, and has a partner not too far off. */
function opensSingle(text: string, at: number, mark: string, previous: string, following: string, limit: number): boolean {
  if (!opensBefore(previous) || isSpace(following)) return false;
  if (mark === '’' && isSpace(previous)) return false;
  const word = /^[\p{L}\p{N}]+/u.exec(text.slice(at + 1, at + 20))?.[0] ?? '';
  if (DIGIT.test(following) && /^\d\d?s?$/.test(word)) return false;
  if (ELISIONS.has(word.toLowerCase()) && mark !== '‘') return false;
  if (mark === '‘' && previous !== '' && LETTER.test(previous)) return false;
  const reach = Math.min(limit, at + SINGLE_REACH);
  for (let next = at + 2; next < reach; next += 1) {
    const candidate = text.charAt(next);
    if (candidate !== "'" && candidate !== '’') continue;
    if (mark === '‘' && candidate === "'") continue;
    const after = text.charAt(next + 1);
    if (!WORD.test(after) && !SPACE.test(text.charAt(next - 1))) return true;
  }
  return false;
}

/** `workers' rights`: an s before, a small letter after the space, and a later mark that can close instead. */
function isPossessive(text: string, at: number, limit: number): boolean {
  if (!/s/i.test(text.charAt(at - 1)) || text.charAt(at + 1) !== ' ' || !/\p{Ll}/u.test(text.charAt(at + 2))) return false;
  const reach = Math.min(limit, at + SINGLE_REACH);
  for (let next = at + 2; next < reach; next += 1) {
    const candidate = text.charAt(next);
    if (candidate === '‘') return false;
    if (candidate !== "'" && candidate !== '’') continue;
    if (isSpace(text.charAt(next - 1))) return false;
    if (!WORD.test(text.charAt(next + 1))) return true;
  }
  return false;
}
