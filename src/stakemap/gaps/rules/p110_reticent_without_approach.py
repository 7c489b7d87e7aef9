"""P110: somebody will not, and nobody has written down how to win them."""

from __future__ import annotations

from stakemap.cast import Cast, Party
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, has_approach, quoted, standings
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.gaps.needed import find_needed
from stakemap.gaps.readiness import judgements
from stakemap.gaps.reticence import Reticence, find_reticent, is_unable
from stakemap.knowledge import say
from stakemap.model import known
from stakemap.model.vocabulary import ReadinessStage, Status

CARD = Card(
    code="P110",
    name="reticent-without-approach",
    title="They will not, and there is no plan to win them",
    severity=Severity.MEDIUM,
    why=(
        "Those who are hard to win are often the ones without whom nothing changes. Left without a plan, they are "
        "asked again in the same way, or never."
    ),
    remedy="Write a plan under approach: who meets them, what to listen for, and which gentle step comes first.",
    looks_at="Status, readiness and approach of each partner, and the status by the log of those who are implied.",
    judged=(
        "There is a gap when somebody declined, stepped away or does not consider what is asked, and has neither plan "
        "nor steps. It matters less where nothing needs them. Not being able is no refusal, nor is slipping back."
    ),
    not_assessed="While neither a status nor a stage of readiness is written down for anybody.",
    may_mean="Nobody needs them any more: then write the day under left. Or the plan is in somebody's head.",
    sources=("training-report", "proactive-alliance", "pop-responsibility"),
)

_STEPS = {
    Status.DECLINED: "declined",
    Status.STEPPED_AWAY: "stepped-away",
    ReadinessStage.NOT_CONSIDERING: "not-considering",
}


def check(case: Case) -> Outcome:
    """Judge each partner that will not by whether the file says how it is to be won."""
    cast = case.cast
    judged = [id for id, standing in standings(cast).items() if standing.status is not None]
    judged += [p.id for p in cast.partners if any(known(entry.stage) for entry in judgements(p, cast.as_of))]
    if not judged:
        return CannotTell("neither a status nor a stage of readiness is written down yet")
    reticent = find_reticent(cast)
    needed = find_needed(case)
    gaps = tuple(
        _gap(cast, id, how, needed.get(id, "")) for id, how in reticent.items() if not _has_plan(cast.member(id))
    )
    return Looked(gaps, len(reticent), "partners who will not")


def _has_plan(member: object) -> bool:
    return isinstance(member, Party) and has_approach(member)


def _gap(cast: Cast, id: str, reticence: Reticence, need: str) -> Gap:
    member = cast.member(id)
    unable = isinstance(member, Party) and is_unable(member)
    step = say("cannot" if unable else _STEPS[reticence.how], contact=cast.name_of(id))
    stated = isinstance(member, Party) and member.entry.approach is not None
    why = f" {need[0].upper()}{need[1:]}." if need else ""
    return Gap(
        f"{cast.name_of(id)} {_refused(reticence)}, and nobody wrote down how to win them.{why}",
        (cast.name_of(id),),
        Confidence.STATED if stated else Confidence.ABSENT,
        None if need else Severity.LOW,
        f"{step} Write the plan under approach.",
    )


def _refused(reticence: Reticence) -> str:
    """Say how somebody is known not to want to, with the day where there is one."""
    when = f" ({reticence.since})" if reticence.since else ""
    match reticence.how:
        case Status.DECLINED:
            return f"said no{when}"
        case Status.STEPPED_AWAY:
            return f"stepped away{when}"
        case _:
            return f"does not consider {quoted(reticence.ask) if reticence.ask else 'what is asked of them'}{when}"
