"""What the map shows follows from who is who and who still needs to be recruited."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from stakemap.cast import build_cast
from stakemap.gaps import assess
from stakemap.load import load
from stakemap.model import Problem
from stakemap.recruit import rank_recruits
from stakemap.views.map.compose import compose_scene
from stakemap.views.map.scene import CENTER, Look, Scene, Sign, TieLook
from stakemap.views.map.sectors import Ring

DAY = date(2025, 3, 1)
FULL: dict[str, Any] = {
    "agency": "Fernvale Police",
    "stakeholders": [
        {
            "name": "Rosehill Home",
            "kind": "social service",
            "status": "committed",
            "influence": "high",
            "people": [{"name": "Jordan Example", "title": "director"}],
            "officer": "Officer Sample",
        },
        {"name": "City Council", "kind": "elected", "status": "talking", "readiness": "not considering"},
        {"name": "Mayor", "kind": "elected", "status": "declined"},
        {"name": "Maple Hospital", "kind": "health", "status": "unknown"},
        {"name": "Old Mill", "left": "2024-05-01"},
        {"name": "Parents"},
    ],
    "relationships": [
        {"between": ["Rosehill Home", "City Council"], "kind": "funds", "state": "active", "strength": "strong"},
        {"between": ["City Council", "Mayor"], "kind": "knows", "state": "known"},
        {"between": ["City Council", "Mayor"], "kind": "argues with", "state": "strained"},
        {"between": ["Jordan Example", "Parents"], "kind": "knows", "state": "ended"},
    ],
    "response": {
        "actions": [
            {"do": "Train the staff", "status": "agreed", "needs": ["Rosehill Home", "Maple Hospital"]},
            {"do": "Night patrol", "needs": ["Private security"], "maybe": ["City Council"]},
            {"do": "Poster", "status": "dropped", "needs": ["Mayor"]},
        ]
    },
}


def composed(**fields: Any) -> Scene:
    """Compose the scene of a fictional problem."""
    cast = build_cast(Problem.model_validate({"problem": "Rosehill", **fields}), DAY)
    return compose_scene(cast, rank_recruits(cast), assess(cast))


def shipped(path: Path) -> Scene:
    """Compose the scene of a shipped problem."""
    cast = build_cast(load(path), DAY)
    return compose_scene(cast, rank_recruits(cast), assess(cast))


def test_headlines_of_the_shipped_files(vista_maria: Path, ford_road: Path) -> None:
    """On the shipped files everybody is still to recruit, and no tie is recorded."""
    assert shipped(vista_maria).headline == "8 of 8 partners still to recruit"
    assert shipped(ford_road).headline == "12 of 12 partners still to recruit"
    for picture in (shipped(vista_maria), shipped(ford_road)):
        assert any("No ties are recorded yet" in note for note in picture.notes)
        assert picture.standing == "On board: nobody yet."
        assert not picture.ties and not picture.aboard


def test_vista_maria_is_first(vista_maria: Path) -> None:
    """The sentence under the headline says who is first and why, and that mark is larger."""
    picture = shipped(vista_maria)
    assert picture.lead_in == "Start with Vista Maria: 5 proposed actions wait for them."
    first = next(mark for mark in picture.marks if mark.rank == 1)
    assert (first.name, first.featured) == ("Vista Maria", True)
    spoke = next(spoke for spoke in picture.spokes if spoke.to == first.id)
    assert spoke.caption == "5 actions wait" and len(spoke.actions) == 5


def test_ghosts_of_the_shipped_files(vista_maria: Path) -> None:
    """Parties that the file only implies are ghosts outside the rings, and so are roles nobody fills."""
    ghosts = [mark for mark in shipped(vista_maria).marks if mark.look is Look.GHOST]
    assert {mark.name for mark in ghosts if not mark.role} == {
        "A private ambulance service",
        "A private security company",
        "Local corporate sponsors",
        "Vista Maria's clients",
    }
    assert any(mark.role for mark in ghosts)
    assert all(mark.ring is None for mark in ghosts)


def test_looks_and_signs() -> None:
    """Look, ring, number, square and signs of a mark come from status, people, influence and readiness."""
    marks = {mark.name: mark for mark in composed(**FULL).marks}
    home = marks["Rosehill Home"]
    assert (home.look, home.ring, home.named, home.influence) == (Look.ABOARD, Ring.COMMITTED, True, 3)
    assert home.rank is None
    assert marks["City Council"].signs == (Sign.RETICENT,)
    assert marks["City Council"].ring is Ring.TALKING and not marks["City Council"].named
    assert marks["Mayor"].signs == (Sign.SAID_NO,)
    assert marks["Maple Hospital"].signs == (Sign.UNKNOWN,)
    assert marks["Parents"].signs == () and marks["Parents"].status == "not recorded"
    assert marks["Fernvale Police"].look is Look.AGENCY and composed(**FULL).marks[0] == marks["Fernvale Police"]


def test_who_left_is_told_but_not_drawn() -> None:
    """A stakeholder that left has no mark, but a card and a row."""
    picture = composed(**FULL)
    assert "old-mill" not in {mark.id for mark in picture.marks}
    assert "old-mill" in {card.id for card in picture.cards}
    assert "left (2024-05-01)" in {cell for row in picture.tables[0].rows for cell in row.cells}


def test_spokes() -> None:
    """Open actions give spokes to those who are not on board; a guess is marked as one, dropped ones give none."""
    spokes = {spoke.to: spoke for spoke in composed(**FULL).spokes}
    assert set(spokes) == {"city-council", "maple-hospital", "private-security"}
    assert spokes["city-council"].guess and not spokes["maple-hospital"].guess
    assert spokes["maple-hospital"].caption == "Train the staff"


def test_ties() -> None:
    """Of several ties between two parties the most telling one decides the line; a person stands for the party."""
    ties = {(tie.a, tie.b): tie for tie in composed(**FULL).ties}
    assert ties["city-council", "mayor"].look is TieLook.STRAINED
    assert ties["city-council", "mayor"].words == "argues with; knows"
    assert ties["city-council", "rosehill-home"].strength == 3
    assert ties["parents", "rosehill-home"].look is TieLook.ENDED


def test_tables_carry_everything() -> None:
    """Every name, status and reason is a cell; every relationship and action is a row."""
    picture = composed(**FULL)
    people, relations, actions = picture.tables
    text = " ".join(cell for table in picture.tables for row in table.rows for cell in row.cells)
    for card in picture.cards:
        assert card.name in text
    for mark in picture.marks:
        assert mark.status in text, mark.name
    assert "Jordan Example" in text and "Officer Sample" in text
    assert len([row for row in relations.rows if "a recorded relationship" in row.cells]) == 4
    assert [row.cells[0] for row in actions.rows] == ["Train the staff", "Night patrol", "Poster"]
    assert all(len(row.cells) == len(table.columns) for table in picture.tables for row in table.rows)
    assert len(people.rows) == len(picture.cards)


def test_every_reason_is_told(vista_maria: Path) -> None:
    """Every reason for every recruit of a shipped file stands in the table of stakeholders."""
    cast = build_cast(load(vista_maria), DAY)
    recruits = rank_recruits(cast)
    rows = {row.id: row.cells for row in compose_scene(cast, recruits).tables[0].rows}
    for recruit in recruits:
        assert all(reason.says in rows[recruit.id][-1] for reason in recruit.reasons)


def test_actions_say_who_is_missing() -> None:
    """An action says who is missing, who is on board for it, and whom only a guess names."""
    train, patrol, poster = composed(**FULL).actions
    assert train.says == "Still missing: Maple Hospital. On board for it: Rosehill Home."
    assert patrol.says == "Still missing: Private security. Perhaps needed, a guess: City Council."
    assert poster.says == "Nothing waits for this any more."
    assert train.missing == ("maple-hospital",)


def test_routes() -> None:
    """A recruit with a chain of introductions has its stops and says who passes us on; one without says nothing."""
    entries = {entry.name: entry for entry in composed(**FULL).recruits}
    council = entries["City Council"]
    assert council.stops and council.stops[-1].at == "city-council"
    assert council.route == "our own team"
    assert entries["Maple Hospital"].stops == ()
    assert entries["Maple Hospital"].route == ""


def test_cards_tell_what_is_missing() -> None:
    """A card tells why somebody is needed with points, the first step, and the gaps about them."""
    card = next(card for card in composed(**FULL).cards if card.name == "Maple Hospital")
    rows = {row.label: row.lines for row in card.rows}
    assert any("(+" in line for line in rows["Why they are needed"])
    assert rows["First step"] and rows["People"] == ("nobody named yet",)
    assert rows["Actions that need them"] == ("Train the staff",)


def test_file_without_agency_or_anybody() -> None:
    """The least file has a scene: our team in the middle, nobody around it, and a plain sentence."""
    picture = composed()
    assert [mark.id for mark in picture.marks if mark.look is Look.AGENCY] == [CENTER]
    assert picture.headline == "Nobody is on the stakeholder list yet"
    alone = composed(stakeholders=["Rosehill Home"])
    assert alone.headline == "1 of 1 partner still to recruit"
    assert any("add the line agency" in note for note in alone.notes)


def test_everybody_on_board() -> None:
    """With nobody left to recruit the headline says so."""
    done = [{"name": name, "status": "engaged", "people": ["Jordan Example"]} for name in ("Home", "School")]
    picture = composed(agency="Fernvale Police", stakeholders=done)
    assert picture.headline == "Every partner is on board"
    assert picture.standing == "On board: Home and School."


def test_order_of_lines_means_nothing() -> None:
    """The same file with its stakeholders in another order gives the same scene."""
    turned = {**FULL, "stakeholders": FULL["stakeholders"][::-1], "relationships": FULL["relationships"][::-1]}
    assert composed(**turned) == composed(**FULL)


def test_shared_rank_is_shown() -> None:
    """Equal points share a rank, shown with an equals sign; a tie is featured whole or not at all."""
    picture = composed(agency="Fernvale Police", stakeholders=["A", "B", "C", "D"])
    shared = [mark for mark in picture.marks if mark.name in "ABCD"]
    assert len({mark.rank_text for mark in shared}) == 1 and shared[0].rank_text.endswith("=")
    assert len({mark.featured for mark in shared}) == 1


def test_party_with_a_name_like_a_role() -> None:
    """A party whose name reads like the id of an empty role does not share a mark with it."""
    picture = composed(agency="Fernvale Police", stakeholders=["Role harmed", "Role funder"])
    ids = [mark.id for mark in picture.marks]
    assert len(ids) == len(set(ids)) and {"role-harmed", "role--harmed"} <= set(ids)
    assert len({card.id for card in picture.cards}) == len(picture.cards)


def test_cards_end_on_the_day_of_the_map() -> None:
    """Contacts, judgements and dates after the day of the map are on no card, and give no sign."""
    later = {
        "agency": "Fernvale Police",
        "stakeholders": [
            {
                "name": "City Council",
                "left": "2026-01-01",
                "readiness": [{"stage": "slipped back", "said": "Never again", "date": "2025-09-01"}],
            }
        ],
        "log": [
            {"date": "2025-02-01", "met": "City Council", "note": "They listened"},
            {"date": "2025-04-01", "met": "City Council", "note": "They agreed"},
        ],
    }
    picture = composed(**later)
    card = next(card for card in picture.cards if card.id == "city-council")
    told = " ".join(line for row in card.rows for line in row.lines)
    assert "They listened" in told
    assert not any(word in told for word in ("They agreed", "Never again", "2026"))
    assert next(mark for mark in picture.marks if mark.id == "city-council").signs == ()


def test_headline_names_few_when_many_share_the_first_place() -> None:
    """Where more than three share rank 1 the sentence says how many and names two; one alone has a reason."""
    picture = composed(agency="Fernvale Police", stakeholders=["A", "B", "C", "D"])
    first = [mark for mark in picture.marks if mark.rank == 1]
    if len(first) == 1:
        assert picture.lead_in == f"Start with {first[0].name.lower()}: {first[0].reason.lower()}."
    shared = composed(
        agency="Fernvale Police",
        stakeholders=[{"name": name, "influence": "high"} for name in "ABCDE"],
        response={"actions": [{"do": "Patrol", "needs": list("ABCDE"), "status": "agreed"}]},
    )
    assert shared.lead_in == "Start with any of 5 that weigh the same: A, B and 3 more."


def test_reason_names_the_part() -> None:
    """Who holds a part that is needed is told which, in a few words."""
    road = {"name": "Elm Street", "kind": "road", "owner": "Road Office"}
    park = {"name": "Elm Park", "kind": "road", "owner": "Park Office"}
    stakeholders = ["Road Office", "Park Office"]
    alone = composed(agency="Fernvale Police", stakeholders=stakeholders[:1], places=[road])
    told = {entry.name: entry.why for entry in alone.recruits}
    assert told["Road Office"] == "Perhaps the only one listed who runs the place."
    both = composed(agency="Fernvale Police", stakeholders=stakeholders, places=[road, park])
    told = {entry.name: entry.why for entry in both.recruits}
    assert told["Road Office"] == told["Park Office"] == "Needed as owner or manager of the place."


def test_every_entry_tells_the_same_things(vista_maria: Path) -> None:
    """Each entry of the ranked list has a status in words, a reason and a whole first step."""
    for entry in shipped(vista_maria).recruits:
        assert entry.tag and entry.why.endswith((".", "?")) and len(entry.next_step) > 20
        assert not entry.next_step.endswith("...")


def test_introducers() -> None:
    """Who passes us on is named in order, each with where they belong, and the person we end at; our agency is not."""
    ties = [
        {"between": ["Officer Sample", "Jordan Example"], "state": "active"},
        {"between": ["Jordan Example", "Sam Sample"], "state": "active"},
        {"between": ["Jordan Example", "Parents"], "state": "active"},
    ]
    picture = composed(
        agency="Fernvale Police",
        lead="Officer Sample",
        stakeholders=[
            {"name": "Library", "people": ["Jordan Example"], "status": "engaged"},
            {"name": "Mayor", "people": ["Sam Sample"]},
            "Parents",
        ],
        relationships=ties,
    )
    routes = {entry.name: entry.route for entry in picture.recruits}
    assert routes["Mayor"] == "Officer Sample (our team) \u2192 Jordan Example (Library), to Sam Sample"
    assert routes["Parents"] == "Officer Sample (our team) \u2192 Jordan Example (Library)"


def test_ranks_are_words_where_they_are_read_aloud() -> None:
    """Cards and tables say that a rank is shared; no equals sign stands there."""
    picture = composed(agency="Fernvale Police", stakeholders=["A", "B"])
    card = next(card for card in picture.cards if card.name == "A")
    assert card.tag.startswith("Still to recruit: rank ") and card.tag.endswith(", shared.")
    order = next(row.cells[1] for row in picture.tables[0].rows if row.id == "a")
    assert order.endswith(", shared") and "=" not in order


def test_names_from_right_to_left_stay_apart() -> None:
    """A name read from right to left is set apart in the sentences of the header; others are left as they are."""
    name = "\u05e2\u05d9\u05e8\u05d9\u05d9\u05d4"
    picture = composed(agency="Fernvale Police", stakeholders=[{"name": name, "status": "engaged"}, "Mayor"])
    assert picture.standing == f"On board: \u2068{name}\u2069."
    assert "\u2068" not in picture.headline


def test_a_guess_of_harm_is_told_as_a_guess() -> None:
    """A group that nobody listed is perhaps harmed; one that the file calls affected is harmed."""
    action = {"do": "Open evening", "status": "proposed", "for": ["the clients"]}
    listed = [{"name": "Harbor Tenants", "affected": "high"}]
    picture = composed(agency="Fernvale Police", stakeholders=listed, response={"actions": [action]})
    reasons = {mark.name: mark.reason for mark in picture.marks}
    assert reasons["The clients"] == "Perhaps harmed, and nobody speaks for them"
    assert reasons["Harbor Tenants"] == "Harmed, and nobody speaks for them"


def test_table_tells_signs_and_routes() -> None:
    """The table of stakeholders tells how ready somebody was judged to be, and who could introduce us."""
    table = composed(**FULL).tables[0]
    rows = {row.cells[0]: dict(zip(table.columns, row.cells, strict=True)) for row in table.rows}
    assert rows["City Council"]["Readiness"] == "not considering"
    assert rows["Mayor"]["Readiness"] == "not stated" and rows["Private security"]["Readiness"] == ""
    assert rows["City Council"]["Introduced by"] != "" == rows["Rosehill Home"]["Introduced by"]
    assert table.columns[-1] == "Why they are needed"
