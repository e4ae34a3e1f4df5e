import type { WritableDatabase } from '../database'

/**
 * Sources, and their passages as occurrences of texts. What many documents repeat ("Decides to remain seized of the
 * matter.") is stored, indexed and shingled once.
 *
 * `text.id` begins with the day of the document that brought the text (text-ids.ts), so that the newest texts are the
 * last rows of both indexes. `lookup` is the full-text index, `shingle` holds the winnowed word shingles by which
 * agreed language is found (shingles.ts): a posting list for each hash, nothing else.
 */
export function sourcesAndTexts(db: WritableDatabase): void {
  db.exec(`
    -- The files as they were imported, by their SHA-256; brotli.
    CREATE TABLE original (
      sha256 TEXT PRIMARY KEY,
      packed BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      source_id TEXT NOT NULL UNIQUE,
      symbol TEXT NOT NULL,
      catalogue_number TEXT,
      title TEXT NOT NULL,
      kind TEXT NOT NULL,
      body TEXT NOT NULL,
      session TEXT,
      date TEXT NOT NULL,
      year INTEGER,
      language TEXT NOT NULL,
      respondent TEXT,
      respondent_class TEXT,
      theme TEXT,
      visibility TEXT NOT NULL,
      footnotes INTEGER NOT NULL,
      losses TEXT NOT NULL,              -- JSON
      told TEXT NOT NULL,                -- JSON: what the user said of it on import
      path TEXT NOT NULL,
      name TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      sha256 TEXT NOT NULL REFERENCES original,
      place INTEGER NOT NULL,            -- which text of its file, from 0
      reader INTEGER NOT NULL,           -- version of the reader that understood it
      imported_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX source_by_file ON source (sha256);
    CREATE INDEX source_by_path ON source (path);

    -- The DocumentText: JSON, brotli. Apart, so that the rows that searches look at lie close together.
    CREATE TABLE source_text (
      source INTEGER PRIMARY KEY REFERENCES source ON DELETE CASCADE,
      packed BLOB NOT NULL
    ) STRICT;

    CREATE TABLE text (
      id INTEGER PRIMARY KEY,
      hash BLOB NOT NULL UNIQUE,         -- SHA-256 of the words
      words TEXT NOT NULL,
      spaced TEXT                        -- as the index sees them, where that differs
    ) STRICT;

    CREATE TABLE passage (
      id INTEGER PRIMARY KEY,
      source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
      position INTEGER NOT NULL,
      label TEXT NOT NULL,
      kind TEXT NOT NULL,
      text INTEGER NOT NULL REFERENCES text,
      notes TEXT                         -- JSON, NULL for none
    ) STRICT;
    CREATE UNIQUE INDEX passage_by_label ON passage (source, label);
    CREATE INDEX passage_by_text ON passage (text, source);

    CREATE VIEW searchable (id, words) AS SELECT id, coalesce(spaced, words) FROM text;
    CREATE VIRTUAL TABLE lookup USING fts5 (
      words, content = 'searchable', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE VIRTUAL TABLE shingle USING fts5 (
      s, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61'
    );
  `)
}
