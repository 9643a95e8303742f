"""A second start hands its files to the first window."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtNetwork import QLocalSocket

from clausewise.ui.addressing import server_name
from clausewise.ui.single_instance import Instance, hand_over

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SECOND = """
import sys, json
from PySide6.QtCore import QCoreApplication
app = QCoreApplication([])
from clausewise.ui.single_instance import hand_over
sys.exit(0 if hand_over(sys.argv[1], json.loads(sys.argv[2])) else 3)
"""


@pytest.fixture
def name(tmp_path: Path) -> str:
    return server_name(tmp_path)


@pytest.fixture
def instance(qtbot: QtBot, name: str) -> Iterator[Instance]:
    made = Instance(name)
    yield made
    made.close()


def test_nobody_answers_where_no_window_is(qapp: object, name: str) -> None:
    assert not hand_over(name, ["a"])


def test_a_second_start_is_heard(qtbot: QtBot, instance: Instance, name: str) -> None:
    refs = ["kyiv-security-compact", "./ї.txt", "with\nnewline"]
    with qtbot.waitSignal(instance.handed, timeout=10000) as handed:
        second = subprocess.Popen([sys.executable, "-c", SECOND, name, json.dumps(refs)])
    assert handed.args == [refs]
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=10000)
    assert second.returncode == 0


@pytest.mark.parametrize("rubbish", [b"not json\n", b"{}\n", b"[1, 2]\n", b"\xff\xfe\n"])
def test_rubbish_is_not_taken(qtbot: QtBot, instance: Instance, name: str, rubbish: bytes) -> None:
    heard: list[object] = []
    instance.handed.connect(heard.append)
    socket = QLocalSocket()
    socket.connectToServer(name)
    assert socket.waitForConnected(2000)
    socket.write(rubbish)
    socket.waitForBytesWritten(2000)
    qtbot.wait(60)
    assert heard == []
    socket.abort()


def test_each_library_has_a_window_of_its_own(tmp_path: Path) -> None:
    assert server_name(tmp_path / "a") != server_name(tmp_path / "b")


def test_what_a_killed_window_left_does_not_stop_the_next(qtbot: QtBot, name: str) -> None:
    first = Instance(name)
    assert first.listening
    first.close()
    second = Instance(name)
    assert second.listening
    second.close()
