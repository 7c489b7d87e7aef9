"""The ladder: gentle before firm before coercive, and nothing harder before the gentler steps are on record."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stakemap.cast import Party
from stakemap.knowledge import advice, rungs
from stakemap.model.vocabulary import Rung
from stakemap.recruit.ladder import NextStep, build_ladder, go_on
from tests.recruit.builders import AS_OF, cast_of, ranked

GENTLE = [rung.value for rung in rungs() if rungs()[rung].force == "gentle"]
FIRM = [rung.value for rung in rungs() if rungs()[rung].force == "firm"]
COERCIVE = [rung.value for rung in rungs() if rungs()[rung].force == "coercive"]


def party_of(*steps: Any, **fields: Any) -> Party:
    """Build a party with these steps; a bare word is a step on a day with a result."""
    entries = [step if isinstance(step, dict) else done(step) for step in steps]
    entry = {"name": "Inn", "people": ["Jordan Example"], "approach": {"steps": entries}, **fields}
    return cast_of(stakeholders=[entry]).party("inn")


def done(rung: str, date: str = "2025-01-15", **fields: Any) -> dict[str, Any]:
    """Write a step that was taken."""
    return {"rung": rung, "date": date, "result": "A talk.", **fields}


def next_of(*steps: Any, **fields: Any) -> NextStep:
    """Give what comes next after these steps."""
    return build_ladder(party_of(*steps, **fields), AS_OF).next


def first_step(*steps: Any, **fields: Any) -> str:
    """Give the whole first step of the party."""
    entries = [step if isinstance(step, dict) else done(step) for step in steps]
    entry = {"name": "Inn", "people": ["Jordan Example"], "approach": {"steps": entries}, **fields}
    return ranked(stakeholders=[entry])["Inn"].first_step


@pytest.mark.parametrize(
    ("steps", "rung"),
    [
        ([], "get to know"),
        (["get to know"], "listen"),
        (["listen", "ask"], "get to know"),
        (GENTLE, "confront with data"),
        ([*GENTLE, "confront with data"], "bring in another agency"),
        ([*GENTLE, *FIRM], "publicise"),
        ([*COERCIVE, *GENTLE], "confront with data"),
    ],
)
def test_the_gentlest_step_not_on_record_comes_next(steps: list[str], rung: str) -> None:
    """Whatever was tried, the gentlest rung that nobody tried is next, and what was tried is not offered again."""
    found = next_of(*steps)
    assert (found.rung, found.climbs) == (Rung(rung), True)


def test_at_the_top_nothing_is_next() -> None:
    """When every rung is on record, no further one is offered."""
    assert next_of(*Rung) == NextStep("", None, False, "Every step is on record.")


@given(st.lists(st.builds(done, st.sampled_from([rung.value for rung in Rung]), result=st.sampled_from(["", "No."]))))
def test_nobody_is_pressed_before_everything_gentler_is_on_record(steps: list[dict[str, Any]]) -> None:
    """A firm rung comes after every gentle one with its result, a coercive one after everything gentler."""
    found = next_of(*steps)
    told = {step["rung"] for step in steps if step["result"]}
    if found.climbs and found.rung in FIRM:
        assert set(GENTLE) <= told
    if found.climbs and found.rung in COERCIVE:
        assert {*GENTLE, *FIRM} <= told


@given(st.lists(st.sampled_from([rung.value for rung in Rung])), st.randoms(use_true_random=False))
def test_the_order_of_lines_changes_nothing(names: list[str], random: Any) -> None:
    """The same steps in another order give the same ladder."""
    steps = [done(name, f"2025-01-{day % 28 + 1:02}") for day, name in enumerate(names)]
    shuffled = random.sample(steps, len(steps))
    assert build_ladder(party_of(*steps), AS_OF) == build_ladder(party_of(*shuffled), AS_OF)


def test_a_result_that_is_missing_is_written_down_first() -> None:
    """Nobody presses harder while it is not known what came of a gentler step; none is an answer, unknown is not."""
    steps = [done(rung) for rung in GENTLE]
    for result, situation in ((None, "record-result"), ("unknown", "record-result"), ("none", "make-the-case")):
        assert next_of(*steps[:-1], {**steps[-1], "result": result}).situation == situation


def test_a_missing_result_does_not_stop_a_gentle_step() -> None:
    """Between gentle steps nothing has to be proved."""
    assert next_of({"rung": "get to know"}).rung is Rung.LISTEN


def test_steps_to_come_are_planned() -> None:
    """A step with a later date was not taken; one without a date was."""
    ladder = build_ladder(party_of(done("ask", "2025-06-01"), {"rung": "listen"}, done("get to know")), AS_OF)
    assert [step.rung for step in ladder.taken] == [Rung.LISTEN, Rung.GET_TO_KNOW]
    assert [step.rung for step in ladder.planned] == [Rung.ASK]
    assert ladder.next.rung is Rung.OFFER_HELP


def test_pressure_that_is_planned_too_early_is_named() -> None:
    """A coercive step in the plan is held until everything gentler is on record."""
    plan = done("sue", "2025-06-01")
    assert next_of("listen", plan).situation == "gentler-first"
    assert next_of(*GENTLE, *FIRM, plan).situation == "press"


def test_whoever_said_no_has_been_asked() -> None:
    """Nobody is asked again because the first ask was not written down as a step."""
    steps = [rung for rung in GENTLE if rung != "ask"]
    assert next_of(*steps).rung is Rung.ASK
    assert next_of(*steps, status="declined").rung is Rung.CONFRONT


def test_every_rung_has_a_sentence_with_a_source() -> None:
    """Whatever comes next can be said, and cites something."""
    said = [next_of(*(name for name in Rung if name is not rung)).situation for rung in Rung]
    assert all(advice()[key].source for key in said)


def test_a_no_is_answered_before_the_ladder_goes_on() -> None:
    """Whoever declined is thanked, and the next rung comes after that."""
    says = first_step("listen", "ask", status="declined", since="2025-02-01")
    assert says.startswith("Thank Jordan Example (Inn) for a clear answer")
    assert says.endswith("Try this after that: get to know (meet without asking for anything).")


def test_a_no_that_was_answered_is_not_answered_again() -> None:
    """Once a step was taken after the no, the next rung is the first step."""
    says = first_step("get to know", done("listen", "2025-02-20"), status="declined", since="2025-02-01")
    assert says == "Help Jordan Example (Inn) with something that is useful to them, and ask for nothing in return."


def test_whoever_stepped_away_is_asked_what_changed() -> None:
    """The same holds for those who were with us and stopped."""
    says = first_step("listen", status="stepped away", since="2025-02")
    assert says.startswith("Ask Jordan Example (Inn) what changed")
    assert "get to know" in says


def test_whoever_does_not_consider_it_is_met_where_the_ladder_stands() -> None:
    """Steps on record are not offered again to those who do not think about it yet."""
    assert first_step(readiness="not considering").startswith("Get to know Jordan Example")
    assert first_step("get to know", readiness="not considering").startswith("Meet Jordan Example (Inn) to hear")


def test_pressure_is_a_matter_for_command() -> None:
    """The first coercive rung comes with its meaning and with a warning, never as an order."""
    says = first_step(*GENTLE, *FIRM, readiness="not considering")
    assert says.startswith("Talk over with your command whether to publicise (make the problem known)")


def test_a_pressure_planned_too_early_is_the_first_step() -> None:
    """A coercive step that is planned while nothing gentler is on record is stopped, whatever was tried."""
    says = first_step(done("sue", "2025-06-01"), readiness="not considering")
    assert says.startswith("Try the gentler steps with Jordan Example (Inn) first")


def test_others_keep_their_step() -> None:
    """The ladder is for the reticent: whoever talks with us is met as before."""
    assert go_on("talking", party_of("listen"), AS_OF) == (("talking", ""),)
    assert "Agree with" in first_step("listen", status="talking")
