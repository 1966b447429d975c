/**
 * English words that bear on how two passages relate: negation, hedges, sources, plans, corrections, change over time, parts and
 * lists, opposites. General lists, written for this project; which of them matter is learned. Each is one pattern over lower-case text.
 */
import { NUMBER_WORDS as NUMERALS } from '../../quantities/en/numerals.ts';

const words = (list: string): RegExp =>
  new RegExp(
    `(?<![\\w’'-])(?:${list
      .trim()
      .split(/\s*[|\n]\s*/)
      .join('|')})(?![\\w-])`,
    'g',
  );

/** Cue families, in the order of the feature vector. Append only: the weights know the places. */
export const CUES: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    'negation',
    words(`not|no|never|none|nobody|nothing|neither|nor|without|cannot|nowhere|un(?:able|willing|true|founded|hurt|harmed|scathed)|hardly
    (?:\\w{2,8})n[’']t`),
  ],
  [
    'refusal',
    words(
      'den(?:y|ies|ied|ying|ial)|refus\\w{1,4}|reject\\w{0,3}|declin(?:ed|es|ing)|ruled out|rules out|dismiss\\w{0,3}|fail(?:ed|s|ure)?|disput\\w{1,3}|contradict\\w{0,3}|false|untrue|lack\\w{0,3}|avoid\\w{0,3}|escap\\w{1,3}|spared',
    ),
  ],
  [
    'hedge',
    words(
      `may|might|could|perhaps|possibly|probably|likely|unlikely|apparently|reportedly|allegedly|alleged|suspected|believed|thought to|appear\\w{0,3}|seem\\w{0,3}|suggest\\w{0,3}|seemingly|presumably|understood to|said to (?:be|have)|feared|unconfirmed|unclear|not certain|suspect|possible|presumed|rumou?r\\w{0,2}|signs?|hints?|points? to`,
    ),
  ],
  [
    'certain',
    words(
      'confirmed|confirms|certain|certainly|definitely|proven|proved|established|beyond doubt|undoubtedly|without doubt|plainly|clearly',
    ),
  ],
  [
    'says',
    words(
      `said|says|say|told|tells|stat(?:ed|es|ing)|announc\\w{1,4}|report(?:s|ed)?|claim(?:s|ed|ing)?|insist(?:s|ed)?|add(?:s|ed)|argu(?:ed|es)|explain(?:s|ed)|declar(?:ed|es)|accus(?:ed|es)|blam(?:ed|es|ing)|admit(?:s|ted)?|acknowledg(?:ed|es)|maintain(?:s|ed)|warn(?:s|ed)|according to|in the words of|put (?:it|this) down to`,
    ),
  ],
  [
    'source',
    words(
      `spokes(?:man|woman|person)|officials?|sources?|witness(?:es)?|residents?|analysts?|police|ministry|minister|government|agency|office|company|union|statement|bulletin|letter|paper|newspaper|broadcaster|radio|report|lawyers?|doctors?|army|survivors?|neighbou?rs?|relatives?|organisers?|opposition|campaigners?`,
    ),
  ],
  [
    'condition',
    words(
      `if|unless|provided|providing|on condition|should|would|depends?|depending|subject to|only (?:if|when|once)|in the event|as long as|otherwise|until`,
    ),
  ],
  [
    'plan',
    words(
      `will|plan\\w{0,4}|intend\\w{0,3}|is to|are to|was to|were to|due to|propos\\w{1,4}|threat\\w{0,6}|expect\\w{0,4}|hop(?:es|ed|ing)|aims?|scheduled|forecast\\w{0,3}|consider\\w{0,3}|set to|about to|ready to|prepar\\w{1,4}|promis\\w{1,3}|pledg\\w{1,3}|vow\\w{0,3}|next|tomorrow|wants? to|would|likely to|draft|target\\w{0,3}|bid|call(?:s|ed)? (?:for|on)|urg(?:ed|es)|demand\\w{0,3}`,
    ),
  ],
  [
    'correct',
    words(
      `correct\\w{0,4}|wrong(?:ly)?|error|erroneous(?:ly)?|mistak\\w{1,5}|retract\\w{0,3}|withdr\\w{2,4}|earlier (?:report|figure|account|version|statement|bulletin|item|story|article)s?|had (?:earlier|previously|first|initially|wrongly)|previously|originally|initially|misstated|mis(?:read|reported|counted|heard|identified|translated|quoted|spelt)|apolog\\w{2,5}|clarif\\w{1,7}|amend\\w{0,3}|in fact|regret\\w{0,4}|as (?:we|this|it|first|had)|took back|revis\\w{1,4}|rather than`,
    ),
  ],
  [
    'later',
    words(
      `now|since|so far|by (?:noon|midday|midnight|nightfall|dawn|evening|morning|then|now|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|ris(?:en|es|ing)|rose|has (?:risen|grown|climbed|been|fallen|reached)|have (?:risen|grown|climbed|been|fallen|reached)|climb\\w{0,3}|grew|grown|further|more|another|latest|still|already|yet|no longer|later|finally|at last|eventually|again|remaining|left|up from|down from|from \\w{1,12} to|toll|reach\\w{0,3}|after`,
    ),
  ],
  [
    'first',
    words(
      'first|early|initial|initially|preliminary|provisional|at first|so far|yet|expected|search|missing|still|until|before|morning',
    ),
  ],
  [
    'estimate',
    words(
      `estimat\\w{1,4}|put (?:the|it|this|them|attendance|its|their)|puts (?:the|it|this|them)|reckon\\w{0,3}|roughly|calculat\\w{1,4}|by (?:its|his|her|their) (?:count|reckoning|estimate)|assess\\w{0,4}|model\\w{0,4}|guess\\w{0,3}|count\\w{0,3}|judg\\w{1,4}|figure|survey|drone|satellite|projection|in the view of`,
    ),
  ],
  [
    'about',
    words(
      `about|around|some|nearly|almost|roughly|approximately|close to|or so|nearing|just (?:over|under|short|above|below)|a little|slightly|well over|upwards of|dozens?|scores|hundreds|thousands|tens of|several|a few|a handful|many|half|third|quarter|fifth|two[- ]thirds|more or less|give or take|barely|virtually|not quite|one in \\w{2,7}|every (?:second|third|fourth|fifth|other)`,
    ),
  ],
  [
    'bound',
    words(
      'at least|at most|no (?:more|fewer|less) than|more than|fewer than|less than|over|under|up to|as many as|as few as|minimum|maximum|between|exceed\\w{0,4}|above|below|beyond',
    ),
  ],
  [
    'part',
    words(
      `of (?:them|whom|which|these|those|the)|among|includ\\w{1,4}|part|half|most|majority|minority|alone|in all|altogether|total\\w{0,3}|all|every|whole|entire|across|rest|others?|both|combined|overall|each|the \\w{1,10} among|of the`,
    ),
  ],
  [
    'list',
    words(
      `also|as well|too|among (?:the|other|those|them|its|his|her)|one of|another|besides|in addition|along with|together with|and|other|others|including|one (?:reason|cause|factor|demand)|partly|list\\w{0,3}`,
    ),
  ],
  [
    'only',
    words(
      'only|alone|sole|solely|single|exclusively|just|nothing but|nothing else|no other|no one else|nobody else|the one|merely|entirely|wholly|lone|himself|herself|itself|unanimous\\w{0,2}',
    ),
  ],
  [
    'cause',
    words(
      `because|caus\\w{1,3}|due to|owing to|blam\\w{1,3}|result\\w{0,3}|led to|reason|over|sparked|triggered|brought (?:on|about)|after|traced to|started by|put down to|on account of|thanks to|grounds|prompted|fault|faulty|why|so that|explain\\w{0,3}`,
    ),
  ],
  [
    'before',
    words(
      'before|after|until|ahead of|following|then|first|later|earlier|prior to|once|already|not until|followed|preced\\w{1,3}|when|while|by the time|only then|subsequent\\w{0,2}|afterwards|beforehand',
    ),
  ],
  [
    'label',
    words(
      `terror\\w{0,5}|militants?|fighters?|rebels?|insurgents?|extremis\\w{1,2}|radicals?|activists?|protesters?|rioters?|mob|thugs?|regime|junta|strongman|dictator|hero(?:es)?|martyrs?|freedom|gunm[ae]n|separatists?|massacre|slaughter|crackdown|riot|unrest|uprising|coup|invasion|operation|incursion|liberat\\w{2,5}|occup\\w{2,5}|settlers?|illegals?|migrants?|refugees?|bandits?|crooks?|so-called|self-styled|criminals?|murder\\w{0,5}|execution|assassinat\\w{2,4}|bailout|rescue|cuts?|savings?|reform|scheme|handout|fanatics?|vandals?|squatters?|guerrillas?|patriots?|traitors?|whistleblowers?|leakers?|tycoon|oligarch|strikers?|looters?|demonstrators?|cult|sect|militia|resistance|hardliners?|hooligans?|scabs?|raiders?`,
    ),
  ],
  [
    'elsewhere',
    words(
      `another|different|second|third|other|separate|unrelated|previous|last (?:year|month|week)|year (?:earlier|before|ago)|a (?:year|month|week|decade) (?:earlier|before|later|ago)|same|namesake|earlier|later|also`,
    ),
  ],
  [
    'period',
    words(
      `(?:first|last|next|second|third|fourth) (?:\\w{2,8} )?(?:hours?|days?|weeks?|months?|quarters?|years?|half)|so far this|since (?:the|january|february|march|april|may|june|july|august|september|october|november|december)|in all|over (?:two|three|four|five|six|seven|eight|nine|ten)|between|district|province|region|nationwide|country(?:wide)?|city|town|national|worldwide|abroad|each|per|a (?:day|week|month|year)|daily|weekly|monthly|annual(?:ly)?|yearly`,
    ),
  ],
  [
    'harm',
    words(
      'killed|dead|died|deaths?|injured|wounded|hurt|missing|arrested|detained|held|charged|rescued|evacuated|homeless|treated|hospital|lost|destroyed|damaged|sacked|dismissed|hired|jobs?|posts?',
    ),
  ],
];

