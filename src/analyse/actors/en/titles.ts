/** English titles, roles and kinship of the words that stand for people, and what they tell of number and gender. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words of titles that may stand before a person's name; several may follow each other ("Deputy Prime Minister and Foreign Minister, Senator"). */
export const TITLE_WORDS = words(
  'mr mrs ms miss mx dr prof professor sir lord lady dame baroness baron rev reverend father sister brother fr sr pastor bishop archbishop cardinal pope rabbi imam sheikh shaikh ayatollah mullah maulana mufti king queen prince princess duke duchess emperor sultan emir president vice-president premier chancellor minister prime deputy foreign defence defense interior finance health justice home secretary senator sen congressman congresswoman representative rep governor gov mayor councillor councilor judge chief general gen lieutenant lt colonel col major maj captain capt sergeant sgt corporal cpl private admiral adm commander cmdr brigadier marshal inspector detective officer constable superintendent commissioner sheriff deputy agent ambassador envoy special consul spokesman spokeswoman spokesperson director chairman chairwoman chair ceo cfo coach manager attorney district us state former ex acting interim vice assistant associate senior then-president late mp mep mla md phd qc kc jr sr leader speaker majority minority whip party republican democratic democrat labour conservative candidate presidential nominee star actor actress singer author striker midfielder quarterback defender goalkeeper journalist reporter analyst lawyer counsel solicitor professor economist scientist founder co-founder executive officer treasurer under attorney national security adviser advisor press aide lead chief-of-staff',
);

/** Title words that need a stronger one after them: "foreign minister" is a title, "foreign" alone is none. */
export const WEAK_TITLES = words(
  'prime deputy foreign defence defense interior finance health justice home special district us state former ex acting interim vice assistant associate senior under party republican democratic labour conservative presidential majority minority security national press lead late chief then star general house',
);

/** Titles that only ever stand before a name, never alone as a name: stripped when names are compared. */
export const HONORIFICS = words('mr mrs ms miss mx dr prof sir lord lady dame rev fr jr sr phd md qc kc mp');

/** Suffixes of names. */
export const NAME_SUFFIXES = words('jr jr. sr sr. ii iii iv');

/** Small words inside names: "van der Bellen", "bin Salman", "de la Cruz". */
export const NAME_PARTICLES = words(
  'van von der den de la le du da di del della dos das al el ul ur bin ibn ben abu bint st ten ter zu e i',
);

/** Small words inside names of bodies and places: "Ministry of Foreign Affairs". */
export const NAME_CONNECTORS = words('of for the and on in de & to');

export const MALE_WORDS = words(
  'he him his himself mr sir lord man men boy father brother son husband uncle nephew grandfather king prince duke spokesman chairman congressman policeman fireman businessman salesman gentleman boyfriend widower actor waiter',
);
export const FEMALE_WORDS = words(
  'she her hers herself mrs ms miss lady dame woman women girl mother sister daughter wife aunt niece grandmother queen princess duchess spokeswoman chairwoman congresswoman policewoman businesswoman girlfriend widow actress waitress baroness',
);

/** Pronouns that can point back, with what they need: number, gender, and whether a person. */
export const PRONOUNS: Readonly<Record<string, 'he' | 'she' | 'they' | 'it'>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  himself: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
  herself: 'she',
  they: 'they',
  them: 'they',
  their: 'they',
  theirs: 'they',
  themselves: 'they',
  it: 'it',
  its: 'it',
  itself: 'it',
};

/** Role nouns for one person: "the minister", "the actress". */
export const PERSON_ROLES = words(
  'minister president premier chancellor secretary senator congressman congresswoman representative governor mayor judge general colonel major captain sergeant admiral commander officer sheriff ambassador envoy spokesman spokeswoman spokesperson director chairman chairwoman chair ceo coach manager attorney lawyer leader speaker candidate nominee king queen prince princess pope bishop archbishop cardinal imam rabbi pastor priest actor actress singer author writer star player striker quarterback athlete journalist reporter editor columnist analyst economist scientist professor teacher student doctor nurse founder executive businessman businesswoman billionaire politician lawmaker legislator diplomat official activist dissident suspect defendant accused attacker gunman driver pilot victim man woman boy girl teenager teen mother father husband wife son daughter brother sister widow couple filmmaker musician rapper comedian celebrity republican democrat incumbent challenger chief commissioner prosecutor detective investigator adviser advisor aide veteran soldier farmer engineer artist owner landlord resident campaigner cleric scholar warlord magnate tycoon mogul champion boxer winger goalkeeper defender midfielder forward inventor designer publisher presenter anchor host broadcaster guitarist drummer frontman novelist poet historian biographer senator-elect president-elect',
);

