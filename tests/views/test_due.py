"""What is due, in sentences."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from stakemap.progress import find_due, sort_by_day
from stakemap.views.due import Filed, compose_due, compose_due_by_officer, count_by_officer
from stakemap.views.items import item_row, tell_item
from stakemap.views.lines import draw_lines
from stakemap.views.next_step import next_words
from tests.progress.builders import ALEX, DAY, SAM, agenda, cast_of, due

CLINIC = {"name": "Clinic", "status": "engaged", "since": "2025-05-01", "officer": SAM}
LATE = {"task": "Call back", "who": [SAM, ALEX], "for": "Clinic", "due": "2025-05-29"}
SOON = {"task": "Count again.", "due": "2025-06-05"}


def says(**keys: Any) -> list[str]:
    """Give the sentence of each thing that is due."""
    return [tell_item(item) for item in due(**keys)]


def page(days: int = 14, **keys: Any) -> list[str]:
    """Draw the page of one problem."""
    filed = Filed("x.yaml", "A made-up problem", agenda(days=days, **keys))
    return draw_lines(compose_due(filed, DAY, days, lambda item: f"type {item.kind}"), 200).splitlines()


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ({"assignments": [LATE]}, f"Call back (for Clinic). Due 2025-05-29. Who: {SAM} and {ALEX}."),
        ({"assignments": [SOON]}, "Count again. Due 2025-06-05. Who: nobody named yet."),
        ({"assignments": ["Count"]}, "Count. Who: nobody named yet."),
        (
            {"log": [{"date": "2025-05", "who": SAM, "met": "Bus Company", "next": "Send it", "due": "2025-06-05"}]},
            f"Send it. Agreed with Bus Company in 2025-05. Due 2025-06-05. Who: {SAM}.",
        ),
        ({"log": [{"who": SAM, "next": "Send it"}]}, f"Send it. Who: {SAM}."),
        (
            {"checkins": [{"date": "2025-06-10", "about": "Three months", "with": [SAM, "Clinic"]}]},
            f"Check-in: Three months. With Clinic. Due 2025-06-10. Who: {SAM}.",
        ),
        ({"checkins": ["2025-06-10"]}, "Check-in. Due 2025-06-10. Who: nobody named yet."),
        (
            {"parties": [{**CLINIC, "contact_every": "30"}]},
            f"Be in touch with Clinic. Last contact on 2025-05-01; every 30 days. Due 2025-05-31. Who: {SAM}.",
        ),
        (
            {"parties": [CLINIC]},
            "Be in touch with Clinic. Last contact on 2025-05-01; 90 days is long at this stage. Due 2025-07-30. "
            f"Who: {SAM}.",
        ),
        (
            {"accepted": [{"gap": "P101", "about": "Fernvale Police", "until": "2025-06-05"}]},
            "Look again at the accepted gap P101 (Fernvale Police). Due 2025-06-05. Who: nobody named yet.",
        ),
        ({"retain_until": "2025-06-05", "lead": ALEX}, f"Review this file, or delete it. Due 2025-06-05. Who: {ALEX}."),
    ],
)
def test_sentences(keys: dict[str, Any], sentence: str) -> None:
    """Each thing says what, for whom, by when and whose job it is."""
    assert says(**keys) == [sentence]


def test_a_check_in_to_plan() -> None:
    """Where a check-in is missing, the sentence says from when the months count."""
    begun = {"do": "Fix it", "status": "under way", "start": "2025-03-05", "due": "2026-01-01"}
    assert says(response={"actions": [begun]})[0] == (
        "Plan the check-in 3 months after the start. The work began on 2025-03-05, and none is set. "
        "Due 2025-06-05. Who: nobody named yet."
    )


def test_who_has_left() -> None:
    """Whoever has left the team is marked."""
    unit = {
        "name": "Night Patrol",
        "part_of": "Fernvale Police",
        "people": [{"name": "Lee Pretend", "until": "2025-05"}],
    }
    assert says(parties=[unit], assignments=[{"task": "Count", "who": "Lee Pretend"}]) == [
        "Count. Who: Lee Pretend (has left)."
    ]


def test_the_page() -> None:
    """Late comes first, then soon, then what has no day; what is later is only counted, with the first of it."""
    tasks = [LATE, SOON, "Ask", {"task": "Rest", "due": "2025-09-01"}]
    assert page(parties=["Clinic"], assignments=tasks) == [
        "1 late, 1 due in the next 14 days. 1 without a day. 1 later.",
        "",
        "Late",
        f"  3 days late    Call back (for Clinic). Due 2025-05-29. Who: {SAM} and {ALEX}.",
        "                 type task",
        "",
        "In the next 14 days",
        "  in 4 days      Count again. Due 2025-06-05. Who: nobody named yet.",
        "                 type task",
        "",
        "No day set",
        "  no day set     Ask. Who: nobody named yet.",
        "                 type task",
        "",
        "Next after that, in 3 months: Rest. Due 2025-09-01. Who: nobody named yet.",
        "",
        f"By officer: {ALEX} 1 late; {SAM} 1 late; nobody named yet 1 soon, 1 without a day.",
    ]


def test_nothing() -> None:
    """Nothing late, nothing soon and nothing at all are three different answers."""
    assert page() == ["Nothing is open that somebody wrote down."]
    assert page(assignments=["Ask"])[0] == "Nothing is late, and nothing is due in the next 14 days. 1 without a day."
    assert page(0, assignments=["Ask"])[0] == "Nothing is late, and nothing is due today. 1 without a day."


def test_by_officer() -> None:
    """Over several problems a thing stands under the first who is named, with its file; nobody's come last."""
    one = Filed("problems/a.yaml", "A", agenda(parties=["Clinic"], assignments=[LATE, SOON]))
    two = Filed("problems/b.yaml", "B", agenda(assignments=[{"task": "Ask", "who": "sam sample", "due": "2025-06-02"}]))
    drawn = draw_lines(compose_due_by_officer([one, two], DAY, 14), 200).splitlines()
    assert drawn == [
        "1 late, 2 due in the next 14 days.",
        "",
        f"{SAM}: 1 late, 1 soon",
        f"  3 days late    Call back (for Clinic). Due 2025-05-29. With {ALEX}. [a.yaml]",
        "  tomorrow       Ask. Due 2025-06-02. [b.yaml]",
        "",
        "Nobody named yet: 1 soon",
        "  in 4 days      Count again. Due 2025-06-05. [a.yaml]",
    ]
    assert count_by_officer([one, two]) == ((SAM, 1, 1, 0), (ALEX, 1, 0, 0), ("nobody named yet", 0, 1, 0))


