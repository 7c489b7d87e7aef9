"""The answer of ``gaps`` in words: what is missing, why it matters, what to do next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from stakemap.gaps import RULES, Card, Severity
from stakemap.knowledge import cite
from stakemap.views.heading import compose_heading
from stakemap.views.kinds import compose_kind
from stakemap.views.lines import Line
from stakemap.words import count, join, join_some, shorten

if TYPE_CHECKING:
    from stakemap.cast import Cast
    from stakemap.gaps import Assessment, Finding, NotAssessed, Population

__all__ = ["cite_in_short", "compose_gaps"]

MOST_NAMES = 6
LONGEST_NAME = 40
LONGEST_SOURCE = 80
SHORTEST_SOURCE = 25
INDENT = 6
TOLD_IN_FULL = frozenset({"P108"})
"""Rules whose names alone say too little: who hangs on the person matters more than the person."""
CARDS = {rule.card.code: rule.card for rule in RULES}


def compose_gaps(
    cast: Cast, file: str, assessment: Assessment, everything: bool, stage: str | None = None
) -> tuple[Line, ...]:
    """Write the gaps of one problem, the weightiest first, one block for each rule.

    Args:
        cast: Everybody in the problem.
        file: The file, as the user named it.
        assessment: What was found, and what could not be judged.
        everything: Write every single gap, every source and every reason why a rule was not judged.
        stage: The stage that the problem was taken for, whatever its file says; None takes the file's.
    """
    return (
        compose_heading(cast, file, stage),
        Line(_total(assessment)),
        *compose_kind(cast),
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
    in_full = everything or len(names) < len(findings) or findings[0].code in TOLD_IN_FULL
    if not in_full and max(map(len, names)) <= LONGEST_NAME:
        yield Line(_capital(f"{join_some(names, MOST_NAMES)}."), INDENT)
        return
    each = [finding.says for finding in findings] if in_full else list(names)
    shown = each if everything or len(each) == MOST_NAMES + 1 else each[:MOST_NAMES]
    yield from (Line(_capital(text), INDENT, 2, mark="-") for text in shown)
    if len(shown) < len(each):
        yield Line(f"and {len(each) - len(shown)} more", INDENT, 2, mark="-")


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def cite_in_short(cite: str) -> str:
    """Shorten a citation at its last comma that fits, so that no title, name or page number is cut in two.

    Args:
        cite: Author, title and place, with commas between them. One that fits stays as it is.
    """
    if len(cite) <= LONGEST_SOURCE:
        return cite
    head = cite[: cite.rfind(", ", 0, LONGEST_SOURCE + 1)] if ", " in cite[:LONGEST_SOURCE] else ""
    return head if len(head) >= SHORTEST_SOURCE else shorten(cite, LONGEST_SOURCE)


def _sources(card: Card, everything: bool) -> Iterator[Line]:
    """Name the first source in short, or all of them in full."""
    if everything:
        yield from (Line(f"Source: {source.cite}", INDENT, 2) for source in cite(card.sources))
    elif card.sources:
        yield Line(f"Source: {cite_in_short(cite(card.sources[:1])[0].cite)}", INDENT, 2)


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
