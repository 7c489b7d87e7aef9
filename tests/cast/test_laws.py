"""Laws that hold for every file."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from stakemap.cast import Cast, build_cast, cast_on
from stakemap.model import known
from stakemap.model.vocabulary import Status
from tests.cast.builders import AGENCY, DAY, cast_of, problem_of

PARTIES = ("Clinic", "clinic!", "School", "St. Mary's", "Transit")
PEOPLE = ("Jordan Example", "Kim Example", "Ali Example", "Pat Example")
STRANGERS = ("Bus Company", "BUS company", "School Board", "Clinic?", "Sergeant Example", "sergeant example")

_SOMEBODY = st.sampled_from((*PARTIES, *PEOPLE, *STRANGERS, AGENCY, "unknown"))
_LISTED = st.sampled_from((*PARTIES, *PEOPLE, AGENCY))
_NAMES = st.lists(_SOMEBODY, max_size=3)
_DATES = st.sampled_from(("2024", "2024-11", "2025-01-15", "2025-02", "2025-02-28", "2025-03-01", "2025-04", "unknown"))
_STATUS = st.sampled_from((*(word.value for word in Status), "unknown", "none"))


def _entry(needed: dict[str, Any], **optional: Any) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(needed, optional=optional)


def _person(name: str) -> st.SearchStrategy[dict[str, Any]]:
    return _entry({"name": st.sampled_from((name, "unknown"))}, title=st.just("nurse"), status=_STATUS, until=_DATES)


_STAKEHOLDERS = st.tuples(
    *(
        _entry(
            {"name": st.just(name)},
            status=_STATUS,
            since=_DATES,
            officer=_NAMES,
            part_of=_LISTED,
            left=_DATES,
            people=st.lists(st.sampled_from(PEOPLE).flatmap(_person), max_size=3),
        )
        for name in PARTIES
    )
).map(list)
_FILES = st.fixed_dictionaries(
    {"agency": st.just(AGENCY), "stakeholders": _STAKEHOLDERS},
    optional={
        "lead": _SOMEBODY,
        "places": st.lists(_entry({"name": st.just("Main Street")}, owner=_NAMES, enforcer=_NAMES), max_size=2),
        "relationships": st.lists(
            _entry(
                {"between": st.lists(_LISTED, min_size=2, max_size=2, unique=True)},
                held_by=_SOMEBODY,
                since=_DATES,
                until=_DATES,
                state=st.sampled_from(("known", "active", "strained", "ended", "none", "unknown")),
            ),
            max_size=4,
        ),
        "log": st.lists(_entry({"date": _DATES}, who=_NAMES, met=_NAMES, status=_STATUS), max_size=4),
        "actions": st.lists(
            _entry(
                {"do": st.sampled_from(("Meet", "Write", "Call"))},
                needs=_NAMES,
                maybe=_NAMES,
                lead=_NAMES,
                status=st.sampled_from(("proposed", "agreed", "done", "unknown")),
            ),
            max_size=3,
        ),
    },
)


def _build(file: dict[str, Any]) -> Cast:
    rest = {key: value for key, value in file.items() if key != "actions"}
    return build_cast(problem_of(**rest, response={"actions": file.get("actions", [])}), DAY)


def _told(cast: Cast) -> dict[str, Any]:
    """Everything a cast says, without the places of lines."""
    return {
        "parties": [
            (
                p.id,
                p.name,
                p.standing,
                p.officers,
                p.in_team,
                p.left,
                p.listed,
                tuple(h.id for h in p.named),
                tuple(h.id for h in p.former),
            )
            for p in cast.parties
        ],
        "people": [(h.id, h.label, h.party, h.also_at, h.current, h.left, h.standing) for h in cast.people],
        "agency": cast.agency and cast.agency.id,
        "partners": [p.id for p in cast.partners],
        "team": cast.team,
        "implied": [(i.id, i.name, i.guess, len(i.mentions)) for i in cast.implied],
        "asks": sorted((a.title, a.agreed, a.needs, a.maybe) for a in cast.asks),
        "ties": sorted(
            (*(sorted((t.a, t.b)) if not t.directed else (t.a, t.b)), str(t.state), t.origin, t.kind, str(t.held_by))
            for t in cast.ties
        ),
        "reached": cast.reached,
    }


def _shuffled(value: Any, random: Any) -> Any:
    """Give the same entries in another order, all the way down."""
    if isinstance(value, dict):
        keys = random.sample(list(value), len(value))
        return {key: _shuffled(value[key], random) for key in keys}
    if isinstance(value, list):
        return [_shuffled(item, random) for item in random.sample(value, len(value))]
    return value


@given(_FILES, st.randoms(use_true_random=False))
def test_the_order_of_lines_changes_nothing(file: dict[str, Any], random: Any) -> None:
    """The same lines in another order are the same cast."""
    assert _told(_build(file)) == _told(_build(_shuffled(file, random)))


def _renamed(value: Any, names: frozenset[str]) -> Any:
    if isinstance(value, dict):
        return {key: _renamed(item, names) for key, item in value.items()}
    if isinstance(value, list):
        return [_renamed(item, names) for item in value]
    return f"The {value}" if value in names else value


def _without_the(value: Any) -> Any:
    if isinstance(value, str):
        return value.removeprefix("The ").removeprefix("the-").replace("-at-the-", "-at-")
    if isinstance(value, list | tuple):
        return [_without_the(item) for item in value]
    if isinstance(value, dict):
        return {key: _without_the(item) for key, item in value.items()}
    return sorted(_without_the(item) for item in value) if isinstance(value, frozenset) else value


@given(_FILES)
def test_renaming_changes_only_names(file: dict[str, Any]) -> None:
    """With every name changed alike, the cast is the same but for the names."""
    names = frozenset((*PARTIES, *PEOPLE, *STRANGERS, AGENCY))
    for stakeholder in file["stakeholders"]:
        for somebody in stakeholder.get("people", ()):
            somebody["name"] = somebody["name"] if somebody["name"] != "unknown" else "Pat Example"
    one, two = _told(_build(file)), _told(_build(_renamed(file, names)))
    assert _without_the(one) == _without_the(two)


@given(_FILES)
def test_unknown_never_counts_as_engaged(file: dict[str, Any]) -> None:
    """Whoever is on board is so because the file says engaged or committed somewhere."""
    cast = _build(file)
    on_board = {"engaged", "committed"}
    logged = {
        cast.home(found)
        for entry in file.get("log", ())
        if entry.get("status") in on_board
        for name in entry.get("met", ())
        if (found := cast.roster.find(name))
    }
    for party in cast.parties:
        said = known(party.entry.status)
        people = {entry.status for h in cast.people if h.party == party.id and (entry := h.entry)}
        if party.engaged:
            assert said in on_board or people & on_board or party.id in logged
        if party.entry.status == "unknown" and party.entry.since is None:
            assert not party.engaged


@given(_FILES)
def test_saying_unknown_engages_nobody_more(file: dict[str, Any]) -> None:
    """Replacing one stakeholder's own status by unknown brings nobody on board."""
    before = {party.id for party in _build(file).parties if party.engaged}
    for stakeholder in file["stakeholders"]:
        stakeholder["status"] = "unknown"
        stakeholder.pop("since", None)
    assert {party.id for party in _build(file).parties if party.engaged} <= before


