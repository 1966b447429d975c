import { describe, expect, test } from 'vitest';
import type { Report } from '../../model/report.ts';
import { annotate } from '../annotate.ts';
import { times } from './index.ts';

/** Wednesday. */
const PUBLISHED = '2025-05-21';

function read(text: string, published: string | null = PUBLISHED) {
  const report: Report = {
    id: 'r',
    outlet: null,
    title: null,
    byline: null,
    dateline: null,
    published,
    modified: null,
    url: null,
    language: 'en',
    text,
    boilerplate: [],
    origin: null,
  };
  return times(annotate(report));
}

/** "quote → value (mod)" of each expression. */
function shown(text: string, published?: string | null): string[] {
  return read(text, published).map(({ start, end, value, mod }) => `${text.slice(start, end)} → ${value}${mod ? ` ${mod}` : ''}`);
}

const FAMILIES: Record<string, readonly (readonly [string, ...string[]])[]> = {
  'calendar dates': [
    ['The treaty was signed on May 5, 2024.', 'May 5, 2024 → 2024-05-05'],
    ['The treaty was signed on 5 May 2024.', '5 May 2024 → 2024-05-05'],
    ['He was born on the 3rd of June 1961.', 'the 3rd of June 1961 → 1961-06-03'],
    ['They were freed on Saturday, May 17.', 'Saturday, May 17 → 2025-05-17'],
    ['They were freed on Sept. 3.', 'Sept. 3 → 2024-09-03'],
    ['The file is dated 2023-11-30.', '2023-11-30 → 2023-11-30'],
    ['The permit expires on 12/31/2026.', '12/31/2026 → 2026-12-31'],
    ['The permit expires on 31/12/2026.', '31/12/2026 → 2026-12-31'],
    ['The summit will be held on June 3.', 'June 3 → 2025-06-03'],
    ['The dam was opened in March 2019.', 'March 2019 → 2019-03'],
    ['The dam was opened in October last year.', 'October last year → 2024-10'],
    ['The bridge fell in November.', 'November → 2024-11'],
    ['The bridge will reopen in November.', 'November → 2025-11'],
    ['Two rallies took place on May 3 and 4.', 'May 3 → 2025-05-03', '4 → 2025-05-04'],
    ['It lasted from March 3 to April 5, 1995.', 'March 3 → 1995-03-03', 'April 5, 1995 → 1995-04-05'],
    ['She left in early September.', 'early September → 2024-09 START'],
    ['She left at the end of 2019.', 'the end of 2019 → 2019 END'],
    ['The law took effect in mid-2016.', 'mid-2016 → 2016 MID'],
  ],
  'days of a month': [
    ['It was on Friday, the 16th of the month.', 'Friday, the 16th of the month → 2025-05-16'],
    ['It was on the night of 17 to 18 March.', 'the night of 17 → 2025-03-17TNI', '18 March → 2025-03-18'],
    ['It is on 17 June and not on the 7th.', '17 June → 2025-06-17', 'the 7th → 2025-06-07'],
    ['He was shot in the last week of April.', 'the last week of April → 2025-04 END'],
    ['He was shot in the first days of April.', 'the first days of April → 2025-04 START'],
    ['Trading stopped at 9.42 on Tuesday.', '9.42 on Tuesday → 2025-05-20T09:42'],
  ],
  'no calendar date': [
    ['You may 5 of them think so.'],
    ['Theresa May said she would march on.'],
    ['The troops march 3 miles.'],
    ['Ratings of 9/10 and 24/7 service.'],
    ['Version 10.12.3 is out.'],
    ['She ran the shop on March Street.'],
  ],
  years: [
    ['The party ruled from 1994 to 2004.', '1994 → 1994', '2004 → 2004'],
    ['Many left in the 1990s.', 'the 1990s → 199'],
    ['Many left in the late 1980s.', 'the late 1980s → 198 END'],
    ["Many left in the '70s.", "the '70s → 197"],
    ['The fort dates from the 16th century.', 'the 16th century → 15'],
    ['Sales fell in fiscal 2023.', 'fiscal 2023 → 2023'],
    ['The 2011 earthquake killed many.', '2011 → 2011'],
    ['The war of 1914-18 began there.', '1914 → 1914', '18 → 1918'],
    ['It happened in nineteen ninety-six.', 'nineteen ninety-six → 1996'],
  ],
  'no year': [
    ['The road is 2000 miles long.'],
    ['The fine is $1990.'],
    ['About 1900 people fled.'],
    ['See resolution 1973.'],
    ['They live at 1950 Garden Road.'],
    ['Flight 1982 was late.'],
  ],
  weekdays: [
    ['The minister resigned on Friday.', 'Friday → 2025-05-16'],
    ['The minister will resign on Friday.', 'Friday → 2025-05-23'],
    ['The minister spoke on Wednesday.', 'Wednesday → 2025-05-21'],
    ['The minister resigned last Wednesday.', 'last Wednesday → 2025-05-14'],
    ['The talks resume next Monday.', 'next Monday → 2025-05-26'],
    ['Shops are shut on Sundays.', 'Sundays → XXXX-WXX-7'],
    ['Prayers are held every Friday.', 'every Friday → XXXX-WXX-5'],
    ['The talks ran from Monday to Thursday.', 'Monday → 2025-05-19', 'Thursday → 2025-05-15'],
    ['They met over the weekend.', 'the weekend → 2025-W20-WE'],
    ['Police said on Tuesday night that they had found it.', 'Tuesday night → 2025-05-20TNI'],
  ],
  'no weekday': [['The Sunday Times reported it.'], ['Bloody Sunday is remembered.'], ['The sun sat low; we wed.']],
  deictic: [
    ['The court ruled yesterday.', 'yesterday → 2025-05-20'],
    ['The court will rule tomorrow morning.', 'tomorrow morning → 2025-05-22TMO'],
    ['The court ruled today.', 'today → 2025-05-21'],
    ['Rockets fell last night.', 'last night → 2025-05-20TNI'],
    ['The vote is tonight.', 'tonight → 2025-05-21TNI'],
    ['She arrived the day before yesterday.', 'the day before yesterday → 2025-05-19'],
  ],
  'no deictic': [['USA Today printed the photograph.']],
  'calendar units': [
    ['The army withdrew last week.', 'last week → 2025-W20'],
    ['The army withdrew this month.', 'this month → 2025-05'],
    ['The army will withdraw next year.', 'next year → 2026'],
    ['The army withdrew in 2011. The following year it came back.', '2011 → 2011', 'The following year → 2012'],
    ['The army withdrew on 3 March 2011. The next day it came back.', '3 March 2011 → 2011-03-03', 'The next day → 2011-03-04'],
    ['Profit fell in the third quarter.', 'the third quarter → 2024-Q3'],
    ['Profit fell in the first half of 2023.', 'the first half of 2023 → 2023-H1'],
    ['It earned more in the second quarter of 2022.', 'the second quarter of 2022 → 2022-Q2'],
    ['They split last summer.', 'last summer → 2024-SU'],
    ['The winter of 1994 was hard.', 'The winter of 1994 → 1994-WI'],
    ['He died on Christmas Day.', 'Christmas Day → 2024-12-25'],
    ['The towers fell on 9/11.', '9/11 → 2001-09-11'],
  ],
  'no calendar unit': [
    ['The play opens the season at the Winter Palace.'],
    ['They won the quarter-final in the Latin Quarter.'],
    ['Prices fall in the market.'],
    ['This Week is a programme.'],
  ],
  offsets: [
    ['He resigned two years ago.', 'two years ago → 2023'],
    ['He resigned three days ago.', 'three days ago → 2025-05-18'],
    ['He resigned six weeks ago.', 'six weeks ago → 2025-W15'],
    ['He resigned several years ago.', 'several years ago → PAST_REF'],
    ['He was shot on 3 March 2011 and died two days later.', '3 March 2011 → 2011-03-03', 'two days later → 2011-03-05'],
    ['He resigned nearly four years ago.', 'nearly four years ago → 2021 LESS_THAN'],
  ],
  durations: [
    ['He was given a four-year suspension.', 'four-year → P4Y'],
    ['He was jailed for three years.', 'three years → P3Y'],
    ['They talked for 2 1/2 hours.', '2 1/2 hours → PT2H30M'],
    ['They talked for more than four hours.', 'more than four hours → PT4H MORE_THAN'],
    ['They talked for at least 30 days.', 'at least 30 days → P30D EQUAL_OR_MORE'],
    ['Rain fell over the past two months.', 'the past two months → P2M'],
    ['He was away for weeks.', 'weeks → PXW'],
    ['The decades-long war ended.', 'decades-long → PXDE'],
    ['They ruled for two decades.', 'two decades → P20Y'],
    ['It takes a year and a half.', 'a year and a half → P1Y6M'],
  ],
  'no duration': [
    ['The boy, 12 years old, ran.'],
    ['The 12-year-old ran.'],
    ['Anyone aged 18 years may vote.'],
    ['A second man was held.'],
    ['About three-quarters of its food is imported.'],
  ],
  clock: [
    ['The bomb went off at 3:15 p.m. on Tuesday.', '3:15 p.m. on Tuesday → 2025-05-20T15:15'],
    ['The bomb went off at 14:30 GMT.', '14:30 GMT → 2025-05-21T14:30'],
    ['The bomb went off at noon Thursday.', 'noon Thursday → 2025-05-15T12:00'],
    ['The bomb went off at nine o’clock.', 'nine o’clock → 2025-05-21T09:00'],
    ['They met in the morning.', 'the morning → 2025-05-21TMO'],
  ],
  'no clock': [['They won 3:2.'], ['I am 5 feet tall.'], ['The ratio was 10:1.'], ['A morning-after pill in a night club.']],
  sets: [
    ['He prays every day.', 'every day → P1D'],
    ['It costs $5 a year.', 'a year → P1Y'],
    ['They meet twice a week.', 'a week → P1W'],
    ['They meet every two weeks.', 'every two weeks → P2W'],
    ['The annual report is out.', 'annual → P1Y'],
  ],
  references: [
    ['It is now closed.', 'now → PRESENT_REF'],
    ['It was recently closed.', 'recently → PAST_REF'],
    ['It may open in the near future.', 'the near future → FUTURE_REF'],
  ],
  'no reference': [['Now that he is gone, the past president speaks.']],
};

