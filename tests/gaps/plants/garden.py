"""Gaps to plant into the complete example, for every rule."""

from tests.gaps.plants import attention, numbers, partnership, people, response, sara
from tests.gaps.plants.base import GARDEN

__all__ = ["GARDEN", "attention", "numbers", "partnership", "people", "response", "sara"]
