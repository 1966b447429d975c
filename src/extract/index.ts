/**
 * Doc → statements. In: a fully analysed doc of one report. Out: one statement for each clause that claims something, in
 * text order, boilerplate left out. A clause that only says who speaks ("the minister said") is no statement of its own:
 * it is the source of what is said. Refuses nothing: a report without sentences has no statements.
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
  type Statement,
  type StatementPlace,
  uposCode,
} from '../model/index.ts';
import { type Clause, childrenOf, clauses } from './clauses.ts';
import * as en from './en.ts';
import { nearby } from './nearby.ts';
import { roles } from './roles.ts';

/** Clauses of fewer words say too little to be compared. */
const LEAST_WORDS = 3;
/** Arguments are shown at most this long. */
const ARGUMENT_CHARACTERS = 120;
const PUNCT = uposCode('PUNCT');
const AUX = uposCode('AUX');
const CASE = deprelCode('case');

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
    for (const clause of clauses(doc, sentence)) {
      const statement = statementOf(local, index, sentence, clause, children);
      if (statement) candidates.push(statement);
    }
    if (candidates.length === 0) {
      const whole = wholeSentence(local, index, sentence, children);
      if (whole) candidates.push(whole);
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
  return statementOf(doc, index, sentence, { head, tokens, first: sentence.firstToken, end }, children, true);
}

function statementOf(
  doc: Doc,
  index: number,
  sentence: Sentence,
  clause: Clause,
  children: number[][],
  evenIfCue = false,
): Statement | null {
  if (words(doc, clause.first, clause.end) < LEAST_WORDS) return null;
  const headOffset = doc.tokens.start[clause.head];
  if (!evenIfCue && doc.attributions.some((attribution) => isMereCue(doc, attribution, clause, headOffset))) return null;
  const start = doc.tokens.start[clause.first];
  const end = doc.tokens.end[clause.end - 1];
  const span = { start, end };
  const role = roles(doc, clause, children, sentence.firstToken);
  const at = evenIfCue ? null : headOffset;
  const attribution = voiceOf(doc, start, end, at);
  const { stance: said, likelihood } = stance(doc, clause.first, clause.end);
  const agent = argument(doc, role.agent, sentence, children);
  const patient = argument(doc, role.patient, sentence, children);
  const own = new Set(clause.tokens);
  const time = doc.times.find(
    (expression) => (expression.type === 'DATE' || expression.type === 'TIME') && overlaps(expression, span),
  );
  return {
    id: '',
    report: doc.report.id,
    start,
    end,
    quote: doc.report.text.slice(start, end),
    predicate: role.predicate,
    agent: agent?.actor ?? null,
    patient: patient?.actor ?? null,
    agentText: agent?.text ?? null,
    patientText: patient?.text ?? null,
    source: sourceOf(doc, start, end, at),
    stance:
      attribution?.force === 'denies'
        ? 'denies'
        : attribution?.force === 'questions' && asksWhether(doc, attribution)
          ? 'questions'
          : attribution?.force === 'hedges' && said === 'asserts'
            ? 'hedges'
            : said,
    mode: mode(doc, clause, children, sentence.firstToken),
    likelihood,
    polarity: clause.tokens.some((token) => en.NEGATION.has(doc.lemmas[token]) && own.has(token)) ? 'negative' : 'positive',
    time: time
      ? {
          value: time.value,
          text: doc.report.text.slice(time.start, time.end),
          start: time.start,
          end: time.end,
          earliest: time.earliest,
          latest: time.latest,
        }
      : null,
    place: placeOf(doc, clause),
    quantities: doc.quantities
      .filter((quantity) => overlaps(quantity, span))
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
    event: eventOf(role.predicate),
    sentence: index,
    firstToken: clause.first,
    endToken: clause.end,
    headToken: role.token,
  };
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
  sentence: Sentence,
  children: readonly (readonly number[])[],
): { actor: string | null; text: string } | null {
  if (token < sentence.firstToken || token >= sentence.endToken) return null;
  let first = token;
  let last = token;
  // The preposition before it ("by the police") says its part, not its name.
  const pending = [token, ...children[token - sentence.firstToken].filter((child) => doc.dependencies.deprel[child] !== CASE)];
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

function placeOf(doc: Doc, clause: Clause): StatementPlace | null {
  for (const entity of doc.entities) {
    if (entity.kind !== 'place' || entity.firstToken < clause.first || entity.endToken > clause.end) continue;
    for (let before = entity.firstToken - 1; before >= clause.first && before >= entity.firstToken - 4; before--)
      if (en.PLACE_CASE.has(doc.lemmas[before]))
        return { name: doc.report.text.slice(entity.start, entity.end), start: entity.start, end: entity.end };
  }
  return null;
}

function eventOf(predicate: string): EventCode | null {
  const entry = en.PLOVER_BY_WORD.get(predicate) ?? en.PLOVER_BY_WORD.get(predicate.split(' ').at(-1) as string);
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
