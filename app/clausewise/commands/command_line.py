"""The command line: parses the arguments, runs a verb, and turns a known failure into one line."""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from clausewise.commands import cite, compare, library, matrix, provisions, read, search, sheet
from clausewise.commands.terminal import complain
from clausewise.commands.verb import DONE, FAILED, USAGE
from clausewise.model.errors import ClausewiseError, QueryError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from clausewise.services import Services

VERBS = (read, provisions, compare, sheet, matrix, cite, search, library)


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line, as every other failure is said."""

    def error(self, message: str) -> NoReturn:
        """Say it, and where to read more; exit with the status of usage."""
        verb = self.prog.partition(" ")[2]
        complain(verb, f"{message} ({self.prog} --help says how)")
        self.exit(USAGE)


def build_parser(open_window: Callable[[Sequence[str], Services], int]) -> argparse.ArgumentParser:
    """Build the parser of the whole contract."""
    parser = Parser(
        prog="clausewise", description="Compare treaties clause by clause. Without a verb, the window opens."
    )
    parser.add_argument("--version", action="version", version=f"clausewise {version('clausewise')}")
    parser.add_argument("--debug", action="store_true", help="show where an error happened")
    verbs = parser.add_subparsers(metavar="VERB")
    opening = verbs.add_parser("open", help="open the window", description="Open the window on files or short names.")
    opening.add_argument("refs", metavar="FILE|ID", nargs="*")
    opening.set_defaults(run=lambda arguments, services: open_window(arguments.refs, services))
    for verb in VERBS:
        verb.add(verbs)
    parser.set_defaults(run=lambda _, services: open_window((), services))
    return parser


def run(argv: Sequence[str], services: Services, open_window: Callable[[Sequence[str], Services], int]) -> int:
    """Run the command line and give its exit status: 0 done, 1 a document failed, 2 usage."""
    if argv and not argv[0].startswith("-") and Path(argv[0]).is_file():
        argv = ("open", *argv)  # a file handed over by the desktop
    arguments = build_parser(open_window).parse_args(argv)
    try:
        status: int = arguments.run(arguments, services)
        sys.stdout.flush()
    except QueryError as error:
        complain("search not understood", error.reason)
        return USAGE
    except ClausewiseError as error:
        if arguments.debug:
            traceback.print_exc()
        complain(error.subject, error.reason)
        return FAILED
    except BrokenPipeError:
        # The reader of our output has gone; nothing is left to say, not even by the interpreter at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if arguments.debug:
            traceback.print_exc()
        complain("", f"an unexpected {type(error).__name__} stopped the work; run it with --debug to see where")
        return FAILED
    return status
