/**
 * Clauses of a sentence from its dependency tree. In: a parsed doc and a sentence. Out: clause heads with the tokens that
 * are theirs (their subtree less the subtrees of other clauses) and the contiguous span shown for them. Refuses: sentences
 * of boilerplate (the caller skips them).
 */
import { type Deprel, type Doc, deprelCode, FEATS, type Sentence, uposCode } from '../model/index.ts';

const code = (...relations: Deprel[]) => new Set(relations.map(deprelCode));
/** Relations that open a clause of its own when the dependent is a predicate. */
const OPENS = code(
  'root',
  'ccomp',
  'advcl',
  'acl:relcl',
  'parataxis',
  'csubj',
  'csubj:pass',
  'conj',
  'acl',
  'dep',
  'appos',
  'list',
);
/** Of these, the ones that need a subject or a finite verb to count: participles hang together with their noun. */
const NEEDS_SUBJECT = code('conj', 'dep', 'appos', 'list');
const SUBJECT = code('nsubj', 'nsubj:pass', 'csubj', 'csubj:pass', 'expl');
const COPULA = deprelCode('cop');
const ACL = deprelCode('acl');
const CONJ = deprelCode('conj');
const AUXILIARY = code('aux', 'aux:pass', 'cop');
const EDGE = code('cc', 'punct', 'mark');
const VERB = uposCode('VERB');
const AUX = uposCode('AUX');
const PUNCT = uposCode('PUNCT');

export type ParsedDoc = Doc<'tokens' | 'sentences' | 'tags' | 'lemmas' | 'dependencies'>;

export interface Clause {
  readonly head: number;
  /** Tokens of the clause alone, in order. */
  readonly tokens: readonly number[];
  /** Contiguous token range `[first, end)` shown for it, trimmed of conjunctions and punctuation. */
  readonly first: number;
  readonly end: number;
}

/** Children of each token of a sentence; index is `token - firstToken`. */
export function childrenOf(doc: ParsedDoc, sentence: Sentence): number[][] {
  const children: number[][] = Array.from({ length: sentence.endToken - sentence.firstToken }, () => []);
  for (let token = sentence.firstToken; token < sentence.endToken; token++) {
    const head = doc.dependencies.head[token];
    if (head >= sentence.firstToken && head < sentence.endToken && head !== token)
      children[head - sentence.firstToken].push(token);
  }
  return children;
}

function opensClause(doc: ParsedDoc, token: number, children: readonly number[]): boolean {
  const { deprel } = doc.dependencies;
  const relation = deprel[token];
  if (!OPENS.has(relation)) return false;
  const upos = doc.tags.upos[token];
  const subject = children.some((child) => SUBJECT.has(deprel[child]));
  const auxiliary = children.some((child) => AUXILIARY.has(deprel[child]));
  const verbal = upos === VERB || upos === AUX || children.some((child) => deprel[child] === COPULA);
  if (!verbal && !subject) return relation === deprelCode('root');
  if (relation === ACL) return subject || auxiliary;
  if (relation === CONJ) return upos === VERB || subject || auxiliary;
  if (NEEDS_SUBJECT.has(relation)) return subject || (verbal && (doc.tags.feats[token] & FEATS.VerbFormFin) !== 0);
  return true;
}

/** The clauses of one sentence, in text order of their heads. A sentence without a predicate is one clause. */
export function clauses(doc: ParsedDoc, sentence: Sentence): Clause[] {
  const offset = sentence.firstToken;
  const size = sentence.endToken - offset;
  if (size === 0) return [];
  const children = childrenOf(doc, sentence);
  // owner[i]: the clause head whose clause token i belongs to.
  const owner = new Int32Array(size).fill(-1);
  const heads: number[] = [];
  for (let token = offset; token < sentence.endToken; token++) {
    const head = doc.dependencies.head[token];
    const isRoot = head < offset || head >= sentence.endToken || head === token;
    if (isRoot || opensClause(doc, token, children[token - offset])) heads.push(token);
  }
  const isHead = new Set(heads);
  for (let token = offset; token < sentence.endToken; token++) {
    let at = token;
    for (let steps = 0; steps <= size && !isHead.has(at); steps++) at = doc.dependencies.head[at];
    owner[token - offset] = isHead.has(at) ? at : heads[0];
  }
  const found: Clause[] = [];
  for (const head of heads) {
    const tokens: number[] = [];
    for (let token = offset; token < sentence.endToken; token++) if (owner[token - offset] === head) tokens.push(token);
    const span = contiguous(doc, tokens, head);
    if (span.end > span.first) found.push({ head, tokens, ...span });
  }
  return found;
}

/** Words of another clause that may stand inside a clause's span (a parenthesis between subject and verb). */
const LONGEST_GAP = 40;

/** The hull of the clause's tokens, but not across a gap longer than {@link LONGEST_GAP}. */
function contiguous(doc: ParsedDoc, tokens: readonly number[], head: number): { first: number; end: number } {
  const at = tokens.indexOf(head);
  let left = at;
  while (left > 0 && tokens[left] - tokens[left - 1] <= LONGEST_GAP) left--;
  let right = at;
  while (right < tokens.length - 1 && tokens[right + 1] - tokens[right] <= LONGEST_GAP) right++;
  const edge = (token: number) =>
    token !== head &&
    (doc.tags.upos[token] === PUNCT || (EDGE.has(doc.dependencies.deprel[token]) && doc.dependencies.head[token] === head));
  let first = tokens[left];
  let end = tokens[right] + 1;
  while (first < head && edge(first)) first++;
  while (end - 1 > head && doc.tags.upos[end - 1] === PUNCT) end--;
  return { first, end };
}
