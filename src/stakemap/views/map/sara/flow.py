"""Compose the SARA view: issues, why they happen, what is planned and who it needs, what has changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stakemap.cast import Cast
from stakemap.model import NotKnown, Question, known, listed
from stakemap.model.vocabulary import Stage
from stakemap.recruit import Recruit
from stakemap.views.map.chips import most_shown
from stakemap.views.map.sara.acts import Act, compose_acts
from stakemap.views.map.sara.issues import IssueLine, Loose, find_loose, group_by_issue
from stakemap.views.map.sara.measured import Measured, compose_measured
from stakemap.views.map.telling import long_date
from stakemap.words import count, join

__all__ = ["Flow", "OpenQuestion", "StageLine", "compose_flow"]


_CAUSES: dict[object, str] = {
    None: "no cause named yet",
    NotKnown.UNKNOWN: "cause unknown",
    NotKnown.NONE: "no cause found",
}
_HOLDERS: dict[object, str] = {None: "", NotKnown.UNKNOWN: "Who knows is unknown: find out.", (): "Nobody knows."}
_PROGRESS: dict[object, str] = {
    True: "Substantial progress: yes.",
    False: "Substantial progress: no.",
    NotKnown.UNKNOWN: "Substantial progress: unknown, still to be judged.",
    NotKnown.NONE: "Substantial progress: none.",
    None: "Nobody has written down whether there is substantial progress.",
}


@dataclass(frozen=True, slots=True)
class StageLine:
    """One of the four SARA stages.

    Attributes:
        name: Scanning, Analysis, Response or Assessment.
        says: How far it has come, in a few words.
        reached: True for the stage that the work has reached.
    """

    name: str
    says: str
    reached: bool


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question without an answer; ``source`` says who holds the numbers."""

    ask: str
    source: str


@dataclass(frozen=True, slots=True)
class Flow:
    """The way from the issues to what has changed.

    Attributes:
        stages: The four SARA stages in order.
        goal: What should be different, in words; empty when the file does not say.
        issues: In the order of the file.
        no_issue: What is said where there are none; empty otherwise.
        loose: Actions that target none of the issues, in the order of the file.
        loose_more: How many of these are not shown.
        no_act: What is said where there is no action; empty otherwise.
        hypothesis: Why we think it happens; or that this is not known.
        hypothesis_known: True when the file gives one.
        questions: Those still open, in the order of the file.
        asked: How many questions are open, in words.
        measured: Measures in the order of the file.
        no_measure: What is said where there are none; empty otherwise.
        outcome: What changed, as the file says it, and whether there is substantial progress.
    """

    stages: tuple[StageLine, ...] = ()
    goal: str = ""
    issues: tuple[IssueLine, ...] = ()
    no_issue: str = ""
    loose: tuple[Loose, ...] = ()
    loose_more: int = 0
    no_act: str = ""
    hypothesis: str = ""
    hypothesis_known: bool = False
    questions: tuple[OpenQuestion, ...] = ()
    asked: str = ""
    measured: tuple[Measured, ...] = ()
    no_measure: str = ""
    outcome: tuple[str, ...] = ()


def compose_flow(cast: Cast, recruits: Sequence[Recruit]) -> Flow:
    """Compose the SARA view of one problem on one day. Each action is told once, with the first issue it targets."""
    problem = cast.problem
    scanning, response, analysis = known(problem.scanning), known(problem.response), known(problem.analysis)
    acts = compose_acts(cast, recruits)
    stated, most = listed(scanning.issues) if scanning else (), most_shown(cast)
    issues, loose = group_by_issue(stated, acts, most), find_loose(stated, acts)
    measured = compose_measured(cast)
    open_ones = tuple(_question(q) for q in listed(analysis.questions) if known(q.answer) is None) if analysis else ()
    cause = known(analysis.hypothesis) if analysis else None
    return Flow(
        stages=_stages(cast, issues, open_ones, acts, measured),
        goal=_goal(cast),
        issues=issues,
        no_issue="" if issues else _nothing("issue", scanning.issues if scanning else problem.scanning),
        loose=loose[:most],
        loose_more=len(loose[most:]) if most else 0,
        no_act="" if acts else _nothing("action", response.actions if response else problem.response),
        hypothesis=cause or _no_cause(analysis.hypothesis if analysis else problem.analysis),
        hypothesis_known=cause is not None,
        questions=open_ones,
        asked=_asked(open_ones, len(listed(analysis.questions)) if analysis else 0),
        measured=measured,
        no_measure="" if measured else _nothing("number", problem.measures),
        outcome=_outcome(cast),
    )


def _nothing(what: str, said: object) -> str:
    """Say that a list is empty; absent, unknown and none are three different answers."""
    if said is NotKnown.UNKNOWN:
        return f"Unknown: find out which {what}s there are."
    if said == () or said is NotKnown.NONE:
        return f"There is no {what}, the file says."
    return f"No {what} is written down yet."


def _question(question: Question) -> OpenQuestion:
    names = listed(question.data_from)
    source = f"Ask {join(names)}." if names else _HOLDERS[question.data_from]
    return OpenQuestion(known(question.ask) or "a question without words", source)


def _asked(open_ones: Sequence[OpenQuestion], asked: int) -> str:
    return f"{len(open_ones)} of {count(asked, 'question')} still open" if asked else "No question is written down yet"


def _no_cause(said: object) -> str:
    if said is NotKnown.UNKNOWN:
        return "Why it happens is unknown: find out."
    return "Nobody could say why it happens." if said is NotKnown.NONE else "No cause is written down yet."


def _goal(cast: Cast) -> str:
    response = known(cast.problem.response)
    goal = known(response.goal) if response else None
    text, by = ((known(goal.text) or "").rstrip(" ."), known(goal.by)) if goal else ("", None)
    return (f"{text}, by {long_date(by)}" if by else text) if text else ""


def _outcome(cast: Cast) -> tuple[str, ...]:
    assessment = known(cast.problem.assessment)
    if assessment is None:
        return ()
    progress = _PROGRESS[assessment.substantial_progress]
    return tuple(text for text in (progress, known(assessment.outcome)) if text)


def _stages(
    cast: Cast,
    issues: Sequence[IssueLine],
    questions: Sequence[OpenQuestion],
    acts: Sequence[Act],
    measured: Sequence[Measured],
) -> tuple[StageLine, ...]:
    analysis = known(cast.problem.analysis)
    stated = analysis.hypothesis if analysis else cast.problem.analysis
    cause = _CAUSES.get(stated, "a cause is named")
    gaps = sum(bool(issue.gap) for issue in issues)
    open_acts = [act for act in acts if not act.over]
    blocked = sum(act.blocked for act in open_acts)
    both = sum(bool(measure.before and measure.after) for measure in measured)
    says = {
        Stage.SCANNING: f"{count(len(issues), 'issue')}" + (f", {gaps} without an action" if gaps else ""),
        Stage.ANALYSIS: f"{cause}, {count(len(questions), 'open question')}" if questions else cause,
        Stage.RESPONSE: f"{count(len(open_acts), 'open action')}, {blocked} held up",
        Stage.ASSESSMENT: f"{both} of {count(len(measured), 'number')} taken again",
    }
    return tuple(StageLine(str(stage).capitalize(), says[stage], stage is cast.reached) for stage in Stage)
