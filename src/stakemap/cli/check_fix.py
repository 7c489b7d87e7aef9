"""``stakemap check --fix``: mend what is certain, and show it before and after."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from stakemap.cli.dates import as_of_date
from stakemap.cli.terminal import say, tell, to_type
from stakemap.words import count

if TYPE_CHECKING:
    from stakemap.edits import Change

__all__ = ["fix_file", "mended_as_json", "say_mended"]


def fix_file(path: Path, dry_run: bool) -> tuple[Change, int]:
    """Mend what is certain in a file, or only work out what that would be.

    Returns:
        The change, without lines where nothing is certain, and how many mistakes are left.

    Raises:
        CannotRead: The file cannot be opened.
        CannotChange: The disk or another program refuses.
        ChangedMeanwhile: Somebody else wrote to it.
    """
    from stakemap.edits import rewrite
    from stakemap.edits.change import build_change
    from stakemap.load.fixes import fix
    from stakemap.load.read import read_bytes, read_text

    raw = read_bytes(path)
    new = fix(raw, str(path))
    left = len(read_text(new, str(path)).errors)
    says = "Mistakes of form mended by check --fix."
    if dry_run or new == raw:
        return build_change(str(path), says, raw, new), left
    return rewrite(path, new, says, as_of_date(None), seen=raw), left


def say_mended(change: Change, left: int, dry_run: bool) -> None:
    """Show every line that was mended, before and after, and how to take it back."""
    lines = list(_pairs(change))
    if not lines:
        say(f"{change.path}: nothing here can be mended for certain. Nothing was changed.")
        return
    what = "would be mended like this" if dry_run else "mended"
    say(f"{change.path}: {count(len(lines), 'line')} {what}:")
    for number, before, after in lines:
        say(f"{number:6} - {before}\n{number:6} + {after}")
    if change.remark:
        tell(change.remark, always=True)
    if dry_run:
        say(f"Nothing was written. {count(left, 'mistake')} would be left.")
    else:
        tell(f"Take it back: {to_type('check', Path(change.path), '--undo')}")


def mended_as_json(change: Change) -> list[dict[str, object]]:
    """Give the lines that were mended in the shape for other programs."""
    return [{"file": change.path, "line": n, "before": old, "after": new} for n, old, new in _pairs(change)]


def _pairs(change: Change) -> Iterator[tuple[int, str, str]]:
    for one in change.lines:
        pairs = zip(one.before, one.after, strict=True)
        yield from ((number, old, new) for number, (old, new) in enumerate(pairs, one.first_before))
