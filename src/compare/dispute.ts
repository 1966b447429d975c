/**
 * Disputes: two parties hold opposite things, and both reports carry both of them. In: the statements of a story, report by report.
 * Out: one difference for each dispute that two reports or more carry, with who holds which side, and a test for contradictions
 * that are only the dispute met crosswise (one party's side in one report, the other's in the other). Refuses: a claim and a denial
 * of one party (it changed its word), and sides that one report alone carries (the right of reply: see `onlyin.ts`).
 */
import { type Doc, overlaps, type Quantity, type Source, type Statement } from '../model/index.ts';
import { sameSource } from './attribution.ts';
import { ACCUSES, DENIES, EMPTY, GIVES_NUMBER, NUMBER_WORD, OPEN_CLAUSE, TAKEN_UP, WHAT_WAS_SAID } from './en.ts';
import { type Judgement, lemmasOf, nameOf, type Pair, type Side, sentenceText } from './judgement.ts';

/** A claim and what another party sets against it, in one report. */
interface Dispute {
  readonly claim: Side;
  readonly counter: Side;
  readonly claimant: Source | null;
  readonly denier: Source;
  readonly how: 'denied' | 'negated' | 'number';
  /** The two figures, for disputes about numbers. */
  readonly figures: readonly [Quantity, Quantity] | null;
}

export interface Disputes {
  readonly found: readonly { readonly pair: Pair; readonly judgement: Judgement }[];
  /** True for a contradiction, or another source, between a side of a dispute in one report and the other side in another, when both carry both. */
  readonly settles: (pair: Pair, judgement: Judgement) => boolean;
  /** True for a denial that another report has too. */
  readonly answered: (statement: Statement) => boolean;
}

/** Sentences between a claim and its denial, at most. By eye over own examples, 2026-11-26. */
const REACH = 3;
/** From this probability two claims are held to be one without further words in common. As `LIKELY` in index.ts. */
const LIKELY = 0.25;
/** Words in common from which a claim and a denial that repeats it are about one thing. */
const COMMON = 2;
/** Disputes of a report that are looked at; a report with more is a list. */
const MOST = 60;
const ASPECTS = new Set(['outcome', 'number', 'cause', 'actor']);

/**
 * The disputes that reports share.
 * @example disputes(byReport, pairOf).found[0].judgement.explanation // "Disputed, and A and B carry both sides: …"
 */
export function disputes(
  reports: readonly { readonly doc: Doc; readonly statements: readonly Statement[] }[],
  pairOf: (a: Side, b: Side) => Pair,
): Disputes {
  const all = reports.flatMap(({ doc, statements }) => within(doc, statements).slice(0, MOST));
  const groups: Dispute[][] = [];
  for (const dispute of all) {
    const group = groups.find((members) => members.some((member) => same(member, dispute, pairOf)));
    if (group) group.push(dispute);
    else groups.push([dispute]);
  }
  const shared = groups.filter((group) => new Set(group.map(({ claim }) => claim.statement.report)).size > 1);
  const place = ({ statement }: Side) => `${statement.report} ${statement.sentence}`;
  const sides = new Map<string, { group: Dispute[]; side: 'claim' | 'counter' }[]>();
  for (const group of shared)
    for (const dispute of group)
      for (const side of ['claim', 'counter'] as const)
        sides.set(place(dispute[side]), [...(sides.get(place(dispute[side])) ?? []), { group, side }]);
  return {
    found: shared.flatMap((group, index) => judgements(group, index, pairOf)),
    settles: (pair, { kind, aspect, rule }) => {
      const clashes = kind === 'contradiction' && ASPECTS.has(aspect);
      if (!clashes && !rule.startsWith('attribution/')) return false;
      const there = sides.get(place(pair.b)) ?? [];
      if ((sides.get(place(pair.a)) ?? []).some((x) => there.some((y) => x.group === y.group && x.side !== y.side))) return true;
      return (
        clashes && all.some((dispute) => halfTold(dispute, pair.a, pair.b, pairOf) || halfTold(dispute, pair.b, pair.a, pairOf))
      );
    },
    answered: ({ report, sentence }) => (sides.get(`${report} ${sentence}`) ?? []).some(({ side }) => side === 'counter'),
  };
}

/**
 * One report has claim and denial, the other only the claim, on the same party's word: the reports agree on who claims it, and what
 * the other leaves out is the denial.
 */
function halfTold({ claim, counter, claimant }: Dispute, x: Side, y: Side, pairOf: (a: Side, b: Side) => Pair): boolean {
  return (
    x.statement.report === counter.statement.report &&
    x.statement.sentence === counter.statement.sentence &&
    party(claimant, y.statement.source) &&
    pairOf(claim, y).probability >= LIKELY
  );
}

