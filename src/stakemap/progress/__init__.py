"""How the work goes: what is due, what changed between two days, and everything in the file that has a date."""

from stakemap.progress.agenda import Agenda, Item, sort_by_day
from stakemap.progress.due import find_due

__all__ = ["Agenda", "Item", "find_due", "sort_by_day"]
