import { describe, expect, it } from 'vitest';
import { continuesWord, tokenise } from './tokens.ts';

const split = (text: string): string => {
  const { length, start, end } = tokenise(text);
  return Array.from({ length }, (_, k) => text.slice(start[k], end[k])).join(' | ');
};

describe('tokenise', () => {
  it.each([
    ["They don't know.", "They | do | n't | know | ."],
    ['They don’t know.', 'They | do | n’t | know | .'],
    ["He'd said the ministry's staff can't.", "He | 'd | said | the | ministry | 's | staff | ca | n't | ."],
    ['It cannot stand', 'It | can | not | stand'],
    ["the soldiers' camp", "the | soldiers | ' | camp"],
    ['a ten-year-old boy', 'a | ten | - | year | - | old | boy'],
    ['an anti-tank mine', 'an | anti-tank | mine'],
    ['the U.S. envoy', 'the | U.S. | envoy'],
    ['Mr. Amin met Dr. Vale.', 'Mr. | Amin | met | Dr. | Vale | .'],
    ['$5 or 1,200.50', '$ | 5 | or | 1,200.50'],
    ['it rose 3.5% by 10:30', 'it | rose | 3.5 | % | by | 10:30'],
    ['"No," she said.', '" | No | , | " | she | said | .'],
    ['“No,” she said…', '“ | No | , | ” | she | said | …'],
    ['(see https://example.org/a_b?c=1).', '( | see | https://example.org/a_b?c=1 | ) | .'],
    ['write to desk@example.org now', 'write | to | desk@example.org | now'],
    ['wait... what?!', 'wait | ... | what | ?!'],
    ['north/south', 'north | / | south'],
    ['in the 1990s', 'in | the | 1990s'],
    ['Fischer & Co. grew', 'Fischer | & | Co. | grew'],
    ['its a rule', 'it | s | a | rule'],
    ['its rule', 'its | rule'],
    ['sold by Fischer Inc..', 'sold | by | Fischer | Inc. | .'],
    ['U.S.-led and al-Amin', 'U.S. | - | led | and | al | - | Amin'],
    ['It fell to No. 4.', 'It | fell | to | No. | 4 | .'],
  ])('splits %j', (text, expected) => {
    expect(split(text)).toBe(expected);
  });

  it.each([
    ['Say no.', 'Say | no | .'],
    ['They sat.', 'They | sat | .'],
    ['It was his mass.', 'It | was | his | mass | .'],
    ['well-known', 'well | - | known'],
  ])('near miss %j', (text, expected) => {
    expect(split(text)).toBe(expected);
  });

  it('covers every character that is no white space, in order', () => {
    const text = 'A\u00a0“odd” text\t—\n\n‘it’s’ 😀 naïve e\u0301te\u0301 中文 #tag @who 50% ½ {x}<y> `z` ~ ^ \\ |';
    const { length, start, end } = tokenise(text);
    let at = 0;
    for (let k = 0; k < length; k++) {
      expect(text.slice(at, start[k])).toMatch(/^\s*$/);
      expect(end[k]).toBeGreaterThan(start[k]);
      expect(text.slice(start[k], end[k])).not.toMatch(/\s/);
      at = end[k];
    }
    expect(text.slice(at)).toMatch(/^\s*$/);
  });

  it('stays fast on hostile input', () => {
    const began = performance.now();
    for (const bad of [
      "'".repeat(400_000),
      '.'.repeat(400_000),
      'a-'.repeat(200_000),
      'a.'.repeat(200_000),
      '('.repeat(400_000),
      '1,'.repeat(200_000),
    ])
      tokenise(bad);
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

describe('continuesWord', () => {
  it.each([
    ["don't", 0, 2, 2, 5, true],
    ['cannot', 0, 3, 3, 6, true],
    ["dogs'", 0, 4, 4, 5, true],
    ['a.', 0, 1, 1, 2, false],
    ['no t', 0, 2, 3, 4, false],
  ])('%j', (text, a, b, c, d, expected) => {
    expect(continuesWord(text, a, b, c, d)).toBe(expected);
  });
});
