"""What was searched before, and the searches kept: in the session, so that no library need be open to show them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clausewise.settings import Settings

LONGEST = 30


class Past:
    """Former and saved searches, the latest first."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def _read(self, key: str) -> list[str]:
        try:
            value = json.loads(self._settings.session.get(key, "[]"))
        except ValueError:
            return []
        return [query for query in value if isinstance(query, str)] if isinstance(value, list) else []

    def _write(self, key: str, queries: list[str]) -> None:
        self._settings.session[key] = json.dumps(queries[:LONGEST], ensure_ascii=False)

    def history(self) -> list[str]:
        """Former searches."""
        return self._read("searched")

    def saved(self) -> list[str]:
        """Saved searches."""
        return self._read("searches")

    def searched(self, query: str) -> None:
        """Remember a search."""
        self._write("searched", [query, *(q for q in self.history() if q != query)])

    def save(self, query: str) -> bool:
        """Keep a search; whether it was not kept yet."""
        kept = self.saved()
        if query in kept:
            return False
        self._write("searches", [query, *kept])
        return True

    def forget(self, query: str) -> None:
        """Keep a search no longer."""
        self._write("searches", [q for q in self.saved() if q != query])
