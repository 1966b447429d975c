/**
 * Bodies known by several names: international organisations, armed groups, agencies and press. Our own table of facts.
 * One line each: kind | name | other names.
 */
import type { ActorKind } from '../../../model/actor.ts';

export interface Body {
  readonly kind: ActorKind;
  readonly name: string;
  readonly aliases: readonly string[];
}

const TABLE = `
organisation|United Nations|UN,U.N.
organisation|European Union|EU,E.U.
organisation|North Atlantic Treaty Organization|NATO,Nato
organisation|African Union|AU
organisation|Arab League|League of Arab States
organisation|Association of Southeast Asian Nations|ASEAN,Asean
organisation|Organization of American States|OAS
organisation|Organization for Security and Co-operation in Europe|OSCE
organisation|Shanghai Cooperation Organisation|SCO
organisation|Organisation of Islamic Cooperation|OIC
organisation|Gulf Cooperation Council|GCC
organisation|Organization of the Petroleum Exporting Countries|OPEC,Opec
organisation|World Health Organization|WHO,World Health Organisation
organisation|World Trade Organization|WTO,World Trade Organisation
organisation|World Bank|
organisation|International Monetary Fund|IMF
organisation|International Criminal Court|ICC
organisation|International Court of Justice|ICJ
organisation|International Atomic Energy Agency|IAEA
organisation|United Nations High Commissioner for Refugees|UNHCR
organisation|United Nations Children's Fund|UNICEF,Unicef
organisation|World Food Programme|WFP
organisation|International Committee of the Red Cross|ICRC,Red Cross
organisation|Médecins Sans Frontières|MSF,Doctors Without Borders,Medecins Sans Frontieres
organisation|Amnesty International|Amnesty
organisation|Human Rights Watch|HRW
organisation|European Commission|
organisation|European Central Bank|ECB
organisation|European Parliament|
organisation|Interpol|
organisation|Europol|
government|Federal Bureau of Investigation|FBI,F.B.I.
government|Central Intelligence Agency|CIA,C.I.A.
government|National Security Agency|NSA
government|Department of Justice|DOJ,Justice Department
government|Department of Defense|DoD,Pentagon,Defense Department
government|Department of State|State Department
government|Department of Homeland Security|DHS,Homeland Security
government|Drug Enforcement Administration|DEA
government|Environmental Protection Agency|EPA
government|Food and Drug Administration|FDA
government|Federal Aviation Administration|FAA
government|Federal Trade Commission|FTC
government|Federal Communications Commission|FCC
government|Federal Reserve|Fed
government|Internal Revenue Service|IRS
government|Immigration and Customs Enforcement|ICE
government|Centers for Disease Control and Prevention|CDC
government|Securities and Exchange Commission|SEC
government|National Transportation Safety Board|NTSB
government|National Aeronautics and Space Administration|NASA,Nasa
government|Consumer Financial Protection Bureau|CFPB
government|Inter-Services Intelligence|ISI
government|Federal Security Service|FSB
government|Israel Defense Forces|IDF,Israel Defence Forces,Israeli Defense Forces
government|Islamic Revolutionary Guard Corps|IRGC,Revolutionary Guards,Revolutionary Guard
government|Metropolitan Police|Met Police,Scotland Yard
government|National Health Service|NHS
armed-group|Taliban|Afghan Taliban,Taleban
armed-group|Tehreek-e-Taliban Pakistan|TTP,Pakistani Taliban,Tehrik-i-Taliban Pakistan,Tehrik-e-Taliban Pakistan,Tehreek-i-Taliban Pakistan
armed-group|Islamic State|ISIS,ISIL,Daesh,IS,Islamic State of Iraq and the Levant,Islamic State of Iraq and Syria,Islamic State group
armed-group|Islamic State Khorasan Province|ISKP,ISIS-K,IS-K,Islamic State Khorasan
armed-group|Al-Qaeda|al Qaeda,al-Qaida,al Qaida,Al Qaida,Al Qaeda
armed-group|Al-Shabaab|al-Shabab,Al-Shabab,al Shabaab,Al Shabaab
armed-group|Boko Haram|
armed-group|Hamas|
armed-group|Hezbollah|Hizbollah,Hizbullah
armed-group|Houthis|Houthi,Ansar Allah
armed-group|Palestinian Islamic Jihad|PIJ,Islamic Jihad
armed-group|Kurdistan Workers' Party|PKK
armed-group|People's Protection Units|YPG
armed-group|Syrian Democratic Forces|SDF
armed-group|Free Syrian Army|FSA
armed-group|Nusra Front|al-Nusra Front,Jabhat al-Nusra,Al-Nusra
armed-group|Hayat Tahrir al-Sham|HTS
armed-group|Haqqani network|Haqqani Network,Haqqanis
armed-group|Lashkar-e-Taiba|LeT,Lashkar-e-Tayyiba,Lashkar-e-Toiba
armed-group|Jaish-e-Mohammed|JeM,Jaish-e-Mohammad
armed-group|Balochistan Liberation Army|BLA,Baloch Liberation Army
armed-group|Abu Sayyaf|
armed-group|Revolutionary Armed Forces of Colombia|FARC,Farc
armed-group|National Liberation Army|ELN
armed-group|Irish Republican Army|IRA
armed-group|Lord's Resistance Army|LRA
armed-group|Rapid Support Forces|RSF
armed-group|March 23 Movement|M23
armed-group|Wagner Group|Wagner
media|Reuters|
media|Associated Press|AP
media|Agence France-Presse|AFP,Agence France Presse
media|Bloomberg|Bloomberg News
media|British Broadcasting Corporation|BBC,BBC News
media|Cable News Network|CNN
media|Fox News|Fox News Channel
media|ABC News|
media|CBS News|CBS
media|NBC News|NBC
media|MSNBC|
media|Al Jazeera|Al-Jazeera
media|Al Arabiya|
media|Xinhua|Xinhua News Agency
media|Global Times|
media|TASS|Tass
media|RIA Novosti|RIA
media|Interfax|
media|RT|Russia Today
media|Kyodo|Kyodo News
media|NHK|
media|Yonhap|Yonhap News Agency
media|Press Trust of India|PTI
media|Dawn|
media|Geo News|
media|Express Tribune|
media|Tolo News|TOLOnews
media|Anadolu Agency|Anadolu
media|Deutsche Welle|DW
media|Deutsche Presse-Agentur|dpa
media|Der Spiegel|
media|Le Monde|
media|El País|El Pais
media|Guardian|
media|Times of London|
media|Daily Telegraph|Telegraph
media|Financial Times|FT
media|Independent|
media|Daily Mail|MailOnline
media|Sun|
media|New York Times|NYT
media|Washington Post|
media|Wall Street Journal|WSJ
media|Los Angeles Times|LA Times
media|USA Today|
media|Politico|
media|Axios|
media|Vox|
media|HuffPost|Huffington Post
media|BuzzFeed|BuzzFeed News
media|Breitbart|Breitbart News
media|NPR|National Public Radio
media|PBS|
media|Time|
media|Newsweek|
media|Economist|
media|Atlantic|
media|New Yorker|
media|Sky News|
media|ITV|ITV News
media|Channel 4|
media|TechCrunch|
media|TMZ|
media|Haaretz|
media|Jerusalem Post|
media|Times of India|
media|Hindu|
media|Hindustan Times|
media|NDTV|
media|South China Morning Post|SCMP
media|Sydney Morning Herald|
media|Radio Free Europe|RFE/RL,Radio Liberty
media|Voice of America|VOA
`;

/** All bodies. */
export const BODIES: readonly Body[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [kind, name, aliases] = line.split('|');
    return {
      kind: kind as ActorKind,
      name: name ?? '',
      aliases: aliases === undefined || aliases === '' ? [] : aliases.split(','),
    };
  });
