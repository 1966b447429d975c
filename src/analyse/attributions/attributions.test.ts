import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../model/attribution.ts';
import type { Doc } from '../../model/doc.ts';
import type { Report } from '../../model/report.ts';
import { actors } from '../actors/index.ts';
import { annotate } from '../annotate.ts';
import { quotations } from '../quotations/quotations.ts';
import { attributions } from './attributions.ts';
import { sourceOf } from './voice.ts';

function docOf(text: string): Doc {
  const report: Report = {
    id: 'r',
    outlet: null,
    title: null,
    byline: null,
    dateline: null,
    published: null,
    modified: null,
    url: null,
    language: 'en',
    text,
    boilerplate: [],
    origin: null,
  };
  const base = { ...annotate(report), times: [], quantities: [] };
  const quoted = { ...base, quotations: quotations(base) };
  const acted = { ...quoted, actors: actors(quoted) };
  return { ...acted, attributions: attributions(acted) };
}

function words(doc: Doc, spans: Attribution['content']): string {
  return spans.map((span) => doc.report.text.slice(span.start, span.end)).join(' | ');
}

function read(text: string): string[] {
  const doc = docOf(text);
  return doc.attributions.map((entry) => `${words(doc, entry.source)} / ${words(doc, entry.cue)} / ${words(doc, entry.content)}`);
}

