/**
 * Who did it to whom: predicate, agent and patient of a clause. In: a parsed doc and a clause. Out: the predicate's lemma
 * and the head tokens of its arguments, -1 where the clause names none (a passive without "by" has no agent).
 */
import { type Deprel, deprelCode, FEATS, uposCode } from '../model/index.ts';
import type { Clause, ParsedDoc } from './clauses.ts';
import { ASPECTUAL, LIGHT } from './en.ts';

export interface Roles {
  readonly predicate: string;
  /** Token of the predicate: the clause head, or the complement of an aspectual or light verb. */
  readonly token: number;
  readonly agent: number;
  readonly patient: number;
  readonly passive: boolean;
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
const PRON = uposCode('PRON');
const VERB = uposCode('VERB');

export function roles(doc: ParsedDoc, clause: Clause, children: readonly (readonly number[])[], offset: number): Roles {
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
  let predicate = doc.lemmas[token];
  const particle = kids(token).find((child) => deprel[child] === PRT);
  if (particle !== undefined) predicate += ` ${doc.lemmas[particle]}`;
  if (LIGHT.has(doc.lemmas[token]) && patient >= 0 && !passive) predicate = `${predicate} ${doc.lemmas[patient]}`;
  return { predicate, token, agent, patient, passive };
}
