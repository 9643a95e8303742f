"""What the window calls kinds, statuses, provisions and relations, in the user's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from clausewise.model.instrument import TextStatus
from clausewise.model.provision import Force, ProvisionType

if TYPE_CHECKING:
    from collections.abc import Mapping

    from clausewise.model.instrument import Instrument

LEAST_WORD = 5  # letters that tell one word from another, whatever their endings
P = ProvisionType
PROVISIONS: Mapping[ProvisionType, str] = {
    P.GUARANTEE: QT_TRANSLATE_NOOP("names", "Guarantee"),
    P.MUTUAL_DEFENCE: QT_TRANSLATE_NOOP("names", "Mutual defence"),
    P.CONSULTATION: QT_TRANSLATE_NOOP("names", "Consultation"),
    P.NEUTRALITY: QT_TRANSLATE_NOOP("names", "Neutrality"),
    P.NON_ACCESSION: QT_TRANSLATE_NOOP("names", "Non-accession"),
    P.ALLIANCE_MEMBERSHIP: QT_TRANSLATE_NOOP("names", "Alliance membership"),
    P.FOREIGN_FORCES: QT_TRANSLATE_NOOP("names", "Foreign forces"),
    P.NUCLEAR: QT_TRANSLATE_NOOP("names", "Nuclear weapons"),
    P.FORCE_LIMITS: QT_TRANSLATE_NOOP("names", "Limits on forces"),
    P.EXERCISES: QT_TRANSLATE_NOOP("names", "Exercises"),
    P.DEPLOYMENT: QT_TRANSLATE_NOOP("names", "Deployment"),
    P.NON_AGGRESSION: QT_TRANSLATE_NOOP("names", "Non-aggression"),
    P.ASSISTANCE: QT_TRANSLATE_NOOP("names", "Assistance"),
    P.SANCTIONS: QT_TRANSLATE_NOOP("names", "Sanctions"),
    P.TERRITORY: QT_TRANSLATE_NOOP("names", "Territory"),
    P.DISPUTE_SETTLEMENT: QT_TRANSLATE_NOOP("names", "Dispute settlement"),
    P.ENTRY_INTO_FORCE: QT_TRANSLATE_NOOP("names", "Entry into force"),
    P.RATIFICATION: QT_TRANSLATE_NOOP("names", "Ratification"),
    P.TERMINATION: QT_TRANSLATE_NOOP("names", "Termination"),
    P.AMENDMENT: QT_TRANSLATE_NOOP("names", "Amendment"),
    P.ACCESSION: QT_TRANSLATE_NOOP("names", "Accession"),
    P.DURATION: QT_TRANSLATE_NOOP("names", "Duration"),
    P.DEPOSITARY: QT_TRANSLATE_NOOP("names", "Depositary"),
    P.RESERVATIONS: QT_TRANSLATE_NOOP("names", "Reservations"),
    P.AUTHENTIC_TEXTS: QT_TRANSLATE_NOOP("names", "Authentic texts"),
    P.DEFINITIONS: QT_TRANSLATE_NOOP("names", "Definitions"),
    P.SECURITY_EXCEPTION: QT_TRANSLATE_NOOP("names", "Security exception"),
}
GROUPS: Mapping[str, str] = {
    "commitment": QT_TRANSLATE_NOOP("names", "Commitments"),
    "neutrality": QT_TRANSLATE_NOOP("names", "Neutrality and alliances"),
    "forces": QT_TRANSLATE_NOOP("names", "Forces and weapons"),
    "conduct": QT_TRANSLATE_NOOP("names", "Conduct and territory"),
    "final": QT_TRANSLATE_NOOP("names", "Final clauses"),
}
STATUSES: Mapping[TextStatus, str] = {
    TextStatus.ADOPTED: QT_TRANSLATE_NOOP("names", "adopted"),
    TextStatus.ONE_SIDED_DRAFT: QT_TRANSLATE_NOOP("names", "one-sided draft"),
    TextStatus.NEGOTIATING_DRAFT: QT_TRANSLATE_NOOP("names", "negotiating draft"),
    TextStatus.SUMMARY: QT_TRANSLATE_NOOP("names", "summary"),
    TextStatus.LEAK: QT_TRANSLATE_NOOP("names", "leak"),
    TextStatus.UNOFFICIAL_TRANSLATION: QT_TRANSLATE_NOOP("names", "unofficial translation"),
    TextStatus.DIGEST: QT_TRANSLATE_NOOP("names", "digest"),
}
FORCES: Mapping[Force, str] = {
    Force.SHALL: QT_TRANSLATE_NOOP("names", "shall"),
    Force.UNDERTAKES: QT_TRANSLATE_NOOP("names", "undertakes"),
    Force.SHOULD: QT_TRANSLATE_NOOP("names", "should"),
    Force.MAY: QT_TRANSLATE_NOOP("names", "may"),
    Force.INTENDS: QT_TRANSLATE_NOOP("names", "intends"),
    Force.DECLARES: QT_TRANSLATE_NOOP("names", "declares"),
}
NEGATED: Mapping[Force, str] = {
    Force.SHALL: QT_TRANSLATE_NOOP("names", "shall not"),
    Force.UNDERTAKES: QT_TRANSLATE_NOOP("names", "undertakes not to"),
    Force.SHOULD: QT_TRANSLATE_NOOP("names", "should not"),
    Force.MAY: QT_TRANSLATE_NOOP("names", "may not"),
    Force.INTENDS: QT_TRANSLATE_NOOP("names", "does not intend"),
    Force.DECLARES: QT_TRANSLATE_NOOP("names", "not"),
}
KINDS: Mapping[str, str] = {
    "treaty": QT_TRANSLATE_NOOP("names", "treaty"),
    "agreement": QT_TRANSLATE_NOOP("names", "agreement"),
    "draft treaty": QT_TRANSLATE_NOOP("names", "draft treaty"),
    "draft agreement": QT_TRANSLATE_NOOP("names", "draft agreement"),
    "memorandum": QT_TRANSLATE_NOOP("names", "memorandum"),
    "declaration": QT_TRANSLATE_NOOP("names", "declaration"),
    "communique": QT_TRANSLATE_NOOP("names", "communiqué"),
    "recommendations": QT_TRANSLATE_NOOP("names", "recommendations"),
    "constitution": QT_TRANSLATE_NOOP("names", "constitution"),
    "framework": QT_TRANSLATE_NOOP("names", "framework"),
    "statement": QT_TRANSLATE_NOOP("names", "statement"),
    "convention": QT_TRANSLATE_NOOP("names", "convention"),
    "protocol": QT_TRANSLATE_NOOP("names", "protocol"),
    "law": QT_TRANSLATE_NOOP("names", "law"),
    "plan": QT_TRANSLATE_NOOP("names", "plan"),
    "resolution": QT_TRANSLATE_NOOP("names", "resolution"),
    "negotiating paper": QT_TRANSLATE_NOOP("names", "negotiating paper"),
    "package of measures": QT_TRANSLATE_NOOP("names", "package of measures"),
    "charter": QT_TRANSLATE_NOOP("names", "charter"),
    "pact": QT_TRANSLATE_NOOP("names", "pact"),
    "exchange of letters": QT_TRANSLATE_NOOP("names", "exchange of letters"),
    "draft convention": QT_TRANSLATE_NOOP("names", "draft convention"),
    "draft protocol": QT_TRANSLATE_NOOP("names", "draft protocol"),
    "draft memorandum": QT_TRANSLATE_NOOP("names", "draft memorandum"),
    "draft declaration": QT_TRANSLATE_NOOP("names", "draft declaration"),
    "coverage": QT_TRANSLATE_NOOP("names", "coverage"),
}


def _translated(text: str) -> str:
    return QCoreApplication.translate("names", text)


def provision_name(type_: ProvisionType) -> str:
    """Name a provision."""
    return _translated(PROVISIONS[type_])


def called(instrument: Instrument) -> str:
    """What an instrument is called on the shelf: by its title, or by its file where it has none."""
    return instrument.title or instrument.source or instrument.name


def provision_meant(query: str) -> str:
    """The search for a provision that a word names in the window's language, whatever its ending; empty where none is.

    The texts may be in another language than the reader's; what they provide is found in any.
    """
    word = query.strip().casefold()
    for type_ in PROVISIONS:
        name = provision_name(type_).casefold()
        if word == name or (len(word) >= LEAST_WORD and word[: max(LEAST_WORD, len(name) - 2)] == name[:-2]):
            return f"provision:{type_}"
    return ""


def group_name(group: str) -> str:
    """Name a group of provisions."""
    return _translated(GROUPS[group])


def status_name(status: TextStatus | None) -> str:
    """Name a text status; empty where none is known."""
    return _translated(STATUSES[status]) if status else ""


def force_name(force: Force) -> str:
    """Name how strongly a clause binds."""
    return _translated(FORCES[force])


def bound_name(force: Force, *, negated: bool) -> str:
    """Name how strongly a clause binds, to something or to its contrary."""
    return _translated(NEGATED[force]) if negated else force_name(force)


def kind_name(kind: str) -> str:
    """Name a kind of instrument; a kind of the document's own making stays as it is."""
    return _translated(KINDS[kind]) if kind in KINDS else kind


def window_language() -> str:
    """The code of the language in which the window speaks."""
    return QLocale().name().partition("_")[0]


def language_name(code: str) -> str:
    """Name a language in itself ("українська"); its code where Qt knows none."""
    locale = QLocale(code)
    if not code or locale.language() == QLocale.Language.C:
        return code
    # Qt names English by its country: "American English".
    return "English" if locale.language() == QLocale.Language.English else locale.nativeLanguageName()
