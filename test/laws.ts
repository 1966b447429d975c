/**
 * What holds of every comparison document, whatever the reports. In: a comparison. Out: each breach in words, none when all is
 * well. Used by the tests of laws and of stories.
 */
import type { Comparison } from '../src/model/index.ts';
import { comparisonSchema } from '../src/schema.ts';

/** Every span quotes its report word for word: also those deep inside a statement. */
export function misquotes(comparison: Comparison): string[] {
  const texts = new Map(comparison.reports.map((report) => [report.id, report.text]));
  const found: string[] = [];
  const walk = (value: unknown, path: string, report: string | null): void => {
    if (Array.isArray(value)) {
      for (const [index, each] of value.entries()) walk(each, `${path}[${index}]`, report);
      return;
    }
    if (value === null || typeof value !== 'object') return;
    const entry = value as Record<string, unknown>;
    const own = typeof entry.report === 'string' ? entry.report : report;
    const { start, end } = entry;
    const words = entry.quote ?? entry.text ?? entry.name;
    if (typeof start === 'number' && typeof end === 'number') {
      const text = texts.get(own ?? '');
      if (text === undefined) found.push(`${path}: no report ${JSON.stringify(own)}`);
      else if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > text.length)
        found.push(`${path}: ${start}…${end} of ${text.length}`);
      else if (typeof words === 'string' && text.slice(start, end) !== words)
        found.push(`${path}: ${JSON.stringify(words)} is not ${JSON.stringify(text.slice(start, end))}`);
    }
    for (const [key, each] of Object.entries(entry)) walk(each, `${path}.${key}`, own);
  };
  for (const key of ['actors', 'statements', 'findings', 'dependence', 'framing'] as const) walk(comparison[key], key, null);
  return found;
}

/** Every name of a report, statement, fact or actor leads somewhere; ids are unique; lineages are a partition. */
export function brokenLinks(comparison: Comparison): string[] {
  const found: string[] = [];
  const unique = (what: string, ids: readonly string[]): Set<string> => {
    const set = new Set(ids);
    if (set.size !== ids.length) found.push(`${what}: an id stands twice`);
    return set;
  };
  const reports = unique(
    'reports',
    comparison.reports.map(({ id }) => id),
  );
  const statements = unique(
    'statements',
    comparison.statements.map(({ id }) => id),
  );
  const facts = unique(
    'facts',
    comparison.facts.map(({ id }) => id),
  );
  const actors = unique(
    'actors',
    comparison.actors.map(({ id }) => id),
  );
  unique(
    'findings',
    comparison.findings.map(({ id }) => id),
  );
  const reportOf = new Map(comparison.statements.map(({ id, report }) => [id, report]));
  for (const { id, report, agent, patient, source } of comparison.statements) {
    if (!reports.has(report)) found.push(`${id}: no report ${report}`);
    for (const actor of [agent, patient, source?.actor ?? null])
      if (actor !== null && !actors.has(actor)) found.push(`${id}: no actor ${actor}`);
  }
  const lineage = new Map(comparison.lineages.flatMap((group, index) => group.map((id) => [id, index] as const)));
  if (comparison.lineages.flat().length !== reports.size || lineage.size !== reports.size)
    found.push('lineages are no partition of the reports');
  for (const fact of comparison.facts) {
    for (const id of fact.statements) if (!statements.has(id)) found.push(`${fact.id}: no statement ${id}`);
    const own = new Set(fact.statements.map((id) => reportOf.get(id) as string));
    if (own.size < 2) found.push(`${fact.id}: of one report only`);
    if ([...own].sort().join() !== [...fact.reports].sort().join())
      found.push(`${fact.id}: reports are not those of its statements`);
    if (fact.independentReports !== new Set([...own].map((id) => lineage.get(id))).size)
      found.push(`${fact.id}: counts its origins wrongly`);
  }
  let last = Number.POSITIVE_INFINITY;
  for (const finding of comparison.findings) {
    if (finding.fact !== null && !facts.has(finding.fact)) found.push(`${finding.id}: no fact ${finding.fact}`);
    if (finding.evidence.length === 0) found.push(`${finding.id}: rests on nothing`);
    if (finding.kind !== 'only-in' && new Set(finding.evidence.map(({ report }) => report)).size < 2)
      found.push(`${finding.id}: ${finding.kind} of one report`);
    for (const { statement, report } of finding.evidence)
      if (reportOf.get(statement) !== report) found.push(`${finding.id}: ${statement} is not of ${report}`);
    if (finding.importance > last) found.push(`${finding.id}: out of order`);
    last = finding.importance;
  }
  for (const entry of comparison.timeline) {
    for (const id of entry.statements) if (!statements.has(id)) found.push(`timeline ${entry.date}: no statement ${id}`);
    if (entry.fact !== null && !facts.has(entry.fact)) found.push(`timeline ${entry.date}: no fact ${entry.fact}`);
  }
  return found;
}

/** No clash says what another says: its statements and values are not all among another's; nor does one say of a statement two outcomes. */
export function repeats(comparison: Comparison): string[] {
  const clashes = comparison.findings.filter(({ kind }) => kind === 'contradiction' || kind === 'update');
  const told = ({ evidence }: (typeof clashes)[number]) =>
    new Set(evidence.map(({ statement, value }) => `${statement} ${value}`));
  const twice = clashes.filter(
    ({ aspect, evidence }) => aspect === 'outcome' && new Set(evidence.map(({ statement }) => statement)).size < evidence.length,
  );
  const again = clashes.flatMap((clash) =>
    clashes
      .filter((other) => other !== clash && other.kind === clash.kind && other.aspect === clash.aspect)
      .filter((other) => [...told(clash)].every((each) => told(other).has(each)))
      .map((other) => `${clash.id} says what ${other.id} says`),
  );
  return [...twice.map(({ id }) => `${id} gives one statement two outcomes`), ...again];
}

/** All of it, and the shape of the published schema. */
export function breaches(comparison: Comparison): string[] {
  const shape = comparisonSchema.safeParse(comparison);
  return [
    ...misquotes(comparison),
    ...brokenLinks(comparison),
    ...repeats(comparison),
    ...(shape.success ? [] : shape.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)),
  ];
}
