"""How ready a party is for each thing that is asked of it, as lines and as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stakemap.cast import Party
from stakemap.knowledge import JUDGEMENT, cite
from stakemap.model.vocabulary import Status
from stakemap.recruit.readiness import AskReadiness
from stakemap.views.gaps import cite_in_short
from stakemap.views.lines import Line
from stakemap.words import join_some, shorten

__all__ = ["compose_asks", "readiness_row", "source_lines"]

MOST_SOURCES = 2


def compose_asks(party: Party, rows: Sequence[AskReadiness]) -> Iterator[Line]:
    """Write what is known for each ask that somebody judged, with the next question and the wrong one.

    What nobody judged is named on one line. Nothing where nobody judged anything, unless we talk with them: then
    the next question is one about readiness.
    """
    judged = [row for row in rows if row.judged]
    rest = [row for row in rows if not row.judged]
    if not judged and party.standing.status is not Status.TALKING:
        return
    for row in judged:
        yield Line(_title(row), 2, 2)
        yield Line(" ".join(row.says), 4)
        yield Line(_question(row), 4)
    if rest:
        names = join_some([f'"{shorten(row.ask)}"' for row in rest])
        yield Line(f"Nobody judged yet how ready they are for {names}.", 2)
        if not judged:
            yield Line(_question(rest[0]), 2)
    yield from source_lines([key for row in judged or rest[:1] for key in row.sources])


def _title(row: AskReadiness) -> str:
    return row.ask or "In general"


def _question(row: AskReadiness) -> str:
    return f'Ask next: "{row.question}" {row.avoid}'


def source_lines(keys: Sequence[str], indent: int = 2) -> Iterator[Line]:
    """Write the first two sources in short, and that the rest is our judgement where nothing else is cited."""
    read = [source for source in cite(dict.fromkeys(keys)) if source.key != JUDGEMENT]
    named = [cite_in_short(source.cite) for source in read[:MOST_SOURCES]] or ["judgement of the makers of stakemap"]
    if keys:
        yield Line(f"Source: {'; '.join(named)}", indent, 2)


def readiness_row(row: AskReadiness) -> dict[str, object]:
    """Give one ask as data; what is not known is None."""
    return {
        "ask": row.ask or None,
        "agreed": row.agreed,
        "stage": row.stage.value if row.stage else None,
        "importance": row.importance,
        "confidence": row.confidence,
        "capacity": row.capacity.value if row.capacity else None,
        "cannot": row.cannot,
        "by": row.by or None,
        "date": str(row.date) if row.date else None,
        "judged": row.judged,
        "stale": row.stale,
        "says": list(row.says),
        "question": row.question,
        "avoid": row.avoid,
        "sources": list(row.sources),
    }
