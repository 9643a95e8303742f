"""The process that builds the index: the window's own never does this work, and answers meanwhile."""

from __future__ import annotations

import multiprocessing
from typing import TYPE_CHECKING

from clausewise.model.errors import IndexUnavailable
from clausewise.searching.builder import build
from clausewise.searching.helper import settle, why

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from clausewise.model.progress import Steps
    from clausewise.searching.part import Order


def build_apart(order: Order) -> Steps[None]:
    """Carry out an order in a spawned process. Closing the generator ends the process.

    Raises ``IndexUnavailable`` if it fails.
    """
    context = multiprocessing.get_context("spawn")
    mine, theirs = context.Pipe(duplex=False)
    # Not a daemon: it may have a helper. It ends by itself when nobody listens any more.
    process = context.Process(target=_serve, args=(order, theirs), daemon=False)
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
    settle()
    try:
        for step in build(order):
            answers.send(step)
        answers.send(None)
    except (BrokenPipeError, ConnectionResetError):
        return
    except Exception as error:
        answers.send(why(error))
