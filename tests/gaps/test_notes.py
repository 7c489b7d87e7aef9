"""Remarks on words that only the problem types and the rules can judge."""

from __future__ import annotations

from datetime import date
from textwrap import dedent

import pytest

from stakemap.cast import build_cast
from stakemap.errors import Diagnostic
from stakemap.gaps.notes import note_accepted
from stakemap.knowledge.notes import note_words
from stakemap.load import read_text

A_DAY = date(2025, 1, 15)


def notes(text: str) -> tuple[Diagnostic, ...]:
    """Give the remarks on a file."""
    loaded = read_text(dedent(text).encode(), "noise.yaml")
    assert loaded.problem is not None, loaded.errors
    cast = build_cast(loaded.problem, A_DAY)
    return (*note_words("noise.yaml", loaded), *note_accepted("noise.yaml", loaded, cast))


@pytest.mark.parametrize(
    ("text", "line", "column", "code", "says", "try_"),
    [
        (
            "problem: Noise\ntype: spedding\n",
            2,
            7,
            "unknown-type",
            '"spedding" is not a type of problem that is known here.',
            "speeding",
        ),
        (
            "problem: Noise\ntype: [speeding, quarrels over sheep]\n",
            2,
            18,
            "unknown-type",
            '"quarrels over sheep" is not a type of problem that is known here.',
            "see the types with: stakemap explain type",
        ),
        (
            "problem: Noise\nstakeholders:\n  - name: Market Inn\n    roles: [ownner, cook]\n",
            4,
            13,
            "close-role",
            '"ownner" is not a role that this problem needs, but "owner" is: Owner or manager of the place.',
            "owner, if that is what is meant",
        ),
        (
            "problem: Noise\nstakeholders:\n  - name: Market Inn\n    roles:\n      - owner\n      - landlord\n",
            6,
            9,
            "role-twice",
            '"landlord" and "owner" are the same role: Owner or manager of the place.',
            "delete landlord",
        ),
        (
            "problem: Noise\nlead: unknown\naccepted:\n  - gap: P1l8\n",
            4,
            5,
            "stale-acceptance",
            'You accepted "P1l8". There is no gap with that code. Did you mean P118?',
            "gap: P118",
        ),
        (
            "problem: Noise\nlead: Sam Sample\naccepted:\n  - gap: P118\n",
            4,
            5,
            "stale-acceptance",
            "You accepted P118, but there is no such gap.",
            "give it a new date under until, or delete the entry",
        ),
    ],
)
def test_a_doubtful_word_is_told_at_its_line(
    text: str, line: int, column: int, code: str, says: str, try_: str
) -> None:
    """Each remark names the word, and what was probably meant."""
    (note,) = notes(text)
    assert (note.line, note.column, note.code, note.says, note.try_) == (line, column, code, says, try_)


def test_nothing_is_said_of_words_that_are_right() -> None:
    """Known types, roles of any spelling, words of one's own and an accepted gap that is there."""
    assert not notes(
        """\
        problem: Noise
        type: Speeding
        stakeholders:
          - name: Market Inn
            roles: [Owner, cook]
        accepted:
          - gap: P118
            because: Next week
        """
    )


def test_an_accepted_gap_that_nobody_could_judge_is_left_alone() -> None:
    """Without ties nobody can say that an accepted P103 matches nothing."""
    assert not notes("problem: Noise\nstakeholders: [Market Inn]\naccepted:\n  - gap: P103\n")
