/**
 * A story of any size, invented from a seed: reports with statements, facts of every status, findings of every kind, actors
 * with relations, sources, copies, a timeline. For tests of what shows many reports. Spans are made together with the text,
 * so they quote verbatim by construction.
 */
import type {
  Actor,
  Comparison,
  Dependence,
  EventCode,
  Evidence,
  Fact,
  FactStatus,
  Finding,
  FindingKind,
  Report,
  Source,
  SourceKind,
  Stance,
  Statement,
  TimelineEntry,
} from '../src/model/index.ts';

export interface Invented {
  readonly reports: number;
  readonly facts: number;
  readonly seed?: number;
}

const OUTLETS = [
  'Halden Courier',
  'The Northern Ledger',
  'Coast Bulletin',
  'Skerry Times',
  'Fjord Post',
  'Radio Merle',
  'Evening Beacon',
  'The Pilot',
];
const ACTORS: readonly (readonly [string, Actor['kind']])[] = [
  ['Norrland Lines', 'organisation'],
  ['Halden Coastguard', 'organisation'],
  ['Ada Brandt', 'person'],
  ['the port authority', 'government'],
  ['the seamen’s union', 'organisation'],
  ['Ivo Lindqvist', 'person'],
  ['the transport ministry', 'government'],
  ['Port Halden', 'place'],
  ['the prosecutor', 'government'],
  ['Skerry Salvage', 'organisation'],
];
const DEEDS: readonly (readonly [string, EventCode | null])[] = [
  ['rescued', { type: 'AID', mode: null, quad: 'material-cooperation', goldstein: 10 }],
  ['accused', { type: 'ACCUSE', mode: null, quad: 'verbal-conflict', goldstein: -3 }],
  ['questioned', { type: 'COERCE', mode: null, quad: 'material-conflict', goldstein: -7 }],
  ['thanked', { type: 'SUPPORT', mode: null, quad: 'verbal-cooperation', goldstein: 5 }],
  ['warned', { type: 'THREATEN', mode: null, quad: 'verbal-conflict', goldstein: -3.5 }],
  ['met', { type: 'CONSULT', mode: null, quad: 'verbal-cooperation', goldstein: 2.5 }],
  ['searched', null],
];
const SOURCES: readonly (readonly [string, SourceKind] | null)[] = [
  null,
  ['a senior port official', 'unnamed-official'],
  ['two crew members', 'unnamed'],
  ['Captain Ada Brandt', 'named-person'],
  ['the coastguard', 'named-organisation'],
  ['a report of the inquiry', 'document'],
  null,
];
const STANCES: readonly Stance[] = ['asserts', 'asserts', 'asserts', 'hedges', 'asserts', 'denies', 'asserts', 'questions'];
const STATUSES: readonly FactStatus[] = ['agreed', 'contradicted', 'agreed', 'updated', 'agreed', 'differing'];
const KIND_OF: Readonly<Record<FactStatus, FindingKind>> = {
  agreed: 'agreement',
  contradicted: 'contradiction',
  updated: 'update',
  differing: 'difference',
};
const CUES: Readonly<Record<Stance, string>> = { asserts: 'said', hedges: 'believed', denies: 'denied', questions: 'asked' };

