/**
 * Happenings told by nouns join the facts of the clauses that tell the same. In: groups of clauses, all statements. Out: the groups, each
 * with the noun statements of its own sentences whose predicate a statement of another report in it has ("the arrest of two men"
 * beside "two men were arrested"). Adds no sentence to a group, so it changes nothing about which sentences share a fact.
 */
import type { Statement } from '../model/index.ts';

/** @example joinNouns([[0, 3]], statements) // [[0, 1, 3]] where 1 is a noun of the sentence of 0 with the predicate of 3 */
export function joinNouns(groups: readonly (readonly number[])[], statements: readonly Statement[]): number[][] {
  const nounsAt = new Map<string, number[]>();
  const place = ({ report, sentence }: Statement) => `${report} ${sentence}`;
  statements.forEach((statement, index) => {
    if (statement.form !== 'noun') return;
    const list = nounsAt.get(place(statement));
    if (list) list.push(index);
    else nounsAt.set(place(statement), [index]);
  });
  return groups.map((group) => {
    const places = new Set(group.map((member) => place(statements[member])));
    const nouns = [...places].flatMap((at) => nounsAt.get(at) ?? []);
    if (nouns.length === 0) return [...group];
    const all = [...group, ...nouns].map((index) => statements[index]);
    const met = nouns.filter((noun) => all.some((other) => tellsTheSame(statements[noun], other)));
    return [...group, ...met].sort((x, y) => x - y);
  });
}

/** Of two reports, one predicate, and no two different known actors in one role. */
function tellsTheSame(a: Statement, b: Statement): boolean {
  const fits = (x: string | null, y: string | null) => x === null || y === null || x === y;
  return a.report !== b.report && a.predicate === b.predicate && fits(a.agent, b.agent) && fits(a.patient, b.patient);
}
