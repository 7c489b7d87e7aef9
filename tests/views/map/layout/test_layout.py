"""Positions follow the encoding, nothing covers anything, and the order of marks means nothing."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import cache
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stakemap.model.vocabulary import Kind, Status
from stakemap.views.map.layout.badges import shows_sign_inside
from stakemap.views.map.layout.bends import bend_point, curve_points, pieces
from stakemap.views.map.layout.bullseye import divide
from stakemap.views.map.layout.captions import arc_boxes
from stakemap.views.map.layout.frame import FRAMES, TALL, WIDE, Frame
from stakemap.views.map.layout.geometry import Box, Layout, crosses, overlap
from stakemap.views.map.layout.lay_out import lay_out
from stakemap.views.map.scene import Look, Scene, Spoke, Tie, TieLook
from stakemap.views.map.sectors import SECTORS
from tests.views.map.scenes import DAY_ONE, MIXED, Line, crowd, mixed, scene
from tests.views.map.shipped import SHIPPED, shipped

ODD_NAMES = (
    "A" * 300,
    "\u05e2\u05d9\u05e8\u05d9\u05d9\u05d4 (Exampleton)",
    "\u0645\u062f\u0631\u0633\u0629 12",
    "\u6771\u4eac\u90fd\u8b66\u8996\u5e81",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467 Families \U0001f1fa\U0001f1f8 \U0001f44d\U0001f3fd club",
    "\u0928\u092e\u0938\u094d\u0924\u0947 \u0938\u092e\u0941\u0926\u093e\u092f",
    "Mixed \u05e9\u05dc\u05d5\u05dd and Latin",
)


def hub() -> Scene:
    """Tie one party of eighty to everybody else, every third time strained."""
    picture = crowd(80)
    middle, *others = (mark.id for mark in picture.marks[1:])
    looks = (TieLook.STRAINED, TieLook.ACTIVE, TieLook.KNOWN)
    ties = (
        Tie(min(middle, other), max(middle, other), looks[n % 3], n % 4 or None, "x") for n, other in enumerate(others)
    )
    return replace(picture, ties=tuple(ties))


SCENES = {
    "nobody": scene(lines=(), ghosts=(), roles=()),
    "one": scene(lines=DAY_ONE[:1], ghosts=(), roles=()),
    "day one": scene(),
    "mixed": mixed(),
    "20": crowd(20),
    "40": crowd(40),
    "80": crowd(80),
    "80 in one place": crowd(80, sectors=1, statuses=1),
    "80 of three kinds": crowd(80, sectors=3),
    "one party tied to all": hub(),
    "odd names": scene(lines=tuple((name, *MIXED[n][1:]) for n, name in enumerate(ODD_NAMES))),
    "long names": scene(
        lines=tuple((f"{n} " + "endless name " * 24, kind, s) for n, (_, kind, s) in enumerate(DAY_ONE))
    ),
}
EACH = pytest.mark.parametrize("name", SCENES)
BOTH = pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)


@cache
def laid(name: str, frame: Frame) -> Layout:
    """Lay out one of the scenes, once for all tests."""
    return lay_out(SCENES[name], frame)


def texts(layout: Layout) -> list[Box]:
    """Collect the box of every text of a layout that stands free: names, captions, headings."""
    boxes = [band.caption.box for band in layout.bands] + [title.box for title in layout.titles]
    boxes += [place.label.box for place in layout.places.values() if place.label]
    return boxes + [label.box for label in layout.spokes.values() if label]


@EACH
@BOTH
def test_no_text_covers_another(name: str, frame: Frame) -> None:
    """No name, caption or heading covers another, and all stay inside the frame."""
    layout = laid(name, frame)
    boxes = texts(layout)
    assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]
    for left, top, right, bottom in boxes:
        assert -frame.width / 2 <= left < right <= frame.width / 2
        assert -frame.height / 2 <= top < bottom <= frame.height / 2


@EACH
def test_names_keep_off_sector_captions(name: str) -> None:
    """Sector captions keep their own space: no name and no caption of a spoke covers one."""
    layout = laid(name, WIDE)
    middle = (layout.frame.rings[-1] + layout.frame.rim) / 2
    strips = [
        box
        for arc in layout.arcs
        if arc.text
        for box in arc_boxes(arc.text, middle, (arc.start + arc.end) / 2, layout.frame)
    ]
    named = [place.label.box for place in layout.places.values() if place.label]
    assert not [1 for box in named for strip in strips if overlap(box, strip)]


@EACH
@BOTH
def test_no_mark_touches_another(name: str, frame: Frame) -> None:
    """Marks never touch, however many stand in one place."""
    places = laid(name, frame).places.values()
    for one, other in combinations(places, 2):
        assert math.hypot(one.x - other.x, one.y - other.y) >= one.r + other.r, (one.id, other.id)


@EACH
@BOTH
def test_text_can_be_read(name: str, frame: Frame) -> None:
    """No text is under 11 pixels at the size the frame is made for."""
    drawn = laid(name, frame).frame
    assert min(drawn.text, drawn.small) >= 11


def lines_through_names(picture: Scene, layout: Layout) -> list[tuple[str, str, str]]:
    """Give the ends of every line that runs through a name, and whose name that is."""
    center = picture.marks[0].id
    ends = [(center, spoke.to, layout.turns[spoke.to]) for spoke in picture.spokes]
    ends += [(tie.a, tie.b, layout.bends[tie.a, tie.b]) for tie in picture.ties]
    return [
        (a, b, place.id)
        for a, b, bend in ends
        for place in layout.places.values()
        if place.label
        and any(crosses(place.label.box, piece) for piece in pieces(layout.places[a], layout.places[b], bend))
    ]


@pytest.mark.parametrize("name", SHIPPED)
@BOTH
def test_no_line_runs_through_a_name(name: str, frame: Frame) -> None:
    """In the shipped problems no spoke and no tie runs through a name, not even through that of its own mark."""
    picture = shipped(name)
    assert picture.spokes
    assert not lines_through_names(picture, lay_out(picture, frame))


@pytest.mark.parametrize("name", SHIPPED)
def test_marks_keep_off_ring_captions(name: str) -> None:
    """In the shipped problems no mark of the wide picture covers the caption of a ring."""
    picture = shipped(name)
    layout = lay_out(picture, WIDE)
    marks = [place for id, place in layout.places.items() if id != picture.marks[0].id]
    boxes = [(p.x - p.r, p.y - p.r, p.x + p.r, p.y + p.r) for p in marks]
    assert not [band.caption for band in layout.bands for box in boxes if overlap(box, band.caption.box)]


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_problems_name_everybody(name: str) -> None:
    """In the shipped problems everybody is named in the wide picture, the first few with their reason; in the tall
    one the first five are."""
    picture = shipped(name)
    wide, tall = lay_out(picture, WIDE), lay_out(picture, TALL)
    for mark in picture.marks[1:]:
        label = wide.places[mark.id].label
        assert label is not None, mark.name
        assert (label.lines[-1].role == "more") is (mark.featured and bool(mark.reason)), mark.name
    assert all(tall.places[entry.id].label for entry in picture.recruits[:5])


@pytest.mark.parametrize("number", [9, 14, 20, 25])
def test_first_three_have_their_reason(number: int) -> None:
    """With nine to thirty marks a reason stands under each of the first three."""
    picture = crowd(number)
    layout = lay_out(picture, WIDE)
    for mark in picture.marks:
        if mark.featured:
            label = layout.places[mark.id].label
            assert label is not None and label.lines[-1].role == "more", mark.name


@pytest.mark.parametrize("number", [9, 14, 20])
def test_every_ghost_is_named(number: int) -> None:
    """Up to twenty roles nobody fills are all named in the wide picture, on their own side of the circle."""
    roles = tuple(f"Whoever takes care of task number {n:02d} of the long list" for n in range(number))
    layout = lay_out(scene(roles=roles), WIDE)
    ghosts = [layout.places[mark.id] for mark in scene(roles=roles).marks if mark.role]
    assert all(place.label and place.label.box[2] < place.x for place in ghosts)


@EACH
@BOTH
def test_signs_cover_no_number(name: str, frame: Frame) -> None:
    """A small sign covers no other mark that carries a number, and no other sign; each mark keeps its own signs
    unless it is too small, and then has the sign inside."""
    layout = laid(name, frame)
    reach = layout.frame.badge
    spots = [(place, spot) for place in layout.places.values() for spot in place.badges]
    for own, spot in spots:
        for place in layout.places.values():
            if place.id != own.id and place.r >= 8:
                assert math.dist(spot, (place.x, place.y)) >= place.r + reach
    for one, other in combinations([spot for _, spot in spots], 2):
        assert math.dist(one, other) >= 2 * reach
    for mark in SCENES[name].marks:
        place = layout.places[mark.id]
        if frame is WIDE and not shows_sign_inside(mark, place):
            assert len(place.badges) == len(mark.signs), mark.name


@EACH
def test_lines_to_names_keep_off_marks_and_names(name: str) -> None:
    """A thin line to a name runs through no other mark and through no other name."""
    layout = laid(name, WIDE)
    for own in layout.places.values():
        if own.leader is None:
            continue
        x1, y1, x2, y2 = own.leader
        points = [(x1 + (x2 - x1) * step / 60, y1 + (y2 - y1) * step / 60) for step in range(61)]
        for place in layout.places.values():
            if place.id != own.id:
                assert all(math.dist(point, (place.x, place.y)) > place.r for point in points), (own.id, place.id)
                assert place.label is None or not crosses(place.label.box, own.leader), (own.id, place.id)


def test_strained_ties_say_so() -> None:
    """A few strained ties carry the word where there is room, near to their line and over nothing; many do not."""
    picture = mixed()
    layout = lay_out(picture, WIDE)
    assert list(layout.words) == [(tie.a, tie.b) for tie in picture.ties if tie.look is TieLook.STRAINED]
    for (a, b), label in layout.words.items():
        assert [line.text for line in label.lines] == ["strained"]
        left, top, right, bottom = label.box
        points = curve_points(layout.places[a], layout.places[b], layout.bends[a, b])
        assert min(math.dist((x, y), ((left + right) / 2, (top + bottom) / 2)) for x, y in points) < 50
        assert not [1 for box in texts(layout) if overlap(box, label.box)]
    assert not lay_out(hub(), WIDE).words


def test_many_lines_bend_gently() -> None:
    """Among many lines each bends only a little, and to the side where less is in its way."""
    layout = lay_out(hub(), WIDE)
    assert len(layout.bends) > 40
    assert 0 < max(map(abs, layout.bends.values())) < 0.4
    assert {bend > 0 for bend in layout.bends.values()} == {True, False}


def test_usual_problem_has_every_name() -> None:
    """At nine to fifteen parties every name stands in the wide picture, the first three with their reason."""
    layout = lay_out(scene(), WIDE)
    for mark in scene().marks[1:]:
        label = layout.places[mark.id].label
        assert label is not None, mark.name
        assert mark.featured == (label.lines[-1].role == "more"), mark.name
    assert all(layout.spokes.values())


def test_tall_picture_names_the_first_five() -> None:
    """In the tall picture only the first five recruits are named; numbers lead to the others."""
    named = {id for id, place in lay_out(scene(), TALL).places.items() if place.label}
    assert named == {entry.id for entry in scene().recruits[:5]}


@EACH
@BOTH
def test_distance_is_engagement(name: str, frame: Frame) -> None:
    """Every mark stands inside the borders of its ring, the agency in the middle, ghosts outside all."""
    layout = laid(name, frame)
    for mark in SCENES[name].marks:
        place = layout.places[mark.id]
        away = math.hypot(place.x, place.y)
        if mark.look is Look.AGENCY:
            assert away == 0
        elif mark.ring is None:
            assert away - place.r > frame.rings[-1]
        else:
            band = layout.bands[list(type(mark.ring)).index(mark.ring)]
            assert band.inner <= away - place.r + 6 and away + place.r - 6 <= band.outer


def test_sectors_keep_their_order() -> None:
    """Sectors follow each other clockwise in the fixed order and fill the circle but for the gap on top."""
    for picture in SCENES.values():
        arcs = divide(picture.marks, WIDE)
        assert [arc.sector for arc in arcs] in (list(range(len(SECTORS))), list(range(len(SECTORS) - 1)))
        assert all(one.end == other.start for one, other in pairwise(arcs))
        assert arcs[-1].end - arcs[0].start == pytest.approx(2 * math.pi - 0.28)


def test_marks_stand_in_their_sector() -> None:
    """Each mark stands between the two borders of its sector, the better rank nearer to the middle line."""
    picture = mixed()
    layout = lay_out(picture, WIDE)
    for mark in picture.marks:
        if mark.ring is not None:
            place, arc = layout.places[mark.id], layout.arcs[mark.sector]
            assert arc.start <= math.atan2(place.x, -place.y) % math.tau <= arc.end


def test_better_rank_is_nearer_to_the_middle_line() -> None:
    """Among those of one sector the best rank stands nearest to the line in its middle."""
    lines: tuple[Line, ...] = tuple((f"Clinic {n}", Kind.HEALTH, None) for n in "ABC")
    layout = lay_out(scene(lines, ghosts=(), roles=()), WIDE)
    arc = layout.arcs[4]
    away = [
        abs(math.atan2(p.x, -p.y) % math.tau - (arc.start + arc.end) / 2)
        for p in (layout.places[f"clinic-{n}"] for n in "abc")
    ]
    assert away[0] < min(away[1:])


@BOTH
def test_order_of_marks_means_nothing(frame: Frame) -> None:
    """The same scene with its marks in another order is laid out the same."""
    picture = mixed()
    turned = replace(picture, marks=(picture.marks[0], *reversed(picture.marks[1:])), ties=picture.ties[::-1])
    assert lay_out(turned, frame).places == lay_out(picture, frame).places


def test_new_rank_moves_no_ghost() -> None:
    """Ghosts stand in the order of their ids, so that next month's ranks move nobody outside."""
    before = lay_out(scene(), WIDE).places
    marks = tuple(replace(mark, rank=20 - mark.rank) if mark.rank else mark for mark in scene().marks)
    after = lay_out(replace(scene(), marks=marks), WIDE).places
    for mark in marks:
        if mark.look is Look.GHOST:
            assert (before[mark.id].x, before[mark.id].y) == (after[mark.id].x, after[mark.id].y)


