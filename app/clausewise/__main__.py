"""The composition root: the one place that builds everything."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.services import Services


def open_window(refs: Sequence[str], services: Services) -> int:
    """Open the window on the named instruments and run it to its end."""
    from clausewise.ui.app import run

    return run(services, refs)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; without a verb, the window."""
    # A frozen worker process starts here too, and must not become a second program.
    from multiprocessing import freeze_support

    freeze_support()
    from clausewise.commands.command_line import run
    from clausewise.paths import standard_paths
    from clausewise.services import Services

    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    services = Services(standard_paths())
    try:
        return run(sys.argv[1:] if argv is None else argv, services, open_window)
    finally:
        services.close()


def main_window() -> int:
    """Open the window on the files named as arguments: the entry point of the desktop."""
    return main(("open", *sys.argv[1:]))


if __name__ == "__main__":
    sys.exit(main())
