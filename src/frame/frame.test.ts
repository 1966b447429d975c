import { describe, expect, test } from 'vitest';
import { analyse } from '../analyse/index.ts';
import { reportFrom } from '../ingest/index.ts';
import { framing } from './index.ts';

const marks = (text: string) => framing(analyse(reportFrom({ id: 'a', text }))).map(({ kind, quote }) => `${kind}: ${quote}`);
const of = (text: string, kind: string) => marks(text).filter((mark) => mark.startsWith(`${kind}:`));

describe('loaded words and boosts', () => {
  test.each([
    ['The brutal regime closed two more papers on Monday.', ['loaded-word: brutal', 'loaded-word: regime']],
    ['It was a historic vote.', ['boost: historic']],
    ['The minister slammed the plan.', ['loaded-word: slammed']],
  ])('%s', (text, expected) => {
    expect(marks(text).filter((mark) => !mark.startsWith('unnamed-source'))).toEqual(expected);
  });

  test.each([
    ['plain words', 'The government closed two more papers on Monday.'],
    ['in quotes', 'The leader of the union called it “a brutal regime” on Monday.'],
    ['on a source’s word', 'The union said that the vote was historic.'],
    ['a longer word', 'The regimen was changed, and the heroine of the play left the stage.'],
  ])('not: %s', (_, text) => {
    expect([...of(text, 'loaded-word'), ...of(text, 'boost')]).toEqual([]);
  });
});

describe('passives that leave out who did it', () => {
  test.each(['Four students were arrested in Varden on Friday.', 'Two houses were destroyed near the river.'])('%s', (text) => {
    expect(of(text, 'agentless-passive')).toHaveLength(1);
  });

  test.each([
    ['by whom is said', 'Four students were arrested by the police in Varden on Friday.'],
    ['by whom, in several words', 'Two houses were destroyed by heavily armed men on Friday.'],
    ['active', 'Police arrested four students in Varden on Friday.'],
    ['nothing that harms', 'The bridge was opened on Friday.'],
    ['in a quotation', '“Four students were arrested in Varden,” the union said.'],
  ])('not: %s', (_, text) => {
    expect(of(text, 'agentless-passive')).toEqual([]);
  });
});

describe('sources', () => {
  test('unnamed ones, and officials without a name', () => {
    expect(of('The talks failed, two officials who asked not to be named said.', 'unnamed-source')).toHaveLength(1);
    expect(of('Sources said the talks had failed.', 'unnamed-source')).toEqual(['unnamed-source: Sources']);
  });

  test('not: named ones', () => {
    expect(of('The talks failed, interior minister Karel Dunn said.', 'unnamed-source')).toEqual([]);
  });

  test('a hedge that names nobody', () => {
    expect(of('The mayor has reportedly left the town.', 'hedge')).toEqual(['hedge: reportedly']);
  });
});

test('marks lie in order, and none in boilerplate', () => {
  const text =
    'The brutal regime closed two more papers on Monday.\n\nA historic offer: subscribe now.\n\nThe rogue minister left, sources said.';
  const report = reportFrom({ id: 'a', text });
  const at = text.indexOf('A historic');
  const found = framing(analyse({ ...report, boilerplate: [{ start: at, end: at + 32 }] }));
  expect(found.map(({ quote }) => quote)).not.toContain('historic');
  expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).sort((x, y) => x - y));
});
