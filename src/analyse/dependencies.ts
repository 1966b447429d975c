/**
 * In: tokens, sentences and fine tags. Out: a universal dependency tree over each sentence. A greedy arc-hybrid parser draws the
 * arcs, then a second linear model names them. Every sentence gets exactly one root; trees are projective. Refuses nothing.
 */
import { DEPRELS, type Dependencies, type Deprel, deprelCode } from '../model/index.ts';
import { type Linear, loadLinear, mix, score } from './linear.ts';
import type { WordShapes } from './tags.ts';

const KNOWN: ReadonlySet<string> = new Set(DEPRELS);

/** Code of a treebank relation: its own if we keep it, else its main relation, else `dep`. */
export function relationCode(relation: string): number {
  if (KNOWN.has(relation)) return deprelCode(relation as Deprel);
  const main = relation.split(':')[0];
  return deprelCode((KNOWN.has(main) ? main : 'dep') as Deprel);
}

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
export const ARC_FEATURES = 64;
export const LABEL_FEATURES = 40;

/** State of the parser over one sentence; token numbers are relative to it. */
export interface ParserState {
  readonly size: number;
  readonly stack: Int32Array;
  depth: number;
  next: number;
  readonly head: Int32Array;
  readonly leftmost: Int32Array;
  readonly rightmost: Int32Array;
  readonly leftmost2: Int32Array;
  readonly rightmost2: Int32Array;
  readonly valency: Int32Array;
}

export function parserState(size: number): ParserState {
  const column = () => new Int32Array(size).fill(-1);
  return {
    size,
    stack: new Int32Array(size + 1),
    depth: 0,
    next: 0,
    head: column(),
    leftmost: column(),
    rightmost: column(),
    leftmost2: column(),
    rightmost2: column(),
    valency: new Int32Array(size),
  };
}

export function mayShift(s: ParserState): boolean {
  return s.next < s.size;
}
export function mayLeft(s: ParserState): boolean {
  return s.depth > 0 && s.next < s.size;
}
export function mayRight(s: ParserState): boolean {
  return s.depth > 1;
}

export function step(s: ParserState, move: number): void {
  if (move === SHIFT) {
    s.stack[s.depth++] = s.next++;
    return;
  }
  const child = s.stack[s.depth - 1];
  const head = move === LEFT ? s.next : s.stack[s.depth - 2];
  s.depth--;
  s.head[child] = head;
  s.valency[head]++;
  if (child < head) {
    s.leftmost2[head] = s.leftmost[head];
    s.leftmost[head] = child;
  } else {
    s.rightmost2[head] = s.rightmost[head];
    s.rightmost[head] = child;
  }
}

