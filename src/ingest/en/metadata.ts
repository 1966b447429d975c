/** English words around the names in the metadata of pages. */
import { MONTH } from './dates.ts';

/** Names of sections, which some sites give for their own. */
export const SECTIONS =
  /^(?:home|homepage|news|u\.?s\.?|u\.?k\.?|world|business|politics|sports?|blog|blogger|wordpress|hosted|website|index)$/i;

/** "By Jane Doe", "Written by Jane Doe". */
export const BEFORE_NAME = /^(?:written |reported )?by:?\s+/i;

/** What follows a name in a byline element: a handle, a time, a date, a bar. */
export const AFTER_NAME: RegExp = new RegExp(String.raw`\s(?:@\w|\||•|\d{1,2}:\d{2}|${MONTH}\.? \d).*$`, 'i');
