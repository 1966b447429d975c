/**
 * The shape of the SQLite store, as steps that are never edited once released: `user_version` says how many were taken.
 * A store of an earlier release takes the missing ones when it is opened.
 */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE reports (
     key TEXT PRIMARY KEY, text_hash TEXT NOT NULL, report TEXT NOT NULL, added TEXT NOT NULL, came_from TEXT
   ) STRICT;
   CREATE TABLE stories (
     id TEXT PRIMARY KEY, title TEXT NOT NULL, created TEXT NOT NULL, changed TEXT NOT NULL
   ) STRICT;
   CREATE TABLE story_reports (
     story TEXT NOT NULL REFERENCES stories(id) ON DELETE CASCADE, key TEXT NOT NULL REFERENCES reports(key),
     id TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (story, key), UNIQUE (story, id)
   ) STRICT;
   CREATE INDEX story_reports_by_key ON story_reports(key);
   CREATE TABLE comparisons (
     id TEXT PRIMARY KEY, story TEXT NOT NULL REFERENCES stories(id) ON DELETE CASCADE, created TEXT NOT NULL,
     version TEXT NOT NULL, report_keys TEXT NOT NULL, summary TEXT NOT NULL, packed BLOB NOT NULL
   ) STRICT;
   CREATE INDEX comparisons_by_story ON comparisons(story);
   CREATE TABLE verdicts (
     id TEXT PRIMARY KEY, story TEXT REFERENCES stories(id) ON DELETE CASCADE, decision TEXT NOT NULL, note TEXT NOT NULL,
     who TEXT NOT NULL, made TEXT NOT NULL, undone TEXT
   ) STRICT;
   CREATE INDEX verdicts_by_story ON verdicts(story);
   CREATE TABLE audit (
     seq INTEGER PRIMARY KEY AUTOINCREMENT, made TEXT NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL, story TEXT,
     detail TEXT NOT NULL
   ) STRICT;`,
  `CREATE TABLE jobs (
     id TEXT PRIMARY KEY, story TEXT NOT NULL REFERENCES stories(id) ON DELETE CASCADE, state TEXT NOT NULL,
     created TEXT NOT NULL, ended TEXT, stage TEXT, done INTEGER NOT NULL, total INTEGER NOT NULL, error TEXT, comparison TEXT
   ) STRICT;
   CREATE INDEX jobs_by_state ON jobs(state);
   ALTER TABLE stories ADD COLUMN skipped TEXT NOT NULL DEFAULT '[]';
   CREATE TABLE analyses (
     key TEXT NOT NULL REFERENCES reports(key) ON DELETE CASCADE, version TEXT NOT NULL, bytes BLOB NOT NULL,
     PRIMARY KEY (key, version)
   ) STRICT;`,
  `CREATE VIRTUAL TABLE report_words USING fts5(key UNINDEXED, words, tokenize = "unicode61 remove_diacritics 2", content = '',
     contentless_delete = 1, contentless_unindexed = 1);
   INSERT INTO report_words(rowid, key, words)
     SELECT rowid, key, coalesce(json_extract(report, '$.title'), '') || char(10) || coalesce(json_extract(report, '$.outlet'), '')
       || char(10) || json_extract(report, '$.text') FROM reports;
   CREATE VIRTUAL TABLE story_words USING fts5(story UNINDEXED, words, tokenize = "unicode61 remove_diacritics 2");
   INSERT INTO story_words(rowid, story, words) SELECT rowid, id, title FROM stories;`,
  'CREATE INDEX jobs_by_story ON jobs(story);',
];