describe('attributions', () => {
  it.each([
    ['that-clause', 'Police said that two men had fled.', 'Police / said / that two men had fled'],
    ['no that', 'The minister said the border would stay shut.', 'The minister / said / the border would stay shut'],
    ['clause first', 'The border will stay shut, the minister said.', 'the minister / said / The border will stay shut'],
    ['inverted', '“We lost,” said Ann Roe, a lawyer.', 'Ann Roe, a lawyer / said / “We lost,”'],
    ['told', 'Ann Roe told reporters that the plant would close.', 'Ann Roe / told / that the plant would close'],
    ['according to', 'Ten people died, according to the hospital.', 'the hospital / according to / Ten people died'],
    ['according to first', 'According to the hospital, ten people died.', 'the hospital / According to / ten people died'],
    [
      'according to, long source',
      'According to highly placed sources, ten people died.',
      'highly placed sources / According to / ten people died',
    ],
    ['who said', 'Ann Roe, who said she was ill, stayed away.', 'Ann Roe | who / said / she was ill'],
    ['wish', 'Acme plans to open two plants.', 'Acme / plans / to open two plants'],
    ['order', 'The judge urged them to settle the case.', 'The judge / urged / them to settle the case'],
    ['judgement', 'The union condemned the plan.', 'The union / condemned / the plan'],
    ['preposition', 'Opposition leaders called for an inquiry.', 'Opposition leaders / called for / an inquiry'],
    ['colon', 'Ann Roe: We lost the case', 'Ann Roe / : / We lost the case'],
    ['post', 'I saw it fall last night — Ann Roe (@annroe) May 1, 2020', 'Ann Roe (@annroe) / — / I saw it fall last night'],
    [
      'reports Acme News',
      'The strike ended late on Monday, reports Acme News.',
      'Acme News / reports / The strike ended late on Monday',
    ],
    ['adding', '“We lost,” Ann Roe said, adding that the case was over.', 'Ann Roe / adding / that the case was over'],
    [
      'what officials described',
      'They died in what officials described as the worst fire in years.',
      'officials / described / as the worst fire in years',
    ],
    [
      'no that, parenthesis',
      'Many of the men, police said, have left the town.',
      'police / said / Many of the men | have left the town',
    ],
    ['chain', 'The firm declined to say whether it would pay.', 'The firm / declined to say / whether it would pay'],
    [
      'speaker between commas',
      'Ann Roe, a lawyer for the family, said the case was over.',
      'Ann Roe, a lawyer for the family / said / the case was over',
    ],
    [
      'day before the verb',
      'The minister on Tuesday said the border would stay shut.',
      'The minister on Tuesday / said / the border would stay shut',
    ],
    ['what X said was', 'They fired what the army said was a rocket.', 'the army / said / was a rocket'],
    ['which X says', 'Ann Roe left the firm, which she says was badly run.', 'she / says / was badly run'],
    ['who police say', 'The man who police say shot him fled.', 'police / say / shot him fled'],
    [
      'described the time',
      'The pilot described the time as “shortly after noon.”',
      'The pilot / described / the time as “shortly after noon.”',
    ],
    ['called it', 'Union leaders called the offer an insult.', 'Union leaders / called / the offer an insult'],
    [
      'verb read as a noun',
      'The North calls such drills a rehearsal for war.',
      'North / calls / such drills a rehearsal for war',
    ],
    ['name read as a verb', 'Freed said the manager had left.', 'Freed / said / the manager had left'],
    [
      'verb read as a participle',
      'Acme confirmed receipt of the offer and said it would reply soon.',
      'Acme / said / it would reply soon',
    ],
    ['as noted by', 'As noted by the agency, the dam failed at noon.', 'the agency / noted / the dam failed at noon'],
    [
      'with X arguing',
      'Acme has rejected the bid, with its chief arguing it was far too low.',
      'its chief / arguing / it was far too low',
    ],
    [
      'issued a statement',
      'The council issued a statement saying that nobody was hurt.',
      'The council / saying / that nobody was hurt',
    ],
    ['quantifier', 'Some believe it was a drone.', 'Some / believe / it was a drone'],
    ['asked, answered', 'Asked about the fire, Roe said it was out.', 'Roe / said / it was out'],
    [
      'trailing',
      'The boards signed on Sunday, two of the people said.',
      'two of the people / said / The boards signed on Sunday',
    ],
    [
      'trailing, apposed',
      'Crews freed ten people with ropes, the fire chief, Ann Roe, said on Monday.',
      'the fire chief, Ann Roe / said / Crews freed ten people with ropes',
    ],
    [
      'trailing, inverted',
      'A blocked drain caused the flood, said an engineer who saw it.',
      'an engineer who saw it / said / A blocked drain caused the flood',
    ],
    [
      'relative clause before the verb',
      '"They lied to us," Ann Roe, who lost her house, told the paper.',
      'Ann Roe / told / "They lied to us,"',
    ],
    [
      'coordinated source',
      'The Army of the North and the South has said it was behind the raid.',
      'The Army of the North and the South / has said / it was behind the raid',
    ],
    ['predicate name', 'One of them is Ms Roe, who says she was ill.', 'Ms Roe | who / says / she was ill'],
    ['relayed', 'The mayor said two men were hurt, the Varden Post reported.', 'The mayor / said / two men were hurt'],
  ])('%s', (_name, text, expected) => {
    expect(read(text)).toContain(expected);
  });

  it.each([
    ['plain report', 'Two men fled the town on Monday.'],
    ['physical verb', 'Rebels attacked the town on Monday.'],
    ['appeared in court', 'Ann Roe appeared in court on Monday.'],
    ['called by name', 'A dog called Rex bit the man.'],
    ['per cent', 'Prices rose 4 per cent in May.'],
    ['called, one noun', 'The firm, which had called the next day, closed.'],
    ['bare time', 'Crews worked all Monday.'],
  ])('none: %s', (_name, text) => {
    expect(read(text)).toEqual([]);
  });

  it('gives a broken quotation one attribution', () => {
    const doc = docOf('“We lost the case,” Ann Roe said. “It hurt a lot.”');
    expect(doc.attributions).toHaveLength(1);
    expect(words(doc, doc.attributions[0]?.content ?? [])).toBe('“We lost the case,” | “It hurt a lot.”');
    expect(doc.attributions[0]?.manner).toBe('direct');
  });

  it('runs a quotation on over paragraphs', () => {
    const doc = docOf('“We lost the case,” Ann Roe said.\n\n“It hurt a lot. We will go on.”\n\nThe court is in Ohio.');
    expect(words(doc, doc.attributions[0]?.content ?? [])).toBe('“We lost the case,” | “It hurt a lot. We will go on.”');
  });

  it('leaves words a speaker quotes to the speaker', () => {
    const doc = docOf('“They said it was safe,” Ann Roe said.');
    expect(doc.attributions).toHaveLength(1);
  });

  it('nests', () => {
    const doc = docOf('Sources told the paper that officials believe the ship was sunk.');
    const inner = doc.attributions.findIndex((entry) => words(doc, entry.source) === 'officials');
    const outer = doc.attributions.findIndex((entry) => words(doc, entry.source) === 'Sources');
    expect(doc.attributions[inner]?.within).toBe(outer);
    expect(doc.attributions[outer]?.within).toBeNull();
  });

  it('resolves pronouns and keeps spans verbatim', () => {
    const doc = docOf('Ann Roe resigned on Monday. She said the work was done.');
    const entry = doc.attributions[0];
    expect(entry?.resolved).toBe('Ann Roe');
    expect(doc.actors.find((actor) => actor.id === entry?.actor)?.name).toBe('Ann Roe');
    expect(sourceOf(doc, (entry?.content[0]?.start ?? 0) + 1, entry?.content[0]?.end ?? 0)?.text).toBe('Ann Roe');
  });

  it.each([
    ['he, the last speaker', 'Ann Roe met Tom Ash on Monday. Tom Ash said it was late. He added that it was dark.', 'Tom Ash'],
    ['they, a body', 'The Coast Guard said ten boats were lost. They said the search would go on.', 'Coast Guard'],
    ['not the other gender', 'Ann Roe hired Tom Ash. She said he was good. He said that he was glad.', 'Tom Ash'],
  ])('goes on speaking: %s', (_name, text, expected) => {
    expect(docOf(text).attributions.at(-1)?.resolved).toBe(expected);
  });

  const voice = (text: string, of: string) => {
    const start = text.indexOf(of);
    return sourceOf(docOf(text), start, start + of.length, start + of.length - 2)?.text ?? null;
  };
  it.each([
    ['the one the report cites', 'Ann Roe said the board decided to close the plant.', 'close the plant', 'Ann Roe'],
    [
      'who spoke, not who passed it on',
      'Ann Roe said the plant was shut, according to Reuters.',
      'the plant was shut',
      'Ann Roe',
    ],
    ['an act is told', 'The court ordered the firm to pay a fine.', 'to pay a fine', null],
    ['a stand is told', 'Ann Roe agreed to sell the house.', 'to sell the house', null],
    ['a thing is no source', 'The removal suggests the app broke a rule.', 'the app broke a rule', null],
    [
      'quoted words after a speaker',
      'The firm said it would pay. It would also “look again” at the price.',
      'look again” at the price',
      'The firm',
    ],
    ['no quoted words', 'The firm said it would pay. The case began in May.', 'The case began in May', null],
  ])('voice: %s', (_name, text, of, expected) => {
    expect(voice(text, of)).toBe(expected);
  });

  it('gives a passage without a main word only to a content that reaches it', () => {
    const doc = docOf('Ann Roe said it was late. The road was shut.');
    const start = doc.report.text.indexOf('The road');
    expect(sourceOf(doc, start, doc.report.text.length)).toBeNull();
  });

  it('holds on word soup: spans inside the text, never empty, nesting in range', () => {
    const bits = [
      'said',
      'Ann Roe',
      '“',
      '”',
      '"',
      "'",
      ',',
      '.',
      '\n\n',
      'that',
      'who',
      'according to',
      'he',
      'told',
      'reportedly',
      ':',
      '—',
      '(@ann)',
      'by',
      '😀',
    ];
    let seed = 7;
    for (let round = 0; round < 150; round += 1) {
      let text = '';
      for (let word = 0; word < 25; word += 1) {
        seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
        text += `${bits[seed % bits.length]}${seed % 5 === 0 ? '' : ' '}`;
      }
      const doc = docOf(text);
      for (const entry of doc.attributions) {
        expect(entry.content.length).toBeGreaterThan(0);
        for (const span of [...entry.source, ...entry.cue, ...entry.content])
          expect(span.start >= 0 && span.start < span.end && span.end <= text.length).toBe(true);
        expect(entry.within === null || entry.within < doc.attributions.length).toBe(true);
      }
    }
  });

  it.each([
    ['Ann Roe said it was late.', 'named-person'],
    ['The Foreign Ministry said it was late.', 'named-organisation'],
    ['A senior official said it was late.', 'unnamed-official'],
    ['Witnesses said it was late.', 'unnamed'],
    ['The report said it was late.', 'document'],
    ['Reuters reported that it was late.', 'media'],
  ])('kind: %s', (text, kind) => {
    expect(docOf(text).attributions[0]?.kind).toBe(kind);
  });

  it.each([
    ['Ann Roe said it was late.', 'says'],
    ['Ann Roe denied that it was late.', 'denies'],
    ['Ann Roe believes that it was late.', 'hedges'],
    ['Ann Roe claimed that it was late.', 'hedges'],
    ['Ann Roe asked whether it was late.', 'questions'],
  ])('force: %s', (text, force) => {
    expect(docOf(text).attributions[0]?.force).toBe(force);
  });
});
