/** Every English word the comparison needs: outcomes that exclude each other, labels that carry judgement, phrases of silence. */

const list = (words: string): readonly string[] =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' '));

/**
 * States that cannot both hold of the same people or thing as the outcome of the same happening. Each row is one scale; a
 * lemma (verb or noun, `_` for a space) stands in one state of it.
 */
export const OUTCOMES: readonly { readonly scale: string; readonly states: Readonly<Record<string, readonly string[]>> }[] = [
  {
    scale: 'fate',
    states: {
      killed: list(
        'kill die dead murder execute perish drown assassinate behead slay gun_down massacre death lynch eliminate neutralise neutralize',
      ),
      detained: list('detain arrest capture hold jail imprison apprehend custody round_up nab seize_alive'),
      released: list('release free acquit exonerate'),
      escaped: list('escape flee evade abscond'),
      rescued: list('rescue save survive unharmed unhurt'),
      surrendered: list('surrender'),
    },
  },
  { scale: 'verdict', states: { convicted: list('convict guilty'), acquitted: list('acquit exonerate clear innocent') } },
  {
    scale: 'answer',
    states: {
      accepted: list('accept agree approve endorse ratify consent'),
      refused: list('reject refuse decline rebuff veto turn_down'),
    },
  },
  {
    scale: 'direction',
    states: {
      rose: list('rise increase climb jump surge soar gain grow rally rebound'),
      fell: list('fall drop decrease decline plunge sink slump tumble slide shrink lose'),
    },
  },
  {
    scale: 'tenure',
    states: {
      stays: list('stay remain keep stay_on'),
      leaves: list('leave resign quit retire depart step_down stand_down'),
    },
  },
  { scale: 'contest', states: { won: list('win prevail triumph'), lost: list('lose') } },
  { scale: 'success', states: { succeeded: list('succeed success'), failed: list('fail failure') } },
  {
    scale: 'course',
    states: {
      cancelled: list('cancel scrap abandon call_off'),
      postponed: list('postpone delay defer reschedule'),
      'went ahead': list('go_ahead proceed'),
    },
  },
  {
    scale: 'measure',
    states: { lifted: list('lift ease remove withdraw revoke rescind'), imposed: list('impose tighten introduce enact') },
  },
  {
    scale: 'passage',
    states: {
      opened: list('open reopen unlock resume restart restore'),
      closed: list('close shut lock suspend halt stop block shut_down'),
    },
  },
  {
    scale: 'permission',
    states: {
      allowed: list('allow permit authorise authorize legalise reinstate unban'),
      forbidden: list('ban forbid bar prohibit outlaw block'),
    },
  },
  {
    scale: 'finding',
    states: { found: list('find locate recover discover trace'), missing: list('missing vanish disappear lose') },
  },
  { scale: 'belief', states: { confirmed: list('confirm admit acknowledge concede'), denied: list('deny dispute refute') } },
  { scale: 'approval', states: { passed: list('pass adopt carry approve'), defeated: list('defeat reject vote_down block') } },
  {
    scale: 'begin',
    states: { began: list('begin start launch commence'), ended: list('end finish conclude stop halt abandon') },
  },
  {
    scale: 'praise',
    states: {
      welcomed: list('welcome praise hail applaud celebrate cheer'),
      condemned: list('condemn denounce criticise criticize slam boo jeer'),
    },
  },
  {
    scale: 'condition',
    states: {
      injured: list('injure hurt wound'),
      unhurt: list('unhurt unharmed unscathed uninjured'),
    },
  },
];

