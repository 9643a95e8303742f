"""Tasks for the limited worker; importable in its processes."""

from __future__ import annotations

import os
import time

from clausewise.model.errors import DamagedDocument, UnreadableDocument
from clausewise.model.instrument import Notice


def double(number: int) -> int:
    return number * 2


def misbehave(kind: str) -> object:
    """Do what a hostile file can make a reader do."""
    if kind == "memory":
        return len(bytearray(4 << 30))
    if kind == "lists":
        grown: list[bytes] = []
        while True:
            grown.append(bytes(1 << 20))
    if kind == "cpu":
        while True:
            pass
    if kind == "sleep":
        time.sleep(60)
    if kind == "die":
        os._exit(3)
    if kind == "exit":
        raise SystemExit(0)
    if kind == "abort":
        os.abort()
    if kind == "deep":
        return misbehave_deeply(0)
    if kind == "bug":
        return {}["missing"]
    if kind == "document":
        raise DamagedDocument("inner", "it is torn")
    if kind == "nameless":
        raise UnreadableDocument("", "it is empty")
    if kind == "noise":
        print("noise on stdout", flush=True)
        os.write(2, b"noise on stderr")
    if kind == "foreign":
        return Smuggler()
    if kind == "notice":
        return (Notice("a", "b"), {"list": [1, 2.5, None, b"x"]})
    return kind


def misbehave_deeply(depth: int) -> int:
    return 1 + misbehave_deeply(depth + 1)


def large(size: int) -> str:
    return "x" * size


def address(_: int) -> int:
    return os.getpid()


class Smuggler:
    """A result that would run code where it is unpickled."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("touch /tmp/clausewise-smuggled",)


def misbehave_first(item: tuple[str, int]) -> object:
    return misbehave(item[0])
