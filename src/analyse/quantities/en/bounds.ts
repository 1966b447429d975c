/**
 * Words that turn a number into an interval. In: nothing. Out: patterns anchored to the number, each with what it does. Matching order matters.
 */
export type Bound = 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'approximate' | 'nearly';

export interface BoundWords {
  readonly pattern: RegExp;
  readonly bound: Bound;
  /** Also a preposition of place or topic ("a dispute over two islands"): believed only before ten and more, measures and money. */
  readonly preposition?: true;
}

/** Before the number; `$` stands at its start. */
export const LEADING: readonly BoundWords[] = [
  {
    pattern:
      /\b(?:at\s(?:the\svery\s)?least|no\s(?:fewer|less)\sthan|not\sless\sthan|(?:a\s)?minimum\sof)\s(?:some\s|another\s|an\sadditional\s)?$/i,
    bound: 'at-least',
  },
  {
    pattern:
      /\b(?:no\smore\sthan|not\smore\sthan|at\s(?:the\s)?most|(?:a\s)?maximum\sof|(?<!\b(?:add(?:s|ed|ing)?|amount(?:s|ed|ing)?|sum(?:s|med)?|com(?:es?|ing)|came|built)\s)up\sto|as\s(?:many|much)\sas|anywhere\sup\sto)\s(?:another\s|an\sadditional\s)?$/i,
    bound: 'at-most',
  },
  {
    pattern:
      /\b(?:(?:much\s|far\s)?(?:more|greater|higher)\sthan|in\sexcess\sof|upwards?\sof|north\sof|(?:well|just|slightly|a\slittle)\s(?:over|above)|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops)\s(?:another\s|an\sadditional\s)?$/i,
    bound: 'more-than',
  },
  {
    pattern: /\b(?:(?:much\s|far\s)?(?:less|fewer|lower)\sthan|(?:just|well|slightly|a\slittle)\s(?:under|below|short\sof))\s$/i,
    bound: 'less-than',
  },
  // "handed over 74 carriages", "flew over 10 towns"
  {
    pattern:
      /(?<!\b(?:hand(?:ed|s|ing)?|turn(?:ed|s|ing)?|take[ns]?|taking|took|pass(?:ed|es|ing)?|r[au]n|flew|fl[iy](?:es|ing)?|flown|drove|jump(?:ed)?|climb(?:ed)?|gave|given|win|won)\s)\b(?:over|above)\s$/i,
    bound: 'more-than',
    preposition: true,
  },
  { pattern: /\b(?:under|below)\s$/i, bound: 'less-than', preposition: true },
  {
    pattern: /\b(?:nearly|almost|close\sto|approaching|not\squite|near(?:ing)?)\s(?:a\sfurther\s|another\s)?$/i,
    bound: 'nearly',
  },
  {
    pattern:
      /\b(?:about|approximately|roughly|an?\sestimated|estimated|circa|some|or\sso|in\sthe\sregion\sof|somewhere\saround|more\sor\sless)\s(?:another\s)?$/i,
    bound: 'approximate',
  },
  { pattern: /~\s?$/, bound: 'approximate' },
  { pattern: /\baround\s$/i, bound: 'approximate' },
];

/** After the number (and its unit, for measures). */
export const TRAILING: readonly BoundWords[] = [
  { pattern: /^(?:\sor\smore\b|\sand\s(?:more|up|above)\b|-plus\b|\splus\b(?=\s[a-z])|\+)/i, bound: 'at-least' },
  { pattern: /^\sor\s(?:fewer|less)\b/i, bound: 'at-most' },
  { pattern: /^(?:\sor\sso\b|-odd\b|\sodd\b|-ish\b)/i, bound: 'approximate' },
];
