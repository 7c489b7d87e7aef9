"""Who is who in one problem on one day: the view from which gaps, recruits and pictures are made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from stakemap.cast.asks import Ask, Implied, find_asks, find_implied, pair_mentions
from stakemap.cast.members import agency_and_units, build_parties, build_people
from stakemap.cast.mentions import Mention, find_mentions
from stakemap.cast.party import Human, Party
from stakemap.cast.roster import Roster, build_roster
from stakemap.cast.ties import Tie, find_ties
from stakemap.model import Problem, known, listed
from stakemap.model.problem_type import ProblemType
from stakemap.model.vocabulary import Stage

__all__ = ["Cast", "build_cast", "cast_on"]


@dataclass(frozen=True)
class Cast:
    """Everybody in one problem on one day. Everything is in name order, whatever the order of lines.

    Attributes:
        problem: The file as read.
        as_of: The day.
        roster: Names and ids.
        parties: All stakeholders, the agency included.
        people: All people, mentioned officers included.
        agency: The agency; None when the file names none.
        partners: Listed parties other than the agency that have not left.
        team: Ids of the agency, its units, their people, the lead and every officer.
        mentions: Every mention of a name.
        targets: For each mention, the id of whom it names; None for an unlisted name.
        named: Each mention of a party, listed or implied, with the party's id; a person stands for the
            stakeholder he or she is listed under.
        implied: Parties that the file implies and nobody listed.
        asks: Open actions and whom they wait for.
        ties: Every tie on that day.
        reached: The SARA stage reached: as declared, else the furthest one with content.
        own_types: The department's own problem types, beside those that come with stakemap.
    """

    problem: Problem
    as_of: date
    roster: Roster
    parties: tuple[Party, ...]
    people: tuple[Human, ...]
    agency: Party | None
    partners: tuple[Party, ...]
    team: frozenset[str]
    mentions: tuple[Mention, ...]
    targets: tuple[str | None, ...]
    named: tuple[tuple[Mention, str], ...]
    implied: tuple[Implied, ...]
    asks: tuple[Ask, ...]
    ties: tuple[Tie, ...]
    reached: Stage
    own_types: tuple[ProblemType, ...]
    _by_id: dict[str, Party | Human | Implied] = field(repr=False)

    def find(self, text: str) -> Party | Human | None:
        """Find a party or person by name or ``aka``; None for nobody or for a name that several people share."""
        found = self.roster.find(text)
        member = self._by_id.get(found) if found else None
        return member if isinstance(member, Party | Human) else None

    def member(self, id: str) -> Party | Human | Implied:
        """Give whoever has this id.

        Raises:
            KeyError: Nobody has it.
        """
        return self._by_id[id]

    def party(self, id: str) -> Party:
        """Give the party with this id.

        Raises:
            KeyError: No party has it.
        """
        member = self._by_id[id]
        if not isinstance(member, Party):
            raise KeyError(id)
        return member

    def home(self, id: str) -> str:
        """Give the id of the party that an id belongs to: a person's stakeholder, else the id itself."""
        member = self._by_id.get(id)
        return member.party if isinstance(member, Human) and member.party else id

    def name_of(self, id: str) -> str:
        """Give the name behind an id, or the title where a person's name is unknown."""
        member = self._by_id[id]
        return member.label if isinstance(member, Human) else member.name

    @property
    def ties_recorded(self) -> bool:
        """Tell whether anybody recorded a tie at all; belonging to an organisation is not one."""
        return any(tie.recorded for tie in self.ties)


def build_cast(problem: Problem, as_of: date, own_types: Iterable[ProblemType] = ()) -> Cast:
    """Work out who is who in a problem on a day. Cost is linear in the size of the file.

    Args:
        problem: The file as read.
        as_of: The day.
        own_types: The department's own problem types, beside those that come with stakemap.
    """
    mentions = find_mentions(problem)
    roster = build_roster(problem, mentions)
    targets = tuple(roster.find(mention.text) for mention in mentions)
    implied, ids = find_implied(mentions, targets, roster)
    return Cast(
        problem=problem,
        roster=roster,
        mentions=mentions,
        targets=targets,
        named=pair_mentions(mentions, targets, roster, ids),
        implied=implied,
        asks=find_asks(problem, roster, ids),
        reached=_reached(problem),
        own_types=tuple(own_types),
        **_of_day(problem, roster, mentions, targets, implied, as_of),
    )


def cast_on(cast: Cast, day: date) -> Cast:
    """Give the same problem on another day, without reading its names again; `build_cast` gives the same."""
    return replace(cast, **_of_day(cast.problem, cast.roster, cast.mentions, cast.targets, cast.implied, day))


def _of_day(
    problem: Problem,
    roster: Roster,
    mentions: tuple[Mention, ...],
    targets: tuple[str | None, ...],
    implied: tuple[Implied, ...],
    as_of: date,
) -> dict[str, Any]:
    """Work out the parts of a cast that depend on the day."""
    people = build_people(problem, roster, as_of)
    team_parties = agency_and_units(roster)
    parties = build_parties(problem, roster, people, team_parties, as_of)
    by_id: dict[str, Party | Human | Implied] = {p.id: p for p in parties}
    by_id |= {human.id: human for human in people} | {new.id: new for new in implied}
    return {
        "as_of": as_of,
        "people": people,
        "parties": parties,
        "agency": next((party for party in parties if party.id == roster.agency), None),
        "partners": tuple(p for p in parties if p.listed and p.id != roster.agency and not p.left),
        "team": _team(mentions, targets, people, team_parties),
        "ties": find_ties(problem, roster, parties, people, as_of),
        "_by_id": by_id,
    }


def _team(
    mentions: tuple[Mention, ...],
    targets: tuple[str | None, ...],
    people: tuple[Human, ...],
    parties: frozenset[str],
) -> frozenset[str]:
    """Give the agency, its units and their people, the lead and every officer; people who have left are out."""
    inside = {human.id for human in people if human.current and not parties.isdisjoint((human.party, *human.also_at))}
    gone = {human.id for human in people if not human.current}
    officers = {
        target
        for mention, target in zip(mentions, targets, strict=True)
        if target and mention.field in ("lead", "officer")
    }
    return parties | inside | (officers - gone)


def _reached(problem: Problem) -> Stage:
    """Give the declared stage, else the furthest stage that has any content."""
    if stage := known(problem.stage):
        return stage
    assessment, response, analysis = (
        known(problem.assessment),
        known(problem.response),
        known(problem.analysis),
    )
    if assessment and any(known(getattr(assessment, key)) is not None for key in ("process", "outcome")):
        return Stage.ASSESSMENT
    if response and listed(response.actions):
        return Stage.RESPONSE
    if analysis and any((known(analysis.hypothesis), listed(analysis.questions), listed(analysis.tried))):
        return Stage.ANALYSIS
    return Stage.SCANNING
