import { expect, test } from 'vitest';
import { analyse } from '../analyse/index.ts';
import { reportFrom } from '../ingest/index.ts';
import { nearby } from './nearby.ts';

const TEXT =
  'Karel Dunn said ten men were held in Varden on Monday. He left. “We wait. We hope,” Petra Valk said. Dunn, 51, came back on Friday.';

test('each sentence sees what lies in it, in order, and all of it is seen', () => {
  const doc = analyse(reportFrom({ id: 'a', text: TEXT, published: '2024-03-08' }));
  const near = nearby(doc);
  const locals = doc.sentences.map((_, index) => near(index));
  for (const [index, local] of locals.entries()) {
    const { start, end } = doc.sentences[index];
    for (const layer of ['times', 'quantities', 'entities'] as const)
      expect(local[layer]).toEqual(doc[layer].filter((item) => item.start < end && item.end > start));
    for (const actor of local.actors) {
      expect(actor.mentions.length).toBeGreaterThan(0);
      for (const mention of actor.mentions) expect(mention.start < end && mention.end > start).toBe(true);
    }
    expect(local.tokens).toBe(doc.tokens);
    expect(local.report).toBe(doc.report);
  }
  expect(locals.flatMap(({ actors }) => actors.flatMap(({ mentions }) => mentions))).toHaveLength(
    doc.actors.flatMap(({ mentions }) => mentions).length,
  );
});

test('an attribution over several sentences is seen from each of them, once', () => {
  const doc = analyse(reportFrom({ id: 'a', text: TEXT }));
  const near = nearby(doc);
  for (const attribution of doc.attributions) {
    const spans = [...attribution.source, ...attribution.cue, ...attribution.content];
    for (const [index, { start, end }] of doc.sentences.entries()) {
      const seen = near(index).attributions.filter((each) => each === attribution).length;
      expect(seen).toBe(spans.some((span) => span.start < end && span.end > start) ? 1 : 0);
    }
  }
});

test('a report without sentences', () => {
  const doc = analyse({ ...reportFrom({ id: 'a', text: 'x' }), text: '' });
  expect(doc.sentences.map((_, index) => nearby(doc)(index))).toEqual([]);
});
