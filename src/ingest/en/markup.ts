/** English words in the class names of pages. */

/** Boxes that are dropped before the page is weighed, because weighing unwraps them. */
export const BOXES = /(?:^|[\s_-])(?:newsletter|signup|sign-up|outbrain|taboola|most-?read)(?:$|[\s_-])/i;

/** Class names of what stands inside articles and is none of it. */
export const ASIDES =
  /(?:^|[\s_-])(?:related|newsletter|signup|sign-up|share|sharing|social|promo|caption|credit|credits|advert|advertisement|ad|ads|subscribe|comments?|read-?more|readmore|most-?read|trending|author-?bio|bio|tags?|breadcrumbs?|recommended|outbrain|taboola|byline|timestamp|dateline-date|toolbar|paywall|cookie|disclaimer|hidden|sr-only|visually-hidden|screen-reader-text)(?:$|[\s_-])/i;
