/**
 * What each page of the workbench shows, as data. In: a story, its newest comparison with a person's verdicts over it. Out:
 * plain objects, served as JSON at the page's address and drawn by `web/`. Quotes are verbatim slices; reports are named by
 * their place (`index`), so that nothing is sent twice. Pure.
 */
import type {
  ActorKind,
  Aspect,
  DependenceKind,
  EventCode,
  Evidence,
  FactStatus,
  Finding,
  FindingKind,
  Relation,
  Skipped,
  SourceKind,
  Span,
  Stance,
  Statement,
  Strength,
} from '../model/index.ts';
import { FINDING_KINDS, SOURCE_KINDS } from '../model/index.ts';
import {
  type Digest,
  excerpt,
  explanationOf,
  quotedIn,
  sharedOrigins,
  sidesOf,
  sourceName,
  timelineWords,
  valueWithin,
} from '../report/digest.ts';
import type { Standing } from '../report/en.ts';
import type { Decision, Job, Judged, Judgement, Letter, Story, StoryLine, Verdict } from '../store/index.ts';
import { isDismissed } from '../store/judge.ts';

/** A story opened: everything pages are made of. */
export interface Opened {
  readonly story: Story;
  /** Null before the first comparison. */
  readonly reading: {
    readonly id: string;
    readonly created: string;
    readonly version: string;
    readonly digest: Digest;
    readonly judged: Judged;
  } | null;
  readonly members: readonly Member[];
  /** Reports came or went since the comparison. */
  readonly stale: boolean;
  readonly skipped: readonly Skipped[];
  readonly job: Job | null;
  readonly verdicts: readonly Verdict[];
}

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly from: string | null;
  readonly words: number;
}

export interface ReportLine {
  readonly index: number;
  readonly id: string;
  readonly letter: string;
  readonly name: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  /** Only web addresses. */
  readonly url: string | null;
  readonly words: number;
  /** The same number for reports that rest on one text. */
  readonly origin: number;
}

export interface Head {
  readonly id: string;
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly changed: string;
  readonly comparison: { readonly id: string; readonly created: string; readonly version: string } | null;
  readonly stale: boolean;
  readonly job: Job | null;
  readonly members: readonly Member[];
  readonly reports: readonly ReportLine[];
  readonly origins: number;
  /** Letters of reports that rest on one text. */
  readonly shared: readonly (readonly string[])[];
  readonly counts: Readonly<Record<FindingKind, number>>;
  readonly facts: number;
  readonly dismissed: number;
  readonly verdicts: number;
  readonly skipped: readonly Skipped[];
}

export interface Quote extends Span {
  readonly report: number;
  readonly statement: string;
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  /** The words of the quote that carry the value, relative to the quote. */
  readonly value: Span;
  readonly source: { readonly name: string; readonly kind: SourceKind; readonly letter: Letter | null } | null;
  readonly stance: Stance;
}

export interface SideView {
  readonly value: string | null;
  readonly quotes: readonly Quote[];
  /** Reports that say it too; `same` those whose text is one with a quoted one's. */
  readonly also: readonly number[];
  readonly same: readonly number[];
}

export interface VerdictView {
  readonly id: string;
  readonly judgement: Judgement;
  readonly note: string;
  readonly who: string;
  readonly when: string;
  readonly was: FindingKind | null;
  readonly grown: boolean;
}

export interface FindingView {
  readonly id: string;
  readonly kind: FindingKind;
  readonly relation: Relation;
  readonly aspect: Aspect | null;
  readonly strength: Strength;
  readonly explanation: string;
  readonly turns: string | null;
  readonly rule: string;
  readonly reasons: readonly string[];
  readonly fact: string | null;
  readonly reports: readonly number[];
  readonly sides: readonly SideView[];
  readonly verdict: VerdictView | null;
  readonly dismissed: boolean;
}

export const SHOWN_VERDICTS = ['any', 'open', 'right', 'wrong', 'unsure', 'dismissed'] as const;
export type ShownVerdict = (typeof SHOWN_VERDICTS)[number];

