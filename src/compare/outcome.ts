/**
 * Outcomes. In: a pair of sides, or all statements of a story. Out: contradictions where the same people or the same act end
 * in states that exclude each other (detained / killed, accepted / refused), or where one report affirms what another negates.
 */
import type { Doc, Quantity, Statement } from '../model/index.ts';
import { sameSource } from './attribution.ts';
import { ANSWERING, ANSWERS, CORRECTS, FATE_OF_INDICATOR, NO_NAME, OF_THEM, OUTCOMES, PEOPLE, SILENCE, TAKES_UP } from './en.ts';
import {
  type AspectRule,
  daysBetween,
  earlierFirst,
  type Judgement,
  lemmasOf,
  nameOf,
  type Pair,
  type Side,
  sentenceText,
} from './judgement.ts';
import { equalAfterRounding } from './number.ts';
import { type State, statesOf } from './outcome-states.ts';

/** Two predicates on one scale in different states, neither negated, or null. */
function clash(a: Statement, b: Statement): { scale: string; a: string; b: string } | null {
  for (const x of statesOf(a.predicate))
    for (const y of statesOf(b.predicate))
      if (x.scale === y.scale && x.state !== y.state) return { scale: x.scale, a: x.state, b: y.state };
  return null;
}

const overlap = (x: Iterable<string>, y: ReadonlySet<string>, not: ReadonlySet<string>) => {
  let both = 0;
  for (const word of x) if (y.has(word) && !not.has(word) && word.length > 3) both++;
  return both;
};

const SCALES = OUTCOMES.map(({ scale }) => scale);

/** A thing that happened, or will: conditions, demands and abilities clash with nothing. */
const TOLD = new Set(['actual', 'forecast', 'plan']);

