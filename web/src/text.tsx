/**
 * Text of unknown origin, shown so that it can't act: Preact makes text nodes of it, and characters that turn the reading
 * direction round or can't be seen stand as visible marks. In: any string. Out: pieces.
 */
import type { ComponentChildren } from 'preact';

/** As in src/report/safe-text.ts: direction overrides, controls, tag characters. Joiners and marks of scripts stay. */
const HIDDEN = /([\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]|[\u{e0000}-\u{e007f}])/gu;

export function shown(text: string): ComponentChildren {
  if (text.search(HIDDEN) < 0) return text;
  return text.split(HIDDEN).map((piece, k) => {
    if (k % 2 === 0) return piece;
    if (piece === '\r') return null;
    return (
      <span key={k} class="unseen" title="hidden character">
        U+{piece.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}
      </span>
    );
  });
}

/** The same for attributes, where nothing can be marked: hidden characters are left out. */
export function bare(text: string): string {
  return text.replace(HIDDEN, '');
}

export function Name({ children }: { readonly children: string }) {
  return <bdi class="outlet">{shown(children)}</bdi>;
}
