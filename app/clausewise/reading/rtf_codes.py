"""RTF's words and code pages (Microsoft's Rich Text Format specification 1.9.1)."""

from __future__ import annotations

from clausewise.reading.xml import names

SIGNS = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "emspace": "\u2003", "enspace": "\u2002",
    "qmspace": "\u2005", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "~": "\u00a0", "_": "\u2011", "{": "{", "}": "}", "\\": "\\", "zwj": "\u200d", "zwnj": "\u200c",
}  # fmt: skip
SKIPPED = names(
    "colortbl stylesheet listtable listoverridetable revtbl rsidtbl generator info pict object objdata themedata "
    "colorschememapping latentstyles datastore xmlnstbl filetbl fldinst datafield bkmkstart bkmkend pn pnseclvl ftnsep "
    "ftnsepc ftncn aftnsep aftnsepc aftncn tc tcn xe rxe txe private nonesttables nesttableprops shprslt upr atnid "
    "atndate atnref atrfstart atrfend atntime atnicn atnparent userprops template background"
)
FURNITURE = names("header headerl headerr headerf footer footerl footerr footerf")
LABELS = names("listtext pntext")
KNOWN_STARRED = names("annotation atnauthor shpinst ud footnote")
TITLES = ("title",)
CHARSETS = {
    0: "cp1252", 1: "cp1252", 2: "cp1252", 77: "mac_roman", 84: "mac_cyrillic", 128: "cp932", 129: "cp949",
    134: "cp936", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256",
    186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
"""Which code page a font's character set means."""
