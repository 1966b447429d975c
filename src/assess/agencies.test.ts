import { describe, expect, test } from 'vitest';
import { reportFrom } from '../ingest/index.ts';
import { agencyCredits } from './agencies.ts';

const BODY = 'The bridge at Sollen was closed on Monday after two lorries collided, the police said.';
const credits = (text: string, more: { byline?: string; outlet?: string } = {}) => agencyCredits(reportFrom({ text, ...more }));
const names = (text: string, more?: { byline?: string; outlet?: string }) => credits(text, more).map(({ agency }) => agency);

describe('credited', () => {
  test.each([
    ['dateline', `SOLLEN (Reuters) - ${BODY}`, 'Reuters'],
    ['dateline with a date and a dash', `SOLLEN, Aug 3 (AP) — ${BODY}`, 'Associated Press'],
    ['no space before the dash', `SOLLEN (AFP)– ${BODY}`, 'AFP'],
    ['copyright', `${BODY}\n\nCopyright 2024 The Associated Press. All rights reserved.`, 'Associated Press'],
    ['copyright sign', `${BODY}\n\n© 2024 AFP`, 'AFP'],
    ['contributed', `${BODY}\n\nThe Associated Press contributed to this report.`, 'Associated Press'],
    ['two contributed', `${BODY}\n\nReuters and our own staff contributed to this report.`, 'Reuters'],
    ['reported', `The bridge was closed, Xinhua news agency reported. ${BODY}`, 'Xinhua'],
    ['according to', `According to the Press Trust of India, ${BODY}`, 'PTI'],
    ['a line of its own', `${BODY}\n\n— AFP`, 'AFP'],
    ['inputs', `${BODY}\n\n(With inputs from PTI)`, 'PTI'],
    ['inputs after the last sentence', `${BODY} (With agency inputs from ANI)`, 'ANI'],
    ['reporting by', `${BODY} (Reporting by Reuters)`, 'Reuters'],
  ])('%s', (_, text, agency) => {
    const found = credits(text);
    expect(found.map((credit) => credit.agency)).toEqual([agency]);
    const passage = found[0].passage;
    expect(passage === null || text.slice(passage.start, passage.end) === passage.quote).toBe(true);
  });

  test('by the byline or the outlet alone, without words of the text', () => {
    expect(credits(BODY, { byline: 'Associated Press' })).toEqual([{ agency: 'Associated Press', passage: null }]);
    expect(credits(BODY, { outlet: 'Reuters' })).toEqual([{ agency: 'Reuters', passage: null }]);
  });

  test('several at once', () => {
    expect(names(`SOLLEN (Reuters) - ${BODY}\n\n© 2024 AFP`)).toEqual(['Reuters', 'AFP']);
  });
});

describe('not credited', () => {
  test.each([
    ['no agency', BODY],
    ['a photo line', `${BODY}\n\nPhoto: Reuters`],
    ['a photo in brackets', `${BODY} (AP Photo/Jan Weller)`],
    ['agency/photographer', `${BODY}\n\nREUTERS/Ola Berg`],
    ['agency/library', `${BODY}\n\nAFP/Getty Images`],
    ['a word that begins like one', `The Tassel inn and the Apart hotel were closed. ${BODY}`],
    ['a word in small letters', `The app reported a fault. ${BODY}`],
    ['a place in brackets', `SOLLEN (MERA) - ${BODY}`],
    ['an agency that is told of', `Reuters moved its office to Sollen. ${BODY}`],
  ])('%s', (_, text) => {
    expect(names(text)).toEqual([]);
  });

  test('a byline that holds one as part of a word', () => {
    expect(names(BODY, { byline: 'Jan Reutersward' })).toEqual([]);
  });
});
