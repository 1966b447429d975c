/**
 * English nouns for happenings: each with the verb it stands for and the way its phrase names who takes part. Written from general
 * knowledge of English derivation; `-` is a space in a verb. Nouns that mostly name something else (order, plan, fire as a
 * command, flight as a number) are left out or read only where their phrase shows the happening; nouns of saying
 * (claim, announcement) belong to the attributions.
 */

/**
 * How a happening's phrase names its parties.
 * - `undergoer`: "the arrest of X by Y", "X's arrest", "Y's arrest of X"
 * - `target`: "Y's attack on X": the target stands after one of the row's prepositions
 * - `mutual`: "talks between X and Y", "X's meeting with Y"
 * - `subject`: "the death of X", "X's resignation"
 * - `change`: "a rise of 5% in X"
 */
export type Frame = 'undergoer' | 'target' | 'mutual' | 'subject' | 'change';

const ROWS: readonly (readonly [frame: Frame, targets: string, words: string])[] = [
  [
    'undergoer',
    '',
    `arrest detention:detain capture seizure:seize killing:kill murder assassination:assassinate execution:execute slaying:slay slaughter massacre
 beheading:behead hanging:hang lynching:lynch poisoning:poison stabbing:stab shooting:shoot beating:beat torture rape abduction:abduct kidnapping:kidnap
 kidnap imprisonment:imprison incarceration:jail deportation:deport expulsion:expel eviction:evict extradition:extradite release rescue
 evacuation:evacuate displacement:displace destruction:destroy demolition:demolish confiscation:confiscate theft:steal looting:loot burning:burn
 acquisition:acquire takeover:take-over purchase sale:sell appointment:appoint nomination:nominate dismissal:dismiss sacking:sack firing:fire ouster:oust
 removal:remove impeachment:impeach suspension:suspend conviction:convict acquittal:acquit prosecution:prosecute indictment:indict
 sentencing:sentence interrogation:interrogate questioning:question bombing:bomb shelling:shell bombardment:bombard invasion:invade
 occupation:occupy annexation:annex deployment:deploy closure:close cancellation:cancel postponement:postpone approval:approve
 rejection:reject adoption:adopt ratification:ratify signing:sign discovery:discover hijacking:hijack defeat inspection:inspect
 construction:construct repair implementation:implement introduction:introduce abolition:abolish imposition:impose violation:violate breach
 desecration:desecrate leak disclosure:disclose eradication:eradicate overthrow privatisation:privatise nationalisation:nationalise
 liberation:liberate reopening:reopen opening:open unveiling:unveil dissolution:dissolve recall redundancy:dismiss layoff:lay-off injuring:injure
 wounding:wound maiming:maim drowning:drown smuggling:smuggle trafficking:traffic siege:besiege blockade boycott condemnation:condemn
 vaccination:vaccinate treatment:treat transplant test-firing:test-fire detonation:detonate interception:intercept repatriation:repatriate
 relocation:relocate reinstatement:reinstate exoneration:exonerate disqualification:disqualify termination:terminate production:produce development:develop replacement:replace choice:choose delivery:deliver loss:lose`,
  ],
  [
    'undergoer',
    '',
    'election:elect re-election:re-elect inauguration:inaugurate coronation:crown burial:bury adjournment:adjourn',
  ],
  [
    'target',
    'on against upon',
    `attack assault strike raid airstrike air-strike offensive crackdown:crack-down ambush incursion clampdown:clamp-down shootout
 ban embargo sanction tax levy curfew coup uprising rebellion:rebel revolt mutiny aggression onslaught vote protest
 demonstration:demonstrate rally march riot retaliation:retaliate campaign operation reprisal discrimination:discriminate curb moratorium`,
  ],
  [
    'target',
    'to against',
    'threat:threaten objection:object resistance:resist opposition:oppose warning:warn appeal response:respond',
  ],
  ['target', 'of for', 'criticism:criticise praise search endorsement:endorse support'],
  ['target', 'into of', 'investigation:investigate probe inquiry:inquire enquiry:inquire examination:examine'],
  ['target', 'to', 'visit trip:travel'],
  ['target', 'of to in', 'tour'],
  ['target', 'over of against on', 'victory:win triumph win'],
  ['target', 'against', 'lawsuit:sue testimony:testify'],
  ['target', 'of for', 'hunt manhunt:hunt trial:try'],
  ['target', 'to', 'offer apology:apologise donation:donate payment:pay'],
  ['target', 'on', 'decision:decide ruling:rule referendum:vote'],
  ['target', 'in with', 'intervention:intervene interference:interfere participation:participate'],
  [
    'mutual',
    'with against',
    `talk meeting:meet summit:meet negotiation:negotiate discussion:discuss dialogue:talk consultation:consult conversation:talk
 agreement:agree deal:agree accord:agree pact:agree treaty ceasefire cease-fire truce armistice alliance:ally merger:merge marriage:marry
 collision:collide clash battle fight fighting:fight skirmish confrontation:confront standoff stand-off conflict feud
 dispute partnership:partner co-operation:cooperate cooperation:cooperate collaboration:collaborate settlement:settle reconciliation:reconcile
 exchange swap duel`,
  ],
  ['mutual', 'with against on', 'war'],
  [
    'subject',
    '',
    `death:die suicide resignation:resign retirement:retire departure:depart arrival:arrive return escape disappearance:disappear
 collapse crash derailment:derail explosion:explode blast:explode eruption:erupt earthquake quake:earthquake tremor fire:burn flood flooding:flood landslide
 outbreak:break-out spread withdrawal:withdraw pullout:pull-out surrender retreat advance landing:land failure:fail recovery:recover
 injury:injure wedding:marry birth walkout:walk-out shutdown:shut-down breakdown:break-down outage accident defection:defect
 emergence:emerge stampede famine drought wildfire avalanche mudslide hurricane typhoon cyclone tornado tsunami bankruptcy
 stoppage exodus:flee infection:infect hospitalisation:hospitalise launch debut expansion:expand
 funeral default admission:admit sinking:sink capsizing:capsize malfunction take-off:take-off`,
  ],
  [
    'change',
    'in',
    `rise increase fall drop decline decrease growth:grow surge jump slump plunge climb reduction:reduce cut slowdown:slow-down
 rebound slide tumble downturn hike`,
  ],
];

