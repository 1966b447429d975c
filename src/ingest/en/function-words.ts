/**
 * Frequent English function words that are no frequent words of a neighbouring language: "in", "was", "for", "is", "her" are
 * left out, because German, Dutch or Danish texts are full of them too.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'the of and to that it with as his she they their them this which been but who would could should about there when where what if than ' +
    'its or into more also because while your you these those such other some only before between during through against out up down then can from'
  ).split(' '),
);
