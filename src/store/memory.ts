/**
 * The store without a disk, for tests and for looking at something once. In: nothing. Out: a {@link Store} that behaves as the
 * embedded engine does (one suite runs on both) and forgets everything when the process ends.
 */
import { CrossreadError } from '../errors.ts';
import type { Report, Skipped } from '../model/index.ts';
import { archiveOf } from './archive.ts';
import { freshId, idIn, reportKey, storyId, textHash } from './keys.ts';
import type {
  ArchiveLine,
  AuditEntry,
  Decision,
  Job,
  StoredComparison,
  StoredReport,
  Story,
  StoryLine,
  StoryReport,
  Summary,
  Verdict,
} from './model.ts';
import { pack, unpack } from './pack.ts';
import { plainWords, queryWords } from './search.ts';
import type { Joined, Page, Restored, Store, StoreOptions, StoryQuery } from './store.ts';

interface Held {
  story: Story;
  members: { readonly key: string; readonly id: string }[];
  skipped: readonly Skipped[];
}

/** @example const store = openMemory(); */
export function openMemory(options: StoreOptions = {}): Store {
  return new MemoryStore(options);
}

class MemoryStore implements Store {
  readonly engine = 'memory';
  readonly #now: () => string;
  readonly #who: string;
  readonly #reports = new Map<string, StoredReport>();
  /** In the order of the last change. */
  readonly #stories = new Map<string, Held>();
  readonly #analyses = new Map<string, Uint8Array>();
  readonly #comparisons = new Map<string, StoredComparison>();
  readonly #verdicts = new Map<string, Verdict>();
  readonly #jobs = new Map<string, Job>();
  readonly #audit: AuditEntry[] = [];

  constructor(options: StoreOptions) {
    this.#now = options.now ?? (() => new Date().toISOString());
    this.#who = options.who ?? 'local';
  }

