"""The handover of one person: what hangs on them, who could take over, and what to do, on about one page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from stakemap.cast import Cast
from stakemap.model import Span, listed
from stakemap.views.duties import late_first, tell_duty, tell_meeting, tell_own_promise
from stakemap.views.heading import compose_heading
from stakemap.views.holding import compose_holding, compose_shared_holding
from stakemap.views.lines import Line
from stakemap.views.successors import tell_load
from stakemap.views.values import tell_value
from stakemap.words import count, join

if TYPE_CHECKING:
    from stakemap.recruit.handover import Handover, Holding

__all__ = ["compose_handover"]

SHARED = "Others on the team know them too"


def compose_handover(cast: Cast, file: str, of: Handover) -> tuple[Line, ...]:
    """Write what hangs on one person in one problem; sections with nothing in them are left out."""
    name = of.human.label
    alone = [held for held in of.holdings if held.hangs]
    shared = [held for held in of.holdings if not held.hangs and not held.elsewhere]
    promises = [tell_own_promise(cast, of, one) for one in late_first(of.promises)]
    return (
        compose_heading(cast, file),
        Line(),
        Line(f"Handover: {_whole_name(cast, of)}", strong=True),
        *_standing(cast, of),
        *([_nothing(cast, of)] if of.empty else _summary(of, len(alone))),
        *_section(_title_alone(of), [line for one in alone for line in compose_holding(cast, of, one)]),
        *_section("Where they work", [line for one in of.own for line in compose_holding(cast, of, one)]),
        *_list("Promises and tasks, late ones first", promises),
        *_list(f"Actions that {name} leads", [tell_duty(one) for one in of.duties]),
        *_list(f"Check-ins with {name}", [tell_meeting(one) for one in of.meetings]),
        *_section(SHARED, [line for one in shared for line in compose_shared_holding(cast, of, one)]),
        *_section("Others on the team look after them", _elsewhere(cast, of)),
        *_list("Who could take over what", _shares([*alone, *shared])),
    )


def _whole_name(cast: Cast, of: Handover) -> str:
    human = of.human
    at = cast.name_of(human.party) if human.party else ""
    return ", ".join(part for part in (human.label, human.title if human.name else "", at) if part)


def _standing(cast: Cast, of: Handover) -> Iterator[Line]:
    """Say whether the person is on the team, has left or has not come yet, and who is named to follow."""
    human, entry = of.human, of.human.entry
    if not of.ours:
        known_to = f"{join(of.known_to)} on the team know{'s' if len(of.known_to) == 1 else ''} them."
        nobody = "Nobody on the team is written down as knowing them."
        yield Line(f"{human.label} is not on the team. {known_to if of.known_to else nobody}")
    if entry and human.left:
        told = "Others hold it all by now." if of.settled else "This is what is still to be taken over."
        yield Line(f"{human.label} left ({tell_value(entry.until)}).{'' if of.empty else f' {told}'}")
    elif entry and not human.current:
        yield Line(f"{human.label} begins on {tell_value(entry.since)}.")
    elif entry and isinstance(entry.until, Span):
        yield Line(f"Last day: {entry.until}.")
    if entry and listed(entry.successor):
        yield Line(f"Successor in the file: {join(listed(entry.successor))}.")
    if of.ours and cast.agency is None:
        yield Line("No agency is named, so the lead, the officers and those in the log count as the team.")


def _summary(of: Handover, alone: int) -> Iterator[Line]:
    """Say in a sentence or two what hangs on the person."""
    name = of.human.label
    parts = [part for part in (_leading(of), *_only_there(of), _knowing(of), _owing(of), *_counted(of)) if part]
    said = f"{name} {join(parts)}." if parts else f"Nothing depends on {name} alone."
    hangs = f"{count(alone, 'stakeholder')} {'depends' if alone == 1 else 'depend'} on {name} alone." if alone else ""
    yield Line(" ".join(filter(None, (said, hangs))))


def _only_there(of: Handover) -> Iterator[str]:
    """Tell where somebody outside is the only person named."""
    alone = [held.party.name for held in of.own if not any(one.id != of.human.id for one in held.party.named)]
    if alone:
        yield f"{'was' if of.human.left else 'is'} the only person named at {join(alone)}"


def _leading(of: Handover) -> str:
    if of.leads is None:
        return ""
    return f"leads the work on this problem{f' with {join(of.leads)}' if of.leads else ''}"


def _knowing(of: Handover) -> str:
    known = sum(held.bond is not None for held in of.holdings)
    return f"{'knew' if of.human.left else 'knows'} {count(known, 'stakeholder')}" if known else ""


def _owing(of: Handover) -> str:
    late = sum(promise.late for promise in of.promises)
    said = count(len(of.promises), "open promise or task", "open promises and tasks")
    verb = "has" if of.ours else "is part of"
    return f"{verb} {said}{f' ({late} late)' if late else ''}" if of.promises else ""


def _counted(of: Handover) -> Iterator[str]:
    if of.duties:
        yield f"leads {count(len(of.duties), 'open action')}"
    if of.meetings:
        yield f"takes part in {count(len(of.meetings), 'check-in')}"


def _title_alone(of: Handover) -> str:
    through = f"The team reaches them only through {of.human.label}"
    return "Nobody else on the team has a working tie there" if of.ours else through


def _elsewhere(cast: Cast, of: Handover) -> list[Line]:
    """Name the partners that somebody else looks after, and whom there only the person who moves knows."""
    said = []
    for held in (one for one in of.holdings if one.elsewhere):
        only = join([cast.name_of(id) for id in held.only_known])
        nobody = f"; nobody else knows {only}" if only else ""
        said.append(f"{held.party.name} ({join(held.party.officers)}{nobody})")
    return [Line(f"{'; '.join(said)}.", 2)] if said else []


def _section(title: str, lines: Sequence[Line]) -> Iterator[Line]:
    if lines:
        yield Line()
        yield Line(title, strong=True)
        yield from lines


def _list(title: str, entries: Sequence[str]) -> Iterator[Line]:
    yield from _section(title, [Line(f"- {entry}", 2, 2) for entry in entries])


def _shares(holdings: Sequence[Holding]) -> list[str]:
    """Say which partners each of those who are best placed would get, and what each carries already."""
    shares: dict[str, list[Holding]] = {}
    for held in holdings:
        shares.setdefault(held.successor.name or "", []).append(held)
    order = sorted(shares, key=lambda name: (not name, -len(shares[name]), name))
    return [_share(name, shares[name]) for name in order]


def _share(name: str, held: Sequence[Holding]) -> str:
    parties = join([one.party.name for one in held])
    if not name:
        return f"Nobody yet: {parties}."
    successor = held[0].successor
    load = "" if successor.basis == "agency" else f" (now {tell_load(successor.load)})"
    return f"{name}{load}: {parties}."


def _nothing(cast: Cast, of: Handover) -> Line:
    """Say what to do where nothing in the file hangs on somebody: that nothing is written is no proof."""
    name = of.human.label
    if not of.ours:
        return Line(f"Nothing in this file depends on {name}.")
    ask = f"Ask {name}: who knows you there, and what did you promise? Write it under officer, relationships or log."
    if not cast.ties_recorded:
        return Line(f"No tie is written down in this file yet, so nobody can tell what would leave with {name}. {ask}")
    kinds = "no tie, no promise, no action, no check-in"
    return Line(f"Nothing is written down that would leave with {name}: {kinds}. {ask}")
