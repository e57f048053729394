-- Who the file is: one row.
CREATE TABLE vault_identity (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    vault TEXT NOT NULL
) STRICT;

-- Every change that was committed, in order, chained by hash.
CREATE TABLE journal_entry (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,                 -- instant, UTC, ISO 8601
    operator TEXT NOT NULL,
    command TEXT NOT NULL,
    title TEXT NOT NULL,              -- as the undo menu shows it
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
    target INTEGER REFERENCES journal_entry (id) ON DELETE RESTRICT,
    reversible INTEGER NOT NULL CHECK (reversible IN (0, 1)),
    schema_version INTEGER NOT NULL,
    changeset BLOB NOT NULL,          -- SQLite session changeset, before and after
    previous BLOB NOT NULL,
    hash BLOB NOT NULL,
    CHECK ((kind = 'do') = (target IS NULL))
) STRICT;

CREATE INDEX journal_entry_target ON journal_entry (target, id) WHERE target IS NOT NULL;

-- Which rows an entry touched: the history of a record without reading every changeset.
CREATE TABLE journal_touch (
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    entry INTEGER NOT NULL REFERENCES journal_entry (id) ON DELETE RESTRICT,
    PRIMARY KEY (table_name, row_id, entry)
) STRICT, WITHOUT ROWID;

CREATE INDEX journal_touch_entry ON journal_touch (entry);
