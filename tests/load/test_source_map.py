"""Every key and value is found again at its place in the text."""

from __future__ import annotations

from typing import Any

from stakemap.load.parse import parse
from stakemap.load.source_map import Place, SourceMap

TEXT = "problem: Élm Street\nstakeholders:\n  - name: 'A b'\n    aka: [C, D]\n  - E\nlast:\n"


def _spot(place: Place) -> tuple[int, int, int, int]:
    return (place.line, place.column, place.end_line, place.end_column)


def test_values_keys_and_entries_have_places() -> None:
    """Lines and columns count from 1, in characters; an entry of a list begins with its text."""
    places = parse(TEXT.encode(), "x").places
    assert _spot(places.value(("problem",))) == (1, 10, 1, 20)
    assert _spot(places.key(("stakeholders",))) == (2, 1, 2, 13)
    assert _spot(places.value(("stakeholders", 0, "aka", 1))) == (4, 14, 4, 15)
    assert _spot(places.key(("stakeholders", 0, "name"))) == (3, 5, 3, 9)
    assert _spot(places.key(("stakeholders", 1))) == (5, 5, 5, 6)
    assert places.value(("stakeholders", 0)).line == 3


def test_an_unknown_path_gives_the_nearest_thing_around_it() -> None:
    """A path that is not in the file leads to its nearest ancestor that is."""
    places = parse(TEXT.encode(), "x").places
    assert places.value(("stakeholders", 0, "status", 3)) == places.value(("stakeholders", 0))
    assert places.key(("nothing",)) == places.value(())
    assert places.has(("stakeholders", 0, "aka")) is True
    assert places.has(("stakeholders", 2)) is False


def test_an_empty_map_of_places_answers_line_one() -> None:
    """Without any text every path is at the beginning."""
    assert SourceMap().value(("a", 1)) == Place(1, 1, 1, 1, 0, 0)
    assert SourceMap().has(()) is False


def test_offsets_cut_out_exactly_what_was_read(everything: str) -> None:
    """The text between the offsets of a plain value is that value, for every text of a full file."""
    for text in (everything, everything.replace("\n", "\r\n")):
        parsed = parse(text.encode(), "x")
        seen = 0
        for holder, key, start, end in parsed.places.leaves():
            cut = parsed.text[start.index : end.index]
            value = _at(parsed.tree, (*holder, key))
            if cut[:1] not in "\"'|>":
                assert (cut or None) == value
                seen += 1
        assert seen > 150


def test_a_byte_order_mark_shifts_nothing() -> None:
    """Columns and offsets are the same with and without a byte order mark."""
    plain = parse(TEXT.encode(), "x").places
    marked = parse(b"\xef\xbb\xbf" + TEXT.encode(), "x").places
    assert marked.value(("problem",)) == plain.value(("problem",))


def _at(tree: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        tree = tree[step]
    return tree