export interface Happening {
  /** Lemma of the verb that says the same; the noun itself where English has none. */
  readonly verb: string;
  readonly frame: Frame;
  /** Prepositions before the one it is aimed at, or with whom it is shared. */
  readonly targets: ReadonlySet<string>;
}

export const HAPPENINGS: ReadonlyMap<string, Happening> = new Map(
  ROWS.flatMap(([frame, prepositions, words]) => {
    const targets = new Set(prepositions.split(' '));
    return words.split(/\s+/).flatMap((entry) => {
      const [noun, verb = noun] = entry.split(':');
      const happening: Happening = { verb: verb === noun ? noun : verb.replaceAll('-', ' '), frame, targets };
      return [noun, noun.replace(/isation$/, 'ization')].map((spelling) => [spelling, happening] as const);
    });
  }),
);

/** Verbs of the list in the other spelling ("criticize"), to the one the list has. */
export const SPELLING: ReadonlyMap<string, string> = new Map(
  [...HAPPENINGS.values()].flatMap(({ verb }) => (/[^eo]ise$/.test(verb) ? [[verb.replace(/ise$/, 'ize'), verb] as const] : [])),
);

/** Of the verbs that lend a happening their clause, those that do so only for one they bring in: "took a decision", not "took the town's vote". */
export const LENDS_NEW: ReadonlySet<string> = new Set(['take', 'have', 'give', 'do', 'pay']);
/** Verbs whose subject undergoes the happening in their object: "suffered a defeat", "underwent surgery". */
export const UNDERGOES: ReadonlySet<string> = new Set(['suffer', 'undergo', 'receive', 'sustain']);
/** Of a happening that somebody undergoes, "have" says that its subject did: "had a transplant". */
export const HAS = 'have';
/** Verbs that say of a happening that it was: "an explosion occurred", "clashes broke out", "there was an attack". */
export const OCCURS: ReadonlySet<string> = new Set(['occur', 'happen', 'erupt', 'break out', 'ensue', 'take place']);

