/** English multi-word cues. Written from general knowledge. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Prepositions that name a source: "according to police, …", "per the report, …". Lower case, words joined by one space. */
export const SOURCE_PREPOSITIONS: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['per'],
  ['as', 'per'],
  ['in', 'the', 'words', 'of'],
  ['in', 'the', 'view', 'of'],
  ['in', 'the', 'opinion', 'of'],
  ['in', 'the', 'eyes', 'of'],
  ['in', 'the', 'judgment', 'of'],
];

/** "In his view", "by her account": preposition, possessive, noun. */
export const VIEW_NOUNS = words(
  'view opinion account estimate estimation words judgment judgement telling reckoning mind eyes assessment',
);

/** Adverbs that attribute without a source, and what they do. */
export const SOURCE_ADVERBS = words('reportedly allegedly purportedly supposedly apparently');

/** Particles and complements that turn a common verb into a cue: verb, what follows, frames, force. */
export const PHRASAL_CUES: readonly (readonly [
  verb: string,
  particle: string,
  frames: string,
  force: 'says' | 'denies' | 'hedges',
])[] = [
  ['point', 'out', 'cqn', 'says'],
  ['spell', 'out', 'cn', 'says'],
  ['set', 'out', 'n', 'says'],
  ['lay', 'out', 'cn', 'says'],
  ['call', 'out', 'nq', 'says'],
  ['rule', 'out', 'n', 'denies'],
  ['play', 'down', 'n', 'denies'],
  ['lash', 'out', 'q', 'says'],
  ['hit', 'back', 'q', 'says'],
  ['fire', 'back', 'q', 'says'],
  ['shoot', 'back', 'q', 'says'],
  ['chime', 'in', 'q', 'says'],
  ['weigh', 'in', 'q', 'says'],
  ['speak', 'out', 'q', 'says'],
  ['find', 'out', 'c', 'says'],
  ['figure', 'out', 'c', 'says'],
  ['make', 'clear', 'c', 'says'],
  ['go', 'on', 'q', 'says'],
  ['carry', 'on', 'q', 'says'],
  ['sum', 'up', 'nq', 'says'],
  ['put', 'it', 'q', 'says'],
  ['back', 'up', 'n', 'says'],
];

/** Verbs that stand between a source and its cue and take its subject along: "went on to say", "continued to insist". */
export const CARRIER_VERBS = words(
  'go continue begin start proceed come be have try attempt appear seem use keep stop rush pause take move decline refuse help',
);

/** Adjectives a person is in when what follows is what they think: "is confident that …". */
export const ADJECTIVE_CUES = words(
  'confident sure certain convinced aware unaware hopeful optimistic pessimistic worried concerned afraid glad happy sad sorry proud angry adamant doubtful sceptical skeptical suspicious mindful fearful grateful disappointed surprised unsure uncertain determined eager willing unwilling reluctant ready keen anxious prepared insistent positive critical supportive firm',
);

/** Pronouns that point to somebody named. */
export const PERSONAL_PRONOUNS = words('he she they it i we you him her them us me');

/** Who writes and who reads. */
export const OWN_PRONOUNS = words('i we you one');

export const MALE_PRONOUNS = words('he him his himself');
export const FEMALE_PRONOUNS = words('she her hers herself');
export const PLURAL_PRONOUNS = words('they them their themselves');

/** Relative pronouns after somebody's name. */
export const PERSONAL_RELATIVES = words('who whose whom');

/** Words of quantity that stand alone for people: "some believe", "many said". */
export const QUANTIFIERS = words('some many most several few both others all none neither');

/** "his claim that": whose words they are. */
export const POSSESSIVES = words('his her its their');

/** Relative pronouns that stand for their noun. */
export const RELATIVE_PRONOUNS = words('who which that whom whose');

/** What stands for the subject of a reported clause when it is moved in front: "what he said was a fake". */
export const MOVED_SUBJECTS = words('what which who that');

