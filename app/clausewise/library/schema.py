"""The library's tables. ``MIGRATIONS[n]`` brings a database from version n to n + 1."""

from __future__ import annotations

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE original (
        sha256 TEXT PRIMARY KEY,
        data BLOB NOT NULL
    );
    CREATE TABLE instrument (
        id TEXT PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE REFERENCES original,
        text BLOB NOT NULL,             -- UTF-8, lone surrogates and all: a TEXT column would refuse them
        text_sha256 TEXT NOT NULL,
        structure BLOB NOT NULL,        -- JSON: all of an instrument but its text
        entry BLOB NOT NULL,            -- JSON: what the shelf shows
        added TEXT NOT NULL,
        trashed TEXT NOT NULL DEFAULT ''
    );
    CREATE TABLE correction (
        instrument TEXT NOT NULL REFERENCES instrument ON DELETE CASCADE ON UPDATE CASCADE,
        name TEXT NOT NULL,
        value BLOB NOT NULL,            -- JSON: a list of strings
        PRIMARY KEY (instrument, name)
    );
    -- Bundled documents are collected, tagged and annotated too: no reference to instrument from here on.
    CREATE TABLE collection (
        name TEXT PRIMARY KEY
    );
    CREATE TABLE collected (
        collection TEXT NOT NULL REFERENCES collection ON DELETE CASCADE ON UPDATE CASCADE,
        instrument TEXT NOT NULL,
        PRIMARY KEY (collection, instrument)
    );
    CREATE TABLE tagged (
        tag TEXT NOT NULL,
        instrument TEXT NOT NULL,
        PRIMARY KEY (tag, instrument)
    );
    CREATE TABLE mark (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,             -- 'highlight' or 'note'
        sha256 TEXT NOT NULL,
        clause TEXT NOT NULL,
        start INTEGER NOT NULL,
        end INTEGER NOT NULL,
        quote BLOB NOT NULL,            -- JSON: a string
        value BLOB NOT NULL,            -- JSON: a highlight's colour, a note's words
        made TEXT NOT NULL,
        changed TEXT NOT NULL
    );
    CREATE INDEX mark_sha256 ON mark (sha256);
    CREATE TABLE pin (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        a_sha256 TEXT NOT NULL,
        a_clause TEXT NOT NULL,
        b_sha256 TEXT NOT NULL,
        b_clause TEXT NOT NULL,
        linked INTEGER NOT NULL,
        rest BLOB NOT NULL,             -- JSON: quotes, who, note
        made TEXT NOT NULL,
        UNIQUE (a_sha256, a_clause, b_sha256, b_clause)
    );
    CREATE TABLE saved (
        kind TEXT NOT NULL,             -- 'comparison', 'search' or 'official'
        name TEXT NOT NULL,
        value BLOB NOT NULL,            -- JSON
        made TEXT NOT NULL,
        PRIMARY KEY (kind, name)
    );
    CREATE TABLE history (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,             -- 'search', 'opened', 'compared' or 'imported'
        value BLOB NOT NULL,            -- JSON
        at TEXT NOT NULL
    );
    """,
)
VERSION = len(MIGRATIONS)
