/** Shapes of what the API takes and gives, as schemas: requests are checked by them, and `/openapi.json` is made of them. */
import { z } from 'zod';
import { ASPECTS, FINDING_KINDS, SKIP_CODES } from '../model/index.ts';
import { JOB_STATES, JUDGEMENTS, LETTERS } from '../store/model.ts';
import { SHOWN_VERDICTS } from './pages.ts';

const line = (most: number) => z.string().trim().max(most);
export const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,80}$/);
const Note = line(4000).default('');

export const RefusalShape = z.object({ error: z.object({ code: z.string(), message: z.string() }) }).meta({ id: 'Error' });

export const SkippedShape = z
  .object({ origin: z.string(), code: z.enum(SKIP_CODES), reason: z.string() })
  .meta({ id: 'Skipped' });

export const StoryShape = z.object({ id: Id, title: z.string(), created: z.string(), changed: z.string() }).meta({ id: 'Story' });

const SummaryShape = z
  .object({
    reports: z.int(),
    origins: z.int().describe('Copies of one text count once.'),
    statements: z.int(),
    facts: z.int(),
    findings: z.record(z.enum(FINDING_KINDS), z.int()),
    from: z.string().nullable(),
    to: z.string().nullable(),
  })
  .meta({ id: 'Summary' });

export const StoriesShape = z
  .object({
    query: z.string(),
    total: z.int(),
    from: z.int(),
    stories: z.array(StoryShape.extend({ reports: z.int(), summary: SummaryShape.nullable() })),
  })
  .meta({ id: 'Stories' });

export const JobShape = z
  .object({
    id: Id,
    story: Id,
    state: z.enum(JOB_STATES),
    created: z.string(),
    ended: z.string().nullable(),
    stage: z.string().nullable(),
    done: z.int(),
    total: z.int(),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
    comparison: z.string().nullable().describe('The comparison it made.'),
  })
  .meta({ id: 'Job' });

export const AddedShape = z
  .object({
    added: z.array(z.object({ id: Id, name: z.string(), title: z.string().nullable() })),
    present: z.array(z.object({ id: Id, name: z.string(), title: z.string().nullable() })).describe('In the story already.'),
    skipped: z.array(SkippedShape),
  })
  .meta({ id: 'Added' });

export const VerdictShape = z
  .looseObject({
    id: Id,
    story: Id.nullable(),
    decision: z
      .looseObject({ kind: z.string() })
      .describe('What was decided, anchored to words: hash of the text, start, end, quote.'),
    note: z.string(),
    who: z.string(),
    when: z.string(),
    undone: z.string().nullable(),
  })
  .meta({ id: 'Verdict' });

const Listed = z.array(z.looseObject({}));
/** What every page has: the story's name, counts, reports and their letters, the comparison, a running job. */
const Head = z.looseObject({
  id: Id,
  title: z.string(),
  comparison: z.object({ id: z.string(), created: z.string(), version: z.string() }).nullable(),
  stale: z.boolean().describe('Reports came or went since the comparison.'),
  job: JobShape.nullable(),
  reports: Listed,
  counts: z.record(z.enum(FINDING_KINDS), z.int()).describe('Without those that were dismissed.'),
});
/** The rest is typed, field by field, in pages.ts; keys may be added. */
const page = (lists: Readonly<Record<string, z.ZodType>>) => z.looseObject({ head: Head, ...lists });
export const PAGES = {
  findings: page({ total: z.int(), from: z.int(), aspects: z.array(z.enum(ASPECTS)), findings: Listed }),
  facts: page({ facts: Listed }),
  reader: page({ panes: Listed, facts: Listed }),
  timeline: page({ days: Listed }),
  actors: page({ actors: Listed, relations: Listed }),
  sources: page({ reports: Listed, sources: Listed }),
  origins: page({ groups: z.array(z.array(z.int())), pairs: Listed, morePairs: z.int() }),
  add: page({}),
  verdicts: page({ verdicts: z.array(VerdictShape), setAside: Listed }),
};
export const ShownShape = z.object({ finding: z.looseObject({ id: z.string() }).nullable(), head: Head }).meta({ id: 'Shown' });
export const FactShape = z
  .looseObject({ id: z.string(), proposition: z.string(), statements: Listed, findings: Listed })
  .meta({ id: 'Fact' });