def test_as_data() -> None:
    """As data a thing carries its day, how far it is, and the same sentence."""
    (item,) = due(parties=["Clinic"], assignments=[LATE])
    row = item_row(item, "late", DAY)
    assert (row["due"], row["days"], row["when"], row["for"]) == ("2025-05-29", -3, "3 days late", ["Clinic"])
    assert row["says"] == tell_item(item)


ALL = ("log", "recruit", "compare", "gaps", "show", "explain")


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"assignments": [LATE]}, ("log", "x.yaml", "Clinic")),
        ({"assignments": [SOON]}, ()),
        ({"checkins": ["2025-06-10"], "started": "2025-01-06"}, ("compare", "x.yaml", "--since", "2025-01-06")),
        (
            {"checkins": ["2025-06-10", {"date": "2025-03-05", "done": "yes"}], "started": "2025-01-06"},
            ("compare", "x.yaml", "--since", "2025-03-05"),
        ),
        ({"checkins": ["2025-06-10"]}, ()),
        ({"accepted": [{"gap": "P101", "until": "2025-06-05"}]}, ("gaps", "x.yaml")),
        ({"retain_until": "2026-01-01"}, ("show", "x.yaml")),
        (
            {"response": {"actions": [{"do": "Fix it", "due": "2025-07-01", "needs": "Clinic"}]}},
            ("recruit", "x.yaml", "--action", "Fix it"),
        ),
        ({"response": {"actions": [{"do": "Fix it", "due": "2025-07-01"}]}}, ()),
    ],
)
def test_the_next_command(keys: dict[str, Any], words: tuple[str, ...]) -> None:
    """Each thing leads to the command that helps with it, where there is one."""
    cast = cast_of(parties=["Clinic"], **keys)
    (item,) = find_due(cast)
    assert next_words(cast, "x.yaml", item, ALL) == words


def test_commands_that_are_not_there() -> None:
    """Only a command that exists is offered."""
    cast = cast_of(parties=["Clinic"], assignments=[LATE])
    (item,) = find_due(cast)
    assert next_words(cast, "x.yaml", item, ("recruit",)) == ("recruit", "x.yaml", "Clinic")
    assert next_words(cast, "x.yaml", item, ()) == ()


def test_days_of_later_things() -> None:
    """What is due on the last of the days counts as soon."""
    items = due(assignments=[{"task": "Count", "due": "2025-06-15"}])
    assert sort_by_day(items, DAY, 14).soon == items
    assert sort_by_day(items, date(2025, 5, 31), 14).later == items
