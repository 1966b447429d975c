/**
 * What happened to those counted. In: an annotated document, the tokens of a number and of its noun. Out: an indicator ("dead", "arrested") or null.
 * Order of trust: the noun itself, the word right beside the number, the verb that governs it in the tree, a running total before it.
 * Refuses verbs whose subject or object the counted are not ("12 gunmen killed"): then the tree says who did it.
 */
import { deprelCode, uposCode } from '../../../model/doc.ts';
import type { Parsed } from './counted.ts';
import {
  BODIES,
  EVENT_NOUNS,
  INTRANSITIVE,
  LIFE_TAKING,
  LOSABLE,
  NOUNS,
  PARTICLE_PHRASES,
  PASSED_OVER,
  STATES,
  TOLL_LINK,
  TOLLS,
  TRANSITIVE,
} from './indicator-words.ts';

const OBJECT = deprelCode('obj');
const SUBJECT = deprelCode('nsubj');
const PASSIVE_SUBJECT = deprelCode('nsubj:pass');
const CLAUSE = deprelCode('acl');
const RELATIVE = deprelCode('acl:relcl');
const MODIFIER = deprelCode('amod');
const CONJUNCT = deprelCode('conj');
const ADVERBIAL = deprelCode('advcl');
const PASSIVE_AUX = deprelCode('aux:pass');
const COMPLEMENT = deprelCode('ccomp');
const DEP = deprelCode('dep');
const XCOMP = deprelCode('xcomp');
const VERB = uposCode('VERB');
const AUX = uposCode('AUX');
const ADV = uposCode('ADV');
const DET = uposCode('DET');
const ADP = uposCode('ADP');
const NUM = uposCode('NUM');

/** Marks that open an aside. */
const ASIDE: ReadonlySet<string> = new Set([',', '—', '–', '--', '(']);

export interface Place {
  /** Tokens of the number, its bound words included. */
  readonly first: number;
  readonly last: number;
  /** Head noun, or null. */
  readonly noun: number | null;
  /** Tokens of the sentence: `[from, to)`. */
  readonly from: number;
  readonly to: number;
}

export function indicator(doc: Parsed, place: Place): string | null {
  return (
    byNoun(doc, place) ??
    after(doc, place) ??
    before(doc, place) ??
    byTree(doc, place) ??
    byAttribute(doc, place) ??
    byTotal(doc, place)
  );
}

function form(doc: Parsed, token: number): string {
  return doc.report.text.slice(doc.tokens.start[token], doc.tokens.end[token]).toLowerCase();
}

/** "12 deaths", "three bodies". Hostages may be freed and detainees released: their verb outranks them. */
function byNoun(doc: Parsed, { noun, from, to }: Place): string | null {
  if (noun === null) return null;
  const word = form(doc, noun);
  if (word === 'bodies' || word === 'body' || word === 'corpses') {
    return BODIES.test(doc.report.text.slice(doc.tokens.start[from], doc.tokens.end[to - 1])) ? 'dead' : null;
  }
  const own = NOUNS.get(doc.lemmas[noun].toLowerCase()) ?? NOUNS.get(word);
  if (!own || word === 'case' || word === 'cases') return null;
  return own === 'abducted' || (own === 'arrested' && !/^arrests?$/.test(word)) ? null : own;
}

/** "12 wounded soldiers", where no verb says more. */
function byAttribute(doc: Parsed, { noun, last }: Place): string | null {
  if (noun === null) return null;
  for (let token = last + 1; token < noun; token++) {
    const state = STATES.get(form(doc, token));
    if (state) return state;
  }
  return null;
}

