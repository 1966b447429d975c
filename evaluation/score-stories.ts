/**
 * Scores comparisons against hand-read stories: the measures of `score_stories.py`, in this repository's language, so that
 * the shipped set needs nothing else. In: a story and a comparison of its reports. Out: counts; sum them, then {@link rates}.
 * All figures are over sentences as the story file cuts them.
 */
import type { Comparison } from '../src/model/index.ts';

export interface Story {
  readonly story: string;
  readonly reports: readonly {
    id: string;
    outlet: string | null;
    published: string | null;
    url?: string | null;
    title: string | null;
    text: string;
    sentences: readonly (readonly [number, number])[];
  }[];
  readonly facts: readonly {
    id: string;
    proposition: string;
    mentions: readonly { report: string; start: number; end: number; source: string | null; stance: string }[];
  }[];
  readonly disagreements: readonly {
    aspect: string;
    verdict: string;
    sides: readonly { report: string; start: number; end: number; value: string }[];
  }[];
  readonly onlyIn: readonly { report: string; start: number; end: number }[];
  readonly dependence: readonly { reports: readonly string[]; kind: string }[];
}

export const TASKS = ['align', 'conflict', 'typed', 'differ', 'onlyin', 'onlyinWrong', 'source', 'depend'] as const;
export type Task = (typeof TASKS)[number];
/** Per task: right, predicted (or considered), gold. */
export type Counts = Record<Task, [number, number, number]>;

