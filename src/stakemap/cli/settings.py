"""What holds for a whole run, whichever command it is."""

from __future__ import annotations

from collections.abc import Iterable
from contextvars import ContextVar
from dataclasses import dataclass, fields

__all__ = ["Settings", "current", "take", "use"]


@dataclass(frozen=True, slots=True)
class Settings:
    """The options that every command has.

    Attributes:
        quiet: Only the answer; no notes and no hints.
        debug: Show where in the program a surprise happened.
        no_input: Never ask; say what to type instead.
    """

    quiet: bool = False
    debug: bool = False
    no_input: bool = False


_CURRENT: ContextVar[Settings] = ContextVar("settings", default=Settings())  # noqa: B039 - frozen


def take(words: Iterable[str]) -> tuple[Settings, tuple[str, ...]]:
    """Take these options out of the typed words, wherever they stand, and give the rest in order.

    A lone ``--`` ends the options: what follows it is left alone.
    """
    names = {f"--{field.name.replace('_', '-')}": field.name for field in fields(Settings)}
    typed = tuple(words)
    end = typed.index("--") if "--" in typed else len(typed)
    chosen = {names[word]: True for word in typed[:end] if word in names}
    rest = tuple(word for word in typed[:end] if word not in names) + typed[end:]
    return Settings(**chosen), rest


def use(settings: Settings) -> None:
    """Let these settings hold from now on."""
    _CURRENT.set(settings)


def current() -> Settings:
    """Give the settings of this run."""
    return _CURRENT.get()
