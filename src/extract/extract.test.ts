import { describe, expect, test } from 'vitest';
import { analyse } from '../analyse/index.ts';
import { reportFrom } from '../ingest/index.ts';
import type { Statement } from '../model/index.ts';
import { childrenOf, clauses } from './clauses.ts';
import { extract } from './index.ts';

const statements = (text: string, published?: string) =>
  extract(analyse(reportFrom({ id: 'a', text, ...(published && { published }) })));
const quotes = (text: string) => statements(text).map(({ quote }) => quote);
/** The statement whose predicate it is. */
function on(predicate: string, text: string, published?: string): Statement {
  const found = statements(text, published).find((statement) => statement.predicate === predicate);
  if (!found) throw new Error(`No statement of “${predicate}”: ${statements(text).map((statement) => statement.predicate)}`);
  return found;
}

describe('clauses', () => {
  test.each([
    ['one', 'Police detained ten men in Varden on Monday.', ['Police detained ten men in Varden on Monday']],
    [
      'two verbs of one subject',
      'Officers arrested two men and released a third.',
      ['Officers arrested two men and released a third', 'released a third'],
    ],
    ['a condition', 'If the talks fail, the union will strike.', ['the talks fail', 'the union will strike']],
    [
      'who speaks is no statement',
      'The minister said that the army would withdraw by June.',
      ['the army would withdraw by June'],
    ],
    ['nor after a quotation', '“We will rebuild,” said the mayor.', ['We will rebuild']],
    ['a heading', 'Explosion in Varden.', ['Explosion in Varden']],
    ['too short', 'Two.', []],
    ['nothing at all', '…', []],
  ])('%s', (_, text, expected) => {
    expect(quotes(text)).toEqual(expected);
  });

  test('every token of a sentence is of one clause, and the span lies in the sentence', () => {
    const text =
      'The minister, who was ill, met the envoy in Kesh, because the talks, which began in May, had failed, and signed a treaty that both armies hailed.';
    const doc = analyse(reportFrom({ id: 'a', text }));
    const [sentence] = doc.sentences;
    const found = clauses(doc, sentence);
    const tokens = found.flatMap((clause) => clause.tokens).sort((x, y) => x - y);
    expect(tokens).toEqual(
      Array.from({ length: sentence.endToken - sentence.firstToken }, (_, index) => sentence.firstToken + index),
    );
    for (const { first, end, head } of found) {
      expect(first).toBeLessThanOrEqual(head);
      expect(end).toBeGreaterThan(head);
      expect(first).toBeGreaterThanOrEqual(sentence.firstToken);
      expect(end).toBeLessThanOrEqual(sentence.endToken);
    }
    expect(childrenOf(doc, sentence).flat()).toHaveLength(sentence.endToken - sentence.firstToken - 1);
  });

  test('boilerplate says nothing', () => {
    const text = 'Police detained ten men in Varden.\n\nRead all our reports from Varden here.\n\nThe mayor thanked them.';
    const at = text.indexOf('Read');
    const report = { ...reportFrom({ id: 'a', text }), boilerplate: [{ start: at, end: at + 38 }] };
    expect(extract(analyse(report)).map(({ quote }) => quote)).toEqual([
      'Police detained ten men in Varden',
      'The mayor thanked them',
    ]);
  });
});

describe('who did what to whom', () => {
  test.each([
    ['active', 'detain', 'Police detained ten men in Varden on Monday.', 'Police', 'ten men'],
    ['passive with “by”', 'detain', 'Ten men were detained by police in Varden on Monday.', 'police', 'Ten men'],
    ['passive without', 'detain', 'Ten men were detained in Varden on Monday.', null, 'Ten men'],
    ['a second verb', 'release', 'Officers arrested two men and released a third.', 'Officers', 'a third'],
    ['a second passive', 'release', 'Two men were arrested on Monday and released on Friday.', null, 'Two men'],
    ['an aspect verb', 'leave', 'Residents began leaving the town.', 'Residents', 'the town'],
    ['a light verb', 'offer', 'The company made an offer to the workers.', 'The company', 'the workers'],
  ])('%s', (_, predicate, text, agent, patient) => {
    const { agentText, patientText } = on(predicate, text);
    expect(agentText).toBe(agent);
    expect(patientText?.startsWith(patient)).toBe(true);
  });

  test('arguments end without the comma or the full stop', () => {
    expect(on('meet', 'The minister, who was ill, met the envoy in Kesh.').agentText).toMatch(/[^,.]$/);
  });
});

describe('how it stands to the world', () => {
  test.each([
    ['told', 'Police detained ten men in Varden.', 'detain', { stance: 'asserts', mode: 'actual', polarity: 'positive' }],
    ['negated', 'The mayor did not sign the contract.', 'sign', { stance: 'asserts', mode: 'actual', polarity: 'negative' }],
    ['nobody', 'Nobody was hurt.', 'hurt', { polarity: 'negative' }],
    ['denied', 'The army denied that it had shelled the town.', 'shell', { stance: 'denies' }],
    ['asked', 'The minister asked whether the army had shelled the town.', 'shell', { stance: 'questions' }],
    ['if', 'If the talks fail, the union will strike.', 'fail', { mode: 'condition' }],
    ['will', 'If the talks fail, the union will strike.', 'strike', { mode: 'forecast' }],
    ['could', 'The council could reject the offer.', 'reject', { mode: 'ability', stance: 'hedges' }],
    ['demanded', 'The union demanded that the company pay.', 'pay', { mode: 'demand' }],
    ['believed', 'China is believed to have played a role.', 'believe', { stance: 'hedges' }],
  ] as const)('%s', (_, text, predicate, expected) => {
    expect(on(predicate, text)).toMatchObject(expected);
  });
});

describe('what else it carries', () => {
  test('the source, and none in the report’s own voice', () => {
    expect(on('withdraw', 'The minister said that the army would withdraw by June.').source).toMatchObject({
      text: 'The minister',
      kind: 'unnamed-official',
    });
    expect(on('detain', 'Police detained ten men in Varden.').source).toBeNull();
  });

  test('time reckoned from the publication, place, count and event', () => {
    const statement = on('detain', 'Police detained ten men in Varden on Monday.', '2024-03-08');
    expect(statement.time).toMatchObject({ value: '2024-03-04', text: 'Monday' });
    expect(statement.quantities).toMatchObject([{ text: 'ten', low: 10, high: 10, unit: 'man' }]);
    expect(statement.event).toMatchObject({ type: 'COERCE', mode: 'arrest', quad: 'material-conflict' });
  });

  test('no event for a verb that is on no list, also not for names of object keys', () => {
    expect(on('open', 'The mayor opened the bridge.').event).toBeNull();
    expect(statements('The constructor constructed the constructor.').every(({ event }) => event === null)).toBe(true);
  });

  test('ids count within the report', () => {
    expect(statements('Police detained ten men. The mayor thanked the officers.').map(({ id }) => id)).toEqual(['a:1', 'a:2']);
  });
});
