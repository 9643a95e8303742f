"""Runs the bundle as a stranger would: from another folder, with an empty home, in a real window.

    smoke.py [BUNDLE]

The window must show a comparison of two bundled proposals; the command line must answer a search and write a PDF;
nothing unexpected may stand on standard error; everything must end with status 0.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
PAIR = ("istanbul-communique", "kyiv-security-compact")
# A screenless server has no accessibility bus, no session bus and no GPU: what Qt says about that is no fault.
EXPECTED = re.compile(r"(?i)dbus|xdg_runtime_dir|libEGL|MESA|dri3|vulkan|propagateSizeHints")
PATIENCE = 60


def fail(why: str) -> None:
    """Say why and end with status 1."""
    print(f"smoke: {why}", file=sys.stderr)
    raise SystemExit(1)


def environment(home: Path) -> dict[str, str]:
    """Give an environment with an empty home and nothing of the checkout."""
    kept = {key: os.environ[key] for key in ("PATH", "DISPLAY", "XAUTHORITY", "LANG") if key in os.environ}
    return kept | {"HOME": str(home), "QT_QPA_PLATFORM": "xcb", "XDG_RUNTIME_DIR": str(home)}


def run(program: Path, *arguments: str, home: Path) -> str:
    """Run the console program and give its output."""
    answer = subprocess.run(
        [program, *arguments], cwd=home, env=environment(home), capture_output=True, text=True, timeout=120, check=False
    )
    if answer.returncode or answer.stderr:
        fail(f"{program.name} {' '.join(arguments)}: status {answer.returncode}: {answer.stderr.strip()}")
    return answer.stdout


def windows(home: Path, pattern: str) -> list[str]:
    """Give the ids of the visible windows with such a title."""
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", pattern],
        env=environment(home),
        capture_output=True,
        text=True,
        check=False,
    )
    return found.stdout.split()


def try_window(program: Path, home: Path) -> None:
    """Open two proposals side by side, look a word up, and close the window by its key."""
    with (home / "stderr").open("w+") as errors:
        process = subprocess.Popen([program, "open", *PAIR], cwd=home, env=environment(home), stderr=errors)
        deadline = time.monotonic() + PATIENCE
        # The window's title has the names as people write them.
        title = PAIR[0].replace("-", " ")
        while not (shown := windows(home, title)) and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.2)
        if not shown:
            process.kill()
            errors.seek(0)
            fail(f"no window of the comparison was shown: {errors.read()}")
        for keys in (["key", "ctrl+k"], ["type", "neutrality"], ["key", "Return"]):
            subprocess.run(["xdotool", "windowfocus", "--sync", shown[0], *keys], env=environment(home), check=True)
            time.sleep(0.5)
        picture = os.environ.get("SMOKE_PICTURE")
        if picture:
            subprocess.run(["import", "-window", "root", picture], env=environment(home), check=False)
        subprocess.run(
            ["xdotool", "windowfocus", "--sync", shown[0], "key", "ctrl+q"], env=environment(home), check=True
        )
        try:
            status = process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            fail("the window did not close at Ctrl+Q")
        errors.seek(0)
        unexpected = [line for line in errors if line.strip() and not EXPECTED.search(line)]
        if status or unexpected:
            fail(f"the window ended with status {status}: {''.join(unexpected)}")


def main(bundle: Path) -> None:
    """Try all of it."""
    console, window = bundle / "clausewise-cli", bundle / "clausewise"
    with tempfile.TemporaryDirectory(prefix="clausewise-smoke-") as folder:
        home = Path(folder)
        version = run(console, "--version", home=home).strip()
        began = time.monotonic()
        hits = json.loads(run(console, "search", "neutrality", "--json", home=home))["total"]
        if not hits:
            fail("a search found nothing")
        run(console, "sheet", *PAIR, "-o", "sheet.pdf", home=home)
        if not (home / "sheet.pdf").read_bytes().startswith(b"%PDF"):
            fail("no PDF was written")
        (home / "own.txt").write_text("Article 1\nThe island shall be neutral.\n", "utf-8")
        if "art_1" not in run(console, "read", "own.txt", home=home):
            fail("a file could not be read")
        try_window(window, home)
        print(
            f"smoke: {version}: {hits} clauses found, a sheet written, a window shown: {time.monotonic() - began:.1f} s"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else TOP / "dist" / "clausewise")
