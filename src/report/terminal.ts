/**
 * The summary people read in a terminal. In: a Comparison, the width, and whether colours are wanted. Out: text that ends in
 * a newline, no line wider than asked, no escape but our own colours. Refuses: nothing. Strongest findings first; long lists
 * are capped and say how much is left.
 */
import type { Comparison, Evidence, Finding, FindingKind } from '../model/index.ts';
import {
  type Digest,
  digest,
  excerpt,
  explanationOf,
  onlyWord,
  propositionOf,
  type ReportView,
  type Side,
  sharedOrigins,
  sidesOf,
  sourceName,
  timelineWords,
} from './digest.ts';
import {
  ASPECT_WORDS,
  count,
  DEPENDENCE_WORDS,
  dateWords,
  inQuotes,
  KIND_WORDS,
  listWords,
  SOURCE_WORDS,
  STANCE_WORDS,
  STRENGTH_WORDS,
  shortDate,
  spanWords,
} from './en.ts';
import { abridge, plain } from './safe-text.ts';
import { columnsOf, fit, type Ink, type Paint, pad, painter, wrap } from './terminal-layout.ts';

export interface TerminalOptions {
  /** Width in columns; less than 40 is treated as 40. */
  readonly columns: number;
  readonly colour: boolean;
}

/** How many entries of each list a terminal shows; the page shows them all. Chosen so that a usual story fits three screens. */
const CAPS = {
  reports: 12,
  contradiction: 8,
  update: 6,
  difference: 6,
  onlyInEach: 3,
  onlyInReports: 8,
  agreement: 8,
  timeline: 8,
};

export const KIND_INK: Readonly<Record<FindingKind, Ink>> = {
  contradiction: 'red',
  update: 'blue',
  difference: 'yellow',
  'only-in': 'magenta',
  agreement: 'green',
};

/** What the parts of the summary share: the data, the room and the colours. */
export interface Sheet {
  readonly d: Digest;
  readonly columns: number;
  readonly paint: Paint;
}

export function sheetOf(comparison: Comparison, { columns, colour }: TerminalOptions): Sheet {
  return { d: digest(comparison), columns: Math.max(40, Math.floor(columns) || 80), paint: painter(colour) };
}

/**
 * @example process.stdout.write(toTerminal(comparison, { columns: 80, colour: false }))
 */
export function toTerminal(comparison: Comparison, options: TerminalOptions): string {
  const sheet = sheetOf(comparison, options);
  const parts = [
    heading(sheet),
    reportList(sheet),
    ...(['contradiction', 'update', 'difference'] as const).map((kind) => section(sheet, kind)),
    onlyIn(sheet),
    agreements(sheet),
    timeline(sheet),
    skipped(sheet),
  ].filter((lines) => lines.length > 0);
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function heading({ d, columns, paint }: Sheet): string[] {
  const { story } = d.comparison;
  const lines = wrap(plain(story.title), columns).map((line) => paint(line, 'bold'));
  const when = spanWords(story.from, story.to);
  const facts = [
    count(d.reports.length, 'report'),
    count(d.origins, 'independent origin'),
    ...(when === null ? [] : [plain(when)]),
  ];
  lines.push(...wrap(facts.join(' · '), columns).map((line) => paint(line, 'dim')));
  lines.push('');
  const tally: [FindingKind, string][] = [
    ['contradiction', count(d.byKind.contradiction.length, 'contradiction')],
    ['update', count(d.byKind.update.length, 'update')],
    ['difference', count(d.byKind.difference.length, 'difference')],
    ['agreement', `${d.byKind.agreement.length} agreed`],
    ['only-in', `${d.byKind['only-in'].length} in one report only`],
  ];
  lines.push(
    ...wrapPieces(
      tally.map(([kind, words]) => [`${KIND_WORDS[kind].sign} ${words}`, KIND_INK[kind]]),
      columns,
      paint,
    ),
  );
  return lines;
}

/** Coloured pieces, three spaces apart, as many to a line as fit. */
function wrapPieces(pieces: readonly (readonly [string, Ink])[], columns: number, paint: Paint): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const [text, ink] of pieces) {
    const wide = columnsOf(text);
    if (used > 0 && used + 3 + wide > columns) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += (used > 0 ? '   ' : '') + paint(text, ink);
    used += (used > 0 ? 3 : 0) + wide;
  }
  if (used > 0) lines.push(line);
  return lines;
}

