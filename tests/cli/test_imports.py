"""A text command stays fast because it loads only what it needs."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Loaded = Callable[..., set[str]]
HEAVY = ("networkx", "pyvis", "IPython", "jinja2", "rich", "numpy", "scipy")
LOOK = """
import json, sys
from stakemap.cli import main
code = main(sys.argv[1:])
print(json.dumps([code, sorted(sys.modules)]), file=sys.stderr)
"""


@pytest.fixture
def loaded(tmp_path: Path, environment: dict[str, str]) -> Loaded:
    """Run a command in a process of its own and give the modules it loaded."""

    def run(*words: str) -> set[str]:
        command = [sys.executable, "-c", LOOK, *words]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60)
        code, modules = json.loads(done.stderr.splitlines()[-1])
        assert code == 0, done.stderr
        return set(modules)

    return run


@pytest.mark.parametrize(
    "words",
    [
        ("--help",),
        ("--version",),
        ("new", "Noise"),
        ("explain", "P101"),
        ("check", "{vista_maria}"),
        ("show", "{vista_maria}"),
        ("gaps", "{vista_maria}"),
        ("recruit", "{vista_maria}"),
        ("handover", "{vista_maria}", "Hatten"),
        ("due", "{vista_maria}"),
        ("compare", "{vista_maria}", "--since", "2025-01-01"),
    ],
    ids=lambda words: words[0],
)
def test_nothing_heavy(loaded: Loaded, vista_maria: Path, words: tuple[str, ...]) -> None:
    """No text command loads the drawing libraries, nor networkx where no tie is recorded."""
    modules = loaded(*(word.format(vista_maria=vista_maria) for word in words))
    assert not modules & set(HEAVY)


def test_ranking_loads_no_rules(loaded: Loaded, vista_maria: Path) -> None:
    """Recruits are ranked without loading the rules that find gaps."""
    assert "stakemap.gaps.registry" in loaded("gaps", str(vista_maria))
    assert "stakemap.gaps.registry" not in loaded("recruit", str(vista_maria))


def test_check_loads_no_network(loaded: Loaded, root: Path) -> None:
    """Not even for a file with a type, roles, ties and accepted gaps."""
    assert not loaded("check", str(root / "problems" / "harbor-street.yaml")) & set(HEAVY)


def test_due_loads_no_network(loaded: Loaded, root: Path) -> None:
    """Not even for a file with ties; the calendar library is loaded only for a calendar."""
    modules = loaded("due", str(root / "problems" / "harbor-street.yaml"))
    assert not modules & {*HEAVY, "icalendar"}
    assert "icalendar" in loaded("due", str(root / "problems" / "harbor-street.yaml"), "--ics", "due.ics")


@pytest.mark.parametrize(
    "words",
    [
        ("log", "{file}", "school", "--how", "call", "--status", "talking", "--dry-run"),
        ("assign", "{file}", "Ask them", "--who", "alex", "--due", "in 2 weeks", "--dry-run"),
        ("set", "{file}", "school", "knows", "legal aid", "--state", "known", "--dry-run"),
    ],
    ids=lambda words: words[0],
)
def test_keeping_up_loads_no_network(loaded: Loaded, root: Path, words: tuple[str, ...]) -> None:
    """A contact, a task and a fact are written down without the network, even in a file with ties."""
    file = str(root / "problems" / "harbor-street.yaml")
    assert not loaded(*(word.format(file=file) for word in words)) & {
        *HEAVY,
        "icalendar",
        "openpyxl",
        "stakemap.recruit",
    }


@pytest.mark.parametrize("flag", ["--help", "--version"])
def test_help_loads_no_command(loaded: Loaded, flag: str) -> None:
    """Help and version load neither the model nor any command."""
    modules = loaded(flag)
    assert not modules & {"pydantic", "yaml", "stakemap.model", "stakemap.cli.check", "stakemap.cli.recruit"}


def test_the_package_loads_nothing(environment: dict[str, str]) -> None:
    """Importing stakemap opens no room until something is asked of it."""
    look = "import stakemap, sys; print([name for name in sys.modules if name.startswith('stakemap.')])"
    done = subprocess.run([sys.executable, "-c", look], env=environment, capture_output=True, text=True)
    assert done.stdout == "[]\n"
