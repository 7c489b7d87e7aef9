"""The house: rooms, walls, style and types hold; one test each, by the tools that know how to look."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from stakemap.cli.app import COMMANDS

SOURCE = Path(__file__).parent.parent / "src" / "stakemap"
MODULES = sorted(SOURCE.rglob("*.py"))
CLOCKS = {("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("time", "time")}
VAGUE = ("get_", "handle_", "process_")
VAGUE_MODULES = ("utils", "helpers", "manager", "data", "info", "common", "misc")


def run(root: Path, *words: str) -> None:
    """Run a tool of this environment in the repository and show what it says when it is not content."""
    done = subprocess.run([sys.executable, "-m", *words], cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_walls(root: Path) -> None:
    """No room imports from above, and each library has its one door (the contracts in pyproject.toml)."""
    look = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    done = subprocess.run([sys.executable, "-c", look], cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_types(root: Path) -> None:
    """The types are right under mypy's strict rules."""
    run(root, "mypy", "--no-error-summary")


def test_style(root: Path) -> None:
    """Everything is written the way ruff checks it."""
    run(root, "ruff", "check", ".")


def test_layout(root: Path) -> None:
    """Everything is laid out the way ruff does it."""
    run(root, "ruff", "format", "--check", ".")


def tree_of(module: Path) -> ast.Module:
    """Read a module as a tree."""
    return ast.parse(module.read_text(encoding="utf-8"))


def test_modules_say_what_they_are_for() -> None:
    """Every module begins with a sentence, and none has a name that says nothing."""
    assert not [path for path in MODULES if tree_of(path).body and not ast.get_docstring(tree_of(path))]
    assert not [path for path in MODULES if path.stem in VAGUE_MODULES]


def test_what_carries_the_name_of_a_command_is_its_own() -> None:
    """A module such as ``set_tie`` is used by ``set``, and by what else carries its name, but by no other command."""
    for module in (SOURCE / "cli").glob("*.py"):
        used = re.findall(r"stakemap\.cli\.([a-z]+)_", module.read_text(encoding="utf-8"))
        assert set(used) & set(COMMANDS) <= {module.stem.partition("_")[0]}, module


def test_modules_are_one_thing() -> None:
    """No module has more than 300 lines."""
    assert not [path for path in MODULES if len(path.read_text(encoding="utf-8").splitlines()) > 300]


def test_functions_say_what_they_do() -> None:
    """No function is named get, handle or process something, but for the one that typer asks for by name."""
    found = {node.name for path in MODULES for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef)}
    assert {name for name in found if name.removeprefix("_").startswith(VAGUE)} == {"get_command"}


def test_one_clock() -> None:
    """Only cli/dates.py reads the clock; everything else is given its date."""
    readers = {path for path in MODULES if list(_clock_calls(tree_of(path)))}
    assert readers == {SOURCE / "cli" / "dates.py"}


def _clock_calls(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            owner = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
            if (owner, node.attr) in CLOCKS:
                yield f"{owner}.{node.attr} in line {node.lineno}"


def test_public_things_are_described() -> None:
    """Every public class, function and method has a docstring."""
    assert not [f"{path.name}: {name}" for path in MODULES for name in _undescribed(tree_of(path))]


def _undescribed(tree: ast.Module) -> Iterator[str]:
    inside = [n for c in tree.body if isinstance(c, ast.ClassDef) and not c.name.startswith("_") for n in c.body]
    public = [n for n in (*tree.body, *inside) if isinstance(n, ast.ClassDef | ast.FunctionDef) and n.name[0] != "_"]
    yield from (node.name for node in public if not ast.get_docstring(node) and not _is_a_stub(node))


def _is_a_stub(node: ast.ClassDef | ast.FunctionDef) -> bool:
    """Tell whether it is one line of a protocol, which the protocol's own docstring describes."""
    return [ast.unparse(line) for line in node.body] == ["..."]


def test_every_test_says_what_it_holds(root: Path) -> None:
    """Every test function has one sentence that states the behaviour."""
    missing = []
    for path in sorted((root / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and not ast.get_docstring(node):
                missing.append(f"{path.name}: {node.name}")
    assert not missing
