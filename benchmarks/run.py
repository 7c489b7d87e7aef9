"""Print the speed table as ratios, each made in one interleaved run (A B A B ...).

Usage: python benchmarks/run.py [ROUNDS]     (default 9; run it on a quiet machine)
       python benchmarks/run.py growth       (how time grows with size: see growth.py)

``naive`` is ``naive.py``: what a programmer would write in 40 lines. A ratio is the median over the rounds
of stakemap's CPU time divided by the yardstick's of the same round; the range is the lowest and highest.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import stakemap

sys.path.insert(0, str(Path(__file__).parent))
from fiction import write_fiction

NAIVE = (sys.executable, str(Path(__file__).with_name("naive.py")))
STAKEMAP = (sys.executable, "-m", "stakemap")
ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
ENVIRONMENT["PYTHONPATH"] = str(Path(stakemap.__file__).parent.parent)
ROUNDS = int(sys.argv[1]) if sys.argv[1:] and sys.argv[1] != "growth" else 9


@dataclass(frozen=True)
class Row:
    """One line of the table.

    Attributes:
        job: What is measured, against what.
        target: The ratio to stay below.
        ours: Runs our side once and gives seconds.
        theirs: Runs the yardstick once and gives seconds; None when it is not installed.
    """

    job: str
    target: float
    ours: Callable[[], float]
    theirs: Callable[[], float] | None


def process(words: Sequence[str], folder: Path) -> Callable[[], float]:
    """Measure the CPU seconds of a whole process, from start to exit."""

    def once() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(words, cwd=folder, env=ENVIRONMENT, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode:
            raise SystemExit(f"{' '.join(words)} failed:\n{done.stderr.decode()}")
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    return once


def inside(work: Callable[[], object], times: int = 10) -> Callable[[], float]:
    """Measure the seconds of one call inside this process, the best of several."""

    def once() -> float:
        best = float("inf")
        for _ in range(times):
            start = time.perf_counter()
            work()
            best = min(best, time.perf_counter() - start)
        return best

    return once


def process_rows(folder: Path) -> list[Row]:
    """Whole commands against the naive script, and ``--help`` against a well-made peer."""
    peer = shutil.which("sqlite-utils", path=str(Path(sys.executable).parent)) or shutil.which("sqlite-utils")
    help_peer = process((peer, "--help"), folder) if peer else None
    (folder / "untied.yaml").write_text(write_fiction(25, 0), encoding="utf-8")
    (folder / "tied.yaml").write_text(write_fiction(25, 40), encoding="utf-8")
    rows = [
        Row(f"{flag} / sqlite-utils --help", 0.6, process((*STAKEMAP, flag), folder), help_peer)
        for flag in ("--help", "--version")
    ]
    for command, untied, tied in (("check", 0.6, 0.6), ("gaps", 0.65, 0.9), ("recruit", 0.65, 0.9)):
        for file, target in (("untied.yaml", untied), ("tied.yaml", tied)):
            ours, theirs = process((*STAKEMAP, command, file), folder), process((*NAIVE, command, file), folder)
            rows.append(Row(f"{command} {file}, 25 stakeholders / naive", target, ours, theirs))
    ours, theirs = (
        process((*STAKEMAP, "map", "tied.yaml", "--no-open"), folder),
        process((*NAIVE, "map", "tied.yaml"), folder),
    )
    return [*rows, Row("map tied.yaml, 25 stakeholders / naive", 0.9, ours, theirs)]


def reading_rows() -> list[Row]:
    """Reading with positions against PyYAML's fast loader without; validation against reading."""
    import yaml

    from stakemap.load.parse import parse
    from stakemap.model import Problem

    raw = write_fiction(100, 200).encode()
    tree = parse(raw, "fiction.yaml").tree
    reading = inside(lambda: parse(raw, "fiction.yaml"))
    fast = inside(lambda: yaml.load(raw, yaml.CSafeLoader))  # a yardstick on our own text
    return [
        Row("reading with positions, 100 stakeholders / CSafeLoader", 0.6, reading, fast),
        Row("validation / reading, 100 stakeholders", 0.15, inside(lambda: Problem.model_validate(tree)), reading),
    ]


def main() -> None:
    """Measure every row and print the table."""
    if sys.argv[1:] == ["growth"]:
        from growth import main as measure_growth

        measure_growth()
        return
    with tempfile.TemporaryDirectory() as folder:
        rows = process_rows(Path(folder)) + reading_rows()
        print(f"{'job':62} {'target':>7} {'ratio':>7}   range        ours     yardstick")
        for row in rows:
            print(measure(row), flush=True)


def measure(row: Row) -> str:
    """Run both sides in turn and draw one line of the table."""
    if row.theirs is None:
        return f"{row.job:62} {row.target:7.2f}       -   (the yardstick is not installed)"
    row.ours(), row.theirs()
    pairs = [(row.ours(), row.theirs()) for _ in range(ROUNDS)]
    ratios = sorted(ours / theirs for ours, theirs in pairs)
    ours, theirs = (median(side) * 1000 for side in zip(*pairs, strict=True))
    span = f"{ratios[0]:.2f}-{ratios[-1]:.2f}"
    return f"{row.job:62} {row.target:7.2f} {median(ratios):7.2f}   {span}  {ours:7.1f} ms {theirs:7.1f} ms"


if __name__ == "__main__":
    main()
