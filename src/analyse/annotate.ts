/**
 * In: a report. Out: its text read word by word: tokens, sentences, tags, lemmas, dependency trees and names, all anchored by
 * offsets. English only: another language gives poor layers, so the pipeline skips it before. Refuses nothing.
 */
import {
  type Dependencies,
  type Doc,
  deprelCode,
  FEATS,
  type Report,
  type Tags,
  type TokenTable,
  uposCode,
} from '../model/index.ts';
import { parse } from './dependencies.ts';
import { names } from './entities.ts';
import { lemmas } from './lemmas.ts';
import { sentences } from './sentences.ts';
import { fineTags, tagsOf, wordShapes } from './tags.ts';
import { tokenise } from './tokens.ts';

/** The layers that `annotate` fills. */
export type Annotated = Doc<'tokens' | 'sentences' | 'tags' | 'lemmas' | 'dependencies' | 'entities'>;

/**
 * Reads the words of a report.
 *
 * @example
 * const doc = annotate(report);
 * doc.lemmas[doc.sentences[0].firstToken];
 */
export function annotate(report: Report): Annotated {
  const { text } = report;
  const offsets = tokenise(text);
  return annotateTokens(report, offsets, sentences(text, report.boilerplate, offsets));
}

/** As {@link annotate}, with tokens and sentences given by the caller. */
export function annotateTokens(
  report: Report,
  offsets: { readonly length: number; readonly start: Uint32Array; readonly end: Uint32Array },
  spans: Annotated['sentences'],
): Annotated {
  const { text } = report;
  const { length, start, end } = offsets;
  const sentence = new Uint32Array(length);
  spans.forEach((s, n) => sentence.fill(n, s.firstToken, s.endToken));
  const words = new Array<string>(length);
  for (let k = 0; k < length; k++) words[k] = text.slice(start[k], end[k]);
  const tokens: TokenTable = { length, start, end, sentence };
  const shapes = wordShapes(words);
  const fine = fineTags(shapes, spans);
  const tags = tagsOf(fine, shapes.lower);
  const dependencies = parse(shapes, fine, spans);
  addVoiceAndMood(tags, dependencies);
  return {
    report,
    tokens,
    sentences: spans,
    tags,
    lemmas: lemmas(words, fine),
    dependencies,
    entities: names(start, end, shapes, fine, spans),
  };
}

const VERB = uposCode('VERB');

/** Features that only the tree tells: passive participles, imperatives. */
function addVoiceAndMood({ upos, feats }: Tags, { head, deprel }: Dependencies): void {
  const auxPass = deprelCode('aux:pass');
  const subjectPass = deprelCode('nsubj:pass');
  const acl = deprelCode('acl');
  const hasSubject = new Uint8Array(upos.length);
  const hasMark = new Uint8Array(upos.length);
  const subject = deprelCode('nsubj');
  const aux = deprelCode('aux');
  const mark = deprelCode('mark');
  for (let k = 0; k < upos.length; k++) {
    const h = head[k];
    if (h < 0) continue;
    if (deprel[k] === auxPass || deprel[k] === subjectPass) feats[h] |= FEATS.VoicePass;
    if (deprel[k] === subject || deprel[k] === subjectPass) hasSubject[h] = 1;
    if (deprel[k] === mark || deprel[k] === aux) hasMark[h] = 1;
  }
  for (let k = 0; k < upos.length; k++) {
    if (upos[k] !== VERB) continue;
    if (feats[k] & FEATS.TensePast && feats[k] & FEATS.VerbFormPart && deprel[k] === acl) feats[k] |= FEATS.VoicePass;
    if (feats[k] & FEATS.VerbFormInf && head[k] < 0 && !hasSubject[k] && !hasMark[k]) {
      feats[k] = (feats[k] & ~FEATS.VerbFormInf) | FEATS.MoodImp | FEATS.VerbFormFin;
    }
  }
}
