/**
 * Makes text of unknown origin fit to show. In: any string, hostile ones included. Out: for plain output, the same words
 * without terminal escapes, control characters and direction overrides; for HTML, escaped text in which such characters
 * stand as visible marks. Refuses: nothing. All patterns are linear.
 */

/** CSI and OSC sequences (colours, titles, links), then every other two-character escape. */
const ESCAPES = /\u001b\[[0-?]{0,64}[ -/]{0,16}[@-~]|\u001b\][^\u0007\u001b]{0,4096}(?:\u0007|\u001b\\)|\u001b[@-_]?/g;
/** Everything that moves the cursor, hides, or turns the reading direction round; line breaks are handled apart. */
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
const LINES = /[\t\n\u0085\u2028\u2029]/g;

/**
 * One line of plain text for terminals and Markdown: no escapes, no control characters, single spaces.
 * @example plain('a\u001b[31mb\u202ec\n d') // 'abc d'
 */
export function plain(text: string): string {
  return text.toWellFormed().replace(ESCAPES, '').replace(LINES, ' ').replace(UNSEEN, '').replace(/ {2,}/g, ' ').trim();
}

const HTML_SPECIAL: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};
const HTML_UNSAFE = /[&<>"'`]/g;
/** What must not act in a page: direction overrides, controls, and tag characters. Joiners and marks of scripts stay. */
const HTML_HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/** Text for an HTML attribute: escaped, with hidden characters taken out. */
export function attribute(text: string): string {
  return text
    .toWellFormed()
    .replace(HTML_HIDDEN, '')
    .replace(HTML_UNSAFE, (c) => HTML_SPECIAL[c]!);
}

/**
 * Text for an HTML element: escaped, hidden characters shown as a mark with their code point.
 * @example markup('a<b>\u202e') // 'a&lt;b&gt;<span class="unseen" …>U+202E</span>'
 */
export function markup(text: string): string {
  return text
    .toWellFormed()
    .replace(HTML_UNSAFE, (c) => HTML_SPECIAL[c]!)
    .replace(HTML_HIDDEN, (c) => (c === '\r' ? '' : `<span class="unseen" title="hidden character">${codePoint(c)}</span>`));
}

function codePoint(c: string): string {
  return `U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The last part of a path or URL, so that a shared page tells nothing about the machine it was made on. */
export function baseName(origin: string): string {
  const parts = origin.split(/[\\/]/).filter((part) => part !== '');
  return parts.at(-1) ?? origin;
}

/** Shortens in the middle of a long quote, at spaces, so that its first and last words stay. */
export function abridge(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, Math.ceil(length * 0.66));
  const tail = text.slice(text.length - Math.floor(length * 0.3));
  const cut = head.lastIndexOf(' ');
  const from = tail.indexOf(' ');
  return `${cut > 0 ? head.slice(0, cut) : head} … ${from >= 0 ? tail.slice(from + 1) : tail}`;
}
