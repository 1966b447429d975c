/**
 * In: words and sentence bounds. Out: fine tag, head, relation and name class of every word. Runs the network of `models/en/network`
 * with whole-number weights in WebAssembly, some hundred words at a time. Refuses nothing; sentences longer than {@link LONGEST} words are
 * read in pieces whose later roots hang from the first.
 *
 * word form → embedding rows + pretrained vector → window of three words → recurrent layers in both directions → heads:
 * tags; arcs (biaffine, best tree); relations (of the chosen arcs); names (best valid sequence).
 */
import { deprelCode } from '../../model/index.ts';
import { modelCard, weights } from '../../weights.ts';
import { STATES } from '../en/tags.ts';
import { FINE } from '../tags.ts';
import { formKey, formRows, isCommonWord, type Lexicon, MAX_ROWS } from './forms.ts';
import { createKernel, type Kernel } from './kernel.ts';
import { readLexicon } from './lexicon.ts';
import { bestTree } from './trees.ts';

/** Words of one sentence that are read together at most. */
export const LONGEST = 320;
/** Words of one batch. */
const BATCH = 512;
/** Distinct forms remembered between calls. */
const REMEMBERED = 12_000;

/** What the network says of each word. */
export interface Reading {
  readonly fine: Uint8Array;
  /** Absolute token index of the head, -1 for roots. */
  readonly head: Int32Array;
  readonly deprel: Uint8Array;
  readonly name: Uint8Array;
}

interface Matrix {
  readonly w: number;
  readonly s: number;
  readonly b: number;
  readonly depth: number;
  readonly columns: number;
}

interface Network {
  readonly kernel: Kernel;
  readonly lexicon: Lexicon;
  readonly config: { form: number; width: number; layers: number; arc: number; label: number; name: number };
  readonly table: Int8Array;
  readonly tableScale: Float32Array;
  readonly vectors: Int8Array;
  readonly vectorWidth: number;
  readonly window: Matrix;
  readonly windowBias: number;
  readonly layers: Matrix[];
  readonly heads: Matrix;
  readonly biaffine: Matrix;
  readonly label: Matrix;
  readonly names: Matrix;
  readonly rootArc: number;
  readonly rootLabel: number;
  readonly arcBias: number;
  readonly tagColumns: number;
  readonly relations: number;
  /** Offsets of remembered forms in the kernel's memory, by form. */
  readonly forms: Map<string, number>;
  readonly formTable: number;
  readonly scratch: Record<
    'before' | 'here' | 'after' | 'x' | 'z' | 'q' | 's' | 'dep' | 'dep2' | 'head' | 'bias' | 'arcs' | 'index' | 'joined' | 'out',
    number
  >;
}

let network: Network | undefined;

