/**
 * Facts → findings: how the statements of each fact relate, and what stands alone. In: docs, statements and their alignment.
 * Out: facts with a status, findings with evidence, rule and what would turn them, most important first. The aspects are
 * registered here, one file each. The same clash met in several pairs of reports is one finding with all its evidence.
 */
import type { Alignment } from '../align/index.ts';
import type { Dependence, Doc, Evidence, Fact, FactStatus, Finding, Statement } from '../model/index.ts';
import { ages } from './age.ts';
import { attribution } from './attribution.ts';
import { cause } from './cause.ts';
import { disputes } from './dispute.ts';
import { convincing, type JudgeModel, judgeModel } from './judge.ts';
import { type AspectRule, type Judgement, nameOf, type Pair, type Side, type Voice } from './judgement.ts';
import { label } from './label.ts';
import { modality } from './modality.ts';
import { number, unhurt } from './number.ts';
import { denies, lone } from './onlyin.ts';
import { order } from './order.ts';
import { fates, outcome, silences } from './outcome.ts';
import { spellings } from './spelling.ts';
import { time } from './time.ts';

/** The aspects, one file each. To add one: write the file, add it here, give it tests and a page in docs/relations.md. */
const CLAUSE_RULES: readonly AspectRule[] = [outcome, modality, attribution, label];
/** These look at every clause of two sentences that share a fact: a number may stand beside the clause that was aligned. */
const SENTENCE_RULES: readonly AspectRule[] = [number, time, order, cause];

/** Sentences this likely to share a fact are compared number by number as if alignment had joined them: the numbers decide. */
const LIKELY = 0.25;

/** Pairs of one fact that are compared; a fact of 200 reports has 20,000 and the strongest say it all. */
const MOST_PAIRS = 400;
/** Pairs of clauses that are compared though no fact holds them, likeliest first. */
const MOST_NEAR = 20_000;

export interface Compared {
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
}

export interface CompareOptions {
  /** Sentences less likely than this to say something of their own are not called alone. */
  readonly aloneLeast: number;
  /** Pairs of sentences at least this likely to share a fact are compared even where no fact was made of them. */
  readonly nearLeast: number;
  /** Weighs what the rules propose; the one that ships where absent. */
  readonly judge?: JudgeModel;
  /** Told of everything the rules propose, before the judge: for training. */
  readonly onProposal?: (pair: Pair, judgement: Judgement) => void;
  /** Pairs of sentences of different reports with their probability, from alignment. */
  readonly near: readonly { readonly a: Statement; readonly b: Statement; readonly probability: number }[];
}

/** A judgement that stands, and how likely it is. */
interface Judged {
  readonly pair: Pair;
  readonly judgement: Judgement;
  readonly likely: number;
}

/**
 * A value clashes with one value of another report at most: of several proposals the likeliest stays. Counts of people, which are one
 * finding whatever the pairs, are left alone.
 */
function single(proposed: readonly Judged[]): Judged[] {
  const taken = new Map<string, string>();
  const kept = new Set<Judged>();
  for (const each of [...proposed].sort((x, y) => y.likely - x.likely)) {
    const { clues, rule, voices } = each.judgement;
    if (clues === undefined || !ONE_TO_ONE.has(rule)) {
      kept.add(each);
      continue;
    }
    const [x, y] = voices.map(({ side, value }) => ({
      key: `${side.statement.report} ${side.statement.sentence} ${value}`,
      value,
      side,
    }));
    const there = `${rule} ${x.key} ${y.side.statement.report}`;
    const back = `${rule} ${y.key} ${x.side.statement.report}`;
    if ((taken.get(there) ?? y.value) !== y.value || (taken.get(back) ?? x.value) !== x.value) continue;
    taken.set(there, y.value);
    taken.set(back, x.value);
    kept.add(each);
  }
  return proposed.filter((each) => kept.has(each));
}

const ONE_TO_ONE = new Set([
  'number/disjoint',
  'number/age',
  'number/corrected',
  'time/disjoint',
  'time/clock',
  'time/part-of-day',
]);

