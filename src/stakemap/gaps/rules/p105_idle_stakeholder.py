"""P105: a stakeholder whom nothing in the plan uses."""

from __future__ import annotations

from stakemap.cast import Cast, Mention, Party
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, quoted
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.model import known, listed
from stakemap.model.vocabulary import ActionStatus
from stakemap.words import count

CARD = Card(
    code="P105",
    name="idle-stakeholder",
    title="Nothing in the plan uses them",
    severity=Severity.LOW,
    why=("Somebody thought that they were needed. Unless the plan says what for, nobody asks them for anything."),
    remedy=(
        "Say what they are needed for: in needs of an action, as a role, or as holder of data. Else take them off."
    ),
    looks_at=(
        "For each partner on the list: actions that were not dropped, questions, issues, places, the "
        "triangle, the lead, and the roles of the partner itself."
    ),
    judged=(
        "There is a gap when none of these names the partner, one of its people or one of its units. A "
        "maybe is a guess and does not count, but the gap then says so."
    ),
    not_assessed=("While nobody is on the list (P100), or while there is no action, question, issue or place at all."),
    may_mean=("Their part is clear to the team, and not written down. Or they were listed just to be complete."),
    sources=("training-report", "college-partnerships"),
    requires=("P100",),
)

_IN_ACTIONS = ("response", "actions")
_CONFIRM = "Ask them whether they have a part in it. If so, move the name from maybe to needs."


def check(case: Case) -> Outcome:
    """Judge each partner by whether the plan has a part for it."""
    cast = case.cast
    if not _anything_planned(cast):
        return CannotTell("no action, question, issue or place is written down yet")
    used, guessed = _parts(cast)
    gaps = tuple(
        _gap(party, guessed.get(party.id, ()))
        for party in cast.partners
        if party.id not in used and not listed(party.entry.roles)
    )
    return Looked(gaps, len(cast.partners), "partners")


def _anything_planned(cast: Cast) -> bool:
    problem = cast.problem
    scanning, analysis, response = known(problem.scanning), known(problem.analysis), known(problem.response)
    return bool(
        listed(problem.places)
        or (scanning and listed(scanning.issues))
        or (analysis and listed(analysis.questions))
        or (response and listed(response.actions))
    )


def _parts(cast: Cast) -> tuple[frozenset[str], dict[str, tuple[str, ...]]]:
    """Give the ids that something uses, and for others the actions that a guess names them in."""
    dropped = _dropped(cast)
    used: set[str] = set()
    guessed: dict[str, set[str]] = {}
    for mention, id in cast.named:
        if mention.path[:3] in dropped:
            continue
        if mention.use.uses or mention.field == "lead":
            used.add(id)
        elif mention.use.guess and mention.live:
            guessed.setdefault(id, set()).add(_title(mention))
    return _with_wholes(cast, used), {id: tuple(sorted(titles)) for id, titles in guessed.items()}


def _title(mention: Mention) -> str:
    return mention.of or "an action"


def _dropped(cast: Cast) -> frozenset[tuple[str | int, ...]]:
    response = known(cast.problem.response)
    every = listed(response.actions) if response else ()
    return frozenset(
        (*_IN_ACTIONS, index) for index, action in enumerate(every) if action.status is ActionStatus.DROPPED
    )


def _with_wholes(cast: Cast, used: set[str]) -> frozenset[str]:
    """Add whatever a used party is part of: a county is not idle while one of its offices has a part."""
    wholes = {
        party.id: whole
        for party in cast.parties
        if (name := known(party.entry.part_of)) and (whole := cast.roster.find(name))
    }
    every = set(used)
    for id in used:
        while (whole := wholes.get(id)) is not None and whole not in every:
            every.add(whole)
            id = whole
    return frozenset(every)


def _gap(party: Party, guesses: tuple[str, ...]) -> Gap:
    if not guesses:
        return Gap(f"No action, question, issue, place or role uses {party.name}.", (party.name,))
    more = f" and {count(len(guesses) - 1, 'more action')}" if len(guesses) > 1 else ""
    says = f"Only a guess uses {party.name}: {quoted(guesses[0])}{more}."
    return Gap(says, (party.name,), Confidence.GUESS, remedy=_CONFIRM)
