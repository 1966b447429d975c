/**
 * Words that say whether a bare "Friday" or "March" lies ahead. In: nothing. Out: word lists and patterns for `tense.ts`.
 */

/** Modals before a verb. "would" and "may" look ahead from what was said, and dates beside them nearly always do too. */
export const FUTURE_MODALS: ReadonlySet<string> = new Set([
  'will',
  'shall',
  'wo',
  "'ll",
  '’ll',
  'would',
  "'d",
  'may',
  'might',
  'should',
  'must',
]);

/** Verbs that put their infinitive or their date ahead: "plans to meet Friday", "scheduled for March". */
export const FORWARD_VERBS: ReadonlySet<string> = new Set(
  'plan expect schedule set slate intend hope aim agree vow prepare propose decide want seek promise pledge due go ask invite urge allow order threaten anticipate postpone delay forecast predict project'.split(
    ' ',
  ),
);

/** Verbs whose present tense announces: "the court hears the case in May". */
export const SCHEDULED_VERBS: ReadonlySet<string> = new Set(
  'begin start open close end expire meet hold face vote leave arrive visit return travel take hear come mark celebrate resume'.split(
    ' ',
  ),
);

/** Right before the expression, settles it. */
export const BEFORE_PAST = /\b(?:since|as of|ended|dated|back in|record)\s+$/i;
export const BEFORE_FUTURE =
  /\b(?:(?:until|till|by|ending|effective|ahead of|payable|redeemable|maturing|due)|(?:planned|scheduled|slated|expected|due|postponed) (?:for|in|on)|(?:set|called) for|(?:starting|beginning)(?: on| in)?)\s+$/i;