def test_ties_do_not_run_through_the_agency() -> None:
    """The curve of a tie keeps clear of the mark in the middle."""
    picture = mixed()
    layout = lay_out(picture, WIDE)
    for tie in picture.ties:
        a, b = layout.places[tie.a], layout.places[tie.b]
        x, y = bend_point(a, b, layout.bends[tie.a, tie.b])
        for step in range(1, 20):
            t = step / 20
            curve = [(1 - t) ** 2 * p + 2 * t * (1 - t) * v + t * t * q for p, v, q in ((a.x, x, b.x), (a.y, y, b.y))]
            away = math.hypot(*curve)
            assert away > WIDE.agency or away > math.hypot(a.x, a.y) - a.r or away > math.hypot(b.x, b.y) - b.r


@pytest.mark.parametrize("name", SHIPPED)
@BOTH
def test_shipped_ties_do_not_run_through_the_agency(name: str, frame: Frame) -> None:
    """In the shipped problems no tie of others crosses our agency: it would look like two ties with us."""
    picture = shipped(name)
    layout = lay_out(picture, frame)
    for tie in picture.ties:
        if picture.marks[0].id not in (tie.a, tie.b):
            points = curve_points(layout.places[tie.a], layout.places[tie.b], layout.bends[tie.a, tie.b])
            assert all(math.hypot(*point) > frame.agency for point in points), tie


