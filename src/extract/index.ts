/**
 * Doc → statements. In: a fully analysed doc of one report. Out: one statement for each clause that claims something and, behind
 * the clauses of a sentence, one for each happening a noun tells ("the arrest of two men by police"), boilerplate left out. A
 * clause that only says who speaks ("the minister said") is no statement of its own: it is the source of what is said.
 * Refuses nothing: a report without sentences has no statements.
 */
import { stance } from '../analyse/attributions/stance.ts';
import { sourceOf, voiceOf } from '../analyse/attributions/voice.ts';
import {
  type Attribution,
  type Doc,
  deprelCode,
  type EventCode,
  type Mode,
  overlaps,
  PLOVER,
  type PloverType,
  type Sentence,
  type Span,
  type Stance,
  type Statement,
  type StatementPlace,
  type StatementTime,
  type TimeExpression,
  uposCode,
} from '../model/index.ts';
import { type Clause, childrenOf, clauses } from './clauses.ts';
import * as en from './en/clauses.ts';
import { HAPPENINGS } from './en/happenings.ts';
import { type NounPhrase, nounPhrases, type Parties, standing } from './happenings.ts';
import { nearby } from './nearby.ts';
import { type Roles, roles } from './roles.ts';

/** Clauses of fewer words say too little to be compared. */
const LEAST_WORDS = 3;
/** Arguments are shown at most this long. */
const ARGUMENT_CHARACTERS = 120;
const PUNCT = uposCode('PUNCT');
const AUX = uposCode('AUX');
const CASE = deprelCode('case');
const CC = deprelCode('cc');

const inside = (span: Span, offset: number) => offset >= span.start && offset < span.end;

/** Statements of a report; ids are `<report>:<n>` until the pipeline numbers them, actor ids those of `doc.actors`. */
export function extract(doc: Doc): Statement[] {
  const found: Statement[] = [];
  const near = nearby(doc);
  for (let index = 0; index < doc.sentences.length; index++) {
    const sentence = doc.sentences[index];
    if (sentence.boilerplate) continue;
    const local = near(index);
    const children = childrenOf(doc, sentence);
    const candidates: Statement[] = [];
    const told = clauses(doc, sentence).map((clause) => ({ clause, role: roles(local, clause, children, sentence.firstToken) }));
    const folded = new Set(told.flatMap(({ clause, role }) => [clause.head, role.noun]));
    const nouns = nounPhrases(local, sentence, children, folded);
    const ofClause = new Map<number, Statement>();
    for (const { clause, role } of told) {
      const statement = statementOf(local, index, sentence, clause, role, children, nouns);
      if (!statement) continue;
      candidates.push(statement);
      for (const token of clause.tokens) ofClause.set(token, statement);
    }
    if (candidates.length === 0) {
      const whole = wholeSentence(local, index, sentence, children);
      if (whole) candidates.push(whole);
    }
    for (const phrase of nouns) {
      const statement = happeningOf(local, index, sentence, phrase, ofClause.get(phrase.token) ?? null, children);
      if (statement) candidates.push(statement);
    }
    found.push(...candidates);
  }
  return found.map((statement, number) => ({ ...statement, id: `${doc.report.id}:${number + 1}` }));
}

function words(doc: Doc, first: number, end: number): number {
  let count = 0;
  for (let token = first; token < end; token++) if (doc.tags.upos[token] !== PUNCT) count++;
  return count;
}

function wholeSentence(doc: Doc, index: number, sentence: Sentence, children: number[][]): Statement | null {
  const tokens: number[] = [];
  for (let token = sentence.firstToken; token < sentence.endToken; token++) tokens.push(token);
  const head = tokens.find((token) => doc.dependencies.head[token] < 0) ?? tokens[0];
  if (head === undefined) return null;
  let end = sentence.endToken;
  while (end - 1 > sentence.firstToken && doc.tags.upos[end - 1] === PUNCT) end--;
  const clause = { head, tokens, first: sentence.firstToken, end };
  return statementOf(doc, index, sentence, clause, roles(doc, clause, children, sentence.firstToken), children, [], true);
}

