"""Many problems seen as one: who is needed in several of them, and what each officer carries in all."""

from stakemap.portfolio.loads import OfficerLoad, sum_loads
from stakemap.portfolio.shared import Part, Shared, Shelved, find_shared

__all__ = ["OfficerLoad", "Part", "Shared", "Shelved", "find_shared", "sum_loads"]
