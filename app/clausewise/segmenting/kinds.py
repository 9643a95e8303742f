"""What kind of instrument a title names."""

from __future__ import annotations

import re

_KINDS: tuple[tuple[str, str], ...] = (
    ("constitution", r"constitution|verfassung|grondwet|constitución|конституци|конституці"),
    ("memorandum", r"memorand|меморандум"),
    ("exchange of letters", r"exchange of (?:letters|notes)|échange de (?:lettres|notes)|briefwechsel|notenwechsel"),
    ("exchange of letters", r"briefwisseling|notawisseling|canje de (?:notas|cartas)|обмен (?:письмами|нотами)"),
    ("communique", r"communiqu|kommuniqu|comunicado|коммюнике|комюніке"),
    ("protocol", r"^\W{0,3}(?:\w{1,30}[ -]){0,4}protoco|protokoll|протокол"),
    ("recommendations", r"recommendation|recommandation|empfehlung|aanbeveling|recomendaci|рекомендац"),
    ("charter", r"\bcharter\b|\bcharte\b|\bcharta\b|\bhandvest\b|\bcarta de\b|\bустав\b|\bстатут\b|\bхарти"),
    ("convention", r"convention|konvention|übereinkommen|verdragsovereen|convenio|convención|конвенц|\bconventie\b"),
    ("treaty", r"treat(?:y|ies)\b|\btraité|vertrag|\bverdrag\b|\btractaat|\btratado|\bдоговор|\bдогов[іо]р"),
    ("agreement", r"agreement|\baccord\b|arrangement|abkommen|vereinbarung|overeenkomst|akkoord|acuerdo"),
    ("agreement", r"соглашени|угод"),
    ("declaration", r"declaration|déclaration|erklärung|verklaring|declaración|деклараци|декларац|заявлени"),
    ("statement", r"\bstatement\b|communication"),
    ("framework", r"\bframework\b"),
    ("plan", r"\bplan\b|\bproposals?\b|\bпредложени"),
    ("law", r"\b(?:act|law|loi|gesetz|wet|ley|закон)\b"),
)  # fmt: skip
_PATTERNS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _KINDS)
_DRAFT = re.compile(r"\bdraft\b|\bprojet\b|\bentwurf\b|\bontwerp\b|\bproyecto\b|\bпроект", re.IGNORECASE)


def kind_of(title: str) -> str:
    """Give the kind that a title names: "treaty", "draft treaty", "memorandum" …; of several, the first; else empty."""
    found = [(match.start(), kind) for kind, pattern in _PATTERNS if (match := pattern.search(title))]
    if not found:
        return ""
    _, kind = min(found)
    drafts = kind in ("treaty", "agreement", "convention", "protocol", "memorandum", "declaration")
    return f"draft {kind}" if drafts and _DRAFT.search(title) else kind


_TELLING: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (code, re.compile(rf"\b(?:{words})", re.IGNORECASE))
    for code, words in (
        ("en", r"treat(?:y|ies)|agreement|(?:the|on|for) |declaration\b|statement|concerning|between|constitution of"),
        ("fr", r"traité|accord\b|arrangement administratif|déclaration|protocole|relative? |concernant|entre |avenant"),
        ("de", r"vertrag|abkommen|übereinkommen|vereinbarung|erklärung|protokoll|zwischen|über "),
        ("nl", r"verdrag|overeenkomst|akkoord|briefwisseling|notawisseling|verklaring|inzake|tussen|betreffende"),
        ("es", r"tratado|acuerdo|convenio|declaración|sobre |entre "),
        ("ru", r"договор|соглашение|конвенция|протокол|меморандум|декларация|между"),
        ("uk", r"договір|угода|конвенція|протокол|меморандум|декларація|між"),
    )
)


def tongues_of(title: str) -> frozenset[str]:
    """Give the languages whose words for instruments a title uses; none where its words tell nothing."""
    return frozenset(code for code, pattern in _TELLING if pattern.search(title))
