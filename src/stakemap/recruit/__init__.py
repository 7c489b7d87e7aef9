"""Who still needs to be recruited, in which order, why, and what to do first."""

from stakemap.recruit.plan import Pick, pick_few
from stakemap.recruit.rank import rank_recruits
from stakemap.recruit.readiness import AskReadiness, compose_readiness
from stakemap.recruit.recruit import BASES, Reason, Recruit

__all__ = ["BASES", "AskReadiness", "Pick", "Reason", "Recruit", "compose_readiness", "pick_few", "rank_recruits"]
