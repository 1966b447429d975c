/**
 * In: words with fine tags. Out: a lemma for each, lower case except names. A table learned from the treebank first
 * (`models/en/lemmas`), then irregular forms, then endings. Refuses nothing.
 */
import { weights } from '../weights.ts';
import { AUX_LEMMAS, DEGREE_LEMMAS, NOUN_LEMMAS, PRON_LEMMAS, VERB_LEMMAS } from './en/lemmas.ts';
import { FINE } from './tags.ts';

let learned: Map<string, string> | undefined;

/** Table lines are `form TAB fine class TAB lemma`. */
function table(): Map<string, string> {
  if (!learned) {
    learned = new Map();
    for (const line of new TextDecoder().decode(weights('lemmas', 'table.tsv')).split('\n')) {
      const [form, tag, lemma] = line.split('\t');
      if (lemma !== undefined) learned.set(`${form}\t${tag}`, lemma);
    }
  }
  return learned;
}

/**
 * Lemma of one word.
 *
 * @example lemma('said', FINE.indexOf('VERB/VBD')) // 'say'
 */
export function lemma(word: string, fine: number): string {
  const low = word.toLowerCase();
  return table().get(`${low.replaceAll('’', "'")}\t${FINE[fine]}`) ?? ruleLemma(word, fine);
}

/** Lemmas met before, by fine class; emptied when full. */
const known: Map<string, string>[] = FINE.map(() => new Map());
const KNOWN_AT_MOST = 8000;

/** Lemmas of all words. */
export function lemmas(words: readonly string[], fine: Uint8Array): string[] {
  const out = new Array<string>(words.length);
  for (let k = 0; k < words.length; k++) {
    const memory = known[fine[k]];
    let found = memory.get(words[k]);
    if (found === undefined) {
      found = lemma(words[k], fine[k]);
      if (memory.size >= KNOWN_AT_MOST) memory.clear();
      memory.set(words[k], found);
    }
    out[k] = found;
  }
  return out;
}

/** Lemma by irregular forms and endings alone. */
export function ruleLemma(word: string, fine: number): string {
  const low = word.toLowerCase().replaceAll('’', "'");
  const tag = FINE[fine];
  switch (tag) {
    case 'PROPN':
    case 'X':
      return word;
    case 'PROPN/NNPS': {
      const single = nounLemma(low);
      return word.slice(0, commonLength(low, single)) + single.slice(commonLength(low, single));
    }
    case 'NOUN/NNS':
      return nounLemma(low);
    case 'VERB/VB':
    case 'VERB/VBP':
      return VERB_LEMMAS.get(low) ?? low;
    case 'VERB/VBD':
    case 'VERB/VBN':
      return VERB_LEMMAS.get(low) ?? pastLemma(low);
    case 'VERB/VBG':
      return VERB_LEMMAS.get(low) ?? ingLemma(low);
    case 'VERB/VBZ':
      return VERB_LEMMAS.get(low) ?? verbS(low);
    case 'AUX/MD':
    case 'AUX/VB':
    case 'AUX/VBD':
    case 'AUX/VBG':
    case 'AUX/VBN':
    case 'AUX/VBP':
    case 'AUX/VBZ':
      return AUX_LEMMAS.get(low) ?? low;
    case 'ADJ/JJR':
    case 'ADV/RBR':
      return DEGREE_LEMMAS.get(low) ?? degreeLemma(low, 2);
    case 'ADJ/JJS':
    case 'ADV/RBS':
      return DEGREE_LEMMAS.get(low) ?? degreeLemma(low, 3);
    case 'PRON':
    case 'PRON/PRP':
    case 'PRON/PRP$':
    case 'PRON/WP':
    case 'DET':
      return PRON_LEMMAS.get(low) ?? low;
    case 'PART':
      return low === "n't" || low === 'nt' ? 'not' : low;
    default:
      return low;
  }
}

function commonLength(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

function nounLemma(low: string): string {
  const known = NOUN_LEMMAS.get(low);
  if (known) return known;
  if (/^\d/.test(low)) return low.replace("'", '');
  if (!low.endsWith('s') || low.length < 3) return low.endsWith('men') ? `${low.slice(0, -2)}an` : low;
  if (low.endsWith("'s")) return low.slice(0, -2);
  if (/[^aeiou]ies$/.test(low) && low.length > 4) return `${low.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(low)) return low.slice(0, -2);
  if (low.endsWith('ss') || low.endsWith('us') || low.endsWith('is')) return low;
  return low.slice(0, -1);
}

function verbS(low: string): string {
  if (/[^aeiou]ies$/.test(low) && low.length > 4) return `${low.slice(0, -3)}y`;
  if (/(?:ss|x|zz|ch|sh|o)es$/.test(low)) return low.slice(0, -2);
  return low.endsWith('s') ? low.slice(0, -1) : low;
}

const SILENT_E =
  /(?:[^aeiou]l|[aeiou][cgsvz]|[lnr][cgsvz]|rs|[^aeou]u|(?:^|[^aeiou])[aiouy][dkmnpt]|uir|[^aeiou][aiu]r|at|ut|[aeiou]us|nc|rg|dg|lv|rv|ps|uid|ois|eas|eiv|iev|uc|iz|is|ys|iv|ag|eag|ang|eng|aus)$/;

/** Restores the stem before -ed or -ing: stopped → stop, used → use, walked → walk. */
function stem(base: string): string {
  if (base.length < 2) return base;
  const last = base.at(-1)!;
  if (base.length > 3 && last === base.at(-2) && /[bdgkmnprtv]/.test(last) && !/(?:add|err|odd|egg)$/.test(base))
    return base.slice(0, -1);
  if (/(?:ss|ll|ff|zz|ee|oo)$/.test(base)) return base;
  if (
    /[aeiou][aeiou][dkmnpt]$/.test(base) ||
    /(?:er|en|on|it|et|el|al|il|op|om|ow|ew|ay|oy|ey|im|um|id|ip|ish|or|ot|av)$/.test(base)
  ) {
    return /(?:[^aeiou][aeiou]v|uid|[rtscv]at|iet|[bm]in)$/.test(base) ? `${base}e` : base;
  }
  return SILENT_E.test(base) ? `${base}e` : base;
}

function pastLemma(low: string): string {
  if (low.endsWith('ied') && low.length > 4) return `${low.slice(0, -3)}y`;
  if (low.endsWith('eed')) return low.slice(0, -1);
  if (low.endsWith('ed') && low.length > 3) return stem(low.slice(0, -2));
  return low;
}

function ingLemma(low: string): string {
  return low.endsWith('ing') && low.length > 4 ? stem(low.slice(0, -3)) : low;
}

function degreeLemma(low: string, length: number): string {
  if (low.length < length + 3 || !/(?:er|est)$/.test(low)) return low;
  const base = low.slice(0, -length);
  if (base.endsWith('i')) return `${base.slice(0, -1)}y`;
  if (base.length > 2 && base.at(-1) === base.at(-2) && /[bdgmnpt]/.test(base.at(-1)!)) return base.slice(0, -1);
  return /(?:[aeiou][cgsv]|nc|rg|dg|[^aeiou]l|[^aeiou]u|[^aeiou][aiu][dkrt]|at|iv|ut|im)$/.test(base) &&
    !/(?:al|il|ol)$/.test(base)
    ? `${base}e`
    : base;
}
