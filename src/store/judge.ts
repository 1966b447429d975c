/**
 * A person's verdicts laid over a machine's comparison. In: a comparison and verdicts that were made on this or on earlier runs.
 * Out: the comparison as the person sees it (facts merged and split, actors renamed and merged, statuses that follow), which
 * verdict stands on which finding, fact and source, and which verdicts fit nothing here. Pure; the comparison is not changed.
 *
 * Verdicts are anchored to words (hash of a text, span), so they hold when ids change, when reports join, and when the machine
 * cuts a span a little differently. A verdict on a finding fits one of the same aspect whose evidence covers its anchors.
 */
import type { Actor, Comparison, Fact, FactStatus, Finding, FindingKind, Statement } from '../model/index.ts';
import { textHash } from './keys.ts';
import type { ActorTarget, Anchor, Decision, Judgement, Letter, Verdict } from './model.ts';

export interface FindingVerdict {
  /** The one in force: the last. */
  readonly verdict: Verdict;
  /** Earlier ones on the same words, which come into force again when it is taken back. */
  readonly earlier: readonly Verdict[];
  readonly judgement: Judgement;
  /** What the machine called the finding when the person judged it, where it calls it something else now. */
  readonly was: FindingKind | null;
  /** Reports that joined its evidence since. */
  readonly grown: boolean;
}

export interface Judged {
  readonly comparison: Comparison;
  readonly findings: ReadonlyMap<string, FindingVerdict>;
  readonly facts: ReadonlyMap<string, Verdict>;
  /** Facts that a person put together or took apart. */
  readonly reshaped: ReadonlyMap<string, Verdict>;
  /** Letters by the name of the source, in lower case. */
  readonly letters: ReadonlyMap<string, { readonly letter: Letter; readonly verdict: Verdict }>;
  /** Findings taken out because of a merge or a split: their two sides no longer meet. */
  readonly setAside: readonly Finding[];
  /** Verdicts that fit nothing in this comparison; they are kept for later runs. */
  readonly loose: readonly Verdict[];
}

/** A span fits an anchor when it covers at least this share of the shorter of the two. Set by hand, November 2026; not tuned. */
const COVERS = 0.5;

export function judge(comparison: Comparison, verdicts: readonly Verdict[]): Judged {
  const active = verdicts.filter((verdict) => verdict.undone === null);
  const texts = new Map(comparison.reports.map((report) => [report.id, textHash(report.text)]));
  const loose: Verdict[] = [];
  const reshaped = new Map<string, Verdict>();
  const setAside: Finding[] = [];
  let current = comparison;
  for (const verdict of active) {
    const next = reshape(current, verdict, texts);
    if (next === null) continue;
    if (next === 'loose') {
      loose.push(verdict);
      continue;
    }
    current = next.comparison;
    setAside.push(...next.setAside);
    for (const id of next.facts) reshaped.set(id, verdict);
  }

  const findings = new Map<string, FindingVerdict>();
  const facts = new Map<string, Verdict>();
  const letters = new Map<string, { letter: Letter; verdict: Verdict }>();
  const byFinding = new Map(current.findings.map((finding) => [finding.id, anchorsOf(finding.evidence, texts)]));
  const byStatement = new Map(current.statements.map((statement) => [statement.id, statement]));
  const known = new Set(texts.values());
  for (const verdict of active) {
    const { decision } = verdict;
    if (decision.kind === 'source') letters.set(decision.source.toLowerCase(), { letter: decision.letter, verdict });
    else if (decision.kind === 'finding') {
      let fits = 0;
      for (const finding of current.findings) {
        if (finding.aspect !== decision.aspect) continue;
        const here = byFinding.get(finding.id)!;
        if (!covers(here, decision.anchors, known)) continue;
        fits += 1;
        const judged = new Set(decision.anchors.map(({ text }) => text));
        const before = findings.get(finding.id);
        findings.set(finding.id, {
          verdict,
          earlier: before ? [...before.earlier, before.verdict] : [],
          judgement: decision.judgement,
          was: finding.kind === decision.finding ? null : decision.finding,
          grown: here.some(({ text }) => !judged.has(text)),
        });
      }
      if (fits === 0) loose.push(verdict);
    } else if (decision.kind === 'fact') {
      const fact = current.facts.find((each) => {
        const here = each.statements.flatMap((id) => byStatement.get(id) ?? []);
        return covers(anchorsOf(here, texts), decision.anchors, known);
      });
      if (fact) facts.set(fact.id, verdict);
      else loose.push(verdict);
    }
  }
  return { comparison: withStatuses(current, findings), findings, facts, reshaped, letters, setAside, loose };
}

/** Anchors of spans in this comparison. A text that stands in it twice is anchored once. */
export function anchorsOf(
  spans: readonly { readonly report: string; readonly start: number; readonly end: number; readonly quote: string }[],
  texts: ReadonlyMap<string, string>,
): Anchor[] {
  const seen = new Set<string>();
  return spans.flatMap(({ report, start, end, quote }) => {
    const text = texts.get(report);
    const key = `${text}:${start}:${end}`;
    if (text === undefined || seen.has(key)) return [];
    seen.add(key);
    return { text, start, end, quote };
  });
}

