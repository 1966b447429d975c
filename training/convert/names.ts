/**
 * In: the name corpora of the data folder. Out: sentences of words with one name kind a word span. Only corpora whose licence lets
 * weights ship: wikigold, WNUT 2017, MEANTIME (CC BY), GUM (open genres, names read off the mentions and tags).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMONYMS, EVENT_WORDS, TITLES } from '../../src/analyse/en/entities.ts';
import { tokenise } from '../../src/analyse/tokens.ts';
import { DATA, openGumDocuments, treebank } from '../data.ts';

export interface NameSpan {
  readonly first: number;
  readonly end: number;
  readonly kind: NameKind;
}
export const NAME_KINDS = ['person', 'organisation', 'place', 'nationality', 'event', 'product', 'other'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export interface NamedSentence {
  readonly source: string;
  readonly words: string[];
  readonly names: NameSpan[];
}

interface RawEntity {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

function lines(path: string): Record<string, unknown>[] {
  return readFileSync(join(DATA, path), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** Offsets in the data are code points. */
function utf16Index(text: string): Uint32Array {
  const points = [...text];
  const index = new Uint32Array(points.length + 1);
  for (let i = 0; i < points.length; i++) index[i + 1] = index[i] + points[i].length;
  return index;
}

const KIND: Record<string, NameKind> = {
  PER: 'person',
  PERSON: 'person',
  person: 'person',
  ORG: 'organisation',
  ORGANIZATION: 'organisation',
  organization: 'organisation',
  corporation: 'organisation',
  group: 'organisation',
  LOC: 'place',
  LOCATION: 'place',
  location: 'place',
  place: 'place',
  product: 'product',
  'creative-work': 'other',
  event: 'event',
  PRO: 'product',
  PRODUCT: 'product',
  MISC: 'other',
  object: 'other',
  abstract: 'other',
};

function kindOf(type: string, quote: string): NameKind | null {
  const kind = KIND[type];
  if (kind === undefined) return null;
  if (kind === 'other' && type === 'MISC') {
    const low = quote.toLowerCase();
    if (DEMONYMS.has(low) || DEMONYMS.has(low.replace(/s$/, ''))) return 'nationality';
    if (low.split(' ').some((word) => EVENT_WORDS.has(word))) return 'event';
  }
  return kind;
}