/** Words that speak of opposite outcomes; each line is two sides. */
export const OPPOSITES: readonly (readonly [string, string])[] = `
rose rise risen rises rising grew grown up climbed increased increase higher gained jumped more gain|fell fall fallen falls falling shrank down dropped decreased decrease lower lost slipped fewer less declined cut loss
open opened opens reopened reopen|closed close closes shut shuts shutting sealed closure
won win wins winning victory beat|lost lose loses losing defeat beaten
accepted accept accepts agreed agree agrees approved approve approves backed back backs supported support supports welcomed endorsed passed upheld granted|rejected reject rejects refused refuse refuses opposed oppose opposes blocked vetoed dismissed turned condemned overturned denied voted
arrested detained held jailed imprisoned custody|released freed free acquitted bail discharged cleared
killed dead died death deaths fatal|survived alive survivor survivors unhurt unharmed rescued saved unscathed
guilty convicted|innocent acquitted cleared
began begin begins started start starts resumed launched|ended end ends stopped stop stops halted finished ceased suspended cancelled abandoned
arrived arrive came entered entry returned|left leave departed quit fled
stayed stays stay remained remain remains kept keep keeps|left leave leaves quit resigned moved changed dropped gone
increased raised raise raises|reduced cut cuts lowered lower
confirmed confirm confirms admitted admit admits acknowledged|denied deny denies
legal lawful|illegal unlawful
succeeded success successful|failed failure unsuccessful
north northern|south southern
east eastern|west western
before earlier|after later
first|last second third final
morning dawn|evening night dusk
accident accidental accidentally|deliberate deliberately intentional arson sabotage
present attended attend attends|absent missed skipped boycotted stayed
empty vacant|full occupied crowded
safe|unsafe dangerous contaminated
ahead|behind
found|missing lost
signed|unsigned
public publicly|private privately secret secretly
all every everyone everybody|none nobody no
men man boys boy male|women woman girls girl female
buy bought buys|sell sold sells
hired|fired sacked dismissed
allowed allow allows permitted lifted|banned ban bans forbade forbidden prohibited imposed barred
intact undamaged|destroyed damaged ruined collapsed
ally allies|rival rivals enemy`
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [left, right] = line.split('|').map((side) => side.split(' ')) as [string[], string[]];
    return left.flatMap((x) => right.map((y) => [x, y] as const));
  });

/** Words of number, without those that the pair model did not see. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...[...NUMERALS].filter(([word]) => word !== 'zero' && word !== 'fourty'),
  ...Object.entries({ dozen: 12, twice: 2, once: 1, half: 0.5, pair: 2, couple: 2 }),
]);
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map(
  Object.entries({ hundred: 100, thousand: 1000, million: 1e6, billion: 1e9, trillion: 1e12, bn: 1e9, m: 1e6, k: 1000 }),
);
/** Words before a number that make it vague or one-sided. */
export const VAGUE = new Set(
  'about around some nearly almost roughly approximately close over under least most than up just well'.split(' '),
);

export const DAYS: readonly string[] = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
export const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');
export const DAY_PARTS: readonly string[] =
  'dawn morning noon midday afternoon evening dusk night midnight overnight yesterday today tomorrow weekend spring summer autumn winter'.split(
    ' ',
  );

/** Words too common to count as content, besides those the rarity table calls common. */
export const FUNCTION_WORDS = new Set(
  'a an the and or but of to in on at by for from with as that which who whom whose this these those it its he she they them his her their him i we us our you your is are was were be been being has have had do does did will would can could may might shall should must not no nor so than then there here when where while after before into out up down over under off about'.split(
    ' ',
  ),
);
