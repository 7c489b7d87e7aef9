"""What a handover is: the partners somebody holds, and everything else that hangs on that person."""

from __future__ import annotations

from dataclasses import dataclass

from stakemap.cast import Human, Party
from stakemap.gaps.workload import Workload
from stakemap.model import LogEntry
from stakemap.recruit.handover.bonds import Bond
from stakemap.recruit.handover.duties import Duty, Meeting
from stakemap.recruit.handover.promises import Promise
from stakemap.recruit.handover.successor import Successor

__all__ = ["Handover", "Holding"]


@dataclass(frozen=True, slots=True)
class Holding:
    """One partner that somebody knows, or to which that person alone leads.

    Attributes:
        party: The partner, as it stands on the day.
        bond: How the person knows it; None where only a way leads through that person, and for a person outside.
        looks_after: True when the person is written down as its officer.
        alone: True when nobody else on the team has a working tie there; a strained one is none.
        cut: True when the team would have no way there left.
        only_known: Ids of those there whom nobody else on the team knows.
        last: The last contact with it or its people, by anybody; None when none is in the log.
        promises: What is still to be done for it, by anybody, late first.
        first_step: What to do first where it is not on board; empty where it is.
        successor: Who could take it over.
    """

    party: Party
    bond: Bond | None
    looks_after: bool
    alone: bool
    cut: bool
    only_known: tuple[str, ...]
    last: LogEntry | None
    promises: tuple[Promise, ...]
    first_step: str
    successor: Successor

    @property
    def hangs(self) -> bool:
        """Tell whether it hangs on this one person: nobody else has a working tie there, or no way would be left."""
        return self.alone or self.cut

    @property
    def elsewhere(self) -> bool:
        """Tell whether others know it, and one of them looks after it in place of this person."""
        return not self.hangs and bool(self.party.officers) and not self.looks_after


@dataclass(frozen=True, slots=True)
class Handover:
    """What hangs on one person on one day.

    Attributes:
        human: The person, as on the day: also one who has left.
        ours: True for somebody on the team.
        holdings: The partners: those that hang on the person alone first, then by name. For somebody outside
            those to whom the team has no other way; the bodies that person belongs to are in ``own``.
        own: The partners that somebody outside belongs to, in name order; empty for somebody on the team.
        known_to: Names of those on the team who know somebody outside, in name order; empty for somebody on the team.
        promises: What the person still owes, and for somebody outside also what is owed to that person.
        leads: The others who lead the work on the problem as well; None when the person does not lead it.
        duties: Open actions that the person leads.
        meetings: Check-ins with the person.
        load: What the person carries as an officer; None for nothing.
    """

    human: Human
    ours: bool
    holdings: tuple[Holding, ...]
    own: tuple[Holding, ...]
    known_to: tuple[str, ...]
    promises: tuple[Promise, ...]
    leads: tuple[str, ...] | None
    duties: tuple[Duty, ...]
    meetings: tuple[Meeting, ...]
    load: Workload | None

    @property
    def empty(self) -> bool:
        """Tell whether nothing in the file hangs on the person."""
        held = (self.holdings, self.own, self.promises, self.duties, self.meetings)
        return self.leads is None and not any(held)

    @property
    def settled(self) -> bool:
        """Tell whether somebody who has left leaves nothing open: others hold every tie, and nothing is owed."""
        if not self.human.left or not self.ours:
            return False
        kept = not any(one.hangs or one.looks_after for one in self.holdings)
        return kept and self.leads is None and not (self.promises or self.duties or self.meetings)