/** Role nouns for one body: "the company", "the group". */
export const BODY_ROLES = words(
  'company firm corporation business group organisation organization charity union party team club university school college hospital bank airline airport church museum institute institution foundation association federation league committee panel board commission bureau agency ministry department council authority court coalition alliance movement militia faction network maker manufacturer retailer carrier operator startup developer publisher studio chain brand newspaper broadcaster magazine outlet paper website site government regime administration military army navy police force parliament senate congress regulator watchdog insurgents militants rebels giant chipmaker carmaker automaker bureau utility platform app service',
);

/** Role nouns that fit a state: "the country". */
export const STATE_ROLES = words('country nation state government republic kingdom regime');

/** Role nouns that fit an armed group. */
export const ARMED_ROLES = words(
  'group militia faction movement organisation organization militants insurgents rebels fighters network',
);

/** Role nouns that fit the press. */
export const MEDIA_ROLES = words(
  'newspaper paper broadcaster magazine outlet channel network agency website site station publication',
);

/** Words that end the name of a company or other body and that a shorter form leaves out. */
export const BODY_SUFFIXES = words(
  'inc inc. corp corp. corporation co co. company ltd ltd. limited llc plc ag sa nv gmbh group holdings holding lp llp',
);

/** Head words that make a name a government body. */
export const GOVERNMENT_WORDS = words(
  'ministry department government administration cabinet parliament senate congress police army navy court council assembly embassy consulate office commission agency authority force forces guard coastguard service bureau treasury prosecutor house directorate municipality',
);

/** Head words that make a name an organisation. */
export const ORGANISATION_WORDS = words(
  'inc corp corporation company co ltd llc plc group holdings bank university college school institute association federation union party club foundation society committee hospital church airlines airways motors league team museum center centre trust fund partners studios pictures records entertainment networks systems technologies international industries laboratories lab labs alliance coalition movement front network campaign council software energy media foods motor pharmaceuticals communications entertainment resources solutions services petroleum oil gas steel insurance financial capital ventures air railways railway hotels express',
);

/** Ends of hyphenated words that are no parts of names: "Ohio-based". */
export const COMPOUND_ENDS = words(
  'based led era like wide style backed born run owned held funded made free related bound area',
);

/** Words of place names. */
export const PLACE_WORDS = words(
  'city town village county province district state region river lake mountain mount island islands street road avenue bridge airport station square park beach valley bay peninsula desert sea ocean gulf strait port hill hills north south east west northern southern eastern western central upper lower',
);

/** Capitalised words that are no names: days, months, and sentence openers taggers take for names. */
export const NOT_NAMES = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun meanwhile however according also but and the a an this that these those it he she they we i you his her their our my its in on at for from with by to of as if when while after before since during following despite although though because so then there here what who how why where which image caption copyright getty photo read more share follow us advertisement related top scroll video christmas easter thanksgiving ramadan eid diwali hanukkah halloween god internet new-year replay caption photos watch live breaking updated exclusive opinion editor editing reporting writing additional',
);

/** Names of feasts and seasons: they are said of nobody and nobody is called so. */
export const NOT_ACTORS =
  /^(?:(?:Chinese |Lunar )?New Year|Christmas|Easter|Good Friday|Thanksgiving|Independence Day|Labou?r Day|Memorial Day|Boxing Day|Super Bowl|Black Friday)\b/;

/** What companies and other bodies have and persons mostly have not: "Acme's shares". */
export const COMPANY_THINGS = words(
  'shares share stock board shareholders investors customers users clients products product headquarters website site app offices office employees workers staff spokesman spokeswoman spokesperson chief ceo chairman president director founder executives revenue profit profits sales earnings bid offer takeover acquisition parent subsidiary members leadership lawyers fleet flight flights network platform software servers systems',
);
