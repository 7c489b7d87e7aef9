"""Whatever is typed or stands in a list, the file that comes of it has no mistake, and no line is lost in silence."""

from __future__ import annotations

import csv
import io
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from stakemap.intake import CannotUseList, Choice, Interview, Stopped, answers_to_draft, draft_file, hold_interview
from stakemap.intake.columns import WORDS
from stakemap.load import read_text
from tests.intake.lists import mistakes, read

NAMES = ("Inn", "Club", "The Inn", "Jo Sample", "Al Sample", "Jo Sample (Inn)", "unknown", "none", "yes", "a: b", "#1")
ANSWERS = st.sampled_from(
    (*NAMES, "7", "-", "", "", "b", "y", "n", "1", "2", "3", "1, 2", "2 3", "Inn, Club", "Inn, Jo Sample", "?", "x, y")
)
CELLS = st.sampled_from(
    (*NAMES, "7", "-", "", "", "talking", "contacted", "high", "2025-03-01", "555-0100", "jo@example.org", "tbd")
)
HEADERS = st.sampled_from((*(words[0] for words in WORDS.values()), "Website", ""))
NAMING = st.sampled_from(("organization", "contact", "aka", "part of", "officer", "from", "to", "name"))


@given(st.lists(st.one_of(ANSWERS, ANSWERS, st.text(max_size=12)), max_size=60))
@settings(max_examples=300)
def test_any_answers_make_a_file_without_mistakes(lines: list[str]) -> None:
    """Also when the interview is stopped in the middle."""
    typed = iter(["Noise", *lines])

    def type_in(prompt: str) -> str:
        try:
            return next(typed)
        except StopIteration:
            raise KeyboardInterrupt from None

    interview = Interview()
    with suppress(Stopped):
        hold_interview(type_in, str, interview, lambda values: (Choice("speeding", "Speeding"),), lambda text: "")
    if interview.values.get(("title",)):
        loaded = read_text(draft_file(answers_to_draft(interview.values)).encode(), "noise.yaml")
        assert [error.says for error in loaded.errors] == []


@given(
    st.one_of(st.lists(HEADERS, min_size=1, max_size=8), st.lists(NAMING, min_size=1, max_size=6)),
    st.lists(st.lists(st.one_of(CELLS, st.sampled_from(NAMES)), max_size=8), max_size=8),
)
@settings(max_examples=500)
def test_any_list_makes_a_file_without_mistakes(headers: list[str], rows: list[list[str]]) -> None:
    """Names that clash, are nobody's or could be two people's are told, and left out of the file."""
    out = io.StringIO()
    csv.writer(out).writerows([headers, *rows])
    try:
        found = read(out.getvalue())
    except CannotUseList:
        return
    assert mistakes(found) == []
