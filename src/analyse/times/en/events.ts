/**
 * Nouns of happenings that a report dates once and counts from later: "two days after the attack". In: nothing. Out: lemmas and the words between.
 */
export const EVENT_NOUNS: ReadonlySet<string> = new Set(
  'attack assault bombing blast explosion strike raid shooting massacre killing murder assassination crash collision accident derailment fire quake earthquake tremor flood storm hurricane cyclone typhoon tornado landslide avalanche eruption spill outbreak election vote referendum poll summit meeting talk ceasefire truce agreement deal treaty accord invasion war battle siege coup protest rally riot march arrest release trial verdict ruling sentence resignation inauguration launch landing announcement speech death funeral disaster incident takeover merger closure'.split(
    ' ',
  ),
);

/** Right after a duration: counted from what follows. */
export const COUNTED_FROM = /^\s(?<side>after|before|following)\s(?:the|this|that|these|those|his|her|its|their)\s/i;
