"""Tables over several instruments, every cell with the clauses behind it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Presence(StrEnum):
    """What an instrument says on a provision or of a guarantor."""

    PRESENT = "present"
    QUALIFIED = "qualified"
    CONTRADICTED = "contradicted"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """One cell; ``word`` says it shortly ("named", "shall not", "–"), ``clauses`` are the clause ids behind it."""

    presence: Presence
    word: str = ""
    clauses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One row; ``key`` is a provision type or a state's code, ``label`` its name for people."""

    key: str
    label: str
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """A table: ``columns`` are the instruments' names, ``rows`` provisions or guarantors."""

    columns: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
