"""Who does what by when, planned reviews, and what happened."""

from typing import ClassVar

from pydantic import Field

from stakemap.model.base import Many, Maybe, Name, Part, Text
from stakemap.model.scalars import Day, DoneOn, Span
from stakemap.model.vocabulary import LogHow, LogPurpose, Status

__all__ = ["Accepted", "Assignment", "CheckIn", "LogEntry"]


class Assignment(Part):
    """One task that somebody took on."""

    main: ClassVar[str] = "task"
    task: Maybe[Text] = Field(None, description="What is to be done.")
    who: Many[Name] = Field(None, description="Who does it.")
    due: Maybe[Day] = Field(None, description="By when.")
    for_: Many[Name] = Field(None, alias="for", description="Which stakeholder, action or person it is for.")
    done: Maybe[DoneOn] = Field(None, description="Yes, no, or the date it was done.")


class CheckIn(Part):
    """One planned review of progress."""

    main: ClassVar[str] = "date"
    date: Maybe[Day] = Field(None, description="The day of the review.")
    with_: Many[Name] = Field(None, alias="with", description="Who takes part.")
    about: Maybe[Text] = Field(None, description="What it is about.")
    done: Maybe[DoneOn] = Field(None, description="Yes, no, or the date it was held.")
    note: Maybe[Text] = Field(None, description="What came of it.")


class LogEntry(Part):
    """One contact that took place."""

    date: Maybe[Span] = Field(None, description="When it was.")
    who: Many[Name] = Field(None, description="Who of the team was there.")
    met: Many[Name] = Field(None, description="Whom they met: a person or a stakeholder.")
    how: Maybe[LogHow] = Field(None, description="Visit, call, email, meeting, event, letter or training.")
    purpose: Maybe[LogPurpose] = Field(None, description="Outreach (awareness) or engagement (prevention).")
    status: Maybe[Status] = Field(None, description="Their status after this contact.")
    note: Maybe[Text] = Field(None, description="What was said or agreed.")
    next: Maybe[Text] = Field(None, description="The next step.")
    due: Maybe[Day] = Field(None, description="When the next step is due.")
    source: Maybe[Text] = Field(None, description="Where this is from: a key of sources, or the source itself.")


class Accepted(Part):
    """One gap that is accepted for now, with a reason and an end."""

    main: ClassVar[str] = "gap"
    gap: Maybe[Text] = Field(None, description="The code of the gap, e.g. P101.")
    about: Maybe[Name] = Field(None, description="The one name it is accepted for; absent: for all.")
    because: Maybe[Text] = Field(None, description="Why it is accepted.")
    by: Maybe[Name] = Field(None, description="Who decided that.")
    until: Maybe[Day] = Field(None, description="When to look at it again.")