/** @example const comparison = inventedComparison({ reports: 20, facts: 60 }) */
export function inventedComparison({ reports: many, facts: wanted, seed = 1 }: Invented): Comparison {
  let state = seed;
  const draw = (n: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % n;
  };
  const drafts = Array.from({ length: many }, (_, index) => ({ id: `r${index}`, text: '', statements: [] as Statement[] }));
  const statements: Statement[] = [];
  const say = (index: number, fact: number, value: string, at: number): Statement => {
    const draft = drafts[index]!;
    const agent = draw(ACTORS.length);
    const patient = (agent + 1 + draw(ACTORS.length - 1)) % ACTORS.length;
    const [deed, event] = DEEDS[fact % DEEDS.length]!;
    const told = SOURCES[draw(SOURCES.length)]!;
    const stance = told === null ? 'asserts' : STANCES[draw(STANCES.length)]!;
    const quote = `${ACTORS[agent]![0]} ${deed} ${ACTORS[patient]![0]} over point ${fact + 1} of the inquiry, with ${value} people aboard the ferry`;
    const end = told === null ? '. ' : `, ${told[0]} ${CUES[stance]}. `;
    const start = draft.text.length;
    draft.text += quote + end + (draft.statements.length % 4 === 3 ? '\n' : '');
    const source: Source | null = told && { text: told[0], kind: told[1], actor: null, resolved: null };
    const statement: Statement = {
      id: `s${statements.length + 1}`,
      report: draft.id,
      start,
      end: start + quote.length,
      quote,
      form: 'clause',
      predicate: deed,
      agent: `A${agent}`,
      patient: `A${patient}`,
      agentText: ACTORS[agent]![0],
      patientText: ACTORS[patient]![0],
      source,
      stance,
      mode: 'actual',
      likelihood: null,
      polarity: 'positive',
      time: null,
      place: null,
      quantities: [],
      event,
      sentence: at,
      firstToken: 0,
      endToken: 0,
      headToken: 0,
    };
    statements.push(statement);
    draft.statements.push(statement);
    return statement;
  };

  const facts: Fact[] = [];
  const findings: Finding[] = [];
  const timeline: TimelineEntry[] = [];
  const copies = Math.floor(many / 4);
  const originOf = (index: number): number => (index > 0 && index <= copies ? 0 : index);
  for (let fact = 0; fact < wanted; fact++) {
    const status = STATUSES[fact % STATUSES.length]!;
    const told = 2 + draw(Math.min(5, many - 1));
    const first = draw(many);
    const members = Array.from({ length: told }, (_, k) => (first + k * (1 + (fact % 3))) % many).filter(
      (each, k, list) => list.indexOf(each) === k,
    );
    if (members.length < 2) members.push((members[0]! + 1) % many);
    const evidence = members.map((index, k): Evidence => {
      const value = String(210 + (status === 'agreed' || k === 0 ? 0 : k * 4));
      const statement = say(index, fact, value, k);
      return {
        report: statement.report,
        statement: statement.id,
        start: statement.start,
        end: statement.end,
        quote: statement.quote,
        value: `${value} people`,
      };
    });
    const id = `f${fact + 1}`;
    const ids = evidence.map(({ statement }) => statement);
    facts.push({
      id,
      proposition: evidence[0]!.quote,
      statements: ids,
      status,
      independentReports: new Set(members.map(originOf)).size,
      reports: members.map((index) => `r${index}`),
    });
    const kind = KIND_OF[status];
    findings.push({
      id: `d${fact + 1}`,
      kind,
      relation: {
        agreement: 'same',
        contradiction: 'contradicts',
        update: 'updates',
        difference: 'independent-estimates',
        'only-in': 'only-in',
      }[kind] as Finding['relation'],
      fact: id,
      aspect: kind === 'agreement' ? null : 'number',
      importance: 1 - fact / (wanted + 1),
      strength: (['strong', 'fair', 'weak'] as const)[fact % 3]!,
      explanation:
        kind === 'agreement'
          ? `${members.length} reports tell point ${fact + 1} alike.`
          : `How many were aboard on point ${fact + 1} is told in ${members.length} ways.`,
      turns: 'becomes an update if one was written later',
      rule: 'number/exact',
      reasons: ['Both count people aboard the same ferry.', 'Neither figure is a bound.'],
      evidence,
    });
    timeline.push({ date: `2025-05-${String(10 + (fact % 18)).padStart(2, '0')}`, precision: 'day', statements: ids, fact: id });
  }
  for (let index = 0; index < many; index++) {
    const statement = say(index, wanted + index, '12', 0);
    const { report, id, start, end, quote } = statement;
    findings.push({
      id: `o${index}`,
      kind: 'only-in',
      relation: 'only-in',
      fact: null,
      aspect: null,
      importance: 0.2,
      strength: 'fair',
      explanation: 'No other report says this.',
      turns: null,
      rule: 'onlyin/alone',
      reasons: [],
      evidence: [{ report, statement: id, start, end, quote, value: null }],
    });
  }

  const reports = drafts.map(
    ({ id, text }, index): Report => ({
      id,
      outlet: `${OUTLETS[index % OUTLETS.length]!}${index >= OUTLETS.length ? ` ${Math.floor(index / OUTLETS.length) + 1}` : ''}`,
      title: `Ferry inquiry: what report ${index + 1} was told`,
      byline: index % 3 === 0 ? 'Mara Olsen' : null,
      dateline: null,
      published: `2025-05-${String(12 + (index % 16)).padStart(2, '0')}`,
      modified: null,
      url: index % 2 === 0 ? `https://news.example/${index}` : null,
      language: 'en',
      text,
      boilerplate: [],
      origin: `${id}.txt`,
    }),
  );
  const actors = ACTORS.map(
    ([name, kind], k): Actor => ({
      id: `A${k}`,
      name,
      aliases: [],
      kind,
      mentions: statements.flatMap((statement) => {
        const at = statement.quote.indexOf(name);
        if (at < 0) return [];
        const start = statement.start + at;
        return [{ report: statement.report, start, end: start + name.length, quote: name, form: 'name' as const }];
      }),
    }),
  );
  const dependence = Array.from(
    { length: copies },
    (_, k): Dependence => ({
      reports: ['r0', `r${k + 1}`],
      kind: k % 2 ? 'rewrite' : 'copy',
      score: 0.96 - k * 0.01,
      evidence: [],
    }),
  );
  const lineages = [
    ['r0', ...Array.from({ length: copies }, (_, k) => `r${k + 1}`)],
    ...reports.slice(copies + 1).map(({ id }) => [id]),
  ];
  return {
    version: 1,
    story: { title: `The ferry inquiry in ${many} reports`, from: '2025-05-12', to: '2025-05-27' },
    reports,
    skipped: [],
    actors,
    statements,
    facts,
    findings,
    dependence,
    lineages,
    framing: [],
    timeline,
  };
}
