/**
 * Who did it to whom: predicate, agent and patient of a clause. In: a parsed doc and a clause. Out: the predicate's lemma
 * and the head tokens of its arguments, -1 where the clause names none (a passive without "by" has no agent). A verb that only
 * lends its clause to a noun's happening ("carried out an attack", "talks were held", "there was a blast") gives way to it.
 */
import { type Deprel, deprelCode, FEATS, uposCode } from '../model/index.ts';
import type { Clause } from './clauses.ts';
import { ASPECTUAL, FAILS, LIGHT } from './en/clauses.ts';
import * as en from './en/happenings.ts';
import { happeningAt, type NamedDoc, parties } from './happenings.ts';

export interface Roles {
  readonly predicate: string;
  /** Token of the predicate: the clause head, or the complement of an aspectual or light verb. */
  readonly token: number;
  readonly agent: number;
  readonly patient: number;
  readonly passive: boolean;
  /** The noun whose happening is the predicate, or -1. */
  readonly noun: number;
  /** "failed to stop the train": it did not come about. */
  readonly failed: boolean;
}

const is = (relation: Deprel) => deprelCode(relation);
const NSUBJ = is('nsubj');
const NSUBJ_PASS = is('nsubj:pass');
const OBJ = is('obj');
const OBL = is('obl');
const OBL_AGENT = is('obl:agent');
const OPEN_COMPLEMENT = new Set([is('xcomp'), is('dep')]);
const PRT = is('compound:prt');
const CASE = is('case');
const CONJ = is('conj');
const RELCL = is('acl:relcl');
const ACL = is('acl');
const AUX_PASS = is('aux:pass');
const IOBJ = is('iobj');
const EXPL = is('expl');
const COP = is('cop');
const DET = is('det');
const POSSESSOR = is('nmod:poss');
/** Phrases of a verb that may speak of the noun it lends its clause to. */
const PHRASE = new Set([OBL, OBL_AGENT, is('nmod')]);
/** What makes a noun the predicate of a clause: "it was an attack", not a heading. */
const BINDS = new Set([NSUBJ, NSUBJ_PASS, EXPL, COP]);
const PRON = uposCode('PRON');
const VERB = uposCode('VERB');

export function roles(doc: NamedDoc, clause: Clause, children: readonly (readonly number[])[], offset: number): Roles {
  const { deprel, head } = doc.dependencies;
  const kids = (token: number) => children[token - offset] ?? [];
  let token = clause.head;
  let agent = -1;
  let patient = -1;
  let passive = false;

  const read = (verb: number) => {
    for (const child of kids(verb)) {
      const relation = deprel[child];
      if (relation === NSUBJ && agent < 0) agent = child;
      else if (relation === NSUBJ_PASS) {
        if (patient < 0) patient = child;
        passive = true;
      } else if (relation === AUX_PASS) passive = true;
      else if (relation === OBJ && patient < 0) patient = child;
      else if (
        relation === OBL_AGENT ||
        (relation === OBL && passive && kids(child).some((mark) => deprel[mark] === CASE && doc.lemmas[mark] === 'by'))
      )
        agent = child;
    }
  };
  read(token);
  // "has begun arresting X": the act is the complement.
  if (ASPECTUAL.has(doc.lemmas[token])) {
    const complement = kids(token).find(
      (child) => doc.tags.upos[child] === VERB && OPEN_COMPLEMENT.has(deprel[child]) && child > token,
    );
    if (complement !== undefined) {
      token = complement;
      read(token);
    }
  }
  // A second verb shares the first one's subject: "X arrived and met Y", "X was opened and closed".
  if (agent < 0 && !passive && deprel[clause.head] === CONJ) {
    const first = head[clause.head];
    const subject = kids(first).find((child) => deprel[child] === NSUBJ || deprel[child] === NSUBJ_PASS);
    if (subject !== undefined && deprel[subject] === NSUBJ_PASS && (doc.tags.feats[token] & FEATS.VerbFormPart) !== 0) {
      if (patient < 0) patient = subject;
      passive = true;
    } else if (subject !== undefined) agent = subject;
  }
  // "militants who attempted …", "attacks linked to …": the noun before is the argument.
  if (deprel[clause.head] === RELCL || deprel[clause.head] === ACL) {
    const noun = head[clause.head];
    if (agent >= 0 && doc.tags.upos[agent] === PRON && !passive) agent = noun;
    else if (patient >= 0 && doc.tags.upos[patient] === PRON) patient = noun;
    else if (agent < 0 && patient < 0) patient = noun;
  }
  // A passive's subject read as an agent by a parser that missed the passive.
  if (passive && patient < 0 && agent >= 0 && deprel[agent] === NSUBJ) {
    patient = agent;
    agent = -1;
  }
  const failed = token !== clause.head && FAILS.has(doc.lemmas[clause.head]);
  const particle = kids(token).find((child) => deprel[child] === PRT);
  const lemma = en.SPELLING.get(doc.lemmas[token]) ?? doc.lemmas[token];
  const verb = particle === undefined ? lemma : `${lemma} ${doc.lemmas[particle]}`;
  const lent = happeningOf(doc, { verb, token, agent, patient, passive }, children, offset);
  if (lent) return { ...lent, token, passive, failed };
  const light = LIGHT.has(doc.lemmas[token]) && patient >= 0 && !passive;
  return { predicate: light ? `${verb} ${doc.lemmas[patient]}` : verb, token, agent, patient, passive, noun: -1, failed };
}

