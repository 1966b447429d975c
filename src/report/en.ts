/**
 * The words that people see. In: the codes of the model (kinds, aspects, relations, source classes, dates). Out: plain
 * English labels and sentences, the same in the terminal, the page and Markdown. Refuses: nothing; a date that cannot be
 * read is shown as it was given. No label says who is right.
 */
import type {
  Aspect,
  DependenceKind,
  FactStatus,
  FindingKind,
  FramingKind,
  Relation,
  SourceKind,
  Stance,
  Strength,
} from '../model/index.ts';

/** How a kind of finding is called, its sign (never colour alone), and what it means. */
export interface KindWords {
  readonly label: string;
  readonly plural: string;
  readonly sign: string;
  readonly meaning: string;
}

export const KIND_WORDS: Readonly<Record<FindingKind, KindWords>> = {
  contradiction: {
    label: 'Contradiction',
    plural: 'Contradictions',
    sign: '≠',
    meaning: 'Both cannot be true as they are written.',
  },
  update: {
    label: 'Update',
    plural: 'Updates',
    sign: '→',
    meaning: 'The later report has a newer figure or state of things.',
  },
  difference: {
    label: 'Differs',
    plural: 'Differences',
    sign: '≈',
    meaning: 'Both can be true, but they are not told the same way.',
  },
  'only-in': {
    label: 'Only in one report',
    plural: 'Only in one report',
    sign: '◇',
    meaning: 'No other report says this.',
  },
  agreement: { label: 'Agreed', plural: 'Agreed', sign: '=', meaning: 'Two or more reports say the same.' },
};

/** Statuses of statements as the page colours them: those of a fact, and `alone` for a statement no other report shares. */
export type Standing = FactStatus | 'alone';

export const STANDING_KIND: Readonly<Record<Standing, FindingKind>> = {
  agreed: 'agreement',
  contradicted: 'contradiction',
  differing: 'difference',
  updated: 'update',
  alone: 'only-in',
};

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  agreed: 'Agreed',
  contradicted: 'Contradicted',
  differing: 'Told differently',
  updated: 'Updated',
  alone: 'In this report only',
};

export const ASPECT_WORDS: Readonly<Record<Aspect, string>> = {
  number: 'How many',
  date: 'When',
  place: 'Where',
  actor: 'Who',
  outcome: 'What happened',
  cause: 'Why',
  modality: 'How sure',
  attribution: 'According to whom',
  order: 'In what order',
  label: 'What it is called',
  other: 'Something else',
};

export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  same: 'They say the same.',
  refines: 'One is more exact and fits inside the other.',
  rounds: 'The figures are the same once rounded.',
  subset: 'One counts a part of what the other counts.',
  'scope-differs': 'They count another area, period or group.',
  'indicator-differs': 'They count different things.',
  'independent-estimates': 'Each is an estimate, and they come from different issuers.',
  'list-valued': 'Both can hold at once.',
  'distinct-referent': 'The words are alike but speak of different things.',
  conditional: 'One is a plan, threat, condition or forecast.',
  'attributes-differently': 'The same is said, but according to someone else or in the report’s own voice.',
  'modality-differs': 'One is careful where the other states it as a fact.',
  'labels-differ': 'The same person or act goes by a name that carries a judgement.',
  updates: 'The same figure or state, at a later time.',
  corrects: 'One says that an earlier report was wrong.',
  contradicts: 'Both cannot be true as they are written.',
  'only-in': 'No other report says this.',
};

export const STRENGTH_WORDS: Readonly<Record<Strength, string>> = {
  strong: 'strong',
  fair: 'fair',
  weak: 'weak',
};

export const STRENGTH_MEANING: Readonly<Record<Strength, string>> = {
  strong: 'The words leave little room for another reading.',
  fair: 'Likely, but another reading is possible.',
  weak: 'A hint worth a look, no more.',
};

export const SOURCE_WORDS: Readonly<Record<SourceKind, string>> = {
  'named-person': 'named person',
  'named-organisation': 'named organisation',
  'unnamed-official': 'unnamed official',
  unnamed: 'unnamed source',
  document: 'document',
  media: 'other media',
};

