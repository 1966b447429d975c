/**
 * In: the network's name classes. Out: names with their kind, sorted, disjoint. Word lists part nationalities from other names and
 * armed groups from organisations. Refuses nothing.
 */
import type { Entity, EntityKind } from '../model/index.ts';
import { ARMED_ALWAYS, ARMED_WORDS, BODIES, CALENDAR, COUNTRIES, DEMONYMS, LOOSE, TITLE_WORDS, TITLES } from './en/entities.ts';

/** Classes of the network: outside, and begin and go on for each kind. */
export const NAME_CLASSES = [
  'O',
  'B-person',
  'I-person',
  'B-organisation',
  'I-organisation',
  'B-place',
  'I-place',
  'B-nationality',
  'I-nationality',
  'B-event',
  'I-event',
  'B-product',
  'I-product',
  'B-other',
  'I-other',
] as const;

interface Name {
  first: number;
  end: number;
  kind: EntityKind;
}

/**
 * Names of a token table whose words have the given classes and forms. `proper[k]` is 1 for proper nouns.
 */
export function entities(
  tokens: { readonly start: Uint32Array; readonly end: Uint32Array },
  classes: Uint8Array,
  words: readonly string[],
  lower: readonly string[],
  proper: Uint8Array,
  sentences: readonly { readonly firstToken: number; readonly endToken: number }[],
): Entity[] {
  const names: Name[] = [];
  for (const { firstToken, endToken } of sentences) {
    for (let k = firstToken; k < endToken; k++) {
      if (classes[k] === 0) continue;
      let end = k + 1;
      while (end < endToken && classes[end] !== 0 && classes[end] % 2 === 0) end++;
      const name = { first: k, end, kind: NAME_CLASSES[classes[k]].slice(2) as EntityKind };
      end = trim(name, lower, words, endToken, tokens);
      const last = names.at(-1);
      if (last && isJoined(last, name, tokens, words)) last.end = name.end;
      else if (name.end > name.first && isWritten(name, words, proper, firstToken)) names.push(name);
      k = Math.max(k, end - 1);
    }
  }
  addListed(names, words, lower, sentences);
  // "President" before the name it belongs to is none by itself.
  const bare = names.filter(
    ({ first, end }, i) =>
      !(end - first === 1 && TITLES.has(lower[first]) && names[i + 1]?.first === end && names[i + 1].kind === 'person'),
  );
  const all = agree(withoutCommon(bare, words, lower, sentences), words, lower, proper, sentences);
  const out: Entity[] = [];
  for (const { first, end, kind } of all) {
    const settled = kindOf(kind, lower, first, end);
    if (settled)
      out.push({ start: tokens.start[first], end: tokens.end[end - 1], kind: settled, firstToken: first, endToken: end });
  }
  return out;
}

/** Cuts titles and nationalities off the front of a person, marks off both ends; runs on over a hyphen inside one written word. */
function trim(
  name: Name,
  lower: readonly string[],
  words: readonly string[],
  sentenceEnd: number,
  tokens: { readonly start: Uint32Array; readonly end: Uint32Array },
): number {
  const whole = name.end;
  while (name.end > name.first && !/[\p{L}\p{N}.!)]$/u.test(words[name.end - 1])) name.end--;
  while (name.end - name.first > 1 && LOOSE.has(lower[name.end - 1]) && lower[name.end - 1] === words[name.end - 1]) name.end--;
  while (name.end > name.first && !/^[\p{L}\p{N}(&]/u.test(words[name.first])) name.first++;
  if (name.kind === 'person') {
    let from = name.first;
    for (let k = name.first; k < name.end - 1; k++) {
      if (TITLES.has(lower[k]) || (DEMONYMS.has(lower[k]) && k === from)) from = k + 1;
      else if (!TITLE_WORDS.has(lower[k])) break;
    }
    // Secretary of State Ann Lee: the network may begin at "State".
    while (from + 1 < name.end && from > 1 && TITLE_WORDS.has(lower[from]) && TITLE_WORDS.has(lower[from - 1])) from++;
    name.first = from;
    if (name.end - name.first === 1 && TITLES.has(lower[name.first]) && lower[name.first].endsWith('.')) name.end = name.first;
  }
  // Charles-Michael, al-Abadi, Nagorno-Karabakh: one name although three tokens.
  let end = name.end;
  while (
    end > name.first &&
    end + 1 < sentenceEnd &&
    words[end] === '-' &&
    tokens.start[end] === tokens.end[end - 1] &&
    tokens.start[end + 1] === tokens.end[end] &&
    /^\p{Lu}/u.test(words[end + 1]) &&
    (name.kind === 'person' || !DEMONYMS.has(lower[end + 1])) &&
    !COUNTRIES.has(lower[end - 1])
  ) {
    end += 2;
  }
  name.end = end;
  return Math.max(whole, end);
}

