"""Words that stand in no list of fields and still need explaining: not knowing, points, roles, SARA."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from stakemap.knowledge import general_roles, shipped_heads, weights
from stakemap.model.vocabulary import Stage
from stakemap.words import count

__all__ = ["Concept", "concepts"]


@dataclass(frozen=True, slots=True)
class Concept:
    """One idea, in words.

    Attributes:
        words: What may be typed for it; the first one stands in the list.
        title: Heading.
        says: Paragraphs.
        rows: Lines of a list below them.
        sources: Keys of the bibliography.
    """

    words: tuple[str, ...]
    title: str
    says: tuple[str, ...]
    rows: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@cache
def concepts() -> tuple[Concept, ...]:
    """Give every idea, those about not knowing first."""
    return (*_not_knowing(), _points(), _roles(), _types(), _sara())


def _not_knowing() -> tuple[Concept, ...]:
    together = (
        "There are three ways of not knowing, and they are never mixed up: a line that is left out (nobody thought "
        "of it yet), unknown (find it out), none (we asked, and there is none). "
        "None of the three is 0, and none of them is no."
    )
    return (
        Concept(
            ("unknown",),
            "unknown: we know that we must find out",
            ("Write it in place of a value that somebody has to find out, for example: baseline: unknown.", together),
        ),
        Concept(
            ("none",),
            "none: we asked, and there is none",
            (
                "Write it once somebody has asked or looked, for example: manager: none. For a list, [] is the same.",
                together,
            ),
        ),
        Concept(
            ("absent", "left out", "missing", "empty"),
            "absent: a line that is not in the file",
            (
                "Nobody has thought about it yet. A field with nothing after its colon counts as absent too. An absent "
                "line is never a mistake; where it matters, it is a gap.",
                together,
            ),
        ),
    )


def _points() -> Concept:
    table = weights()
    levels = ", ".join(f"{level} {points}" for level, points in table.severities.items())
    special = "".join(f" {code} counts {weight.points}." for code, weight in table.gaps.items())
    return Concept(
        ("points", "score", "rank"),
        "points: why somebody stands higher in the list",
        (
            "A recruit's points are the sum of the reasons below. More points, higher in the list; equal points share "
            "a rank. See the sum of each with: recruit --why.",
            f"A gap's points say how much it matters: {levels}.{special} The sum of all gaps is the figure at the top "
            "of gaps; lower is better. An accepted gap counts nothing.",
            "The numbers are a judgement, not a measurement. Use the order as a start, then your own knowledge.",
        ),
        tuple(
            f"{reason.points:+d}{' each time' if reason.each else ''}: {reason.when}"
            for reason in table.reasons.values()
        ),
        (table.source,),
    )


def _roles() -> Concept:
    return Concept(
        ("roles", "role"),
        "role: the part that somebody plays in this problem",
        (
            "Every problem needs certain parts played, whoever plays them. A role that nobody fills shows whom nobody "
            "thought of yet: it is a gap (P106) and stands among the recruits.",
            "Write the word under roles of a stakeholder. A place fills some of them by itself: its owner or manager "
            f"is the owner. A problem type brings more roles. These {count(len(general_roles()), 'role')} are "
            "for every problem:",
        ),
        tuple(f"{role.id}: {role.name}" for role in general_roles()),
    )


def _types() -> Concept:
    return Concept(
        ("type", "types", "problem type", "problem types"),
        "type: what kind of problem it is",
        (
            "A problem type brings the roles that such problems need, what to ask, what to measure and what was tried "
            "elsewhere, from the guides of the field. Write its word at the top of the file, for example: "
            "type: speeding. Leave it out where none fits: the roles that every problem needs are looked at anyway.",
            "See one in full by its word, for example: stakemap explain speeding. Your own types lie in the folder "
            "problem_types beside the problem files, one file each, written like this:",
        ),
        (
            *_OWN_TYPE,
            "",
            "Types that come with stakemap:",
            *(f"{kind.id}: {kind.name}" for kind in shipped_heads()),
        ),
    )


_OWN_TYPE = (
    "id: loose-dogs",
    "name: Dogs off the leash",
    "words: [dog, dogs, leash]",
    "source: Our own report of 2024",
    "roles:",
    "  - id: shelter",
    "    name: Animal shelter",
    "    why: It takes the dogs that nobody calls for.",
    "    by_stage: response",
    "    bodies: [the county animal shelter, a rescue group]",
)


def _sara() -> Concept:
    return Concept(
        ("sara", "stage", "stages"),
        "SARA: the four stages of work on a problem",
        (
            "Scanning, analysis, response, assessment. Write the stage reached as stage. Where it is left out, "
            "stakemap takes the furthest stage that has something in it. Gaps and roles are judged by the stage "
            "reached: what is due later is not held against you now.",
        ),
        tuple(f"{stage.value}: {stage.meaning}" for stage in Stage),
        ("pop-sara",),
    )
