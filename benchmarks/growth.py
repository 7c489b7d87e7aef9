"""Print how the time grows with the number of stakeholders, beside networkx's own measures on the same network.

Usage: python benchmarks/growth.py [LARGEST]     (default 10000; python benchmarks/run.py growth does the same)

The files are those of ``fiction.py``, with two relationships for each stakeholder. Each row is one step, in
milliseconds, the median of several runs in one process: ``load`` from the bytes of the file to the problem, ``cast``
who is who, ``assess`` every rule, ``rank`` who to recruit. ``cast + assess + rank`` is what is done once a file is
read. A file above 2 MB is refused, so the largest has no ``load``; its problem is made from plain values. Imports and
the files of the knowledge room are not counted here: ``run.py`` measures whole commands.

networkx's betweenness, constraint and effective size run on the same network of introductions (parties and people),
in turn with our steps. stakemap installs networkx without scipy, so that row is the yardstick; with scipy, where it is
there, networkx is faster at two of the three. Both stop where one round takes more than a minute: their time grows at
least with the square of the number of stakeholders (betweenness; the others with the cube of the busiest one's ties).

The garbage collector is set as ``stakemap`` sets it for a command. Absolute times depend on the machine.
"""

from __future__ import annotations

import gc
import math
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from statistics import median

import networkx as nx
import yaml

from stakemap.cast import build_cast
from stakemap.gaps import assess
from stakemap.graph import introductions
from stakemap.load import read_text
from stakemap.load.decode import LARGEST
from stakemap.model import Problem
from stakemap.recruit import rank_recruits

sys.path.insert(0, str(Path(__file__).parent))
from fiction import write_fiction

__all__ = ["main"]

SIZES = {25: 21, 100: 21, 1_000: 9, 10_000: 5}
"""How many stakeholders, and how often each step is run."""
WITHOUT_SCIPY = 100
WITH_SCIPY = 1_000
"""The most stakeholders for which networkx's three measures finish within a minute."""
AS_OF = date(2025, 6, 1)
STEPS = ("load", "cast", "assess", "rank")
OURS = ("assess", "rank")
Times = dict[str, float]


def main(largest: int = 10_000) -> None:
    """Measure every size up to ``largest`` and print the tables."""
    gc.set_threshold(500_000, 20, 20)
    sizes = [size for size in SIZES if size <= largest]
    found = {size: _measure(size) for size in sizes}
    print(f"{'milliseconds, median':34}" + "".join(f"{size:>12,}" for size in sizes))
    rows: list[tuple[str, tuple[str, ...]]] = [
        *((step, (step,)) for step in STEPS),
        ("assess + rank", OURS),
        ("cast + assess + rank", ("cast", *OURS)),
        ("networkx, three measures", ("networkx",)),
        ("networkx with scipy", ("networkx with scipy",)),
    ]
    for title, parts in rows:
        print(f"{title:34}" + "".join(_cell(found[size], parts) for size in sizes))
    print()
    for line in _verdicts(found):
        print(line)


def _measure(size: int) -> Times:
    """Run every step and the yardstick in turn, and give the median of each."""
    text = write_fiction(size, 2 * size).encode()
    problem = _understand(text)
    cast = build_cast(problem, AS_OF)
    network: nx.Graph[str] = nx.Graph(introductions(cast).edges)
    work: dict[str, Callable[[], object]] = {
        "cast": lambda: build_cast(problem, AS_OF),
        "assess": lambda: assess(cast),
        "rank": lambda: rank_recruits(cast),
    }
    if len(text) <= LARGEST:
        work["load"] = lambda: read_text(text, "fiction.yaml")
    if size <= WITHOUT_SCIPY:
        work["networkx"] = lambda: _three_measures(network)
    if size <= WITH_SCIPY and find_spec("scipy"):
        work["networkx with scipy"] = lambda: _three_measures(network, scipy=True)
    rounds = [{step: _seconds(once) for step, once in work.items()} for _ in range(SIZES[size])]
    return {step: median(each[step] for each in rounds) for step in work}


def _understand(text: bytes) -> Problem:
    """Make the problem of a file of any size; the program itself reads up to 2 MB."""
    tree = yaml.load(text, yaml.CBaseLoader)  # our own text, every value kept as text
    return Problem.model_validate(tree, by_alias=True, by_name=False)


def _three_measures(network: nx.Graph[str], scipy: bool = False) -> None:
    nx.betweenness_centrality(network)
    with _scipy(scipy):
        nx.constraint(network)
        nx.effective_size(network)


@contextmanager
def _scipy(there: bool) -> Iterator[None]:
    """Let networkx see scipy, or hide it as on a machine that has only what stakemap installs."""
    if there or find_spec("scipy") is None:
        yield
        return
    seen = sys.modules.get("scipy")
    sys.modules["scipy"] = None  # type: ignore[assignment]  # how Python marks a module that is not to be found
    try:
        yield
    finally:
        if seen is None:
            del sys.modules["scipy"]
        else:
            sys.modules["scipy"] = seen


def _seconds(once: Callable[[], object]) -> float:
    start = time.perf_counter()
    once()
    return time.perf_counter() - start


def _cell(times: Times, parts: tuple[str, ...]) -> str:
    if not all(part in times for part in parts):
        return f"{'-':>12}"
    return f"{_total(times, parts) * 1000:12,.1f}"


def _total(times: Times, parts: tuple[str, ...]) -> float:
    return sum(times[part] for part in parts)


def _verdicts(found: dict[int, Times]) -> Iterator[str]:
    """Say each target, what was measured, and whether it is met."""
    if 100 in found:
        ours = _total(found[100], OURS)
        yield _verdict("assess + rank at 100 / networkx", ours / found[100]["networkx"], 0.1)
        if "networkx with scipy" in found[100]:
            ratio = ours / found[100]["networkx with scipy"]
            yield f"{'the same, if scipy is installed':50} {ratio:6.2f}   (no target)"
    if 10_000 in found:
        for parts in (OURS, ("cast", *OURS)):
            small, large = _total(found[100], parts), _total(found[10_000], parts)
            yield _verdict(f"growth of {' + '.join(parts)}, 100 to 10,000", math.log(large / small, 100), 1.2)
            yield _verdict(f"seconds for {' + '.join(parts)}, 10,000", large, 5)


def _verdict(what: str, measured: float, target: float) -> str:
    return f"{what:50} {measured:6.2f}   target {target:g}: {'met' if measured <= target else 'MISSED'}"


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:]))
