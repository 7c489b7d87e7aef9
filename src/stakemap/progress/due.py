"""What is still to be done, by when, for whom and by whom: late, soon, later, or without a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from stakemap.cast import Cast, Human, Party
from stakemap.gaps.case import Case, action_name, actions, is_agreed, is_closed
from stakemap.gaps.rhythm import find_rhythms
from stakemap.gaps.roles import required_roles
from stakemap.model import Span, known, listed
from stakemap.model.vocabulary import ActionStatus
from stakemap.progress.agenda import Item
from stakemap.progress.reviews import find_reviews, find_unplanned
from stakemap.recruit.handover.promises import Promise, find_promises
from stakemap.words import slug

__all__ = ["find_due"]


def find_due(cast: Cast) -> tuple[Item, ...]:
    """Give everything that is still to be done on a day, by its day.

    Once the problem is closed, only what was promised to somebody and the review of the file are left. A proposed
    action without a day is no promise yet, and is left out. Cost is near-linear in the size of the file.

    Args:
        cast: Who is who on the day.
    """
    found = [*_promises(cast), *_file(cast)]
    if not is_closed(cast.problem, cast.as_of):
        found += [*_actions(cast), *_reviews(cast), *_contacts(cast), *_accepted(cast)]
    return tuple(sorted(_told_apart(found), key=lambda item: item.order))


def _told_apart(items: Iterable[Item]) -> Iterator[Item]:
    """Number things with one key, the one that is due first as it is, so that each key stands once."""
    seen: dict[tuple[str, ...], int] = {}
    for item in sorted(items, key=lambda item: (*item.order, item.who)):
        seen[item.key] = number = seen.get(item.key, 0) + 1
        yield item if number == 1 else replace(item, key=(*item.key, f"#{number}"))


def _item(
    cast: Cast,
    kind: str,
    due: date | None,
    key: tuple[str, ...],
    *,
    what: str = "",
    whom: Iterable[str] = (),
    who: Iterable[str] = (),
    since: Span | None = None,
    every: int | None = None,
    own: bool = False,
) -> Item:
    names = _names(cast, who)
    gone = tuple(name for name in names if isinstance(found := cast.find(name), Human) and found.left)
    return Item(kind, what, _names(cast, whom), names, gone, due, since, every, own, (kind, *key))


def _names(cast: Cast, written: Iterable[str]) -> tuple[str, ...]:
    """Give each name once, as it stands on the list where somebody of that name does."""
    return tuple(dict.fromkeys(cast.name_of(found.id) if (found := cast.find(text)) else text for text in written))


def _promises(cast: Cast) -> Iterator[Item]:
    for one in find_promises(cast):
        yield _item(
            cast, one.kind, one.due, _promise_key(one), what=one.what, whom=one.whom, who=one.by, since=one.made
        )


def _promise_key(one: Promise) -> tuple[str, ...]:
    """Tell a task by its words, and a next step by the contact at which it was agreed."""
    if one.kind == "task":
        return (slug(one.what),)
    return (str(one.made or ""), *sorted(map(slug, one.met)))


def _file(cast: Cast) -> Iterator[Item]:
    if (day := known(cast.problem.retain_until)) is not None:
        yield _item(cast, "file", day, (), who=_leads(cast))


def _leads(cast: Cast) -> tuple[str, ...]:
    lead = known(cast.problem.lead)
    return (*((lead.name,) if known(lead.name) else ()), *listed(lead.with_)) if lead else ()


def _actions(cast: Cast) -> Iterator[Item]:
    for action in actions(cast.problem):
        due = known(action.due)
        if action.status is not ActionStatus.DONE and (due is not None or is_agreed(action)):
            title = action_name(action)
            yield _item(
                cast, "action", due, (slug(title),), what=title, whom=listed(action.for_), who=listed(action.lead)
            )


def _reviews(cast: Cast) -> Iterator[Item]:
    leads = _names(cast, _leads(cast))
    for review in find_reviews(cast.problem, cast.as_of):
        names = _names(cast, review.names)
        team = tuple(name for name in names if (found := cast.find(name)) and found.id in cast.team)
        who = (*(name for name in leads if name in team), *(name for name in team if name not in leads)) or leads
        others = tuple(name for name in names if name not in who)
        yield _item(cast, "check-in", review.day, review.key, what=review.about, whom=others, who=who)
    for missing in find_unplanned(cast.problem, cast.as_of):
        key = (str(missing.months),)
        yield _item(cast, "check-in to plan", missing.day, key, who=leads, since=missing.began, every=missing.months)


def _contacts(cast: Cast) -> Iterator[Item]:
    for one in find_rhythms(Case(cast, required_roles(cast))):
        member = cast.member(one.id)
        who = (*listed(member.entry.officer), *member.officers) if isinstance(member, Party) else ()
        if not one.planned:
            name = (cast.name_of(one.id),)
            yield _item(
                cast, "contact", one.due, (one.id,), whom=name, who=who, since=one.last, every=one.every, own=one.own
            )


def _accepted(cast: Cast) -> Iterator[Item]:
    for entry in listed(cast.problem.accepted):
        if (day := known(entry.until)) is not None:
            code, about, by = known(entry.gap) or "", known(entry.about) or "", known(entry.by)
            yield _item(
                cast,
                "accepted gap",
                day,
                (slug(code), slug(about)),
                what=code,
                whom=(about,) if about else (),
                who=(by,) if by else (),
            )
