"""Make a problem file of any size in a town that does not exist.

Usage: python benchmarks/fiction.py STAKEHOLDERS [TIES] > FILE
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator

KINDS = ("business", "nonprofit", "city service", "county service", "school", "health", "residents", "property owner")
OUTSIDE = ("not contacted", "outreach", "declined", "unknown")
WITH_US = ("talking", "engaged")
LEVELS = ("low", "medium", "high", "unknown")


def write_fiction(stakeholders: int, ties: int, seed: int = 1) -> str:
    """Write a problem file with invented parties, people, actions and ties; the same one for the same numbers.

    Args:
        stakeholders: How many parties beside the police.
        ties: How many relationships between them; with none, nobody is in touch with the police either.
        seed: Another number gives another town.
    """
    chance = random.Random(seed)
    names = [f"Party {number} of Exampleton" for number in range(1, stakeholders + 1)]
    lines = [
        "# Fictional: made for measuring; no such town.",
        "problem: Noise on Market Square",
        "agency: Exampleton Police Department",
        "stage: response",
        "stakeholders:",
        *(line for name in names for line in _stakeholder(name, OUTSIDE + (WITH_US if ties else ()), chance)),
        "scanning:",
        "  issues: [Noise at night, Broken glass, Parked cars on the pavement]",
        "response:",
        "  actions:",
        *(line for number in range(1, 1 + max(1, stakeholders // 5)) for line in _action(number, names, chance)),
        *(["relationships:"] if ties else []),
        *(line for _ in range(ties) for line in _tie(names, chance)),
    ]
    return "\n".join(lines) + "\n"


def _stakeholder(name: str, statuses: tuple[str, ...], chance: random.Random) -> Iterator[str]:
    yield f"  - name: {name}"
    yield f"    kind: {chance.choice(KINDS)}"
    yield f"    status: {chance.choice(statuses)}"
    yield f"    influence: {chance.choice(LEVELS)}"
    if chance.random() < 0.5:
        yield f"    people: [{{name: Jordan Example of {name.replace(' ', '')}, title: director}}]"
    if chance.random() < 0.3:
        yield "    concerns: [Has heard promises before, Short of staff]"


def _action(number: int, names: list[str], chance: random.Random) -> Iterator[str]:
    needed = chance.sample(names, min(3, len(names)))
    yield f"    - do: Step {number} of the plan for the square"
    yield "      kind: prevention"
    yield f"      needs: [{', '.join(needed)}]"
    yield f"      status: {chance.choice(('proposed', 'agreed', 'under way'))}"
    yield "      answers: [Noise at night]"


def _tie(names: list[str], chance: random.Random) -> Iterator[str]:
    one, other = chance.sample(names, 2)
    yield f"  - between: [{one}, {other}]"
    yield "    kind: works with"
    yield f"    state: {chance.choice(('known', 'active'))}"
    yield f"    strength: {chance.choice(('weak', 'working', 'strong'))}"


if __name__ == "__main__":
    many = int(sys.argv[1])
    sys.stdout.write(write_fiction(many, int(sys.argv[2]) if len(sys.argv) > 2 else 0))