interface Verbal {
  /** Lemma with its particle. */
  readonly verb: string;
  readonly token: number;
  readonly agent: number;
  readonly patient: number;
  readonly passive: boolean;
}

/** The happening a clause lends itself to, with the parties as the clause and the noun's phrase name them; null for other clauses. */
function happeningOf(
  doc: NamedDoc,
  { verb, token, agent, patient, passive }: Verbal,
  children: readonly (readonly number[])[],
  offset: number,
): Pick<Roles, 'predicate' | 'agent' | 'patient' | 'noun'> | null {
  const { deprel } = doc.dependencies;
  const kids = (at: number) => children[at - offset] ?? [];
  const inSentence = (at: number) => at >= offset && at - offset < children.length;
  const at = (noun: number) => (noun >= 0 && inSentence(noun) ? happeningAt(doc, noun) : undefined);
  const either = (...tokens: readonly number[]) => tokens.find((each) => each >= 0) ?? -1;
  const beside = (noun: number, ...heads: readonly number[]) =>
    heads.flatMap((head) => kids(head).filter((child) => child > token && child !== noun && PHRASE.has(deprel[child])));
  const lemma = doc.lemmas[token];

  // A heading ("Explosion in Varden"), or a sentence that was read as one.
  const own = at(token);
  if (own && !kids(token).some((child) => deprel[child] === CASE)) {
    const who = parties(doc, token, own, children, offset);
    const heading = !kids(token).some((child) => BINDS.has(deprel[child]));
    // "It was an attack on the state by rebels": the subject is the happening, not who did it.
    if (heading || who.agent >= 0 || who.patient >= 0) return { predicate: own.verb, ...who, noun: token };
  }
  // "is in talks with the union"
  if (kids(token).some((child) => deprel[child] === COP)) {
    const engaged = en.ENGAGED.get(setPhrase(doc, token, kids));
    const happening = at(token);
    if (engaged !== undefined && happening && agent >= 0)
      return { predicate: engaged, agent, patient: parties(doc, token, happening, children, offset).patient, noun: token };
  }
  // "police took him into custody", "the convoy came under attack", "he is on trial"
  const state = stateOf(doc, token, kids(token), kids);
  if (state) {
    const sufferer = state.noun === token || en.STATE_OF_SUBJECT.has(lemma) || passive ? either(patient, agent) : patient;
    if (sufferer >= 0)
      return { predicate: state.verb, agent: sufferer === agent ? -1 : agent, patient: sufferer, noun: state.noun };
  }
  if (LIGHT.has(lemma)) {
    const happening = at(patient);
    if (happening && !(en.LENDS_NEW.has(lemma) && isDefinite(doc, kids(patient)))) {
      const who = parties(doc, patient, happening, children, offset, beside(patient, token));
      if (passive) return { predicate: happening.verb, agent: either(agent, who.agent), patient: who.patient, noun: patient };
      const given = kids(token).find((child) => deprel[child] === IOBJ) ?? -1;
      if (lemma === en.HAS && happening.frame === 'undergoer' && who.patient < 0)
        return { predicate: happening.verb, agent: who.agent, patient: agent, noun: patient };
      // What it happens to, where the subject is who did it: "held the funeral of the mayor".
      const other = happening.frame === 'subject' && agent >= 0 ? who.agent : -1;
      return {
        predicate: happening.verb,
        agent: either(agent, who.agent),
        patient: either(who.patient, given, other),
        noun: patient,
      };
    }
  }
  if (en.UNDERGOES.has(lemma) && !passive) {
    const happening = at(patient);
    if (happening && agent >= 0 && !isDefinite(doc, kids(patient))) {
      const who = parties(doc, patient, happening, children, offset, beside(patient, token));
      return happening.frame === 'subject' || happening.frame === 'change'
        ? { predicate: happening.verb, agent, patient: -1, noun: patient }
        : { predicate: happening.verb, agent: who.agent, patient: agent, noun: patient };
    }
  }
  const place = patient >= 0 && lemma === 'take' && doc.lemmas[patient] === 'place';
  const exists = lemma === 'be' && kids(token).some((child) => deprel[child] === EXPL);
  if (exists || en.OCCURS.has(place ? 'take place' : verb)) {
    const noun = at(agent) ? agent : exists || passive ? patient : -1;
    const happening = at(noun);
    if (happening) {
      const around = beside(noun, token, ...(place ? [patient] : []));
      return { predicate: happening.verb, ...parties(doc, noun, happening, children, offset, around), noun };
    }
  }
  return null;
}

