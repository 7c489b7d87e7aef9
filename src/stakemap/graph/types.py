"""What stands on the nodes and edges of the graph of a problem.

Every value is a plain text, whole number or yes/no, so that every exporter can write it. A key that is not
there means that the file says nothing; the word ``unknown`` that it must be found out; ``none`` that
somebody asked and there is none. Several texts in one value are joined by ``"; "``. Dates, counts and
amounts are written as in the file. Notes, phone numbers, mail addresses and ratings of people are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, Protocol, TypedDict

__all__ = [
    "ActionNode",
    "Attributes",
    "EdgeType",
    "IssueNode",
    "LinkEdge",
    "MeasureNode",
    "NodeType",
    "PersonNode",
    "PlaceNode",
    "Scored",
    "StakeholderNode",
    "TieEdge",
]

Attributes = dict[str, str | int | bool]
NodeType = Literal["stakeholder", "person", "issue", "action", "measure", "place"]
EdgeType = Literal[
    "tie",
    "member",
    "part_of",
    "harms",
    "answers",
    "needs",
    "maybe",
    "for",
    "lead",
    "with",
    "owner",
    "maintainer",
    "enforcer",
    "manager",
    "data_from",
]


class StakeholderNode(TypedDict):
    """A party, as ``stakeholder:<id>``: on the list, the agency, or implied by the file.

    ``listed`` is False for an agency that is not on the list and for implied parties; ``implied`` tells
    these two apart. ``status`` is as of the day (one of the fixed words or ``unknown``).
    ``named`` counts the current people whose name is known. ``rank``, ``points`` and ``reasons`` are there
    for recruits once the problem was assessed.
    """

    type: Literal["stakeholder"]
    name: str
    listed: bool
    implied: bool
    agency: bool
    in_team: bool
    left: bool
    status: NotRequired[str]
    named: int
    since: NotRequired[str]
    kind: NotRequired[str]
    roles: NotRequired[str]
    aka: NotRequired[str]
    count: NotRequired[str]
    influence: NotRequired[str]
    affected: NotRequired[str]
    officers: NotRequired[str]
    confidential: NotRequired[bool | str]
    rank: NotRequired[int]
    points: NotRequired[int]
    reasons: NotRequired[str]


class PersonNode(TypedDict):
    """A person, as ``person:<id>``; ``name`` is the title where ``has_name`` is False.

    ``current`` is False for those who have left or have not come yet.
    """

    type: Literal["person"]
    name: str
    has_name: bool
    current: bool
    in_team: bool
    status: NotRequired[str]
    title: NotRequired[str]
    since: NotRequired[str]
    until: NotRequired[str]
    confidential: NotRequired[bool | str]


class IssueNode(TypedDict):
    """Something that goes wrong, as ``issue:<slug>``."""

    type: Literal["issue"]
    name: str
    harm: NotRequired[str]


class ActionNode(TypedDict):
    """A response, as ``action:<slug>``; ``open`` is False once it is done or dropped."""

    type: Literal["action"]
    name: str
    open: bool
    kind: NotRequired[str]
    status: NotRequired[str]
    start: NotRequired[str]
    due: NotRequired[str]
    objective: NotRequired[str]


class MeasureNode(TypedDict):
    """A number about the problem, as ``measure:<slug>``; ``readings`` counts values after the baseline."""

    type: Literal["measure"]
    name: str
    readings: int
    unit: NotRequired[str]
    better: NotRequired[str]
    cost: NotRequired[str]
    baseline: NotRequired[str]
    target: NotRequired[str]


class PlaceNode(TypedDict):
    """Where it happens, as ``place:<slug>``; addresses are left out."""

    type: Literal["place"]
    name: str
    kind: NotRequired[str]
    count: NotRequired[str]


class TieEdge(TypedDict):
    """A tie between stakeholders or people; each recorded one is its own edge.

    ``origin`` says what carries it: ``relationship``, ``officer``, ``log`` or ``status``. ``state`` is as of
    the day: ``known``, ``active``, ``strained``, ``ended``, ``none``, ``unknown``, or ``not begun`` before
    its ``since``. ``directed`` is True where the file gave ``from`` and ``to``; a mutual tie is one edge
    whose two ends are in the order of their keys. ``carries`` tells whether an introduction can go this
    way. ``opposed`` marks two who work against each other.
    """

    type: Literal["tie"]
    origin: Literal["relationship", "officer", "log", "status"]
    kind: str
    state: str
    directed: bool
    carries: bool
    opposed: bool
    strength: NotRequired[str]
    since: NotRequired[str]
    until: NotRequired[str]
    held_by: NotRequired[str]
    amount: NotRequired[str]
    confirmed: NotRequired[bool | str]


class LinkEdge(TypedDict):
    """Any other edge; it reads from source to target.

    person ``member`` stakeholder; stakeholder ``part_of`` stakeholder; issue ``harms`` stakeholder or
    person; action ``answers`` issue; action ``needs``, ``maybe``, ``for``, ``lead``, ``with`` stakeholder or
    person; place ``owner``, ``maintainer``, ``enforcer``, ``manager`` stakeholder or person; measure
    ``data_from`` stakeholder or person. ``member`` has ``current``.
    """

    type: EdgeType
    current: NotRequired[bool]


class _Said(Protocol):
    @property
    def says(self) -> str: ...


class Scored(Protocol):
    """What somebody who was ranked brings to the graph: a place in the list, points, and why."""

    @property
    def rank(self) -> int: ...

    @property
    def points(self) -> int: ...

    @property
    def reasons(self) -> Sequence[_Said]: ...