/** Outcomes and polarity of two statements held to be about the same thing. */
export const outcome: AspectRule = (pair) => {
  const a = pair.a.statement;
  const b = pair.b.statement;
  if (!pair.linked || a.mode !== b.mode || !TOLD.has(a.mode)) return [];
  const left = lemmasOf(pair.a);
  const right = lemmasOf(pair.b);
  const names = [nameOf(pair.a.doc.report), nameOf(pair.b.doc.report)];
  const sources = a.source && b.source && a.source.text !== b.source.text;
  const found: Judgement[] = [];
  const states = clash(a, b);
  const predicates = new Set([a.predicate, b.predicate]);
  const common = overlap(new Set(left), new Set(right), predicates);
  if (
    states &&
    a.polarity === b.polarity &&
    common >= 1 &&
    samePatient(a, b) &&
    !tells(pair.a, states.scale, states.b) &&
    !tells(pair.b, states.scale, states.a)
  ) {
    const order = earlierFirst(pair);
    const moved = order !== null && (states.scale === 'course' || states.scale === 'measure' || states.scale === 'answer');
    found.push({
      kind: moved ? 'update' : 'contradiction',
      relation: moved ? 'updates' : 'contradicts',
      aspect: 'outcome',
      strength: common >= 4 && pair.probability >= 0.6 ? 'strong' : common >= 3 ? 'fair' : 'weak',
      rule: 'outcome/exclusive',
      clues: { common, dimension: SCALES.indexOf(states.scale), otherMode: Number(a.mode !== b.mode) },
      weight: states.scale === 'fate' || states.scale === 'verdict' ? 0.95 : 0.7,
      explanation: `${names[0]} has “${a.predicate}”, ${names[1]} “${b.predicate}” for the same happening: ${states.a} and ${states.b} exclude each other.`,
      turns: 'becomes an update if the later report tells what came next',
      reasons: [
        `${a.predicate} = ${states.a}`,
        `${b.predicate} = ${states.b} (scale: ${states.scale})`,
        `${common} further words in common`,
      ],
      voices: [
        { side: pair.a, value: a.predicate },
        { side: pair.b, value: b.predicate },
      ],
    });
  }
  if (
    a.predicate === b.predicate &&
    a.polarity !== b.polarity &&
    a.stance !== 'questions' &&
    b.stance !== 'questions' &&
    common >= 3 &&
    pair.probability >= 0.5
  ) {
    const negative = a.polarity === 'negative' ? 0 : 1;
    found.push({
      kind: 'contradiction',
      relation: 'contradicts',
      aspect: 'outcome',
      strength: common >= 5 ? 'fair' : 'weak',
      rule: 'outcome/polarity',
      clues: { common },
      weight: 0.8,
      explanation: `${names[1 - negative]} says it, ${names[negative]} says the opposite${sources ? ', each on another source’s word' : ''}.`,
      turns: 'becomes an update if the later report tells what changed',
      reasons: [`${a.predicate}: ${a.polarity} / ${b.polarity}`, `${common} further words in common`],
      voices: [
        { side: pair.a, value: a.polarity === 'negative' ? `not ${a.predicate}` : a.predicate },
        { side: pair.b, value: b.polarity === 'negative' ? `not ${b.predicate}` : b.predicate },
      ],
    });
  }
  const denied = a.stance === 'denies' ? 0 : b.stance === 'denies' ? 1 : -1;
  const other = denied === 0 ? b : a;
  if (
    denied >= 0 &&
    other.stance === 'asserts' &&
    a.polarity === 'positive' &&
    b.polarity === 'positive' &&
    common >= 1 &&
    (a.predicate === b.predicate || left.includes(b.predicate) || right.includes(a.predicate))
  ) {
    const who = (denied === 0 ? a : b).source;
    const order = earlierFirst(pair);
    // Who denied it in the earlier report and says it in the later one has changed their word.
    const changed =
      who !== null &&
      other.source !== null &&
      sameSource(who, other.source) &&
      order !== null &&
      order[0] === (denied === 0 ? pair.a : pair.b);
    found.push({
      kind: changed ? 'update' : 'contradiction',
      relation: changed ? 'updates' : 'contradicts',
      aspect: 'outcome',
      strength: pair.probability >= 0.8 ? 'fair' : 'weak',
      rule: 'outcome/denied',
      clues: { common },
      weight: 0.75,
      explanation: changed
        ? `“${who.text}” denied it in ${names[denied]}, written earlier, and says it in ${names[1 - denied]}.`
        : `${names[1 - denied]} has it as fact; in ${names[denied]} ${who ? `“${who.text}” denies it` : 'it is denied'}.`,
      turns: changed
        ? 'becomes a contradiction if both reports were written at the same time'
        : 'becomes a dispute between sources if both reports only quote it',
      reasons: [`${names[denied]}: denied`, `${names[1 - denied]}: asserted`, `same act: ${a.predicate} / ${b.predicate}`],
      voices: [
        { side: pair.a, value: denied === 0 ? 'denied' : 'asserted' },
        { side: pair.b, value: denied === 1 ? 'denied' : 'asserted' },
      ],
    });
  }
  return found;
};

/** True when the sentence also has a word for that state: "first rejected, then accepted" clashes with neither. */
function tells({ doc, statement }: Side, scale: string, state: string): boolean {
  const sentence = doc.sentences[statement.sentence];
  for (let token = sentence.firstToken; token < sentence.endToken; token++)
    if (statesOf(doc.lemmas[token].toLowerCase()).some((each) => each.scale === scale && each.state === state)) return true;
  return false;
}

/** Nothing shows that the two undergo different things: no two different actors as patients. */
function samePatient(a: Statement, b: Statement): boolean {
  return a.patient === null || b.patient === null || a.patient === b.patient;
}

/** A counted group of people and what became of it, with the words that take it up ("All were killed"). */
interface Group {
  readonly side: Side;
  readonly count: Quantity;
  readonly state: State;
  readonly voice: Side;
  readonly words: ReadonlySet<string>;
}

const counted = (doc: Doc, statement: Statement): Quantity[] =>
  doc.quantities.filter(
    (quantity) =>
      quantity.start >= statement.start &&
      quantity.end <= statement.end &&
      !quantity.ordinal &&
      quantity.low >= 2 &&
      quantity.unit !== null &&
      PEOPLE.has(quantity.unit),
  );

