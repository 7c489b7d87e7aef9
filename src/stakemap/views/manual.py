"""What a gap code, a key, a fixed word, a role or a source means, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stakemap.gaps import RULES, Rule
from stakemap.knowledge import Source, cite, general, general_roles, shipped_heads, shipped_types, sources
from stakemap.model.problem_type import ProblemType, Role
from stakemap.views.concepts import Concept, concepts
from stakemap.views.examples import EXAMPLES
from stakemap.views.glossary import FixedWord, Key, fixed_words, keys
from stakemap.views.lines import Line
from stakemap.views.type_manual import compose_role, compose_role_in_type, compose_type
from stakemap.words import fold, join

__all__ = ["compose_explanation", "compose_index", "words_to_explain"]


def compose_explanation(word: str, own_types: Iterable[ProblemType] = ()) -> tuple[Line, ...]:
    """Write everything that a word means here; empty when it means nothing.

    Args:
        word: As it was typed.
        own_types: The department's own problem types, beside those that come with stakemap.
    """
    wanted = fold(word)
    types = (*own_types, *shipped_types())
    parts = (
        *(_concept(concept) for concept in concepts() if wanted in map(fold, concept.words)),
        *(_rule(rule) for rule in RULES if wanted in (fold(rule.card.code), fold(rule.card.name))),
        *(_key(key, example=number == 0) for number, key in enumerate(_keys(wanted))),
        *(_fixed_word(found) for found in fixed_words() if fold(found.word) == wanted),
        *(compose_type(kind) for kind in (general(), *types) if wanted in map(fold, kind.all_words)),
        *([_roles_called(wanted, types)] if wanted in _role_words(types) else []),
        *(_source(source) for source in sources().values() if fold(source.key) == wanted),
    )
    return tuple(line for part in parts for line in (*part, Line()))[:-1]


def words_to_explain(own_types: Iterable[ProblemType] = ()) -> tuple[str, ...]:
    """Give every word that has an explanation, each once, sorted."""
    types = (*own_types, *shipped_types())
    found = {
        *(word for concept in concepts() for word in concept.words),
        *(rule.card.code for rule in RULES),
        *(rule.card.name for rule in RULES),
        *(key.key for key in keys()),
        *(word.word for word in fixed_words()),
        *(kind.id for kind in (general(), *types)),
        *(role.id for role in (*general_roles(), *(role for kind in types for role in kind.roles))),
        *sources(),
    }
    return tuple(sorted(found))


def compose_index(own_types: Iterable[ProblemType] = ()) -> tuple[Line, ...]:
    """List what can be explained, one group after the other."""
    top = [key for key in keys() if not key.place]
    return (
        Line("Gaps", strong=True),
        *(Line(rule.card.title, 2, 6, mark=rule.card.code) for rule in RULES),
        Line(),
        Line("Keys of a problem file", strong=True),
        *(Line(f"{key.key}: {key.means}", 2, 4) for key in top),
        Line(),
        Line("Keys and fixed words of a stakeholder", strong=True),
        Line(", ".join(key.key for key in keys() if key.place == ("stakeholders",)), 2),
        Line(),
        Line("Words for not knowing, and how points and stages work", strong=True),
        Line(", ".join(concept.words[0] for concept in concepts()), 2),
        Line(),
        Line("Types of problems", strong=True),
        *(Line(f"{kind.id}: {kind.name}", 2, 4) for kind in (*own_types, *shipped_heads())),
        Line(),
        Line("Roles that every problem needs", strong=True),
        Line(f"{general().id}: everything that every problem needs", 2, 4),
        *(Line(f"{role.id}: {role.name}", 2, 4) for role in general_roles()),
        Line(),
        Line("Type any of these words after: stakemap explain"),
    )


def _role_words(types: Iterable[ProblemType]) -> frozenset[str]:
    roles = (*general_roles(), *(role for kind in types for role in kind.roles))
    return frozenset(fold(word) for role in roles for word in _words_of(role))


def _words_of(role: Role) -> tuple[str, ...]:
    return (role.id, role.name, *role.aka)


def _roles_called(wanted: str, types: Iterable[ProblemType]) -> Iterator[Line]:
    """Explain a role word: in full the general role, or the first type's; then what it is in other types."""
    general = [role for role in general_roles() if wanted in map(fold, _words_of(role))]
    typed = [(role, kind) for kind in types for role in kind.roles if wanted in map(fold, _words_of(role))]
    yield from compose_role(general[0] if general else typed[0][0])
    for role, kind in typed:
        yield from compose_role_in_type(role, kind)


def _rule(rule: Rule) -> Iterator[Line]:
    card = rule.card
    yield Line(f"{card.title} ({card.name}, {card.severity.value})", hang=6, mark=card.code, strong=True)
    yield Line(f"Why it matters: {card.why}", 2, 2)
    for paragraph in rule.manual.split("\n\n"):
        yield Line(paragraph, 2, 2)
    yield Line(f"What to do: {card.remedy}", 2, 2)
    yield from _cited(card.sources)


def _concept(concept: Concept) -> Iterator[Line]:
    yield Line(concept.title, strong=True)
    yield from (Line(text, 2) for text in concept.says)
    yield from (Line(text.strip(), 4 + len(text) - len(text.lstrip()), 2) for text in concept.rows)
    yield from _cited(concept.sources)


def _keys(wanted: str) -> tuple[Key, ...]:
    """Give the places of a key; those with fields of their own come first."""
    found = [key for key in keys() if fold(key.key) == wanted]
    return tuple(sorted(found, key=lambda key: not _fields(key)))


def _fields(key: Key) -> tuple[Key, ...]:
    return tuple(field for field in keys() if field.place == (*key.place, key.key))


def _key(key: Key, example: bool) -> Iterator[Line]:
    yield Line(key.path, strong=True)
    yield Line(key.means, 2)
    yield from (Line(f"{word.value}: {word.meaning}", 4, 2) for word in key.words)
    if fields := _fields(key):
        yield Line("Its fields; leave out what you do not know:", 2)
        yield from (Line(f"{field.key}: {field.means}", 4, 2) for field in fields)
    if example and (text := EXAMPLES.get(key.key)):
        yield Line("For example:", 2)
        yield from (Line(line.strip(), 4 + len(line) - len(line.lstrip())) for line in text.splitlines())


def _fixed_word(word: FixedWord) -> Iterator[Line]:
    yield Line(f"{word.word} (a word for: {join(word.keys)})", strong=True)
    yield Line(f"{word.of} Here: {word.means}.", 2)


def _source(source: Source) -> Iterator[Line]:
    yield Line(f"{source.key} (a source)", strong=True)
    yield Line(source.cite, 2)
    if source.url:
        yield Line(source.url, 2)
    yield Line(source.says, 2)


def _cited(wanted: Iterable[str]) -> Iterator[Line]:
    for source in cite(wanted):
        yield Line(f"Source: {source.cite}{f' <{source.url}>' if source.url else ''}", 2, 2)
