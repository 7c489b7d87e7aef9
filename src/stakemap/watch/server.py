"""Show the map to browsers on this computer, and to nobody else.

The one room that opens a port: on 127.0.0.1, at a number the system picks, under an address nobody can guess.
"""

from __future__ import annotations

import secrets
import socket
import socketserver
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any

from stakemap.errors import StakemapError
from stakemap.watch.board import Board
from stakemap.watch.shell import compose_shell
from stakemap.watch.visit import Places, Visit

__all__ = ["CannotShow", "LoopbackServer", "serve"]

HERE = "127.0.0.1"
SECRET_BYTES = 16


class CannotShow(StakemapError):
    """No port can be opened on this computer."""

    try_ = "leave out --watch"

    def __init__(self, error: OSError) -> None:
        why = (error.strerror or "the system refused").lower()
        super().__init__(f"No page can be served on this computer: {why}. Leave out --watch: the map is written still.")


class LoopbackServer(ThreadingHTTPServer):
    """Answers browsers on this computer until it is closed.

    Args:
        board: Where the map and the words around it hang.
    """

    allow_reuse_address = False
    daemon_threads = False

    def __init__(self, board: Board) -> None:
        self._open: set[Any] = set()
        self._lock = Lock()
        super().__init__((HERE, 0), Visit)
        self.places = Places(self.server_address[1], secrets.token_urlsafe(SECRET_BYTES), board, compose_shell())

    def server_bind(self) -> None:
        """Take the port; the library's own way would also ask the network for the name of this computer."""
        socketserver.TCPServer.server_bind(self)

    def verify_request(self, request: Any, client_address: Any) -> bool:
        """Let everybody in, and remember the line; who may ask for what is looked at when the words are read."""
        with self._lock:
            self._open.add(request)
        return True

    def finish_request(self, request: Any, client_address: Any) -> None:
        """Answer one visit; a browser that leaves in the middle of it, or talks nonsense, is no news."""
        with suppress(OSError, ValueError):
            super().finish_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """End one visit."""
        with self._lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def let_all_go(self) -> None:
        """Wait no more for what browsers that hold a line open may still ask; answers under way are finished."""
        with self._lock:
            for request in self._open:
                with suppress(OSError):
                    request.shutdown(socket.SHUT_RD)


@contextmanager
def serve(board: Board) -> Iterator[str]:
    """Show what hangs on a board, as long as the block lasts; no thread and no port outlives it.

    Yields:
        The address.

    Raises:
        CannotShow: The system opens no port.
    """
    try:
        server = LoopbackServer(board)
    except OSError as error:
        raise CannotShow(error) from error
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, name="stakemap-watch")
    thread.start()
    try:
        yield server.places.address
    finally:
        server.shutdown()
        board.close()
        server.let_all_go()
        server.server_close()
        thread.join()
