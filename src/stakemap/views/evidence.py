"""What speaks for and against substantial progress, with its parts; the judgement is left to people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from stakemap.model import Assessment, known
from stakemap.progress.changes import collect_evidence, contacts_since
from stakemap.views.lines import Line
from stakemap.views.values import tell_value
from stakemap.words import join_some

if TYPE_CHECKING:
    from stakemap.progress.changes import Change, Changes, Evidence

__all__ = ["compose_evidence", "evidence_rows", "tell_evidence"]

HANG = 12
WORDS = {
    "closer": "moved closer",
    "away": "moved away",
    "joined": "came on the list",
    "went": "left the list",
    "started": "begun",
    "made": "made",
    "warmer": "became active",
    "cooler": "cooled",
}


def compose_evidence(changes: Changes) -> Iterator[Line]:
    """Write what a check-in asks about, part by part, and what the file itself says."""
    yield Line("For a check-in: is there substantial progress?", strong=True)
    for one in collect_evidence(changes):
        yield Line(tell_evidence(one, changes.points), 2, HANG, mark=one.part.capitalize())
    yield Line(_met(changes), 2, HANG, mark="Meetings")
    yield Line(_judged(changes), 2, HANG, mark="Judgement")


def tell_evidence(one: Evidence, points: tuple[int, int]) -> str:
    """Say how much speaks for and against, name what speaks against, and count what is neither."""
    for_it, against = _counted(one.speaks_for), _counted(one.speaks_against, named=one.part != "gaps")
    said = [f"{for_it}."] if for_it else []
    said += [f"Against: {against}."] if against else []
    said += [f"Neither: {neither}."] if (neither := _neither(one.neither)) else []
    said += [f"{points[0]} points, now {points[1]}."] if one.part == "gaps" and said else []
    return " ".join(said) or "No change on record."


def _neither(changes: Sequence[Change]) -> str:
    """Count those who are on record for the first time, with how they stand, and the others."""
    first = Counter(one.after for one in changes if one.kind == "first known")
    words = ", ".join(f"{number} {word}" for word, number in sorted(first.items()))
    new = f"{sum(first.values())} on record for the first time ({words})" if first else ""
    rest = Counter(one.kind for one in changes if one.kind != "first known")
    return ", ".join((*((new,) if new else ()), *(f"{number} {kind}" for kind, number in sorted(rest.items()))))


def _counted(changes: Sequence[Change], named: bool = False) -> str:
    kinds: dict[str, list[str]] = {}
    for one in changes:
        kinds.setdefault(one.kind, []).append(one.about[0].rstrip(" ."))
    said = []
    for kind, names in kinds.items():
        who = f" ({join_some(names)})" if named else ""
        said.append(f"{len(names)} {WORDS.get(kind, kind)}{who}")
    return ", ".join(said)


def _met(changes: Changes) -> str:
    engagement, outreach, others = contacts_since(changes)
    rest = f", {others} without a purpose" if others else ""
    return f"{engagement} for prevention (engagement), {outreach} for awareness only (outreach){rest}."


def _judged(changes: Changes) -> str:
    said = tell_value(_assessment(changes).substantial_progress)
    written = f'The file says "{said}".' if said else "The file does not say yet (assessment: substantial_progress)."
    return f"Yours. {written}"


def _assessment(changes: Changes) -> Assessment:
    return known(changes.after.problem.assessment) or Assessment()


def evidence_rows(changes: Changes) -> dict[str, object]:
    """Give the same as data: parts with their changes, meetings by purpose, and what the file says or None."""
    engagement, outreach, others = contacts_since(changes)
    return {
        "parts": [
            {
                "part": one.part,
                "for": [{"kind": change.kind, "about": list(change.about)} for change in one.speaks_for],
                "against": [{"kind": change.kind, "about": list(change.about)} for change in one.speaks_against],
                "neither": [{"kind": change.kind, "about": list(change.about)} for change in one.neither],
                "says": tell_evidence(one, changes.points),
            }
            for one in collect_evidence(changes)
        ],
        "meetings": {"engagement": engagement, "outreach": outreach, "no_purpose": others},
        "points": {"before": changes.points[0], "after": changes.points[1]},
        "said": tell_value(_assessment(changes).substantial_progress) or None,
    }
