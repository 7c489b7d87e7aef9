"""The page about one party: everything that helps to win it, and nothing that the file does not say."""

from __future__ import annotations

from typing import Any

import pytest

from stakemap.cast import Cast
from stakemap.recruit import rank_recruits
from stakemap.views.lines import draw_lines
from stakemap.views.recruit_page import compose_aboard_page, compose_recruit_page
from stakemap.views.recruit_rows import aboard_row, page_row
from stakemap.views.recruits import rank_texts
from tests.views.problems import cast_of

POLICE = {"name": "Exampleton Police", "people": ["Sam Sample", "Alex Placeholder"]}
HEADINGS = (
    "Why they are needed",
    "Where the file speaks of them",
    "Ways in",
    "First step",
    "How ready they are",
    "What was tried",
    "What they could bring, and what they want",
    "Open promises",
    "What they said about proposals",
    "What to find out",
)


def problem(inn: dict[str, Any] | None = None, **fields: Any) -> Cast:
    """Build a problem with an inn that is still to be won."""
    party = {"name": "Inn", "influence": "low", **(inn or {})}
    stakeholders = [POLICE, party, *fields.pop("others", [])]
    return cast_of(agency="Exampleton Police", stakeholders=stakeholders, **fields)


def page_of(cast: Cast, id: str = "inn", width: int = 300) -> str:
    """Write the page about somebody."""
    recruits = rank_recruits(cast)
    found = next((one for one in recruits if one.id == id), None)
    lines = compose_recruit_page(cast, found, recruits) if found else compose_aboard_page(cast, id)
    return draw_lines(lines, width)


def section(text: str, heading: str) -> list[str]:
    """Give the lines under a heading; none where there is no such heading."""
    lines = text.splitlines()
    if heading not in lines:
        return []
    rest = lines[lines.index(heading) + 1 :]
    return [line.strip() for line in rest[: rest.index("") if "" in rest else None]]


def row_of(cast: Cast, id: str = "inn") -> dict[str, Any]:
    """Give the page about a recruit as data."""
    return page_row(cast, next(one for one in rank_recruits(cast) if one.id == id))


def contact(day: str | None, note: str = "", **fields: Any) -> dict[str, Any]:
    """Write a contact with the inn."""
    return {"who": "Sam Sample", "met": "Inn", **({"date": day} if day else {}), "note": note, **fields}


def test_a_name_alone_gives_a_short_page() -> None:
    """Where the file has nothing but a name, only reasons, way in and first step are there."""
    text = page_of(problem())
    assert [heading for heading in HEADINGS if f"\n{heading}\n" in text] == [
        "Why they are needed",
        "Ways in",
        "First step",
    ]
    assert section(text, "Ways in") == [
        "No ties are recorded yet. Ask around: who on the team already knows somebody there?"
    ]


def test_the_head_tells_rank_and_status() -> None:
    """The first lines give the name, the status and since when, the rank among all and its range."""
    cast = problem({"status": "declined", "since": "2024-11", "influence": "unknown"})
    recruits = rank_recruits(cast)
    one = next(one for one in recruits if one.id == "inn")
    low, high = one.rank_range
    assert page_of(cast).splitlines()[:2] == [
        "Inn (declined)",
        f"Rank {rank_texts(recruits)['inn']} of {len(recruits)}, 1 point. "
        f"It could be {low} to {high} once more is known. Declined since 2024-11.",
    ]


def test_reasons_sum_to_the_points() -> None:
    """Every reason stands there with its points, and their sum."""
    lines = section(page_of(problem({"influence": "high"})), "Why they are needed")
    assert sum(int(line.split()[0]) for line in lines[:-1]) == int(lines[-1].split()[0]) == 3


def test_all_ways_in_and_who_looks_after_them() -> None:
    """Each way has a line of its own, then who looks after them."""
    lines = section(page_of(problem({"officer": ["Sam Sample", "Alex Placeholder"]})), "Ways in")
    assert [line.split(" \u2192 ")[0] for line in lines[:2]] == ["1. Alex Placeholder", "2. Sam Sample"]
    assert lines[2] == "Looked after by Alex Placeholder and Sam Sample."


