/** English nouns that stand for something said, believed or wanted, and the nouns a source is described with. */
import type { Attribution } from '../../../model/attribution.ts';

export interface NounCue {
  readonly type: Attribution['type'];
  readonly force: Attribution['force'];
  /** What follows it as content: c a that-clause, i an infinitive, or the prepositions named. */
  readonly frames: string;
  readonly prepositions: readonly string[];
}

type Row = readonly [type: Attribution['type'], force: Attribution['force'], frames: string, prepositions: string, nouns: string];

const ROWS: readonly Row[] = [
  [
    'assertion',
    'says',
    'c',
    'about on',
    'statement announcement assurance reassurance confirmation acknowledgement acknowledgment admission confession declaration remark comment observation explanation argument contention reply response reminder testimony message tweet complaint disclosure revelation conclusion verdict claim',
  ],
  [
    'assertion',
    'says',
    'c',
    'of about',
    'warning report prediction forecast estimate account description talk word news finding projection',
  ],
  [
    'assertion',
    'hedges',
    'c',
    'of about',
    'claim allegation accusation assertion insinuation suggestion rumour rumor speculation hint charge insistence',
  ],
  ['assertion', 'denies', 'c', 'of', 'denial rejection dismissal'],
  ['assertion', 'questions', '', 'about over', 'question query inquiry'],
  ['assertion', 'says', '', 'of', 'criticism condemnation denunciation endorsement'],
  ['assertion', 'says', '', 'for of', 'praise'],
  [
    'belief',
    'hedges',
    'c',
    'of about over',
    'belief fear suspicion concern doubt worry expectation hope impression perception notion theory',
  ],
  [
    'belief',
    'says',
    'c',
    'of on about',
    'view opinion feeling sense sentiment conviction understanding consensus assumption confidence skepticism scepticism',
  ],
  ['belief', 'says', '', 'for', 'support enthusiasm'],
  ['belief', 'says', '', 'to', 'opposition objection'],
  ['eventuality', 'says', 'ci', 'for', 'call plan demand request proposal appeal plea push bid desire'],
  ['eventuality', 'says', 'ci', 'of', 'promise pledge vow threat offer intention hope'],
  [
    'eventuality',
    'says',
    'ci',
    '',
    'decision recommendation willingness determination refusal commitment wish ambition order ruling vow readiness reluctance',
  ],
];

const GROUPS: ReadonlyMap<string, readonly NounCue[]> = (() => {
  const cues = new Map<string, NounCue[]>();
  for (const [type, force, frames, prepositions, nouns] of ROWS) {
    const cue: NounCue = { type, force, frames, prepositions: prepositions === '' ? [] : prepositions.split(' ') };
    for (const noun of nouns.split(' ')) {
      const list = cues.get(noun);
      if (list === undefined) cues.set(noun, [cue]);
      else list.push(cue);
    }
  }
  return cues;
})();

/** Readings of a noun lemma as a cue, or undefined. */
export function nounCues(lemma: string): readonly NounCue[] | undefined {
  return GROUPS.get(lemma);
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs that carry a cue noun as their object: "issued a warning that", "expressed concern over". */
export const LIGHT_VERBS = words(
  'make give issue express voice raise release offer provide have hold share deliver repeat reiterate receive level spread float air post publish send draw reject deny dismiss dispute confirm echo renew',
);

/** What the source of a report is called when it is a text or a figure. */
export const DOCUMENT_NOUNS = words(
  'report statement document paper study survey poll research analysis letter memo memorandum email e-mail filing lawsuit complaint affidavit indictment record transcript release newsletter notice bulletin communique communiqué advisory dispatch cable file log data figure statistic estimate footage video recording tape photo photograph image map post tweet website site webpage page blog book memoir biography diary article editorial column op-ed story newspaper magazine review audit assessment finding evidence result warrant certificate register registry census index ruling verdict judgment judgement order decree law bill constitution agreement treaty contract draft plan declaration resolution charter manifesto manual guideline advert advertisement ad flyer leaflet sign account note message text brief briefing dossier intelligence database spreadsheet ledger receipt invoice obituary timeline calculation projection forecast simulation model test exam autopsy probe investigation inquiry application petition submission presentation speech',
);

/** Press: an outlet as the source. */
export const MEDIA_NOUNS = words(
  'newspaper magazine broadcaster broadcast channel network station outlet media press agency newswire daily weekly tabloid news website site portal publication journal journalist reporter correspondent editor columnist',
);

/** Media words in proper names: "The Kabul Times", "Radio Free Asia". */
export const MEDIA_NAME_WORDS = words(
  'times post tribune herald guardian journal gazette chronicle observer independent telegraph mirror mail star sun globe inquirer examiner dispatch bulletin courier record register review standard express news press radio television tv broadcasting channel magazine daily weekly wire network today',
);

/** Office holders and others who speak for a body without being named. */
export const OFFICIAL_NOUNS = words(
  'official officer spokesman spokeswoman spokesperson diplomat envoy ambassador minister president policeman policewoman prosecutor investigator commander general colonel major captain sergeant lieutenant aide adviser advisor deputy mayor governor judge sheriff detective lawmaker legislator senator congressman congresswoman representative secretary chief commissioner constable firefighter fireman magistrate negotiator delegate delegation administrator regulator inspector agent leader coroner councillor councilor attorney staffer superintendent troop soldier trooper',
);

/** Words that name nobody. */
export const UNNAMED_NOUNS = words(
  'source insider observer analyst expert critic witness eyewitness resident local neighbour neighbor people person man woman boy girl friend relative colleague other some many most few several one student teacher worker employee parent mother father brother sister doctor nurse lawyer activist protester protestor campaigner supporter opponent rival fan user customer consumer voter survivor victim passenger driver scientist researcher historian economist scholar academic professor trader investor economists poll public world organiser organizer promoter rescuer paramedic medic volunteer developer rebel militant fighter insurgent shareholder executive manager director member mourner worshipper refugee migrant commuter spectator reveller tourist guest visitor attendee mediator peacekeeper juror republican democrat conservative liberal official author founder owner landlord buyer seller lender creditor bondholder farmer fisherman driver rider cyclist hiker climber swimmer player coach referee captain singer actor actress musician artist filmmaker critic reviewer blogger commentator pundit pollster strategist operative donor candidate challenger incumbent couple family relative anyone everyone someone somebody nobody none',
);

/** Heads of company, club and other organisation descriptions: "the company said". */
export const ORGANISATION_NOUNS = words(
  'company firm corporation business group organisation organization charity union party campaign team club university school college hospital bank airline airport church museum institute institution foundation association federation league society committee panel board commission bureau office service force department ministry agency council authority court coalition alliance movement militia faction network maker manufacturer retailer carrier operator startup developer publisher studio store chain brand house senate congress parliament assembly administration regime government police military army navy ministry agency authority embassy consulate cabinet intelligence leadership zoo provider giant insurer chipmaker carmaker automaker utility supplier lender store restaurant hotel festival organiser organizer council prosecution defence defense force',
);

/** Those who speak for somebody: what they speak for makes them named or not. */
export const SPOKES_NOUNS = words('spokesman spokeswoman spokesperson representative rep spokespeople');
