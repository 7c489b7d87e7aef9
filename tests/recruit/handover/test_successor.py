"""Who is best placed to take over."""

from __future__ import annotations

from typing import Any

from stakemap.recruit.handover import Successor
from tests.recruit.handover.builders import ALEX, KIM, SAM, handover, held, tie


def successor(*ties: dict[str, Any], parties: list[Any] | None = None, **keys: Any) -> Successor:
    """Give who could take over the clinic from Sam."""
    relationships = [tie(SAM, "Clinic"), *ties]
    return held(handover(parties=parties or ["Clinic"], relationships=relationships, **keys))["Clinic"].successor


def test_an_active_tie_goes_before_a_known_one() -> None:
    """Whoever works with them is better placed than whoever could call them, however strong that tie is."""
    found = successor(tie(KIM, "Clinic", "active", strength="weak"), tie(ALEX, "Clinic", strength="strong"))
    assert (found.basis, found.name, found.others) == ("tie", KIM, (ALEX,))


def test_then_the_stronger_tie() -> None:
    """Of two who know them the stronger tie is first, and one whose strength nobody stated last."""
    assert successor(tie(KIM, "Clinic", strength="weak"), tie(ALEX, "Clinic")).name == KIM


def test_then_who_met_them_last() -> None:
    """Of equal ties the latest contact decides."""
    log = [
        {"date": "2025-01-01", "who": ALEX, "met": "Clinic"},
        {"date": "2025-02-01", "who": KIM, "met": "Clinic"},
    ]
    assert successor(log=log).name == KIM


def test_then_who_carries_least() -> None:
    """Where all else is equal, whoever has less to do is asked."""
    busy = [{"task": "Count", "who": ALEX}]
    found = successor(tie(ALEX, "Clinic"), tie(KIM, "Clinic"), assignments=busy)
    assert (found.name, found.load) == (KIM, None)
    assert successor(tie(ALEX, "Clinic"), tie(KIM, "Clinic")).name == ALEX


def test_whoever_leaves_too_comes_last() -> None:
    """Somebody with a last day in the file is only named where there is nobody else."""
    people = [SAM, {"name": ALEX, "until": "2025-05-31"}, KIM]
    ties = (tie(ALEX, "Clinic", "active"), tie(KIM, "Clinic"))
    assert successor(*ties, people=people).name == KIM
    assert successor(ties[0], people=people).leaves


def test_else_who_is_nearest() -> None:
    """Without a tie of anybody else, whoever knows somebody who knows them is named, with the way."""
    found = successor(tie(ALEX, "School"), tie("School", "Clinic"), parties=["Clinic", "School"])
    assert (found.basis, found.name) == ("introduction", ALEX)
    assert [hop.to for hop in found.route] == ["School", "Clinic"]


def test_else_nobody() -> None:
    """Where no way is left without the one who moves, nobody is named."""
    assert successor() == Successor("nobody")
    assert successor(tie(SAM, "School"), tie("School", "Clinic"), parties=["Clinic", "School"]).basis == "nobody"


def test_a_tie_that_lives_in_the_one_who_moves_is_no_way() -> None:
    """The agency's tie that this person holds goes along."""
    found = held(handover(parties=["Clinic"], relationships=[tie("Fernvale Police", "Clinic", "active", held_by=SAM)]))[
        "Clinic"
    ]
    assert (found.cut, found.successor.basis) == (True, "nobody")
