"""What is missing in a problem: rules, their findings and the total.

The rules themselves are loaded only when they are asked for: a recruit is ranked without them.
"""

from typing import TYPE_CHECKING

from stakemap.gaps.assess import assess
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.finding import Acceptance, Assessment, Confidence, Finding, NotAssessed, Population
from stakemap.gaps.roles import RoleNeed, required_roles

if TYPE_CHECKING:
    from stakemap.gaps.registry import RULES, Rule, rule

__all__ = [
    "RULES",
    "Acceptance",
    "Assessment",
    "Card",
    "Confidence",
    "Finding",
    "NotAssessed",
    "Population",
    "RoleNeed",
    "Rule",
    "Severity",
    "assess",
    "required_roles",
    "rule",
]


def __getattr__(name: str) -> object:
    """Open the registry of rules when one of its names is first asked for."""
    if name not in ("RULES", "Rule", "rule"):
        raise AttributeError(f"module 'stakemap.gaps' has no attribute {name!r}")
    from stakemap.gaps import registry

    value: object = getattr(registry, name)
    return value
