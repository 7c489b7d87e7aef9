"""Every rule on small problem files: one case file per rule, with gap, clear and not-assessed cases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from stakemap.cast import build_cast
from stakemap.gaps import RULES, Assessment, Finding, assess
from stakemap.load.parse import parse
from stakemap.model import Problem

CASES = Path(__file__).parent / "cases"
A_DAY = date(2025, 1, 15)
KINDS = ("gap", "clear", "not assessed")


@dataclass(frozen=True)
class Example:
    """One named case of one rule."""

    rule: str
    kind: str
    name: str
    content: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.rule} {self.kind}: {self.name}"

    def assess(self) -> Assessment:
        """Assess the file of this case on its day."""
        tree = {"problem": "A made-up problem", **(self.content["file"] or {})}
        problem = Problem.model_validate(tree, by_alias=True, by_name=False)
        day = self.content.get("as_of")
        return assess(build_cast(problem, date.fromisoformat(day) if day else A_DAY))


def read_cases(path: Path) -> dict[str, dict[str, Any]]:
    """Read one case file with the reader of problem files."""
    parsed = parse(path.read_bytes(), path.name)
    assert not parsed.faults, parsed.faults[0]
    assert isinstance(parsed.tree, dict)
    return parsed.tree


def examples(kind: str) -> tuple[Example, ...]:
    """Give all cases of one kind, in the order of the files."""
    return tuple(
        Example(path.stem, kind, name, content)
        for path in sorted(CASES.glob("*.yaml"))
        for name, content in read_cases(path).get(kind, {}).items()
    )


def differences(finding: Finding, expected: dict[str, str]) -> dict[str, tuple[str, str]]:
    """Give what a finding says otherwise than a case expects, by key; ``about`` holds at most one name."""
    said = {**{key: str(value) for key, value in finding.as_json().items()}, "about": ", ".join(finding.about)}
    wanted = {"about": "", **expected}
    return {key: (said[key], wanted[key]) for key in wanted if said[key] != wanted[key]}


@pytest.mark.parametrize("example", examples("gap"), ids=str)
def test_a_gap_is_found_and_said_in_these_words(example: Example) -> None:
    """The rule gives exactly the findings that the case lists, in that order."""
    result = example.assess()
    findings = result.of(example.rule)
    expected = example.content["finds"]
    assert [finding.says for finding in findings] == [entry["says"] for entry in expected]
    assert [differences(*pair) for pair in zip(findings, expected, strict=True)] == [{}] * len(expected)
    if "counted" in example.content:
        assert str(result.population(example.rule)) == example.content["counted"]


@pytest.mark.parametrize("example", examples("clear"), ids=str)
def test_no_gap_is_found_where_there_is_none(example: Example) -> None:
    """The rule judged the case, and found nothing."""
    result = example.assess()
    assert result.of(example.rule) == ()
    assert example.rule not in {entry.rule for entry in result.not_assessed}


@pytest.mark.parametrize("example", examples("not assessed"), ids=str)
def test_a_rule_that_cannot_tell_says_why(example: Example) -> None:
    """The rule finds nothing, and gives the reason that the case lists."""
    result = example.assess()
    assert result.of(example.rule) == ()
    assert {entry.rule: entry.why for entry in result.not_assessed}[example.rule] == example.content["why"]


@pytest.mark.parametrize("card", [rule.card for rule in RULES], ids=lambda card: card.code)
def test_every_rule_has_cases_of_each_kind(card: Any) -> None:
    """A rule has a file with gaps, with clear cases, and with not-assessed ones if it can be that."""
    cases = read_cases(CASES / f"{card.code}.yaml")
    always = card.not_assessed.startswith("Never")
    assert tuple(cases) == (KINDS[:2] if always else KINDS)


def test_every_case_file_belongs_to_a_rule() -> None:
    """No case file is left of a rule that is gone."""
    assert {path.stem for path in CASES.iterdir()} == {rule.card.code for rule in RULES}
