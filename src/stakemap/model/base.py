"""The base of every part of a problem file, and the three ways of not knowing.

A field is absent (``None``: nobody has thought about it yet), ``NotKnown.UNKNOWN`` (we know that we
must find out), ``NotKnown.NONE`` (we asked, and there is none) or it holds a value. For lists ``none``
and ``[]`` are the same empty tuple. The four are never merged.

The modules of the parts go without ``from __future__ import annotations``: as texts, two hundred annotations
would have to be worked out once more by pydantic, which every run would feel.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import NoneType
from typing import Annotated, Any, ClassVar, TypeVar, Union, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError, core_schema

from stakemap.words import name_key

__all__ = ["Many", "ManyOrOne", "Maybe", "Name", "NotKnown", "OwnName", "Part", "Text", "known", "listed"]

T = TypeVar("T")


class NotKnown(StrEnum):
    """The two spoken ways of not knowing; the third is an absent key."""

    UNKNOWN = "unknown"
    NONE = "none"


_NOT_KNOWN: Mapping[str, NotKnown] = {"unknown": NotKnown.UNKNOWN, "none": NotKnown.NONE}
_FIRST_LETTERS = frozenset({"u", "U", "n", "N", " ", "\uff55", "\uff35", "\uff4e", "\uff2e"})
"""Most texts start otherwise, so that they need no closer look; the last four are full-width letters."""


def known(value: T | NotKnown | None) -> T | None:
    """Give the value, or None when it is absent, unknown or none."""
    return None if value is None or isinstance(value, NotKnown) else value


def listed(value: tuple[T, ...] | NotKnown | None) -> tuple[T, ...]:
    """Give the entries, or an empty tuple when the list is absent, unknown or none."""
    return () if value is None or isinstance(value, NotKnown) else value


def _spoken(value: object) -> NotKnown | None:
    """Tell whether a text is one of the two words for not knowing."""
    if isinstance(value, NotKnown):
        return value
    if isinstance(value, str) and value[:1] in _FIRST_LETTERS:
        return _NOT_KNOWN.get(name_key(value))
    return None


def _without_not_known(source: Any) -> Any:
    """Take ``NotKnown`` and ``None`` out of a union, leaving the type of the value itself."""
    return Union[tuple(arg for arg in get_args(source) if arg not in (NotKnown, NoneType))]  # noqa: UP007


class _Said:
    """Marks a field that may also be absent, unknown or none."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        inner = handler(_without_not_known(source))

        def read(value: Any, validate: Callable[[Any], Any]) -> Any:
            if value.__class__ is str and value and value[0] not in _FIRST_LETTERS:
                return validate(value)
            if value is None or value == "":
                return None
            return _spoken(value) or validate(value)

        return core_schema.no_info_wrap_validator_function(read, inner)


class _Listed:
    """Marks a list field: one text is a list of one, ``none`` is the empty list, a map is refused."""

    def __init__(self, one_map: bool = False) -> None:
        self.one_map = one_map

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        inner = handler(_without_not_known(source))
        one_map = self.one_map

        def read(value: Any, validate: Callable[[Any], Any]) -> Any:
            if value.__class__ is list and (len(value) != 1 or value[0].__class__ is dict):  # as most are
                return validate(value)
            if value is None or value == "":
                return None
            if isinstance(value, list | tuple) and len(value) == 1 and isinstance(value[0], str):
                alone: Any = _spoken(value[0])
            else:
                alone = _spoken(value)
            if alone is not None:
                return () if alone is NotKnown.NONE else alone
            if isinstance(value, Mapping) and not one_map:
                raise PydanticCustomError("list-needed", "a list is needed here")
            return validate(value if isinstance(value, list | tuple) else (value,))

        return core_schema.no_info_wrap_validator_function(read, inner)


Maybe = Annotated[T | NotKnown | None, _Said()]
Many = Annotated[tuple[T, ...] | NotKnown | None, _Listed()]
ManyOrOne = Annotated[tuple[T, ...] | NotKnown | None, _Listed(one_map=True)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


def _refuse_not_known(value: str) -> str:
    if _spoken(value):
        raise PydanticCustomError("name-needed", "a name is needed here")
    return value


OwnName = Annotated[Name, AfterValidator(_refuse_not_known)]


class Part(BaseModel):
    """One part of a problem file: frozen, knows its keys, keeps the user's own ``x_`` keys in ``extra``.

    Attributes:
        main: The field that a plain text stands for, where an entry has one obvious main field.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_by_alias=True, validate_by_name=True, defer_build=True
    )
    main: ClassVar[str | None] = None

    extra: Mapping[str, Any] = Field(
        default_factory=dict, alias="x_", repr=False, description="Your own keys; they start with x_."
    )

    @model_validator(mode="before")
    @classmethod
    def _read_shorthand(cls, value: Any) -> Any:
        if value.__class__ is dict or isinstance(value, Mapping):
            own = {key: value[key] for key in value if key[:2] == "x_"}
            if not own:
                return value
            kept = {key: item for key, item in value.items() if key not in own}
            return {
                **kept,
                "x_": own.get("x_") if set(own) == {"x_"} and isinstance(own["x_"], Mapping) else own,
            }
        if isinstance(value, str) and value and cls.main is not None:
            return {cls.main: value}
        if isinstance(value, BaseModel):
            return value
        if value is None or value == "":
            raise PydanticCustomError("empty-entry", "an entry is empty")
        raise PydanticCustomError("fields-needed", "an entry with fields is needed here")
