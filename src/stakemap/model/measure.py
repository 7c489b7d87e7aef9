"""The numbers of a problem, before and after."""

from typing import ClassVar

from pydantic import Field

from stakemap.model.base import Many, Maybe, Part, Text
from stakemap.model.money import Money
from stakemap.model.scalars import Day, Quantity, Span
from stakemap.model.vocabulary import Better

__all__ = ["Baseline", "Measure", "Reading", "Target"]


class Baseline(Part):
    """The value before anything was done."""

    main: ClassVar[str] = "value"
    value: Maybe[Quantity] = Field(None, description="The number: 21, 1,200, about 500, 200-500.")
    from_: Maybe[Span] = Field(None, alias="from", description="Start of the period it covers.")
    to: Maybe[Span] = Field(None, description="End of the period it covers.")
    source: Maybe[Text] = Field(None, description="Where this is from: a key of sources, or the source itself.")


class Target(Part):
    """The value to reach."""

    main: ClassVar[str] = "value"
    value: Maybe[Quantity] = Field(None, description="The number to reach.")
    by: Maybe[Day] = Field(None, description="By when.")


class Reading(Part):
    """One value on a day or over a period; several for one period are kept side by side."""

    main: ClassVar[str] = "value"
    date: Maybe[Span] = Field(None, description="The day, month or year it was read.")
    from_: Maybe[Span] = Field(None, alias="from", description="Start of the period it covers.")
    to: Maybe[Span] = Field(None, description="End of the period it covers.")
    value: Maybe[Quantity] = Field(None, description="The number.")
    source: Maybe[Text] = Field(None, description="Where this is from: a key of sources, or the source itself.")
    definition: Maybe[Text] = Field(None, description="What was counted, where it differs.")


class Measure(Part):
    """One number about the problem."""

    main: ClassVar[str] = "name"
    name: Maybe[Text] = Field(None, description="What is counted.")
    unit: Maybe[Text] = Field(None, description="In what: hours, calls, crashes a year.")
    better: Maybe[Better] = Field(None, description="Which way it should move: lower or higher.")
    cost: Maybe[Money] = Field(None, description="Money for one unit: $85.")
    baseline: Maybe[Baseline] = Field(None, description="The value before anything was done.")
    target: Maybe[Target] = Field(None, description="The value to reach, and by when.")
    readings: Many[Reading] = Field(None, description="Values since then, with their dates.")
    definition: Maybe[Text] = Field(None, description="What exactly is counted.")
    source: Maybe[Text] = Field(None, description="Where this is from: a key of sources, or the source itself.")
