"""Reads "whom do you know there" as people type it: names, titles, phone numbers and addresses on one line."""

from __future__ import annotations

import re

from stakemap.intake.draft import DraftPerson, Value
from stakemap.intake.values import not_known
from stakemap.words import join, name_key

__all__ = ["holds_number", "holds_phone", "read_contacts", "read_officers", "tell_contacts"]

_EMAIL = re.compile(r"[^\s<>(),;:]+@[^\s<>(),;:]+\.[^\s<>(),;:]+")
_PHONE = re.compile(
    r"(?<![\w-])(?:\+\d[\d ().-]{6,}\d|(?:1[ .-]?)?(?:\(\d{3}\)|\d{3})[ .-]{0,2}\d{3}[ .-]?\d{4}|\d{3}[ .-]\d{4})"
    r"(?: *(?:x|ext\.?) *\d+)?(?![\w-])"
)
_BEHIND = re.compile(r"\s*\(([^()]*)\)(?=\s*(?:,|$))")
_NUMBER = re.compile(r"[\d\s,;.()+/-]+")
_LABELS = frozenset({"phone", "tel", "telephone", "cell", "mobile", "work", "office", "email", "e-mail", "mail", "at"})
_ARTICLES = re.compile(r"(?:the|a|an|some|their|our)\s+", re.IGNORECASE)
_TITLES = frozenset(
    (
        *("administrator", "assistant", "attorney", "bartender", "boss", "captain", "chair", "chairman", "chairperson"),
        *(
            "chairwoman",
            "chief",
            "clerk",
            "commander",
            "commissioner",
            "coordinator",
            "counselor",
            "deputy",
            "director",
        ),
        *("doorman", "engineer", "foreman", "guard", "janitor", "landlord", "lawyer", "lieutenant"),
        *("manager", "mayor", "neighbor", "nurse", "officer", "owner", "pastor", "planner", "president", "principal"),
        *("prosecutor", "receptionist", "secretary", "sergeant", "staff", "superintendent", "supervisor", "teacher"),
        *("tenant", "treasurer", "worker"),
    )
)
"""Words at the end of a title, where a name would have a last name."""


def holds_phone(text: str) -> bool:
    """Tell whether there is a phone number or a mail address somewhere in a text."""
    return bool(_PHONE.search(text) or _EMAIL.search(text))


def holds_number(text: str) -> bool:
    """Tell whether a text is made of digits and signs only, such as a phone number or a number of a list."""
    return _NUMBER.fullmatch(text) is not None


def read_contacts(text: str) -> tuple[DraftPerson, ...]:
    """Read the people on a line; nothing for ``unknown`` and ``none`` in any words.

    Args:
        text: People with ``;`` between them, or two names with ``and``. Of each the name, then the title, phone and
            mail in any order, with commas. A title alone, such as ``the manager``, is a person whose name is unknown.
    """
    people = [_read(part) for part in re.split(r"\s*;\s*", text) if not not_known(part) for part in _two(part) if part]
    seen = {name_key(person.name): person for person in reversed(people) if person.name != "unknown"}
    return tuple(person for person in people if person.name == "unknown" or seen[name_key(person.name)] is person)


def _two(text: str) -> tuple[str, ...]:
    """Divide ``Kim Nobody and Sam Sample``: two whole names, with nothing else in front."""
    match = re.fullmatch(r"([^,]+?)\s+(?:and|&)\s+(.+)", text)
    sides = match.groups() if match else ()
    whole = all(len(side.split(",")[0].split()) > 1 and not _is_title(side.split(",")[0]) for side in sides)
    return sides if sides and whole else (text,)


def _read(text: str) -> DraftPerson:
    """Read one person."""
    reach: dict[str, Value] = {}
    for key, sign in (("phone", _PHONE), ("email", _EMAIL)):
        if found := sign.findall(text):
            reach[key] = "; ".join(found)
            text = sign.sub(",", text)
    text = _BEHIND.sub(r", \1", text)
    parts = [part for part in (_bare(part) for part in text.split(",")) if part and not not_known(part)]
    at = next((at for at, part in enumerate(parts) if not _is_title(part)), None)
    name = "unknown" if at is None or at > 1 else parts.pop(at)
    title = ", ".join(_ARTICLES.sub("", part, count=1) for part in parts)
    return DraftPerson(name, {**({"title": title} if title else {}), **reach})


def _bare(text: str) -> str:
    """Take the words that stand before a number, and loose signs, from both ends of a part."""
    words = text.strip(" :-<>[]").split()
    while words and words[-1].strip(":.").casefold() in (*_LABELS, ""):
        words.pop()
    return " ".join(words).strip(" :-<>[]")


def _is_title(text: str) -> bool:
    """Tell a title from a name: it has an article, or ends in a word for a job."""
    words = name_key(text).split()
    return bool(_ARTICLES.match(text)) or (bool(words) and words[-1] in _TITLES)


def tell_contacts(text: str) -> str:
    """Say how a line was understood; empty where it is a name, or a name and a title, as it stands."""
    people = read_contacts(text)
    if len(people) == 1 and text == ", ".join((people[0].name, *filter(None, [_title(people[0])]))):
        return ""
    return f"Noted: {join([_told(person) for person in people])}." if people else ""


def _told(person: DraftPerson) -> str:
    title = _title(person)
    who = f"{person.name}{f' ({title})' if title else ''}"
    if person.name == "unknown":
        who = f"{title or 'somebody'}, name not known yet"
    return ", ".join((who, *(f"{key} {person.fields[key]}" for key in ("phone", "email") if key in person.fields)))


def _title(person: DraftPerson) -> str:
    return str(person.fields.get("title", ""))


def read_officers(text: str) -> tuple[str, ...]:
    """Divide a line of names at commas, semicolons and "and"."""
    return tuple(filter(None, map(str.strip, re.split(r"[,;]|\s+and\s+", text))))
