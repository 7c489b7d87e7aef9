"""Only browsers on this computer that know the address see the map, and they can do nothing but look."""

from __future__ import annotations

import socket
import threading

import pytest

from stakemap.watch import Board, serve
from stakemap.watch.board import Notice
from stakemap.watch.server import LoopbackServer
from tests.watch.conftest import MESSAGE, PAGE, Caller

CAREFUL = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def test_listens_on_this_computer_only() -> None:
    """The port is bound to 127.0.0.1, and the system chose it."""
    server = LoopbackServer(Board())
    try:
        assert server.socket.getsockname()[0] == server.server_address[0] == "127.0.0.1"
        assert server.server_address[1] > 1023
        assert server.places.address.startswith(f"http://127.0.0.1:{server.server_address[1]}/")
    finally:
        server.server_close()


def test_the_network_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening the port looks up no name."""

    def asked(*_: object) -> str:
        raise AssertionError("a name was looked up")

    for name in ("getfqdn", "gethostbyaddr", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, asked)
    LoopbackServer(Board()).server_close()


def test_every_address_is_another() -> None:
    """The address cannot be guessed from an earlier one."""
    secrets = set()
    for _ in range(3):
        with serve(Board()) as address:
            secrets.add(address.split("/")[3])
    assert len(secrets) == 3 and all(len(secret) >= 20 for secret in secrets)


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_page_and_map(caller: Caller, method: str) -> None:
    """The page and the map come with every careful header; the map is the written file, byte for byte."""
    for place, policy in (("", "default-src 'none'"), ("map", "frame-ancestors 'self'")):
        reply = caller.ask(caller.path + place, method)
        assert reply.status == 200 and reply.headers["Content-Type"] == "text/html; charset=utf-8"
        assert reply.headers["Content-Security-Policy"].startswith(policy)
        assert reply.headers.items() >= CAREFUL.items()
        assert reply.headers["Server"] == "stakemap"
        assert (len(reply.body) > 0) == (method == "GET")
    assert caller.ask(f"{caller.path}map").body == PAGE
    assert "frame-ancestors 'none'" in caller.ask(caller.path).headers["Content-Security-Policy"]


def test_no_map_yet() -> None:
    """Where no map was drawn there is none to fetch."""
    with serve(Board()) as address:
        caller = Caller(address, Board())
        assert [caller.ask(caller.path + place).status for place in ("", "map")] == [200, 404]


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/map",
        "/favicon.ico",
        "/events",
        "{}x",
        "{}../map",
        "{}/",
        "{}map?x=1",
        "{}MAP",
        "//",
        "/%2e%2e/",
    ],
)
def test_any_other_path_is_nothing(caller: Caller, path: str, method: str) -> None:
    """Without the secret, or beside the three places, nothing is found, and nothing asked for is repeated."""
    reply = caller.ask(path.replace("{}", caller.path), method)
    assert reply.status == 404 and reply.headers.items() >= CAREFUL.items()
    assert reply.headers["Content-Type"].startswith("text/plain")
    assert caller.ask("/", method).body == reply.body


def test_any_other_host_is_turned_away(caller: Caller) -> None:
    """A name that somebody made lead to this computer opens nothing, not even with the secret."""
    wrong = ["evil.example", f"evil.example:{caller.port}", "127.0.0.1", f"127.0.0.1:{caller.port}.evil.example", ""]
    for host in (*wrong, f"127.0.0.1:{caller.port + 1}", f"[::1]:{caller.port}", f"localhost:{caller.port}."):
        for path in (caller.path, f"{caller.path}map", f"{caller.path}events"):
            assert caller.ask(path, Host=host).status == 403, host
    assert caller.ask(caller.path, Host=f"localhost:{caller.port}").status == 200


def test_two_hosts_or_none_are_turned_away(caller: Caller) -> None:
    """A request that names its host twice, or not at all, is not answered with the page."""
    for hosts in (f"Host: 127.0.0.1:{caller.port}\r\nHost: evil.example\r\n", ""):
        with socket.create_connection(("127.0.0.1", caller.port), timeout=20) as line:
            line.sendall(f"GET {caller.path} HTTP/1.1\r\n{hosts}\r\n".encode())
            assert line.makefile("rb").readline().startswith(b"HTTP/1.0 403 ")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"])
def test_it_can_only_be_looked_at(caller: Caller, method: str) -> None:
    """Any other method is refused, at every path."""
    for path in (caller.path, f"{caller.path}map", "/"):
        reply = caller.ask(path, method)
        assert reply.status == 405 and reply.headers["Allow"] == "GET, HEAD"
        assert reply.headers.items() >= CAREFUL.items()


@pytest.mark.parametrize(
    "sent",
    [
        b"GET /\xc3\xa9\xff/map HTTP/1.1\r\n",
        b"\x16\x03\x01\x00\xff\r\n\r\n",
        b"GET\r\n\r\n",
        b"<script> / HTTP/x\r\n\r\n",
        b"G" * 70_000,
    ],
)
def test_no_proper_request(caller: Caller, capfd: pytest.CaptureFixture[str], sent: bytes) -> None:
    """What is no request is answered shortly, without repeating it and without a word in the terminal."""
    with socket.create_connection(("127.0.0.1", caller.port), timeout=20) as line:
        line.sendall(sent + b"\r\n\r\n")
        line.shutdown(socket.SHUT_WR)
        try:
            answer = line.makefile("rb").read()
        except ConnectionResetError:
            answer = b""
    assert b"script" not in answer and b"Python" not in answer
    assert caller.ask(caller.path).status == 200
    assert capfd.readouterr() == ("", "")


def test_listeners_hear_each_change_and_the_end() -> None:
    """Whoever listens gets what hangs there, then each new word, and at the end that it is the end."""
    board = Board()
    board.post(MESSAGE, PAGE)
    with serve(board) as address:
        caller = Caller(address, board)
        line = caller.line()
        line.request("GET", f"{caller.path}events")
        answer = line.getresponse()
        assert answer.headers["Content-Type"] == "text/event-stream; charset=utf-8"
        assert [answer.readline() for _ in range(4)] == [b"retry: 500\n", b"\n", f"data: {MESSAGE}\n".encode(), b"\n"]
        board.post('{"drawing": 2}', b"two")
        assert [answer.readline() for _ in range(2)] == [b'data: {"drawing": 2}\n', b"\n"]
        assert caller.ask(f"{caller.path}map").body == b"two"
    assert answer.read() == b"event: ended\ndata: -\n\n"
    line.close()


def test_nothing_is_left(capfd: pytest.CaptureFixture[str]) -> None:
    """When it ends no thread and no port is left, though browsers still listen or hold a line open without a word."""
    before = threading.active_count()
    board = Board()
    board.post(MESSAGE, PAGE)
    with serve(board) as address:
        caller = Caller(address, board)
        listening = caller.line()
        listening.request("GET", f"{caller.path}events")
        answer = listening.getresponse()
        silent = socket.create_connection(("127.0.0.1", caller.port), timeout=20)
        assert caller.ask(caller.path).status == 200
        assert threading.active_count() > before
    assert threading.active_count() == before
    assert b"event: ended" in answer.read()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", caller.port), timeout=20)
    listening.close()
    silent.close()
    assert capfd.readouterr() == ("", "")


def test_the_board_hands_out_the_newest() -> None:
    """Who waits for a notice past one gets the newest at once, the same one after a while, or the last."""
    board = Board()
    assert board.wait_past(0, 0) == Notice() == board.newest
    board.post("one", b"1")
    board.post("two", b"2")
    assert board.wait_past(0, 20) == board.newest == Notice(2, "two", b"2")
    assert board.wait_past(2, 0).number == 2
    board.close()
    assert board.wait_past(2, 20) == Notice(2, "two", b"2", is_last=True)
