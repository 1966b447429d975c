import { expect, test } from 'vitest';
import { boilerplate, isJunkLine } from './boilerplate.ts';

const marked = (text: string, title?: string): string[] =>
  boilerplate(text, title ?? null).map(({ start, end }) => text.slice(start, end));

test.each([
  'Scroll to Top',
  'Scroll down for video',
  'Advertisement',
  'Advertisement Continue reading the main story',
  'Story continues below advertisement',
  'Photo',
  'SHARE',
  'Share this article',
  'Share on Facebook',
  'Facebook Twitter WhatsApp Email',
  'Read more:',
  'READ MORE: Second bridge closed in a week',
  'Related: Bridge closures this year',
  'ALSO READ: Bridge closures this year',
  'Story highlights',
  'Follow us on Facebook, on Twitter @example, or on Instagram.',
  'Follow Jane Doe on Twitter: @janedoe',
  'Sign up for our daily newsletter',
  'Get the news delivered straight to your inbox',
  'Media playback is unsupported on your device',
  'Slideshow (2 images)',
  'Image 3 of 8',
  '12 comments',
  'View comments',
  'Published 1 day ago',
  'Published: 21 May 2025 10:22 GMT',
  '| UPDATED: 11:05, Tue, Nov 19, 2019',
  '4 min read',
  '© 2018 The Example',
  'Copyright 2017 Example Press. All rights reserved.',
  'All rights reserved',
  'This material may not be published, broadcast, rewritten or redistributed.',
  'This website uses cookies to make it better.',
  'By continuing to use this site you agree to our terms.',
  'Jane Doe/Getty Images',
  'John Roe for Example via Getty Images, FILE',
  'Getty Images',
  'The Associated Press contributed to this report.',
  '(Reporting by Jane Doe; Editing by John Roe)',
  'Additional reporting by Jane Doe in Rome',
  'Information from: Example Times, http://www.example.com',
  'Read or Share this story: https://example.com/x',
  '[How a small bridge came to be closed]',
  '___',
  'https://example.com/story/123',
])('%j is junk', (line) => {
  expect(isJunkLine(line)).toBe(true);
});

test.each([
  'Photo evidence was shown to the court.',
  'Share prices fell on Monday.',
  'The share of women rose.',
  'Advertisement spending rose by 3 per cent.',
  'Read more than one book, the mayor told pupils.',
  'Related fires burned in two valleys.',
  'Follow the money, the minister said.',
  'Follow-up talks were held in Rome.',
  'Published estimates put the toll at 40.',
  'Issued 3,000 visas in May, the ministry said.',
  'The copyright case was heard in 2018.',
  'Join us, the rebels told the soldiers on the bridge.',
  'Register for aid by Friday, the ministry told residents.',
  'Reuters reported that the bridge was closed.',
  'The agency contributed 40 tents to the camp.',
  'Reporting by telephone, the captain gave his position.',
  'Comments by the minister drew protests.',
  'Image rights were at the heart of the dispute.',
  'The Associated Press was told that the bridge would close.',
  'Video of the crash spread within minutes.',
  '[He later withdrew the remark.]',
  'It was 4 min before the end.',
  'Getty Images sued the company in London.',
  'More: that was all they asked for, the union said, and it was all that they got in the end, after a strike of forty days and forty nights in which nobody was paid and everybody was cold and hungry and tired.',
])('%j is prose', (line) => {
  expect(isJunkLine(line)).toBe(false);
});

test('glued to the end of the last sentence', () => {
  expect(marked('The mayor resigned.\n\nScroll to Top')).toEqual(['Scroll to Top']);
  expect(marked('The mayor set new priorities.Scroll to Top\n')).toEqual(['Scroll to Top']);
  expect(marked('He could scroll to topics of his choice.')).toEqual([]);
});

test('only the junk words inside a line of prose', () => {
  expect(marked('Media playback is unsupported on your device Media caption The barge burned')).toEqual([
    'Media playback is unsupported on your device Media caption',
  ]);
  expect(marked('Image copyright Getty Images Image caption The pair have been friends for years')).toEqual([
    'Image copyright Getty Images Image caption',
  ]);
  expect(marked('The mayor spoke. Advertisement Continue reading the main story The council listened.')).toEqual([
    'Advertisement Continue reading the main story',
  ]);
  expect(marked('The bridge on Monday. (AP Photo/Jane Doe)')).toEqual(['(AP Photo/Jane Doe)']);
  expect(marked('The bridge. Photograph: Jane Doe/Getty Images')).toEqual(['Photograph: Jane Doe/Getty Images']);
  expect(marked('File - In this Monday, Jan. 1, 2024 file photo, the bridge is seen. (Jane Doe, File/Associated Press)')).toEqual(
    ['File -', '(Jane Doe, File/Associated Press)'],
  );
  expect(marked('So sad. https://t.co/s9bYFTef0H pic.twitter.com/7gBqmw9DR7 — A (@b)')).toEqual([
    'https://t.co/s9bYFTef0H pic.twitter.com/7gBqmw9DR7',
  ]);
});

