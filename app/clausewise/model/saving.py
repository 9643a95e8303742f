"""Saving a file so that a full disk, a read-only folder or a kill leaves the old one whole."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from typing import TYPE_CHECKING

from clausewise.model.errors import ExportError

if TYPE_CHECKING:
    from pathlib import Path

REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "the folder may not be written to",
    errno.EPERM: "the folder may not be written to",
    errno.ENOENT: "the folder does not exist",
    errno.ENOTDIR: "the folder does not exist",
    errno.EISDIR: "a folder stands in its place",
    errno.ENAMETOOLONG: "the name is too long",
}


def reason_of(error: OSError) -> str:
    """Say in words why the system refused."""
    return REASONS.get(error.errno or 0, (error.strerror or "it could not be written").lower())


def save_bytes(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` whole or not at all, and check what was written.

    Raises ``ExportError``; what stood at ``path`` is then untouched.
    """
    temporary = ""
    try:
        descriptor, temporary = tempfile.mkstemp(prefix=".clausewise-", dir=path.parent)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if os.stat(temporary).st_size != len(data):  # noqa: PTH116
            raise OSError(errno.ENOSPC, "short write")
        # mkstemp makes a private file; an export is an ordinary one, or keeps the mode of the file it replaces.
        umask = os.umask(0)
        os.umask(umask)
        os.chmod(temporary, path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~umask)  # noqa: PTH101
        os.replace(temporary, path)  # noqa: PTH105
    except OSError as error:
        with contextlib.suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108
        raise ExportError(str(path), reason_of(error)) from error
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` durable, where the system can."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
