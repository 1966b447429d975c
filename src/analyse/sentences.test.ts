import { describe, expect, it } from 'vitest';
import { isHardWrapped, sentences } from './sentences.ts';
import { tokenise } from './tokens.ts';

const split = (text: string, boilerplate: { start: number; end: number }[] = []): string[] =>
  sentences(text, boilerplate, tokenise(text)).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['The bridge fell. Nobody was hurt.', ['The bridge fell.', 'Nobody was hurt.']],
    ['"We will stay," she said. "We always do."', ['"We will stay," she said.', '"We always do."']],
    ['Mr. Hale met Gen. Ortiz in St. Louis on Monday.', ['Mr. Hale met Gen. Ortiz in St. Louis on Monday.']],
    ['The U.S. envoy left. He will return.', ['The U.S. envoy left.', 'He will return.']],
    ['The U.S. Senate voted on the bill.', ['The U.S. Senate voted on the bill.']],
    ['J. K. Marsh wrote the report.', ['J. K. Marsh wrote the report.']],
    ['Was it true? Nobody knew!', ['Was it true?', 'Nobody knew!']],
    ['Prices rose 3.5 percent to $4.20 a litre.', ['Prices rose 3.5 percent to $4.20 a litre.']],
  ])('%j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('ends a sentence at a newline, with or without a stop', () => {
    expect(split('Storm hits the coast\nThree people are missing.\n\nMore soon')).toEqual([
      'Storm hits the coast',
      'Three people are missing.',
      'More soon',
    ]);
  });

  it('reads on over the line ends of hard-wrapped text', () => {
    const text =
      'The council said late on Tuesday that the northern harbour would\nremain closed to all fishing boats until divers have searched the\nwreck for the two sailors who were last seen on the afterdeck when\nthe vessel went down.';
    expect(isHardWrapped(text)).toBe(true);
    expect(split(text)).toHaveLength(1);
  });

  it('marks boilerplate and never crosses its border', () => {
    const text = 'Share this story The bridge fell at dawn.';
    const found = sentences(text, [{ start: 0, end: 16 }], tokenise(text));
    expect(found.map((s) => [text.slice(s.start, s.end), s.boilerplate])).toEqual([
      ['Share this story', true],
      ['The bridge fell at dawn.', false],
    ]);
  });

  it('numbers paragraphs and covers all tokens', () => {
    const text = 'One. Two.\n\nThree.';
    const tokens = tokenise(text);
    const found = sentences(text, [], tokens);
    expect(found.at(-1)?.paragraph).toBe(1);
    expect(found[0].firstToken).toBe(0);
    expect(found.at(-1)?.endToken).toBe(tokens.length);
    for (let i = 1; i < found.length; i++) expect(found[i].firstToken).toBe(found[i - 1].endToken);
  });

  it('bounds the length of a sentence', () => {
    const found = split('word '.repeat(2000));
    expect(Math.max(...found.map((s) => s.split(' ').length))).toBeLessThanOrEqual(320);
  });

  it('gives nothing for nothing', () => {
    expect(split('')).toEqual([]);
    expect(split(' \n ')).toEqual([]);
  });
});
