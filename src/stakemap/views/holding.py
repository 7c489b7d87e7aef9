"""One partner in a handover: status, contact, last contact, next step, approach, and who could take over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from stakemap.cast import Cast, Human
from stakemap.model import Approach, NotKnown, Span, Step, known, listed
from stakemap.views.lines import Line
from stakemap.views.successors import tell_successor
from stakemap.views.values import tell_value
from stakemap.words import join, join_some, shorten

if TYPE_CHECKING:
    from stakemap.recruit.handover import Handover, Holding, Promise

__all__ = [
    "compose_holding",
    "compose_shared_holding",
    "tell_approach",
    "tell_contact",
    "tell_promise",
]

INDENT = 4
LONGEST = 110
"""Characters of a note or a plan that fit on one page with everything else (judgement)."""
MOST_PEOPLE, MOST_STEPS = 3, 2


def compose_holding(cast: Cast, of: Handover, held: Holding) -> Iterator[Line]:
    """Write what a successor must know about one partner; what the file does not say is left out."""
    yield Line(f"{_title(of, held)}.", 2, 2)
    yield from _fact("Contact", _people(of, held))
    yield from _fact("Last contact", tell_contact(cast, held) or "none in the log.")
    yield from _fact("Next", _next(held))
    yield from _fact("Approach", tell_approach(known(held.party.entry.approach), cast.as_of))
    yield from _fact("Could take over", _taking_over(cast, of, held))


def compose_shared_holding(cast: Cast, of: Handover, held: Holding) -> Iterator[Line]:
    """Write the same in short where others know a partner; next step and approach only where it is not on board."""
    said = (_people(of, held), _labelled("Last contact", tell_contact(cast, held)))
    yield Line(" ".join((f"{_title(of, held)}:", *filter(None, said))), 2, 2)
    if not held.party.engaged:
        yield from _fact("Next", _next(held))
        yield from _fact("Approach", tell_approach(known(held.party.entry.approach), cast.as_of))
    yield from _fact("Could take over", _taking_over(cast, of, held))


def _fact(label: str, text: str) -> Iterator[Line]:
    if text:
        yield Line(_labelled(label, text), INDENT, 2)


def _labelled(label: str, text: str) -> str:
    return f"{label}: {text}" if text else ""


def _taking_over(cast: Cast, of: Handover, held: Holding) -> str:
    """Say who could take over; empty for the body that somebody outside belongs to, as the team goes on knowing it."""
    own = held.party.id in {one.party.id for one in of.own}
    return "" if own else tell_successor(cast, of, held.successor)


def _title(of: Handover, held: Holding) -> str:
    party, bond = held.party, held.bond
    status = party.standing.word if party.standing.status else f"status {party.standing.word}"
    since = f" since {party.standing.since}" if party.standing.since else ""
    through = f"; only way: through {of.human.label}" if held.cut and of.ours else ""
    tie = f"; tie {', '.join(filter(None, (bond.state.value, tell_value(bond.strength))))}" if bond else through
    officers = "; looks after them" if held.looks_after else ""
    private = "; confidential" if known(party.entry.confidential) else ""
    return f"{party.name} ({status}{since}{tie}{officers}{private})"


def _people(of: Handover, held: Holding) -> str:
    """Name the contacts, those whom the person who moves knows first, and say whom nobody else knows."""
    met = held.bond.people if held.bond else ()
    people = sorted((one for one in held.party.named if one.id != of.human.id), key=lambda one: one.id not in met)
    if not people:
        return "nobody else is named there." if of.human in held.party.named else "nobody is named there."
    only = [one.label for one in people if one.id in held.only_known] if not held.alone else []
    alone = f" Nobody else on the team knows {join(only)}." if only else ""
    return f"{join_some([_person(one) for one in people], MOST_PEOPLE)}.{alone}"


def _person(human: Human) -> str:
    entry = human.entry
    said = (human.title, *((_reach("phone", entry.phone), _reach("email", entry.email)) if entry else ()))
    more = ", ".join(part for part in said if part)
    return f"{human.label} ({more})" if more else human.label


def _reach(label: str, value: str | NotKnown | None) -> str:
    """Give a number or address; where it must still be found, say of what."""
    return f"{label} unknown" if value is NotKnown.UNKNOWN else known(value) or ""


def tell_contact(cast: Cast, held: Holding) -> str:
    """Say when the last contact was, who met whom and how, and what came of it; empty where the log has none."""
    entry = held.last
    if entry is None:
        return ""
    how, note = known(entry.how), known(entry.note)
    met = [name for name in listed(entry.met) if isinstance(found := cast.find(name), Human) and _is_at(held, found)]
    by = f" by {join(listed(entry.who))}" if listed(entry.who) else ""
    whom = f" with {join(met)}" if met else ""
    came = f": {_short(note)}" if note else ""
    day = entry.date if isinstance(entry.date, Span) else "no date"
    return _sentence(f"{day}, {how.value if how else 'contact'}{by}{whom}{came}")


def _is_at(held: Holding, human: Human) -> bool:
    return held.party.id in (human.party, *human.also_at)


def _short(text: str) -> str:
    return shorten(text, LONGEST).replace("....", "...")


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _next(held: Holding) -> str:
    """Give what was promised, else what to do first where they are not on board."""
    if not held.promises:
        return held.first_step
    told = [f"{tell_promise(one)}, by {join(one.by) or 'nobody named'}" for one in held.promises[:MOST_STEPS]]
    more = len(held.promises) - len(told)
    return _sentence("; ".join((*told, *((f"and {more} more",) if more else ()))))


def tell_promise(promise: Promise) -> str:
    """Say what is to be done and when it is due."""
    due = f", due {promise.due.isoformat()}{' (late)' if promise.late else ''}" if promise.due else ""
    return f"{promise.what.rstrip(' .')}{due}"


def tell_approach(approach: Approach | None, as_of: date) -> str:
    """Give the plan in short, else the step that was tried last up to a day; empty where there is neither."""
    if approach is None:
        return ""
    if plan := known(approach.plan):
        return _sentence(_short(plan))
    tried = [step for step in listed(approach.steps) if known(step.rung) and _day(step) <= as_of]
    if not tried:
        return ""
    last = max(tried, key=lambda step: (_day(step), repr(step)))
    result = f": {_short(said)}" if (said := known(last.result)) else ""
    return _sentence(f"tried last: {tell_value(last.rung)}{result}")


def _day(step: Step) -> date:
    """Give the first day of a step; one without a date comes before all others."""
    return step.date.first if isinstance(step.date, Span) else date.min
