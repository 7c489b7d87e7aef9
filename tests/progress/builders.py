"""Small fictional problems with dates, and files of every shape for the laws; every name is fictional."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from stakemap.cast import Cast, build_cast
from stakemap.model import Problem
from stakemap.progress import Agenda, Item, find_due, sort_by_day
from stakemap.progress.changes import Change, Changes, compare

AGENCY = "Fernvale Police"
SAM, ALEX = "Sam Sample", "Alex Placeholder"
DAY = date(2025, 6, 1)
EARLIER = date(2025, 3, 1)


def problem_of(**keys: Any) -> Problem:
    """Read a problem of the agency, whose officers are Sam and Alex."""
    team = {"name": AGENCY, "people": [SAM, ALEX]}
    parties = [team, *keys.pop("parties", [])]
    tree = {"problem": "A made-up problem", "agency": AGENCY, "stakeholders": parties, **keys}
    return Problem.model_validate(tree, by_alias=True, by_name=False)


def cast_of(day: date = DAY, **keys: Any) -> Cast:
    """Build the cast of such a problem on a day."""
    return build_cast(problem_of(**keys), day)


def due(day: date = DAY, **keys: Any) -> tuple[Item, ...]:
    """Give what is due in such a problem."""
    return find_due(cast_of(day, **keys))


def agenda(day: date = DAY, days: int = 14, **keys: Any) -> Agenda:
    """Give the same, sorted by day."""
    return sort_by_day(due(day, **keys), day, days)


def since(first: date = EARLIER, last: date = DAY, **keys: Any) -> Changes:
    """Compare such a problem with itself on an earlier day."""
    problem = problem_of(**keys)
    return compare(build_cast(problem, first), build_cast(problem, last), one_file=True)


def between(before: dict[str, Any], after: dict[str, Any]) -> Changes:
    """Compare two versions of such a problem."""
    return compare(cast_of(**before), cast_of(**after), one_file=False)


def told(changes: Changes, group: str) -> list[tuple[object, ...]]:
    """Give the kinds and names of the changes of one group."""
    return [(one.kind, *one.about) for one in changes.changes if one.group == group]


def swapped(change: Change, opposite: dict[str, str]) -> tuple[object, ...]:
    """Give what a change is when both sides are swapped; the day and the words of a gap belong to one side."""
    return (change.group, opposite.get(change.kind, change.kind), change.about, change.after, change.before)


PARTIES = ("Clinic", "Night Club", "School", "Tenants")
PEOPLE = ("Jordan Example", "Kim Nobody")
_DAYS = st.sampled_from(
    ("2024-12-01", "2025-02-20", "2025-03-01", "2025-05-31", "2025-06-01", "2025-06-10", "2025-09-01")
)
_SPANS = st.sampled_from(("2024", "2025-02", "2025-03", "2025-03-15", "2025-06-01", "2025-08", "unknown"))
_DONE = st.sampled_from(("yes", "no", "2025-04-01", "2025-07-01", "unknown"))
_STATUS = st.sampled_from(("not contacted", "outreach", "talking", "engaged", "committed", "declined", "unknown"))
_SOMEBODY = st.sampled_from((*PARTIES, *PEOPLE, SAM, ALEX, "Bus Company"))
_NAMES = st.lists(_SOMEBODY, max_size=2, unique=True)
_OFFICERS = st.lists(st.sampled_from((SAM, ALEX, "Robin Invented")), max_size=2, unique=True)
_WORDS = st.sampled_from(("Call back", "Count again", "Fix the lights"))


def _entry(needed: dict[str, Any] | None = None, **optional: Any) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(needed or {}, optional=optional)


def _several(entry: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[list[Any]]:
    return st.lists(entry, max_size=most)


_PARTY = st.tuples(
    *(
        st.none()
        | _entry(
            {"name": st.just(name)},
            status=_STATUS,
            since=_SPANS,
            officer=_OFFICERS,
            contact_every=st.sampled_from(("30", "none")),
            readiness=_several(
                _entry(stage=st.sampled_from(("thinking", "acting", "unknown")), ask=_WORDS, date=_SPANS), 2
            ),
            left=_SPANS,
            people=st.just([])
            | st.tuples(_entry({"name": st.just(f"Person of {name}")}, until=_SPANS, **{"from": _SPANS})).map(list),
        )
        for name in PARTIES
    )
).map(lambda found: [one for one in found if one])
_ACTION = _entry(
    {"do": _WORDS},
    status=st.sampled_from(("proposed", "agreed", "under way", "done", "dropped", "unknown")),
    due=_DAYS,
    start=_SPANS,
    lead=_OFFICERS,
    needs=_NAMES,
)
_READING = _entry({"value": st.sampled_from(("3", "about 5", "9", "2-4"))}, date=_SPANS, to=_SPANS)
_MEASURE = _entry(
    {"name": _WORDS},
    unit=st.sampled_from(("calls", "hours")),
    better=st.sampled_from(("lower", "higher")),
    baseline=st.sampled_from(("5", "unknown")),
    readings=_several(_READING, 2),
)
FILES = st.fixed_dictionaries(
    {"parties": _PARTY},
    optional={
        "started": _SPANS,
        "retain_until": _DAYS,
        "lead": st.sampled_from((SAM, ALEX, "unknown")),
        "closed": _entry(date=_SPANS, outcome=st.sampled_from(("solved", "reopened"))),
        "assignments": _several(_entry({"task": _WORDS}, who=_OFFICERS, due=_DAYS, done=_DONE)),
        "checkins": _several(_entry(date=_DAYS, about=_WORDS, done=_DONE, note=_WORDS)) | st.just("none"),
        "log": _several(_entry({"met": _NAMES}, date=_SPANS, who=_OFFICERS, status=_STATUS, next=_WORDS, due=_DAYS)),
        "response": st.fixed_dictionaries({"actions": _several(_ACTION)}),
        "measures": _several(_MEASURE, 2),
        "accepted": _several(_entry({"gap": st.sampled_from(("P101", "M105"))}, until=_DAYS), 2),
    },
)
"""Problems of every shape, as keywords for `problem_of`."""


def turned(keys: dict[str, Any]) -> dict[str, Any]:
    """Give the same problem with the entries of every list in the opposite order."""
    response = {"response": {"actions": keys["response"]["actions"][::-1]}} if "response" in keys else {}
    lists = {key: value[::-1] for key, value in keys.items() if isinstance(value, list)}
    return {**keys, **lists, **response}
