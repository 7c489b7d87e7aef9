"""Ties, contacts and tasks of one party or person, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Set

from stakemap.cast import Cast, Tie
from stakemap.model import LogEntry, NotKnown, Span, known, listed
from stakemap.model.vocabulary import LogHow, TieState
from stakemap.views.values import tell_value
from stakemap.words import join

__all__ = [
    "find_contacts",
    "tell_asks",
    "tell_assignments",
    "tell_checkins",
    "tell_contact",
    "tell_contact_in_short",
    "tell_contacts",
    "tell_leading",
    "tell_looked_after",
    "tell_ties",
]

NO_KIND = "tie"
LINKING = frozenset({"with", "to", "for", "by", "of", "from", "at", "in", "on"})
VERBS = frozenset({"knows", "funds", "oversees", "licenses", "advises", "convenes", "opposes", "owns", "helps"})
DID = {
    LogHow.VISIT: "visited",
    LogHow.CALL: "called",
    LogHow.EMAIL: "wrote to",
    LogHow.MEETING: "met",
    LogHow.EVENT: "met at an event:",
    LogHow.LETTER: "wrote a letter to",
    LogHow.TRAINING: "trained with",
}


def tell_ties(cast: Cast, ids: Set[str]) -> tuple[str, ...]:
    """Give the recorded ties of some ids, one phrase each, in the order of the file."""
    return tuple(_tie(cast, tie) for tie in cast.ties if tie.origin == "relationship" and ids & {tie.a, tie.b})


def _tie(cast: Cast, tie: Tie) -> str:
    """Write ``A works with B (active)`` where the kind is a verb, else ``A and B: kind, active``."""
    a, b = cast.name_of(tie.a), cast.name_of(tie.b)
    words = tie.kind.split()
    if words[-1].lower() in LINKING or (len(words) == 1 and words[0].lower() in VERBS):
        said = _quality(cast, tie)
        return f"{a} {tie.kind} {b}{_in_brackets(said)}"
    said = (*(() if tie.kind == NO_KIND else (tie.kind,)), *_quality(cast, tie))
    ends = f"{a} to {b}" if tie.directed else f"{a} and {b}"
    return f"{ends}: {', '.join(said)}" if said else ends


def _in_brackets(said: tuple[str, ...]) -> str:
    return f" ({', '.join(said)})" if said else ""


def _quality(cast: Cast, tie: Tie) -> tuple[str, ...]:
    return tuple(word for word in (_state(cast, tie), tie.strength.value if tie.strength else "") if word)


def _state(cast: Cast, tie: Tie) -> str:
    """Write the state of a tie; empty where nobody gave one."""
    if tie.state is not None:
        return tie.state.value if tie.stated or tie.state is TieState.ENDED else ""
    said = listed(cast.problem.relationships)[tie.index].state if tie.index is not None else None
    return "we asked: no tie" if said is NotKnown.NONE else "not known whether there is a tie"


def tell_contacts(cast: Cast, ids: Set[str], ours: bool = False) -> tuple[str, ...]:
    """Give the contacts with some ids up to the day of the cast, oldest first; those without a date come last.

    Args:
        cast: Everybody in the problem.
        ids: Those who were met.
        ours: Give also the contacts in which they were the ones from the team.
    """
    return tuple(tell_contact(entry) for entry in find_contacts(cast, ids, ours))


def find_contacts(cast: Cast, ids: Set[str], ours: bool = False) -> tuple[LogEntry, ...]:
    """Give the same as entries of the log."""
    found = [
        entry for entry in listed(cast.problem.log) if _took_place(cast, entry) and _concerns(cast, entry, ids, ours)
    ]
    return tuple(sorted(found, key=lambda entry: _day(entry) or "x"))


def _took_place(cast: Cast, entry: LogEntry) -> bool:
    return not isinstance(entry.date, Span) or entry.date.started_by(cast.as_of)


def _concerns(cast: Cast, entry: LogEntry, ids: Set[str], ours: bool) -> bool:
    names = (*listed(entry.met), *(listed(entry.who) if ours else ()))
    return any(cast.roster.find(name) in ids for name in names)


def _day(entry: LogEntry) -> str:
    return tell_value(known(entry.date))


def tell_contact(entry: LogEntry) -> str:
    """Say who met whom on which day and how, and what came of it."""
    return " ".join((_who_met_whom(entry), *_came_of_it(entry)))


def tell_contact_in_short(entry: LogEntry) -> str:
    """Say who met whom on which day and how, with the note; where there is none, with the status after it."""
    note, status = known(entry.note), tell_value(entry.status)
    came = _sentence(note) if note else f"Status since then: {status}." if status else ""
    return f"{_who_met_whom(entry)} {came}".rstrip()


def _who_met_whom(entry: LogEntry) -> str:
    how = known(entry.how)
    who, met = join(listed(entry.who)) or "Somebody", join(listed(entry.met)) or "somebody"
    return f"{_day(entry) or 'no date'}: {who} {DID[how] if how else 'met'} {met}."


def _came_of_it(entry: LogEntry) -> Iterator[str]:
    note, next_step, due = known(entry.note), known(entry.next), known(entry.due)
    if note:
        yield _sentence(note)
    if purpose := known(entry.purpose):
        yield f"Purpose: {purpose.value}."
    if status := tell_value(entry.status):
        yield f"Status since then: {status}."
    if next_step or due:
        yield _sentence(f"Next: {next_step or 'the next step'}{f', by {due.isoformat()}' if due else ''}")
    if source := known(entry.source):
        yield _sentence(f"Source: {source}")


def _sentence(text: str) -> str:
    text = f"{text[:1].upper()}{text[1:]}"
    return text if text.endswith((".", "!", "?")) else f"{text}."


def tell_asks(cast: Cast, party: str) -> tuple[str, ...]:
    """Give the open actions that need a party, in file order; where only a guess names it, that is said."""
    return tuple(
        ask.title if party in ask.needs else f"{ask.title} (only a guess)"
        for ask in cast.asks
        if party in ask.needs or party in ask.maybe
    )


def tell_leading(cast: Cast, ids: Set[str]) -> tuple[str, ...]:
    """Give what some ids lead: the work on the problem itself, then actions, in file order."""
    led = dict.fromkeys(
        "the work on this problem" if mention.field == "lead" else mention.of
        for mention, target in zip(cast.mentions, cast.targets, strict=True)
        if mention.field in ("lead", "action lead") and target in ids
    )
    return tuple(led)


def tell_assignments(cast: Cast, ids: Set[str]) -> tuple[str, ...]:
    """Give the tasks that some ids took on, in file order, with day and outcome."""
    found = []
    for entry in listed(cast.problem.assignments):
        if any(cast.roster.find(name) in ids for name in listed(entry.who)):
            due = f"due {tell_value(entry.due)}" if entry.due is not None else ""
            done = f"done: {tell_value(entry.done)}" if entry.done is not None else ""
            said = ", ".join(part for part in (due, done) if part)
            task = known(entry.task) or "a task"
            found.append(f"{task} ({said})" if said else task)
    return tuple(found)


def tell_checkins(cast: Cast, ids: Set[str]) -> tuple[str, ...]:
    """Give the days of the check-ins that some ids take part in and that nobody has held yet."""
    return tuple(
        f"{tell_value(entry.date)}{f' ({known(entry.about)})' if known(entry.about) else ''}"
        for entry in sorted(listed(cast.problem.checkins), key=lambda entry: tell_value(entry.date))
        if known(entry.done) in (None, False) and any(cast.roster.find(name) in ids for name in listed(entry.with_))
    )


def tell_looked_after(cast: Cast, person: str) -> tuple[str, ...]:
    """Name the parties and people that somebody looks after, in name order."""
    return tuple(sorted({cast.name_of(tie.b) for tie in cast.ties if tie.origin == "officer" and tie.a == person}))
