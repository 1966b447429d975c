/**
 * Links between statements → facts. In: links with their probability, strongest first. Out: groups of statements of at
 * least two reports. Average-link: a statement joins a group only when, over all pairs across reports, the group believes it.
 */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly probability: number;
}

/**
 * Groups statement numbers. `pair(a, b)` is the probability that two statements' sentences speak to one fact (0 where never
 * scored); `report(s)` the report of a statement. Links below `least` are not looked at; groups whose mean would fall below
 * `mean` are not joined.
 */
export function cluster(
  links: readonly Link[],
  report: (statement: number) => number,
  pair: (a: number, b: number) => number,
  least: number,
  mean: number,
): number[][] {
  const group = new Map<number, number[]>();
  const of = (statement: number) => {
    let found = group.get(statement);
    if (!found) {
      found = [statement];
      group.set(statement, found);
    }
    return found;
  };
  const sorted = [...links]
    .filter((link) => link.probability >= least)
    .sort((x, y) => y.probability - x.probability || x.a - y.a || x.b - y.b);
  for (const { a, b } of sorted) {
    const left = of(a);
    const right = of(b);
    if (left === right) continue;
    let sum = 0;
    let count = 0;
    for (const x of sampled(left))
      for (const y of sampled(right)) {
        if (report(x) === report(y)) continue;
        sum += pair(x, y);
        count++;
      }
    if (count === 0 || sum / count < mean) continue;
    const [into, from] = left.length >= right.length ? [left, right] : [right, left];
    for (const member of from) {
      into.push(member);
      group.set(member, into);
    }
  }
  const groups = [...new Set(group.values())].filter((members) => members.length > 1);
  return [...groups, ...leftOver(sorted, groups, report)].map((members) => [...members].sort((x, y) => x - y));
}

/** Members whose pairs are averaged when two groups meet: all of a small group, evenly spread ones of a large one. */
const SAMPLE = 40;

function sampled(members: readonly number[]): readonly number[] {
  if (members.length <= SAMPLE) return members;
  const step = members.length / SAMPLE;
  return Array.from({ length: SAMPLE }, (_, index) => members[Math.floor(index * step)]);
}

/**
 * Links no group holds: a lead that says three things meets three sentences elsewhere. Each becomes a group of its own, with
 * every further statement that is linked to all its members of other reports; so a statement can stand in several groups.
 */
function leftOver(
  sorted: readonly Link[],
  groups: readonly (readonly number[])[],
  report: (statement: number) => number,
): number[][] {
  const key = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`;
  const held = new Set<string>();
  const hold = (members: readonly number[]) => {
    for (let i = 0; i < members.length; i++) for (let j = i + 1; j < members.length; j++) held.add(key(members[i], members[j]));
  };
  for (const members of groups) hold(members);
  const linked = new Set(sorted.map(({ a, b }) => key(a, b)));
  const partners = new Map<number, number[]>();
  for (const { a, b } of sorted)
    for (const [x, y] of [
      [a, b],
      [b, a],
    ]) {
      const list = partners.get(x);
      if (list) list.push(y);
      else partners.set(x, [y]);
    }
  const found: number[][] = [];
  for (const { a, b } of sorted) {
    if (held.has(key(a, b))) continue;
    const members = [a, b];
    for (const other of partners.get(a) ?? [])
      if (
        !members.includes(other) &&
        members.every((member) => report(member) === report(other) || linked.has(key(member, other)))
      )
        members.push(other);
    hold(members);
    // What grew past an earlier group takes its place.
    for (let index = found.length - 1; index >= 0; index--)
      if (found[index].every((member) => members.includes(member))) found.splice(index, 1);
    found.push(members);
  }
  return found;
}
