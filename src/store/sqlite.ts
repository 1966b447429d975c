/**
 * The embedded engine: one SQLite file (node:sqlite). In: a path, or ":memory:". Out: a {@link Store} whose writes are on the
 * disk when they resolve (write-ahead log, synchronous=FULL), also through `kill -9`. Refuses: files that are no store, stores
 * of a later release, and waiting longer than five seconds for another process (`store-busy`).
 */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { CrossreadError } from '../errors.ts';
import type { Report, Skipped } from '../model/index.ts';
import { archiveOf } from './archive.ts';
import { freshId, idIn, reportKey, storyId, textHash } from './keys.ts';
import { MIGRATIONS } from './migrations.ts';
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
import { queryWords } from './search.ts';
import type { Joined, Page, Restored, Store, StoreOptions, StoryQuery } from './store.ts';

/** "cxrd": the application id in the header of every store's file. */
const APPLICATION = 0x63787264;
const WAIT_MS = 5_000;

type Row = Record<string, SQLInputValue>;

/**
 * Opens or creates the store at `path`, taking the migrations it lacks.
 * @throws {CrossreadError} `store-unreadable`, `store-busy`
 * @example const store = openSqlite('crossread.sqlite');
 */
export function openSqlite(path: string, options: StoreOptions = {}): Store {
  let db: DatabaseSync;
  try {
    db = new DatabaseSync(path, { timeout: options.waitMs ?? WAIT_MS, enableForeignKeyConstraints: true });
  } catch (cause) {
    throw new CrossreadError(
      'store-unreadable',
      `The store ${path} can't be opened or created. Does its folder exist, and may it be written to?`,
      { cause },
    );
  }
  try {
    prepare(db, path);
    return new SqliteStore(db, options);
  } catch (error) {
    db.close();
    throw known(error, path);
  }
}

function prepare(db: DatabaseSync, path: string): void {
  const pragma = (name: string): number => Number(Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
  const foreign = (): CrossreadError =>
    new CrossreadError('store-unreadable', `${path} is an SQLite file, but not a crossread store.`);
  const empty = pragma('schema_version') === 0;
  if (!empty && pragma('application_id') !== APPLICATION) throw foreign();
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;');
  if (pragma('user_version') > MIGRATIONS.length) {
    throw new CrossreadError('store-unreadable', `The store ${path} was made by a later release of crossread: update crossread.`);
  }
  if (pragma('user_version') === MIGRATIONS.length) return;
  // Two processes may find the same old store: the second waits here, and then has nothing left to do.
  db.exec('BEGIN IMMEDIATE');
  try {
    const taken = pragma('user_version');
    for (const step of MIGRATIONS.slice(taken)) db.exec(step);
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length}; PRAGMA application_id = ${APPLICATION};`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** SQLite's own complaints in words that say what to do. */
function known(error: unknown, path = 'The store'): unknown {
  const code = (error as { errcode?: number }).errcode;
  if (code === undefined) return error;
  switch (code & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
      return new CrossreadError('store-busy', `${path} is being written by another process. Try again, or stop that process.`, {
        cause: error,
      });
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
      return new CrossreadError(
        'store-unreadable',
        `${path} is damaged or no crossread store. “crossread store check” says more.`,
        { cause: error },
      );
    case 8: // SQLITE_READONLY
    case 13: // SQLITE_FULL
    case 14: // SQLITE_CANTOPEN
      return new CrossreadError('cannot-write', `${path} can't be written: ${(error as Error).message}.`, { cause: error });
    default:
      return error;
  }
}

class SqliteStore implements Store {
  readonly engine = 'sqlite';
  readonly #db: DatabaseSync;
  readonly #now: () => string;
  readonly #who: string;
  readonly #statements = new Map<string, StatementSync>();

  constructor(db: DatabaseSync, options: StoreOptions) {
    this.#db = db;
    this.#now = options.now ?? (() => new Date().toISOString());
    this.#who = options.who ?? 'local';
  }

  // — plumbing

