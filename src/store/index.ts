/** The store: its nouns, its two engines, what people decide and how that is laid over a comparison. */
export { readArchive } from './archive.ts';
export { isDismissed, type Judged, judge } from './judge.ts';
export { reportKey, textHash } from './keys.ts';
export { openMemory } from './memory.ts';
export * from './model.ts';
export { pack, summarise, unpack } from './pack.ts';
export { openSqlite } from './sqlite.ts';
export type { Joined, Page, Restored, Store, StoreOptions, StoryQuery } from './store.ts';
