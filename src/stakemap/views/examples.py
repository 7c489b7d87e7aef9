"""One short example of each part of a problem file, as it is typed. All names are made up."""

from __future__ import annotations

__all__ = ["EXAMPLES"]

_ACTIONS = """\
response:
  actions:
    - do: Fix the lights in the parking lot
      kind: environment
      needs: [Riverside Apartments]
      status: proposed"""

_STAKEHOLDERS = """\
stakeholders:
  - Riverside Apartments
  - name: Springfield Hospital
    kind: health
    people:
      - name: Jordan Example
        title: nurse manager
    status: talking
    since: 2025-01-15
    officer: Sam Example"""

_SCANNING = """\
scanning:
  issues:
    - name: Fights at night
      who: [Tenants]
  priority: Four calls a week"""

_ANALYSIS = """\
analysis:
  hypothesis: The lot is dark, and nobody watches it
  questions:
    - ask: How many fights are never reported?
      data_from: [Springfield Hospital]
  tried:
    - what: Extra patrols
      when: 2024
      result: Fewer fights for a month"""

_MEASURES = """\
measures:
  - name: Calls for fights
    unit: calls a month
    better: lower
    baseline: 17
    target: 5
    readings:
      - date: 2025-02
        value: 12"""

EXAMPLES: dict[str, str] = {
    "lead": "lead:\n  name: Sam Example\n  why: Knows the building and its people",
    "closed": "closed:\n  date: 2025-06\n  outcome: reduced\n  why: Three quiet months",
    "sources": "sources:\n  minutes: Minutes of the meeting of 2025-01-15",
    "places": "places:\n  - name: Riverside parking lot\n    kind: site\n    owner: Riverside Apartments",
    "stakeholders": _STAKEHOLDERS,
    "people": _STAKEHOLDERS,
    "relationships": (
        "stakeholders: [Riverside Apartments, Springfield Hospital]\n"
        "relationships:\n"
        "  - between: [Riverside Apartments, Springfield Hospital]\n"
        "    kind: works with\n"
        "    state: active"
    ),
    "scanning": _SCANNING,
    "issues": _SCANNING,
    "analysis": _ANALYSIS,
    "questions": _ANALYSIS,
    "tried": _ANALYSIS,
    "response": _ACTIONS,
    "actions": _ACTIONS,
    "goal": "response:\n  goal:\n    text: At most five calls a month\n    by: 2025-12-31\n    measure: Calls",
    "assessment": "assessment:\n  process: The lights were fixed in March\n  outcome: Five calls a month, not 17",
    "measures": _MEASURES,
    "readings": _MEASURES,
    "assignments": (
        "assignments:\n  - task: Call the hospital\n    who: Sam Example\n    due: 2025-02-01\n    done: no"
    ),
    "checkins": "checkins:\n  - date: 2025-04-15\n    with: [Springfield Hospital]\n    about: three months",
    "log": (
        "log:\n"
        "  - date: 2025-01-15\n"
        "    who: Sam Example\n"
        "    met: Springfield Hospital\n"
        "    how: visit\n"
        "    status: talking\n"
        "    next: Send the numbers\n"
        "    due: 2025-02-01"
    ),
    "accepted": (
        "accepted:\n  - gap: P101\n    because: They choose one in March\n    by: Sam Example\n    until: 2025-03-31"
    ),
}
"""By key; each is a whole part of a file that holds that key, and is read without a remark below a title."""
