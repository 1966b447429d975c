/**
 * In: words. Out: the likelihood band they state, after Intelligence Community Directive 203 (2015), or null.
 * Only the words of the directive count, in adverb, adjective and "chance" form; "may" and "could" state no band.
 */
import type { Likelihood } from '../../../model/statement.ts';

type Band = readonly [low: number, high: number, pattern: string];

/** Longer terms first: "very unlikely" must not be read as "unlikely", nor that as "likely". */
const BANDS: readonly Band[] = [
  [95, 99, 'almost certain(?:ly)?|nearly certain(?:ly)?|near[- ]certain'],
  [1, 5, 'almost no chance|remote (?:chance|possibility)|highly remote|almost certainly not'],
  [5, 20, '(?:very|highly|extremely|most) (?:unlikely|improbabl[ey])'],
  [80, 95, '(?:very|highly|extremely|most) (?:likely|probabl[ey])|in all (?:likelihood|probability)'],
  [45, 55, 'roughly even (?:chance|odds)|even (?:chance|odds)|(?:fifty-fifty|50[-–/]50)(?: chance)?|as likely as not'],
  [20, 45, "unlikely|improbabl[ey]|(?:not|n[o'’]t) (?:likely|probable)|probably not"],
  [55, 80, 'likely|probabl[ey]|more likely than not'],
];

const PATTERN = new RegExp(`(?<![-\\w])(?:${BANDS.map(([, , pattern]) => `(${pattern})`).join('|')})(?![-\\w])`, 'i');

/**
 * The first likelihood word of a text, as the directive's band in percent.
 * @example likelihood('It is very likely that talks resume') // { term: 'very likely', low: 80, high: 95 }
 */
export function likelihood(text: string): Likelihood | null {
  const match = PATTERN.exec(text);
  if (match === null) return null;
  const term = match[0].toLowerCase().replace('’', "'");
  for (const [index, [low, high]] of BANDS.entries()) {
    if (match[index + 1] !== undefined) return { term, low, high };
  }
  return null;
}
