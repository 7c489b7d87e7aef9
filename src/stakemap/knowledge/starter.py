"""The short commented file that a new problem starts from."""

from __future__ import annotations

import json
import re

from stakemap.knowledge.room import open_text

__all__ = ["starter_file"]

_TITLE = "__TITLE__"
_PLAIN = re.compile(r"[^\W\d_](?:[\w ,/.'()&+-]*[\w.)])?")
# Other YAML readers and editors take these for something else than text; ours takes the last two so.
_NOT_A_TEXT = frozenset({"yes", "no", "true", "false", "on", "off", "y", "n", "null", "unknown", "none"})


def starter_file(title: str) -> str:
    """Write the text of a new problem file: valid as it stands, mostly notes that show the allowed words.

    Args:
        title: Title of the problem. It is put in quotes where YAML would read it as something else.
    """
    title = " ".join(title.split())
    bare = _PLAIN.fullmatch(title) and title.casefold() not in _NOT_A_TEXT
    return open_text("template.yaml").replace(_TITLE, title if bare else json.dumps(title, ensure_ascii=False))