  #note(action: string, story: string | null, detail: string): void {
    this.#audit.push({ seq: (this.#audit.at(-1)?.seq ?? 0) + 1, when: this.#now(), who: this.#who, action, story, detail });
  }

  #held(id: string): Held {
    const held = this.#stories.get(id);
    if (!held) throw new CrossreadError('not-found', `There is no story “${id}”.`);
    return held;
  }

  #touch(id: string): void {
    const held = this.#held(id);
    held.story = { ...held.story, changed: this.#now() };
  }

  async createStory(title: string): Promise<Story> {
    const when = this.#now();
    const story: Story = { id: storyId(title), title, created: when, changed: when };
    this.#stories.set(story.id, { story, members: [], skipped: [] });
    this.#note('create-story', story.id, title);
    return story;
  }

  async story(id: string): Promise<Story | null> {
    return this.#stories.get(id)?.story ?? null;
  }

  async stories(query: StoryQuery = {}): Promise<Page<StoryLine>> {
    const words = queryWords(query.words ?? '');
    const fit = [...this.#stories.values()].reverse().filter((held) => this.#fits(held, words));
    fit.sort((a, b) => (a.story.changed < b.story.changed ? 1 : a.story.changed > b.story.changed ? -1 : 0));
    const from = query.from ?? 0;
    const items = fit.slice(from, from + (query.count ?? 50)).map(
      ({ story, members }): StoryLine => ({
        ...story,
        reports: members.length,
        summary: this.#newest(story.id)?.summary ?? null,
      }),
    );
    return { total: fit.length, items };
  }

  #fits(held: Held, words: readonly string[]): boolean {
    if (words.length === 0) return true;
    const texts = [held.story.title, ...held.members.map(({ key }) => this.#wordsOf(key))].map(plainWords);
    return words.every((word, k) =>
      texts.some((list) => list.some((each) => each === word || (k === words.length - 1 && each.startsWith(word)))),
    );
  }

  #wordsOf(key: string): string {
    const { report } = this.#reports.get(key)!;
    return `${report.title ?? ''}\n${report.outlet ?? ''}\n${report.text}`;
  }

  async renameStory(id: string, title: string): Promise<Story> {
    const held = this.#held(id);
    const before = held.story.title;
    held.story = { ...held.story, title, changed: this.#now() };
    this.#note('rename-story', id, `${before} → ${title}`);
    return held.story;
  }

  async removeStory(id: string): Promise<void> {
    const { story, members } = this.#held(id);
    this.#stories.delete(id);
    for (const map of [this.#comparisons, this.#verdicts, this.#jobs] as readonly Map<
      string,
      { readonly story: string | null }
    >[]) {
      for (const [key, row] of map) if (row.story === id) map.delete(key);
    }
    for (const { key } of members) this.#dropIfLoose(key);
    this.#note('remove-story', id, story.title);
  }

  #dropIfLoose(key: string): void {
    for (const { members } of this.#stories.values()) if (members.some((member) => member.key === key)) return;
    this.#reports.delete(key);
    for (const each of this.#analyses.keys()) if (each.startsWith(`${key}\n`)) this.#analyses.delete(each);
  }

  async addReports(
    story: string,
    reports: readonly Report[],
    from: string | null,
    skipped: readonly Skipped[] = [],
  ): Promise<Joined> {
    const held = this.#held(story);
    const added: StoryReport[] = [];
    const present: StoryReport[] = [];
    const taken = new Set(held.members.map(({ id }) => id));
    for (const report of reports) {
      const key = reportKey(report);
      const stored = this.#reports.get(key) ?? {
        key,
        textHash: textHash(report.text),
        report,
        added: this.#now(),
        from: report.origin ?? from,
      };
      this.#reports.set(key, stored);
      const member = held.members.find((each) => each.key === key);
      if (member) {
        present.push({ ...stored, id: member.id });
        continue;
      }
      const id = idIn(taken, report, key);
      taken.add(id);
      held.members.push({ key, id });
      added.push({ ...stored, id });
    }
    held.skipped = [...held.skipped, ...skipped];
    if (added.length + skipped.length > 0) {
      this.#touch(story);
      this.#note('add-reports', story, `${added.length} added, ${present.length} there already, ${skipped.length} skipped`);
    }
    return { added, present };
  }

  async removeReport(story: string, id: string): Promise<void> {
    const held = this.#held(story);
    const member = held.members.find((each) => each.id === id);
    if (!member) throw new CrossreadError('not-found', `There is no report “${id}” in this story.`);
    held.members = held.members.filter((each) => each !== member);
    this.#dropIfLoose(member.key);
    this.#touch(story);
    this.#note('remove-report', story, id);
  }

  async reports(story: string): Promise<readonly StoryReport[]> {
    return (this.#stories.get(story)?.members ?? []).map(({ key, id }) => ({ ...this.#reports.get(key)!, id }));
  }

  async reportKeys(story: string): Promise<readonly string[]> {
    return (this.#stories.get(story)?.members ?? []).map(({ key }) => key);
  }

  async skipped(story: string): Promise<readonly Skipped[]> {
    return this.#held(story).skipped;
  }

  async report(key: string): Promise<StoredReport | null> {
    return this.#reports.get(key) ?? null;
  }

  async putAnalysis(key: string, version: string, bytes: Uint8Array): Promise<void> {
    if (!this.#reports.has(key)) throw new CrossreadError('not-found', `There is no report ${key}.`);
    this.#analyses.set(`${key}\n${version}`, bytes);
  }

  async analysis(key: string, version: string): Promise<Uint8Array | null> {
    return this.#analyses.get(`${key}\n${version}`) ?? null;
  }

  async putComparison(comparison: Omit<StoredComparison, 'id' | 'created'>): Promise<StoredComparison> {
    this.#held(comparison.story);
    const stored: StoredComparison = { ...comparison, id: freshId('c'), created: this.#now() };
    this.#comparisons.set(stored.id, stored);
    this.#touch(stored.story);
    this.#note('compare', stored.story, `${stored.summary.reports} reports, crossread ${stored.version}`);
    return stored;
  }

  async changeSummary(comparison: string, summary: Summary): Promise<void> {
    const stored = this.#comparisons.get(comparison);
    if (!stored) throw new CrossreadError('not-found', `There is no comparison “${comparison}”.`);
    this.#comparisons.set(comparison, { ...stored, summary });
  }

  #newest(story: string): StoredComparison | null {
    return [...this.#comparisons.values()].findLast((comparison) => comparison.story === story) ?? null;
  }

  async comparison(story: string): Promise<StoredComparison | null> {
    return this.#newest(story);
  }

  async comparisons(story: string, count = Number.POSITIVE_INFINITY): Promise<readonly Omit<StoredComparison, 'packed'>[]> {
    return [...this.#comparisons.values()]
      .filter((comparison) => comparison.story === story)
      .map(({ packed: _, ...entry }) => entry)
      .reverse()
      .slice(0, count);
  }

  async addVerdict(story: string | null, decision: Decision, note: string): Promise<Verdict> {
    if (story !== null) this.#touch(story);
    const verdict: Verdict = { id: freshId('v'), story, decision, note, who: this.#who, when: this.#now(), undone: null };
    this.#verdicts.set(verdict.id, verdict);
    this.#note('verdict', story, `${verdict.id} ${decision.kind}`);
    return verdict;
  }

  async verdicts(story: string): Promise<readonly Verdict[]> {
    return [...this.#verdicts.values()].filter((verdict) => verdict.story === story || verdict.story === null);
  }

  async undoVerdict(id: string): Promise<Verdict> {
    const verdict = this.#verdicts.get(id);
    if (!verdict) throw new CrossreadError('not-found', `There is no verdict “${id}”.`);
    if (verdict.undone !== null) return verdict;
    const undone = { ...verdict, undone: this.#now() };
    this.#verdicts.set(id, undone);
    if (verdict.story !== null) this.#touch(verdict.story);
    this.#note('undo', verdict.story, id);
    return undone;
  }

  async createJob(story: string): Promise<Job> {
    this.#held(story);
    const job: Job = {
      id: freshId('j'),
      story,
      state: 'queued',
      created: this.#now(),
      ended: null,
      stage: null,
      done: 0,
      total: 0,
      error: null,
      comparison: null,
    };
    this.#jobs.set(job.id, job);
    this.#note('ask-comparison', story, job.id);
    return job;
  }

  async job(id: string): Promise<Job | null> {
    return this.#jobs.get(id) ?? null;
  }

  async changeJob(id: string, change: Partial<Omit<Job, 'id' | 'story' | 'created'>>): Promise<Job> {
    const job = this.#jobs.get(id);
    if (!job) throw new CrossreadError('not-found', `There is no job “${id}”.`);
    const changed = { ...job, ...change };
    this.#jobs.set(id, changed);
    return changed;
  }

  async jobs(states: readonly Job['state'][], story?: string): Promise<readonly Job[]> {
    return [...this.#jobs.values()].filter((job) => states.includes(job.state) && (story === undefined || job.story === story));
  }

  async audit(query: { readonly story?: string; readonly count?: number } = {}): Promise<readonly AuditEntry[]> {
    return this.#audit
      .filter((entry) => query.story === undefined || entry.story === query.story)
      .reverse()
      .slice(0, query.count ?? 200);
  }

  async check(): Promise<readonly string[]> {
    const problems: string[] = [];
    for (const { key, textHash: hash, report } of this.#reports.values()) {
      if (reportKey(report) !== key || textHash(report.text) !== hash)
        problems.push(`Report ${key} is not what it was when it was added.`);
    }
    for (const { id, packed } of this.#comparisons.values()) {
      try {
        unpack(packed);
      } catch {
        problems.push(`Comparison ${id} can't be read. Run it again.`);
      }
    }
    return problems;
  }

  async *lines(): AsyncIterable<ArchiveLine> {
    yield* archiveOf({
      now: this.#now(),
      reports: () => this.#reports.values(),
      stories: () =>
        [...this.#stories.values()].map(({ story, members, skipped }) => ({ row: story, reports: members, skipped })),
      comparisons: () => this.#comparisons.values(),
      verdicts: () => this.#verdicts.values(),
      audit: () => this.#audit,
    });
  }

  async restore(lines: AsyncIterable<ArchiveLine> | Iterable<ArchiveLine>): Promise<Restored> {
    const all: ArchiveLine[] = [];
    for await (const line of lines) all.push(line);
    let restored = 0;
    let kept = 0;
    const put = <T>(map: Map<string, T>, key: string, value: T): void => {
      if (map.has(key)) kept += 1;
      else {
        map.set(key, value);
        restored += 1;
      }
    };
    for (const line of all) {
      switch (line.type) {
        case 'report':
          put(this.#reports, line.row.key, line.row);
          break;
        case 'story':
          put(this.#stories, line.row.id, { story: line.row, members: [...line.reports], skipped: line.skipped });
          break;
        case 'comparison':
          put(this.#comparisons, line.row.id, { ...line.row, packed: pack(line.document) });
          break;
        case 'verdict':
          put(this.#verdicts, line.row.id, line.row);
          break;
        case 'audit': {
          const { seq: _, ...entry } = line.row;
          const same = (each: AuditEntry): boolean =>
            JSON.stringify({ ...each, seq: undefined }) === JSON.stringify({ ...entry, seq: undefined });
          if (this.#audit.some(same)) kept += 1;
          else {
            this.#audit.push({ ...line.row, seq: (this.#audit.at(-1)?.seq ?? 0) + 1 });
            restored += 1;
          }
          break;
        }
        case 'crossread-store':
        case 'end':
          break;
        default:
          line satisfies never;
      }
    }
    this.#note('import', null, `${restored} rows restored, ${kept} there already`);
    return { restored, kept };
  }

  async close(): Promise<void> {}
}
