"""One window for all: a second start hands its files to the first and ends."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

if TYPE_CHECKING:
    from collections.abc import Sequence

PATIENCE = 800  # milliseconds that a second start waits for the first to answer
MOST_BYTES = 1 << 20
TAKEN = b"taken"


def hand_over(name: str, refs: Sequence[str]) -> bool:
    """Hand what is to be opened to a window that is there already; whether there was one that took it."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(PATIENCE):
        return False
    socket.write(json.dumps(list(refs)).encode() + b"\n")
    socket.waitForBytesWritten(PATIENCE)
    taken = socket.waitForReadyRead(PATIENCE) and bytes(socket.readAll().data()).startswith(TAKEN)
    socket.disconnectFromServer()
    return taken


class Instance(QObject):
    """Listens for what later starts hand over."""

    handed = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        # Only this user may speak to the window.
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)  # left by a window that was killed
            self._server.listen(name)

    @property
    def listening(self) -> bool:
        """Whether later starts will be heard."""
        return self._server.isListening()

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > MOST_BYTES:
            socket.abort()
            return
        if not socket.canReadLine():
            return
        try:
            refs = json.loads(bytes(socket.readLine().data()))
        except ValueError:
            socket.abort()
            return
        if isinstance(refs, list) and all(isinstance(ref, str) for ref in refs):
            socket.write(TAKEN)
            socket.flush()
            self.handed.emit(refs)
