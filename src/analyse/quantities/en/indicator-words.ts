/**
 * What happened to those counted. In: nothing. Out: lemma → indicator, by the part the word plays. General words of news only.
 * Indicators: dead injured arrested treated missing displaced evacuated rescued abducted released charged convicted sentenced infected destroyed
 * damaged deported fled trapped surrendered dismissed casualties deployed captured survived.
 */
const forms = (entries: Record<string, string>): ReadonlyMap<string, string> => {
  const map = new Map<string, string>();
  for (const [indicator, words] of Object.entries(entries)) for (const word of words.split(' ')) map.set(word, indicator);
  return map;
};

/** Verbs whose object, or passive subject, is counted: "killed 12", "12 were killed". */
export const TRANSITIVE = forms({
  dead: 'kill slay massacre murder assassinate execute drown behead slaughter lynch electrocute martyr',
  injured: 'injure wound hurt maim',
  arrested: 'arrest detain apprehend nab imprison jail incarcerate',
  treated: 'treat hospitalise hospitalize',
  displaced: 'displace uproot',
  evacuated: 'evacuate',
  rescued: 'rescue save',
  abducted: 'abduct kidnap',
  released: 'release free liberate',
  charged: 'charge indict arraign',
  convicted: 'convict',
  sentenced: 'sentence',
  infected: 'infect',
  destroyed: 'destroy demolish raze flatten gut level',
  damaged: 'damage',
  deported: 'deport expel repatriate',
  trapped: 'trap strand',
  dismissed: 'dismiss sack',
  deployed: 'deploy',
  captured: 'capture',
});

/** Verbs whose subject is counted: "12 died". */
export const INTRANSITIVE = forms({
  dead: 'die perish drown succumb suffocate asphyxiate',
  fled: 'flee',
  surrendered: 'surrender',
  missing: 'vanish disappear',
  survived: 'survive',
});

/** Adjectives and participles beside or after the number: "12 dead", "left 12 homeless", "12 were missing". */
export const STATES = forms({
  dead: 'dead killed slain murdered drowned',
  injured: 'injured wounded hurt',
  arrested: 'arrested detained jailed imprisoned',
  treated: 'hospitalised hospitalized',
  missing: 'missing unaccounted',
  displaced: 'displaced homeless',
  evacuated: 'evacuated',
  rescued: 'rescued',
  abducted: 'abducted kidnapped',
  released: 'released freed',
  charged: 'charged indicted',
  convicted: 'convicted',
  infected: 'infected',
  destroyed: 'destroyed demolished razed flattened',
  damaged: 'damaged',
  deported: 'deported',
  trapped: 'trapped stranded',
  survived: 'alive unhurt unharmed unscathed',
  captured: 'captured',
});

/** Counted nouns that say it themselves: "12 deaths". */
export const NOUNS = forms({
  dead: 'death fatality dead killing',
  injured: 'injury wounded injured',
  casualties: 'casualty',
  arrested: 'arrest detention detainee',
  displaced: 'evacuee displaced',
  abducted: 'hostage abductee captive kidnapping abduction',
  infected: 'infection case',
  missing: 'missing',
  survived: 'survivor',
});

/** Before "of" and a number: "the death of three workers". */
export const EVENT_NOUNS = forms({
  dead: 'death killing murder slaying assassination execution drowning massacre life',
  injured: 'injury wounding',
  arrested: 'arrest detention imprisonment jailing capture',
  abducted: 'abduction kidnapping',
  displaced: 'displacement',
  evacuated: 'evacuation',
  rescued: 'rescue',
  released: 'release',
  deported: 'deportation expulsion',
  missing: 'disappearance',
  destroyed: 'destruction demolition',
  dismissed: 'dismissal',
});

/** Who an army loses when it "loses" them. */
export const LOSABLE: ReadonlySet<string> = new Set(
  'soldier troops fighter policeman officer serviceman marine sailor pilot crew man guard'.split(' '),
);

/** "Seven bodies were recovered": bodies in a sentence with one of these are of the dead, not of a government. */
export const BODIES =
  /\b(?:recover|found|pulled|washed|retriev|identif|morgue|mortuary|bur(?:y|ied)|brought|discover|exhum|remains|grave|rubble)/i;

/** Verbs that take lives: "claimed 12 lives". */
export const LIFE_TAKING: ReadonlySet<string> = new Set(['claim', 'take', 'cost', 'lose', 'end']);

/** Nouns that carry a running total: "the death toll rose to 12". The first group that matches decides. */
export const TOLLS: readonly { readonly pattern: RegExp; readonly indicator: string }[] = [
  {
    pattern: /\b(?:injury\stoll|number\sof\s(?:injured|wounded|injuries)|(?:injured|wounded)\s(?:toll|count))\b/gi,
    indicator: 'injured',
  },
  {
    pattern: /\bnumber\sof\s(?:arrests|detainees|(?:people|those)\s(?:arrested|detained|held|taken\sinto\scustody))\b/gi,
    indicator: 'arrested',
  },
  { pattern: /\bnumber\sof\s(?:missing|people\s(?:still\s)?missing)\b/gi, indicator: 'missing' },
  { pattern: /\bnumber\sof\s(?:displaced|people\sdisplaced)\b/gi, indicator: 'displaced' },
  { pattern: /\b(?:casualty\stoll|number\sof\scasualties|casualties)\b/gi, indicator: 'casualties' },
  { pattern: /\bnumber\sof\s(?:\w+\s){0,2}(?:infections|cases)\b/gi, indicator: 'infected' },
  {
    pattern:
      /\b(?:(?:death\s)?toll|number\sof\s(?:the\s)?(?:dead|deaths|fatalities|(?:people|those)\s(?:killed|who\s(?:have\s)?died)|killed)|body\scount|the\sdead|fatalities|deaths)\b/gi,
    indicator: 'dead',
  },
];

