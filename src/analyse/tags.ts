/**
 * In: tokens and sentences. Out: a universal tag and feature bits for each token. The tagger is one greedy left-to-right pass of a
 * linear model over {@link FINE} classes (a universal tag with the form of verb or noun that later stages ask for).
 */
import { FEATS, type Tags, UPOS, type Upos, uposCode } from '../model/index.ts';
import { hashString, type Linear, loadLinear, mix, score } from './linear.ts';

/** Classes of the tagger: universal tag, or universal tag/treebank tag where the form matters. */
export const FINE = [
  'ADJ',
  'ADJ/JJR',
  'ADJ/JJS',
  'ADP',
  'ADV',
  'ADV/RBR',
  'ADV/RBS',
  'AUX/MD',
  'AUX/VB',
  'AUX/VBD',
  'AUX/VBG',
  'AUX/VBN',
  'AUX/VBP',
  'AUX/VBZ',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NOUN/NNS',
  'NUM',
  'PART',
  'PRON',
  'PRON/PRP',
  'PRON/PRP$',
  'PRON/WP',
  'PROPN',
  'PROPN/NNPS',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB/VB',
  'VERB/VBD',
  'VERB/VBG',
  'VERB/VBN',
  'VERB/VBP',
  'VERB/VBZ',
  'X',
] as const;

const FINE_CODE = new Map<string, number>(FINE.map((name, code) => [name, code]));
/** Universal tag code of each fine class. */
export const FINE_UPOS = Uint8Array.from(FINE, (name) => uposCode(name.split('/')[0] as Upos));

/** Fine class of a treebank word. */
export function fineCode(upos: string, xpos: string): number {
  const treebank = xpos === 'WDT' || xpos === 'WP$' ? 'WP' : xpos;
  const exact = FINE_CODE.get(`${upos}/${treebank}`);
  if (exact !== undefined) return exact;
  const plain = FINE_CODE.get(upos);
  if (plain !== undefined) return plain;
  return FINE_CODE.get(upos === 'AUX' ? 'AUX/VB' : upos === 'VERB' ? 'VERB/VB' : 'X')!;
}

const FINE_FEATS = Uint32Array.from(FINE, (name) => {
  const [upos, form] = name.split('/');
  const sing = upos === 'NOUN' || upos === 'PROPN' ? FEATS.NumberSing : 0;
  switch (form) {
    case 'JJR':
    case 'RBR':
      return FEATS.DegreeCmp;
    case 'JJS':
    case 'RBS':
      return FEATS.DegreeSup;
    case 'NNS':
    case 'NNPS':
      return FEATS.NumberPlur;
    case 'MD':
      return FEATS.VerbFormFin;
    case 'VB':
      return FEATS.VerbFormInf;
    case 'VBD':
      return FEATS.TensePast | FEATS.VerbFormFin | FEATS.MoodInd;
    case 'VBG':
      return FEATS.TensePres | FEATS.VerbFormPart | FEATS.VerbFormGer;
    case 'VBN':
      return FEATS.TensePast | FEATS.VerbFormPart;
    case 'VBP':
      return FEATS.TensePres | FEATS.VerbFormFin | FEATS.MoodInd;
    case 'VBZ':
      return FEATS.TensePres | FEATS.VerbFormFin | FEATS.MoodInd | FEATS.Person3 | FEATS.NumberSing;
    case 'PRP':
      return FEATS.PronTypePrs;
    case 'PRP$':
      return FEATS.PronTypePrs | FEATS.Poss;
    default:
      return sing;
  }
});

/** What the tagger looks at in each word, computed once a token. */
export interface WordShapes {
  readonly lower: readonly string[];
  readonly word: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly prefix: Int32Array;
  readonly shape: Int32Array;
}

/** Hashes of words, ends and shapes. */
export function wordShapes(words: readonly string[]): WordShapes {
  const n = words.length;
  const out = {
    lower: new Array<string>(n),
    word: new Int32Array(n),
    suffix2: new Int32Array(n),
    suffix3: new Int32Array(n),
    prefix: new Int32Array(n),
    shape: new Int32Array(n),
  };
  for (let k = 0; k < n; k++) {
    const low = words[k].toLowerCase();
    out.lower[k] = low;
    out.word[k] = hashString(/\d/.test(low) ? low.replace(/\d/g, '0') : low);
    out.suffix2[k] = hashString(low.slice(-2));
    out.suffix3[k] = hashString(low.slice(-3));
    out.prefix[k] = hashString(low.slice(0, 3));
    out.shape[k] = shapeOf(words[k]);
  }
  return out;
}

/** Coarse shape: 1 lower, 2 Capital, 3 ALL CAPS, 4 MiXed, 5 digits, 6 digits with letters, 7 marks, 8 single capital. */
export function shapeOf(word: string): number {
  if (/^\p{Ll}+$/u.test(word)) return 1;
  if (/^\p{Lu}$/u.test(word)) return 8;
  if (/^\p{Lu}[\p{Ll}]+$/u.test(word)) return 2;
  if (/^\p{Lu}[\p{Lu}.]+$/u.test(word)) return 3;
  if (/^\d[\d,.:/]*$/.test(word)) return 5;
  if (/\d/.test(word)) return 6;
  if (/\p{L}/u.test(word)) return 4;
  return 7;
}

export const TAG_FEATURES = 32;

