"""One community problem: one file, one `Problem`."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field

from stakemap.model.analysis import Analysis
from stakemap.model.assessment import Assessment
from stakemap.model.base import Many, ManyOrOne, Maybe, Name, OwnName, Part, Text
from stakemap.model.measure import Measure
from stakemap.model.place import Place
from stakemap.model.relationship import Relationship
from stakemap.model.response import Response
from stakemap.model.scalars import Day, Span
from stakemap.model.scanning import Scanning
from stakemap.model.stakeholder import Stakeholder
from stakemap.model.vocabulary import Outcome, Stage
from stakemap.model.work import Accepted, Assignment, CheckIn, LogEntry

__all__ = ["Closed", "Lead", "Problem"]


class Lead(Part):
    """Who leads the work; rank is not asked."""

    main: ClassVar[str] = "name"
    name: Maybe[Name] = Field(None, description="The lead's name: a person, or a stakeholder where agencies lead.")
    with_: Many[Name] = Field(None, alias="with", description="Co-leads.")
    ability: Maybe[Text] = Field(None, description="What makes them able: a level or a few words.")
    knowledge: Maybe[Text] = Field(None, description="What they know about it: a level or a few words.")
    motivation: Maybe[Text] = Field(None, description="Why they want to: a level or a few words.")
    why: Maybe[Text] = Field(None, description="Why this person was chosen.")


class Closed(Part):
    """How and when work on the problem ended."""

    main: ClassVar[str] = "outcome"
    date: Maybe[Span] = Field(None, description="When it was closed.")
    outcome: Maybe[Outcome] = Field(None, description="How it ended.")
    why: Maybe[Text] = Field(None, description="Why it was closed then.")


def _without_empty(value: Any) -> Any:
    """Leave out keys with nothing after them, which are the same as absent keys."""
    return {k: v for k, v in value.items() if v not in (None, "")} if isinstance(value, Mapping) else value


class Problem(Part):
    """A whole problem file.

    Only ``problem`` is required. Everything else may be absent, unknown or none.
    """

    problem: OwnName = Field(description="Title of the problem; the only key that is required.")
    agency: Maybe[Name] = Field(None, description="Whose problem file this is; also counts as a stakeholder.")
    type: Many[Text] = Field(None, description="One problem type or several; it brings the roles such a problem needs.")
    summary: Maybe[Text] = Field(None, description="The problem in two or three sentences.")
    started: Maybe[Span] = Field(None, description="When work on it began.")
    stage: Maybe[Stage] = Field(None, description="The SARA stage reached.")
    closed: ManyOrOne[Closed] = Field(None, description="How and when it was closed.")
    retain_until: Maybe[Day] = Field(None, description="After this day the file should be reviewed or deleted.")
    sources: Maybe[Annotated[Mapping[str, Text], BeforeValidator(_without_empty)]] = Field(
        None, description="Short key and citation; the first one is meant where an entry names none."
    )
    lead: Maybe[Lead] = Field(None, description="Who leads: chosen on ability, knowledge and motivation, not rank.")
    places: Many[Place] = Field(None, description="Where it happens, and who owns and runs the place.")
    stakeholders: Many[Stakeholder] = Field(None, description="Everybody who is needed to solve it.")
    relationships: Many[Relationship] = Field(None, description="Who knows or works with whom.")
    scanning: Maybe[Scanning] = Field(None, description="SARA stage 1: what keeps happening.")
    analysis: Maybe[Analysis] = Field(None, description="SARA stage 2: why it happens.")
    response: Maybe[Response] = Field(None, description="SARA stage 3: what is done about it.")
    assessment: Maybe[Assessment] = Field(None, description="SARA stage 4: whether it worked.")
    measures: Many[Measure] = Field(None, description="The numbers, before and after.")
    assignments: Many[Assignment] = Field(None, description="Who does what by when.")
    checkins: Many[CheckIn] = Field(None, description="Planned reviews of progress.")
    log: Many[LogEntry] = Field(None, description="Contacts that took place.")
    accepted: Many[Accepted] = Field(None, description="Gaps accepted for now, with a reason.")
