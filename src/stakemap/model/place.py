"""Places, and who owns, maintains, manages and polices them."""

from typing import ClassVar

from pydantic import Field

from stakemap.model.base import Many, Maybe, Name, Part, Text
from stakemap.model.scalars import Quantity
from stakemap.model.vocabulary import PlaceKind

__all__ = ["Place"]


class Place(Part):
    """Where the problem happens."""

    main: ClassVar[str] = "name"
    name: Maybe[Name] = Field(None, description="Name of the place.")
    kind: Maybe[PlaceKind] = Field(None, description="Site, road, area or several sites.")
    address: Maybe[Text] = Field(None, description="Where it is.")
    owner: Many[Name] = Field(None, description="Who owns it.")
    maintainer: Many[Name] = Field(None, description="Who keeps it in order.")
    enforcer: Many[Name] = Field(None, description="Who enforces the rules there.")
    manager: Many[Name] = Field(None, description="Who runs it day by day.")
    count: Maybe[Quantity] = Field(None, description="How many places, when there are several.")
    note: Maybe[Text] = Field(None, description="Anything else worth knowing.")
    source: Maybe[Text] = Field(None, description="Where this is from: a key of sources, or the source itself.")
