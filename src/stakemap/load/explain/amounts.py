"""Messages about numbers: counts, money, rulers and days."""

from __future__ import annotations

import re

from stakemap.errors import Diagnostic
from stakemap.load.explain.case import Case
from stakemap.load.sheet import shown
from stakemap.load.suggest.near import not_known_word

__all__ = ["explain_count", "explain_days", "explain_money", "explain_scale"]

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_SMALL = _ONES.split()
_WORDS = {word: number for number, word in enumerate(_SMALL)} | {
    "dozen": 12,
    "a dozen": 12,
    "a couple": 2,
    "couple": 2,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
    "a hundred": 100,
    "one hundred": 100,
    "thousand": 1000,
    "a thousand": 1000,
}
_AROUND = " .#\"'\u201c\u201d\u201e\u2018\u2019"
_QUANTITY = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_FREE = ("free", "free of charge", "no cost", "nothing", "0")
_MANY = frozenset(["many", "several", "some", "few", "various", "lots", "most", "all"])
_OFTEN = {
    "daily": 1,
    "weekly": 7,
    "biweekly": 14,
    "fortnightly": 14,
    "monthly": 30,
    "quarterly": 90,
    "yearly": 365,
    "annually": 365,
}
_UNITS = {"day": 1, "week": 7, "month": 30, "quarter": 90, "year": 365}


def explain_count(case: Case) -> Diagnostic:
    """Say the number in a form that can be read."""
    typed = str(case.value).strip()[:80]
    says = f"{shown(typed)} is not a number that can be read."
    meant = _count(typed)
    return case.at_value("wrong-number", says, meant or "a number such as 21, about 500, 200-500, or unknown")


def _count(typed: str) -> str | None:
    text = " ".join(typed.casefold().replace("\u2013", "-").strip(_AROUND).split())
    if re.fullmatch(_QUANTITY, text):
        return text
    if word := not_known_word(typed):
        return word
    if text in _WORDS:
        return str(_WORDS[text])
    if text.split(" ")[0] in _MANY:
        return "unknown"
    for pattern, form in _FORMS:
        if match := pattern.fullmatch(text):
            return form.format(*match.groups())
    backwards = re.fullmatch(rf"({_NUMBER})\s*(?:-|to)\s*({_NUMBER})", text)
    if backwards:
        return f"{backwards[2]}-{backwards[1]}"
    spaced = re.fullmatch(r"(\d{1,3}) (\d{3})(?: (\d{3}))?", text)
    if spaced:
        return ",".join(part for part in spaced.groups() if part)
    if thousands := re.fullmatch(r"(\d{1,3}(?:\.\d)?)\s*k", text):
        return f"{int(float(thousands[1]) * 1000):,}"
    if re.match(r"\d+\s*(?:in|of|out of|/)\s*\d", text):
        return None
    if (tens := re.fullmatch(r"(\w+ty)[- ](\w+)", text)) and {tens[1], tens[2]} <= set(_WORDS):
        return str(_WORDS[tens[1]] + _WORDS[tens[2]])
    found = re.match(rf"({_NUMBER})\b", text)
    first = text.split(" ")[0]
    return found[1].rstrip(",") if found else str(_WORDS[first]) if first in _WORDS else None


_FORMS = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        (rf"[$\u20ac\u00a3]\s*({_NUMBER})", "{0}"),
        (rf"({_NUMBER})\s*(?:%|percent)", "{0}"),
        (rf"(?:over|more than|at least|min\.?|minimum|>=?)\s*({_NUMBER}).*", "{0}+"),
        (rf"(?:under|less than|up to|at most|max\.?|maximum|<=?)\s*({_NUMBER}).*", "0-{0}"),
        (rf"({_NUMBER})\s*or\s*({_NUMBER})", "{0}-{1}"),
        (rf"between\s*({_NUMBER})\s*and\s*({_NUMBER}).*", "{0}-{1}"),
        (rf"(?:ca\.?|circa|c\.|some|nearly|almost|est\.?|estimated)\s*({_NUMBER}).*", "about {0}"),
        (rf"({_NUMBER})\s*(?:\?+|or so|ish|-ish|\(?approx\.?\)?|roughly|\(?est\.?\)?)", "about {0}"),
        (rf"about\s*({_NUMBER})", "about {0}"),
        (rf"(about|around|approx\.?|approximately|roughly)\s*({_NUMBER})\s+[a-z].*", "about {1}"),
    )
)


def explain_money(case: Case) -> Diagnostic:
    """Ask for the currency, which money always carries."""
    typed = str(case.value).strip()[:80]
    says = f"{shown(typed)} is not an amount of money that can be read."
    short = re.fullmatch(rf"\$\s*({_NUMBER})\s*(?:m|mm|mil)\b\.?(.*)", typed, re.IGNORECASE)
    dollars = re.fullmatch(rf"({_NUMBER})\s*(?:dollars?|bucks)\b(.*)", typed, re.IGNORECASE)
    bare = re.fullmatch(rf"({_NUMBER})(\s+(?:a|per|each|every)\b.*|\s*/.*)?", typed)
    match = dollars or bare
    if bare is not None:
        says = f"{shown(typed)} does not say in which currency."
    meant = f"${match[1]}{match[2] or ''}".rstrip() if match else not_known_word(typed)
    meant = f"${short[1]} million{short[2]}" if short else "$0" if typed.casefold() in _FREE else meant
    return case.at_value("wrong-money", says, meant or "an amount such as $1,200, $85 an hour, or unknown")


def explain_scale(case: Case) -> Diagnostic:
    """Ask for a whole number on a ruler."""
    typed = str(case.value).strip()[:80]
    low, high = int(case.context.get("low", 0)), int(case.context.get("high", 10))
    says = f'{shown(typed)} is not a whole number from {low} to {high}, as "{case.name}" needs.'
    first = re.match(r"(\d+)\s*(?:/|of|out of|from)\s*\d+$", typed)
    word = _WORDS.get(typed.casefold())
    number = int(first[1]) if first else word
    fits = number is not None and low <= number <= high
    meant = str(number) if fits else not_known_word(typed)
    return case.at_value("wrong-number", says, meant or f"a whole number from {low} to {high}, or unknown")


def explain_days(case: Case) -> Diagnostic:
    """Ask for a number of days."""
    typed = str(case.value).strip()[:80]
    says = f'{shown(typed)} is not a number of days, as "{case.name}" needs.'
    text = typed.casefold()
    every = re.fullmatch(r"(?:every\s+)?(?:(\d{1,4})\s*)?(day|week|month|quarter|year)s?", text)
    days = _OFTEN.get(text)
    if every:
        days = int(every[1] or 1) * _UNITS[every[2]]
    meant = str(days) if days else not_known_word(typed)
    return case.at_value("wrong-number", says, meant or "a whole number of days, for example 30")