test('text without line ends', () => {
  const text =
    'The mayor spoke. Jane Doe/WireImage via Getty Images She left. Follow Jane Doe on Twitter: @janedoe. It rained. A post shared by J. Doe (@jdoe) on Feb 4, 2018 at 9:50pm PST It cleared. The Associated Press contributed to this report. (Reporting by Jane Doe; Editing by John Roe)';
  expect(marked(text)).toEqual([
    'Jane Doe/WireImage via Getty Images',
    'Follow Jane Doe on Twitter: @janedoe.',
    'A post shared by J. Doe (@jdoe) on Feb 4, 2018 at 9:50pm PST',
    'The Associated Press contributed to this report. (Reporting by Jane Doe; Editing by John Roe)',
  ]);
  expect(marked('Photo KUNDUZ, Afghanistan — The mayor spoke.')).toEqual(['Photo']);
  expect(marked('He said that she contributed to this report on the river. Reuters/Ipsos polled 900 people.')).toEqual([]);
});

test('prose between two pieces of junk stays', () => {
  expect(marked('See https://t.co/abcdefghij and what the mayor said https://t.co/klmnopqrst on Monday.')).toEqual([
    'https://t.co/abcdefghij',
    'https://t.co/klmnopqrst',
  ]);
});

test('a sign-up box with a name in between goes whole', () => {
  const box =
    "Newsletter Sign Up Continue reading the main story Morning Notes All the news of the day. Please verify you're not a robot by clicking the box. " +
    'Invalid email address. Please re-enter. You must select a newsletter to subscribe to. View all Example Times newsletters.';
  expect(marked(`The mayor spoke.\n${box}\nThe council listened.`)).toEqual([box]);
});

test('a line that repeats an earlier one', () => {
  const lead = 'The bridge was closed on Monday after a crash';
  expect(marked(`${lead}.\nPolice came.\n${lead}\nThe end came soon.`)).toEqual([lead]);
  // Near-equal counts, another figure does not.
  const long = 'Two work trains collided in a tunnel early on Wednesday morning, injuring one person';
  expect(marked(`${long}.\nPolice came.\n${long.replace('injuring', 'hurting')}\nThe end.`)).toHaveLength(0);
  expect(marked(`${long} in the city of Rome itself.\nPolice came.\n${long} in the city of Rome\nThe end.`)).toHaveLength(1);
  expect(
    marked(
      'At least 7 people died in the fire on Monday, the city said.\nAt least 9 people died in the fire on Monday, the city said.',
    ),
  ).toEqual([]);
  const seven =
    'The fire in the old market hall on the river killed seven people and left many more homeless, the city council said early on Monday';
  expect(marked(`${seven}.\n${seven.replace('seven', 'nine')}.`)).toEqual([]);
  expect(marked(`${seven}.\n${seven.replace('left', 'has not left')}.`)).toEqual([]);
  expect(marked(`${seven}.\n${seven.replace('old ', '')}.`)).toHaveLength(1);
  expect(marked('Fa la la\nFa la la\nFa la la')).toEqual([]);
});

test('the title above the text', () => {
  expect(marked('Bridge Closed\nThe bridge was closed on Monday.', 'Bridge closed')).toEqual(['Bridge Closed']);
  expect(marked('Bridge Closed', 'Bridge closed')).toEqual([]);
});

test('headlines below "Read more:" up to the next sentence', () => {
  expect(
    marked(
      'The mayor resigned.\nRead more:\nSecond bridge closed in a week\nWho pays for bridges?\nThe council meets on Friday.',
    ),
  ).toEqual(['Read more:', 'Second bridge closed in a week', 'Who pays for bridges?']);
});

test('a million characters on one line', () => {
  const prose = 'The mayor said that the bridge would not be opened before June. ';
  const text = `${prose.repeat(16_000)}Scroll to Top`;
  const started = performance.now();
  expect(marked(text)).toEqual(['Scroll to Top']);
  // A guard against catastrophic expressions, not a benchmark.
  expect(performance.now() - started).toBeLessThan(10_000);
});