  #sql(text: string): StatementSync {
    let statement = this.#statements.get(text);
    if (!statement) {
      statement = this.#db.prepare(text);
      this.#statements.set(text, statement);
    }
    return statement;
  }

  #all<T>(text: string, ...values: SQLInputValue[]): T[] {
    return this.#sql(text).all(...values) as T[];
  }

  #one<T>(text: string, ...values: SQLInputValue[]): T | undefined {
    return this.#sql(text).get(...values) as T | undefined;
  }

  #run(text: string, ...values: SQLInputValue[]): void {
    this.#sql(text).run(...values);
  }

  /** Reading may wait too (a checkpoint, a recovery), so that its complaints are put into words as well. */
  async #reading<T>(work: () => T): Promise<T> {
    try {
      return work();
    } catch (error) {
      throw known(error);
    }
  }

  /** One transaction; its change is on disk when this resolves. */
  async #writing<T>(work: () => T): Promise<T> {
    try {
      this.#db.exec('BEGIN IMMEDIATE');
      const result = work();
      this.#db.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      throw known(error);
    }
  }

  #note(action: string, story: string | null, detail: string): void {
    this.#run(
      'INSERT INTO audit(made, who, action, story, detail) VALUES (?, ?, ?, ?, ?)',
      this.#now(),
      this.#who,
      action,
      story,
      detail,
    );
  }

  #touch(story: string): void {
    this.#run('UPDATE stories SET changed = ? WHERE id = ?', this.#now(), story);
  }

  #mustStory(id: string): Story {
    const found = this.#one<Story>('SELECT id, title, created, changed FROM stories WHERE id = ?', id);
    if (!found) throw new CrossreadError('not-found', `There is no story “${id}”.`);
    return { ...found };
  }

  // — stories

  createStory(title: string): Promise<Story> {
    return this.#writing(() => {
      const when = this.#now();
      const story: Story = { id: storyId(title), title, created: when, changed: when };
      this.#insertStory(story, []);
      this.#note('create-story', story.id, title);
      return story;
    });
  }

  #insertStory(story: Story, skipped: readonly Skipped[]): void {
    this.#run(
      'INSERT INTO stories(id, title, created, changed, skipped) VALUES (?, ?, ?, ?, ?)',
      story.id,
      story.title,
      story.created,
      story.changed,
      JSON.stringify(skipped),
    );
    this.#run('INSERT INTO story_words(rowid, story, words) SELECT rowid, id, title FROM stories WHERE id = ?', story.id);
  }

  story(id: string): Promise<Story | null> {
    return this.#reading(() => {
      const found = this.#one<Story>('SELECT id, title, created, changed FROM stories WHERE id = ?', id);
      return found ? { ...found } : null;
    });
  }

  stories(query: StoryQuery = {}): Promise<Page<StoryLine>> {
    return this.#reading(() => {
      const words = queryWords(query.words ?? '');
      // A word fits where it stands in the title or in any one report of the story; every word must fit somewhere.
      const conditions = words.map(
        () => `(s.rowid IN (SELECT rowid FROM story_words WHERE story_words MATCH ?)
          OR s.id IN (SELECT sr.story FROM report_words w JOIN story_reports sr ON sr.key = w.key WHERE report_words MATCH ?))`,
      );
      const terms = words.flatMap((word, k) => {
        const term = `"${word}"${k === words.length - 1 ? '*' : ''}`;
        return [term, term];
      });
      const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
      const total = this.#one<{ n: number }>(`SELECT count(*) AS n FROM stories s ${where}`, ...terms)!.n;
      const items = this.#all<Row>(
        `SELECT s.id, s.title, s.created, s.changed, (SELECT count(*) FROM story_reports r WHERE r.story = s.id) AS reports,
           (SELECT summary FROM comparisons c WHERE c.story = s.id ORDER BY c.rowid DESC LIMIT 1) AS summary
         FROM stories s ${where} ORDER BY s.changed DESC, s.rowid DESC LIMIT ? OFFSET ?`,
        ...terms,
        query.count ?? 50,
        query.from ?? 0,
      ).map(
        (row): StoryLine => ({
          id: row.id as string,
          title: row.title as string,
          created: row.created as string,
          changed: row.changed as string,
          reports: Number(row.reports),
          summary: row.summary === null ? null : (JSON.parse(row.summary as string) as Summary),
        }),
      );
      return { total, items };
    });
  }

  renameStory(id: string, title: string): Promise<Story> {
    return this.#writing(() => {
      const story = this.#mustStory(id);
      this.#run('UPDATE stories SET title = ?, changed = ? WHERE id = ?', title, this.#now(), id);
      this.#run('UPDATE story_words SET words = ? WHERE rowid = (SELECT rowid FROM stories WHERE id = ?)', title, id);
      this.#note('rename-story', id, `${story.title} → ${title}`);
      return this.#mustStory(id);
    });
  }

  removeStory(id: string): Promise<void> {
    return this.#writing(() => {
      const story = this.#mustStory(id);
      const keys = this.#all<{ key: string }>('SELECT key FROM story_reports WHERE story = ?', id);
      this.#run('DELETE FROM story_words WHERE rowid = (SELECT rowid FROM stories WHERE id = ?)', id);
      this.#run('DELETE FROM stories WHERE id = ?', id);
      for (const { key } of keys) this.#dropIfLoose(key);
      this.#note('remove-story', id, story.title);
    });
  }

  #dropIfLoose(key: string): void {
    if (this.#one('SELECT 1 FROM story_reports WHERE key = ?', key)) return;
    this.#run('DELETE FROM report_words WHERE rowid = (SELECT rowid FROM reports WHERE key = ?)', key);
    this.#run('DELETE FROM reports WHERE key = ?', key);
  }

  // — reports

  addReports(story: string, reports: readonly Report[], from: string | null, skipped: readonly Skipped[] = []): Promise<Joined> {
    return this.#writing(() => {
      this.#mustStory(story);
      const added: StoryReport[] = [];
      const present: StoryReport[] = [];
      const taken = new Set(this.#all<{ id: string }>('SELECT id FROM story_reports WHERE story = ?', story).map(({ id }) => id));
      let place = this.#one<{ n: number }>('SELECT coalesce(max(place), 0) AS n FROM story_reports WHERE story = ?', story)!.n;
      for (const report of reports) {
        const key = reportKey(report);
        const stored = this.#insertReport({
          key,
          textHash: textHash(report.text),
          report,
          added: this.#now(),
          from: report.origin ?? from,
        });
        const member = this.#one<{ id: string }>('SELECT id FROM story_reports WHERE story = ? AND key = ?', story, key);
        if (member) {
          present.push({ ...stored, id: member.id });
          continue;
        }
        const id = idIn(taken, report, key);
        taken.add(id);
        place += 1;
        this.#run('INSERT INTO story_reports(story, key, id, place) VALUES (?, ?, ?, ?)', story, key, id, place);
        added.push({ ...stored, id });
      }
      if (skipped.length > 0) {
        const before = JSON.parse(
          this.#one<{ skipped: string }>('SELECT skipped FROM stories WHERE id = ?', story)!.skipped,
        ) as Skipped[];
        this.#run('UPDATE stories SET skipped = ? WHERE id = ?', JSON.stringify([...before, ...skipped]), story);
      }
      if (added.length + skipped.length > 0) {
        this.#touch(story);
        this.#note('add-reports', story, `${added.length} added, ${present.length} there already, ${skipped.length} skipped`);
      }
      return { added, present };
    });
  }

  /** Keeps what is there: a key is its content. */
  #insertReport(stored: StoredReport): StoredReport {
    const found = this.#one<Row>('SELECT * FROM reports WHERE key = ?', stored.key);
    if (found) return reportOf(found);
    const { report } = stored;
    this.#run(
      'INSERT INTO reports(key, text_hash, report, added, came_from) VALUES (?, ?, ?, ?, ?)',
      stored.key,
      stored.textHash,
      JSON.stringify(report),
      stored.added,
      stored.from,
    );
    this.#run(
      'INSERT INTO report_words(rowid, key, words) SELECT rowid, key, ? FROM reports WHERE key = ?',
      `${report.title ?? ''}\n${report.outlet ?? ''}\n${report.text}`,
      stored.key,
    );
    return stored;
  }

  removeReport(story: string, id: string): Promise<void> {
    return this.#writing(() => {
      this.#mustStory(story);
      const member = this.#one<{ key: string }>('SELECT key FROM story_reports WHERE story = ? AND id = ?', story, id);
      if (!member) throw new CrossreadError('not-found', `There is no report “${id}” in this story.`);
      this.#run('DELETE FROM story_reports WHERE story = ? AND id = ?', story, id);
      this.#dropIfLoose(member.key);
      this.#touch(story);
      this.#note('remove-report', story, id);
    });
  }

  reports(story: string): Promise<readonly StoryReport[]> {
    return this.#reading(() =>
      this.#all<Row>(
        'SELECT r.*, s.id AS id FROM story_reports s JOIN reports r ON r.key = s.key WHERE s.story = ? ORDER BY s.place',
        story,
      ).map((row) => ({ ...reportOf(row), id: row.id as string })),
    );
  }

  reportKeys(story: string): Promise<readonly string[]> {
    return this.#reading(() =>
      this.#all<{ key: string }>('SELECT key FROM story_reports WHERE story = ? ORDER BY place', story).map(({ key }) => key),
    );
  }

  skipped(story: string): Promise<readonly Skipped[]> {
    return this.#reading(() => {
      this.#mustStory(story);
      return JSON.parse(this.#one<{ skipped: string }>('SELECT skipped FROM stories WHERE id = ?', story)!.skipped) as Skipped[];
    });
  }

  report(key: string): Promise<StoredReport | null> {
    return this.#reading(() => {
      const row = this.#one<Row>('SELECT * FROM reports WHERE key = ?', key);
      return row ? reportOf(row) : null;
    });
  }

  putAnalysis(key: string, version: string, bytes: Uint8Array): Promise<void> {
    return this.#writing(() => {
      if (!this.#one('SELECT 1 FROM reports WHERE key = ?', key))
        throw new CrossreadError('not-found', `There is no report ${key}.`);
      this.#run('INSERT OR REPLACE INTO analyses(key, version, bytes) VALUES (?, ?, ?)', key, version, bytes);
    });
  }

  analysis(key: string, version: string): Promise<Uint8Array | null> {
    return this.#reading(
      () =>
        this.#one<{ bytes: Uint8Array }>('SELECT bytes FROM analyses WHERE key = ? AND version = ?', key, version)?.bytes ?? null,
    );
  }

  // — comparisons

  putComparison(comparison: Omit<StoredComparison, 'id' | 'created'>): Promise<StoredComparison> {
    return this.#writing(() => {
      this.#mustStory(comparison.story);
      const stored: StoredComparison = { ...comparison, id: freshId('c'), created: this.#now() };
      this.#insertComparison(stored);
      this.#touch(stored.story);
      this.#note('compare', stored.story, `${stored.summary.reports} reports, crossread ${stored.version}`);
      return stored;
    });
  }

  #insertComparison(stored: StoredComparison): void {
    this.#run(
      'INSERT INTO comparisons(id, story, created, version, report_keys, summary, packed) VALUES (?, ?, ?, ?, ?, ?, ?)',
      stored.id,
      stored.story,
      stored.created,
      stored.version,
      JSON.stringify(stored.reportKeys),
      JSON.stringify(stored.summary),
      stored.packed,
    );
  }

  changeSummary(comparison: string, summary: Summary): Promise<void> {
    return this.#writing(() => {
      if (!this.#one('SELECT 1 FROM comparisons WHERE id = ?', comparison)) {
        throw new CrossreadError('not-found', `There is no comparison “${comparison}”.`);
      }
      this.#run('UPDATE comparisons SET summary = ? WHERE id = ?', JSON.stringify(summary), comparison);
    });
  }

  comparison(story: string): Promise<StoredComparison | null> {
    return this.#reading(() => {
      const row = this.#one<Row>('SELECT * FROM comparisons WHERE story = ? ORDER BY rowid DESC LIMIT 1', story);
      return row ? { ...entryOf(row), packed: row.packed as Uint8Array } : null;
    });
  }

  comparisons(story: string, count = -1): Promise<readonly Omit<StoredComparison, 'packed'>[]> {
    return this.#reading(() =>
      this.#all<Row>(
        'SELECT id, story, created, version, report_keys, summary FROM comparisons WHERE story = ? ORDER BY rowid DESC LIMIT ?',
        story,
        count,
      ).map(entryOf),
    );
  }

  // — verdicts

  addVerdict(story: string | null, decision: Decision, note: string): Promise<Verdict> {
    return this.#writing(() => {
      if (story !== null) {
        this.#mustStory(story);
        this.#touch(story);
      }
      const verdict: Verdict = { id: freshId('v'), story, decision, note, who: this.#who, when: this.#now(), undone: null };
      this.#insertVerdict(verdict);
      this.#note('verdict', story, `${verdict.id} ${decision.kind}`);
      return verdict;
    });
  }

  #insertVerdict(verdict: Verdict): void {
    this.#run(
      'INSERT INTO verdicts(id, story, decision, note, who, made, undone) VALUES (?, ?, ?, ?, ?, ?, ?)',
      verdict.id,
      verdict.story,
      JSON.stringify(verdict.decision),
      verdict.note,
      verdict.who,
      verdict.when,
      verdict.undone,
    );
  }

  verdicts(story: string): Promise<readonly Verdict[]> {
    return this.#reading(() =>
      this.#all<Row>('SELECT * FROM verdicts WHERE story = ? OR story IS NULL ORDER BY rowid', story).map(verdictOf),
    );
  }

  undoVerdict(id: string): Promise<Verdict> {
    return this.#writing(() => {
      const row = this.#one<Row>('SELECT * FROM verdicts WHERE id = ?', id);
      if (!row) throw new CrossreadError('not-found', `There is no verdict “${id}”.`);
      if (row.undone !== null) return verdictOf(row);
      this.#run('UPDATE verdicts SET undone = ? WHERE id = ?', this.#now(), id);
      if (row.story !== null) this.#touch(row.story as string);
      this.#note('undo', row.story as string | null, id);
      return verdictOf(this.#one<Row>('SELECT * FROM verdicts WHERE id = ?', id)!);
    });
  }

  // — jobs

  createJob(story: string): Promise<Job> {
    return this.#writing(() => {
      this.#mustStory(story);
      const id = freshId('j');
      this.#run(
        "INSERT INTO jobs(id, story, state, created, done, total) VALUES (?, ?, 'queued', ?, 0, 0)",
        id,
        story,
        this.#now(),
      );
      this.#note('ask-comparison', story, id);
      return jobOf(this.#one<Row>('SELECT * FROM jobs WHERE id = ?', id)!);
    });
  }

  job(id: string): Promise<Job | null> {
    return this.#reading(() => {
      const row = this.#one<Row>('SELECT * FROM jobs WHERE id = ?', id);
      return row ? jobOf(row) : null;
    });
  }

  changeJob(id: string, change: Partial<Omit<Job, 'id' | 'story' | 'created'>>): Promise<Job> {
    return this.#writing(() => {
      const row = this.#one<Row>('SELECT * FROM jobs WHERE id = ?', id);
      if (!row) throw new CrossreadError('not-found', `There is no job “${id}”.`);
      const job = { ...jobOf(row), ...change };
      this.#run(
        'UPDATE jobs SET state = ?, ended = ?, stage = ?, done = ?, total = ?, error = ?, comparison = ? WHERE id = ?',
        job.state,
        job.ended,
        job.stage,
        job.done,
        job.total,
        job.error && JSON.stringify(job.error),
        job.comparison,
        id,
      );
      return job;
    });
  }

  jobs(states: readonly Job['state'][], story?: string): Promise<readonly Job[]> {
    return this.#reading(() =>
      this.#all<Row>(
        'SELECT * FROM jobs WHERE state IN (SELECT value FROM json_each(?1)) AND (?2 IS NULL OR story = ?2) ORDER BY rowid',
        JSON.stringify(states),
        story ?? null,
      ).map(jobOf),
    );
  }

  // — the whole

  audit(query: { readonly story?: string; readonly count?: number } = {}): Promise<readonly AuditEntry[]> {
    return this.#reading(() =>
      this.#all<AuditEntry>(
        'SELECT seq, made AS "when", who, action, story, detail FROM audit WHERE ?1 IS NULL OR story = ?1 ORDER BY seq DESC LIMIT ?2',
        query.story ?? null,
        query.count ?? 200,
      ).map((row) => ({ ...row })),
    );
  }

  check(): Promise<readonly string[]> {
    return this.#reading(() => {
      const problems: string[] = [];
      for (const row of this.#all<Row>('PRAGMA integrity_check')) {
        if (row.integrity_check !== 'ok') problems.push(`SQLite: ${row.integrity_check}`);
      }
      for (const row of this.#all<Row>('PRAGMA foreign_key_check'))
        problems.push(`A row of ${row.table} points to nothing in ${row.parent}.`);
      for (const row of this.#sql('SELECT * FROM reports').iterate() as Iterable<Row>) {
        const stored = reportOf(row);
        if (reportKey(stored.report) !== stored.key || textHash(stored.report.text) !== stored.textHash) {
          problems.push(`Report ${stored.key} is not what it was when it was added.`);
        }
      }
      for (const row of this.#sql('SELECT id, packed FROM comparisons').iterate() as Iterable<Row>) {
        try {
          unpack(row.packed as Uint8Array);
        } catch {
          problems.push(`Comparison ${row.id} can't be read. Run it again.`);
        }
      }
      return problems;
    });
  }

  async *lines(): AsyncIterable<ArchiveLine> {
    yield* archiveOf({
      now: this.#now(),
      reports: () => this.#all<Row>('SELECT * FROM reports ORDER BY rowid').map(reportOf),
      stories: () =>
        this.#all<Row>('SELECT * FROM stories ORDER BY rowid').map((row) => ({
          row: {
            id: row.id as string,
            title: row.title as string,
            created: row.created as string,
            changed: row.changed as string,
          },
          reports: this.#all<{ key: string; id: string }>(
            'SELECT key, id FROM story_reports WHERE story = ? ORDER BY place',
            row.id,
          ).map((member) => ({ ...member })),
          skipped: JSON.parse(row.skipped as string) as Skipped[],
        })),
      comparisons: () =>
        this.#all<Row>('SELECT * FROM comparisons ORDER BY rowid').map((row) => ({
          ...entryOf(row),
          packed: row.packed as Uint8Array,
        })),
      verdicts: () => this.#all<Row>('SELECT * FROM verdicts ORDER BY rowid').map(verdictOf),
      audit: () => this.#all<AuditEntry>('SELECT seq, made AS "when", who, action, story, detail FROM audit ORDER BY seq'),
    });
  }

  async restore(lines: AsyncIterable<ArchiveLine> | Iterable<ArchiveLine>): Promise<Restored> {
    // Gathered first: no other call of this process may fall into the middle of the transaction.
    const all: ArchiveLine[] = [];
    for await (const line of lines) all.push(line);
    return this.#writing(() => {
      let restored = 0;
      let kept = 0;
      const put = (there: boolean, work: () => void): void => {
        if (there) kept += 1;
        else {
          work();
          restored += 1;
        }
      };
      const has = (table: string, key: string, value: string): boolean =>
        this.#one(`SELECT 1 FROM ${table} WHERE ${key} = ?`, value) !== undefined;
      for (const line of all) {
        switch (line.type) {
          case 'report':
            put(has('reports', 'key', line.row.key), () => this.#insertReport(line.row));
            break;
          case 'story':
            put(has('stories', 'id', line.row.id), () => {
              this.#insertStory(line.row, line.skipped);
              for (const [place, { key, id }] of line.reports.entries()) {
                this.#run(
                  'INSERT INTO story_reports(story, key, id, place) VALUES (?, ?, ?, ?)',
                  line.row.id,
                  key,
                  id,
                  place + 1,
                );
              }
            });
            break;
          case 'comparison':
            put(has('comparisons', 'id', line.row.id), () =>
              this.#insertComparison({ ...line.row, packed: pack(line.document) }),
            );
            break;
          case 'verdict':
            put(has('verdicts', 'id', line.row.id), () => this.#insertVerdict(line.row));
            break;
          case 'audit': {
            const { when, who, action, story, detail } = line.row;
            put(
              this.#one(
                'SELECT 1 FROM audit WHERE made = ? AND who = ? AND action = ? AND story IS ? AND detail = ?',
                when,
                who,
                action,
                story,
                detail,
              ) !== undefined,
              () =>
                this.#run(
                  'INSERT INTO audit(made, who, action, story, detail) VALUES (?, ?, ?, ?, ?)',
                  when,
                  who,
                  action,
                  story,
                  detail,
                ),
            );
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
    });
  }

  async close(): Promise<void> {
    if (this.#db.isOpen) this.#db.close();
  }
}

