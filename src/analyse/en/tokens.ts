/** English of the tokeniser: clitics, contractions that split without an apostrophe, abbreviations, prefixes kept whole. */

/** Second halves after an apostrophe that are words of their own: she|'ll. */
export const CLITICS: ReadonlySet<string> = new Set(["'s", "'m", "'re", "'ve", "'ll", "'d"]);

/** Words that are two words; the value is the length of the first. */
export const CONTRACTIONS: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
  ['gimme', 3],
  ['lemme', 3],
  ['dunno', 2],
  ['dont', 2],
  ['doesnt', 4],
  ['didnt', 3],
  ['isnt', 2],
  ['wasnt', 3],
  ['couldnt', 5],
  ['wouldnt', 5],
  ['wont', 2],
  ['cant', 2],
  ['im', 1],
  ['ive', 1],
  ['thats', 4],
  ['whats', 4],
  ['hes', 2],
  ['shes', 3],
  ['theres', 5],
  ['heres', 4],
  ['youre', 3],
  ['theyre', 4],
  ['havent', 4],
  ['hasnt', 3],
  ['arent', 3],
  ['alot', 1],
  ['outta', 3],
]);

/** Abbreviations whose full stop belongs to the word, lower case, without the stop. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof sen rep gov gen col lt sgt capt cmdr maj adm pvt cpl hon rev fr sr jr st ste mt ft pres supt det insp asst ' +
    'inc corp co ltd llc plc bros dept univ assn intl natl vs etc al eg ie viz cf ca approx est ext fig figs vol vols pp ed eds ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ' +
    'ave blvd rd hwy bldg apt messrs mme mlle brig atty no nos ph m.d ph.d b.a m.a'
  ).split(' '),
);

/** Abbreviations that are also common words: a stop belongs to them only when the next word can follow an abbreviation. */
export const ALSO_WORDS: ReadonlySet<string> = new Set(
  'no fig mar jun sun sat mass miss ill ind del mo la wash ore est ed mon fri hon apt ext'.split(' '),
);

/** Titles and other abbreviations after which a sentence does not end, lower case, without the stop. */
export const BEFORE_NAME: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof sen rep gov gen col lt sgt capt cmdr maj adm pvt cpl hon rev fr st ste mt ft pres supt det insp asst messrs ' +
    'brig atty vs no nos fig figs vol vols pp cf ca approx eg ie e.g i.e viz'
  ).split(' '),
);

/** Prefixes that stay with their word across a hyphen (treebank convention): anti-tank is one token, bomb-proof three. */
export const PREFIXES: ReadonlySet<string> = new Set(
  (
    'e a anti mis co non pre post re ex mid multi semi pro sub super inter intra over under un mini micro macro mega neo counter cross pan ' +
    'trans ultra quasi pseudo proto para bi tri uni hyper hypo extra auto bio geo eco socio psycho vice uh oh mm hm'
  ).split(' '),
);

/** Tails that are no words of their own after a hyphen. */
export const SUFFIXES: ReadonlySet<string> = new Set('a esque ette fest fold itis ism less o ous oh uh mm m nik wide'.split(' '));

/** Words before which an unmarked "its" is "it's". */
export const AFTER_ITS: ReadonlySet<string> = new Set(
  'a an the not been my your our his their what why how that going really too'.split(' '),
);
