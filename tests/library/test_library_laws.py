"""Whatever is done to a library in whatever order, it holds what a plain dictionary would."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, multiple, rule

from clausewise.library.library import Library
from tests.library.test_library import pact

ORIGINALS = st.binary(min_size=1, max_size=3)
NAMES = st.sampled_from(["Lamps", "Sea", "Old"])


class Shelf(RuleBasedStateMachine):
    """A library, closed and opened now and then, beside a dictionary of what it must hold."""

    refs = Bundle("refs")

    @initialize()
    def make(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.library = Library(Path(self.folder.name) / "library.sqlite3")
        self.held: dict[str, bytes] = {}
        self.trashed: set[str] = set()
        self.collected: dict[str, set[str]] = {}
        self.titles: dict[str, str] = {}

    @rule(target=refs, original=ORIGINALS, title=st.sampled_from(["Pact", "Pact of Lamps", "灯", ""]))
    def add(self, original: bytes, title: str) -> object:
        known = {data: ref for ref, data in self.held.items()}
        entry = self.library.add(pact(title=title), original, reserved={"pact"})
        self.trashed.discard(entry.id)
        if original in known:
            assert entry.id == known[original]
            return multiple()
        assert entry.id not in self.held
        assert entry.id != "pact"
        self.held[entry.id] = original
        self.titles[entry.id] = title or "pact.txt"
        return entry.id

    @rule(ref=refs)
    def trash(self, ref: str) -> None:
        self.library.trash(ref)
        self.trashed.add(ref)

    @rule(ref=refs)
    def restore(self, ref: str) -> None:
        self.library.restore(ref)
        self.trashed.discard(ref)

    @rule(ref=consumes(refs))
    def remove(self, ref: str) -> None:
        self.library.remove(ref)
        del self.held[ref], self.titles[ref]
        self.trashed.discard(ref)
        for refs in self.collected.values():
            refs.discard(ref)

    @rule(ref=refs, name=NAMES)
    def collect(self, ref: str, name: str) -> None:
        self.library.collections.add(name, [ref])
        self.collected.setdefault(name, set()).add(ref)

    @rule(ref=refs, name=NAMES)
    def take_out(self, ref: str, name: str) -> None:
        self.library.collections.discard(name, [ref])
        self.collected.get(name, set()).discard(ref)

    @rule(old=NAMES, new=NAMES)
    def rename(self, old: str, new: str) -> None:
        if old in self.collected:
            self.library.collections.rename(old, new)
            refs = self.collected.pop(old)
            self.collected.setdefault(new, set()).update(refs)

    @rule(ref=refs, title=st.text(min_size=1, max_size=5).filter(str.strip))
    def correct(self, ref: str, title: str) -> None:
        self.library.correct(ref, "title", [title])
        self.titles[ref] = " ".join(title.split())

    @rule()
    def close_and_open(self) -> None:
        self.library.close()
        self.library = Library(self.library.path)

    @invariant()
    def holds_what_it_must(self) -> None:
        if not hasattr(self, "library"):
            return
        entries = {entry.id: entry for entry in self.library.entries()}
        thrown = {entry.id: entry for entry in self.library.entries(trashed=True)}
        assert set(thrown) == self.trashed
        assert set(entries) == set(self.held) - self.trashed
        for ref, entry in (entries | thrown).items():
            assert self.library.original(ref) == self.held[ref]
            assert entry.title == self.titles[ref] == (self.library.instrument(ref).title or "pact.txt")
            assert (ref in self.library) == (ref in entries)
            assert set(entry.collections) == {name for name, refs in self.collected.items() if ref in refs}

    def teardown(self) -> None:
        if hasattr(self, "library"):
            assert self.library.check() == []
            self.library.close()
            self.folder.cleanup()


TestShelf = Shelf.TestCase
TestShelf.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
