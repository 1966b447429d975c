/**
 * The tensors of a shipped model. In: a model's name. Out: typed arrays over the bytes of its weights.bin, by name, as its
 * model.json lists them. Refuses: a file whose size is not the one the card states (`broken-installation`).
 */
import { CrossreadError } from '../../errors.ts';
import { modelCard, weights } from '../../weights.ts';

interface TensorEntry {
  readonly name: string;
  readonly kind: 'i8' | 'u16' | 'i32' | 'f32';
  readonly offset: number;
  readonly shape: readonly number[];
}

export interface Tensor {
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

export interface Model {
  readonly card: Readonly<Record<string, unknown>>;
  readonly tensors: ReadonlyMap<string, Tensor>;
}

const WIDTHS = { i8: 1, u16: 2, i32: 4, f32: 4 } as const;

/** The tensors of `models/en/<name>/weights.bin`. */
export function model(name: string): Model {
  const card = modelCard(name);
  const bytes = weights(name);
  if (bytes.length !== card.bytes) {
    throw new CrossreadError('broken-installation', `models/en/${name}/weights.bin is damaged: install crossread again.`);
  }
  const tensors = new Map<string, Tensor>();
  for (const entry of card.tensors as readonly TensorEntry[]) {
    const size = entry.shape.reduce((a, b) => a * b, 1) * WIDTHS[entry.kind];
    tensors.set(entry.name, { shape: entry.shape, bytes: bytes.subarray(entry.offset, entry.offset + size) });
  }
  return { card, tensors };
}

/** A tensor that must be there. */
export function tensor(from: Model, name: string): Tensor {
  const found = from.tensors.get(name);
  if (!found)
    throw new CrossreadError('broken-installation', `A model file lacks the tensor "${name}": install crossread again.`);
  return found;
}

/** Floats of a tensor, copied (the file's bytes need not be aligned). */
export function floats(from: Model, name: string): Float32Array {
  return new Float32Array(tensor(from, name).bytes.slice().buffer);
}

/** Signed bytes of a tensor, shared. */
export function signedBytes(from: Model, name: string): Int8Array {
  const { bytes } = tensor(from, name);
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** Unsigned 16-bit numbers of a tensor, copied. */
export function shorts(from: Model, name: string): Uint16Array {
  return new Uint16Array(tensor(from, name).bytes.slice().buffer);
}
