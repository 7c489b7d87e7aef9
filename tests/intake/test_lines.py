"""Any text goes into a problem file and comes out as it was."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stakemap.intake import Draft, DraftParty, DraftPerson, DraftTie, draft_file
from stakemap.intake.draft import Value
from stakemap.intake.lines import clean, to_text
from stakemap.load import read_text
from stakemap.load.fields import fields_of
from stakemap.model import Person, Problem, Stakeholder, listed
from stakemap.words import name_key

ODD = (
    "yes",
    "No",
    "null",
    "~",
    "- a",
    "a: b",
    "a #b",
    "'",
    '"',
    "{a}",
    "[a, b",
    "&a",
    "*",
    "!x",
    "%",
    "@",
    "`",
    "|",
    ">",
)
names = (
    st.one_of(
        st.text(min_size=1, max_size=40),
        st.sampled_from(ODD),
        st.from_regex(r"[-?:,\[\]{}#&*!|>'\"%@` a-z\\]{1,9}", fullmatch=True),
    )
    .map(clean)
    .filter(lambda name: name and name_key(name) not in ("unknown", "none"))
)
parties = st.lists(names, min_size=1, max_size=6, unique_by=name_key)


def load(text: str) -> Problem:
    """Read a text that must have no mistake."""
    loaded = read_text(text.encode(), "new.yaml")
    assert loaded.errors == ()
    assert loaded.problem is not None
    return loaded.problem


def collapsed(name: str) -> str:
    """Give a name as the format keeps it: without blanks around it."""
    return name.strip()


@given(parties)
def test_the_same_names_come_back(found: list[str]) -> None:
    """Whatever stakeholders and people are called, the file holds them under these names, and no mistake."""
    draft = Draft("Noise", tuple(DraftParty(name, {}, (DraftPerson(name, {}),)) for name in found))
    problem = load(draft_file(draft))
    assert [party.name for party in listed(problem.stakeholders)] == [collapsed(name) for name in found]
    assert [listed(party.people)[0].name for party in listed(problem.stakeholders)] == [
        collapsed(name) for name in found
    ]


@given(parties, names, names)
def test_ties_notes_and_titles_come_back(found: list[str], title: str, note: str) -> None:
    """So do the title, the agency, the notes, and both ends of a relationship."""
    first, last = found[0], found[-1]
    ties = (DraftTie((first, last), True, {"note": note}),) if len(found) > 1 else ()
    stakeholders = tuple(DraftParty(name, {"note": note, "aka": (f"{name} {at}",)}) for at, name in enumerate(found))
    texts = {name_key(f"{name} {at}") for at, name in enumerate(found)}
    if len(texts) < len(found) or texts & set(map(name_key, found)):
        return
    problem = load(draft_file(Draft(title, stakeholders, ties, title)))
    assert (problem.problem, problem.agency) == (title, title)
    assert {party.note for party in listed(problem.stakeholders)} == {note}
    assert [tie.ends for tie in listed(problem.relationships)] == [(first, last)] * len(ties)


@given(names)
def test_another_reader_of_yaml_sees_the_same_text(name: str) -> None:
    """A text without quotes means the same to every program that reads YAML."""
    yaml = pytest.importorskip("yaml")
    written = to_text(name)
    assert yaml.safe_load(f"- {written}\n") == [name]
    assert yaml.safe_load(f"[{written}, x]\n") == [name, "x"]
    assert written == name or json.loads(written) == name


def test_a_plain_name_has_no_quotes() -> None:
    """Nobody meets quotes that are not needed."""
    for name in (
        "Springfield Hospital",
        "Parks and Recreation",
        "Fire/EMS",
        "O'Brien & Sons",
        "jo@example.org",
        "Caf\u00e9",
    ):
        assert to_text(name) == name


@pytest.mark.parametrize(("part", "first"), [(Stakeholder, "name"), (Person, "name")])
def test_keys_stand_in_the_order_of_the_format(part: type[Stakeholder], first: str) -> None:
    """However an entry was put together, it is written as the format lists its keys."""
    fields: Mapping[str, Value] = {
        "note": "n",
        "status": "talking",
        **({"kind": "health"} if part is Stakeholder else {"title": "t"}),
    }
    entry = DraftParty("A", fields) if part is Stakeholder else DraftParty("A", {}, (DraftPerson("B", fields),))
    text = draft_file(Draft("Noise", (entry,)))
    block = text[text.index("\nstakeholders:") : text.index("\n## Who knows")]
    keys = [line.strip(" -").split(":")[0] for line in block.splitlines()[2:] if ":" in line]
    order = [key for key in fields_of(part) if key in {first, *fields}]
    assert [key for key in keys if key in order][-len(order) :] == order


def test_unknown_is_written_only_where_it_was_said() -> None:
    """What nobody answered has no line at all."""
    text = draft_file(Draft("Noise", (DraftParty("A", {"status": "unknown"}), DraftParty("B", {}))))
    assert "  - name: A\n    status: unknown\n  - B\n" in text
