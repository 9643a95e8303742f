"""Full-text search over the shelf. The index is disposable: whatever is wrong with it, it is built anew."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, TypeAlias

from clausewise.model.errors import IndexUnavailable
from clausewise.searching.manifest import NAME, read_lexicon, read_manifest, stamp
from clausewise.searching.parser import parse
from clausewise.searching.reader import Damaged, IndexReader, damage_said
from clausewise.searching.results import Hit, Results
from clausewise.searching.tree import unfinished

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from clausewise.model.progress import Steps
    from clausewise.searching.evaluate import Evaluation
    from clausewise.searching.lexicon import Lexicon
    from clausewise.searching.records import Shelved, Source
    from clausewise.searching.states import StateSynonyms
    from clausewise.searching.tree import Node

Version: TypeAlias = tuple[int, int, int]


class SearchIndex:
    """The index in ``folder``, a folder of its own in the user's private cache.

    ``states`` is the folder of the states' names, ``rules`` stands for the provision rules: when they change, the
    index is built anew. It may be used from several threads.
    """

    def __init__(self, folder: Path, states: Path | None = None, rules: str = "") -> None:
        self.folder = folder
        self.states = states
        self.rules = rules
        self._lock = threading.Lock()
        self._open: tuple[Version, IndexReader, Lexicon, StateSynonyms | None] | None = None

    def is_current(self, shelf: Sequence[Shelved]) -> bool:
        """Whether the index holds just these instruments, and was made by this version."""
        try:
            manifest = read_manifest(self.folder)
        except IndexUnavailable:
            return False
        held = {each.ref: each.key for each in shelf}
        return manifest is not None and manifest.stamp == stamp(self.rules) and manifest.instruments == held

    def update(self, shelf: Sequence[Shelved], source: Source) -> Steps[None]:
        """Make the index hold just these instruments, in a process of its own. Raises ``IndexUnavailable``."""
        if not self.is_current(shelf):
            yield from self._build(shelf, source, anew=False)

    def rebuild(self, shelf: Sequence[Shelved], source: Source) -> Steps[None]:
        """Build the index from nothing, in a process of its own. Raises ``IndexUnavailable``."""
        yield from self._build(shelf, source, anew=True)

    def _build(self, shelf: Sequence[Shelved], source: Source, *, anew: bool) -> Steps[None]:
        from clausewise.searching.part import Order
        from clausewise.searching.worker import build_apart

        yield from build_apart(Order(self.folder, tuple(shelf), source, self.rules, anew, self.states, helped=True))

    def search(
        self,
        query: str,
        limit: int = 50,
        *,
        facets: bool = False,
        shelves: Mapping[str, Collection[str]] | None = None,
        typing: bool = False,
    ) -> Results:
        """Answer a query with at most ``limit`` hits; ``shelves`` are collections that ``in:`` may name.

        ``typing`` says that the last word may not be finished yet: it then stands for all that begin with it.

        Raises ``QueryError``, and ``IndexUnavailable`` where the index is missing or damaged: ``update`` mends that.
        """
        node = parse(query)
        if typing:
            node = unfinished(node, len(query))
        with self._lock:
            while True:
                version = self._version()
                try:
                    return self._answer(query, node, limit, facets=facets, shelves=shelves or {})
                except Damaged as error:
                    self._close()
                    if self._version() != version:
                        # It was built anew, and its old files removed, while they were being opened.
                        continue
                    # The next update builds it anew.
                    (self.folder / NAME).unlink(missing_ok=True)
                    raise IndexUnavailable("search", "the index is damaged and has to be built anew") from error

    def _answer(
        self, query: str, node: Node, limit: int, *, facets: bool, shelves: Mapping[str, Collection[str]]
    ) -> Results:
        from clausewise.searching.evaluate import Evaluation
        from clausewise.searching.facets import facets as count
        from clausewise.searching.facets import totals

        reader, lexicon, synonyms = self._opened()
        evaluation = Evaluation(reader, lexicon, synonyms, shelves)
        docs = evaluation.run(node)
        return Results(
            query=query,
            total=len(docs),
            hits=tuple(_hit(reader, evaluation, *each) for each in evaluation.best(docs, limit)),
            suggestion=_suggestion(query, node, lexicon),
            totals=totals(reader, docs),
            facets=count(reader, docs, synonyms) if facets else {},
            notice=evaluation.notice,
        )

    def _opened(self) -> tuple[IndexReader, Lexicon, StateSynonyms | None]:
        from clausewise.searching.states import StateSynonyms

        version = self._version()
        if self._open is not None and self._open[0] == version:
            return self._open[1:]
        self._close()
        manifest = read_manifest(self.folder)
        if manifest is None:
            raise IndexUnavailable("search", "the index is not built yet")
        if manifest.stamp != stamp(self.rules):
            raise IndexUnavailable("search", "the index was made by another version and has to be built anew")
        with damage_said():
            lexicon = read_lexicon(self.folder, manifest)
        reader = IndexReader(self.folder / manifest.folder, manifest.generation)
        synonyms = StateSynonyms(lexicon.states, lexicon) if lexicon.states else None
        self._open = (version, reader, lexicon, synonyms)
        return reader, lexicon, synonyms

    def _version(self) -> Version:
        """What tells one manifest from the next without reading it."""
        try:
            found = (self.folder / NAME).stat()
        except OSError as error:
            raise IndexUnavailable("search", "the index is not built yet") from error
        return found.st_ino, found.st_mtime_ns, found.st_size

    def _close(self) -> None:
        if self._open is not None:
            opened, self._open = self._open, None
            opened[1].close()

    def close(self) -> None:
        """Close the index's files."""
        with self._lock:
            self._close()


def _hit(reader: IndexReader, evaluation: Evaluation, doc: int, exact: int, score: float) -> Hit:
    from clausewise.searching.snippets import snippet

    stored = reader.stored(doc)
    found = sorted({place for leaf in evaluation.leaves if doc in leaf.docs for place in leaf.places(doc)})
    cut, at = snippet(stored["text"], found, stored["steps"])
    inside = [place for place in stored["places"] if place[1] <= at < place[2]] if found else []
    innermost = max(inside, key=lambda place: place[3], default=(stored["clause"],))
    return Hit(
        instrument=stored["owner"],
        clause=stored["clause"],
        label=stored["label"],
        score=score,
        snippet=cut,
        title=stored["title"],
        place=innermost[0],
        exact=exact,
    )


def _suggestion(query: str, node: Node, lexicon: Lexicon) -> str | None:
    """The query with the words that no text holds put right."""
    from clausewise.searching.tree import words_of

    suggested = query
    for word in sorted(words_of(node), key=lambda each: -each.start):
        if word.text not in lexicon and not lexicon.other_forms(word.text):
            better = lexicon.suggestion(word.text)
            if better is not None:
                suggested = suggested[: word.start] + better + suggested[word.end :]
    return suggested if suggested != query else None
