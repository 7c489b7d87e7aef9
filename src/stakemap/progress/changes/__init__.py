"""What changed in a problem between two days, or between two versions of its file."""

from stakemap.progress.changes.build import Changes, compare, compare_days
from stakemap.progress.changes.change import GROUPS, Change, Unclear
from stakemap.progress.changes.evidence import Evidence, collect_evidence, contacts_since

__all__ = [
    "GROUPS",
    "Change",
    "Changes",
    "Evidence",
    "Unclear",
    "collect_evidence",
    "compare",
    "compare_days",
    "contacts_since",
]
