"""Compose the lists beside the picture: who to recruit, who is on board, which actions wait."""

from __future__ import annotations

from collections.abc import Sequence

from stakemap.cast import Cast, Human
from stakemap.model import known, listed
from stakemap.recruit import Recruit
from stakemap.views.map.beside import ActionEntry, Entry, Stop
from stakemap.views.map.scene import CENTER, Look, Mark
from stakemap.views.map.telling import capital, tell_introducers
from stakemap.words import join, name_key

__all__ = ["compose_aboard", "compose_actions", "compose_recruit_entries"]

_TAGS = {
    "lapsed": "was with us before",
    "implied": "not on your list yet",
    "role": "a role nobody fills",
}


def compose_recruit_entries(cast: Cast, recruits: Sequence[Recruit], marks: Sequence[Mark]) -> tuple[Entry, ...]:
    """Give the ranked list."""
    by_id = {mark.id: mark for mark in marks}
    return tuple(_entry(cast, recruit, by_id[recruit.id], by_id) for recruit in recruits if recruit.id in by_id)


def _entry(cast: Cast, recruit: Recruit, mark: Mark, marks: dict[str, Mark]) -> Entry:
    stops = _stops(cast, recruit, marks)
    return Entry(
        id=recruit.id,
        name=mark.name,
        rank_text=mark.rank_text,
        look=mark.look,
        named=mark.named,
        featured=mark.featured,
        tag=_tag(recruit, mark),
        why=_sentence(mark.reason),
        route=tell_introducers(cast, recruit),
        stops=stops,
        next_step=recruit.first_step,
    )


def _tag(recruit: Recruit, mark: Mark) -> str:
    """Say where they stand: the status where one is recorded, or why they are missing from the list."""
    if recruit.basis in ("implied", "role"):
        return _TAGS[recruit.basis]
    said = [{"unknown": "status unknown", "not recorded": "status not recorded"}.get(mark.status, mark.status)]
    said += [_TAGS["lapsed"]] if recruit.basis == "lapsed" else []
    said += [] if mark.named else ["nobody named"]
    return ", ".join(said)


def _sentence(text: str) -> str:
    return f"{text}." if text and not text.endswith((".", "?", "!")) else text


def _stops(cast: Cast, recruit: Recruit, marks: dict[str, Mark]) -> tuple[Stop, ...]:
    if not recruit.route:
        return ()
    ids = [recruit.route[0].from_id, *(hop.to_id for hop in recruit.route)]
    return tuple(_stop(cast, id, marks) for id in ids)


def _stop(cast: Cast, id: str, marks: dict[str, Mark]) -> Stop:
    middle = cast.agency.id if cast.agency else CENTER
    home = cast.home(id)
    at = home if home in marks else middle if id in cast.team else ""
    return Stop(id, cast.name_of(id), at, isinstance(cast.member(id), Human))


def compose_aboard(cast: Cast, marks: Sequence[Mark]) -> tuple[Entry, ...]:
    """Give those who are on board, by name."""
    return tuple(
        Entry(
            id=mark.id,
            name=mark.name,
            rank_text="",
            look=mark.look,
            named=mark.named,
            featured=False,
            tag=mark.status + ("" if mark.named else ", nobody named"),
            why=_looked_after(cast, mark.id),
        )
        for mark in marks
        if mark.look is Look.ABOARD
    )


def _looked_after(cast: Cast, id: str) -> str:
    officers = cast.party(id).officers
    return f"Looked after by {join(officers)}." if officers else "Nobody looks after them yet."


def compose_actions(cast: Cast, recruits: Sequence[Recruit], shown: set[str]) -> tuple[ActionEntry, ...]:
    """Give every action of the plan, open or not, in the order of the file."""
    response = known(cast.problem.response)
    waiting = {recruit.id for recruit in recruits}
    asks = {ask.index: ask for ask in cast.asks}
    own = {cast.agency.id} if cast.agency else set()
    entries = []
    for index, action in enumerate(listed(response.actions) if response else ()):
        ask = asks.get(index)
        needs = tuple(id for id in ask.needs if id in shown) if ask else ()
        maybe = tuple(id for id in ask.maybe if id in shown) if ask else ()
        missing = tuple(id for id in needs if id in waiting)
        entries.append(
            ActionEntry(
                id=f"action_{index}",
                title=known(action.do) or f"action {index + 1}",
                tag=str(action.status) if action.status else "status not recorded",
                says=_says(cast, [id for id in needs if id not in own], maybe, missing)
                if ask
                else "Nothing waits for this any more.",
                needs=needs,
                maybe=maybe,
                missing=missing,
            )
        )
    return tuple(entries)


def _says(cast: Cast, needs: Sequence[str], maybe: Sequence[str], missing: Sequence[str]) -> str:
    """Say who an action needs, and who of them is still missing."""
    parts = []
    here = [id for id in needs if id not in missing]
    if missing:
        parts.append(f"Still missing: {_names(cast, missing)}.")
    if here:
        parts.append(f"On board for it: {_names(cast, here)}.")
    if maybe:
        parts.append(f"Perhaps needed, a guess: {_names(cast, maybe)}.")
    return " ".join(parts) or "It needs nobody else, as far as the file says."


def _names(cast: Cast, ids: Sequence[str]) -> str:
    return join(sorted((capital(cast.name_of(id)) for id in ids), key=name_key))
