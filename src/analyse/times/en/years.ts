/** Words beside a four-digit number that say whether it is a year. In: nothing. Out: patterns and the names of decades. */

export const DECADE_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    twenties: 192,
    thirties: 193,
    forties: 194,
    fifties: 195,
    sixties: 196,
    seventies: 197,
    eighties: 198,
    nineties: 199,
  }),
);

/** What follows a number that counts: "2000 miles", "1900 people". Read from just after the digits. */
export const COUNTED_AFTER_YEAR =
  /^(?:\s|-)(?:more\s|or\s(?:more|so)\s)?(?:people|persons|men|women|children|troops|soldiers|miles?|kilomet(?:er|re)s?|km|met(?:er|re)s?|feet|foot|pounds|tons?|tonnes|dollars|euros|pesos|yen|francs|marks|rupees|shares|points|votes|acres|hectares|square|jobs|workers|employees|students|homes|houses|residents|refugees|gallons|barrels|hours|GMT|UTC|hrs|local time|degrees|percent|per cent|calories|words|pages|deaths|dead|others|times|kg|cc|rpm|watts|megawatts|MW|volts|[A-Z][a-z]+ (?:St|Street|Ave|Avenue|Road|Rd|Drive|Blvd|Boulevard|Lane)\b)/;

/** What stands before a year far from our own. */
export const YEAR_PREPOSITION =
  /(?:\b(?:in|of|since|until|till|by|from|to|during|before|after|between|around|about|circa|early|late|year|and|through|summer|winter|spring|autumn|fall)|[(,])\s*$/i;