/** Sentences of a text whose names are given by offsets; sentences end at newlines and full stops before capitals. */
function fromOffsets(source: string, text: string, entities: readonly RawEntity[]): NamedSentence[] {
  const index = utf16Index(text);
  const spans = entities
    .map((e) => ({ start: index[e.start], end: index[e.end], type: e.type }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const tokens = tokenise(text);
  const out: NamedSentence[] = [];
  let words: string[] = [];
  let names: NameSpan[] = [];
  let at = 0;
  let open: { first: number; end: number; kind: NameKind } | null = null;
  for (let k = 0; k < tokens.length; k++) {
    const start = tokens.start[k];
    const end = tokens.end[k];
    while (at < spans.length && spans[at].end <= start) at++;
    const position = words.length;
    words.push(text.slice(start, end));
    if (open && start >= open.end) open = null;
    if (!open && at < spans.length && spans[at].start < end && spans[at].end > start) {
      const kind = kindOf(spans[at].type, text.slice(spans[at].start, spans[at].end));
      if (kind) {
        let last = k;
        while (last + 1 < tokens.length && tokens.start[last + 1] < spans[at].end) last++;
        names.push({ first: position, end: position + last - k + 1, kind });
        open = { first: position, end: spans[at].end, kind };
      }
      const until = spans[at].end;
      while (at < spans.length && spans[at].start < until) at++;
    }
    const gap = k + 1 < tokens.length ? text.slice(end, tokens.start[k + 1]) : '\n';
    if (gap.includes('\n') || (/^[.?!]$/.test(words[position]) && !open && gap !== '' && source !== 'wnut17')) {
      out.push({ source, words, names });
      words = [];
      names = [];
      open = null;
    }
  }
  return out;
}

export function nameCorpus(path: string, source: string): NamedSentence[] {
  return lines(path).flatMap((d) => fromOffsets(source, d.text as string, d.entities as RawEntity[]));
}

/** MEANTIME: the sentences that were annotated (the first of each report), mentions cut back to the name itself. */
export function meantime(): NamedSentence[] {
  return lines('meantime/all.jsonl').flatMap((d) => {
    const text = d.text as string;
    const marked = d.mentions as { start: number; end: number; kind: string; syntactic_type?: string; ent_type: string }[];
    const index = utf16Index(text);
    const mentions = marked
      .filter((m) => m.kind === 'entity' && m.syntactic_type === 'NAM')
      .map((m) => {
        const quote = text.slice(index[m.start], index[m.end]);
        const lead = /^(?:the|a|an) /i.exec(quote)?.[0].length ?? 0;
        const name = /^[^,;(]*?(?=\s*(?:[,;(]|$|['’]s? ))/.exec(quote.slice(lead))?.[0] ?? '';
        return { start: m.start + lead, end: m.start + lead + name.length, type: m.ent_type };
      })
      .filter((m) => m.end > m.start && /^\p{Lu}/u.test(text.slice(index[m.start])));
    const until = Math.max(0, ...marked.map((m) => m.end));
    const sentenceEnd = text.indexOf('\n', index[until]);
    return fromOffsets('meantime', sentenceEnd < 0 ? text : text.slice(0, sentenceEnd), mentions);
  });
}

/** Names of GUM: outermost mentions made of proper nouns (and the small words inside names). */
export function gumNames(split: 'gum-train' | 'gum-dev'): NamedSentence[] {
  const open = split === 'gum-train' ? openGumDocuments() : null;
  const mentions = new Map<string, RawEntity[]>();
  for (const d of lines(`ner/${split}.jsonl`)) {
    const id = d.id as string;
    if (!open || open.has(id)) mentions.set(id, d.entities as RawEntity[]);
  }
  const out: NamedSentence[] = [];
  const byId = new Map(lines(`ner/${split}.jsonl`).map((d) => [d.id as string, d]));
  for (const document of treebank(split)) {
    const raw = byId.get(document.id);
    if (!raw) continue;
    // Both texts hold the same characters; map by counting those that are not white space.
    const rawText = raw.text as string;
    const index = utf16Index(rawText);
    const solid = new Uint32Array(rawText.length + 1);
    for (let i = 0; i < rawText.length; i++) solid[i + 1] = solid[i] + (/\s/.test(rawText[i]) ? 0 : 1);
    const spans = (raw.entities as RawEntity[]).map((e) => ({
      from: solid[index[e.start]],
      to: solid[index[e.end]],
      type: e.type,
    }));
    spans.sort((a, b) => a.from - b.from || b.to - a.to);
    let count = 0;
    let previousEnd = 0;
    for (const { words } of document.sentences) {
      const from: number[] = [];
      const to: number[] = [];
      for (const word of words) {
        if (word.start >= previousEnd) {
          from.push(count);
          count += word.end - word.start - (word.form.match(/\s/g)?.length ?? 0);
          previousEnd = word.end;
        } else from.push(from.at(-1) ?? count);
        to.push(count);
      }
      const names: NameSpan[] = [];
      let busy = 0;
      for (const span of spans) {
        if (span.from < from[0] || span.to > (to.at(-1) ?? 0)) continue;
        let first = from.indexOf(span.from);
        let last = to.lastIndexOf(span.to);
        if (first < 0 || last < first || first < busy) continue;
        while (first < last && /^(?:the|a|an)$/i.test(words[first].form)) first++;
        if (words[first].upos !== 'PROPN' && !(words[first].upos === 'ADJ' && words[first].xpos === 'NNP')) continue;
        while (last > first && /^(?:'s|’s|'|’|,)$/.test(words[last].form)) last--;
        const inside = words.slice(first, last + 1);
        if (
          !inside.every(
            (w) =>
              w.upos === 'PROPN' || w.xpos.startsWith('NNP') || /^(?:of|the|for|and|&|-|–|'s|’s|on|de|in|to|,)$/i.test(w.form),
          )
        )
          continue;
        if (inside.some((w) => w.form === ',')) continue;
        if (
          last - first > 6 ||
          /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i.test(words[first].form)
        )
          continue;
        const kind = kindOf(span.type, inside.map((w) => w.form).join(' '));
        if (!kind) continue;
        names.push({ first, end: last + 1, kind });
        busy = last + 1;
      }
      // Adjectives of nationality are no mentions in GUM: added by list.
      for (let k = 0; k < words.length; k++) {
        const low = words[k].form.toLowerCase();
        if (names.some((n) => n.first <= k && k < n.end) || !/^\p{Lu}/u.test(words[k].form)) continue;
        if (DEMONYMS.has(low) || DEMONYMS.has(low.replace(/s$/, ''))) names.push({ first: k, end: k + 1, kind: 'nationality' });
      }
      names.sort((a, b) => a.first - b.first);
      out.push({ source: 'gum', words: words.map((w) => w.form), names });
    }
  }
  return out;
}

const MORE_TITLES = /^(?:deputy|vice|prime|former|foreign|defen[cs]e|interior|finance|lt|lieutenant|first|of|state)$/;

/** A person's name without the titles and nationalities before it ("Prime Minister", "Dr."); null when nothing is left. */
function bare(words: readonly string[], span: NameSpan): NameSpan | null {
  if (span.kind !== 'person') return span;
  let { first } = span;
  for (let k = span.first; k < span.end - 1; k++) {
    const low = words[k].toLowerCase();
    if (TITLES.has(low) || (DEMONYMS.has(low) && k === first)) first = k + 1;
    else if (!MORE_TITLES.test(low)) break;
  }
  if (first === span.first && span.end - first === 1 && TITLES.has(words[first].toLowerCase())) return null;
  return { ...span, first };
}

/** Cuts titles off the persons of all sentences. */
export function withoutTitles(sentences: NamedSentence[]): NamedSentence[] {
  return sentences.map((s) => ({ ...s, names: s.names.flatMap((name) => bare(s.words, name) ?? []) }));
}

/** Everything that may be trained on. */
export function trainingNames(): NamedSentence[] {
  return [
    ...nameCorpus('ner/wikigold.jsonl', 'wikigold'),
    ...nameCorpus('ner/wnut17-train.jsonl', 'wnut17'),
    ...nameCorpus('ner/wnut17-dev.jsonl', 'wnut17'),
    ...meantime(),
    ...gumNames('gum-train'),
  ];
}
