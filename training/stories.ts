/**
 * The training stories we wrote ourselves, `training/stories/*.txt`, as stories with gold annotations. In: one file, a sentence
 * a line with the numbers of its facts before it. Out: the shape of the hand-read stories. Says by line what is wrong.
 *
 * `node training/stories.ts --check FILE …` prints faults and figures.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Story } from '../evaluation/score-stories.ts';

const FOLDER = fileURLToPath(new URL('stories', import.meta.url));
const ASPECTS = /^(number|date|place|actor|outcome|cause|modality|order|attribution|label|other)$/;
const VERDICTS = /^(contradiction|update|difference)$/;
const KINDS = /^(copy|rewrite|shared-agency|shared-source)$/;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly facts: readonly string[];
  readonly alone: boolean;
}

interface Written {
  readonly id: string;
  readonly outlet: string;
  readonly published: string | null;
  readonly title: string;
  text: string;
  readonly lines: Line[];
}

export interface Parsed {
  readonly story: Story;
  readonly faults: readonly string[];
}

/** Reads one written story; faults are listed, and what is faulty is left out of the story. */
export function parseStory(source: string, name = 'story'): Parsed {
  const faults: string[] = [];
  const reports: Written[] = [];
  const propositions = new Map<string, string>();
  const clashes: { at: number; parts: string[]; head: string[] }[] = [];
  const dependence: Story['dependence'][number][] = [];
  let paragraph = false;
  source.split('\n').forEach((raw, index) => {
    const line = raw.trim();
    const fault = (what: string) => faults.push(`${name}:${index + 1}: ${what}`);
    if (line === '') {
      paragraph = true;
      return;
    }
    const parts = line.split('|').map((part) => part.trim());
    if (/^(story|topic):/.test(line)) return;
    if (line.startsWith('report ')) {
      const [head, outlet = '', published = '', ...title] = parts;
      const id = head.slice('report '.length).trim();
      if (!/^[a-z]$/.test(id) || reports.some((report) => report.id === id)) fault(`report id "${id}" is no new single letter`);
      if (published !== '' && Number.isNaN(Date.parse(published))) fault(`no time: ${published}`);
      reports.push({ id, outlet, published: published || null, title: title.join(' | '), text: '', lines: [] });
      return;
    }
    const fact = /^fact ([\w+]+):\s*(.+)$/.exec(line);
    if (fact) {
      propositions.set(fact[1], fact[2]);
      return;
    }
    if (line.startsWith('clash ')) {
      clashes.push({ at: index + 1, head: parts[0].split(/\s+/).slice(1), parts: parts.slice(1) });
      return;
    }
    if (line.startsWith('depend ')) {
      const [, first, second, kind = ''] = parts[0].split(/\s+/);
      if (!KINDS.test(kind)) fault(`no kind of dependence: ${kind}`);
      else dependence.push({ reports: [first, second], kind });
      return;
    }
    const tagged = /^\[([^\]]*)\]\s*(.+)$/.exec(line);
    const report = reports.at(-1);
    if (!tagged || !report) {
      fault(`not understood: ${line.slice(0, 60)}`);
      return;
    }
    const tags = tagged[1]
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean);
    const facts = tags.filter((tag) => tag !== '*');
    for (const tag of facts) if (!/^\d+$/.test(tag)) fault(`no tag: ${tag}`);
    if (report.text !== '') report.text += paragraph ? '\n\n' : ' ';
    paragraph = false;
    const start = report.text.length;
    report.text += tagged[2];
    report.lines.push({ start, end: report.text.length, facts, alone: tags.includes('*') });
  });

  const facts: Story['facts'][number][] = [];
  const numbers = new Set(reports.flatMap((report) => report.lines.flatMap((line) => line.facts)));
  for (const id of [...numbers].sort((x, y) => Number(x) - Number(y))) {
    const mentions = reports.flatMap((report) =>
      report.lines
        .filter((line) => line.facts.includes(id))
        .map(({ start, end }) => ({ report: report.id, start, end, source: null, stance: 'asserts' })),
    );
    if (new Set(mentions.map((mention) => mention.report)).size < 2) {
      faults.push(`${name}: fact ${id} stands in one report only`);
      continue;
    }
    if (!propositions.has(id)) faults.push(`${name}: fact ${id} has no "fact ${id}:" line`);
    facts.push({ id, proposition: propositions.get(id) ?? '', mentions });
  }
  for (const id of propositions.keys()) if (!numbers.has(id)) faults.push(`${name}: no sentence has fact ${id}`);

  const disagreements: Story['disagreements'][number][] = [];
  for (const { at, head, parts } of clashes) {
    const [of = '', aspect = '', verdict = ''] = head;
    const before = faults.length;
    if (!ASPECTS.test(aspect)) faults.push(`${name}:${at}: no aspect: ${aspect}`);
    if (!VERDICTS.test(verdict)) faults.push(`${name}:${at}: no verdict: ${verdict}`);
    const sides: Story['disagreements'][number]['sides'][number][] = [];
    for (const part of parts) {
      const side = /^([a-z]):\s*(.+)$/.exec(part);
      if (!side) continue;
      const report = reports.find((each) => each.id === side[1]);
      const wanted = of.split('+');
      const line =
        report?.lines.find(
          (each) => report.text.slice(each.start, each.end).includes(side[2]) && each.facts.some((id) => wanted.includes(id)),
        ) ?? report?.lines.find((each) => report.text.slice(each.start, each.end).includes(side[2]));
      if (!report || !line) faults.push(`${name}:${at}: not verbatim in report ${side[1]}: ${side[2]}`);
      else {
        if (!line.facts.some((id) => wanted.includes(id)))
          faults.push(`${name}:${at}: the sentence of "${side[2]}" has no fact ${of}`);
        const start = report.text.indexOf(side[2], line.start);
        sides.push({ report: side[1], start, end: start + side[2].length, value: side[2] });
      }
    }
    if (faults.length > before) continue;
    if (new Set(sides.map((side) => side.report)).size < 2) faults.push(`${name}:${at}: a clash needs two reports`);
    else disagreements.push({ aspect, verdict, sides });
  }
  const onlyIn = reports.flatMap((report) =>
    report.lines.filter((line) => line.alone).map(({ start, end }) => ({ report: report.id, start, end })),
  );
  const story: Story = {
    story: name,
    reports: reports.map(({ id, outlet, published, title, text, lines }) => ({
      id,
      outlet,
      published,
      url: null,
      title,
      text,
      sentences: lines.map(({ start, end }) => [start, end] as const),
    })),
    facts,
    disagreements,
    onlyIn,
    dependence,
  };
  return { story, faults };
}

