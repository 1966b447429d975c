/**
 * Who says so. In: a pair of sides. Out: a difference where the same thing stands in one report's own voice and on a
 * source's word in the other, or on the word of sources of another kind (a named minister / unnamed officials).
 */
import type { Source } from '../model/index.ts';
import { type AspectRule, closeness, nameOf } from './judgement.ts';

const NAMED = new Set(['named-person', 'named-organisation', 'document']);
const words = (source: Source) =>
  new Set(
    (source.resolved ? `${source.text} ${source.resolved}` : source.text)
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3 || /^\p{N}/u.test(word)),
  );

/** Two sources that can't be told to be different ones. */
export function sameSource(a: Source, b: Source): boolean {
  if (a.actor !== null && a.actor === b.actor) return true;
  const left = words(a);
  for (const word of words(b)) if (left.has(word)) return true;
  return false;
}

const shorten = (text: string) => (text.length > 70 ? `${text.slice(0, 67).trimEnd()}…` : text);

/** As in modality.ts: the source must be of what both clauses say. */
const CLOSE = 0.25;

export const attribution: AspectRule = (pair) => {
  if (!pair.linked) return [];
  const close = closeness(pair);
  const x = pair.a.statement.source;
  const y = pair.b.statement.source;
  if (x === null && y === null) return [];
  const names = [nameOf(pair.a.doc.report), nameOf(pair.b.doc.report)];
  const voices = [
    { side: pair.a, value: x?.text ?? 'own voice' },
    { side: pair.b, value: y?.text ?? 'own voice' },
  ] as const;
  if (x === null || y === null) {
    const own = x === null ? 0 : 1;
    const source = (x ?? y) as Source;
    return [
      {
        kind: 'difference',
        relation: 'attributes-differently',
        aspect: 'attribution',
        strength: close >= CLOSE && pair.probability >= 0.6 ? 'fair' : 'weak',
        rule: 'attribution/own-voice',
        weight: NAMED.has(source.kind) ? 0.35 : 0.45,
        explanation: `${names[own]} states it in its own voice, ${names[1 - own]} on the word of “${shorten(source.text)}”.`,
        turns: 'becomes agreement if the source is named elsewhere in the other report',
        reasons: [`${names[own]}: no source`, `${names[1 - own]}: ${source.kind}`],
        voices,
      },
    ];
  }
  if (sameSource(x, y)) return [];
  const kinds = NAMED.has(x.kind) !== NAMED.has(y.kind);
  return [
    {
      kind: 'difference',
      relation: 'attributes-differently',
      aspect: 'attribution',
      strength: kinds && close >= CLOSE && pair.probability >= 0.6 ? 'fair' : 'weak',
      rule: kinds ? 'attribution/named-and-unnamed' : 'attribution/other-source',
      weight: kinds ? 0.45 : 0.3,
      explanation: `${names[0]} has it from “${shorten(x.text)}”, ${names[1]} from “${shorten(y.text)}”.`,
      turns: 'becomes agreement if both name the same source',
      reasons: [`${names[0]}: ${x.kind}`, `${names[1]}: ${y.kind}`],
      voices,
    },
  ];
};
