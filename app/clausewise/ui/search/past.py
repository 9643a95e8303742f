"""What was searched before, and the searches kept in the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clausewise.services import Services

SHOWN = 12


class Past:
    """Former and saved searches, the latest first. Methods may raise ``LibraryError``."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def history(self) -> list[str]:
        """Former searches."""
        return [str(query) for query in self._services.library.history.recent("search", SHOWN)]

    def saved(self) -> list[str]:
        """Saved searches."""
        return [str(kept.value) for kept in self._services.library.searches.all()]

    def searched(self, query: str) -> None:
        """Remember a search."""
        self._services.library.history.add("search", query)

    def save(self, query: str) -> bool:
        """Keep a search; whether it was not kept yet."""
        if query in self.saved():
            return False
        self._services.library.searches.save(query, query)
        return True

    def forget(self, query: str) -> None:
        """Keep a search no longer."""
        for kept in self._services.library.searches.all():
            if kept.value == query:
                self._services.library.searches.remove(kept.name)
