"""Bytes to a tree of maps, lists and texts, with all positions and every fault of form.

This is the only module that imports yaml. The library only reports events: nothing is built or resolved
by it, every scalar stays the text that was typed, and depth, number, anchors, tags, repeated keys and
further documents are seen on the events, before anything could recurse or grow.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from stakemap.errors import Diagnostic
from stakemap.load.characters import FORBIDDEN
from stakemap.load.composed import Complaint, Composed
from stakemap.load.decode import decode
from stakemap.load.disguise import disguise, undisguising
from stakemap.load.guard import DEEPEST, MAIN_KEYS, MOST_FAULTS, MOST_VALUES, Met
from stakemap.load.pasted import looks_pasted
from stakemap.load.sheet import Sheet, split_lines
from stakemap.load.source_map import Branch, SourceMap, mark_place

__all__ = ["Parsed", "compose", "libyaml_present", "parse"]

_BLOCK = ("|", ">")
_OPEN = ("[", "{")


@dataclass(frozen=True, slots=True)
class Parsed:
    """A file as a tree, with everything that is wrong in its form.

    Attributes:
        tree: Dicts, lists, texts and None (nothing after a colon or dash); None when it cannot be used.
        places: Where everything stands. On lines without a fault these are the positions in the file.
        faults: Mistakes of form, in file order.
        text: The text of the file without a byte order mark; empty when it is none.
        lines: Its lines, without line ends.
        hidden: Lines (from 1) that a fault makes doubtful; nothing more is said about them.
        lost: Text that could not be read at all and is missing from the tree.
    """

    tree: Any
    places: SourceMap
    faults: tuple[Diagnostic, ...]
    text: str
    lines: tuple[str, ...]
    hidden: frozenset[int] = frozenset()
    lost: str = ""


def libyaml_present() -> bool:
    """Tell whether the fast C reader is there; the slow one reads the same files with the same limits."""
    return hasattr(yaml, "CSafeLoader")


def parse(raw: bytes, name: str, *, pure: bool = False) -> Parsed:
    """Read the bytes of a problem file into a tree with positions, and collect every mistake of form.

    A broken line is mended as its writer meant it, so that mistakes further down are found in the same
    pass; nothing more is then said about that line itself.

    Args:
        raw: The file as it is on disk.
        name: The file as the user named it.
        pure: Use the reader written in Python also where libyaml is there.
    """
    decoded = decode(raw, name)
    if decoded.fault is not None:
        return Parsed(None, SourceMap(), (decoded.fault,), "", ())
    text = decoded.text
    if "\u2028" in text or "\u2029" in text:  # line ends to YAML, but to no editor
        text = text.replace("\u2028", " ").replace("\u2029", " ")
    lines = split_lines(text)
    closer = decoded.suspicious or looks_pasted(text)
    composed = compose(text, pure=pure)
    sound = Parsed(composed.tree, composed.places, (), text, lines) if composed.whole and not composed.met else None
    if sound is not None and not closer:
        return sound
    from stakemap.load.mend import mend  # only faulty files pay for it

    mended = mend(Sheet(name, lines), lambda changed: compose("\n".join(changed), pure=pure))
    if sound is not None and not mended.faults:  # its places are those of the text with its own line ends
        return sound
    told = tuple(fault.told for fault in mended.faults)
    hidden = frozenset(number for fault in mended.faults for number in range(fault.first, fault.last + 1))
    last = mended.composed
    return Parsed(last.tree if last.whole else None, last.places, told, text, lines, hidden, mended.lost)


def compose(text: str, *, pure: bool = False) -> Composed:
    """Read a text into a tree with positions; linear in its length, and never recursive.

    Args:
        text: The text, without a byte order mark.
        pure: Use the reader written in Python also where libyaml is there (about 8 times slower).
    """
    if libyaml_present() and not pure:
        composer = _Composer(yaml.CSafeLoader(text).get_event)
    else:
        disguised, back = disguise(text)
        composer = _Composer(undisguising(yaml.SafeLoader(disguised).get_event, back))
    complaint: Complaint | None = None
    stopped = False
    try:
        composer.run(check_escapes="\\" in text)
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # the slow reader lets chr() fail on "\Uffffffff"
        complaint = composer.complain(text, error)
    except _Stop:
        stopped = True
    return Composed(composer.root, SourceMap(composer.nodes), tuple(composer.met), complaint, stopped)


class _Stop(Exception):
    """Ends the pass at a limit."""


class _Composer:
    """One pass over the events of one text."""

    def __init__(self, next_event: Callable[[], Any]) -> None:
        self.next = next_event
        self.root: Any = None
        self.nodes: Any = None
        self.met: list[Met] = []
        self.last: Any = None
        self.open: list[Any] = []
        self.twice: list[tuple[Any, Any, str]] = []
        self.split: dict[int, int] = {}

    def run(self, check_escapes: bool) -> None:
        """Read all events. One flat loop with local names: it runs once for every word of the file."""
        next_event = self.next
        forbidden = FORBIDDEN.search if check_escapes else None
        stack = self.open
        items: Any = None
        nodes: Any = None
        key: Any = None
        key_event: Any = None
        in_map = False
        values = documents = 0
        while True:
            self.last = event = next_event()
            kind = event.__class__
            if kind is AliasEvent:
                event, kind = self.alias(event), ScalarEvent
            if kind is ScalarEvent:
                text = event.value
                if event.anchor is not None or event.tag is not None:
                    self.shortcut(event)
                if in_map and key is None:
                    key, key_event = text, event
                    if not text or text in items or text == "<<" or (forbidden is not None and forbidden(text)):
                        key = self.odd_key(event, items, nodes)
                    continue
                values += 1
                value = text if text or event.style else None
                if forbidden is not None and forbidden(text):
                    self.meet("forbidden-character", event, forbidden(text)[0])  # type: ignore[index]
                if not text and event.style in _BLOCK:
                    self.meet("reserved-sign", event)
                if in_map:
                    items[key] = value
                    nodes[key] = (key_event.start_mark, key_event.end_mark, (event.start_mark, event.end_mark))
                    key = None
                elif items is not None:
                    if value is None:
                        self.meet("empty-item", event)
                    items.append(value)
                    nodes.append((event.start_mark, event.end_mark))
                else:
                    self.root, self.nodes = value, (event.start_mark, event.end_mark)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if event.anchor is not None or event.tag is not None:
                    self.shortcut(event)
                values += 1
                is_map = kind is MappingStartEvent
                new: Any = {} if is_map else []
                branch = Branch(event.start_mark, {} if is_map else [])
                if items is None:
                    self.root, self.nodes = new, branch
                elif not in_map:
                    items.append(new)
                    nodes.append(branch)
                elif key is None:
                    self.stop("brackets-as-key", event)
                else:
                    items[key] = new
                    nodes[key] = (key_event.start_mark, key_event.end_mark, branch)
                    key = None
                stack.append((items, nodes, in_map, branch))
                if len(stack) > DEEPEST:
                    self.stop("too-deep", event)
                items, nodes, in_map = new, branch.children, is_map
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                items, nodes, in_map, branch = stack.pop()
                branch.end = event.end_mark
            elif kind is DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self.meet("second-document", event)
                    break
            elif kind is StreamEndEvent:
                break
            if values > MOST_VALUES:
                self.stop("too-many-values", event)
        for held, marks, dropped in self.twice:
            held.pop(dropped, None)
            marks.pop(dropped, None)

    def meet(self, what: str, event: Any, text: str = "", line: int = 0, first: bool = False, inside: int = 0) -> None:
        """Note something refused; after very many the rest is not read."""
        place = mark_place(event.start_mark, event.end_mark)
        self.met.append(Met(what, place, text, line, first, inside))
        if len(self.met) >= MOST_FAULTS:
            raise _Stop

    def stop(self, what: str, event: Any) -> None:
        """Note a limit and read no further."""
        self.meet(what, event)
        raise _Stop

    def shortcut(self, event: Any) -> None:
        """Note an anchor or a tag."""
        self.meet("anchor" if event.anchor is not None else "tag", event)

    def alias(self, event: Any) -> ScalarEvent:
        """Note an alias, and read it as the text it was typed as."""
        self.meet("alias", event)
        return ScalarEvent(None, None, (True, False), f"*{event.anchor}", event.start_mark, event.end_mark, "'")

    def odd_key(self, event: Any, items: Any, nodes: Any) -> str:
        """Decide about a key that is empty, given twice, a merge key or holds a hidden character.

        Whatever a refused key holds is read under a name of its own, and dropped at the end.
        """
        text: str = event.value
        if text in items:
            self.repeated(event, items, nodes)
        elif not text and not event.style:
            self.meet("no-key", event)
        elif text == "<<" and not event.style:
            self.meet("merge-key", event)
        else:
            if found := FORBIDDEN.search(text):
                self.meet("forbidden-character", event, found[0])
            return text
        own = f"{text}\0{event.start_mark.line}:{event.start_mark.column}"
        self.twice.append((items, nodes, own))
        return own

    def repeated(self, event: Any, items: Any, nodes: Any) -> None:
        """Note a key given twice. Where it begins an entry a dash is missing, and what follows is no news."""
        text: str = event.value
        in_list = isinstance(self.open[-1][0], list)
        first = text == next(iter(items)) and (in_list or (len(self.open) > 1 and text in MAIN_KEYS))
        earlier = self.split.get(id(items))
        if earlier is None:
            inside = self.open[-1][3].start.line + 1
            self.meet("duplicate-key", event, text, nodes[text][0].line + 1, first, inside)
            if first or in_list:
                self.split[id(items)] = len(self.met) - 1
        elif (
            not first and text != self.met[earlier].text
        ):  # a second field given twice in one entry of a list: a new entry began without its dash
            self.met[earlier] = replace(self.met[earlier], first=True)
        else:
            self.meet("duplicate-key", event, text, nodes[text][0].line + 1, first and text != self.met[earlier].text)

    def complain(self, text: str, error: Exception) -> Complaint:
        """Turn the library's complaint into places."""
        last = self.last.start_mark if self.last is not None else None
        since = last.line + 1 if last is not None else 1
        at = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None) or last
        context = str(getattr(error, "context", "") or "")
        began = getattr(error, "context_mark", None)
        quote = (began.line + 1, began.column + 1) if began is not None and "quoted" in context else None
        flows = [branch.start for *_, branch in self.open if text[branch.start.index : branch.start.index + 1] in _OPEN]
        opened = (flows[0].line + 1, flows[0].column + 1) if flows else None
        problem = f"{context} {getattr(error, 'problem', '') or error}"
        if at is None:
            return Complaint(1, 1, problem, 1, opened, quote)
        return Complaint(at.line + 1, at.column + 1, problem, since, opened, quote)