export interface FindingQuery {
  readonly kind?: FindingKind | undefined;
  readonly aspect?: Aspect | undefined;
  /** Place of a report whose words the finding must rest on. */
  readonly report?: number | undefined;
  readonly verdict?: ShownVerdict | undefined;
  readonly fact?: string | undefined;
  readonly from?: number | undefined;
  readonly count?: number | undefined;
}

export interface FindingsPage {
  readonly head: Head;
  readonly total: number;
  readonly from: number;
  readonly aspects: readonly Aspect[];
  readonly findings: readonly FindingView[];
}

export interface StoriesPage {
  readonly query: string;
  readonly total: number;
  readonly from: number;
  readonly stories: readonly StoryLine[];
}

/** What an editor needs first: what cannot all be true, what moved, what is told differently, who stands alone, what is agreed. */
const ORDER: readonly FindingKind[] = ['contradiction', 'update', 'difference', 'only-in', 'agreement'];
const QUOTES_EACH_SIDE = 3;
const QUOTE_REACH = 150;

export function headOf(opened: Opened): Head {
  const { story, reading, members, stale, skipped, job, verdicts } = opened;
  const digest = reading?.digest;
  const counts = Object.fromEntries(FINDING_KINDS.map((kind) => [kind, 0])) as Record<FindingKind, number>;
  let dismissed = 0;
  for (const finding of digest?.comparison.findings ?? []) {
    if (isDismissed(reading!.judged.findings.get(finding.id))) dismissed += 1;
    else counts[finding.kind] += 1;
  }
  return {
    id: story.id,
    title: story.title,
    from: digest?.comparison.story.from ?? null,
    to: digest?.comparison.story.to ?? null,
    changed: story.changed,
    comparison: reading && { id: reading.id, created: reading.created, version: reading.version },
    stale,
    job,
    members,
    reports: (digest?.reports ?? []).map(({ report, index, letter, name, words }) => ({
      index,
      id: report.id,
      letter,
      name,
      title: report.title,
      byline: report.byline,
      published: report.published,
      url: report.url !== null && /^https?:\/\/[^\s]{1,2000}$/i.test(report.url) ? report.url : null,
      words,
      origin: digest!.originOf(report.id),
    })),
    origins: digest?.origins ?? 0,
    shared: digest ? sharedOrigins(digest).map((group) => group.map(({ letter }) => letter)) : [],
    counts,
    facts: digest?.comparison.facts.length ?? 0,
    dismissed,
    verdicts: verdicts.filter(({ undone, story: of }) => undone === null && of !== null).length,
    skipped,
  };
}

export function findingsPage(opened: Opened, query: FindingQuery): FindingsPage {
  const head = headOf(opened);
  const { reading } = opened;
  if (reading === null) return { head, total: 0, from: 0, aspects: [], findings: [] };
  const { digest, judged } = reading;
  const all = digest.comparison.findings;
  const fit = all.filter((finding) => fits(finding, query, opened));
  const rank = (finding: Finding): number => ORDER.indexOf(finding.kind);
  fit.sort((a, b) => rank(a) - rank(b) || b.importance - a.importance);
  const from = query.from ?? 0;
  const aspects = [...new Set(all.flatMap(({ aspect }) => aspect ?? []))].sort();
  return {
    head,
    total: fit.length,
    from,
    aspects,
    findings: fit.slice(from, from + (query.count ?? 40)).map((finding) => findingView(finding, digest, judged)),
  };
}

function fits(finding: Finding, query: FindingQuery, { reading }: Opened): boolean {
  const { digest, judged } = reading!;
  if (query.kind !== undefined && finding.kind !== query.kind) return false;
  if (query.aspect !== undefined && finding.aspect !== query.aspect) return false;
  if (query.fact !== undefined && finding.fact !== query.fact) return false;
  if (query.report !== undefined && !finding.evidence.some(({ report }) => digest.report(report)?.index === query.report))
    return false;
  const verdict = judged.findings.get(finding.id);
  switch (query.verdict ?? 'any') {
    case 'any':
      return !isDismissed(verdict);
    case 'open':
      return verdict === undefined;
    case 'dismissed':
      return isDismissed(verdict);
    default:
      return verdict?.judgement === query.verdict;
  }
}

