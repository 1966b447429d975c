/**
 * In: an annotated doc. Out: CoNLL-U text with `start_char=`/`end_char=` (UTF-16) in MISC, one sentence a block. Clitics inside one
 * written word stand under a range line that carries the offsets. Refuses nothing.
 */
import { continuesWord } from '../analyse/tokens.ts';
import { DEPRELS, type Doc, FEATS, UPOS } from '../model/index.ts';

type Parsed = Doc<'tokens' | 'sentences' | 'tags' | 'lemmas' | 'dependencies'>;

/** CoNLL-U of a whole doc, ending in a blank line. */
export function toConllu(doc: Parsed): string {
  const { tokens, tags, lemmas, dependencies, report } = doc;
  const { text } = report;
  const lines: string[] = [`# newdoc id = ${report.id.replace(/\s+/g, ' ')}`];
  let paragraph = -1;
  doc.sentences.forEach((sentence, n) => {
    if (sentence.paragraph !== paragraph) {
      paragraph = sentence.paragraph;
      lines.push(`# newpar id = p${paragraph + 1}`);
    }
    lines.push(`# sent_id = s${n + 1}`, `# text = ${text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')}`);
    const { firstToken, endToken } = sentence;
    let rangeEnd = firstToken;
    for (let k = firstToken; k < endToken; k++) {
      const start = tokens.start[k];
      const end = tokens.end[k];
      if (k >= rangeEnd) {
        let last = k + 1;
        while (
          last < endToken &&
          (tokens.start[last] < tokens.end[last - 1] ||
            continuesWord(text, tokens.start[last - 1], tokens.end[last - 1], tokens.start[last], tokens.end[last]))
        ) {
          last++;
        }
        if (last > k + 1) {
          rangeEnd = last;
          const to = tokens.end[last - 1];
          lines.push(
            `${k - firstToken + 1}-${last - firstToken}\t${form(text.slice(start, to))}\t_\t_\t_\t_\t_\t_\t_\t${misc(text, start, to, last < endToken ? tokens.start[last] : -1)}`,
          );
        }
      }
      const head = dependencies.head[k];
      lines.push(
        [
          k - firstToken + 1,
          form(text.slice(start, end)),
          form(lemmas[k]),
          UPOS[tags.upos[k]],
          '_',
          features(tags.feats[k]),
          head < 0 ? 0 : head - firstToken + 1,
          DEPRELS[dependencies.deprel[k]],
          '_',
          k < rangeEnd ? '_' : misc(text, start, end, k + 1 < endToken ? tokens.start[k + 1] : -1),
        ].join('\t'),
      );
    }
    lines.push('');
  });
  return `${lines.join('\n')}\n`;
}

function form(word: string): string {
  return word === '' ? '_' : word.replace(/\s+/g, ' ');
}

function misc(text: string, start: number, end: number, next: number): string {
  const noSpace = next === end || (next < 0 && end < text.length && !/\s/.test(text[end]));
  return `${noSpace ? 'SpaceAfter=No|' : ''}start_char=${start}|end_char=${end}`;
}

/** UD names of feature bits, in UD's alphabetical order. */
export function features(bits: number): string {
  const out: string[] = [];
  const add = (bit: number, name: string) => {
    if (bits & bit) out.push(name);
  };
  add(FEATS.DegreeCmp, 'Degree=Cmp');
  add(FEATS.DegreeSup, 'Degree=Sup');
  add(FEATS.MoodImp, 'Mood=Imp');
  add(FEATS.MoodInd, 'Mood=Ind');
  add(FEATS.NumTypeOrd, 'NumType=Ord');
  add(FEATS.NumberPlur, 'Number=Plur');
  add(FEATS.NumberSing, 'Number=Sing');
  add(FEATS.Person1, 'Person=1');
  add(FEATS.Person2, 'Person=2');
  add(FEATS.Person3, 'Person=3');
  add(FEATS.Poss, 'Poss=Yes');
  add(FEATS.PronTypePrs, 'PronType=Prs');
  add(FEATS.PronTypeRel, 'PronType=Rel');
  add(FEATS.TensePast, 'Tense=Past');
  add(FEATS.TensePres, 'Tense=Pres');
  if (bits & FEATS.VerbFormFin) out.push('VerbForm=Fin');
  else if (bits & FEATS.VerbFormInf) out.push('VerbForm=Inf');
  else if (bits & FEATS.VerbFormGer) out.push('VerbForm=Ger');
  else if (bits & FEATS.VerbFormPart) out.push('VerbForm=Part');
  add(FEATS.VoicePass, 'Voice=Pass');
  return out.length > 0 ? out.join('|') : '_';
}
