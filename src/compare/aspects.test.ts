/** The aspects other than numbers, each on pairs of short reports: what it must find, what it must not, near misses. */
import { describe, expect, test } from 'vitest';
import { judge, kinds } from '../../test/pair.ts';
import { attribution, sameSource } from './attribution.ts';
import { label } from './label.ts';
import { modality } from './modality.ts';
import { order } from './order.ts';
import { outcome } from './outcome.ts';
import { statesOf } from './outcome-states.ts';
import { time } from './time.ts';

describe('outcome', () => {
  test.each([
    [
      'accepted / rejected',
      'The board of Castel accepted the offer of Orvex on Friday.',
      'The board of Castel rejected the offer of Orvex on Friday.',
    ],
    [
      'convicted / acquitted',
      'The court in Varden convicted the former mayor of fraud on Friday.',
      'The court in Varden acquitted the former mayor of fraud on Friday.',
    ],
    [
      'signed / did not sign',
      'The mayor of Varden signed the contract for the new bridge on Friday.',
      'The mayor of Varden did not sign the contract for the new bridge on Friday.',
    ],
  ])('%s', (_, a, b) => {
    expect(kinds(judge(outcome, a, b))).toEqual(['contradiction contradicts outcome']);
  });

  test.each([
    [
      'the same',
      'The board of Castel accepted the offer of Orvex.',
      'The board of Castel agreed to the offer of Orvex on Friday.',
    ],
    [
      'may reject',
      'The board of Castel accepted the offer of Orvex on Friday.',
      'The board of Castel could reject the offer of Orvex on Friday.',
    ],
    ['two scales', 'The board of Castel accepted the offer of Orvex.', 'The board of Castel resigned over the offer of Orvex.'],
    ['nothing in common but the verb', 'The mayor accepted the prize.', 'The union rejected a cut in wages.'],
  ])('not: %s', (_, a, b) => {
    expect(kinds(judge(outcome, a, b))).toEqual([]);
  });

  test('not where the two sentences make no fact', () => {
    expect(
      judge(
        outcome,
        'The board of Castel accepted the offer of Orvex on Friday.',
        'The board of Castel rejected the offer of Orvex on Friday.',
        { linked: false },
      ),
    ).toEqual([]);
  });

  test('a postponement and a later cancellation is an update', () => {
    const at = (text: string, published: string) => ({ text, published });
    expect(
      kinds(
        judge(
          outcome,
          at('The council postponed the vote on the stadium in Varden.', '2024-03-05'),
          at('The council cancelled the vote on the stadium in Varden.', '2024-03-06'),
        ),
      ),
    ).toEqual(['update updates outcome']);
  });

  test('states of verbs', () => {
    expect(statesOf('detain')).toContainEqual({ scale: 'fate', state: 'detained' });
    expect(statesOf('kill')).toContainEqual({ scale: 'fate', state: 'killed' });
    expect(statesOf('walk')).toEqual([]);
    expect(statesOf('constructor')).toEqual([]);
  });
});

describe('modality', () => {
  const PLAYED = 'China played a central role in brokering the truce between the two armies.';

  test.each([
    ['is believed to', PLAYED, 'China is believed to have played a central role in brokering the truce between the two armies.'],
    ['reportedly', PLAYED, 'China reportedly played a central role in brokering the truce between the two armies.'],
    ['may have', PLAYED, 'China may have played a central role in brokering the truce between the two armies.'],
  ])('%s', (_, a, b) => {
    expect(kinds(judge(modality, a, b))).toContain('difference modality-differs modality');
  });

  test('planned here, done there', () => {
    expect(
      kinds(
        judge(
          modality,
          'The minister will visit the town of Kesh on Friday.',
          'The minister visited the town of Kesh on Friday.',
        ),
      ),
    ).toEqual(['difference conditional modality']);
  });

  test.each([
    ['both assert', PLAYED, 'China had a central role in brokering the truce.'],
    ['both hedge', 'China may have played a role.', 'China is believed to have played a role.'],
    ['an attribution is no hedge', PLAYED, `“${PLAYED.slice(0, -1)},” the minister said.`],
  ])('not: %s', (_, a, b) => {
    expect(kinds(judge(modality, a, b))).toEqual([]);
  });
});

describe('attribution', () => {
  test.each([
    ['own voice / officials', 'The border stays closed until June.', 'The border stays closed until June, two officials said.'],
    [
      'a named minister / officials',
      'Interior minister Karel Dunn said the border would stay closed until June.',
      'Officials said on condition of anonymity that the border would stay closed until June.',
    ],
    [
      'two named ones',
      'Interior minister Karel Dunn said the border would stay closed.',
      'Union leader Petra Valk said the border would stay closed.',
    ],
  ])('%s', (_, a, b) => {
    expect(kinds(judge(attribution, a, b))).toEqual(['difference attributes-differently attribution']);
  });

  test.each([
    ['own voice in both', 'The border stays closed until June.', 'The border is shut until June.'],
    [
      'the same man',
      'Interior minister Karel Dunn said the border would stay closed.',
      'The border would stay closed, said Karel Dunn, the interior minister.',
    ],
    [
      'the same man by his family name',
      'Interior minister Karel Dunn said the border would stay closed.',
      'Dunn said the border would stay closed.',
    ],
  ])('not: %s', (_, a, b) => {
    expect(kinds(judge(attribution, a, b))).toEqual([]);
  });

  test('the same source by actor, or by a word of weight', () => {
    const source = (text: string, actor: string | null = null) =>
      ({ text, actor, kind: 'named-person', resolved: null }) as const;
    expect(sameSource(source('he', 'A1'), source('the minister', 'A1'))).toBe(true);
    expect(sameSource(source('Karel Dunn'), source('Mr Dunn'))).toBe(true);
    expect(sameSource(source('Karel Dunn'), source('Petra Valk'))).toBe(false);
    expect(sameSource(source('the two of us'), source('one of the'))).toBe(false);
  });
});