function reportList({ d, columns, paint }: Sheet): string[] {
  const lines: string[] = [];
  const shown = d.reports.slice(0, CAPS.reports);
  const letters = Math.max(...shown.map((view) => view.letter.length), 1);
  const names = Math.min(26, Math.max(...shown.map((view) => columnsOf(plain(view.name))), 1));
  for (const view of shown) {
    const date = view.report.published === null ? 'no date' : plain(shortDate(view.report.published));
    const left = `${pad(view.letter, letters)}  ${pad(fit(plain(view.name), names), names)}  `;
    const title = view.report.title === null ? '' : plain(view.report.title);
    const meta = `${date}${title === '' ? '' : ` · ${title}`}`;
    lines.push(paint(left, 'bold') + fit(meta, columns - columnsOf(left)));
  }
  if (d.reports.length > shown.length) lines.push(paint(more(d.reports.length - shown.length), 'dim'));
  const groups = sharedOrigins(d);
  for (const group of groups) {
    const kinds = [
      ...new Set(
        d.comparison.dependence
          .filter((pair) => pair.reports.every((id) => group.some((view) => view.report.id === id)))
          .map((pair) => DEPENDENCE_WORDS[pair.kind].toLowerCase()),
      ),
    ];
    const why = kinds.length > 0 ? ` (${kinds.join(', ')})` : '';
    const text = `${lettersOf(group)} rest on one text${why} and count as one origin.`;
    lines.push(...wrap(text, columns).map((line) => paint(line, 'dim')));
  }
  if (groups.length === 0 && d.reports.length > 1) {
    lines.push(...wrap('No report was found to be a copy of another.', columns).map((line) => paint(line, 'dim')));
  }
  return lines;
}

function lettersOf(views: readonly ReportView[]): string {
  const letters = views.map((view) => view.letter);
  return letters.length > 8 ? `${letters.slice(0, 7).join(', ')} and ${letters.length - 7} more` : listWords(letters);
}

function section(sheet: Sheet, kind: 'contradiction' | 'update' | 'difference'): string[] {
  const all = sheet.d.byKind[kind];
  if (all.length === 0) return [];
  const lines = [headline(sheet, kind, KIND_WORDS[kind].plural)];
  for (const finding of all.slice(0, CAPS[kind])) lines.push('', ...findingBlock(sheet, finding));
  if (all.length > CAPS[kind]) lines.push('', sheet.paint(more(all.length - CAPS[kind]), 'dim'));
  return lines;
}

function headline({ columns, paint }: Sheet, kind: FindingKind, words: string): string {
  const text = `${KIND_WORDS[kind].sign} ${words.toUpperCase()} `;
  return paint(text, KIND_INK[kind], 'bold') + paint('─'.repeat(Math.max(0, columns - columnsOf(text))), KIND_INK[kind]);
}

/** One finding: what differs, then each side under its outlet with the value, the quote and its source. */
export function findingBlock(sheet: Sheet, finding: Finding): string[] {
  const { columns, paint } = sheet;
  const aspect = finding.aspect === null ? '' : ASPECT_WORDS[finding.aspect];
  const tail = `${fit(plain(finding.id), 14)} · ${STRENGTH_WORDS[finding.strength]}`;
  const gap = ' '.repeat(Math.max(2, columns - columnsOf(aspect) - columnsOf(tail)));
  const lines = [paint(aspect, 'bold') + gap + paint(tail, 'dim')];
  lines.push(...wrap(plain(explanationOf(sheet.d, finding)), columns));
  const sides = sidesOf(sheet.d, finding);
  for (const side of sides.slice(0, SIDES)) lines.push(...sideBlock(sheet, side));
  if (sides.length > SIDES) lines.push(paint(`  … and ${count(sides.length - SIDES, 'more version')} (--format html)`, 'dim'));
  return lines;
}

