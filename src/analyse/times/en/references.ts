/** Words that place a thing in the past, the present or the future and no closer. In: nothing. Out: pattern, value, and contexts that forbid it. */

export interface Reference {
  /** Pattern source. */
  readonly words: string;
  readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';
  readonly unlessBefore?: RegExp;
  readonly unlessAfter?: RegExp;
}

export const REFERENCES: readonly Reference[] = [
  {
    words: 'now',
    value: 'PRESENT_REF',
    unlessAfter: /^(?:\s(?:that|now|famous|infamous|defunct)\b|-)/i,
    unlessBefore: /\bevery\s$/i,
  },
  {
    words: 'currently|presently|nowadays|at present|at the moment|these days|at this (?:time|point|moment)',
    value: 'PRESENT_REF',
    unlessAfter: /^\s(?:of|when|the)\b/i,
  },
  { words: '(?:more |most )?recently|lately', value: 'PAST_REF' },
  {
    words: 'the (?:recent |distant )?past',
    value: 'PAST_REF',
    unlessAfter:
      /^\s(?!and\b|or\b|but\b|that\b|when\b|to\b|as\b|by\b|have\b|has\b|had\b|is\b|was\b|were\b|with\b|for\b|because\b|it\b|he\b|she\b|they\b|we\b)\w/i,
  },
  {
    words: 'the (?:near |foreseeable |immediate |not-too-distant |distant )?future',
    value: 'FUTURE_REF',
    unlessAfter: /^\s(?:of\b|tense)/i,
  },
];
