"""What somebody owes, leads and takes part in, one sentence or two each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from stakemap.cast import Cast
from stakemap.views.holding import tell_promise
from stakemap.words import join, join_some

if TYPE_CHECKING:
    from stakemap.recruit.handover import Duty, Handover, Meeting, Promise

__all__ = ["late_first", "tell_duty", "tell_meeting", "tell_own_promise"]


def late_first(promises: Sequence[Promise]) -> list[Promise]:
    """Put late ones first, and leave the order as it is among the others."""
    return sorted(promises, key=lambda promise: not promise.late)


def tell_own_promise(cast: Cast, of: Handover, promise: Promise) -> str:
    """Say what was promised to whom, when, and with whom else."""
    along = [name for name in promise.by if (found := cast.find(name)) is None or found.id != of.human.id]
    whom = f" (for {join(promise.whom)})" if promise.whom else ""
    made = f" Agreed on {promise.made}." if promise.made else ""
    together = f" {'With' if len(along) < len(promise.by) else 'By'} {join(along)}." if along else ""
    return f"{tell_promise(promise)}{whom}.{made}{together}"


def tell_duty(duty: Duty) -> str:
    """Say what is led, how far it is, whom it still waits for, and who else leads it."""
    late = " (late)" if duty.late else ""
    said = ", ".join(part for part in (duty.status, f"due {duty.due.isoformat()}{late}" if duty.due else "") if part)
    needs = join_some([f"{need.name} ({need.status})" for need in duty.needs])
    waits = f" Still waits for {needs}." if duty.needs else ""
    together = f" With {join(duty.along)}." if duty.along else ""
    return f"{duty.title.rstrip(' .')}{f' ({said})' if said else ''}.{waits}{together}"


def tell_meeting(meeting: Meeting) -> str:
    """Say when a check-in is or was, what it is about, and who else takes part."""
    day = meeting.day.isoformat() if meeting.day else "no day set"
    late = " (past, nothing recorded)" if meeting.late else ""
    about = f": {meeting.about.rstrip(' .')}" if meeting.about else ""
    together = f" With {join(meeting.along)}." if meeting.along else ""
    return f"{day}{late}{about}.{together}"
