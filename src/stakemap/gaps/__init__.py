"""What is missing in a problem: rules, their findings and the total."""

from stakemap.gaps.assess import assess
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.finding import Acceptance, Assessment, Confidence, Finding, NotAssessed, Population
from stakemap.gaps.registry import RULES, Rule, rule
from stakemap.gaps.roles import RoleNeed, required_roles

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
