/**
 * When things are said to have happened. In: statements and facts. Out: entries sorted by date, one a day (month, year) and
 * fact. Statements whose time can't be put on a calendar are left out.
 */
import type { Fact, Statement, TimelineEntry } from '../model/index.ts';

const PRECISIONS: readonly (readonly [RegExp, TimelineEntry['precision']])[] = [
  [/^\d{4}-\d{2}-\d{2}/, 'day'],
  [/^\d{4}-W\d{2}$/, 'week'],
  [/^\d{4}-\d{2}$/, 'month'],
  [/^\d{4}$/, 'year'],
];

export function timeline(statements: readonly Statement[], facts: readonly Fact[]): TimelineEntry[] {
  const factOf = new Map(facts.flatMap((fact) => fact.statements.map((id) => [id, fact.id] as const)));
  const entries = new Map<
    string,
    { date: string; precision: TimelineEntry['precision']; statements: string[]; fact: string | null }
  >();
  // A week ("2024-W10") does not sort as text among days and months: its first day does.
  const firstDay = new Map<string, string>();
  // What a noun tells of a time is told by its clause too, unless the clause has another.
  const told = new Set(
    statements.flatMap(({ form, report, time }) => (form === 'clause' && time ? [`${report} ${time.start}`] : [])),
  );
  for (const statement of statements) {
    if (!statement.time) continue;
    if (statement.form === 'noun' && told.has(`${statement.report} ${statement.time.start}`)) continue;
    const { value } = statement.time;
    const precision = PRECISIONS.find(([pattern]) => pattern.test(value))?.[1];
    if (!precision) continue;
    const date = precision === 'day' ? value.slice(0, 10) : value;
    const fact = factOf.get(statement.id) ?? null;
    firstDay.set(date, statement.time.earliest ?? date);
    const key = `${date} ${fact ?? statement.id}`;
    const entry = entries.get(key);
    if (entry) entry.statements.push(statement.id);
    else entries.set(key, { date, precision, statements: [statement.id], fact });
  }
  const key = ({ date }: TimelineEntry) => `${firstDay.get(date)} ${date}`;
  return [...entries.values()].sort((x, y) => (key(x) < key(y) ? -1 : key(x) > key(y) ? 1 : 0));
}