/** Of two sentences: the highest probability that either has with another sentence of the other's report. */
function rivals(near: CompareOptions['near']): (a: Statement, b: Statement) => number {
  const best = new Map<string, { sentence: number; probability: number }[]>();
  const enter = (of: Statement, other: Statement, probability: number) => {
    const key = `${of.report} ${of.sentence} ${other.report}`;
    const list = best.get(key);
    if (!list) best.set(key, [{ sentence: other.sentence, probability }]);
    else if (list.length < 2 && list[0].sentence !== other.sentence) list.push({ sentence: other.sentence, probability });
  };
  // Strongest first, so the two best of each sentence are the first two met.
  for (const { a, b, probability } of near) {
    enter(a, b, probability);
    enter(b, a, probability);
  }
  const rival = (of: Statement, other: Statement) =>
    best.get(`${of.report} ${of.sentence} ${other.report}`)?.find(({ sentence }) => sentence !== other.sentence)?.probability ??
    0;
  return (a, b) => Math.max(rival(a, b), rival(b, a));
}

interface Group {
  readonly statements: Statement[];
}

export function compare(
  docs: readonly Doc[],
  statements: readonly Statement[],
  alignment: Alignment,
  dependence: readonly Dependence[],
  lineages: readonly (readonly string[])[],
  options: CompareOptions,
): Compared {
  const docOf = new Map(docs.map((doc) => [doc.report.id, doc]));
  const lineageOf = new Map(lineages.flatMap((group, index) => group.map((id) => [id, index] as const)));
  const copied = new Set(
    dependence.filter(({ kind }) => kind === 'copy').flatMap(({ reports: [a, b] }) => [`${a}\n${b}`, `${b}\n${a}`]),
  );
  const side = (statement: Statement): Side => ({ statement, doc: docOf.get(statement.report) as Doc });
  const groups: Group[] = alignment.groups.map((members) => ({ statements: members.map((index) => statements[index]) }));
  const groupsOf = new Map<string, Group[]>();
  const enter = (statement: Statement, group: Group) => {
    const list = groupsOf.get(statement.id);
    if (list) list.push(group);
    else groupsOf.set(statement.id, [group]);
  };
  for (const group of groups) for (const statement of group.statements) enter(statement, group);
  /** The fact that holds both; a statement can stand in several. */
  const common = (x: Statement, y: Statement) => groupsOf.get(x.id)?.find((group) => groupsOf.get(y.id)?.includes(group));

  const proposed: Judged[] = [];
  const judge = options.judge ?? judgeModel();
  const put = (pair: Pair, judgement: Judgement) => {
    options.onProposal?.(pair, judgement);
    const likely = convincing(pair, judgement, judge);
    if (likely < judge.least) return;
    const strength = likely >= judge.strong ? 'strong' : likely >= judge.fair ? 'fair' : 'weak';
    proposed.push({ pair, judgement: judgement.clues === undefined ? judgement : { ...judgement, strength }, likely });
  };
  const rival = rivals(options.near);
  const seen = new Set<string>();
  const met = new Set<string>();
  const inSentence = new Map<string, Statement[]>();
  for (const statement of statements) {
    // A noun's phrase lies within a clause: its numbers and dates are the clause's.
    if (statement.form === 'noun') continue;
    const key = `${statement.report} ${statement.sentence}`;
    const list = inSentence.get(key);
    if (list) list.push(statement);
    else inSentence.set(key, [statement]);
  }
  const makePair = (x: Side, y: Side): Pair => {
    const [a, b] = before(x.statement, y.statement) ? [x, y] : [y, x];
    return {
      a,
      b,
      probability: alignment.pair(a.statement, b.statement),
      linked: common(a.statement, b.statement) !== undefined,
      rival: rival(a.statement, b.statement),
    };
  };
  const look = (x: Statement, y: Statement) => {
    if (x.report === y.report || copied.has(`${x.report}\n${y.report}`)) return;
    // A noun tells of its own happening only, its clause may tell of another.
    if ((x.form === 'noun' || y.form === 'noun') && x.predicate !== y.predicate) return;
    const pair = makePair(side(x), side(y));
    const key = `${pair.a.statement.id} ${pair.b.statement.id}`;
    if (seen.has(key)) return;
    seen.add(key);
    for (const rule of CLAUSE_RULES) for (const judgement of rule(pair)) put(pair, judgement);
    const sentences = `${x.report} ${x.sentence} ${y.report} ${y.sentence}`;
    const turned = `${y.report} ${y.sentence} ${x.report} ${x.sentence}`;
    if (met.has(sentences) || met.has(turned)) return;
    met.add(sentences);
    for (const left of inSentence.get(`${x.report} ${x.sentence}`) ?? [])
      for (const right of inSentence.get(`${y.report} ${y.sentence}`) ?? []) {
        const clauses = { ...makePair(side(left), side(right)), linked: pair.linked || pair.probability >= LIKELY };
        for (const rule of SENTENCE_RULES) for (const judgement of rule(clauses)) put(clauses, judgement);
      }
  };
  for (const group of groups) {
    let left = MOST_PAIRS;
    for (let i = 0; i < group.statements.length && left > 0; i++)
      for (let j = i + 1; j < group.statements.length && left > 0; j++) {
        left--;
        look(group.statements[i], group.statements[j]);
      }
  }
  for (const { a, b, probability } of options.near.slice(0, MOST_NEAR)) if (probability >= options.nearLeast) look(a, b);
  const byReport = docs.map((doc) => ({ doc, statements: statements.filter((statement) => statement.report === doc.report.id) }));
  const disputed = disputes(byReport, makePair);
  for (const found of [
    ...disputed.found,
    ...fates(byReport, makePair),
    ...unhurt(byReport, makePair),
    ...silences(byReport, makePair),
    ...ages(byReport, makePair),
    ...spellings(byReport, makePair),
  ])
    if (!copied.has(`${found.pair.a.statement.report}\n${found.pair.b.statement.report}`)) put(found.pair, found.judgement);

  const judged = single(proposed).filter(({ pair, judgement }) => !disputed.settles(pair, judgement));

  // A clash is a fact too: two statements nobody had linked, but which cannot both be true of one thing.
  for (const { pair, judgement } of judged) {
    if (judgement.kind !== 'contradiction' && judgement.kind !== 'update') continue;
    if (common(pair.a.statement, pair.b.statement)) continue;
    const into: Group = { statements: [pair.a.statement, pair.b.statement] };
    groups.push(into);
    for (const statement of into.statements) enter(statement, into);
  }
  const rank = new Map(statements.map((statement, index) => [statement.id, index]));
  const at = (statement: Statement) => rank.get(statement.id) as number;
  for (const group of groups) group.statements.sort((x, y) => at(x) - at(y));
  groups.sort((x, y) => at(x.statements[0]) - at(y.statements[0]));
  const factId = new Map(groups.map((group, index) => [group, `f${index + 1}`]));

  const drafts = merge(judged, (pair) => factId.get(common(pair.a.statement, pair.b.statement) as Group) ?? null, docs.length);
  const facts: Fact[] = groups.map((group) => {
    const id = factId.get(group) as string;
    const own = drafts.filter((draft) => draft.fact === id);
    const reports = docs
      .map((doc) => doc.report.id)
      .filter((report) => group.statements.some((statement) => statement.report === report));
    return {
      id,
      proposition: proposition(clausesOf(group.statements), alignment, docOf).quote,
      statements: group.statements.map((statement) => statement.id),
      status: status(own),
      independentReports: new Set(reports.map((report) => lineageOf.get(report))).size,
      reports,
    };
  });
  for (const fact of facts) {
    if (fact.status === 'contradicted' || fact.status === 'updated') continue;
    const group = groups[Number(fact.id.slice(1)) - 1];
    drafts.push(agreement(fact, clausesOf(group.statements), alignment, docOf, docs.length));
  }
  const denier = (statement: Statement) => statement.source?.actor ?? statement.agent;
  const deniedElsewhere = (statement: Statement) =>
    (groupsOf.get(statement.id) ?? []).some((group) =>
      group.statements.some(
        (other) =>
          other.report !== statement.report &&
          denies(other) &&
          (denier(other) === null || denier(statement) === null || denier(other) === denier(statement)),
      ),
    );
  const shared = new Set(groups.flatMap((group) => group.statements.map((statement) => statement.id)));
  for (const { statement, kind, weight } of lone(
    docOf,
    statements,
    shared,
    alignment.alone,
    options.aloneLeast,
    deniedElsewhere,
  ).filter((alone) => !disputed.answered(alone.statement))) {
    const doc = docOf.get(statement.report) as Doc;
    drafts.push({
      kind: 'only-in',
      relation: 'only-in',
      fact: null,
      aspect: null,
      importance: round(0.45 * weight),
      strength: weight >= 0.45 ? 'strong' : weight >= 0.25 ? 'fair' : 'weak',
      explanation: `Only ${nameOf(doc.report)} has this${{ denial: ' denial', motive: ' reason', number: ' number', reaction: '', name: '', detail: '' }[kind]}.`,
      turns: 'becomes agreement if another report says it in words that were not recognised',
      rule: `onlyin/${kind}`,
      reasons: [
        `closest sentence elsewhere: ${Math.round(alignment.best(statement) * 100)} of 100`,
        `words of its own: ${Math.round(alignment.alone(statement) * 100)} of 100`,
      ],
      evidence: [
        {
          report: statement.report,
          statement: statement.id,
          start: statement.start,
          end: statement.end,
          quote: statement.quote,
          value: kind,
        },
      ],
    });
  }
  const clashes = drafts.filter(({ kind }) => kind === 'contradiction' || kind === 'update');
  const repeated = new Set(
    clashes.filter((draft, index) => clashes.some((other, at) => at !== index && within(draft, other, index < at))),
  );
  const told = drafts.filter((draft) => !repeated.has(draft));
  told.sort((x, y) => y.importance - x.importance || at2(x, rank) - at2(y, rank) || (x.rule < y.rule ? -1 : 1));
  return { facts, findings: told.map((draft, index) => ({ id: `d${index + 1}`, ...draft })) };
}

