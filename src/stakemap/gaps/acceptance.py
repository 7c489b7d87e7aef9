"""Match the gaps that were found with those that the file accepts for now.

An accepted gap stays visible and counts nothing. An entry silences nothing, and is reported, when its day
has passed, when there is no such gap, or when its code is unknown. Where a rule could not judge, its
entries are left alone: nobody can say that they match nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from stakemap.cast import Cast
from stakemap.gaps.card import Card
from stakemap.gaps.case import Stale
from stakemap.gaps.finding import Acceptance, Finding
from stakemap.model import Accepted, known, listed
from stakemap.words import fold, name_key, nearest

__all__ = ["accept"]

_DIGITS = str.maketrans("OoIil", "00111")


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry with what it means.

    Attributes:
        source: The entry as it stands in the file.
        index: Its place in the list of accepted gaps.
        code: Code of the rule that it names; None for an unknown one.
        about: Key of the name that it is about; None when it is about all.
        expired: True when its last day has passed.
    """

    source: Accepted
    index: int
    code: str | None
    about: str | None
    expired: bool


def accept(
    findings: Iterable[Finding], cards: Mapping[str, Card], not_assessed: Iterable[str], cast: Cast
) -> tuple[tuple[Finding, ...], tuple[Stale, ...]]:
    """Mark the findings that are accepted, and give the entries that silence nothing.

    Args:
        findings: What was found, nothing accepted yet.
        cards: Every rule's card by code.
        not_assessed: Codes of rules that could not judge.
        cast: Who is who; gives the entries and the day.
    """
    every = enumerate(listed(cast.problem.accepted))
    entries = sorted((_read(entry, index, cards, cast) for index, entry in every), key=_order)
    covering: dict[tuple[str | None, str | None], list[_Entry]] = {}
    for entry in entries:
        if not entry.expired:
            covering.setdefault((entry.code, entry.about), []).append(entry)
    used: set[tuple[str | None, str | None]] = set()
    marked = []
    for finding in findings:
        keys = [(finding.code, name_key(name)) for name in finding.about]
        hits = [key for key in (*keys, (finding.code, None)) if key in covering]
        used.update(hits)
        marked.append(_accepted(finding, covering[hits[0]][0].source) if hits else finding)
    skipped = frozenset(not_assessed)
    idle = (entry for entry in entries if entry.expired or (entry.code, entry.about) not in used)
    stale = (_stale(entry, cards, skipped) for entry in idle)
    return tuple(marked), tuple(entry for entry in stale if entry is not None)


def _read(entry: Accepted, index: int, cards: Mapping[str, Card], cast: Cast) -> _Entry:
    wanted = fold(known(entry.gap) or "")
    code = next((c.code for c in cards.values() if wanted in (fold(c.code), fold(c.name))), None)
    about = known(entry.about)
    if about is not None:
        member = cast.roster.find(about)
        about = name_key(cast.name_of(member) if member else about)
    until = known(entry.until)
    return _Entry(entry, index, code, about, until is not None and until < cast.as_of)


def _order(entry: _Entry) -> tuple[str, str, str, str, str]:
    """Put entries about one name before those about all, and then in a fixed order."""
    last = "\U0010ffff"
    source = entry.source
    return (
        entry.code or last,
        entry.about or last,
        str(source.gap or ""),
        str(source.because or ""),
        str(source.until or ""),
    )


def _accepted(finding: Finding, entry: Accepted) -> Finding:
    reason = Acceptance(known(entry.because), known(entry.by), known(entry.until))
    return replace(finding, points=0, accepted=reason)


def _stale(entry: _Entry, cards: Mapping[str, Card], skipped: frozenset[str]) -> Stale | None:
    """Say what is wrong with an entry that silences nothing; None when that cannot be told."""
    gap = known(entry.source.gap)
    about = known(entry.source.about) or ""
    where = f" about {about}" if about else ""
    if gap is None:
        return Stale(f"An accepted gap{where} does not say which gap it is.", about, entry.index)
    if entry.code is None:
        code = _meant(gap, cards)
        hint = f" Did you mean {code}?" if code else ""
        says = f'You accepted "{gap}"{where}. There is no gap with that code.{hint}'
        return Stale(says, about, entry.index, code)
    if entry.expired:
        says = f"You accepted {entry.code}{where} until {entry.source.until}. That day has passed."
        return Stale(says, about, entry.index)
    if entry.code in skipped:
        return None
    return Stale(f"You accepted {entry.code}{where}, but there is no such gap.", about, entry.index)


def _meant(gap: str, cards: Mapping[str, Card]) -> str:
    """Find the code that was meant: letters typed for digits, or a name spelled almost right; empty for none."""
    code = gap[:1].upper() + gap[1:].translate(_DIGITS)
    if code in cards:
        return code
    close = nearest(gap, (card.name for card in cards.values()))
    return next((card.code for card in cards.values() if card.name in close), "")
