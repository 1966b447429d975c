/**
 * In: the text of a CoNLL-U file. Out: running text rebuilt from it, with its tokens and sentences kept as they are. Refuses: lines that
 * are not CoNLL-U (`bad-document`, naming the line). Everything but forms, ranges, `SpaceAfter=No` and paragraph marks is ignored.
 */
import { CrossreadError } from '../errors.ts';
import type { Sentence } from '../model/index.ts';

export interface Pretokenised {
  readonly text: string;
  readonly tokens: { readonly length: number; readonly start: Uint32Array; readonly end: Uint32Array };
  readonly sentences: readonly Sentence[];
}

/**
 * Reads tokens and sentences from CoNLL-U. Words inside a range share the span of the range unless their forms spell it out.
 *
 * @example readPretokenised('1\tYes\t_\t_\t_\t_\t_\t_\t_\t_\n\n').text // 'Yes'
 */
export function readPretokenised(source: string): Pretokenised {
  let text = '';
  const start: number[] = [];
  const end: number[] = [];
  const sentences: Sentence[] = [];
  let paragraph = -1;
  let newParagraph = true;
  let first = 0;
  let rangeEnd = 0;
  let rangeAt = 0;
  let rangeForm = '';
  let rangeGap = '';
  let spelt = 0;
  const finish = () => {
    if (start.length > first) {
      const from = start[first];
      sentences.push({
        start: from,
        end: end[end.length - 1],
        firstToken: first,
        endToken: start.length,
        paragraph: Math.max(0, paragraph),
        boilerplate: false,
      });
      first = start.length;
    }
    rangeEnd = 0;
  };
  for (const [number, line] of source.split(/\r?\n/).entries()) {
    if (line === '') finish();
    else if (line.startsWith('#')) newParagraph ||= /^# new(?:par|doc)\b/.test(line);
    else {
      const columns = line.split('\t');
      const id = /^(\d+)(?:-(\d+)|\.\d+)?$/.exec(columns[0]);
      if (columns.length < 2 || !id)
        throw new CrossreadError('bad-document', `Line ${number + 1} is not CoNLL-U: ${line.slice(0, 60)}`);
      if (columns[0].includes('.')) continue;
      const form = columns[1];
      const gap = columns[9]?.includes('SpaceAfter=No') ? '' : ' ';
      if (start.length === first && rangeEnd === 0 && newParagraph) {
        paragraph++;
        if (text !== '') text = `${text.trimEnd()}\n\n`;
        newParagraph = false;
      }
      if (id[2]) {
        rangeEnd = Number(id[2]);
        rangeAt = text.length;
        rangeForm = form;
        rangeGap = gap;
        spelt = 0;
        text += form;
        continue;
      }
      const k = Number(id[1]);
      if (k <= rangeEnd) {
        const here = rangeForm.startsWith(form, spelt) && spelt >= 0;
        start.push(here ? rangeAt + spelt : rangeAt);
        end.push(here ? rangeAt + spelt + form.length : rangeAt + rangeForm.length);
        spelt = here ? spelt + form.length : -1;
        if (k === rangeEnd) text += rangeGap;
      } else {
        start.push(text.length);
        text += form;
        end.push(text.length);
        text += gap;
      }
    }
  }
  finish();
  return {
    text,
    tokens: { length: start.length, start: Uint32Array.from(start), end: Uint32Array.from(end) },
    sentences,
  };
}
