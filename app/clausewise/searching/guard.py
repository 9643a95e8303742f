"""Whoosh keeps its table of contents, segments and postings as pickles, and a pickle runs code when it is opened.

``secure`` makes Whoosh unpickle through an allow-list: the classes that an index of ours is made of, and no other.
Whoosh is imported through this module alone.
"""

from __future__ import annotations

import io
import pickle
from types import SimpleNamespace
from typing import IO, Any

from clausewise.model.errors import IndexUnavailable

VERSION = "2.7.4"
ALLOWED = frozenset(
    {
        ("builtins", "int"),
        ("builtins", "object"),
        ("builtins", "set"),
        ("collections", "defaultdict"),
        ("copyreg", "_reconstructor"),
        ("whoosh.codec.whoosh3", "W3Codec"),
        ("whoosh.codec.whoosh3", "W3Segment"),
        # Protocol 2 writes the names that Python 2 had.
        ("__builtin__", "int"),
        ("__builtin__", "object"),
        ("__builtin__", "set"),
        ("copy_reg", "_reconstructor"),
    }
)


class ForbiddenPickle(pickle.UnpicklingError):
    """A pickle names something that no index of ours holds."""


class AllowListed(pickle.Unpickler):
    """Unpickles the few classes that an index is made of."""

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 - as in pickle
        """Give an allowed class. Raises ``ForbiddenPickle`` for any other."""
        if (module, name) not in ALLOWED:
            raise ForbiddenPickle(f"{module}.{name}")
        return super().find_class(module, name)


def loads(data: bytes) -> Any:  # noqa: ANN401 - as in pickle
    """Unpickle bytes."""
    return AllowListed(io.BytesIO(data)).load()


def load(file: IO[bytes]) -> Any:  # noqa: ANN401 - as in pickle
    """Unpickle from a file."""
    return AllowListed(file).load()


def dumps(value: object, _protocol: int = 0) -> bytes:
    """Pickle in a protocol that knows bytes: Whoosh's own choice, 2, writes them as a call to a codec."""
    return pickle.dumps(value, 4)


def secure() -> None:
    """Import Whoosh's reading and writing parts, each with the allow-listed unpickler in place of pickle's."""
    from whoosh import columns, compat, index, versionstring
    from whoosh.codec import whoosh3
    from whoosh.filedb import structfile

    if whoosh3.loads is loads:
        return
    if versionstring() != VERSION:
        # Where it unpickles, and how its blocks lie, was looked up in this version.
        raise IndexUnavailable("search", f"it needs Whoosh {VERSION}, and {versionstring()} is installed")
    compat.loads = columns.loads = whoosh3.loads = loads
    compat.dumps = columns.dumps = whoosh3.dumps = dumps
    compat.load = structfile.load_pickle = load
    index.pickle = SimpleNamespace(
        loads=loads, load=load, dumps=pickle.dumps, dump=pickle.dump, PicklingError=pickle.PicklingError
    )
    # Compressing texts takes a tenth of the time that building does, and opening them half of what showing does.
    whoosh3.STORED_COLUMN = columns.PickleColumn(columns.CompressedBytesColumn(level=0))
    # Readers of indexes of older formats, with unpicklers of their own: we rebuild those.
    index.toc_loaders.clear()