@given(_FILES)
def test_an_unrelated_stakeholder_changes_nobody_else(file: dict[str, Any]) -> None:
    """Listing somebody whom nothing mentions leaves everybody else as they were."""
    before, after = _told(_build(file)), _told(_build({**file, "stakeholders": [*file["stakeholders"], "Zebra Club"]}))
    assert [p for p in after["parties"] if p[0] != "zebra-club"] == before["parties"]
    assert {**after, "parties": [], "partners": []} == {**before, "parties": [], "partners": []}


@given(_FILES)
def test_ids_are_nobodys_twice(file: dict[str, Any]) -> None:
    """Parties, people and implied parties all have ids of their own, and each id leads back to its owner."""
    cast = _build(file)
    everybody = [*cast.parties, *cast.people, *cast.implied]
    assert len({one.id for one in everybody}) == len(everybody)
    assert all(cast.member(one.id) is one for one in everybody)


@given(_FILES)
def test_every_id_that_is_given_out_is_somebody(file: dict[str, Any]) -> None:
    """Team, ties and asks speak only of those who are there."""
    cast = _build(file)
    spoken = {*cast.team, *(id for t in cast.ties for id in (t.a, t.b, *([t.held_by] if t.held_by else [])))}
    spoken |= {id for ask in cast.asks for id in (*ask.needs, *ask.maybe)}
    for id in spoken:
        assert cast.member(id).id == id
    assert cast_of(agency=None).team == frozenset()


@given(_FILES, st.dates(date(2023, 1, 1), date(2026, 1, 1)))
def test_another_day_is_as_if_built_anew(file: dict[str, Any], day: date) -> None:
    """A cast that is moved to another day is the one that is built for that day."""
    cast = _build(file)
    assert cast_on(cast, day) == build_cast(cast.problem, day)
