"""The sentence of each kind of change, and of each reason why nobody can say; the same as data."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from stakemap.gaps.registry import RULES
from stakemap.words import count, join, join_some

if TYPE_CHECKING:
    from stakemap.progress.changes import Change, Unclear

__all__ = ["SENTENCES", "change_row", "name_gap", "tell_change", "tell_unclear", "unclear_row"]

_GAP_TITLES = {rule.card.code: rule.card.title for rule in RULES}


def name_gap(code: str, number: int, names: str) -> str:
    """Name a gap by its code and title, with what it is about or how often there is one."""
    about = f": {names}" if names else f" ({number} times)" if number > 1 else ""
    return f"{code} {_GAP_TITLES.get(code, '')}{about}."


def tell_change(change: Change) -> str:
    """Say in one sentence what changed."""
    return SENTENCES[change.kind](change)


def _day(change: Change, word: str = "") -> str:
    """Say when: on a day, or in a month or year; empty where the file does not say."""
    day = change.day
    if day is None:
        return ""
    return f", {word or ('on' if day.first == day.last else 'in')} {day}"


def _first(change: Change) -> str:
    return change.about[0].rstrip(" .")


def _both(change: Change) -> str:
    return join(change.about)


def _moved(way: str) -> Callable[[Change], str]:
    return lambda change: f"{_first(change)} {way}: from {change.before} to {change.after}{_day(change)}."


def _first_known(change: Change) -> str:
    if change.group == "ties":
        return f"{_both(change)}: the tie is {change.after} now; it was unknown."
    before = "nothing was recorded before" if change.before == "not recorded" else "it was unknown before"
    return f"{_first(change)}: {change.after}{_day(change)}; {before}."


def _no_longer_known(change: Change) -> str:
    if change.group == "ties":
        return f"{_both(change)}: nobody knows how the tie is now; it was {change.before}."
    now = "the file says nothing now" if change.after == "not recorded" else "it is unknown now"
    return f"{_first(change)}: {now}; it was {change.before}."


def _changed(change: Change) -> str:
    if change.group == "measures":
        return _number("Changed; the file does not say which way is better.")(change)
    names = _both(change) if change.group == "ties" else _first(change)
    name = names[:1].upper() + names[1:]
    return f"{name}: {change.before or 'not said'}, now {change.after or 'not said'}{_day(change)}."


def _judged(change: Change) -> str:
    ask = f' for "{change.about[1]}"' if change.about[1:] else ""
    when = _day(change, "as of")
    return (
        f"{_first(change)}, readiness{ask}: {change.before or 'not judged'}, now {change.after or 'not judged'}{when}."
    )


def _contact(word: str, until: str) -> Callable[[Change], str]:
    return lambda change: f"{word}: {change.about[0]} ({join(change.about[1:])}){_day(change, until)}."


def _tie(word: str) -> Callable[[Change], str]:
    return lambda change: f"{_both(change)}: {word.format(change.after)}{_day(change)}."


def _work(word: str) -> Callable[[Change], str]:
    return lambda change: f"{word}: {_first(change)}{_day(change)}."


def _number(word: str) -> Callable[[Change], str]:
    return lambda change: (
        f"{_first(change)}: {_taken(change.before, change.unit, change.times[0])}, "
        f"then {_taken(change.after, '', change.times[1])}. {word}"
    )


def _taken(value: str, unit: str, when: str) -> str:
    return f"{value}{f' {unit}' if unit else ''} ({when})"


def _added(change: Change) -> str:
    return f"New in the file: {_first(change)}{f' ({change.after})' if change.after else ''}."


def _removed(change: Change) -> str:
    return f"No longer in the file: {_first(change)}{f' ({change.before})' if change.before else ''}."


SENTENCES: dict[str, Callable[[Change], str]] = {
    "renamed": lambda change: f"{change.before} is probably the same as {change.after}, under another name.",
    "joined": lambda change: f"{_first(change)} came on the list (status: {change.after}).",
    "went": lambda change: f"{_first(change)} left the list (status: {change.before}).",
    "closer": _moved("moved closer"),
    "away": _moved("moved away"),
    "first known": _first_known,
    "no longer known": _no_longer_known,
    "judged": _judged,
    "gained": _contact("Gained", "since"),
    "lost": _contact("Lost", "there until"),
    "made": _tie("a tie was made ({})"),
    "warmer": _tie("they work together now"),
    "repaired": _tie("the strained tie was repaired ({})"),
    "strained": _tie("the tie is strained now"),
    "cooler": _tie("they know each other, and do not work together any more"),
    "ended": _tie("the tie ended"),
    "done": _work("Done"),
    "started": _work("Begun"),
    "held": lambda change: f"Check-in held: {_first(change)}{_day(change)}.",
    "taken up": _work("Taken up again"),
    "dropped": _work("Dropped"),
    "undone": _work("No longer done"),
    "unstarted": _work("No longer under way"),
    "unheld": lambda change: f"Check-in no longer held: {_first(change)}.",
    "better": _number("Better."),
    "worse": _number("Worse."),
    "same": _number("The same."),
    "unclear": _number("Cannot say whether it is better."),
    "changed": _changed,
    "added": _added,
    "removed": _removed,
    "closed": lambda change: f"Closed: {name_gap(change.about[0], 1, join(change.about[1:]))}",
    "opened": lambda change: f"Opened: {name_gap(change.about[0], 1, join(change.about[1:]))}",
    "accepted": lambda change: f"Accepted: {name_gap(change.about[0], 1, join(change.about[1:]))}",
    "no longer accepted": lambda change: f"No longer accepted: {name_gap(change.about[0], 1, join(change.about[1:]))}",
}
"""Each kind of change with its sentence, in the order in which they are told."""


def tell_unclear(one: Unclear) -> str:
    """Say of what nobody can say whether it changed, and why."""
    return _WHY[one.why](one)


def _several(one: Unclear, singular: str, plural: str, says: str) -> str:
    return f"{count(len(one.about), singular, plural)} {says}: {join_some(one.about)}."


def _of_whom(one: Unclear) -> str:
    return f": {join_some(one.about[1:])}" if one.about[1:] else ""


_WHY: dict[str, Callable[[Unclear], str]] = {
    "status not dated": lambda one: _several(one, "status has", "statuses have", "no day (write it under since)"),
    "ties not dated": lambda one: _several(one, "tie has", "ties have", "no day (write it under since)"),
    "action not dated": lambda one: _several(one, "action is", "actions are", f"{one.note}, not dated"),
    "task not dated": lambda one: _several(one, "task is", "tasks are", "done, not dated (write the day under done)"),
    "other unit": lambda one: f"{one.about[0]}: the unit is another ({one.note}).",
    "other definition": lambda one: _several(one, "number was", "numbers were", "counted in another way"),
    "no number": lambda one: _several(one, "measure has", "measures have", "no number yet"),
    "no number before": lambda one: _several(one, "measure has", "measures have", "no number from before"),
    "no new number": lambda one: f"{one.about[0]}: no new number since then ({one.note}).",
    "not judged now": lambda one: f"Gap {one.about[0]} cannot be judged any more{_of_whom(one)}.",
    "not judged before": lambda one: f"Gap {one.about[0]} could not be judged before{_of_whom(one)}.",
}


def change_row(change: Change) -> dict[str, object]:
    """Give a change as data: group, kind, about, before, after and day as texts or None, unit, times, sentence."""
    return {
        "group": change.group,
        "kind": change.kind,
        "about": list(change.about),
        "before": change.before or None,
        "after": change.after or None,
        "day": str(change.day) if change.day is not None else None,
        "unit": change.unit or None,
        "times": list(change.times) if any(change.times) else None,
        "says": tell_change(change),
    }


def unclear_row(one: Unclear) -> dict[str, object]:
    """Give as data what nobody can say: group, why, about, and the sentence."""
    return {"group": one.group, "why": one.why, "about": list(one.about), "says": tell_unclear(one)}
