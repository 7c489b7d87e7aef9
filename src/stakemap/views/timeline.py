"""The dated statements of a problem as a list: what happened, and apart from it what is planned."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from typing import TYPE_CHECKING, Any

from stakemap.cast import Cast
from stakemap.model import Relationship, known, listed
from stakemap.progress.history import Event, find_history, split_history
from stakemap.views.bonds import tell_contact_in_short
from stakemap.views.lines import Line
from stakemap.views.values import tell_value
from stakemap.words import count, join, name_key

if TYPE_CHECKING:
    from stakemap.model import Assignment, Readiness

__all__ = ["compose_timeline", "tell_event", "timeline_rows"]

HANG = 21


def compose_timeline(cast: Cast, only: Set[str] | None = None) -> Iterator[Line]:
    """Write everything that has a date up to the day of a cast, then what is planned after it.

    Args:
        cast: Everybody in the problem, and the day.
        only: Ids; where given, only what is about one of these.
    """
    past, plans, others = split_history(_wanted(cast, only), cast.as_of)
    if not past and not plans:
        yield Line("Nothing here has a date yet. Write each contact with its day under log.")
    yield from _days(cast, past)
    if plans:
        yield from (Line(), Line(f"Planned after {cast.as_of.isoformat()}", strong=True))
        yield from _days(cast, plans)
    if others:
        yield Line()
        yield Line(f"Left out, as it happened after that day: {count(others, 'entry', 'entries')} of the file.")


def _wanted(cast: Cast, only: Set[str] | None) -> list[Event]:
    every = find_history(cast)
    begun = {_tie_of(event) for event in every if event.kind == "tie since"}
    wanted = (event for event in every if only is None or only & set(event.about))
    return [event for event in wanted if event.kind != "tie until" or _tie_of(event) not in begun]


def _tie_of(event: Event) -> tuple[str, tuple[str, ...], str]:
    """Tell a tie by its day, ends and kind: where one begins on the last day of such another, nothing ended."""
    kind = known(event.part.kind) if isinstance(event.part, Relationship) else None
    return event.said, event.about, name_key(kind or "")


def _days(cast: Cast, events: Iterable[Event]) -> Iterator[Line]:
    """Write one event a line; a date stands only beside the first of its events."""
    last = ""
    for event in events:
        told = tell_event(cast, event)
        yield Line(told, HANG) if event.said == last else Line(told, hang=HANG, mark=event.said)
        last = event.said


def timeline_rows(cast: Cast, only: Set[str] | None = None) -> list[dict[str, object]]:
    """Give the same as data: date as said, first and last day, kind, names, sentence, and whether it is planned."""
    past, plans, _ = split_history(_wanted(cast, only), cast.as_of)
    return [
        {
            "date": event.said,
            "first": event.day.first.isoformat(),
            "last": event.day.last.isoformat(),
            "kind": event.kind,
            "about": [cast.name_of(id) for id in event.about],
            "says": tell_event(cast, event),
            "planned": planned,
        }
        for events, planned in ((past, False), (plans, True))
        for event in events
    ]


def tell_event(cast: Cast, event: Event) -> str:
    """Say in a sentence or two what a dated statement says."""
    planned = not event.day.started_by(cast.as_of)
    text = _TELL[event.kind](event, event.part, planned)
    return text if text.endswith((".", "!", "?", '"')) else f"{text}."


def _some(*texts: object) -> str:
    """Join what there is with a full stop."""
    return ". ".join(text for value in texts if (text := tell_value(value).rstrip(" .")))


def _said(text: object) -> str:
    return f' "{text}"' if text else ""


def _contact(event: Event, part: Any, planned: bool) -> str:
    told = tell_contact_in_short(part).removeprefix(f"{event.said}: ")
    status, step = tell_value(part.status), known(part.next)
    after = f" Status since then: {status}." if status and known(part.note) else ""
    return f"{told}{after}{f' Next: {_some(step)}.' if step else ''}"


def _readiness(event: Event, part: Readiness, planned: bool) -> str:
    rulers = (
        f"{key} {value}" for key in ("importance", "confidence") if (value := known(getattr(part, key))) is not None
    )
    ask = f", asked: {known(part.ask)}" if known(part.ask) else ""
    said = ", ".join(text for text in (tell_value(part.stage), *rulers) if text)
    return f"Readiness of {event.of}{ask}: {said or 'noted'}."


def _tie(event: Event, part: Relationship, planned: bool) -> str:
    ends = join(part.ends) or "a tie without names"
    if event.kind == "tie until":
        return f"{'Last day of' if planned else 'Ended:'} {ends} ({known(part.kind) or 'tie'})"
    over = part.until is not None
    state = tell_value(part.state)
    words = ", ".join(
        text for text in (known(part.kind) or "tie", state if not over or state != "ended" else "") if text
    )
    return f"{ends}: {words}"


def _task(event: Event, part: Assignment, planned: bool) -> str:
    who = f" ({join(listed(part.who))})" if listed(part.who) else ""
    title = (known(part.task) or "a task without words").rstrip(" .")
    return f"{'Done' if event.kind == 'task done' else 'Due'}: {title}{who}"


def _check_in(event: Event, part: Any, planned: bool) -> str:
    note = "" if planned else known(part.note)
    held = "" if planned or event.kind == "check-in held" or note else "Nothing recorded"
    about = known(part.about)
    return f"Check-in{f': {about}' if about else ''}".rstrip(" .") + "".join(
        f". {text}" for text in (note, held) if text
    )


def _person(event: Event, part: Any, planned: bool) -> str:
    title = known(part.title) if known(part.name) else None
    verb = {("person from", False): "began", ("person from", True): "begins"}.get((event.kind, planned))
    return f"{event.of}{f' ({title})' if title else ''} {verb or ('leaves' if planned else 'left')}"


def _action(event: Event, part: Any, planned: bool) -> str:
    word = ("Begins" if planned else "Began") if event.kind == "action start" else "Due"
    status = f" ({tell_value(part.status)})" if part.status is not None else ""
    return f"{word}: {event.of.rstrip(' .')}{status}"


def _number(event: Event, part: Any, planned: bool) -> str:
    before = {"baseline": ", from before", "target": ", to be reached"}.get(event.kind, "")
    return f"{event.of}: {tell_value(part.value) or 'no number'}{before}"


_TELL: dict[str, Callable[[Event, Any, bool], str]] = {
    "started": lambda event, part, planned: "Work on the problem begins" if planned else "Work on the problem began",
    "closed": lambda event, part, planned: f"Closed: {_some(part.outcome, part.why)}",
    "retain until": lambda event, part, planned: "Review this file, or delete it",
    "accepted until": lambda event, part, planned: f"Look again at the accepted gap {_some(part.gap, part.about)}",
    "status": lambda event, part, planned: f"{event.of}: {tell_value(part.status)}",
    "left": lambda event, part, planned: f"{event.of} stopped being a stakeholder",
    "stance": lambda event, part, planned: (
        f"{event.of} on {_some(part.about)}: {tell_value(part.position) or 'said'}.{_said(known(part.words))}"
    ),
    "readiness": _readiness,
    "step": lambda event, part, planned: f"Step with {event.of}: {_some(part.rung, part.result)}",
    "person from": _person,
    "person until": _person,
    "tie since": _tie,
    "tie until": _tie,
    "contact": _contact,
    "next step due": lambda event, part, planned: (
        f"Due: {_some(part.next) or 'the next step'} ({join(listed(part.who)) or 'nobody named'})"
    ),
    "task due": _task,
    "task done": _task,
    "check-in": _check_in,
    "check-in held": _check_in,
    "action start": _action,
    "action due": _action,
    "goal": lambda event, part, planned: f"Goal: {_some(part.text)}",
    "target": _number,
    "baseline": _number,
    "reading": _number,
}
