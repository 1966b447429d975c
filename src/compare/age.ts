/**
 * Ages. In: all statements of a story. Out: contradictions where two reports give one named person different ages. No alignment is
 * needed: the name says who is meant. A person who is named with two ages in one report, and two people of one family name, are left out.
 */
import type { Doc, Quantity, Span, Statement } from '../model/index.ts';
import { daysBetween, type Judgement, nameOf, type Pair, type Side } from './judgement.ts';

interface Aged {
  readonly side: Side;
  readonly age: Quantity;
  readonly name: readonly string[];
}

/** A name with its age after it: "Lena Voss, 34," "Lena Voss, aged 34". */
const NAME_BEFORE = /(?<![\p{L}’'-])((?:\p{Lu}[\p{L}’'-]+ ){0,3}\p{Lu}[\p{L}’'-]+)\s?,\s?(?:aged\s|who is\s|then\s)?$/u;
/** An age with its name after it: "34-year-old baker Lena Voss". */
const NAME_AFTER = /^\s(?:\p{Ll}[\p{L}-]*\s){0,3}((?:\p{Lu}[\p{L}’'-]+ ){0,3}\p{Lu}[\p{L}’'-]+)/u;
const REACH = 90;
const YEAR_DAYS = 330;

const words = (text: string) => text.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));

/** The name that stands beside an age, as words; none where none does. */
export function nameBeside({ report: { text } }: Doc, { start, end }: Span): string[] {
  const before = NAME_BEFORE.exec(text.slice(Math.max(0, start - REACH), start));
  return words(before?.[1] ?? NAME_AFTER.exec(text.slice(end, end + REACH))?.[1] ?? '');
}

/** Named people of a report with the age it gives them. */
export function aged(doc: Doc, statements: readonly Statement[]): Aged[] {
  const found: Aged[] = [];
  for (const age of doc.quantities) {
    if (age.measure?.dimension !== 'age' || age.low !== age.high || age.comparator !== 'exact') continue;
    const statement = statements
      .filter(({ start, end }) => start <= age.start && end >= age.end)
      .sort((x, y) => x.end - x.start - (y.end - y.start))[0] as Statement | undefined;
    if (!statement) continue;
    // "the 34-year-old", where the report makes clear whom it means
    const actor = doc.actors.find(
      ({ kind, mentions }) => kind === 'person' && mentions.some(({ start, end }) => start <= age.start && end >= age.end),
    );
    const beside = nameBeside(doc, age);
    const name = beside.length > 0 ? beside : words(actor?.name ?? '');
    if (name.length > 0) found.push({ side: { doc, statement }, age, name });
  }
  return found;
}

/** One person: the same last word, and the same word before it where both reports give one. */
export const samePerson = (x: readonly string[], y: readonly string[]) =>
  x.at(-1) === y.at(-1) && (x.length === 1 || y.length === 1 || x.at(-2) === y.at(-2));

/** Key of a clash of ages; number.ts finds the same one where the two sentences are aligned. */
export const clashOfAges = (x: number, y: number) => `age ${[x, y].sort((p, q) => p - q).join(' ')}`;

/** The same person at two ages, over all reports of a story. */
export function ages(
  sides: readonly { doc: Doc; statements: readonly Statement[] }[],
  pairOf: (a: Side, b: Side) => Pair,
): { pair: Pair; judgement: Judgement }[] {
  const perReport = sides.map(({ doc, statements }) => aged(doc, statements));
  const found: { pair: Pair; judgement: Judgement }[] = [];
  for (let i = 0; i < perReport.length; i++)
    for (let j = i + 1; j < perReport.length; j++)
      for (const x of perReport[i])
        for (const y of perReport[j]) {
          if (!samePerson(x.name, y.name) || x.age.low === y.age.low) continue;
          // Both ages in one report, or two people of that name: nothing is contradicted.
          const unclear = [...perReport[i], ...perReport[j]].some(
            (other) =>
              other !== x &&
              other !== y &&
              other.name.at(-1) === x.name.at(-1) &&
              other.age.low !== (other.side.doc === x.side.doc ? x : y).age.low,
          );
          if (unclear) continue;
          const pair = pairOf(x.side, y.side);
          // A birthday may lie between two reports.
          const years = Math.abs(x.age.low - y.age.low);
          if (years <= Math.ceil(daysBetween(pair) / 365) && daysBetween(pair) > YEAR_DAYS) continue;
          const value = ({ side, age }: Aged) => side.doc.report.text.slice(age.start, age.end);
          const name = (x.name.length > y.name.length ? x : y).name.join(' ');
          found.push({
            pair,
            judgement: {
              kind: 'contradiction',
              relation: 'contradicts',
              aspect: 'number',
              strength: 'fair',
              rule: 'number/age',
              weight: 0.55,
              clash: clashOfAges(x.age.low, y.age.low),
              explanation: `${name} is ${x.age.low} in ${nameOf(x.side.doc.report)} and ${y.age.low} in ${nameOf(y.side.doc.report)}.`,
              turns: 'falls away if these are two people of one name',
              reasons: [`“${value(x)}” and “${value(y)}” both stand beside the name`, 'neither report gives the other age'],
              voices: (pair.a.doc === x.side.doc ? [x, y] : [y, x]).map((each) => ({
                side: each.side,
                value: value(each),
              })) as unknown as Judgement['voices'],
            },
          });
        }
  return found;
}
