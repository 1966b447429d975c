/**
 * In: the network's trees. Out: the same with one thing set right that it often misses (objects that control an infinitive), and the
 * features that only the tree tells. Also the codes of treebank relations.
 */
import { DEPRELS, type Dependencies, type Deprel, deprelCode, FEATS, type Tags, uposCode } from '../model/index.ts';
import { OBJECT_CONTROL } from './en/dependencies.ts';

const KNOWN: ReadonlySet<string> = new Set(DEPRELS);

/** Code of a treebank relation: its own if we keep it, else its main relation, else `dep`. */
export function relationCode(relation: string): number {
  if (KNOWN.has(relation)) return deprelCode(relation as Deprel);
  const main = relation.split(':')[0];
  return deprelCode((KNOWN.has(main) ? main : 'dep') as Deprel);
}

const VERB = uposCode('VERB');
const AUX_PASS = deprelCode('aux:pass');
const SUBJECT = deprelCode('nsubj');
const SUBJECT_PASS = deprelCode('nsubj:pass');
const AUX = deprelCode('aux');
const MARK = deprelCode('mark');
const ACL = deprelCode('acl');

/** Adds the features that only the tree tells: passive participles, imperatives. Changes `tags.feats`. */
export function addVoiceAndMood({ upos, feats }: Tags, { head, deprel }: Dependencies): void {
  const bound = new Uint8Array(upos.length);
  for (let k = 0; k < upos.length; k++) {
    const h = head[k];
    if (h < 0) continue;
    if (deprel[k] === AUX_PASS || deprel[k] === SUBJECT_PASS) feats[h] |= FEATS.VoicePass;
    if (deprel[k] === SUBJECT || deprel[k] === SUBJECT_PASS || deprel[k] === MARK || deprel[k] === AUX) bound[h] = 1;
  }
  for (let k = 0; k < upos.length; k++) {
    if (upos[k] !== VERB) continue;
    if (feats[k] & FEATS.TensePast && feats[k] & FEATS.VerbFormPart && deprel[k] === ACL) feats[k] |= FEATS.VoicePass;
    if (feats[k] & FEATS.VerbFormInf && head[k] < 0 && !bound[k]) {
      feats[k] = (feats[k] & ~FEATS.VerbFormInf) | FEATS.MoodImp | FEATS.VerbFormFin;
    }
  }
}

const OBJECTS: ReadonlySet<number> = new Set([deprelCode('obj'), deprelCode('iobj')]);
const ADVCL = deprelCode('advcl');
const XCOMP = deprelCode('xcomp');

/**
 * "asked the rebels to leave": `leave` depends on `asked`, also where the network hung it on the object or made it a purpose. Changes
 * `dependencies`; trees stay trees.
 */
export function settleControl(
  { head, deprel }: Dependencies,
  lemmas: readonly string[],
  lower: readonly string[],
  sentences: readonly { readonly firstToken: number; readonly endToken: number }[],
): void {
  for (const { firstToken, endToken } of sentences) {
    for (let to = firstToken + 2; to + 1 < endToken; to++) {
      if (lower[to] !== 'to' || deprel[to] !== MARK) continue;
      const verb = head[to];
      const above = verb < 0 ? -1 : head[verb];
      if (verb <= to || above < 0 || above >= to) continue;
      let governor = -1;
      if (deprel[verb] === ACL && OBJECTS.has(deprel[above])) governor = head[above];
      else if (deprel[verb] === ADVCL) governor = above;
      if (governor < 0 || governor >= to || !OBJECT_CONTROL.has(lemmas[governor])) continue;
      // The object ends right before "to".
      let top = to - 1;
      while (head[top] > governor && head[top] < to) top = head[top];
      if (head[top] !== governor || !OBJECTS.has(deprel[top])) continue;
      head[verb] = governor;
      deprel[verb] = XCOMP;
    }
  }
}
