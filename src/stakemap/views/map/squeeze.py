"""Make our own style and script smaller: no indents, no comment lines, no spare spaces; names and lines stay.

This is no parser of either language. It knows as much of them as our own files use, and the page's tests run the
result in a real browser.
"""

from __future__ import annotations

import re

__all__ = ["squeeze_script", "squeeze_style"]

_STYLE = re.compile(r'("[^"]*")|\s*([{};,>])\s*|: ')
"""What stands in quotes, and signs of a style with the spaces around them."""
_LITERAL = re.compile(
    r""""(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|/\*.*?\*/|//[^\n]*"""
    r"|(?:(?<=[(,=:\[!&|?{};])|(?<=[=:,&|?>] ))/(?![/*])(?:[^/\\\[\n]|\\.|\[(?:[^\]\\]|\\.)*\])+/"
)
"""A text, a remark, or a search pattern, which only stands behind a sign."""
_PLAIN = re.compile(r"""[^`"'/{}]+""")
_TEMPLATE = re.compile(r"(?:[^`\\$]|\\.|\$(?!\{))*")
_SPARE = re.compile(r"(?<=[=+\-*/<>!&|?:,;{}()\[\]]) +| +(?=[=+\-*/<>!&|?:,;{}()\[\]])")


def squeeze_style(text: str) -> str:
    """Leave out what a browser does not need in a style; what stands in double quotes stays."""
    return _STYLE.sub(lambda found: found[1] or found[2] or ":", _bare_lines(text))


def squeeze_script(text: str) -> str:
    """Leave out what a browser does not need in a script; texts, templates and patterns stay, and so do lines."""
    return "".join(_pieces(_bare_lines(text)))


def _bare_lines(text: str) -> str:
    lines = (line.strip() for line in text.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith(("//", "/*")))


def _pieces(text: str) -> list[str]:
    """Cut a script into code, squeezed, and literals as they are; a template may hold code, which may hold another."""
    pieces: list[str] = []
    depths: list[int] = []
    code, at = "", 0

    def flush() -> None:
        nonlocal code
        pieces.append(_SPARE.sub("", code))
        code = ""

    while at < len(text):
        sign = text[at]
        if sign == "`" or (sign == "}" and depths and depths[-1] == 0):
            flush()
            if sign == "}":
                depths.pop()
            found = _TEMPLATE.match(text, at + 1)
            assert found is not None
            at = found.end() + 1
            pieces.append(sign + found[0] + text[found.end()])
            if text[found.end()] == "$":
                pieces.append("{")
                depths.append(0)
                at += 1
        elif found := _PLAIN.match(text, at):
            code += found[0]
            at = found.end()
        elif found := _LITERAL.match(text, at):
            flush()
            pieces.append("" if found[0].startswith(("/*", "//")) else found[0])
            at = found.end()
        else:
            if depths:
                depths[-1] += {"{": 1, "}": -1}.get(sign, 0)
            code += sign
            at += 1
    flush()
    return pieces
