"""Where a problem stands: the counts, the dates and one row for each stakeholder."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from stakemap.cast import Cast, Human, Party
from stakemap.model import CheckIn, NotKnown, known, listed
from stakemap.model.vocabulary import Status
from stakemap.views.lines import Line
from stakemap.views.values import tell_value
from stakemap.words import count, join_some

__all__ = [
    "PROBLEM_COLUMNS",
    "STAKEHOLDER_COLUMNS",
    "Overview",
    "StakeholderRow",
    "compose_overview",
    "compose_overview_text",
    "problem_cells",
    "stakeholder_cells",
]

STAKEHOLDER_COLUMNS = ("Stakeholder", "Kind", "Status", "People", "Officer")
PROBLEM_COLUMNS = ("Problem", "Partners", "With a name", "On board", "Lead", "Next check-in")
"""Partners are the listed parties other than the agency that have not left."""


@dataclass(frozen=True, slots=True)
class StakeholderRow:
    """One party as a list shows it.

    Attributes:
        name: As written in the file.
        kind: Kind of body; None when the file does not say.
        status: One of the fixed words, ``unknown`` or ``not recorded``.
        since: Since when; None when the file does not say.
        people: Names of those who are there now.
        officers: Who on the team looks after them.
        influence: low, medium, high, unknown; None when the file does not say.
        ours: True for the agency and its units.
        left: True for a party that has stopped being a stakeholder.
    """

    name: str
    kind: str | None
    status: str
    since: str | None
    people: tuple[str, ...]
    officers: tuple[str, ...]
    influence: str | None
    ours: bool
    left: bool


@dataclass(frozen=True, slots=True)
class Overview:
    """One problem in figures.

    Attributes:
        problem: Title.
        as_of: The day on which it stands so.
        agency: None when the file names none.
        stage: The stage that the file states, or the furthest one that has content.
        stage_stated: False where the file states none.
        lead: Who leads; ``unknown`` or ``none`` as the file says; None when it says nothing.
        partners: Listed parties other than the agency that have not left.
        named: Partners with at least one named person now.
        on_board: Partners that are engaged or committed.
        talking: Partners that we talk with.
        next_checkin: Day of the first check-in that is not done; None when none is planned.
        checkin_late: True when that day has passed.
        coming_checkin: Where it is late, the day of the first one that is still to come; None when there is none.
        stakeholders: All parties, in name order.
    """

    problem: str
    as_of: str
    agency: str | None
    stage: str
    stage_stated: bool
    lead: str | None
    partners: int
    named: int
    on_board: int
    talking: int
    next_checkin: str | None
    checkin_late: bool
    coming_checkin: str | None
    stakeholders: tuple[StakeholderRow, ...]


def compose_overview(cast: Cast) -> Overview:
    """Count where one problem stands on the day of its cast."""
    problem = cast.problem
    waiting = _waiting(listed(problem.checkins))
    due = min(waiting, default=None)
    late = due is not None and due < cast.as_of
    coming = min((day for day in waiting if day >= cast.as_of), default=None)
    return Overview(
        problem=problem.problem,
        as_of=cast.as_of.isoformat(),
        agency=cast.agency.name if cast.agency else None,
        stage=cast.reached.value,
        stage_stated=known(problem.stage) is not None,
        lead=_lead(cast),
        partners=len(cast.partners),
        named=sum(bool(party.named) for party in cast.partners),
        on_board=sum(party.engaged for party in cast.partners),
        talking=sum(party.standing.status is Status.TALKING for party in cast.partners),
        next_checkin=due.isoformat() if due else None,
        checkin_late=late,
        coming_checkin=coming.isoformat() if coming and late else None,
        stakeholders=tuple(_row(party) for party in cast.parties),
    )


def _lead(cast: Cast) -> str | None:
    lead = cast.problem.lead
    return tell_value(lead.name if lead is not None and not isinstance(lead, NotKnown) else lead) or None


def _lead_sentence(overview: Overview) -> str:
    said = {None: "not chosen yet", "unknown": "not known yet", "none": "nobody"}
    return f"Lead: {said.get(overview.lead, overview.lead)}."


def _waiting(checkins: tuple[CheckIn, ...]) -> tuple[date, ...]:
    """Give the days of the check-ins that nobody has held yet."""
    days = (known(checkin.date) for checkin in checkins if known(checkin.done) in (None, False))
    return tuple(day for day in days if day is not None)


def _row(party: Party) -> StakeholderRow:
    return StakeholderRow(
        name=party.name,
        kind=tell_value(party.entry.kind) or None,
        status=party.standing.word,
        since=str(party.standing.since) if party.standing.since else None,
        people=tuple(_name_and_title(human) for human in party.named),
        officers=party.officers,
        influence=tell_value(party.entry.influence) or None,
        ours=party.in_team,
        left=party.left,
    )


def _name_and_title(human: Human) -> str:
    return f"{human.name} ({human.title})" if human.title else f"{human.name}"


def compose_overview_text(overview: Overview) -> tuple[Line, ...]:
    """Write the lines between the heading and the table of stakeholders."""
    stage = overview.stage if overview.stage_stated else f"{overview.stage} (as far as the file goes)"
    return (
        Line(f"Agency: {overview.agency or 'not stated yet'}. Stage: {stage}."),
        Line(f"{_lead_sentence(overview)} {_checkin_sentence(overview)}"),
        Line(_partners_sentence(overview)),
        Line(),
    )


def _partners_sentence(overview: Overview) -> str:
    if not overview.partners:
        others = " outside your agency" if overview.stakeholders else ""
        return f"Nobody{others} is on the list yet."
    return (
        f"{count(overview.partners, 'partner')}: {overview.on_board} on board, {overview.talking} talking with us, "
        f"{overview.partners - overview.named} with nobody named."
    )


def _checkin_sentence(overview: Overview) -> str:
    if overview.next_checkin is None:
        return "No check-in is planned."
    if overview.checkin_late:
        then = f" The next one: {overview.coming_checkin}." if overview.coming_checkin else ""
        return f"The check-in of {overview.next_checkin} has passed and nothing is recorded.{then}"
    return f"Next check-in: {overview.next_checkin}."


def stakeholder_cells(row: StakeholderRow) -> tuple[str, ...]:
    """Give the cells under ``STAKEHOLDER_COLUMNS``; what the file does not say stays empty."""
    status = "left" if row.left else "our agency" if row.ours else row.status
    return (row.name, row.kind or "", status, join_some(row.people, 2), ", ".join(row.officers))


def problem_cells(overview: Overview) -> tuple[str, ...]:
    """Give the cells under ``PROBLEM_COLUMNS``."""
    late = " (late)" if overview.checkin_late else ""
    then = f", then {overview.coming_checkin}" if overview.coming_checkin else ""
    of = f" of {overview.partners}" if overview.partners else ""
    return (
        overview.problem,
        str(overview.partners),
        f"{overview.named}{of}",
        f"{overview.on_board}{of}",
        overview.lead or "-",
        f"{overview.next_checkin or '-'}{late}{then}",
    )