/** Sets of words for one actor or act of which each carries another judgement. A set never holds plain synonyms. */
export const LABELS: readonly (readonly string[])[] = [
  list(
    'militant terrorist fighter insurgent rebel gunman extremist jihadist guerrilla separatist freedom_fighter combatant attacker assailant',
  ),
  list('protester demonstrator rioter activist agitator marcher mob'),
  list('migrant refugee immigrant asylum-seeker alien'),
  list('government regime administration junta authority'),
  list('crackdown operation raid sweep campaign offensive'),
  list('attack assault massacre strike raid ambush incident clash'),
  list('takeover return coup revolution ouster overthrow putsch'),
  list('punch slap hit strike beat shove push kick attack assault'),
  list('kill murder execute slay assassinate gun_down'),
  list('bomb blast explosion detonation'),
  list('leader dictator strongman ruler president chief'),
  list('riot unrest protest uprising demonstration disturbance'),
  list('tumble fall plunge crash drop slip slump plummet collapse dip'),
  list('flee leave evacuate escape remove'),
  list('hacker criminal attacker intruder thief'),
  list('bid offer proposal takeover approach'),
  list('pervert abuser predator offender suspect'),
  list('child boy toddler kid infant baby teenager youth'),
  list('coerce force persuade convince ask order'),
  list('oust overthrow topple remove depose'),
  list('occupy administer control hold annex'),
  list('spat dispute row quarrel feud fight battle tussle war'),
  list('accident crash collision incident mishap'),
  list('blunder mistake error glitch'),
  list('hero martyr victim'),
  list('settler colonist resident'),
];

/** Kinds of thing of which one thing is only one, synonyms joined by a slash: the same vehicle is not both. */
export const EXCLUSIVE_KINDS: readonly (readonly (readonly string[])[])[] = [
  'car/taxi/saloon truck/lorry bus/coach van motorcycle/motorbike bicycle/bike minibus train boat helicopter tram',
  'knife/machete/blade gun/rifle/pistol/revolver/shotgun/handgun axe hammer grenade',
].map((kinds) => list(kinds).map((words) => words.split('/')));

/** Lemma sequences that say somebody had not answered when the report was written. */
export const SILENCE =
  /\b(?:(?:did|has|have|had|do|does|could|was|were)(?: not|n['’]t)(?: immediately| yet)? (?:respond|repl(?:y|ied)|return(?:ed)?|comment(?:ed)?|answer(?:ed)?|responded|be reached|available)|(?:declined|refused) to (?:comment|respond|answer)|(?:has|have) (?:been (?:contacted|approached|asked) for (?:a )?comment|declined to comment)|(?:could not|couldn['’]t) (?:immediately )?be reached|no immediate (?:comment|response|reaction|claim))/i;

/** Group words that take up the people counted in the sentence before. */
export const TAKES_UP = new Set(['all', 'they', 'both', 'most', 'these', 'those', 'many', 'each', 'them']);
export const OF_THEM = /^(?:(?:all|most|both|each) of (?:them|those|these|the \p{L}+)|(?:all|both) (?:the )?\p{L}+)$/iu;

/** Words for people in general: any two of them may count the same group. */
export const PEOPLE = new Set(
  list(`person people man woman child civilian resident victim passenger worker soldier officer policeman militant fighter terrorist insurgent
 rebel gunman suspect protester demonstrator student migrant refugee villager bystander other individual member affiliate casualty dead body life fatality
 employee guest customer pilgrim tourist prisoner detainee inmate troop troops serviceman staff crew boy girl pupil teacher patient survivor trooper police
 citizen hostage seafarer sailor seaman crewman crewmember holidaymaker holiday-maker driver shopper user subscriber miner fisherman farmer firefighter
 rescuer medic doctor nurse paramedic volunteer visitor spectator fan supporter attendee participant delegate lawmaker deputy senator councillor voter
 juror witness neighbour neighbor family-member relative adult teenager youth infant baby toddler pensioner inhabitant local evacuee captive abductee
 schoolchild schoolgirl schoolboy shareholder investor staffer servicewoman servicemember marine airman pilot guard attacker assailant defendant accused
 commuter motorist cyclist pedestrian hiker climber swimmer diver skier reveller worshipper mourner settler trader vendor journalist reporter dancer
 aggressor complainant claimant plaintiff clergy priest nun monk cleric bishop conscript gendarme commando rioter looter smuggler trafficker kidnapper
 hijacker robber thief burglar gunmen bomber convict offender colleague client consumer buyer seller tenant homeowner owner
 arrest death injury conviction mother father parent grandparent son daughter brother sister wife husband orphan widow
 actor musician singer player athlete runner engineer technician scientist researcher contractor labourer laborer striker picket caller applicant`),
);

