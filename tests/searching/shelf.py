"""A small shelf of invented clauses, in several languages, and a source that a spawned process can ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.searching.records import Place, Record, Shelved

if TYPE_CHECKING:
    from collections.abc import Iterable

LASTOVIA = {"instrument": "lastovia", "title": "Treaty of Lastovia", "language": "en", "kind": "treaty"} | {
    "status": "adopted",
    "date": "1907-05-06",
    "parties": ("Lastovia", "United Kingdom"),
}
OSTROVIA = {"instrument": "ostrovia", "title": "Draft Pact of Ostrovia", "language": "en", "kind": "draft treaty"} | {
    "status": "negotiating draft",
    "date": "2021-12-17",
    "parties": ("Ostrovia", "Türkiye"),
}
OSTRIV = {
    "instrument": "ostriv",
    "title": "Договір про острів",
    "language": "uk",
    "kind": "treaty",
    "date": "2022-03-29",
}


def _record(of: dict[str, object], clause: str, text: str, **more: object) -> Record:
    return Record(**{"clause": clause, "text": text, "label": f"Article {clause[4:]}", **of, **more})  # type: ignore[arg-type]


RECORDS = (
    _record(
        LASTOVIA,
        "art_1",
        "Article 1\nLastovia shall not join any alliance and shall remain neutral.",
        provisions=("neutrality", "non_accession"),
    ),
    _record(
        LASTOVIA,
        "art_2",
        "Article 2\n1. The Guarantors guarantee the borders of Lastovia.\n2. They shall consult if a party asks.",
        provisions=("guarantee",),
        guarantors=("GBR", "United Kingdom"),
        places=(Place("art_2__para_1", 10, 62, 2), Place("art_2__para_2", 62, 99, 2)),
    ),
    _record(
        LASTOVIA, "art_3", "Article 3\nThe parties' lamps shall be lit; no lamp shall be dimmed, not even at dawn."
    ),
    _record(
        OSTROVIA,
        "art_1",
        "Article 1\nOstrovia may join an alliance; the guarantee of the Republic of Turkey ends then.",
        provisions=("guarantee", "alliance_membership"),
        guarantors=("TUR", "Türkiye"),
    ),
    _record(
        OSTROVIA,
        "art_2",
        "Article 2\nTürkiye guaranteed, and guarantees, a guarantee. Non-accession is no guarantor's duty.",
    ),
    _record(OSTROVIA, "art_3", "Article 3\nThe Party that dims a lamp pays 3,000 crowns."),
    _record(OSTRIV, "art_1", "Стаття 1\nДержави гарантують нейтралітет острова. Об'єкти не розміщуються."),
    _record(OSTRIV, "art_2", "Стаття 2\nГарантії держав діють десять років."),
)
TEXTS = {(r.instrument, r.clause): r.text for r in RECORDS}


class Source:
    """Gives the records above, of some instruments others; or does something in the process that asks."""

    def __init__(self, records: Iterable[Record] = RECORDS) -> None:
        self.all = tuple(records)

    def records(self, ref: str) -> Iterable[Record]:
        return [record for record in self.all if record.instrument == ref]

    def shelf(self, **keys: str) -> list[Shelved]:
        refs = dict.fromkeys(record.instrument for record in self.all)
        return [Shelved(ref, keys.get(ref, "1")) for ref in refs]
