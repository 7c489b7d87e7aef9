"""Response: the goal, and the actions with those who must take part."""

from typing import ClassVar

from pydantic import Field

from stakemap.model.base import Many, Maybe, Name, Part, Text
from stakemap.model.scalars import Day, Span
from stakemap.model.vocabulary import ActionKind, ActionStatus

__all__ = ["Action", "Goal", "Response"]


class Goal(Part):
    """What should be different, by when, seen in which measure."""

    main: ClassVar[str] = "text"
    text: Maybe[Text] = Field(None, description="What should be different.")
    by: Maybe[Day] = Field(None, description="By when.")
    measure: Maybe[Text] = Field(None, description="Which measure shows it.")


class Action(Part):
    """One response to the problem."""

    main: ClassVar[str] = "do"
    do: Maybe[Text] = Field(None, description="What is to be done.")
    kind: Maybe[ActionKind] = Field(None, description="What sort of response it is.")
    answers: Many[Text] = Field(None, description="Which issues it answers.")
    needs: Many[Name] = Field(None, description="Who must take part, listed or not.")
    maybe: Many[Name] = Field(None, description="Who may have to take part: our guess, to be confirmed.")
    for_: Many[Name] = Field(None, alias="for", description="Whom it is meant to reach.")
    lead: Many[Name] = Field(None, description="Who leads it.")
    with_: Many[Name] = Field(None, alias="with", description="Who works on it with the lead.")
    status: Maybe[ActionStatus] = Field(None, description="How far it has come.")
    start: Maybe[Span] = Field(None, description="When it starts.")
    due: Maybe[Day] = Field(None, description="When it should be done.")
    objective: Maybe[Text] = Field(None, description="What it should achieve, in a form that can be checked.")
    cost: Maybe[Text] = Field(None, description="What it costs, in money or time.")
    note: Maybe[Text] = Field(None, description="Anything else worth knowing.")
    source: Maybe[Text] = Field(None, description="Where this is from: a key of sources, or the source itself.")


class Response(Part):
    """The third SARA stage."""

    goal: Maybe[Goal] = Field(None, description="What should be different at the end.")
    actions: Many[Action] = Field(None, description="What is to be done, one entry for each action.")
