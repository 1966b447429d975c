/**
 * The built web pages, read once. In: the folder `dist/web`. Out: responses by name. Nothing is ever looked up on the disk by
 * what a request says, so no request can leave the folder.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
/** The package has it beside this folder; sources find it where the build put it. */
const FOLDERS = ['../web', '../../dist/web'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

export interface Asset {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly packed: { readonly br: Uint8Array<ArrayBuffer>; readonly gzip: Uint8Array<ArrayBuffer> };
  /** Its name holds a hash of its content, so it never changes. */
  readonly lasting: boolean;
}

/** Null when the pages were not built. */
export function readAssets(
  folder = FOLDERS.find((path) => existsSync(join(path, 'index.html'))),
): ReadonlyMap<string, Asset> | null {
  if (folder === undefined || !existsSync(join(folder, 'index.html'))) return null;
  const assets = new Map<string, Asset>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const body = new Uint8Array(readFileSync(path));
    const packed = {
      br: new Uint8Array(brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })),
      gzip: new Uint8Array(gzipSync(body)),
    };
    assets.set(`/${relative(folder, path).split(sep).join('/')}`, {
      type,
      body,
      packed,
      lasting: entry.name !== 'index.html' && !entry.name.endsWith('.svg'),
    });
  }
  return assets;
}
