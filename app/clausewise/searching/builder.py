"""Building and updating the index; ``worker`` does it in processes of their own."""

from __future__ import annotations

import contextlib
import secrets
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from clausewise.model.errors import ClausewiseError, IndexUnavailable
from clausewise.searching.helper import Helper
from clausewise.searching.lexicon import Lexicon, merged
from clausewise.searching.manifest import (
    Manifest,
    read_lexicon,
    read_manifest,
    stamp,
    write_lexicon,
    write_manifest,
)
from clausewise.searching.part import Order, Part, write_part
from clausewise.searching.storage import commit, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from clausewise.model.progress import Steps
    from clausewise.searching.records import Shelved

# A generation with more segments, or a larger share of removed clauses, is built anew.
MOST_SEGMENTS = 12
MOST_DELETED = 0.3
# From so many words on, a second process is worth its start.
MANY_WORDS = 150_000
# What tells programs that make backups to leave a folder out (Cache Directory Tagging Specification).
TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# The search index of Clausewise: it is built anew when needed.\n"


def build(order: Order) -> Steps[None]:
    """Carry out an order: update the index if it can be, else build it anew. Raises ``IndexUnavailable``."""
    make_private(order.index)
    with locked(order.index):
        manifest = None if order.anew else _usable(order)
        if manifest is not None:
            try:
                yield from _update(order, manifest)
                return
            except (ClausewiseError, GeneratorExit):
                raise
            except Exception:
                # Whoosh raises anything over a damaged file; what is no damage is raised again below.
                manifest = None
        yield from _anew(order)


def _usable(order: Order) -> Manifest | None:
    with contextlib.suppress(IndexUnavailable):
        manifest = read_manifest(order.index)
        if manifest is not None and manifest.stamp == stamp(order.rules):
            return manifest
    return None


def _anew(order: Order) -> Steps[None]:
    folder = order.index / f"g{secrets.token_hex(6)}"
    folder.mkdir(mode=0o700)
    try:
        parts = yield from _parts(order, folder, order.shelf)
        names: Any = None
        if order.states is not None:
            from clausewise.searching.states import gather

            names = gather(order.states)
        _commit(order, Manifest(stamp(order.rules), folder.name, 1, "", ""), [], parts, Lexicon({}, {}, names))
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    for other in order.index.glob("g*"):
        if other.name != folder.name:
            shutil.rmtree(other, ignore_errors=True)


def _update(order: Order, manifest: Manifest) -> Steps[None]:
    from clausewise.searching.reader import IndexReader

    folder = order.index / manifest.folder
    wanted = {each.ref: each.key for each in order.shelf}
    gone = {ref for ref, key in manifest.instruments.items() if wanted.get(ref) != key}
    fresh = [each for each in order.shelf if manifest.instruments.get(each.ref) != each.key]
    if not gone and not fresh:
        return
    reader = IndexReader(folder, manifest.generation)
    try:
        segments = reader.segments
        reader.delete(gone)
        worn = len(segments) >= MOST_SEGMENTS or reader.deleted_share() > MOST_DELETED
    finally:
        reader.close()
    if worn:
        yield from _anew(order)
        return
    old = read_lexicon(order.index, manifest)
    kept = {ref: key for ref, key in manifest.instruments.items() if ref not in gone}
    following = replace(manifest, generation=manifest.generation + 1, instruments=kept)
    try:
        parts = yield from _parts(order, folder, fresh)
        whole = _commit(order, following, segments, parts, old)
    except BaseException:
        tidy(folder, segments, manifest.generation)
        raise
    with contextlib.suppress(OSError):
        tidy(folder, whole, following.generation)


def _parts(order: Order, folder: Path, shelf: Sequence[Shelved]) -> Steps[list[Part]]:
    """Write the segments of some instruments: two at once where there is much to do."""
    mine = list(shelf)
    helper = None
    if order.helped and sum(each.words for each in shelf) >= MANY_WORDS and len(shelf) > 1:
        mine, theirs = _halves(shelf)
        helper = Helper(order, folder, theirs)
    try:
        work = write_part(order, folder, mine)
        while True:
            try:
                step, _ = next(work)
            except StopIteration as stop:
                parts: list[Part] = [stop.value]
                break
            yield step + (helper.step() if helper else 0), len(shelf)
        while helper is not None and not helper.done():
            yield len(mine) + helper.step(), len(shelf)
        if helper is not None:
            parts.append(Part(*helper.part()))
    finally:
        if helper is not None:
            helper.close()
    return parts


def _halves(shelf: Sequence[Shelved]) -> tuple[list[Shelved], list[Shelved]]:
    """Divide instruments in two lists of about as many words."""
    halves: tuple[list[Shelved], list[Shelved]] = ([], [])
    words = [0, 0]
    for each in sorted(shelf, key=lambda one: -one.words):
        less = 0 if words[0] <= words[1] else 1
        halves[less].append(each)
        words[less] += each.words
    return halves


def _commit(
    order: Order, manifest: Manifest, segments: Sequence[Any], parts: Sequence[Part], lexicon: Lexicon
) -> list[Any]:
    """Make a generation the current one: the manifest, replaced last, decides. Gives the generation's segments."""
    folder = order.index / manifest.folder
    held = dict(manifest.instruments)
    for part in parts:
        lexicon = merged(lexicon, part.counts, part.forms)
        held |= part.held
    name, sha256 = write_lexicon(folder, manifest.generation, lexicon)
    whole = [*segments, *(part.segment for part in parts if part.documents)]
    commit(folder, whole, manifest.generation)
    write_manifest(order.index, replace(manifest, lexicon=name, lexicon_sha256=sha256, instruments=held))
    return whole


def make_private(index: Path) -> None:
    """Make the index's folder, open to its user alone. Raises ``IndexUnavailable``."""
    try:
        index.mkdir(mode=0o700, parents=True, exist_ok=True)
        index.chmod(0o700)
        tag = index / "CACHEDIR.TAG"
        if not tag.exists():
            tag.write_text(TAG)
    except OSError as error:
        raise IndexUnavailable("search", "the folder of the index could not be made") from error


@contextlib.contextmanager
def locked(index: Path) -> Iterator[None]:
    """Keep other processes from writing to the index meanwhile. Raises ``IndexUnavailable`` if one is at it."""
    from clausewise.searching.guard import secure

    secure()
    from whoosh.util.filelock import FileLock, try_for

    lock = FileLock(str(index / "lock"))
    if not try_for(lock.acquire, timeout=60.0, delay=0.1):
        raise IndexUnavailable("search", "another window is building the index")
    try:
        yield
    finally:
        lock.release()
