"""Who is who in one problem on one day: the view from which gaps, recruits and pictures are made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from stakemap.cast.mentions import Mention, find_mentions
from stakemap.cast.party import Human, Party, Standing, has_left, is_current
from stakemap.cast.roster import PersonSlot, Roster, StakeholderSlot, build_roster
from stakemap.cast.standing import best_of, logged, standing_of
from stakemap.cast.ties import Tie, find_ties
from stakemap.model import LogEntry, Problem, Span, known, listed
from stakemap.model.vocabulary import ActionStatus, Stage
from stakemap.words import name_key, unique_slugs

__all__ = ["Ask", "Cast", "Implied", "build_cast"]

_AGREED = frozenset({ActionStatus.AGREED, ActionStatus.UNDER_WAY})
_OVER = frozenset({ActionStatus.DONE, ActionStatus.DROPPED})


@dataclass(frozen=True, slots=True)
class Implied:
    """A party that the file implies and nobody listed.

    Attributes:
        id: Stable id.
        name: The name as it is first written.
        mentions: The mentions that imply it; at least one of them in something still open.
    """

    id: str
    name: str
    mentions: tuple[Mention, ...]

    @property
    def guess(self) -> bool:
        """Tell whether only guesses mention it."""
        return all(mention.use.guess for mention in self.mentions)


@dataclass(frozen=True, slots=True)
class Ask:
    """One action that is still open, with the ids of those it waits for.

    Attributes:
        title: What is to be done.
        index: Place in the file's list of actions.
        agreed: True when it is agreed or under way; otherwise it counts as proposed.
        needs: Ids of parties (listed or implied) that must take part.
        maybe: Ids of parties that only a guess names, and that are not in ``needs``.
    """

    title: str
    index: int
    agreed: bool
    needs: tuple[str, ...]
    maybe: tuple[str, ...]


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


def build_cast(problem: Problem, as_of: date) -> Cast:
    """Work out who is who in a problem on a day. Cost is linear in the size of the file."""
    mentions = find_mentions(problem)
    roster = build_roster(problem, mentions)
    people = _people(problem, roster, as_of)
    team_parties = _agency_and_units(roster)
    parties = _parties(problem, roster, people, team_parties, as_of)
    targets = tuple(roster.find(mention.text) for mention in mentions)
    implied, ids = _implied(mentions, targets, roster)
    by_id: dict[str, Party | Human | Implied] = {p.id: p for p in parties}
    by_id |= {human.id: human for human in people} | {new.id: new for new in implied}
    return Cast(
        problem=problem,
        as_of=as_of,
        roster=roster,
        parties=parties,
        people=people,
        agency=next((party for party in parties if party.id == roster.agency), None),
        partners=tuple(p for p in parties if p.listed and p.id != roster.agency and not p.left),
        team=_team(mentions, targets, people, team_parties),
        mentions=mentions,
        targets=targets,
        named=_named(mentions, targets, roster, ids),
        implied=implied,
        asks=_asks(problem, roster, ids),
        ties=find_ties(problem, roster, parties, people, as_of),
        reached=_reached(problem),
        _by_id=by_id,
    )


def _people(problem: Problem, roster: Roster, as_of: date) -> tuple[Human, ...]:
    met = _log_by_id(problem, roster)
    return tuple(_human(slot, roster, met.get(slot.id, []), as_of) for slot in roster.people.values())


def _human(slot: PersonSlot, roster: Roster, contacts: list[LogEntry], as_of: date) -> Human:
    entry = slot.entry
    also = (roster.find(name) for name in listed(entry.also_at)) if entry else ()
    log = logged(contacts, as_of)
    return Human(
        id=slot.id,
        name=slot.name,
        title=(known(entry.title) or "") if entry else "",
        party=slot.party,
        also_at=tuple(sorted({id for id in also if id in roster.stakeholders and id != slot.party})),
        entry=entry,
        current=is_current(entry, as_of) if entry else True,
        left=has_left(entry, as_of) if entry else False,
        standing=standing_of(entry.status, None, log, as_of) if entry else log,
        path=slot.path,
    )


def _log_by_id(problem: Problem, roster: Roster) -> dict[str, list[LogEntry]]:
    met: dict[str, list[LogEntry]] = {}
    for entry in listed(problem.log):
        for name in listed(entry.met):
            if found := roster.find(name):
                met.setdefault(found, []).append(entry)
    return met


def _agency_and_units(roster: Roster) -> frozenset[str]:
    """Give the agency and everything that is part of it, directly or through another unit."""
    if roster.agency is None:
        return frozenset()
    parts: dict[str, list[str]] = {}
    for slot in roster.stakeholders.values():
        if (whole := known(slot.entry.part_of)) and (found := roster.find(whole)):
            parts.setdefault(found, []).append(slot.id)
    inside, waiting = {roster.agency}, [roster.agency]
    while waiting:
        for unit in parts.get(waiting.pop(), []):
            if unit not in inside:
                inside.add(unit)
                waiting.append(unit)
    return frozenset(inside)


def _parties(
    problem: Problem, roster: Roster, people: tuple[Human, ...], team: frozenset[str], as_of: date
) -> tuple[Party, ...]:
    at: dict[str, list[Human]] = {}
    for human in people:
        for id in (*([human.party] if human.party else []), *human.also_at):
            at.setdefault(id, []).append(human)
    met = _log_by_id(problem, roster)
    return tuple(
        _party(slot, at.get(slot.id, []), met.get(slot.id, []), slot.id in team, as_of)
        for slot in roster.stakeholders.values()
    )


def _party(slot: StakeholderSlot, here: list[Human], contacts: list[LogEntry], in_team: bool, as_of: date) -> Party:
    entry = slot.entry
    log = logged(contacts, as_of)
    own = standing_of(entry.status, entry.since, log, as_of)
    best = best_of(human.standing for human in here if human.current and not in_team)
    officers = {name_key(name): name for name in listed(entry.officer)}
    for human in here:
        if human.current and human.entry:
            officers |= {name_key(name): name for name in listed(human.entry.officer)}
    return Party(
        id=slot.id,
        name=slot.name,
        entry=entry,
        index=slot.index,
        standing=_with_people(own, best),
        named=tuple(human for human in here if human.current and human.name),
        former=tuple(human for human in here if human.left),
        officers=tuple(officers[key] for key in sorted(officers)),
        in_team=in_team,
        left=isinstance(entry.left, Span) and entry.left.started_by(as_of),
    )


def _with_people(own: Standing, best: Standing) -> Standing:
    """Let the people's best standing stand in where the stakeholder has none, or only an older logged one."""
    if not own.origin:
        return best
    if own.origin == "log" and best.since and own.since and best.since.last > own.since.last:
        return best
    return own


