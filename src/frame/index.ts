/**
 * How a report frames what it tells. In: a doc. Out: marked words: loaded words, boosts and passives that leave out who did it,
 * all in the report's own voice (what stands in quotes or on a source's word is the speaker's), hedges, unnamed sources.
 * Refuses nothing. Never a score of an outlet.
 */
import { type Doc, deprelCode, type Framing, type Sentence, type Span } from '../model/index.ts';
import { AGENT_MARK, BOOST, HARM, LOADED } from './en.ts';

const PASSIVE_SUBJECT = deprelCode('nsubj:pass');
const AGENT = deprelCode('obl:agent');
const OBL = deprelCode('obl');
const CASE = deprelCode('case');

export function framing(doc: Doc): Framing[] {
  const { report, tokens, lemmas, dependencies } = doc;
  const found: Framing[] = [];
  const theirs = [
    ...doc.quotations.flatMap((quotation) => quotation.spans),
    ...doc.attributions.filter(({ source }) => source.length > 0).flatMap(({ content }) => content),
  ];
  const own = (span: Span) => !theirs.some((voice) => span.start >= voice.start && span.end <= voice.end);
  const add = (kind: Framing['kind'], { start, end }: Span, note: string | null) =>
    found.push({ report: report.id, kind, start, end, quote: report.text.slice(start, end), note });
  for (const sentence of doc.sentences) {
    if (sentence.boilerplate) continue;
    for (let token = sentence.firstToken; token < sentence.endToken; token++) {
      const span = { start: tokens.start[token], end: tokens.end[token] };
      const word = report.text.slice(span.start, span.end).toLowerCase();
      const lemma = lemmas[token].toLowerCase();
      if (LOADED.has(word) || LOADED.has(lemma)) {
        if (own(span)) add('loaded-word', span, 'a word that judges, in the report’s own voice');
      } else if (BOOST.has(word) || BOOST.has(lemma)) {
        if (own(span)) add('boost', span, 'a word that makes it larger, in the report’s own voice');
      }
      if (dependencies.deprel[token] !== PASSIVE_SUBJECT) continue;
      const verb = dependencies.head[token];
      if (verb < sentence.firstToken || verb >= sentence.endToken || !HARM.has(lemmas[verb].toLowerCase())) continue;
      const whole = { start: tokens.start[Math.min(token, verb)], end: tokens.end[Math.max(token, verb)] };
      if (own(whole) && !namesAgent(doc, sentence, verb)) add('agentless-passive', whole, 'says what was done, not by whom');
    }
  }
  for (const { kind, source, cue, force } of doc.attributions) {
    if (source.length > 0 && (kind === 'unnamed' || kind === 'unnamed-official'))
      add('unnamed-source', source[0], kind === 'unnamed' ? 'an unnamed source' : 'an unnamed official');
    if (source.length === 0 && cue.length > 0 && force === 'hedges') add('hedge', cue[0], 'a hedge that names no source');
  }
  found.sort((x, y) => x.start - y.start || x.end - y.end || (x.kind < y.kind ? -1 : x.kind > y.kind ? 1 : 0));
  // One source of two attributions ("officials who asked not to be named said") is one mark.
  return found.filter(
    (mark, index) =>
      index === 0 ||
      mark.kind !== found[index - 1].kind ||
      mark.start !== found[index - 1].start ||
      mark.end !== found[index - 1].end,
  );
}

/** True when the passive says by whom: "by" hangs on something that hangs on the verb. */
function namesAgent(doc: Doc, sentence: Sentence, verb: number): boolean {
  const { head, deprel } = doc.dependencies;
  for (let token = sentence.firstToken; token < sentence.endToken; token++) {
    if (head[token] === verb && deprel[token] === AGENT) return true;
    if (deprel[token] !== CASE || doc.lemmas[token].toLowerCase() !== AGENT_MARK) continue;
    const agent = head[token];
    if (agent > verb && head[agent] === verb && deprel[agent] === OBL) return true;
  }
  return false;
}
