/** Character references of HTML in plain strings: titles and bylines are often escaped once too often. */

/** Decodes numeric references and the named ones that news texts use; leaves the rest. */
export function unescaped(text: string): string {
  return text
    .replace(/&#(\d{1,7});/g, (_, code) => codePoint(Number(code)))
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code) => codePoint(Number.parseInt(code, 16)))
    .replace(
      /&(nbsp|quot|apos|lt|gt|rsquo|lsquo|rdquo|ldquo|mdash|ndash|hellip);/g,
      (_, name) => ENTITIES[name as keyof typeof ENTITIES],
    )
    .replace(/&amp;/g, '&');
}
const ENTITIES = {
  nbsp: ' ',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  mdash: '—',
  ndash: '–',
  hellip: '…',
};

function codePoint(code: number): string {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
}