function reportOf(row: Row): StoredReport {
  return {
    key: row.key as string,
    textHash: row.text_hash as string,
    report: JSON.parse(row.report as string) as Report,
    added: row.added as string,
    from: row.came_from as string | null,
  };
}

function entryOf(row: Row): Omit<StoredComparison, 'packed'> {
  return {
    id: row.id as string,
    story: row.story as string,
    created: row.created as string,
    version: row.version as string,
    reportKeys: JSON.parse(row.report_keys as string) as string[],
    summary: JSON.parse(row.summary as string) as Summary,
  };
}

function verdictOf(row: Row): Verdict {
  return {
    id: row.id as string,
    story: row.story as string | null,
    decision: JSON.parse(row.decision as string) as Decision,
    note: row.note as string,
    who: row.who as string,
    when: row.made as string,
    undone: row.undone as string | null,
  };
}

function jobOf(row: Row): Job {
  return {
    id: row.id as string,
    story: row.story as string,
    state: row.state as Job['state'],
    created: row.created as string,
    ended: row.ended as string | null,
    stage: row.stage as string | null,
    done: Number(row.done),
    total: Number(row.total),
    error: row.error === null ? null : (JSON.parse(row.error as string) as Job['error']),
    comparison: row.comparison as string | null,
  };
}
