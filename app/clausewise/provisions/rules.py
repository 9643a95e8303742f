"""The rules that recognise provisions: data that a lawyer can read and extend, checked line by line.

A rule file is YAML with two parts: ``words``, named groups of patterns a language; and ``rules``. A rule has a name
(``rule``; one that ends in ``.refused`` says that the instrument refuses the provision), a ``type``, what it ``says``
in plain words, and by language: ``find`` (one of these patterns must stand in a sentence), ``with`` (and one of these
in the same sentence), ``without`` (and none of these within twelve words of it), ``sentence_without`` (none in the
same sentence), ``clause_with`` and ``clause_without`` (the same for the whole clause, its lead-in included). ``role`` says where a guarantee's guarantors are named.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from clausewise.model.errors import RuleError
from clausewise.model.provision import ProvisionType
from clausewise.provisions.patterns import Choice, Node, PatternProblem, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import yaml

# Spanish and Dutch have rules for the final clauses only.
LANGUAGES = ("en", "fr", "ru", "uk", "de", "es", "nl")
CONDITIONS = ("with", "without", "sentence_without", "clause_with", "clause_without")
PARTS = ("rule", "type", "says", "role", "find", *CONDITIONS)
ROLES = ("before", "after", "around", "none")
REFUSED = ".refused"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule in one language, ready to match."""

    name: str
    type: ProvisionType | None
    find: tuple[Node, ...]
    role: str = "none"
    conditions: tuple[tuple[str, Node], ...] = ()


@dataclass
class RuleSet:
    """All rules, by language; ``words`` are the named groups by language."""

    rules: dict[str, list[Rule]] = field(default_factory=lambda: {language: [] for language in LANGUAGES})
    words: dict[str, dict[str, Node]] = field(default_factory=lambda: {language: {} for language in LANGUAGES})


def load_rules(folders: Iterable[Path]) -> RuleSet:
    """Load every rule file of some folders, in the order of their names. Raises ``RuleError``."""
    found = RuleSet()
    files = [file for folder in folders for file in sorted(folder.glob("*.yaml"))]
    roots = [(file, compose(file)) for file in files]
    # Groups first: a rule may use a group that another file names.
    for file, root in roots:
        for key, value in entries(file, root):
            if key.value == "words":
                read_words(file, value, found)
            elif key.value != "rules":
                raise problem(file, key, f"“{key.value}” is not known; a rule file has “words” and “rules”")
    for file, root in roots:
        for key, value in entries(file, root):
            if key.value == "rules":
                for item in items(file, value):
                    read_rule(file, item, found)
    return found


def compose(file: Path) -> yaml.Node | None:
    """Read a YAML file as a tree that knows its lines. Raises ``RuleError``."""
    import yaml

    try:
        return yaml.compose(file.read_text("utf-8"), Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise RuleError(f"{file.name}, line {line}", f"not valid YAML: {error.problem}", line) from error
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise RuleError(file.name, "it could not be read as UTF-8 text", 1) from error


def problem(file: Path, node: yaml.Node, reason: str) -> RuleError:
    """The error of a line."""
    line = node.start_mark.line + 1
    return RuleError(f"{file.name}, line {line}", reason, line)


def entries(file: Path, node: yaml.Node | None) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
    """The pairs of a mapping. Raises ``RuleError``."""
    import yaml

    if node is None:
        return
    if not isinstance(node, yaml.MappingNode):
        raise problem(file, node, "names with values were expected here")
    seen = set()
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise problem(file, key, "a name was expected here")
        if key.value in seen:
            raise problem(file, key, f"“{key.value}” stands twice")
        seen.add(key.value)
        yield key, value


def items(file: Path, node: yaml.Node) -> list[yaml.Node]:
    """The members of a list. Raises ``RuleError``."""
    import yaml

    if not isinstance(node, yaml.SequenceNode):
        raise problem(file, node, "a list was expected here")
    return list(node.value)


def text_of(file: Path, node: yaml.Node) -> str:
    """The text of a value. Raises ``RuleError``."""
    import yaml

    if not isinstance(node, yaml.ScalarNode) or not str(node.value).strip():
        raise problem(file, node, "a text was expected here")
    return str(node.value)


def by_language(file: Path, node: yaml.Node) -> Iterator[tuple[str, yaml.Node]]:
    """What a mapping holds for each language. Raises ``RuleError``."""
    for key, value in entries(file, node):
        if key.value not in LANGUAGES:
            raise problem(file, key, f"“{key.value}” is not one of the languages {', '.join(LANGUAGES)}")
        yield key.value, value


def patterns(file: Path, node: yaml.Node, groups: dict[str, Node]) -> tuple[Node, ...]:
    """The patterns of a list. Raises ``RuleError``."""
    found = []
    for item in items(file, node):
        try:
            found.append(parse(text_of(file, item), groups))
        except PatternProblem as wrong:
            raise problem(file, item, f"{wrong} in “{text_of(file, item)}”") from wrong
    if not found:
        raise problem(file, node, "the list is empty")
    return tuple(found)


def read_words(file: Path, node: yaml.Node, into: RuleSet) -> None:
    """Read the named groups of words; a group may use the groups before it. Raises ``RuleError``."""
    for key, value in entries(file, node):
        for language, listed in by_language(file, value):
            found = patterns(file, listed, into.words[language])
            into.words[language][key.value] = found[0] if len(found) == 1 else Choice(found)


def read_rule(file: Path, node: yaml.Node, into: RuleSet) -> None:
    """Read one rule. Raises ``RuleError``."""
    parts = {key.value: (key, value) for key, value in entries(file, node)}
    for name, (key, _) in parts.items():
        if name not in PARTS:
            raise problem(file, key, f"“{name}” is not part of a rule; known are {', '.join(PARTS)}")
    for name in ("rule", "type", "find"):
        if name not in parts:
            raise problem(file, node, f"the rule has no “{name}”")
    name = text_of(file, parts["rule"][1])
    kind = text_of(file, parts["type"][1])
    if kind not in {*ProvisionType}:
        raise problem(file, parts["type"][1], f"“{kind}” is not a type of provision")
    role = text_of(file, parts["role"][1]) if "role" in parts else "none"
    if role not in ROLES:
        raise problem(file, parts["role"][1], f"“{role}” is not one of {', '.join(ROLES)}")
    conditions: dict[str, list[tuple[str, Node]]] = {}
    for condition in CONDITIONS:
        if condition in parts:
            for language, listed in by_language(file, parts[condition][1]):
                found = patterns(file, listed, into.words[language])
                one = found[0] if len(found) == 1 else Choice(found)
                conditions.setdefault(language, []).append((condition, one))
    for language, listed in by_language(file, parts["find"][1]):
        into.rules[language].append(
            Rule(
                name,
                ProvisionType(kind),
                patterns(file, listed, into.words[language]),
                role,
                tuple(conditions.get(language, ())),
            )
        )
