/**
 * Stories as they are open in the server. In: a store. Out: a story with its newest comparison unpacked and a person's verdicts
 * laid over it. Unpacking a large comparison takes a tenth of a second, so the last few are kept; they are named by what they
 * were made from, so that a change in the store, whoever made it, is never missed.
 */
import { CrossreadError } from '../errors.ts';
import type { Comparison, Report } from '../model/index.ts';
import { type Digest, digest } from '../report/digest.ts';
import { type Judged, judge, type Store, type StoryReport, unpack } from '../store/index.ts';
import type { Jobs } from './jobs.ts';
import type { Member, Opened } from './pages.ts';

const KEPT = 8;

interface Kept {
  readonly comparison: Comparison;
  readonly judged: Map<string, { readonly judged: Judged; readonly digest: Digest }>;
}

export class OpenStories {
  readonly #store: Store;
  readonly #jobs: Jobs;
  readonly #comparisons = new Map<string, Kept>();
  readonly #members = new Map<string, readonly Member[]>();

  constructor(store: Store, jobs: Jobs) {
    this.#store = store;
    this.#jobs = jobs;
  }

  async open(id: string): Promise<Opened> {
    const story = await this.#store.story(id);
    if (!story) throw new CrossreadError('not-found', 'There is no such story. It may have been removed.');
    const [entry] = await this.#store.comparisons(id);
    const verdicts = await this.#store.verdicts(id);
    const members = await this.#membersOf(id, story.changed);
    let reading: Opened['reading'] = null;
    if (entry) {
      const kept = await this.#keptOf(id, entry.id);
      const key = verdicts.map((verdict) => verdict.id + (verdict.undone === null ? '' : '-')).join(' ');
      let over = kept.judged.get(key);
      if (!over) {
        const judged = judge(kept.comparison, verdicts);
        over = { judged, digest: digest(judged.comparison) };
        kept.judged.clear();
        kept.judged.set(key, over);
      }
      reading = { id: entry.id, created: entry.created, version: entry.version, ...over };
    }
    const before = new Set(entry?.reportKeys);
    const stale = entry !== undefined && (members.length !== before.size || members.some(({ key }) => !before.has(key)));
    return {
      story,
      reading,
      members: members.map(({ key: _, ...member }) => member),
      stale,
      skipped: await this.#store.skipped(id),
      job: await this.#jobs.of(id),
      verdicts,
    };
  }

  /** The newest comparison as the machine made it. */
  async machine(id: string): Promise<{ readonly comparison: Comparison }> {
    const [entry] = await this.#store.comparisons(id);
    if (!entry) throw new CrossreadError('conflict', 'This story has not been compared yet.');
    return this.#keptOf(id, entry.id);
  }

  async #keptOf(story: string, id: string): Promise<Kept> {
    const there = this.#comparisons.get(id);
    if (there) {
      this.#comparisons.delete(id);
      this.#comparisons.set(id, there);
      return there;
    }
    const stored = await this.#store.comparison(story);
    const kept: Kept = { comparison: unpack(stored!.packed), judged: new Map() };
    this.#comparisons.set(stored!.id, kept);
    for (const old of this.#comparisons.keys()) {
      if (this.#comparisons.size <= KEPT) break;
      this.#comparisons.delete(old);
    }
    return kept;
  }

  async #membersOf(story: string, changed: string): Promise<readonly (Member & { key: string })[]> {
    const key = `${story} ${changed}`;
    const there = this.#members.get(key) as readonly (Member & { key: string })[] | undefined;
    if (there) return there;
    const members = (await this.#store.reports(story)).map(memberOf);
    if (this.#members.size > 4 * KEPT) this.#members.clear();
    this.#members.set(key, members);
    return members;
  }
}

function memberOf({ id, key, report, from }: StoryReport): Member & { key: string } {
  return {
    id,
    key,
    name: nameOf(report),
    title: report.title,
    published: report.published,
    from: from === null ? null : (from.split(/[\\/]/).at(-1) ?? from),
    words: report.text.match(/\S+/g)?.length ?? 0,
  };
}

function nameOf(report: Report): string {
  return report.outlet ?? report.title ?? report.id;
}
