/**
 * English verbs that report what somebody says, believes, knows or wants. Written from general knowledge of English; the
 * frames follow the usual dictionaries (which verbs take a that-clause, an infinitive, an object, a preposition).
 *
 * Frames
 *   c  finite clause: "said (that) …", "asked whether …"
 *   q  stands beside a quotation
 *   i  infinitive of the subject: "plans to leave"
 *   o  an addressee first, then clause or infinitive: "told reporters that …", "urged them to leave"
 *   n  the object is the content: "condemned the attack"
 *   a  object + as / object + complement: "described it as …", "called him a liar"
 *   x  object + -ing or infinitive clause: "saw them leave", "wants him to go"
 */
import type { Attribution } from '../../../model/attribution.ts';

export type Frame = 'c' | 'q' | 'i' | 'o' | 'n' | 'a' | 'x';

export interface VerbCue {
  readonly type: Attribution['type'];
  readonly force: Attribution['force'];
  readonly frames: string;
  /** Prepositions whose object is the content: "called for", "spoke about". */
  readonly prepositions: readonly string[];
}

type Row = readonly [
  type: Attribution['type'],
  force: Attribution['force'],
  frames: string,
  prepositions: string,
  lemmas: string,
];

const ROWS: readonly Row[] = [
  // Assertions
  ['assertion', 'says', 'cqn', '', 'say'],
  ['assertion', 'says', 'coq', 'about of', 'tell'],
  [
    'assertion',
    'says',
    'cq',
    '',
    'add note observe remark comment state write report reply respond answer interject concur opine quip joke tweet retweet blog text email post mutter murmur whisper shout yell scream cry exclaim declare proclaim pronounce recall recount reminisce muse ponder marvel lament grumble moan complain whine boast brag gloat gush rave rant fume thunder snap retort counter rejoin conclude stress emphasise emphasize underline underscore reiterate repeat maintain contend assert affirm reaffirm aver avow attest testify swear argue reason submit explain clarify elaborate disclose divulge reveal leak announce confirm acknowledge admit concede confess allow grant insist hint imply intimate signal indicate suggest caution warn advise promise vow pledge predict forecast foresee speculate estimate calculate reckon theorise theorize hypothesise hypothesize posit postulate propose recommend relate narrate read summarise summarize specify mention concede demur deadpan drawl enthuse volunteer venture stipulate mandate dictate decree certify',
  ],
  [
    'assertion',
    'says',
    'n',
    '',
    'announce confirm acknowledge admit disclose reveal divulge detail describe outline explain mention cite quote discuss address debate report predict forecast propose recommend recount recall stress emphasise emphasize underline underscore reiterate highlight tout trumpet promote advertise unveil publicise publicize broadcast declare proclaim pronounce voice express convey communicate relay echo articulate reference invoke clarify summarise summarize chronicle document note submit',
  ],
  [
    'assertion',
    'says',
    'o',
    '',
    'inform notify assure reassure remind advise warn brief alert email text caution promise persuade convince teach instruct counsel',
  ],
  [
    'assertion',
    'says',
    'a',
    '',
    'describe characterise characterize portray depict label brand dub call name term deem hail declare pronounce present identify classify define denounce cast bill tout style title dismiss hail condemn',
  ],
  ['assertion', 'says', 'n', '', 'pronounce exclaim'],
  [
    'assertion',
    'says',
    '',
    'about of on',
    'talk speak tweet write joke boast complain testify comment rant rave preach brag elaborate opine expound reminisce lecture weigh',
  ],
  ['assertion', 'says', '', 'to', 'refer point allude object respond reply testify attest admit confess react'],
  ['assertion', 'says', '', 'of about against', 'warn caution'],
  ['assertion', 'hedges', 'cqn', '', 'claim allege purport'],
  ['assertion', 'hedges', 'ox', '', 'accuse suspect'],
  ['assertion', 'denies', 'cqn', '', 'deny'],
  [
    'assertion',
    'denies',
    'n',
    '',
    'dispute contradict refute rebut repudiate disavow disclaim debunk reject dismiss discount downplay',
  ],
  ['assertion', 'questions', 'cqo', 'about for', 'ask inquire enquire query'],
  ['assertion', 'questions', 'n', '', 'question challenge ask'],
  ['assertion', 'questions', 'c', 'about', 'wonder'],
  ['assertion', 'says', 'q', '', 'continue begin finish start laugh sigh nod smile joke snarl grin shrug blare'],
  // Documents and figures speak
  ['assertion', 'says', 'cn', '', 'show indicate suggest reveal demonstrate prove illustrate imply document establish reflect'],
  // Judgements of somebody or something
  [
    'assertion',
    'says',
    'n',
    'for over',
    'criticise criticize condemn denounce decry deplore lambast lambaste blast slam assail rip rap bash chide rebuke reprimand scold berate castigate chastise censure admonish ridicule mock deride disparage malign vilify insult taunt belittle trash praise commend applaud laud hail celebrate salute congratulate compliment credit thank defend justify excuse champion extol vindicate endorse blame fault impugn lament bemoan mourn welcome',
  ],
  ['assertion', 'says', '', 'of', 'accuse convict assure inform remind warn'],
  ['assertion', 'says', '', 'for on', 'blame apologise apologize'],
  ['assertion', 'says', '', 'against', 'argue protest rail inveigh campaign rally speak vote'],
  // Beliefs
  [
    'belief',
    'hedges',
    'cq',
    '',
    'believe think feel suppose guess assume presume reckon figure imagine surmise conjecture suspect expect anticipate doubt fear worry hope trust bet gather infer deduce',
  ],
  [
    'belief',
    'says',
    'c',
    '',
    'agree disagree accept conclude judge consider decide determine recognise recognize understand maintain hold',
  ],
  ['belief', 'hedges', 'xn', '', 'believe consider deem expect suspect presume anticipate think judge'],
  ['belief', 'says', 'a', '', 'regard view see perceive consider deem find think interpret treat recognise recognize'],
  [
    'belief',
    'says',
    'n',
    '',
    'support oppose favour favor back like love hate dislike prefer admire respect loathe detest despise abhor fear doubt trust distrust mistrust value embrace reject accept resent dread envy tolerate appreciate contemplate consider weigh reconsider reassess',
  ],
  ['belief', 'says', '', 'with on', 'agree disagree'],
  ['belief', 'says', '', 'in', 'believe'],
  ['belief', 'says', '', 'about', 'think worry care feel'],
  ['belief', 'says', '', 'over about at', 'fret agonise agonize fume'],
  // Knowledge
  [
    'fact',
    'says',
    'c',
    '',
    'know learn realise realize discover find notice see hear remember forget regret understand ascertain sense observe detect',
  ],
  // Intentions, orders, wishes
  [
    'eventuality',
    'says',
    'i',
    '',
    'want plan hope wish intend aim seek vow pledge promise threaten refuse decline agree decide choose offer expect propose swear resolve opt demand ask volunteer plot prepare consent undertake long yearn desire prefer hesitate mean commit need',
  ],
  [
    'eventuality',
    'says',
    'o',
    '',
    'ask urge order tell instruct command direct advise encourage exhort implore beg plead press pressure invite request require warn counsel persuade recommend forbid allow permit petition lobby challenge remind',
  ],
  ['eventuality', 'says', 'x', '', 'want expect need wish prefer like'],
  [
    'eventuality',
    'says',
    'c',
    '',
    'demand request urge propose recommend suggest insist order require ask rule decree hope wish',
  ],
  [
    'eventuality',
    'says',
    'n',
    '',
    'demand request urge propose recommend seek suggest order want promise pledge threaten plan consider advocate favour favor oppose',
  ],
  [
    'eventuality',
    'says',
    '',
    'for',
    'call ask push press plead argue appeal advocate lobby beg hope pray wish plan campaign vote petition',
  ],
  ['eventuality', 'says', '', 'on upon', 'call insist plan'],
  ['eventuality', 'says', '', 'to', 'agree consent commit object vow'],
  ['eventuality', 'says', '', 'against', 'decide warn advise'],
  ['eventuality', 'says', '', 'in', 'demand'],
];

const GROUPS: ReadonlyMap<string, readonly VerbCue[]> = (() => {
  const cues = new Map<string, VerbCue[]>();
  for (const [type, force, frames, prepositions, lemmas] of ROWS) {
    const cue: VerbCue = { type, force, frames, prepositions: prepositions === '' ? [] : prepositions.split(' ') };
    for (const lemma of lemmas.split(' ')) {
      const list = cues.get(lemma);
      if (list === undefined) cues.set(lemma, [cue]);
      else list.push(cue);
    }
  }
  return cues;
})();

/** Readings of a verb lemma as a cue, or undefined. A phrasal verb asks with its particle: "point out". */
export function verbCues(lemma: string): readonly VerbCue[] | undefined {
  return GROUPS.get(lemma);
}

/** First reading whose frames hold `frame`. */
export function cueWithFrame(cues: readonly VerbCue[], frame: Frame): VerbCue | undefined {
  return cues.find((cue) => cue.frames.includes(frame));
}
