"""The answer of ``gaps`` in words: what is missing, why it matters, what to do next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import shorten
from typing import TYPE_CHECKING

from stakemap.gaps import RULES, Card, Severity
from stakemap.knowledge import cite
from stakemap.views.lines import Line
from stakemap.words import count, join, join_some

if TYPE_CHECKING:
    from stakemap.gaps import Assessment, Finding, NotAssessed, Population

__all__ = ["compose_gaps"]

MOST_NAMES = 6
LONGEST_NAME = 40
LONGEST_SOURCE = 70
INDENT = 6
CARDS = {rule.card.code: rule.card for rule in RULES}


def compose_gaps(title: str, file: str, assessment: Assessment, everything: bool) -> tuple[Line, ...]:
    """Write the gaps of one problem, the weightiest first, one block for each rule.

    Args:
        title: The problem.
        file: The file, as the user named it.
        assessment: What was found, and what could not be judged.
        everything: Write every single gap, every source and every reason why a rule was not judged.
    """
    return (
        Line(f"{title} ({file})", strong=True),
        Line(_total(assessment)),
        *(line for level in Severity for line in _level(level, assessment, everything)),
        *_accepted(assessment.findings),
        *_not_judged(assessment.not_assessed, everything),
    )


def _total(assessment: Assessment) -> str:
    found = assessment.open
    if not found:
        return "No gaps found."
    parts = [f"{sum(gap.severity is level for gap in found)} {level.value}" for level in Severity]
    return f"{count(len(found), 'gap')}: {', '.join(parts)}. {assessment.points} points in all; lower is better."


def _level(level: Severity, assessment: Assessment, everything: bool) -> Iterator[Line]:
    here = [finding for finding in assessment.open if finding.severity is level]
    if not here:
        return
    yield Line()
    yield Line(level.value.upper(), strong=True)
    for code, group in groupby(here, key=lambda finding: finding.code):
        yield Line()
        yield from _rule(CARDS[code], tuple(group), assessment.population(code), everything)


def _rule(card: Card, findings: Sequence[Finding], population: Population | None, everything: bool) -> Iterator[Line]:
    points = count(sum(finding.points for finding in findings), "point")
    if len(findings) == 1:
        yield Line(f"{findings[0].says} ({points})", hang=INDENT, mark=card.code)
    else:
        of = f": {population}" if population and population.found == len(findings) else ""
        yield Line(f"{card.title}{of} ({points})", hang=INDENT, mark=card.code)
        yield from _each(findings, everything)
    yield Line(f"Why: {card.why}", INDENT, 2)
    yield Line(f"Next: {findings[0].remedy if len(findings) == 1 else card.remedy}", INDENT, 2)
    yield from _sources(card, everything)


def _each(findings: Sequence[Finding], everything: bool) -> Iterator[Line]:
    names = tuple(dict.fromkeys(name for finding in findings for name in finding.about[:1]))
    if not everything and len(names) == len(findings) and max(map(len, names)) <= LONGEST_NAME:
        yield Line(f"{join_some(names, MOST_NAMES)}.", INDENT)
        return
    each = [finding.says for finding in findings] if everything or len(names) < len(findings) else list(names)
    shown = each if everything else each[:MOST_NAMES]
    yield from (Line(text, INDENT, 2, mark="-") for text in shown)
    if len(shown) < len(each):
        yield Line(f"and {len(each) - len(shown)} more", INDENT, 2, mark="-")


def _sources(card: Card, everything: bool) -> Iterator[Line]:
    """Name the first source in short, or all of them in full."""
    if everything:
        yield from (Line(f"Source: {source.cite}", INDENT, 2) for source in cite(card.sources))
    elif card.sources:
        yield Line(f"Source: {shorten(cite(card.sources[:1])[0].cite, LONGEST_SOURCE, placeholder='...')}", INDENT, 2)


def _accepted(findings: Sequence[Finding]) -> Iterator[Line]:
    accepted = [finding for finding in findings if finding.accepted is not None]
    if not accepted:
        return
    yield Line()
    yield Line("ACCEPTED FOR NOW", strong=True)
    for finding in accepted:
        yield Line(f"{finding.says} {finding.accepted}", hang=INDENT, mark=finding.code)


def _not_judged(rules: Sequence[NotAssessed], everything: bool) -> Iterator[Line]:
    if not rules:
        return
    reasons: dict[str, list[str]] = {}
    for rule in rules:
        reasons.setdefault(rule.why, []).append(rule.rule)
    yield Line()
    yield Line("NOT JUDGED", strong=True)
    if everything:
        yield from (Line(f"{join(codes)}, because {why}.", 0, INDENT) for why, codes in reasons.items())
    else:
        codes = join([rule.rule for rule in rules])
        yield Line(f"{codes}: the file does not say enough yet. Add --all to see why.", 0, INDENT)
