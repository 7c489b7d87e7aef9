"""The handover of one person, the list of what to do, and the one-person-out report, in words."""

from __future__ import annotations

from typing import Any

from stakemap.cast import Cast
from stakemap.recruit.handover import Handover, build_handover, measure_losses
from stakemap.views.checklist import compose_checklist
from stakemap.views.handover import compose_handover
from stakemap.views.lines import draw_lines
from stakemap.views.losses import LOAD_COLUMNS, compose_losses, tell_middle
from tests.recruit.handover.builders import ALEX, KIM, SAM, cast_of, tie

CLINIC = {
    "name": "Clinic",
    "officer": SAM,
    "status": "talking",
    "since": "2025-01",
    "people": [{"name": "Jordan Example", "title": "manager", "phone": "555-0100", "email": "unknown"}],
    "approach": {"steps": [{"rung": "listen", "date": "2025-01-10", "result": "Good talk"}, {"rung": "ask"}]},
}
SCHOOL = {"name": "School", "status": "engaged", "officer": SAM}
LOG = [
    {
        "date": "2025-01-10",
        "who": SAM,
        "met": "Jordan Example",
        "how": "visit",
        "next": "Send numbers",
        "due": "2025-02-01",
    }
]
KEYS: dict[str, Any] = {
    "people": [{"name": SAM, "title": "officer", "successor": KIM}, ALEX, KIM],
    "parties": [CLINIC, SCHOOL, {"name": "Motel", "officer": ALEX}, "Night Club"],
    "relationships": [
        tie(SAM, "Jordan Example", "active", strength="strong"),
        tie(SAM, "School"),
        tie(ALEX, "School", "active"),
        tie(SAM, "Motel"),
        tie("Clinic", "Night Club"),
    ],
    "log": LOG,
    "lead": SAM,
}


def of_person(cast: Cast, person: str) -> Handover:
    """Work out what hangs on a person."""
    found = cast.find(person)
    assert found is not None
    return build_handover(cast, found.id)


def page(person: str, **keys: Any) -> list[str]:
    """Draw the page of a person, without its heading."""
    cast = cast_of(**keys)
    return draw_lines(compose_handover(cast, "x.yaml", of_person(cast, person)), 300).splitlines()[2:]


def test_a_whole_page() -> None:
    """Sections come in order of what is lost first, and each entry says what a successor must know."""
    assert page(SAM, **KEYS) == [
        "Handover: Sam Sample, officer, Fernvale Police",
        "Successor in the file: Kim Nobody.",
        "Sam Sample leads the work on this problem, knows 3 stakeholders and has 1 open promise or task (1 late). "
        "2 stakeholders depend on Sam Sample alone.",
        "",
        "Nobody else on the team has a working tie there",
        "  Clinic (talking since 2025-01; tie active, strong; looks after them).",
        "    Contact: Jordan Example (manager, 555-0100, email unknown).",
        "    Last contact: 2025-01-10, visit by Sam Sample with Jordan Example.",
        "    Next: Send numbers, due 2025-02-01 (late), by Sam Sample.",
        "    Approach: tried last: listen: Good talk.",
        "    Could take over: nobody yet. Take somebody along to the next meeting.",
        "  Night Club (status not recorded; only way: through Sam Sample).",
        "    Contact: nobody is named there.",
        "    Last contact: none in the log.",
        "    Next: Ask Clinic who deals with this problem at Night Club, and to introduce you.",
        "    Could take over: nobody yet. Take somebody along to the next meeting.",
        "",
        "Promises and tasks, late ones first",
        "  - Send numbers, due 2025-02-01 (late) (for Jordan Example). Agreed on 2025-01-10.",
        "",
        "Others on the team know them too",
        "  School (engaged; tie known; looks after them): nobody is named there.",
        "    Could take over: Alex Placeholder (active).",
        "",
        "Others on the team look after them",
        "  Motel (Alex Placeholder).",
        "",
        "Who could take over what",
        "  - Alex Placeholder (now looks after 1 stakeholder): School.",
        "  - Nobody yet: Clinic and Night Club.",
    ]


def test_sections_with_nothing_in_them_are_left_out() -> None:
    """Somebody who only has a task gets the task and nothing else."""
    assert page(KIM, assignments=[{"task": "Count the calls", "who": [KIM, SAM]}]) == [
        "Handover: Kim Nobody, Fernvale Police",
        "Kim Nobody has 1 open promise or task.",
        "",
        "Promises and tasks, late ones first",
        "  - Count the calls. With Sam Sample.",
    ]


