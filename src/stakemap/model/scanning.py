"""Scanning: what keeps happening, to whom, and who sees it how."""

from typing import ClassVar

from pydantic import Field

from stakemap.model.base import Many, Maybe, Name, Part, Text

__all__ = ["Cheers", "Issue", "Scanning", "View"]


class Issue(Part):
    """One thing that goes wrong."""

    main: ClassVar[str] = "name"
    name: Maybe[Text] = Field(None, description="The issue in a few words.")
    harm: Maybe[Text] = Field(None, description="What harm it does.")
    who: Many[Name] = Field(None, description="Who is harmed by it; groups, never victims by name.")
    source: Maybe[Text] = Field(None, description="Where this is from: a key of sources, or the source itself.")


class Cheers(Part):
    """The CHEERS test of a problem (POP Center)."""

    community: Maybe[Text] = Field(None, description="Which part of the community is affected.")
    harm: Maybe[Text] = Field(None, description="What harm is done.")
    expectation: Maybe[Text] = Field(None, description="What people expect the police to do.")
    events: Maybe[Text] = Field(None, description="What happens, as separate events.")
    recurring: Maybe[Text] = Field(None, description="How often it comes back.")
    similarity: Maybe[Text] = Field(None, description="What the events have in common.")


class View(Part):
    """How one party sees the problem, where views differ."""

    main: ClassVar[str] = "says"
    who: Many[Name] = Field(None, description="Whose view it is.")
    says: Maybe[Text] = Field(None, description="How they put it.")
    source: Maybe[Text] = Field(None, description="Where this is from: a key of sources, or the source itself.")


class Scanning(Part):
    """The first SARA stage."""

    issues: Many[Issue] = Field(None, description="What goes wrong, one entry for each thing.")
    cheers: Maybe[Cheers] = Field(None, description="The six CHEERS questions.")
    views: Many[View] = Field(None, description="How different parties see the problem.")
    priority: Maybe[Text] = Field(None, description="Why this problem and not another.")
