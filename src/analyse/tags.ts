/**
 * In: the network's fine classes. Out: a universal tag and feature bits for each token. A fine class is a universal tag with the
 * form of verb or noun that later stages ask for. Refuses nothing.
 */
import { FEATS, type Tags, UPOS, type Upos, uposCode } from '../model/index.ts';

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
