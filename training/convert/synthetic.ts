/**
 * In: sentences with names, and lists of names. Out: made-up sentences: the same sentences with other names put in, and lines as
 * wire services print them (datelines, headlines in capitals, results, standings, line-ups, business notices). They teach the network
 * that a name is known by where it stands, not only by having been seen. The patterns are ours; no text of a corpus is among them.
 */
import { DEMONYMS } from '../../src/analyse/en/entities.ts';
import { tokenise } from '../../src/analyse/tokens.ts';
import { seeded } from '../data.ts';
import type { NamedSentence, NameKind, NameSpan } from './names.ts';

const list = (words: string): string[] => words.trim().split(/\s*,\s*|\s*\n\s*/);

const GIVEN = list(
  'Ahmed, Mohammed, Muhammad, Mustafa, Hassan, Hussein, Ali, Omar, Yusuf, Ibrahim, Khalid, Abdullah, Abdul Rahman, Abu Bakr, Fatima, Aisha, Nasser, Karim, Tariq, Bilal, Imran, Nawaz, Shahbaz, Asif, Hamid, Ashraf, Gulbuddin, Zalmay, Mehdi, Reza, Hossein, Javad, Farid, Leila, Shirin, Vladimir, Dmitry, Sergei, Alexei, Igor, Oleg, Boris, Yuri, Natalia, Svetlana, Olga, Volodymyr, Oleksandr, Viktor, Janusz, Lech, Jaroslaw, Andrzej, Vaclav, Milos, Zoran, Slobodan, Dragan, Goran, Ivan, Petr, Jiri, Istvan, Laszlo, Gyorgy, Nicolae, Ion, Jean-Claude, Jean-Marie, Jean-Luc, Francois, Jacques, Nicolas, Pierre, Philippe, Thierry, Didier, Gerard, Marine, Ségolène, Hans, Jürgen, Wolfgang, Helmut, Gerhard, Angela, Heinz, Karl-Heinz, Franz, Giovanni, Silvio, Matteo, Giuseppe, Paolo, Luca, Alessandro, José, Juan, Carlos, Luis, Miguel, Javier, Pedro, Jorge, Fernando, Diego, Rafael, Andrés, Álvaro, Hugo, Nicolás, Evo, João, Paulo, Luiz, Marcelo, Thiago, Lars, Sven, Björn, Anders, Erik, Olof, Jens, Ole, Pekka, Mika, Kofi, Kwame, Thabo, Nelson, Jacob, Cyril, Goodluck, Olusegun, Muhammadu, Paul, Yoweri, Robert, Morgan, Haile, Abiy, Meles, Ellen, Kenji, Hiroshi, Shinzo, Junichiro, Yukio, Takashi, Naoto, Akira, Yoko, Park, Kim, Lee, Moon, Ban, Choi, Li, Wang, Zhang, Xi, Hu, Wen, Deng, Liu, Chen, Nguyen, Tran, Pham, Aung San, Thein, Min Aung, Mahathir, Anwar, Najib, Joko, Susilo Bambang, Benigno, Rodrigo, Gloria, Narendra, Rahul, Manmohan, Sonia, Atal Bihari, Arun, Sanjay, Priya, Rajesh, Amit, Sheikh, Khaleda, Mahinda, Chandrika, Prachanda, Binyamin, Ehud, Ariel, Shimon, Yitzhak, Moshe, Avigdor, Recep Tayyip, Abdullah, Bülent, Mehmet, Kemal, Nikos, Giorgos, Kostas, Alexis, Yannis, John, David, Michael, James, William, George, Richard, Thomas, Mary, Susan, Sarah, Emma, Kate, Barack, Hillary, Donald, Joe, Tony, Gordon, Theresa, Liam, Declan, Siobhan, Owen, Rhys',
);
const FAMILY = list(
  "al-Assad, al-Maliki, al-Abadi, al-Zarqawi, al-Masri, al-Sadr, al-Bashir, al-Sisi, el-Sayed, el-Baradei, bin Laden, bin Salman, ibn Saud, Abbas, Arafat, Haniyeh, Nasrallah, Hariri, Mubarak, Morsi, Gaddafi, Khan, Sharif, Bhutto, Zardari, Karzai, Ghani, Haqqani, Mehsud, Durrani, Rouhani, Khamenei, Ahmadinejad, Larijani, Zarif, Putin, Medvedev, Lavrov, Ivanov, Petrov, Sidorenko, Kuznetsov, Shevchenko, Yanukovych, Poroshenko, Lukashenko, Walesa, Kaczynski, Kowalski, Havel, Novak, Dvorak, Orban, Nagy, Horvath, Ceausescu, Popescu, Milosevic, Mladic, Karadzic, Djokovic, Jovanovic, Dubois, Lefèvre, Le Pen, de Gaulle, Chirac, Sarkozy, Hollande, Mitterrand, Kohl, Schröder, Merkel, Schmidt, Müller, Becker, von Trotta, van der Berg, van Dijk, de Vries, Jansen, Rossi, Bianchi, Berlusconi, Prodi, Renzi, di Matteo, García, Rodríguez, Hernández, González, Fernández de Kirchner, Lula da Silva, dos Santos, Pereira, Maduro, Chávez, Morales, Castro, Ortega, Andersson, Johansson, Lindqvist, Hansen, Rasmussen, Stoltenberg, Virtanen, Annan, Mandela, Mbeki, Zuma, Ramaphosa, Mugabe, Tsvangirai, Museveni, Kagame, Obasanjo, Okonkwo, Adebayo, Kenyatta, Odinga, Tanaka, Suzuki, Yamamoto, Koizumi, Abe, Hatoyama, Jong-un, Geun-hye, Dae-jung, Ki-moon, Jae-in, Seung-woo, Xiaoping, Jinping, Jintao, Jiabao, Keqiang, Minh, Thanh, Suu Kyi, Sein, Hlaing, Mohamad, Ibrahim, Razak, Widodo, Yudhoyono, Aquino, Duterte, Arroyo, Modi, Gandhi, Singh, Vajpayee, Kumar, Sharma, Patel, Reddy, Hasina, Zia, Rajapaksa, Sirisena, Netanyahu, Barak, Sharon, Peres, Rabin, Lieberman, Erdogan, Gül, Davutoglu, Papandreou, Tsipras, Papadopoulos, Smith, Jones, Brown, Taylor, Wilson, Davies, Evans, Walker, Wright, Robinson, Thompson, White, Hughes, Edwards, Green, Hall, Wood, Clarke, Jackson, Turner, Hill, Cooper, Ward, Morris, Bush, Clinton, Obama, Trump, Biden, Blair, Cameron, May, Johnson, O'Brien, O'Connor, O'Sullivan, McCarthy, McDonald, McGregor, MacDonald, Fitzgerald, Murphy, Kelly, Ryan, Gallagher, Griffiths, Llewellyn, Baker, Carter, Ford, Reagan, Kennedy, Nixon, Powell, Rice, Rumsfeld, Kerry, Romney",
);
const TEAM_TAILS = [
  'United',
  'City',
  'Rovers',
  'Town',
  'Athletic',
  'Wanderers',
  'County',
  'FC',
  'Albion',
  'Rangers',
  'Dynamo',
  'Lions',
  'Tigers',
  'Bulls',
  'Bears',
  'Kings',
  'Giants',
];
const FIELDS = [
  'Defence',
  'Defense',
  'Foreign Affairs',
  'Health',
  'Interior',
  'Justice',
  'Finance',
  'Education',
  'Agriculture',
  'Energy',
  'Transport',
  'Information',
  'Trade and Industry',
  'Human Rights',
  'Culture',
];
const FIRM_TAILS = [
  'Corp',
  'Corp.',
  'Inc',
  'Inc.',
  'Ltd',
  'Ltd.',
  'Group',
  'Holdings',
  'Plc',
  'Co',
  'Industries',
  'Airlines',
  'Bank',
  'Motors',
  'Energy',
  'Systems',
  'Pharmaceuticals',
  '& Co',
  'Partners',
  'Securities',
  'Technologies',
  'Entertainment',
  'International',
];
const BODIES = [
  'National Security Council',
  'Supreme Court',
  'Red Crescent',
  'Football Association',
  'Parliament',
  'Air Force',
  'Army',
  'Navy',
  'Federal Police',
  'Central Bank',
  'Electoral Commission',
  'National Army',
  'Liberation Front',
  'Labour Party',
  'Democratic Party',
  'National Congress',
  'Olympic Committee',
  'Intelligence Service',
  'Coast Guard',
  "Workers' Party",
  'Human Rights Commission',
  'Observatory for Human Rights',
  'Trade Union Federation',
  'Medical Association',
  'Broadcasting Corporation',
];
const MEDIA = [
  'Times',
  'Post',
  'Herald',
  'Tribune',
  'Daily News',
  'Gazette',
  'Observer',
  'News Agency',
  'TV',
  'Broadcasting',
  'Journal',
  'Chronicle',
];
const SPORTS = [
  'SOCCER',
  'CRICKET',
  'TENNIS',
  'GOLF',
  'RUGBY UNION',
  'BASKETBALL',
  'BASEBALL',
  'CYCLING',
  'ATHLETICS',
  'SWIMMING',
  'BOXING',
];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const AGENCIES = ['Reuters', 'AP', 'AFP', 'Xinhua', 'IRNA', 'TASS', 'dpa'];

