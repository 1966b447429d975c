/** English of the name finder: peoples, countries and words that tell the kind of a name. General lists only. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s*,\s*/));

/** Adjectives and nouns of nationality, lower case, without plural. */
export const DEMONYMS = words(
  "afghan, afghani, albanian, algerian, american, andorran, angolan, argentine, argentinian, armenian, australian, austrian, azerbaijani, azeri, bahamian, bahraini, bangladeshi, barbadian, basque, belarusian, belarussian, belgian, belizean, beninese, bermudian, bhutanese, bolivian, bosnian, botswanan, brazilian, breton, british, briton, bruneian, bulgarian, burkinabe, burmese, burundian, cambodian, cameroonian, canadian, catalan, chadian, chechen, chilean, chinese, colombian, comoran, congolese, corsican, costa rican, croat, croatian, cuban, cypriot, czech, dane, danish, djiboutian, dominican, dutch, ecuadorian, ecuadorean, egyptian, emirati, english, eritrean, estonian, ethiopian, fijian, filipino, filipina, finn, finnish, french, gabonese, gambian, georgian, german, ghanaian, greek, greenlandic, grenadian, guatemalan, guinean, guyanese, haitian, hawaiian, honduran, hungarian, icelandic, indian, indonesian, iranian, iraqi, irish, israeli, italian, ivorian, jamaican, japanese, jordanian, kashmiri, kazakh, kazakhstani, kenyan, korean, kosovar, kosovan, kurd, kurdish, kuwaiti, kyrgyz, laotian, latvian, lebanese, liberian, libyan, liechtensteiner, lithuanian, luxembourger, macedonian, malagasy, malawian, malaysian, maldivian, malian, maltese, maori, mauritanian, mauritian, mexican, moldovan, monegasque, mongolian, montenegrin, moroccan, mozambican, namibian, nepalese, nepali, new zealander, nicaraguan, nigerian, nigerien, north korean, norwegian, omani, ossetian, pakistani, palestinian, panamanian, paraguayan, peruvian, pole, polish, portuguese, puerto rican, qatari, romanian, russian, rwandan, salvadoran, samoan, saudi, saudi arabian, scot, scottish, senegalese, serb, serbian, seychellois, sierra leonean, singaporean, slovak, slovakian, slovene, slovenian, somali, somalian, south african, south korean, soviet, spaniard, spanish, sri lankan, sudanese, south sudanese, surinamese, swazi, swede, swedish, swiss, syrian, taiwanese, tajik, tanzanian, tatar, thai, tibetan, timorese, togolese, tongan, trinidadian, tunisian, turk, turkish, turkmen, tuareg, ugandan, ukrainian, uruguayan, uyghur, uighur, uzbek, venezuelan, vietnamese, welsh, welshman, yemeni, yemenite, yugoslav, zambian, zimbabwean, african, asian, european, arab, arabic, arabian, caucasian, hispanic, latino, latina, nordic, scandinavian, slavic, balkan, caribbean, pashtun, hazara, punjabi, sindhi, baloch, baluch, bengali, tamil, sikh, hindu, muslim, christian, jew, jewish, catholic, protestant, orthodox, buddhist, shiite, shia, shi'ite, sunni, alawite, druze, yazidi, mormon, evangelical, anglican, parisian, londoner, berliner, texan, californian, floridian, siberian, crimean, zionist, islamist, islamic, englishman, frenchman, dutchman, irishman, scotsman",
);

/** Bodies everybody writes about, lower case; longer names that hold one keep their own bounds. */
export const BODIES = words(
  'united nations, european union, african union, arab league, world bank, world health organization, world health organisation, world trade organization, international monetary fund, red cross, red crescent, security council, general assembly, european commission, european parliament, amnesty international, human rights watch, white house, state department, supreme court, associated press',
);

