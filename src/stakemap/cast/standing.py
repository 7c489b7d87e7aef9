"""Where a party or person stands with us on one day.

The status as of a day is the later dated of the last log entry up to that day and the entry's own
``status`` with its ``since``; an undated ``status`` counts as of reading. Where a stakeholder has none of
its own, the best of its current people's stands for it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from stakemap.cast.party import Standing
from stakemap.model import LogEntry, NotKnown, Span
from stakemap.model.vocabulary import Status

__all__ = ["best_of", "betters", "logged", "standing_of", "supersedes"]

_BEST_FIRST = (
    Status.COMMITTED,
    Status.ENGAGED,
    Status.TALKING,
    Status.OUTREACH,
    Status.STEPPED_AWAY,
    Status.DECLINED,
    Status.NOT_CONTACTED,
)
_BY_DATE = (date.min, date.min)


def logged(entries: Iterable[LogEntry], as_of: date) -> Standing:
    """Give the standing after the last logged contact up to a day; empty when no contact set a status.

    Of several contacts on one day the best counts, whatever the order of lines. A contact after which the
    status is unknown leaves it unknown.
    """
    last = Standing()
    for entry in entries:
        if not isinstance(entry.date, Span) or not entry.date.started_by(as_of):
            continue
        if isinstance(entry.status, Status):
            candidate = Standing(entry.status, entry.date, origin="log")
        elif entry.status is NotKnown.UNKNOWN:
            candidate = Standing(None, entry.date, unknown=True, origin="log")
        else:
            continue
        newer = (_when(candidate), -_rank(candidate)) > (_when(last), -_rank(last))
        last = candidate if newer else last
    return last


def standing_of(
    status: Status | NotKnown | None, since: Span | NotKnown | None, log: Standing, as_of: date
) -> Standing:
    """Choose between an entry's own status and the last logged one."""
    dated = since if isinstance(since, Span) else None
    if dated is not None and not dated.started_by(as_of):
        return log
    if status is None or status is NotKnown.NONE:
        return log
    own = Standing(
        status if isinstance(status, Status) else None,
        dated,
        unknown=status is NotKnown.UNKNOWN,
        origin="status",
    )
    if dated is None:
        return own
    return log if log.since is not None and _when(log) > _when(own) else own


def best_of(standings: Iterable[Standing]) -> Standing:
    """Give the best standing among a stakeholder's current people; empty when none is recorded."""
    every = [standing for standing in standings if standing.origin]
    for status in _BEST_FIRST:
        held = [standing for standing in every if standing.status is status]
        if held:
            latest = max(held, key=_when)
            return Standing(latest.status, latest.since, origin="people")
    return Standing(unknown=True, origin="people") if every else Standing()


def supersedes(people: Standing, own: Standing) -> bool:
    """Tell whether people's standing is newer than a logged one, or is undated and better."""
    if not people.origin:
        return False
    return _when(people) > _when(own) if people.since else _rank(people) < _rank(own)


def betters(people: Standing, own: Standing) -> bool:
    """Tell whether people's dated standing is both newer and better than a stakeholder's own dated one."""
    return people.since is not None and _when(people) > _when(own) and _rank(people) < _rank(own)


def _rank(standing: Standing) -> int:
    """Place in the order of standings, best first; one without a status comes last."""
    return _BEST_FIRST.index(standing.status) if standing.status else len(_BEST_FIRST)


def _when(standing: Standing) -> tuple[date, date]:
    return (standing.since.last, standing.since.first) if standing.since else _BY_DATE
