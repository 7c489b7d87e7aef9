"""What a contact changes in a file: the log, the status and readiness of those met, and who is new on the list."""

from __future__ import annotations

from collections.abc import Iterator

from stakemap.cast import Cast, Human, Party
from stakemap.edits.patch import AddEntry, Edit, Patch, Plain
from stakemap.keeping.days import spoken
from stakemap.keeping.logbook import Contact, is_logged, log_entry, place_in_log
from stakemap.keeping.plan import NotUsable, Plan
from stakemap.keeping.readiness import Shape, readiness_edits
from stakemap.keeping.status import status_edits
from stakemap.model import listed
from stakemap.words import join

__all__ = ["plan_contact"]


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
    if is_logged(cast, contact):
        return Plan(Patch((), title), (f"The log of {file} has this contact already.",), next=("show", file))
    parties = _parties(cast, contact)
    edits: list[Edit] = list(_new_people(cast, contact))
    says = [_logged(cast, contact)]
    if contact.status is not None:
        for party in parties:
            more, told = status_edits(cast, party, contact.status, contact.date, _people_met(cast, contact, party))
            edits += more
            says.append(told)
        more, told_all = _unlisted(cast, contact)
        edits += more
        says += told_all
    if contact.readiness is not None:
        more, told_all = readiness_edits(_one(parties), contact.readiness, contact.date, contact.who, has_shape)
        edits += more
        says += told_all
    at = place_in_log(listed(cast.problem.log), contact.date)
    edits.append(AddEntry(("log",), log_entry(contact), at))
    if contact.next:
        says.append(f"Next step: {contact.next}{f', by {spoken(contact.due)}' if contact.due else ''}")
    remarks = ("The next step has no day yet. Next time add: --due DATE",) if contact.next and not contact.due else ()
    after = ("due", file) if contact.next else ("recruit", file)
    return Plan(Patch(tuple(edits), title), tuple(says), remarks, after)


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
