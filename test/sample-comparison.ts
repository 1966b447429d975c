/**
 * A small but rich comparison, built by hand from invented reports, for tests of everything that shows one. It has every
 * kind of finding, a copied wire text, hedges, denials, unnamed sources, a timeline, framing and skipped input. Offsets are
 * looked up, never typed, so the spans quote verbatim by construction.
 */
import type {
  Comparison,
  Evidence,
  Fact,
  Finding,
  Report,
  Source,
  SourceKind,
  Span,
  Stance,
  Statement,
} from '../src/model/index.ts';

const WIRE =
  'A fire broke out on the passenger ferry Merle shortly before 4am on Tuesday, nine miles off Port Halden, the coastguard said.\n' +
  'At least 12 people were killed and 40 were taken to hospital, according to the coastguard.\n' +
  'The ferry was carrying 214 passengers when the blaze started in the engine room.\n' +
  'The operator, Norrland Lines, said the ship had passed its last inspection in March.';

const TEXTS = {
  coast: `${WIRE}\nMORE FROM THIS SECTION`,
  bulletin: `PORT HALDEN (Northwire) - ${WIRE}`,
  courier:
    'Fourteen people have died after fire swept through the ferry Merle off Port Halden early on Tuesday, officials said late on Wednesday.\n' +
    'The fire began at about 5.30am on the car deck, two crew members told the Courier on condition of anonymity.\n' +
    'Norrland Lines denied that the sprinklers had been switched off.\n' +
    'Prosecutors opened an inquiry and questioned the captain, Ada Brandt.',
  ledger:
    'The captain of the Merle was arrested on Wednesday, a senior port official said.\n' +
    'The blaze is believed to have started in the engine room of the ferry, which was carrying some 210 passengers.\n' +
    'Survivors described the operator’s neglect as criminal. “No alarm rang,” said passenger Ivo Lindqvist.\n' +
    'The ship had passed its last inspection in March, Norrland Lines said.',
} as const;
type ReportId = keyof typeof TEXTS;

function locate(text: string, quote: string): Span {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`not verbatim: ${quote}`);
  return { start, end: start + quote.length };
}

function report(id: ReportId, fields: Partial<Report>): Report {
  return {
    id,
    outlet: null,
    title: null,
    byline: null,
    dateline: null,
    published: null,
    modified: null,
    url: null,
    language: 'en',
    boilerplate: [],
    origin: `stories/ferry/${id}.txt`,
    ...fields,
    text: TEXTS[id],
  };
}

function source(text: string, kind: SourceKind, resolved: string | null = null): Source {
  return { text, kind, actor: null, resolved };
}

interface Said {
  readonly predicate: string;
  readonly source?: Source;
  readonly stance?: Stance;
  readonly more?: Partial<Statement>;
}

function statement(id: string, of: ReportId, quote: string, said: Said): Statement {
  return {
    id,
    report: of,
    ...locate(TEXTS[of], quote),
    quote,
    form: 'clause',
    predicate: said.predicate,
    agent: null,
    patient: null,
    agentText: null,
    patientText: null,
    source: said.source ?? null,
    stance: said.stance ?? 'asserts',
    mode: 'actual',
    likelihood: null,
    polarity: said.stance === 'denies' ? 'negative' : 'positive',
    time: null,
    place: null,
    quantities: [],
    event: null,
    sentence: 0,
    firstToken: 0,
    endToken: 1,
    headToken: 0,
    ...said.more,
  };
}

const coastguard = source('the coastguard', 'named-organisation', 'Halden Coastguard');
const operator = source('Norrland Lines', 'named-organisation');

