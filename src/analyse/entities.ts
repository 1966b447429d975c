/**
 * In: tokens, sentences and fine tags. Out: names with their kind, sorted, disjoint. A linear model marks where names begin and go on;
 * word lists then part nationalities from other names and armed groups from organisations. Refuses nothing.
 */
import type { Entity, EntityKind } from '../model/index.ts';
import {
  ARMED_WORDS,
  CALENDAR,
  COUNTRIES,
  DEMONYMS,
  EVENT_WORDS,
  ORGANISATION_WORDS,
  PLACE_WORDS,
  TITLES,
} from './en/entities.ts';
import { type Linear, loadLinear, mix, score } from './linear.ts';
import type { WordShapes } from './tags.ts';

/** Classes of the model: outside, and begin and go on for each kind. */
export const NAME_CLASSES = [
  'O',
  'B-person',
  'I-person',
  'B-organisation',
  'I-organisation',
  'B-place',
  'I-place',
  'B-nationality',
  'I-nationality',
  'B-event',
  'I-event',
  'B-product',
  'I-product',
  'B-other',
  'I-other',
] as const;

export const NAME_FEATURES = 48;

const LISTS = [DEMONYMS, COUNTRIES, ORGANISATION_WORDS, PLACE_WORDS, EVENT_WORDS, ARMED_WORDS, TITLES, CALENDAR];

/** Word-list bits of each word. */
export function listBits(lower: readonly string[]): Int32Array {
  return Int32Array.from(lower, (word) => {
    let bits = 0;
    for (let i = 0; i < LISTS.length; i++) if (LISTS[i].has(word)) bits |= 1 << i;
    if (word.endsWith('s') && DEMONYMS.has(word.slice(0, -1))) bits |= 1;
    return bits;
  });
}

/** Feature hashes for token `k` of the sentence `[first, end)`. */
export function nameFeatures(
  s: WordShapes,
  lists: Int32Array,
  fine: Uint8Array,
  k: number,
  first: number,
  end: number,
  classes: Uint8Array,
  out: Int32Array,
): number {
  const has = (i: number) => i >= first && i < end;
  const w = (i: number) => (has(i) ? s.word[i] : i < first ? 1 : 2);
  const t = (i: number) => (has(i) ? fine[i] : 63);
  const g = (i: number) => (has(i) ? lists[i] : -1);
  const h = (i: number) => (has(i) ? s.shape[i] : 0);
  const c1 = k > first ? classes[k - 1] : 20;
  const c2 = k > first + 1 ? classes[k - 2] : 20;
  let n = 0;
  out[n++] = mix(301, c1);
  out[n++] = mix(302, c1, c2);
  out[n++] = mix(303, w(k));
  out[n++] = mix(304, w(k), c1);
  out[n++] = mix(305, w(k - 1), c1);
  out[n++] = mix(306, w(k + 1), c1);
  out[n++] = mix(307, w(k - 2));
  out[n++] = mix(308, w(k + 2));
  out[n++] = mix(309, w(k - 1), w(k));
  out[n++] = mix(310, w(k), w(k + 1));
  out[n++] = mix(311, s.suffix3[k], h(k));
  out[n++] = mix(312, s.suffix2[k], h(k));
  out[n++] = mix(313, s.prefix[k], h(k));
  out[n++] = mix(314, h(k), c1);
  out[n++] = mix(315, mix(316, h(k - 1), h(k)), h(k + 1), c1);
  out[n++] = mix(317, t(k), c1);
  out[n++] = mix(318, t(k - 1), t(k), c1);
  out[n++] = mix(319, t(k), t(k + 1), c1);
  out[n++] = mix(320, mix(321, t(k - 1), t(k)), t(k + 1), c1);
  out[n++] = mix(322, g(k), c1);
  out[n++] = mix(323, g(k - 1), h(k), c1);
  out[n++] = mix(324, g(k + 1), h(k), c1);
  out[n++] = mix(325, g(k + 2), h(k + 1), c1);
  out[n++] = mix(326, w(k - 1), t(k));
  out[n++] = mix(327, w(k + 1), t(k));
  out[n++] = mix(328, w(k - 2), w(k - 1), h(k));
  out[n++] = mix(329, w(k + 1), w(k + 2), h(k));
  out[n++] = mix(330, k === first ? 1 : 0, h(k), t(k));
  out[n++] = mix(331, has(k + 1) ? s.suffix3[k + 1] : 1, h(k + 1), c1);
  return n;
}

let model: Linear | undefined;

/** Names of all sentences. */
export function names(
  starts: Uint32Array,
  ends: Uint32Array,
  shapes: WordShapes,
  fine: Uint8Array,
  sentences: readonly { firstToken: number; endToken: number }[],
): Entity[] {
  model ??= loadLinear('names', NAME_CLASSES.length);
  const lists = listBits(shapes.lower);
  const classes = new Uint8Array(fine.length);
  const features = new Int32Array(NAME_FEATURES);
  const scores = new Int32Array(NAME_CLASSES.length);
  const out: Entity[] = [];
  for (const { firstToken, endToken } of sentences) {
    for (let k = firstToken; k < endToken; k++) {
      const count = nameFeatures(shapes, lists, fine, k, firstToken, endToken, classes, features);
      score(model, features, count, scores);
      let best = 0;
      for (let c = 1; c < scores.length; c++) {
        const inside = c > 0 && c % 2 === 0;
        if (inside && !(k > firstToken && (classes[k - 1] === c || classes[k - 1] === c - 1))) continue;
        if (scores[c] > scores[best]) best = c;
      }
      classes[k] = best;
    }
    for (let k = firstToken; k < endToken; k++) {
      if (classes[k] === 0) continue;
      let end = k + 1;
      while (end < endToken && classes[end] !== 0 && classes[end] % 2 === 0) end++;
      const kind = kindOf(NAME_CLASSES[classes[k]].slice(2) as EntityKind, shapes.lower, k, end);
      if (kind) out.push({ start: starts[k], end: ends[end - 1], kind, firstToken: k, endToken: end });
      k = end - 1;
    }
  }
  return out;
}

/** Refines the kind the model gave. */
function kindOf(kind: EntityKind, lower: readonly string[], first: number, end: number): EntityKind | null {
  const single = end - first === 1;
  const word = lower[first];
  if (single && CALENDAR.has(word)) return null;
  if (single && (DEMONYMS.has(word) || (word.endsWith('s') && DEMONYMS.has(word.slice(0, -1))))) return 'nationality';
  if (kind !== 'person' && kind !== 'place') {
    for (let k = first; k < end; k++) if (ARMED_WORDS.has(lower[k])) return 'armed-group';
  }
  return kind;
}