/** Words that open what is given a name: "called the plan …", "called it …"; not "called a meeting". */
export const NAMED_OPENERS = words('the this that these those such his her its their him them it');

/** Words that open the name it is given: "… a farce", "… its last offer". */
export const SECOND_OPENERS = words('a an the its his her their one');

/** Words that open a reported clause. */
export const CLAUSE_OPENERS = words('that whether if how why what when where who which');

/** Verbs whose right-hand neighbour is a clause far more often than an object, so that a bare finite verb ahead is enough. */
export const CLAUSE_FIRST = words(
  'say think believe hope insist claim argue suggest know feel tell note add fear guess suppose suspect assume allege contend reckon wish maintain realise realize conclude warn concede admit acknowledge assert predict confirm reveal announce report deny explain caution complain state',
);

/** Conjunctions after which the writer goes on about when or why, not about what was said. */
export const SUBORDINATORS = words('after when while because although though since before until unless whereas as once if');

/** Nouns of time that may stand before a verb without being its subject: "Smith on Tuesday said". */
export const TIME_WORDS = words(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon evening night day week month year january february march april june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. ago time noon midnight weekend later earlier recently',
);

/** Stems of verbs that put a will into words: "pledged to", "refused to", "urged". What is ordered or threatened is told as an act. */
export const SPOKEN_WILL =
  /\b(?:pledg|promis|vow|refus|declin|urg|demand|propos|call|warn|ask|request|insist|advis|recommend|plead|beg|implor|appeal)/i;

/** Stems of verbs and nouns that put a thought as a claim; "opposed", "agreed", "liked" tell a stand, for which the writer vouches. */
export const THOUGHTS =
  /\b(?:believ|belief|think|thought|suspect|fear|expect|doubt|hop|imagin|suppos|assum|guess|reckon|feel|felt|conclud|worr|predict|anticipat|certain|sure|confident|convinced|view|opinion|eyes|account|words)/i;

/** Cues that name where the report has it from. */
export const CITING = /^(?:as )?(?:according to|per)$/i;

/** What a medium does with words that others said. */
export const RELAYING = /^(?:also |has |have )?report(?:s|ed|ing)?$/i;

/** Stems of verbs that things have as well as people: "the drop suggests". */
export const EVIDENCE = /\b(?:suggest|indicat|impl|reflect|mean|signal)/i;

/** How a clause or quotation opens, where a thing or an act would open with a noun. */
export const CLAUSE_OR_QUOTE = /^(?:that\b|whether\b|["“‘'«])/i;

/** What may follow a comma at the end of a name: "Acme, Inc. said". */
export const NAME_ENDS = words('inc inc. ltd ltd. llc plc corp corp. co co. jr jr. sr sr. ii iii d.c. md phd');

/** Stems of verbs that put something into words and are told as acts: the writer vouches for "the court ordered", "he mocked". */
export const TOLD_ACTS =
  /\b(?:reject|order|ban|respond|react|oppos|protest|testif|mock|threaten|blam|agree|propos|nam|vot|discuss|talk|speak|spoke|approv|start|began|begin|thank|prais|apolog|vow|urg|demand|accus)/i;

/** Texts and recordings that can open a sentence as its source: "In a letter, …". */
export const TEXT_NOUNS = words(
  'statement letter email e-mail memo report filing survey poll video footage clip recording testimony tweet post article editorial column study affidavit lawsuit complaint indictment document transcript notice advisory release message note blog',
);

/** Prepositions that open what belongs to the reporting verb alone: "said in a letter the …", "said to reporters he …". */
export const ADJUNCT_OPENERS = words(
  'in on at to during after before by from through via with late early publicly privately again repeatedly also',
);

/** Verbs that stand like "be" before an adjective: "remains firm that". */
export const LINKING_VERBS = words('remain become stay feel seem appear look grow');
