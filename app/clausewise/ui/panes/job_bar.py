"""Long work in the status bar: what it is, how far it is, and Cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

if TYPE_CHECKING:
    from clausewise.ui.jobs import Job
    from clausewise.ui.look.icons import Icons

PATIENCE = 350  # milliseconds before short work would be shown at all


class JobBar(QWidget):
    """Shows the job that began last and is still at work."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._jobs: list[Job] = []
        self.title = QLabel()
        self.progress = QProgressBar()
        self.progress.setFixedWidth(140)
        self.progress.setTextVisible(False)
        self.cancel = QToolButton()
        icons.put(self.cancel, "close", "muted")
        self.cancel.setToolTip(self.tr("Cancel"))
        self.cancel.setAccessibleName(self.tr("Cancel"))
        self.cancel.clicked.connect(self._on_cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 6, 0)
        for widget in (self.title, self.progress, self.cancel):
            row.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self._refresh)
        self.hide()

    def follow(self, job: Job) -> None:
        """Follow a job to its end."""
        self._jobs.append(job)
        job.progressed.connect(lambda step, steps: self._on_progress(job, step, steps))
        job.settled.connect(lambda: self._forget(job))
        self._timer.start()

    def _on_progress(self, job: Job, step: int, steps: int) -> None:
        if self._jobs and job is self._jobs[-1]:
            self.progress.setRange(0, max(0, steps))
            self.progress.setValue(step)

    def _forget(self, job: Job) -> None:
        if job in self._jobs:
            self._jobs.remove(job)
        if not self._jobs:
            self._timer.stop()
            self.hide()
        elif self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        if self._jobs:
            self.title.setText(self._jobs[-1].title)
            self.progress.setAccessibleName(self._jobs[-1].title)
            self.progress.setRange(0, 0)
            self.show()

    def _on_cancel(self) -> None:
        if self._jobs:
            self._jobs[-1].cancel()