/** Column heads and legends: the same classes, for several. */
export const SOURCE_PLURALS: Readonly<Record<SourceKind, string>> = {
  'named-person': 'Named people',
  'named-organisation': 'Named organisations',
  'unnamed-official': 'Unnamed officials',
  unnamed: 'Unnamed sources',
  document: 'Documents',
  media: 'Other media',
};

/** Marks on a quote; a plain assertion needs none. */
export const STANCE_WORDS: Readonly<Record<Stance, string | null>> = {
  asserts: null,
  hedges: 'hedged',
  denies: 'denied',
  questions: 'questioned',
};

/** What a statement of one report only is, by the last part of its rule's name; plain details need no word. */
export const ONLY_WORDS: Readonly<Record<string, string>> = {
  denial: 'Denial',
  motive: 'Motive',
  number: 'Number',
  reaction: 'Reaction',
  name: 'Name',
};

export const DEPENDENCE_WORDS: Readonly<Record<DependenceKind, string>> = {
  copy: 'Copy of one text',
  rewrite: 'One text reworked',
  'shared-agency': 'Same news agency',
  'shared-source': 'Same source',
};

export const FRAMING_WORDS: Readonly<Record<FramingKind, string>> = {
  'loaded-word': 'Loaded word',
  label: 'Label',
  hedge: 'Hedge',
  'unnamed-source': 'Unnamed source',
  boost: 'Emphasis',
  'missing-denial': 'Denial left out',
  'agentless-passive': 'Doer left out',
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * An ISO 8601 date, date-time, month, week or year in words; the clock time is kept as given, without shifting zones.
 * @example dateWords('2025-05-21T09:30:00Z') // '21 May 2025, 09:30 UTC'
 */
export function dateWords(iso: string | null): string {
  return inWords(iso, MONTHS);
}

/** The same with short months, for tight places. @example shortDate('2025-09-21') // '21 Sep 2025' */
export function shortDate(iso: string | null): string {
  return inWords(
    iso,
    MONTHS.map((month) => month.slice(0, 3)),
  );
}

function inWords(iso: string | null, months: readonly string[]): string {
  if (iso === null) return 'no date';
  const day = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(iso);
  if (day) {
    const month = months[Number(day[2]) - 1];
    if (month === undefined) return iso;
    const clock = day[4] === undefined ? '' : `, ${day[4]}${zoneWords(day[5])}`;
    return `${Number(day[3])} ${month} ${day[1]}${clock}`;
  }
  const month = /^(\d{4})-(\d{2})$/.exec(iso);
  if (month) return months[Number(month[2]) - 1] === undefined ? iso : `${months[Number(month[2]) - 1]} ${month[1]}`;
  const week = /^(\d{4})-W(\d{2})$/.exec(iso);
  if (week) return `week ${Number(week[2])} of ${week[1]}`;
  return iso;
}

function zoneWords(zone: string | undefined): string {
  if (zone === undefined) return '';
  return zone === 'Z' || /^[+-]00:?00$/.test(zone) ? ' UTC' : ` (${zone})`;
}

/** "19 April 2025 to 21 May 2025", one day once, or null when nothing is known. */
export function spanWords(from: string | null, to: string | null): string | null {
  if (from === null && to === null) return null;
  if (from === null || to === null || from === to) return dateWords(from ?? to);
  return `${dateWords(from)} to ${dateWords(to)}`;
}

/** @example count(1, 'report') // '1 report'; count(2, 'finding') // '2 findings' */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${String(n).replace(/\B(?=(?:\d{3})+$)/g, ',')} ${n === 1 ? one : many}`;
}

/** @example listWords(['A', 'C', 'E']) // 'A, C and E' */
export function listWords(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** What would turn a finding, as a sentence. @example turnsWords('becomes an update if …') // 'It becomes an update if … .' */
export function turnsWords(turns: string | null): string {
  if (turns === null) return 'Nothing that the rule knows of.';
  const sentence = /^becomes /.test(turns) ? `It ${turns}` : turns.charAt(0).toUpperCase() + turns.slice(1);
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

/**
 * In quotation marks, unless the words bring their own; marks that were cut off are closed.
 * @example inQuotes('No alarm rang.') // '“No alarm rang.”'
 */
export function inQuotes(words: string): string {
  if (!/^["“„«]/.test(words)) return `“${words}”`;
  const open = words.split('“').length - words.split('”').length;
  return words.startsWith('“') && open > 0 ? `${words}”` : words;
}
