"""What the program builds once: documents, rules, library and index, handed to the window and to the commands.

Nothing here is built before it is asked for, so that the window can paint first.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from clausewise.model.errors import ClausewiseError, DamagedDocument, NotFound, RuleError
from clausewise.model.saving import save_bytes
from clausewise.settings import Settings, load_settings, settings_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from clausewise.comparing.ancestry import Ancestry
    from clausewise.library.bundled import Bundled
    from clausewise.library.coverage import CoverageIndex
    from clausewise.library.library import Library
    from clausewise.library.official import OfficialTexts
    from clausewise.model.comparison import Comparison, Pin
    from clausewise.model.entry import Entry
    from clausewise.model.instrument import Instrument, Notice
    from clausewise.model.matrix import Matrix
    from clausewise.model.progress import Steps
    from clausewise.model.provision import Anatomy, Findings
    from clausewise.paths import Paths
    from clausewise.provisions.contested import ContestedPassage
    from clausewise.provisions.recognise import Recogniser
    from clausewise.reading.options import ReadOptions
    from clausewise.searching.index import SearchIndex
    from clausewise.searching.records import Record, Shelved
    from clausewise.searching.results import Results
    from clausewise.segmenting.intake import Taken
    from clausewise.sheet.options import SheetOptions


class Services:
    """The program's parts, each built at its first use. Call ``close`` at the end."""

    def __init__(self, paths: Paths) -> None:
        self.paths = paths
        self._findings: dict[str, Findings] = {}
        self.rules_problem: RuleError | None = None

    @cached_property
    def settings(self) -> Settings:
        """The user's settings."""
        return load_settings(self.paths.config / "settings.json")

    def save_settings(self) -> None:
        """Keep the settings. Raises ``ExportError``."""
        self.paths.config.mkdir(parents=True, exist_ok=True)
        save_bytes(self.paths.config / "settings.json", settings_text(self.settings).encode())

    @cached_property
    def recogniser(self) -> Recogniser:
        """The provision rules, the user's own among them; those that come with the program alone, where his are wrong.

        ``rules_problem`` then says what is wrong.
        """
        from clausewise.provisions.recognise import load_recogniser

        self.rules_problem = None
        try:
            return load_recogniser(self.paths.resources, self.paths.rules)
        except RuleError as error:
            self.rules_problem = error
            return load_recogniser(self.paths.resources)

    def rule_words(self, rule: str) -> str:
        """Say in plain words what a rule recognises; its name where it says nothing."""
        source = self.recogniser.rules.sources.get(rule)
        return source.says if source is not None and source.says else rule

    def reload_rules(self) -> None:
        """Read the rules anew at their next use, and forget what the old ones found. The index has to be refreshed."""
        self._findings.clear()
        if "index" in self.__dict__:
            self.index.close()
        for part in ("recogniser", "index", "_rules"):
            self.__dict__.pop(part, None)

    def contested(self, instrument: Instrument) -> tuple[ContestedPassage, ...]:
        """Give the passages of an instrument that are not agreed."""
        from clausewise.provisions.contested import read_contested

        return read_contested(instrument, self.recogniser.states)

    @cached_property
    def bundled(self) -> Bundled:
        """The documents that come with the program."""
        from clausewise.library.bundled import Bundled

        return Bundled(self.paths.documents)

    @cached_property
    def coverage(self) -> CoverageIndex:
        """What the coverage claims of the proposals' clauses."""
        from clausewise.library.coverage import CoverageIndex

        return CoverageIndex(self.bundled)

    @cached_property
    def official_texts(self) -> OfficialTexts:
        """The official texts beside the digests: attached by the user, or fetched at the user's word."""
        from clausewise.library.official import OfficialTexts

        hosts = self.paths.resources / "official" / "hosts.txt"
        return OfficialTexts(self.bundled, self.library, self.library.attachments, hosts)

    @cached_property
    def library(self) -> Library:
        """The user's own library; made at its first use. Raises ``LibraryError``."""
        from clausewise.library.library import Library

        return Library(self.paths.library)

    @cached_property
    def index(self) -> SearchIndex:
        """The search index over the bundled and the user's own instruments."""
        from clausewise.searching.index import SearchIndex

        return SearchIndex(self.paths.index, self.paths.resources / "states", self._rules)

    @cached_property
    def _rules(self) -> str:
        # When the rules change, what they found has to be found again.
        files = sorted(p for part in ("provisions", "states") for p in (self.paths.resources / part).glob("*.yaml"))
        files += sorted(self.paths.rules.glob("*.yaml"))
        return hashlib.sha256(b"".join(hashlib.sha256(p.read_bytes()).digest() for p in files)).hexdigest()[:16]

    def search(self, query: str, limit: int = 50, *, facets: bool = False, typing: bool = False) -> Results:
        """Search the shelf; ``typing``: the last word may be unfinished.

        Raises ``QueryError``, and ``IndexUnavailable`` until ``refresh_index`` has run.
        """
        shelves = self.library.collections.members()
        return self.index.search(query, limit, facets=facets, shelves=shelves, typing=typing)

    def refresh_index(self) -> Steps[None]:
        """Bring the index up to date with the shelf, in a process of its own. Raises ``IndexUnavailable``."""
        return self.index.update(self._shelf(), ShelfSource(self.paths))

    def rebuild_index(self) -> Steps[None]:
        """Build the index from nothing, in a process of its own. Raises ``IndexUnavailable``."""
        return self.index.rebuild(self._shelf(), ShelfSource(self.paths))

    def _shelf(self) -> list[Shelved]:
        from clausewise.searching.records import Shelved

        texts = self.library.text_hashes()
        # Everything that its records are made of; an instrument's labels are looked up when a search asks.
        made_of = [(e, repr(replace(e, collections=(), tags=())) + texts.get(e.id, "")) for e in self.entries()]
        return [Shelved(e.id, hashlib.sha256(all_of_it.encode()).hexdigest(), e.words) for e, all_of_it in made_of]

    def entries(self) -> tuple[Entry, ...]:
        """All instruments on the shelf: the bundled ones first, then the user's own."""
        return (*self.library.labelled(self.bundled.entries()), *self.library.entries())

    def instrument(self, ref: str) -> Instrument:
        """Give an instrument by its short name; "name@RUS" is one side's text of it. Raises ``NotFound``."""
        base, at, holder = ref.partition("@")
        if at:
            from clausewise.provisions.wordings import wording_of

            return wording_of(self.instrument(base), self.recogniser.states, holder)
        if ref in self.bundled:
            return self.bundled.instrument(ref)
        if ref in self.library:
            return self.library.instrument(ref)
        raise NotFound(ref, "no such instrument in the library")

    def open_each(self, refs: Sequence[str]) -> Iterator[tuple[str, Instrument | ClausewiseError]]:
        """Open short names and files, in the order given; what could not be opened comes as its error.

        A short name goes before a file of the same name; write ``./name`` for the file.
        """
        files = [ref for ref in refs if not self._is_short_name(ref)]
        taken = self.take_in([Path(ref) for ref in files])
        for ref in refs:
            if ref not in files:
                yield ref, self.instrument(ref)
                continue
            one = next(taken)
            yield ref, one.instrument or one.error or NotFound(ref, "it could not be read")

    def _is_short_name(self, ref: str) -> bool:
        # A path has a separator or a suffix, a short name neither: then the library need not be opened to tell.
        base = ref.partition("@")[0]
        return not {*"/\\."} & {*ref} and (base in self.bundled or base in self.library)

    def take_in(self, files: Sequence[Path], options: ReadOptions | None = None) -> Iterator[Taken]:
        """Read files in limited worker processes, in the order given. Closing the iterator stops the workers."""
        from clausewise.segmenting.intake import take_in

        return take_in(files, options)

    def reread(self, ref: str, instrument: Instrument) -> Entry:
        """Put a new reading of the kept original in place of the old one. Raises ``LibraryError``."""
        self._findings.pop(instrument.sha256, None)
        self.__dict__.pop("ancestry", None)
        return self.library.reread(ref, instrument)

    def add(self, taken: Taken) -> Entry:
        """Keep what was read in the user's library, its original as it came. Raises ``LibraryError``."""
        if taken.instrument is None:
            raise taken.error or NotFound(str(taken.path), "it could not be read")
        original = taken.path.read_bytes()
        if hashlib.sha256(original).hexdigest() != taken.instrument.sha256:
            raise DamagedDocument(str(taken.path), "it changed while it was being read")
        return self.library.add(taken.instrument, original, reserved={e.id for e in self.bundled.entries()})

    def findings(self, instrument: Instrument) -> Findings:
        """Give the provisions and guarantors of an instrument; remembered for as long as the program runs."""
        key = instrument.sha256 or instrument.text
        if key not in self._findings:
            self._findings[key] = self.recogniser.recognise(instrument)
        return self._findings[key]

    def anatomy(self, instrument: Instrument) -> Anatomy:
        """Give the anatomy of an instrument's guarantee."""
        return self.recogniser.anatomy(instrument, self.findings(instrument))

    def provision_matrix(self, instruments: Sequence[Instrument]) -> Matrix:
        """Give the table of provisions × instruments."""
        from clausewise.provisions.matrix import provision_matrix

        return provision_matrix(instruments, [self.findings(i) for i in instruments])

    def guarantor_matrix(self, instruments: Sequence[Instrument]) -> Matrix:
        """Give the table of guarantors × instruments."""
        from clausewise.provisions.matrix import guarantor_matrix

        return guarantor_matrix(instruments, [self.findings(i) for i in instruments])

    def compare(
        self, instruments: Sequence[Instrument], *, revision: bool = False, pins: Sequence[Pin] = ()
    ) -> Steps[Comparison]:
        """Align two to six instruments."""
        from clausewise.comparing.compare import compare

        findings = [self.findings(instrument) for instrument in instruments]
        return compare(instruments, findings=findings, revision=revision, pins=pins)

    def write_sheet(
        self, comparison: Comparison, path: Path, options: SheetOptions | None = None
    ) -> Steps[tuple[Notice, ...]]:
        """Write a comparison sheet; the suffix of ``path`` says the format. Raises ``ExportError``.

        Gives notices of what could not be written as it is.
        """
        from clausewise.sheet.command import command_line
        from clausewise.sheet.options import SheetOptions
        from clausewise.sheet.sheet import build_sheet
        from clausewise.sheet.writers import write

        options = options or SheetOptions()
        if not options.command:
            options = replace(options, command=command_line(comparison, path, options))
        findings = [self.findings(i) for i in comparison.instruments]
        anatomies = [self.recogniser.anatomy(i, f) for i, f in zip(comparison.instruments, findings, strict=True)]
        return write(build_sheet(comparison, findings, anatomies, options), path, self.paths.resources)

    @cached_property
    def ancestry(self) -> Ancestry:
        """The closest clauses of the whole shelf."""
        from clausewise.comparing.ancestry import Ancestry

        return Ancestry(self.instrument(entry.id) for entry in self.entries())

    def close(self) -> None:
        """Close what was opened."""
        for part in {"library", "index"} & self.__dict__.keys():
            getattr(self, part).close()


class ShelfSource:
    """Gives the records of the shelf's instruments in the process that builds the index."""

    def __init__(self, paths: Paths) -> None:
        self.paths = paths
        self._services: Services | None = None

    def records(self, ref: str) -> Iterable[Record]:
        """Give the records of an instrument. Raises ``ClausewiseError``."""
        from clausewise.searching.records import records

        if self._services is None:
            self._services = Services(self.paths)
            self._entries = {entry.id: entry for entry in self._services.entries()}
        if ref not in self._entries:
            raise NotFound(ref, "no such instrument in the library")
        instrument = self._services.instrument(ref)
        return records(self._entries[ref], instrument, self._services.recogniser.recognise(instrument))
