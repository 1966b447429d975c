import { expect, test } from 'vitest';
import { decode } from './decode.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));
const utf16 = (text: string, little: boolean): number[] =>
  [...text].flatMap((character) => {
    const unit = character.charCodeAt(0);
    return little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
  });

test.each([
  ['plain ASCII', bytes('The mayor resigned.'), 'The mayor resigned.', 'utf-8'],
  ['UTF-8', bytes('The café’s owner'), 'The café’s owner', 'utf-8'],
  ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], 'The café'), 'The café', 'utf-8'],
  ['UTF-16LE with a mark', bytes([0xff, 0xfe], utf16('The café', true)), 'The café', 'utf-16le'],
  ['UTF-16BE with a mark', bytes([0xfe, 0xff], utf16('The café', false)), 'The café', 'utf-16be'],
  ['UTF-16LE without one', bytes(utf16('The mayor resigned on Monday.', true)), 'The mayor resigned on Monday.', 'utf-16le'],
  ['UTF-16BE without one', bytes(utf16('The mayor resigned on Monday.', false)), 'The mayor resigned on Monday.', 'utf-16be'],
  ['windows-1252', bytes('The caf', [0xe9, 0x92], 's owner'), 'The café’s owner', 'windows-1252'],
  [
    'a declared charset',
    bytes('<meta charset="windows-1251"><p>', [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
    '<meta charset="windows-1251"><p>Привет',
    'windows-1251',
  ],
  [
    'a charset in content',
    bytes('<meta http-equiv=Content-Type content="text/html; charset=iso-8859-2">', [0xb3]),
    '<meta http-equiv=Content-Type content="text/html; charset=iso-8859-2">ł',
    'iso-8859-2',
  ],
  ['a wrong declaration over valid UTF-8', bytes('<meta charset="iso-8859-1">café'), '<meta charset="iso-8859-1">café', 'utf-8'],
  ['an unknown declaration', bytes('<meta charset="klingon">caf', [0xe9]), '<meta charset="klingon">café', 'windows-1252'],
  [
    'Japanese in seven bits',
    bytes('<meta charset="iso-2022-jp">', [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42]),
    '<meta charset="iso-2022-jp">日',
    'iso-2022-jp',
  ],
  ['UTF-8 cut in a character', bytes('The café’s caf', [0xc3]), 'The café’s caf\ufffd', 'utf-8'],
])('%s', (_, input, text, encoding) => {
  expect(decode(input)).toEqual({ text, encoding });
});

test('what the transport says comes before what the page says', () => {
  expect(decode(bytes([0xcf, 0xf0]), 'windows-1251')).toEqual({ text: 'Пр', encoding: 'windows-1251' });
});

test.each([
  ['nothing', bytes(), 'empty'],
  ['a PDF', bytes('%PDF-1.7\n'), 'unsupported'],
  ['an office document', bytes('PK', [3, 4], 'word/'), 'unsupported'],
  ['a web archive', bytes('WARC/1.0\r\n'), 'unsupported'],
  ['a picture', bytes([0x89], 'PNG\r\n', [0x1a, 10]), 'binary'],
  ['NUL bytes', bytes('The mayor', [0, 0, 0, 1, 2], 'resigned'), 'binary'],
  ['control characters', new Uint8Array(200).fill(3), 'binary'],
])('refuses %s', (_, input, refused) => {
  expect(decode(input)).toMatchObject({ refused });
});
