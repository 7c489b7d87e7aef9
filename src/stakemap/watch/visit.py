"""One visit of a browser: who may ask, for what, and what is answered."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from secrets import compare_digest
from typing import TYPE_CHECKING

from stakemap.watch.board import Board
from stakemap.watch.shell import Shell

if TYPE_CHECKING:
    from stakemap.watch.server import LoopbackServer

__all__ = ["Places", "Visit"]

METHODS = ("GET", "HEAD")
HTML, EVENTS, TEXT = "text/html; charset=utf-8", "text/event-stream; charset=utf-8", "text/plain; charset=utf-8"
MAP_POLICY = "frame-ancestors 'self'"
CAREFUL = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""Goes with every answer: nothing is kept, guessed at, passed on or lent to another page."""
PATIENCE = 10.0
"""Seconds that a browser may take to ask, or to take in a part of an answer (judgement)."""
SIGN_OF_LIFE = 10.0
"""Seconds after which a line that is listened to is tried, to see whether anybody still listens (judgement)."""


@dataclass(frozen=True, slots=True)
class Places:
    """What there is to see, and where.

    Attributes:
        port: On 127.0.0.1.
        secret: The part of the address that nobody can guess.
        board: Where the map and the words around it hang.
        shell: The page around the map.
    """

    port: int
    secret: str
    board: Board
    shell: Shell

    @property
    def address(self) -> str:
        """Give the address of the page."""
        return f"http://127.0.0.1:{self.port}/{self.secret}/"

    @property
    def hosts(self) -> tuple[str, str]:
        """Give the names under which this server may be called: any other is somebody's trick with names."""
        return f"127.0.0.1:{self.port}", f"localhost:{self.port}"

    def is_at(self, path: str, place: str) -> bool:
        """Tell whether a path leads to a place, in the same time for every wrong path."""
        return compare_digest(path.encode("utf-8", "replace"), f"/{self.secret}/{place}".encode())


class Visit(BaseHTTPRequestHandler):
    """Answers one request: the page around the map, the map, or the words as they change."""

    server: LoopbackServer
    timeout = PATIENCE

    def parse_request(self) -> bool:
        """Read what is asked, and turn away whoever asks under another name or for more than to look."""
        if not super().parse_request():
            return False
        if not any(self.headers.get_all("Host", []) == [host] for host in self.server.places.hosts):
            return self._refuse(HTTPStatus.FORBIDDEN, "Open the address that stakemap printed.")
        if self.command not in METHODS:
            return self._refuse(HTTPStatus.METHOD_NOT_ALLOWED, "This page can only be looked at.", Allow="GET, HEAD")
        return True

    def do_GET(self) -> None:
        """Answer with what lies at the address."""
        places, path = self.server.places, self.path
        page = places.board.newest.page
        if places.is_at(path, ""):
            self._send(HTTPStatus.OK, HTML, places.shell.page, {"Content-Security-Policy": places.shell.policy})
        elif places.is_at(path, "map") and page:
            self._send(HTTPStatus.OK, HTML, page, {"Content-Security-Policy": MAP_POLICY})
        elif places.is_at(path, "events"):
            self._tell_as_it_changes()
        else:
            self._refuse(HTTPStatus.NOT_FOUND, "Nothing is here. Open the address that stakemap printed.")

    do_HEAD = do_GET

    def _tell_as_it_changes(self) -> None:
        """Send each notice as it is hung up, until there is a last one or nobody listens (server-sent events)."""
        self._start(HTTPStatus.OK, EVENTS, {})
        if self.command == "HEAD":
            return
        board, number = self.server.places.board, 0
        self._put("retry: 500\n\n")
        while True:
            notice = board.wait_past(number, SIGN_OF_LIFE)
            if notice.number > number or not notice.is_last:
                self._put(f"data: {notice.message}\n\n" if notice.number > number else ":\n\n")
            number = notice.number
            if notice.is_last:
                self._put("event: ended\ndata: -\n\n")
                return

    def _put(self, text: str) -> None:
        self.wfile.write(text.encode())
        self.wfile.flush()

    def _refuse(self, status: HTTPStatus, says: str, **more: str) -> bool:
        self._send(status, TEXT, f"{says}\n".encode(), more)
        return False

    def _send(self, status: HTTPStatus, kind: str, content: bytes, more: dict[str, str]) -> None:
        self._start(status, kind, {"Content-Length": str(len(content)), **more})
        if self.command != "HEAD":
            self.wfile.write(content)

    def _start(self, status: HTTPStatus, kind: str, more: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in ({"Content-Type": kind} | CAREFUL | more).items():
            self.send_header(name, value)
        self.end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer what is no proper request, without repeating any of it."""
        self.close_connection = True
        self._refuse(HTTPStatus(code), "This could not be understood.")

    def version_string(self) -> str:
        """Name the program; its version, and Python's, are nobody's business."""
        return "stakemap"

    def log_message(self, format: str, *args: object) -> None:
        """Write nothing: the terminal is for the one who saves the file."""
