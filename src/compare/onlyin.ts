/**
 * What stands in one report only. In: statements, those that facts hold, and how likely each sentence says something of its own. Out: one
 * finding for each sentence no other report speaks to, with why an editor might want it. A sentence that may have a
 * counterpart is left out: calling it alone would be wrong more often than useful.
 */
import type { Doc, Statement } from '../model/index.ts';
import { DENIAL, MOTIVE, REACTION } from './en.ts';

export const ONLY_KINDS = ['denial', 'motive', 'number', 'reaction', 'name', 'detail'] as const;
export type OnlyKind = (typeof ONLY_KINDS)[number];

/** A statement that denies, by its stance or its words. */
export const denies = (statement: Statement): boolean => statement.stance === 'denies' || DENIAL.test(statement.quote);

/** Shorter sentences are captions, credits and interjections ("That's a deal.") more often than news. */
const LEAST_TOKENS = 7;

function tokensOf(docs: ReadonlyMap<string, Doc>, statement: Statement): number {
  const { firstToken, endToken } = (docs.get(statement.report) as Doc).sentences[statement.sentence];
  return endToken - firstToken;
}

export interface Lone {
  readonly statement: Statement;
  readonly kind: OnlyKind;
  readonly weight: number;
}

/**
 * Statements that stand alone, one a sentence at most: the longest clause no fact holds. `alone` is how likely a sentence says
 * something of its own, `least` the least at which it is shown (`aloneLeast` of the align model).
 */
export function lone(
  docs: ReadonlyMap<string, Doc>,
  statements: readonly Statement[],
  shared: ReadonlySet<string>,
  alone: (statement: Statement) => number,
  least: number,
  deniedElsewhere: (statement: Statement) => boolean,
): Lone[] {
  const bySentence = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = `${statement.report} ${statement.sentence}`;
    const list = bySentence.get(key);
    if (list) list.push(statement);
    else bySentence.set(key, [statement]);
  }
  const found: Lone[] = [];
  for (const list of bySentence.values()) {
    const denying = list.filter(denies);
    // Right of reply: a denial that no other report has is shown even where the rest of its sentence is shared.
    const reply = denying.length > 0 && !denying.some(deniedElsewhere);
    if (alone(list[0]) < least && !reply) continue;
    if (denying.length === 0 && tokensOf(docs, list[0]) < LEAST_TOKENS) continue;
    const free = list.filter((statement) => !shared.has(statement.id));
    if (free.length === 0 && !reply) continue;
    // The clause that denies, where one does; else the longest.
    const main = (denying.length > 0 ? denying : free).reduce((x, y) => (y.end - y.start > x.end - x.start ? y : x));
    const doc = docs.get(main.report) as Doc;
    const sentence = doc.sentences[main.sentence];
    const text = doc.report.text.slice(sentence.start, sentence.end);
    const kind: OnlyKind =
      denying.length > 0 || DENIAL.test(text)
        ? 'denial'
        : MOTIVE.test(text)
          ? 'motive'
          : list.some((statement) => statement.quantities.some((quantity) => !quantity.ordinal))
            ? 'number'
            : main.source !== null || REACTION.test(text)
              ? 'reaction'
              : doc.entities.some(
                    (entity) => entity.kind === 'person' && entity.start >= sentence.start && entity.end <= sentence.end,
                  )
                ? 'name'
                : 'detail';
    const base = { denial: 0.8, motive: 0.55, number: 0.5, reaction: 0.45, name: 0.35, detail: 0.25 }[kind];
    const position = doc.sentences.length > 1 ? main.sentence / (doc.sentences.length - 1) : 0;
    found.push({ statement: main, kind, weight: base * (1 - 0.3 * position) * (0.5 + 0.5 * alone(list[0])) });
  }
  return found;
}