/** Feature hashes of a parser state; `base` is the sentence's first token in the columns. */
export function arcFeatures(s: ParserState, base: number, shapes: WordShapes, tags: Uint8Array, out: Int32Array): number {
  const { stack, depth, next, size } = s;
  const s0 = depth > 0 ? stack[depth - 1] : -1;
  const s1 = depth > 1 ? stack[depth - 2] : -1;
  const s2 = depth > 2 ? stack[depth - 3] : -1;
  const b0 = next < size ? next : -1;
  const b1 = next + 1 < size ? next + 1 : -1;
  const b2 = next + 2 < size ? next + 2 : -1;
  const t = (k: number) => (k < 0 ? 63 : tags[base + k]);
  const w = (k: number) => (k < 0 ? 3 : shapes.word[base + k]);
  const kid = (column: Int32Array, k: number) => (k < 0 ? 63 : t(column[k]));
  const s0t = t(s0);
  const s1t = t(s1);
  const b0t = t(b0);
  const b1t = t(b1);
  const s0w = w(s0);
  const s1w = w(s1);
  const b0w = w(b0);
  const distance = s0 < 0 || b0 < 0 ? 0 : Math.min(6, b0 - s0);
  const distance1 = s0 < 0 || s1 < 0 ? 0 : Math.min(6, s0 - s1);
  const s0v = s0 < 0 ? 0 : Math.min(4, s.valency[s0]);
  const s1v = s1 < 0 ? 0 : Math.min(4, s.valency[s1]);
  let n = 0;
  out[n++] = mix(100, 0);
  out[n++] = mix(101, s0w);
  out[n++] = mix(102, s0t);
  out[n++] = mix(103, s0w, s0t);
  out[n++] = mix(104, s1w);
  out[n++] = mix(105, s1t);
  out[n++] = mix(106, b0w);
  out[n++] = mix(107, b0t);
  out[n++] = mix(108, b0w, b0t);
  out[n++] = mix(109, w(b1));
  out[n++] = mix(110, b1t);
  out[n++] = mix(111, t(b2));
  out[n++] = mix(112, t(s2));
  out[n++] = mix(113, s0w, b0w);
  out[n++] = mix(114, s0w, b0t);
  out[n++] = mix(115, s0t, b0w);
  out[n++] = mix(116, s0t, b0t);
  out[n++] = mix(117, s0t, b0t, b1t);
  out[n++] = mix(118, s1t, s0t);
  out[n++] = mix(119, s1w, s0w);
  out[n++] = mix(120, s1w, s0t);
  out[n++] = mix(121, s1t, s0w);
  out[n++] = mix(122, s1t, s0t, b0t);
  out[n++] = mix(123, mix(124, t(s2), s1t), s0t, b0t);
  out[n++] = mix(125, mix(126, s0t, b0t), b1t, t(b2));
  out[n++] = mix(127, s0t, kid(s.leftmost, s0), b0t);
  out[n++] = mix(128, s0t, kid(s.rightmost, s0), b0t);
  out[n++] = mix(129, s0t, b0t, kid(s.leftmost, b0));
  out[n++] = mix(130, s1t, s0t, kid(s.leftmost, s0));
  out[n++] = mix(131, s1t, s0t, kid(s.rightmost, s0));
  out[n++] = mix(132, s1t, s0t, kid(s.leftmost, s1));
  out[n++] = mix(133, s1t, s0t, kid(s.rightmost, s1));
  out[n++] = mix(134, distance, s0t, b0t);
  out[n++] = mix(135, distance, s0w);
  out[n++] = mix(136, distance, b0w);
  out[n++] = mix(137, distance1, s1t, s0t);
  out[n++] = mix(138, s0v, s0t, b0t);
  out[n++] = mix(139, s1v, s1t, s0t);
  out[n++] = mix(140, s0v, s0w);
  out[n++] = mix(141, mix(142, s1t, s0t), b0t, b1t);
  out[n++] = mix(143, s1w, s0t, b0t);
  out[n++] = mix(144, s1t, s0w, b0t);
  out[n++] = mix(145, s1t, s0t, b0w);
  out[n++] = mix(146, b0t, b1t, kid(s.leftmost, b0));
  out[n++] = mix(147, kid(s.leftmost, s0), kid(s.leftmost2, s0), s0t);
  out[n++] = mix(148, kid(s.rightmost, s0), kid(s.rightmost2, s0), s0t);
  out[n++] = mix(149, s0 < 0 || s.leftmost[s0] < 0 ? 3 : w(s.leftmost[s0]), s1t, s0t);
  out[n++] = mix(150, s1 < 0 || s.rightmost[s1] < 0 ? 3 : w(s.rightmost[s1]), s1t, s0t);
  return n;
}