/** Sides of a finding, and reports on a side, that are written out. */
const SIDES = 4;
const SIDE_REPORTS = 3;

function sideBlock(sheet: Sheet, side: Side): string[] {
  const { d, columns, paint } = sheet;
  const lines: string[] = [];
  const first = new Map<string, Evidence>();
  for (const evidence of side.evidence) if (!first.has(evidence.report)) first.set(evidence.report, evidence);
  const origins = new Set<number>();
  for (const evidence of [...first.values()].slice(0, SIDE_REPORTS)) {
    const view = d.report(evidence.report);
    if (!view) continue;
    const origin = d.originOf(view.report.id);
    const copy = origins.has(origin);
    const label = copy ? ' (same origin)' : origins.size === 0 && side.value !== null ? `: ${plain(side.value)}` : '';
    const name = fit(`  ${view.letter} ${plain(view.name)}`, Math.max(12, columns - Math.min(columnsOf(label), columns >> 1)));
    lines.push(paint(name, 'bold') + fit(label, columns - columnsOf(name)));
    if (!copy) lines.push(...quoteLines(sheet, evidence, view));
    origins.add(origin);
  }
  if (first.size > SIDE_REPORTS) lines.push(paint(`    … and ${count(first.size - SIDE_REPORTS, 'more report')}`, 'dim'));
  return lines;
}

function quoteLines({ d, columns, paint }: Sheet, evidence: Evidence, view: ReportView): string[] {
  const { before, quote, after } = excerpt(view.report.text, evidence, 90);
  const text = inQuotes(abridge(plain(`${before}${quote}${after}`), 260));
  const lines = wrap(text, columns - 4).map((line) => `    ${line}`);
  const note = sourceNote(d, evidence);
  if (note !== '') lines.push(...wrap(note, columns - 4).map((line) => `    ${paint(line, 'dim')}`));
  return lines;
}

/** "according to highly placed sources (unnamed source) · hedged", or nothing when the report says it plainly itself. */
export function sourceNote(d: Digest, evidence: Pick<Evidence, 'statement'>): string {
  const statement = d.statement(evidence.statement);
  if (!statement) return '';
  const stance = STANCE_WORDS[statement.stance];
  const source =
    statement.source === null ? null : `according to ${plain(sourceName(statement))} (${SOURCE_WORDS[statement.source.kind]})`;
  return [source, stance].filter((part) => part !== null).join(' · ');
}

function onlyIn(sheet: Sheet): string[] {
  const { d, columns, paint } = sheet;
  const all = d.byKind['only-in'];
  if (all.length === 0) return [];
  const lines = [headline(sheet, 'only-in', 'Only in one report')];
  const groups = d.reports
    .map((view) => ({ view, findings: all.filter((finding) => finding.evidence[0]?.report === view.report.id) }))
    .filter((group) => group.findings.length > 0);
  for (const { view, findings } of groups.slice(0, CAPS.onlyInReports)) {
    lines.push('', paint(fit(`  ${view.letter} ${plain(view.name)}`, columns), 'bold'));
    for (const finding of findings.slice(0, CAPS.onlyInEach)) {
      const evidence = finding.evidence[0]!;
      const word = onlyWord(finding);
      const mark = word === null ? '' : `${word}: `;
      const [head, ...rest] = wrap(mark + inQuotes(abridge(aloneQuote(view, evidence), 200)), columns - 6);
      lines.push(`    · ${head ?? ''}`, ...rest.map((line) => `      ${line}`));
    }
    if (findings.length > CAPS.onlyInEach) lines.push(paint(`      … and ${findings.length - CAPS.onlyInEach} more`, 'dim'));
  }
  if (groups.length > CAPS.onlyInReports) {
    lines.push('', paint(`… and ${count(groups.length - CAPS.onlyInReports, 'more report')} (--format html)`, 'dim'));
  } else if (groups.some((group) => group.findings.length > CAPS.onlyInEach)) {
    lines.push(paint('  All of them: --format html', 'dim'));
  }
  return lines;
}