/** Writes the feature hashes of token `k` of the sentence `[first, end)`; returns how many. */
export function tagFeatures(s: WordShapes, k: number, first: number, end: number, tags: Uint8Array, out: Int32Array): number {
  const prev = k > first ? s.word[k - 1] : 1;
  const prev2 = k > first + 1 ? s.word[k - 2] : 1;
  const next = k + 1 < end ? s.word[k + 1] : 2;
  const next2 = k + 2 < end ? s.word[k + 2] : 2;
  const t1 = k > first ? tags[k - 1] : 60;
  const t2 = k > first + 1 ? tags[k - 2] : 61;
  const w = s.word[k];
  const shape = s.shape[k] + (k === first ? 16 : 0);
  let n = 0;
  out[n++] = mix(1, 0);
  out[n++] = mix(2, w);
  out[n++] = mix(3, s.suffix3[k]);
  out[n++] = mix(4, s.suffix2[k]);
  out[n++] = mix(5, s.prefix[k]);
  out[n++] = mix(6, shape);
  out[n++] = mix(7, t1);
  out[n++] = mix(8, t1, t2);
  out[n++] = mix(9, t1, w);
  out[n++] = mix(10, prev);
  out[n++] = mix(11, prev2);
  out[n++] = mix(12, next);
  out[n++] = mix(13, next2);
  out[n++] = mix(14, prev, w);
  out[n++] = mix(15, w, next);
  out[n++] = mix(16, k > first ? s.suffix3[k - 1] : 1);
  out[n++] = mix(17, k + 1 < end ? s.suffix3[k + 1] : 2);
  out[n++] = mix(18, prev, next);
  out[n++] = mix(19, shape, s.suffix2[k]);
  out[n++] = mix(20, shape, t1);
  out[n++] = mix(21, k + 1 < end ? s.shape[k + 1] : 9, shape);
  out[n++] = mix(22, w, shape);
  out[n++] = mix(23, t1, k + 1 < end ? s.suffix2[k + 1] : 2);
  out[n++] = mix(24, next, next2);
  return n;
}

let model: Linear | undefined;

/** Fine classes of all tokens. */
export function fineTags(shapes: WordShapes, sentences: readonly { firstToken: number; endToken: number }[]): Uint8Array {
  model ??= loadLinear('tagger', FINE.length);
  const tags = new Uint8Array(shapes.word.length);
  const features = new Int32Array(TAG_FEATURES);
  const scores = new Int32Array(FINE.length);
  for (const { firstToken, endToken } of sentences) {
    for (let k = firstToken; k < endToken; k++) {
      const count = tagFeatures(shapes, k, firstToken, endToken, tags, features);
      score(model, features, count, scores);
      let best = 0;
      for (let c = 1; c < scores.length; c++) if (scores[c] > scores[best]) best = c;
      tags[k] = best;
    }
  }
  return tags;
}

const PERSON: ReadonlyMap<string, number> = new Map([
  ['i', FEATS.Person1 | FEATS.NumberSing],
  ['me', FEATS.Person1 | FEATS.NumberSing],
  ['my', FEATS.Person1 | FEATS.NumberSing],
  ['mine', FEATS.Person1 | FEATS.NumberSing],
  ['myself', FEATS.Person1 | FEATS.NumberSing],
  ['we', FEATS.Person1 | FEATS.NumberPlur],
  ['us', FEATS.Person1 | FEATS.NumberPlur],
  ['our', FEATS.Person1 | FEATS.NumberPlur],
  ['ours', FEATS.Person1 | FEATS.NumberPlur],
  ['ourselves', FEATS.Person1 | FEATS.NumberPlur],
  ['you', FEATS.Person2],
  ['your', FEATS.Person2],
  ['yours', FEATS.Person2],
  ['yourself', FEATS.Person2 | FEATS.NumberSing],
  ['he', FEATS.Person3 | FEATS.NumberSing],
  ['him', FEATS.Person3 | FEATS.NumberSing],
  ['his', FEATS.Person3 | FEATS.NumberSing],
  ['himself', FEATS.Person3 | FEATS.NumberSing],
  ['she', FEATS.Person3 | FEATS.NumberSing],
  ['her', FEATS.Person3 | FEATS.NumberSing],
  ['hers', FEATS.Person3 | FEATS.NumberSing],
  ['herself', FEATS.Person3 | FEATS.NumberSing],
  ['it', FEATS.Person3 | FEATS.NumberSing],
  ['its', FEATS.Person3 | FEATS.NumberSing],
  ['itself', FEATS.Person3 | FEATS.NumberSing],
  ['they', FEATS.Person3 | FEATS.NumberPlur],
  ['them', FEATS.Person3 | FEATS.NumberPlur],
  ['their', FEATS.Person3 | FEATS.NumberPlur],
  ['theirs', FEATS.Person3 | FEATS.NumberPlur],
  ['themselves', FEATS.Person3 | FEATS.NumberPlur],
]);

/** Universal tags and features of fine classes; voice and imperatives are added after parsing. */
export function tagsOf(fine: Uint8Array, lower: readonly string[]): Tags {
  const upos = new Uint8Array(fine.length);
  const feats = new Uint32Array(fine.length);
  for (let k = 0; k < fine.length; k++) {
    upos[k] = FINE_UPOS[fine[k]];
    let bits = FINE_FEATS[fine[k]];
    const tag = UPOS[upos[k]];
    if (tag === 'PRON') bits |= PERSON.get(lower[k]) ?? 0;
    else if ((tag === 'ADJ' || tag === 'ADV') && /(?:st|nd|rd|th|first|second|third)$/.test(lower[k]) && ORDINAL.test(lower[k])) {
      bits |= FEATS.NumTypeOrd;
    }
    feats[k] = bits;
  }
  return { upos, feats };
}

const ORDINAL =
  /^(?:\d+(?:st|nd|rd|th)|(?:[a-z]+-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]+teenth|[a-z]+tieth|hundredth|thousandth))$/;
