"""Analysis: why it happens, what is still open, what was tried."""

from typing import ClassVar

from pydantic import Field

from stakemap.model.base import Many, Maybe, Name, Part, Text

__all__ = ["Analysis", "Question", "Triangle", "Tried"]


class Question(Part):
    """One question to answer before choosing a response."""

    main: ClassVar[str] = "ask"
    ask: Maybe[Text] = Field(None, description="The question.")
    answer: Maybe[Text] = Field(None, description="What was found; absent while it is open.")
    measures: Many[Text] = Field(None, description="Which measures would answer it.")
    data_from: Many[Name] = Field(None, description="Who holds the data.")
    source: Maybe[Text] = Field(None, description="Where this is from: a key of sources, or the source itself.")


class Tried(Part):
    """An earlier response to the same problem."""

    main: ClassVar[str] = "what"
    what: Maybe[Text] = Field(None, description="What was done.")
    when: Maybe[Text] = Field(None, description="When: a date, a year or a few words.")
    by: Many[Name] = Field(None, description="Who did it.")
    result: Maybe[Text] = Field(None, description="What came of it.")
    why_ended: Maybe[Text] = Field(None, description="Why it stopped.")
    source: Maybe[Text] = Field(None, description="Where this is from: a key of sources, or the source itself.")


class Triangle(Part):
    """The problem analysis triangle: roles or stakeholders, never suspects (POP Center)."""

    offender: Many[Name] = Field(None, description="Kinds of offenders, never names.")
    handler: Many[Name] = Field(None, description="Who can influence offenders: parents, probation, coaches.")
    target: Many[Name] = Field(None, description="Who or what is harmed, as a group.")
    guardian: Many[Name] = Field(None, description="Who protects targets: staff, neighbours, guards.")
    place: Many[Name] = Field(None, description="Where it happens.")
    manager: Many[Name] = Field(None, description="Who runs the place: owner, landlord, operator.")
    super_controllers: Many[Name] = Field(None, description="Who can move the others: regulators, funders, courts.")


class Analysis(Part):
    """The second SARA stage."""

    hypothesis: Maybe[Text] = Field(None, description="Why we think it happens.")
    questions: Many[Question] = Field(None, description="What must be found out.")
    tried: Many[Tried] = Field(None, description="What was tried before, and how it went.")
    triangle: Maybe[Triangle] = Field(None, description="Who handles, guards and manages.")
