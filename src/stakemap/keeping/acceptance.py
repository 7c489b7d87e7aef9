"""A gap that is left for now, with a reason and an end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stakemap.cast import Cast
from stakemap.edits.patch import AddEntry, Edit, Patch, Plain, SetValue
from stakemap.gaps.finding import Finding
from stakemap.keeping.plan import Plan
from stakemap.model import known, listed
from stakemap.words import count, fold, join_some, name_key

__all__ = ["Leave", "names_about", "plan_acceptance"]


@dataclass(frozen=True, slots=True)
class Leave:
    """One gap to leave, every name as it is to stand in the file.

    Attributes:
        code: Its code.
        about: The one name; None for all whom the gap is about.
        because: The reason.
        until: A day of the format; None where no end was said.
        by: Who decided; None where nobody was named.
    """

    code: str
    about: str | None
    because: str
    until: str | None = None
    by: str | None = None


def names_about(findings: Sequence[Finding]) -> tuple[str, ...]:
    """Give every name that these findings are about, in name order."""
    return tuple(sorted({name for one in findings for name in one.about}, key=lambda name: (name_key(name), name)))


def plan_acceptance(cast: Cast, file: str, leave: Leave, findings: Sequence[Finding]) -> Plan:
    """Write down that a gap is left; an earlier entry about the same is written over.

    Args:
        cast: Everybody in the problem.
        file: The file, as the user named it.
        leave: What to leave.
        findings: What is there of it now; at least one.
    """
    values = {"gap": leave.code, "about": leave.about, "because": leave.because, "by": leave.by, "until": leave.until}
    entry: Mapping[str, str] = {key: value for key, value in values.items() if value is not None}
    at = _earlier(cast, leave)
    if at is None:
        edits: tuple[Edit, ...] = (AddEntry(("accepted",), _plain(entry)),)
    else:
        keys = ("because", "by", "until")
        edits = tuple(SetValue(("accepted", at, key), entry[key]) for key in keys if key in entry)
    about = f" about {leave.about}" if leave.about else ""
    end = f" until {leave.until}" if leave.until else ", with no end"
    says = (
        f"{leave.code}{about} is accepted{end}. It stays in sight and counts nothing.",
        *(f"  {one.says}" for one in findings[:3]),
        *((f"  and {len(findings) - 3} more",) if len(findings) > 3 else ()),
    )
    remarks = () if leave.until else ("No day is set to look at it again. To set one, add: --until DATE",)
    if leave.about is None and len(names := names_about(findings)) > 1:
        whom = f"{count(len(names), 'name')}: {join_some(names)}"
        remarks = (f"That is for {whom}, and for any that comes later.", *remarks)
    return Plan(Patch(edits, f"{leave.code}{about} accepted."), says, remarks, ("gaps", file))


def _plain(entry: Mapping[str, str]) -> Plain:
    return dict(entry)


def _earlier(cast: Cast, leave: Leave) -> int | None:
    """Find the entry about the same gap and name."""
    for at, entry in enumerate(listed(cast.problem.accepted)):
        about = known(entry.about)
        member = cast.roster.find(about) if about else None
        name = cast.name_of(member) if member else about
        same = name_key(name or "") == name_key(leave.about or "")
        if same and fold(known(entry.gap) or "") == fold(leave.code):
            return at
    return None