/** "27 people were hurt", "12 dead", "left 12 homeless": over auxiliaries and adverbs only. */
function after(doc: Parsed, { first, last, noun, from, to }: Place): string | null {
  const { upos } = doc.tags;
  const { text } = doc.report;
  let active = false;
  // "a father of two boys died": the verb is not theirs
  const governed = first > from && doc.tags.upos[overDeterminers(doc, first - 1, from)] === ADP;
  for (let token = Math.max(last, noun ?? last) + 1, steps = 0; token < to && steps < 8; token++, steps++) {
    const word = form(doc, token);
    if (token < to) {
      const rest = text.slice(doc.tokens.start[token], doc.tokens.start[token] + 60);
      const phrase = PARTICLE_PHRASES.find(({ pattern }) => pattern.test(rest));
      if (phrase) return phrase.indicator;
    }
    const state = STATES.get(word);
    if (state) {
      // "12 gunmen killed five": an object follows, so the counted did it
      if (upos[token] === VERB && !active && takesObject(doc, token, to)) return null;
      return state;
    }
    if (governed && word !== 'being' && (active || upos[token] !== ADV)) {
      if (!PASSED_OVER.has(word) || upos[token] === AUX) break;
    }
    const verb = TRANSITIVE.get(doc.lemmas[token]);
    if (verb && active && upos[token] === VERB) return verb;
    const fate = INTRANSITIVE.get(doc.lemmas[token]);
    if (fate && (upos[token] === VERB || upos[token] === AUX)) return fate;
    // an aside: "three people, a man and two women, were killed"
    if (steps === 0 && ASIDE.has(word)) {
      const close = closing(doc, token, to);
      if (close !== null) {
        token = close;
        continue;
      }
    }
    if (PASSED_OVER.has(word) || upos[token] === AUX || (word === 'of' && steps === 0 && noun === null)) {
      if (/^(?:were|was|are|is|been|be|being|got)$/.test(word)) active = true;
      continue;
    }
    if (upos[token] === ADV) continue;
    break;
  }
  return null;
}

/** "killing at least 7", "the death of three workers", "pulled six miners from". */
function before(doc: Parsed, { first, last, noun, from, to }: Place): string | null {
  const { upos } = doc.tags;
  const of = overDeterminers(doc, first - 1, from);
  if (of > from && form(doc, of) === 'of') {
    const event = EVENT_NOUNS.get(doc.lemmas[of - 1]);
    if (event) return event;
  }
  for (let token = first - 1, steps = 0; token >= from && steps < 4; token--, steps++) {
    const word = form(doc, token);
    const verb = TRANSITIVE.get(doc.lemmas[token]);
    if (verb && (upos[token] === VERB || /(?:ed|ing)$/.test(word)) && !passive(doc, token)) return verb;
    const end = Math.max(last, noun ?? last) + 1;
    if (doc.lemmas[token] === 'pull' && end < to && /^(?:alive|from|out)$/.test(form(doc, end))) return 'rescued';
    if (doc.lemmas[token] === 'lose' && noun !== null && LOSABLE.has(doc.lemmas[noun])) return 'dead';
    if (
      upos[token] === DET ||
      upos[token] === ADV ||
      upos[token] === NUM ||
      /^(?:a|an|the|another|of|to|some|estimated|further|additional|total|only|their|its|his)$/.test(word)
    )
      continue;
    break;
  }
  return null;
}

/** The mark that ends an aside before an auxiliary: a comma within ten tokens, a dash or a bracket within thirty. */
function closing(doc: Parsed, opening: number, to: number): number | null {
  const mark = form(doc, opening);
  const end = mark === '(' ? ')' : mark;
  for (let token = opening + 1; token < Math.min(to - 1, opening + (mark === ',' ? 11 : 31)); token++) {
    if (form(doc, token) === end && doc.tags.upos[token + 1] === AUX) return token;
    if (mark === ',' && (doc.tags.upos[token] === AUX || /^[;:.]$/.test(form(doc, token)))) return null;
  }
  return null;
}

/** The token before the words that may stand between "of" and a number: "the", "another", "at least". */
function overDeterminers(doc: Parsed, token: number, from: number): number {
  let at = token;
  while (at > from && doc.tags.upos[at] === DET) at--;
  return at;
}

function takesObject(doc: Parsed, verb: number, to: number): boolean {
  const { head, deprel } = doc.dependencies;
  for (let token = verb + 1; token < Math.min(to, verb + 10); token++) {
    if (head[token] === verb && deprel[token] === OBJECT) return true;
  }
  return false;
}

