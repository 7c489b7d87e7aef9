"""The interview from its first question to its last, and the one question that a list leaves open."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from stakemap.intake.kinds import likely_kind
from stakemap.intake.questions import STEPS, Types, kinds_question, next_question
from stakemap.intake.talk import Interview, Talk

__all__ = ["INTRODUCTION", "Stopped", "confirm_kinds", "hold_interview"]

INTRODUCTION = "Enter skips a question. ? means: I must find out. b goes back. Ctrl-C stops and keeps what you typed."


class Stopped(Exception):
    """Somebody ended the interview before its end; what was answered is in the interview."""


def hold_interview(
    read: Callable[[str], str],
    show: Callable[[str], None],
    interview: Interview,
    types: Types,
    refuse_title: Callable[[str], str],
) -> None:
    """Ask every question that is open, and keep each answer in the interview at once.

    Args:
        read: Shows a prompt and gives the line that was typed; ``EOFError`` and ``KeyboardInterrupt`` end it.
        show: Shows a line.
        interview: The answers so far; filled in.
        types: Gives the problem types to choose from, the likeliest first.
        refuse_title: Says why a title cannot be used; empty where it can.

    Raises:
        Stopped: The user ended it early.
    """
    talk = Talk(read, show, interview, refuse_title)
    try:
        step = 0
        while question := next_question(interview.values, frozenset(interview.done), types):
            if question.step != step:
                show(f"\n{question.step} of {STEPS}")
                step = question.step
            talk.put(question)
    except (EOFError, KeyboardInterrupt):
        raise Stopped from None


def confirm_kinds(read: Callable[[str], str], show: Callable[[str], None], names: tuple[str, ...]) -> Mapping[str, str]:
    """Ask about the kinds that names speak for, and give those that are right, by name.

    Args:
        read: As for `hold_interview`.
        show: Shows a line.
        names: The stakeholders; nothing is asked where none speaks for a kind.
    """
    interview = Interview()
    if question := kinds_question(names):
        Talk(read, show, interview, lambda text: "").put(question)
    return {name: kind for name in interview.values.get(("kinds",), ()) if (kind := likely_kind(name))}
