"""Settle names and lines together: names keep off lines, lines bend around names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stakemap.views.map.layout.badges import badge_boxes
from stakemap.views.map.layout.bends import Avoid
from stakemap.views.map.layout.callouts import call_out, leader_boxes
from stakemap.views.map.layout.frame import Frame
from stakemap.views.map.layout.geometry import Box, Naming, Place, overlap
from stakemap.views.map.layout.labels import Way, find_labels
from stakemap.views.map.layout.lines import Lines, are_many, bend_all
from stakemap.views.map.layout.naming import first_few, name_marks
from stakemap.views.map.layout.nearby import lay_in
from stakemap.views.map.layout.outside import label_outside, rooms_outside
from stakemap.views.map.layout.surroundings import Surroundings
from stakemap.views.map.scene import Look, Mark, Scene

__all__ = ["mark_boxes", "settle"]

_ROUNDS = 2
"""So often names move off lines and lines bend around names; more rounds changed nothing in any picture tried."""
_UNNAMED, _REASON, _AWAY = 150.0, 170.0, 12.0
"""What a missing name costs, a missing reason, and a name with a line to it; judgement."""
_IN_A_CAPTION, _IN_A_NAME = 8.0, 60.0
"""What a line through a caption and through a name costs; judgement."""
_PATIENT = 120
"""Among more marks than this only the first few are named far from their mark; judgement."""
_BUTTONS = (384.0, 168.0, 430.0, 304.0)
"""Where the buttons that zoom lie over the lower right corner of the wide frame; no name stands there."""
Names = dict[str, Naming]


@dataclass(frozen=True, slots=True)
class _Stage:
    """What names and lines have to do with: the scene, its marks by name, where they are, and all captions."""

    scene: Scene
    marks: list[Mark]
    places: dict[str, Place]
    frame: Frame
    fixed: list[Box]

    def surroundings(self, lines: Lines, boxes: Iterable[Box]) -> Surroundings:
        marks = self.places.values()
        texts = [*self.fixed, *boxes]
        texts_and_marks = [*texts, *mark_boxes(marks, self.frame)]
        return Surroundings.of(texts_and_marks, lines.wires(self.places), marks, texts)

    def avoid(self, names: Names) -> list[Avoid]:
        return [Avoid(box, _IN_A_CAPTION) for box in self.fixed] + [
            Avoid(box, _IN_A_NAME, name=True) for box in _boxes(names)
        ]

    def bend(self, names: Names) -> Lines:
        return bend_all(self.scene, self.places, self.avoid(names))

    def ways(self, marks: Iterable[Mark], around: Surroundings, must: bool = False) -> dict[str, tuple[Way, ...]]:
        return {mark.id: find_labels(mark, self.places[mark.id], self.frame, around, must) for mark in marks}


def settle(
    scene: Scene, marks: list[Mark], places: dict[str, Place], frame: Frame, fixed: list[Box]
) -> tuple[Names, Lines]:
    """Choose where names stand and how lines bend.

    Args:
        scene: Its spokes and ties are bent.
        marks: All marks, by name.
        places: Where they are, with their signs.
        frame: The frame.
        fixed: Boxes of captions and headings.

    Returns:
        The names that have room, by id, and the lines.
    """
    stage = _Stage(scene, marks, places, frame, fixed)
    return _settle_many(stage) if frame.crowd else _settle_few(stage)


def mark_boxes(places: Iterable[Place], frame: Frame) -> list[Box]:
    """Give the boxes of marks and of their signs, which no name may cover."""
    marks = tuple(places)
    boxes = [(p.x - p.r - 3, p.y - p.r - 3, p.x + p.r + 3, p.y + p.r + 3) for p in marks]
    return boxes + badge_boxes(marks, frame)


@dataclass(frozen=True, slots=True)
class _Draft:
    """Names and lines that go together, and what is wrong with them."""

    names: Names
    lines: Lines
    cost: float


def _settle_few(stage: _Stage) -> tuple[Names, Lines]:
    """Name and bend in turn, and keep the best of all rounds."""
    outside = _label_outside(stage) if stage.frame.all_labels else {}
    waiting = _waiting(stage) if stage.frame.all_labels else first_few(stage.marks)
    lines = stage.bend(outside)
    ways = stage.ways(waiting, stage.surroundings(lines, _boxes(outside)))

    def name(lines: Lines) -> Names:
        around = Surroundings.of((), lines.wires(stage.places))
        return outside | name_marks(waiting, stage.places, ways, around)

    if are_many(stage.scene):
        return _call_out(stage, waiting, name(lines)), lines
    drafts: list[_Draft] = []
    for _ in range(_ROUNDS):
        names = name(lines)
        drafts.append(_draft(stage, names, lines))
        lines = stage.bend(names)
        drafts.append(_draft(stage, names, lines))
    best = min(drafts, key=lambda draft: draft.cost)
    return _in_the_clear(stage, waiting, best), best.lines


def _in_the_clear(stage: _Stage, waiting: list[Mark], draft: _Draft) -> Names:
    """Write names outside the circle that a line runs through; those for which there is no room there stay."""
    through = Surroundings.of((), draft.lines.wires(stage.places))
    crossed = {
        name: naming
        for name, naming in draft.names.items()
        if stage.frame.all_labels and not _has_reason(naming) and through.crossed(naming.label.box)
    }
    names = _call_out(stage, waiting, {name: one for name, one in draft.names.items() if name not in crossed})
    covered = _covered(names)
    for name, naming in crossed.items():
        if name not in names and not any(overlap(naming.label.box, box) for box in covered):
            names[name] = naming
    return names


def _draft(stage: _Stage, names: Names, lines: Lines) -> _Draft:
    """Weigh names and lines: what is missing, what is far away, what runs through what."""
    cost = lines.cost + _IN_A_NAME * _crossed(stage, names, lines)
    cost += _AWAY * sum(name.line is not None for name in names.values()) - _UNNAMED * len(names)
    return _Draft(names, lines, cost - _REASON * sum(map(_has_reason, names.values())))


def _crossed(stage: _Stage, names: Names, lines: Lines) -> int:
    """Count lines that run through names."""
    through = Surroundings.of((), lines.wires(stage.places))
    return sum(map(through.crossed, _boxes(names)))


def _settle_many(stage: _Stage) -> tuple[Names, Lines]:
    """Name the first few and those on board beside them, then many outside the circle, then what is left."""
    lines = stage.bend({})
    names = _label_outside(stage)
    waiting = _waiting(stage)
    near = [mark for mark in waiting if mark.featured or mark.look is Look.ABOARD]
    around = stage.surroundings(lines, [*_boxes(names), _BUTTONS])
    names |= name_marks(near, stage.places, stage.ways(near, around, must=len(waiting) <= _PATIENT), around)
    names = _call_out(stage, waiting, names)
    left = [mark for mark in waiting if mark.id not in names]
    around = around.with_taken(_covered(names))
    return names | name_marks(left, stage.places, stage.ways(left, around), around), lines


def _waiting(stage: _Stage) -> list[Mark]:
    return [mark for mark in stage.marks if mark.look not in (Look.AGENCY, Look.GHOST)]


def _boxes(names: Names) -> list[Box]:
    return [naming.label.box for naming in names.values()]


def _label_outside(stage: _Stage) -> Names:
    """Name the ghosts in columns beside the circle of a wide frame; behind a second column there is no room."""
    rooms = rooms_outside(stage.marks, stage.frame)
    taken = lay_in((box, box) for box in mark_boxes(stage.places.values(), stage.frame))
    names: Names = {}
    for mark in stage.marks:
        if mark.look is Look.GHOST:
            label = label_outside(mark, stage.places[mark.id], rooms[mark.id], stage.frame)
            others = _boxes(names)
            if label and not taken.any_near(label.box) and not any(overlap(label.box, box) for box in others):
                names[mark.id] = Naming(label)
    return names


def _call_out(stage: _Stage, marks: list[Mark], names: Names) -> Names:
    """Name those outside the circle who have no name yet; before them the first few who lack name or reason."""
    wide = stage.frame.all_labels
    captions = [*stage.fixed, _BUTTONS] if wide else stage.fixed
    bare = [m for m in marks if wide and m.featured and m.reason and not (m.id in names and _has_reason(names[m.id]))]
    kept = {name: naming for name, naming in names.items() if name not in {mark.id for mark in bare}}
    first = call_out(bare, stage.places, stage.frame, _covered(kept), captions)
    names = names | first
    left = [mark for mark in marks if mark.id not in names]
    return names | call_out(left, stage.places, stage.frame, _covered(names), captions)


def _covered(names: Names) -> list[Box]:
    """Give the boxes of names and of the lines to them."""
    return [*_boxes(names), *leader_boxes(names.values())]


def _has_reason(naming: Naming) -> bool:
    return naming.label.lines[-1].role == "more"
