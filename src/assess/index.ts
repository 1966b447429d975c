/**
 * How independent the reports are. In: the docs of one story, its facts and statements. Out: dependence between pairs of
 * reports (copy, rewrite, shared-agency, shared-source), each with evidence.
 */
import type { Dependence, Doc } from '../model/index.ts';
import { agencyCredits } from './agencies.ts';
import { copies } from './copies.ts';

export { lineages } from './lineages.ts';
export { sharedSources } from './shared-sources.ts';

/** Copies, rewrites and shared agencies: what can be told from the texts before any statement is compared. */
export function assess(docs: readonly Doc<'quotations'>[]): Dependence[] {
  const found = copies(docs);
  const known = new Set(found.map(({ reports }) => reports.join('\n')));
  const credits = docs.map((doc) => agencyCredits(doc.report));
  for (let i = 0; i < docs.length; i++)
    for (let j = i + 1; j < docs.length; j++) {
      const a = docs[i].report.id;
      const b = docs[j].report.id;
      if (known.has(`${a}\n${b}`)) continue;
      const shared = credits[i].find((credit) => credits[j].some((other) => other.agency === credit.agency));
      if (!shared) continue;
      const other = credits[j].find((credit) => credit.agency === shared.agency);
      const evidence = [
        ...(shared.passage ? [{ report: a, ...shared.passage }] : []),
        ...(other?.passage ? [{ report: b, ...other.passage }] : []),
      ];
      found.push({ reports: [a, b], kind: 'shared-agency', score: 0.5, evidence });
    }
  return found;
}
