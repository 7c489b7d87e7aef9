"""Print how long an edit takes, and how many lines it changes, beside a round trip through ruamel.yaml.

Usage: python benchmarks/edits.py [ROUNDS]     (default 15)

The files: the worked example that comes with stakemap; the same with Windows line ends and more space behind its
colons, as many people type; and a made-up one of about a thousand lines. The edits: a status set, a contact added to
the log. ``splice`` works out the new bytes and proves them; ``edit`` is the whole change on disk, with the rules of
the format before and after, the lock, what ``--undo`` needs, and waiting for the disk. ``ruamel`` reads the file,
makes the same edit and gives the new bytes, with quotes preserved, no wrapping and the indentation of the file; it
proves and writes nothing. Each figure is the median in milliseconds; the three take turns. ruamel.yaml is no part of
stakemap: install it for this comparison, else its columns say so.
"""

from __future__ import annotations

import io
import os
import re
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import Any

from stakemap.edits import AddEntry, Patch, SetValue, edit
from stakemap.edits.splice import splice

sys.path.insert(0, str(Path(__file__).parent))
from fiction import write_fiction

ROUNDS = int(sys.argv[1]) if sys.argv[1:] else 15
DAY = date(2025, 8, 1)
CONTACT = {"date": "2025-08-01", "who": "Sam Sample", "met": "Corner Bar 1", "how": "visit"}
HAS_RUAMEL = find_spec("ruamel") is not None and find_spec("ruamel.yaml") is not None


@dataclass(frozen=True)
class Job:
    """One edit of one file.

    Attributes:
        name: What is edited.
        raw: The file.
        patch: The edit.
        by_hand: The same edit on what ruamel.yaml read.
    """

    name: str
    raw: bytes
    patch: Patch
    by_hand: Callable[[Any], None]


def jobs() -> list[Job]:
    """Give every file with every edit."""
    example = (Path(__file__).parent.parent / "problems" / "harbor-street.yaml").read_bytes()
    aligned = re.sub(rb"(?m)^( +\w+:) (?=\w)", rb"\1   ", example).replace(b"\n", b"\r\n")
    files = {"example": example, "aligned": aligned, "fiction": write_fiction(100, 100).encode()}
    return [job for name, raw in files.items() for job in _jobs_of(name, raw)]


def _jobs_of(name: str, raw: bytes) -> list[Job]:
    status = ("stakeholders", 3, "status")

    def set_status(tree: Any) -> None:
        tree["stakeholders"][3]["status"] = "declined"

    def add_contact(tree: Any) -> None:
        tree["log"].append(dict(CONTACT))

    return [
        Job(f"{name}, status set", raw, Patch((SetValue(status, "declined"),), "Set."), set_status),
        Job(f"{name}, contact added", raw, Patch((AddEntry(("log",), CONTACT),), "Added."), add_contact),
    ]


def round_trip(raw: bytes, change: Callable[[Any], None]) -> bytes:
    """Make an edit with ruamel.yaml at its best settings for such a file."""
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 10**9
    yaml.indent(mapping=2, sequence=4, offset=2)
    tree = yaml.load(raw)
    change(tree)
    out = io.BytesIO()
    yaml.dump(tree, out)
    return out.getvalue()


def on_disk(job: Job, folder: Path) -> None:
    """Make the edit as a command does."""
    path = folder / "problem.yaml"
    path.write_bytes(job.raw)
    edit(path, job.patch, DAY)


def lines_changed(old: bytes, new: bytes) -> str:
    """Count the lines that go and come, as ``diff`` does."""
    from difflib import SequenceMatcher

    before, after = old.splitlines(), new.splitlines()
    blocks = [
        block for block in SequenceMatcher(None, before, after, autojunk=False).get_opcodes() if block[0] != "equal"
    ]
    return f"-{sum(b[2] - b[1] for b in blocks)} +{sum(b[4] - b[3] for b in blocks)}"


def milliseconds(work: Callable[[], object]) -> float:
    """Time one run."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def measure(job: Job, folder: Path) -> str:
    """Give one row of the table."""
    times: dict[str, list[float]] = {"splice": [], "edit": [], "ruamel": []}
    for _ in range(ROUNDS):
        times["splice"].append(milliseconds(lambda: splice(job.raw, job.patch)))
        times["edit"].append(milliseconds(lambda: on_disk(job, folder)))
        if HAS_RUAMEL:
            times["ruamel"].append(milliseconds(lambda: round_trip(job.raw, job.by_hand)))
    ours = lines_changed(job.raw, splice(job.raw, job.patch))
    theirs = lines_changed(job.raw, round_trip(job.raw, job.by_hand)) if HAS_RUAMEL else "not there"
    shown = [f"{median(found):.1f}" if found else "not there" for found in times.values()]
    lines = job.raw.count(b"\n")
    return f"{job.name:<24}{lines:>7}{shown[0]:>10}{shown[1]:>10}{shown[2]:>11}{ours:>12}{theirs:>14}"


def main() -> None:
    """Print the table."""
    if not HAS_RUAMEL:
        print("ruamel.yaml is not installed, so there is nothing to compare with: pip install ruamel.yaml")
    print(f"{'':<24}{'lines':>7}{'splice':>10}{'edit':>10}{'ruamel':>11}{'ours':>12}{'ruamel':>14}")
    with tempfile.TemporaryDirectory() as name:
        os.environ["XDG_STATE_HOME"] = os.environ["LOCALAPPDATA"] = str(Path(name) / "state")
        for job in jobs():
            print(measure(job, Path(name)))


if __name__ == "__main__":
    main()
