"""Where resources, documents and the user's folders lie: in a checkout, in a wheel and in the frozen bundle alike."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import platformdirs


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders that the program reads from and writes to."""

    resources: Path
    documents: Path
    data: Path
    cache: Path
    config: Path

    @property
    def library(self) -> Path:
        """The user's library."""
        return self.data / "library.sqlite3"

    @property
    def index(self) -> Path:
        """The search index: private, disposable, never shared."""
        return self.cache / "index"

    @property
    def rules(self) -> Path:
        """The user's own provision rules; the folder need not exist."""
        return self.config / "rules"


def standard_paths() -> Paths:
    """The folders of this installation and of this user; nothing is created."""
    package = Path(__file__).resolve().parent
    # In a wheel and in the bundle both folders lie inside the package; in a checkout, at its top.
    home = package if (package / "resources").is_dir() else package.parents[1]
    user = platformdirs.PlatformDirs("clausewise", appauthor=False)
    return Paths(
        resources=home / "resources",
        documents=home / "documents",
        data=Path(user.user_data_path),
        cache=Path(user.user_cache_path),
        config=Path(user.user_config_path),
    )
