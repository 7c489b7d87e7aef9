"""Make a problem file of any size in a town that does not exist, with work for every rule.

Usage: python benchmarks/fiction.py STAKEHOLDERS [TIES] > FILE

It has what a file has after a year of work: a type, places, roles, named people, officers, statuses, readiness,
positions, a log, tasks, questions, measures, and actions that need many of the same few parties. Some things are
missing, unknown or out of date, and some names are not on the list, as in any real file.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass

SORTS = (
    ("Corner Bar", "business", "owner"),
    ("Night Kitchen", "business", "support"),
    ("Residents of Block", "residents", "harmed"),
    ("Neighborhood Association", "nonprofit", "voice"),
    ("City Office", "city service", "regulator"),
    ("County Office", "county service", "data-holder"),
    ("School", "school", "harmed"),
    ("Clinic", "health", "data-holder"),
    ("Landlord", "property owner", "owner"),
    ("Council Seat", "elected", "decision-maker"),
    ("Community Fund", "funder", "funder"),
)
"""Words of a name, kind, and the role that some of them carry."""
OUTSIDE = ("not contacted", "outreach", "declined", "unknown")
WITH_US = ("talking", "engaged", "committed", "stepped away")
LEVELS = ("low", "medium", "high", "unknown")
STAGES = ("not considering", "thinking", "preparing", "acting", "slipped back")
ISSUES = ("Noise at night", "Broken glass", "Fights at closing time", "Parked cars on the pavement")


@dataclass(frozen=True)
class Town:
    """Whom the file may speak of.

    Attributes:
        names: The parties beside the police; the first ones are named most often.
        people: Who works there, by name of the party; half of the parties have nobody.
        officers: The officers.
        known: False when nobody is in touch with the police yet.
        chance: Where all choices come from.
    """

    names: tuple[str, ...]
    people: dict[str, str]
    officers: tuple[str, ...]
    known: bool
    chance: random.Random

    def party(self) -> str:
        """Choose a party; a few are in everything, as in a real town."""
        return self.names[int(len(self.names) * self.chance.random() ** 2.5)]

    def parties(self, most: int) -> list[str]:
        """Choose one to ``most`` different parties."""
        return sorted({self.party() for _ in range(self.chance.randint(1, most))})

    def officer(self) -> str:
        """Choose an officer."""
        return self.chance.choice(self.officers)

    def day(self, year: int) -> str:
        """Choose a day of a year."""
        return f"{year}-{self.chance.randint(1, 12):02}-{self.chance.randint(1, 28):02}"

    def often(self, share: float) -> bool:
        """Tell whether something happens that happens so often, from 0 (never) to 1 (always)."""
        return self.chance.random() < share


def write_fiction(stakeholders: int, ties: int, seed: int = 1) -> str:
    """Write a problem file with invented parties, people, actions and ties; the same one for the same numbers.

    Args:
        stakeholders: How many parties beside the police.
        ties: How many relationships between them; with none, nobody is in touch with the police either.
        seed: Another number gives another town.
    """
    town = _found_town(stakeholders, bool(ties), random.Random(seed))
    tasks = stakeholders // 4 + 1
    lines = [
        "# Fictional: made for measuring; no such town.",
        "problem: Noise and fights on Market Square",
        "agency: Exampleton Police Department",
        "type: bar-violence",
        "stage: response",
        "sources: {walk: Walk over the square in January 2025}",
        f"lead: {{name: {town.officers[0]}, ability: high}}",
        "stakeholders:",
        "  - name: Exampleton Police Department",
        "    kind: police",
        f"    people: [{', '.join(f'{{name: {officer}}}' for officer in town.officers)}]",
        *(line for number, name in enumerate(town.names) for line in _stakeholder(town, name, number)),
        *_section("places", (_place(town, number) for number in range(stakeholders // 20 + 1))),
        "scanning:",
        *_section("  issues", (_issue(town, name) for name in ISSUES)),
        "analysis:",
        "  hypothesis: All bars close at the same hour.",
        *_section("  questions", (_question(town, number) for number in range(tasks // 2 + 1))),
        "response:",
        "  goal: {text: Half as many calls at night, by: 2025-12-31, measure: Count 0}",
        *_section("  actions", (_action(town, number) for number in range(stakeholders // 5 + 1))),
        *_section("measures", (_measure(town, number) for number in range(tasks // 2 + 1))),
        *_section("assignments", (_task(town, number) for number in range(tasks))),
        *_section("checkins", (f"{{date: {town.day(2025)}, with: [{town.officer()}]}}" for _ in range(4))),
        *_section("log", (_contact(town) for _ in range(stakeholders if town.known else 0))),
        *_section("relationships", (_tie(town) for _ in range(ties))),
        *_section("accepted", (_accepted(name) for name in town.names[7::50])),
    ]
    return "\n".join(lines) + "\n"


def _found_town(stakeholders: int, known: bool, chance: random.Random) -> Town:
    sorts = [SORTS[number % len(SORTS)][0] for number in range(stakeholders)]
    names = tuple(f"{sort} {number} of Exampleton" for number, sort in enumerate(sorts, 1))
    people = {name: f"Jordan Example {number}" for number, name in enumerate(names) if chance.random() < 0.5}
    officers = tuple(f"Officer Sample {number}" for number in range(1, 4 + stakeholders // 40))
    return Town(names, people, officers, known, chance)


def _section(key: str, entries: Iterator[str]) -> list[str]:
    """Write a list under a key; nothing where there is no entry."""
    indent = " " * (len(key) - len(key.lstrip()) + 2)
    found = [f"{indent}- {entry}" for entry in entries]
    return [f"{key}:", *found] if found else []


def _stakeholder(town: Town, name: str, number: int) -> Iterator[str]:
    _, kind, role = SORTS[number % len(SORTS)]
    yield f"  - name: {name}"
    yield f"    aka: [Party {number}]"
    yield f"    kind: {kind}"
    yield f"    status: {town.chance.choice(OUTSIDE + (WITH_US if town.known else ()))}"
    if town.often(0.8):
        yield f"    influence: {town.chance.choice(LEVELS)}"
    if town.often(0.3):
        yield f"    roles: [{role}]"
    if town.often(0.3):
        yield f"    affected: {town.chance.choice(LEVELS)}"
    if name in town.people:
        yield f"    people: [{{name: {town.people[name]}, title: director}}]"
    if town.known and town.often(0.3):
        yield f"    officer: {town.officer()}"
    if town.often(0.3):
        stage, ruler = town.chance.choice(STAGES), town.chance.randint(0, 10)
        yield f"    readiness: [{{stage: {stage}, importance: {ruler}, date: {town.day(2025)}}}]"
    if town.often(0.2):
        yield "    capacity: {level: low, why: Short of staff}"
    if town.often(0.3):
        yield "    concerns: [Has heard promises before]"
    if town.often(0.2):
        side = town.chance.choice(("support", "oppose", "undecided"))
        yield f"    stances: [{{about: Plan {number % 9}, position: {side}, date: {town.day(2025)}}}]"


def _place(town: Town, number: int) -> str:
    return f"{{name: Corner {number} of the square, kind: site, owner: {town.party()}, manager: {town.party()}}}"


def _issue(town: Town, name: str) -> str:
    return f"{{name: {name}, harm: Nobody sleeps, who: [{', '.join(town.parties(3))}]}}"


def _question(town: Town, number: int) -> str:
    answer = ", answer: After midnight" if town.often(0.5) else ""
    source = f"[{', '.join(town.parties(2))}]"
    return f"{{ask: When is it loud at corner {number}, measures: [Count {number}], data_from: {source}{answer}}}"


def _action(town: Town, number: int) -> str:
    unlisted = [f"Sound Crew {number} of Fernvale"] if town.often(0.1) else []
    fields = {
        "do": f"Step {number} of the plan for the square",
        "kind": town.chance.choice(("prevention", "enforcement", "engagement", "environment", "policy")),
        "answers": f"[{town.chance.choice(ISSUES)}]",
        "needs": f"[{', '.join(town.parties(4) + unlisted)}]",
        "status": town.chance.choice(("proposed", "agreed", "under way", "done")),
    }
    if town.often(0.2):
        fields["maybe"] = f"[{town.party()}]"
    if town.often(0.2):
        fields["for"] = f"[{town.party()}]"
    if town.often(0.6):
        fields |= {"lead": town.officer(), "due": town.day(2025)}
    return _map(fields)


def _measure(town: Town, number: int) -> str:
    fields = {"name": f"Count {number}", "unit": "calls a month", "better": "lower"}
    if town.often(0.6):
        fields["baseline"] = str(town.chance.randint(20, 90))
    if town.often(0.4):
        fields["readings"] = f"[{{date: {town.day(2025)}, value: {town.chance.randint(5, 60)}}}]"
    return _map(fields)


def _task(town: Town, number: int) -> str:
    done = town.chance.choice(("yes", "no"))
    fields = {"task": f"Call about step {number}", "who": town.officer(), "for": town.party(), "due": town.day(2025)}
    return _map({**fields, "done": done})


def _contact(town: Town) -> str:
    met = town.party()
    fields = {"date": town.day(2025), "who": town.officer(), "met": town.people.get(met, met), "how": "visit"}
    if town.often(0.3):
        fields["status"] = town.chance.choice(WITH_US)
    return _map(fields)


def _tie(town: Town) -> str:
    one, other = town.chance.choice(town.names), town.party()
    while other == one:
        other = town.party()
    fields = {
        "between": f"[{one}, {other}]",
        "kind": town.chance.choice(("works with", "knows", "funds", "refers to", "opposes")),
        "state": town.chance.choice(("known", "active", "active", "strained", "ended")),
        "since": str(town.chance.randint(2015, 2024)),
    }
    if town.often(0.7):
        fields["strength"] = town.chance.choice(("weak", "working", "strong"))
    if one in town.people and town.often(0.3):
        fields["held_by"] = town.people[one]
    return _map(fields)


def _accepted(name: str) -> str:
    return f"{{gap: P101, about: {name}, because: Reached through their association, until: 2030-12-31}}"


def _map(fields: dict[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in fields.items()) + "}"


if __name__ == "__main__":
    many = int(sys.argv[1])
    sys.stdout.write(write_fiction(many, int(sys.argv[2]) if len(sys.argv) > 2 else 0))