export function textsOf(comparison: Comparison): ReadonlyMap<string, string> {
  return new Map(comparison.reports.map((report) => [report.id, textHash(report.text)]));
}

function fits(a: Anchor, b: Anchor): boolean {
  if (a.text !== b.text) return false;
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared >= COVERS * Math.min(a.end - a.start, b.end - b.start) && shared > 0;
}

/**
 * Do these spans cover the anchors? Anchors in texts that are no longer in the story do not count; of those that are, two
 * different texts must be covered, or the only one there was.
 */
function covers(here: readonly Anchor[], anchors: readonly Anchor[], known: ReadonlySet<string>): boolean {
  const wanted = anchors.filter(({ text }) => known.has(text));
  const texts = new Set(wanted.map(({ text }) => text));
  if (texts.size === 0 || (texts.size === 1 && new Set(anchors.map(({ text }) => text)).size > 1)) return false;
  const covered = new Set(wanted.filter((anchor) => here.some((each) => fits(each, anchor))).map(({ text }) => text));
  return covered.size >= Math.min(2, texts.size);
}

interface Reshaped {
  readonly comparison: Comparison;
  readonly facts: readonly string[];
  readonly setAside: readonly Finding[];
}

/** Null for verdicts that change no shape; 'loose' for those that find nothing to change. */
function reshape(comparison: Comparison, { decision }: Verdict, texts: ReadonlyMap<string, string>): Reshaped | 'loose' | null {
  switch (decision.kind) {
    case 'merge-facts':
      return mergeFacts(comparison, decision, texts);
    case 'split-fact':
      return splitFact(comparison, decision, texts);
    case 'rename-actor': {
      const actor = actorOf(comparison, decision.actor, texts);
      if (!actor) return 'loose';
      const aliases = [...new Set([actor.name, ...actor.aliases])].filter((alias) => alias !== decision.name);
      const actors = comparison.actors.map((each) => (each === actor ? { ...actor, name: decision.name, aliases } : each));
      return { comparison: { ...comparison, actors }, facts: [], setAside: [] };
    }
    case 'merge-actors':
      return mergeActors(comparison, decision, texts);
    case 'finding':
    case 'fact':
    case 'source':
      return null;
    default:
      return decision satisfies never;
  }
}

function statementsAt(comparison: Comparison, anchors: readonly Anchor[], texts: ReadonlyMap<string, string>): Statement[] {
  return comparison.statements.filter((statement) => {
    const [here] = anchorsOf([statement], texts);
    return here !== undefined && anchors.some((anchor) => fits(here, anchor) && closest(anchor, here));
  });
}

/** Clauses lie inside one another; the one meant is of about the same length. */
function closest(a: Anchor, b: Anchor): boolean {
  const [short, long] = [a.end - a.start, b.end - b.start].sort((x, y) => x - y);
  return short! >= COVERS * long!;
}

function mergeFacts(
  comparison: Comparison,
  decision: Extract<Decision, { kind: 'merge-facts' }>,
  texts: ReadonlyMap<string, string>,
): Reshaped | 'loose' {
  const groups = decision.facts.map((anchors) => statementsAt(comparison, anchors, texts)).filter((group) => group.length > 0);
  if (groups.length < 2) return 'loose';
  const ids = new Set(groups.flat().map(({ id }) => id));
  const touched = comparison.facts.filter((fact) => fact.statements.some((id) => ids.has(id)));
  for (const fact of touched) for (const id of fact.statements) ids.add(id);
  const first = touched[0];
  const all = comparison.statements.filter(({ id }) => ids.has(id));
  const merged = factOf(
    comparison,
    first?.id ?? `f-${all[0]!.id}`,
    first?.proposition ?? all[0]!.quote,
    all,
    first?.status ?? 'agreed',
  );
  const gone = new Set(touched.map(({ id }) => id));
  const setAside: Finding[] = [];
  const findings = comparison.findings.flatMap((finding) => {
    if (finding.kind === 'only-in' && finding.evidence.some(({ statement }) => ids.has(statement))) {
      setAside.push(finding);
      return [];
    }
    return finding.fact !== null && gone.has(finding.fact) ? { ...finding, fact: merged.id } : finding;
  });
  const facts = [...comparison.facts.filter(({ id }) => !gone.has(id)), merged];
  const timeline = comparison.timeline.map((entry) =>
    entry.fact !== null && gone.has(entry.fact) ? { ...entry, fact: merged.id } : entry,
  );
  return { comparison: { ...comparison, facts, findings, timeline }, facts: [merged.id], setAside };
}

