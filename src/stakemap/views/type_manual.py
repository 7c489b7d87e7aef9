"""A problem type in words: who is needed, what to ask, what to measure, what was tried and how it fared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stakemap.knowledge import cite, general
from stakemap.model.problem_type import ProblemType, Role
from stakemap.views.lines import Line
from stakemap.words import join

__all__ = ["compose_role", "compose_role_in_type", "compose_type"]


def compose_type(kind: ProblemType) -> Iterator[Line]:
    """Write the whole of a type, or of the general list, the roles in the order of the SARA stages."""
    yield Line(f"{kind.name} ({_how_to_use(kind)})", strong=True)
    if kind.summary:
        yield Line(kind.summary, 2)
    yield from _part("Who is needed, and by which stage", (_needed(role) for role in _by_stage(kind.roles)))
    yield from _part("What to ask", (_with(asked.ask, asked.why, _from(asked.data_from)) for asked in kind.questions))
    measures = (_with(f"{one.name}{f', {one.unit}' if one.unit else ''}.", one.why) for one in kind.measures)
    yield from _part("What to measure", measures)
    yield from _part(
        "What was tried elsewhere", (_with(_sentence(one.what), one.result) for one in kind.tried_elsewhere)
    )
    yield from _cited(kind)


def compose_role(role: Role) -> Iterator[Line]:
    """Write what a role is, who usually holds it, and by when somebody should."""
    yield Line(f"{role.name} (a role; write it as {role.id})", strong=True)
    yield Line(role.why, 2)
    yield Line(f"Somebody should hold it by: {role.by_stage}.", 2)
    if role.controller:
        yield Line(f"In the problem triangle: {role.controller.value} ({role.controller.meaning}).", 2)
    if role.bodies:
        yield Line(f"Usually: {join(role.bodies, 'or')}.", 2)
    yield from (Line(f"Source: {_full(source)}", 2, 2) for source in role.source)


def compose_role_in_type(role: Role, kind: ProblemType) -> Iterator[Line]:
    """Write in short what a role is in one problem type."""
    yield Line(f"In problems of the type {kind.id}: {role.name}. {role.why}", 2, 2)


def _how_to_use(kind: ProblemType) -> str:
    if kind is general():
        return "the general list; it counts with any type, and without one"
    return f"a problem type; write it as type: {kind.id}"


def _by_stage(roles: Iterable[Role]) -> list[Role]:
    return sorted(roles, key=lambda role: role.by_stage.step)


def _needed(role: Role) -> str:
    usually = f"Usually: {join(role.bodies, 'or')}." if role.bodies else ""
    return _with(f"{role.name} ({role.id}; by {role.by_stage}).", role.why, usually)


def _from(holders: tuple[str, ...]) -> str:
    return f"Ask {join(holders, 'or')}." if holders else ""


def _with(first: str, *more: str | None) -> str:
    return " ".join((first, *(text for text in more if text)))


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _part(title: str, texts: Iterable[str]) -> Iterator[Line]:
    for number, text in enumerate(texts):
        if number == 0:
            yield Line()
            yield Line(title, 2, strong=True)
        yield Line(text, 2, 2, mark="-")


def _cited(kind: ProblemType) -> Iterator[Line]:
    yield from _part("Where this was read", map(_full, kind.cites))


def _full(key: str) -> str:
    (source,) = cite((key,))
    return f"{source.cite}{f' <{source.url}>' if source.url else ''}"
