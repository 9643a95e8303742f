"""Building and updating the index, in a process of its own: the window's process never does this work."""

from __future__ import annotations

import contextlib
import multiprocessing
import secrets
import shutil
import signal
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from clausewise.model.errors import ClausewiseError, IndexUnavailable
from clausewise.searching.manifest import (
    Manifest,
    read_lexicon,
    read_manifest,
    stamp,
    write_lexicon,
    write_manifest,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection
    from pathlib import Path

    from clausewise.model.progress import Steps
    from clausewise.searching.records import Shelved, Source

# A generation with more segments, or a larger share of removed clauses, is built anew.
MOST_SEGMENTS = 12
MOST_DELETED = 0.3


@dataclass(frozen=True)
class Order:
    """What the index shall hold. ``anew`` builds it from nothing, whatever is there."""

    index: Path
    shelf: tuple[Shelved, ...]
    source: Source
    rules: str = ""
    anew: bool = False


def build_apart(order: Order) -> Steps[None]:
    """Carry out an order in a spawned process. Closing the generator ends the process.

    Raises ``IndexUnavailable`` if it fails.
    """
    context = multiprocessing.get_context("spawn")
    mine, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_serve, args=(order, theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        while True:
            try:
                message = mine.recv()
            except EOFError:
                raise IndexUnavailable("search", "the index could not be built: its process ended") from None
            if isinstance(message, tuple):
                yield message
            elif message is None:
                process.join(5)
                return
            else:
                raise IndexUnavailable("search", f"the index could not be built: {message}")
    finally:
        process.kill()
        process.join()
        process.close()
        mine.close()


def _serve(order: Order, answers: Connection) -> None:
    """Run in the spawned process: report steps as pairs, then ``None``, or a sentence."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        for step in build(order):
            answers.send(step)
        answers.send(None)
    except (BrokenPipeError, ConnectionResetError):
        return
    except ClausewiseError as error:
        answers.send(error.reason)
    except OSError as error:
        answers.send((error.strerror or "the disk refused").lower())
    except Exception as error:
        answers.send(f"{type(error).__name__} {error}")
        raise


def build(order: Order) -> Steps[None]:
    """Carry out an order in this process: update the index if it can be, else build it anew."""
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
        segment, builder, held = yield from _segment(order, folder, order.shelf)
        manifest = Manifest(stamp(order.rules), folder.name, 1, "", "", held)
        _commit(order, manifest, [segment] if builder.count else [], builder, old=None)
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
        if len(segments) >= MOST_SEGMENTS or reader.deleted_share() > MOST_DELETED:
            yield from _anew(order)
            return
    finally:
        reader.close()
    old = read_lexicon(order.index, manifest)
    segment, builder, held = yield from _segment(order, folder, fresh)
    kept = {ref: key for ref, key in manifest.instruments.items() if ref not in gone}
    following = replace(manifest, generation=manifest.generation + 1, instruments=kept | held)
    _commit(order, following, [*segments, segment] if builder.count else list(segments), builder, old)


def _segment(order: Order, folder: Path, shelf: Any) -> Steps[Any]:  # noqa: ANN401 - Whoosh has no types
    from clausewise.searching.storage import SegmentBuilder

    builder = SegmentBuilder(folder)
    held: dict[str, str] = {}
    for step, each in enumerate(shelf):
        yield step, len(shelf)
        # An instrument that cannot be read is not found, and not asked for again until it changes.
        with contextlib.suppress(ClausewiseError):
            for record in order.source.records(each.ref):
                builder.add(record)
        held[each.ref] = each.key
    return builder.finish(), builder, held


def _commit(order: Order, manifest: Manifest, segments: list[Any], builder: Any, old: Any) -> None:  # noqa: ANN401
    from clausewise.searching.lexicon import merged
    from clausewise.searching.storage import commit

    folder = order.index / manifest.folder
    lexicon = merged(old, builder.counts(), {language: pairs.items() for language, pairs in builder.forms().items()})
    name, sha256 = write_lexicon(folder, manifest.generation, lexicon)
    commit(folder, segments, manifest.generation)
    write_manifest(order.index, replace(manifest, lexicon=name, lexicon_sha256=sha256))
    for stale in folder.glob("lexicon-*.json"):
        if stale.name != name:
            with contextlib.suppress(OSError):
                stale.unlink()


def make_private(index: Path) -> None:
    """Make the index's folder, open to its user alone. Raises ``IndexUnavailable``."""
    try:
        index.mkdir(mode=0o700, parents=True, exist_ok=True)
        index.chmod(0o700)
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
