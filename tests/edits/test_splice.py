"""How each kind of change looks in the file: the exact text, in every style."""

from __future__ import annotations

import pytest

from stakemap.edits import AddEntry, Drop, Patch, SetValue
from stakemap.edits.patch import Edit
from stakemap.edits.refusals import CannotPlace
from stakemap.edits.splice import splice
from stakemap.errors import MistakesInFile

CONTACT = {"met": "Corner Bar", "date": "2025-03-01"}
ENTRY = ("stakeholders", 0)

CASES: tuple[tuple[str, str, tuple[Edit, ...], str], ...] = (
    (
        "a value keeps the remark behind it",
        "problem: X  # ours\n",
        (SetValue(("problem",), "Y"),),
        "problem: Y  # ours\n",
    ),
    (
        "a value keeps the author's quotes",
        "problem: 'X'\nagency: \"A\"\n",
        (SetValue(("problem",), "It's Y"), SetValue(("agency",), "B")),
        "problem: 'It''s Y'\nagency: \"B\"\n",
    ),
    (
        "a value that would read otherwise gets quotes",
        "problem: X\n",
        (SetValue(("problem",), "Elm: north # 5"),),
        'problem: "Elm: north # 5"\n',
    ),
    (
        "a plain value with spaces before it stays where it is",
        "problem:     X\nagency :  A\n",
        (SetValue(("agency",), "B"),),
        "problem:     X\nagency :  B\n",
    ),
    (
        "nothing behind a colon is filled before the remark",
        "problem: X\nstage:   # ask\n",
        (SetValue(("stage",), "analysis"),),
        "problem: X\nstage: analysis   # ask\n",
    ),
    (
        "a new key stands in the format's order",
        "problem: X\nstakeholders:\n  - name: A\n    kind: police\n    officer: B  # b\n  - C\n",
        (SetValue((*ENTRY, "status"), "talking"), SetValue((*ENTRY, "note"), "Last")),
        "problem: X\nstakeholders:\n  - name: A\n    kind: police\n    status: talking\n    officer: B  # b\n"
        "    note: Last\n  - C\n",
    ),
    (
        "a new key does not swallow the remark of the next entry",
        "problem: X\nstakeholders:\n  - name: A\n    # of A\n  # of B\n  - name: B\n",
        (SetValue((*ENTRY, "note"), "N"),),
        "problem: X\nstakeholders:\n  - name: A\n    note: N\n    # of A\n  # of B\n  - name: B\n",
    ),
    (
        "an entry that is only a name becomes one with fields, and keeps its remark",
        "problem: X\nstakeholders:\n- Vista Maria  # the first\n- B\n",
        (SetValue((*ENTRY, "status"), "talking"),),
        "problem: X\nstakeholders:\n- name: Vista Maria  # the first\n  status: talking\n- B\n",
    ),
    (
        "a name in quotes and in brackets becomes an entry in brackets",
        'problem: X\nstakeholders: ["V, M", B]\n',
        (SetValue((*ENTRY, "status"), "talking"),),
        'problem: X\nstakeholders: [{name: "V, M", status: talking}, B]\n',
    ),
    (
        "a lone lead gets fields",
        "problem: X\nlead: Sam Sample  # since May\n",
        (AddEntry(("lead", "with"), "Toni Fictional"),),
        "problem: X\nlead:  # since May\n  name: Sam Sample\n  with: [Toni Fictional]\n",
    ),
    (
        "an entry goes last, in the format's order of keys",
        "problem: X\nlog:\n- date: 2025-01-01\n# the end",
        (AddEntry(("log",), CONTACT),),
        "problem: X\nlog:\n- date: 2025-01-01\n- date: 2025-03-01\n  met: Corner Bar\n# the end",
    ),
    (
        "an entry goes between others, each with an empty line",
        "problem: X\nlog:\n  - date: 2025-01-01\n    # of one\n\n  # of two\n  - date: 2025-05-01\n",
        (AddEntry(("log",), CONTACT, at=1),),
        "problem: X\nlog:\n  - date: 2025-01-01\n    # of one\n\n  - date: 2025-03-01\n    met: Corner Bar\n\n"
        "  # of two\n  - date: 2025-05-01\n",
    ),
    (
        "an entry goes first, above the remark of the one that was first",
        "problem: X\nlog:  # ours\n  # of one\n  -   date: 2025-05-01\n",
        (AddEntry(("log",), CONTACT, at=0),),
        "problem: X\nlog:  # ours\n  -   date: 2025-03-01\n      met: Corner Bar\n  # of one\n  -   date: 2025-05-01\n",
    ),
    (
        "a map that stands alone becomes the first of two, and only moves in",
        "problem: X\nstakeholders:\n  - name: A\n    readiness:  # ours\n      # lead\n      date: 2025-01  # d\n"
        "      said: |\n        One\n\n          two\n      stage: 'acting'\n      # tail\n    # of A\n  - B\n",
        (AddEntry((*ENTRY, "readiness"), {"date": "2025-03-01", "stage": "thinking"}),),
        "problem: X\nstakeholders:\n  - name: A\n    readiness:  # ours\n      # lead\n      - date: 2025-01  # d\n"
        "        said: |\n          One\n\n            two\n        stage: 'acting'\n        # tail\n"
        "      - stage: thinking\n        date: 2025-03-01\n    # of A\n  - B\n",
    ),
    (
        "a map that stands alone becomes the second of two below dashes in the column of the key",
        "problem: X\nstakeholders:\n- name: A\n  readiness:\n     said: one\n       two  # r\n  aka:\n  - B\n",
        (AddEntry((*ENTRY, "readiness"), {"stage": "thinking"}, at=0),),
        "problem: X\nstakeholders:\n- name: A\n  readiness:\n  -  stage: thinking\n  -  said: one\n       two  # r\n"
        "  aka:\n  - B\n",
    ),
    (
        "a map in braces gets brackets around",
        "problem: X\nstakeholders:\n  - name: A\n    readiness: {stage: 'acting',  # s\n      date: 2025-01}  # d\n",
        (AddEntry((*ENTRY, "readiness"), {"stage": "thinking"}),),
        "problem: X\nstakeholders:\n  - name: A\n    readiness: [{stage: 'acting',  # s\n"
        "      date: 2025-01}, {stage: thinking}]  # d\n",
    ),
    (
        "a map in a map in braces gets brackets around too",
        "problem: X\nstakeholders: [{name: A, readiness: {stage: acting}}]\n",
        (AddEntry((*ENTRY, "readiness"), {"stage": "thinking"}, at=0),),
        "problem: X\nstakeholders: [{name: A, readiness: [{stage: thinking}, {stage: acting}]}]\n",
    ),
    (
        "a list that is not there is made, with what it stands in",
        "problem: X\nstakeholders:\n    - A\n\nmeasures: []\n",
        (AddEntry(("scanning", "issues"), {"name": "Noise"}),),
        "problem: X\nstakeholders:\n    - A\n\nscanning:\n  issues:\n      - name: Noise\n\nmeasures: []\n",
    ),
    (
        "a section that is not there starts over lines, also with a name alone, and a field of names in brackets",
        "problem: X\nlog:\n  - met: A\n",
        (AddEntry(("stakeholders",), "B"), AddEntry(("stakeholders",), "C"), AddEntry(("log", 0, "who"), "D")),
        "problem: X\nstakeholders:\n  - B\n  - C\nlog:\n  - who: [D]\n    met: A\n",
    ),
    (
        "a section that is empty or unknown starts over lines, with the dashes of the file",
        "problem: X\nstakeholders: []  # s\nscanning:\n  issues: unknown  # i\nlog:\n- met: A\n",
        (AddEntry(("stakeholders",), "B"), AddEntry(("scanning", "issues"), "C"), AddEntry(("type",), "noise")),
        "problem: X\ntype: [noise]\nstakeholders:  # s\n- B\nscanning:\n  issues:  # i\n  - C\nlog:\n- met: A\n",
    ),
    (
        "in a file in brackets a section starts in brackets",
        "{problem: X}\n",
        (AddEntry(("stakeholders",), "B"),),
        "{problem: X, stakeholders: [B]}\n",
    ),
    (
        "an empty list is filled over lines, and its remark stays",
        "problem: X\nlog: []  # none yet\n",
        (AddEntry(("log",), CONTACT),),
        "problem: X\nlog:  # none yet\n  - date: 2025-03-01\n    met: Corner Bar\n",
    ),
    (
        "unknown gives way, and a lone text becomes the first of two",
        "problem: X\nstakeholders:\n  - name: A\n    officer: B\n    aka: unknown  # ask\n",
        (AddEntry((*ENTRY, "officer"), "C, Jr."), AddEntry((*ENTRY, "aka"), "AA")),
        'problem: X\nstakeholders:\n  - name: A\n    officer: [B, "C, Jr."]\n    aka: [AA]  # ask\n',
    ),
    (
        "brackets over several lines get a line more",
        "problem: X\nstakeholders: [\n  A,\n  B  # b\n]\n",
        (AddEntry(("stakeholders",), "C"),),
        "problem: X\nstakeholders: [\n  A,\n  B,\n  C  # b\n]\n",
    ),
    (
        "readings in braces get one in braces",
        "problem: X\nmeasures:\n  - name: M\n    readings:\n      - {date: 2025-01, value: 2}\n",
        (AddEntry(("measures", 0, "readings"), {"value": "3", "date": "2025-02"}),),
        "problem: X\nmeasures:\n  - name: M\n    readings:\n      - {date: 2025-01, value: 2}\n"
        "      - {date: 2025-02, value: 3}\n",
    ),
    (
        "a folded text stays folded",
        "problem: X\nsummary: >-\n  One\n  two.\n\nagency: A\n",
        (SetValue(("summary",), "Three"),),
        "problem: X\nsummary: >-\n  Three\n\nagency: A\n",
    ),
    (
        "a text of several lines is written as such",
        "problem: X  # x\n",
        (SetValue(("summary",), "One\n\n  two"),),
        "problem: X  # x\nsummary: |-\n  One\n\n    two\n",
    ),
    (
        "an entry goes with its own remarks, and not with those of its neighbors",
        "problem: X\nlog:\n  # of one\n  - date: 2025-01\n    # inside\n\n  # of two\n  - date: 2025-02\n",
        (Drop(("log", 0)),),
        "problem: X\nlog:\n  # of one\n\n  # of two\n  - date: 2025-02\n",
    ),
    (
        "the last entry leaves an empty list",
        "problem: X\nlog:\n  - date: 2025-01\nstage: analysis\n",
        (Drop(("log", 0)),),
        "problem: X\nlog: []\nstage: analysis\n",
    ),
    (
        "a name goes out of brackets with its comma",
        "problem: X\nstakeholders: [A, B, C]\n",
        (Drop(("stakeholders", 2)), Drop(("stakeholders", 0))),
        "problem: X\nstakeholders: [B]\n",
    ),
)


