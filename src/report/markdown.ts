/**
 * The comparison as Markdown, to paste into notes, issues or a wiki. In: a Comparison. Out: CommonMark with tables for the
 * reports; every word of a report is escaped, so that none of it becomes a link, an image or markup. Refuses: nothing.
 */
import type { Comparison, Evidence, Finding } from '../model/index.ts';
import {
  type Digest,
  digest,
  excerpt,
  explanationOf,
  onlyWord,
  propositionOf,
  sharedOrigins,
  sidesOf,
  timelineWords,
} from './digest.ts';
import { ASPECT_WORDS, count, dateWords, KIND_WORDS, listWords, STRENGTH_WORDS, spanWords } from './en.ts';
import { plain } from './safe-text.ts';
import { sourceNote } from './terminal.ts';

/** How many entries of each list are written; the JSON document has them all. */
const CAP = 40;

/**
 * @example await writeFile('story.md', toMarkdown(comparison))
 */
export function toMarkdown(comparison: Comparison): string {
  const d = digest(comparison);
  const { story } = comparison;
  const when = spanWords(story.from, story.to);
  const out: string[] = [
    `# ${text(story.title)}`,
    '',
    [count(d.reports.length, 'report'), count(d.origins, 'independent origin'), ...(when === null ? [] : [text(when)])].join(
      ' · ',
    ),
    '',
    '| | Outlet | Published | Title |',
    '|---|---|---|---|',
    ...d.reports.map((view) =>
      row([view.letter, text(view.name), text(dateWords(view.report.published)), text(view.report.title ?? '')]),
    ),
    '',
  ];
  for (const group of sharedOrigins(d)) {
    out.push(`${listWords(group.map((view) => view.letter))} rest on one text and count as one origin.`, '');
  }
  for (const kind of ['contradiction', 'update', 'difference'] as const) {
    if (d.byKind[kind].length === 0) continue;
    out.push(`## ${KIND_WORDS[kind].plural}`, '', `${KIND_WORDS[kind].meaning}`, '');
    for (const finding of d.byKind[kind].slice(0, CAP)) out.push(...findingLines(d, finding));
    if (d.byKind[kind].length > CAP) out.push(`… and ${d.byKind[kind].length - CAP} more`, '');
  }
  const alone = d.byKind['only-in'];
  if (alone.length > 0) {
    out.push('## Only in one report', '');
    for (const view of d.reports) {
      const own = alone.filter((finding) => finding.evidence[0]?.report === view.report.id);
      if (own.length === 0) continue;
      out.push(`### ${view.letter} ${text(view.name)}`, '');
      for (const finding of own.slice(0, CAP))
        out.push(`- ${onlyMark(finding)}${quoteOf(finding.evidence[0]!)}${noteOf(d, finding.evidence[0]!)}`);
      if (own.length > CAP) out.push(`- … and ${own.length - CAP} more`);
      out.push('');
    }
  }
  const agreed = d.byKind.agreement;
  if (agreed.length > 0) {
    out.push('## Agreed', '');
    for (const finding of agreed.slice(0, CAP)) {
      const letters = d.reports
        .filter((view) => finding.evidence.some((e) => e.report === view.report.id))
        .map((view) => view.letter);
      const fact = d.fact(finding.fact);
      const origins = fact && fact.independentReports < letters.length ? `, ${count(fact.independentReports, 'origin')}` : '';
      out.push(`- ${text(propositionOf(d, finding))} (${listWords(letters)}${origins})`);
    }
    if (agreed.length > CAP) out.push(`- … and ${agreed.length - CAP} more`);
    out.push('');
  }
  if (comparison.timeline.length > 0) {
    out.push('## Timeline', '');
    for (const entry of comparison.timeline.slice(0, CAP)) {
      const statements = entry.statements.flatMap((id) => d.statement(id) ?? []);
      if (statements.length === 0) continue;
      const letters = [...new Set(statements.flatMap((statement) => d.report(statement.report)?.letter ?? []))];
      out.push(`- **${text(dateWords(entry.date))}** ${text(timelineWords(d, entry) ?? '')} (${listWords(letters)})`);
    }
    out.push('');
  }
  if (comparison.skipped.length > 0) {
    out.push('## Not read', '');
    for (const entry of comparison.skipped) out.push(`- ${text(entry.origin)}: ${text(entry.reason)} (${entry.code})`);
    out.push('');
  }
  return `${out.join('\n').trimEnd()}\n`;
}

function findingLines(d: Digest, finding: Finding): string[] {
  const aspect = finding.aspect === null ? KIND_WORDS[finding.kind].label : ASPECT_WORDS[finding.aspect];
  const lines = [`### ${KIND_WORDS[finding.kind].sign} ${aspect}: ${text(explanationOf(d, finding))}`, ''];
  for (const side of sidesOf(d, finding)) {
    for (const evidence of side.evidence) {
      const view = d.report(evidence.report);
      if (!view) continue;
      const value = evidence.value === null ? '' : `, ${text(evidence.value)}`;
      const { before, quote, after } = excerpt(view.report.text, evidence, 120);
      const words = `${text(before)}${/\s$/.test(before) ? ' ' : ''}**${text(quote)}**${/^\s/.test(after) ? ' ' : ''}${text(after)}`;
      lines.push(`- ${view.letter} ${text(view.name)}${value}: “${words}”${noteOf(d, evidence)}`);
    }
  }
  lines.push(
    '',
    `${text(finding.id)} · ${STRENGTH_WORDS[finding.strength]}${finding.turns === null ? '' : ` · ${text(finding.turns)}`}`,
    '',
  );
  return lines;
}

function noteOf(d: Digest, evidence: Evidence): string {
  const note = sourceNote(d, evidence);
  return note === '' ? '' : ` (${text(note)})`;
}

function onlyMark(finding: Finding): string {
  const word = onlyWord(finding);
  return word === null ? '' : `${word}: `;
}

function quoteOf(evidence: Evidence): string {
  return `“${text(evidence.quote)}”`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Text in which nothing is markup: every character that CommonMark or tables read is escaped, and bare links are broken. */
function text(words: string): string {
  return plain(words)
    .replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&')
    .replace(/:\/\//g, '\\://')
    .replace(/@/g, '\\@')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/www\./gi, 'www\\.');
}