/** A set phrase of preposition and noun that says what became of somebody, hanging from a verb or being the predicate itself. */
function stateOf(
  doc: NamedDoc,
  token: number,
  dependents: readonly number[],
  kids: (token: number) => readonly number[],
): { readonly verb: string; readonly noun: number } | null {
  const { deprel } = doc.dependencies;
  const phrase = (noun: number) => en.STATES.get(setPhrase(doc, noun, kids));
  const lemma = doc.lemmas[token];
  if (dependents.some((child) => deprel[child] === COP)) {
    const verb = phrase(token);
    return verb === undefined ? null : { verb, noun: token };
  }
  if (!en.STATE_OF_OBJECT.has(lemma) && !en.STATE_OF_SUBJECT.has(lemma)) return null;
  for (const child of dependents)
    if (PHRASE.has(deprel[child])) {
      const verb = phrase(child);
      if (verb !== undefined) return { verb, noun: child };
    }
  return null;
}

/** A noun with the preposition before it, as lemmas: "under arrest". */
function setPhrase(doc: NamedDoc, noun: number, kids: (token: number) => readonly number[]): string {
  const mark = kids(noun).find((child) => doc.dependencies.deprel[child] === CASE);
  return mark === undefined ? '' : `${doc.lemmas[mark]} ${doc.lemmas[noun]}`;
}

const isDefinite = (doc: NamedDoc, dependents: readonly number[]) =>
  dependents.some(
    (child) =>
      doc.dependencies.deprel[child] === POSSESSOR ||
      (doc.dependencies.deprel[child] === DET && en.DEFINITE.has(doc.lemmas[child])),
  );
