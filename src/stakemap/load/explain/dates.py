"""Messages about dates: every habit of writing one, and days that do not exist."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from stakemap.errors import Diagnostic
from stakemap.load.explain.case import Case
from stakemap.load.fields import fields_of
from stakemap.load.sheet import quoted, shown
from stakemap.load.suggest.near import not_known_word
from stakemap.model import Part
from stakemap.words import join

__all__ = ["date_and_text", "explain_date", "readings_of"]

_MONTHS = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name}
_SHORT = {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
_MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\.?,?\s+"
_TH = r"(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4}|'?\d{2})"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:{_WEEKDAY})?{_MONTH}\s+(?P<day>\d{{1,2}}){_TH},?\s+{_YEAR}",
        rf"(?:{_WEEKDAY})?(?:the\s+)?(?P<day>\d{{1,2}}){_TH}[\s-]+(?:of\s+)?{_MONTH},?[\s-]+{_YEAR}",
        rf"{_MONTH},?\s+(?P<year>\d{{4}})",
        rf"(?P<year>\d{{4}})[\s-]+{_MONTH}(?:[\s-]+(?P<day>\d{{1,2}}))?",
    )
)
_YEAR_FIRST = re.compile(r"(\d{4})[-/. _\u2010-\u2015](\d{1,2})(?:[-/. _\u2010-\u2015](\d{1,2}))?")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})")
_MONTH_LAST = re.compile(r"(\d{1,2})[-/.](\d{4})")
_TOGETHER = re.compile(r"(20\d{2})(\d{2})(\d{2})")
_TIME = re.compile(r"[T ,]+(?:at\s+)?\d{1,2}:\d{2}.*$|\s+(?:at\s+)?\d{1,2}\s*(?:am|pm)\b.*$", re.IGNORECASE)
_ABOUT = re.compile(
    r"^(?:about|around|approx\.?|ca\.?|circa|early|mid|late|end of|beginning of|by|since|in|on)[\s-]+", re.IGNORECASE
)
_AROUND = " .,\"'\u201c\u201d\u201e\u2018\u2019"
_SOME_YEAR = re.compile(r"\b(19|20)\d{2}\b")
_RANGE = re.compile(r"\S(?:\s+(?:to|until|through|-|\u2013)\s+|\u2013)\S")


def explain_date(case: Case) -> Diagnostic:
    """Say the date as the format writes it, with both readings where there are two."""
    typed = str(case.value).strip()
    whole_day = case.asked is not None and case.asked.whole_day
    told = _impossible(case, typed)
    if told is not None:
        return told
    if whole_day and re.fullmatch(r"\d{4}(-\d{2})?", typed):
        says = f'{shown(typed)} leaves the day open, but "{case.name}" needs a day.'
        return case.at_value("wrong-date", says, _last_day(typed))
    readings = [_for_field(day, whole_day) for day in readings_of(typed)]
    says = f"{shown(typed)} is not a date written as year-month-day."
    if len(readings) == 2:
        return case.at_value("wrong-date", says, " or ".join(f"{day} ({_spoken(day)})" for day in readings))
    return case.at_value("wrong-date", says, readings[0] if readings else _guess(case, typed, whole_day))


def _guess(case: Case, typed: str, whole_day: bool) -> str:
    if word := not_known_word(typed):
        return word
    if days := _of_a_spreadsheet(typed):
        return f"{_for_field(days, whole_day)}, if this comes from a spreadsheet"
    if _RANGE.search(typed) and not whole_day:
        return "one date only, for example the first day: 2025-03-01"
    year = _SOME_YEAR.search(typed)
    if year and not whole_day:
        return year[0]
    examples = ["2025-03-01", "unknown"] if whole_day else ["2025-03-01", "2025-03", "2025", "unknown"]
    return f"a date such as {join(examples, 'or')}"


def _of_a_spreadsheet(typed: str) -> str | None:
    """Read a day that a spreadsheet counts from 1899-12-30, or the ``Mar-25`` that it shows for March 2025."""
    if re.fullmatch(r"[34]\d{4}|5[0-4]\d{3}", typed):  # 1982 to 2049
        return (date(1899, 12, 30) + timedelta(days=int(typed))).isoformat()
    match = re.fullmatch(rf"{_MONTH}-(?P<year>\d{{2}})", typed)
    found = _named_month(match.groupdict()) if match else []
    return found[0] if found else None


def _last_day(typed: str) -> str:
    year, _, month = typed.partition("-")
    if not month or not 1 <= int(month) <= 12 or int(year) < 1:
        return f"{year}-12-31, or the day that is meant"
    return f"{typed}-{calendar.monthrange(int(year), int(month))[1]:02d}, or the day that is meant"


def _for_field(day: str, whole_day: bool) -> str:
    return _last_day(day) if whole_day and len(day) < 10 else day


def _spoken(day: str) -> str:
    if len(day) != 10:
        return day
    year, month, number = (int(part) for part in day.split("-"))
    return f"{calendar.month_name[month]} {number}, {year}"


def _impossible(case: Case, typed: str) -> Diagnostic | None:
    """Answer a date of the right form that is not in the calendar."""
    match = re.fullmatch(r"(\d{4})-(\d{2})(?:-(\d{2}))?", typed)
    if match is None or case.kind != "impossible-date":
        return None
    year, month, day = int(match[1]), int(match[2]), int(match[3] or 1)
    if not 1 <= month <= 12:
        says = f"{shown(typed)} names month {month}, but a year has twelve."
        swapped = f"{match[1]}-{day:02d}-{month:02d}" if _exists(year, day, month) and match[3] else ""
        return case.at_value("impossible-date", says, swapped or "check the month: it stands in the middle")
    if year < 1:
        return case.at_value("impossible-date", f"{shown(typed)} has no real year.", "check the year")
    if day < 1:
        says = f"{shown(typed)} does not exist: the days of a month begin with 1."
        whole = case.asked is not None and case.asked.whole_day
        return case.at_value(
            "impossible-date", says, "check the day" if whole else f"{typed[:7]}, if the day is not known"
        )
    last = calendar.monthrange(year, month)[1]
    says = f"{shown(typed)} does not exist: {calendar.month_name[month]} {year} has {last} days."
    return case.at_value("impossible-date", says, f"{year:04d}-{month:02d}-{last}, or the day that is meant")


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def readings_of(typed: str) -> list[str]:
    """Give the dates that a text can mean, as the format writes them: none, one, or two."""
    if len(typed) > 60:  # no date is so long, and a long run of blanks would take long
        return []
    text = _ABOUT.sub("", _TIME.sub("", typed.strip(_AROUND)).strip())
    if re.fullmatch(r"[\dOo]{4}\W[\dOo]{1,2}\W[\dOo]{1,2}", text):
        text = text.replace("O", "0").replace("o", "0")
    text = re.sub(rf"^{_WEEKDAY}(?=\d)", "", text, flags=re.IGNORECASE)
    text = re.sub(r"(?<=\d)\s*([-/.\u2010-\u2015])\s*(?=\d)", r"\1", text)
    if match := _TOGETHER.fullmatch(text):
        return _days([(match[1], match[2], match[3])])
    if match := _YEAR_FIRST.fullmatch(text):
        if match[3] is None:
            return [f"{match[1]}-{int(match[2]):02d}"] if 1 <= int(match[2]) <= 12 else []
        return _days([(match[1], match[2], match[3])]) or _days([(match[1], match[3], match[2])])
    if match := _YEAR_LAST.fullmatch(text):
        first, second, year = match[1], match[3], _full_year(match[4])
        if int(first) > 12 and match[2] == "-" and len(match[4]) == 2:  # 26-03-01: as asked, the century left out
            return list(dict.fromkeys(_days([(f"20{first}", second, match[4]), (year, second, first)])))
        return list(dict.fromkeys(_days([(year, first, second), (year, second, first)])))
    if (match := _MONTH_LAST.fullmatch(text)) and 1 <= int(match[1]) <= 12:
        return [f"{match[2]}-{int(match[1]):02d}"]
    for pattern in _PATTERNS:
        if match := pattern.fullmatch(text):
            return _named_month(match.groupdict())
    return []


def date_and_text(part: type[Part], key: str, value: object) -> str | None:
    """Write an entry whose date was made a key, ``2025-03: 200``, as the format does; None when it is none."""
    days = readings_of(key)
    if len(days) != 1 or "date" not in fields_of(part) or not isinstance(value, str):
        return None
    other = next((name for name in ("value", "note", "words", "result") if name in fields_of(part)), None)
    text = value if re.fullmatch(r"[\w .'-]+", value) else quoted(value)
    return f"{{date: {days[0]}, {other}: {text}}}" if other else None


def _full_year(year: str) -> str:
    return year if len(year) == 4 else f"20{year.lstrip(chr(39))}"


def _days(readings: list[tuple[str, str, str]]) -> list[str]:
    return [
        f"{int(year):04d}-{int(month):02d}-{int(day):02d}"
        for year, month, day in readings
        if _exists(int(year), int(month), int(day))
    ]


def _named_month(parts: dict[str, str | None]) -> list[str]:
    word = (parts["month"] or "").casefold()
    month = _MONTHS.get(word) or _SHORT.get(word)
    year = _full_year(parts["year"] or "")
    if month is None:
        return []
    day = parts.get("day")
    return [f"{year}-{month:02d}"] if day is None else _days([(year, str(month), day)])
