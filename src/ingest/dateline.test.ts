import { expect, test } from 'vitest';
import { dateline } from './dateline.ts';

test.each([
  ['KABUL, AFGHANISTAN – The council met.', 'KABUL, AFGHANISTAN', null, null],
  ['KABUL — The council met.', 'KABUL', null, null],
  ['NEW YORK -- The council met.', 'NEW YORK', null, null],
  ['WASHINGTON (Reuters) - The council met.', 'WASHINGTON', 'Reuters', null],
  ['OFER, West Bank (AP) — The council met.', 'OFER, West Bank', 'AP', null],
  ['TOKYO/SEOUL (Reuters) - The council met.', 'TOKYO/SEOUL', 'Reuters', null],
  ['ERIE, Pa. — The council met.', 'ERIE, Pa.', null, null],
  ['ST. LOUIS, Mo. (AP) — The council met.', 'ST. LOUIS, Mo.', 'AP', null],
  ['KABUL, May 21 (Reuters) - The council met.', 'KABUL', 'Reuters', 'May 21'],
  ['BEIJING, 3 Sept 2024 (Xinhua) -- The council met.', 'BEIJING', 'Xinhua', '3 Sept 2024'],
  ['Kabul, 21 May (AFP) – The council met.', 'Kabul', 'AFP', '21 May'],
  ['Kabul (AFP) – The council met.', 'Kabul', 'AFP', null],
  ['Port-au-Prince, Haiti (AP) - The council met.', 'Port-au-Prince, Haiti', 'AP', null],
  ['New Delhi, June 3 (PTI) The council met.', 'New Delhi', 'PTI', 'June 3'],
  ['ISLAMABAD: The council met.', 'ISLAMABAD', null, null],
  ['RAWALPINDI (Web Desk) – The council met.', 'RAWALPINDI', 'Web Desk', null],
  ['(CNN) The council met.', null, 'CNN', null],
  ['(CNN)The council met.', null, 'CNN', null],
  ['(Reuters) - The council met.', null, 'Reuters', null],
  ['(AP/AFP) — The council met.', null, 'AP/AFP', null],
])('%j', (text, place, agency, date) => {
  const found = dateline(text);
  expect(found).toMatchObject({ place, agency, date, start: 0 });
  expect(text.slice(found!.end)).toMatch(/^ ?The council met\.$/);
});

test.each([
  'The council – after hours of debate – met.',
  'Trump – who had left – returned.',
  'BREAKING – The council met.',
  'UPDATE: The council met.',
  'NATO — the alliance — met.',
  'EU – The bloc met.',
  'HACKERS are feared to have met.',
  'GREENE: Good morning.\nROE: Good morning to you.',
  'JANE GREENE, HOST:\nGood morning.',
  '(This story has been corrected) The council met.',
  'Detroit – a city of cars – met.',
  'Kabul, 21 May, was quiet.',
  'In Kabul (AFP) – the council met.',
  'ADVERTISEMENT – The council met.',
  '',
])('%j has none', (text) => {
  expect(dateline(text)).toBeNull();
});

test('starts where it is told', () => {
  const text = 'Council Meets\n\nKABUL – The council met.';
  expect(dateline(text, 15)).toMatchObject({ place: 'KABUL', start: 15, end: 22 });
});