/** Names of several words that are on a list, by their first word. */
const LISTED: ReadonlyMap<string, readonly (readonly [rest: readonly string[], kind: EntityKind])[]> = (() => {
  const map = new Map<string, [string[], EntityKind][]>();
  for (const [list, kind] of [
    [COUNTRIES, 'place'],
    [BODIES, 'organisation'],
  ] as const) {
    for (const name of list) {
      const [first, ...rest] = name.split(' ');
      if (rest.length > 0) map.set(first, [...(map.get(first) ?? []), [rest, kind]]);
    }
  }
  return map;
})();

/** Puts in listed names that were missed or cut short; a longer name that holds one stays. Keeps `names` in order. */
function addListed(
  names: Name[],
  words: readonly string[],
  lower: readonly string[],
  sentences: readonly { readonly firstToken: number; readonly endToken: number }[],
): void {
  let at = 0;
  for (const { firstToken, endToken } of sentences) {
    for (let k = firstToken; k + 1 < endToken; k++) {
      const entries = LISTED.get(lower[k]);
      if (!entries || !/^\p{Lu}/u.test(words[k])) continue;
      const entry = entries.find(([rest]) => rest.every((word, i) => k + 1 + i < endToken && lower[k + 1 + i] === word));
      if (!entry || !/^\p{Lu}/u.test(words[k + 1])) continue;
      const end = k + 1 + entry[0].length;
      while (at < names.length && names[at].end <= k) at++;
      let to = at;
      while (to < names.length && names[to].first < end) to++;
      const inTheWay = names.slice(at, to);
      if (!inTheWay.some((name) => name.first < k || name.end > end))
        names.splice(at, to - at, { first: k, end, kind: entry[1] });
      k = end - 1;
    }
  }
}

/** False for common words: nothing tagged a proper noun, and in lower case or a capital only because the sentence begins. */
function isWritten({ first, end, kind }: Name, words: readonly string[], proper: Uint8Array, sentenceStart: number): boolean {
  if (kind === 'nationality') return true;
  let capital = false;
  for (let k = first; k < end; k++) {
    if (proper[k]) return true;
    if (k > sentenceStart && /\p{Lu}/u.test(words[k])) capital = true;
  }
  return capital;
}

/** Leaves out single words that begin a sentence and stand in lower case elsewhere in the report: "Storm kills 12 … a storm hit". */
function withoutCommon(
  names: readonly Name[],
  words: readonly string[],
  lower: readonly string[],
  sentences: readonly { readonly firstToken: number; readonly endToken: number }[],
): readonly Name[] {
  const starts = new Set<number>();
  for (const { firstToken, endToken } of sentences) {
    starts.add(firstToken);
    if (firstToken + 1 < endToken && !/[\p{L}\p{N}]/u.test(words[firstToken])) starts.add(firstToken + 1);
  }
  const doubtful = new Set<string>();
  for (const { first, end } of names)
    if (end - first === 1 && starts.has(first) && words[first] !== lower[first]) doubtful.add(lower[first]);
  if (doubtful.size === 0) return names;
  const common = new Set<string>();
  for (let k = 0; k < words.length; k++) if (words[k] === lower[k] && doubtful.has(words[k])) common.add(words[k]);
  if (common.size === 0) return names;
  return names.filter(({ first, end }) => !(end - first === 1 && starts.has(first) && common.has(lower[first])));
}