/** {x} is a slot: P person, S surname, L place, K country, C city, O organisation, T team, N nationality, A agency, number kinds in lower case. */
const PATTERNS = `
{K} {N} President {P} met {P} in {C} on {day}.
{P}, an analyst at {O} in {C}, said shares would fall.
{O} said on {day} it had bought {O} for {n} million dollars.
Shares in {O} rose {n} percent after the company said profit doubled.
{O} spokesman {P} declined to comment.
{O} spokeswoman {P} said the report was wrong.
Foreign Minister {P} told {O} that talks with {K} would resume.
Prime Minister {P} will visit {K} and {K} next week.
{N} police said they had arrested {n} people in {C}.
{N} troops entered {C} at dawn.
A bomb exploded in {C}, killing {n} people, police said.
{S} said he would appeal.
{S} told reporters that {O} had been warned.
"We are ready," {S} said.
{O} ({O}) said it would send monitors to {K}.
According to {O}, {n} people died in {C} and {C}.
{P} of {K} won the race in {C}.
{P} ({K}) beat {P} ({K}) {set} {set}
{n}. {P} ({K}) {time}
{n}. {P} {K} {time}
{n} - {P}, {n} - {P} ({n} - {P} {n}th), {n} - {P}
{I}. {S} c {S} b {S} {n}
{S} {n}-{n}-{n}-{n}, {S} {n}-{n}-{n}-{n}
{T} {n} {T} {n}
{T} {n} {T} {n}
{T} {n} {n} {n} {n} {n} {n} {n}
{T} beat {T} {n}-{n} on {day}.
{T} striker {P} scored twice as {T} lost at home.
{T}: {P}, {P}, {P}
{T} v {T}
{TT} AT {TT}
{TT} {n} {TT} {n}
{SPORT} - {KK} BEAT {KK} IN QUALIFIER.
{SPORT} - {SS} WINS {CC} TITLE.
{KK} SAYS {KK} MUST LEAVE {CC}.
{OO} TO BUY {OO} UNIT.
{CC} {date}
{C} {date}
{CC} ({A}) -
{CC}, {K} ({A}) -
{CC}, {day} -
{C} ({A}) - {P} said
Results of {day} 's matches in the {N} league :
{K} {n} {K} {n} (halftime {n}-{n})
{K} - {P} {n}, {P} {n}th minute
{P}, {n}, of {C}, {L}, was killed in {K}.
The {O} in {C} said {N} forces had withdrawn.
officials from {K}, {K} and {K} met in {C}
the {O} chief {P} and {O} leader {P}
{O} militants attacked {C} airport, {P} said.
{P} moved from {T} to {T} for {n} million pounds.
Lt. Gen. {P} of {O} spoke in {C}.
Sen. {P} and Rep. {P} wrote to {O}.
{C}, {L} , {date}
in {C} , {L} , where {O} is based
{K} 's {P} and {K} 's {P} drew in {C}.
{O} 's {C} office
a {C}-based company, {O},
{O} , {O} and {O} agreed to share data.
{K} and {K} signed the accord in {C} in the presence of {P}.
-- {C} newsroom
{P} reports from {C} for {O}.
`
  .trim()
  .split('\n');

