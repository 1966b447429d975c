/**
 * In: nothing. Out: the compiled arithmetic (see training/network/kernel/kernel.ts) over a linear memory of its own, with an
 * allocator that only grows. Refuses: an engine without WebAssembly SIMD (throws `broken-installation`).
 */
import { CrossreadError } from '../../errors.ts';
import { KERNEL } from './kernel-bytes.ts';

/** What we use of WebAssembly: Node's own types leave it to the browser's. */
interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
declare const WebAssembly: {
  readonly Memory: new (limits: { initial: number; maximum: number }) => Memory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
};

type Numbers = (...args: number[]) => void;

export interface Kernel {
  readonly window: Numbers;
  readonly quantise: Numbers;
  readonly multiply: Numbers;
  readonly scan: Numbers;
  readonly rectify: Numbers;
  readonly join: Numbers;
  readonly arcs: Numbers;
  readonly dots: Numbers;
  /** Reserves bytes, aligned to 16; returns their offset. Views made before may be stale afterwards. */
  readonly reserve: (bytes: number) => number;
  readonly memory: Memory;
}

const PAGE = 65536;

/** Instantiates the kernel. */
export function createKernel(): Kernel {
  const memory = new WebAssembly.Memory({ initial: 16, maximum: 16384 });
  const bytes = Buffer.from(KERNEL, 'base64');
  let exports: Record<string, Numbers>;
  try {
    exports = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory, abort: () => {} } }).exports as Record<
      string,
      Numbers
    >;
  } catch (cause) {
    throw new CrossreadError('broken-installation', 'This Node.js cannot run WebAssembly SIMD: use Node 24 or newer.', { cause });
  }
  let top = 1024;
  const reserve = (size: number): number => {
    const at = (top + 15) & ~15;
    top = at + size;
    const short = top - memory.buffer.byteLength;
    if (short > 0) memory.grow(Math.ceil(short / PAGE));
    return at;
  };
  const { window, quantise, multiply, scan, rectify, join, arcs, dots } = exports;
  return { window, quantise, multiply, scan, rectify, join, arcs, dots, reserve, memory };
}
