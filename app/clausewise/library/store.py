"""The library's database: opening, migrating, transactions, and the sentence for whatever SQLite refuses."""

from __future__ import annotations

import contextlib
import errno
import os
import sqlite3
import threading
import time
from typing import TYPE_CHECKING, Any, TypeVar

from clausewise.library.schema import MIGRATIONS, VERSION
from clausewise.model.errors import LibraryError
from clausewise.model.saving import reason_of, sync_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

Result = TypeVar("Result")
# How long a writer waits for another one, in seconds.
PATIENCE = 5.0
OPTIONS: dict[str, Any] = {"isolation_level": None, "check_same_thread": False}
REASONS = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_BUSY: "another window is writing to the library; try again in a moment",
    sqlite3.SQLITE_LOCKED: "another window is writing to the library; try again in a moment",
    sqlite3.SQLITE_READONLY: "the library may not be written to",
    sqlite3.SQLITE_CANTOPEN: "the library could not be opened or its folder may not be written to",
    sqlite3.SQLITE_PERM: "the library may not be read",
    sqlite3.SQLITE_CORRUPT: "the library is damaged",
    sqlite3.SQLITE_NOTADB: "this is not a library",
    sqlite3.SQLITE_IOERR: "the disk could not be read or written",
    sqlite3.SQLITE_TOOBIG: "the file is too large for the library",
    sqlite3.SQLITE_NOMEM: "there is not enough memory",
}


class Store:
    """A database in WAL mode with a connection for each thread, so that a reader never waits for a writer.

    Raises ``LibraryError`` from the constructor and every method.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        # By thread; a number that a dead thread leaves to a new one brings its connection along.
        self._connections: dict[int, sqlite3.Connection] = {}
        self._closed = False
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LibraryError(str(path), reason_of(error)) from error
        try:
            with self._translated():
                _patiently(self._migrate)
        except LibraryError:
            self.close()
            raise

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Run one statement that reads."""
        with self._translated():
            return self._connection().execute(sql, values).fetchall()

    def row(self, sql: str, values: Sequence[object] = ()) -> tuple[Any, ...] | None:
        """Run one statement that reads, and give its first row."""
        found = self.rows(sql, values)
        return found[0] if found else None

    @contextlib.contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Run statements in one transaction: all of them or none."""
        with self._translated():
            connection = self._connection()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                # On a full disk SQLite may have rolled back already.
                if connection.in_transaction:
                    with contextlib.suppress(sqlite3.Error):
                        connection.execute("ROLLBACK")
                raise

    def write(self, sql: str, values: Sequence[object] = ()) -> int:
        """Run one statement that writes; gives how many rows it changed."""
        with self.writing() as connection:
            return connection.execute(sql, values).rowcount

    def integrity(self) -> list[str]:
        """What SQLite finds wrong with the file; empty: nothing."""
        found = [str(row[0]) for row in self.rows("PRAGMA integrity_check(20)")]
        found += [f"{table}: row {row} points nowhere" for table, row, *_ in self.rows("PRAGMA foreign_key_check")]
        return [line for line in found if line != "ok"]

    def backup(self, path: Path) -> None:
        """Copy the database as it stands to ``path``, whole or not at all."""
        temporary = path.with_name(f".{path.name}.part")
        with self._translated():
            try:
                with contextlib.closing(sqlite3.connect(temporary)) as copy:
                    self._connection().backup(copy)
                temporary.replace(path)
                sync_folder(path.parent)
            except OSError as error:
                raise LibraryError(str(path), reason_of(error)) from error
            finally:
                with contextlib.suppress(OSError):
                    temporary.unlink(missing_ok=True)

    def close(self) -> None:
        """Close all connections."""
        self._closed = True
        while self._connections:
            _, connection = self._connections.popitem()
            with contextlib.suppress(sqlite3.Error):
                connection.close()

    def _connection(self) -> sqlite3.Connection:
        if self._closed:
            raise LibraryError(str(self.path), "the library is closed")
        thread = threading.get_ident()
        if thread not in self._connections:
            self._connections[thread] = _patiently(self._connect)
        return self._connections[thread]

    def _connect(self) -> sqlite3.Connection:
        try:
            return self._prepared(sqlite3.connect(self.path, **OPTIONS, timeout=PATIENCE))
        except sqlite3.OperationalError as error:
            # A library on a disk that may only be read can still be read, if nothing waits in its log.
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            log = self.path.with_name(f"{self.path.name}-wal")
            if code not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY) or not self.path.is_file():
                raise
            if os.access(self.path.parent, os.W_OK) or (log.exists() and log.stat().st_size):
                raise
        connection: sqlite3.Connection = sqlite3.connect(
            f"{self.path.resolve().as_uri()}?mode=ro&immutable=1", **OPTIONS, uri=True
        )
        return connection

    def _prepared(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA cell_size_check = ON")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            # Reading is what needs the log's shared memory, which a read-only folder cannot hold.
            connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _migrate(self) -> None:
        connection = self._connection()
        version = self._version(connection)
        if version == VERSION:
            return
        if version:
            self.backup(self.path.with_name(f"{self.path.name}.v{version}-backup"))
        connection.execute("BEGIN EXCLUSIVE")
        try:
            # Another process may have migrated while this one waited.
            for number in range(self._version(connection), VERSION):
                for statement in _statements(MIGRATIONS[number]):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number + 1}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise

    def _version(self, connection: sqlite3.Connection) -> int:
        # In one transaction: another program may be making the tables just now.
        own = not connection.in_transaction
        if own:
            connection.execute("BEGIN")
        try:
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            empty = connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is None
        finally:
            if own and connection.in_transaction:
                connection.execute("COMMIT")
        if version > VERSION:
            raise LibraryError(str(self.path), "it was made by a newer version of Clausewise")
        if version == 0 and not empty:
            raise LibraryError(str(self.path), "this is not a library of Clausewise")
        return version

    @contextlib.contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise LibraryError(str(self.path), self._reason(error)) from error

    def _reason(self, error: sqlite3.Error) -> str:
        if self._closed:
            return "the library is closed"
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        if code == sqlite3.SQLITE_IOERR:
            # A full disk shows as a failed write too: ask the disk itself.
            return self._probe() or REASONS[code]
        return REASONS.get(code, "the library is damaged or of another make")

    def _probe(self) -> str:
        probe = self.path.with_name(f".{self.path.name}.probe")
        try:
            probe.write_bytes(b"\0" * 65536)
        except OSError as error:
            return REASONS[sqlite3.SQLITE_FULL] if error.errno == errno.ENOSPC else reason_of(error)
        finally:
            with contextlib.suppress(OSError):
                probe.unlink(missing_ok=True)
        return ""


def _patiently(call: Callable[[], Result]) -> Result:
    """Call again while another program opens or closes the database: for that SQLite itself does not wait."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return call()
        except sqlite3.OperationalError as error:
            busy = getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
            if not busy or time.monotonic() > deadline:
                raise
        time.sleep(0.02)


def _statements(script: str) -> Iterator[str]:
    """Cut a script into statements: ``executescript`` would commit before it runs."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
