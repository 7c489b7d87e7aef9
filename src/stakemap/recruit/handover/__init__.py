"""What hangs on one person, and who could take it over; what would be lost with each person of the team."""

from stakemap.recruit.handover.build import build_handover
from stakemap.recruit.handover.duties import Duty, Meeting, Need
from stakemap.recruit.handover.holding import Handover, Holding
from stakemap.recruit.handover.losses import Loss, measure_losses
from stakemap.recruit.handover.promises import Promise
from stakemap.recruit.handover.successor import Successor

__all__ = [
    "Duty",
    "Handover",
    "Holding",
    "Loss",
    "Meeting",
    "Need",
    "Promise",
    "Successor",
    "build_handover",
    "measure_losses",
]
