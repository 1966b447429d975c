/** English contexts in which digits name something. In: nothing. Out: pattern sources and patterns. */

/** Words whose following number is part of a name. Case matters: "Flight 12" is a name, "a flight 12 hours long" is not. */
export const NAMING_WORDS =
  'Channel|BBC|ITV|Boeing|Airbus|Flight|flight|Route|Highway|Interstate|Motorway|Article|article|Section|section|Chapter|chapter|Resolution|resolution|Room|Gate|Level|Phase|phase|Stage|stage|Grade|grade|Tier|tier|Area|Zone|Sector|sector|District|Ward|Block|Unit|Apollo|Model|Windows|iPhone|Formula|Title|Proposition|Prop\\.?|Amendment|Act|Bill|Number|number|Type|type|Class|Category|category|Division|Page|page|Volume|Part|Episode|Season|World War|Super Bowl|Game|Round|Pier|Terminal|terminal|Platform|platform|Studio|Radio|Building|Camp|Exit|Order|Directive|Brigade|Group of|Week|Day|Mark|Version|version|Case|Item|Rule|Protocol|Annex|Paragraph|Schedule|Line|Bus|Train|Bay|Reactor|Ward|Euro|Opus|Sonnet|Psalm|Catch|Soyuz|Shenzhou|Expo|Pentium';

/** After a house number. */
export const ADDRESS_AFTER =
  '(?:(?:[NSEW]|North|South|East|West)\\.?\\s)?(?:[A-Z][a-z]+|\\d{1,3}(?:st|nd|rd|th))(?:\\s[A-Z][a-z]+)?\\s(?:Street|St\\.?|Avenue|Ave\\.?|Road|Rd\\.?|Drive|Lane|Boulevard|Blvd\\.?|Square|Place|Court|Terrace|Crescent)(?![a-z])';

export const SCORE_AFTER =
  /^[\s-](?:vote|victory|win|loss|setback|rout|series|defeat|lead|decision|ruling|draw|majority|margin|record|split|thriller|triumph|rout|score|tie|deficit|advantage|aggregate|against|on\spenalties|in\s(?:favou?r|overtime|extra))/i;
export const SCORE_BEFORE =
  /\b(?:won|wins?|winning|beat(?:en|ing|s)?|lost|loses?|losing|defeat(?:ed|s)?|led|leads?|leading|trail(?:ed|s|ing)?|ahead|tied|drew|drawn|scored?|vot(?:ed|es?|ing)|ruled|score(?:line)?\s(?:of|was)|final\sscore|by\sa\svote\sof|passed)(?:\s[A-Z][A-Za-z.]+){0,3}\s(?:by\s)?(?:it\s)?$/;