export function findingView(finding: Finding, digest: Digest, judged: Judged): FindingView {
  const { id, kind, relation, aspect, strength, turns, rule, reasons, fact } = finding;
  const found = judged.findings.get(id);
  return {
    id,
    kind,
    relation,
    aspect,
    strength,
    explanation: explanationOf(digest, finding),
    turns,
    rule,
    reasons,
    fact,
    reports: [...new Set(finding.evidence.flatMap(({ report }) => digest.report(report)?.index ?? []))],
    sides: sidesOf(digest, finding).map(({ value, evidence }) => sideView(value, evidence, digest, judged)),
    verdict: found
      ? {
          id: found.verdict.id,
          judgement: found.judgement,
          note: found.verdict.note,
          who: found.verdict.who,
          when: found.verdict.when,
          was: found.was,
          grown: found.grown,
        }
      : null,
    dismissed: isDismissed(found),
  };
}

/** One quote an origin; further copies of a text are only named. */
function sideView(value: string | null, evidence: readonly Evidence[], digest: Digest, judged: Judged): SideView {
  const first = new Map<number, Evidence>();
  const same: number[] = [];
  for (const each of evidence) {
    const view = digest.report(each.report);
    if (!view) continue;
    const origin = digest.originOf(each.report);
    const held = first.get(origin);
    if (held === undefined) first.set(origin, each);
    else if (held.report !== each.report) same.push(view.index);
  }
  const quotes = [...first.values()];
  return {
    value,
    quotes: quotes.slice(0, QUOTES_EACH_SIDE).flatMap((each) => quoteView(each, digest, judged) ?? []),
    also: [...new Set(quotes.slice(QUOTES_EACH_SIDE).flatMap(({ report }) => digest.report(report)?.index ?? []))],
    same: [...new Set(same)],
  };
}

function quoteView(evidence: Evidence, digest: Digest, judged: Judged): Quote | null {
  const view = digest.report(evidence.report);
  if (!view) return null;
  const statement = digest.statement(evidence.statement);
  const words = excerpt(view.report.text, evidence, QUOTE_REACH);
  return {
    report: view.index,
    statement: evidence.statement,
    start: evidence.start,
    end: evidence.end,
    ...words,
    value: valueWithin(words.quote, evidence.value),
    source: statement?.source ? sourceView(statement, judged) : null,
    stance: statement?.stance ?? 'asserts',
  };
}

function sourceView(statement: Statement, judged: Judged): Quote['source'] {
  const name = sourceName(statement);
  return { name, kind: statement.source!.kind, letter: judged.letters.get(name.toLowerCase())?.letter ?? null };
}

// — facts × reports

/** [place of the report, stance, value, statement, place of the statement in the text] */
export type Cell = readonly [report: number, stance: Stance, value: string | null, statement: string, start: number];

export interface FactLine {
  readonly id: string;
  readonly proposition: string;
  readonly status: FactStatus;
  readonly independent: number;
  /** Admiralty credibility: 1 only where independent origins confirm it and none contradicts; else 6, cannot be judged. */
  readonly credibility: 1 | 6;
  readonly judgement: Judgement | null;
  readonly reshaped: boolean;
  readonly cells: readonly Cell[];
}

export interface FactsPage {
  readonly head: Head;
  readonly facts: readonly FactLine[];
}

const STATUS_ORDER: readonly FactStatus[] = ['contradicted', 'updated', 'differing', 'agreed'];
/** When a report speaks to a fact more than once, the plainest stance stands in its cell. */
const STANCE_ORDER: readonly Stance[] = ['denies', 'asserts', 'hedges', 'questions'];

