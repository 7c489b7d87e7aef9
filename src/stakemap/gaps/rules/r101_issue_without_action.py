"""R101: an issue that no action answers."""

from __future__ import annotations

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, actions, issue_name, quoted
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.model import Issue, NotKnown, Problem, known, listed
from stakemap.model.vocabulary import Stage
from stakemap.words import name_key, nearest

CARD = Card(
    code="R101",
    name="issue-without-action",
    title="No action answers this issue",
    severity=Severity.MEDIUM,
    why="What nobody works on stays as it is, and those who raised it notice.",
    remedy="Plan one action for it, or name the issue under answers of an action that is meant for it.",
    looks_at="The issues under scanning, and answers of all actions that were not dropped.",
    judged=(
        "There is a gap for each issue whose name stands in no answers. Case and spacing do not matter, "
        "other spellings do; a close one is mentioned."
    ),
    not_assessed=(
        "While no issue is written down (S101), or while there is no action and the response stage is not reached."
    ),
    may_mean=("An action is meant for it and does not say so, or the issue was found to be no part of the problem."),
    sources=("pop-sara", "pop-checklist"),
    requires=("S101",),
)

MOST_COMPARED = 20
"""At most so many answers are compared with each issue for a close spelling (judgement)."""


def check(case: Case) -> Outcome:
    """Judge each issue by whether an action answers it."""
    problem = case.cast.problem
    planned = actions(problem)
    if not planned and case.cast.reached.step < Stage.RESPONSE.step:
        return CannotTell("no action is written down yet")
    issues = _issues(problem)
    names = {name_key(issue_name(issue)) for issue in issues}
    texts = sorted(text for action in planned for text in listed(action.answers))
    answered = {name_key(text): text for text in texts}
    odd = [text for key, text in answered.items() if key not in names][:MOST_COMPARED]
    open_end = any(action.answers is NotKnown.UNKNOWN for action in planned)
    gaps = tuple(_gap(issue, odd, open_end) for issue in issues if name_key(issue_name(issue)) not in answered)
    return Looked(gaps, len(issues), "issues")


def _issues(problem: Problem) -> tuple[Issue, ...]:
    scanning = known(problem.scanning)
    return listed(scanning.issues) if scanning else ()


def _gap(issue: Issue, odd: list[str], open_end: bool) -> Gap:
    name = issue_name(issue)
    close = nearest(name, odd)
    hint = f" One action answers {quoted(close[0])}: is that the same?" if close else ""
    confidence = Confidence.GUESS if open_end or close else Confidence.ABSENT
    return Gap(f"No action answers {quoted(name)}.{hint}", (name,), confidence)
