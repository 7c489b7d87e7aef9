"""The options and arguments that several commands share, so that they read alike everywhere."""

from __future__ import annotations

from typing import Annotated

import typer

__all__ = ["AsOf", "Files", "Json", "OneName"]

Files = Annotated[
    str | None,
    typer.Argument(
        metavar="FILE",
        show_default=False,
        help="A problem file, or a folder of them. Left out: the one here, or the folder 'problems'.",
    ),
]

OneName = Annotated[
    str | None,
    typer.Argument(metavar="NAME", show_default=False, help="One name, or any part that fits only one."),
]

AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="Judge as of this day, like 2025-03-01. Left out: today."),
]

Json = Annotated[bool, typer.Option("--json", help="Print the answer for another program to read.")]
