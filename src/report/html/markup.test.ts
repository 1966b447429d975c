import { expect, test } from 'vitest';
import { attributes, html, joined } from './markup.ts';

test('holes are escaped for the place they stand in', () => {
  const evil = '"><b>\u202e';
  expect(html`<p title="${evil}">${evil}</p>`.markup).toBe(
    '<p title="&quot;&gt;&lt;b&gt;">&quot;&gt;&lt;b&gt;<span class="unseen" title="hidden character">U+202E</span></p>',
  );
});

test.each([
  [html`${html`<b>${'a'}</b>`}`, '<b>a</b>'],
  [html`<i>${['a', html`<br>`, 2]}</i>`, '<i>a<br>2</i>'],
  [html`${null}${false}${0}`, '0'],
  [html`<a ${attributes({ href: '"x', 'data-n': 3 })}>y</a>`, '<a href="&quot;x" data-n="3">y</a>'],
  [html`<a class="x${false}" href="#${1}">${'<'}</a>`, '<a class="x" href="#1">&lt;</a>'],
  [html`${joined(['a', 'b'], ' · ')}`, 'a · b'],
])('%#', (piece, expected) => {
  expect(piece.markup).toBe(expected);
});