function load(): Network {
  const kernel = createKernel();
  const card = modelCard('network') as {
    config: Network['config'];
    rows: number;
    relations: number;
    vectors: number;
    sections: Record<string, [number, number]>;
  };
  const bytes = weights('network');
  const section = (name: string): Uint8Array => {
    const [at, length] = card.sections[name];
    return bytes.subarray(at, at + length);
  };
  const floats = (name: string): Float32Array => {
    const part = section(name);
    return new Float32Array(part.buffer.slice(part.byteOffset, part.byteOffset + part.byteLength));
  };
  const copy = (data: Uint8Array): number => {
    const at = kernel.reserve(data.byteLength);
    new Uint8Array(kernel.memory.buffer).set(data, at);
    return at;
  };
  const matrix = (name: string): Matrix => {
    const raw = section(`${name}.w`);
    const columns = card.sections[`${name}.s`][1] / 4;
    const depth = raw.byteLength / 2 / columns;
    const source = new Int16Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength));
    const packed = new Int16Array(source.length);
    let to = 0;
    for (let c = 0; c < columns; c += 8) {
      for (let d = 0; d < depth; d += 2) {
        for (let j = 0; j < 8; j++) {
          packed[to++] = source[d * columns + c + j];
          packed[to++] = source[(d + 1) * columns + c + j];
        }
      }
    }
    return {
      w: copy(new Uint8Array(packed.buffer)),
      s: copy(section(`${name}.s`)),
      b: copy(section(`${name}.b`)),
      depth,
      columns,
    };
  };
  const { config } = card;
  const layers: Matrix[] = [];
  for (let i = 0; i < config.layers; i++) layers.push(matrix(`layer${i}`));
  const heads = matrix('heads');
  const rows = BATCH + LONGEST + 8;
  const widest = Math.max(3 * config.width, heads.columns);
  const label = matrix('label');
  const names = matrix('names');
  const scratch = {
    before: kernel.reserve(rows * 4),
    here: kernel.reserve(rows * 4),
    after: kernel.reserve(rows * 4),
    x: kernel.reserve(rows * config.width * 4),
    z: kernel.reserve(rows * widest * 4),
    q: kernel.reserve(rows * Math.max(config.width, config.form + card.sections.vectors[1] / card.vectors) * 2),
    s: kernel.reserve(rows * 4),
    dep: kernel.reserve(rows * config.arc * 4),
    dep2: kernel.reserve(rows * config.arc * 4),
    head: kernel.reserve((LONGEST + 1) * config.arc * 4),
    bias: kernel.reserve((LONGEST + 8) * 4),
    arcs: kernel.reserve(LONGEST * (LONGEST + 1) * 4),
    index: kernel.reserve(rows * 4),
    joined: kernel.reserve(rows * Math.max(config.label, config.name) * 4),
    out: kernel.reserve(rows * Math.max(label.columns, names.columns) * 4),
  };
  return {
    kernel,
    lexicon: readLexicon(),
    config,
    table: new Int8Array(section('table').buffer, section('table').byteOffset, section('table').byteLength),
    tableScale: floats('table.s'),
    vectors: new Int8Array(section('vectors').buffer, section('vectors').byteOffset, section('vectors').byteLength),
    vectorWidth: card.sections.vectors[1] / card.vectors,
    window: matrix('window'),
    windowBias: copy(section('window.bias')),
    layers,
    heads,
    biaffine: matrix('biaffine'),
    label,
    names,
    rootArc: copy(section('root.arc')),
    rootLabel: copy(section('root.label')),
    arcBias: copy(section('arc.bias')),
    tagColumns: heads.columns - 2 * config.arc - 2 * config.label - config.name,
    relations: card.relations,
    forms: new Map(),
    formTable: kernel.reserve((REMEMBERED + rows + 1) * 3 * config.width * 4),
    scratch,
  };
}

const rowBuffer = new Int32Array(MAX_ROWS + 1);

/**
 * Reads words.
 *
 * @param words forms in text order
 * @param sentences token ranges, in order, that cover all words
 */
export function read(words: readonly string[], sentences: readonly { firstToken: number; endToken: number }[]): Reading {
  network ??= load();
  const n = words.length;
  const reading = {
    fine: new Uint8Array(n),
    head: new Int32Array(n).fill(-1),
    deprel: new Uint8Array(n),
    name: new Uint8Array(n),
  };
  let batch: [number, number][] = [];
  let size = 0;
  const firstRoots: [number, number][] = [];
  const run = () => {
    if (size > 0) readBatch(network!, words, batch, reading);
    batch = [];
    size = 0;
  };
  for (const { firstToken, endToken } of sentences) {
    for (let from = firstToken; from < endToken; from += LONGEST) {
      const to = Math.min(endToken, from + LONGEST);
      if (size + to - from > BATCH) run();
      batch.push([from, to]);
      size += to - from;
      if (from > firstToken) firstRoots.push([firstToken, from]);
    }
  }
  run();
  for (const [first, from] of firstRoots) {
    const root = reading.head.indexOf(-1, first);
    const later = reading.head.indexOf(-1, from);
    reading.head[later] = root;
    reading.deprel[later] = deprelCode('parataxis');
  }
  return reading;
}

