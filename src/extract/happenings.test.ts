import { describe, expect, test } from 'vitest';
import { analyse } from '../analyse/index.ts';
import { reportFrom } from '../ingest/index.ts';
import type { Statement } from '../model/index.ts';
import { HAPPENINGS } from './en/happenings.ts';
import { extract } from './index.ts';

const statements = (text: string) => extract(analyse(reportFrom({ id: 'a', text, published: '2025-03-05' })));
const nouns = (text: string) => statements(text).filter(({ form }) => form === 'noun');
const clauses = (text: string) => statements(text).filter(({ form }) => form === 'clause');
const parties = ({ predicate, agentText, patientText }: Statement) => [predicate, agentText, patientText];

describe('a noun’s happening', () => {
  test.each([
    ['of and by', 'The arrest of two men by police on Monday sparked protests.', ['arrest', 'police', 'two men']],
    ['by before of', 'The killing by police of a student set off riots.', ['kill', 'police', 'a student']],
    ['one who has it done to them', 'His sister’s arrest on Friday led to riots.', ['arrest', null, 'His sister']],
    ['a possessor and of', "The bank's acquisition of a rival was approved.", ['acquire', 'The bank', 'a rival']],
    ['a possessor and to', "The minister's visit to Kabul was cut short.", ['visit', 'The minister', 'Kabul']],
    ['of, one who comes', 'The visit of the minister to Kesh drew crowds.', ['visit', 'the minister', 'Kesh']],
    ['by behind to', 'A visit to Kesh by the queen has drawn crowds.', ['visit', 'the queen', 'Kesh']],
    ['on', 'Officials hailed a crackdown on smugglers.', ['crack down', null, 'smugglers']],
    ['a people', 'An Israeli airstrike on a market killed nine people.', ['airstrike', 'Israeli', 'a market']],
    ['a force', 'A police raid on the club lasted two hours.', ['raid', 'police', 'the club']],
    ['between', 'Talks between Varden and Kesh broke down on Friday.', ['talk', 'Varden', 'Kesh']],
    ['with', 'He left after a meeting with the envoy.', ['meet', null, 'the envoy']],
    ['of, one who does it', 'The resignation of its chairman surprised the bank.', ['resign', 'its chairman', null]],
    ['what changes', 'Shops blamed a sharp rise in prices.', ['rise', 'prices', null]],
    ['a phrase read as the verb’s', 'He said the strike by nurses would start on Monday.', ['strike', 'nurses', null]],
  ])('%s', (_, text, expected) => {
    expect(nouns(text).map(parties)).toEqual([expected]);
  });

  test('has its own time, place and number', () => {
    const [raid] = nouns("Police made two arrests on Tuesday after Monday's raid.");
    expect(raid).toMatchObject({ predicate: 'raid', time: { text: 'Monday', value: '2025-03-03' } });
    expect(clauses("Police made two arrests on Tuesday after Monday's raid.")[0].time).toMatchObject({ text: 'Tuesday' });
    expect(nouns('An explosion at a factory in Varden shook houses.')[0]).toMatchObject({ place: { name: 'Varden' } });
    expect(nouns('An attack on a bus that killed five people was condemned.')[0].quantities).toMatchObject([{ low: 5 }]);
  });

  test.each([
    ['nothing of its own', 'The attack was a surprise.'],
    ['a set phrase', 'He was dismissed in response to the letter.'],
    ['part of another noun', 'The attack helicopter landed in Kesh.'],
    ['a business’s operations', 'Its operations in the north grew.'],
    ['a verb', 'Police attacked the camp.'],
  ])('not for %s', (_, text) => {
    expect(nouns(text)).toEqual([]);
  });

  test('an amount is nobody', () => {
    expect(nouns('The firm reported a loss of $3 million.').map(parties)).toEqual([['lose', null, null]]);
  });
});

