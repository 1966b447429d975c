/**
 * Which way a bare "Friday" or "March" points. In: the words before and after it in its sentence. Out: 'past' or 'future'.
 * News reports what happened, so past is the default; the verb nearest before the expression decides, then the nearest after it.
 */
export type Direction = 'past' | 'future';

const FUTURE =
  /\b(?:will|won[’']t|shall|[’']ll|going to|(?:is|are|am|was|were|be|been) (?:to|due|set|scheduled|expected|slated|planned|supposed)|plans?|planning|planned|expects?|expected|scheduled|due|slated|set (?:to|for)|intends?|hopes?|hoping|aims?|vows?|vowed|upcoming|deadline|postponed|delayed|begins?|starts?|starting|opens?|holds?|faces?|takes? (?:effect|place|office)|must|should|could|may|might|can|would|expires?|ends?|ending|ahead of|before)\b/gi;
const TO_VERB = /\bto [a-z]{2,14}\b/g;
const PAST =
  /\b(?:was|were|had|did|said|told|went|came|took|made|gave|got|saw|found|left|held|met|won|lost|led|began|broke|brought|built|bought|caught|chose|drew|drove|fell|felt|fought|flew|grew|heard|hit|kept|knew|lay|rose|ran|sank|sent|shot|shut|sold|spoke|spent|spread|stood|struck|swept|taught|thought|threw|wrote|put|cut|read|became|killed|has|have|since|been|[a-z]{2,14}ed)\b/gi;

/** Prepositions right before the expression that settle it. */
const BEFORE_PAST = /\b(?:since|as of|ended|dated|back in)\s+$/i;
const BEFORE_FUTURE = /\b(?:until|till|by|ending|starting|beginning|next|effective|from now)\s+$/i;

/**
 * @param before words of the sentence before the expression
 * @param after words after it
 */
export function direction(before: string, after: string): Direction {
  if (BEFORE_PAST.test(before)) return 'past';
  if (BEFORE_FUTURE.test(before))
    return /\b(?:was|were|had)\s[^,;]{0,40}$/i.test(before) &&
      !/\b(?:postponed|delayed|extended|given|scheduled|expected)\b/.test(before)
      ? 'past'
      : 'future';
  const near = before.slice(-90);
  const future = Math.max(lastEnd(FUTURE, near), lastEnd(TO_VERB, near));
  const past = lastEnd(PAST, near);
  if (future >= 0 || past >= 0) return future >= past ? 'future' : 'past';
  const following = after.slice(0, 90);
  const nextFuture = firstStart(FUTURE, following);
  const nextPast = firstStart(PAST, following);
  return nextFuture < nextPast ? 'future' : 'past';
}

function lastEnd(pattern: RegExp, text: string): number {
  let end = -1;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) end = match.index + match[0].length;
  return end;
}

function firstStart(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  return pattern.exec(text)?.index ?? Number.POSITIVE_INFINITY;
}
