/**
 * The shape of the comparison document as a schema: what `docs/comparison.schema.json` is generated from and what a document
 * from a file is checked with. In: anything. Out: the document, or where it is wrong.
 */
import { z } from 'zod';
import {
  ACTOR_KINDS,
  ASPECTS,
  COMPARATORS,
  DEPENDENCE_KINDS,
  FACT_STATUSES,
  FINDING_KINDS,
  FORMS,
  FRAMING_KINDS,
  MODES,
  RELATIONS,
  SOURCE_KINDS,
  STANCES,
} from './model/index.ts';

const offset = z.int().min(0).describe('UTF-16 code units into the text of the report');
const text = z.string();
const optional = text.nullable();
const span = { start: offset, end: offset };
const passage = { ...span, quote: text.describe('verbatim: text.slice(start, end)') };

const report = z.looseObject({
  id: text,
  outlet: optional,
  title: optional,
  byline: optional,
  dateline: optional,
  published: optional.describe('ISO 8601'),
  url: optional,
  language: optional.describe('BCP 47'),
  text,
  boilerplate: z.array(z.looseObject(span)).describe('spans that are not the article').optional(),
});
const statement = z.looseObject({
  id: text,
  report: text,
  ...passage,
  form: z.enum(FORMS).optional().describe("a clause, or a noun's phrase within one"),
  predicate: text.describe('lemma of the verb; for a happening noun that of the verb that says the same'),
  agent: optional,
  patient: optional,
  agentText: optional,
  patientText: optional,
  source: z
    .looseObject({ text, kind: z.enum(SOURCE_KINDS), actor: optional })
    .nullable()
    .describe("null: the report's own voice"),
  stance: z.enum(STANCES),
  mode: z.enum(MODES).optional(),
  polarity: z.enum(['positive', 'negative']),
  likelihood: z.looseObject({ term: text, low: z.number(), high: z.number() }).nullable().describe('ICD 203 band, percent'),
  time: z
    .looseObject({ value: text, text, ...span })
    .nullable()
    .describe('TIMEX3 value'),
  place: z.looseObject({ name: text, ...span }).nullable(),
  quantities: z.array(
    z.looseObject({
      text,
      low: z.number(),
      high: z.number().nullable(),
      comparator: z.enum(COMPARATORS).optional(),
      unit: optional,
      ...span,
    }),
  ),
  event: z.looseObject({ type: text, mode: optional, quad: text, goldstein: z.number() }).nullable().describe('PLOVER'),
});
const finding = z.looseObject({
  id: text,
  kind: z.enum(FINDING_KINDS),
  relation: z.enum(RELATIONS),
  fact: optional,
  aspect: z.enum(ASPECTS).nullable(),
  importance: z.number().min(0).max(1).describe('orders findings; not a probability'),
  strength: z.enum(['strong', 'fair', 'weak']),
  explanation: text,
  turns: optional,
  rule: text,
  reasons: z.array(text),
  evidence: z.array(z.looseObject({ report: text, statement: text, ...passage, value: optional })),
});

export const comparisonSchema = z.looseObject({
  version: z.literal(1),
  story: z.looseObject({ title: text, from: optional, to: optional }),
  reports: z.array(report),
  skipped: z.array(z.looseObject({ origin: text, code: text, reason: text })),
  actors: z.array(
    z.looseObject({
      id: text,
      name: text,
      aliases: z.array(text),
      kind: z.enum(ACTOR_KINDS),
      mentions: z.array(z.looseObject({ report: text, ...passage })),
    }),
  ),
  statements: z.array(statement),
  facts: z.array(
    z.looseObject({
      id: text,
      proposition: text,
      statements: z.array(text),
      status: z.enum(FACT_STATUSES),
      independentReports: z.int(),
      reports: z.array(text),
    }),
  ),
  findings: z.array(finding),
  dependence: z.array(
    z.looseObject({
      reports: z.tuple([text, text]),
      kind: z.enum(DEPENDENCE_KINDS),
      score: z.number(),
      evidence: z.array(z.looseObject({ report: text, ...passage })),
    }),
  ),
  lineages: z.array(z.array(text)),
  framing: z.array(z.looseObject({ report: text, kind: z.enum(FRAMING_KINDS), ...passage, note: optional })),
  timeline: z.array(
    z.looseObject({ date: text, precision: z.enum(['day', 'week', 'month', 'year']), statements: z.array(text), fact: optional }),
  ),
});

/** The published JSON Schema (draft 2020-12) of the comparison document. */
export function jsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(comparisonSchema) as Record<string, unknown>;
}
