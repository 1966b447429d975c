/** "One" as a pronoun or an article. In: nothing. Out: patterns for the words around it. */

export const ONE_PRONOUN_BEFORE =
  /\b(?:no|not|the|this|that|which|each|every|any|another|some|old|new|last|first|next|big|good|only\sthe|day|it[’']s|such\sa|loved|young)\s$/i;
export const ONE_PRONOUN_AFTER =
  /^(?:\s(?:another|of\s(?:the\smost|those|its|his|her|their|our|my|them|the\s(?:first|last|world|country|biggest|largest|best|worst|few|main|key))|day\b|thing\b|can\b|could\b|should\b|must\b|would\b|might\b|may\b|has\sto\b|way\b|who\b|that\b|which\b|by\sone\b|side\b|hand\b|reason\b|point\b|example\b|place\b|more\stime\b)|-(?:off|time|on-one|way|sided|stop|party|upmanship))/i;