def _team(
    mentions: tuple[Mention, ...],
    targets: tuple[str | None, ...],
    people: tuple[Human, ...],
    parties: frozenset[str],
) -> frozenset[str]:
    """Give the agency, its units, their current people, the lead and every officer."""
    inside = {human.id for human in people if human.party in parties and human.current}
    officers = {
        target
        for mention, target in zip(mentions, targets, strict=True)
        if target and mention.field in ("lead", "officer")
    }
    return parties | inside | officers


def _implied(
    mentions: tuple[Mention, ...], targets: tuple[str | None, ...], roster: Roster
) -> tuple[tuple[Implied, ...], dict[str, str]]:
    """Give the implied parties, and the id behind each of their names."""
    by_key: dict[str, list[Mention]] = {}
    for mention, target in zip(mentions, targets, strict=True):
        if target is None and mention.use.implies and not roster.find_all(mention.text):
            by_key.setdefault(name_key(mention.text), []).append(mention)
    open_ones = {key: tuple(found) for key, found in by_key.items() if any(mention.live for mention in found)}
    names = {key: min(mention.text for mention in found) for key, found in open_ones.items()}
    taken = [slot.name for slot in roster.stakeholders.values()]
    slugs = unique_slugs([*taken, *(f"{name}\u200b" for name in names.values())])
    implied = tuple(Implied(slugs[f"{names[key]}\u200b"], names[key], open_ones[key]) for key in sorted(open_ones))
    return implied, {name_key(new.name): new.id for new in implied}


def _named(
    mentions: tuple[Mention, ...], targets: tuple[str | None, ...], roster: Roster, implied: dict[str, str]
) -> tuple[tuple[Mention, str], ...]:
    """Pair each mention with the party it names; mentions of nobody in particular are left out."""
    found = []
    for mention, target in zip(mentions, targets, strict=True):
        person = roster.people.get(target) if target else None
        id = (person.party if person and person.party else target) or implied.get(name_key(mention.text))
        if id is not None:
            found.append((mention, id))
    return tuple(found)


def _asks(problem: Problem, roster: Roster, implied: dict[str, str]) -> tuple[Ask, ...]:
    response = known(problem.response)
    asks = []
    for index, action in enumerate(listed(response.actions) if response else ()):
        if action.status in _OVER:
            continue
        needs = _ids(listed(action.needs), roster, implied)
        maybe = tuple(id for id in _ids(listed(action.maybe), roster, implied) if id not in needs)
        title = known(action.do) or f"action {index + 1}"
        asks.append(Ask(title, index, action.status in _AGREED, needs, maybe))
    return tuple(asks)


def _ids(names: Iterable[str], roster: Roster, implied: dict[str, str]) -> tuple[str, ...]:
    """Give the parties behind names; a person stands for the stakeholder he or she is listed under."""
    found: set[str] = set()
    for name in names:
        id = roster.find(name) or implied.get(name_key(name))
        if id is not None:
            person = roster.people.get(id)
            found.add(person.party if person and person.party else id)
    return tuple(sorted(found))


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
    if analysis and (known(analysis.hypothesis) or analysis.questions or analysis.tried):
        return Stage.ANALYSIS
    return Stage.SCANNING