/** A passive by its auxiliary; the feature alone is not trusted, since "the strike destroyed 25 houses" may be parsed as a participle. */
function passive(doc: Parsed, verb: number): boolean {
  const { head, deprel } = doc.dependencies;
  for (let token = Math.max(0, verb - 5); token < verb; token++) {
    if (head[token] === verb && deprel[token] === PASSIVE_AUX) return true;
  }
  return verb > 0 && doc.tags.upos[verb - 1] === AUX && doc.lemmas[verb - 1] === 'be';
}

function byTree(doc: Parsed, { first, last, noun, from, to }: Place): string | null {
  const { head, deprel } = doc.dependencies;
  const { lemmas } = doc;
  let node = noun ?? last;
  // a participle on the noun: "12 people injured in the blast", "those killed"
  for (let token = node + 1; token < Math.min(to, node + 8); token++) {
    if (head[token] !== node || (deprel[token] !== CLAUSE && deprel[token] !== RELATIVE && deprel[token] !== MODIFIER)) continue;
    const state = STATES.get(form(doc, token));
    if (state && !takesObject(doc, token, to) && (deprel[token] !== RELATIVE || passive(doc, token))) return state;
    if (deprel[token] === RELATIVE && INTRANSITIVE.has(lemmas[token])) return INTRANSITIVE.get(lemmas[token])!;
  }
  // "nineteen of the people": the number itself is the subject
  if (noun !== null && head[noun] >= first && head[noun] <= last) node = head[noun];
  // up: over coordination, to the verb
  for (let steps = 0; steps < 4; steps++) {
    const up = head[node];
    if (up < from || up >= to) return null;
    const relation = deprel[node];
    if (relation === CONJUNCT && up < node) {
      node = up;
      continue;
    }
    const lemma = lemmas[up];
    if (noun !== null && lemmas[noun] === 'life' && LIFE_TAKING.has(lemma)) return 'dead';
    if (relation === PASSIVE_SUBJECT || relation === SUBJECT) {
      const rest = doc.report.text.slice(doc.tokens.start[up], doc.tokens.start[up] + 60);
      const phrase = PARTICLE_PHRASES.find(({ pattern }) => pattern.test(rest));
      if (phrase) return phrase.indicator;
    }
    if (relation === OBJECT) return passive(doc, up) ? null : (TRANSITIVE.get(lemma) ?? stateComplement(doc, up, node, to));
    if (relation === PASSIVE_SUBJECT) return TRANSITIVE.get(lemma) ?? STATES.get(form(doc, up)) ?? null;
    if (relation === SUBJECT) {
      if (INTRANSITIVE.has(lemma) && !takesObject(doc, up, to)) return INTRANSITIVE.get(lemma)!;
      if (passive(doc, up)) return TRANSITIVE.get(lemma) ?? null;
      return doc.tags.upos[up] === VERB ? null : (STATES.get(form(doc, up)) ?? null);
    }
    if (relation === DEP || relation === XCOMP || relation === ADVERBIAL) return null;
    return null;
  }
  return null;
}

/** "left 12 people dead": the state hangs on the verb. */
function stateComplement(doc: Parsed, verb: number, after: number, to: number): string | null {
  const { head, deprel } = doc.dependencies;
  for (let token = after + 1; token < Math.min(to, after + 8); token++) {
    if (
      (head[token] === verb || head[token] === after) &&
      (deprel[token] === COMPLEMENT || deprel[token] === MODIFIER || deprel[token] === CLAUSE)
    ) {
      const state = STATES.get(form(doc, token));
      if (state) return state;
    }
  }
  return null;
}

/** "the death toll rose to 12": the last total named before the number in its sentence. */
function byTotal(doc: Parsed, { first, from, noun }: Place): string | null {
  if (noun !== null && !/^(?:people|persons|others|civilians?|men|women|children|soldiers|victims|dead)$/.test(form(doc, noun)))
    return null;
  const start = doc.tokens.start[from];
  const before = doc.report.text.slice(Math.max(start, doc.tokens.start[first] - 140), doc.tokens.start[first]);
  let best: { readonly end: number; readonly indicator: string } | null = null;
  for (const { pattern, indicator: name } of TOLLS) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(before); match; match = pattern.exec(before)) {
      const end = match.index + match[0].length;
      if (!best || end > best.end) best = { end, indicator: name };
    }
  }
  return best && TOLL_LINK.test(before.slice(best.end)) ? best.indicator : null;
}
