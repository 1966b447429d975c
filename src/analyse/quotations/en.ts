/** English words written with a leading apostrophe: a single mark before them opens no quotation. */
export const ELISIONS: ReadonlySet<string> = new Set(
  'em til till tis twas twere twill tween cause bout round neath n nuff cos coz im ere gainst fraid scuse'.split(' '),
);
