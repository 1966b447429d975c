/**
 * Numbers that the tags show to name something. In: a count, its tokens. Out: true where it is no quantity: "one" as a pronoun, "Building 7", a bare year.
 */
import { type Sentence, uposCode } from '../../../model/doc.ts';
import type { NumberCandidate } from '../candidate.ts';
import type { Counted, Parsed } from './counted.ts';
import { ONE_PRONOUN_AFTER, ONE_PRONOUN_BEFORE } from './naming-words.ts';

const PROPN = uposCode('PROPN');
const NOUN = uposCode('NOUN');

export function namesSomething(
  doc: Parsed,
  candidate: NumberCandidate,
  tokens: { readonly first: number; readonly noun: Counted | null; readonly happened: string | null },
  sentence: Sentence,
): boolean {
  const { text } = doc.report;
  const start = sentence.start + candidate.start;
  const end = sentence.start + candidate.end;
  const words = text.slice(start, end);
  const before = text.slice(Math.max(sentence.start, start - 24), start);
  const after = text.slice(end, Math.min(sentence.end, end + 24));
  if (/^one$/i.test(words)) {
    if (ONE_PRONOUN_BEFORE.test(before) || ONE_PRONOUN_AFTER.test(after)) return true;
    // "one of the attackers was killed" counts; "one of the reasons" and "one wonders" don't
    if (tokens.happened === null && (!tokens.noun || /^\sof\b/.test(after))) return true;
  }
  // "Pittsburgh (12-3)": a record of games
  if (candidate.comparator === 'range' && /^\d{1,3}[-–]\d{1,3}$/.test(words) && !tokens.noun && tokens.happened === null)
    return true;
  if (candidate.comparator === 'exact' && /^\d{1,4}$/.test(words)) {
    const year = Number(words);
    if (words.length === 4 && year >= 1800 && year < 2060 && !plural(doc, tokens.noun)) return true;
    // right after a name and before no plural noun: "Building 7", "Apollo 11"
    const previous = tokens.first - 1;
    if (
      previous >= sentence.firstToken &&
      doc.tags.upos[previous] === PROPN &&
      !plural(doc, tokens.noun) &&
      doc.tokens.end[previous] === doc.tokens.start[tokens.first] - 1
    ) {
      return candidate.start > 0 && !/^\s(?:were|was|are|dead|killed|injured|wounded|missing|hurt)\b/.test(after);
    }
  }
  return false;
}

function plural(doc: Parsed, noun: Counted | null): boolean {
  if (!noun) return false;
  const form = doc.report.text.slice(doc.tokens.start[noun.noun], doc.tokens.end[noun.noun]).toLowerCase();
  return (
    (doc.tags.upos[noun.noun] === NOUN || doc.tags.upos[noun.noun] === PROPN) &&
    (form.endsWith('s') || form === 'people' || form !== (doc.lemmas[noun.noun] ?? '').toLowerCase())
  );
}
