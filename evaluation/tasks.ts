/**
 * What is measured, one entry a task. In: nothing but the repository and, where it is present, the shared data beside it.
 * Out: named rates between 0 and 1, higher is better. A task whose data is absent says so and is left out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alignModel } from '../src/align/index.ts';
import { reportFrom } from '../src/ingest/index.ts';
import { read } from '../src/pipeline.ts';
import { crossValidate, loadStories, modelOf, prepareAll } from '../training/align.ts';
import { judgeWithout } from '../training/judge.ts';
import { leftOutEncoder } from '../training/meaning/left-out.ts';
import { type Rates, rates, type Story, scoreStory, sum } from './score-stories.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
export const SHARED = process.env.CROSSREAD_SHARED ?? join(root, '..', 'shared');
const CLI = `"${process.execPath}" "${join(root, 'dist', 'cli', 'main.js')}"`;

export interface Task {
  readonly name: string;
  readonly what: string;
  /** Files or folders it needs, of which the first missing one is named. */
  readonly needs: readonly string[];
  readonly run: () => Rates;
}

const shared = (...parts: string[]) => join(SHARED, ...parts);

function python(script: string, args: readonly string[]): Record<string, unknown> {
  const run = spawnSync('python3', [shared('eval', script), ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`${script}: ${run.stderr.slice(-500)}`);
  return JSON.parse(run.stdout.trim().split('\n').at(-1) as string) as Record<string, unknown>;
}

function compareStories(stories: readonly Story[]): Rates {
  return rates(sum(stories.map((story) => scoreStory(story, read(story.reports.map((report) => reportFrom(report)))))));
}

export const TASKS: readonly Task[] = [
  {
    name: 'own-stories',
    what: 'the example stories that ship, read by hand; nothing was fitted on them',
    needs: [join(root, 'evaluation', 'stories')],
    run: () => compareStories(loadStories(join(root, 'evaluation', 'stories'))),
  },
  {
    name: 'stories',
    what: 'the shared hand-read stories, whole pipeline, each story left out',
    needs: [shared('stories')],
    run: () => {
      const stories = loadStories(shared('stories'));
      const validation = crossValidate(prepareAll(), alignModel());
      return rates(
        sum(
          stories.map((story, index) =>
            scoreStory(
              story,
              read(
                story.reports.map((report) => reportFrom(report)),
                {
                  alignModel: {
                    ...modelOf(validation.folds[index], validation.aloneFolds[index], validation),
                    encode: leftOutEncoder(story.story),
                  },
                  judge: judgeWithout(story.story),
                },
              ),
            ),
          ),
        ),
      );
    },
  },
  {
    name: 'timex',
    what: 'time expressions, TempEval-3 dev',
    needs: [shared('data', 'timex', 'dev.jsonl'), join(root, 'dist', 'cli', 'main.js')],
    run: () => {
      const found = python('score_analysis.py', [
        'timex',
        shared('data', 'timex', 'dev.jsonl'),
        '--cmd',
        `${CLI} analyse --format jsonl`,
        '--json',
      ]) as { strict: number[]; relaxed: number[]; value: number[] };
      return {
        'strict.f1': found.strict[2],
        'relaxed.p': found.relaxed[0],
        'relaxed.r': found.relaxed[1],
        'value.f1': found.value[2],
      };
    },
  },
  {
    name: 'attribution',
    what: 'who says so, PolNeAR dev',
    needs: [shared('data', 'polnear', 'dev.jsonl'), join(root, 'dist', 'cli', 'main.js')],
    run: () => {
      const found = python('score_analysis.py', [
        'attribution',
        shared('data', 'polnear', 'dev.jsonl'),
        '--cmd',
        `${CLI} analyse --format jsonl`,
        '--json',
      ]) as { found: number[]; end_to_end: number[] };
      return {
        'found.p': found.found[0],
        'found.r': found.found[1],
        'found.f1': found.found[2],
        'end-to-end.f1': found.end_to_end[2],
      };
    },
  },
  ...(['conll2003-dev', 'uner-ewt-dev', 're3d'] as const).map((name) => ({
    name: `names-${name}`,
    what: `named entities, exact span and type, ${name}`,
    needs: [shared('data', 'ner', `${name}.jsonl`), join(root, 'dist', 'cli', 'main.js')],
    run: () => {
      const found = python('score_analysis.py', [
        'ner',
        shared('data', 'ner', `${name}.jsonl`),
        '--cmd',
        `${CLI} analyse --format jsonl`,
        '--json',
      ]) as { exact: number[] };
      return { p: found.exact[0], r: found.exact[1], f1: found.exact[2] };
    },
  })),
  ...(['ewt', 'gum'] as const).map((name) => ({
    name: `syntax-${name}`,
    what: `from raw text to trees, ${name.toUpperCase()} dev, CoNLL-2018 F1`,
    needs: [shared('data', 'ud', `${name}-dev.conllu`), join(root, 'dist', 'cli', 'main.js')],
    run: () => {
      const found = python('score_conllu.py', [
        shared('data', 'ud', `${name}-dev.conllu`),
        '--cmd',
        `${CLI} analyse --format conllu`,
      ]) as Record<string, number>;
      return {
        upos: found.upos,
        lemma: found.lemma,
        las: found.las,
        sentences: found.sents,
        tokens: found.tokens,
      };
    },
  })),
];

export interface Measured {
  readonly task: Task;
  /** Null when data is absent: `missing` says which. */
  readonly rates: Rates | null;
  readonly missing: string | null;
  readonly seconds: number;
}

export function measure(only: readonly string[] = [], tell: (line: string) => void = () => {}): Measured[] {
  return TASKS.filter(({ name }) => only.length === 0 || only.some((prefix) => name.startsWith(prefix))).map((task) => {
    const missing = task.needs.find((path) => !existsSync(path)) ?? null;
    if (missing !== null)
      return { task, rates: null, missing: missing.startsWith(SHARED) ? 'shared data' : missing.slice(root.length), seconds: 0 };
    tell(`${task.name} …`);
    const start = Date.now();
    return { task, rates: task.run(), missing: null, seconds: (Date.now() - start) / 1000 };
  });
}

export interface Floors {
  readonly [task: string]: Readonly<Record<string, number>>;
}

export function readFloors(): Floors {
  return JSON.parse(readFileSync(join(root, 'evaluation', 'floors.json'), 'utf8')) as Floors;
}

export const storiesThatShip = (): string[] =>
  readdirSync(join(root, 'evaluation', 'stories')).filter((name) => name.endsWith('.json'));
