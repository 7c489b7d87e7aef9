"""The README tells the truth: its commands are run, and what they print is what stands there.

After a change that is meant, ``python tests/test_docs.py`` writes what the commands print now into the README.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from stakemap.cli.app import GROUPS

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
LONGEST = 150


@dataclass(frozen=True)
class Block:
    """One fenced block: its language, its text and the heading it stands under."""

    kind: str
    text: str
    heading: str


def blocks(kind: str) -> list[Block]:
    """Give the blocks of one kind, in the order of the README."""
    text = README.read_text(encoding="utf-8")
    found = []
    for match in BLOCK.finditer(text):
        headings = re.findall(r"^## (.*)$", text[: match.start()], re.MULTILINE)
        found.append(Block(match["kind"], match["text"], headings[-1] if headings else ""))
    return [block for block in found if block.kind == kind]


def prepare(folder: Path) -> dict[str, str]:
    """Copy the shipped problems into a folder and give an environment in which ``stakemap`` is a command."""
    shutil.copytree(ROOT / "problems", folder / "problems", ignore=shutil.ignore_patterns("*.html"))
    shim = folder / ".bin" / "stakemap"
    shim.parent.mkdir()
    shim.write_text(f"#!{sys.executable}\nimport sys\nfrom stakemap.cli import main\nsys.exit(main())\n")
    shim.chmod(0o755)
    path = f"{shim.parent}{os.pathsep}{os.environ['PATH']}"
    own = {"PYTHONPATH": str(ROOT / "src"), "PATH": path, "COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}
    return {key: value for key, value in os.environ.items() if key != "CLICOLOR_FORCE"} | own


def type_in(command: str, folder: Path, environment: dict[str, str]) -> str:
    """Type one line into a shell and give everything it shows."""
    done = subprocess.run(
        command,
        shell=True,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
    )
    assert done.returncode in (0, 1), done.stdout
    return done.stdout


def replay(text: str, folder: Path, environment: dict[str, str]) -> Iterator[str]:
    """Give a console block as it would look today, line by line: its commands, and what they print."""
    for line in text.splitlines():
        if line.startswith("$ "):
            yield line
            yield from type_in(line[2:], folder, environment).splitlines()


def test_console_blocks(tmp_path: Path) -> None:
    """Every console block shows what its commands print."""
    environment = prepare(tmp_path)
    shown = blocks("console")
    assert len(shown) >= 3
    for block in shown:
        assert "\n".join(replay(block.text, tmp_path, environment)) == block.text.rstrip("\n")


def test_start(tmp_path: Path) -> None:
    """After its own set-up, the line under Start lists the recruits and leaves a map."""
    (block,) = [block for block in blocks("sh") if block.heading == "Start"]
    make, install, *work = block.text.strip().split(" && ")
    assert make == "python3 -m venv .venv"
    assert install == ".venv/bin/pip install --quiet ."
    environment = prepare(tmp_path)
    shown = [type_in(part.removeprefix(".venv/bin/"), tmp_path, environment) for part in work]
    assert "8 of 8 partners still to recruit" in shown[0]
    assert (tmp_path / "vista-maria.html").stat().st_size > 100_000


def test_test() -> None:
    """The line under Test sets itself up and runs these tests."""
    (block,) = [block for block in blocks("sh") if block.heading == "Test"]
    assert block.text.strip().split(" && ") == [
        "python3 -m venv .venv",
        ".venv/bin/pip install --quiet -e '.[dev]'",
        ".venv/bin/pytest",
    ]


def test_python(tmp_path: Path) -> None:
    """The lines of Python run as they stand there."""
    environment = prepare(tmp_path)
    for block in blocks("python"):
        (tmp_path / "lines.py").write_text(block.text)
        assert type_in(f'"{sys.executable}" lines.py', tmp_path, environment).startswith("1 Vista Maria")


def test_yaml(tmp_path: Path) -> None:
    """Every problem file in the README can be understood."""
    environment = prepare(tmp_path)
    for block in blocks("yaml"):
        (tmp_path / "own.yaml").write_text(block.text)
        assert "no mistakes" in type_in("stakemap check own.yaml", tmp_path, environment)


def test_length_and_words() -> None:
    """The README stays short, and keeps to words that an officer uses."""
    text = README.read_text(encoding="utf-8")
    assert len(text.splitlines()) < LONGEST
    told = BLOCK.sub("", text).lower()
    assert not [word for word in ("traceback", "schema", "null", " node ", " edge ") if word in told]


def test_commands_are_listed() -> None:
    """The table of commands is the list that --help shows."""
    rows = re.findall(r"^\| `(\w+)` \| (.*) \|$", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert dict(rows) == {name: says for group in GROUPS.values() for name, says in group.items()}


def test_dependencies_are_explained() -> None:
    """Every library that is installed with stakemap has its line in the README, with a reason."""
    needed = re.search(r"^dependencies = \[(.*?)^\]", (ROOT / "pyproject.toml").read_text(), re.MULTILINE | re.DOTALL)
    assert needed
    rows = re.findall(r"^\| ([\w]+) \| .{20,} \|$", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(rows) == sorted(re.findall(r'"(\w+)', needed[1]))


def write() -> None:
    """Write what the console blocks print today into the README."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = prepare(folder)

        def renew(match: re.Match[str]) -> str:
            if match["kind"] != "console":
                return match[0]
            return "```console\n" + "\n".join(replay(match["text"], folder, environment)) + "\n```"

        README.write_text(BLOCK.sub(renew, README.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    write()