/** Groups of people with a fate, over one report: counted in the clause of the fate, before it, or in the sentence it takes up. */
export function groups(doc: Doc, statements: readonly Statement[]): Group[] {
  const found: Group[] = [];
  const bySentence = new Map<number, Statement[]>();
  for (const statement of statements)
    bySentence.set(statement.sentence, [...(bySentence.get(statement.sentence) ?? []), statement]);
  for (const fate of statements) {
    if (fate.polarity === 'negative' || fate.mode !== 'actual') continue;
    for (const count of counted(doc, fate)) {
      // "Seventy have been taken into custody": the count itself says what became of them.
      const state = count.indicator === null ? undefined : FATE_OF_INDICATOR[count.indicator];
      if (state === undefined) continue;
      const sentence = doc.sentences[fate.sentence];
      const words = new Set<string>();
      for (let token = sentence.firstToken; token < sentence.endToken; token++) words.add(doc.lemmas[token].toLowerCase());
      const voice = { statement: fate, doc };
      found.push({ side: voice, count, state: { scale: 'fate', state }, voice, words });
    }
    const states = statesOf(fate.predicate).filter(({ scale }) => scale === 'fate');
    if (states.length === 0) continue;
    const before = takesUp(doc, fate) ? fate.sentence - 1 : fate.sentence;
    if (before < 0 || doc.sentences[fate.sentence].paragraph > doc.sentences[before].paragraph + 1) continue;
    const counts = (bySentence.get(before) ?? []).flatMap((statement) =>
      before !== fate.sentence || statement === fate ? counted(doc, statement) : [],
    );
    // Two counts in reach: which one met the fate is a guess.
    const unique = [...new Map(counts.map((count) => [count.start, count])).values()];
    if (unique.length !== 1) continue;
    const sentence = doc.sentences[before];
    const words = new Set<string>();
    for (let token = sentence.firstToken; token < sentence.endToken; token++) words.add(doc.lemmas[token].toLowerCase());
    const voice = { statement: fate, doc };
    for (const state of states) found.push({ side: voice, count: unique[0], state, voice, words });
  }
  return found;
}

/** The number and the word it counts, verbatim: "more than 70 militants". */
function countText({ side, count }: Group): string {
  const { text } = side.doc.report;
  const next = /^\s?[\p{L}-]{1,30}/u.exec(text.slice(count.end, count.end + 32));
  const noun =
    next && count.unit !== null && next[0].trim().toLowerCase().startsWith(count.unit.slice(0, 4)) ? next[0].length : 0;
  return text.slice(count.start, count.end + noun);
}

function takesUp(doc: Doc, statement: Statement): boolean {
  const subject = statement.patientText ?? statement.agentText ?? '';
  return (
    TAKES_UP.has(subject.toLowerCase()) || OF_THEM.test(subject) || TAKES_UP.has(doc.lemmas[statement.firstToken]?.toLowerCase())
  );
}

/** The same counted group with two fates, over all reports of a story. */
export function fates(
  sides: readonly { doc: Doc; statements: readonly Statement[] }[],
  pairOf: (a: Side, b: Side) => Pair,
): { pair: Pair; judgement: Judgement }[] {
  const perReport = sides.map(({ doc, statements }) => groups(doc, statements));
  const found: { pair: Pair; judgement: Judgement }[] = [];
  for (let i = 0; i < perReport.length; i++)
    for (let j = i + 1; j < perReport.length; j++)
      for (const x of perReport[i])
        for (const y of perReport[j]) {
          if (x.state.state === y.state.state || x.count.unit !== y.count.unit) continue;
          if (!equalAfterRounding(x.count.low, y.count.low, true)) continue;
          const common = overlap(x.words, y.words, new Set([x.count.unit as string]));
          const pair = pairOf(x.voice, y.voice);
          if (common < 3 && !(common >= 1 && pair.probability >= 0.5)) continue;
          const a = x.voice.statement;
          const b = y.voice.statement;
          const textA = countText(x);
          const textB = countText(y);
          const same = textA.toLowerCase() === textB.toLowerCase();
          found.push({
            pair,
            judgement: {
              kind: 'contradiction',
              relation: 'contradicts',
              aspect: 'outcome',
              strength: common >= 5 ? 'strong' : 'fair',
              rule: 'outcome/fate-of-a-group',
              weight: 1,
              explanation: `The same group (${same ? `“${textA}”` : `“${textA}” / “${textB}”`}) was ${x.state.state} in ${nameOf(x.side.doc.report)} and ${y.state.state} in ${nameOf(y.side.doc.report)}.`,
              turns:
                'becomes an update if the later report tells what happened to them next; falls away if the two counts are of different groups',
              reasons: [
                `“${textA}” and “${textB}” are the same count`,
                `both count ${x.count.unit}`,
                `${a.predicate} = ${x.state.state}; ${b.predicate} = ${y.state.state}: these exclude each other`,
                `${common} words in common around the counts`,
              ],
              voices: [
                { side: x.voice, value: x.state.state },
                { side: y.voice, value: y.state.state },
              ],
            },
          });
        }
  return found;
}

