/**
 * How a report frames what it tells. In: a doc. Out: marked words: loaded words and boosts in the report's own voice (not in
 * quotes: those are the speaker's), hedges, unnamed sources, passives that leave out who did it. Never a score of an outlet.
 */
import { type Deprel, type Doc, deprelCode, type Framing, type Span } from '../model/index.ts';
import { BOOST, LOADED } from './en.ts';

const PASSIVE_SUBJECT = deprelCode('nsubj:pass');
const AGENT = deprelCode('obl:agent');
const OBL = deprelCode('obl' satisfies Deprel);

export function framing(doc: Doc): Framing[] {
  const { report } = doc;
  const found: Framing[] = [];
  const quoted = doc.quotations.flatMap((quotation) => quotation.spans);
  const inQuotes = (span: Span) => quoted.some((quote) => span.start >= quote.start && span.end <= quote.end);
  const add = (kind: Framing['kind'], span: Span, note: string | null) =>
    found.push({
      report: report.id,
      kind,
      start: span.start,
      end: span.end,
      quote: report.text.slice(span.start, span.end),
      note,
    });
  for (const sentence of doc.sentences) {
    if (sentence.boilerplate) continue;
    for (let token = sentence.firstToken; token < sentence.endToken; token++) {
      const span = { start: doc.tokens.start[token], end: doc.tokens.end[token] };
      const word = report.text.slice(span.start, span.end).toLowerCase();
      const lemma = doc.lemmas[token].toLowerCase();
      if (LOADED.has(word) || LOADED.has(lemma)) {
        if (!inQuotes(span)) add('loaded-word', span, 'a word that judges, in the report’s own voice');
      } else if (BOOST.has(word) || BOOST.has(lemma)) {
        if (!inQuotes(span)) add('boost', span, 'a word that makes it larger, in the report’s own voice');
      }
      if (doc.dependencies.deprel[token] === PASSIVE_SUBJECT) {
        const verb = doc.dependencies.head[token];
        let agent = false;
        for (let other = sentence.firstToken; other < sentence.endToken; other++)
          if (
            doc.dependencies.head[other] === verb &&
            (doc.dependencies.deprel[other] === AGENT ||
              (doc.dependencies.deprel[other] === OBL && other > verb && /^by$/i.test(doc.lemmas[other - 1] ?? '')))
          )
            agent = true;
        if (!agent && HARM.has(doc.lemmas[verb]?.toLowerCase()))
          add(
            'agentless-passive',
            { start: doc.tokens.start[Math.min(token, verb)], end: doc.tokens.end[Math.max(token, verb)] },
            'says what was done, not by whom',
          );
      }
    }
  }
  for (const attribution of doc.attributions)
    if ((attribution.kind === 'unnamed' || attribution.kind === 'unnamed-official') && attribution.source.length > 0)
      add('unnamed-source', attribution.source[0], attribution.kind === 'unnamed' ? 'an unnamed source' : 'an unnamed official');
  for (const attribution of doc.attributions)
    if (attribution.source.length === 0 && attribution.cue.length > 0 && attribution.force === 'hedges')
      add('hedge', attribution.cue[0], 'a hedge that names no source');
  return found.sort((x, y) => x.start - y.start || x.end - y.end || (x.kind < y.kind ? -1 : 1));
}

/** Acts where leaving out the doer matters. */
const HARM = new Set([
  'kill',
  'injure',
  'wound',
  'shoot',
  'attack',
  'bomb',
  'arrest',
  'detain',
  'beat',
  'destroy',
  'evict',
  'strike',
  'hit',
  'execute',
  'torture',
  'abduct',
  'displace',
  'expel',
  'deport',
  'fire',
  'remove',
]);
