import { describe, expect, it } from 'vitest';
import type { Actor, ActorKind } from '../model/actor.ts';
import { mergeActors } from './actors.ts';

function actor(
  id: string,
  name: string,
  kind: ActorKind,
  options: { aliases?: string[]; mentions?: number; report?: string; form?: 'name' | 'nominal' } = {},
): Actor {
  const { aliases = [], mentions = 1, report = 'a', form = 'name' } = options;
  return {
    id,
    name,
    aliases,
    kind,
    mentions: Array.from({ length: mentions }, (_, index) => ({
      report,
      start: index * 10,
      end: index * 10 + 3,
      quote: name,
      form,
    })),
  };
}

describe('mergeActors', () => {
  it.each([
    ['full and longer name', actor('A1', 'Ishaq Varga', 'person'), actor('A1', 'Muhammad Ishaq Varga', 'person'), true],
    ['family name alone', actor('A1', 'Ishaq Varga', 'person'), actor('A1', 'Varga', 'person'), true],
    ['other given name', actor('A1', 'Ishaq Varga', 'person'), actor('A1', 'Tomas Varga', 'person'), false],
    ['other spelling', actor('A1', 'Mohamed el-Varsi', 'person'), actor('A1', 'Mohammed al-Varssi', 'person'), true],
    ['acronym', actor('A1', 'Northern River Commission', 'organisation'), actor('A1', 'NRC', 'organisation'), true],
    ['alias', actor('A1', 'Pakistani Taliban', 'armed-group'), actor('A1', 'TTP', 'armed-group'), true],
    ['body taken for a person', actor('A1', 'Ford', 'person'), actor('A1', 'Ford', 'organisation'), true],
    ['person and body', actor('A1', 'Tom Ford', 'person'), actor('A1', 'Ford', 'organisation'), false],
    [
      'described people',
      actor('A1', 'officials', 'person', { form: 'nominal' }),
      actor('A1', 'officials', 'person', { form: 'nominal' }),
      false,
    ],
    ['seat and state', actor('A1', 'Islamabad', 'place'), actor('A1', 'Pakistan', 'state'), false],
  ])('%s', (_name, one, other, together) => {
    const { idOf } = mergeActors(
      new Map([
        ['a', [one]],
        ['b', [other]],
      ]),
    );
    expect(idOf('a', 'A1') === idOf('b', 'A1')).toBe(together);
  });

  it('leaves a family name that fits two people alone', () => {
    const { actors } = mergeActors(
      new Map([
        ['a', [actor('A1', 'Anna Berg', 'person'), actor('A2', 'Karl Berg', 'person')]],
        ['b', [actor('A1', 'Berg', 'person', { report: 'b' })]],
      ]),
    );
    expect(actors).toHaveLength(3);
  });

  it('does not depend on the order of reports', () => {
    const a = [actor('A1', 'Anna Berg', 'person', { mentions: 2 }), actor('A2', 'Acme', 'organisation')];
    const b = [actor('A1', 'Berg', 'person', { report: 'b' }), actor('A2', 'Acme Inc', 'organisation', { report: 'b' })];
    const one = mergeActors(
      new Map([
        ['a', a],
        ['b', b],
      ]),
    );
    const other = mergeActors(
      new Map([
        ['b', b],
        ['a', a],
      ]),
    );
    expect(one.actors).toEqual(other.actors);
    expect(one.idOf('b', 'A1')).toBe('A1');
    expect(one.actors.map((entry) => entry.id)).toEqual(['A1', 'A2']);
  });
});
