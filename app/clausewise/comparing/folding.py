"""Typographic folding: what must not count as a difference. Only compared text is folded, never shown text.

Canonical composition (NFC), quotation marks, dashes, no-break spaces and invisible hyphens are folded. Compatibility
composition (NFKC) is not: it would read "5²" as "52".
"""

from __future__ import annotations

import re
import unicodedata

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphen, zero-width space, non-joiner and joiner, word joiner, byte order mark."""

_SAME_AS = {
    "'": "‘’‚‛ʼ′`´",
    '"': "“”„‟«»″",
    "-": "‐‑‒–—―−⁃",
    " ": "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    "": INVISIBLE,
}
_PLAIN = {printed: plain for plain, many in _SAME_AS.items() for printed in many if printed not in "'`"}
_FOLDED = re.compile(f"[{''.join(_PLAIN)}´`]")


def fold(text: str) -> str:
    """Give the text as it is compared: composed, with plain quotation marks, hyphens and spaces."""
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFC", text)
    return _FOLDED.sub(_plain, composed) if _FOLDED.search(composed) else composed


def _plain(match: re.Match[str]) -> str:
    return _PLAIN.get(match[0], "'")
