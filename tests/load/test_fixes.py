"""What is certain is mended, all else stays, byte for byte."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stakemap.load import read_text
from stakemap.load.fixes import fix
from stakemap.load.suggest.certain import CERTAIN
from stakemap.load.suggest.near import near_word
from stakemap.model.vocabulary import Word

FAULTS = sorted(path for path in (Path(__file__).parent / "faults").iterdir() if path.suffix in (".yaml", ".bin"))
VALID = sorted((Path(__file__).parent / "valid").glob("*.yaml"))
TITLE = "problem: Speeding on Elm Street\n"
MENDED = {
    "capitals in keys": ("Stage: analysis\n", "stage: analysis\n"),
    "a space in a key": ("retain until: 2030-01-01\n", "retain_until: 2030-01-01\n"),
    "no space behind a colon": ("stage:analysis\n", "stage: analysis\n"),
    "no space behind a dash": ("stakeholders:\n  -Elm\n  -Oak\n", "stakeholders:\n  - Elm\n  - Oak\n"),
    "no space behind a dash with fields": ("stakeholders:\n  -name: Elm\n", "stakeholders:\n  - name: Elm\n"),
    "a tab before a field": (
        "stakeholders:\n  - name: Elm\n\tkind: school\n",
        "stakeholders:\n  - name: Elm\n    kind: school\n",
    ),
    "tabs that hide a wrong word": (
        "stakeholders:\n\t- name: Elm\n\t\tkind: schools\n",
        "stakeholders:\n  - name: Elm\n    kind: school\n",
    ),
    "bullets": ("stakeholders:\n  \u2022 Elm\n  \u2022 Oak\n", "stakeholders:\n  - Elm\n  - Oak\n"),
    "curly quotes around a word": ("stage: \u201canalysis\u201d\n", "stage: analysis\n"),
    "curly quotes around a key": ("\u201cstage\u201d: analysis\n", "stage: analysis\n"),
    "curly quotes around a text with a colon": ("summary: \u201cWe: they\u201d\n", 'summary: "We: they"\n'),
    "curly quotes around a name": ("stakeholders:\n  - \u201cElm\u201d\n", "stakeholders:\n  - Elm\n"),
    "a hidden character": ("summary: cars\u200b go\n", "summary: cars go\n"),
    "a special blank": ("stage:\u00a0analysis\n", "stage: analysis\n"),
    "a certain other word": ("stage: Analyze\n", "stage: analysis\n"),
    "a comma behind a word": ("stage: analysis,\n", "stage: analysis\n"),
    "a date with the year first": ("started: 2025/3/14\n", "started: 2025-03-14\n"),
    "a date in words": ("started: March 14, 2025\n", "started: 2025-03-14\n"),
}
LEFT = {
    "a US date": "started: 3/14/2025\n",
    "a date that is said to be rough": "started: about March 2025\n",
    "a date with a time": "started: 2025-03-14 10:30\n",
    "a misspelt key": "staeg: analysis\n",
    "another word for a key": "location: Elm Street\n",
    "a likely word": "stage: reviewing\n",
    "a misspelt word": "stage: anaylsis\n",
    "an unknown name": "stakeholders: [Elm, Oak]\nrelationships:\n  - between: [Elm, Oka]\n",
    "half of a pair of curly quotes": "stakeholders: [\u201cSmith, Jones\u201d, Oak]\n",
    "a missing colon": "stage analysis\n",
    "one space too many": "stakeholders:\n  - name: Elm\n     kind: school\n",
    "a key twice": "stage: analysis\nstage: response\n",
}


def _lines(raw: bytes) -> list[bytes]:
    return re.split(rb"(?<=\n)|(?<=\r)(?!\n)", raw)


@pytest.mark.parametrize("what", MENDED)
def test_what_is_certain_is_mended(what: str) -> None:
    """Each thing that is certain is mended exactly, and no mistake is left."""
    before, after = MENDED[what]
    assert fix((TITLE + before).encode(), "x") == (TITLE + after).encode()
    assert not read_text((TITLE + after).encode(), "x").errors


@pytest.mark.parametrize("what", LEFT)
def test_what_is_only_likely_is_left(what: str) -> None:
    """Whatever could be meant otherwise is left to its writer."""
    raw = (TITLE + LEFT[what]).encode()
    assert fix(raw, "x") == raw


def test_what_a_broken_line_hid_is_mended_too() -> None:
    """A wrong word behind a tab comes to light when the tab goes, is no new mistake, and may stay."""
    raw = (TITLE + "stakeholders:\n\t- name: Elm\n\t\tkind: purple\n").encode()
    new = fix(raw, "x")
    assert new == (TITLE + "stakeholders:\n  - name: Elm\n    kind: purple\n").encode()
    assert [error.code for error in read_text(new, "x").errors] == ["unknown-word"]


def test_line_ends_mark_and_remarks_stay() -> None:
    """Mixed line ends, a byte order mark, a missing last end and remarks are as they were."""
    raw = b"\xef\xbb\xbfproblem: Speeding\r\n# Stage: x\nStage:   analysis   # since May\r\nstakeholders: [Elm]"
    assert fix(raw, "x") == raw.replace(b"\nStage:", b"\nstage:")


@pytest.mark.parametrize("raw", [b"", b"\xff\xfea", b"%PDF-1.7", b"caf\xe9: x\n", b"[" * 3000])
def test_what_is_no_such_text_stays(raw: bytes) -> None:
    """A file that cannot be read at all is not touched."""
    assert fix(raw, "x") == raw


@pytest.mark.parametrize("path", [*FAULTS, *VALID], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_law_of_mending(path: Path) -> None:
    """For every file of the tests: mending twice is mending once, no line comes or goes, and no mistake is new."""
    _hold_to_the_law(path.read_bytes(), path.name)


@given(st.lists(st.sampled_from([*MENDED, *LEFT]), min_size=1, max_size=4, unique=True), st.booleans())
def test_the_law_holds_for_several_at_once(chosen: list[str], windows: bool) -> None:
    """The law holds for files with several mistakes of any kinds."""
    parts = [MENDED[what][0] if what in MENDED else LEFT[what] for what in chosen]
    text = TITLE + "".join(parts)
    _hold_to_the_law(text.replace("\n", "\r\n" if windows else "\n").encode(), "x")


@given(st.text(alphabet="aes:- \t\n[]{}\"'\u201c\u201d\u00a0\u2022#|>,1", max_size=60))
def test_the_law_holds_for_any_text(text: str) -> None:
    """The law holds for whatever stands in a file."""
    _hold_to_the_law((TITLE + text).encode(), "x")


def _hold_to_the_law(raw: bytes, name: str) -> None:
    new = fix(raw, name)
    assert fix(new, name) == new
    old_lines, new_lines = _lines(raw), _lines(new)
    assert len(old_lines) == len(new_lines)
    before, after = read_text(raw, name), read_text(new, name)
    touched = {n for n, (old, fresh) in enumerate(itertools.zip_longest(old_lines, new_lines), 1) if old != fresh}
    if not touched:
        assert raw == new
        return
    left = Counter((error.line, error.code) for error in after.errors)
    fresh_ones = left - Counter((error.line, error.code) for error in before.errors)
    assert {line for line, _ in fresh_ones} <= touched


def test_certain_words_are_words_of_the_format() -> None:
    """Each certain word is suggested for the fixed word that it stands for, so the table can never be surprising."""
    sets = {member.value: words for words in Word.__subclasses__() for member in words}
    for right, others in CERTAIN.items():
        if right not in ("yes", "no", "unknown"):
            assert {near_word(sets[right], other) for other in others} == {right}, right
