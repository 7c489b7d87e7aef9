"""R103: enforcement is the only response."""

from __future__ import annotations

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, actions
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.model import known
from stakemap.model.vocabulary import ActionKind
from stakemap.words import count

CARD = Card(
    code="R103",
    name="enforcement-only",
    title="Enforcement is the only response",
    severity=Severity.MEDIUM,
    why=("Stops and arrests treat what already happened. A problem that keeps coming back needs its causes changed."),
    remedy="Add one action that makes the problem less likely, and ask who besides the police could do it.",
    looks_at="The kind of every action that was not dropped.",
    judged="There is a gap when the kind of each one is enforcement. One action of another kind is enough.",
    not_assessed=(
        "While there is no action, or while the kind of some action is not known and no other kind is there."
    ),
    may_mean="The other responses are known, and not written down as actions.",
    sources=("proactive-alliance", "college-solving"),
)


def check(case: Case) -> Outcome:
    """Judge whether any action is something else than enforcement."""
    kinds = [known(action.kind) for action in actions(case.cast.problem)]
    if not kinds:
        return CannotTell("no action is written down yet")
    if any(kind not in (None, ActionKind.ENFORCEMENT) for kind in kinds):
        return Looked()
    if unknown := kinds.count(None):
        return CannotTell(f"the kind of {count(unknown, 'action')} is not known")
    says = "The only action is enforcement." if len(kinds) == 1 else f"All {len(kinds)} actions are enforcement."
    return Looked((Gap(says, confidence=Confidence.STATED),))