def test_whoever_may_know_them_is_named() -> None:
    """Where no way leads there, those who know them are named."""
    cast = problem(others=["Club"], relationships=[{"between": ["Club", "Inn"]}])
    assert section(page_of(cast), "Ways in") == [
        "None from the team yet, but Club may know them. Who on the team knows one of these?"
    ]


def test_whoever_was_there_is_named() -> None:
    """Where everybody we knew has left, they are named: they may introduce us."""
    lines = section(page_of(problem({"people": [{"name": "Ray Specimen", "until": "2024"}]})), "Ways in")
    assert lines[-1] == "Nobody we know is there now. Before: Ray Specimen."


def test_the_first_step_has_its_source() -> None:
    """What to say first comes with where that is from, and with what is only our judgement."""
    lines = section(page_of(problem({"status": "stepped away", "people": ["Kim Nobody"]})), "First step")
    assert lines[0].startswith("Ask Kim Nobody (Inn) what changed")
    assert lines[1] == "Source: Lubman, D., Hall, K. and Gibbie, T. (2012)"
    unknown = section(page_of(problem({"status": "unknown", "people": ["Kim Nobody"]})), "First step")
    assert unknown[1] == "Source: judgement of the makers of stakemap"


def test_readiness_is_told_for_each_ask() -> None:
    """What somebody judged stands there with the next question; what nobody judged is named once."""
    readiness = {"ask": "A desk at night", "stage": "preparing", "importance": 8, "date": "2025-01"}
    actions = [{"do": title, "needs": "Inn"} for title in ("Lights", "Locks")]
    cast = problem({"readiness": readiness, "people": ["Kim Nobody"]}, response={"actions": actions})
    lines = section(page_of(cast), "How ready they are")
    assert lines[0] == "A desk at night"
    assert lines[1].startswith("Stage: preparing")
    assert lines[2].startswith('Ask next: "')
    assert lines[3] == 'Nobody judged yet how ready they are for "Lights" and "Locks".'
    assert lines[4].startswith("Source: ")


@pytest.mark.parametrize(("status", "told"), [("talking", True), ("not contacted", False), ("declined", False)])
def test_nobody_is_asked_for_numbers_before_we_talk(status: str, told: bool) -> None:
    """Where nobody judged anything, readiness is a question only with those we talk with."""
    cast = problem({"status": status}, response={"actions": [{"do": "Lights", "needs": "Inn"}]})
    assert bool(section(page_of(cast), "How ready they are")) is told


def test_what_was_tried() -> None:
    """Plan and steps come with dates and results, what is planned apart, and the next rung after them."""
    steps = [
        {"rung": "listen", "date": "2024-11", "result": "They are afraid of the cost."},
        {"rung": "get to know", "date": "2024-06-01"},
        {"rung": "ask", "date": "2025-05-01"},
    ]
    lines = section(page_of(problem({"approach": {"plan": "No hurry.", "steps": steps}})), "What was tried")
    assert lines == [
        "Plan: No hurry.",
        "2024-06-01, get to know: nobody wrote down what came of it.",
        "2024-11, listen: They are afraid of the cost.",
        "Planned: 2025-05-01, ask.",
        "Next on the ladder: offer help (give something useful first). "
        "It is the gentlest step that is not on record yet.",
    ]


def test_the_ladder_is_for_the_reticent() -> None:
    """Without steps the next rung is told to those who will not, and to nobody else."""
    for status, told in (("declined", True), ("stepped away", True), ("talking", False), ("unknown", False)):
        assert ("Next on the ladder" in page_of(problem({"status": status}))) is told


def test_the_last_five_contacts() -> None:
    """Of many contacts the last five are told, the newest last, and how many there were before."""
    log = [contact(f"2024-{month:02}-01", f"Talk {month}") for month in range(7, 0, -1)]
    lines = section(page_of(problem(log=[*log, contact("2025-03-01", "Not yet")])), "What was tried")
    assert lines[0] == "The last 5 contacts, and 2 earlier:"
    assert [line[:10] for line in lines[1:]] == [f"2024-0{month}-01" for month in range(3, 8)]
    assert lines[-1] == "2024-07-01: Sam Sample met Inn. Talk 7."


