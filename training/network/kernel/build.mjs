// Compiles kernel.ts (AssemblyScript) and writes its bytes to src/analyse/network/kernel-bytes.ts.
// usage: npx -p assemblyscript@0.28.20 node training/network/kernel/build.mjs   (or ASC=path/to/asc.js)
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const target = fileURLToPath(new URL('../../../src/analyse/network/kernel-bytes.ts', import.meta.url));
const wasm = join(mkdtempSync(join(tmpdir(), 'kernel-')), 'kernel.wasm');
const options = ['kernel.ts', '-o', wasm, '-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--enable', 'simd'];
const asc = process.env.ASC;
execFileSync(asc ? process.execPath : 'asc', asc ? [asc, ...options] : options, { cwd: here, stdio: 'inherit' });
const text = readFileSync(wasm)
  .toString('base64')
  .replace(/.{1,120}/g, "  '$&',\n");
writeFileSync(
  target,
  `/** The compiled arithmetic of the network, base64. Made by training/network/kernel/build.mjs; never edited by hand. */\nexport const KERNEL: string = [\n${text}].join('');\n`,
);
console.log(`${target}: ${readFileSync(wasm).length} bytes of WebAssembly`);
