"""A contact that took place: where it goes in the log, and what it changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from stakemap.cast import Cast, Human, Party
from stakemap.edits.patch import AddEntry, Edit, Patch, Plain
from stakemap.keeping.days import spoken
from stakemap.keeping.plan import NotUsable, Plan
from stakemap.keeping.readiness import Shape, readiness_edits
from stakemap.keeping.standing import status_edits
from stakemap.model import LogEntry, Span, known, listed
from stakemap.words import join, name_key

__all__ = ["Contact", "NewPerson", "plan_contact", "usual_officer"]


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody who was met and is not on the list yet.

    Attributes:
        name: As it is to stand there.
        title: Job title or rank; empty when none was given.
        party: Id of the stakeholder at which the person is put on the list.
    """

    name: str
    title: str
    party: str


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact, every name and word as it is to stand in the file; None for what was not said.

    Attributes:
        date: A date of the format.
        who: Names of those of the team who were there.
        met: Names of those who were met.
        how: How it was made.
        purpose: What it was for.
        status: Their status after it.
        readiness: Their stage of readiness after it.
        note: What was said or agreed.
        next: The next step.
        due: Day of the next step.
        source: Where this is from.
        new: Those of ``met`` who are put on the list.
    """

    date: str
    who: tuple[str, ...]
    met: tuple[str, ...]
    how: str | None = None
    purpose: str | None = None
    status: str | None = None
    readiness: str | None = None
    note: str | None = None
    next: str | None = None
    due: str | None = None
    source: str | None = None
    new: tuple[NewPerson, ...] = ()


def usual_officer(cast: Cast, met: Sequence[str]) -> tuple[str, str]:
    """Give who most likely was there, and why: the first officer of the first who was met, the lead, or the only one.

    Two empty texts where the file names nobody of these.
    """
    for name in met:
        if (found := cast.find(name)) and (officer := _officer_of(cast, found)):
            return officer, f"looks after {cast.name_of(cast.home(found.id))}"
    lead = known(cast.problem.lead)
    leader = known(lead.name) if lead else None
    if leader and _is_here(cast, leader):
        return leader, "leads this problem"
    alone = [human for human in cast.people if human.id in cast.team and human.name]
    return (str(alone[0].name), "is the only officer named") if len(alone) == 1 else ("", "")


def _officer_of(cast: Cast, found: Party | Human) -> str | None:
    home = cast.member(cast.home(found.id))
    entries = [found.entry, home.entry if isinstance(home, Party) else None]
    names = [name for entry in entries if entry is not None for name in listed(entry.officer)]
    return next((name for name in names if _is_here(cast, name)), None)


def _is_here(cast: Cast, name: str) -> bool:
    """Tell whether a name is not that of somebody who has left."""
    return not (isinstance(found := cast.find(name), Human) and found.left)


def plan_contact(cast: Cast, file: str, contact: Contact, has_shape: Shape) -> Plan:
    """Work out what a contact changes in a file.

    Args:
        cast: Everybody in the problem, as of today.
        file: The file, as the user named it.
        contact: The contact.
        has_shape: Tells whether a path stands in the file.

    Raises:
        NotUsable: A readiness is given and it is not clear for what it is.
    """
    title = f"Contact with {join(contact.met)} on {contact.date} logged."
    if _is_logged(cast, contact):
        return Plan(Patch((), title), (f"The log of {file} has this contact already.",), next=("show", file))
    parties = _parties(cast, contact)
    edits: list[Edit] = list(_new_people(cast, contact))
    says = [_logged(cast, contact)]
    for party in parties:
        if contact.status is not None:
            more, told = status_edits(cast, party, contact.status, contact.date, _people_met(cast, contact, party))
            edits += more
            says.append(told)
    if contact.status is not None:
        more, told_all = _unlisted(cast, contact)
        edits += more
        says += told_all
    if contact.readiness is not None:
        more, told_all = readiness_edits(_one(parties), contact.readiness, contact.date, contact.who, has_shape)
        edits += more
        says += told_all
    at = _place_in_log(listed(cast.problem.log), contact.date)
    edits.append(AddEntry(("log",), _entry(contact), at))
    if contact.next:
        says.append(f"Next step: {contact.next}{f', by {spoken(contact.due)}' if contact.due else ''}")
    remarks = ("The next step has no day yet. Next time add: --due DATE",) if contact.next and not contact.due else ()
    after = ("due", file) if contact.next else ("recruit", file)
    return Plan(Patch(tuple(edits), title), tuple(says), remarks, after)


def _entry(contact: Contact) -> dict[str, Plain]:
    said: dict[str, Plain] = {"date": contact.date}
    for key in ("who", "met"):
        names = getattr(contact, key)
        said[key] = names[0] if len(names) == 1 else list(names)
    for key in ("how", "purpose", "status", "note", "next", "due", "source"):
        if (value := getattr(contact, key)) is not None:
            said[key] = value
    return said


def _logged(cast: Cast, contact: Contact) -> str:
    added = {one.name: f"{cast.name_of(one.party)}, new on the list" for one in contact.new}
    labels = []
    for name in contact.met:
        found = cast.find(name)
        at = cast.name_of(found.party) if isinstance(found, Human) and found.party and "(" not in name else ""
        at = added.get(name, at)
        labels.append(f"{name} ({at})" if at else name)
    how = f", {contact.how}" if contact.how and contact.how not in ("unknown", "none") else ""
    return f"Logged: {spoken(contact.date)}, {join(contact.who)} met {join(labels)}{how}."


def _new_people(cast: Cast, contact: Contact) -> Iterator[Edit]:
    for one in contact.new:
        entry: Plain = {"name": one.name, "title": one.title} if one.title else one.name
        party = cast.party(one.party)
        if party.index is None:
            yield AddEntry(("stakeholders",), {"name": party.name, "people": [entry]})
        else:
            yield AddEntry(("stakeholders", party.index, "people"), entry)


def _parties(cast: Cast, contact: Contact) -> tuple[Party, ...]:
    """Give the listed stakeholders that were met, or whose people were, each once; never the team itself."""
    homes = [one.party for one in contact.new]
    homes += [cast.home(found.id) for name in contact.met if (found := cast.find(name))]
    members = [cast.member(id) for id in dict.fromkeys(homes)]
    return tuple(one for one in members if isinstance(one, Party) and not one.in_team and one.listed)


def _people_met(cast: Cast, contact: Contact, party: Party) -> tuple[Human, ...]:
    found = [cast.find(name) for name in contact.met]
    return tuple(one for one in found if isinstance(one, Human) and one.party == party.id)


def _unlisted(cast: Cast, contact: Contact) -> tuple[list[Edit], list[str]]:
    """Put whoever was met, and has a status now, on the list."""
    new = {one.name for one in contact.new}
    names = [name for name in contact.met if name not in new and not cast.roster.find_all(name)]
    edits: list[Edit] = [
        AddEntry(("stakeholders",), {"name": name, "status": str(contact.status), "since": contact.date})
        for name in names
    ]
    return edits, [f"{name}: new on the list -> {contact.status}" for name in names]


def _one(parties: tuple[Party, ...]) -> Party:
    if len(parties) == 1:
        return parties[0]
    raise NotUsable(
        "--readiness is about one stakeholder on the list. Log this contact without it, then use: stakemap set",
        "leave out --readiness",
    )


def _is_logged(cast: Cast, contact: Contact) -> bool:
    """Tell whether an entry says exactly the same."""
    return any(_same(entry, contact) for entry in listed(cast.problem.log))


def _same(entry: LogEntry, contact: Contact) -> bool:
    said = {key: getattr(entry, key) for key in ("date", "how", "purpose", "status", "note", "next", "due")}
    typed = {key: getattr(contact, key) for key in said}
    return all((None if one is None else str(one)) == typed[key] for key, one in said.items()) and all(
        [name_key(name) for name in listed(getattr(entry, key))] == [name_key(name) for name in getattr(contact, key)]
        for key in ("who", "met")
    )


def _place_in_log(log: Sequence[LogEntry], said: str) -> int | None:
    """Give the index at which a contact goes: by date, in the direction in which the log runs."""
    dated = [(at, entry.date) for at, entry in enumerate(log) if isinstance(entry.date, Span)]
    if said == "unknown" or not dated:
        return None
    new = _key(Span.read(said))
    if _key(dated[0][1]) > _key(dated[-1][1]):  # newest first
        return next((at for at, span in dated if _key(span) <= new), None)
    return next((at + 1 for at, span in reversed(dated) if _key(span) <= new), dated[0][0])


def _key(span: Span) -> tuple[date, date]:
    return span.last, span.first
