/**
 * What `facts.py` learns from: `node training/meaning/facts.ts OUT.json`. In: the hand-read stories and the written ones.
 * Out: of each story the sentences as alignment sees them, their report, and the pairs that state one fact.
 */
import { writeFileSync } from 'node:fs';
import { loadStories, prepare } from '../align.ts';
import { writtenStories } from '../stories.ts';

const groups = { written: writtenStories(), read: loadStories() };
const out = Object.entries(groups).flatMap(([kind, stories]) =>
  stories.map((story) => {
    const { views, covers, gold } = prepare(story);
    const at = new Map<string, number[]>();
    covers.forEach((ids, view) => {
      for (const id of ids) at.set(id, [...(at.get(id) ?? []), view]);
    });
    const pairs = [...gold].flatMap((pair) => {
      const [left, right] = pair.split('|');
      return (at.get(left) ?? []).flatMap((a) => (at.get(right) ?? []).map((b) => [a, b]));
    });
    return {
      kind,
      story: story.story,
      sentences: views.sentences.map(({ text }) => text),
      reports: views.sentences.map(({ report }) => report),
      pairs,
    };
  }),
);
writeFileSync(process.argv[2], JSON.stringify(out));
