"""P107: a side of the problem triangle that nobody holds in check."""

from __future__ import annotations

from collections.abc import Iterator

from stakemap.cast import Cast
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case
from stakemap.gaps.controllers import find_controllers
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.gaps.reticence import find_reticent
from stakemap.model import NotKnown, Triangle, known, listed
from stakemap.model.problem_type import Controller
from stakemap.words import join, join_some

CARD = Card(
    code="P107",
    name="controller-missing",
    title="Nobody is named who could keep a side of the problem in check",
    severity=Severity.MEDIUM,
    why=(
        "Offenders have handlers, targets have guardians, places have managers. Where one of them is missing, the "
        "problem goes on. Whoever shapes their incentives can move one who will not."
    ),
    remedy="Ask who could do it, put them on the list, and write them into the triangle.",
    looks_at=(
        "The sides that the file names: offender, target and place, in the triangle or under places. Handlers, "
        "guardians, managers and super controllers: in the triangle, at a place, or by role."
    ),
    judged=(
        "There is a gap for each side without its controller. There is another where a controller will not act and no "
        "super controller is named. Where P106 finds a role of that sort empty, it has said so, and this rule does not."
    ),
    not_assessed="While neither a place nor a side of the triangle is written down.",
    may_mean="The team knows them, and nobody wrote it into the triangle.",
    sources=("pop-triangle", "super-controllers"),
)

_SIDES = {
    Controller.HANDLER: ("offender", "who does it"),
    Controller.GUARDIAN: ("target", "what or who is harmed"),
    Controller.MANAGER: ("place", "where it happens"),
}
"""By kind of controller: the side of the triangle that needs one, and that side in words."""
_FIELDS = {Controller.HANDLER: "handler", Controller.GUARDIAN: "guardian", Controller.MANAGER: "manager"}
_SUPER_FIELD = "super_controllers"


def check(case: Case) -> Outcome:
    """Judge each side that the file names by whether somebody could keep it in check."""
    cast = case.cast
    analysis = known(cast.problem.analysis)
    triangle = (known(analysis.triangle) if analysis else None) or Triangle()
    sides = {kind: names for kind in _SIDES if (names := _side(cast, triangle, kind))}
    if not sides:
        return CannotTell("neither a place nor a side of the triangle is written down yet")
    said_elsewhere = {need.role.controller for need in case.roles if need.empty}
    named = find_controllers(cast)
    missing = [kind for kind in sides if not named[kind] and kind not in said_elsewhere]
    gaps = [_gap(kind, sides[kind], getattr(triangle, _FIELDS[kind])) for kind in missing]
    if not named[Controller.SUPER] and Controller.SUPER not in said_elsewhere:
        ids = frozenset().union(*(named[kind] for kind in _SIDES))
        gaps += _unmoved(cast, ids, getattr(triangle, _SUPER_FIELD))
    return Looked(tuple(gaps), len(sides), "sides of the triangle")


def _side(cast: Cast, triangle: Triangle, kind: Controller) -> tuple[str, ...]:
    """Give what the file names on the side that a kind of controller holds; places count as well."""
    named: tuple[str, ...] = listed(getattr(triangle, _SIDES[kind][0]))
    places = listed(cast.problem.places) if kind is Controller.MANAGER else ()
    return named or tuple(known(place.name) or "a place" for place in places)


def _gap(kind: Controller, names: tuple[str, ...], field: object) -> Gap:
    side, (can, usual) = _SIDES[kind][1], kind.meaning.split(": ")
    asked = "You asked, and found nobody" if field == () else "Nobody is named"
    says = f"The file says {side}: {join_some(sorted(names))}. {asked} who {can}."
    severity = Severity.LOW if field == () else None
    such = join(usual.split(", "), last="or")
    remedy = f"Ask who {can}, such as {such}. Write them under {_FIELDS[kind]} in the triangle."
    return Gap(says, (_title(kind),), _confidence(field), severity, remedy)


def _unmoved(cast: Cast, controllers: frozenset[str], field: object) -> Iterator[Gap]:
    """Yield the gap that nobody can move those controllers who will not act, if there are any."""
    reticent = find_reticent(cast)
    names = sorted(f"{cast.name_of(id)} ({reticent[id].how})" for id in controllers & reticent.keys())
    if names:
        says = (
            f"{join_some(names)} could keep the problem in check. Nobody is named who can move them, such as a "
            "regulator, council, court or insurer."
        )
        remedy = "Find out who licenses, pays, insures or decides there. Write them under super_controllers."
        yield Gap(says, (_title(Controller.SUPER),), _confidence(field), remedy=remedy)


def _title(kind: Controller) -> str:
    return f"{kind[0].upper()}{kind[1:]}"


def _confidence(field: object) -> Confidence:
    return Confidence.STATED if isinstance(field, NotKnown) or field == () else Confidence.ABSENT
