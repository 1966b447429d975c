import { describe, expect, it } from 'vitest';
import type { Actor } from '../../model/actor.ts';
import type { Report } from '../../model/report.ts';
import { annotate } from '../annotate.ts';
import { known, stateOfDemonym } from './gazetteer.ts';
import { samePerson } from './groups.ts';
import { actors } from './index.ts';

function read(text: string): readonly Actor[] {
  return actors(annotate({ id: 'r', text, boilerplate: [], title: null } as unknown as Report));
}

function mentionsOf(list: readonly Actor[], name: string): string[] {
  return list.find((actor) => actor.name === name)?.mentions.map((mention) => mention.quote) ?? [];
}

describe('actors', () => {
  it.each([
    [
      'titles and parts of names',
      'Deputy Prime Minister Tomas Varga flew home. Varga gave no reason. He looked tired.',
      'Tomas Varga',
      ['Deputy Prime Minister Tomas Varga', 'Varga', 'He'],
    ],
    [
      'acronym introduced',
      'The Northern River Commission (NRC) met in May. The NRC closed the dam.',
      'Northern River Commission',
      ['Northern River Commission', 'NRC', 'NRC'],
    ],
    [
      'two given names',
      'Maria Elena Soto won. Elena Soto thanked voters.',
      'Maria Elena Soto',
      ['Maria Elena Soto', 'Elena Soto'],
    ],
    [
      'known armed group',
      'Fighters of the TTP fled. Tehreek-e-Taliban Pakistan denied it.',
      'Tehreek-e-Taliban Pakistan',
      ['TTP', 'Tehreek-e-Taliban Pakistan'],
    ],
    ['a seat that acts', 'Islamabad accuses its neighbour. Pakistan sent a note.', 'Pakistan', ['Islamabad', 'its', 'Pakistan']],
    ['role noun', 'Acme Software sold the plant. The company gave no price.', 'Acme Software', ['Acme Software', 'The company']],
  ])('%s', (_name, text, actor, expected) => {
    expect(mentionsOf(read(text), actor)).toEqual(expected);
  });

  it('keeps a seat that is only a place apart from its state', () => {
    const list = read('Two men met in Islamabad on Monday. Pakistan sent a note.');
    expect(list.find((actor) => actor.name === 'Islamabad')?.kind).toBe('place');
    expect(mentionsOf(list, 'Pakistan')).toEqual(['Pakistan']);
  });

  it('does not join two people who share a family name', () => {
    const list = read('Anna Berg met Karl Berg in Oslo.');
    expect(list.filter((actor) => actor.name.endsWith('Berg'))).toHaveLength(2);
  });

  it.each([
    ['nationality', 'Pakistani officials met Afghan traders.', 'Pakistan'],
    ['month', 'The work ends in March.', 'March'],
  ])('no actor: %s', (_name, text, name) => {
    expect(read(text).some((actor) => actor.name === name)).toBe(false);
  });

  it('knows genders', () => {
    const list = read('Anna Berg met Karl Holm. She thanked him.');
    expect(mentionsOf(list, 'Anna Berg')).toContain('She');
    expect(mentionsOf(list, 'Karl Holm')).toContain('him');
  });

  it('numbers by mentions and is the same each time', () => {
    const text = 'Acme bought Bolt. Acme paid cash. Bolt was founded in Ohio. Acme is old.';
    expect(read(text)[0]?.name).toBe('Acme');
    expect(read(text)).toEqual(read(text));
  });

  it('quotes verbatim', () => {
    const text = 'Senator Ann Roe met Acme’s board. She left.';
    for (const actor of read(text))
      for (const mention of actor.mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.quote);
  });
});

describe('gazetteer', () => {
  it.each([
    ['UK', 'United Kingdom'],
    ['U.S.', 'United States'],
    ['AFGHANISTAN', 'Afghanistan'],
    ['Daesh', 'Islamic State'],
  ])('%s is %s', (name, expected) => {
    expect(known(name)?.name).toBe(expected);
  });

  it('knows seats and demonyms', () => {
    expect(known('New Delhi')?.seatOf).toBe('India');
    expect(stateOfDemonym('Chinese')).toBe('China');
    expect(stateOfDemonym('Pakistanis')).toBe('Pakistan');
  });

  it.each(['us', 'is', 'Foo'])('does not know %s', (name) => {
    expect(known(name)).toBeUndefined();
  });
});

describe('samePerson', () => {
  it.each([
    ['ann roe', 'roe', true],
    ['ann maria roe', 'ann roe', true],
    ['ann maria roe', 'a roe', true],
    ['ann roe', 'tom roe', false],
    ['ann roe', 'ann li', false],
  ])('%s, %s', (a, b, expected) => {
    expect(samePerson(a.split(' '), b.split(' '))).toBe(expected);
  });
});
