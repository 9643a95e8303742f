"""The rules that recognise provisions: data that a lawyer can read and extend, checked line by line.

A rule file is YAML with up to four parts: ``words``, named groups of patterns by language; ``rules``; ``fields`` and
``looked_for``, the rules of the anatomy. A rule has a name (``rule``; one that ends in ``.refused`` says that the
instrument declines the provision, in ``.permitted`` that it lets foreign forces in), a ``type``, what it ``says`` in
plain words, and by language:

- ``find``: one of these patterns must stand in a sentence;
- ``with``: and one of these in the same sentence;
- ``without``: and none of these within twelve words of it; ``sentence_without``: none in the same sentence;
- ``unless_after``: and none of these before it in the sentence;
- ``clause_with``, ``clause_without``: the same for the whole clause, its lead-in included.

``role`` says where a guarantee's guarantors are named (before the match, after it, around it, or none); ``force`` how
strongly a sentence binds that has no modal word of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from clausewise.model.errors import RuleError
from clausewise.model.provision import Force, ProvisionType
from clausewise.provisions.patterns import Choice, Node, PatternProblem, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    import yaml

# Spanish and Dutch have rules for the final clauses only.
LANGUAGES = ("en", "fr", "ru", "uk", "de", "es", "nl")
CONDITIONS = ("with", "without", "sentence_without", "unless_after", "clause_with", "clause_without")
PARTS = ("rule", "type", "says", "role", "force", "find", *CONDITIONS)
FIELD_PARTS = ("field", "value", "find", "among", *CONDITIONS)
FILE_PARTS = ("words", "rules", "fields", "looked_for")
ROLES = ("before", "after", "around", "none")
REFUSED = ".refused"
PERMITTED = ".permitted"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule in one language, ready to match."""

    name: str
    type: ProvisionType | None
    find: tuple[Node, ...]
    role: str = "none"
    conditions: tuple[tuple[str, Node], ...] = ()
    force: Force | None = None


@dataclass(frozen=True, slots=True)
class RuleSource:
    """What a rule says in plain words, and where it is written; ``line`` counts from 1."""

    says: str
    file: Path
    line: int


@dataclass(frozen=True, slots=True)
class FieldRule:
    """A rule that fills a field of the anatomy, among clauses with some provisions (empty: among all).

    ``value`` is what the field is given; empty where the words found are quoted instead.
    """

    field: str
    value: str
    rule: Rule
    among: frozenset[ProvisionType] = frozenset()


@dataclass
class RuleSet:
    """All rules, by language; ``words`` are the named groups by language."""

    rules: dict[str, list[Rule]] = field(default_factory=lambda: {language: [] for language in LANGUAGES})
    words: dict[str, dict[str, Node]] = field(default_factory=lambda: {language: {} for language in LANGUAGES})
    fields: dict[str, list[FieldRule]] = field(default_factory=lambda: {language: [] for language in LANGUAGES})
    looked_for: dict[str, str] = field(default_factory=dict)
    sources: dict[str, RuleSource] = field(default_factory=dict)


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
            elif key.value not in FILE_PARTS:
                raise problem(file, key, f"“{key.value}” is not known; a rule file has {', '.join(FILE_PARTS)}")
    for file, root in roots:
        for key, value in entries(file, root):
            if key.value == "rules":
                for item in items(file, value):
                    read_rule(file, item, found)
            elif key.value == "fields":
                for item in items(file, value):
                    read_field(file, item, found)
            elif key.value == "looked_for":
                found.looked_for.update({name.value: text_of(file, text) for name, text in entries(file, value)})
    return found


def compose(file: Path) -> yaml.Node | None:
    """Read a YAML file as a tree that knows its lines. Raises ``RuleError``."""
    import yaml

    try:
        return yaml.compose(file.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
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
    parts = parts_of(file, node, PARTS, ("rule", "type", "find"))
    name = text_of(file, parts["rule"])
    kind = one_of(file, parts["type"], [*ProvisionType])
    role = one_of(file, parts["role"], ROLES) if "role" in parts else "none"
    force = Force(one_of(file, parts["force"], [*Force])) if "force" in parts else None
    says = text_of(file, parts["says"]) if "says" in parts else ""
    into.sources[name] = RuleSource(says, file, node.start_mark.line + 1)
    conditions = conditions_of(file, parts, into)
    for language, listed in by_language(file, parts["find"]):
        find = patterns(file, listed, into.words[language])
        rule = Rule(name, ProvisionType(kind), find, role, tuple(conditions.get(language, ())), force)
        # A user's rule replaces the rule of the same name.
        into.rules[language] = [r for r in into.rules[language] if r.name != name] + [rule]


def read_field(file: Path, node: yaml.Node, into: RuleSet) -> None:
    """Read one rule of the anatomy. Raises ``RuleError``."""
    parts = parts_of(file, node, FIELD_PARTS, ("field", "find"))
    name = text_of(file, parts["field"])
    value = text_of(file, parts["value"]) if "value" in parts else ""
    listed_types = items(file, parts["among"]) if "among" in parts else []
    among = frozenset(ProvisionType(one_of(file, item, [*ProvisionType])) for item in listed_types)
    conditions = conditions_of(file, parts, into)
    for language, listed in by_language(file, parts["find"]):
        find = patterns(file, listed, into.words[language])
        rule = Rule(name, None, find, conditions=tuple(conditions.get(language, ())))
        into.fields[language].append(FieldRule(name, value, rule, among))


def parts_of(file: Path, node: yaml.Node, known: Sequence[str], needed: Sequence[str]) -> dict[str, yaml.Node]:
    """The parts of a rule by name. Raises ``RuleError``."""
    parts = {}
    for key, value in entries(file, node):
        if key.value not in known:
            raise problem(file, key, f"“{key.value}” is not part of a rule; known are {', '.join(known)}")
        parts[key.value] = value
    for name in needed:
        if name not in parts:
            raise problem(file, node, f"the rule has no “{name}”")
    return parts


def one_of(file: Path, node: yaml.Node, known: Sequence[str]) -> str:
    """One of some words. Raises ``RuleError``."""
    text = text_of(file, node)
    if text not in known:
        raise problem(file, node, f"“{text}” is not one of {', '.join(known)}")
    return text


def conditions_of(file: Path, parts: dict[str, yaml.Node], into: RuleSet) -> dict[str, list[tuple[str, Node]]]:
    """The conditions of a rule by language. Raises ``RuleError``."""
    conditions: dict[str, list[tuple[str, Node]]] = {}
    for condition in CONDITIONS:
        if condition in parts:
            for language, listed in by_language(file, parts[condition]):
                found = patterns(file, listed, into.words[language])
                one = found[0] if len(found) == 1 else Choice(found)
                conditions.setdefault(language, []).append((condition, one))
    return conditions
