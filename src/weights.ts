/**
 * The one door to the weights that ship with the package (`models/en/<name>/`). In: a model's name. Out: its bytes and
 * its `model.json`. Refuses: missing files (`broken-installation`). Read once, lazily, and kept.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CrossreadError } from './errors.ts';

const bytes = new Map<string, Uint8Array>();

/** Bytes of `models/en/<name>/<file>`; the returned array is shared and must not be written to. */
export function weights(name: string, file = 'weights.bin'): Uint8Array {
  const key = `${name}/${file}`;
  let found = bytes.get(key);
  if (!found) {
    const path = fileURLToPath(new URL(`../models/en/${key}`, import.meta.url));
    try {
      found = new Uint8Array(readFileSync(path));
    } catch (cause) {
      throw new CrossreadError('broken-installation', `The model file models/en/${key} is missing: install crossread again.`, {
        cause,
      });
    }
    bytes.set(key, found);
  }
  return found;
}

/** `models/en/<name>/model.json`, parsed. */
export function modelCard(name: string): Record<string, unknown> {
  return JSON.parse(new TextDecoder().decode(weights(name, 'model.json'))) as Record<string, unknown>;
}