/** Makes sure all words of the batch have their rows; writes row offsets (with neighbours) into the index columns. */
function lookUp(net: Network, words: readonly string[], batch: readonly [number, number][]): number {
  const { kernel, config, lexicon, scratch, forms } = net;
  const rowBytes = 3 * config.width * 4;
  if (forms.size > REMEMBERED) forms.clear();
  const depth = net.window.depth;
  const fresh: string[] = [];
  let total = 0;
  for (const [from, to] of batch) {
    total += to - from;
    for (let k = from; k < to; k++) {
      if (forms.has(words[k])) continue;
      // Row 0 of the table is all zero: beyond the ends of a sentence.
      forms.set(words[k], net.formTable + (forms.size + 1) * rowBytes);
      fresh.push(words[k]);
    }
  }
  for (let at = 0; at < fresh.length; at += 64) {
    const count = Math.min(64, fresh.length - at);
    const x = new Float32Array(kernel.memory.buffer, scratch.z, count * depth);
    for (let i = 0; i < count; i++) {
      const used = formRows(fresh[at + i], lexicon, rowBuffer);
      const to = i * depth;
      x.fill(0, to, to + depth);
      for (let r = 0; r < used; r++) {
        const row = rowBuffer[r];
        const scale = net.tableScale[row];
        const base = row * config.form;
        for (let d = 0; d < config.form; d++) x[to + d] += net.table[base + d] * scale;
      }
      const vector = rowBuffer[MAX_ROWS];
      if (vector >= 0) {
        const base = vector * net.vectorWidth;
        // Brought to the size of the embedding part, so that both share the row's scale well.
        for (let d = 0; d < net.vectorWidth; d++) x[to + config.form + d] = net.vectors[base + d] * VECTOR_SCALE;
      }
    }
    kernel.quantise(scratch.z, count, depth, scratch.q, scratch.s, 0);
    const rounded = (count + 3) & ~3;
    // Fresh forms have consecutive rows; the up to 3 rows beyond are overwritten by the next ones.
    kernel.multiply(
      scratch.q,
      scratch.s,
      net.window.w,
      net.window.s,
      net.window.b,
      forms.get(fresh[at])!,
      rounded,
      depth,
      net.window.columns,
    );
  }
  const before = new Uint32Array(kernel.memory.buffer, scratch.before, total);
  const here = new Uint32Array(kernel.memory.buffer, scratch.here, total);
  const after = new Uint32Array(kernel.memory.buffer, scratch.after, total);
  let i = 0;
  for (const [from, to] of batch) {
    let last = net.formTable;
    for (let k = from; k < to; k++, i++) {
      const at = forms.get(words[k])!;
      before[i] = last;
      here[i] = at;
      if (k > from) after[i - 1] = at;
      last = at;
    }
    after[i - 1] = net.formTable;
  }
  return total;
}

/** Vectors are stored in bytes; the exporter divides the matrix by this. */
export const VECTOR_SCALE = 1 / 32;

const ROOT = deprelCode('root');

