/**
 * In: the text of a CoNLL-U file (EWT, GUM). Out: its sentences with words, surface tokens, paragraph and document marks.
 * Refuses: lines that are neither comment, word, range nor empty node (throws, naming the line).
 */

/** One word as the treebank gives it; `start` and `end` are offsets into the rebuilt text of its document. */
export interface GoldWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  /** Index of the head within the sentence, -1 for the root. */
  readonly head: number;
  readonly deprel: string;
  readonly misc: string;
  readonly start: number;
  readonly end: number;
}

export interface GoldSentence {
  readonly words: GoldWord[];
  readonly newParagraph: boolean;
}

export interface GoldDocument {
  readonly id: string;
  /** Paragraphs are separated by one blank line. */
  readonly text: string;
  readonly sentences: GoldSentence[];
}

/**
 * Documents of a treebank file, in order. Words inside a multi-word token get character spans of their own when their forms
 * spell the token out ("do" + "n't"); otherwise all carry the span of the token.
 */
export function readConllu(source: string): GoldDocument[] {
  const documents: { id: string; text: string; sentences: GoldSentence[] }[] = [];
  let rows: string[][] = [];
  let newParagraph = false;
  let current: { id: string; text: string; sentences: GoldSentence[] } | undefined;
  const flush = () => {
    if (rows.length === 0) return;
    if (!current) {
      current = { id: 'document', text: '', sentences: [] };
      documents.push(current);
    }
    if (current.text !== '' && newParagraph) current.text = `${current.text.trimEnd()}\n\n`;
    const words: GoldWord[] = [];
    let rangeEnd = 0;
    let rangeSpan: [number, number] = [0, 0];
    let cursor = 0;
    let rangeFits = false;
    let spaceAfterRange = false;
    for (const c of rows) {
      const range = /^(\d+)-(\d+)$/.exec(c[0]);
      if (range) {
        rangeEnd = Number(range[2]);
        const start = current.text.length;
        rangeSpan = [start, start + c[1].length];
        current.text += c[1];
        cursor = start;
        const parts = rows.filter((r) => /^\d+$/.test(r[0]) && Number(r[0]) >= Number(range[1]) && Number(r[0]) <= rangeEnd);
        rangeFits = parts.map((r) => r[1]).join('') === c[1];
        spaceAfterRange = !c[9].includes('SpaceAfter=No');
        continue;
      }
      const id = Number(c[0]);
      let start: number;
      let end: number;
      if (id <= rangeEnd) {
        [start, end] = rangeFits ? [cursor, cursor + c[1].length] : rangeSpan;
        cursor = end;
        if (id === rangeEnd && spaceAfterRange) current.text += ' ';
      } else {
        start = current.text.length;
        current.text += c[1];
        end = current.text.length;
        if (!c[9].includes('SpaceAfter=No')) current.text += ' ';
      }
      words.push({
        form: c[1],
        lemma: c[2],
        upos: c[3],
        xpos: c[4],
        feats: c[5],
        head: Number(c[6]) - 1,
        deprel: c[7],
        misc: c[9],
        start,
        end,
      });
    }
    current.sentences.push({ words, newParagraph });
    rows = [];
    newParagraph = false;
  };
  for (const line of source.split('\n')) {
    if (line === '') flush();
    else if (line.startsWith('#')) {
      const doc = /^# newdoc id = (.*)$/.exec(line);
      if (doc) {
        current = { id: doc[1], text: '', sentences: [] };
        documents.push(current);
        newParagraph = true;
      }
      if (line.startsWith('# newpar')) newParagraph = true;
    } else {
      const c = line.split('\t');
      if (c.length !== 10) throw new Error(`not a CoNLL-U line: ${line}`);
      if (!c[0].includes('.')) rows.push(c);
    }
  }
  flush();
  return documents;
}