const STOP = new Set('the a an of in on at to for and his her its their s mr mrs ms dr'.split(' '));
const words = (text: string | null | undefined) =>
  new Set(
    (text ?? '')
      .toLowerCase()
      .match(/[\p{L}\p{N}_’']+/gu)
      ?.filter((word) => !STOP.has(word)) ?? [],
  );
const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some((word) => b.has(word));

interface SpanIn {
  readonly report: string;
  readonly start: number;
  readonly end: number;
  readonly in?: string;
}

export function sentencesOf(report: Story['reports'][number], start: number, end: number): number[] {
  const need = Math.min(3, Math.max(1, end - start));
  const found: number[] = [];
  report.sentences.forEach(([from, to], index) => {
    if (Math.min(to, end) - Math.max(from, start) >= need) found.push(index);
  });
  return found;
}

/** Cross-report pairs "a 1|b 7" of each group of [report, sentence]. */
export function pairsOf(groups: readonly (readonly string[])[]): Set<string> {
  const found = new Set<string>();
  for (const group of groups) {
    const unique = [...new Set(group)].sort();
    for (let i = 0; i < unique.length; i++)
      for (let j = i + 1; j < unique.length; j++)
        if (unique[i].split(' ')[0] !== unique[j].split(' ')[0]) found.add(`${unique[i]}|${unique[j]}`);
  }
  return found;
}

export function goldPairs(story: Story): Set<string> {
  const byId = new Map(story.reports.map((report) => [report.id, report]));
  return pairsOf(
    story.facts.map((fact) =>
      fact.mentions.flatMap((mention) =>
        sentencesOf(byId.get(mention.report) as Story['reports'][number], mention.start, mention.end).map(
          (index) => `${mention.report} ${index}`,
        ),
      ),
    ),
  );
}

export function scoreStory(story: Story, comparison: Comparison): Counts {
  const byId = new Map(story.reports.map((report) => [report.id, report]));
  const at = (span: SpanIn) => {
    const report = byId.get(span.report);
    return report && (span.in ?? 'text') === 'text'
      ? sentencesOf(report, span.start, span.end).map((index) => `${span.report} ${index}`)
      : [];
  };
  const gold = goldPairs(story);
  const statements = new Map(
    comparison.statements.filter((statement) => byId.has(statement.report)).map((statement) => [statement.id, statement]),
  );
  const predicted = pairsOf(
    comparison.facts.map((fact) => fact.statements.flatMap((id) => (statements.has(id) ? at(statements.get(id) as SpanIn) : []))),
  );
  const both = [...gold].filter((pair) => predicted.has(pair)).length;

  const sides = (spans: readonly SpanIn[]) => new Set(spans.flatMap(at));
  type GoldDispute = Story['disagreements'][number];
  const hit = (typed: boolean) => (dispute: GoldDispute, finding: Comparison['findings'][number]) => {
    const found = sides(finding.evidence);
    const common = [...sides(dispute.sides)].filter((side) => found.has(side));
    const reports = new Set(common.map((side) => side.split(' ')[0]));
    return (
      (reports.size >= 2 || (dispute.aspect === 'order' && common.length >= 2)) && (!typed || dispute.aspect === finding.aspect)
    );
  };
  const match = (
    disputes: readonly GoldDispute[],
    findings: readonly Comparison['findings'][number][],
    ok: ReturnType<typeof hit>,
  ) => {
    const used = new Set<string>();
    for (const dispute of disputes) {
      const found = findings.find((finding) => !used.has(finding.id) && ok(dispute, finding));
      if (found) used.add(found.id);
    }
    return used;
  };
  const hardGold = story.disagreements.filter(({ verdict }) => verdict !== 'difference');
  const softGold = story.disagreements.filter(({ verdict }) => verdict === 'difference');
  const hard = comparison.findings.filter(({ kind }) => kind === 'contradiction' || kind === 'update');
  const matched = match(hardGold, hard, hit(false));
  const rest = hard.filter(({ id }) => !matched.has(id));
  const near = match(softGold, rest, hit(false));
  const considered = hard.length - near.size;

  const lone = comparison.findings.filter(({ kind }) => kind === 'only-in');
  const loneSides = new Set(lone.flatMap((finding) => [...sides(finding.evidence)]));
  const goldLone = story.onlyIn.map((only) => new Set(at(only)));
  const shared = new Set([...gold].flatMap((pair) => pair.split('|')));
  const loneGold = new Set(goldLone.flatMap((set) => [...set]));
  const wrong = lone.filter((finding) => {
    const own = sides(finding.evidence);
    return own.size > 0 && [...own].every((side) => shared.has(side) && !loneGold.has(side));
  }).length;

  let right = 0;
  let held = 0;
  let mentions = 0;
  const all = [...statements.values()];
  for (const fact of story.facts)
    for (const mention of fact.mentions) {
      mentions++;
      const own = new Set(at(mention));
      const candidates = all.filter(
        (statement) => statement.report === mention.report && at(statement).some((side) => own.has(side)),
      );
      if (candidates.length === 0) continue;
      held++;
      if (mention.source)
        right += Number(
          candidates.some((statement) => statement.source !== null && meet(words(statement.source.text), words(mention.source))),
        );
      else {
        const overlap = (statement: SpanIn) => Math.min(statement.end, mention.end) - Math.max(statement.start, mention.start);
        const best = candidates.reduce((x, y) => (overlap(y) > overlap(x) ? y : x));
        right += Number(!best.source?.text);
      }
    }

  const dependent = (list: readonly { reports: readonly string[]; kind: string }[]) =>
    new Set(
      list
        .filter(({ kind }) => kind !== 'shared-source')
        .flatMap(({ reports }) => reports.flatMap((a) => reports.filter((b) => a < b).map((b) => `${a}|${b}`))),
    );
  const goldDependent = dependent(story.dependence);
  const found = dependent(comparison.dependence);
  return {
    align: [both, predicted.size, gold.size],
    conflict: [matched.size, considered, hardGold.length],
    typed: [match(hardGold, hard, hit(true)).size, considered, hardGold.length],
    differ: [
      match(
        softGold,
        comparison.findings.filter(({ kind }) => kind === 'contradiction' || kind === 'update' || kind === 'difference'),
        hit(false),
      ).size,
      softGold.length,
      softGold.length,
    ],
    onlyin: [goldLone.filter((set) => [...set].some((side) => loneSides.has(side))).length, 0, story.onlyIn.length],
    onlyinWrong: [wrong, lone.length, lone.length],
    source: [right, held, mentions],
    depend: [[...goldDependent].filter((pair) => found.has(pair)).length, found.size, goldDependent.size],
  };
}

export function sum(counts: readonly Counts[]): Counts {
  const total = Object.fromEntries(TASKS.map((task) => [task, [0, 0, 0]])) as unknown as Counts;
  for (const each of counts)
    for (const task of TASKS) for (let index = 0; index < 3; index++) total[task][index] += each[task][index];
  return total;
}

export type Rates = Readonly<Record<string, number>>;

/** Precision, recall and F1 as `align.p`, `align.r`, `align.f1` …; shares for the tasks that have no both. */
export function rates(counts: Counts): Rates {
  const out: Record<string, number> = {};
  for (const task of ['align', 'conflict', 'typed', 'depend'] as const) {
    const [hits, predicted, gold] = counts[task];
    const p = predicted ? hits / predicted : 0;
    const r = gold ? hits / gold : 0;
    out[`${task}.p`] = round(p);
    out[`${task}.r`] = round(r);
    out[`${task}.f1`] = round(p + r ? (2 * p * r) / (p + r) : 0);
  }
  out['differ.r'] = round(counts.differ[0] / Math.max(1, counts.differ[2]));
  out['onlyin.r'] = round(counts.onlyin[0] / Math.max(1, counts.onlyin[2]));
  out['onlyin.right'] = round(1 - counts.onlyinWrong[0] / Math.max(1, counts.onlyinWrong[2]));
  out['source.accuracy'] = round(counts.source[0] / Math.max(1, counts.source[1]));
  out['source.held'] = round(counts.source[1] / Math.max(1, counts.source[2]));
  return out;
}

const round = (value: number) => Math.round(value * 1000) / 1000;