/** Feature hashes for the relation of `child` to `head` (-1 root) in a finished tree. */
export function labelFeatures(
  child: number,
  tree: ParserState,
  base: number,
  shapes: WordShapes,
  tags: Uint8Array,
  out: Int32Array,
): number {
  const head = tree.head[child];
  const size = tree.size;
  const t = (k: number) => (k < 0 || k >= size ? 63 : tags[base + k]);
  const w = (k: number) => (k < 0 || k >= size ? 3 : shapes.word[base + k]);
  const ct = t(child);
  const ht = t(head);
  const cw = w(child);
  const hw = w(head);
  const direction = child < head ? 1 : 2;
  const distance = direction * 8 + Math.min(5, Math.abs(child - head));
  const cl = tree.leftmost[child];
  const cl2 = tree.leftmost2[child];
  const cr = tree.rightmost[child];
  const hl = head < 0 ? -1 : tree.leftmost[head];
  const hr = head < 0 ? -1 : tree.rightmost[head];
  const grand = head < 0 ? -1 : tree.head[head];
  let n = 0;
  out[n++] = mix(200, direction);
  out[n++] = mix(201, ct, ht, direction);
  out[n++] = mix(202, cw, ht, direction);
  out[n++] = mix(203, ct, hw, direction);
  out[n++] = mix(204, cw, hw, direction);
  out[n++] = mix(205, cw, ct);
  out[n++] = mix(206, distance, ct, ht);
  out[n++] = mix(207, distance, cw);
  out[n++] = mix(208, mix(209, ct, ht), direction, t(cl));
  out[n++] = mix(210, mix(211, ct, ht), direction, t(cr));
  out[n++] = mix(212, mix(213, ct, ht), direction, w(cl));
  out[n++] = mix(214, ct, hw, w(cl));
  out[n++] = mix(215, ct, t(child - 1), t(child + 1));
  out[n++] = mix(216, ct, w(child - 1), direction);
  out[n++] = mix(217, ct, w(child + 1), direction);
  out[n++] = mix(218, mix(219, ct, ht), direction, t(hl));
  out[n++] = mix(220, mix(221, ct, ht), direction, t(hr));
  out[n++] = mix(222, hw, direction, ct);
  out[n++] = mix(223, ht, t(grand), ct);
  out[n++] = mix(224, cw, t(cl), t(cr));
  out[n++] = mix(225, mix(226, ct, ht), t(cl), t(cl2));
  out[n++] = mix(227, ct, w(cl), w(cl2));
  out[n++] = mix(228, shapes.suffix3[base + child], ht, direction);
  out[n++] = mix(229, mix(230, ct, ht), child === hl ? 1 : child === hr ? 2 : 3, direction);
  out[n++] = mix(231, cw, w(cr));
  return n;
}

let arcs: Linear | undefined;
let labels: Linear | undefined;

/** Trees over all sentences. */
export function parse(
  shapes: WordShapes,
  fine: Uint8Array,
  sentences: readonly { firstToken: number; endToken: number }[],
): Dependencies {
  arcs ??= loadLinear('parser-arcs', 3);
  labels ??= loadLinear('parser-labels', DEPRELS.length);
  const total = fine.length;
  const head = new Int32Array(total).fill(-1);
  const deprel = new Uint8Array(total);
  const features = new Int32Array(ARC_FEATURES);
  const moves = new Int32Array(3);
  const names = new Int32Array(DEPRELS.length);
  const root = deprelCode('root');
  for (const { firstToken, endToken } of sentences) {
    const s = parserState(endToken - firstToken);
    while (s.next < s.size || s.depth > 1) {
      const count = arcFeatures(s, firstToken, shapes, fine, features);
      score(arcs, features, count, moves);
      let best = -1;
      if (mayShift(s)) best = SHIFT;
      if (mayLeft(s) && (best < 0 || moves[LEFT] > moves[best])) best = LEFT;
      if (mayRight(s) && (best < 0 || moves[RIGHT] > moves[best])) best = RIGHT;
      step(s, best);
    }
    for (let k = 0; k < s.size; k++) {
      if (s.head[k] < 0) {
        deprel[firstToken + k] = root;
        continue;
      }
      head[firstToken + k] = firstToken + s.head[k];
      const count = labelFeatures(k, s, firstToken, shapes, fine, features);
      score(labels, features, count, names);
      let best = 1;
      for (let c = 2; c < names.length; c++) if (names[c] > names[best]) best = c;
      deprel[firstToken + k] = best;
    }
  }
  return { head, deprel };
}