type Draft = Omit<Finding, 'id'>;

/** Whether a clash says nothing that `other` does not: "some 400 / around 600" beside "some 400 / around 600 / more than 600". */
function within(draft: Draft, other: Draft, first: boolean): boolean {
  if (draft.kind !== other.kind || draft.aspect !== other.aspect || draft.evidence.length > other.evidence.length) return false;
  if (draft.evidence.length === other.evidence.length && first) return false;
  return draft.evidence.every(({ statement, value }) =>
    other.evidence.some((each) => each.statement === statement && each.value === value),
  );
}

const at2 = (draft: Draft, rank: ReadonlyMap<string, number>) => rank.get(draft.evidence[0].statement) ?? 0;
const before = (x: Statement, y: Statement) => (x.report === y.report ? x.start <= y.start : x.report < y.report);

const KIND_BASE = { contradiction: 0.6, update: 0.48, difference: 0.3, 'only-in': 0, agreement: 0 } as const;
const STRENGTH_FACTOR = { strong: 1, fair: 0.85, weak: 0.6 } as const;
const STRENGTH_ORDER = { strong: 2, fair: 1, weak: 0 } as const;

/** One draft a fact, aspect and kind, with the evidence of all pairs; the strongest judgement speaks for it. */
function merge(judged: readonly Judged[], factOf: (pair: Pair) => string | null, reports: number): Draft[] {
  const byKey = new Map<string, Judged[]>();
  for (const entry of judged) {
    const { kind, aspect, rule } = entry.judgement;
    const fact = factOf(entry.pair);
    // Several numbers of one fact are several findings: the unit is part of the key through the explanation's counted thing.
    const { clash } = entry.judgement;
    const key =
      clash !== undefined
        ? `clash|${rule}|${clash}`
        : [
            fact ?? `${entry.pair.a.statement.id} ${entry.pair.b.statement.id}`,
            kind,
            aspect,
            aspect === 'number' || aspect === 'label' || aspect === 'other' ? `${rule} ${subject(entry.judgement)}` : '',
          ].join('|');
    const list = byKey.get(key);
    if (list) list.push(entry);
    else byKey.set(key, [entry]);
  }
  const drafts: Draft[] = [];
  for (const list of byKey.values()) {
    list.sort(
      (x, y) =>
        STRENGTH_ORDER[y.judgement.strength] - STRENGTH_ORDER[x.judgement.strength] ||
        y.likely - x.likely ||
        y.judgement.weight - x.judgement.weight ||
        y.pair.probability - x.pair.probability,
    );
    const { pair, judgement } = list[0];
    const evidence: Evidence[] = [];
    const known = new Set<string>();
    for (const { judgement: each } of list)
      for (const voice of each.voices) {
        // A statement tells one outcome, however the rules word it ("detained", "detain"); it may hold several numbers or dates.
        const key = judgement.aspect === 'outcome' ? voice.side.statement.id : `${voice.side.statement.id} ${voice.value}`;
        if (known.has(key) || evidence.length >= 24) continue;
        known.add(key);
        evidence.push(evidenceOf(voice));
      }
    const position = Math.min(place(pair.a), place(pair.b));
    const spread = new Set(evidence.map(({ report }) => report)).size / Math.max(2, reports);
    const importance = Math.min(
      1,
      (KIND_BASE[judgement.kind] + 0.32 * judgement.weight) * STRENGTH_FACTOR[judgement.strength] +
        0.04 * spread +
        0.04 * (1 - position),
    );
    drafts.push({
      kind: judgement.kind,
      relation: judgement.relation,
      fact: factOf(pair),
      aspect: judgement.aspect,
      importance: round(importance),
      strength: judgement.strength,
      explanation: judgement.explanation,
      turns: judgement.turns,
      rule: judgement.rule,
      reasons: judgement.reasons,
      evidence,
    });
  }
  return drafts;
}

