"""Rule files: what they may hold, and the sentence that a mistake gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clausewise.model.errors import RuleError
from clausewise.model.provision import Force, ProvisionType
from clausewise.provisions.rules import LANGUAGES, load_rules
from tests.provisions.conftest import RESOURCES

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """\
words:
  good: {en: [peace, (calm | quiet)]}
rules:
  - rule: peace.kept
    type: non_aggression
    says: Peace is kept.
    force: undertakes
    find:
      en: ["keep ...3 {good}"]
      fr: [garder la paix]
    without: {en: [noise]}
"""


def write(folder: Path, text: str, name: str = "own.yaml") -> Path:
    (folder / name).write_text(text, "utf-8")
    return folder


def test_a_rule_is_read_for_each_language(tmp_path: Path) -> None:
    found = load_rules([write(tmp_path, GOOD)])
    (english,) = found.rules["en"]
    (french,) = found.rules["fr"]
    assert (english.name, english.type, english.force) == ("peace.kept", ProvisionType.NON_AGGRESSION, Force.UNDERTAKES)
    assert [name for name, _ in english.conditions] == ["without"]
    assert french.conditions == ()


def test_a_rule_knows_what_it_says_and_where_it_stands(tmp_path: Path) -> None:
    source = load_rules([write(tmp_path, GOOD)]).sources["peace.kept"]
    assert (source.says, source.file.name, source.line) == ("Peace is kept.", "own.yaml", 4)


def test_every_rule_of_ours_says_what_it_finds() -> None:
    assert all(source.says for source in load_rules([RESOURCES / "provisions"]).sources.values())


def test_a_group_may_stand_in_another_file(tmp_path: Path) -> None:
    write(tmp_path, "words:\n  calm: {en: [calm]}\n", "z.yaml")
    write(tmp_path, 'rules:\n  - {rule: a, type: nuclear, find: {en: ["{calm}"]}}\n', "a.yaml")
    assert load_rules([tmp_path]).rules["en"][0].name == "a"


@pytest.mark.parametrize(
    ("line", "old", "new", "reason"),
    [
        (5, "non_aggression", "peace", "“peace” is not one of guarantee"),
        (9, "{good}", "{bad}", "no group of words is named “bad”"),
        (9, '"keep ...3 {good}"', '"keep ("', "“)” is missing"),
        (8, "find:", "search:", "“search” is not part of a rule"),
        (2, "en:", "tlh:", "“tlh” is not one of the languages"),
        (10, "[garder la paix]", "[]", "the list is empty"),
        (10, "[garder la paix]", "paix", "a list was expected here"),
        (7, "undertakes", "demands", "“demands” is not one of shall"),
        (3, "rules:", "laws:", "“laws” is not known"),
        (11, "without:", "find:", "“find” stands twice"),
        (4, "rule: peace.kept", "rule: ", "a text was expected here"),
    ],
)
def test_a_mistake_is_one_sentence_with_its_line(tmp_path: Path, line: int, old: str, new: str, reason: str) -> None:
    assert old in GOOD
    with pytest.raises(RuleError) as raised:
        load_rules([write(tmp_path, GOOD.replace(old, new, 1))])
    assert raised.value.line == line
    assert str(raised.value).startswith(f"own.yaml, line {line}: ")
    assert reason in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_missing_part_is_named(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"own\.yaml, line 2: the rule has no “find”"):
        load_rules([write(tmp_path, "rules:\n  - {rule: a, type: nuclear}\n")])


def test_broken_yaml_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"own\.yaml, line \d+: not valid YAML") as raised:
        load_rules([write(tmp_path, "rules: [a\n")])
    assert "\n" not in str(raised.value)


def test_a_file_that_is_no_text_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(RuleError, match="could not be read as UTF-8 text"):
        load_rules([tmp_path])


def test_an_empty_file_holds_no_rules(tmp_path: Path) -> None:
    assert load_rules([write(tmp_path, "")]).rules["en"] == []


def test_our_rules_know_every_type_in_english() -> None:
    found = load_rules([RESOURCES / "provisions"])
    assert {rule.type for rule in found.rules["en"]} == set(ProvisionType)


@pytest.mark.parametrize("language", ["fr", "ru", "uk"])
def test_our_rules_know_the_security_types_in_each_language(language: str) -> None:
    found = {rule.type for rule in load_rules([RESOURCES / "provisions"]).rules[language]}
    assert set(ProvisionType) - found <= {ProvisionType.SECURITY_EXCEPTION}


def test_every_field_of_the_anatomy_says_what_was_looked_for() -> None:
    found = load_rules([RESOURCES / "provisions"])
    asked = {one.field for language in LANGUAGES for one in found.fields[language]}
    assert asked <= set(found.looked_for)