/** Nouns that say themselves what befell those counted. */
export const INDICATOR_OF_NOUN: Readonly<Record<string, string>> = {
  arrest: 'arrested',
  conviction: 'convicted',
  death: 'dead',
  fatality: 'dead',
  injury: 'injured',
  evacuation: 'evacuated',
};

/** Words for people of no kind. */
export const ANYBODY = new Set(
  list('person people body arrest death injury conviction life casualty fatality victim individual other member dead human'),
);

/** Before a number without a unit that tells an hour. */
export const CLOCK_BEFORE = /\b(?:before|after|at|until|till|past|since|by|around|between(?: \p{L}+ and)?)\s+$/iu;

/** Lengths of time that are named roundly. */
export const ROUND_SPAN = /\b(?:decades?|century|centuries|generations?|half|fortnight|couple)\b/i;

/** After a length of time that goes on: "two years | and four months". */
export const DURATION_GOES_ON =
  /^,?\s+(?:and\s+)?(?:a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|\d+)\s+(?:months?|weeks?|days?|hours?|minutes?|seconds?)\b/i;

/** Indicators whose count grows as the news comes in. */
export const GROWING = new Set([
  'dead',
  'injured',
  'missing',
  'arrested',
  'displaced',
  'evacuated',
  'treated',
  'rescued',
  'destroyed',
  'affected',
  'infected',
  'stranded',
]);

/** Markers that a report corrects an earlier one. */
export const CORRECTS =
  /\b(?:initially|earlier|first|originally|previously|at first|preliminary)\b[^.]{0,80}\b(?:but|later|now|since|however)\b|\b(?:later (?:said|determined|corrected|revised|put)|corrected|revised (?:to|down|up)|earlier reports? (?:had )?(?:said|put))\b/i;

/** "first … since X", "first … in three years", "first time ever": the stretch a "first" is measured over. */
export const FIRST_SCOPE =
  /\b(?:first|second|third|biggest|largest|worst|deadliest|highest|most [a-z-]{3,20})\b[^.;]{0,90}?\b((?:since|in (?:more than |nearly |almost |over |about )?(?:\d+|a|two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|twenty|thirty|several|many) (?:years?|months?|weeks?|decades?|centur(?:y|ies)))\b[^.;,—–]{0,60}|ever|(?:on|in) record|in history)/i;

/** Verbs of denial and dispute, for the right of reply. */
export const DENIAL =
  /\b(?:den(?:y|ies|ied|ying|ial)|(?:reject|dismiss|refut)(?:e|s|es|ed|ing)? (?:\w+ )?(?:claims?|allegations?|accusations?|charges?|suggestions?|reports?|criticism|notion|as|that)|disput(?:es|ed|ing) (?:that|the|any|this|his|her|their|its)|dispute (?:any|this|his|her|their|its|the (?:claims?|allegations?|account|figures?|version|report))|baseless|untrue|not true|insist(?:s|ed|ing)? (?:that )?(?:no|it (?:did|does|has) not))\b/i;

/** What makes a statement that stands alone worth an editor's look. */
export const MOTIVE =
  /\b(?:because|motive|in order to|in retaliation|retaliat\w+|revenge|in response to|aimed at|prompted by)\b/i;
export const REACTION =
  /\b(?:condemn\w*|welcom\w*|praised?|criticis\w*|criticiz\w*|react\w*|responded|tweeted|statement|hailed|denounc\w*|called (?:on|for)|warned|apologi[sz]\w*)\b/i;

/** Just before a date: it bounds or dates something else than the act of the clause. */
export const BOUNDED =
  /\b(?:(?:since|until|till|before|after|ahead of|prior to|over|than|compared (?:to|with)|between)\b[^;:,]{0,14}|(?:from|by|through)\s+(?:the\s+)?(?:(?:early|late|mid|end of)[\s-]+)?)$/i;