for (const [family, cases] of Object.entries(FAMILIES)) {
  describe(family, () => {
    test.each(cases.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
      expect(shown(text)).toEqual(expected);
    });
  });
}

describe('without a publication time nothing is guessed', () => {
  test.each([
    ['The treaty was signed on May 21.', 'May 21 → XXXX-05-21'],
    ['The minister resigned on Tuesday.', 'Tuesday → XXXX-WXX-2'],
    ['The minister resigned in March.', 'March → XXXX-03'],
    ['The minister resigned last week.', 'last week → XXXX-WXX'],
    ['The minister resigned yesterday.', 'yesterday → XXXX-XX-XX'],
    ['Profit fell in the third quarter.', 'the third quarter → XXXX-Q3'],
    ['They met in summer.', 'summer → XXXX-SU'],
  ])('%s', (text, expected) => {
    expect(shown(text, null)).toEqual([expected]);
    expect(read(text, null)[0]).toMatchObject({ earliest: null, latest: null, inferred: [] });
  });
});

test('what was read and what was inferred stay apart', () => {
  expect(read('It was signed on May 5.')[0].inferred).toEqual(['year']);
  expect(read('It was signed on May 5, 2024.')[0].inferred).toEqual([]);
  expect(read('It was signed on Tuesday.')[0].inferred).toEqual(['year', 'month', 'day']);
});

