"""The errors a user can act on; anything else that is raised is a bug.

ClausewiseError
 ├─ DocumentError            a document could not be read
 │   ├─ UnreadableDocument   missing, empty, encrypted, not a document
 │   ├─ DamagedDocument      truncated or malformed
 │   └─ DocumentLimit        too large, too deep, too slow, too much memory
 ├─ NotFound                 no instrument, clause or address of that name
 ├─ LibraryError             the library could not be opened, read or written
 ├─ QueryError               a search was not understood (carries the position)
 ├─ IndexUnavailable         the index is damaged or being rebuilt
 ├─ RuleError                a provision rule is wrong (carries its line)
 ├─ ExportError              a file could not be written
 └─ Cancelled                the user stopped the work
"""

from __future__ import annotations


class ClausewiseError(Exception):
    """A failure that becomes one calm sentence: what it concerns, and why.

    ``subject`` is the file, instrument or rule concerned; ``reason`` starts in lower case and ends without a stop.
    """

    def __init__(self, subject: str, reason: str) -> None:
        super().__init__(subject, reason)
        self.subject = subject
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.subject}: {self.reason}" if self.subject else self.reason


class DocumentError(ClausewiseError):
    """A document could not be read."""


class UnreadableDocument(DocumentError):
    """The file is missing, empty, encrypted, or no document that we know."""


class DamagedDocument(DocumentError):
    """The file is truncated or malformed beyond what can be read."""


class DocumentLimit(DocumentError):
    """Reading the file would take more size, depth, time or memory than is allowed."""


class NotFound(ClausewiseError):
    """No instrument, clause or address of that name."""


class LibraryError(ClausewiseError):
    """The library could not be opened, read or written."""


class QueryError(ClausewiseError):
    """A search was not understood; ``position`` is the offset in the query where it went wrong."""

    def __init__(self, subject: str, reason: str, position: int = 0) -> None:
        super().__init__(subject, reason)
        self.position = position

    def __reduce__(self) -> tuple[type[QueryError], tuple[str, str, int]]:
        return type(self), (self.subject, self.reason, self.position)


class IndexUnavailable(ClausewiseError):
    """The index is damaged or is being rebuilt."""


class RuleError(ClausewiseError):
    """A provision rule is wrong; ``line`` counts from 1."""

    def __init__(self, subject: str, reason: str, line: int = 0) -> None:
        super().__init__(subject, reason)
        self.line = line

    def __reduce__(self) -> tuple[type[RuleError], tuple[str, str, int]]:
        return type(self), (self.subject, self.reason, self.line)


class ExportError(ClausewiseError):
    """A file could not be written; what stood there before is untouched."""


class Cancelled(ClausewiseError):
    """The user stopped the work."""

    def __init__(self, subject: str = "", reason: str = "stopped") -> None:
        super().__init__(subject, reason)
