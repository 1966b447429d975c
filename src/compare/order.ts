/**
 * Firsts and records. In: a pair of sides. Out: a difference when the same "first" or "biggest" is measured over another
 * stretch ("first since the takeover" / "first in three years"), a contradiction when both stretches have dates and differ,
 * or when the same thing is "first" here and "third" there.
 */
import { FIRST_SCOPE } from './en.ts';
import { type AspectRule, type Judgement, nameOf, type Side } from './judgement.ts';
import { frameOf, likeness } from './number-frame.ts';

interface Scope {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly earliest: string | null;
  readonly latest: string | null;
}

const scopes = new WeakMap<Side['doc'], Map<number, Scope | null>>();

/** The stretch a sentence's "first" or record is measured over; read once a sentence. */
function scopeOf(side: Side): Scope | null {
  let known = scopes.get(side.doc);
  if (!known) {
    known = new Map();
    scopes.set(side.doc, known);
  }
  let scope = known.get(side.statement.sentence);
  if (scope === undefined) {
    scope = readScope(side);
    known.set(side.statement.sentence, scope);
  }
  return scope;
}

function readScope({ doc, statement }: Side): Scope | null {
  const sentence = doc.sentences[statement.sentence];
  const text = doc.report.text.slice(sentence.start, sentence.end);
  const match = FIRST_SCOPE.exec(text);
  if (!match) return null;
  const inner = match[1].trim();
  const start = sentence.start + match.index + match[0].lastIndexOf(match[1]);
  const end = start + inner.length;
  const dated = doc.times.find(
    (expression) =>
      expression.start >= start && expression.end <= end + 1 && expression.earliest !== null && expression.type === 'DATE',
  );
  let earliest = dated?.earliest ?? null;
  let latest = dated?.latest ?? null;
  const duration = doc.times.find(
    (expression) => expression.type === 'DURATION' && expression.start >= start && expression.end <= end,
  );
  const published = doc.report.published?.slice(0, 10);
  const span = duration && /^P(\d+)Y$/.exec(duration.value);
  if (!dated && span && published) {
    earliest = `${Number(published.slice(0, 4)) - Number(span[1])}-01-01`;
    latest = `${Number(published.slice(0, 4)) - Number(span[1])}-12-31`;
  }
  return { text: inner, start, end, earliest, latest };
}

const normal = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, '')
    .replace(/\b(?:the|a|an|of|to|in|its|their|his|her)\b/g, ' ')
    .split(/\s+/)
    .filter(Boolean);

export const order: AspectRule = (pair) => {
  const found: Judgement[] = [];
  const x = scopeOf(pair.a);
  const y = scopeOf(pair.b);
  if (x && y && pair.linked) {
    const a = new Set(normal(x.text));
    const b = new Set(normal(y.text));
    const same = [...a].filter((word) => b.has(word)).length / Math.max(1, Math.min(a.size, b.size));
    const disjoint =
      x.earliest !== null &&
      y.earliest !== null &&
      x.latest !== null &&
      y.latest !== null &&
      (x.earliest > y.latest || y.earliest > x.latest);
    if (disjoint || same < 0.6)
      found.push({
        kind: disjoint ? 'contradiction' : 'difference',
        relation: disjoint ? 'contradicts' : 'scope-differs',
        aspect: 'date',
        strength: disjoint ? 'fair' : 'fair',
        rule: 'order/first-since',
        ...(disjoint ? { clues: { likeness: same } } : {}),
        weight: 0.65,
        explanation: `Both call it a first or a record, but over another stretch: “${x.text}” in ${nameOf(pair.a.doc.report)}, “${y.text}” in ${nameOf(pair.b.doc.report)}.`,
        turns: disjoint
          ? 'becomes agreement if both stretches begin at the same time'
          : 'becomes a contradiction if the two stretches begin at different times',
        reasons: [
          `“${x.text}”`,
          `“${y.text}”`,
          disjoint
            ? 'the two stretches begin at different times'
            : 'the stretches are worded differently and at least one has no date of its own',
        ],
        voices: [
          { side: pair.a, value: x.text },
          { side: pair.b, value: y.text },
        ],
      });
  }
  const ordinals = (side: Side) => side.statement.quantities.filter((quantity) => quantity.ordinal && quantity.unit !== null);
  const [left, right] = [ordinals(pair.a), ordinals(pair.b)];
  for (const p of left)
    for (const q of right) {
      if (p.unit !== q.unit || p.low === q.low) continue;
      const [a, b] = [frameOf(pair.a.doc, sentenceOf(pair.a), p), frameOf(pair.b.doc, sentenceOf(pair.b), q)];
      found.push({
        kind: 'contradiction',
        relation: 'contradicts',
        aspect: 'order',
        strength: 'fair',
        rule: 'order/ordinal',
        clues: {
          likeness: likeness(a, b, new Set([p.unit as string])),
          fewest: Math.min(left.length, right.length),
          most: Math.max(left.length, right.length),
          small: Math.min(p.low, q.low),
        },
        clash: `ordinal ${p.unit} ${[p.low, q.low].sort((x, y) => x - y).join(' ')}`,
        weight: 0.6,
        explanation: `${nameOf(pair.a.doc.report)} has “${p.text} ${p.unit}”, ${nameOf(pair.b.doc.report)} “${q.text} ${q.unit}”.`,
        turns: 'becomes agreement if the two count different things',
        reasons: [`${p.text} = ${p.low}`, `${q.text} = ${q.low}`, `both count “${p.unit}”`],
        voices: [
          { side: pair.a, value: p.text },
          { side: pair.b, value: q.text },
        ],
      });
    }
  return found;
};

const sentenceOf = ({ doc, statement }: Side) => doc.sentences[statement.sentence];
