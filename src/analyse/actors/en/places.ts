/** English words that show that a city is meant as a place, not as the government that sits there. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const PLACE_PREPOSITIONS = words(
  'in at to from near around outside inside into through across over above via toward towards of beyond within throughout',
);

export const PLACE_VERBS = words(
  'visit reach leave enter bomb shell attack hit strike shake rock flood tour live arrive travel fly drive bombard besiege surround capture seize liberate occupy',
);