/** Within a day the other report may have had its words before; then nobody broke a silence. */
const SILENCE_DAYS = 1;

/** Silence here ("did not respond to a request for comment"), an answer there: the later report has news. */
export function silences(
  sides: readonly { doc: Doc; statements: readonly Statement[] }[],
  pairOf: (a: Side, b: Side) => Pair,
): { pair: Pair; judgement: Judgement }[] {
  const found: { pair: Pair; judgement: Judgement }[] = [];
  for (const quiet of sides)
    for (const statement of quiet.statements) {
      if (!SILENCE.test(statement.quote)) continue;
      const who = namesIn(`${statement.agentText ?? ''} ${statement.patientText ?? ''}`);
      if (who.length === 0) continue;
      for (const other of sides) {
        if (other === quiet) continue;
        for (const answer of answersOf(who, other)) {
          const pair = pairOf({ statement, doc: quiet.doc }, { statement: answer, doc: other.doc });
          const order = earlierFirst(pair);
          if (!order || order[0].doc !== quiet.doc || daysBetween(pair) < SILENCE_DAYS) continue;
          const said = (each: Statement) => (each === statement ? 'no comment yet' : 'answered');
          found.push({
            pair,
            judgement: {
              kind: 'update',
              relation: 'updates',
              aspect: 'outcome',
              strength: 'fair',
              rule: 'outcome/silence-broken',
              weight: 0.45,
              clash: `silence ${who.join(' ')}`,
              explanation: `${nameOf(quiet.doc.report)}, written earlier, had no comment from ${who.join(' ')}; ${nameOf(other.doc.report)} has words of theirs.`,
              turns: 'falls away if the later words were said about something else',
              reasons: [
                'the earlier report says that a request for comment went unanswered',
                'the later report attributes a statement to the same party',
              ],
              voices: [
                { side: pair.a, value: said(pair.a.statement) },
                { side: pair.b, value: said(pair.b.statement) },
              ],
            },
          });
        }
      }
    }
  return found;
}

/** Capitalised words of an argument, its first word only when it stands capitalised in the middle too. */
const namesIn = (text: string): string[] =>
  [...new Set(text.match(/(?<![.!?]\s)\p{Lu}[\p{L}’'-]{2,}/gu) ?? [])].filter((word) => !NO_NAME.has(word.toLowerCase()));

/** Sentences by which a party is heard that are shown: the plainest first. */
const MOST_ANSWERS = 3;

/** Words of the party in a report: "X has responded …" before any other statement that is on X's word. */
function answersOf(who: readonly string[], { doc, statements }: { doc: Doc; statements: readonly Statement[] }): Statement[] {
  const holds = (text: string | null | undefined) =>
    text !== null && text !== undefined && who.every((name) => text.includes(name));
  // A spokesman who is named answers for the party more surely than the party's name does.
  const given = statements.filter(
    ({ source, quote }) =>
      source !== null && source.kind !== 'media' && !SILENCE.test(quote) && (holds(source.text) || holds(source.resolved)),
  );
  const ranked = [
    ...statements.filter(
      ({ predicate, polarity, agentText }) => ANSWERS.has(predicate.split(' ')[0]) && polarity === 'positive' && holds(agentText),
    ),
    ...given.filter((statement) => ANSWERING.test(sentenceText({ doc, statement }))),
    ...given.filter(({ source }) => source?.kind === 'named-person'),
    ...given,
  ];
  const sentences = new Set<number>();
  return ranked.filter(({ sentence }) => !sentences.has(sentence) && sentences.add(sentence)).slice(0, MOST_ANSWERS);
}

/** True when a sentence says that an earlier figure or claim was put right. */
export const corrects = (side: Side) => CORRECTS.test(sentenceText(side));
