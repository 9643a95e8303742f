"""Makes the files and the worker's tasks of these tests importable, in the worker's processes too."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
