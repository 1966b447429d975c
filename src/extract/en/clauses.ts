/** English words the extraction of statements from clauses needs; nouns for happenings are in `happenings.ts`. */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Verbs that only say how the act in their complement goes: the complement is the predicate. */
export const ASPECTUAL = list(
  `begin start continue stop cease keep finish resume proceed manage help go come get try attempt seek fail use tend`,
);

/** Verbs that carry no meaning of their own when their object is a happening ("carry out an attack", "make a visit"). */
export const LIGHT = list(`make take have give carry conduct launch stage hold pay commit perform do undertake mount wage`);

export const NEGATION = list(`not n't never no nobody none nothing neither nor without`);

/** Clause-level cues of what has not happened (yet): lemma of the verb or auxiliary → how the clause stands to the world. */
export const MODE_VERBS: Readonly<Record<string, 'plan' | 'threat' | 'forecast' | 'demand'>> = {
  plan: 'plan',
  intend: 'plan',
  aim: 'plan',
  prepare: 'plan',
  schedule: 'plan',
  propose: 'plan',
  pledge: 'plan',
  vow: 'plan',
  promise: 'plan',
  agree: 'plan',
  hope: 'plan',
  want: 'plan',
  decide: 'plan',
  mull: 'plan',
  consider: 'plan',
  offer: 'plan',
  threaten: 'threat',
  warn: 'threat',
  expect: 'forecast',
  predict: 'forecast',
  forecast: 'forecast',
  anticipate: 'forecast',
  estimate: 'forecast',
  project: 'forecast',
  fear: 'forecast',
  demand: 'demand',
  urge: 'demand',
  ask: 'demand',
  call: 'demand',
  request: 'demand',
  order: 'demand',
  require: 'demand',
  should: 'demand',
  must: 'demand',
  ought: 'demand',
};
export const FUTURE_AUX = list(`will shall 'll wo`);
export const CONDITIONAL_AUX = list(`would 'd`);
export const ABILITY_AUX = list(`can could able capable`);
export const CONDITION_MARK = list(`if unless whether provided`);

/** Of {@link ASPECTUAL}: the complement did not come about ("failed to stop the train"). */
export const FAILS = list(`fail`);

/** PLOVER type (and mode) by predicate lemma: verbs and happening nouns. Codes: the PLOVER codebook. */
const PLOVER_WORDS: readonly (readonly [type: string, mode: string | null, words: string])[] = [
  ['AGREE', null, 'agree accept concur pledge vow sign ratify'],
  ['CONSULT', 'visit', 'visit travel tour host trip'],
  [
    'CONSULT',
    null,
    'meet discuss consult negotiate talk confer hold-talks meeting negotiation summit dialogue consultation mediate mediation',
  ],
  ['SUPPORT', null, 'praise endorse support back welcome congratulate defend hail laud thank'],
  ['CONCEDE', null, 'ease lift apologise apologize concede yield lessen relent commute pardon'],
  ['COOPERATE', null, 'cooperate extradite ally collaborate'],
  ['AID', null, 'aid donate assist provide deliver supply rescue shelter grant fund evacuate'],
  ['RETREAT', 'withdraw', 'withdraw retreat pull-out withdrawal pullout'],
  ['RETREAT', 'release', 'release free acquit'],
  ['RETREAT', 'ceasefire', 'ceasefire truce'],
  ['RETREAT', 'resign', 'resign resignation quit'],
  ['REQUEST', null, 'request urge demand ask appeal call call-for plead'],
  ['ACCUSE', null, 'accuse blame condemn criticise criticize denounce allege decry slam'],
  ['ACCUSE', 'investigate', 'investigate probe inquire sue indict charge prosecute investigation inquiry'],
  ['REJECT', null, 'reject refuse deny dismiss rebuff veto decline denial rejection'],
  ['THREATEN', null, 'threaten warn threat warning'],
  ['PROTEST', null, 'protest demonstrate rally march strike riot boycott demonstration'],
  ['SANCTION', null, 'sanction embargo expel suspend halt cancel freeze'],
  ['MOBILIZE', null, 'mobilise mobilize deploy mass reinforce deployment'],
  ['COERCE', 'arrest', 'arrest detain jail imprison capture apprehend round-up custody sentence convict arrest detention'],
  ['COERCE', 'seize', 'seize confiscate raid occupy impound'],
  ['COERCE', 'restrict', 'ban restrict block shut close censor outlaw prohibit'],
  ['COERCE', 'deport', 'deport'],
  ['COERCE', null, 'crackdown evict blockade'],
  [
    'ASSAULT',
    null,
    'attack kill assault murder injure wound massacre storm ambush clash shell behead torture killing assassinate hit offensive invade bombard',
  ],
  ['ASSAULT', 'explosives', 'bomb blast detonate explode bombing explosion'],
  ['ASSAULT', 'aerial', 'airstrike air-strike'],
  ['ASSAULT', 'firearms', 'shoot gun-down shooting fire open-fire'],
  ['ASSAULT', 'abduct', 'abduct kidnap abduction hijack'],
  ['ASSAULT', 'beat', 'beat punch slap kick stab'],
];
export const PLOVER_BY_WORD: ReadonlyMap<string, readonly [type: string, mode: string | null]> = new Map(
  PLOVER_WORDS.flatMap(([type, mode, words]) =>
    words.split(' ').map((word) => [word.replaceAll('-', ' '), [type, mode] as const] as const),
  ),
);

/** Prepositions before a place where something happens. */
export const PLACE_CASE = list(`in at near on outside inside off over around across throughout along within`);

/** Cues that question what follows, and words that open a question told indirectly. */
export const DOUBT_CUE = /\b(?:doubt|question|wonder|quer(?:y|ied|ies)|uncertain|unclear|sceptic|skeptic)/;
export const WHETHER = /^(?:whether|if|how|why|who|what|when|where)\b/;