def test_what_they_could_bring() -> None:
    """What they bring, want, fear and can decide is told; none is an answer, unknown is a question."""
    inn = {"brings": ["a room", "data"], "wants": "none", "concerns": "unknown", "power": "Signs for repairs."}
    text = page_of(problem(inn))
    assert section(text, "What they could bring, and what they want") == [
        "They could bring: a room; data.",
        "They want: nothing; we asked.",
        "They can decide or stop: Signs for repairs.",
    ]
    assert section(text, "What to find out")[-1] == "The file says that this is not known yet: concerns."


def test_open_promises() -> None:
    """Tasks for them and by them, next steps that no later contact settled, and agreed actions with a day."""
    tasks = [
        {"task": "Count the calls", "who": "Sam Sample", "for": "Inn", "due": "2025-01-15"},
        {"task": "Send the plan", "who": "Kim Nobody"},
        {"task": "Old one", "for": "Inn", "done": "yes"},
        {"task": "Elsewhere", "for": "Club"},
    ]
    log = [
        contact("2024-10-01", next="Settled since"),
        contact("2024-11", next="Bring the figures", due="2025-03-01"),
    ]
    action = {"do": "Lights", "needs": "Inn", "status": "agreed", "due": "2025-06-01"}
    cast = problem({"people": ["Kim Nobody"]}, assignments=tasks, log=log, response={"actions": [action]})
    assert section(page_of(cast), "Open promises") == [
        "- Count the calls: by Sam Sample, due 2025-01-15 (late).",
        "- Bring the figures: by Sam Sample, agreed in 2024-11, due 2025-03-01.",
        "- Send the plan: by Kim Nobody.",
        '- Waits for them: "Lights", agreed, due 2025-06-01.',
    ]


def test_a_reason_is_not_told_twice() -> None:
    """An agreed action about which the reasons say everything is no promise as well."""
    cast = problem(response={"actions": [{"do": "Lights", "needs": "Inn", "status": "agreed"}]})
    assert section(page_of(cast), "Open promises") == []


def test_stances_keep_their_dates_and_words() -> None:
    """What they said about proposals is told oldest first, with who said it; what is dated later is not."""
    inn = {
        "people": [{"name": "Kim Nobody", "stances": [{"about": "A permit", "position": "oppose", "date": "2024-05"}]}],
        "stances": [
            {"about": "A permit", "position": "mixed", "date": "2024-12-01", "words": "Depends."},
            {"about": "A permit", "position": "support", "date": "2026-01-01"},
        ],
    }
    assert section(page_of(problem(inn)), "What they said about proposals") == [
        "- A permit: oppose, Kim Nobody, 2024-05",
        '- A permit: mixed, 2024-12-01: "Depends."',
    ]


def test_what_to_find_out() -> None:
    """The question that moves the rank most comes first, then what the file says is not known."""
    inn = {"people": [{"name": "unknown", "title": "night clerk"}], "influence": "unknown"}
    lines = section(page_of(problem(inn, others=["Club", "Bank"])), "What to find out")
    assert lines[0].startswith("Find out how much Inn can decide")
    assert lines[1] == "The file says that this is not known yet: the name of the night clerk and influence."


def test_a_party_that_nobody_listed() -> None:
    """The page says where the file speaks of it, from which source, and what came of contacts with it."""
    cast = problem(
        sources={"notes": "Notes of the group", "calls": "Call records"},
        places=[{"name": "Mill Lane", "owner": "Land Trust", "source": "calls"}],
        response={"actions": [{"do": "Lights", "needs": "Land Trust", "maybe": ["Choir"], "status": "done"}]},
        log=[contact("2024-12-01", "They rent it out", met="Land Trust")],
        assignments=[{"task": "Write to them", "for": "Land trust"}],
    )
    text = page_of(cast, "land-trust")
    assert text.startswith("Land Trust (not on your list)\n")
    assert section(text, "Where the file speaks of them") == [
        '- Owner of "Mill Lane". Source: Call records.',
        '- Needed for "Lights", which is over. Source: Notes of the group.',
    ]
    assert section(text, "Ways in") == []
    assert section(text, "What was tried")[-1] == "2024-12-01: Sam Sample met Land Trust. They rent it out."
    assert section(text, "Open promises") == ["- Write to them: who does it is open."]