/** Claims of a report that another party denies, negates or gives another number for, close by. */
function within(doc: Doc, statements: readonly Statement[]): Dispute[] {
  const clauses = statements.filter(({ form }) => form === 'clause');
  const words = new Map<Statement, ReadonlySet<string>>();
  const wordsOf = (statement: Statement) => {
    let found = words.get(statement);
    if (!found) {
      found = new Set(lemmasOf({ statement, doc }).filter((lemma) => lemma.length > 2 && !EMPTY.has(lemma)));
      words.set(statement, found);
    }
    return found;
  };
  const common = (x: Statement, y: Statement) => {
    let both = 0;
    const other = wordsOf(y);
    for (const word of wordsOf(x)) if (other.has(word)) both++;
    return both;
  };
  const found: Dispute[] = [];
  clauses.forEach((counter, at) => {
    const denies = counter.stance === 'denies';
    const gives = GIVES_NUMBER.has(counter.predicate.split(' ')[0]);
    if (!denies && counter.polarity === 'positive' && !gives && counter.source === null) return;
    const denier = holder(counter);
    if (denier === null) return;
    let best: Dispute | null = null;
    let most = -1;
    const offer = (claim: Statement, how: Dispute['how'], worth: number, figures: Dispute['figures'] = null) => {
      // Before the denial, rather than behind it; the nearest of equals.
      const value = worth * 10 - Math.abs(counter.sentence - claim.sentence) - (claim.start > counter.start ? 1 : 0);
      if (value <= most) return;
      most = value;
      best = {
        claim: { statement: claim, doc },
        counter: { statement: counter, doc },
        claimant: holder(claim),
        denier,
        how,
        figures,
      };
    };
    for (let index = at - 1; index >= 0 && counter.sentence - clauses[index].sentence <= REACH; index--) weigh(clauses[index]);
    for (let index = at + 1; index < clauses.length && clauses[index].sentence - counter.sentence <= 1; index++)
      weigh(clauses[index]);
    function weigh(claim: Statement): void {
      if (claim.stance === 'denies' || claim.stance === 'questions' || overlaps(claim, counter)) return;
      const claimant = holder(claim);
      if (claimant !== null && sameSource(claimant, denier as Source)) return;
      const shared = common(claim, counter);
      if (denies) {
        if (claim.polarity !== counter.polarity && !DENIES.has(counter.predicate)) return;
        if (shared >= COMMON) offer(claim, 'denied', shared);
        // "The ministry denied the claim": what was said just before, on somebody's word.
        else if (
          claimant !== null &&
          DENIES.has(counter.predicate) &&
          claim.start < counter.start &&
          counter.sentence - claim.sentence <= 1 &&
          WHAT_WAS_SAID.test(counter.patientText ?? '')
        )
          offer(claim, 'denied', COMMON);
        return;
      }
      // Without a denial, only what two parties are quoted with is a dispute.
      if (claimant === null || claim.stance !== 'asserts' || counter.stance !== 'asserts') return;
      if (claim.predicate === counter.predicate && counter.polarity === 'negative' && claim.polarity === 'positive') {
        if (
          claim.mode !== counter.mode ||
          EMPTY.has(claim.predicate) ||
          [claim, counter].some(({ quote }) => OPEN_CLAUSE.test(quote))
        )
          return;
        // "… was not rigged. The opposition insisted it was": what stands close may say the rest by a pronoun.
        const close = Math.abs(claim.sentence - counter.sentence) <= 1;
        const takenUp = close && [claim, counter].some(({ patientText }) => isPronoun(patientText));
        if (shared > COMMON || (close && shared === COMMON) || takenUp) offer(claim, 'negated', shared);
        return;
      }
      if (counter.polarity !== claim.polarity) return;
      const figures = apart(claim, counter);
      if (figures && (gives || shared >= COMMON)) offer(claim, 'number', shared + 1, figures);
    }
    if (best) found.push(best);
  });
  return found;
}

/** No argument, or one that takes up another's ("it", "them"). */
const isPronoun = (text: string | null) => text === null || TAKEN_UP.test(text);

/**
 * Whose word a statement is: its source; or who does so, where it denies, accuses or gives a number ("India denies it"), whoever
 * tells of that.
 */
function holder(statement: Statement): Source | null {
  const [verb] = statement.predicate.split(' ');
  const acts = DENIES.has(verb) || ACCUSES.has(verb) || GIVES_NUMBER.has(verb);
  if (acts && statement.agentText !== null)
    return { text: statement.agentText, kind: 'unnamed', actor: statement.agent, resolved: statement.source?.resolved ?? null };
  return statement.source;
}

/** One count in each, of the same thing or of what the other's words leave open ("the number"), that cannot both be right. */
function apart(a: Statement, b: Statement): readonly [Quantity, Quantity] | null {
  const counts = (statement: Statement) => statement.quantities.filter(({ ordinal, measure }) => !ordinal && measure === null);
  const left = counts(a);
  const right = counts(b);
  if (left.length !== 1 || right.length !== 1) return null;
  const [x] = left;
  const [y] = right;
  if (x.unit !== y.unit && !(y.unit === null && NUMBER_WORD.test(b.quote)) && !(x.unit === null && NUMBER_WORD.test(a.quote)))
    return null;
  const disjoint = (x.high !== null && x.high < y.low) || (y.high !== null && y.high < x.low);
  return disjoint
    ? [
        { ...x, phrase: null },
        { ...y, phrase: null },
      ]
    : null;
}

