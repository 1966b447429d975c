/**
 * One server a store. In: the store's path. Out: a lease that ends with the process, however it ends (the lock is the
 * operating system's, on a file beside the store). Refuses: while another process has it (`store-busy`).
 */
import { DatabaseSync } from 'node:sqlite';
import { CrossreadError } from '../errors.ts';

/** @returns what gives the lease back */
export function takeLease(path: string): () => void {
  const db = new DatabaseSync(`${path}-serving`, { timeout: 0 });
  try {
    db.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (cause) {
    db.close();
    throw new CrossreadError(
      'store-busy',
      `Another crossread serve works on ${path}. Use that one, stop it, or give another --store.`,
      { cause },
    );
  }
  return () => db.close();
}
