/**
 * What can be counted about two passages, beside what the network reads: numbers, days, names, words shared and left over,
 * cues, stamps. In: two passages with their stamps. Out: a vector of {@link FEATURES} numbers, the same for (a, b) and (b, a).
 * The training reads the same vectors from this file, so its order is part of the model. Refuses nothing.
 */
import { CUES, DAY_PARTS, DAYS, FUNCTION_WORDS, MONTHS, OPPOSITES } from './en/cues.ts';
import { type NumberMention, numbersOf } from './numbers.ts';
import { rarity, staticVector, wordVector } from './static.ts';

export interface Passage {
  readonly text: string;
  /** ISO 8601 date or date and time; absent or null where it is not known. */
  readonly published?: string | null;
}

interface View {
  readonly words: readonly string[];
  readonly content: readonly string[];
  readonly names: ReadonlySet<string>;
  readonly numbers: readonly NumberMention[];
  readonly days: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  readonly cues: readonly number[];
  readonly all: ReadonlySet<string>;
  readonly quoted: number;
  readonly vector: Float32Array;
  readonly contentVectors: readonly (Float32Array | null)[];
  readonly weights: readonly number[];
}

const WORD = /[$£€]?\d[\d,.]*\d(?:bn|m|k|tn)?%?|[$£€]?\d(?:bn|m|k|tn)?%?|[\p{L}\p{M}\d]+(?:[’'-][\p{L}\p{M}\d]+)*/gu;
const OPPOSITE_OF = new Map<string, Set<string>>();
for (const [x, y] of OPPOSITES) {
  for (const [from, to] of [
    [x, y],
    [y, x],
  ] as const) {
    const set = OPPOSITE_OF.get(from) ?? new Set<string>();
    set.add(to);
    OPPOSITE_OF.set(from, set);
  }
}

function view(text: string): View {
  const raw = text.match(WORD) ?? [];
  const words = raw.map((word) => word.toLowerCase().replaceAll('’', "'"));
  const all = new Set(words);
  const names = new Set<string>();
  const starts = new Set<string>();
  for (const match of text.matchAll(/(?:^|[.!?:;]["”’']?\s+|["“]\s*)(\p{Lu}[\p{L}’'-]*)/gu)) starts.add(match[1]!);
  raw.forEach((word, i) => {
    const lower = words[i]!.replace(/'s$/, '');
    if (/^\p{Lu}/u.test(word) && !DAYS.includes(lower) && !MONTHS.includes(lower)) {
      if (!starts.has(word) || rarity(lower) > 9.5) names.add(lower);
    }
  });
  const lower = text.toLowerCase();
  const stems = words.map((word) => word.replace(/'s$/, ''));
  const content = [
    ...new Set(
      stems.filter(
        (word) => !FUNCTION_WORDS.has(word) && !/\d/.test(word) && word.length > 2 && !names.has(word) && rarity(word) > 4,
      ),
    ),
  ].filter((word) => !DAYS.includes(word) && !MONTHS.includes(word));
  return {
    words,
    content,
    names,
    numbers: numbersOf(words),
    days: new Set(stems.filter((word) => DAYS.includes(word))),
    months: new Set(stems.filter((word) => MONTHS.includes(word))),
    parts: new Set(stems.filter((word) => DAY_PARTS.includes(word))),
    cues: CUES.map(([, pattern]) => (lower.match(pattern) ?? []).length),
    all,
    quoted: (text.match(/["“”]/g) ?? []).length,
    vector: staticVector(text),
    contentVectors: content.map(wordVector),
    weights: content.map((word) => Math.min(10, rarity(word)) / 10),
  };
}

const dot = (a: Float32Array, b: Float32Array): number => {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += a[d]! * b[d]!;
  return sum;
};

/** For each content word of `x`, the nearest word of `y`: 1 where it stands there itself (or its stem does). */
function cover(x: View, y: View): number[] {
  return x.content.map((word, i) => {
    if (y.all.has(word)) return 1;
    let best = 0;
    for (let j = 0; j < y.content.length; j++) {
      const other = y.content[j]!;
      if (word.length > 4 && other.length > 4 && word.slice(0, 5) === other.slice(0, 5)) best = Math.max(best, 0.9);
      const [u, v] = [x.contentVectors[i], y.contentVectors[j]];
      if (u && v) best = Math.max(best, Math.min(0.95, dot(u, v)));
    }
    return best;
  });
}

function weighted(values: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i]! * weights[i]!;
    total += weights[i]!;
  }
  return total > 0 ? sum / total : 0;
}

/** Shared, and left over on the side with fewer, and on the side with more. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): [shared: number, fewer: number, more: number, both: number] {
  let shared = 0;
  for (const x of a) if (b.has(x)) shared++;
  const left = a.size - shared;
  const right = b.size - shared;
  return [shared, Math.min(left, right), Math.max(left, right), left > 0 && right > 0 ? 1 : 0];
}

/** Words next to a number, to the right first: what is counted. */
function counted(v: View, n: NumberMention): Float32Array {
  return staticVector(v.words.slice(Math.max(0, n.start - 2), n.start).concat(v.words.slice(n.end, n.end + 4)));
}

const logRatio = (x: number, y: number): number => Math.abs(Math.log((x + 0.5) / (y + 0.5)));

function numberFeatures(a: View, b: View): number[] {
  const shared = (x: View, y: View) => x.numbers.filter((n) => y.numbers.some((m) => m.value === n.value)).length;
  const leftOf = (x: View, y: View) => x.numbers.filter((n) => !y.numbers.some((m) => m.value === n.value));
  const left = leftOf(a, b);
  const right = leftOf(b, a);
  let similar = -1;
  let pair: [NumberMention, NumberMention] | undefined;
  for (const n of left) {
    const u = counted(a, n);
    for (const m of right) {
      const score = dot(u, counted(b, m)) + (m.kind === n.kind ? 0.3 : -0.3);
      if (score > similar) {
        similar = score;
        pair = [n, m];
      }
    }
  }
  const ratio = pair ? logRatio(pair[0].value, pair[1].value) : 0;
  const sums = (x: readonly NumberMention[], y: readonly NumberMention[]) => {
    for (let i = 0; i < x.length; i++) {
      for (let j = i + 1; j < x.length; j++) {
        if (y.some((m) => m.value === x[i]!.value + x[j]!.value || m.value === Math.abs(x[i]!.value - x[j]!.value))) return 1;
      }
    }
    return 0;
  };
  const vague = (list: readonly NumberMention[]) => (list.some((n) => n.vague) ? 1 : 0);
  const years = (list: readonly NumberMention[]) => list.filter((n) => n.kind === 'year').length;
  return [
    Math.min(3, shared(a, b)),
    Math.min(left.length, right.length, 3),
    Math.min(3, Math.max(left.length, right.length)),
    Math.min(3, Math.abs(a.numbers.length - b.numbers.length)),
    a.numbers.length === 0 && b.numbers.length === 0 ? 1 : 0,
    pair ? 1 : 0,
    pair ? similar : 0,
    pair ? Math.min(5, ratio) : 0,
    pair && ratio < 0.06 ? 1 : 0,
    pair && ratio >= 0.06 && ratio < 0.3 ? 1 : 0,
    pair && ratio >= 0.3 && ratio < 1.2 ? 1 : 0,
    pair && ratio >= 1.2 ? 1 : 0,
    pair && pair[0].kind === pair[1].kind && pair[0].kind === 'year' ? 1 : 0,
    pair ? Math.max(pair[0].vague ? 1 : 0, pair[1].vague ? 1 : 0) : 0,
    pair && (pair[0].value % 10 === 0) !== (pair[1].value % 10 === 0) ? 1 : 0,
    pair && pair[0].kind !== pair[1].kind ? 1 : 0,
    Math.max(sums(left, b.numbers), sums(right, a.numbers)),
    vague(left) + vague(right),
    Math.abs(vague(left) - vague(right)),
    Math.min(years(left), years(right)),
  ];
}

function hours(stamp: string | null | undefined): number | null {
  if (!stamp) return null;
  const time = Date.parse(/T/.test(stamp) && !/(?:Z|[+-]\d\d:?\d\d)$/.test(stamp) ? `${stamp}Z` : stamp);
  return Number.isNaN(time) ? null : time / 3_600_000;
}

/** Stamps: both there, how far apart, and cues by which passage is the later. */
function stampFeatures(a: View, b: View, first: Passage, second: Passage): number[] {
  const [x, y] = [hours(first.published), hours(second.published)];
  if (x === null || y === null) return [0, 0, 0, 0, 0, 0, 0];
  const gap = Math.abs(x - y);
  const [early, late] = x <= y ? [a, b] : [b, a];
  const most = (v: View) => Math.max(0, ...v.numbers.filter((n) => n.kind !== 'year').map((n) => n.value));
  const later = CUES.findIndex(([name]) => name === 'later');
  const plan = CUES.findIndex(([name]) => name === 'plan');
  return [
    1,
    Math.min(8, Math.log1p(gap)),
    gap > 3 ? 1 : 0,
    gap > 20 ? 1 : 0,
    most(late) > most(early) ? 1 : most(late) < most(early) ? -1 : 0,
    Math.max(-2, Math.min(2, late.cues[later]! - early.cues[later]!)),
    Math.max(-2, Math.min(2, late.cues[plan]! - early.cues[plan]!)),
  ];
}

/**
 * The feature vector of two passages.
 * @example pairFeatures({ text: 'Five died.' }, { text: 'Six died.' }).length === FEATURES
 */
export function pairFeatures(first: Passage, second: Passage): number[] {
  const a = view(first.text);
  const b = view(second.text);
  const ab = cover(a, b);
  const ba = cover(b, a);
  const covers = [weighted(ab, a.weights), weighted(ba, b.weights)] as const;
  const exact = [
    weighted(
      ab.map((v) => (v >= 0.9 ? 1 : 0)),
      a.weights,
    ),
    weighted(
      ba.map((v) => (v >= 0.9 ? 1 : 0)),
      b.weights,
    ),
  ] as const;
  const lost = [ab.filter((v) => v < 0.45).length, ba.filter((v) => v < 0.45).length] as const;
  let opposites = 0;
  for (const word of a.all) {
    for (const other of OPPOSITE_OF.get(word) ?? []) {
      if (b.all.has(other) && !(b.all.has(word) && a.all.has(other))) opposites += b.all.has(word) || a.all.has(other) ? 0.5 : 1;
    }
  }
  const lengths = [a.words.length, b.words.length] as const;
  const out = [
    dot(a.vector, b.vector),
    Math.min(...covers),
    Math.max(...covers),
    Math.min(...exact),
    Math.max(...exact),
    Math.min(6, Math.min(...lost)),
    Math.min(6, Math.max(...lost)),
    Math.min(3, opposites),
    Math.min(...lengths) / 20,
    Math.max(...lengths) / 20,
    Math.min(1, Math.min(a.quoted, b.quoted)),
    Math.min(1, Math.max(a.quoted, b.quoted)),
    ...overlap(a.names, b.names).map((v) => Math.min(4, v)),
    ...overlap(a.days, b.days),
    ...overlap(a.months, b.months),
    ...overlap(a.parts, b.parts),
    ...numberFeatures(a, b),
    ...stampFeatures(a, b, first, second),
  ];
  for (let c = 0; c < CUES.length; c++) {
    out.push(Math.min(2, Math.min(a.cues[c]!, b.cues[c]!)), Math.min(3, Math.abs(a.cues[c]! - b.cues[c]!)));
  }
  return out;
}

/** Length of the vector. */
export const FEATURES = 12 + 16 + 20 + 7 + 2 * CUES.length;
