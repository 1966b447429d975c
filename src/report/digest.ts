/**
 * What every renderer needs to know about a comparison, worked out once. In: a Comparison. Out: reports with letters and
 * names, lookups by id, findings by kind, evidence with context, counts. Refuses: nothing; ids that lead nowhere are left out.
 */
import type {
  Comparison,
  Evidence,
  Fact,
  Finding,
  FindingKind,
  Report,
  SourceKind,
  Span,
  Statement,
  TimelineEntry,
} from '../model/index.ts';
import { SOURCE_KINDS } from '../model/index.ts';
import { ONLY_WORDS, type Standing } from './en.ts';
import { abridge, baseName } from './safe-text.ts';

export interface ReportView {
  readonly report: Report;
  readonly index: number;
  /** A, B … Z, AA … in the order of the comparison. */
  readonly letter: string;
  /** The outlet, else the site, the beginning of the title, the file name, "Report A". Untrusted text. */
  readonly name: string;
  readonly words: number;
}

/** One value of a finding and the reports that give it. */
export interface Side {
  readonly value: string | null;
  readonly evidence: readonly Evidence[];
}

export interface Digest {
  readonly comparison: Comparison;
  readonly reports: readonly ReportView[];
  readonly report: (id: string) => ReportView | undefined;
  readonly statement: (id: string) => Statement | undefined;
  readonly fact: (id: string | null) => Fact | undefined;
  readonly finding: (id: string) => Finding | undefined;
  readonly byKind: Readonly<Record<FindingKind, readonly Finding[]>>;
  /** Facts of each standing, with the statements that stand alone counted under `alone`. */
  readonly standings: Readonly<Record<Standing, number>>;
  /** Independent origins among the reports. */
  readonly origins: number;
  /** Which origin a report belongs to: the same number for reports that rest on one text. */
  readonly originOf: (reportId: string) => number;
}

/** @example letterOf(0) // 'A'; letterOf(27) // 'AB' */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

export function digest(comparison: Comparison): Digest {
  const reports = comparison.reports.map((report, index): ReportView => {
    const letter = letterOf(index);
    return { report, index, letter, name: abridge(nameOf(report, letter), NAME_CAP), words: wordCount(report) };
  });
  const reportById = new Map(reports.map((view) => [view.report.id, view]));
  const statements = new Map(comparison.statements.map((statement) => [statement.id, statement]));
  const facts = new Map(comparison.facts.map((fact) => [fact.id, fact]));
  const findings = new Map(comparison.findings.map((finding) => [finding.id, finding]));
  const byKind: Record<FindingKind, Finding[]> = {
    contradiction: [],
    update: [],
    difference: [],
    'only-in': [],
    agreement: [],
  };
  for (const finding of comparison.findings) byKind[finding.kind].push(finding);
  for (const list of Object.values(byKind)) list.sort((a, b) => b.importance - a.importance);
  const standings: Record<Standing, number> = { agreed: 0, contradicted: 0, differing: 0, updated: 0, alone: 0 };
  for (const fact of comparison.facts) standings[fact.status] += 1;
  standings.alone = byKind['only-in'].length;
  const lineage = new Map(comparison.lineages.flatMap((ids, number) => ids.map((id) => [id, number] as const)));
  return {
    comparison,
    reports,
    originOf: (id) => lineage.get(id) ?? comparison.lineages.length + (reportById.get(id)?.index ?? 0),
    report: (id) => reportById.get(id),
    statement: (id) => statements.get(id),
    fact: (id) => (id === null ? undefined : facts.get(id)),
    finding: (id) => findings.get(id),
    byKind,
    standings,
    origins: comparison.lineages.length || reports.length,
  };
}

/** Names and quotes are repeated all over a page; no report can blow it up with one of a megabyte. */
const NAME_CAP = 80;
const QUOTE_CAP = 1_200;