export function factsPage(opened: Opened): FactsPage {
  const head = headOf(opened);
  if (opened.reading === null) return { head, facts: [] };
  const { digest, judged } = opened.reading;
  const findings = new Map<string, Finding[]>();
  for (const finding of digest.comparison.findings) {
    if (finding.fact === null || isDismissed(judged.findings.get(finding.id))) continue;
    const list = findings.get(finding.fact);
    if (list) list.push(finding);
    else findings.set(finding.fact, [finding]);
  }
  const facts = digest.comparison.facts.map((fact): FactLine => {
    const cells = new Map<number, Cell>();
    const values = valuesOf(findings.get(fact.id) ?? []);
    for (const id of fact.statements) {
      const statement = digest.statement(id);
      const view = statement && digest.report(statement.report);
      if (!statement || !view) continue;
      const cell: Cell = [view.index, statement.stance, values.get(id) ?? null, id, statement.start];
      const held = cells.get(view.index);
      if (!held || rankOf(cell) < rankOf(held)) cells.set(view.index, cell);
    }
    return {
      id: fact.id,
      proposition: fact.proposition,
      status: fact.status,
      independent: fact.independentReports,
      credibility: credibilityOf(fact),
      judgement: judgementOf(judged.facts.get(fact.id)?.decision),
      reshaped: judged.reshaped.has(fact.id),
      cells: [...cells.values()].sort((a, b) => a[0] - b[0]),
    };
  });
  facts.sort(
    (a, b) =>
      STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) ||
      b.independent - a.independent ||
      b.cells.length - a.cells.length,
  );
  return { head, facts };
}

/** What statements say on the one aspect that matters most on this fact: a row compares like with like. */
function valuesOf(findings: readonly Finding[]): ReadonlyMap<string, string> {
  const rank = ({ kind }: Finding): number => ORDER.indexOf(kind);
  const telling = findings
    .filter(({ evidence }) => evidence.some(({ value }) => value !== null))
    .sort((a, b) => rank(a) - rank(b) || b.importance - a.importance);
  const values = new Map<string, string>();
  for (const { aspect, evidence } of telling) {
    if (aspect !== telling[0]!.aspect) continue;
    for (const { statement, value } of evidence) if (value !== null && !values.has(statement)) values.set(statement, value);
  }
  return values;
}

/** One fact opened: every statement in it, word for word. */
export interface FactDetail {
  readonly id: string;
  readonly proposition: string;
  readonly status: FactStatus;
  readonly independent: number;
  readonly judgement: Judgement | null;
  readonly note: string;
  readonly verdict: string | null;
  readonly statements: readonly Quote[];
  readonly findings: readonly FindingView[];
}

export function factDetail({ reading }: Opened, id: string): FactDetail | null {
  const fact = reading?.digest.fact(id);
  if (!reading || !fact) return null;
  const { digest, judged } = reading;
  const verdict = judged.facts.get(id);
  const statements = fact.statements
    .flatMap((each) => digest.statement(each) ?? [])
    .flatMap(({ id: statement, report, start, end, quote }) => {
      const view = quoteView({ report, statement, start, end, quote, value: null }, digest, judged);
      return view ?? [];
    })
    .sort((a, b) => a.report - b.report || a.start - b.start);
  return {
    id,
    proposition: fact.proposition,
    status: fact.status,
    independent: fact.independentReports,
    judgement: judgementOf(verdict?.decision),
    note: verdict?.note ?? '',
    verdict: verdict?.id ?? null,
    statements,
    findings: digest.comparison.findings
      .filter((finding) => finding.fact === id)
      .map((finding) => findingView(finding, digest, judged)),
  };
}

function rankOf([, stance, value]: Cell): number {
  return STANCE_ORDER.indexOf(stance) * 2 + (value === null ? 1 : 0);
}

function credibilityOf(fact: { readonly status: FactStatus; readonly independentReports: number }): 1 | 6 {
  return fact.status === 'agreed' && fact.independentReports > 1 ? 1 : 6;
}

function judgementOf(decision: Decision | undefined): Judgement | null {
  return decision?.kind === 'fact' ? decision.judgement : null;
}

// — the reader

export interface Mark extends Span {
  readonly statement: string;
  readonly standing: Standing;
  /** Place of its fact in the comparison; null when it stands alone. */
  readonly fact: number | null;
  readonly source: string | null;
  readonly sourceKind: SourceKind | null;
  readonly stance: Stance;
}

export interface Pane {
  readonly index: number;
  readonly text: string;
  readonly boilerplate: readonly Span[];
  /** By start; longer ones first. They may lie inside one another. */
  readonly marks: readonly Mark[];
}

/** Other reports on the facts of the panes: what a passage leads to. */
export interface FactPlace {
  readonly fact: number;
  readonly id: string;
  readonly status: FactStatus;
  readonly at: readonly (Span & { readonly report: number; readonly statement: string; readonly quote: string })[];
}