@pytest.mark.parametrize(("old", "edits", "new"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_exact_text(old: str, edits: tuple[Edit, ...], new: str, ends: str, mark: bytes) -> None:
    """A change is written as the file around it is, with its line ends and its byte order mark."""
    raw, wanted = (mark + text.replace("\n", ends).encode() for text in (old, new))
    assert splice(raw, Patch(edits, "a change")).decode() == wanted.decode()


def test_line_ends_that_differ() -> None:
    """What is moved in keeps its own line ends, also where the file has others too."""
    raw = b"problem: X\r\nclosed:\r\n  date: 2025\n  why: |\r\n    One\n    two\r\nlead: A\r\n"
    new = splice(raw, Patch((AddEntry(("closed",), {"date": "2026"}),), "closed again"))
    assert new == (
        b"problem: X\r\nclosed:\r\n  - date: 2025\n    why: |\r\n      One\n      two\r\n  - date: 2026\r\nlead: A\r\n"
    )


def test_nothing_to_change() -> None:
    """A change that the file holds already leaves every byte, whatever its quotes."""
    raw = b"problem: 'X'   # x"
    assert splice(raw, Patch((SetValue(("problem",), "X"),), "same")) == raw


@pytest.mark.parametrize(
    ("edit", "line", "says"),
    [
        (SetValue(("stakeholders",), "none"), 2, "a remark stands in the middle of it"),
        (SetValue(("stakeholders", 7, "status"), "talking"), 2, "there is no entry number 8 there"),
        (SetValue(("stakeholders", 0, "name", "first"), "A"), 3, "something else stands there"),
        (AddEntry(("readiness",), "thinking"), 6, "a single entry stands there, not a list"),
        (Drop(("readiness", "stage")), 6, '"stage" is all that stands there'),
        (Drop(("log",)), 1, 'there is no "log" there'),
        (SetValue(("problem",), "a hidden \x07 sign"), 1, "something else there would change with it"),
        (SetValue(("problem",), "half \ud800"), 1, "something else there would change with it"),
    ],
)
def test_refusals(edit: Edit, line: int, says: str) -> None:
    """What has no exact place is refused with the file, the line and the reason."""
    raw = b"problem: X\nstakeholders:\n  - name: A\n  # between\n  - B\nreadiness:\n  stage: thinking\n  # x\n"
    with pytest.raises(CannotPlace) as refused:
        splice(raw, Patch((edit,), "a change"), "f.yaml")
    where = f"f.yaml:{line}: this change cannot be placed exactly"
    assert str(refused.value) == f"{where}: {says}. Nothing was changed. Make it by hand in that line."
    assert refused.value.try_ == f"make the change by hand in line {line} of f.yaml"


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        ("? problem\n: X\n? closed\n: date: 2025\n", "it does not begin on a line of its own"),
        ("problem: X\nlead:\n  name: A\n", "a single entry stands there, not a list"),
        ("problem: X\nclosed:\n  why: |\n    One", "something else there would change with it"),
    ],
)
def test_maps_that_cannot_become_one_of_two(raw: str, says: str) -> None:
    """A map that cannot be moved in exactly, or of which the format takes only one, stays as it is."""
    where = "lead" if "lead" in raw else "closed"
    with pytest.raises(CannotPlace, match=says):
        splice(raw.encode(), Patch((AddEntry((where,), {"date": "2026"}),), "a change"))


@pytest.mark.parametrize("raw", [b"problem: X\n\tagency: A\n", b"- a\n", b"", b"problem: &a X\n", b"a: 1\n---\nb: 2\n"])
def test_files_with_mistakes(raw: bytes) -> None:
    """A file that cannot be read is not edited."""
    with pytest.raises(MistakesInFile):
        splice(raw, Patch((SetValue(("problem",), "Y"),), "a change"))
