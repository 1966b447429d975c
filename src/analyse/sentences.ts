/**
 * In: a report's text, its boilerplate spans and its tokens. Out: sentences over the tokens with paragraph numbers and boilerplate
 * marks. A sentence never crosses a blank line, a boilerplate border, or a newline (unless the text is hard-wrapped). Refuses nothing.
 */
import type { Sentence, Span } from '../model/index.ts';
import { ABBREVIATIONS, BEFORE_NAME } from './en/tokens.ts';
import type { TokenOffsets } from './tokens.ts';

/** Splits a token table into sentences. */
export function sentences(text: string, boilerplate: readonly Span[], tokens: TokenOffsets): Sentence[] {
  const wrapped = isHardWrapped(text);
  const out: Sentence[] = [];
  let first = 0;
  let paragraph = 0;
  let area = tokens.length > 0 ? boilerplateAt(boilerplate, tokens.start[0]) : -1;
  for (let k = 0; k < tokens.length; k++) {
    const last = k + 1 === tokens.length;
    let ends = last;
    let newParagraph = false;
    let nextArea = area;
    if (!last) {
      const gap = lineBreaks(text, tokens.end[k], tokens.start[k + 1]);
      newParagraph = gap > 1 || (gap === 1 && !wrapped);
      nextArea = boilerplateAt(boilerplate, tokens.start[k + 1]);
      ends = newParagraph || nextArea !== area || endsAfter(text, tokens, first, k);
    }
    if (ends) {
      out.push({
        start: tokens.start[first],
        end: tokens.end[k],
        firstToken: first,
        endToken: k + 1,
        paragraph,
        boilerplate: area >= 0,
      });
      first = k + 1;
      if (newParagraph) paragraph++;
      area = nextArea;
    }
  }
  return out;
}

/** Index of the boilerplate span that holds the offset, or -1. */
function boilerplateAt(spans: readonly Span[], offset: number): number {
  for (let i = 0; i < spans.length; i++) if (spans[i].start <= offset && offset < spans[i].end) return i;
  return -1;
}

/** Newlines in the white space between two tokens. */
function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 0x2029 || c === 0x2028) count++;
    else if (c === 13 && text.charCodeAt(i + 1) !== 10) count++;
  }
  return count;
}

/**
 * True when single newlines are line wraps of a text file and not paragraph ends: most lines that are followed by a single newline
 * are 50 to 90 columns long and stop in mid-sentence.
 */
export function isHardWrapped(text: string): boolean {
  const lines = text.split(/\r?\n/);
  let inner = 0;
  let broken = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i].trimEnd();
    const next = lines[i + 1].trim();
    if (line === '' || next === '') continue;
    inner++;
    if (line.length >= 50 && line.length <= 90 && !/[.!?:"”’)]$/.test(line) && /^[\p{Ll}\d("“]/u.test(next)) broken++;
  }
  return inner >= 3 && broken / inner >= 0.4;
}

const TERMINAL = /^(?:[.?!]+|\.{3,}|…|[?!]+)$/;
const CLOSER = /^(?:["”’)\]]|''|'|»)$/;

/** Does the sentence that began at `first` end after token `k`? */
function endsAfter(text: string, tokens: TokenOffsets, first: number, k: number): boolean {
  const next = text.slice(tokens.start[k + 1], Math.min(tokens.end[k + 1], tokens.start[k + 1] + 3));
  let m = k;
  while (m > first && CLOSER.test(text.slice(tokens.start[m], tokens.end[m]))) m--;
  const word = text.slice(tokens.start[m], tokens.end[m]);
  if (!TERMINAL.test(word)) {
    if (m !== k || !word.endsWith('.') || word.length < 2) return false;
    // An abbreviation that may also end the sentence.
    const low = word.slice(0, -1).toLowerCase();
    if (BEFORE_NAME.has(low) || /^\p{L}$/u.test(low)) return false;
    if (!ABBREVIATIONS.has(low) && !low.includes('.')) return false;
    return /^(?:\p{Lu}|["“])/u.test(next) && STARTERS.test(text.slice(tokens.start[k + 1], tokens.start[k + 1] + 12));
  }
  if (CLOSER.test(next) && tokens.start[k + 1] === tokens.end[k]) return false;
  if (m !== k) {
    // …?" he said: a quote ends inside the sentence.
    return !/^[\p{Ll},;:.–—-]/u.test(next);
  }
  if (/^[\p{Ll},;:)]/u.test(next)) return false;
  if ((word === '...' || word === '…' || word === '..') && !/^[\p{Lu}"“‘([]/u.test(next)) return false;
  return !(tokens.start[k + 1] === tokens.end[k] && /^[\p{L}\d]/u.test(next) && word === '.' && !/^\p{Lu}/u.test(next));
}

const STARTERS =
  /^["“]?(?:The|A|An|He|She|It|They|We|I|You|In|On|At|But|And|This|That|These|Those|There|If|When|After|Before|As|For|His|Her|Their|Its|Our|My|However|Meanwhile|While|What|Who|Why|How|So|Or|Some|Many|Most|No|Not|Please|According)\b/;