/** One dispute told by two reports: the same party denies, and the claims are one. */
function same(x: Dispute, y: Dispute, pairOf: (a: Side, b: Side) => Pair): boolean {
  if (x.claim.statement.report === y.claim.statement.report || (x.how === 'number') !== (y.how === 'number')) return false;
  if (x.figures && y.figures) {
    const [claim, counter] = x.figures;
    const [otherClaim, otherCounter] = y.figures;
    if (meet(claim, otherClaim) && meet(counter, otherCounter)) return party(x.denier, y.denier);
    return meet(claim, otherCounter) && meet(counter, otherClaim) && party(x.denier, y.claimant) && party(x.claimant, y.denier);
  }
  if (!party(x.denier, y.denier)) return false;
  if (pairOf(x.claim, y.claim).probability >= LIKELY) return true;
  // A claim told by a pronoun ("insisted it was") is known by what is set against it.
  const opposed = x.how === 'negated' && y.how === 'negated' && party(x.claimant, y.claimant);
  return opposed && pairOf(x.counter, y.counter).probability >= LIKELY;
}

const party = (a: Source | null, b: Source | null) => a !== null && b !== null && sameSource(a, b);
const meet = (a: Quantity, b: Quantity) => (a.high ?? Infinity) >= b.low && (b.high ?? Infinity) >= a.low;

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text);
const said = ({ text, resolved }: Source) => shorten(resolved !== null && isPronoun(text) ? resolved : text);

/** One judgement for each further report, all of one clash, so that they become one finding with both sides of each report. */
function judgements(
  group: readonly Dispute[],
  index: number,
  pairOf: (a: Side, b: Side) => Pair,
): { pair: Pair; judgement: Judgement }[] {
  const [first] = group;
  const carriers = [...new Set(group.map(({ claim }) => nameOf(claim.doc.report)))];
  const { how } = first;
  // A name, where one of the reports has one for "he".
  const named = (source: Source | null): Source | null =>
    source === null || !isPronoun(said(source))
      ? source
      : (group
          .flatMap(({ claimant, denier }) => [claimant, denier])
          .find((other) => party(other, source) && !isPronoun(said(other as Source))) ?? source);
  const claimant = named(group.map((dispute) => dispute.claimant).find((source) => source !== null) ?? null);
  const denier = named(first.denier) as Source;
  const text = (quantity: Quantity, side: Side) => side.doc.report.text.slice(quantity.start, quantity.end);
  const who = (source: Source | null) => (source === null ? 'told as fact' : `“${said(source)}”`);
  const sides = first.figures
    ? `${text(first.figures[0], first.claim)} according to ${who(claimant)}, ${text(first.figures[1], first.counter)} to ${who(denier)}`
    : how === 'denied'
      ? `${claimant === null ? 'told as fact' : `claimed by ${who(claimant)}`}, denied by ${who(denier)}`
      : `affirmed by ${who(claimant)}, negated by ${who(denier)}`;
  const value = (dispute: Dispute, side: 'claim' | 'counter') => {
    const source = named(side === 'claim' ? dispute.claimant : dispute.denier);
    const name = source === null ? 'own voice' : said(source);
    const figure = dispute.figures?.[side === 'claim' ? 0 : 1];
    if (figure) return `${name}: ${text(figure, dispute[side])}`;
    return `${name}: ${side === 'claim' ? 'claims it' : dispute.how === 'denied' ? 'denies it' : 'says the opposite'}`;
  };
  const base = {
    kind: 'difference',
    relation: 'attributes-differently',
    aspect: 'attribution',
    strength: how === 'denied' || how === 'number' ? 'strong' : 'fair',
    rule: `dispute/${how}`,
    weight: 0.7,
    clash: `dispute ${index}`,
    explanation: `Disputed between sources, not between reports: ${sides}; ${list(carriers)} carry both sides.`,
    turns: 'becomes a contradiction between reports if one of them takes a side in its own voice and leaves the other out',
    reasons: [
      `${carriers.length} reports carry both sides`,
      `the sides stand ${Math.abs(first.claim.statement.sentence - first.counter.statement.sentence)} sentence(s) apart in ${nameOf(first.claim.doc.report)}`,
      `“${shorten(sentenceText(first.counter))}”`,
    ],
  } as const;
  const found: { pair: Pair; judgement: Judgement }[] = [];
  for (const other of group.slice(1)) {
    if (other.claim.statement.report === first.claim.statement.report) continue;
    for (const side of ['claim', 'counter'] as const)
      found.push({
        pair: pairOf(first[side], other[side]),
        judgement: {
          ...base,
          voices: [
            { side: first[side], value: value(first, side) },
            { side: other[side], value: value(other, side) },
          ],
        },
      });
  }
  return found;
}

const list = (names: readonly string[]): string =>
  names.length > 4
    ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