export interface ReaderPage {
  readonly head: Head;
  readonly panes: readonly Pane[];
  readonly facts: readonly FactPlace[];
}

const LONGEST_QUOTE = 400;

export function readerPage(opened: Opened, wanted: readonly number[]): ReaderPage {
  const head = headOf(opened);
  if (opened.reading === null) return { head, panes: [], facts: [] };
  const { digest } = opened.reading;
  const { comparison } = digest;
  const marks = new Map<string, Mark[]>();
  const put = (id: string, standing: Standing, fact: number | null): void => {
    const statement = digest.statement(id);
    if (!statement) return;
    const { start, end, report, stance, source } = statement;
    const mark: Mark = {
      start,
      end,
      statement: id,
      standing,
      fact,
      stance,
      source: source === null ? null : sourceName(statement),
      sourceKind: source?.kind ?? null,
    };
    const list = marks.get(report);
    if (list) list.push(mark);
    else marks.set(report, [mark]);
  };
  for (const [number, fact] of comparison.facts.entries()) for (const id of fact.statements) put(id, fact.status, number);
  for (const { evidence } of digest.byKind['only-in']) for (const { statement } of evidence) put(statement, 'alone', null);
  const indices = [...new Set(wanted)].filter((index) => index < digest.reports.length);
  const panes = indices.map((index): Pane => {
    const { report } = digest.reports[index]!;
    const own = [...(marks.get(report.id) ?? [])].sort((a, b) => a.start - b.start || b.end - a.end);
    return { index, text: report.text, boilerplate: report.boilerplate, marks: own };
  });
  const numbers = [...new Set(panes.flatMap((pane) => pane.marks.flatMap(({ fact }) => fact ?? [])))].sort((a, b) => a - b);
  const facts = numbers.map((number): FactPlace => {
    const fact = comparison.facts[number]!;
    const at = fact.statements.flatMap((id) => {
      const statement = digest.statement(id);
      const view = statement && digest.report(statement.report);
      if (!statement || !view) return [];
      return {
        report: view.index,
        statement: id,
        start: statement.start,
        end: statement.end,
        quote: statement.quote.slice(0, LONGEST_QUOTE),
      };
    });
    return { fact: number, id: fact.id, status: fact.status, at: at.sort((a, b) => a.report - b.report || a.start - b.start) };
  });
  return { head, panes, facts };
}

// — timeline

export interface Happened {
  readonly quote: string;
  readonly standing: Standing;
  /** The statement that says it most plainly, and in which report. */
  readonly statement: string;
  readonly report: number;
  readonly reports: readonly number[];
}

export interface Day {
  readonly date: string;
  readonly precision: 'day' | 'week' | 'month' | 'year';
  readonly happened: readonly Happened[];
  /** Reports published on this day. */
  readonly reported: readonly number[];
}

export interface TimelinePage {
  readonly head: Head;
  readonly days: readonly Day[];
}

export function timelinePage(opened: Opened): TimelinePage {
  const head = headOf(opened);
  if (opened.reading === null) return { head, days: [] };
  const { digest } = opened.reading;
  const alone: Standing = 'alone';
  const days = new Map<string, { date: string; precision: Day['precision']; happened: Happened[]; reported: number[] }>();
  const dayOf = (date: string, precision: Day['precision']) => {
    const day = days.get(date) ?? { date, precision, happened: [], reported: [] };
    days.set(date, day);
    return day;
  };
  for (const entry of digest.comparison.timeline) {
    const { date, precision, statements, fact } = entry;
    const said = statements.flatMap((id) => digest.statement(id) ?? []);
    const [first] = said;
    const view = first && digest.report(first.report);
    if (!first || !view) continue;
    dayOf(date, precision).happened.push({
      quote: (timelineWords(digest, entry) ?? first.quote).slice(0, LONGEST_QUOTE),
      standing: digest.fact(fact)?.status ?? alone,
      statement: first.id,
      report: view.index,
      reports: [...new Set(said.flatMap(({ report }) => digest.report(report)?.index ?? []))].sort((a, b) => a - b),
    });
  }
  for (const { report, index } of digest.reports) {
    if (report.published !== null && /^\d{4}-\d{2}-\d{2}/.test(report.published))
      dayOf(report.published.slice(0, 10), 'day').reported.push(index);
  }
  for (const day of days.values()) day.happened.sort((a, b) => b.reports.length - a.reports.length);
  return { head, days: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)) };
}

