"""Problem types: the roles that a kind of community problem needs, and what its guides ask and measure.

A type is data, never code: the ones we ship lie in ``knowledge/``, a department's own beside its
problem files. Here a field is simply absent or present; the three ways of not knowing belong to problem
files alone.
"""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field

from stakemap.model.base import Name, Part, Text
from stakemap.model.vocabulary import Better, Kind, Stage, Word

__all__ = [
    "Citation",
    "Controller",
    "PlaceRole",
    "ProblemType",
    "Role",
    "TriedElsewhere",
    "TypeMeasure",
    "TypeQuestion",
]


class Controller(Word):
    """Who holds a side of the problem triangle in check (POP Center, step 8; Sampson and others, 2010)."""

    HANDLER = "handler", "can influence those who do it: parents, teachers, probation"
    GUARDIAN = "guardian", "protects those it is done to: staff, neighbours, guards"
    MANAGER = "manager", "runs the place: owner, landlord, operator"
    SUPER = "super controller", "can move those in charge: regulator, council, court, insurer"


class PlaceRole(Word):
    """The four ways in which a place names a party."""

    OWNER = "owner", "whose place it is"
    MAINTAINER = "maintainer", "who keeps it in order"
    ENFORCER = "enforcer", "who enforces the rules there"
    MANAGER = "manager", "who runs it day by day"


def _several(value: Any) -> Any:
    """Read one text as a list of one, and nothing as an empty list."""
    if value is None or value == "":
        return ()
    return (value,) if isinstance(value, str) else value


Sources = Annotated[tuple[Text, ...], BeforeValidator(_several)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(_several)]
Kinds = Annotated[tuple[Kind, ...], BeforeValidator(_several)]
PlaceRoles = Annotated[tuple[PlaceRole, ...], BeforeValidator(_several)]


class Role(Part):
    """One part that somebody has to play in a problem of this type."""

    id: Name = Field(description="The role word that a stakeholder carries under roles.")
    aka: Texts = Field((), description="Other role words that mean the same.")
    name: Text = Field(description="The role in plain words.")
    why: Text = Field(description="Why such a problem needs it.")
    by_stage: Stage = Field(description="The SARA stage by which somebody should hold it.")
    bodies: Texts = Field((), description="Who usually holds it, as examples.")
    controller: Controller | None = Field(None, description="Handler, guardian, manager or super controller.")
    place: PlaceRoles = Field((), description="Which fields of a place fill it: owner, maintainer, enforcer, manager.")
    kinds: Kinds = Field((), description="Kinds of stakeholders that could hold it.")
    words: Texts = Field((), description="Words in a name that make a stakeholder a candidate.")
    source: Sources = Field((), description="Where the reason is from; absent: the source of the type.")


class TypeQuestion(Part):
    """One question that such a problem should be asked."""

    main: ClassVar[str] = "ask"
    ask: Text = Field(description="The question.")
    why: Text | None = Field(None, description="What the answer decides.")
    data_from: Texts = Field((), description="Who usually holds the data.")
    source: Sources = Field((), description="Where it is from; absent: the source of the type.")


class TypeMeasure(Part):
    """One number by which such a problem is measured."""

    main: ClassVar[str] = "name"
    name: Text = Field(description="What is counted.")
    unit: Text | None = Field(None, description="In what: hours, calls, crashes a year.")
    better: Better | None = Field(None, description="Which way it should move: lower or higher.")
    why: Text | None = Field(None, description="What it shows, and what to beware of.")
    source: Sources = Field((), description="Where it is from; absent: the source of the type.")


class TriedElsewhere(Part):
    """One response that was tried on such a problem somewhere, and how it fared."""

    main: ClassVar[str] = "what"
    what: Text = Field(description="What was done.")
    result: Text | None = Field(None, description="How it fared.")
    source: Sources = Field((), description="Where it is from; absent: the source of the type.")


class Citation(Part):
    """One source that a type cites."""

    cite: Text = Field(description="Who said it, and where.")
    url: Text | None = Field(None, description="The address where it was read.")
    says: Text | None = Field(None, description="What it says that the type uses, in your own words.")
    read: Text = Field("yes", description="yes: somebody looked it up at that address.")


class ProblemType(Part):
    """A kind of community problem, or the general list that fits all of them."""

    id: Name = Field(description="The word that a problem file carries under type.")
    aka: Texts = Field((), description="Other words that mean the same under type.")
    name: Text = Field(description="The type in plain words.")
    summary: Text | None = Field(None, description="What the problem is, and what its guides warn of.")
    words: Texts = Field((), description="Words in a problem that make this type likely.")
    source: Sources = Field((), description="Where the type is from: keys of the bibliography or addresses.")
    roles: tuple[Role, ...] = Field((), description="The roles that such a problem needs.")
    questions: tuple[TypeQuestion, ...] = Field((), description="What its guides ask.")
    measures: tuple[TypeMeasure, ...] = Field((), description="What its guides measure.")
    tried_elsewhere: tuple[TriedElsewhere, ...] = Field((), description="What was tried elsewhere, and how it fared.")
    sources: Mapping[str, Citation] = Field(
        default_factory=dict, description="Short word -> source that it stands for."
    )

    @property
    def all_words(self) -> tuple[str, ...]:
        """Every word by which a problem file may name the type: id, name and the others."""
        return (self.id, self.name, *self.aka)

    @property
    def cites(self) -> tuple[str, ...]:
        """Every source that the type or a part of it names, each once."""
        return tuple(
            dict.fromkeys(
                (
                    *self.source,
                    *(key for role in self.roles for key in role.source),
                    *(key for asked in self.questions for key in asked.source),
                    *(key for measure in self.measures for key in measure.source),
                    *(key for tried in self.tried_elsewhere for key in tried.source),
                )
            )
        )
