"""Texts that mean something exact: dates and spans, counts, yes and no. Money has a module of its own.

Each type keeps what was typed (``said``), so nothing is lost by reading it.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Self

from pydantic import BeforeValidator, GetCoreSchemaHandler, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError, core_schema

__all__ = [
    "ABOUT",
    "NUMBER",
    "Day",
    "DoneOn",
    "Quantity",
    "Ruler",
    "SaidText",
    "Span",
    "TrustLevel",
    "WholeDays",
    "YesNo",
]

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_YEAR = re.compile(r"\d{4}")
NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
ABOUT = r"about|around|approx\.?|approximately|~|roughly"
_QUANTITY = re.compile(
    rf"(?P<about>{ABOUT})?\s*(?P<low>{NUMBER})\s*"
    rf"(?:(?P<more>\+|or more)|(?:-|\u2013|to)\s*(?P<high>{NUMBER}))?",
    re.IGNORECASE,
)


def _read_date(text: str) -> tuple[date, date] | None:
    """Give the first and last day that a date text covers, or None when it has not the right form."""
    if match := _DAY.fullmatch(text):
        day = date(int(match[1]), int(match[2]), int(match[3]))
        return day, day
    if match := _MONTH.fullmatch(text):
        year, month = int(match[1]), int(match[2])
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    if _YEAR.fullmatch(text):
        return date(int(text), 1, 1), date(int(text), 12, 31)
    return None


def _checked_date(value: Any, kind: str) -> tuple[date, date]:
    if isinstance(value, date):
        return value, value
    if not isinstance(value, str):
        raise PydanticCustomError("text-needed", "a date is needed here")
    try:
        read = _read_date(value.strip())
    except (ValueError, IndexError):
        raise PydanticCustomError("impossible-date", "there is no such day") from None
    if read is None or (kind == "wrong-day" and read[0] != read[1]):
        raise PydanticCustomError(kind, "this is not a date")
    return read


def _read_day(value: Any) -> date:
    return _checked_date(value, "wrong-day")[0]


Day = Annotated[date, PlainValidator(_read_day), WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"})]


class SaidText:
    """Base of values that are read from one text and keep it as ``said``."""

    __slots__ = ()
    said: str
    json_schema: ClassVar[Mapping[str, Any]]

    def __str__(self) -> str:
        return self.said

    @classmethod
    def read(cls, value: Any) -> Self:
        """Read one text; a value that was read before is given back."""
        raise AssertionError("each kind of value reads its own texts")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.read, serialization=core_schema.to_string_ser_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: core_schema.CoreSchema, handler: Any) -> dict[str, Any]:
        return dict(cls.json_schema)


@dataclass(frozen=True, slots=True, order=True)
class Span(SaidText):
    """A day, a month or a year in which something happened.

    Attributes:
        first: First day that is covered.
        last: Last day that is covered; the same as ``first`` for a single day.
        said: The date as it was written.
    """

    first: date
    last: date
    said: str

    def started_by(self, day: date) -> bool:
        """Tell whether the span had begun on ``day``."""
        return self.first <= day

    def over_by(self, day: date) -> bool:
        """Tell whether the whole span lay before ``day``."""
        return self.last < day

    json_schema: ClassVar[Mapping[str, Any]] = {"type": ["string", "integer"], "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}

    @classmethod
    def read(cls, value: Any) -> Self:
        """Read a day, month or year.

        Raises:
            PydanticCustomError: ``text-needed``, ``wrong-date`` or ``impossible-date``.
        """
        if isinstance(value, cls):
            return value
        first, last = _checked_date(value, "wrong-date")
        return cls(first, last, value.strip() if isinstance(value, str) else value.isoformat())


@dataclass(frozen=True, slots=True)
class Quantity(SaidText):
    """A number as people say it: ``21``, ``1,200``, ``about 500``, ``500+``, ``200-500``.

    Attributes:
        low: Smallest value that is meant.
        high: Largest value that is meant; None when it is open (``500+``).
        about: True when it was said to be rough.
        said: The number as it was written.
    """

    low: Decimal
    high: Decimal | None
    about: bool
    said: str

    @property
    def exact(self) -> bool:
        """Tell whether exactly one value is meant."""
        return not self.about and self.high == self.low

    json_schema: ClassVar[Mapping[str, Any]] = {"type": ["string", "number"]}

    @classmethod
    def read(cls, value: Any) -> Self:
        """Read a number as people write it.

        Raises:
            PydanticCustomError: ``text-needed`` for a list or map, ``wrong-number`` for any other text.
        """
        if isinstance(value, cls):
            return value
        if isinstance(value, int | Decimal) and not isinstance(value, bool):
            return cls(Decimal(value), Decimal(value), about=False, said=str(value))
        if not isinstance(value, str):
            raise PydanticCustomError("text-needed", "a number is needed here")
        match = _QUANTITY.fullmatch(value.strip())
        if match is None:
            raise PydanticCustomError("wrong-number", "this is not a number")
        low = Decimal(match["low"].replace(",", ""))
        high = Decimal(match["high"].replace(",", "")) if match["high"] else low
        if high < low:
            raise PydanticCustomError("wrong-number", "the larger number comes first")
        return cls(low, None if match["more"] else high, bool(match["about"]), value.strip())


def _read_yes_no(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    word = value.strip().casefold() if isinstance(value, str) else ""
    if word in ("yes", "true"):
        return True
    if word in ("no", "false"):
        return False
    raise PydanticCustomError("wrong-yes-no", "this is neither yes nor no")


YesNo = Annotated[bool, PlainValidator(_read_yes_no), WithJsonSchema({"enum": ["yes", "no", True, False]})]


def _read_done(value: Any) -> bool | Span:
    if isinstance(value, Span | bool):
        return value
    if isinstance(value, date) or (isinstance(value, str) and value.strip()[:1].isdigit()):
        return Span.read(value)
    return _read_yes_no(value)


DoneOn = Annotated[bool | Span, PlainValidator(_read_done), WithJsonSchema({"type": ["string", "boolean"]})]


def _whole(low: int, high: int, kind: str) -> BeforeValidator:
    def read(value: Any) -> int:
        text = str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
        if re.fullmatch(r"\d{1,6}|\d{1,3},\d{3}", text) and low <= (number := int(text.replace(",", ""))) <= high:
            return number
        raise PydanticCustomError(kind, "a whole number is needed here", {"low": low, "high": high})

    return BeforeValidator(read)


Ruler = Annotated[int, _whole(0, 10, "wrong-ruler")]
TrustLevel = Annotated[int, _whole(1, 4, "wrong-trust")]
WholeDays = Annotated[int, _whole(1, 3650, "wrong-days")]
