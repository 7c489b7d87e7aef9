"""S103: parties see the problem differently, and nobody wrote down what was agreed."""

from __future__ import annotations

from stakemap.cast import Cast
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.model import NotKnown, View, known, listed
from stakemap.words import join_some, name_key

CARD = Card(
    code="S103",
    name="contested-definition",
    title="Parties see the problem differently",
    severity=Severity.LOW,
    why=(
        "Communities are several groups that overlap and sometimes compete. Where each solves a problem of its own, "
        "they will not agree on a response."
    ),
    remedy="Bring those who see it differently together, and write what they agree to work on as the priority.",
    looks_at="The views of the problem, and the priority that was agreed.",
    judged=(
        "There is a gap when two or more parties have different views, and no priority says which problem is worked on."
    ),
    not_assessed="While the views of fewer than two parties are written down.",
    may_mean="The views are two sides of one problem, and all know it.",
    sources=("proactive-alliance", "college-solving"),
)


def check(case: Case) -> Outcome:
    """Judge whether different views ended in a priority."""
    scanning = known(case.cast.problem.scanning)
    views = _views(case.cast, listed(scanning.views)) if scanning else {}
    if scanning is None or len(views) < 2:
        return CannotTell("the views of fewer than two parties are written down")
    if len(set(views.values())) < 2 or scanning.priority not in (None, NotKnown.UNKNOWN):
        return Looked()
    stated = scanning.priority is NotKnown.UNKNOWN
    says = f"{join_some(list(views))} see the problem differently, and no priority says which one is worked on."
    return Looked((Gap(says, (), Confidence.STATED if stated else Confidence.ABSENT),))


def _views(cast: Cast, views: tuple[View, ...]) -> dict[str, frozenset[str]]:
    """Give what each party says, by its name in alphabetical order; another name of it is the same party."""
    said: dict[str, set[str]] = {}
    names: dict[str, str] = {}
    for view in views:
        words = known(view.says)
        for who in listed(view.who) if words else ():
            id = cast.roster.find(who)
            key = id or name_key(who)
            names[key] = cast.name_of(id) if id else min(who, names.get(key, who))
            said.setdefault(key, set()).add(name_key(words or ""))
    return {names[key]: frozenset(said[key]) for key in sorted(said, key=lambda key: (name_key(names[key]), key))}