function readBatch(net: Network, words: readonly string[], batch: readonly [number, number][], reading: Reading): void {
  const { kernel, config, scratch } = net;
  const { width } = config;
  const total = lookUp(net, words, batch);
  const rounded = (total + 3) & ~3;
  kernel.window(scratch.before, scratch.here, scratch.after, net.windowBias, scratch.x, total, width);
  for (const layer of net.layers) {
    kernel.quantise(scratch.x, total, width, scratch.q, scratch.s, 1);
    kernel.multiply(scratch.q, scratch.s, layer.w, layer.s, layer.b, scratch.z, rounded, width, layer.columns);
    let at = 0;
    for (const [from, to] of batch) {
      kernel.scan(scratch.z + at * layer.columns * 4, scratch.x + at * width * 4, to - from, width);
      at += to - from;
    }
  }
  kernel.quantise(scratch.x, total, width, scratch.q, scratch.s, 1);
  const { heads } = net;
  kernel.multiply(scratch.q, scratch.s, heads.w, heads.s, heads.b, scratch.z, rounded, width, heads.columns);
  const z = new Float32Array(kernel.memory.buffer, scratch.z, total * heads.columns);
  const stride = heads.columns * 4;
  const arcDep = net.tagColumns;
  const arcHead = arcDep + config.arc;
  const labelDep = arcHead + config.arc;
  const labelHead = labelDep + config.label;
  const nameHidden = labelHead + config.label;
  const token = new Int32Array(total);
  let i = 0;
  for (const [from, to] of batch) for (let k = from; k < to; k++) token[i++] = k;
  for (let r = 0; r < total; r++) {
    const row = r * heads.columns;
    let best = 0;
    for (let c = 1; c < net.tagColumns; c++) if (z[row + c] > z[row + best]) best = c;
    reading.fine[token[r]] = best;
  }
  for (const [from, to] of batch) settleNames(net.lexicon, words, from, to, reading.fine);
  // Arcs: dep x biaffine, then each sentence by itself.
  kernel.rectify(scratch.z + arcDep * 4, stride, total, config.arc, scratch.dep);
  kernel.quantise(scratch.dep, total, config.arc, scratch.q, scratch.s, 0);
  const { biaffine } = net;
  kernel.multiply(scratch.q, scratch.s, biaffine.w, biaffine.s, biaffine.b, scratch.dep2, rounded, config.arc, biaffine.columns);
  const index = new Uint32Array(kernel.memory.buffer, scratch.index, total);
  const found = new Int32Array(LONGEST);
  const memory = new Uint8Array(kernel.memory.buffer);
  memory.copyWithin(scratch.head, net.rootArc, net.rootArc + config.arc * 4);
  let at = 0;
  for (const [from, to] of batch) {
    const size = to - from;
    kernel.rectify(scratch.z + at * stride + arcHead * 4, stride, size, config.arc, scratch.head + config.arc * 4);
    kernel.dots(scratch.head, net.arcBias, size + 1, config.arc, scratch.bias);
    kernel.arcs(scratch.dep2 + at * config.arc * 4, scratch.head, scratch.bias, scratch.arcs, size, size + 1, config.arc);
    bestTree(new Float32Array(kernel.memory.buffer, scratch.arcs, size * (size + 1)), 0, size, found);
    for (let d = 0; d < size; d++) {
      const h = found[d];
      reading.head[from + d] = h === 0 ? -1 : from + h - 1;
      index[at + d] = h === 0 ? net.rootLabel : scratch.z + (at + h - 1) * stride + labelHead * 4;
    }
    at += size;
  }
  kernel.join(scratch.z + labelDep * 4, stride, scratch.index, total, config.label, scratch.joined);
  kernel.quantise(scratch.joined, total, config.label, scratch.q, scratch.s, 0);
  const { label, names } = net;
  kernel.multiply(scratch.q, scratch.s, label.w, label.s, label.b, scratch.out, rounded, config.label, label.columns);
  const out = new Float32Array(kernel.memory.buffer, scratch.out, total * Math.max(label.columns, names.columns));
  for (let r = 0; r < total; r++) {
    const k = token[r];
    if (reading.head[k] < 0) {
      reading.deprel[k] = ROOT;
      continue;
    }
    const row = r * label.columns;
    let best = ROOT === 0 ? 1 : 0;
    for (let c = 1; c < net.relations; c++) if (c !== ROOT && out[row + c] > out[row + best]) best = c;
    reading.deprel[k] = best;
  }
  kernel.rectify(scratch.z + nameHidden * 4, stride, total, config.name, scratch.joined);
  kernel.quantise(scratch.joined, total, config.name, scratch.q, scratch.s, 0);
  kernel.multiply(scratch.q, scratch.s, names.w, names.s, names.b, scratch.out, rounded, config.name, names.columns);
  at = 0;
  for (const [from, to] of batch) {
    bestNames(out, at * names.columns, names.columns, to - from, reading.name, from);
    at += to - from;
  }
}

