"""Everybody who was named in an interview so far, in the order in which they were."""

from __future__ import annotations

from collections.abc import Mapping

from stakemap.intake.contacts import read_contacts, read_officers
from stakemap.intake.values import not_known
from stakemap.words import name_key

__all__ = ["BETWEEN", "Values", "everybody", "parties_in", "people_in", "team", "with_agency"]

Values = Mapping[tuple[str, ...], tuple[str, ...]]
"""What was answered so far, by the key of the question; an empty tuple for one that was skipped."""

BETWEEN = "\t"
"""Stands between the two names of a relationship; no name can hold it."""


def parties_in(values: Values) -> tuple[str, ...]:
    """Give all stakeholders that were named, in the order in which they were; the agency only where it has a part."""
    named = (name for key in ("involved", "added", "harmed", "decides") for name in values.get((key,), ()))
    return tuple(dict.fromkeys(named))


def with_agency(values: Values) -> tuple[str, ...]:
    """Give the agency and the stakeholders, as they are numbered."""
    own = (name for name in values.get(("agency",), ()) if not not_known(name))
    return tuple(dict.fromkeys((*own, *parties_in(values))))


def team(values: Values) -> tuple[str, ...]:
    """Give the officers who were named so far, each once, as they were typed first."""
    named = (name for key, said in values.items() if key[0] == "officer" and said for name in read_officers(said[0]))
    return tuple({name_key(name): name for name in reversed([*named]) if not not_known(name)}.values())[::-1]


def people_in(values: Values) -> tuple[tuple[str, str], ...]:
    """Give the people who were named, each with the stakeholder; those whose name is not known left out."""
    return tuple(
        (person.name, party)
        for party in parties_in(values)
        for text in values.get(("person", party), ())
        for person in read_contacts(text)
        if person.name != "unknown"
    )


def everybody(values: Values) -> tuple[str, ...]:
    """Give the agency, the stakeholders and the people there; two people of one name with where they are."""
    people = people_in(values)
    keys = [name_key(person) for person, _ in people]
    told = (person if keys.count(name_key(person)) == 1 else f"{person} ({party})" for person, party in people)
    return tuple(dict.fromkeys((*with_agency(values), *told)))