def drawn_lines(picture: Scene, layout: Layout) -> list[tuple[tuple[str, str], list[tuple[float, float]]]]:
    """Give the ends and the points of every spoke and tie."""
    center = picture.marks[0].id
    ends = [((center, spoke.to), layout.turns[spoke.to]) for spoke in picture.spokes]
    ends += [((tie.a, tie.b), layout.bends[tie.a, tie.b]) for tie in picture.ties]
    return [(pair, curve_points(layout.places[pair[0]], layout.places[pair[1]], bend)) for pair, bend in ends]


@BOTH
def test_lines_keep_off_other_marks(frame: Frame) -> None:
    """No spoke and no tie runs through a mark that it has nothing to do with."""
    picture = mixed()
    layout = lay_out(picture, frame)
    assert any(layout.turns.values()) or any(abs(bend) > 0.1 for bend in layout.bends.values())
    for ends, points in drawn_lines(picture, layout):
        for place in layout.places.values():
            if place.id not in ends:
                assert all(math.dist(point, (place.x, place.y)) > place.r for point in points), (ends, place.id)


def test_captions_of_spokes_cover_nothing() -> None:
    """The caption of a spoke covers no mark, no name and no other line, and is never cut."""
    to_three = (("rosehill-youth-home", 5), ("fernvale-fire-and-ems", 1), ("maple-general-hospital", 2))
    spokes = tuple(
        Spoke(to, f"{n} actions wait" if n > 1 else "Patrol at night", tuple("abcde"[:n])) for to, n in to_three
    )
    picture = scene(spokes=spokes)
    layout = lay_out(picture, WIDE)
    captions = {to: label for to, label in layout.spokes.items() if label}
    assert captions
    for to, label in captions.items():
        assert not label.lines[-1].text.endswith("\u2026")
        left, top, right, bottom = label.box
        for place in layout.places.values():
            near = math.dist((min(max(place.x, left), right), min(max(place.y, top), bottom)), (place.x, place.y))
            assert near >= place.r
        for ends, points in drawn_lines(picture, layout):
            if ends[1] != to:
                assert not [1 for x, y in points if left <= x <= right and top <= y <= bottom], (to, ends)


