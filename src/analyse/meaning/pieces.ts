/**
 * Word pieces. In: text. Out: ids of the vocabulary both models share (`meaning-static/vocabulary.txt`).
 * The cutting is BERT's uncased one: control characters dropped, lower case, accents stripped, every punctuation mark its own
 * word, then the longest pieces from the left. Refuses nothing: what no piece covers is `[UNK]`.
 */
import { weights } from '../../weights.ts';

export const UNKNOWN = 1;
export const START = 2;
export const END = 3;

/** A word longer than this is unknown; so is BERT's rule, and it bounds the work on hostile text. */
const LONGEST_WORD = 100;
const CACHE = 50_000;

let vocabulary: Map<string, number> | undefined;
const known = new Map<string, readonly number[]>();

function pieceIds(): Map<string, number> {
  if (!vocabulary) {
    vocabulary = new Map();
    for (const piece of new TextDecoder().decode(weights('meaning-static', 'vocabulary.txt')).split('\n')) {
      if (piece !== '') vocabulary.set(piece, vocabulary.size);
    }
  }
  return vocabulary;
}

/** One word in BERT's sense: a run of characters without space or punctuation, or one mark. */
const WORDS = /[!-/:-@[-`{-~\p{P}]|[㐀-䶿一-鿿豈-﫿]|[^\s!-/:-@[-`{-~\p{P}㐀-䶿一-鿿豈-﫿]+/gu;
const PLAIN = /^[\x20-\x7e]*$/;

function normalised(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .replace(/[\u0000\ufffd]|(?![\t\n\r])[\p{Cc}\p{Cf}]/gu, '')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

function cutWord(word: string): readonly number[] {
  const ids = pieceIds();
  const whole = ids.get(word);
  if (whole !== undefined) return [whole];
  const characters = [...word];
  if (characters.length > LONGEST_WORD) return [UNKNOWN];
  const out: number[] = [];
  let start = 0;
  while (start < characters.length) {
    let end = characters.length;
    let found: number | undefined;
    for (; end > start; end--) {
      found = ids.get((start > 0 ? '##' : '') + characters.slice(start, end).join(''));
      if (found !== undefined) break;
    }
    if (found === undefined) return [UNKNOWN];
    out.push(found);
    start = end;
  }
  return out;
}

/** Ids of one word that is already lower case and without accents; cached. */
function wordPieces(word: string): readonly number[] {
  if (word.length > LONGEST_WORD) return cutWord(word);
  let ids = known.get(word);
  if (!ids) {
    ids = cutWord(word);
    if (known.size >= CACHE) known.clear();
    known.set(word, ids);
  }
  return ids;
}

/**
 * Piece ids of a text, without the start and end marks.
 * @example pieces('Officials resigned.') // three ids
 */
export function pieces(text: string): number[] {
  const out: number[] = [];
  for (const word of normalised(text).match(WORDS) ?? []) {
    for (const id of wordPieces(word)) out.push(id);
  }
  return out;
}
