/**
 * The arithmetic the encoder stands on: five functions over one linear memory. `openKernel` gives the WebAssembly one, or its
 * twin in plain JavaScript where WebAssembly lacks relaxed SIMD (or is switched off); both give the same bits.
 * In: bytes of memory wanted. Refuses nothing.
 */
import { KERNEL } from './kernel-bytes.ts';
import { plainKernel } from './plain.ts';

/** Offsets are bytes into `memory`; see training/meaning/kernel/kernel.as for what each function does. */
export interface Arithmetic {
  quantise(x: number, rows: number, width: number, bytes: number, scales: number, lows: number): void;
  multiply(
    bytes: number,
    scales: number,
    lows: number,
    weights: number,
    weightScales: number,
    weightSums: number,
    biases: number,
    out: number,
    rows: number,
    depth: number,
    columns: number,
  ): void;
  gelu(x: number, count: number): void;
  addNorm(x: number, y: number, rows: number, width: number, gain: number, shift: number): void;
  attend(qkv: number, out: number, scratch: number, tokens: number, heads: number): void;
}

export interface Kernel extends Arithmetic {
  readonly memory: ArrayBuffer;
  readonly kind: 'wasm' | 'plain';
}

/** The part of the WebAssembly interface used here; the project compiles without the browser's type library. */
declare const WebAssembly: {
  validate(code: Uint8Array): boolean;
  Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  Module: new (code: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: object };
};

const PAGE = 65_536;

/** A kernel with at least `size` bytes of zeroed memory. */
export function openKernel(size: number, kind?: Kernel['kind']): Kernel {
  if (kind !== 'plain') {
    const code = Uint8Array.from(Buffer.from(KERNEL, 'base64'));
    if (typeof WebAssembly === 'object' && WebAssembly.validate(code)) {
      const memory = new WebAssembly.Memory({ initial: Math.ceil(size / PAGE) });
      const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory } });
      const { quantise, multiply, gelu, addNorm, attend } = exports as Arithmetic;
      return { quantise, multiply, gelu, addNorm, attend, memory: memory.buffer, kind: 'wasm' };
    }
  }
  const memory = new ArrayBuffer(Math.ceil(size / PAGE) * PAGE);
  return { ...plainKernel(memory), memory, kind: 'plain' };
}