def test_many_spokes_are_captioned_only_with_numbers() -> None:
    """With more than six waiting, a single action is not written on its line; several are counted."""
    spokes = tuple(
        Spoke(mark.id, f"{n} actions wait" if n == 2 else "Patrol", ("a", "b")[:n])
        for n, mark in zip((2, 1, 1, 1, 1, 1, 1), scene().marks[1:], strict=False)
    )
    layout = lay_out(scene(spokes=spokes), WIDE)
    told = {label.lines[0].text for label in layout.spokes.values() if label}
    assert told <= {"2 actions wait"}
    few = lay_out(scene(spokes=spokes[:3]), WIDE)
    assert "Patrol" in {label.lines[0].text for label in few.spokes.values() if label}


def test_crowd_is_named_outside_the_circle() -> None:
    """In a crowd many names stand outside, the first three and a third of those on board among the named; no line
    to a name runs through a mark or a name."""
    picture = crowd(80)
    layout = lay_out(picture, WIDE)
    named = {id for id, place in layout.places.items() if place.label}
    aboard = {mark.id for mark in picture.marks if mark.look is Look.ABOARD}
    assert len(named) >= 30 and len(named & aboard) >= len(aboard) / 3
    assert {mark.id for mark in picture.marks if mark.featured} <= named
    leaders = {id: place.leader for id, place in layout.places.items() if place.leader}
    assert len(leaders) >= 15
    for id, line in leaders.items():
        points = [
            (line[0] + (line[2] - line[0]) * step / 40, line[1] + (line[3] - line[1]) * step / 40) for step in range(41)
        ]
        for place in layout.places.values():
            if place.id != id:
                assert all(math.dist(point, (place.x, place.y)) > place.r for point in points)
            if place.id != id and place.label:
                left, top, right, bottom = place.label.box
                assert not [1 for x, y in points if left < x < right and top < y < bottom]


