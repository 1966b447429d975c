/**
 * States with their other names, the seats of their governments and the words for their people. Our own table of facts.
 * One line each: name | other names | capital and other seats of government | demonyms.
 */

export interface State {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly seats: readonly string[];
  readonly demonyms: readonly string[];
}

const TABLE = `
Afghanistan|Islamic Emirate of Afghanistan,Islamic Republic of Afghanistan|Kabul|Afghan,Afghani
Albania|Republic of Albania|Tirana|Albanian
Algeria||Algiers|Algerian
Andorra||Andorra la Vella|Andorran
Angola||Luanda|Angolan
Antigua and Barbuda||St. John's|Antiguan
Argentina|Argentine Republic|Buenos Aires|Argentine,Argentinian,Argentinean
Armenia||Yerevan|Armenian
Australia|Commonwealth of Australia|Canberra|Australian,Aussie
Austria||Vienna|Austrian
Azerbaijan||Baku|Azerbaijani,Azeri
Bahamas|The Bahamas|Nassau|Bahamian
Bahrain||Manama|Bahraini
Bangladesh||Dhaka|Bangladeshi
Barbados||Bridgetown|Barbadian
Belarus|Byelorussia|Minsk|Belarusian,Belarussian
Belgium||Brussels|Belgian
Belize||Belmopan|Belizean
Benin||Porto-Novo|Beninese
Bhutan||Thimphu|Bhutanese
Bolivia||La Paz,Sucre|Bolivian
Bosnia and Herzegovina|Bosnia,Bosnia-Herzegovina|Sarajevo|Bosnian
Botswana||Gaborone|Botswanan,Motswana
Brazil|Federative Republic of Brazil|Brasília,Brasilia|Brazilian
Brunei||Bandar Seri Begawan|Bruneian
Bulgaria||Sofia|Bulgarian
Burkina Faso||Ouagadougou|Burkinabe
Burundi||Gitega,Bujumbura|Burundian
Cambodia||Phnom Penh|Cambodian
Cameroon||Yaoundé,Yaounde|Cameroonian
Canada||Ottawa|Canadian
Cape Verde|Cabo Verde|Praia|Cape Verdean
Central African Republic|CAR|Bangui|Central African
Chad||N'Djamena|Chadian
Chile||Santiago|Chilean
China|People's Republic of China,PRC,Mainland China|Beijing|Chinese
Colombia||Bogotá,Bogota|Colombian
Comoros||Moroni|Comoran
Congo|Republic of the Congo,Congo-Brazzaville|Brazzaville|Congolese
Costa Rica||San José|Costa Rican
Croatia||Zagreb|Croatian,Croat
Cuba||Havana|Cuban
Cyprus||Nicosia|Cypriot
Czech Republic|Czechia|Prague|Czech
Democratic Republic of the Congo|DR Congo,DRC,Congo-Kinshasa,Democratic Republic of Congo|Kinshasa|Congolese
Denmark||Copenhagen|Danish,Dane
Djibouti||Djibouti City|Djiboutian
Dominica||Roseau|
Dominican Republic||Santo Domingo|Dominican
East Timor|Timor-Leste|Dili|Timorese,East Timorese
Ecuador||Quito|Ecuadorian,Ecuadorean
Egypt|Arab Republic of Egypt|Cairo|Egyptian
El Salvador||San Salvador|Salvadoran,Salvadorean
Equatorial Guinea||Malabo|Equatorial Guinean
Eritrea||Asmara|Eritrean
Estonia||Tallinn|Estonian
Eswatini|Swaziland|Mbabane|Swazi
Ethiopia||Addis Ababa|Ethiopian
Fiji||Suva|Fijian
Finland||Helsinki|Finnish,Finn
France|French Republic|Paris|French,Frenchman,Frenchwoman
Gabon||Libreville|Gabonese
Gambia|The Gambia|Banjul|Gambian
Georgia||Tbilisi|Georgian
Germany|Federal Republic of Germany|Berlin|German
Ghana||Accra|Ghanaian
Greece|Hellenic Republic|Athens|Greek
Grenada||St. George's|Grenadian
Guatemala||Guatemala City|Guatemalan
Guinea||Conakry|Guinean
Guinea-Bissau||Bissau|Bissau-Guinean
Guyana||Georgetown|Guyanese
Haiti||Port-au-Prince|Haitian
Honduras||Tegucigalpa|Honduran
Hungary||Budapest|Hungarian
Iceland||Reykjavik,Reykjavík|Icelandic,Icelander
India|Republic of India,Bharat|New Delhi,Delhi|Indian
Indonesia||Jakarta|Indonesian
Iran|Islamic Republic of Iran|Tehran,Teheran|Iranian
Iraq||Baghdad|Iraqi
Ireland|Republic of Ireland|Dublin|Irish,Irishman,Irishwoman
Israel|State of Israel|Jerusalem,Tel Aviv|Israeli
Italy||Rome|Italian
Ivory Coast|Côte d'Ivoire,Cote d'Ivoire|Yamoussoukro,Abidjan|Ivorian
Jamaica||Kingston|Jamaican
Japan||Tokyo|Japanese
Jordan|Hashemite Kingdom of Jordan|Amman|Jordanian
Kazakhstan||Astana,Nur-Sultan|Kazakh,Kazakhstani
Kenya||Nairobi|Kenyan
Kiribati||Tarawa,South Tarawa|I-Kiribati
Kosovo||Pristina|Kosovar,Kosovan
Kuwait||Kuwait City|Kuwaiti
Kyrgyzstan||Bishkek|Kyrgyz,Kirghiz
Laos||Vientiane|Laotian,Lao
Latvia||Riga|Latvian
Lebanon||Beirut|Lebanese
Lesotho||Maseru|
Liberia||Monrovia|Liberian
Libya||Tripoli|Libyan
Liechtenstein||Vaduz|Liechtensteiner
Lithuania||Vilnius|Lithuanian
Luxembourg||Luxembourg City|Luxembourger
Madagascar||Antananarivo|Malagasy
Malawi||Lilongwe|Malawian
Malaysia||Kuala Lumpur,Putrajaya|Malaysian
Maldives|The Maldives|Malé,Male|Maldivian
Mali||Bamako|Malian
Malta||Valletta|Maltese
Marshall Islands||Majuro|Marshallese
Mauritania||Nouakchott|Mauritanian
Mauritius||Port Louis|Mauritian
Mexico||Mexico City|Mexican
Micronesia||Palikir|Micronesian
Moldova||Chișinău,Chisinau|Moldovan
Monaco|||Monegasque
Mongolia||Ulaanbaatar,Ulan Bator|Mongolian
Montenegro||Podgorica|Montenegrin
Morocco||Rabat|Moroccan
Mozambique||Maputo|Mozambican
Myanmar|Burma|Naypyidaw,Naypyitaw,Rangoon|Burmese
Namibia||Windhoek|Namibian
Nauru||Yaren|Nauruan
Nepal||Kathmandu|Nepalese,Nepali
Netherlands|The Netherlands,Holland|The Hague,Amsterdam|Dutch,Dutchman,Dutchwoman
New Zealand||Wellington|New Zealander,Kiwi
Nicaragua||Managua|Nicaraguan
Niger||Niamey|Nigerien
Nigeria||Abuja|Nigerian
North Korea|Democratic People's Republic of Korea,DPRK,N. Korea|Pyongyang|North Korean
North Macedonia|Macedonia|Skopje|Macedonian
Norway||Oslo|Norwegian
Oman||Muscat|Omani
Pakistan|Islamic Republic of Pakistan|Islamabad,Rawalpindi|Pakistani
Palau||Ngerulmud|Palauan
Palestine|State of Palestine,Palestinian Authority|Ramallah|Palestinian
Panama||Panama City|Panamanian
Papua New Guinea||Port Moresby|Papua New Guinean
Paraguay||Asunción,Asuncion|Paraguayan
Peru||Lima|Peruvian
Philippines|The Philippines|Manila|Filipino,Filipina,Philippine
Poland||Warsaw|Polish,Pole
Portugal||Lisbon|Portuguese
Qatar||Doha|Qatari
Romania||Bucharest|Romanian
Russia|Russian Federation|Moscow,Kremlin,the Kremlin|Russian
Rwanda||Kigali|Rwandan
Saint Kitts and Nevis|St. Kitts and Nevis|Basseterre|
Saint Lucia|St. Lucia|Castries|Saint Lucian
Saint Vincent and the Grenadines|St. Vincent|Kingstown|
Samoa||Apia|Samoan
San Marino|||
Sao Tome and Principe|São Tomé and Príncipe|São Tomé|
Saudi Arabia|Kingdom of Saudi Arabia,KSA|Riyadh|Saudi,Saudi Arabian
Senegal||Dakar|Senegalese
Serbia||Belgrade|Serbian,Serb
Seychelles|||Seychellois
Sierra Leone||Freetown|Sierra Leonean
Singapore|||Singaporean
Slovakia|Slovak Republic|Bratislava|Slovak,Slovakian
Slovenia||Ljubljana|Slovenian,Slovene
Solomon Islands||Honiara|Solomon Islander
Somalia||Mogadishu|Somali,Somalian
South Africa||Pretoria,Cape Town|South African
South Korea|Republic of Korea,ROK,S. Korea|Seoul|South Korean
South Sudan||Juba|South Sudanese
Spain|Kingdom of Spain|Madrid|Spanish,Spaniard
Sri Lanka|Ceylon|Colombo|Sri Lankan
Sudan||Khartoum|Sudanese
Suriname||Paramaribo|Surinamese,Surinamer
Sweden||Stockholm|Swedish,Swede
Switzerland|Swiss Confederation|Bern,Berne|Swiss
Syria|Syrian Arab Republic|Damascus|Syrian
Taiwan|Republic of China,Chinese Taipei|Taipei|Taiwanese
Tajikistan||Dushanbe|Tajik
Tanzania||Dodoma,Dar es Salaam|Tanzanian
Thailand||Bangkok|Thai
Togo||Lomé,Lome|Togolese
Tonga||Nukuʻalofa,Nuku'alofa|Tongan
Trinidad and Tobago|Trinidad|Port of Spain|Trinidadian
Tunisia||Tunis|Tunisian
Turkey|Türkiye,Turkiye,Republic of Turkey|Ankara|Turkish,Turk
Turkmenistan||Ashgabat|Turkmen
Tuvalu||Funafuti|Tuvaluan
Uganda||Kampala|Ugandan
Ukraine||Kyiv,Kiev|Ukrainian
United Arab Emirates|UAE,U.A.E.,Emirates|Abu Dhabi|Emirati
United Kingdom|UK,U.K.,Britain,Great Britain|London,Whitehall,Downing Street|British,Briton
United States|US,U.S.,USA,U.S.A.,United States of America,America,the States|Washington,White House,the White House|American
Uruguay||Montevideo|Uruguayan
Uzbekistan||Tashkent|Uzbek,Uzbekistani
Vanuatu||Port Vila|
Vatican City|Vatican,Holy See,the Vatican,the Holy See||
Venezuela||Caracas|Venezuelan
Vietnam||Hanoi|Vietnamese
Yemen||Sanaa,Sana'a|Yemeni
Zambia||Lusaka|Zambian
Zimbabwe||Harare|Zimbabwean
`;

const list = (text: string | undefined): string[] => (text === undefined || text === '' ? [] : text.split(','));

/** All states. */
export const STATES: readonly State[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name = '', aliases, seats, demonyms] = line.split('|');
    return { name, aliases: list(aliases), seats: list(seats), demonyms: list(demonyms) };
  });