/** What a number or label finding is about, so that two of one fact stay two: the set of values for labels, the unit for numbers. */
const subject = (judgement: Judgement) =>
  judgement.aspect === 'number'
    ? (/\(([^()]*)\)(?!.*\()/.exec(judgement.explanation)?.[1] ?? '')
    : [...judgement.voices.map((voice) => voice.value.toLowerCase())].sort().join('/');

/** Without what nouns tell within the same clauses, where there are clauses. */
function clausesOf(statements: readonly Statement[]): readonly Statement[] {
  const clauses = statements.filter(({ form }) => form === 'clause');
  return clauses.length > 0 ? clauses : statements;
}

const round = (value: number) => Math.round(value * 1000) / 1000;
const place = ({ statement, doc }: Side) => (doc.sentences.length > 1 ? statement.sentence / (doc.sentences.length - 1) : 0);

function evidenceOf({ side, value, span }: Voice): Evidence {
  const { statement, doc } = side;
  const start = span?.start ?? statement.start;
  const end = span?.end ?? statement.end;
  return { report: statement.report, statement: statement.id, start, end, quote: doc.report.text.slice(start, end), value };
}

function status(drafts: readonly Draft[]): FactStatus {
  if (drafts.some(({ kind }) => kind === 'contradiction')) return 'contradicted';
  if (drafts.some(({ kind }) => kind === 'update')) return 'updated';
  if (drafts.some(({ kind }) => kind === 'difference')) return 'differing';
  return 'agreed';
}

/** The statement that stands best for a fact: a main clause, close to the others, short; the earlier one when they tie. */
function proposition(group: readonly Statement[], alignment: Alignment, docs: ReadonlyMap<string, Doc>): Statement {
  let best = group[0];
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const statement of group.slice(0, 40)) {
    let sum = 0;
    for (const other of group.slice(0, 40)) if (other.report !== statement.report) sum += alignment.pair(statement, other);
    const main = (docs.get(statement.report) as Doc).dependencies.head[statement.headToken] < 0 ? 0.5 : 0;
    const score = sum + main - (statement.end - statement.start) / 1500;
    if (score > bestScore + 1e-9) {
      bestScore = score;
      best = statement;
    }
  }
  return best;
}

