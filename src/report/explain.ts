/**
 * Why a finding was made. In: a Comparison, the finding's id, the width and colour. Out: text that names the rule, what it
 * weighed, the verbatim evidence with its place in each report, and what would turn it. Refuses: an id that is not in the
 * comparison (`no-such-finding`).
 */
import { CrossreadError } from '../errors.ts';
import type { Comparison } from '../model/index.ts';
import { excerpt, explanationOf, sidesOf, sourceName } from './digest.ts';
import {
  ASPECT_WORDS,
  count,
  dateWords,
  KIND_WORDS,
  RELATION_WORDS,
  SOURCE_WORDS,
  STANCE_WORDS,
  STRENGTH_MEANING,
  STRENGTH_WORDS,
  turnsWords,
} from './en.ts';
import { plain } from './safe-text.ts';
import { KIND_INK, sheetOf, type TerminalOptions } from './terminal.ts';
import { wrap } from './terminal-layout.ts';

/**
 * @throws CrossreadError `no-such-finding`
 * @example toExplanation(comparison, 'd1', { columns: 80, colour: false })
 */
export function toExplanation(comparison: Comparison, findingId: string, options: TerminalOptions): string {
  const { d, columns, paint } = sheetOf(comparison, options);
  const finding = d.finding(findingId);
  if (!finding) {
    const known = comparison.findings.slice(0, 8).map((each) => plain(each.id));
    const hint =
      known.length === 0
        ? 'This comparison has no findings.'
        : `It has ${count(comparison.findings.length, 'finding')}: ${known.join(', ')}${comparison.findings.length > 8 ? ' …' : ''}`;
    throw new CrossreadError('no-such-finding', `There is no finding “${plain(findingId)}” in this comparison. ${hint}`);
  }
  const words = KIND_WORDS[finding.kind];
  const lines: string[] = [];
  const put = (text: string, indent = 0): void => {
    for (const line of wrap(text, columns - indent)) lines.push(' '.repeat(indent) + line);
  };
  const title = (text: string): void => {
    lines.push('', paint(text, 'bold'));
  };
  const aspect = finding.aspect === null ? '' : ` · ${ASPECT_WORDS[finding.aspect].toLowerCase()}`;
  lines.push(
    paint(`${words.sign} ${words.label}`, KIND_INK[finding.kind], 'bold') + paint(`${aspect} · ${plain(finding.id)}`, 'dim'),
  );
  put(plain(explanationOf(d, finding)));

  title('What it rests on');
  for (const side of sidesOf(d, finding)) {
    for (const evidence of side.evidence) {
      const view = d.report(evidence.report);
      if (!view) continue;
      const date = view.report.published === null ? 'no date' : plain(dateWords(view.report.published));
      const value = evidence.value === null ? '' : `: ${plain(evidence.value)}`;
      put(`${view.letter} ${plain(view.name)}, ${date}${value}`, 2);
      const { before, quote, after } = excerpt(view.report.text, evidence, 160);
      const text = `${plain(before)}${/\s$/.test(before) ? ' ' : ''}[${plain(quote)}]${/^\s/.test(after) ? ' ' : ''}${plain(after)}`;
      put(`“${text}”`, 4);
      const statement = d.statement(evidence.statement);
      const notes = [`characters ${evidence.start} to ${evidence.end}`];
      if (statement) {
        notes.push(
          statement.source === null
            ? 'in the report’s own voice'
            : `according to ${plain(sourceName(statement))} (${SOURCE_WORDS[statement.source.kind]})`,
        );
        const stance = STANCE_WORDS[statement.stance];
        if (stance !== null) notes.push(stance);
      }
      for (const line of wrap(notes.join(' · '), columns - 4)) lines.push(`    ${paint(line, 'dim')}`);
    }
  }

  title('How it was decided');
  put(`${RELATION_WORDS[finding.relation]} (${finding.relation}; rule ${plain(finding.rule)})`, 2);
  for (const reason of finding.reasons) {
    const [head, ...rest] = wrap(plain(reason), columns - 4);
    lines.push(`  · ${head ?? ''}`, ...rest.map((line) => `    ${line}`));
  }
  put(`Strength: ${STRENGTH_WORDS[finding.strength]}. ${STRENGTH_MEANING[finding.strength]}`, 2);

  title('What would turn it');
  put(plain(turnsWords(finding.turns)), 2);
  return `${lines.join('\n')}\n`;
}
