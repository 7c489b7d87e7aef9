"""Watch a file and show its map, as it is saved, to browsers on this computer.

What a look comes to (`look`, `state`), what is shown of it (`shown`, `telling`), and to whom (`board`, `server`).
"""

from stakemap.watch.board import Board
from stakemap.watch.look import Look, Settling, look_at
from stakemap.watch.server import serve
from stakemap.watch.shown import Shown
from stakemap.watch.state import Draw, Drawn, Gone, Mistakes, State, Stuck, judge
from stakemap.watch.telling import Names, clock, compose_message, count_mistakes, place_of

__all__ = [
    "Board",
    "Draw",
    "Drawn",
    "Gone",
    "Look",
    "Mistakes",
    "Names",
    "Settling",
    "Shown",
    "State",
    "Stuck",
    "clock",
    "compose_message",
    "count_mistakes",
    "judge",
    "look_at",
    "place_of",
    "serve",
]