export const LimitsShape = z
  .object({ formats: z.array(z.string()), largestBytes: z.int(), mostFiles: z.int() })
  .meta({ id: 'Limits' });
export const AnalysisShape = z.looseObject({ version: z.literal(1), id: z.string() }).meta({ id: 'Analysis' });
export const DocumentShape = z
  .looseObject({ version: z.literal(1) })
  .meta({ id: 'Comparison', description: 'The comparison document, version 1.' });

export const StoryQueryShape = z.object({
  q: line(400).default('').describe('Words that must all occur in titles, outlets or texts; the last may be cut short.'),
  from: z.coerce.number().int().min(0).max(1_000_000).default(0),
  count: z.coerce.number().int().min(1).max(200).default(50),
});

export const FindingQueryShape = z.object({
  kind: z.enum(FINDING_KINDS).optional(),
  aspect: z.enum(ASPECTS).optional(),
  report: z.coerce.number().int().min(0).optional().describe('Place of a report the finding must rest on.'),
  verdict: z.enum(SHOWN_VERDICTS).optional().describe('“any” leaves out what was dismissed.'),
  fact: line(100).optional(),
  from: z.coerce.number().int().min(0).default(0),
  count: z.coerce.number().int().min(1).max(200).default(40),
});

export const ReaderQueryShape = z.object({
  reports: z
    .string()
    .regex(/^\d{1,5}(?:,\d{1,5}){0,5}$/)
    .default('0,1')
    .describe('Places of up to six reports.'),
});

export const RunQueryShape = z.object({
  comparison: Id.optional().describe('The comparison the id is of; refused when a newer one is there.'),
});

export const NewStoryShape = z.object({ title: line(300).min(1) }).meta({ id: 'NewStory' });

export const PastedShape = z
  .object({
    items: z
      .array(
        z.object({
          text: z.string().min(1),
          outlet: line(200).optional(),
          title: line(500).optional(),
          published: line(60).optional(),
          url: line(2000).optional(),
        }),
      )
      .min(1)
      .max(200),
  })
  .meta({ id: 'Pasted' });

export const FilesShape = z.object({ files: z.array(z.string().meta({ format: 'binary' })) }).meta({ id: 'Files' });

const Run = {
  comparison: Id.optional().describe('The comparison the ids are of; refused when a newer one is there.'),
  note: Note,
};
export const DecisionRequest = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('finding'), finding: line(100), judgement: z.enum(JUDGEMENTS), ...Run }),
    z.object({ kind: z.literal('fact'), fact: line(100), judgement: z.enum(JUDGEMENTS), ...Run }),
    z.object({ kind: z.literal('merge-facts'), facts: z.array(line(100)).min(2).max(20), ...Run }),
    z.object({ kind: z.literal('split-fact'), fact: line(100), leave: z.array(line(100)).min(1).max(500), ...Run }),
    z.object({ kind: z.literal('rename-actor'), actor: line(100), name: line(200).min(1), ...Run }),
    z.object({
      kind: z.literal('merge-actors'),
      actors: z.array(line(100)).min(2).max(20).describe('The first is the one that stays.'),
      ...Run,
    }),
    z.object({
      kind: z.literal('source'),
      source: line(300).min(1),
      letter: z.enum(LETTERS).describe('NATO AJP-2.1: A completely reliable … F cannot be judged.'),
      ...Run,
    }),
  ])
  .meta({ id: 'NewVerdict' });
export type DecisionRequest = z.infer<typeof DecisionRequest>;
