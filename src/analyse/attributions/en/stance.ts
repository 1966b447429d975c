/** English words that hedge, deny or question a clause. Written from general knowledge; attribution by itself is none of them. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Adverbs and adjectives that hedge what they stand with. */
export const HEDGE_WORDS = words(
  'reportedly allegedly apparently seemingly purportedly supposedly ostensibly presumably possibly perhaps maybe probably likely unlikely conceivably potentially arguably suspectedly alleged suspected reported apparent purported supposed presumed rumoured rumored unconfirmed unverified possible probable putative would-be so-called feared believed thought',
);

/** Modal verbs that leave it open. "Would" and "will" are plans and forecasts, not hedges. */
export const HEDGE_MODALS = words('may might could');

/** "appears to have", "seems that": verbs that hedge the clause under them. */
export const HEDGE_VERBS = words('appear seem');

/** "is believed to have", "is thought to be": passives that hedge what stands under them. */
export const HEDGE_PASSIVES = words(
  'believe think suspect say report allege rumour rumor presume suppose fear understand consider estimate claim assume',
);

/** "police believe he fled": active verbs whose clause the source itself holds back on. */
export const HEDGE_ACTIVES = words('believe think suspect fear guess suppose assume presume claim allege speculate reckon doubt');

/** Verbs that deny the clause or thing under them. */
export const DENIAL_VERBS = words('deny dispute reject refute rebut repudiate contradict dismiss disavow disclaim debunk');

/** Of these, the ones that as often refuse an offer as a claim. */
export const ACT_OR_DENIAL = words('reject dismiss');

/** What can be denied: words somebody said. */
export const DENIABLE_NOUNS = words(
  'claim allegation accusation report charge suggestion rumour rumor assertion insinuation statement story notion idea finding criticism speculation',
);

/** Verbs and nouns that ask. */
export const QUESTION_VERBS = words('ask question wonder inquire enquire query');

/** Words that negate the verb they stand with. */
export const NEGATIONS = words("not n't n’t never no neither nor nobody none nothing without hardly barely cannot");

/** Verbs whose meaning is that it did not happen: "failed to stop", "refused to comment". */
export const NEGATIVE_VERBS = words('fail refuse decline avoid lack cease');
