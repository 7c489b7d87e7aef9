"""Changes of the problem itself, and who met whom in between."""

from __future__ import annotations

from typing import Any

import pytest

from stakemap.progress.changes import collect_evidence, contacts_since
from tests.progress.builders import ALEX, SAM, between, since


@pytest.mark.parametrize(
    ("keys", "change"),
    [
        ({"type": "speeding"}, ("type", "", "speeding")),
        ({"stage": "response"}, ("stage", "", "response")),
        ({"lead": {"name": SAM, "with": [ALEX]}}, ("lead", "", f"{SAM}, {ALEX}")),
        ({"lead": "unknown"}, ("lead", "", "unknown")),
        ({"closed": {"outcome": "reduced", "date": "2025-05"}}, ("closed", "", "reduced (2025-05)")),
        ({"assessment": {"substantial_progress": "yes"}}, ("substantial progress", "", "yes")),
    ],
)
def test_facts(keys: dict[str, Any], change: tuple[str, str, str]) -> None:
    """In two versions of a file what the problem says of itself is compared word by word."""
    found = [(*one.about, one.before, one.after) for one in between({}, keys).changes if one.group == "problem"]
    assert found == [change]


def test_closed_since() -> None:
    """Of one file only the end of the work has a date."""
    changes = since(stage="response", lead=SAM, closed=[{"outcome": "solved", "date": "2025-05"}])
    assert [one.about for one in changes.changes if one.group == "problem"] == [("closed",)]


def test_meetings() -> None:
    """Contacts since then are counted by purpose; of two versions those that only the later one has."""
    old = {"date": "2025-02-01", "met": "Clinic", "purpose": "engagement"}
    new = [{"date": "2025-04-01", "met": "Clinic", "purpose": "outreach"}, {"date": "2025-05", "met": "Clinic"}]
    later = {"date": "2025-08-01", "met": "Clinic", "purpose": "outreach"}
    undated = {"met": "Clinic", "purpose": "outreach"}
    log = [old, *new, later, undated]
    assert contacts_since(since(log=log)) == (0, 1, 1)
    assert contacts_since(between({"log": [old]}, {"log": log})) == (0, 1, 1)


def test_evidence() -> None:
    """Each part of a check-in is given, with what speaks for and against."""
    log = [
        {"date": day, "who": SAM, "met": "Clinic", "status": word}
        for day, word in (("2025-02", "engaged"), ("2025-05", "declined"))
    ]
    parts = {one.part: one for one in collect_evidence(since(parties=["Clinic"], log=log))}
    assert list(parts) == ["partners", "contacts", "ties", "work", "numbers", "gaps"]
    assert [one.kind for one in parts["partners"].speaks_against] == ["away"]
    assert parts["numbers"].speaks_for == parts["numbers"].speaks_against == ()


def test_evidence_that_is_neither() -> None:
    """Whoever is on record for the first time speaks neither for nor against."""
    log = [{"date": "2025-05", "who": SAM, "met": "Clinic", "status": "engaged"}]
    partners = collect_evidence(since(parties=["Clinic"], log=log))[0]
    assert (partners.speaks_for, partners.speaks_against) == ((), ())
    assert [one.about for one in partners.neither] == [("Clinic",)]
