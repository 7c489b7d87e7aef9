"""What to do when somebody moves: in order, verb first, with a source."""

from __future__ import annotations

from string import Formatter
from typing import get_args

import pytest

from stakemap.knowledge import cite, handover_steps, sources
from stakemap.knowledge.handover import Situation

SITUATIONS: tuple[Situation, ...] = get_args(Situation)
VERBS = ("Agree", "Ask", "Have", "Hold", "Keep", "Tell", "Write")


@pytest.mark.parametrize("situation", SITUATIONS)
def test_every_step_begins_with_what_to_do_and_has_a_source(situation: Situation) -> None:
    """Each step is a whole sentence that begins with a verb, and cites the bibliography."""
    for step in handover_steps(situation):
        assert step.says.split()[0] in VERBS
        assert step.says.endswith(".")
        assert step.source
        assert set(step.source) <= set(sources())


@pytest.mark.parametrize("situation", SITUATIONS)
def test_every_slot_is_a_documented_one(situation: Situation) -> None:
    """A sentence has only slots that whoever fills it knows."""
    slots = {name for step in handover_steps(situation) for _, name, _, _ in Formatter().parse(step.says) if name}
    assert slots <= {"name", "successor"}


def test_the_protocol_is_cited_for_its_three_parts_only() -> None:
    """The map, the briefing day and the notice are in the source; everything else is marked judgement."""
    cited = [step.says for step in handover_steps("here") if "gmp-handover" in step.source]
    assert [says.split()[0] for says in cited] == ["Have", "Hold", "Tell"]
    (protocol,) = cite(["gmp-handover"])
    assert all(part in " ".join(protocol.says.split()) for part in ("map of the area", "briefing day", "notice"))


def test_nobody_who_has_left_is_asked_to_come_along() -> None:
    """Whoever has left, and whoever is not ours, gets other steps than one who is still here."""
    here, left, outside = (set(handover_steps(situation)) for situation in SITUATIONS)
    assert not [step for step in left | outside if "briefing day" in step.says]
    assert here - left
    assert here - outside