const STATEMENTS: readonly Statement[] = [
  statement('s1', 'coast', 'A fire broke out on the passenger ferry Merle shortly before 4am on Tuesday', {
    predicate: 'break',
    source: coastguard,
  }),
  statement('s2', 'coast', 'At least 12 people were killed', { predicate: 'kill', source: coastguard }),
  statement('s3', 'coast', '40 were taken to hospital', { predicate: 'take', source: coastguard }),
  statement('s4', 'coast', 'The ferry was carrying 214 passengers', { predicate: 'carry' }),
  statement('s5', 'coast', 'the blaze started in the engine room', { predicate: 'start' }),
  statement('s6', 'coast', 'the ship had passed its last inspection in March', { predicate: 'pass', source: operator }),
  statement('s11', 'bulletin', 'A fire broke out on the passenger ferry Merle shortly before 4am on Tuesday', {
    predicate: 'break',
    source: coastguard,
  }),
  statement('s12', 'bulletin', 'At least 12 people were killed', { predicate: 'kill', source: coastguard }),
  statement('s13', 'bulletin', '40 were taken to hospital', { predicate: 'take', source: coastguard }),
  statement('s14', 'bulletin', 'The ferry was carrying 214 passengers', { predicate: 'carry' }),
  statement('s15', 'bulletin', 'the blaze started in the engine room', { predicate: 'start' }),
  statement('s16', 'bulletin', 'the ship had passed its last inspection in March', { predicate: 'pass', source: operator }),
  statement('s21', 'courier', 'Fourteen people have died', { predicate: 'die', source: source('officials', 'unnamed-official') }),
  statement('s22', 'courier', 'The fire began at about 5.30am on the car deck', {
    predicate: 'begin',
    source: source('two crew members', 'unnamed'),
  }),
  statement('s23', 'courier', 'the sprinklers had been switched off', {
    predicate: 'switch',
    source: operator,
    stance: 'denies',
  }),
  statement('s24', 'courier', 'Prosecutors opened an inquiry', { predicate: 'open' }),
  statement('s25', 'courier', 'questioned the captain, Ada Brandt', { predicate: 'question' }),
  statement('s31', 'ledger', 'The captain of the Merle was arrested on Wednesday', {
    predicate: 'arrest',
    source: source('a senior port official', 'unnamed-official'),
  }),
  statement('s32', 'ledger', 'The blaze is believed to have started in the engine room of the ferry', {
    predicate: 'start',
    stance: 'hedges',
  }),
  statement('s33', 'ledger', 'which was carrying some 210 passengers', { predicate: 'carry' }),
  statement('s34', 'ledger', 'No alarm rang', {
    predicate: 'ring',
    source: source('passenger Ivo Lindqvist', 'named-person', 'Ivo Lindqvist'),
  }),
  statement('s35', 'ledger', 'The ship had passed its last inspection in March', { predicate: 'pass', source: operator }),
];

const byId = new Map(STATEMENTS.map((each) => [each.id, each]));

function fact(id: string, status: Fact['status'], statements: readonly string[], independentReports: number): Fact {
  const reports = [...new Set(statements.map((each) => byId.get(each)!.report))];
  return { id, proposition: byId.get(statements[0]!)!.quote, statements, status, independentReports, reports };
}

function evidence(statementId: string, value: string | null, quote?: string): Evidence {
  const on = byId.get(statementId)!;
  const words = quote ?? on.quote;
  return { report: on.report, statement: statementId, ...locate(TEXTS[on.report as ReportId], words), quote: words, value };
}

const FINDINGS: readonly Finding[] = [
  {
    id: 'd1',
    kind: 'contradiction',
    relation: 'contradicts',
    fact: 'f1',
    aspect: 'date',
    importance: 0.93,
    strength: 'strong',
    explanation: 'The fire began shortly before 4am in two reports and at about 5.30am in another.',
    turns: 'It would be no contradiction if the reports spoke of two different fires.',
    rule: 'time/clock',
    reasons: ['both speak of the start of the same fire', 'the clock times lie 90 minutes apart'],
    evidence: [
      evidence('s1', 'shortly before 4am', 'shortly before 4am'),
      evidence('s11', 'shortly before 4am', 'shortly before 4am'),
      evidence('s22', 'about 5.30am', 'at about 5.30am'),
    ],
  },
  {
    id: 'd2',
    kind: 'contradiction',
    relation: 'contradicts',
    fact: 'f5',
    aspect: 'outcome',
    importance: 0.8,
    strength: 'fair',
    explanation: 'The captain was questioned in one report and arrested in the other.',
    turns: 'It becomes an update if the arrest came after the questioning.',
    rule: 'outcome/clash',
    reasons: ['the same person', 'questioned and arrested do not mean the same'],
    evidence: [evidence('s25', 'questioned', 'questioned'), evidence('s31', 'arrested', 'was arrested')],
  },
  {
    id: 'd3',
    kind: 'update',
    relation: 'updates',
    fact: 'f2',
    aspect: 'number',
    importance: 0.7,
    strength: 'strong',
    explanation: 'The toll rose from at least 12 to 14 between the first reports and the later one.',
    turns: 'It becomes a contradiction if both figures were given for the same time.',
    rule: 'quantity/grew',
    reasons: ['a lower bound', 'the higher figure is later by a day'],
    evidence: [
      evidence('s2', 'at least 12', 'At least 12 people'),
      evidence('s12', 'at least 12', 'At least 12 people'),
      evidence('s21', '14', 'Fourteen people'),
    ],
  },
  {
    id: 'd4',
    kind: 'difference',
    relation: 'modality-differs',
    fact: 'f4',
    aspect: 'modality',
    importance: 0.6,
    strength: 'fair',
    explanation: 'Where the fire started is stated as a fact in two reports and only believed in another.',
    turns: null,
    rule: 'modality/hedged',
    reasons: ['“is believed to have” on one side only'],
    evidence: [
      evidence('s5', 'stated'),
      evidence('s15', 'stated'),
      evidence('s32', 'believed', 'is believed to have started in the engine room'),
    ],
  },
  {
    id: 'd5',
    kind: 'only-in',
    relation: 'only-in',
    fact: null,
    aspect: null,
    importance: 0.55,
    strength: 'strong',
    explanation: 'Only one report carries the operator’s denial.',
    turns: null,
    rule: 'onlyin/denial',
    reasons: ['a denial', 'no other report mentions sprinklers'],
    evidence: [evidence('s23', null)],
  },
  {
    id: 'd6',
    kind: 'only-in',
    relation: 'only-in',
    fact: null,
    aspect: null,
    importance: 0.4,
    strength: 'fair',
    explanation: 'Only one report says that no alarm rang.',
    turns: null,
    rule: 'onlyin/statement',
    reasons: ['no statement of another report is near it'],
    evidence: [evidence('s34', null)],
  },
  {
    id: 'd7',
    kind: 'agreement',
    relation: 'same',
    fact: 'f6',
    aspect: null,
    importance: 0.3,
    strength: 'strong',
    explanation: 'Three reports say that the ship had passed its last inspection in March.',
    turns: null,
    rule: 'agreement/same',
    reasons: [],
    evidence: [evidence('s6', null), evidence('s16', null), evidence('s35', null)],
  },
  {
    id: 'd8',
    kind: 'agreement',
    relation: 'rounds',
    fact: 'f3',
    aspect: 'number',
    importance: 0.25,
    strength: 'fair',
    explanation: 'The figures for the passengers agree once rounded.',
    turns: null,
    rule: 'quantity/rounds',
    reasons: ['“some 210” covers 214'],
    evidence: [evidence('s4', '214'), evidence('s14', '214'), evidence('s33', 'some 210')],
  },
];

