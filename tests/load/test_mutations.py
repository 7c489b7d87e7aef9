"""Whatever happens to a file, it is answered: 2,000 seeded mutations of the shipped files, and hostile ones."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from stakemap.errors import Diagnostic
from stakemap.load import Loaded, read_text, to_text

MUTATIONS = 2000
PARTS = 10
PIECES = (
    *(
        b": ",
        b"- ",
        b"\t",
        b'"',
        b"'",
        b"[",
        b"]",
        b"{",
        b"}",
        b"#",
        b"&a ",
        b"*a",
        b"!!int ",
        b"|",
        b">",
        b"%",
        b"@",
        b"`",
    ),
    *(
        b"---\n",
        b"...\n",
        b"\x00",
        b"\xff",
        b"\xc2\x85",
        b"\xe2\x80\xae",
        b"\xe2\x80\x8b",
        b"\xef\xbb\xbf",
        b"\xc2\xa0",
    ),
    *(
        b"<<: ",
        b"? ",
        b"unknown",
        b"none",
        b"  ",
        b"\n",
        b"\r",
        b"\\",
        b",",
        b"3/1/2025",
        b"\xe2\x80\x9c",
        b"<<<<<<< x\n",
        b"x_a: ",
    ),
)


def _change_byte(raw: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(raw))
    return raw[:at] + bytes([rng.randrange(256)]) + raw[at + 1 :]


def _insert_piece(raw: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(raw))
    return raw[:at] + rng.choice(PIECES) + raw[at:]


def _cut(raw: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(raw))
    return raw[:at] + raw[at + rng.choice((1, 1, 3, 40, 400)) :]


def _change_line(raw: bytes, rng: random.Random) -> bytes:
    lines = raw.split(b"\n")
    at = rng.randrange(len(lines))
    line = lines[at]
    lines[at : at + 1] = rng.choice(
        (
            [],
            [line, line],
            [b" " * rng.randrange(1, 5) + line],
            [line[rng.randrange(1, 4) :]],
            [line.replace(b": ", b":", 1)],
            [line.replace(b"- ", b"-", 1)],
            [line.replace(b"- ", b"", 1)],
            [b"\t" + line.lstrip()],
            [rng.choice(lines)],
        )
    )
    return b"\n".join(lines)


def _swap_words(raw: bytes, rng: random.Random) -> bytes:
    words = raw.split(b" ")
    words[rng.randrange(len(words))] = rng.choice(words)
    return b" ".join(words)


WAYS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _change_byte,
    _insert_piece,
    _cut,
    _change_line,
    _change_line,
    _swap_words,
)


@pytest.mark.parametrize("part", range(PARTS))
def test_a_mutated_file_is_always_answered(part: int, vista_maria: Path, ford_road: Path) -> None:
    """A damaged file is either read or gets messages that point into it, and never anything else."""
    rng = random.Random(part)
    originals = (vista_maria.read_bytes(), ford_road.read_bytes())
    for _ in range(MUTATIONS // PARTS):
        raw = rng.choice(originals)
        for _ in range(rng.choice((1, 1, 1, 2, 5))):
            raw = rng.choice(WAYS)(raw, rng) or b"-"
        _answered(read_text(raw, "m.yaml"))


def _answered(loaded: Loaded) -> None:
    assert (loaded.problem is None) == bool(loaded.errors)
    text = to_text(loaded.errors, loaded.notes)
    assert not any(ord(sign) < 32 and sign != "\n" for sign in text)
    for message in (*loaded.errors, *loaded.notes):
        _points_into_the_file(message)


def _points_into_the_file(message: Diagnostic) -> None:
    assert message.file == "m.yaml"
    assert message.line >= 1
    assert 1 <= message.column <= len(message.source_line) + 1
    assert message.says
    assert message.try_


HOSTILE = {
    "brackets": "problem: " + "[" * 25_000,
    "braces": "{" * 100_000,
    "dashes": "- " * 50_000,
    "references": "\n".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1000)),
    "names for copying": "problem: x\n" + "".join(f"a{n}: &x{n} y\n" for n in range(30_000)),
    "one key": "problem: x\n" + "a: b\n" * 100_000,
    "many keys": "problem: x\n" + "".join(f"k{n}: v\n" for n in range(20_000)),
    "many wrong fields": "problem: x\nstakeholders:\n" + "".join(f"- {{name: n{n}, q{n}z: 1}}\n" for n in range(5_000)),
    "many wrong words": "problem: x\nstakeholders:\n"
    + "".join(f"- {{name: n{n}, kind: w{n}}}\n" for n in range(5_000)),
    "one name": "problem: x\nstakeholders:\n" + "- {name: a, people: [p]}\n" * 5_000,
    "nobody": "problem: x\nstakeholders:\n"
    + "".join(f"- party {n}\n" for n in range(4_000))
    + "relationships:\n"
    + "".join(f"- {{from: parti {n}, to: who {n}}}\n" for n in range(4_000)),
    "chain": "problem: x\nstakeholders:\n" + "".join(f"- {{name: n{n}, part_of: n{n + 1}}}\n" for n in range(9_000)),
    "tabs": "problem: x\n" + "\ta: b\n" * 50_000,
    "colons": "a: b: c\n" * 50_000,
    "words": "foo bar\n" * 50_000,
    "quotes": 'a: "b\n' * 50_000,
    "open brackets": "a: [b\n" * 50_000,
    "merge marks": "<<<<<<< x\n=======\n>>>>>>> y\n" * 20_000,
    "dashed lines": "---\na: b\n" * 20_000,
    "bells": "a\x07: b\n" * 20_000,
    "blanks": "problem: x\nstarted: a"
    + " " * 200_000
    + "b\nstakeholders:\n  name"
    + " " * 200_000
    + "A\n    status"
    + " " * 200_000,
    "words for plates": "problem: x: y\nsummary: " + "plate " * 100_000 + "\n",
    "curly quotes": 'problem: "' + "\u201d" * 100_000 + "x\nstage: y\n",
    "one long line": "problem: x\nstakeholders: [" + "a, " * 30_000,
    "names in braces": "problem: x\nrelationships: [{" + ",".join(f"k{n}" for n in range(30_000)) + "}]",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_answered(name: str) -> None:
    """A file made to exhaust the reader gets messages that point into it."""
    loaded = read_text(HOSTILE[name].encode(), "m.yaml")
    assert loaded.errors
    _answered(loaded)


@pytest.mark.parametrize(
    "raw", [b"", b"\n", b"\x00" * 1000, bytes(range(256)) * 4, b"\xff\xfe", b"\xef\xbb\xbf", b"%", b"?", b":", b"-"]
)
def test_bytes_that_are_no_problem_are_answered(raw: bytes) -> None:
    """Nothing, zeros, every byte and single signs get a message."""
    loaded = read_text(raw, "m.yaml")
    assert loaded.errors
    _answered(loaded)