describe('the verb that lends it its clause gives way', () => {
  test.each([
    ['carry out', 'Rebels carried out an attack on the base.', ['attack', 'Rebels', 'the base']],
    ['make', 'Police made two arrests.', ['arrest', 'Police', null]],
    ['hold', 'The minister held talks with the union.', ['talk', 'The minister', 'the union']],
    ['pay', 'The prime minister paid a visit to Kesh.', ['visit', 'The prime minister', 'Kesh']],
    ['launch', 'The army launched an offensive against rebels.', ['offensive', 'The army', 'rebels']],
    ['a passive', 'A meeting between the two was held on Sunday.', ['meet', 'the two', null]],
    ['take place', 'Clashes took place between police and protesters.', ['clash', 'police', 'protesters']],
    ['there was', 'There was an attack on the convoy.', ['attack', null, 'the convoy']],
    ['undergo', 'The champion suffered a defeat by a newcomer.', ['defeat', 'a newcomer', 'The champion']],
    ['into custody', 'Police took the driver into custody.', ['detain', 'Police', 'the driver']],
    ['under arrest', 'Two men were placed under arrest.', ['arrest', null, 'Two men']],
    ['on trial', 'The mayor is on trial.', ['try', null, 'The mayor']],
    ['in talks', 'The union is in talks with the company.', ['talk', 'The union', 'the company']],
    ['a heading', 'Murder of a judge by gunmen', ['murder', 'gunmen', 'a judge']],
  ])('%s', (_, text, expected) => {
    expect(clauses(text).map(parties)).toEqual([expected]);
    expect(nouns(text)).toEqual([]);
  });

  test.each([
    ['one already told of', 'The town took the vote badly.', 'take vote'],
    ['something that is no happening', 'The club made a profit.', 'make profit'],
  ])('not for %s', (_, text, predicate) => {
    expect(clauses(text).map((statement) => statement.predicate)).toEqual([predicate]);
  });

  test('“failed to” turns the polarity', () => {
    expect(clauses('The chairman failed to stop the merger.')[0]).toMatchObject({ predicate: 'stop', polarity: 'negative' });
    expect(clauses('The chairman began to stop the leaks.')[0]).toMatchObject({ predicate: 'stop', polarity: 'positive' });
  });
});

describe('how it stands to the world', () => {
  test.each([
    ['called for', 'The union called for the release of four teachers.', { mode: 'demand' }],
    ['planned', 'A planned visit to Kesh by the queen has drawn crowds.', { mode: 'plan' }],
    ['a risk of', 'It lowered the risk of an attack on the port.', { mode: 'forecast' }],
    ['prevented', 'Police prevented an attack on the station.', { polarity: 'negative' }],
    ['attempted', 'The attempted murder of a judge shocked the town.', { polarity: 'negative' }],
    ['denied', 'The envoy denied the killing of two hostages.', { stance: 'denies' }],
    ['suspected', 'The suspected murder of a nurse is being investigated.', { stance: 'hedges' }],
    ['as its clause, when indefinite', 'The row could lead to a war with Kesh.', { stance: 'hedges' }],
    ['told, when definite', 'The senate will debate the attack on the port.', { mode: 'actual', polarity: 'positive' }],
    ['estimated is not awaited', 'He estimated the loss of grain at a third.', { mode: 'actual' }],
  ])('%s', (_, text, expected) => {
    expect(nouns(text)[0]).toMatchObject({ stance: 'asserts', ...expected });
  });
});

test('a verb and its noun have one predicate and one event', () => {
  const [verb] = clauses('The chairman resigned on Monday.');
  const [noun] = nouns('The resignation of the chairman on Monday came too late.');
  expect(noun).toMatchObject({ predicate: verb.predicate, agentText: verb.agentText?.toLowerCase(), event: verb.event });
});

test('a decline in sales refuses nothing', () => {
  expect(nouns('Shops blamed a decline in sales.')[0]).toMatchObject({ predicate: 'decline', event: null });
  expect(clauses('The mayor declined the offer.')[0].event).toMatchObject({ type: 'REJECT' });
});

test('both spellings meet', () => {
  expect(clauses('The government nationalized the mines.')[0].predicate).toBe('nationalise');
  expect(nouns('The nationalization of the mines was popular.')[0].predicate).toBe('nationalise');
});

test('the list: every noun once, verbs in small letters', () => {
  expect(HAPPENINGS.size).toBeGreaterThan(250);
  for (const [noun, { verb }] of HAPPENINGS) expect(`${noun} ${verb}`).toMatch(/^[a-z -]+$/);
});

test('long and odd input stays quick and whole', () => {
  const text = `${'the attack of the arrest of '.repeat(400)}the mayor by police.`;
  for (const { quote, start, end } of statements(text)) expect(text.slice(start, end)).toBe(quote);
});
