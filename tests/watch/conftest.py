"""Looks, states and a server to watch with, without a clock."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

import pytest

from stakemap.errors import Diagnostic
from stakemap.watch import Board, Look, serve

DAY = date(2025, 3, 1)
FIVE_PAST, SIX_PAST = datetime(2025, 3, 1, 14, 5), datetime(2025, 3, 1, 14, 6)
MESSAGE, PAGE = '{"drawing": 1}', "<p>Exampleton é".encode()


def look(problem: bytes | str = b"problem: Noise\n", day: date = DAY) -> Look:
    """Give a look that saw this."""
    return Look(day, problem)


def mistake(line: int = 4, column: int = 5, source: str = "    staus: engaged", length: int = 5) -> Diagnostic:
    """Give a mistake in a file."""
    says, attempt = '"staus" is not a field of a stakeholder.', "status"
    return Diagnostic("square.yaml", line, column, "unknown-key", says, attempt, source, length)


@dataclass(frozen=True)
class Reply:
    """What a server answered."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Caller:
    """Asks a server that is running."""

    address: str
    board: Board

    @property
    def port(self) -> int:
        """The port it listens on."""
        return urlsplit(self.address).port or 0

    @property
    def path(self) -> str:
        """The path of the page."""
        return urlsplit(self.address).path

    def line(self) -> http.client.HTTPConnection:
        """Open a line to it."""
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)

    def ask(self, path: str, method: str = "GET", **headers: str) -> Reply:
        """Ask one thing and give the answer."""
        line = self.line()
        line.request(method, path, headers=headers)
        answer = line.getresponse()
        reply = Reply(answer.status, dict(answer.getheaders()), answer.read())
        line.close()
        return reply


@pytest.fixture
def caller() -> Iterator[Caller]:
    """A server with a map on its board."""
    board = Board()
    board.post(MESSAGE, PAGE)
    with serve(board) as address:
        yield Caller(address, board)
