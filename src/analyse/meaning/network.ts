/**
 * The transformer: embedding of word pieces and layers of attention, int8 weights, over one kernel's memory. In: rows of piece
 * ids. Out: rows of floats in the kernel's memory. Refuses: more rows at once than {@link ROWS}; callers cut their batches.
 */
import { type Kernel, openKernel } from './kernel.ts';
import { floats, type Model, signedBytes, tensor } from './tensors.ts';

/** Rows (pieces) the scratch memory holds. */
export const ROWS = 512;

interface Matrix {
  readonly weights: number;
  readonly scales: number;
  readonly sums: number;
  readonly biases: number;
  readonly depth: number;
  readonly columns: number;
}

interface Layer {
  readonly qkv: Matrix;
  readonly out: Matrix;
  readonly up: Matrix;
  readonly down: Matrix;
  readonly g1: number;
  readonly b1: number;
  readonly g2: number;
  readonly b2: number;
}

/** Rows [start, start + length) that attend to each other. */
export interface Segment {
  readonly start: number;
  readonly length: number;
}

export interface Network {
  readonly width: number;
  readonly positions: number;
  readonly kernel: Kernel;
  /** All floats of the kernel's memory. */
  readonly f: Float32Array;
  /** Byte offset of the rows [ROWS, width] that `embed` fills and `run` transforms in place. */
  readonly rows: number;
  /** Writes the embedding of piece `id` at `position` of its text into row `row`. */
  embed(row: number, id: number, position: number): void;
  /** Normalises rows [0, count) after they were embedded. */
  begin(count: number): void;
  /** Runs the named layers over rows [0, count); `segments` cover them. */
  run(layers: readonly string[], count: number, segments: readonly Segment[]): void;
}

const LAYER_PARTS = ['qkv', 'out', 'up', 'down'] as const;

/** A network over the tensors of `from`; `layers` names those to load ("layer0" …). */
export function openNetwork(from: Model, layers: readonly string[], kind?: Kernel['kind']): Network {
  const width = from.card.width as number;
  const heads = from.card.heads as number;
  const positions = from.card.positions as number;
  let size = 64;
  const place = (bytes: number): number => {
    const at = size;
    size += Math.ceil(bytes / 64) * 64;
    return at;
  };
  const copies: { at: number; bytes: Uint8Array }[] = [];
  const load = (name: string): number => {
    const { bytes } = tensor(from, name);
    const at = place(bytes.length);
    copies.push({ at, bytes });
    return at;
  };
  const matrix = (name: string): Matrix => {
    const [depth, columns] = tensor(from, `${name}.w`).shape as [number, number];
    return {
      weights: load(`${name}.w`),
      scales: load(`${name}.scale`),
      sums: load(`${name}.sum`),
      biases: load(`${name}.bias`),
      depth,
      columns,
    };
  };
  const table = new Map<string, Layer>();
  for (const name of layers) {
    const [qkv, out, up, down] = LAYER_PARTS.map((part) => matrix(`${name}.${part}`)) as [Matrix, Matrix, Matrix, Matrix];
    const [g1, b1, g2, b2] = ['g1', 'b1', 'g2', 'b2'].map((part) => load(`${name}.${part}`)) as [number, number, number, number];
    table.set(name, { qkv, out, up, down, g1, b1, g2, b2 });
  }
  const gain = load('gain');
  const shift = load('shift');
  const zero = place(ROWS * width * 4);
  const rows = place(ROWS * width * 4);
  const mixed = place(ROWS * width * 4);
  const wide = place(ROWS * width * 4 * 4);
  const bytes = place(ROWS * width * 4);
  const scales = place(ROWS * 4);
  const lows = place(ROWS * 4);
  const scratch = place((32 + 1) * (ROWS + 4) * 4);
  const kernel = openKernel(size, kind);
  const u8 = new Uint8Array(kernel.memory);
  for (const copy of copies) u8.set(copy.bytes, copy.at);
  const f = new Float32Array(kernel.memory);

  const words = signedBytes(from, 'word');
  const wordScales = floats(from, 'word.scale');
  const places = signedBytes(from, 'position');
  const placeScales = floats(from, 'position.scale');

  const product = (x: number, m: Matrix, out: number, count: number): void => {
    kernel.quantise(x, count, m.depth, bytes, scales, lows);
    kernel.multiply(bytes, scales, lows, m.weights, m.scales, m.sums, m.biases, out, count, m.depth, m.columns);
  };

  return {
    width,
    positions,
    kernel,
    f,
    rows,
    embed(row, id, position) {
      const to = rows / 4 + row * width;
      const word = id * width;
      const place = position * width;
      const wordScale = wordScales[id]!;
      const placeScale = placeScales[position]!;
      for (let d = 0; d < width; d++)
        f[to + d] = Math.fround(words[word + d]! * wordScale) + Math.fround(places[place + d]! * placeScale);
    },
    begin(count) {
      kernel.addNorm(rows, zero, count, width, gain, shift);
    },
    run(names, count, segments) {
      // the kernel multiplies four rows at a time: the rows that fill up are zero and thrown away
      const filled = Math.ceil(count / 4) * 4;
      f.fill(0, rows / 4 + count * width, rows / 4 + filled * width);
      f.fill(0, mixed / 4 + count * width, mixed / 4 + filled * width);
      for (const name of names) {
        const layer = table.get(name)!;
        product(rows, layer.qkv, wide, filled);
        for (const { start, length } of segments) {
          kernel.attend(wide + start * width * 3 * 4, mixed + start * width * 4, scratch, length, heads);
        }
        product(mixed, layer.out, wide, filled);
        kernel.addNorm(rows, wide, filled, width, layer.g1, layer.b1);
        product(rows, layer.up, wide, filled);
        kernel.gelu(wide, filled * layer.up.columns);
        product(wide, layer.down, mixed, filled);
        kernel.addNorm(rows, mixed, filled, width, layer.g2, layer.b2);
      }
    },
  };
}
