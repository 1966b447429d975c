/**
 * One name, spelled in two ways. In: the docs of a story. Out: contradictions where a name of one report stands with one letter changed in
 * another and in no report both ways. Endings ("Argentine" / "Argentina"), doubled letters ("Mohamed" / "Mohammed") and common words are left out.
 */
import { rarity } from '../analyse/meaning/index.ts';
import type { Doc, Statement } from '../model/index.ts';
import { type Judgement, nameOf, type Pair, type Side } from './judgement.ts';

const LEAST_LETTERS = 6;
/** Words rarer than this are names; birthplace: "Officer" 6.6, "Marsh" 8.5, made-up names above 11; 2026-11-26. */
const LEAST_RARITY = 9;
/** Inside a sentence, so that no first word is taken for a name. */
const NAME = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}+(?![\p{L}\d’'-])/gu;
const WORD = /\p{L}+/gu;

interface Names {
  readonly doc: Doc;
  readonly statements: readonly Statement[];
  /** Name → where it stands first. */
  readonly first: ReadonlyMap<string, number>;
  readonly words: ReadonlySet<string>;
}

function namesOf(doc: Doc, statements: readonly Statement[]): Names {
  const first = new Map<string, number>();
  for (const { 0: name, index } of doc.report.text.matchAll(NAME))
    if (name.length >= LEAST_LETTERS && !first.has(name) && rarity(name.toLowerCase()) >= LEAST_RARITY) first.set(name, index);
  return { doc, statements, first, words: new Set(doc.report.text.match(WORD) ?? []) };
}

/** One letter changed, put in or left out, neither first nor last and no doubling. */
export function oneLetterApart(x: string, y: string): boolean {
  if (x === y || Math.abs(x.length - y.length) > 1) return false;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (at === 0 || at >= short.length - 1) return false;
  if (short.length === long.length) return short.slice(at + 1) === long.slice(at + 1);
  return short.slice(at) === long.slice(at + 1) && long[at] !== long[at - 1] && long[at] !== long[at + 1];
}

/** Names of one spelling here and another there, over all reports of a story. */
export function spellings(
  sides: readonly { doc: Doc; statements: readonly Statement[] }[],
  pairOf: (a: Side, b: Side) => Pair,
): { pair: Pair; judgement: Judgement }[] {
  const all = sides.map(({ doc, statements }) => namesOf(doc, statements));
  const byShape = new Map<string, { names: Names; name: string }[]>();
  for (const names of all)
    for (const name of names.first.keys()) {
      const key = name.slice(0, 2);
      byShape.set(key, [...(byShape.get(key) ?? []), { names, name }]);
    }
  const found: { pair: Pair; judgement: Judgement }[] = [];
  for (const list of byShape.values())
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length; j++) {
        const [x, y] = [list[i], list[j]];
        if (x.names === y.names || !oneLetterApart(x.name, y.name)) continue;
        if (all.some(({ words }) => words.has(x.name) && words.has(y.name))) continue;
        const [left, right] = [sideOf(x.names, x.name), sideOf(y.names, y.name)];
        if (!left || !right) continue;
        const pair = pairOf(left, right);
        const turned = pair.a !== left;
        found.push({
          pair,
          judgement: {
            kind: 'contradiction',
            relation: 'contradicts',
            aspect: 'label',
            strength: 'weak',
            rule: 'label/spelling',
            weight: 0.3,
            clash: `spelling ${[x.name, y.name].sort().join('/')}`,
            explanation: `${nameOf(x.names.doc.report)} spells the name “${x.name}”, ${nameOf(y.names.doc.report)} “${y.name}”.`,
            turns: 'falls away if these are two names, or two ways to write one from another script',
            reasons: ['one letter differs', 'no report has both spellings'],
            voices: [
              { side: pair.a, value: turned ? y.name : x.name },
              { side: pair.b, value: turned ? x.name : y.name },
            ],
          },
        });
      }
  return found;
}

/** The smallest statement that holds the name where it stands first. */
function sideOf({ doc, statements, first }: Names, name: string): Side | null {
  const at = first.get(name) as number;
  const holding = statements.filter(({ start, end }) => start <= at && end >= at + name.length);
  if (holding.length === 0) return null;
  return { doc, statement: holding.reduce((x, y) => (y.end - y.start < x.end - x.start ? y : x)) };
}
