"""Entries and names are found in a tree also where it has mistakes."""

from __future__ import annotations

from stakemap.load.entries import find_entries, with_meant_keys
from stakemap.load.fields import every_part, field_at, part_at, places_of
from stakemap.load.parse import parse
from stakemap.load.roster import build_roster
from stakemap.model import Person, Stakeholder

BROKEN = """
problem: A
Stakeholders:
  - Nme: B
    peeple: [C]
  - D
  - E:
      status: talking
"""


def _tree(text: str) -> object:
    return parse(text.encode(), "x").tree


def test_misspelt_keys_count_as_the_keys_that_are_meant() -> None:
    """Names are found below wrong keys, so that references to them are not called wrong too."""
    entries = find_entries(_tree(BROKEN))
    roster = build_roster(entries)
    assert [party.name for party in roster.parties] == ["B", "D"]
    assert [person.name for person in roster.people] == ["C"]
    assert [entry.path for entry in entries if entry.part is Person] == [("Stakeholders", 0, "peeple", 0)]
    assert [entry.meant for entry in entries if entry.part is Person] == [("stakeholders", 0, "people", 0)]


def test_names_as_keys_count_as_names() -> None:
    """Where a list of names was written as fields, the names are found."""
    roster = build_roster(find_entries(_tree("problem: A\nstakeholders:\n  B:\n    status: x\n  C:\n")))
    assert [party.name for party in roster.parties] == ["B", "C"]


def test_a_copy_with_the_right_keys_keeps_everything_else() -> None:
    """Only keys are changed, at every level; the user's own keys stay."""
    assert with_meant_keys(
        {"Problem": "A", "x_b": 1, "stakeholders": [{"nme": "C", "x_d": {"nme": "E"}}], "zebra": 2}
    ) == {
        "problem": "A",
        "x_b": 1,
        "stakeholders": [{"name": "C", "x_d": {"nme": "E"}}],
        "zebra": 2,
    }


def test_fields_are_known_at_every_place() -> None:
    """The format is found by path, list indices or not."""
    status = field_at(("stakeholders", 3, "people", 0, "status"))
    assert status is not None
    assert status.kind == "word"
    assert part_at(("stakeholders", 0)) is Stakeholder
    assert field_at(("stakeholders", 0, "zebra")) is None
    assert part_at(("summary", "x")) is None
    citation = field_at(("sources", "any"))
    assert citation is not None
    assert citation.kind == "texts by key"
    assert places_of("sources") == ((),)


def test_every_field_has_a_kind_and_a_description() -> None:
    """No field of the models is left without a kind that the messages know."""
    from stakemap.load.explain.texts import _WHAT
    from stakemap.load.fields import fields_of

    for _, part in every_part():
        for field in fields_of(part).values():
            assert field.kind in {*_WHAT, "entry", "texts by key"}
            assert field.description
            assert (field.part is None) == (field.kind != "entry")
            assert (field.words is None) == (field.kind != "word")