/** Countries, continents and other areas, lower case. */
export const COUNTRIES = words(
  'afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, azerbaijan, bahamas, bahrain, bangladesh, barbados, belarus, belgium, belize, benin, bhutan, bolivia, bosnia, botswana, brazil, brunei, bulgaria, burma, burundi, cambodia, cameroon, canada, chad, chechnya, chile, china, colombia, comoros, congo, costa rica, croatia, cuba, cyprus, czechia, czechoslovakia, denmark, djibouti, dominica, ecuador, egypt, el salvador, england, eritrea, estonia, eswatini, ethiopia, fiji, finland, france, gabon, gambia, georgia, germany, ghana, greece, greenland, grenada, guatemala, guinea, guyana, haiti, honduras, hungary, iceland, india, indonesia, iran, iraq, ireland, israel, italy, jamaica, japan, jordan, kazakhstan, kenya, kiribati, korea, kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, lesotho, liberia, libya, liechtenstein, lithuania, luxembourg, macedonia, madagascar, malawi, malaysia, maldives, mali, malta, mauritania, mauritius, mexico, moldova, monaco, mongolia, montenegro, morocco, mozambique, myanmar, namibia, nauru, nepal, netherlands, holland, new zealand, nicaragua, niger, nigeria, north korea, norway, oman, pakistan, palau, palestine, panama, papua new guinea, paraguay, peru, philippines, poland, portugal, puerto rico, qatar, romania, russia, rwanda, samoa, san marino, saudi arabia, scotland, senegal, serbia, seychelles, sierra leone, singapore, slovakia, slovenia, somalia, south africa, south korea, south sudan, soviet union, spain, sri lanka, sudan, suriname, swaziland, sweden, switzerland, syria, taiwan, tajikistan, tanzania, thailand, tibet, timor-leste, togo, tonga, tunisia, turkey, türkiye, turkmenistan, tuvalu, uganda, ukraine, united arab emirates, uae, united kingdom, uk, u.k., britain, great britain, united states, u.s., us, usa, u.s.a., america, uruguay, ussr, uzbekistan, vanuatu, venezuela, vietnam, wales, yemen, yugoslavia, zambia, zimbabwe, africa, asia, europe, antarctica, north america, south america, latin america, middle east, far east, caribbean, balkans, crimea, kashmir, gaza, west bank, hong kong, macau, siberia, kurdistan, catalonia',
);

/** Last words of a name that say what it is. */
export const ORGANISATION_WORDS = words(
  'inc, inc., corp, corp., co, co., ltd, ltd., llc, plc, gmbh, ag, company, corporation, group, holdings, bank, ministry, department, agency, authority, council, committee, commission, parliament, congress, senate, assembly, party, union, association, federation, league, university, college, school, institute, academy, hospital, police, army, navy, court, times, post, news, journal, herald, tribune, society, foundation, fund, club, united, bureau, office, service, services, airlines, airways, board, organisation, organization, government, administration, cabinet, guard, corps, brigade, front, movement, alliance, coalition, network, systems, industries, technologies, partners, associates, motors, pharmaceuticals, museum',
);

export const PLACE_WORDS = words(
  'river, lake, mountain, mountains, mount, sea, ocean, island, islands, bay, gulf, peninsula, valley, desert, street, road, avenue, boulevard, square, park, bridge, airport, station, city, town, village, province, district, county, state, region, republic, kingdom, territory, port, harbour, harbor, beach, coast, strait, canal, forest, hill, hills, plaza, tower, cape, governorate',
);

export const EVENT_WORDS = words(
  'war, battle, olympics, games, cup, championship, championships, festival, conference, summit, election, elections, revolution, uprising, crisis, hurricane, typhoon, cyclone, day, operation, open, marathon, massacre, tournament, awards, prix',
);

/** Words inside a name that make it an armed group. */
export const ARMED_WORDS = words(
  'taliban, qaeda, qaida, isis, isil, daesh, hezbollah, hizbollah, hizbullah, hamas, boko, shabaab, militia, militias, brigade, brigades, mujahideen, mujahedin, jihad, jihadi, guerrillas, rebels, insurgents, farc, eta, ira, pkk, ypg, ttp, lashkar-e-taiba, lashkar, jaish, haqqani, houthi, houthis, janjaweed, tigers, contras, nusra, wagner, peshmerga, fatah, plo, hezb',
);

/** Those of {@link ARMED_WORDS} that are part of no person's name. */
export const ARMED_ALWAYS = words(
  'taliban, qaeda, qaida, isis, isil, daesh, hezbollah, hizbollah, hizbullah, hamas, boko, shabaab, farc, ypg, pkk',
);

/** Titles before a person's name, lower case. */
export const TITLES = words(
  'mr, mr., mrs, mrs., ms, ms., miss, dr, dr., prof, prof., professor, sir, lord, lady, dame, president, minister, premier, chancellor, senator, sen., congressman, congresswoman, representative, rep., governor, gov., mayor, judge, justice, general, gen., colonel, col., major, maj., captain, capt., lieutenant, lt., sergeant, sgt., admiral, adm., commander, sheriff, officer, detective, inspector, chief, secretary, ambassador, spokesman, spokeswoman, spokesperson, king, queen, prince, princess, pope, bishop, archbishop, cardinal, rev., reverend, father, sister, brother, imam, sheikh, ayatollah, mullah, rabbi, coach, chairman, director, ceo, lawyer, attorney, actor, actress, singer, author, striker, midfielder, goalkeeper',
);

/** Words inside a title, between or before the words of {@link TITLES}. */
export const TITLE_WORDS = words(
  'deputy, vice, prime, former, foreign, defence, defense, interior, finance, lt, lieutenant, first, of, state, acting, chief',
);

/** Months and weekdays: capitalised, yet no names in our sense. */
export const CALENDAR = words(
  'january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, jan., feb., mar., apr., jun., jul., aug., sep., sept., oct., nov., dec., monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon, tue, tues, wed, thu, thurs, fri, sat, sun',
);

/** Small words that stand inside names, never at their end. */
export const LOOSE = words('of, and, in, for, the, at, on, by, from, with, a, an');
