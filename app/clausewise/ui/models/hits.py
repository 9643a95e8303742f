"""Search results as a tree: the hits, clause by clause, under the instrument they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt

from clausewise.ui.models.two_level import TwoLevelModel

if TYPE_CHECKING:
    from clausewise.searching.results import Group, Hit, Results


class HitsModel(TwoLevelModel):
    """Adapts results; ``ItemRole`` gives a hit, ``GroupRole`` its instrument's group."""

    def show(self, results: Results | None) -> None:
        """Show results, or nothing."""
        self.set_groups([(group, group.hits) for group in results.groups] if results else [])

    def words(self, group: object, item: object | None, role: int) -> object:
        """An instrument's title and count, or a hit's label and passage."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if item is None:
            named = cast("Group", group)
            return f"{named.title or named.instrument}  {named.total}"
        hit = cast("Hit", item)
        return f"{hit.label}: {passage(hit)}"


def passage(hit: Hit) -> str:
    """The words of a hit's snippet."""
    return " ".join("".join(words for _kind, words in hit.snippet).split())
