/**
 * Words that belong to a time expression and bend its value: "early 1990", "more than four hours", "the end of March", "two weeks or so".
 * In: nothing. Out: patterns anchored to the expression, each with its TIMEX3 mod.
 */
import type { TimeMod } from '../../../model/time.ts';

export interface Modifier {
  /** Anchored: before the expression ends with `$`, after it starts with `^`. */
  readonly pattern: RegExp;
  readonly mod: TimeMod;
}

/** Before dates: part of the period. */
export const PHASES: readonly Modifier[] = [
  // a hyphen makes it an adjective, and the article the noun's: "the late-November trip"
  { pattern: /(?:(?:\bthe\s)?\b(?:early|earlier)(?:\s(?:in|on)\s|\s)|\bearly-)$/i, mod: 'START' },
  { pattern: /(?:(?:\bthe\s)?\b(?:late|later)(?:\s(?:in|on)\s|\s)|\blate-)$/i, mod: 'END' },
  { pattern: /(?:\bthe\s)?\bmid(?:dle)?[\s-]$/i, mod: 'MID' },
  { pattern: /\bpre-$/i, mod: 'BEFORE' },
  { pattern: /\bpost-$/i, mod: 'AFTER' },
  {
    pattern:
      /\bthe\s(?:beginning|start|opening|early (?:days|part|weeks|months)|first (?:(?:full )?week|days|weeks|months|part))\sof\s$/i,
    mod: 'START',
  },
  {
    pattern:
      /\bthe\s(?:very\s)?(?:end|close|(?:last|final) (?:(?:full )?week|days|weeks|months|part)|latter part|late part)\sof\s$/i,
    mod: 'END',
  },
  { pattern: /\bthe\s(?:middle|second\sweek|third\sweek)\sof\s$/i, mod: 'MID' },
];

/** Before durations and offsets: how exact the amount is. */
export const DEGREES: readonly Modifier[] = [
  { pattern: /\b(?:at\sleast|no\s(?:less|fewer)\sthan)\s$/i, mod: 'EQUAL_OR_MORE' },
  { pattern: /\b(?:up\sto|no\smore\sthan|at\smost|as\s(?:much|long|many)\sas)\s$/i, mod: 'EQUAL_OR_LESS' },
  {
    pattern:
      /\b(?:more\sthan|(?:just|well|a\slittle)\sover|(?<=\b(?:for|in|of|after|is|was|been|at|lasted|took|takes|spent|almost)\s)over|upwards?\sof|longer\sthan)\s$/i,
    mod: 'MORE_THAN',
  },
  {
    pattern: /\b(?:(?:just|well|a\slittle)\sunder|less\sthan|fewer\sthan|under|nearly|almost|not\squite|close\sto)\s$/i,
    mod: 'LESS_THAN',
  },
  { pattern: /\b(?:about|around|roughly|approximately|some|an\sestimated)\s$/i, mod: 'APPROX' },
];

/** Before dates and clock times: roughly then. */
export const VAGUENESS: readonly Modifier[] = [
  { pattern: /\b(?:about|around|roughly|approximately|circa|shortly\s(?:before|after))\s$/i, mod: 'APPROX' },
];

/** After the expression. */
export const TRAILERS: readonly Modifier[] = [
  { pattern: /^\sor\sso\b/i, mod: 'APPROX' },
  { pattern: /^\sor\smore\b/i, mod: 'EQUAL_OR_MORE' },
  { pattern: /^\sor\sless\b/i, mod: 'EQUAL_OR_LESS' },
  { pattern: /^\s(?:and\sbeyond|or\slater|onwards?)\b/i, mod: 'ON_OR_AFTER' },
  { pattern: /^\sor\searlier\b/i, mod: 'ON_OR_BEFORE' },
];
