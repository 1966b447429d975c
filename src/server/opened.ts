/**
 * Stories as they are open in the server. In: a store. Out: a story with its newest comparison unpacked and a person's verdicts
 * laid over it. Unpacking a large comparison takes a tenth of a second, so the last few are kept; they are named by what they
 * were made from, so that a change in the store, whoever made it, is never missed.
 */
import { CrossreadError } from '../errors.ts';
import type { Comparison, Report } from '../model/index.ts';
import { digest } from '../report/digest.ts';
import {
  isDismissed,
  judge,
  type Store,
  type StoredComparison,
  type StoryReport,
  summarise,
  unpack,
  type Verdict,
} from '../store/index.ts';
import type { Jobs } from './jobs.ts';
import type { Member, Opened } from './pages.ts';

const KEPT = 8;

interface Kept {
  /** Everything it was made from, in one string. */
  readonly stamp: string;
  readonly opened: Opened;
  readonly keys: readonly string[];
  /** Texts of pages that were asked for, by address. */
  readonly bodies: Map<string, string>;
}

const BODIES_KEPT = 40;

type Entry = Omit<StoredComparison, 'packed'>;

export class OpenStories {
  readonly #store: Store;
  readonly #jobs: Jobs;
  /** By story, the last used at the end. */
  readonly #open = new Map<string, Kept>();
  readonly #making = new Map<string, Promise<Kept>>();
  readonly #machine = new Map<string, { readonly id: string; readonly comparison: Comparison }>();

  constructor(store: Store, jobs: Jobs) {
    this.#store = store;
    this.#jobs = jobs;
  }

  async open(id: string): Promise<Opened> {
    return (await this.#kept(id)).opened;
  }

  /** The JSON text of a page, made once while nothing changes. */
  async body(id: string, address: string, make: (opened: Opened) => unknown): Promise<string> {
    const { opened, bodies } = await this.#kept(id);
    let body = bodies.get(address);
    if (body === undefined) {
      body = JSON.stringify(make(opened));
      if (bodies.size >= BODIES_KEPT) bodies.clear();
      bodies.set(address, body);
    }
    return body;
  }

  /** Brings the counts that lists show in line with what a person dismissed, merged and split. */
  async recount(id: string): Promise<void> {
    const { reading } = await this.open(id);
    if (reading === null) return;
    const { comparison, findings } = reading.judged;
    const kept = comparison.findings.filter((finding) => !isDismissed(findings.get(finding.id)));
    await this.#store.changeSummary(reading.id, summarise({ ...comparison, findings: kept }));
  }

  /** The newest comparison as the machine made it. */
  async machine(id: string): Promise<Comparison> {
    const [entry] = await this.#store.comparisons(id, 1);
    if (!entry) throw new CrossreadError('conflict', 'This story has not been compared yet.');
    return this.#unpacked(id, entry.id);
  }

  async #kept(id: string): Promise<Kept> {
    const story = await this.#store.story(id);
    if (!story) throw new CrossreadError('not-found', 'There is no such story. It may have been removed.');
    const [entry] = await this.#store.comparisons(id, 1);
    const verdicts = await this.#store.verdicts(id);
    const job = await this.#jobs.of(id);
    const keys = await this.#store.reportKeys(id);
    const stamp = JSON.stringify([story, entry?.id, verdicts.map(stampOf), keys, job]);
    const there = this.#open.get(id);
    if (there?.stamp === stamp) {
      this.#open.delete(id);
      this.#open.set(id, there);
      return there;
    }
    // Many readers of a story that was just compared wait for one opening of it.
    const key = `${id} ${stamp}`;
    const making =
      this.#making.get(key) ??
      this.#put(id, stamp, there, { story, verdicts, job }, keys, entry).finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }

  async #put(
    id: string,
    stamp: string,
    there: Kept | undefined,
    parts: Pick<Opened, 'story' | 'verdicts' | 'job'>,
    keys: readonly string[],
    entry: Entry | undefined,
  ): Promise<Kept> {
    const opened = await this.#make(there, parts, keys, entry);
    const kept: Kept = { stamp, opened, keys, bodies: new Map() };
    this.#open.delete(id);
    this.#open.set(id, kept);
    trim(this.#open);
    return kept;
  }

  /** Keeps of what was open before what still holds: a job that goes on changes neither the comparison nor the reports. */
  async #make(
    there: Kept | undefined,
    { story, verdicts, job }: Pick<Opened, 'story' | 'verdicts' | 'job'>,
    keys: readonly string[],
    entry:
      | { readonly id: string; readonly created: string; readonly version: string; readonly reportKeys: readonly string[] }
      | undefined,
  ): Promise<Opened> {
    const before = there?.opened;
    const sameReports = there !== undefined && there.keys.join() === keys.join();
    let reading: Opened['reading'] = null;
    if (entry && before?.reading?.id === entry.id && sameVerdicts(before.verdicts, verdicts)) reading = before.reading;
    else if (entry) {
      const judged = judge(await this.#unpacked(story.id, entry.id), verdicts);
      reading = { id: entry.id, created: entry.created, version: entry.version, judged, digest: digest(judged.comparison) };
    }
    const compared = new Set(entry?.reportKeys);
    return {
      story,
      reading,
      members: before && sameReports ? before.members : (await this.#store.reports(story.id)).map(memberOf),
      stale: entry !== undefined && (keys.length !== compared.size || keys.some((key) => !compared.has(key))),
      skipped: await this.#store.skipped(story.id),
      job,
      verdicts,
    };
  }

  async #unpacked(story: string, id: string): Promise<Comparison> {
    const there = this.#machine.get(story);
    if (there?.id === id) {
      this.#machine.delete(story);
      this.#machine.set(story, there);
      return there.comparison;
    }
    const stored = await this.#store.comparison(story);
    if (!stored) throw new CrossreadError('not-found', 'There is no such story. It may have been removed.');
    const comparison = unpack(stored.packed);
    this.#machine.delete(story);
    this.#machine.set(story, { id: stored.id, comparison });
    trim(this.#machine);
    return comparison;
  }
}

function trim(map: Map<string, unknown>): void {
  for (const oldest of map.keys()) {
    if (map.size <= KEPT) return;
    map.delete(oldest);
  }
}

function stampOf({ id, undone }: Verdict): string {
  return undone === null ? id : `${id} undone`;
}

function sameVerdicts(a: readonly Verdict[], b: readonly Verdict[]): boolean {
  return a.length === b.length && a.every((verdict, k) => stampOf(verdict) === stampOf(b[k]!));
}

function memberOf({ id, report, from }: StoryReport): Member {
  return {
    id,
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
