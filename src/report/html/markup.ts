/**
 * Writing HTML without ever trusting a string. In: template literals whose holes are strings, numbers, lists or HTML built
 * the same way. Out: HTML in which every hole is escaped for the place it stands in. Refuses: holes that are not inside
 * double quotes when they stand in a tag.
 */
import { attribute, markup } from '../safe-text.ts';

/** Markup that was built by {@link html}; nothing else makes one. */
export interface Html {
  readonly markup: string;
}

export type Piece = Html | string | number | null | false | readonly Piece[];

/**
 * @example html`<p title="${title}">${text}</p>`.markup
 */
export function html(literals: TemplateStringsArray, ...holes: readonly Piece[]): Html {
  let out = '';
  let inTag = false;
  for (const [k, literal] of literals.entries()) {
    out += literal;
    const opened = literal.lastIndexOf('<');
    const closed = literal.lastIndexOf('>');
    if (opened !== closed) inTag = opened > closed;
    if (k < holes.length) out += inTag ? attributeOf(holes[k]!) : contentOf(holes[k]!);
  }
  return { markup: out };
}

function contentOf(piece: Piece): string {
  if (piece === null || piece === false) return '';
  if (typeof piece === 'string') return markup(piece);
  if (typeof piece === 'number') return String(piece);
  if (isList(piece)) return piece.map(contentOf).join('');
  return piece.markup;
}

/** Inside a tag a hole is an attribute's value (escaped) or an attribute built by {@link html}. */
function attributeOf(piece: Piece): string {
  if (piece === null || piece === false) return '';
  if (typeof piece === 'string') return attribute(piece);
  if (typeof piece === 'number') return String(piece);
  if (isList(piece)) return piece.map(attributeOf).join('');
  return piece.markup;
}

function isList(piece: Html | readonly Piece[]): piece is readonly Piece[] {
  return Array.isArray(piece);
}

/** Attributes by name, for a hole in a tag. */
export function attributes(values: Readonly<Record<string, string | number>>): Html {
  return {
    markup: Object.entries(values)
      .map(([name, value]) => `${name}="${attribute(String(value))}"`)
      .join(' '),
  };
}

/** Pieces with something between them. */
export function joined(pieces: readonly Piece[], between: Piece): Piece {
  return pieces.flatMap((piece, k) => (k === 0 ? [piece] : [between, piece]));
}