describe('label', () => {
  test.each([
    [
      'militants / fighters',
      'Militants attacked a police post near Kesh on Monday.',
      'Fighters attacked a police post near Kesh on Monday.',
    ],
    ['protesters / rioters', 'Protesters filled the square on Monday.', 'Rioters filled the square on Monday.'],
  ])('%s', (_, a, b) => {
    expect(kinds(judge(label, a, b))).toContain('difference labels-differ label');
  });

  test('a lorry is a truck', () => {
    expect(judge(label, 'The suspect fled the bank in a lorry.', 'The suspect fled the bank in a truck.')).toEqual([]);
  });

  test('a car and a truck are not one thing', () => {
    expect(kinds(judge(label, 'The suspect fled the bank in a car.', 'The suspect fled the bank in a truck.'))).toEqual([
      'contradiction contradicts other',
    ]);
  });

  test.each([
    ['the same word', 'Militants attacked a police post near Kesh.', 'A police post near Kesh was stormed by militants.'],
    ['one uses both', 'Militants attacked a post; the fighters fled.', 'Fighters came to a post.'],
    ['no label', 'The mayor opened the bridge.', 'The mayor opened the new bridge.'],
  ])('not: %s', (_, a, b) => {
    expect(kinds(judge(label, a, b)).filter((kind) => kind.includes('label') && kind.startsWith('contradiction'))).toEqual([]);
    expect(judge(label, a, b).some(({ voices }) => /militant|fighter/i.test(voices[0].value))).toBe(false);
  });
});

describe('time', () => {
  const at = (text: string, published = '2024-03-08') => ({ text, published });
  const WALL = (when: string) => at(`The reservoir wall at Varden gave way ${when} and flooded three villages.`);

  test.each([
    ['two days of the week', WALL('on Monday'), WALL('on Tuesday')],
    ['two dates', WALL('on 3 March 2024'), WALL('on 5 March 2024')],
    ['two months', WALL('in January 2024'), WALL('in February 2024')],
    [
      'two hours',
      at('The blast at the Varden mill happened at 4.30am on 14 September 2024.'),
      at('The blast at the Varden mill happened shortly after 3am on 14 September 2024.'),
    ],
    ['a clock and a part of the day', WALL('at 10 a.m. on Monday'), WALL('on Monday evening')],
    [
      'dates inside a noun phrase',
      at('The takeover of Castel by Orvex last year cost 900 jobs.'),
      at('The takeover of Castel by Orvex in 2021 cost 900 jobs.'),
    ],
    [
      'two days of a report without a date',
      { text: 'The wall at Varden gave way on 3 March.' },
      { text: 'The wall at Varden gave way on 5 March.' },
    ],
  ])('%s', (_, a, b) => {
    expect(kinds(judge(time, a, b))).toEqual(['contradiction contradicts date']);
  });

  test.each([
    ['the same day in other words', WALL('on Monday'), WALL('on 4 March 2024')],
    ['a day in that week', WALL('on Monday'), WALL('this week')],
    ['a day in that month', WALL('on 5 March 2024'), WALL('in March 2024')],
    ['“today” of two days', at('The wall gave way today.', '2024-03-08'), at('The wall gave way on Friday.', '2024-03-08')],
    [
      'two and a half years',
      at('The mill closed two years ago, the union said.'),
      at('The mill closed in 2021, the union said.'),
    ],
    ['a clock within the part of the day', WALL('at 6 p.m. on Monday'), WALL('on Monday evening')],
    ['only one is dated', WALL('on Monday'), WALL('after heavy rain')],
    ['since when', at('The road has been shut since Monday.'), at('The road was shut on Tuesday for the parade.')],
    [
      'a date in a relative clause',
      at('Ada Brenn, who founded the mill in 1987, will leave the company, the union said.'),
      at('Ada Brenn, founder of the mill, will leave the company in December 2025, the union said.'),
    ],
    [
      'hours that are near',
      at('The blast at the Varden mill happened at 4.30am on 14 September 2024.'),
      at('The blast at the Varden mill happened at about 4.40am on 14 September 2024.'),
    ],
  ])('not: %s', (_, a, b) => {
    expect(kinds(judge(time, a, b))).toEqual([]);
  });
});

describe('order', () => {
  test.each([
    [
      'two stretches in words',
      'The visit is the first by a foreign minister since the takeover of 2021.',
      'The visit is the first by a foreign minister in three years.',
      'difference scope-differs date',
    ],
    [
      'two ordinals',
      'It was the third strike at the Varden mill this year.',
      'It was the fourth strike at the Varden mill this year.',
      'contradiction contradicts order',
    ],
  ])('%s', (_, a, b, expected) => {
    expect(kinds(judge(order, a, b))).toContain(expected);
  });

  test.each([
    [
      'the same stretch',
      'It is the first visit since the takeover of 2021.',
      'The visit is the first since the takeover in 2021.',
    ],
    ['the same ordinal', 'It was the third strike at the mill.', 'The third strike at the mill began.'],
    ['ordinals of two things', 'It was the third strike at the mill.', 'It was the fourth mayor of the town.'],
    ['no ordinal', 'The minister came.', 'The minister left.'],
  ])('not: %s', (_, a, b) => {
    expect(kinds(judge(order, a, b))).toEqual([]);
  });
});