def test_a_role_that_nobody_fills() -> None:
    """The page says who usually holds it, why it is needed and where that is from."""
    cast = problem()
    role = next(one for one in rank_recruits(cast) if one.basis == "role")
    lines = section(page_of(cast, role.id), "Why they are needed")
    assert any(line.startswith("Bodies that usually hold this role: ") for line in lines)
    assert lines[-1].startswith("Source: ")
    assert section(page_of(cast, role.id), "Ways in") == []


def test_a_party_on_board_has_a_page() -> None:
    """Whoever is on board needs no recruiting: the page is about what is promised, done and brought."""
    inn = {"status": "engaged", "since": "2024-12-01", "brings": ["a room"], "officer": "Sam Sample"}
    action = {"do": "Lights", "needs": "Inn", "status": "agreed"}
    text = page_of(problem(inn, log=[contact("2025-01-05", "Keys")], response={"actions": [action]}))
    assert text.startswith("Inn\n  They are on board (engaged since 2024-12-01). Nothing to recruit.\n")
    assert section(text, "Who knows them")[-1] == "Looked after by Sam Sample."
    assert section(text, "What was done so far")[-1] == "2025-01-05: Sam Sample met Inn. Keys."
    assert section(text, "Open promises") == ['- Waits for them: "Lights", agreed.']
    assert "First step" not in text
    assert "ladder" not in text


@pytest.mark.parametrize(
    ("id", "says"),
    [
        ("exampleton-police", "This is your own agency."),
        ("traffic-unit", "They are on board (engaged). Nothing to recruit."),
        ("old-shop", "They are no longer a stakeholder. After them came New Shop."),
    ],
)
def test_those_who_need_no_recruiting(id: str, says: str) -> None:
    """For everybody else the page says why they are not on the list."""
    unit = {"name": "Traffic Unit", "part_of": "Exampleton Police", "status": "engaged"}
    cast = problem(others=[unit, {"name": "Old Shop", "left": "2024", "successor": "New Shop"}])
    assert page_of(cast, id).splitlines()[1] == f"  {says}"
    assert aboard_row(cast, id)["says"] == says


def test_the_page_as_data() -> None:
    """Other programs get the same: ways, sources, steps, promises, and the three ways of not knowing apart."""
    inn = {
        "people": ["Kim Nobody"],
        "officer": "Sam Sample",
        "brings": ["a room"],
        "wants": "none",
        "concerns": "unknown",
        "approach": {"steps": [{"rung": "listen", "date": "2024-11"}]},
    }
    row = row_of(problem(inn, log=[contact("2025-01-05", next="Call again", due="2025-01-20")]))
    assert [way["hops"][0]["from"] for way in row["ways"]] == ["Sam Sample"]
    assert {source["key"] for source in row["first_step_sources"]} <= {"proactive-alliance", "judgement"}
    assert row["tried"]["steps"] == [{"rung": "listen", "date": "2024-11", "result": None, "planned": False}]
    assert row["tried"]["next"]["rung"] == "get to know"
    assert row["tried"]["contacts"] == ["2025-01-05: Sam Sample met Inn. Next: Call again, by 2025-01-20."]
    assert (row["brings"], row["wants"], row["concerns"], row["interests"]) == (["a room"], [], "unknown", None)
    assert [(one["what"], one["late"]) for one in row["promises"]] == [("Call again", True)]
    assert row["unknown"] == ["concerns"]


def test_roles_and_unlisted_parties_as_data() -> None:
    """A role has no ways and no past; its reason has sources. A party that nobody listed has its mentions."""
    cast = problem(response={"actions": [{"do": "Lights", "needs": "Land Trust"}]})
    role = row_of(cast, next(one.id for one in rank_recruits(cast) if one.basis == "role"))
    assert (role["ways"], role["tried"], role["promises"]) == ([], None, [])
    assert role["reason_sources"]
    assert row_of(cast, "land-trust")["mentions"] == ['Needed for "Lights".']