const NOUN = FINE.indexOf('NOUN');
const PROPN = FINE.indexOf('PROPN');
const ADJ = FINE.indexOf('ADJ');
const NUM = FINE.indexOf('NUM');
const NOUN_PLURAL = FINE.indexOf('NOUN/NNS');
const PROPN_PLURAL = FINE.indexOf('PROPN/NNPS');
const PUNCT = FINE.indexOf('PUNCT');
const SYM = FINE.indexOf('SYM');

/**
 * Nouns that training never met and that are written like names (Vostrik, iPhone, KDRB) are proper nouns, where the sentence is not all in
 * capitals: EWT and GUM dev, right for 39 words and wrong for 16 that the network called nouns (26 November 2026).
 */
function settleNames(lexicon: Lexicon, words: readonly string[], from: number, to: number, fine: Uint8Array): void {
  let mixed: boolean | null = null;
  for (let k = from; k < to; k++) {
    if (fine[k] !== PUNCT && fine[k] !== SYM && /^[.,:;?!"'’”“()[\]]+$/.test(words[k]) && !/^'+$/.test(words[k])) fine[k] = PUNCT;
    // "the interior ministry": mostly met as part of names, yet no name in lower case.
    if ((fine[k] === PROPN || fine[k] === PROPN_PLURAL) && /^[a-z]{3,}$/.test(words[k]) && isCommonWord(words[k])) {
      fine[k] = fine[k] === PROPN ? NOUN : NOUN_PLURAL;
    }
    if (fine[k] === NOUN && k > from && fine[k - 1] === NUM && STATES.has(words[k])) fine[k] = ADJ;
    if (fine[k] !== NOUN || !/[A-Z]/.test(words[k])) continue;
    const inner = /^[A-Za-z]*[a-z][A-Z][A-Za-z]*$/.test(words[k]);
    if (!inner) {
      if (!/^[A-Z]{2,6}$/.test(words[k]) && (k === from || !/^[A-Z][a-z]+$/.test(words[k]))) continue;
      const id = lexicon.index.get(formKey(words[k])) ?? -1;
      if (id >= 0 && id < lexicon.trained) continue;
      if (mixed === null) {
        mixed = false;
        for (let i = from; i < to && !mixed; i++) mixed = /^[a-z]{3,}$/.test(words[i]);
      }
      if (!mixed) continue;
    }
    fine[k] = PROPN;
  }
}

const CLASSES = 15;

/** Best valid sequence of name classes (a name goes on only in its own kind), by dynamic programming. */
function bestNames(scores: Float32Array, at: number, stride: number, n: number, out: Uint8Array, from: number): void {
  let quiet = true;
  for (let t = 0; t < n && quiet; t++) {
    const row = at + t * stride;
    for (let c = 1; c < CLASSES; c++) if (scores[row + c] >= scores[row]) quiet = false;
  }
  if (quiet) {
    out.fill(0, from, from + n);
    return;
  }
  const back = new Uint8Array(n * CLASSES);
  let last = new Float64Array(CLASSES);
  let next = new Float64Array(CLASSES);
  for (let t = 0; t < n; t++) {
    const row = at + t * stride;
    let free = 0;
    if (t > 0) for (let c = 1; c < CLASSES; c++) if (last[c] > last[free]) free = c;
    for (let c = 0; c < CLASSES; c++) {
      const goesOn = c > 0 && c % 2 === 0;
      if (goesOn) {
        const prev = last[c] >= last[c - 1] ? c : c - 1;
        back[t * CLASSES + c] = prev;
        next[c] = t === 0 ? Number.NEGATIVE_INFINITY : last[prev] + scores[row + c];
      } else {
        back[t * CLASSES + c] = free;
        next[c] = (t === 0 ? 0 : last[free]) + scores[row + c];
      }
    }
    [last, next] = [next, last];
  }
  let best = 0;
  for (let c = 1; c < CLASSES; c++) if (last[c] > last[best]) best = c;
  for (let t = n - 1; t >= 0; t--) {
    out[from + t] = best;
    best = back[t * CLASSES + best];
  }
}
