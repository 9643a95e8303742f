"""LibreOffice as another reader: the text of files with all tracked changes accepted, and with all rejected."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub ReadBoth(folder As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim plain(1) As New com.sun.star.beans.PropertyValue
  Dim none()
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  plain(0).Name = "FilterName" : plain(0).Value = "Text (encoded)"
  plain(1).Name = "FilterOptions" : plain(1).Value = "UTF8,LF"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  name = Dir(ConvertToURL(folder &amp; "/*.docx"), 0)
  Do While name &lt;&gt; ""
    For Each act In Array("Accept", "Reject")
      document = StarDesktop.loadComponentFromURL(ConvertToURL(folder &amp; "/" &amp; name), "_blank", 0, hidden())
      command = ".uno:" &amp; act &amp; "AllTrackedChanges"
      dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, none())
      document.storeToURL(ConvertToURL(folder &amp; "/" &amp; name &amp; "." &amp; act &amp; ".txt"), plain())
      document.close(True)
    Next
    name = Dir
  Loop
  StarDesktop.terminate()
End Sub
</script:module>
"""


def found() -> str | None:
    """Where LibreOffice is, if it is there."""
    return shutil.which("soffice")


def read_both(folder: Path, seconds: float = 600) -> dict[str, tuple[str, str]]:
    """Give the text accepted and rejected of every .docx file in a folder, by the file's name."""
    with tempfile.TemporaryDirectory() as profile:
        start = [found() or "soffice", "--headless", "--norestore", f"-env:UserInstallation={Path(profile).as_uri()}"]
        # The first start lays the profile, and would lay an empty module over ours.
        subprocess.run([*start, "--terminate_after_init"], check=True, timeout=seconds, capture_output=True)
        (Path(profile) / "user" / "basic" / "Standard" / "Module1.xba").write_text(MODULE)
        macro = f'macro:///Standard.Module1.ReadBoth("{folder}")'
        subprocess.run([*start, macro], check=True, timeout=seconds, capture_output=True)
    return {
        file.name: (read(folder / f"{file.name}.Accept.txt"), read(folder / f"{file.name}.Reject.txt"))
        for file in sorted(folder.glob("*.docx"))
    }


def read(file: Path) -> str:
    """Give a text file's text; empty where it was not written."""
    return file.read_text("utf-8-sig") if file.is_file() else ""
