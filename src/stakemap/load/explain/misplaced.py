"""Messages about keys that stand in the wrong place: too far in, too far out, or in another section."""

from __future__ import annotations

from stakemap.errors import Diagnostic
from stakemap.load.explain.case import Case, a_part, no_field
from stakemap.load.fields import every_part, fields_of, is_key, keys_of, part_at, places_of
from stakemap.load.sheet import shown
from stakemap.load.source_map import Path
from stakemap.load.suggest.near import alike, bare
from stakemap.load.syntax.heads import MAIL_HEAD
from stakemap.model import Part, Problem

__all__ = ["explain_elsewhere", "follows_misplaced", "one_of"]


def explain_elsewhere(case: Case, part: type[Part], typed: str) -> Diagnostic | None:
    """See a key that another part has: too far in, too far out, or in another section."""
    key = typed if is_key(typed) else alike(bare(typed), _every_key(), 0.86)
    homes = places_of(key) if key else ()
    if not homes or key is None:
        return None
    here = tuple(str(step) for step in case.meant[:-1] if isinstance(step, str))
    home = min(homes, key=lambda path: _distance(path, here, homes))
    if len(homes) > 4 and home != here[: len(home)] and home[: len(here)] != here:
        return case.at_key("wrong-place", no_field(part, typed), "move it to the entry that it is about")
    says = f"{shown(typed)} belongs to {a_part(_part(home))}, not to {a_part(part)}."
    if key != typed:
        says = f'{shown(typed)} is not a field; "{key}" is one of {a_part(_part(home))}, not of {a_part(part)}.'
    return case.at_key("wrong-place", says, _move(case, home, here, key))


def _distance(home: tuple[str, ...], here: tuple[str, ...], homes: tuple[tuple[str, ...], ...]) -> tuple[object, ...]:
    """Rank where a key may belong: further out, further in, to a stakeholder, then in the order of the format."""
    return (home != here[: len(home)], home[: len(here)] != here, home[:1] != ("stakeholders",), homes.index(home))


def _every_key() -> tuple[str, ...]:
    return tuple(sorted({key for _, part in every_part() for key in keys_of(part)}))


def _part(home: tuple[str, ...]) -> type[Part]:
    return part_at(home) or Problem


def _move(case: Case, home: tuple[str, ...], here: tuple[str, ...], typed: str) -> str:
    if home == here[: len(home)]:
        place = case.places.key(_level(case.path, len(home)))
        spaces = "the left edge" if place.column == 1 or not home else f"line {place.line}"
        if not home:
            return f"move {typed}: to the left edge, with no spaces before it"
        return f'move it to the left, to stand with the other fields of "{home[-1]}" from {spaces} on'
    many = fields_of(_part(home[:-1]))[home[-1]].many
    whom = f"below the {one_of(home[-1])} it is about" if many else f"below {home[-1]}:, with two more spaces"
    return f"move it {whom}" if home[:-1] in ((), here) else f"move it {whom}, under {home[0]}"


def _level(path: Path, depth: int) -> Path:
    """Cut a path behind its first ``depth`` keys and the list index that follows them."""
    keys = 0
    for at, step in enumerate(path):
        if isinstance(step, str):
            keys += 1
            if keys > depth:
                return path[:at]
    return path


def one_of(key: str) -> str:
    """Name one entry of a list: ``stakeholder`` for ``stakeholders``."""
    return {"people": "person", "log": "log entry", "checkins": "check-in", "tried": "attempt"}.get(
        key, key.removesuffix("s")
    )


def follows_misplaced(case: Case) -> bool:
    """Tell whether a key belongs to what a message about a key just before it has told.

    That is a section whose own name stands in the wrong place, or the head of an e-mail.
    """
    if case.kind != "extra_forbidden" or not isinstance(case.above.value, dict):
        return False
    if len(case.path) == 1 and case.path[0] in MAIL_HEAD:
        return bool(case.path[0] != next(key for key in case.tree if key in MAIL_HEAD))
    if len(case.above.value) > 100:
        return False
    part = part_at(case.meant[:-1]) or Problem
    empty = {key for key, value in case.above.value.items() if value is None and key not in fields_of(part)}
    return any(home and home[-1] in empty for home in places_of(str(case.path[-1])))
