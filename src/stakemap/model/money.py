"""Amounts of money, which always carry their currency."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Self

from pydantic_core import PydanticCustomError

from stakemap.model.scalars import ABOUT, NUMBER, Quantity, SaidText

__all__ = ["Money"]

_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP"}
_EVERYDAY = frozenset({"AUD", "CAD", "EUR", "GBP", "MXN", "USD"})
_CODES = frozenset(
    re.findall(
        r"[A-Z]{3}",
        """
        AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF
        CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD
        HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD
        MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN
        PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY
        TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL
        """,
    )
)
"""Currency codes (ISO 4217), in capitals; the everyday ones are read in any case. Other letters are words:
"12 hrs", "2 cup" and "50 per hour" are not money."""

_TIMES = {"": 1, "k": 1_000, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_ROUGH = rf"(?P<about>{ABOUT})?\s*"
_RANGE = rf"(?P<number>(?:{NUMBER})(?:\s*\+|\s*(?:-|\u2013|to)\s*[$€£]?\s*(?:{NUMBER}))?)"
_SCALE = r"(?:\s*(?P<times>k|thousand|million|billion)\b)?"
_PERIOD = r"(?:\s*/\s*|\s+|$)(?P<period>.*)"
_CURRENCY = r"(?:(?P<sign>[$€£])|(?P<code>[A-Za-z]{3})(?![A-Za-z]))"
_FORMS = (
    rf"{_ROUGH}{_CURRENCY}\s*{_RANGE}{_SCALE}{_PERIOD}",
    rf"{_ROUGH}{_RANGE}{_SCALE}\s*{_CURRENCY}{_PERIOD}",
)
"""Patterns, compiled only in the run that reads an amount of money."""


@dataclass(frozen=True, slots=True)
class Money(SaidText):
    """An amount of money with its currency, e.g. ``$1,200``, ``about $2 million`` or ``1200 EUR a year``.

    Attributes:
        amount: How much, with "thousand" and "million" multiplied out.
        currency: Three-letter code; ``$`` is read as USD.
        period: What follows the amount ("a year"); empty when nothing does.
        said: The amount as it was written.
    """

    amount: Quantity
    currency: str
    period: str
    said: str

    json_schema: ClassVar[Mapping[str, Any]] = {"type": "string"}

    @classmethod
    def read(cls, value: Any) -> Self:
        """Read an amount of money.

        Raises:
            PydanticCustomError: ``text-needed`` or ``wrong-money``.
        """
        if isinstance(value, cls):
            return value
        if not isinstance(value, str):
            raise PydanticCustomError("text-needed", "an amount of money is needed here")
        said = value.strip()
        for form in _FORMS:
            match = re.fullmatch(form, said, re.IGNORECASE)
            currency = _currency(match) if match else None
            if match and currency:
                return cls(_amount(match), currency, match["period"].strip(), said)
        raise PydanticCustomError("wrong-money", "this is not an amount of money with its currency")


def _currency(match: re.Match[str]) -> str | None:
    if match["sign"]:
        return _SIGNS[match["sign"]]
    code: str = match["code"]
    everyday = code.upper() if code.upper() in _EVERYDAY else None
    return code if code in _CODES else everyday


def _amount(match: re.Match[str]) -> Quantity:
    number = re.sub(r"[$€£]", "", match["number"])
    quantity = Quantity.read(f"{match['about'] or ''} {number}")
    times = _TIMES[(match["times"] or "").casefold()]
    high = quantity.high * times if quantity.high is not None else None
    return replace(quantity, low=quantity.low * times, high=high)
