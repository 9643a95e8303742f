"""Numbers as lists print them: 4, d, iv, and their Cyrillic kin."""

from __future__ import annotations


def list_of(text: str) -> list[str]:
    """Give the words of a text."""
    return text.split()


ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
LATIN = "abcdefghijklmnopqrstuvwxyz"
RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
ORDINALS = list_of(
    "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth Fourteenth "
    "Fifteenth Sixteenth Seventeenth Eighteenth Nineteenth Twentieth"
)
CARDINALS = list_of(
    "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen "
    "Eighteen Nineteen Twenty"
)
LONGEST = 60


def roman(value: int) -> str:
    """Give a Roman numeral in lower case; values outside 1 to 3999 stay digits."""
    if not 0 < value < 4000:
        return str(value)
    text = ""
    for worth, sign in ROMAN:
        count, value = divmod(value, worth)
        text += sign * count
    return text


def letters(value: int, alphabet: str = LATIN) -> str:
    """Give a letter; after the last one they double, as word processors do: z, aa, bb."""
    if value < 1 or value > LONGEST * len(alphabet):
        return str(value)
    rounds, place = divmod(value - 1, len(alphabet))
    return alphabet[place] * (rounds + 1)


def written(value: int, form: str) -> str:
    """Write a list number in a WordprocessingML number format; an unknown format gives digits, ``bullet`` nothing."""
    if form in ("bullet", "none"):
        return ""
    if form in ("lowerRoman", "upperRoman"):
        return roman(value) if form == "lowerRoman" else roman(value).upper()
    if form in ("lowerLetter", "upperLetter"):
        return letters(value) if form == "lowerLetter" else letters(value).upper()
    if form in ("russianLower", "russianUpper"):
        return letters(value, RUSSIAN) if form == "russianLower" else letters(value, RUSSIAN).upper()
    if form == "decimalZero":
        return f"{value:02d}"
    words = {"ordinalText": ORDINALS, "cardinalText": CARDINALS}.get(form)
    if words is not None and 0 < value <= len(words):
        return words[value - 1]
    if form == "ordinal":
        tail = "th" if 10 <= value % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
        return f"{value}{tail}"
    return str(value)
