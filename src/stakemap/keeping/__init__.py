"""Keeping a problem file up: what was typed becomes a change to the file, and what is said about it.

A fact of somebody can be set as soon as the model has it; the lists beside stakeholders and the facts about the whole
problem stand in `catalog`. Knows no terminal and opens no file.
"""

from stakemap.keeping.days import read_days, spoken
from stakemap.keeping.plan import NotUsable, Plan

__all__ = ["NotUsable", "Plan", "read_days", "spoken"]