/** Every written story, in the order of their names. */
export function writtenStories(folder = FOLDER): Story[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => parseStory(readFileSync(join(folder, name), 'utf8'), name.slice(0, -4)).story);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  let bad = 0;
  for (const file of files.length > 0 ? files : readdirSync(FOLDER).map((name) => join(FOLDER, name))) {
    const { story, faults } = parseStory(readFileSync(file, 'utf8'), basename(file, '.txt'));
    bad += faults.length;
    for (const fault of faults) console.log(fault);
    const sentences = story.reports.reduce((sum, report) => sum + report.sentences.length, 0);
    const mentions = story.facts.reduce((sum, fact) => sum + fact.mentions.length, 0);
    const words = story.reports.reduce((sum, report) => sum + report.text.split(/\s+/).length, 0);
    const shared = new Set(story.facts.flatMap((fact) => fact.mentions.map(({ report, start }) => `${report} ${start}`)));
    console.log(
      `${basename(file, '.txt')}: ${story.reports.length} reports, ${sentences} sentences of ${(words / sentences).toFixed(1)} words, ` +
        `${story.facts.length} facts, ${mentions} mentions, ${(shared.size / sentences).toFixed(2)} of the sentences share one, ` +
        `${story.disagreements.length} clashes, ${story.onlyIn.length} only-in, ${story.dependence.length} dependent pairs`,
    );
  }
  process.exitCode = bad > 0 ? 1 : 0;
}