function statementOf(
  doc: Doc,
  index: number,
  sentence: Sentence,
  clause: Clause,
  role: Roles,
  children: number[][],
  nouns: readonly NounPhrase[] = [],
  evenIfCue = false,
): Statement | null {
  if (words(doc, clause.first, clause.end) < LEAST_WORDS) return null;
  const headOffset = doc.tokens.start[clause.head];
  if (!evenIfCue && doc.attributions.some((attribution) => isMereCue(doc, attribution, clause, headOffset))) return null;
  const span = spanOf(doc, clause);
  const at = evenIfCue ? null : headOffset;
  const attribution = voiceOf(doc, span.start, span.end, at);
  const { stance: said, likelihood } = stance(doc, clause.first, clause.end);
  const times = doc.times.filter((expression) => isDate(expression) && overlaps(expression, span));
  // "arrests after Monday's raid": Monday is the raid's, and the clause's only if it has no other.
  const time = times.find((expression) => !nouns.some((noun) => tells(doc, noun, expression))) ?? times[0];
  const negated = clause.tokens.some((token) => en.NEGATION.has(doc.lemmas[token]));
  return {
    ...shared(doc, index, span),
    form: 'clause',
    predicate: role.predicate,
    ...parties(doc, role, sentence, children),
    source: sourceOf(doc, span.start, span.end, at),
    stance: underVoice(doc, attribution, said),
    mode: mode(doc, clause, children, sentence.firstToken),
    likelihood,
    polarity: negated !== role.failed ? 'negative' : 'positive',
    time: time ? timeEntry(doc, time) : null,
    place: placeOf(doc, clause),
    event: eventOf(role.predicate, role.noun >= 0 ? doc.lemmas[role.noun] : null),
    firstToken: clause.first,
    endToken: clause.end,
    headToken: role.token,
  };
}

/** The statement of a happening that a noun tells, or null where the noun says nothing of its own. */
function happeningOf(
  doc: Doc,
  index: number,
  sentence: Sentence,
  phrase: NounPhrase,
  clause: Statement | null,
  children: number[][],
): Statement | null {
  if (words(doc, phrase.first, phrase.end) < LEAST_WORDS) return null;
  const at = doc.tokens.start[phrase.token];
  // "the claim that …", "issued a warning": the attributions have it.
  if (doc.attributions.some(({ cue, content }) => content.length > 0 && cue.some((span) => inside(span, at)))) return null;
  const span = spanOf(doc, phrase);
  const time = doc.times.find((expression) => isDate(expression) && tells(doc, phrase, expression));
  const base = shared(doc, index, span);
  const place = placeOf(doc, phrase) ?? placeBefore(doc, phrase);
  if (phrase.agent < 0 && phrase.patient < 0 && !time && !place && base.quantities.length === 0) return null;
  const own = standing(doc, phrase, children, sentence.firstToken);
  const like = own.indefinite && clause !== null ? clause : null;
  return {
    ...base,
    form: 'noun',
    predicate: phrase.predicate,
    ...parties(doc, phrase, sentence, children, phrase.core),
    source: clause === null ? sourceOf(doc, span.start, span.end, at) : clause.source,
    stance: own.stance ?? (like?.stance === 'hedges' ? 'hedges' : 'asserts'),
    mode: own.mode ?? like?.mode ?? 'actual',
    likelihood: null,
    polarity: own.polarity ?? like?.polarity ?? 'positive',
    time: time ? timeEntry(doc, time) : null,
    place,
    event: eventOf(phrase.predicate, doc.lemmas[phrase.token]),
    firstToken: phrase.first,
    endToken: phrase.end,
    headToken: phrase.token,
  };
}

/** True when a time stands in a noun's phrase itself: not in a clause that hangs from it. */
function tells(doc: Doc, { first, end, core }: NounPhrase, time: TimeExpression): boolean {
  for (let token = first; token < end; token++)
    if (core.has(token) && doc.tokens.end[token] > time.start) return doc.tokens.start[token] < time.end;
  return false;
}