/** Between the total and its number. */
export const TOLL_LINK =
  /^[^.;:]{0,60}?\b(?:to|at|is|was|were|now|reach(?:ed|es|ing)?|hit|hits|pass(?:ed|es)|stands|stood|exceed(?:s|ed)?|surpass(?:ed|es)?|topped|tops|as|of|put|between|from)\s(?:at\s)?$/i;

/** "taken to hospital", "taken into custody", "taken hostage", "laid off", "gunned down", "shot dead": the verb alone says less. */
export const PARTICLE_PHRASES: readonly { readonly pattern: RegExp; readonly indicator: string }[] = [
  { pattern: /^(?:under\sarrest|in\s(?:police\s)?(?:custody|detention))\b/i, indicator: 'arrested' },
  { pattern: /^in\s(?:a\s|the\s)?hospitals?\b/i, indicator: 'treated' },
  {
    pattern:
      /^(?:suffered|sustained|suffering|sustaining|received)\s(?:[\w-]+\s){0,3}(?:injur(?:y|ies)|wounds?|burns|fractures)\b/i,
    indicator: 'injured',
  },
  { pattern: /^in\scaptivity\b/i, indicator: 'abducted' },
  {
    pattern:
      /^(?:taken|rushed|brought|sent|admitted|transferred|ferried|moved|remain(?:ed|s)?|were|are)\s(?:to|in)\s(?:a\s|the\s|local\s|nearby\s|area\s)*hospitals?\b/i,
    indicator: 'treated',
  },
  { pattern: /^(?:receiv(?:ed|ing)|(?:were|are)\sreceiving|given)\s(?:medical\s)?treatment\b/i, indicator: 'treated' },
  {
    pattern: /^(?:taken|placed|held|remained|were|are)\s(?:in|into)\s(?:police\s)?(?:custody|detention)\b/i,
    indicator: 'arrested',
  },
  { pattern: /^rounded\sup\b/i, indicator: 'arrested' },
  {
    pattern:
      /^held(?=[.,;]|$|\s(?:after|over|for\squestioning|in\sconnection|in\scustody|on\s(?:suspicion|charges)|by\spolice|without|overnight)\b)/i,
    indicator: 'arrested',
  },
  { pattern: /^(?:taken|made)\sprisoners?\b/i, indicator: 'captured' },
  { pattern: /^among\s(?:the|those)\s(?:\w+\s)?(?:dead|killed|victims|who\s(?:died|lost\stheir\slives))\b/i, indicator: 'dead' },
  { pattern: /^among\s(?:the|those)\s(?:injured|wounded|hurt)\b/i, indicator: 'injured' },
  { pattern: /^among\s(?:the|those)\s(?:arrested|detained|held)\b/i, indicator: 'arrested' },
  { pattern: /^(?:their|his|her)\s(?:lives|life)(?=[.,;]|$)/i, indicator: 'dead' },
  { pattern: /^(?:taken|held)\s(?:hostage|captive)\b/i, indicator: 'abducted' },
  { pattern: /^(?:laid\soff|made\sredundant|fired|let\sgo)\b/i, indicator: 'dismissed' },
  {
    pattern:
      /^(?:shot|gunned|found|pronounced|declared|reported|confirmed|presumed|feared|stabbed|hacked|beaten|crushed|burned|burnt|trampled)\s(?:down|dead|to\sdeath|killed)\b/i,
    indicator: 'dead',
  },
  { pattern: /^[a-z]{3,12}\sto\sdeath\b/i, indicator: 'dead' },
  { pattern: /^(?:lost\stheir\slives|lost\s(?:his|her)\slife)\b/i, indicator: 'dead' },
  { pattern: /^(?:forced|driven)\s(?:from|out\sof|to\sflee|to\sleave)\b/i, indicator: 'displaced' },
  { pattern: /^(?:fled|flee)\b/i, indicator: 'fled' },
  { pattern: /^(?:pulled\s(?:alive\s)?(?:from|out)|winched|plucked)\b/i, indicator: 'rescued' },
  { pattern: /^tested\spositive\b/i, indicator: 'infected' },
  { pattern: /^(?:unaccounted\sfor|gone\smissing|went\smissing)\b/i, indicator: 'missing' },
];

/** Words passed over between the counted and what befell them: "12 others were also seriously hurt". */
export const PASSED_OVER: ReadonlySet<string> = new Set(
  'were was are is have has had been be being got get also seriously critically badly severely slightly lightly reportedly allegedly already later still either now thought believed reported confirmed feared presumed known said left dead more others people persons other those who of them fatally mortally being to have reported officially apparently possibly'.split(
    ' ',
  ),
);

/** Verbs before "12 dead": they only carry the state. */
export const PERSON_INDICATORS: ReadonlySet<string> = new Set(
  'dead injured arrested treated missing displaced evacuated rescued abducted released charged convicted sentenced infected deported fled trapped surrendered dismissed casualties captured survived'.split(
    ' ',
  ),
);

/** Plural or odd nouns whose singular the lemma does not give. */
export const COUNTED_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    people: 'person',
    persons: 'person',
    others: 'person',
    one: 'person',
    other: 'person',
    dead: 'person',
    wounded: 'person',
    injured: 'person',
    missing: 'person',
    death: 'person',
    fatality: 'person',
    casualty: 'person',
    injury: 'person',
    life: 'person',
  }),
);
