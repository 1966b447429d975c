/**
 * Words that say whether a bare "Friday" or "March" lies ahead. In: nothing. Out: word lists and patterns for `tense.ts`.
 */

/** Modals before a verb. "would" and "could" look ahead from what was said, and dates beside them nearly always do too. */
export const FUTURE_MODALS: ReadonlySet<string> = new Set([
  'will',
  'shall',
  'wo',
  "'ll",
  '’ll',
  'would',
  "'d",
  'could',
  'may',
  'might',
  'should',
  'must',
  'can',
]);

/** Verbs that put their infinitive or their date ahead: "plans to meet Friday", "scheduled for March". */
export const FORWARD_VERBS: ReadonlySet<string> = new Set(
  'plan expect schedule set slate intend hope aim agree vow prepare propose decide want seek promise pledge due go ask invite urge allow order threaten anticipate postpone delay'.split(
    ' ',
  ),
);

/** Present-tense verbs that report what was said; they point nowhere. */
export const SAYING_VERBS: ReadonlySet<string> = new Set(
  'say tell report show claim argue note add believe think know indicate suggest call describe'.split(' '),
);

/** Right before the expression, settles it. */
export const BEFORE_PAST = /\b(?:since|as of|ended|dated|back in|record)\s+$/i;
export const BEFORE_FUTURE =
  /\b(?:(?:until|till|by|ending|effective|before|payable|redeemable|maturing|due)|(?:planned|scheduled|set|slated|expected|due|called|postponed) (?:for|in|on|to)|(?:starting|beginning)(?: on| in)?)\s+$/i;
