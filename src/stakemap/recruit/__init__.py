"""Who still needs to be recruited, in which order, why, and what to do first."""

from stakemap.recruit.rank import rank_recruits
from stakemap.recruit.recruit import BASES, Reason, Recruit

__all__ = ["BASES", "Reason", "Recruit", "rank_recruits"]
