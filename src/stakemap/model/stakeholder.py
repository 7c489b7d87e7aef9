"""Stakeholders and the named people in them."""

from typing import ClassVar

from pydantic import Field

from stakemap.model.base import Many, ManyOrOne, Maybe, Name, OwnName, Part, Text
from stakemap.model.scalars import Quantity, Ruler, Span, WholeDays, YesNo
from stakemap.model.vocabulary import Kind, Level, Position, ReadinessStage, Rung, Status

__all__ = ["Approach", "Capacity", "Person", "Readiness", "Stakeholder", "Stance", "Step"]


class Stance(Part):
    """Where a party or person stands on one named proposal."""

    main: ClassVar[str] = "about"
    about: Maybe[Text] = Field(None, description="The proposal this is about, by name.")
    position: Maybe[Position] = Field(None, description="Support, oppose, mixed or undecided.")
    date: Maybe[Span] = Field(None, description="When they said so.")
    words: Maybe[Text] = Field(None, description="Their own words.")
    source: Maybe[Text] = Field(None, description="Where this is from: a key of sources, or the source itself.")


class Readiness(Part):
    """How ready a stakeholder is for one thing that is asked of them."""

    main: ClassVar[str] = "stage"
    stage: Maybe[ReadinessStage] = Field(None, description="Stage of change toward what is asked of them.")
    importance: Maybe[Ruler] = Field(None, description="How much it matters to them, 0 to 10, as they said.")
    confidence: Maybe[Ruler] = Field(None, description="How sure they are that they can, 0 to 10, as they said.")
    ask: Maybe[Text] = Field(None, description="What is asked of them.")
    capacity: Maybe[Level] = Field(None, description="Able to do this: low, medium or high.")
    said: Maybe[Text] = Field(None, description="What they said about it.")
    date: Maybe[Span] = Field(None, description="When this was judged.")
    by: Maybe[Name] = Field(None, description="Who judged it.")


class Capacity(Part):
    """How able a stakeholder is to work with us."""

    main: ClassVar[str] = "level"
    level: Maybe[Level] = Field(None, description="Low, medium or high.")
    why: Maybe[Text] = Field(None, description="What they have or lack: time, staff, mandate, money.")


class Step(Part):
    """One step that was tried to win a stakeholder."""

    main: ClassVar[str] = "rung"
    rung: Maybe[Rung] = Field(None, description="Which kind of step it was, gentlest first.")
    date: Maybe[Span] = Field(None, description="When it was tried.")
    result: Maybe[Text] = Field(None, description="What came of it.")


class Approach(Part):
    """How a reticent stakeholder is to be won."""

    main: ClassVar[str] = "plan"
    plan: Maybe[Text] = Field(None, description="The plan in a sentence or two.")
    steps: Many[Step] = Field(None, description="What was tried so far, with dates and results.")


class Person(Part):
    """A named person at a stakeholder."""

    main: ClassVar[str] = "name"
    name: Maybe[Name] = Field(None, description="The person's name; unknown with a title is allowed.")
    title: Maybe[Text] = Field(None, description="Job title or rank.")
    since: Maybe[Span] = Field(None, alias="from", description="When they took this post.")
    until: Maybe[Span] = Field(None, description="When they left this post; after that they no longer count.")
    successor: Many[Name] = Field(None, description="Who came after them; one name or several.")
    status: Maybe[Status] = Field(None, description="How far this person has come with us.")
    phone: Maybe[Text] = Field(None, description="Work phone.")
    email: Maybe[Text] = Field(None, description="Work email.")
    aka: Many[Name] = Field(None, description="Other names of this person.")
    also_at: Many[Name] = Field(None, description="Other stakeholders this person belongs to.")
    officer: Many[Name] = Field(None, description="Who on the team looks after this relationship.")
    stances: Many[Stance] = Field(None, description="Where they stand on named proposals.")
    confidential: Maybe[YesNo] = Field(None, description="Yes: never in anything that is shared.")
    note: Maybe[Text] = Field(None, description="Anything else worth knowing; assume that they will read it.")
    source: Maybe[Text] = Field(None, description="Where this is from: a key of sources, or the source itself.")


class Stakeholder(Part):
    """A party to the problem: an organisation, unit, group, or one person acting for themselves."""

    main: ClassVar[str] = "name"
    name: OwnName = Field(description="The stakeholder's name; unique in the file.")
    aka: Many[Name] = Field(None, description="Other names and abbreviations, also the wording of a source.")
    kind: Maybe[Kind] = Field(None, description="What sort of body this is.")
    roles: Many[Text] = Field(None, description="What they are in this problem, e.g. operator, regulator, road owner.")
    part_of: Maybe[Name] = Field(None, description="The stakeholder this is a unit or site of.")
    count: Maybe[Quantity] = Field(None, description="For a class of many (21 restaurants): how many.")
    people: Many[Person] = Field(None, description="Named persons there.")
    status: Maybe[Status] = Field(None, description="How far they have come with us.")
    since: Maybe[Span] = Field(None, description="Date of that status.")
    influence: Maybe[Level] = Field(
        None, description="What they can decide, pay for, allow or stop in this problem: low, medium or high."
    )
    affected: Maybe[Level] = Field(None, description="How much the problem harms them: low, medium or high.")
    readiness: ManyOrOne[Readiness] = Field(None, description="How ready they are for what is asked of them.")
    capacity: Maybe[Capacity] = Field(None, description="Able to work with us: low, medium or high, and why.")
    interests: Many[Text] = Field(None, description="What they care about.")
    wants: Many[Text] = Field(None, description="What they want from us or from the work.")
    brings: Many[Text] = Field(
        None,
        description="What they could bring: funding, in-kind, staff, volunteers, data, expertise, community ties, "
        "facilitation, advocacy, facilities.",
    )
    concerns: Many[Text] = Field(None, description="What holds them back.")
    power: Maybe[Text] = Field(None, description="What they can decide or stop.")
    approach: Maybe[Approach] = Field(None, description="How they are to be won: a plan, and the steps tried.")
    stances: Many[Stance] = Field(None, description="Where they stand on named proposals.")
    officer: Many[Name] = Field(None, description="Who on the team looks after this relationship.")
    contact_every: Maybe[WholeDays] = Field(None, description="Days between contacts that this stakeholder needs.")
    left: Maybe[Span] = Field(None, description="When they stopped being a stakeholder.")
    successor: Many[Name] = Field(None, description="Who took their place; one name or several.")
    confidential: Maybe[YesNo] = Field(None, description="Yes: never in anything that is shared.")
    note: Maybe[Text] = Field(None, description="Anything else worth knowing; assume that they will read it.")
    source: Maybe[Text] = Field(None, description="Where this is from: a key of sources, or the source itself.")