test('the zone is kept beside the local time', () => {
  expect(read('It opens at 5 p.m. EST on May 5, 2024.')[0]).toMatchObject({ value: '2024-05-05T17:00', zone: '-05:00' });
});

test.each([
  ['The attack took place on April 22, 2025. Two days after the attack he fled.', '2025-04-24'],
  ['The quake struck on April 22, 2025. A week before the quake wells ran dry.', '2025-04-15'],
  ['The vote was on January 31, 2025. One month after the vote he resigned.', '2025-02-28'],
])('%s', (text, day) => {
  expect(read(text).at(-1)).toMatchObject({ type: 'DURATION', earliest: day, latest: day });
});

test.each([
  'Two days after the attack he fled.',
  'The attack took place in April 2025. Two days after the attack he fled.',
  'The attack took place on April 22, 2025. Two days after the vote he fled.',
])('undated: %s', (text) => {
  expect(read(text).at(-1)).toMatchObject({ type: 'DURATION', earliest: null, latest: null });
});

test('boilerplate is skipped', () => {
  const report: Report = {
    id: 'r',
    outlet: null,
    title: null,
    byline: null,
    dateline: null,
    published: PUBLISHED,
    modified: null,
    url: null,
    language: 'en',
    text: 'He left on Monday.',
    boilerplate: [{ start: 0, end: 18 }],
    origin: null,
  };
  expect(times(annotate(report))).toEqual([]);
});
