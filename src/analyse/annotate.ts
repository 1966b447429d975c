/**
 * In: a report. Out: its text read word by word: tokens, sentences, tags, lemmas, dependency trees and names, all anchored by
 * offsets. English only: another language gives poor layers, so the pipeline skips it before. Refuses nothing.
 */
import { type Doc, type Report, type TokenTable, uposCode } from '../model/index.ts';
import { addVoiceAndMood, settleControl } from './dependencies.ts';
import { entities } from './entities.ts';
import { lemmas } from './lemmas.ts';
import { read } from './network/network.ts';
import { sentences } from './sentences.ts';
import { tagsOf } from './tags.ts';
import { tokenise } from './tokens.ts';

const PROPN = uposCode('PROPN');

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
  for (let n = 0; n < spans.length; n++) sentence.fill(n, spans[n].firstToken, spans[n].endToken);
  const words = new Array<string>(length);
  for (let k = 0; k < length; k++) words[k] = text.slice(start[k], end[k]);
  const tokens: TokenTable = { length, start, end, sentence };
  const lower = words.map((word) => word.toLowerCase());
  const { fine, head, deprel, name } = read(words, spans);
  const tags = tagsOf(fine, lower);
  const dependencies = { head, deprel };
  const proper = tags.upos.map((tag) => (tag === PROPN ? 1 : 0));
  const bases = lemmas(words, fine);
  settleControl(dependencies, bases, lower, spans);
  addVoiceAndMood(tags, dependencies);
  return {
    report,
    tokens,
    sentences: spans,
    tags,
    lemmas: bases,
    dependencies,
    entities: entities(tokens, name, words, lower, proper, spans),
  };
}