/** Tokens `[first, end)`, as a clause or a noun's phrase has them. */
interface Tokens {
  readonly first: number;
  readonly end: number;
}

const spanOf = (doc: Doc, { first, end }: Tokens): Span => ({ start: doc.tokens.start[first], end: doc.tokens.end[end - 1] });
const isDate = ({ type }: TimeExpression) => type === 'DATE' || type === 'TIME';

/** What every statement has from its span alone. */
function shared(
  doc: Doc,
  sentence: number,
  { start, end }: Span,
): Pick<Statement, 'id' | 'report' | 'start' | 'end' | 'quote' | 'quantities' | 'sentence'> {
  return {
    id: '',
    report: doc.report.id,
    start,
    end,
    quote: doc.report.text.slice(start, end),
    quantities: doc.quantities
      .filter((quantity) => overlaps(quantity, { start, end }))
      .map(({ low, high, comparator, unit, indicator, measure, of, ordinal, start: from, end: to }) => ({
        text: doc.report.text.slice(from, to),
        low,
        high,
        comparator,
        unit,
        indicator,
        measure,
        of,
        ordinal,
        start: from,
        end: to,
      })),
    sentence,
  };
}

function timeEntry(doc: Doc, { value, start, end, earliest, latest }: TimeExpression): StatementTime {
  return { value, text: doc.report.text.slice(start, end), start, end, earliest, latest };
}

/** The stance of what is said under an attribution whose cue denies, asks or holds back. */
function underVoice(doc: Doc, attribution: Attribution | null, said: Stance): Stance {
  if (attribution?.force === 'denies') return 'denies';
  if (attribution?.force === 'questions' && asksWhether(doc, attribution)) return 'questions';
  return attribution?.force === 'hedges' && said === 'asserts' ? 'hedges' : said;
}

function parties(
  doc: Doc,
  { agent, patient }: Parties,
  sentence: Sentence,
  children: readonly (readonly number[])[],
  only?: ReadonlySet<number>,
): Pick<Statement, 'agent' | 'patient' | 'agentText' | 'patientText'> {
  const by = argument(doc, agent, patient, sentence, children, only);
  const to = argument(doc, patient, agent, sentence, children, only);
  return { agent: by?.actor ?? null, patient: to?.actor ?? null, agentText: by?.text ?? null, patientText: to?.text ?? null };
}

/** "the minister said": the head is the cue and what is said stands outside the clause. */
function isMereCue(doc: Doc, attribution: Attribution, clause: Clause, headOffset: number): boolean {
  if (!attribution.cue.some((span) => inside(span, headOffset))) return false;
  if (attribution.content.length === 0) return false;
  let outside = 0;
  let within = 0;
  for (const token of clause.tokens) {
    if (doc.tags.upos[token] === PUNCT) continue;
    if (attribution.content.some((span) => inside(span, doc.tokens.start[token]))) within++;
    else outside++;
  }
  // "The ministry denied the allegations": the denial is the statement.
  if (attribution.force === 'denies' && within > 0) return false;
  // Content parsed as part of the saying clause (a bare noun phrase: "announced an agreement") keeps the clause a statement.
  return within === 0 || (within < 3 && outside > within);
}

/** "asked whether", "doubts that": not "asked importers for guarantees", which asks for a thing. */
function asksWhether(doc: Doc, attribution: Attribution): boolean {
  const words = (span: Span | undefined) => (span ? doc.report.text.slice(span.start, span.end).trim().toLowerCase() : '');
  return en.DOUBT_CUE.test(words(attribution.cue[0])) || en.WHETHER.test(words(attribution.content[0]));
}