// — actors

export interface ActorLine {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: ActorKind;
  readonly mentions: number;
  readonly reports: readonly number[];
}

export interface RelationLine {
  readonly agent: string;
  readonly patient: string;
  /** Sum of what is said to pass between the two: how often, and what PLOVER calls it. */
  readonly statements: number;
  readonly quad: EventCode['quad'] | null;
  readonly deeds: readonly {
    readonly predicate: string;
    readonly denied: boolean;
    readonly report: number;
    readonly statement: string;
    readonly quote: string;
  }[];
  readonly reports: readonly number[];
}

export interface ActorsPage {
  readonly head: Head;
  readonly actors: readonly ActorLine[];
  readonly relations: readonly RelationLine[];
}

const ACTORS_SHOWN = 200;
const DEEDS_EACH = 12;

export function actorsPage(opened: Opened): ActorsPage {
  const head = headOf(opened);
  if (opened.reading === null) return { head, actors: [], relations: [] };
  const { digest } = opened.reading;
  const lines = digest.comparison.actors
    .map(
      ({ id, name, aliases, kind, mentions }): ActorLine => ({
        id,
        name,
        aliases,
        kind,
        mentions: mentions.length,
        reports: [...new Set(mentions.flatMap(({ report }) => digest.report(report)?.index ?? []))].sort((a, b) => a - b),
      }),
    )
    .sort((a, b) => b.reports.length - a.reports.length || b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
  const known = new Set(lines.map(({ id }) => id));
  const pairs = new Map<string, Statement[]>();
  for (const statement of digest.comparison.statements) {
    const { agent, patient } = statement;
    if (agent === null || patient === null || agent === patient || !known.has(agent) || !known.has(patient)) continue;
    const key = `${agent}\n${patient}`;
    const list = pairs.get(key);
    if (list) list.push(statement);
    else pairs.set(key, [statement]);
  }
  const relations = [...pairs.values()].map((list): RelationLine => {
    const quads = new Map<EventCode['quad'], number>();
    for (const { event } of list) if (event) quads.set(event.quad, (quads.get(event.quad) ?? 0) + 1);
    const quad = [...quads].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
    return {
      agent: list[0]!.agent!,
      patient: list[0]!.patient!,
      statements: list.length,
      quad,
      deeds: list.slice(0, DEEDS_EACH).flatMap(({ predicate, polarity, stance, report, id, quote }) => {
        const view = digest.report(report);
        if (!view) return [];
        return {
          predicate,
          denied: polarity === 'negative' || stance === 'denies',
          report: view.index,
          statement: id,
          quote: quote.slice(0, LONGEST_QUOTE),
        };
      }),
      reports: [...new Set(list.flatMap(({ report }) => digest.report(report)?.index ?? []))].sort((a, b) => a - b),
    };
  });
  relations.sort(
    (a, b) =>
      b.reports.length - a.reports.length || b.statements - a.statements || (a.agent + a.patient < b.agent + b.patient ? -1 : 1),
  );
  return { head, actors: lines.slice(0, ACTORS_SHOWN), relations };
}

// — who is quoted

export interface SourceLine {
  readonly name: string;
  readonly kind: SourceKind;
  readonly statements: number;
  readonly reports: readonly number[];
  /** Of its statements, those in facts that independent origins agree on. */
  readonly confirmed: number;
  readonly letter: Letter | null;
  readonly note: string;
}

export interface SourcesPage {
  readonly head: Head;
  readonly reports: readonly {
    readonly index: number;
    readonly classes: readonly {
      readonly kind: SourceKind | null;
      readonly statements: number;
      readonly names: readonly { readonly name: string; readonly statements: number }[];
      readonly more: number;
    }[];
  }[];
  readonly sources: readonly SourceLine[];
}

const NAMES_EACH = 6;
const SOURCES_SHOWN = 300;

export function sourcesPage(opened: Opened): SourcesPage {
  const head = headOf(opened);
  if (opened.reading === null) return { head, reports: [], sources: [] };
  const { digest, judged } = opened.reading;
  const confirmed = new Set(digest.comparison.facts.flatMap((fact) => (credibilityOf(fact) === 1 ? fact.statements : [])));
  const sources = new Map<string, { name: string; kind: SourceKind; ids: string[]; reports: Set<number> }>();
  for (const statement of digest.comparison.statements) {
    const view = digest.report(statement.report);
    if (statement.source === null || !view) continue;
    const name = sourceName(statement);
    const key = name.toLowerCase();
    const source = sources.get(key) ?? { name, kind: statement.source.kind, ids: [], reports: new Set<number>() };
    source.ids.push(statement.id);
    source.reports.add(view.index);
    sources.set(key, source);
  }
  const rank = (kind: SourceKind): number => SOURCE_KINDS.indexOf(kind);
  return {
    head,
    reports: digest.reports.map(({ report, index }) => ({
      index,
      classes: quotedIn(digest, report.id).map(({ kind, names, statements }) => ({
        kind,
        statements,
        names: kind === null ? [] : names.slice(0, NAMES_EACH),
        more: kind === null ? 0 : Math.max(0, names.length - NAMES_EACH),
      })),
    })),
    sources: [...sources]
      .map(([key, { name, kind, ids, reports }]): SourceLine => {
        const letter = judged.letters.get(key);
        return {
          name,
          kind,
          statements: ids.length,
          reports: [...reports].sort((a, b) => a - b),
          confirmed: ids.filter((id) => confirmed.has(id)).length,
          letter: letter?.letter ?? null,
          note: letter?.verdict.note ?? '',
        };
      })
      .sort((a, b) => b.reports.length - a.reports.length || b.statements - a.statements || rank(a.kind) - rank(b.kind))
      .slice(0, SOURCES_SHOWN),
  };
}

// — origins

export interface OriginsPage {
  readonly head: Head;
  readonly groups: readonly (readonly number[])[];
  readonly pairs: readonly {
    readonly a: number;
    readonly b: number;
    readonly kind: DependenceKind;
    readonly score: number;
    readonly evidence: readonly {
      readonly report: number;
      readonly quote: string;
      readonly start: number;
      readonly end: number;
    }[];
  }[];
  readonly morePairs: number;
}

const PAIRS_SHOWN = 200;

export function originsPage(opened: Opened): OriginsPage {
  const head = headOf(opened);
  if (opened.reading === null) return { head, groups: [], pairs: [], morePairs: 0 };
  const { digest } = opened.reading;
  const pairs = [...digest.comparison.dependence]
    .sort((a, b) => b.score - a.score)
    .flatMap(({ reports: [x, y], kind, score, evidence }) => {
      const [a, b] = [digest.report(x), digest.report(y)];
      if (!a || !b) return [];
      return {
        a: a.index,
        b: b.index,
        kind,
        score,
        evidence: evidence.slice(0, 2).flatMap(({ report, quote, start, end }) => {
          const view = digest.report(report);
          return view ? { report: view.index, quote: quote.slice(0, LONGEST_QUOTE), start, end } : [];
        }),
      };
    });
  return {
    head,
    groups: sharedOrigins(digest).map((group) => group.map(({ index }) => index)),
    pairs: pairs.slice(0, PAIRS_SHOWN),
    morePairs: Math.max(0, pairs.length - PAIRS_SHOWN),
  };
}

// — verdicts

export interface VerdictsPage {
  readonly head: Head;
  /** Newest first, undone ones too. `fits`: something in this comparison answers to it. */
  readonly verdicts: readonly (Verdict & { readonly fits: boolean })[];
  /** Findings that a merge or a split took out. */
  readonly setAside: readonly { readonly explanation: string; readonly kind: FindingKind }[];
}

export function verdictsPage(opened: Opened): VerdictsPage {
  const loose = new Set(opened.reading?.judged.loose.map(({ id }) => id));
  return {
    head: headOf(opened),
    verdicts: opened.verdicts.map((verdict) => ({ ...verdict, fits: !loose.has(verdict.id) })).reverse(),
    setAside: (opened.reading?.judged.setAside ?? []).map(({ explanation, kind }) => ({ explanation, kind })),
  };
}
