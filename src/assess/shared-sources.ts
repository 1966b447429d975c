/**
 * The same source behind what two reports have in common. In: facts and statements. Out: pairs of reports of which at least
 * two shared facts rest on one source in both. A shared source makes no copy: the reports stay two lineages, but an editor
 * wants to know that both heard one man.
 */
import type { Dependence, Fact, Statement } from '../model/index.ts';

const LEAST_FACTS = 2;

/** @param known pairs already dependent by text: they are not listed again. */
export function sharedSources(
  facts: readonly Fact[],
  statements: readonly Statement[],
  known: ReadonlySet<string>,
): Dependence[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const pairs = new Map<string, { count: number; a: Statement; b: Statement }>();
  for (const fact of facts) {
    const members = fact.statements
      .map((id) => byId.get(id) as Statement)
      .filter((statement) => statement.source !== null)
      .slice(0, 60);
    const met = new Set<string>();
    for (const x of members)
      for (const y of members) {
        if (x.report >= y.report || !same(x, y)) continue;
        const key = `${x.report}\n${y.report}`;
        if (met.has(key) || known.has(key)) continue;
        met.add(key);
        const entry = pairs.get(key);
        if (entry) entry.count++;
        else pairs.set(key, { count: 1, a: x, b: y });
      }
  }
  return [...pairs.values()]
    .filter(({ count }) => count >= LEAST_FACTS)
    .map(({ count, a, b }) => ({
      reports: [a.report, b.report] as const,
      kind: 'shared-source' as const,
      score: Math.min(1, count / 10),
      evidence: [a, b].map((statement) => ({
        report: statement.report,
        start: statement.start,
        end: statement.end,
        quote: statement.quote,
      })),
    }))
    .sort((x, y) => (x.reports.join('\n') < y.reports.join('\n') ? -1 : 1));
}

function same(x: Statement, y: Statement): boolean {
  if (!x.source || !y.source) return false;
  if (x.source.actor !== null) return x.source.actor === y.source.actor;
  return x.source.kind === y.source.kind && x.source.text.toLowerCase() === y.source.text.toLowerCase();
}