@BOTH
def test_people_keep_off_marks(frame: Frame) -> None:
    """A person on a route stands on no other mark."""
    layout = lay_out(scene(), frame)
    for x, y in layout.people.values():
        assert all(math.dist((x, y), (place.x, place.y)) >= place.r + 6 for place in layout.places.values())


def test_people_of_a_route_have_a_place() -> None:
    """A person on a route is drawn beside the mark of their party."""
    layout = lay_out(scene(), WIDE)
    assert math.hypot(*layout.people["sam-sample"]) == pytest.approx(WIDE.agency + 12)


_PARTIES = st.lists(
    st.tuples(st.sampled_from([None, *Kind]), st.sampled_from([None, *Status])), min_size=0, max_size=30
)


@settings(max_examples=25)
@given(_PARTIES)
def test_any_problem_is_readable(parties: list[tuple[Kind | None, Status | None]]) -> None:
    """Whatever kinds and statuses up to thirty parties have, no name covers another and no marks touch."""
    lines: tuple[Line, ...] = tuple((f"Party number {n} of town", *party) for n, party in enumerate(parties))
    picture: Scene = scene(lines)
    for frame in FRAMES:
        layout = lay_out(picture, frame)
        boxes = texts(layout)
        assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]
        for one, other in combinations(layout.places.values(), 2):
            assert math.hypot(one.x - other.x, one.y - other.y) >= one.r + other.r - 0.5, (one.id, other.id)
