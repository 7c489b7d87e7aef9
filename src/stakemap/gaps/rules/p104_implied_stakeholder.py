"""P104: somebody whom the file counts on, and who is not on the list."""

from __future__ import annotations

from stakemap.cast import Implied, Mention
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, quoted, unlisted_standings
from stakemap.gaps.finding import Confidence, Gap, Looked, Outcome
from stakemap.model.vocabulary import Status
from stakemap.words import count, name_key

CARD = Card(
    code="P104",
    name="implied-stakeholder",
    title="The plan counts on them, but they are not on the list",
    severity=Severity.HIGH,
    why="Whoever is not on the list is not asked. What waits for them does not happen.",
    remedy="Put them on the list, and find out who deals with this problem there.",
    looks_at=(
        "Names in needs, maybe and for of open actions, and in data_from of open questions. Names under the "
        "owner, maintainer, enforcer and manager of a place, and in the triangle."
    ),
    judged=(
        "There is a gap for each such name that is not on the list, under its name or an aka. Where only a "
        "maybe names it, the gap is a guess and matters less. It counts as much as the gaps that show once "
        "the party is listed, so that listing somebody never makes the total worse."
    ),
    not_assessed="Never.",
    may_mean=("The party is on the list under another name: add this one to its aka. Or the plan no longer needs it."),
    sources=("training-report", "college-partnerships"),
)

_CLAUSES = {
    "needs": "{of} needs them",
    "owner": "they are named as owner of {of}",
    "manager": "they are named as manager of {of}",
    "maintainer": "they are named as maintainer of {of}",
    "enforcer": "they are named as enforcer for {of}",
    "triangle": "the triangle names them as {of}",
    "for": "{of} is meant for them",
    "data_from": "{of} waits for their data",
    "maybe": "{of} may need them, which is a guess",
}
_UNTITLED = {"data_from": "a question", "triangle": "a part of it"}
_ORDER = tuple(_CLAUSES)
_CONFIRM = "Find out whether they are needed. If so, put them on the list; if not, take the name out of maybe."


def check(case: Case) -> Outcome:
    """Give one gap for each party that is implied and not listed."""
    standings = unlisted_standings(case.cast)
    talking = {key for key, standing in standings.items() if standing.status is Status.TALKING}
    return Looked(tuple(_gap(implied, name_key(implied.name) in talking) for implied in case.cast.implied))


def _gap(implied: Implied, talking: bool) -> Gap:
    still_open = tuple(mention for mention in implied.mentions if mention.live)
    says = f"Not on the list: {implied.name}. {_why(still_open)}"
    if not all(mention.use.guess for mention in still_open):
        asked = talking and any(mention.field == "needs" for mention in still_open)
        return Gap(says, (implied.name,), Confidence.STATED, hides=("P117",) if asked else ())
    return Gap(says, (implied.name,), Confidence.GUESS, Severity.MEDIUM, _CONFIRM, hides=("P105",))


def _why(mentions: tuple[Mention, ...]) -> str:
    """Tell the weightiest mention in a sentence, and how many more there are."""
    spoken = sorted({(_ORDER.index(mention.field), mention.of) for mention in mentions})
    first, of = spoken[0]
    field = _ORDER[first]
    if field == "triangle":
        of = of.removesuffix("s") or _UNTITLED["triangle"]
    elif field in ("needs", "maybe", "for", "data_from"):
        of = quoted(of) if of else _UNTITLED.get(field, "an action")
    clause = _CLAUSES[field].replace("{of}", of or "a place")
    more = f", and {count(len(spoken) - 1, 'more place')} in the file" if len(spoken) > 1 else ""
    return f"{clause[0].upper()}{clause[1:]}{more}."
