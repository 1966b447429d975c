/**
 * Checks the hand-read stories that ship with the project. In: `evaluation/stories/*.json`, where a quote is words only. Out:
 * with `--write`, the same files with `start`/`end` of every quote and the `sentences` of every report; always, a list of what
 * is wrong. Refuses (exit code 1): a quote that is not verbatim or stands twice, an unknown report or fact, a word that is not
 * of the lists, and an example file that has drifted from the story that was read.
 *
 *   node evaluation/check-stories.ts [--write]
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ASPECTS, DEPENDENCE_KINDS, SOURCE_KINDS, STANCES } from '../src/model/index.ts';

interface Quoted {
  report: string;
  quote: string;
  start?: number;
  end?: number;
}

interface Story {
  story: string;
  reports: {
    id: string;
    outlet: string | null;
    published: string | null;
    title: string | null;
    text: string;
    sentences?: [number, number][];
  }[];
  facts: {
    id: string;
    proposition: string;
    mentions: (Quoted & { source: string | null; sourceKind: string; stance: string })[];
  }[];
  disagreements: { id: string; fact: string; aspect: string; verdict: string; sides: Quoted[]; explanation: string }[];
  onlyIn: (Quoted & { proposition: string; kind: string })[];
  dependence: { reports: string[]; kind: string; evidence: string }[];
}

const VERDICTS = ['contradiction', 'difference', 'update'];
const ONLY_IN = ['denial', 'motive', 'number', 'reaction', 'background', 'detail', 'other'];
const SOURCES = ['none', ...SOURCE_KINDS];

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'evaluation', 'stories');

/** Everything wrong with one story; fills in offsets and sentences on the way. */
export function checkStory(story: Story): string[] {
  const wrong: string[] = [];
  const texts = new Map(story.reports.map((report) => [report.id, report.text]));
  const facts = new Set(story.facts.map((fact) => fact.id));
  const oneOf = (word: string, list: readonly string[], place: string): void => {
    if (!list.includes(word)) wrong.push(`${place}: “${word}” is none of ${list.join(', ')}`);
  };
  const locate = (quoted: Quoted, place: string): void => {
    const text = texts.get(quoted.report);
    if (text === undefined) {
      wrong.push(`${place}: no report “${quoted.report}”`);
      return;
    }
    const start = text.indexOf(quoted.quote);
    if (start < 0) wrong.push(`${place}: not verbatim in ${quoted.report}: ${quoted.quote}`);
    else if (text.indexOf(quoted.quote, start + 1) >= 0)
      wrong.push(`${place}: stands twice in ${quoted.report}: ${quoted.quote}`);
    quoted.start = start;
    quoted.end = start + quoted.quote.length;
  };
  for (const fact of story.facts) {
    for (const mention of fact.mentions) {
      locate(mention, fact.id);
      oneOf(mention.sourceKind, SOURCES, fact.id);
      oneOf(mention.stance, STANCES, fact.id);
      if (mention.source !== null && !texts.get(mention.report)?.includes(mention.source)) {
        wrong.push(`${fact.id}: the source is not verbatim in ${mention.report}: ${mention.source}`);
      }
      if ((mention.source === null) !== (mention.sourceKind === 'none')) wrong.push(`${fact.id}: source and its kind do not fit`);
    }
    if (new Set(fact.mentions.map((mention) => mention.report)).size < 2) wrong.push(`${fact.id}: fewer than two reports`);
  }
  for (const disagreement of story.disagreements) {
    if (!facts.has(disagreement.fact)) wrong.push(`${disagreement.id}: no fact “${disagreement.fact}”`);
    oneOf(disagreement.aspect, ASPECTS, disagreement.id);
    oneOf(disagreement.verdict, VERDICTS, disagreement.id);
    if (disagreement.sides.length < 2) wrong.push(`${disagreement.id}: fewer than two sides`);
    for (const side of disagreement.sides) locate(side, disagreement.id);
  }
  for (const [k, only] of story.onlyIn.entries()) {
    locate(only, `onlyIn ${k + 1}`);
    oneOf(only.kind, ONLY_IN, `onlyIn ${k + 1}`);
  }
  for (const pair of story.dependence) {
    oneOf(pair.kind, DEPENDENCE_KINDS, 'dependence');
    for (const id of pair.reports) if (!texts.has(id)) wrong.push(`dependence: no report “${id}”`);
  }
  for (const report of story.reports) report.sentences = sentencesOf(report.text);
  return wrong;
}

/** Sentence spans by the Unicode rules, paragraph by paragraph. */
function sentencesOf(text: string): [number, number][] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const spans: [number, number][] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    for (const { segment, index } of segmenter.segment(line[0])) {
      const start = line.index + index;
      const end = start + segment.trimEnd().length;
      if (end > start) spans.push([start, end]);
    }
  }
  return spans;
}

/** Paragraphs of the story that no file of the example has: the reader of an example must find what was hand-read. */
function drifted(story: Story): string[] {
  const example = join(root, 'examples', story.story);
  const sources = readdirSync(example).map((name) => readFileSync(join(example, name), 'utf8').replaceAll('\\n', '\n'));
  return story.reports.flatMap((report) =>
    report.text
      .split('\n\n')
      .filter((paragraph) => !sources.some((source) => source.includes(paragraph)))
      .map((paragraph) => `${report.id}: not in examples/${story.story}: ${paragraph.slice(0, 60)} …`),
  );
}

function main(write: boolean): number {
  let failures = 0;
  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith('.json'))
    .sort()) {
    const path = join(folder, name);
    const before = readFileSync(path, 'utf8');
    const story = JSON.parse(before) as Story;
    const wrong = [...checkStory(story), ...drifted(story)];
    if (write) writeFileSync(path, `${JSON.stringify(story, null, 2)}\n`);
    else if (JSON.stringify(story) !== JSON.stringify(JSON.parse(before))) wrong.push('offsets are stale: run with --write');
    for (const line of wrong) console.error(`${name}: ${line}`);
    failures += wrong.length;
    console.log(
      `${name}: ${story.reports.length} reports, ${story.facts.length} facts, ${story.disagreements.length} disagreements, ${story.onlyIn.length} only in one`,
    );
  }
  return failures > 0 ? 1 : 0;
}

if (import.meta.main) process.exitCode = main(process.argv.includes('--write'));