def test_somebody_who_holds_nothing() -> None:
    """Nothing written down is told as that, never as nothing to lose; what to ask comes with it."""
    ask = "Ask Kim Nobody: who knows you there, and what did you promise? Write it under officer, relationships or log."
    assert page(KIM)[1:] == [
        f"No tie is written down in this file yet, so nobody can tell what would leave with Kim Nobody. {ask}"
    ]
    assert page(KIM, parties=["Clinic"], relationships=[tie(SAM, "Clinic")])[1:] == [
        "Nothing is written down that would leave with Kim Nobody: no tie, no promise, no action, no check-in. " + ask
    ]
    assert compose_checklist([of_person(cast_of(), KIM)]) == ()


def test_somebody_outside_and_somebody_who_left_are_said_as_such() -> None:
    """The first lines say where a person stands."""
    assert page("Jordan Example", **KEYS)[1:4] == [
        "Jordan Example is not on the team. Sam Sample on the team knows them.",
        "Jordan Example is the only person named at Clinic and is part of 1 open promise or task (1 late).",
        "",
    ]
    left = {**KEYS, "people": [{"name": SAM, "until": "2024-12-31"}, ALEX]}
    assert page(SAM, **left)[1] == "Sam Sample left (2024-12-31). This is what is still to be taken over."
    shared = {"parties": ["Clinic"], "relationships": [tie(SAM, "Clinic"), tie(ALEX, "Clinic")]}
    away = page(SAM, people=[{"name": SAM, "until": "2024-12-31"}, ALEX], **shared)
    assert away[1:3] == ["Sam Sample left (2024-12-31). Others hold it all by now.", "Sam Sample knew 1 stakeholder."]


def test_somebody_who_is_to_come_or_to_go() -> None:
    """A first or last day that lies ahead is told."""
    assert page(SAM, people=[{"name": SAM, "from": "2025-06-01"}])[1] == "Sam Sample begins on 2025-06-01."
    assert page(SAM, people=[{"name": SAM, "until": "2025-06-01"}])[1] == "Last day: 2025-06-01."


def test_without_an_agency() -> None:
    """Who counts as the team is said where no agency is named."""
    lines = page(SAM, agency=None, stakeholders=[{"name": "Clinic", "officer": SAM}])
    assert lines[1].startswith("No agency is named, so the lead, the officers")


def checklist(person: str, **keys: Any) -> list[str]:
    """Draw the list of what to do."""
    return draw_lines(compose_checklist([of_person(cast_of(**keys), person)]), 200).splitlines()[2:]


def test_the_list_of_what_to_do_names_its_source() -> None:
    """The steps come in order, with the names filled in, and which of them a source speaks of."""
    lines = checklist(SAM, **KEYS)
    assert lines[2] == "  3. Hold a briefing day: Sam Sample and Kim Nobody go through this page together."
    assert len(lines) == 8
    assert lines[-1] == (
        "  After Greater Manchester Police, Community Connect handover protocol (Cutting Crime Impact): 1, 3 and 5. "
        "The rest is judgement."
    )


def test_the_list_holds_only_what_makes_sense() -> None:
    """Without a tie nobody is to be introduced; whoever has left introduces nobody in person."""
    assert len(checklist(KIM, assignments=[{"task": "Count", "who": KIM}])) == 2
    left = checklist(SAM, **{**KEYS, "people": [{"name": SAM, "until": "2024-12-31"}, ALEX]})
    assert left[1] == (
        "  2. Ask Sam Sample to make the introductions that are still missing, if Sam Sample can be reached."
    )
    assert checklist("Jordan Example", **KEYS)[0].startswith("  1. Ask Jordan Example who comes next there")


def report(**keys: Any) -> list[str]:
    """Draw the one-person-out report, without its heading."""
    cast = cast_of(**keys)
    return draw_lines(compose_losses(cast, "x.yaml", measure_losses(cast)), 200).splitlines()[1:]


def test_the_report() -> None:
    """Whoever would take most along stands first; those whom others can stand in for come last."""
    assert report(**KEYS) == [
        "What would be lost if one person moved, most first.",
        "",
        "1    Sam Sample - 2 stakeholders",
        "     No way left to Clinic and Night Club.",
        "",
        "Whom others can stand in for, with every stakeholder they know: Alex Placeholder.",
        "",
        "Of whom no tie is written down: Kim Nobody.",
    ]


def test_the_report_where_nobody_stands_alone_or_nothing_is_known() -> None:
    """Nothing lost, nothing written down and nobody named are three different answers."""
    shared = [tie(SAM, "Clinic"), tie(ALEX, "Clinic")]
    assert report(parties=["Clinic"], relationships=shared)[0].startswith("Nobody stands alone:")
    assert report(parties=["Clinic"])[0].startswith("No tie of anybody on the team is written down yet")
    assert report(people=[])[0].startswith("Nobody on the team is named yet.")


def test_the_middle() -> None:
    """The middle is told only where there is one, and the total has a head that says its parts."""
    assert tell_middle(None, 2) == ""
    assert tell_middle(3, 5) == "Half of the 5 officers carry 3 or fewer."
    assert LOAD_COLUMNS[-1] == "In all"
