/**
 * Groups of reports that rest on one text. In: report ids and the dependence between them. Out: a partition: copies,
 * rewrites and reports that credit the same agency are one lineage. A shared source joins nothing: two reporters who heard
 * the same spokesman wrote two reports.
 */
import type { Dependence } from '../model/index.ts';

/** Partition of the reports by origin, each group and the list of groups in the order of `reports`. */
export function lineages(reports: readonly string[], dependence: readonly Dependence[]): string[][] {
  const parent = new Map(reports.map((id) => [id, id]));
  const root = (id: string): string => {
    let at = id;
    while (parent.get(at) !== at) at = parent.get(at) as string;
    return at;
  };
  for (const {
    kind,
    reports: [a, b],
  } of dependence)
    if (kind !== 'shared-source') parent.set(root(b), root(a));
  const groups = new Map<string, string[]>();
  for (const id of reports) {
    const group = groups.get(root(id));
    if (group) group.push(id);
    else groups.set(root(id), [id]);
  }
  return [...groups.values()];
}