function agreement(
  fact: Fact,
  group: readonly Statement[],
  alignment: Alignment,
  docs: ReadonlyMap<string, Doc>,
  reports: number,
): Draft {
  let sum = 0;
  let count = 0;
  const capped = group.slice(0, 40);
  for (let i = 0; i < capped.length; i++)
    for (let j = i + 1; j < capped.length; j++)
      if (capped[i].report !== capped[j].report) {
        sum += alignment.pair(capped[i], capped[j]);
        count++;
      }
  const mean = count ? sum / count : 0;
  const position = Math.min(...group.map((statement) => place({ statement, doc: docs.get(statement.report) as Doc })));
  const independent = fact.independentReports;
  return {
    kind: 'agreement',
    relation: 'same',
    fact: fact.id,
    aspect: null,
    importance: round(
      Math.min(0.44, 0.1 + 0.12 * (fact.reports.length / Math.max(2, reports)) + 0.14 * mean + 0.05 * (1 - position)),
    ),
    strength: mean >= 0.7 ? 'strong' : mean >= 0.45 ? 'fair' : 'weak',
    explanation:
      independent > 1
        ? `${fact.reports.length} reports of ${independent} independent origins say this.`
        : `${fact.reports.length} reports say this, all from one origin.`,
    turns: null,
    rule: 'agreement/aligned',
    reasons: [`mean likeness of the sentences: ${Math.round(mean * 100)} of 100`, `${independent} independent origin(s)`],
    evidence: group.slice(0, 24).map((statement) => ({
      report: statement.report,
      statement: statement.id,
      start: statement.start,
      end: statement.end,
      quote: statement.quote,
      value: null,
    })),
  };
}
