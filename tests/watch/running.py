"""``stakemap map --watch`` in a process of its own: what it prints, what its page is told, and its end."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from typing import IO, Any
from urllib.parse import urlsplit

LONGEST = 60
"""Seconds after which a test gives up waiting; never a measure of speed."""


@dataclass
class Running:
    """A running watch.

    Attributes:
        process: The process.
        address: Of its page, as it printed it; empty until `started`.
        out, err: The lines it has printed so far.
    """

    process: subprocess.Popen[str]
    address: str = ""
    out: list[str] = field(default_factory=list)
    err: list[str] = field(default_factory=list)
    _readers: list[Thread] = field(default_factory=list)

    def read_along(self) -> None:
        """Begin to read both streams."""
        for stream, lines in ((self.process.stdout, self.out), (self.process.stderr, self.err)):
            assert stream is not None
            self._readers.append(Thread(target=_read, args=(stream, lines)))
            self._readers[-1].start()

    def started(self) -> Running:
        """Wait for the address."""
        wait_until(lambda: any(line.startswith("Only this") for line in self.err) or self.process.poll() is not None)
        wait_until(lambda: any(line.startswith("Open http") for line in self.out) or self.process.poll() is not None)
        found = [match[1] for line in self.out if (match := re.fullmatch(r"Open (http://\S+)", line))]
        assert len(found) == 1, (self.out, self.err)
        self.address = found[0]
        return self

    def fetch(self, place: str = "") -> tuple[int, bytes]:
        """Fetch the page, or a place under it."""
        parts = urlsplit(self.address)
        line = HTTPConnection("127.0.0.1", parts.port or 0, timeout=LONGEST)
        line.request("GET", parts.path + place)
        answer = line.getresponse()
        found = answer.status, answer.read()
        line.close()
        return found

    @contextmanager
    def listening(self) -> Iterator[Callable[[], Any]]:
        """Listen as the page does: each call gives the next message, or ``ended``."""
        parts = urlsplit(self.address)
        line = HTTPConnection("127.0.0.1", parts.port or 0, timeout=LONGEST)
        line.request("GET", f"{parts.path}events")
        answer = line.getresponse()

        def next_message() -> Any:
            for row in iter(answer.readline, b""):
                if row == b"event: ended\n":
                    return "ended"
                if row.startswith(b"data: "):
                    return json.loads(row[6:])
            raise AssertionError("the line broke")

        yield next_message
        line.close()

    def stop(self) -> int:
        """Press Ctrl+C, and give the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.wait()

    def wait(self) -> int:
        """Wait for the end, and give the exit code."""
        code = self.process.wait(LONGEST)
        for reader in self._readers:
            reader.join(LONGEST)
        return code


def _read(stream: IO[str], lines: list[str]) -> None:
    with stream:
        lines.extend(line.rstrip("\n") for line in stream)


def wait_until(holds: Callable[[], object]) -> None:
    """Wait until something holds; fail where it never does."""
    end = time.monotonic() + LONGEST
    while not holds():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


@contextmanager
def watching(folder: Path, environment: dict[str, str], *words: str) -> Iterator[Running]:
    """Run ``stakemap map`` with these words in a folder; it is ended with the block."""
    process = subprocess.Popen(
        [sys.executable, "-m", "stakemap", "map", *words],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    running = Running(process)
    running.read_along()
    try:
        yield running
    finally:
        if process.poll() is None:
            process.kill()
        running.wait()
