/**
 * In: the whole doc of one report, its statements and framing. Out: one object of the analysis document (docs/analyse.md), ready to be
 * printed as one line of JSON. Refuses nothing.
 */
import { DEPRELS, type Doc, type Framing, type Span, type Statement, UPOS } from '../model/index.ts';

/** The analysis document of one report; `tokens` are left out unless asked for. */
export function toAnalysis(
  doc: Doc,
  statements: readonly Statement[],
  framing: readonly Framing[],
  withTokens: boolean,
): Record<string, unknown> {
  const { report } = doc;
  const actorAt = new Map<string, string>();
  for (const actor of doc.actors) for (const { start, end } of actor.mentions) actorAt.set(`${start} ${end}`, actor.id);
  return {
    version: 1,
    id: report.id,
    language: report.language,
    published: report.published,
    sentences: doc.sentences.map(({ start, end, boilerplate }) => (boilerplate ? { start, end, boilerplate } : { start, end })),
    ...(withTokens ? { tokens: tokensOf(doc) } : {}),
    entities: doc.entities.map(({ start, end, kind }) => ({ start, end, kind, actor: actorAt.get(`${start} ${end}`) ?? null })),
    times: doc.times.map(({ start, end, type, value, mod }) => ({ start, end, type, value, mod })),
    quantities: doc.quantities.map(({ start, end, low, high, comparator, unit }) => ({
      start,
      end,
      low,
      high,
      comparator,
      unit,
    })),
    attributions: doc.attributions.map(({ source, cue, content, manner, kind }) => ({
      source: pairs(source),
      cue: pairs(cue),
      content: pairs(content),
      manner,
      kind,
    })),
    statements,
    framing: framing.map(({ start, end, kind, note }) => ({ start, end, kind, note })),
  };
}

function tokensOf({ tokens, tags, lemmas, dependencies }: Doc): unknown[] {
  return lemmas.map((lemma, k) => ({
    start: tokens.start[k],
    end: tokens.end[k],
    lemma,
    upos: UPOS[tags.upos[k]],
    head: dependencies.head[k],
    deprel: DEPRELS[dependencies.deprel[k]],
  }));
}

function pairs(spans: readonly Span[]): [number, number][] {
  return spans.map(({ start, end }) => [start, end]);
}