function nameOf(report: Report, letter: string): string {
  if (report.outlet !== null && report.outlet.trim() !== '') return report.outlet.replace(/^www\./i, '');
  if (report.url !== null) {
    const host = /^[a-z]{2,8}:\/\/(?:www\.)?([^/?#:]{1,200})/i.exec(report.url);
    if (host) return host[1]!;
  }
  if (report.title !== null && report.title.trim() !== '') return abridge(report.title, 48);
  return report.origin === null || report.origin === '-' ? `Report ${letter}` : baseName(report.origin);
}

/** Words of the article; what is set aside as boilerplate does not count. */
function wordCount(report: Report): number {
  let words = 0;
  let position = 0;
  for (const span of [...report.boilerplate, { start: report.text.length, end: report.text.length }]) {
    words += report.text.slice(position, span.start).match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;
    position = span.end;
  }
  return words;
}

/**
 * Evidence of one finding gathered by the value it gives: those who say "detained", those who say "killed". Sides, and
 * the reports on a side, stand in the order of the comparison: what was written first comes first.
 */
export function sidesOf(d: Digest, finding: Finding): readonly Side[] {
  const sides = new Map<string, { value: string | null; evidence: Evidence[] }>();
  for (const evidence of finding.evidence) {
    const key = evidence.value === null ? `\u0000${evidence.report}` : evidence.value.toLowerCase();
    const side = sides.get(key);
    if (side) side.evidence.push(evidence);
    else sides.set(key, { value: evidence.value, evidence: [evidence] });
  }
  const order = (evidence: Evidence): number => d.report(evidence.report)?.index ?? 0;
  for (const side of sides.values()) side.evidence.sort((a, b) => order(a) - order(b) || a.start - b.start);
  return [...sides.values()].sort((a, b) => order(a.evidence[0]!) - order(b.evidence[0]!));
}

/** A quote with words before and after it, from the same sentence where the limits allow. */
export interface Excerpt {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/**
 * The words round a span: out to the sentence's ends, but at most `reach` code units each way, cut between words.
 * The quote itself stays whole, unless it is longer than any sentence should be.
 */
export function excerpt(text: string, span: Span, reach: number): Excerpt {
  const quote = text.slice(span.start, span.end);
  return {
    before: wordsBefore(text, span.start, reach),
    quote: abridge(quote, QUOTE_CAP),
    after: endsSentence(quote) ? '' : wordsAfter(text, span.end, reach),
  };
}

const SENTENCE_END = /[.!?…]["'”’)\]]{0,3}\s+/g;

function endsSentence(quote: string): boolean {
  return /[.!?…]["'”’)\]]{0,3}$/.test(quote);
}

function wordsBefore(text: string, start: number, reach: number): string {
  const head = text.slice(Math.max(0, start - reach), start);
  let from = head.lastIndexOf('\n') + 1;
  let whole = from > 0 || head.length === start;
  for (const end of head.matchAll(SENTENCE_END)) {
    if (end.index < from || isAbbreviation(head, end.index)) continue;
    from = end.index + end[0].length;
    whole = true;
  }
  if (whole) return head.slice(from);
  return `… ${head.slice(head.search(/\s/) + 1)}`;
}

function wordsAfter(text: string, end: number, reach: number): string {
  const limit = Math.min(text.length, end + reach);
  const newline = text.indexOf('\n', end);
  const tail = text.slice(end, newline >= 0 && newline < limit ? newline : limit);
  for (const stop of tail.matchAll(SENTENCE_END)) {
    if (!isAbbreviation(tail, stop.index)) return tail.slice(0, stop.index + stop[0].trimEnd().length);
  }
  if (end + tail.length === text.length || text[end + tail.length] === '\n') return tail.trimEnd();
  return `${tail.slice(0, Math.max(0, tail.search(/\s\S*$/)))} …`;
}

/** A stop after one capital or a short title does not end a sentence: "J. Smith", "Mr. Smith", "U.S. forces". */
function isAbbreviation(text: string, stop: number): boolean {
  if (text[stop] !== '.') return false;
  return /(?:^|[^\p{L}])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Capt|Gov|Sen|Rep|St|No|vs)$/u.test(
    text.slice(Math.max(0, stop - 6), stop),
  );
}

/** Statements of one report that rest on one class of source; `null` = the report's own voice. */
export interface Quoted {
  readonly kind: SourceKind | null;
  readonly names: readonly { readonly name: string; readonly statements: number }[];
  readonly statements: number;
}

/** Who is quoted in one report, class by class, most often quoted first. */
export function quotedIn(d: Digest, reportId: string): readonly Quoted[] {
  const classes = new Map<SourceKind | null, Map<string, number>>();
  for (const statement of d.comparison.statements) {
    if (statement.report !== reportId) continue;
    const kind = statement.source === null ? null : statement.source.kind;
    const name = statement.source === null ? '' : sourceName(statement);
    const names = classes.get(kind) ?? new Map<string, number>();
    names.set(name, (names.get(name) ?? 0) + 1);
    classes.set(kind, names);
  }
  const order: readonly (SourceKind | null)[] = [...SOURCE_KINDS, null];
  return order.flatMap((kind) => {
    const names = classes.get(kind);
    if (!names) return [];
    const list = [...names].map(([name, statements]) => ({ name, statements }));
    list.sort((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1));
    return [{ kind, names: list, statements: list.reduce((sum, entry) => sum + entry.statements, 0) }];
  });
}

/** The name a statement's source goes by: what its words resolve to where that is known ("he" → a name). */
export function sourceName(statement: Statement): string {
  if (statement.source === null) return '';
  return statement.source.resolved ?? statement.source.text;
}

/** "Denial", "Motive" … for a statement that stands in one report only; null for a plain detail. */
export function onlyWord(finding: Finding): string | null {
  return ONLY_WORDS[finding.rule.slice(finding.rule.lastIndexOf('/') + 1)] ?? null;
}

/** Groups of reports that rest on one text, larger groups first; those with a text of their own are not listed. */
export function sharedOrigins(d: Digest): readonly (readonly ReportView[])[] {
  return d.comparison.lineages
    .map((ids) => ids.flatMap((id) => d.report(id) ?? []).sort((a, b) => a.index - b.index))
    .filter((group) => group.length > 1)
    .sort((a, b) => b.length - a.length || a[0]!.index - b[0]!.index);
}

/**
 * The words of a quote that carry its value, where they stand in it; else all of it. The span is relative to the quote.
 * @example valueWithin('All 12 were killed', 'killed') // { start: 11, end: 17 }
 */
export function valueWithin(quote: string, value: string | null): Span {
  const start = value === null || value.length < 2 ? -1 : quote.toLowerCase().indexOf(value.toLowerCase());
  const whole = { start: 0, end: quote.length };
  if (start < 0 || quote.toLowerCase().length !== quote.length) return whole;
  const end = start + value!.length;
  const inWord = (at: number): boolean => /[\p{L}\p{N}]{2}/u.test(quote.slice(Math.max(0, at - 1), at + 1));
  return inWord(start) || inWord(end) ? whole : { start, end };
}

/** What an entry of the timeline says, in words of a report that gives this very date. */
export function timelineWords(d: Digest, entry: TimelineEntry): string | null {
  const statements = entry.statements.flatMap((id) => d.statement(id) ?? []);
  const proposition = d.fact(entry.fact)?.proposition;
  const chosen = statements.find((statement) => statement.quote === proposition) ?? statements[0];
  return chosen === undefined ? null : clause(chosen.quote);
}

/** A clause taken out of its sentence, marked as one. @example clause('travelled to Kabul') // '… travelled to Kabul' */
export function clause(quote: string): string {
  return /^\p{Ll}/u.test(quote) ? `… ${quote}` : quote;
}

/**
 * What differs, in one sentence. Rules call a report without an outlet by its id, which was made from a file's name; people know
 * it by its letter. Short ids were given by people and stay.
 */
export function explanationOf(d: Digest, finding: Finding): string {
  let words = finding.explanation;
  for (const { report } of finding.evidence) {
    const view = d.report(report);
    if (!view || view.report.outlet !== null || report.length < 6) continue;
    if (words.startsWith(report)) words = `Report ${view.letter}${words.slice(report.length)}`;
    words = words.replaceAll(report, `report ${view.letter}`);
  }
  return words;
}

/** What a finding or a row is headed by: the fact in its clearest words, else the explanation. */
export function propositionOf(d: Digest, finding: Finding): string {
  const fact = d.fact(finding.fact);
  return fact ? clause(fact.proposition) : explanationOf(d, finding);
}