/** Two neighbouring parts of one hyphenated name that the network cut. */
function isJoined(
  a: Name,
  b: Name,
  tokens: { readonly start: Uint32Array; readonly end: Uint32Array },
  words: readonly string[],
): boolean {
  return (
    a.kind === b.kind &&
    a.end + 1 === b.first &&
    words[a.end] === '-' &&
    tokens.end[a.end - 1] === tokens.start[b.first] - 1 &&
    a.kind === 'person'
  );
}

/**
 * One report names one thing one way: a surname alone is the person named in full elsewhere; a name found in one place is found in
 * the others; where kinds differ, the commoner wins.
 */
function agree(
  names: readonly Name[],
  words: readonly string[],
  lower: readonly string[],
  proper: Uint8Array,
  sentences: readonly { readonly firstToken: number; readonly endToken: number }[],
): Name[] {
  const text = ({ first, end }: Name) => words.slice(first, end).join(' ');
  const votes = new Map<string, Map<EntityKind, number>>();
  const surnames = new Map<string, number>();
  for (const name of names) {
    const key = text(name);
    const vote = votes.get(key) ?? new Map<EntityKind, number>();
    vote.set(name.kind, (vote.get(name.kind) ?? 0) + 1);
    votes.set(key, vote);
    if (name.kind === 'person' && name.end - name.first > 1 && words[name.end - 1].length > 2) {
      surnames.set(words[name.end - 1], (surnames.get(words[name.end - 1]) ?? 0) + 1);
    }
  }
  const winner = (key: string): EntityKind | null => {
    if (surnames.has(key)) return 'person';
    const vote = votes.get(key);
    if (!vote) return null;
    let best: EntityKind | null = null;
    for (const [kind, count] of vote) if (best === null || count > (vote.get(best) ?? 0)) best = kind;
    return best;
  };
  const settled = names.map((name) => {
    const key = text(name);
    if (name.end - name.first === 1 && COUNTRIES.has(lower[name.first])) return name;
    return { ...name, kind: winner(key) ?? name.kind };
  });
  const covered = new Uint8Array(words.length);
  for (const { first, end } of settled) covered.fill(1, first, end);
  const found: Name[] = [];
  for (const { firstToken, endToken } of sentences) {
    for (let k = firstToken; k < endToken; k++) {
      const word = words[k];
      if (covered[k] || !proper[k] || word.length < 3 || !/^\p{Lu}/u.test(word)) continue;
      if ((k > firstToken && covered[k - 1]) || (k + 1 < endToken && (covered[k + 1] || proper[k + 1]))) continue;
      if (k > firstToken && proper[k - 1]) continue;
      const kind = surnames.has(word) ? 'person' : (votes.get(word)?.size ?? 0) > 0 ? winner(word) : null;
      if (kind) found.push({ first: k, end: k + 1, kind });
    }
  }
  return [...settled, ...found].sort((a, b) => a.first - b.first);
}

/** Refines the kind the network gave; null for what is no name after all. */
function kindOf(kind: EntityKind, lower: readonly string[], first: number, end: number): EntityKind | null {
  const single = end - first === 1;
  const word = lower[first];
  if (single && CALENDAR.has(word)) return null;
  if (single && (DEMONYMS.has(word) || (word.endsWith('s') && DEMONYMS.has(word.slice(0, -1))))) return 'nationality';
  const list = single || kind === 'organisation' || kind === 'other' ? ARMED_WORDS : ARMED_ALWAYS;
  for (let k = first; k < end; k++) if (list.has(lower[k])) return 'armed-group';
  return kind;
}
