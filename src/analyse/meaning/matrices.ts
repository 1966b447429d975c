/**
 * A few int8 matrices over one kernel. In: the tensors of a model and the matrices' names. Out: a product of float rows with a
 * matrix, exact in its integers and so the same on every machine. Refuses: more rows at once than it was opened for.
 */
import { openKernel } from './kernel.ts';
import { type Model, tensor } from './tensors.ts';

export interface Matrices {
  /** rows [count, depth] times the named matrix plus its bias: [count, columns]. The result is a copy. */
  product(name: string, rows: Float32Array, count: number): Float32Array;
}

interface Placed {
  readonly depth: number;
  readonly columns: number;
  /** Byte offsets of the weights, their scales, sums and biases. */
  readonly at: readonly [number, number, number, number];
}

const PARTS = ['w', 'scale', 'sum', 'bias'] as const;

/** The named matrices, for up to `most` rows at once. */
export function openMatrices(from: Model, names: readonly string[], most: number): Matrices {
  let size = 64;
  const place = (bytes: number): number => {
    const at = size;
    size += Math.ceil(bytes / 64) * 64;
    return at;
  };
  const copies: { readonly at: number; readonly bytes: Uint8Array }[] = [];
  const placed = new Map<string, Placed>();
  let widest = 0;
  let broadest = 0;
  for (const name of names) {
    const [depth, columns] = tensor(from, `${name}.w`).shape as [number, number];
    const at = PARTS.map((part) => {
      const { bytes } = tensor(from, `${name}.${part}`);
      copies.push({ at: place(bytes.length), bytes });
      return copies.at(-1)!.at;
    }) as [number, number, number, number];
    placed.set(name, { depth, columns, at });
    widest = Math.max(widest, depth);
    broadest = Math.max(broadest, columns);
  }
  // the kernel multiplies four rows at a time
  const rowsMost = Math.ceil(most / 4) * 4;
  const x = place(rowsMost * widest * 4);
  const quantised = place(rowsMost * widest);
  const scales = place(rowsMost * 4);
  const lows = place(rowsMost * 4);
  const out = place(rowsMost * broadest * 4);
  const kernel = openKernel(size);
  const bytes = new Uint8Array(kernel.memory);
  for (const copy of copies) bytes.set(copy.bytes, copy.at);
  const f = new Float32Array(kernel.memory);
  return {
    product(name, rows, count) {
      const { depth, columns, at } = placed.get(name)!;
      const filled = Math.ceil(count / 4) * 4;
      f.set(rows.subarray(0, count * depth), x / 4);
      f.fill(0, x / 4 + count * depth, x / 4 + filled * depth);
      kernel.quantise(x, filled, depth, quantised, scales, lows);
      kernel.multiply(quantised, scales, lows, ...at, out, filled, depth, columns);
      return f.slice(out / 4, out / 4 + count * columns);
    },
  };
}