/** "two years ago", "a year earlier": may be half a unit off. */
export const AGO = /\b(?:ago|earlier|before)\b/i;

export const LONGER = /\b(?:more than|over|at least)\b/i;

/** "by the end of June": anything up to that day. */
export const DEADLINE = /\b(?:by|before)\s+(?:the\s+)?(?:end of\s+)?$/i;

/** What an indicator of a count says of the people counted, as a state of the scale of fates. */
export const FATE_OF_INDICATOR: Readonly<Record<string, string>> = {
  dead: 'killed',
  arrested: 'detained',
  rescued: 'rescued',
  released: 'released',
};

/** Predicates by which a party breaks its silence. */
export const ANSWERS = new Set(list('respond reply answer react explain comment'));
export const ANSWERING = /\b(?:respon(?:d|ds|ded|ding|se)|repl(?:y|ies|ied|ying)|answer(?:s|ed|ing)?)\b/i;
/** Capitalised words that begin an argument and name nobody. */
export const NO_NAME = new Set(
  list(
    'the a an his her its their this that representative representatives spokesman spokeswoman spokesperson spokespeople officials official company police lawyers lawyer attorney attorneys requests request calls emails messages',
  ),
);

/** Verbs that put a cause before its effect. */
export const CAUSAL = new Set(list('cause spark trigger ignite prompt provoke lead_to result_in set_off touch_off bring_about'));

/** Words before (or just after) an amount by which a report itself calls it an earlier one. */
export const EARLIER =
  /\b(?:initial|original|previous|earlier|first|former|prior|last|forecast|expected|predicted|up from|down from|instead of|compared (?:with|to))\b[^.;]{0,30}$/i;
export const EARLIER_AFTER = /^[^.;,]{0,16}\b(?:year-ago|earlier|before|previously|a year ago|last (?:year|month|week))\b/i;

/** Beside a number that counts some of those told of before. */
export const PART_AFTER = /^\s*(?:\p{L}+\s+)?(?:of (?:them|whom|those|these)\b|(?:seriously|critically|severely|badly)\b)/iu;
export const PART_BEFORE = /\b(?:including|among them|among whom|of whom|of them|of which)\s*(?:at least\s+)?$/i;

/** Those who tell of a happening: having them in common says nothing about which happening it was. */
export const SPEAKERS = new Set(
  list(
    'police official authority officer spokesman spokeswoman minister ministry government agency service hospital doctor report source statement number toll today monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night day week month year',
  ),
);

/** Words that two clauses may share without saying the same. */
export const EMPTY = new Set(
  list(
    'the and that this these those for with from into over his her its their they who which what have has had was were are been being will would could should may might can not but than then also more most say tell report accord',
  ),
);

/** Verbs by which a party is the one who claims, whoever tells of it. */
export const ACCUSES = new Set(list('accuse blame allege charge suspect'));
/** Verbs whose object is what somebody else said, and the words that then stand for it. */
export const DENIES = new Set(list('deny dispute reject refute dismiss rebut contest contradict'));
export const WHAT_WAS_SAID =
  /\b(?:claims?|allegations?|accusations?|charges?|reports?|suggestions?|assertions?|account|version|it|this|that|them|these|those|wrongdoing|involvement|responsibility)\b/i;

/** Clauses that leave open what they speak of ("what kind it was"). */
export const OPEN_CLAUSE = /^(?:what|how|why|who|whether|which|where|when|if)\b/i;
/** Pronouns that take up what stood before. */
export const TAKEN_UP = /^(?:it|this|that|them|these|those|him|her|so|he|she|they)$/i;

/** Words for a number without what it counts ("put the toll at nine"), and predicates by which a party gives one. */
export const NUMBER_WORD = /\b(?:number|toll|figure|total|count|turnout|attendance|crowd|dead|losses)\b/i;
export const GIVES_NUMBER = new Set(list('put give estimate count speak number set place'));