/** A short clause is shown with its sentence, or nobody could tell what it speaks of. */
function aloneQuote(view: ReportView, evidence: Evidence): string {
  if (evidence.quote.length >= 60) return plain(evidence.quote);
  const { before, quote, after } = excerpt(view.report.text, evidence, 100);
  return plain(`${before}${quote}${after}`);
}

function agreements(sheet: Sheet): string[] {
  const { d, columns, paint } = sheet;
  const all = d.byKind.agreement;
  if (all.length === 0) return [];
  const lines = [headline(sheet, 'agreement', 'Agreed')];
  for (const finding of all.slice(0, CAPS.agreement)) {
    const fact = d.fact(finding.fact);
    const views = d.reports.filter((view) => finding.evidence.some((evidence) => evidence.report === view.report.id));
    const origins = fact && fact.independentReports < views.length ? `, ${count(fact.independentReports, 'origin')}` : '';
    const text = plain(propositionOf(d, finding));
    const [head, ...rest] = wrap(`${abridge(text, 200)} [${lettersOf(views)}${origins}]`, columns - 4);
    lines.push(`  ${paint('=', 'green')} ${head ?? ''}`, ...rest.map((line) => `    ${line}`));
  }
  if (all.length > CAPS.agreement) lines.push(paint(`    ${more(all.length - CAPS.agreement)}`, 'dim'));
  return lines;
}

function timeline(sheet: Sheet): string[] {
  const { d, columns, paint } = sheet;
  const entries = d.comparison.timeline;
  if (entries.length === 0) return [];
  const title = 'TIMELINE ';
  const lines = [paint(title, 'bold') + paint('─'.repeat(columns - title.length), 'dim')];
  let last = '';
  for (const entry of entries.slice(0, CAPS.timeline)) {
    const words = timelineWords(d, entry);
    if (words === null) continue;
    const letters = [...new Set(entry.statements.flatMap((id) => d.report(d.statement(id)?.report ?? '')?.letter ?? []))];
    const date = pad(entry.date === last ? '' : plain(dateWords(entry.date)), 18);
    const wrapped = wrap(`${abridge(plain(words), 110)} [${letters.join(', ')}]`, columns - columnsOf(date) - 2);
    lines.push(...wrapped.map((line, k) => `${k === 0 ? paint(date, 'bold') : ' '.repeat(columnsOf(date))}  ${line}`));
    last = entry.date;
  }
  if (entries.length > CAPS.timeline) lines.push(paint(more(entries.length - CAPS.timeline), 'dim'));
  return lines;
}

function skipped({ d, columns, paint }: Sheet): string[] {
  const all = d.comparison.skipped;
  if (all.length === 0) return [];
  const lines = [paint(`NOT READ (${all.length})`, 'bold')];
  for (const entry of all.slice(0, 5)) {
    const [head, ...rest] = wrap(`${plain(entry.origin)}: ${plain(entry.reason)} (${entry.code})`, columns - 4);
    lines.push(`  · ${head ?? ''}`, ...rest.map((line) => `    ${line}`));
  }
  if (all.length > 5) lines.push(paint(more(all.length - 5), 'dim'));
  return lines;
}

function more(n: number): string {
  return `… and ${n} more (--format html)`;
}