/** "under arrest", "in custody": a preposition and a noun that together say what became of somebody. */
export const STATES: ReadonlyMap<string, string> = new Map([
  ['under arrest', 'arrest'],
  ['under attack', 'attack'],
  ['under investigation', 'investigate'],
  ['under siege', 'besiege'],
  ['into custody', 'detain'],
  ['in custody', 'detain'],
  ['on trial', 'try'],
]);
/** "in talks with": what the subject does. */
export const ENGAGED: ReadonlyMap<string, string> = new Map([
  ['in talk', 'talk'],
  ['in negotiation', 'negotiate'],
  ['in dialogue', 'talk'],
  ['at war', 'war'],
]);
/** Verbs with which they say it of their object ("took him into custody") and of their subject ("came under attack"). */
export const STATE_OF_OBJECT: ReadonlySet<string> = new Set(['take', 'place', 'put', 'hold', 'keep', 'remand']);
export const STATE_OF_SUBJECT: ReadonlySet<string> = new Set(['come', 'go', 'remain']);

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Happenings before which a noun says what undergoes them: "job cuts", "troop withdrawal"; not "car bombing", "school shooting". */
export const TAKES_COMPOUND = list(
  `cut reduction increase rise drop hike sale purchase closure shutdown withdrawal pullout release seizure deployment evacuation eviction expulsion
 rescue loss production delivery construction demolition inspection`,
);
/** Nouns that stand before a happening as the one who does it: "police raid", "army offensive". */
export const DOERS = list(
  'police army navy military government rebel militant insurgent guerrilla militia coalition state federal separatist terrorist union opposition',
);
/** Nouns that tell of a happening only where they say what it is aimed at: "operations" alone are a business's. */
export const NEEDS_TARGET = list('operation campaign exchange swap search support tax levy trial fight battle treatment opening');
/** Before a happening: it was only intended. */
export const INTENDED = list('planned proposed upcoming forthcoming scheduled intended prospective future impending');
export const FEARED = list('expected anticipated looming imminent potential hypothetical');
export const THREATENED = list('threatened');
/** Before it, or as the verb over it: it did not come about. */
export const PREVENTED = list('attempted foiled thwarted averted aborted cancelled canceled abandoned');
export const PREVENTS = list('prevent avert avoid foil thwart cancel forestall deter preclude');
/** Nouns over it ("calls for the release of", "the risk of an attack") and how it then stands to the world. */
export const OPEN_NOUNS: Readonly<Record<string, 'plan' | 'threat' | 'demand' | 'forecast'>> = {
  plan: 'plan',
  proposal: 'plan',
  promise: 'plan',
  intention: 'plan',
  preparation: 'plan',
  offer: 'plan',
  threat: 'threat',
  call: 'demand',
  demand: 'demand',
  appeal: 'demand',
  request: 'demand',
  order: 'demand',
  pressure: 'demand',
  plea: 'demand',
  risk: 'forecast',
  danger: 'forecast',
  fear: 'forecast',
  possibility: 'forecast',
  prospect: 'forecast',
  likelihood: 'forecast',
  chance: 'forecast',
  hope: 'forecast',
  warning: 'forecast',
  expectation: 'forecast',
};
/** Verbs of wanting that take the thing wanted behind "for": "call the attack cowardly" wants nothing. */
export const WANTS_FOR = list('call ask appeal press push plead');
/** Verbs of this stage's list of modes that leave a thing they take as their object as it is: "estimated the loss", "ordered". */
export const LEAVES_AS_IS = list('estimate project order consider ask');

export const DEFINITE = list('the this that these those');
/** Before it, in doubt; over it, in doubt or denied. */
export const DOUBTED = list(
  'alleged suspected reported apparent purported supposed rumoured rumored possible probable likely unconfirmed',
);
export const DOUBTS = list('suspect allege');
export const DENIES = list('deny dispute');
/** Prepositions with which a bare noun is a set phrase: "in response to", "on strike", "under attack". */
export const SET_PHRASE = list('in on under at by for');
