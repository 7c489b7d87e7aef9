"""Recorded ties between stakeholders or people."""

from pydantic import Field

from stakemap.model.base import Many, Maybe, Name, Part, Text
from stakemap.model.money import Money
from stakemap.model.scalars import Span, TrustLevel, YesNo
from stakemap.model.vocabulary import Strength, TieState

__all__ = ["Relationship", "Trust"]


class Trust(Part):
    """Trust in one direction, 1 (not at all) to 4 (a great deal), after the PARTNER survey."""

    reliable: Maybe[TrustLevel] = Field(None, description="They do what they say, 1 to 4.")
    mission: Maybe[TrustLevel] = Field(None, description="They share the aim, 1 to 4.")
    open: Maybe[TrustLevel] = Field(None, description="They can be talked to openly, 1 to 4.")


class Relationship(Part):
    """One tie: mutual (``between``) or from one to another (``from``, ``to``)."""

    between: Many[Name] = Field(None, description="The two of a mutual tie: [A, B].")
    from_: Maybe[Name] = Field(None, alias="from", description="Where a one-way tie starts.")
    to: Maybe[Name] = Field(None, description="Where a one-way tie ends.")
    kind: Maybe[Text] = Field(
        None,
        description="One verb or phrase: works with, knows, refers to, funds, oversees, licenses, reports to, "
        "shares data with, advises, trained with, responds to calls, convenes, competes with, opposes.",
    )
    state: Maybe[TieState] = Field(
        None, description="Known, active, strained or ended; none: we asked, there is no tie."
    )
    strength: Maybe[Strength] = Field(None, description="Weak, working or strong.")
    since: Maybe[Span] = Field(None, description="When it began.")
    until: Maybe[Span] = Field(None, description="When it ended.")
    held_by: Maybe[Name] = Field(None, description="The person in whom the tie lives.")
    amount: Maybe[Money] = Field(None, description="Amount of a funding tie, with its period: $5,000 a year.")
    reported_by: Many[Name] = Field(None, description="Who told us.")
    confirmed: Maybe[YesNo] = Field(None, description="Yes when the other side said so too.")
    trust: Maybe[Trust] = Field(None, description="Reliable, mission, open: each 1 to 4.")
    note: Maybe[Text] = Field(None, description="Anything else worth knowing.")
    source: Maybe[Text] = Field(None, description="Where this is from: a key of sources, or the source itself.")

    @property
    def ends(self) -> tuple[str, ...]:
        """The names at both ends; fewer than two when the entry is incomplete."""
        if isinstance(self.between, tuple):
            return self.between
        return tuple(end for end in (self.from_, self.to) if isinstance(end, str) and end not in ("unknown", "none"))
