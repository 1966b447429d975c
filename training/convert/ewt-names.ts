/**
 * In: EWT training documents (their proper nouns are tagged, their names are not). Out: the same sentences with the kinds of their names,
 * by our own reading of the commonest proper nouns and by shape for the rest; -1 where we do not know (not trained on). The lists are
 * ours; they were read off the training part only.
 */
import {
  CALENDAR,
  COUNTRIES,
  DEMONYMS,
  ORGANISATION_WORDS,
  PLACE_WORDS,
  TITLE_WORDS,
  TITLES,
} from '../../src/analyse/en/entities.ts';
import { LEXICON_LISTS, type Lexicon } from '../../src/analyse/network/forms.ts';
import type { GoldDocument, GoldWord } from './conllu.ts';
import type { NameKind } from './names.ts';

const list = (names: string): Set<string> => new Set(names.split(';').map((name) => name.trim()));

const PERSONS = list(
  "Bush; Zawahiri; John; Sara; Jeff; Chris; Vince; Kay; Musharraf; Mike; Paul; Karzai; Mark; Kim; George Bush; David; Posada; Michelle; Saddam; Steve; Linda; Bin Laden; Ed; Marie; George; Michael; Ken; Jim; Fortier; Kerry; Archibald; ARCHIBALD; Essie; Dan; Joe; Sara Shackleton; Dave; Dunn; Saddam Hussein; Sharon; Robinson; Richard; KSM; Sufaat; Gregg; Stephanie; Lopez; Chalabi; Elena; Zacarias Moussaoui; Khalid Mohammed; Ames; Cindy; Ben; Sitara; Kay Mann; Mary; Tana; Karim; Tom; Stan; Thane; Gerry; John Lennon; George Harrison; Edwards; Wilson; Blount; Yazid Sufaat; Aafia; Paula; Leon; Sue; Jeff Dasovich; Craig; Susan; Carol; Sam; Samuel Alito; George W. Bush; Colin Powell; John Kerry; Allawi; Meiring; Red Blount; Mohammed; Hambali; Hatfill; Jane; Lay; Jeff Hodge; Ted; Bobby; Nick; Justin; Jean; Rick; Rhonda L Denton; Kumaratunga; Osama bin Laden; Sistani; Sha'lan; Jeffs; Manson; Fabio; Jesus; Jafar; Moussaoui; Atta; Aafia Siddiqui; Ahmed; Leahy; Philip; Anne; Kathy; Mike Jordan; Nancy; Scott; Janice; Debbie; Kyle; Peter; Molly Harris; Molly; James; DENISE LAGESSE; Bill; Samuel; Shanna; Mike Day; Murphy; Marianne; Richard Sanders; Jason; Parenteau; Abby; McCartney; Yoko Ono; Cheney; Mayko; Johnson; Gracee; Holly; Stuart; Rod; Hiller; Terrell; Qanooni; Murph Archibald; Richard Nixon; Michele Tollis; Abdel Rahman; Ismat; Hamilton; Osama Bin Laden; Vince Kaminski; Paul Kaufman; Darla; Mark Anderson; Deb; Jared; Ruth; Dale; Lorie; Kathleen; Rosalee; Doug; Gregg Penman; Laura; Russell; Max; Fred; Liz; Marie Heard; Rob; Wayne; Brown; Jemison; Ben Rogers; Susan Scott; Sommer; Peter Percell; Danny Jones; Samuel Schott; Harry; Nicki; Jen; Carol St Clair; Carol St. Clair; Rhonda; Earl; Terry Kowalke; John Buchanan; Terry; Daniels; Maviglio; George W Bush; Abby Freeman; Dan Whipple; PEREZ; Leonardo; Sancho; Murillo; Garcia; George Martin; Brian Epstein; Lennon; Paul McCartney; Nguyen; Ana; Sadr; al - Zawahiri; Ronald Reagan; Gore; Juan Cole; M.D. Nalapat; Rahman; Pervez Musharraf; Hu Jintao; Hazim Al - Sha'lan; Hasina Wazed; Gyanendra; Ramtanu Maitra; Amrullah Saleh; Omar; Ismail Khan; Winton; Baba Groom; Groom; Victor Bout; Bout; Warren Jeffs; Massoud; Maryam; Afshari; Arafat; Ayman; Michael Scheuer; Ayman Zawahiri; Atef; Abdul Qadoos Khan; Ashcroft; Adnan; Anwar Sadat; Maureen; Andre; Beth; Sullivan; Sarah; Clayton; Iris; Michael Gapinski; John Lavorato; Dean; Paul Thomas; Jason Choate; Todd DeCook; Peter Makkai; Patty Lee; Patty; Glen Walloch; Kevin Walker; Rothko; Kline; Neil; Bart; Sally; Brent; Shona; Erin Rice; Courtney; Mann; Shady; Bangs; Agel; GOODWYN; Goodwyn; Warwick; Kalkat; Carlos; Hoecker; David Forster; Norma; Nasim; Barbara; Davis; Wolak; Janell; Mary Perkins; Doyon; Marquez; GEORGE WALKER BUSH; Johnson - Freese; Beschta; ANTONIO PEREZ; RAPHAEL; LAURA; Garibaldi; Donald Rumsfeld; Orla; jack; Kennedy; Hubbard; Wallen; Aster; Nigel; Taylor; Ruona; Nelson; Gonzales; Orr; Liau; Romanick; Abdullah al - Ani; J. Edgar Hoover; Asi Ali; Kadhim Sarhid; Abu Hafs; Abdul Aziz bin Muqrin; Ayman al - Zawahiri; Abu Zubayda; Khalid Shaykh Muhammad; FDR; Lee Teng - hui; Pervaiz Musharraf; Clinton; David Leavy; Nawaz Sharif; Ariel Sharon; Ruhollah Khomeini; Ali Sistani; Ranjit Devraj; Chandrika Kumaratunga; S D Muni; Muni; Jan Petersen; Petersen; Velupillai Prabhakaran; A S Kalkat; Ranasinghe Premadasa; Yasushi Akashi; Balasingham; P Sithamparanathan; Nirmal Chander Vij; Fazlur Rahman; Strobe Talbott; Atal Behari Vajpayee; Vajpayee; Manmohan Singh; Wen Jiabao; Campenni; Ayad Allawi; M.S. Al - Sahaf; Vince Cannistaro; Quaddaffi; Lynn Hughes; Huston; Hughes; Rummy; Gulbuddin Hikmetar; Usmani; Hikmetyar; David Barno; Fahim; Ashfaq Kiyani; Kayani; Younis Qanooni; Khan; Barno; WADE GOODWYN; BABA GROOM; MURPH ARCHIBALD; Louis Graham; jeff; Nadereh Afshari; Coogan; Fabio Tollis; Chiara Marino; Chiara; Nordau; Ahmadinejad; bush; Baudelaire; Chavez; Haim Harari; Assad; Sahaf; Mouhamad Said al - Sahaf; George Tenet; Khalid Shaikh Mohammed; Ramzi Binalshibh; William Patrick; Johnelle Bryant; Van Harp; Mueller; Adnan El Shukrijumah; Siddiqui; Alibek; David Kay; Ramzi Yousef; Mubarak; Daschle; Yousef; Feith; Kenneth Parkhill; Sevil; Martin; Beau; Juan; Todd Richards; Mary Fischer; Lichtenstein; Appel; Bonnard; Braque; Moore; Picasso; Matisse; mike; Jai Hawker; Peters; Lysa; Lysa Akin; Joseph; Tholt; Shemin; Walters; Jack welch; Oprah Winfrey; Elizabeth; Copeland; Levitt; Rosalee Fleming; Charles Miller; David Dewhurst; Kent Grusendorf; Katsof; Leach; Pasquallie; Adnan Patel; Denis; Travis; Mary Little; Jann; Rosario Gonzales; Monet; Troy Black; Tracy; Nella; kaplan; Gray Davis; Cohen; Severin Borenstein; Steffes; Nella Cappelletto; Feagan; Shankman; Ronn; Don; Yvan; Stojic; lou; Sibley; Wolens; Sam Jones; Nasim Khan; Ken Rice; Adam; Teresa; David Lund; Brandee; Brandee Sanborn; Ngoc; Sunjay Arya; Gary Buck; Khymberly Booth; Mecole Brown; bob k; Rick Johnson; Mark Stubley; Lynn; Antonio Felix de Araujo Cintra; Phoebe; SAM; SARA; Alan; Lindh; Minkin; Filner; Bilbray; Kevin Miller; David Hoog; Sarah Dietrich; Richardson; richard; Mansoor; Fisher; KIMBERLY KINDY; Fishman; Vicki; Montavano; Shapiro; Brain Kerrigan; Lewis Worthy; David Marshall; Kinga; Patterson; Levine; Steinberg; Miller; Huver; Jerry springer; OBL; GWB; Hunter; Marly; Danelia; Oglethorpe; Cullen; Dykman",
);
const PLACES = list(
  'US; U.S.; Iraq; Iran; Houston; America; London; Texas; California; Paris; Florida; Washington; New York; New Delhi; Kashmir; New Orleans; Chernobyl; CHERNOBYL; Chicago; Sao Paulo; Baghdad; Alabama; CA; USA; Toronto; Fujairah; UK; San Francisco; NYC; Buenos Aires; Yellowstone; Fallujah; Andaman Islands; Andaman Sea; Ft. Worth; NY; Dubai; Middle East; Colombo; Islamabad; Louisiana; Kandahar; DC; Atlanta; San Antonio; Ontario; Rome; Persian Gulf; Mississippi; Dallas; Andaman; Kabul; San Diego; TX; UT; Limerick; Okinawa; Delhi; Richmond; West Bank; Boston; South Asia; Jaffna; Miami; Andamans; Port Blair; Jalalabad; Shindand; Montgomery; New York City; Virginia; Calgary; Portland; Rockies; Arctic; Essex; Liverpool; Ground Zero; Naha; Iguazu Falls; Agra; Nashville; NJ; Mosul; Tehran; Ramadi; Tamil Nadu; Al - Anbar; los angeles; Phuket; Bengal; Chittagong; Nicobar Islands; Baluchistan; RI; D.C.; World Trade Center; Karachi; SF; Seoul; St. Tropez; Pennsylvania; PA; Baffin Island; Biloxi; East China Sea; Alexandria; Brooklyn; Wyoming; Colorado; Madrid; Guantanamo; Philadelphia; Philly; united states; Christchurch; Barcelona; Varanasi; Seattle; North Vietnam; New Jersey; Wildwood; Sicily; Santa Fe; Murfreesboro; Tikrit; Hawijah; Batawi; Oslo; Michigan; Tamil Eelam; Kilinochchi; Kashmir Valley; Beijing; La.; Dhaka; Southeast Asia; Nicobar; Balochistan; Chaman; Quetta; New Haven; Utah; Salt Lake City; Phoenix; Columbine; Milan; Gulf States; Berlin; mecca; Rawalpindi; Capitol; Sydney; Shreveport; Western World; India; Jordan; Laos; Colombo; Tenn; U.S.A; San Jose; San Diego; S.D.; U.K; British Columbia; Austin; NW; WA; Gulf; NC; CO; Alaska; LA; Montana; Hormuz; Pacific; AK; Maine; Moyross; yorkshire; NZ; Howrah; Asansol; Calcutta; Devon; Ogden; IL; Edinburgh; South Vietnam; Napa; chinatown; Saltford; Woodinville; Lewiston; Saratoga; Qaim; Ghazaliyah; Suwayrah; Kut; Salikh; Dujail; Adhamiya; Mogadishu; Hirsohima; Nagaski; WASHINGTON; NEW DELHI; Northern Ireland; Shebaa Farms; Gaza Strip; Palk Straits; Jammu; Ladakh; Taiwan Straits; Mumbai; Sikkim; Da Nang; Bien Hoa; Udorn; Diwaniya; Amiriya; Salah Al - Din; Louisianna; PONCHATOULA; Ponchatoula; Tangipahoa Parish; Manipur; Nagaland; Tripura; Aceh; Diglipur; Middle Nicobar; Orissa; Ranong; Arakan; Twante; Assam; Meghalaya; Sumatra; South Andaman; Waziristan; Herat; Arizona; kingston; Nazareth; Teheran; Ft. Detrick; Dugway; Leavenworth; Darunta; Gray St.; Kelowna; York Street Toronto; Fernley; Tennessee; Houson; Hoston; Freeport; ST Augustine; Fontainbleu; Giverny; VIC; Gibraltar; Alberta; Berkeley; Needles; Lake Worth; LA.; St. Petersburg; Eleuthra; Kansas; Rosemont; Meraux; Orlando; Utah; Valley',
);
const ORGANISATIONS = list(
  "Enron; Al Qaeda; al - Qaeda; al Qaeda; al - Qa'ida; Al - Qaeda; NASA; Taliban; CIA; LTTE; FBI; ENA; ISO; Beatles; PaineWebber; Questar; Cargill; EnronOnline; Disney; Mujahedeen; Supreme Court; FERC; ECS; Cargill Ferrous International; ARVN; Islamic Jihad; Transwestern; UPI; Hamas; Senate; Google; Congress; National Guard; ISI; NATO; Islamic Group; Barclays; CDEC; MHC; PG&E; Pew; Royal Caribbean; VCU; Midas; Tamil Tigers; Northern Alliance; Pentagon; Egyptian Islamic Jihad; ENE; NYMEX; CRRA; Microsoft; DISCO Forum; Ercot; PUCT; ElPaso; Edison; Rolling Stones; Oasis; Carnival; Starbucks; Al - Zaman; Al - Jazeera; IAEA; TNA; Texas Air National Guard; Air Force; US Senate; Newsweek; Yale; UN; FLDS; GOP; EU; AMI; Compaq; IBM; BackWeb; Southwest Gas; SWG; eSpeak; ISDA; CPUC; BC Gas; MKM; ERCOT; NEPCO; IRS; Halliburton; House; North Carolina Religious Coalition; Wildlife Service; ACIA; IPN; EPA; Energy Task Force; INS; Immigration Canada; YouTube; WalMart; Sinh Cafe; VC; Lake Forest Tots; Auto Towing; BNA; Just Autos; Laundry Tub; Home Delivery Service; Second Home; dominos; Debaathification Commission; Baath; ICDC; Marines; International Atomic Energy Agency; Hizbullah; Iranian Revolutionary Guards; Tamil National Alliance; Liberation Tigers; IPS; U.S. State Department; Air National Guard; Harvard Business School; New York Times; United Iraqi Coalition; National Assembly; Hosanna Church; Sea Tigers; RAW; National Security Directorate; Amnesty; Arab league; Palestinian Authority; United Nations; Hezbollah; Texas Veterinary Medical Diagnostic Lab; Central Intelligence Agency; 9/11 Commission; Moro Front; US Army; JI; Green Laboratory Medicine; US News; Chemical Wire Group; National Enquirer; Greendale School; EBS; MTM; Cherokee Finance VOF; galleryfurniture.com; EES; National Fuel Marketing; Huskers; Sooners; SNAP; Aerocom; FusionRetail; Dartmouth; Princeton; TW; EOL; White House; DF; Guard; WTC; EB; BTA; MMA; Dow; EGM; Blue Planet; Republicans; Democrats; EEFTL; McDonald; Supreme Council; Swift boat veterans; Swift Boat Veterans; Bojinka; Steak House; GM; Reuters; Enron Mexico; Uecomm; Enron Networks; IEP; CAEM; Los Angeles SPARKS; Portland FIRE; Utah STARZZ; AT&T; enron; Reliant; PGE; UCAN; Apple Computers; Apple; Oracle; Sony; sony; Yahoo!; BBC; UNITED PRESS INTERNATIONAL; SCIRI; CSIS; MILNET; UCAS; petsmart; PetSmart; youtube; home depot; Home Depot; Nikon; NVA; Verizon; Tmobile; HCC; FITNESS UNLIMITED; A CLASS Garage Doors; Liquidweb.com; Liquidweb; Hino; Ferrari; Brickell Honda; Eagle Transmission; Cheveux; Endo Sushi; NDI; Lovely Nails; Papeluna; FHS; Mama Mia; TEXAS ROADHOUSE; Ulistic; China Delight; Hickory Furniture Mart; Zahav; DPA; MoI; US FBI; Weathermen; al - Jihad; Al - Sharq al - Awsat; Ibn Al - Khattab Brigades; Azzaman; UNSCEAR; EMERCOM; Muslim League - N; CNN; WHDH - TV; Daily Star; DAILY STAR; I.B. Tauris; Agence Global; Dems; CBS; Boston Globe; National Review; PUK; KDP; Al - Arabiya TV; ARD; Asiaweek; Harkat - ul - Jehad - al - Islami; Hizb - e - Islami; JUI; National Public Radio; NPR; Nato; Atlanta PD; congress; Aryan Nations; Southern Poverty Law Center; Raw Story; MEK; wikipedia; Wikipedia; Blogshares; National Socialists; Pan - Am; U.N.; Coalition; USAMRIID; MILF; MSNBC; USDA; Jemaah Islamiah; Pakistan ISI; DOJ; Mukhabarat; Appropriations Subcommittee; Al - Gamaa al - Islamiya; Azzam Publications; Coke; SAP; WarpSpeed Communications; FuelCell Energy; ONSI; Enron Europe; American Express; SW Gas; Boston Gas; GE; General Motors; Sun Microsystems; Joint Chiefs; Federal Reserve; Goldman; BP; PJM; NEPOOL; ESAI; Nepool; Edison International; London Metal Exchange; LME; ABB; SMSU; Century Development; TCO; Radianz; Equant; ECCL; CFTC; EEI; Ineos Acrylics; Ineos; UEComm; Uecomm Limited; ConEd; Ispat Mexicana S.A. de C.V; Pemex; Niagara Mohawk Marketing; Niagara Mohawk Energy Marketing; Enron Canada; ENRON; ENRON ONLINE; Arco Products; ARCO; Haas School; barclays; Dynegy; Ace Federal Reporters; SIAM; WNBA Comets; Miami SOL; Detroit SHOCK; Washington MYSTICS; Sacramento MONARCHS; Indiana FEVER; Cleveland ROCKERS; New York LIBERTY; Seattle STORM; Orlando MIRACLE; Phoenix MERCURY; Minnesota LYNX; ENRONONLINE; Enron Online; EnronOnLine; Cargill Incorporated; Enron Net Works; Bridgeline; Giants; N.O.; JMB; Agip; Callon; Equilon; Platt; Select Energy; Sempra; BP Energy; Methodist Health Care System; Orange County Register; Independent System Operator; Independent Energy Producers; SCE; SDG&E; East Coast Power; ECT; Houston Casualty; United India; Beachcrofts; DPC; AAA; Pitney Bowes; Daimler Chrysler; Newsday.com; Comex - Joux; Aviation Research Center; The Mirror; Taub",
);
/** Proper nouns that are no names in our sense. */
const NONE = list(
  'God; GOD; god; Devil; devil; Satan; satanism; President; Winter; Seas; F; C; A; m; Inc.; Inc; LLC; Co.; Corp; Jr.; CST; PST; GMT; English; christmas; Christmas; Easter; Thanksgiving; New Year; Good Friday; Mom; Chairman; Secretary; Ministry; GDP; Island; River; Republic; State; Word; Business; CD; 17th; broad; Sun; Earth; Mars; Sheikh; Prophet; Center; metro; gimp; pledge',
);