function splitFact(
  comparison: Comparison,
  decision: Extract<Decision, { kind: 'split-fact' }>,
  texts: ReadonlyMap<string, string>,
): Reshaped | 'loose' {
  const leaving = new Set(statementsAt(comparison, decision.leave, texts).map(({ id }) => id));
  const staying = new Set(statementsAt(comparison, decision.stay, texts).map(({ id }) => id));
  const fact = comparison.facts.find(
    ({ statements }) => statements.some((id) => leaving.has(id)) && statements.some((id) => staying.has(id) && !leaving.has(id)),
  );
  if (!fact) return 'loose';
  const own = comparison.statements.filter(({ id }) => fact.statements.includes(id));
  const [out, rest] = [own.filter(({ id }) => leaving.has(id)), own.filter(({ id }) => !leaving.has(id))];
  const parts = [
    { id: fact.id, statements: rest },
    { id: `${fact.id}-split`, statements: out },
  ].filter(({ statements }) => new Set(statements.map(({ report }) => report)).size > 1);
  const made = parts.map(({ id, statements }) =>
    factOf(
      comparison,
      id,
      statements.find(({ quote }) => quote === fact.proposition)?.quote ?? statements[0]!.quote,
      statements,
      fact.status,
    ),
  );
  const setAside: Finding[] = [];
  const findings = comparison.findings.flatMap((finding) => {
    if (finding.fact !== fact.id) return finding;
    const home = made.find(({ statements }) => finding.evidence.every(({ statement }) => statements.includes(statement)));
    if (home) return { ...finding, fact: home.id };
    setAside.push(finding);
    return [];
  });
  const facts = comparison.facts.flatMap((each) => (each === fact ? made : each));
  const timeline = comparison.timeline.map((entry) =>
    entry.fact === fact.id
      ? { ...entry, fact: made.find(({ statements }) => entry.statements.some((id) => statements.includes(id)))?.id ?? null }
      : entry,
  );
  return { comparison: { ...comparison, facts, findings, timeline }, facts: made.map(({ id }) => id), setAside };
}

function factOf(
  comparison: Comparison,
  id: string,
  proposition: string,
  statements: readonly Statement[],
  status: FactStatus,
): Fact {
  const reports = [...new Set(statements.map(({ report }) => report))];
  const origins = comparison.lineages.filter((lineage) => lineage.some((report) => reports.includes(report))).length;
  return {
    id,
    proposition,
    statements: statements.map((statement) => statement.id),
    status,
    reports,
    independentReports: origins || reports.length,
  };
}

function actorOf(comparison: Comparison, target: ActorTarget, texts: ReadonlyMap<string, string>): Actor | undefined {
  let best: Actor | undefined;
  let most = 0;
  for (const actor of comparison.actors) {
    const here = anchorsOf(actor.mentions, texts);
    const met = target.mentions.filter((anchor) => here.some((each) => fits(each, anchor))).length;
    if (met > most) [best, most] = [actor, met];
  }
  return best ?? comparison.actors.find(({ name, aliases }) => name === target.name || aliases.includes(target.name));
}

function mergeActors(
  comparison: Comparison,
  decision: Extract<Decision, { kind: 'merge-actors' }>,
  texts: ReadonlyMap<string, string>,
): Reshaped | 'loose' {
  const found = [...new Set(decision.actors.flatMap((target) => actorOf(comparison, target, texts) ?? []))];
  const [first, ...others] = found;
  if (!first || others.length === 0) return 'loose';
  const gone = new Set(others.map(({ id }) => id));
  const into = (id: string | null): string | null => (id !== null && gone.has(id) ? first.id : id);
  const merged: Actor = {
    ...first,
    aliases: [...new Set([...first.aliases, ...others.flatMap(({ name, aliases }) => [name, ...aliases])])].filter(
      (alias) => alias !== first.name,
    ),
    mentions: found.flatMap(({ mentions }) => mentions),
  };
  return {
    comparison: {
      ...comparison,
      actors: comparison.actors.flatMap((actor) => (actor === first ? merged : gone.has(actor.id) ? [] : actor)),
      statements: comparison.statements.map((statement) => ({
        ...statement,
        agent: into(statement.agent),
        patient: into(statement.patient),
        source: statement.source && { ...statement.source, actor: into(statement.source.actor) },
      })),
    },
    facts: [],
    setAside: [],
  };
}

const STATUS_OF: readonly (readonly [FindingKind, FactStatus])[] = [
  ['contradiction', 'contradicted'],
  ['update', 'updated'],
  ['difference', 'differing'],
];

/** A fact is contradicted, updated or differing while a finding that was not judged wrong says so. */
function withStatuses(comparison: Comparison, verdicts: ReadonlyMap<string, FindingVerdict>): Comparison {
  const touched = new Set<string>();
  const kinds = new Map<string, Set<FindingKind>>();
  for (const { id, fact, kind } of comparison.findings) {
    if (fact === null) continue;
    if (isDismissed(verdicts.get(id))) touched.add(fact);
    else kinds.set(fact, (kinds.get(fact) ?? new Set()).add(kind));
  }
  const facts = comparison.facts.map((fact) => {
    const own = kinds.get(fact.id);
    const said = STATUS_OF.find(([kind]) => own?.has(kind))?.[1];
    if (touched.has(fact.id)) return { ...fact, status: said ?? 'agreed' };
    return fact;
  });
  return { ...comparison, facts };
}

/** Judged wrong, and still called what it was called then: it does not come back. */
export function isDismissed(verdict: FindingVerdict | undefined): boolean {
  return verdict !== undefined && verdict.judgement === 'wrong' && verdict.was === null;
}