/** The ferry story: four reports, three origins. A fresh object each time, so that a test may change it. */
export function sampleComparison(): Comparison {
  return structuredClone<Comparison>({
    version: 1,
    story: { title: 'Fire on the ferry Merle off Port Halden', from: '2031-02-11', to: '2031-02-13' },
    reports: [
      report('coast', {
        outlet: 'Coast Dispatch',
        title: 'At least 12 dead in ferry fire',
        published: '2031-02-11T09:40:00Z',
        boilerplate: [locate(TEXTS.coast, 'MORE FROM THIS SECTION')],
      }),
      report('bulletin', {
        outlet: 'Evening Bulletin',
        title: 'Ferry fire kills at least 12 off Port Halden',
        published: '2031-02-11T11:05:00Z',
        dateline: 'PORT HALDEN',
      }),
      report('courier', {
        outlet: 'Halden Courier',
        title: 'Death toll in Merle fire rises to 14',
        byline: 'By Rune Aske',
        published: '2031-02-13',
      }),
      report('ledger', { outlet: null, title: 'Captain of the Merle arrested', url: 'https://www.ledger.example/merle' }),
    ],
    skipped: [
      { origin: 'stories/ferry/photo.jpg', code: 'binary', reason: 'This is not text.' },
      { origin: 'stories/ferry/empty.txt', code: 'empty', reason: 'The file is empty.' },
    ],
    actors: [
      {
        id: 'A1',
        name: 'Norrland Lines',
        aliases: [],
        kind: 'organisation',
        mentions: [{ report: 'courier', ...locate(TEXTS.courier, 'Norrland Lines'), quote: 'Norrland Lines', form: 'name' }],
      },
    ],
    statements: STATEMENTS,
    facts: [
      fact('f1', 'contradicted', ['s1', 's11', 's22'], 2),
      fact('f2', 'updated', ['s2', 's12', 's21'], 2),
      fact('f3', 'agreed', ['s4', 's14', 's33'], 2),
      fact('f4', 'differing', ['s5', 's15', 's32'], 2),
      fact('f5', 'contradicted', ['s25', 's31'], 2),
      fact('f6', 'agreed', ['s6', 's16', 's35'], 2),
      fact('f7', 'agreed', ['s3', 's13'], 1),
    ],
    findings: FINDINGS,
    dependence: [
      {
        reports: ['coast', 'bulletin'],
        kind: 'copy',
        score: 0.98,
        evidence: [
          { report: 'coast', ...locate(TEXTS.coast, WIRE), quote: WIRE },
          { report: 'bulletin', ...locate(TEXTS.bulletin, WIRE), quote: WIRE },
        ],
      },
    ],
    lineages: [['coast', 'bulletin'], ['courier'], ['ledger']],
    framing: [
      {
        report: 'ledger',
        kind: 'loaded-word',
        ...locate(TEXTS.ledger, 'criminal'),
        quote: 'criminal',
        note: 'attributed to survivors',
      },
      {
        report: 'courier',
        kind: 'unnamed-source',
        ...locate(TEXTS.courier, 'two crew members'),
        quote: 'two crew members',
        note: null,
      },
    ],
    timeline: [
      { date: '2031-02-11', precision: 'day', statements: ['s1', 's11', 's22'], fact: 'f1' },
      { date: '2031-02-12', precision: 'day', statements: ['s31'], fact: null },
    ],
  });
}