const isName = (w: GoldWord): boolean => w.upos === 'PROPN' || w.xpos.startsWith('NNP');

/** Kind of a run of proper nouns: null for no name, -1 for unknown. */
function kindOf(words: readonly GoldWord[], lexicon: Lexicon): NameKind | null | -1 {
  const text = words.map((w) => w.form).join(' ');
  if (PERSONS.has(text)) return 'person';
  if (PLACES.has(text)) return 'place';
  if (ORGANISATIONS.has(text)) return 'organisation';
  const low = text.toLowerCase();
  if (NONE.has(text) || CALENDAR.has(low) || TITLES.has(low) || /@|:\/\//.test(text)) return null;
  if (COUNTRIES.has(low)) return 'place';
  if (DEMONYMS.has(low) || DEMONYMS.has(low.replace(/s$/, ''))) return 'nationality';
  const bits = (form: string) => lexicon.lists[lexicon.index.get(form.toLowerCase()) ?? -1] ?? 0;
  const has = (form: string, name: (typeof LEXICON_LISTS)[number]) => (bits(form) & (1 << LEXICON_LISTS.indexOf(name))) !== 0;
  const last = words[words.length - 1].form.toLowerCase();
  if (words.length === 1) {
    const { form } = words[0];
    if (
      has(form, 'first-name') &&
      !has(form, 'city') &&
      !has(form, 'place') &&
      !has(form, 'city-part') &&
      /^\p{Lu}\p{Ll}/u.test(form)
    )
      return 'person';
    if (has(form, 'city') && has(form, 'place') && !has(form, 'first-name') && !has(form, 'surname')) return 'place';
    return -1;
  }
  if (ORGANISATION_WORDS.has(last)) return 'organisation';
  if (PLACE_WORDS.has(last)) return 'place';
  const shaped = words.every((w) => /^(?:\p{Lu}[\p{Ll}'’]+(?:\p{Lu}\p{Ll}+)?|\p{Lu}\.?|-)$/u.test(w.form));
  if (words.length <= 4 && shaped && has(words[0].form, 'first-name') && !has(words[0].form, 'city')) return 'person';
  return -1;
}

/** Name kinds of each word of each sentence: [first, end, kind] spans, and the words we do not know. */
export function ewtNames(
  documents: readonly GoldDocument[],
  lexicon: Lexicon,
): { names: [number, number, NameKind][]; unknown: number[] }[] {
  return documents.flatMap(({ sentences }) =>
    sentences.map(({ words }) => {
      const names: [number, number, NameKind][] = [];
      const unknown: number[] = [];
      for (let k = 0; k < words.length; k++) {
        const low = words[k].form.toLowerCase();
        if (!isName(words[k])) {
          if (words[k].upos === 'ADJ' && /^\p{Lu}/u.test(words[k].form) && DEMONYMS.has(low))
            names.push([k, k + 1, 'nationality']);
          continue;
        }
        let end = k + 1;
        const glued = (i: number) =>
          words[i].form === '-' &&
          i + 1 < words.length &&
          isName(words[i + 1]) &&
          words[i].start === words[i - 1].end &&
          words[i + 1].start === words[i].end;
        while (end < words.length && (isName(words[end]) || glued(end))) end++;
        let first = k;
        while (
          first < end - 1 &&
          (TITLES.has(words[first].form.toLowerCase()) || (first > k && TITLE_WORDS.has(words[first].form.toLowerCase())))
        )
          first++;
        // "Bank of Spain", "Department of Energy": the run goes on beyond what we join.
        const more =
          end + 1 < words.length &&
          /^(?:of|for|and|&)$/i.test(words[end].form) &&
          (isName(words[end + 1]) || words[end + 1].form === 'the');
        const run = words.slice(first, end);
        const kind = more && !PERSONS.has(run.map((w) => w.form).join(' ')) ? -1 : kindOf(run, lexicon);
        if (kind === -1) for (let i = k; i < end; i++) unknown.push(i);
        else if (kind !== null) names.push([first, end, kind]);
        k = end - 1;
      }
      return { names, unknown };
    }),
  );
}