function argument(
  doc: Doc,
  token: number,
  other: number,
  sentence: Sentence,
  children: readonly (readonly number[])[],
  only?: ReadonlySet<number>,
): { actor: string | null; text: string } | null {
  if (token < sentence.firstToken || token >= sentence.endToken) return null;
  let first = token;
  let last = token;
  // The preposition before it ("by the police") says its part, not its name.
  // "between A and B": the other party hangs from the first.
  const joined = doc.dependencies.head[other] === token;
  const apart = (child: number) =>
    doc.dependencies.deprel[child] === CASE ||
    (doc.dependencies.deprel[child] === CC && (joined || child < token)) ||
    (joined && child === other) ||
    (only !== undefined && (!only.has(child) || isAside(doc, child)));
  const pending = [token, ...children[token - sentence.firstToken].filter((child) => !apart(child))];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    first = Math.min(first, at);
    last = Math.max(last, at);
    if (at !== token) pending.push(...children[at - sentence.firstToken]);
  }
  while (first < token && doc.tags.upos[first] === PUNCT) first++;
  while (last > token && doc.tags.upos[last] === PUNCT) last--;
  const start = doc.tokens.start[first];
  let end = doc.tokens.end[last];
  if (end - start > ARGUMENT_CHARACTERS) end = Math.max(doc.tokens.end[token], start + 1);
  const from = end - start > ARGUMENT_CHARACTERS ? doc.tokens.start[token] : start;
  const actor = doc.actors.find((candidate) => candidate.mentions.some((mention) => inside(mention, doc.tokens.start[token])));
  return { actor: actor?.id ?? null, text: doc.report.text.slice(from, end) };
}

/** A time is no part of a party's name in a noun's phrase. */
function isAside(doc: Doc, token: number): boolean {
  return doc.times.some((time) => inside(time, doc.tokens.start[token]));
}

/** "the Kabul bombing": a place right before the noun, part of its phrase. */
function placeBefore(doc: Doc, { first, token }: NounPhrase): StatementPlace | null {
  const entity = doc.entities.find(
    ({ kind, firstToken, endToken }) => kind === 'place' && firstToken >= first && endToken === token,
  );
  return entity ? { name: doc.report.text.slice(entity.start, entity.end), start: entity.start, end: entity.end } : null;
}

function placeOf(doc: Doc, clause: Tokens): StatementPlace | null {
  for (const entity of doc.entities) {
    if (entity.kind !== 'place' || entity.firstToken < clause.first || entity.endToken > clause.end) continue;
    for (let before = entity.firstToken - 1; before >= clause.first && before >= entity.firstToken - 4; before--)
      if (en.PLACE_CASE.has(doc.lemmas[before]))
        return { name: doc.report.text.slice(entity.start, entity.end), start: entity.start, end: entity.end };
  }
  return null;
}

function eventOf(predicate: string, noun: string | null): EventCode | null {
  // "A decline in sales" refuses nothing.
  if (noun !== null && HAPPENINGS.get(noun)?.frame === 'change') return null;
  const entry =
    en.PLOVER_BY_WORD.get(predicate) ??
    (noun === null ? undefined : en.PLOVER_BY_WORD.get(noun)) ??
    en.PLOVER_BY_WORD.get(predicate.split(' ').at(-1) as string);
  if (!entry) return null;
  const type = entry[0] as PloverType;
  const [quad, goldstein] = PLOVER[type];
  return { type, mode: entry[1], quad, goldstein };
}

function mode(doc: Doc, clause: Clause, children: readonly (readonly number[])[], offset: number): Mode {
  for (const child of children[clause.head - offset] ?? []) {
    const lemma = doc.lemmas[child];
    if (en.CONDITION_MARK.has(lemma)) return 'condition';
    if (doc.tags.upos[child] !== AUX) continue;
    if (en.FUTURE_AUX.has(lemma) || en.CONDITIONAL_AUX.has(lemma)) return 'forecast';
    if (en.ABILITY_AUX.has(lemma)) return 'ability';
    const demanded = en.MODE_VERBS[lemma];
    if (demanded) return demanded;
  }
  const governor = doc.dependencies.head[clause.head];
  const own = en.MODE_VERBS[doc.lemmas[clause.head]];
  if (own && own !== 'forecast') return own;
  if (governor >= 0 && governor >= offset && governor - offset < children.length) {
    const above = en.MODE_VERBS[doc.lemmas[governor]];
    if (above) return above;
  }
  return 'actual';
}
