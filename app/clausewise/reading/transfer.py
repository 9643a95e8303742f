"""Results on their way out of a worker: packed fast, unpacked without trust.

A worker has parsed hostile bytes; should it ever be taken over, what it sends must not run code here. So unpacking
makes nothing but built-in values and instances of our own data classes and errors.
"""

from __future__ import annotations

import io
import pickle
from dataclasses import is_dataclass
from enum import Enum
from typing import Any

from clausewise.model.errors import ClausewiseError

OWN = ("clausewise.model.", "clausewise.reading.", "clausewise.segmenting.")
BUILTINS = (
    {("builtins", name) for name in ("set", "frozenset", "bytearray", "complex")}
    | {("pathlib", name) for name in ("Path", "PosixPath", "PurePosixPath", "WindowsPath", "PureWindowsPath")}
    | {("datetime", "date"), ("datetime", "datetime"), ("collections", "OrderedDict")}
)


def pack(value: object) -> bytes:
    """Pickle a result."""
    out = io.BytesIO()
    _Pickler(out, protocol=5).dump(value)
    return out.getvalue()


def unpack(data: bytes) -> object:
    """Unpickle a result. Raises ``pickle.UnpicklingError`` for anything but data."""
    return _Unpickler(io.BytesIO(data)).load()


class _Pickler(pickle.Pickler):
    """Names an enumeration's member by its value: Python before 3.11.4 would ask for ``getattr`` to find it."""

    def reducer_override(self, value: object) -> Any:  # noqa: ANN401 - as in pickle
        """Give how a value is made again, or leave that to pickle."""
        return (type(value), (value.value,)) if isinstance(value, Enum) else NotImplemented


class _Unpickler(pickle.Unpickler):
    """Knows our data classes and a few of the standard library's values, nothing else."""

    def find_class(self, module: str, name: str) -> object:
        """Give a class that may be made from a worker's answer."""
        if (module, name) in BUILTINS:
            return super().find_class(module, name)
        if module.startswith(OWN) and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and (is_dataclass(found) or issubclass(found, (Enum, ClausewiseError))):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no result of reading")
