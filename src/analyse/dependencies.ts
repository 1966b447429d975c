/** In: the name of a treebank relation. Out: our code for it. Voice and mood, which only the tree tells, are added here too. */
import { DEPRELS, type Dependencies, type Deprel, deprelCode, FEATS, type Tags, uposCode } from '../model/index.ts';

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
