"""Many problems seen as one: who is needed in several of them."""

from stakemap.portfolio.shared import Part, Shared, Shelved, find_shared

__all__ = ["Part", "Shared", "Shelved", "find_shared"]
