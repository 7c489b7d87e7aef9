"""All commands in the order in which an officer meets them; each is loaded only when it is asked for."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from stakemap import __version__

__all__ = ["COMMANDS", "app"]

GROUPS = {
    "Start": {
        "new": "Start a problem file, with notes on what to fill in.",
        "check": "Find every mistake in a file, with its line and its fix.",
        "show": "Show where a problem stands.",
        "explain": "Say what a gap code or a word of the file means.",
    },
    "See": {
        "map": "Draw the map, a page for any browser.",
        "gaps": "Say what is missing, why, and what to do next.",
        "recruit": "Say who still needs to be recruited, best first.",
    },
    "Work": {
        "log": "Record a contact in seconds.",
        "assign": "Write down who does what by when.",
        "set": "Write down any fact.",
        "accept": "Leave a gap for now, with a reason.",
        "due": "Say what is late and what is coming.",
        "handover": "Say what leaves with a person, and who could take over.",
    },
    "Tell": {
        "compare": "Say what changed, since a day or between two files.",
    },
}
"""Each command with its first sentence, so that ``--help`` need not load them; a test holds them equal."""

COMMANDS = tuple(name for group in GROUPS.values() for name in group)

INTRODUCTION = """See who still needs to be recruited for a community problem, why, and who can introduce you.

\b
First steps:
  stakemap new "Speeding on Elm Street"     start a problem file
  stakemap recruit FILE                     who to bring in first, and why
  stakemap map FILE                         the picture, one page for any browser

Where 'stakemap' is blocked, type 'python -m stakemap' ('py -m stakemap' on Windows) instead.
"""


class PlainHelp(TyperCommand):
    """Lists arguments and options without the names of Python types."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write arguments first, then options."""
        for title, sort in (("What it is about", "argument"), ("Options", "option")):
            params = [param for param in self.get_params(ctx) if param.param_type_name == sort]
            records = [record for param in params if (record := param.get_help_record(ctx))]
            if records:
                with formatter.section(title):
                    formatter.write_dl([(re.sub(r" <(str|list\[str\])>", "", names), text) for names, text in records])


class Commands(TyperGroup):
    """Loads a command when it is typed, and lists all of them under their groups without loading any."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Name all commands in the order of ``GROUPS``."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Give one command; an unknown word loads them all, so that the nearest can be offered."""
        for name in (cmd_name,) if cmd_name in COMMANDS else COMMANDS:
            if name not in self.commands:
                self.add_command(_load(name), name)
        return self.commands.get(cmd_name)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the commands, then the options that all of them have."""
        for title, group in GROUPS.items():
            with formatter.section(title):
                formatter.write_dl([(name.ljust(max(map(len, COMMANDS))), says) for name, says in group.items()])
        with formatter.section("With every command"):
            formatter.write_dl([record for param in self.get_params(ctx) if (record := param.get_help_record(ctx))])


def _load(name: str) -> TyperCommand:
    alone = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    alone.command(name, cls=PlainHelp)(getattr(import_module(f"stakemap.cli.{name}"), name))
    command = get_command(alone)
    assert isinstance(command, TyperCommand)
    return command


app = typer.Typer(
    cls=Commands,
    help=INTRODUCTION,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"stakemap {__version__}")
        raise typer.Exit


@app.callback()
def whole_run(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Only the answer: no notes, no hints.")] = False,
    no_input: Annotated[bool, typer.Option("--no-input", help="Never ask a question.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="If something breaks, show where in the program.")] = False,
) -> None:
    """Declare the options that stand before or after any command; ``settings.take`` has read them already."""
