/** English words of the lines above a report. */

/** "By Jane Doe", "Written by Jane Doe and John Roe". */
export const BYLINE = /^(?:(?:written|reported|words|story|text)\s+)?by:?\s+(.{3,120}?)\.?$/i;

/** Labels of lines such as "Author: Jane Doe". */
export const FIELDS: ReadonlyMap<string, 'title' | 'byline' | 'outlet' | 'published' | 'modified' | 'url'> = new Map([
  ['title', 'title'],
  ['headline', 'title'],
  ['author', 'byline'],
  ['authors', 'byline'],
  ['byline', 'byline'],
  ['reporter', 'byline'],
  ['outlet', 'outlet'],
  ['publisher', 'outlet'],
  ['publication', 'outlet'],
  ['newspaper', 'outlet'],
  ['date', 'published'],
  ['published', 'published'],
  ['publication date', 'published'],
  ['date published', 'published'],
  ['published on', 'published'],
  ['posted', 'published'],
  ['posted on', 'published'],
  ['updated', 'modified'],
  ['last updated', 'modified'],
  ['modified', 'modified'],
  ['url', 'url'],
  ['link', 'url'],
]);

/** Lower-case words inside names and bylines. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  'and of the in for at from with van von de der den del la le al bin bint ul ur e y da di du dos das'.split(' '),
);

/** Capitalised words after "By" that make it a time: "By Monday". */
export const TIME_WORDS: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'then now noon midnight dawn dusk mid late early sunrise sunset contrast comparison law far default'
  ).split(' '),
);

/** "Published on 21 May 2025", "Updated: 21 May 2025": label and date. */
export const DATE_LABEL =
  /^(published|posted|updated|last updated|modified|last modified|first published|filed|date|issued)(?: on| at)?\s?:?\s(.{4,70})$/i;
/** Labels among these that speak of a change. */
export const MODIFIED_LABEL = /updated|modified/i;
/** What follows a date in its line: ", updated 10:30", "| 2 hours ago". */
export const DATE_REMARK = /[,;|].{0,40}\b(?:updated|ago)\b.{0,40}$/i;

/** Full stops that end no sentence of a headline. */
export const ABBREVIATION = /\b(?:[A-Z]|St|Mr|Mrs|Ms|Dr|vs|No|Gen|Sen|Gov)\./g;
