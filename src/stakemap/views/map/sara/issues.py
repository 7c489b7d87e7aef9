"""Group the actions of the plan by the issues they target, and find the issues that nobody works on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stakemap.gaps.case import issue_name
from stakemap.model import Issue, known, listed
from stakemap.views.map.sara.acts import Act, unlisted_aim
from stakemap.words import join, name_key

__all__ = ["IssueLine", "Loose", "find_loose", "group_by_issue"]


@dataclass(frozen=True, slots=True)
class IssueLine:
    """One issue and the actions that target it.

    Attributes:
        name: The issue.
        harm: What harm it does, and to whom, in words; empty when the file does not say.
        acts: Actions that are told here, in the order of the file.
        also: Actions that target it too and are told with an earlier issue.
        more: How many more target it and are not shown.
        gap: What is missing, where no action that was not dropped answers it.
    """

    name: str
    harm: str
    acts: tuple[Act, ...]
    also: tuple[Act, ...]
    more: int
    gap: str


@dataclass(frozen=True, slots=True)
class Loose:
    """An action that targets none of the listed issues, and why it stands alone."""

    act: Act
    why: str


def group_by_issue(issues: Sequence[Issue], acts: Sequence[Act], most: int | None = None) -> tuple[IssueLine, ...]:
    """Give every issue in the order of the file; each action is told once, with the first issue it targets.

    Args:
        issues: The issues.
        acts: All actions.
        most: How many actions are shown with each issue; None for all.
    """
    answering: dict[str, list[Act]] = {}
    for act in acts:
        for key in {name_key(text) for text in act.answers}:
            answering.setdefault(key, []).append(act)
    told: set[str] = set()
    lines = []
    for issue in issues:
        name = issue_name(issue)
        found = answering.get(name_key(name), [])
        fresh = tuple(act for act in found if act.id not in told)
        also = tuple(act for act in found if act.id in told)
        told |= {act.id for act in fresh}
        more = len(fresh[most:]) + len(also[most:]) if most else 0
        lines.append(IssueLine(name, _harm(issue), fresh[:most], also[:most], more, _gap(found)))
    return tuple(lines)


def _gap(acts: Sequence[Act]) -> str:
    """Say that nothing is done about an issue; an action that was dropped does not count."""
    if not acts:
        return "No action answers this issue yet: plan one."
    return "The only action for it was dropped: plan one." if all(act.dropped for act in acts) else ""


def _harm(issue: Issue) -> str:
    harm = known(issue.harm) if known(issue.name) else None
    who = listed(issue.who)
    harm = f"{harm.rstrip(' .')}." if harm else ""
    return " ".join(part for part in (harm, f"Harms {join(who)}." if who else "") if part)


def find_loose(issues: Sequence[Issue], acts: Sequence[Act]) -> tuple[Loose, ...]:
    """Give the actions that target none of the issues, in the order of the file."""
    names = {name_key(issue_name(issue)) for issue in issues}
    loose = (act for act in acts if names.isdisjoint(name_key(text) for text in act.answers))
    return tuple(Loose(act, act.aim or unlisted_aim(act.answers)) for act in loose)
