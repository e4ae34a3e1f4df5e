import type { WritableDatabase } from '../database'

/**
 * What a drafter says and asks of sources: standing, corrections, what a newer version changed, imports to go on with.
 * A source whose address was corrected is found by its former one too, for drafts that link to it.
 */
export function library(db: WritableDatabase): void {
  db.exec(`
    ALTER TABLE source ADD COLUMN agenda_item TEXT;
    ALTER TABLE source ADD COLUMN adoption TEXT;               -- JSON: Adoption
    ALTER TABLE source ADD COLUMN sponsors TEXT;               -- JSON: names
    ALTER TABLE source ADD COLUMN series TEXT NOT NULL DEFAULT '';  -- one key for a resolution over the years
    ALTER TABLE source ADD COLUMN own_id TEXT;                 -- the address its file gives it, where the user said otherwise
    CREATE INDEX source_by_own_id ON source (own_id) WHERE own_id IS NOT NULL;
    CREATE INDEX source_by_series ON source (series, date) WHERE series <> '';

    CREATE TABLE former_address (
      source_id TEXT PRIMARY KEY,
      source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX former_address_by_source ON former_address (source);

    CREATE TABLE change (
      source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
      position INTEGER NOT NULL,
      label TEXT NOT NULL,
      before TEXT,
      after TEXT,
      PRIMARY KEY (source, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE unfinished_import (
      id TEXT PRIMARY KEY,
      paths TEXT NOT NULL,                                     -- JSON
      options TEXT NOT NULL,                                   -- JSON
      done INTEGER NOT NULL,
      total INTEGER NOT NULL,
      started_at TEXT NOT NULL
    ) STRICT;
  `)
}