/** Lists that names are drawn from. */
export interface NameLists {
  readonly cities: string[];
  readonly firstNames: string[];
  readonly surnames: string[];
  readonly countries: string[];
}

const SLOT = /\{([A-Za-z]+)\}/g;

/** `count` sentences with names replaced and `count` lines from patterns. */
export function synthetic(real: readonly NamedSentence[], lists: NameLists, count: number): NamedSentence[] {
  const random = seeded(23);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)];
  const chance = (p: number) => random() < p;
  const title = (name: string) =>
    name.replace(/(^|[\s-])(\p{Ll})/gu, (m, gap: string, c: string) => (/(^|[\s])$/.test(gap) ? gap + c.toUpperCase() : m));
  const demonyms = [...DEMONYMS].map(title);
  const knownOrganisations = real.flatMap((s) =>
    s.names.filter((n) => n.kind === 'organisation').map((n) => s.words.slice(n.first, n.end).join(' ')),
  );
  const surname = () => (chance(0.6) ? pick(FAMILY) : title(pick(lists.surnames)));
  const given = () => (chance(0.6) ? pick(GIVEN) : title(pick(lists.firstNames)));
  const initial = () => String.fromCharCode(65 + Math.floor(random() * 26));
  const person = () => {
    const x = random();
    if (x < 0.72) return `${given()} ${surname()}`;
    if (x < 0.8) return `${given()} ${initial()}. ${surname()}`;
    if (x < 0.86) return `${initial()}. ${surname()}`;
    if (x < 0.92) return `${given()} ${given()} ${surname()}`;
    return `${given()}-${given().split(' ')[0]} ${surname()}`;
  };
  const country = () => title(pick(lists.countries));
  const city = () => pick(lists.cities);
  const place = () =>
    chance(0.5)
      ? country()
      : chance(0.8)
        ? city()
        : `${pick(['northern', 'southern', 'eastern', 'western'])} ${country()}`.replace(/^\S+ /, '');
  const acronym = () => Array.from({ length: 2 + Math.floor(random() * 4) }, initial).join('');
  const organisation = () => {
    const x = random();
    if (x < 0.3) return pick(knownOrganisations);
    if (x < 0.45) return acronym();
    if (x < 0.6) return `${pick([surname, city, surname])()} ${pick(FIRM_TAILS)}`;
    if (x < 0.68) return `Ministry of ${pick(FIELDS)}`;
    if (x < 0.78) return `${chance(0.7) ? pick(demonyms) : country()} ${pick(BODIES)}`;
    if (x < 0.84) return `University of ${city()}`;
    if (x < 0.9) return `${city()} ${pick(MEDIA)}`;
    if (x < 0.95) return `${surname()} & ${surname()}`;
    return `${surname()} ${pick(['Institute', 'Foundation', 'Museum', 'College', 'Hospital', 'School'])}`;
  };
  const team = () => (chance(0.6) ? city() : `${city()} ${pick(TEAM_TAILS)}`);
  const make: Record<NameKind, () => string> = {
    person,
    organisation,
    place,
    nationality: () => pick(demonyms),
    event: () => `${city()} ${pick(['Open', 'Festival', 'Marathon', 'Conference', 'Summit', 'Cup'])}`,
    product: () => `${surname()} ${Math.floor(random() * 900)}`,
    other: () => `${pick(demonyms)} ${pick(['Revolution', 'Treaty', 'Constitution'])}`,
  };
  const split = (name: string): string[] => {
    const tokens = tokenise(name);
    return Array.from({ length: tokens.length }, (_, k) => name.slice(tokens.start[k], tokens.end[k]));
  };
  const build = (parts: readonly { words: string[]; kind: NameKind | null }[]): NamedSentence => {
    const words: string[] = [];
    const names: NameSpan[] = [];
    for (const part of parts) {
      if (part.kind && part.words.length > 0)
        names.push({ first: words.length, end: words.length + part.words.length, kind: part.kind });
      words.push(...part.words);
    }
    return { source: 'synthetic', words, names };
  };
  const out: NamedSentence[] = [];
  const usable = real.filter((s) => s.names.length > 0 && s.words.length < 60);
  for (let i = 0; i < count; i++) {
    const s = pick(usable);
    const parts: { words: string[]; kind: NameKind | null }[] = [];
    let at = 0;
    const renamed = new Map<string, string[]>();
    for (const name of s.names) {
      parts.push({ words: s.words.slice(at, name.first), kind: null });
      const old = s.words.slice(name.first, name.end);
      const key = old.join(' ');
      const single = name.kind === 'person' && old.length === 1;
      const replace =
        name.kind === 'person' || name.kind === 'organisation' || name.kind === 'place' || name.kind === 'nationality';
      if (!renamed.has(key)) renamed.set(key, replace && chance(0.85) ? split(single ? surname() : make[name.kind]()) : old);
      parts.push({ words: renamed.get(key)!, kind: name.kind });
      at = name.end;
    }
    parts.push({ words: s.words.slice(at), kind: null });
    const made = build(parts);
    const x = random();
    if (x < 0.12 && made.words.length < 20) out.push({ ...made, words: made.words.map((w) => w.toUpperCase()) });
    else if (x < 0.16 && made.words.length < 20)
      out.push({ ...made, words: made.words.map((w) => w.replace(/^\p{Ll}/u, (c) => c.toUpperCase())) });
    else out.push(made);
  }
  const digits = (n: number) => String(Math.floor(random() * n));
  const slot = (name: string): [string, NameKind | null] => {
    switch (name) {
      case 'P':
        return [person(), 'person'];
      case 'S':
        return [surname(), 'person'];
      case 'SS':
        return [surname().toUpperCase(), 'person'];
      case 'I':
        return [initial(), 'person'];
      case 'L':
        return [place(), 'place'];
      case 'K':
        return [country(), 'place'];
      case 'KK':
        return [country().toUpperCase(), 'place'];
      case 'C':
        return [city(), 'place'];
      case 'CC':
        return [city().toUpperCase(), 'place'];
      case 'O':
        return [organisation(), 'organisation'];
      case 'OO':
        return [organisation().toUpperCase(), 'organisation'];
      case 'T':
        return [team(), 'organisation'];
      case 'TT':
        return [team().toUpperCase(), 'organisation'];
      case 'N':
        return [pick(demonyms), 'nationality'];
      case 'A':
        return [pick(AGENCIES), 'organisation'];
      case 'SPORT':
        return [pick(SPORTS), null];
      case 'day':
        return [pick(WEEKDAYS), null];
      case 'date':
        return [`20${digits(9)}${digits(9)}-0${1 + Math.floor(random() * 9)}-${10 + Math.floor(random() * 18)}`, null];
      case 'set':
        return [`${digits(7)}-${digits(7)}`, null];
      case 'time':
        return [`${digits(9)}:${10 + Math.floor(random() * 49)}.${digits(99)}`, null];
      default:
        return [String(1 + Math.floor(random() * random() * 90)), null];
    }
  };
  for (let i = 0; i < count; i++) {
    const pattern = PATTERNS[i % PATTERNS.length];
    let text = '';
    const spans: { start: number; end: number; kind: NameKind }[] = [];
    let at = 0;
    for (const match of pattern.matchAll(SLOT)) {
      text += pattern.slice(at, match.index);
      const [value, kind] = slot(match[1]);
      const start = text.length;
      text += value;
      // "I. Smith": the initial and the surname are one name.
      const last = spans.at(-1);
      if (kind === 'person' && last && match[1] === 'S' && /^[A-Z]\. $/.test(text.slice(last.start, start)))
        last.end = text.length;
      else if (kind) spans.push({ start, end: text.length, kind });
      at = match.index + match[0].length;
    }
    text += pattern.slice(at);
    const tokens = tokenise(text);
    const words: string[] = [];
    const names: NameSpan[] = [];
    for (let k = 0; k < tokens.length; k++) words.push(text.slice(tokens.start[k], tokens.end[k]));
    for (const span of spans) {
      let first = 0;
      while (first < tokens.length && tokens.end[first] <= span.start) first++;
      let end = first;
      while (end < tokens.length && tokens.start[end] < span.end) end++;
      if (end > first && (names.at(-1)?.end ?? 0) <= first) names.push({ first, end, kind: span.kind });
    }
    out.push({ source: 'synthetic', words, names });
  }
  return out;
}
